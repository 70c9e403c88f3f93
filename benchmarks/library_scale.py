"""How time grows with the library: 1, 10 and 100 times the same policies, states and sources, in one run.

Run `python benchmarks/library_scale.py`. The generated library is many copies of the toy library of the
tests, each under a name of its own. Goals: a library of 100 times the size loads, and is checked, in about
100 times the time (at most 1.5 times that); the same draft, from answers to document, takes the same time
from the large library as from the small one (at most 1.5 times as long); and the clause library, unchanged,
comes from the cache in less than a tenth of the time that reading it takes, with all that a draft uses of it.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from side_by_side import medians

from drafter.answers import Answers
from drafter.library.cache import load_cached
from drafter.library.checks import check_library
from drafter.library.law_text import parse_law_text
from drafter.library.library import Library
from drafter.library.load import load_library
from drafter.pipeline import draft
from drafter.places import shipped

TOY = Path(__file__).resolve().parent.parent / "tests" / "toy_library"
BASE = 5
"""How many copies of the toy library the small one holds."""
SIZES = (1, 10, 100)
LINEAR, SAME, CACHED = 1.5, 1.5, 0.1


def generate(root: Path, copies: int) -> Path:
    """Write a library of so many policies, and pairs of states with their sources."""
    root.mkdir(parents=True)
    for name in ("federal", "features", "institutions", "powers"):
        shutil.copy(TOY / f"{name}.yaml", root)
    for number in range(copies):
        mark = "" if number == 0 else f"_{number}"
        _copy_policy(root, mark)
        for folder in ("states", "sources"):
            for path in (TOY / folder).glob("*.yaml"):
                text = re.sub(r"(?m)^(code|state): (\w+)$", rf"\1: \2{mark}", path.read_text("utf-8"))
                target = root / folder / f"{path.stem}{mark}.yaml"
                target.parent.mkdir(exist_ok=True)
                target.write_text(text, "utf-8")
    return root


def _copy_policy(root: Path, mark: str) -> None:
    shutil.copytree(TOY / "toy", root / f"toy{mark}", ignore=shutil.ignore_patterns("examples"))
    head = root / f"toy{mark}" / "policy.yaml"
    head.write_text(head.read_text("utf-8").replace("id: toy\n", f"id: toy{mark}\n", 1), "utf-8")


def seconds(action: Callable[[], object]) -> float:
    """Return the processor time of an action, the better of two."""
    taken = []
    for _ in range(2):
        parse_law_text.cache_clear()
        start = time.process_time()
        action()
        taken.append(time.process_time() - start)
    return min(taken)


def grows(folder: Path) -> bool:
    """Print how loading, checking and drafting grow; return whether the goals are met."""
    libraries: list[Library] = []
    loads: list[float] = []
    checks: list[float] = []
    for size in SIZES:
        root = generate(folder / str(size), BASE * size)
        loads.append(seconds(lambda root=root: load_library(root)))  # type: ignore[misc]
        libraries.append(load_library(root)[0])
        checks.append(seconds(lambda: check_library(libraries[-1])))
    answers = Answers("toy").with_answer("state", "AA")
    drafts = medians(*(lambda library=library: draft(library, answers) for library in libraries))  # type: ignore[misc]
    print(f"{'size':>6}{'load':>12}{'check':>12}{'draft':>12}")
    for size, *times in zip(SIZES, loads, checks, drafts, strict=True):
        print(f"{size:>5}x" + "".join(f"{one * 1000:9.1f} ms" for one in times))
    linear = [times[-1] / times[0] / SIZES[-1] for times in (loads, checks)]
    same = drafts[-1] / drafts[0]
    print(f"at {SIZES[-1]}x: load {linear[0]:.2f} of linear, check {linear[1]:.2f} of linear, draft {same:.2f}")
    return max(linear) <= LINEAR and same <= SAME


def caches(folder: Path) -> bool:
    """Print how long the clause library takes from its files and from the cache; return whether the goal is met."""
    os.environ["DRAFTER_CACHE"] = str(folder / "cache")
    os.environ.pop("DRAFTER_NO_CACHE", None)
    root = shipped("clause_library")
    load_cached(root)
    anew = seconds(lambda: load_library(root))
    cached = min(seconds(lambda: _used(load_cached(root)[0])) for _ in range(3))
    print(f"clause library: {anew * 1000:.0f} ms anew, {cached * 1000:.0f} ms cached, ratio {cached / anew:.3f}")
    return cached / anew < CACHED


def _used(library: Library) -> object:
    """Look at what a draft looks at: one policy, one state."""
    return library.policies["sector_partnerships"], library.jurisdictions["MD"]


def main() -> int:
    """Measure both; the exit code is 1 if a goal is missed."""
    with tempfile.TemporaryDirectory() as name:
        met = [grows(Path(name)), caches(Path(name))]
    print(f"goals: at most {LINEAR} of linear, at most {SAME} of the time for a draft, a ratio below {CACHED}")
    return int(not all(met))


if __name__ == "__main__":
    sys.exit(main())

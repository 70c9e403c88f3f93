"""Golden drafts: beside each example answers file stands the draft it gives, as plain text.

    python tests/golden.py        writes them all anew, the heads of the broken files, and the schemas (or: make golden)

Read the difference before you commit it: it is what your change does to drafts that people make.
"""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from drafter.answers_file import load_answers, write_atomically
from drafter.pipeline import draft
from drafter.render.text import render_text
from drafter.upkeep.schema_files import write_schemas
from tests.conftest import REAL, ROOT, TOY, loaded

FURTHER = ROOT / "tests" / "golden_answers"
"""Answers files that test what no example does: between them, nearly every condition holds and fails."""


def examples() -> list[Path]:
    """Return the answers files with golden drafts: the examples of both libraries, and the further ones."""
    return sorted([*REAL.glob("*/examples/*.yaml"), *TOY.glob("*/examples/*.yaml"), *FURTHER.glob("*.yaml")])


def golden_file(example: Path) -> Path:
    """Return the file that holds the draft of an example."""
    return example.with_suffix(".txt")


def drafted(example: Path) -> str:
    """Draft an example, as plain text."""
    library = loaded(TOY if example.is_relative_to(TOY) else REAL)
    return render_text(draft(library, load_answers(example, library)).document)


def renew() -> list[Path]:
    """Write all golden drafts anew, and take away those without an example; return what changed."""
    wanted = {golden_file(example): drafted(example).encode("utf-8") for example in examples()}
    changed = [path for path, text in wanted.items() if not path.is_file() or path.read_bytes() != text]
    for path in changed:
        write_atomically(path, wanted[path])
    return changed + [path for path in orphans() if not path.unlink()]


def orphans() -> list[Path]:
    """Return the golden drafts whose example is gone."""
    wanted = {golden_file(example) for example in examples()}
    standing = [*REAL.glob("*/examples/*.txt"), *TOY.glob("*/examples/*.txt"), *FURTHER.glob("*.txt")]
    return [path for path in sorted(standing) if path not in wanted]


if __name__ == "__main__":
    from tests import broken, golden_states

    for path in [*renew(), *golden_states.renew()]:
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")
    broken.renew()
    for path in write_schemas(REAL, loaded(REAL)):
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")

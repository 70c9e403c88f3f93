"""How long `drafter --help` takes beside `python -c "import typer"`, in one run. Goal: at most 4 times."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROUNDS = 15
GOAL = 4.0


def seconds(command: list[str]) -> float:
    """Run a command once and return how long it took."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Take turns, so that whatever else the machine does falls on both."""
    program = str(Path(sys.executable).with_name("drafter"))
    ours, theirs = [program, "--help"], [sys.executable, "-c", "import typer"]
    seconds(ours), seconds(theirs)
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(ROUNDS)]
    help_time = statistics.median(pair[0] for pair in pairs)
    import_time = statistics.median(pair[1] for pair in pairs)
    print(f"drafter --help          {help_time * 1000:7.1f} ms")
    print(f"import typer            {import_time * 1000:7.1f} ms")
    print(f"ratio                   {help_time / import_time:7.2f}   (goal: at most {GOAL})")


if __name__ == "__main__":
    main()

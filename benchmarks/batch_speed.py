"""Whether the time of `drafter batch` grows with the number of drafts and no faster.

Run `python benchmarks/batch_speed.py`. The short answers of the golden drafts are drafted and written as
Word files for 25, 51 and all 102 drafts, each batch from the same warm library. The batches take turns;
the best times are compared by the draft. Goal: a draft of the largest batch takes no more than 1.5
times as long as one of the smallest; if time grew with the square, it would take four times as long. A busy
machine alone moves the ratio by a fifth.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from side_by_side import fastest

from drafter.answers_file import load_answers
from drafter.batch import Job, batch_jobs, run_job
from drafter.library.library import Library
from drafter.library.load import load_library
from drafter.places import shipped

GOAL = 1.5
SIZES = (25, 51, 102)
_ROUNDS = 5
_ANSWERS = Path(__file__).parent.parent / "tests" / "states" / "answers.yaml"


def spread(jobs: Sequence[Job], size: int) -> list[Job]:
    """Return `size` jobs from the whole row, so that each batch has bills and orders of all kinds of states."""
    return [jobs[index * len(jobs) // size] for index in range(size)]


def run(jobs: Sequence[Job], library: Library) -> None:
    """Draft and write a batch into a folder that is taken away."""
    with tempfile.TemporaryDirectory() as folder:
        for job in jobs:
            run_job(job, library, Path(folder), ["docx"], False)


def main() -> int:
    """Compare the sizes; the exit code is 1 if a draft of the largest batch takes too long."""
    library, _ = load_library(shipped("clause_library"))
    jobs = batch_jobs(load_answers(_ANSWERS, library), library, "all", "bill,order", "draft")
    batches = [spread(jobs, size) for size in SIZES]
    times = fastest(_ROUNDS, *(lambda batch=batch: run(batch, library) for batch in batches))
    print(f"{'drafts':>10}{'seconds':>10}{'a second':>10}{'ratio':>8}")
    for size, seconds in zip(SIZES, times, strict=True):
        ratio = (seconds / size) / (times[0] / SIZES[0])
        print(f"{size:>10}{seconds:>10.2f}{size / seconds:>10.1f}{ratio:>8.2f}")
    print(f"goal: a ratio of at most {GOAL}")
    return int(ratio > GOAL)


if __name__ == "__main__":
    sys.exit(main())

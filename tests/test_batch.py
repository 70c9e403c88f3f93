"""One answers file for several states and instruments."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.batch import batch_jobs, run_job
from drafter.library.library import Library
from drafter.problems import ProblemsFound
from tests.conftest import toy_answers


def test_all_means_every_state_with_each_instrument(toy: Library) -> None:
    jobs = batch_jobs(toy_answers(), toy, "all", "bill,order", "mine")
    assert [job.stem for job in jobs] == ["mine_AA_bill", "mine_AA_order", "mine_BB_bill", "mine_BB_order"]


def test_states_and_instruments_may_be_listed_in_any_case(toy: Library) -> None:
    assert [(job.state, job.instrument) for job in batch_jobs(toy_answers(), toy, "bb", "Order", "x")] == [
        ("BB", "order")
    ]


def test_what_is_not_known_is_said_all_at_once(toy: Library) -> None:
    with pytest.raises(ProblemsFound) as found:
        batch_jobs(toy_answers(), toy, "AA,ZZ", "bil", "x")
    assert [problem.message for problem in found.value.problems] == [
        "there is no state “ZZ”",
        "there is no instrument “bil”",
    ]


def test_a_job_writes_the_draft_of_its_own_state(toy: Library, tmp_path: Path) -> None:
    (job,) = batch_jobs(toy_answers(state="AA"), toy, "BB", "bill", "x")
    paths, problems = run_job(job, toy, tmp_path, ["txt"], force=False)
    assert paths == [tmp_path / "x_BB_bill.txt"]
    assert "Be it enacted by the people," in paths[0].read_text("utf-8")
    assert problems == ()

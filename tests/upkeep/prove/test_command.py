"""`drafter library prove`: what it prints, as text and as JSON, and what it says where it cannot work."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import copy_toy, run
from tests.upkeep.prove.seeds import SEEDS, SOUND

BROKEN = SEEDS["a reference without its target"].files


def test_it_says_how_much_it_covered_and_fits_a_narrow_terminal(tmp_path: Path) -> None:
    proved = run("library", "prove", "--library", copy_toy(tmp_path / "library", SOUND))
    assert "Covered: all 2,496 combinations of answers in 2 jurisdictions." in proved.out
    assert max(map(len, proved.out.splitlines())) <= 80


def test_a_finding_prints_its_answers_file(tmp_path: Path) -> None:
    proved = run("library", "prove", "--library", copy_toy(tmp_path / "library", {**SOUND, **BROKEN}))
    assert proved.code == 1
    assert "1 found   Every reference has its target in the same draft." in proved.out
    assert "limits.yaml:4:6 (clauses.0.id): “grants.limits” refers to “grants.award”" in proved.out
    shown = proved.out.partition("The smallest answers file that shows it:\n")[2].splitlines()
    assert shown[:3] == ["        policy: toy", "        library: '1.0'", "        answers:"]
    assert "          pays: no" in shown[3:5]
    assert "1 finding." in proved.out


def test_it_prints_json(tmp_path: Path) -> None:
    library = copy_toy(tmp_path / "library", {**SOUND, **BROKEN})
    proved = run("library", "prove", "--json", "--library", library)
    assert proved.code == 1
    (proof,) = json.loads(proved.out)
    assert (proof["policy"], proof["jurisdictions"], proof["combinations"]) == ("toy", 2, 2_496)
    assert [claim["id"] for claim in proof["claims"] if claim["found"]] == ["references"]
    (finding,) = proof["findings"]
    assert finding["answers"]["pays"] == "no"
    assert finding["claim"] == "references"
    assert finding["shown"] is True
    assert finding["file"].endswith("limits.yaml")


def test_a_library_with_errors_is_to_be_mended_first(tmp_path: Path) -> None:
    files = {"toy/clauses/duties/spare.yaml": "clauses: [{id: duties.spare, text: '{{ nobody }}'}]"}
    proved = run("library", "prove", "--library", copy_toy(tmp_path / "library", files))
    assert proved.code == 1
    assert "the placeholder “nobody” is not known" in proved.err
    assert "Mend these first." in proved.err
    assert not proved.out


def test_without_the_solver_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.upkeep.prove.solver.z3", None)
    proved = run("library", "prove")
    assert proved.code == 1
    assert "z3, is not installed" in proved.err
    assert "pip install z3-solver" in proved.err
    assert "Traceback" not in proved.err

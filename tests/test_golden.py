"""The examples give the drafts that stand beside them. To renew them: make golden."""

from __future__ import annotations

import difflib
import shutil
from pathlib import Path

import pytest

from tests import golden
from tests.conftest import REAL, ROOT, TOY

EXAMPLES = golden.examples()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: str(path.relative_to(ROOT).with_suffix("")))
def test_an_example_gives_the_draft_that_stands_beside_it(example: Path) -> None:
    written = golden.golden_file(example).read_text("utf-8").splitlines()
    drafted = golden.drafted(example).splitlines()
    difference = "\n".join(difflib.unified_diff(written, drafted, "as it stood", "as it is drafted now", lineterm=""))
    assert not difference, f"{difference}\nIf this is what you want, run make golden and commit the difference."


def test_there_are_examples_of_both_instruments_and_several_states() -> None:
    stems = [path.stem for path in EXAMPLES if path.is_relative_to(REAL)]
    assert len([stem for stem in stems if "bill" in stem]) >= 2
    assert len([stem for stem in stems if "order" in stem]) >= 2
    assert len([path for path in EXAMPLES if path.is_relative_to(TOY)]) == 4


def test_no_golden_draft_stands_without_its_example() -> None:
    assert golden.orphans() == []


def test_renewing_writes_what_changed_and_takes_away_what_has_no_example(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "toy_library"
    shutil.copytree(TOY, library)
    monkeypatch.setattr(golden, "TOY", library)
    monkeypatch.setattr(golden, "REAL", tmp_path / "none")
    monkeypatch.setattr(golden, "FURTHER", tmp_path / "none")
    first, *_ = golden.examples()
    golden.golden_file(first).write_text("old", "utf-8")
    lost = first.with_name("lost.txt")
    lost.write_text("x", "utf-8")
    assert golden.renew() == [golden.golden_file(first), lost]
    assert golden.golden_file(first).read_text("utf-8") == golden.drafted(first)
    assert not lost.exists()
    assert golden.renew() == []

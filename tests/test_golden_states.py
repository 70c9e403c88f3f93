"""Every jurisdiction drafts both instruments as the texts in tests/states show. To renew them: make golden."""

from __future__ import annotations

import difflib

import pytest

from tests import golden_states


@pytest.mark.parametrize(("state", "instrument"), golden_states.cases())
def test_a_jurisdiction_drafts_as_its_golden_text_shows(state: str, instrument: str) -> None:
    written = golden_states.golden_file(state, instrument).read_text("utf-8").splitlines()
    drafted = golden_states.drafted(state, instrument).splitlines()
    difference = "\n".join(difflib.unified_diff(written, drafted, "as it stood", "as it is drafted now", lineterm=""))
    assert not difference, f"{difference}\nIf this is what you want, run make golden and commit the difference."


def test_no_golden_text_stands_without_its_jurisdiction() -> None:
    wanted = {golden_states.golden_file(*case) for case in golden_states.cases()}
    assert set(golden_states.FOLDER.glob("*.txt")) == wanted

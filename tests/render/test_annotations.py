from __future__ import annotations

import pytest

from drafter.document import paragraphs
from drafter.render.annotations import Annotation, places
from tests.render.samples import BILL

_SHOWN = list(paragraphs(BILL))


@pytest.mark.parametrize(("anchor", "beginning"), [
    pytest.param("grants", "11–[NN]02.", id="a section is noted at its heading"),
    pytest.param("definitions", "Sec. [NNN].001.", id="a run-in section is noted where it begins"),
    pytest.param("terms", "Sec. [NNN].001.", id="the first provision of a run-in section begins with it"),
    pytest.param("match", "(B) MATCH.", id="a provision"),
    pytest.param("award", "(A) (1)", id="a provision whose text begins with its first part"),
    pytest.param("clause.two", "(B) A BOARD", id="a clause is noted at its first paragraph"),
    pytest.param("bill.front.1", "By:", id="a field of the jurisdiction"),
    pytest.param("nowhere", "EXPLANATION", id="what is not in the draft is noted at its head"),
    pytest.param("", "EXPLANATION", id="a note on the whole draft stands at its head"),
])
def test_a_note_stands_at_the_paragraph_it_is_about(anchor: str, beginning: str) -> None:
    note = Annotation(anchor, ("A note.",))
    (number, notes), = places(BILL, _SHOWN, [note]).items()
    assert notes == [note]
    assert _SHOWN[number].text.startswith(beginning)


def test_notes_on_one_paragraph_keep_their_order() -> None:
    first, second = Annotation("match", ("First.",)), Annotation("clause.match", ("Second.",))
    assert list(places(BILL, _SHOWN, [first, second]).values()) == [[first, second]]

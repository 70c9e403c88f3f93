"""Passages: every stretch of text with its place in words."""

from __future__ import annotations

from dataclasses import replace

from drafter.document import Document, Line, Provision, Section, Text
from drafter.review.examples import read_document
from drafter.review.walk import passages_of
from tests.conftest import draft_toy

LIST = "# Duties\nThe pilot shall:\n  look; and\n  steer.\n= A pilot rests.\n> as the law requires."


def places(document: Document) -> list[str]:
    return [passage.spot.place for passage in passages_of(document) if passage.kind != "heading"]


def test_a_place_names_the_section_and_the_units_down_to_it() -> None:
    assert places(read_document(LIST, "bill")) == [
        "section 1(a)", "section 1(a)(1)", "section 1(a)(2)", "section 1(a)(3)", "section 1(a)"
    ]


def test_places_count_in_reading_order_and_keep_their_anchors() -> None:
    found = passages_of(read_document(LIST, "bill"))
    assert [passage.spot.order for passage in found] == sorted({passage.spot.order for passage in found})
    assert found[0].spot.anchor == "section_1"
    assert found[2].spot.anchor == "section_1.1/1"
    assert found[2].spot.section == "section 1"
    assert found[2].spot.heading == "Duties"


def _labelled(number: str, *labels: str) -> Document:
    provision: Provision | None = None
    for label in reversed(labels):
        provision = Provision(label, "c", "clause", (Text("x"),), (provision,) if provision else (), label=label)
    assert provision is not None
    section = Section("s", "Heading", "c", (provision,), number=(Text(number),))
    return Document("bill", "AA", "T", (), (section,), ())


def test_labels_of_every_outline_read_as_a_citation_does() -> None:
    assert places(_labelled("11–«NN»09", "(b)", "(1)"))[-1] == "11–«NN»09(b)(1)"
    assert places(_labelled("VI", "A.", "1.", "c."))[-1] == "section VI.A.1.c"
    assert places(_labelled("5", "a.", "(1)"))[-1] == "section 5.a(1)"
    assert places(_labelled("5", "Subd. 2.", "(b)"))[-1] == "section 5, Subd. 2(b)"
    assert places(_labelled("", "(b)")) == ["“Heading”(b)"]


def test_lines_around_the_text_are_places_too() -> None:
    document = read_document("| one reason\n| two reasons\n~ establishing a fund\n# A\nB.", "bill")
    assert places(document)[:3] == ["recital 1", "recital 2", "the long title"]


def test_a_definition_without_a_label_is_named_by_its_term() -> None:
    document = read_document("# Definitions\nfund := “Fund” means money.", "bill")
    assert places(document) == ["section 1, definition of “Fund”"]


def test_whole_takes_the_list_and_the_tail_and_leaves_the_sentences_that_follow() -> None:
    opening = passages_of(read_document(LIST, "bill"))[1]
    assert opening.whole == "The pilot shall: look; and steer. as the law requires."


def test_definitions_reach_the_code_sections_where_there_are_any() -> None:
    split = passages_of(read_document("| r\n# In the code\nA.\n#! Beside it\nB.", "bill"))
    assert [one.reached for one in split] == [False, True, True, False, False]
    assert all(one.reached for one in passages_of(read_document("# A\nB.", "bill")))
    assert all(one.reached for one in passages_of(read_document("| r\n# A\nB.", "order")))


def test_words_that_the_state_prescribes_are_known() -> None:
    document = read_document("# A\nB.", "bill")
    found = passages_of(document, prescribed=frozenset({"section_1.1"}))
    assert [one.prescribed for one in found] == [True, True]
    lined = replace(document, back=(Line("signature", (Text("Governor"),), origin="bill.back"),))
    assert passages_of(lined)[-1].prescribed


def test_a_recital_of_the_states_form_is_no_reason_of_ours() -> None:
    document = Document("bill", "AA", "T", (
        Line("recital", (Text("Whereas, delay would defeat its purpose"),), origin="bill.front"),
        Line("recital", (Text("Whereas, islands need ferries"),), origin="bill.front.recitals"),
    ), (), ())
    form, reason = passages_of(document, recital_clauses=("findings.need",))
    assert (form.where, form.prescribed) == ("frame", True)
    assert (reason.where, reason.prescribed) == ("finding", False)
    assert (reason.spot.place, reason.spot.clause) == ("recital 1", "findings.need")


def test_prescribed_words_within_a_joined_paragraph_are_masked() -> None:
    joined = Provision("a", "a", "clause", (Text("It ends. It takes effect when signed."),), also=("a", "b"))
    document = Document("order", "AA", "T", (), (Section("s", "H", "c", (joined,), number=(Text("1"),)),), ())
    passage = passages_of(document, formal=("It takes effect when signed.",))[-1]
    assert "takes effect" not in passage.text
    assert passage.spot.also == ("b",)


def test_recitals_lead_back_to_their_clauses_in_a_real_draft() -> None:
    from drafter.review.read import read_draft
    from tests.conftest import TOY, loaded

    reading = read_draft(draft_toy(), loaded(TOY))
    recitals = [passage.spot.clause for passage in reading.passages if passage.spot.place.startswith("recital")]
    assert recitals == ["findings.need", "findings.law"]

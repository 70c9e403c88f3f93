"""The lines around the numbered text."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from drafter.assembly.frame import Contents, frame_lines, frame_scope, paragraph_texts, recital, sentence
from drafter.document import Blank, Section, Text, plain_text
from drafter.library.form_parts import FormLine
from drafter.library.jurisdictions import RecitalForm
from drafter.render.styles import styled
from tests.conftest import TOY, draft_toy, toy_scope


def framed(*forms: dict[str, Any], field: str = "bill.front", **answers: Any) -> list[tuple[str, str, str]]:
    parsed = [FormLine.model_validate(form) for form in forms]
    contents = Contents(
        recitals=[("need", (Text("one"),)), ("law", (Text("two"),))],
        title=[(Text("title"),)],
        sections=[
            Section("a", "Findings", "c", (), number=(Text("11-1"),), new_law=True),
            Section("b", "Money", "c", (), number=(Text("2"),)),
        ],
        printed={"closing.money": 1},
    )
    made = frame_lines(parsed, field, frame_scope(toy_scope(**answers)), contents)
    return [(line.style, plain_text(line.inlines), plain_text(line.right)) for line in made]


def test_lines_are_filled_with_the_state_s_facts_and_the_answers() -> None:
    assert framed(
        {"style": "heading", "text": "{{ state_name }} BILL {{ bill_number }}", "right": "{{ session_year }}"},
        session_year=2027,
    ) == [("heading", "Alpha BILL [BILL NUMBER]", "2027")]


def test_a_line_whose_condition_fails_is_left_out() -> None:
    line = {"style": "heading", "text": "PAID", "when": {"pays": "yes"}}
    assert framed(line) == [("heading", "PAID", "")]
    assert framed(line, pays="no") == []


def test_a_line_may_stand_only_where_the_draft_holds_a_part_or_lacks_it() -> None:
    assert framed({"style": "heading", "text": "PAID", "names": "closing.money"}) == [("heading", "PAID", "")]
    assert framed({"style": "heading", "text": "PAID", "names": "closing.effect"}) == []
    assert framed({"style": "heading", "text": "None", "lacks": ["closing.effect", "closing.money"]}) == []
    assert framed({"style": "heading", "text": "None", "lacks": "closing.effect"}) == [("heading", "None", "")]


def test_sections_are_listed_each_on_a_line() -> None:
    listed = {"style": "body", "first": "Section {{ number }}. {{ heading }}.", "text": "{{ number }}.", "right": "new"}
    assert framed({**listed, "insert": "new_sections"}) == [("body", "Section 11–1. Findings.", "new")]
    assert [text for _, text, _ in framed({**listed, "insert": "all_sections"})] == ["Section 11–1. Findings.", "2."]


def test_recitals_and_the_long_title_go_in_where_the_form_says() -> None:
    assert framed(
        {"insert": "long_title", "style": "long_title"},
        {"style": "heading", "text": "x"},
        {"insert": "recitals", "style": "recital"},
    ) == [
        ("long_title", "title", ""),
        ("heading", "x", ""),
        ("recital", "one", ""),
        ("recital", "two", ""),
    ]


def test_a_text_of_several_paragraphs_is_several_lines() -> None:
    assert framed({"style": "body", "text": "one\nstill one\n\ntwo"}) == [
        ("body", "one\nstill one", ""),
        ("body", "two", ""),
    ]


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("a", ["a"]),
        ("a\n\nb", ["a", "b"]),
        (" a \n  b \n\n\n c ", ["a\nb", "c"]),
        ("", [""]),
        ("\n\n", [""]),
    ],
)
def test_paragraphs_are_parted_at_blank_lines(source: str, texts: list[str]) -> None:
    assert paragraph_texts(source) == texts


def test_a_field_without_a_good_source_prints_its_lines_as_labelled_blanks(change_toy: Any) -> None:
    alpha = (TOY / "states/AA.yaml").read_text("utf-8")
    old = "  - {field: bill, confidence: verified, url: https://example.org}\n"
    new = old + "".join(
        f"  - {{field: bill.{name}, confidence: unverified}}\n" for name in ("front", "enacting_clause")
    )
    made = change_toy({"states/AA.yaml": alpha.replace(old, new)}).draft().document
    first = made.front[0]
    assert first.inlines == (Blank("HEADING", "", "The state's wording has no verified or secondary source."),)
    assert "SECTION 1. [ENACTING CLAUSE] the laws read:" in [
        plain_text(line.inlines) for line in made.body if hasattr(line, "style")
    ]
    known = draft_toy().document
    assert "SECTION 1. BE IT ENACTED BY ALPHA, That the laws read:" in [
        plain_text(line.inlines) for line in known.body if hasattr(line, "style")
    ]


def test_a_blank_line_may_say_what_it_stands_for(change_toy: Any) -> None:
    alpha = (
        (TOY / "states/AA.yaml")
        .read_text("utf-8")
        .replace("{field: order, confidence: verified,", "{field: order, confidence: unverified,")
    )
    alpha = alpha.replace(
        "{style: heading, text: EXECUTIVE ORDER}", "{style: heading, text: EXECUTIVE ORDER, label: NAME OF THE ORDER}"
    )
    made = change_toy({"states/AA.yaml": alpha}).draft(instrument="order").document
    assert plain_text(made.front[0].inlines) == "[NAME OF THE ORDER]"


def test_definitions_do_not_reach_the_frame() -> None:
    assert framed({"style": "heading", "text": "{{ lead_agency }}"}) == [
        ("heading", "the Alpha Department of Labor", "")
    ]


@pytest.mark.parametrize(
    ("form", "left", "text"),
    [
        ({}, 1, "WHEREAS, islands need ferries; and"),
        ({"capital": True, "last": "; now, therefore,"}, 0, "WHEREAS, Islands need ferries; now, therefore,"),
        ({"opening": "", "end": "."}, 1, "islands need ferries."),
        ({"end": ";", "next_to_last": "; and"}, 2, "WHEREAS, islands need ferries;"),
        ({"end": ";", "next_to_last": "; and"}, 1, "WHEREAS, islands need ferries; and"),
        ({"end": ";", "next_to_last": "; and", "last": "."}, 0, "WHEREAS, islands need ferries."),
    ],
)
def test_a_finding_becomes_a_recital_in_the_state_s_form(form: dict[str, Any], left: int, text: str) -> None:
    words = RecitalForm.model_validate({"place": "recitals", **form})
    assert plain_text(recital((Text("islands need ferries"),), words, left)) == text


def test_a_finding_becomes_a_sentence() -> None:
    assert plain_text(sentence((Text("islands need ferries"),))) == "Islands need ferries."


def test_every_line_says_which_field_it_comes_from() -> None:
    made = draft_toy(instrument="order").document
    assert {line.origin for line in made.front} == {"order.front", "order.front.recitals"}
    assert {line.origin for line in draft_toy().document.front} == {
        "bill.front",
        "bill.front.recitals",
        "bill.long_title",
    }


def test_a_line_on_a_new_page_begins_it_with_its_first_paragraph() -> None:
    forms = [FormLine.model_validate({"style": "body", "text": "one\n\ntwo", "new_page": True})]
    forms.append(FormLine.model_validate({"style": "long_title", "insert": "long_title", "new_page": True}))
    contents = Contents(title=[(Text("title"),), (Text("more"),)])
    made = frame_lines(forms, "bill.front", frame_scope(toy_scope()), contents)
    assert [line.new_page for line in made] == [True, False, True, False]


def test_a_line_of_amended_law_is_set_in_at_its_level() -> None:
    forms = [FormLine.model_validate({"style": "body", "text": "(ii) the fund;", "level": 2})]
    (line,) = frame_lines(forms, "bill.front", frame_scope(toy_scope()))
    assert line.level == 2
    assert next(iter(styled(replace(draft_toy().document, front=(line,))))).style == "Outline 3"

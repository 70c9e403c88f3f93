"""The tree laid out as paragraphs."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.document import (
    Blank,
    Document,
    Line,
    Paragraph,
    Provision,
    Reference,
    Run,
    Section,
    Term,
    Text,
    paragraphs,
    plain_text,
    runs,
)


def item(label: str, text: str, *children: Provision, level: int = 1, **fields: Any) -> Provision:
    return Provision(
        f"i{label}", "some.clause", "item", (Text(text),) if text else (), children, label=label, level=level, **fields
    )


def unit(label: str, text: str, *children: Provision, level: int = 0, **fields: Any) -> Provision:
    return Provision(
        f"c{label}",
        "some.clause",
        "clause",
        (Text(text),) if text else (),
        children,
        label=label,
        level=level,
        **fields,
    )


def section(*provisions: Provision, **fields: Any) -> Section:
    fields = {"label": (Text("Sec. 2."),), "shown_heading": "Duties.", **fields}
    return Section("duties", "Duties", "frame", provisions, **fields)


def shown(*body: Section | Line) -> list[tuple[str, str, int]]:
    document = Document("bill", "AA", "T", (), body, ())
    return [(paragraph.style, paragraph.text, paragraph.level) for paragraph in paragraphs(document)]


def test_a_section_that_runs_in_puts_label_heading_and_first_words_on_one_line() -> None:
    assert shown(section(unit("(a)", "One."), unit("(b)", "Two."))) == [
        ("provision", "Sec. 2. Duties. (a) One.", 0),
        ("provision", "(b) Two.", 0),
    ]


def test_a_section_with_its_heading_on_a_line_of_its_own_stands_before_its_text() -> None:
    assert shown(section(unit("", "One.", level=-1), layout="own_line")) == [
        ("section", "Sec. 2. Duties.", -1),
        ("provision", "One.", -1),
    ]


def test_a_section_without_heading_shows_its_label_alone() -> None:
    assert shown(section(unit("", "One.", level=-1), shown_heading="")) == [("provision", "Sec. 2. One.", -1)]


def test_a_unit_without_words_of_its_own_shares_the_line_with_its_first_child() -> None:
    made = section(unit("(a)", "", item("(1)", "One."), item("(2)", "Two.")), part_gap="  ")
    assert shown(made) == [("provision", "Sec. 2. Duties. (a)  (1) One.", 0), ("provision", "(2) Two.", 1)]


def test_a_catchline_parts_the_labels_by_the_usual_gap() -> None:
    made = section(unit("Subd. 2.", "", item("(1)", "One."), heading="Criteria."), part_gap="   ", label_gap="_")
    assert shown(made)[0][1] == "Sec. 2. Duties. Subd. 2._Criteria. (1)_One."


def test_a_unit_without_label_and_words_shares_the_section_s_line() -> None:
    made = section(unit("", "", item("(1)", "One."), level=-1), part_gap="   ")
    assert shown(made)[0][1] == "Sec. 2. Duties. (1) One."


def test_a_unit_keeps_its_level_also_without_a_label() -> None:
    assert shown(section(unit("", "One.", level=2)))[0][2] == 2
    assert shown(section(unit("", "One.", level=-1)))[0][2] == -1


def test_a_tail_continues_at_the_level_of_its_unit() -> None:
    made = section(unit("(a)", "If:", item("(1)", "one,"), tail=(Text("then two."),)))
    assert shown(made)[1:] == [("provision", "(1) one,", 1), ("continuation", "then two.", 0)]


def test_a_unit_with_a_catchline_shows_it_after_its_label() -> None:
    made = section(unit("Subd. 2.", "One.", heading="Criteria."))
    assert shown(made) == [("provision", "Sec. 2. Duties. Subd. 2. Criteria. One.", 0)]


@pytest.mark.parametrize(
    ("provisions", "lines"),
    [
        (
            (unit("", "this Act takes effect.", level=-1),),
            ["SECTION 3. AND BE IT ENACTED, That this Act takes effect."],
        ),
        ((unit("(a)", "One."), unit("(b)", "Two.")), ["SECTION 3. AND BE IT ENACTED, That", "(a) One.", "(b) Two."]),
    ],
)
def test_the_words_that_open_a_section_lead_into_its_only_unit_or_stand_alone(
    provisions: tuple[Provision, ...], lines: list[str]
) -> None:
    made = section(
        *provisions, label=(Text("SECTION 3."),), shown_heading="", lead_in=(Text("AND BE IT ENACTED, That"),)
    )
    assert [text for _, text, _ in shown(made)] == lines


def test_new_matter_in_capitals_shows_in_capitals_and_keeps_its_true_case() -> None:
    made = section(unit("(a)", "The Fund pays § 3(a)."), new_matter="capitals")
    (paragraph,) = paragraphs(Document("bill", "AA", "T", (), (made,), ()))
    assert paragraph.text == "SEC. 2. DUTIES. (A) THE FUND PAYS § 3(A)."
    assert "".join(run.text for run in paragraph.runs) == "Sec. 2. Duties. (a) The Fund pays § 3(a)."


def test_a_line_breaks_off_to_the_right_margin_with_a_tab() -> None:
    line = Line("by_line", (Text("By: "), Blank("SPONSORS")), right=(Text("HB 1"),), origin="bill.front")
    (paragraph,) = paragraphs(Document("bill", "AA", "T", (line,), (), ()))
    assert paragraph.text == "By: [SPONSORS]\tHB 1"
    assert paragraph.origin == "bill.front"
    assert [run.kind for run in paragraph.runs] == ["plain", "blank", "tab", "plain"]


def test_a_line_in_capitals_shows_in_capitals() -> None:
    assert shown(Line("heading", (Text("A bill"),), capitals=True)) == [("heading", "A BILL", -1)]


def test_front_body_and_back_come_in_this_order_and_lines_may_stand_between_sections() -> None:
    made = Document(
        "bill",
        "AA",
        "T",
        (Line("heading", (Text("front"),)),),
        (
            section(unit("", "first", level=-1)),
            Line("code_heading", (Text("between"),)),
            section(unit("", "second", level=-1)),
        ),
        (Line("signature", (Text("back"),)),),
    )
    assert [paragraph.text.split()[-1] for paragraph in paragraphs(made)] == [
        "front",
        "first",
        "between",
        "second",
        "back",
    ]
    assert [one.text for one in made.inlines() if one.text not in ("Sec. 2.",)] == [
        "front",
        "first",
        "between",
        "second",
        "back",
    ]


def test_every_paragraph_of_a_section_leads_back_to_its_clause_and_has_an_anchor() -> None:
    made = section(unit("(a)", "One:", item("(1)", "x"), tail=(Text("y"),)), layout="own_line")
    found = list(paragraphs(Document("bill", "AA", "T", (), (made,), ())))
    assert [(one.origin, one.anchor, one.starts_section) for one in found] == [
        ("", "duties", True),
        ("some.clause", "c(a)", False),
        ("some.clause", "i(1)", False),
        ("some.clause", "", False),
    ]


def test_exactly_one_paragraph_begins_a_section() -> None:
    for fields in ({"layout": "own_line"}, {"layout": "run_in"}, {"lead_in": (Text("That"),)}):
        made = section(unit("(a)", "", item("(1)", "One.")), unit("(b)", "Two."), **fields)
        found: list[Paragraph] = list(paragraphs(Document("bill", "AA", "T", (), (made, made), ())))
        assert sum(one.starts_section for one in found) == 2
        assert [one.anchor for one in found if one.starts_section] == ["duties", "duties"]


def test_runs_know_what_kind_of_words_they_are() -> None:
    inlines = (Text("a "), Term("grant", "grant"), Blank("X"), Reference("duties", text="section 2"), Text(""))
    assert runs(inlines) == (
        Run("a "),
        Run("grant", "term"),
        Run("[X]", "blank"),
        Run("section 2", "reference", "duties"),
    )
    assert plain_text(inlines) == "a grant[X]section 2"


def test_a_blank_in_a_section_s_label_stays_a_blank() -> None:
    made = section(unit("", "One.", level=-1), label=(Text("11-"), Blank("NN"), Text("01.")))
    (paragraph,) = paragraphs(Document("bill", "AA", "T", (), (made,), ()))
    assert [run.kind for run in paragraph.runs[:3]] == ["label", "blank", "label"]


def test_a_blank_shows_in_the_marks_of_its_state() -> None:
    assert Blank("NAME").text == "[NAME]"
    assert Blank("NAME", open="«", close="»").text == "«NAME»"


def test_walking_goes_down_before_it_goes_on() -> None:
    made = section(unit("(a)", "", item("(1)", "x", item("(i)", "y", level=2))), unit("(b)", "z"))
    assert [one.label for one in made.walk()] == ["(a)", "(1)", "(i)", "(b)"]
    document = Document("bill", "AA", "T", (), (made,), ())
    assert [one.label for _, one in document.provisions()] == ["(a)", "(1)", "(i)", "(b)"]

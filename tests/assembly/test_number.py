"""Numbering by the state's outline."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.assembly.number import mark, number_definitions, number_provisions, number_section
from drafter.document import Provision, Section, Text, plain_text
from drafter.library.form_parts import DefinitionForm, OutlineLevel, SectionForm
from tests.conftest import toy_scope

OUTLINE = [
    OutlineLevel(mark="(a)", name="subsection"),
    OutlineLevel(mark="(1)", name="paragraph"),
    OutlineLevel(mark="(i)", name="subparagraph"),
]


def form(**fields: Any) -> SectionForm:
    return SectionForm.model_validate({"number": "{{ n }}", "label": "Sec. {{ n }}.", **fields})


def unit(text: str, *children: Provision, kind: Any = "clause") -> Provision:
    return Provision(text or "empty", "c", kind, (Text(text),) if text else (), children)


def item(text: str, *children: Provision) -> Provision:
    return unit(text, *children, kind="item")


def part(text: str, *children: Provision) -> Provision:
    return unit(text, *children, kind="part")


def labels(provisions: tuple[Provision, ...]) -> list[str]:
    return [f"{one.label}{plain_text(one.lead)}" for provision in provisions for one in provision.walk()]


def numbered(*provisions: Provision, **fields: Any) -> list[str]:
    return labels(number_provisions(Section("s", "S", "c", provisions), form(**fields), OUTLINE).provisions)


@pytest.mark.parametrize(
    ("written", "index", "label"),
    [
        ("(a)", 1, "(a)"),
        ("(a)", 27, "(aa)"),
        ("(1)", 12, "(12)"),
        ("(i)", 4, "(iv)"),
        ("(I)", 9, "(IX)"),
        ("A.", 3, "C."),
        ("1.", 2, "2."),
        ("a.", 28, "bb."),
        ("Subd. 1.", 3, "Subd. 3."),
        ("(A)", 27, "(AA)"),
        ("a)", 2, "b)"),
    ],
)
def test_a_mark_is_carried_on(written: str, index: int, label: str) -> None:
    assert mark(OutlineLevel(mark=written, name="x"), index) == label


def test_the_first_unit_may_have_a_mark_of_its_own() -> None:
    level = OutlineLevel(mark="Subd. 2.", first="Subdivision 1.", name="subdivision")
    assert [mark(level, index) for index in (1, 2, 3)] == ["Subdivision 1.", "Subd. 2.", "Subd. 3."]


def test_units_items_and_items_of_items_take_their_levels() -> None:
    assert numbered(unit("x", item("p", item("q"), item("r"))), unit("y")) == ["(a)x", "(1)p", "(i)q", "(ii)r", "(b)y"]


def test_the_labels_of_a_level_in_italics_are_italic() -> None:
    outline = [OUTLINE[0], OUTLINE[1].model_copy(update={"italic": True})]
    section = Section("s", "", "c", (unit("a:", item("b;"), item("c.")), unit("d.")))
    shown = number_provisions(section, form(), outline).provisions
    assert [(one.label, one.italic) for provision in shown for one in provision.walk()] == [
        ("(a)", False),
        ("(1)", True),
        ("(2)", True),
        ("(b)", False),
    ]


def test_deeper_than_the_outline_keeps_its_last_level() -> None:
    assert numbered(unit("x", item("p", item("q", item("r")))), unit("y")) == ["(a)x", "(1)p", "(i)q", "(i)r", "(b)y"]


@pytest.mark.parametrize(
    ("single", "shown"),
    [
        ("omit_label", ["x", "(1)p", "(2)q"]),
        ("shift", ["x", "(a)p", "(b)q"]),
        ("keep", ["(a)x", "(1)p", "(2)q"]),
    ],
)
def test_a_single_unit_is_labelled_as_the_state_does(single: str, shown: list[str]) -> None:
    assert numbered(unit("x", item("p"), item("q")), single=single) == shown


def test_a_single_unit_of_nothing_but_parts_gives_its_place_to_them() -> None:
    assert numbered(unit("", part("p"), part("q"))) == ["(a)p", "(b)q"]
    assert numbered(unit("", part("p"))) == ["p"]


def test_what_stands_after_a_heading_may_differ_from_what_stands_after_a_label() -> None:
    section = Section("s", "Title", "c", (unit("x"),))
    scope = toy_scope(state="BB")
    gaps = [
        (made.gap, made.heading_gap)
        for fields in ({"gap": "  "}, {"gap": "  ", "heading_gap": ""})
        for made in [number_section(section, form(**fields), 0, True, scope)]
    ]
    assert gaps == [("  ", "  "), ("  ", "")]


def test_items_may_stand_no_higher_than_the_state_lets_them() -> None:
    assert numbered(unit("x", item("p"), item("q")), single="shift", items_from=1) == ["x", "(1)p", "(2)q"]
    assert numbered(unit("x", part("p", item("q"))), single="shift", items_from=1) == ["x", "(a)p", "(1)q"]


def test_items_and_parts_at_one_level_are_counted_together_and_at_two_levels_apart() -> None:
    assert numbered(unit("x", item("p"), part("q")), unit("y")) == ["(a)x", "(1)p", "(2)q", "(b)y"]
    assert numbered(unit("x", item("p"), part("q"), part("r")), single="shift", items_from=1) == [
        "x",
        "(1)p",
        "(a)q",
        "(b)r",
    ]


def definitions(**fields: Any) -> list[str]:
    provisions = (
        Provision("definitions.lead", "definitions.lead", "clause", (Text("In this act:"),)),
        unit("A", item("p"), kind="definition"),
        unit("B", kind="definition"),
    )
    shape = DefinitionForm.model_validate({"lead": "x", **fields})
    return labels(number_definitions(Section("s", "S", "c", provisions), shape, form(), OUTLINE).provisions)


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({}, ["In this act:", "(a)A", "(1)p", "(b)B"]),
        ({"lead_labelled": True}, ["(a)In this act:", "(b)A", "(1)p", "(c)B"]),
        ({"level": 1}, ["In this act:", "(1)A", "(i)p", "(2)B"]),
        ({"level": -1}, ["In this act:", "A", "(a)p", "B"]),
    ],
)
def test_definitions_are_numbered_as_the_state_does(fields: dict[str, Any], shown: list[str]) -> None:
    assert definitions(**fields) == shown


def headed(index: int = 0, new_law: bool = True, state: str = "BB", **fields: Any) -> Section:
    section = Section("s", "Short title", "c", (unit("x"),))
    return number_section(section, form(**fields), index, new_law, toy_scope(state=state))


def test_sections_count_from_their_start_by_their_step() -> None:
    assert [plain_text(headed(index, start=2, step=10).label) for index in range(3)] == [
        "Sec. 2.",
        "Sec. 12.",
        "Sec. 22.",
    ]
    assert plain_text(headed(999).label) == "Sec. 1,000."


@pytest.mark.parametrize(
    ("pattern", "label"),
    [
        ("{{ roman }}.", "III."),
        ("{{ letter | capitals }}.", "C."),
        ("11-{{ n | two_digits }}.", "11-03."),
        ("{{ number }}: {{ heading }}", "3: Short title"),
        ("{{ n | ordinal_words | sentence }}", "Third"),
    ],
)
def test_a_label_follows_the_state_s_pattern(pattern: str, label: str) -> None:
    assert plain_text(headed(2, label=pattern).label) == label


def test_the_number_that_is_cited_may_differ_from_the_label() -> None:
    section = headed(1, number="24-{{ n }}", label="§ {{ number }}.")
    assert (plain_text(section.number), plain_text(section.label)) == ("24-2", "§ 24-2.")


def test_the_first_section_may_have_a_label_of_its_own() -> None:
    assert [plain_text(headed(index, first_label="Section 1.").label) for index in range(2)] == [
        "Section 1.",
        "Sec. 2.",
    ]


def test_sections_outside_the_code_may_be_numbered_otherwise() -> None:
    fields = {"uncodified_number": "{{ n }} of the session law", "uncodified_label": "SECTION {{ n }}."}
    assert plain_text(headed(1, True, **fields).label) == "Sec. 2."
    outside = headed(1, False, **fields)
    assert (plain_text(outside.label), plain_text(outside.number)) == ("SECTION 2.", "2 of the session law")
    layouts = {"layout": "own_line", "uncodified_layout": "run_in"}
    assert [headed(1, new_law, **layouts).layout for new_law in (True, False)] == ["own_line", "run_in"]
    assert headed(1, False, layout="own_line").layout == "own_line"


def test_a_bill_that_stays_out_of_the_code_begins_its_sections_at_one_without_a_lead_in() -> None:
    fields = {
        "start": 2,
        "session_label": "SECTION 1. BE IT ENACTED, That",
        "lead_in": "AND BE IT FURTHER ENACTED, That",
    }
    first, second = headed(0, **fields), headed(1, **fields)
    assert (plain_text(first.label), plain_text(first.lead_in)) == ("SECTION 1. BE IT ENACTED, That", "")
    assert (plain_text(second.label), plain_text(second.lead_in)) == ("Sec. 2.", "AND BE IT FURTHER ENACTED, That")
    nested = headed(0, state="AA", **fields)
    assert plain_text(nested.label) == "Sec. 2."


@pytest.mark.parametrize(
    ("heading", "end", "shown"),
    [
        ("as_is", ".", "Short title."),
        ("capitals", ".", "SHORT TITLE."),
        ("none", ".", ""),
        ("as_is", "", "Short title"),
    ],
)
def test_a_heading_is_shown_as_the_state_does(heading: str, end: str, shown: str) -> None:
    assert headed(heading=heading, heading_end=end).shown_heading == shown


def test_the_gaps_and_the_layout_are_the_state_s() -> None:
    section = headed(layout="own_line", gap="  ", label_gap=" ", part_gap="   ")
    assert (section.layout, section.gap, section.label_gap, section.part_gap) == ("own_line", "  ", " ", "   ")


def test_a_section_may_carry_a_label_of_its_own_by_the_name_of_its_slot() -> None:
    own = form(labels={"closing.effect": "Section B."})
    section = Section("s", "S", "c", ())
    named = number_section(section, own, 4, False, toy_scope(), ["closing.effect_default", "closing.effect"])
    assert plain_text(named.label) == "Section B."
    assert plain_text(number_section(section, own, 4, False, toy_scope(), ["closing.money"]).label) == "Sec. 5."

"""References: in the state's words for where the reader stands."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from drafter.assembly.refer import Referrer
from drafter.assembly.scope import Scope
from drafter.document import Blank, Line, Provision, Reference, Section, Text, plain_text
from drafter.library.form_parts import ReferenceForm
from tests.conftest import draft_toy, lines, text_of, toy_scope


def unit(name: str, label: str, *children: Provision, level: int = 0) -> Provision:
    return Provision(name, name, "clause", (Text(name),), children, label=label, level=level)


def section(name: str, number: str, *provisions: Provision, codified: bool = False) -> Section:
    return Section(name, name, "c", provisions, codified, number=(Text(number),))


SECTIONS = (
    section(
        "one",
        "1",
        unit("one.a", "(a)", unit("one.a.1", "(1)", unit("one.a.1.i", "(i)", level=2), level=1)),
        unit("one.b", "(b)"),
    ),
    section("two", "2", unit("two.only", "")),
    section("three", "3", unit("three.a", "(a)"), unit("three.b", "(b)")),
)


def scope_with(**references: Any) -> Scope:
    """A scope of Beta's bill whose references have another form."""
    scope = toy_scope(state="BB")
    fields = {
        "section": "section {{ number }}",
        "sections": "sections {{ first }} to {{ last }}",
        "other": "{{ section }}{{ path }}",
        "same": "{{ name }} {{ path }} of this section",
        **references,
    }
    scope.form = scope.form.model_copy(update={"references": ReferenceForm.model_validate(fields)})
    return scope


def said(target: str, here: str = "", last: str = "", **references: Any) -> str:
    """What a reference says to a reader who stands at a provision (or before all sections)."""
    referrer = Referrer(SECTIONS, {"slot": "one.b"}, scope_with(**references))
    reference = Reference(target, last)
    if not here:
        return plain_text(referrer.resolve_line(Line("body", (reference,)), None).inlines)
    place = referrer.find(here)
    assert place is not None
    return plain_text(referrer._inlines((reference,), place, here))


@pytest.mark.parametrize(
    ("target", "here", "words"),
    [
        ("three", "one.a", "section 3"),
        ("three.b", "one.a", "section 3(b)"),
        ("one.a.1.i", "three.a", "section 1(a)(1)(i)"),
        ("two.only", "one.a", "section 2"),
        ("two", "two.only", "this section"),
        ("two.only", "two.only", "this section"),
        ("one", "one.a.1", "this section"),
        ("one.b", "one.a", "subsection (b) of this section"),
        ("one.a.1", "one.b", "subsection (a)(1) of this section"),
        ("slot", "three.a", "section 1(b)"),
        ("three", "", "section 3"),
        ("three.b", "", "section 3(b)"),
    ],
)
def test_a_reference_says_as_much_as_the_reader_needs(target: str, here: str, words: str) -> None:
    assert said(target, here) == words


@pytest.mark.parametrize(
    ("target", "here", "words"),
    [
        ("one.a.1", "one.a.1.i", "subdivision (1) of this subsection"),
        ("one.a.1.i", "one.a", "subdivision (1)(i) of this subsection"),
        ("one.a", "one.a.1", "this subsection"),
        ("one.b", "one.a", "subsection (b) of this section"),
    ],
)
def test_within_a_subsection_a_reference_may_be_relative(target: str, here: str, words: str) -> None:
    assert said(target, here, relative="subdivision {{ path }} of this {{ parent }}") == words


@pytest.mark.parametrize(
    ("path", "other", "words"),
    [
        ("joined", "{{ section }}{{ path }}", "section 1(a)(1)(i)"),
        ("spaced", "{{ section }} {{ path }}", "section 1 (a) (1) (i)"),
        ("dotted", "{{ section }}{{ path }}", "section 1.a.1.i"),
        (
            "named",
            "{{ name }} {{ path }} of {{ section }}",
            "subsection (a), subdivision (1), subdivision (i) of section 1",
        ),
        (
            "inner_first",
            "{{ name }} {{ path }} of {{ section }}",
            "subdivision (i) of subdivision (1) of subsection (a) of section 1",
        ),
    ],
)
def test_the_path_is_written_in_the_state_s_style(path: str, other: str, words: str) -> None:
    assert said("one.a.1.i", "three.a", path=path, other=other) == words


def test_where_there_is_no_path_the_words_for_it_are_dropped() -> None:
    assert said("two", "one.a", other="{{ name }} {{ path }} of {{ section }} of this act") == "section 2 of this act"
    assert said("two", "one.a", other="{{ section }}, {{ name }} {{ path }}, of this act") == "section 2, of this act"


@pytest.mark.parametrize(
    ("first", "last", "here", "words"),
    [
        ("one", "three", "two.only", "sections 1 to 3"),
        ("three.a", "three.b", "one.a", "section 3(a) through (b)"),
        ("one.a", "three.b", "two.only", "sections 1 to 3"),
    ],
)
def test_a_range_names_both_ends(first: str, last: str, here: str, words: str) -> None:
    assert said(first, here, last) == words


def test_the_words_for_this_section_and_for_through_are_the_state_s() -> None:
    assert said("one", "one.a", this="this Part") == "this Part"
    assert said("three.a", "one.a", "three.b", through="to") == "section 3(a) to (b)"
    assert said("three.a", "one.a", "three.b", path="dotted") == "section 3.a through b"


def test_a_dangling_reference_is_a_blank_and_a_problem() -> None:
    referrer = Referrer(SECTIONS, {}, toy_scope(state="BB"))
    line = referrer.resolve_line(Line("body", (Text("See "), Reference("nowhere"), Reference("one", "nowhere"))), None)
    assert plain_text(line.inlines) == "See [REFERENCE][REFERENCE]"
    assert isinstance(line.inlines[1], Blank)
    assert [problem.message for problem in referrer.problems] == [
        "a reference points to “nowhere”, which is not in this draft"
    ] * 2
    assert referrer.problems[0].remedy == "Give the referring clause the conditions of the clause it refers to."


def test_a_reference_that_begins_a_sentence_has_a_capital() -> None:
    referrer = Referrer(SECTIONS, {}, toy_scope(state="BB"))
    line = referrer.resolve_line(Line("body", (Reference("three", sentence=True), Text(" applies."))), None)
    assert plain_text(line.inlines) == "Section 3 of this act applies."


def test_every_written_reference_points_to_its_section() -> None:
    referrer = Referrer(SECTIONS, {}, toy_scope(state="BB"))
    line = referrer.resolve_line(Line("body", (Reference("one.a.1"),)), None)
    assert [inline.target for inline in line.inlines if isinstance(inline, Reference)] == ["one"]


def test_a_section_without_references_is_not_touched() -> None:
    referrer = Referrer(SECTIONS, {}, toy_scope(state="BB"))
    assert referrer.resolve_section(SECTIONS[0]).provisions[0] is SECTIONS[0].provisions[0]


def test_references_from_outside_the_code_name_it() -> None:
    alpha = text_of(draft_toy().document)
    assert "IS LIMITED AS STATED IN § 11–[NN]02(C)(1) OF THIS SUBTITLE AND § 11–[NN]02 OF THIS SUBTITLE" in alpha
    assert "for grants under § 11–[NN]03(a) of the Code." in alpha


def test_each_state_says_it_in_its_own_way() -> None:
    beta = lines(draft_toy(state="BB").document)
    assert "for grants under subsection (1) of section 5 of this act." in beta[-2]
    assert any(
        "as stated in subsection (3)(a) of section 4 of this act and section 4 of this act." in line for line in beta
    )
    assert any("as stated in Part III.A." in line for line in lines(draft_toy(state="BB", instrument="order").document))
    assert any("as stated in item 2." in line for line in lines(draft_toy(instrument="order").document))


def test_a_label_in_italics_is_cited_in_italics() -> None:
    inner = replace(unit("one.a.1", "(1)", level=1), italic=True)
    sections = (section("one", "1", unit("one.a", "(a)", inner)), SECTIONS[1])
    referrer = Referrer(sections, {}, scope_with())
    written = referrer.resolve_line(Line("body", (Reference("one.a.1"),)), None).inlines
    assert [(part.text, part.italic) for part in written if isinstance(part, Reference)] == [
        ("section 1(a)", False),
        ("(1)", True),
    ]

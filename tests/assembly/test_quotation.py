"""New text in quotation marks."""

from __future__ import annotations

from drafter.assembly.quotation import quoted
from drafter.document import Provision, Section, Term, Text, plain_text
from drafter.library.form_parts import CodeForm

ITEM = Provision("i", "c", "item", (Text("“Ferry” or "), Term("“Boat”", "")))


def code(**fields: str) -> CodeForm:
    return CodeForm.model_validate({"mode": "nested", "unit": "chapter", **fields})


def section(name: str, *provisions: Provision) -> Section:
    return Section(name, "S", "c", provisions)


def words(sections: tuple[Section, ...]) -> list[str]:
    return [plain_text(part) for one in sections for unit in one.walk() for part in (unit.lead, unit.tail) if part]


def test_the_new_text_is_closed_after_its_last_word_and_nowhere_else() -> None:
    first, last = section("a", Provision("p", "c", "clause", (Text("One."),))), section("b", ITEM)
    outside = section("c", Provision("q", "c", "clause", (Text("Out."),)))
    made = quoted([first, last, outside], ["a", "b"], code(closing="”"))
    assert words(made) == ["One.", "“Ferry” or “Boat””", "Out."]


def test_the_last_word_may_stand_under_a_unit_or_in_its_tail() -> None:
    above = Provision("p", "c", "clause", (Text("All:"),), (ITEM,))
    assert words(quoted([section("a", above)], ["a"], code(closing="”")))[-1] == "“Ferry” or “Boat””"
    tailed = Provision("p", "c", "clause", (Text("All:"),), (ITEM,), (Text("as known."),))
    made = quoted([section("a", tailed)], ["a"], code(closing="”"))
    assert words(made) == ["All:", "as known.”", "“Ferry” or “Boat”"]


def test_marks_within_the_new_text_become_single_where_the_state_has_them_so() -> None:
    made = quoted([section("a", ITEM), section("b", ITEM)], ["a"], code(inner_quotes="single"))
    assert words(made) == ["‘Ferry’ or ‘Boat’", "“Ferry” or “Boat”"]


def test_a_state_that_quotes_nothing_leaves_the_text_as_it_is() -> None:
    sections = (section("a", ITEM),)
    assert quoted(sections, ["a"], code()) == sections

"""Filling law text: placeholders and filters in the state's own forms."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from drafter.assembly.fill import capitalized, decapitalized, fill_placeholder, fill_text, merge
from drafter.assembly.values import Amount, Missing, Named, Phrase
from drafter.document import Blank, Inlines, Reference, Term, Text, plain_text
from drafter.library.law_text import Placeholder, parse_law_text
from drafter.problems import ProblemsFound
from tests.conftest import toy_scope


def filled(source: str, **answers: Any) -> str:
    return plain_text(fill_text(parse_law_text(source), toy_scope(**answers)))


@pytest.mark.parametrize(
    ("source", "alpha", "beta"),
    [
        ("{{ lead_agency }} shall", "the Department shall", "the commission shall"),
        ("{{ lead_agency | bare }}", "Department", "commission"),
        ("{{ lead_agency | full }}", "the Alpha Department of Labor", "the Beta Workforce Commission"),
        ("{{ lead_agency | bare | full }}", "Alpha Department of Labor", "Beta Workforce Commission"),
        ("{{ lead_agency | possessive }} duty", "the Department’s duty", "the commission’s duty"),
        ("{{ lead_agency | sentence }}", "The Department", "The commission"),
        ("{{ commerce }}", "the Department of Trade", "the [COMMERCE AGENCY]"),
        ("{{ schools }}", "the [SCHOOL AGENCY]", "the [SCHOOL AGENCY]"),
        ("{{ program }}", "the Program", "the program"),
        ("{{ program | full }}", "the Ferry Program", "the Ferry Program"),
        ("{{ this_act }} and {{ this_unit }}", "this Act and this subtitle", "this act and this act"),
        ("{{ the_state }}, {{ state_name }}", "the State, Alpha", "this state, Beta"),
        (
            "{{ governor }} and {{ legislature }}",
            "the Governor and the General Assembly",
            "the governor and the Legislature",
        ),
        ("{{ legislature_by_law }}", "the General Assembly", "the Legislature"),
        ("{{ days }} days", "180 days", "180 days"),
        ("{{ days | words }}", "one hundred eighty", "one hundred eighty"),
        ("{{ days | ordinal }}", "180th", "180th"),
        ("{{ days | ordinal_words }}", "one hundred eightieth", "one hundred eightieth"),
        (
            "{{ days | deadline }}",
            "not later than 180 days after the effective date of this Act",
            "not later than the 180th day after the effective date of this act",
        ),
        ("{{ share }}", "25%", "25 percent"),
        ("{{ share | percent }}", "25%", "25 percent"),
        ("{{ share | figure }}", "25", "25"),
        ("{{ amount }}", "$[AMOUNT]", "$[AMOUNT]"),
        ("{{ amount | figure }}", "[AMOUNT]", "[AMOUNT]"),
        ("{{ session_year }}", "[YEAR]", "[YEAR]"),
        ("{{ uses }}", "Boats and Docks", "Boats and Docks"),
        ("{{ pays }}", "Yes", "Yes"),
        ("{{ short_title | capitals }}", "FERRY ACT", "FERRY ACT"),
        ("{{ short_title | a }}", "a Ferry Act", "a Ferry Act"),
        ("{{ short_title | plural }}", "Ferry Acts", "Ferry Acts"),
        ('{{ blank("NAME") }}', "[NAME]", "[NAME]"),
        ("{{ count(5) }} days", "5 days", "five days"),
        ("{{ count(30) }} days", "30 days", "30 days"),
        ("{{ count(5) | capitals }}", "5", "FIVE"),
        ('{{ cite("partnership") }}', "29 U.S.C. § 3102(26)", "29 U.S.C. Section 3102(26)"),
        ('{{ cite("whole_act") }}', "29 U.S.C. § 3101 et seq.", "29 U.S.C. Section 3101 et seq."),
        ("{{ effective_on }}", "[EFFECTIVE DATE]", "[EFFECTIVE DATE]"),
    ],
)
def test_a_placeholder_prints_the_state_s_own_words(source: str, alpha: str, beta: str) -> None:
    assert filled(source, state="AA") == alpha
    assert filled(source, state="BB") == beta


@pytest.mark.parametrize(
    ("source", "answers", "text"),
    [
        ("{{ amount }}", {"amount": "50000"}, "$50,000"),
        ("{{ amount | figure }}", {"amount": "50000"}, "50,000"),
        ("{{ days | months }}", {"days": 1}, "one month"),
        ("{{ days | years }}", {"days": 4}, "4 years"),
        ("{{ days | two_digits }}", {"days": 4}, "04"),
        ("{{ days | roman }} {{ days | letter }}", {"days": 4}, "IV d"),
        ("{{ days }}", {"days": 1}, "one"),
        ("{{ days | figure }}", {"days": 1}, "1"),
        ("{{ session_year }}", {"session_year": 2027}, "2027"),
        (
            "{{ effective_date }}",
            {"effective_date_rule": "named_date", "effective_date": "2027-10-01"},
            "October 1, 2027",
        ),
        (
            "{{ effective_date | by }}",
            {"effective_date_rule": "named_date", "effective_date": "2027-10-01"},
            "on or before October 1, 2027",
        ),
        (
            "{{ effective_on }}",
            {"effective_date_rule": "named_date", "effective_date": "2027-10-01"},
            "October 1, 2027",
        ),
        ("{{ effective_date | by }}", {"effective_date_rule": "named_date"}, "on or before [DATE]"),
        (
            "{{ days | deadline }}",
            {"effective_date_rule": "named_date", "effective_date": "2027-10-01", "days": 90},
            "not later than December 30, 2027",
        ),
        (
            "{{ days | deadline }}",
            {"effective_date_rule": "named_date", "effective_date": "2027-10-01", "days": 10**12},
            "not later than 1,000,000,000,000 days after the effective date of this Act",
        ),
        (
            "{{ days | deadline }}",
            {"state": "BB", "effective_date_rule": "named_date", "effective_date": "2027-10-01"},
            "not later than the 180th day after the effective date of this act",
        ),
        ("{{ days | deadline }}", {"instrument": "order"}, "within 180 days after the date of this Order"),
        ("{{ this_unit }}", {"instrument": "order"}, "this Order"),
        ("{{ lead_agency }}", {"lead_name": "Bureau of Boats"}, "the Bureau"),
        ("{{ lead_agency | full }}", {"lead_name": "Bureau of Boats"}, "the Bureau of Boats"),
        ("{{ lead_agency }}", {"lead_name": "Boat People"}, "the Agency"),
    ],
)
def test_an_answer_is_printed_in_its_form(source: str, answers: dict[str, Any], text: str) -> None:
    assert filled(source, **answers) == text


def test_a_missing_answer_prints_its_blank_with_the_words_around_it() -> None:
    scope = toy_scope()
    for kind, name, text in (
        ("money", "amount", "$[X]"),
        ("percent", "share", "[X]%"),
        ("number", "days", "[X]"),
        ("date", "day", "[X]"),
    ):
        inner = scope.with_extra(**{name: Missing(Blank("X"), kind)})  # type: ignore[arg-type]
        assert plain_text(fill_placeholder(Placeholder(name), inner)) == text
    inner = scope.with_extra(n=Missing(Blank("X"), "number"))
    for name, text in (
        ("months", "[X] months"),
        ("years", "[X] years"),
        ("deadline", "not later than [X] days after the effective date of this Act"),
    ):
        assert plain_text(fill_placeholder(Placeholder("n", (name,)), inner)) == text


def test_a_blank_knows_its_question() -> None:
    (dollar, blank) = fill_text(parse_law_text("{{ amount }}"), toy_scope())
    assert dollar == Text("$")
    assert blank == Blank("AMOUNT", "amount")


def test_a_typed_text_is_never_filled_a_second_time() -> None:
    assert filled("{{ short_title }}", short_title="{{ state_name }} & {{ 7*7 }}") == "{{ state_name }} & {{ 7*7 }}"


def test_a_short_name_leads_to_its_definition_and_a_full_name_to_none() -> None:
    scope = toy_scope()
    assert fill_text(parse_law_text("{{ lead_agency }}"), scope) == (Text("the "), Term("Department", "lead_agency"))
    assert fill_text(parse_law_text("{{ lead_agency | full }}"), scope) == (
        Text("the "),
        Term("Alpha Department of Labor", ""),
    )


def test_where_definitions_do_not_reach_bodies_are_named_in_full() -> None:
    outside = toy_scope().beyond_definitions()
    assert (
        plain_text(fill_text(parse_law_text("{{ lead_agency }} of {{ this_unit }}"), outside))
        == "the Alpha Department of Labor of this Act"
    )


def test_a_reference_waits_for_its_numbers() -> None:
    source = 'See {{ ref("duties") }} and {{ ref_range("a", "b") | sentence }}.'
    assert fill_text(parse_law_text(source), toy_scope()) == (
        Text("See "),
        Reference("duties"),
        Text(" and "),
        Reference("a", "b", sentence=True),
        Text("."),
    )


def test_neighbouring_words_are_one_text() -> None:
    assert fill_text(parse_law_text("a {{ days }} b {{ share }} c"), toy_scope()) == (Text("a 180 b 25% c"),)
    assert merge((Text("a"), Text("b"), Blank("X"), Text(""), Text("c"))) == (Text("ab"), Blank("X"), Text("c"))


@pytest.mark.parametrize("source", ["{{ nobody }}", '{{ cite("nothing") }}'])
def test_a_name_that_nothing_defines_is_told_as_a_problem_of_the_library(source: str) -> None:
    with pytest.raises(ProblemsFound, match="Run “drafter library check”"):
        fill_text(parse_law_text(source), toy_scope())


@pytest.mark.parametrize(
    ("inlines", "changed"),
    [
        ((Text("the agency"),), (Text("The agency"),)),
        ((Term("agency", "x"), Text(" y")), (Term("Agency", "x"), Text(" y"))),
        ((Reference("x", text="section 2"),), (Reference("x", text="section 2", sentence=True),)),
        ((Blank("x"), Text("y")), (Blank("x"), Text("y"))),
        ((), ()),
    ],
)
def test_a_sentence_begins_with_a_capital(inlines: Inlines, changed: Inlines) -> None:
    assert capitalized(inlines) == changed


def test_words_that_continue_a_sentence_begin_small_unless_they_are_names() -> None:
    assert decapitalized((Text("This Act"),)) == (Text("this Act"),)
    assert decapitalized((Term("Alpha Board", ""),)) == (Term("Alpha Board", ""),)
    assert decapitalized((Text("WIOA money"),)) == (Text("WIOA money"),)
    assert decapitalized(()) == ()


def test_filters_work_from_left_to_right() -> None:
    scope = toy_scope().with_extra(term=Phrase((Text("sector partnership"),)))
    assert plain_text(fill_placeholder(Placeholder("term", ("plural", "title")), scope)) == "Sector Partnerships"
    assert plain_text(fill_placeholder(Placeholder("term", ("title", "capitals")), scope)) == "SECTOR PARTNERSHIP"


def test_numbers_and_names_given_as_extra_are_printed() -> None:
    scope = toy_scope(state="BB").with_extra(
        n=Amount(3, "number"),
        day=Amount(date(2027, 7, 1), "date"),
        figure=Amount(3, "number", figures=True),
        board=Named((Text("Board of Boats"),), "Board", short_article=""),
    )
    assert (
        plain_text(fill_text(parse_law_text("{{ n }} {{ figure }} {{ day }} {{ board }}"), scope))
        == "three 3 July 1, 2027 Board"
    )


def test_days_of_a_clause_are_counted_in_the_state_s_way() -> None:
    text = "Later than {{ count(60) | days_after }} receiving it"
    assert filled(text) == "Later than 60 days after receiving it"
    assert filled(text, state="BB") == "Later than the 60th day after receiving it"


def test_full_names_stand_small_where_the_state_writes_them_so() -> None:
    scope = toy_scope()
    scope.words = scope.words.model_copy(update={"name_capital": False})
    scope.filled.clear()
    assert plain_text(fill_text(parse_law_text("{{ program | full }}"), scope)) == "the ferry program"


def test_the_treasury_is_the_state_s_or_has_a_name() -> None:
    scope = toy_scope()
    assert plain_text(fill_text(parse_law_text("{{ treasury }}"), scope)) == "the State treasury"
    named = toy_scope()
    named.words = named.words.model_copy(update={"treasury": "the Treasury of Alpha"})
    assert plain_text(fill_text(parse_law_text("{{ treasury }}"), named)) == "the Treasury of Alpha"


def test_an_act_may_speak_of_itself_by_its_year_or_its_name() -> None:
    scope = toy_scope(session_year=2027)
    changes = {
        "this_act": parse_law_text("this {{ session_year }} Act"),
        "this_unit": parse_law_text("the {{ short_title }}"),
    }
    scope.words = scope.words.model_copy(update=changes)
    assert plain_text(fill_text(parse_law_text("{{ this_act | sentence }} and {{ this_unit }}"), scope)) == (
        "This 2027 Act and the Ferry Act"
    )


def test_a_day_comes_back_every_other_year_in_the_state_s_idiom() -> None:
    text = parse_law_text("{{ effective_date | every_other_year }}")
    answers = {"effective_date_rule": "named_date", "effective_date": "2028-12-01"}
    assert plain_text(fill_text(text, toy_scope(**answers))) == (
        "on or before December 1, 2028, and every other year after that by the same date"
    )
    idiom = toy_scope(**answers)
    law = parse_law_text("by {{ day }} of each {{ parity }} year from {{ year }}")
    idiom.words = idiom.words.model_copy(update={"every_other_year": law})
    assert plain_text(fill_text(text, idiom)) == "by December 1 of each even year from 2028"

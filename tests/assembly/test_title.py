"""The long title says what the bill really does."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import TOY, draft_toy


def long_title(made: Any) -> list[str]:
    return ["".join(one.text for one in line.inlines) for line in made.document.front if line.style == "long_title"]


def test_phrases_stand_in_the_state_s_grammar() -> None:
    assert long_title(draft_toy()) == [
        "FOR the purpose of requiring the Alpha Department of Labor to publish timetables; authorizing certain grants; "
        "making an appropriation; and generally relating to Ferries."
    ]
    assert long_title(draft_toy(state="BB")) == [
        "A BILL to require the Beta Workforce Commission to publish timetables; to authorize certain grants; and to "
        "make an appropriation."
    ]


def test_what_the_bill_does_not_do_is_not_in_its_title() -> None:
    assert long_title(draft_toy(state="BB", pays="no")) == [
        "A BILL to require the Beta Workforce Commission to publish timetables."
    ]


def test_an_order_has_no_long_title() -> None:
    assert long_title(draft_toy(instrument="order")) == []


def test_the_same_phrase_is_said_once(change_toy: Any) -> None:
    spare = (TOY / "toy/clauses/duties/spare.yaml").read_text("utf-8")
    twice = spare.replace('when: {pays: "no"},', "title: [authorize certain grants, make harbors wait],")
    (text,) = long_title(change_toy({"toy/clauses/duties/spare.yaml": twice}).draft(state="BB"))
    assert text.count("to authorize certain grants") == 1
    assert "to make harbors wait; to authorize" in text or "to authorize certain grants; to make harbors wait" in text


@pytest.mark.parametrize(("answers", "ending"), [({}, "; to pay for it."), ({"pays": "no"}, "timetables.")])
def test_an_ending_is_added_where_its_condition_holds(change_toy: Any, answers: dict[str, str], ending: str) -> None:
    beta = (TOY / "states/BB.yaml").read_text("utf-8")
    form = 'last: "; and "}'
    assert form in beta
    changed = change_toy(
        {"states/BB.yaml": beta.replace(form, 'last: "; ", endings: [{text: to pay for it, when: {pays: "yes"}}]}')}
    )
    assert long_title(changed.draft(state="BB", **answers))[0].endswith(ending)


def titled(change_toy: Any, form: str, **answers: str) -> str:
    """The title of a Beta bill whose long title has this form, written as the inside of a YAML mapping."""
    beta = (TOY / "states/BB.yaml").read_text("utf-8")
    own = 'form: infinitive, text: "A BILL {{ title_phrases }}.", separator: "; ", last: "; and "'
    assert own in beta
    return long_title(change_toy({"states/BB.yaml": beta.replace(own, form)}).draft(state="BB", **answers))[0]


PAYING = (
    'form: caption, text: "AN ACT {{ title_phrases }}.", separator: ", ", last: ", and ", two: " and ", '
    "openings: [{text: relating to ferries}], endings: [{text: paying for them, names: closing.money}, "
    "{text: paying nothing, lacks: closing.money}, {text: closing, several: closing twice, names: closing}]"
)


def test_a_phrase_of_the_state_names_what_the_draft_holds(change_toy: Any) -> None:
    assert titled(change_toy, PAYING) == "AN ACT relating to ferries, paying for them, and closing twice."
    assert titled(change_toy, PAYING, pays="no") == "AN ACT relating to ferries, paying nothing, and closing."


def test_two_phrases_are_joined_in_the_state_s_own_way(change_toy: Any) -> None:
    only = PAYING.replace(", {text: closing, several: closing twice, names: closing}", "")
    assert titled(change_toy, only) == "AN ACT relating to ferries and paying for them."


def test_what_the_state_names_no_clause_says_again(change_toy: Any) -> None:
    form = 'form: infinitive, text: "{{ title_phrases }}", endings: [{text: appropriating, names: closing.money}]'
    assert titled(change_toy, form).endswith("to authorize certain grants; appropriating")


def test_the_clauses_may_stand_apart_from_the_state_s_own_phrases(change_toy: Any) -> None:
    form = (
        'form: infinitive, text: "{{ title_phrases }}", separator: ", ", last: ", and ", outer: "; ", '
        'outer_last: "; and ", endings: [{text: of ferries}]'
    )
    title = titled(change_toy, form)
    assert title.endswith(", to authorize certain grants, and to make an appropriation; and of ferries")


def test_a_section_none_of_whose_clauses_has_a_phrase_brings_its_own(change_toy: Any) -> None:
    policy = (TOY / "toy/policy.yaml").read_text("utf-8")
    grants = (TOY / "toy/clauses/grants/award.yaml").read_text("utf-8")
    changed = policy.replace("{id: grants,", '{id: grants, title: "spread {{ subject_phrase }}",').replace(
        "{id: duties,", "{id: duties, title: not said,"
    )
    made = change_toy(
        {"toy/policy.yaml": changed.replace("{{ subject_phrase }}", "ferries"),
         "toy/clauses/grants/award.yaml": grants.replace("    title: authorize certain grants\n", "")}
    ).draft(state="BB")
    (text,) = long_title(made)
    assert "to spread ferries" in text
    assert "not said" not in text


def test_a_bill_that_stays_out_of_the_code_has_a_title_of_its_own(change_toy: Any) -> None:
    beta = (TOY / "states/BB.yaml").read_text("utf-8")
    frame = (TOY / "toy/questions/frame.yaml").read_text("utf-8")
    vehicle = "  - {id: bill_vehicle, ask: Where?, name: place, kind: text, component: frame, default: new_codified}\n"
    changed = change_toy(
        {
            "states/BB.yaml": beta.replace('text: "A BILL {{ title_phrases }}."', "text: In, session_text: Out"),
            "toy/questions/frame.yaml": frame + vehicle,
        }
    )
    assert long_title(changed.draft(state="BB")) == ["In"]
    assert long_title(changed.draft(state="BB", bill_vehicle="session_law")) == ["Out"]


def test_a_title_may_list_and_count_the_new_sections(change_toy: Any) -> None:
    form = 'form: caption, text: "{{ section_count | words }} new: {{ section_list }}; all: {{ all_section_list }}"'
    assert titled(change_toy, form) == "five new: 1, 2, 3, 4, and 5; all: 1, 2, 3, 4, 5, 6, and 7"


def test_a_caption_names_one_subject_and_lists_nothing(change_toy: Any) -> None:
    beta = (TOY / "states/BB.yaml").read_text("utf-8")
    changed = change_toy(
        {
            "states/BB.yaml": beta.replace(
                '{form: infinitive, text: "A BILL {{ title_phrases }}."',
                '{form: caption, text: "relating to {{ subject_phrase }}."',
            )
        }
    )
    assert long_title(changed.draft(state="BB")) == ["relating to ferries."]


def test_a_title_of_several_paragraphs_keeps_them(change_toy: Any) -> None:
    beta = (TOY / "states/BB.yaml").read_text("utf-8")
    changed = change_toy(
        {"states/BB.yaml": beta.replace('"A BILL {{ title_phrases }}."', '"A BILL\\n\\n{{ title_phrases }}."')}
    )
    first, second = long_title(changed.draft(state="BB"))
    assert first == "A BILL"
    assert second.startswith("to require")

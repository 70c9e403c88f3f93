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

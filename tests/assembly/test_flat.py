"""Orders that are one run of numbered paragraphs."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.assembly.flat import SENTENCES, run_together
from drafter.document import Provision, Text, plain_text
from drafter.library.jurisdictions import OrderForm
from tests.conftest import TOY, draft_toy, lines, loaded

INFINITIVE: OrderForm = loaded(TOY).jurisdictions["AA"].order
SENTENCE = INFINITIVE.model_copy(update={"grammar": "sentence"})


def unit(text: str, *children: Provision, **fields: Any) -> Provision:
    return Provision(
        fields.pop("id", text),
        fields.pop("clause", text),
        fields.pop("kind", "clause"),
        (Text(text),) if text else (),
        children,
        **fields,
    )


def run(*provisions: Provision, form: OrderForm = SENTENCE) -> list[str]:
    return [plain_text(one.lead) for one in run_together(provisions, form)]


def test_neighbouring_sentences_run_together() -> None:
    assert run(unit("One."), unit("Two."), unit("Three.")) == ["One. Two. Three."]


def test_a_paragraph_holds_only_so_many_sentences() -> None:
    many = [unit(f"S{number}.") for number in range(SENTENCES + 1)]
    assert [len(text.split()) for text in run(*many)] == [SENTENCES, 1]


def test_a_list_stands_in_a_paragraph_of_its_own() -> None:
    assert run(unit("One."), unit("Two:", unit("a;", kind="item")), unit("Three.")) == ["One.", "Two:", "Three."]


def test_completed_verbs_are_joined_in_one_sentence() -> None:
    provisions = [
        unit("Provide that a harbor waits."),
        unit("Provide that boats go."),
        unit("Provide that docks stand."),
    ]
    assert run(*provisions[:2], form=INFINITIVE) == ["Provide that a harbor waits, and that boats go."]
    assert run(*provisions, form=INFINITIVE) == ["Provide that a harbor waits; that boats go; and that docks stand."]


def test_a_direction_stands_alone_where_paragraphs_complete_a_verb() -> None:
    assert run(unit("Direct the Board to wait."), unit("Provide that boats go."), form=INFINITIVE) == [
        "Direct the Board to wait.",
        "Provide that boats go.",
    ]


@pytest.mark.parametrize(("form", "texts"), [(SENTENCE, ["One. Two."]), (INFINITIVE, ["One.", "Two."])])
def test_parts_become_paragraphs_of_their_own(form: OrderForm, texts: list[str]) -> None:
    assert run(unit("", unit("One.", kind="part"), unit("Two.", kind="part")), form=form) == texts


def test_units_that_run_together_are_still_known_by_their_ids() -> None:
    (made,) = run_together(
        [unit("One.", id="a", clause="a"), unit("Two.", id="b/part.0", clause="b"), unit("3.", id="c", clause="c")],
        SENTENCE,
    )
    assert made.id == "a"
    assert set(made.also) >= {"b/part.0", "b", "c"}


def test_a_flat_order_is_numbered_through() -> None:
    made = draft_toy(instrument="order").document
    numbers = [line.split(".")[0] for line in lines(made) if line[0].isdigit()]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
    assert all(len(section.provisions) == 1 or section.id == "definitions" for section in made.sections())

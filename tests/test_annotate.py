"""The notes of the working copy: every clause leads back to its answers and its sources."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.annotate import notes_of, pedigree, source_in_words
from drafter.answers_file import load_answers
from drafter.document import paragraphs
from drafter.library.clauses import DrawnFrom
from drafter.library.library import Library
from drafter.pipeline import draft
from drafter.render.annotations import places
from tests.conftest import REAL, TOY, Changed, definition_file, draft_toy


def notes(toy: Library, **answers: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for note in notes_of(draft_toy(**answers), toy):
        found.setdefault(note.anchor, []).extend(note.paragraphs)
    return found


@pytest.mark.parametrize("instrument", ["bill", "order"])
@pytest.mark.parametrize("state", ["AA", "BB"])
def test_every_chosen_clause_has_a_note_with_its_reason_and_its_pedigree(
    toy: Library, state: str, instrument: str
) -> None:
    found = notes(toy, state=state, instrument=instrument)
    for choice in draft_toy(state=state, instrument=instrument).choices.chosen:
        paragraphs = found[choice.clause.id]
        assert paragraphs[0].startswith("Why it is here: ")
        assert "Original to this library." in paragraphs
        assert any(text.startswith("Drafter’s note: Choose it") for text in paragraphs)


def test_the_reason_is_said_in_the_words_of_the_questions(toy: Library) -> None:
    found = notes(toy)
    assert found["grants.award_bill"][0] == "Why it is here: money is “Yes”"
    assert found["duties.publish"][0] == "Why it is here: it belongs in every draft of this kind."


def test_every_definition_has_its_pedigree(toy: Library) -> None:
    assert notes(toy)["definition.grantee"] == ["Original to this library."]


def test_a_definition_s_note_is_given_and_one_without_pedigree_and_note_has_none(change_toy: Any) -> None:
    more = "definitions:\n  - {id: ferry, term: ferry, text: a boat}\n"
    noted = definition_file("id: ferry, term: ferry, text: a boat, note: Mind the gap.")
    for text, expected in ((more, []), (noted, [("Original to this library.", "Drafter’s note: Mind the gap.")])):
        changed: Changed = change_toy({"toy/definitions/more.yaml": text})
        found = [
            note.paragraphs for note in notes_of(changed.draft(), changed.library) if note.anchor == "definition.ferry"
        ]
        assert found == expected


def test_an_order_s_clause_says_what_a_bill_would_say_more_and_on_what_ground(toy: Library) -> None:
    found = notes(toy, instrument="order")
    assert (
        "A bill would say more here (grants.award_bill). Only the legislature appropriates."
        in found["grants.award_order"]
    )
    assert not any("A bill would say more" in text for text in notes(toy)["grants.award_bill"])


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        ({"how": "original"}, "Original to this library."),
        (
            {"how": "adapted", "source": "AA/ferry_act/fares", "changed": "Boats left out."},
            "Adapted from AA, § 1-103. https://example.org/fares Boats left out.",
        ),
        (
            {"how": "combined", "source": "AA/ferry_act/timetables"},
            "Combined from AA, § 1-102. https://example.org/ferry",
        ),
        ({"how": "adapted", "source": "AA/old_act/boats"}, "Adapted from AA, § 9-1 (not in force)."),
        ({"how": "adapted", "source": "federal/partnership"}, "Adapted from 29 U.S.C. 3102(26)."),
        ({"how": "adapted", "source": "federal/privacy"}, "Adapted from 20 C.F.R. part 603."),
    ],
)
def test_a_source_is_cited_with_its_address_and_whether_it_is_in_force(
    toy: Library, origin: dict[str, str], words: str
) -> None:
    assert list(pedigree((DrawnFrom.model_validate(origin),), toy)) == [words]


def test_a_study_is_cited_with_what_it_does_not_show(real: Library) -> None:
    words = source_in_words("evidence/year_up_2021", real)
    assert words.startswith("Abt, Year Up")
    assert "https://www.abtglobal.com" in words
    assert words.endswith(f"Its limits: {real.evidence['year_up_2021'].limits}")


def test_a_source_that_is_not_known_is_named_as_it_is(toy: Library) -> None:
    assert source_in_words("AA/none/x", toy) == "AA/none/x."
    assert source_in_words("evidence/none", toy) == "evidence/none."


def test_a_blank_that_stands_for_an_unknown_form_says_why(change_toy: Any) -> None:
    alpha = (
        (TOY / "states/AA.yaml")
        .read_text("utf-8")
        .replace("{field: order, confidence: verified,", "{field: order, confidence: unverified,")
    )
    changed: Changed = change_toy({"states/AA.yaml": alpha})
    made = changed.draft(instrument="order")
    texts = [text for note in notes_of(made, changed.library) for text in note.paragraphs]
    assert "The state's wording has no verified or secondary source." in texts


def test_the_cautions_of_the_state_stand_at_the_head(change_toy: Any) -> None:
    alpha = (TOY / "states/AA.yaml").read_text("utf-8")
    changed: Changed = change_toy(
        {"states/AA.yaml": f"{alpha}limits: [An order lapses.]\nnotes: [Check the number.]\n"}
    )

    def at_head(instrument: str) -> list[tuple[str, ...]]:
        return [
            note.paragraphs
            for note in notes_of(changed.draft(instrument=instrument), changed.library)
            if not note.anchor
        ]

    assert at_head("bill") == [("Alpha:", "Check the number.")]
    assert at_head("order") == [("Alpha:", "Check the number.", "An order lapses.")]


SEVERABILITY = (
    "heading: Severability\nclauses: [{id: severability.bill, text: The rest remains., "
    "drawn_from: [{how: original}], note: Choose it.}]\n"
)


def _with_severability() -> str:
    policy = (TOY / "toy/policy.yaml").read_text("utf-8")
    section = "{id: severability, heading: S, component: frame, codified: false, own_section: true, slots: [clause]}"
    return policy.replace("bill: [", f"  - {section}\nbill: [severability, ")


def test_a_bill_without_a_severability_clause_says_so_where_a_general_law_makes_it_needless(change_toy: Any) -> None:
    features = (TOY / "features.yaml").read_text("utf-8")
    features += (
        "  - {id: severability, words: severability, default: none, values: {none: none, general_law: general}}\n"
    )
    alpha = (
        (TOY / "states/AA.yaml")
        .read_text("utf-8")
        .replace("features: {deadlines: dates}", "features: {severability: general_law}")
    )
    changed: Changed = change_toy({"states/AA.yaml": alpha, "features.yaml": features})
    words = "No severability clause: a general statute of the state makes every act severable."
    assert words in [text for note in notes_of(changed.draft(), changed.library) for text in note.paragraphs]
    chosen = {"toy/policy.yaml": _with_severability(), "toy/clauses/severability/clause.yaml": SEVERABILITY}
    with_clause: Changed = change_toy({"states/AA.yaml": alpha, "features.yaml": features, **chosen})
    said = [text for note in notes_of(with_clause.draft(), with_clause.library) for text in note.paragraphs]
    assert "The severability clause is needless: a general statute of the state makes every act severable." in said
    assert words not in said
    assert words not in [
        text for note in notes_of(changed.draft(state="BB"), changed.library) for text in note.paragraphs
    ]
    assert words not in [
        text for note in notes_of(changed.draft(instrument="order"), changed.library) for text in note.paragraphs
    ]


def test_a_note_on_a_finding_stands_at_its_recital(real: Library) -> None:
    made = draft(real, load_answers(REAL / "sector_partnerships/examples/new_jersey_order.yaml", real))
    shown = list(paragraphs(made.document))
    placed = places(made.document, shown, notes_of(made, real))
    found = [number for number, notes in placed.items() for note in notes if note.anchor.startswith("findings.")]
    assert len(found) == len(set(found)) > 5
    assert {shown[number].style for number in found} == {"recital"}


def test_what_shapes_a_draft_and_was_not_verified_is_named_at_its_head(change_toy: Any) -> None:
    alpha = (TOY / "states/AA.yaml").read_text("utf-8").rstrip()
    rows = "  - {field: bill.outline, confidence: unverified, note: Levels from memory.}\n"
    changed: Changed = change_toy({"states/AA.yaml": f"{alpha}\n{rows}"})
    named = ("Not verified for Alpha; check before filing:", "bill.outline: Levels from memory.")
    assert named in [note.paragraphs for note in notes_of(changed.draft(), changed.library) if not note.anchor]
    order = notes_of(changed.draft(instrument="order"), changed.library)
    assert not any(note.paragraphs[0].startswith("Not verified") for note in order)

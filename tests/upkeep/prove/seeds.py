"""A toy library in which everything holds, and defects to seed in it, one of each kind."""

from __future__ import annotations

from dataclasses import dataclass

from tests.conftest import TOY, slot_file

AWARD = "toy/clauses/grants/award.yaml"
LIMITS = "toy/clauses/grants/limits.yaml"
SPARE = "toy/clauses/duties/spare.yaml"
TERMS = "toy/definitions/terms.yaml"
QUESTIONS = "toy/questions/frame.yaml"
PUBLISH = "toy/clauses/duties/publish.yaml"


def changed(file: str, *pairs: tuple[str, str]) -> dict[str, str]:
    """A file of the toy library with words in place of others."""
    text = SOUND.get(file) or (TOY / file).read_text("utf-8")
    for old, new in pairs:
        assert text.count(old) == 1, (file, old, text.count(old))
        text = text.replace(old, new)
    return {file: text}


SOUND: dict[str, str] = {}
"""The toy library leaves a list of uses empty on purpose, and defines a lighthouse; here it does neither."""
SOUND |= changed(AWARD, ("      - {text: boats,", "      - text: piers\n      - {text: boats,"))
SOUND |= changed(TERMS, ("  - {id: unused, term: lighthouse, text: a light, drawn_from: [{how: original}]}\n", ""))


ANY = "any"


@dataclass(frozen=True)
class Seed:
    """A defect: the files that hold it, the claim that it breaks, what is said of it, and how a draft shows it.

    `answers` are the smallest that show it, without the state; None where no answers do. ANY stands for a
    value where several will do. `state` is
    given where only one shows it. `shows` stands in the draft or in what the program says of it; after
    a minus sign, it does not.
    """

    files: dict[str, str]
    claim: str
    says: str
    answers: dict[str, object] | None
    shows: tuple[str, ...] = ()
    state: str = ""


SEEDS: dict[str, Seed] = {
    "a slot that stays empty": Seed(
        changed(PUBLISH, ("  - id: duties.publish\n", '  - id: duties.publish\n    when: {pays: "yes"}\n')),
        "slots",
        "no clause of the slot “duties.publish” fits some answers",
        {"pays": "no"},
        ("no clause of the slot “duties.publish” fits these answers",),
    ),
    "two clauses in a slot": Seed(
        {SPARE: slot_file('id: duties.spare, text: A harbor waits., when: {pays: "no"}',
                            "id: duties.late, text: A harbor stays., when: {days: {at_least: 365}}")},
        "slots",
        "two clauses of the slot “duties.spare” fit the same answers",
        {"pays": "no", "days": 365},
        ("more than one clause of the slot “duties.spare” fits these answers: duties.spare, duties.late",),
    ),
    "an order without words for a power that it lacks": Seed(
        changed(AWARD, ("    instruments: [bill]\n    power", "    power"),
                ("    instruments: [order]\n", "    instruments: [order]\n    when: {uses: {includes: boats}}\n")),
        "powers",
        "an order lacks the power for every clause of the slot “grants.award”",
        {"instrument": "order", "uses": ANY},
        ("no clause of the slot “grants.award” fits these answers",),
    ),
    "a reference without its target": Seed(
        changed(LIMITS, ('when: {pays: "yes"}\n', "")),
        "references",
        "“grants.limits” refers to “grants.award”, which is not in every draft",
        {"pays": "no"},
        ("a reference points to “grants.award”, which is not in this draft",),
    ),
    "a reference to an item that a sentence swallows": Seed(
        changed(AWARD, ("      - text: piers\n", "      - {text: piers, id: grants.award.piers}\n"))
        | changed(LIMITS, ("duties.parts.harbor", "grants.award.piers")),
        "references",
        "“grants.limits” refers to “grants.award.piers”",
        {"uses": ANY},
        ("a reference points to “grants.award.piers”, which is not in this draft",),
    ),
    "a reference in a definition": Seed(
        changed(TERMS, ("a place where a ferry lands", '"a place named in {{ ref(\\"grants\\") }}"')),
        "references",
        "“definition.harbor” refers to “grants”",
        {"pays": "no"},
        ("a reference points to “grants”, which is not in this draft",),
    ),
    "a list whose only body acts itself": Seed(
        changed("toy/policy.yaml", ("institution: workforce_agency, name_q", "institution: commerce, name_q"))
        | changed(LIMITS, ("duties.parts.harbor", "duties.consult")),
        "references",
        "“grants.limits” refers to “duties.consult”",
        {},
        ("a reference points to “duties.consult”, which is not in this draft",),
    ),
    "a placeholder whose question is not asked": Seed(
        changed(SPARE, ("A harbor may wait for money.", '"A harbor may wait for {{ amount }}."')),
        "placeholders",
        "“duties.spare” prints “amount” in drafts for which that question is not asked",
        {"pays": "no"},
        ("A harbor may wait for $[AMOUNT]",),
    ),
    "a state's line whose question is not asked": Seed(
        changed(
            "states/BB.yaml", ('text: "{{ enacting_clause }}"}', 'text: "For {{ amount }}, {{ enacting_clause }}"}')
        ),
        "placeholders",
        "states/BB.yaml: bill.front.1” prints “amount” in drafts",
        {"pays": "no"},
        ("For $[AMOUNT], Be it enacted",),
        "BB",
    ),
    "a clause without what it requires": Seed(
        changed(SPARE, ("  - {id: duties.spare,", "  - {id: duties.spare, requires: [closing.effect_date],")),
        "bonds",
        "the clause “duties.spare” requires “closing.effect_date”",
        {"pays": "no"},
        ("the clause “duties.spare” requires “closing.effect_date”, which is not in this draft",),
    ),
    "two clauses that exclude each other": Seed(
        changed(SPARE, ("  - {id: duties.spare,", "  - {id: duties.spare, excludes: [closing.effect_date],")),
        "bonds",
        "the clause “duties.spare” excludes “closing.effect_date”",
        {"pays": "no", "effective_date_rule": "named_date"},
        ("the clause “duties.spare” excludes “closing.effect_date”, and both are in this draft",),
    ),
    "a term without a definition": Seed(
        changed(TERMS, ("  - {id: grantee,", '  - {id: grantee, when: {pays: "yes"},'))
        | changed(SPARE, ("wait for money", "wait for its grantees")),
        "definitions",
        "“duties.spare” uses the term “grantee”",
        {"pays": "no"},
        ("A harbor may wait for its grantees", "-means a person that receives a grant"),
    ),
    "two definitions of one term": Seed(
        changed(TERMS, ("  - {id: harbor,", "  - {id: old_harbor, term: harbor, text: a pier, "
                        "when: {days: {at_most: 30}}, drawn_from: [{how: original}]}\n  - {id: harbor,")),
        "definitions",
        "two definitions of “harbor” fit the same answers",
        {"days": 10},
        ("a pier",),
    ),
    "a dead clause": Seed(
        changed(SPARE, ('when: {pays: "no"}', 'when: {pays: "no", uses: {includes: boats}}')),
        "reach",
        "no draft holds the clause “duties.spare”",
        None,
    ),
    "a dead item": Seed(
        changed(PUBLISH, ('        when: {pays: "yes"}\n', '        when: {pays: "no", uses: {includes: boats}}\n')),
        "reach",
        "no draft prints “duties.publish/item.2”",
        None,
    ),
    "a dead definition": Seed(
        changed(TERMS, ("term: harbor, text", "term: quay, text")),
        "reach",
        "no draft prints “definition.harbor”",
        None,
    ),
    "a question never asked": Seed(
        changed(QUESTIONS, ('money, component: money, when: {pays: "yes"}',
                            'money, component: money, when: {pays: "yes", state: {not: [AA, BB]}}')),
        "reach",
        "the question “amount” is never asked",
        None,
    ),
    "an option never offered": Seed(
        changed(QUESTIONS, ("{value: crews, label: Crews, only_for: bill}",
                            '{value: crews, label: Crews, when: {pays: "no"}}')),
        "reach",
        "the option “crews” of “uses” is never offered",
        None,
    ),
    "an option that never decides": Seed(
        changed(AWARD, ("when: {uses: {includes: crews}}", "when: {uses: {includes: [crews, docks]}}"),
                ("when: {uses: {includes: docks}}", "when: {uses: {includes: docks, excludes: crews}}"))
        | changed(QUESTIONS, ("{value: crews, label: Crews, only_for: bill}",
                              "{value: crews, label: Crews, only_for: order}")),
        "effects",
        "no draft depends on the option “crews” of “uses”",
        None,
    ),
}  # fmt: skip

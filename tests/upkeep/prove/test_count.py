"""Combinations are counted exactly: a count by trying every answers file comes to the same."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

from drafter.answers import Answers, Given
from drafter.conditions import Value
from drafter.interview.replay import replay
from drafter.library.library import Library
from drafter.library.load import load_library
from drafter.upkeep.prove.count import combinations, in_words
from drafter.upkeep.prove.domains import OWN_NAME, Domain
from drafter.upkeep.prove.encode import Encoding
from tests.conftest import copy_toy
from tests.upkeep.prove.agreement import atoms_of


def _tried(domain: Domain) -> list[Value | None]:
    if domain.several:
        options = list(domain.values)
        return [None, *(one for size in range(len(options) + 1) for one in itertools.combinations(options, size))]
    return [None, *(value for name, value in domain.values.items() if name != OWN_NAME)]


def _by_trying(library: Library) -> int:
    """Count the sets of effective answers that every way to answer comes to."""
    encoding = Encoding(library, library.policies["toy"])
    names = [name for name, domain in encoding.domains.items() if len(_tried(domain)) > 1]

    def all_answers() -> Iterator[Answers]:
        for values in itertools.product(*(_tried(encoding.domains[name]) for name in names)):
            given = {name: Given(value) for name, value in zip(names, values, strict=True) if value is not None}
            yield Answers("toy", given)

    states = (replay(library, encoding.folder, answers) for answers in all_answers() if "state" in answers.given)
    return len({atoms_of(state, encoding) for state in states})


FEW_QUESTIONS = """
part: Frame
questions:
  - {id: instrument, ask: What?, name: instrument, kind: choice, component: frame, default: bill,
     options: [{value: bill, label: A bill}, {value: order, label: An order}]}
  - {id: state, ask: Which state?, name: state, kind: choice, component: frame}
  - {id: short_title, ask: What is it called?, name: short title, kind: text, component: frame, default: Ferry Act}
  - {id: lead_name, ask: Which agency?, name: agency's name, kind: text, component: frame, blank: AGENCY,
     default_from: institutions.lead_agency}
  - {id: partners, ask: Who?, name: partners, kind: choices, component: frame, default: [commerce],
     options: [{value: commerce, label: Commerce}, {value: schools, label: Schools}]}
  - {id: days, ask: How many days?, name: days, kind: number, component: frame, when: {partners: {excludes: schools}},
     blank: DAYS}
  - {id: pays, ask: Is there money?, name: money, kind: yes_no, component: money, default: "no",
     options: [{value: "yes", label: "Yes", when: {days: {at_least: 30}}}, {value: "no", label: "No"}]}
  - {id: share, ask: What share?, name: share, kind: percent, component: money, when: {pays: "yes"}, default: "25"}
  - {id: uses, ask: What for?, name: uses, kind: choices, component: money, when: {pays: "yes"},
     options: [{value: boats, label: Boats}, {value: docks, label: Docks, when: {form.regions: several}},
               {value: crews, label: Crews, only_for: bill}]}
  - {id: effective_date_rule, ask: When?, name: effect, kind: choice, component: frame,
     options: [{value: state_default, label: Usual}, {value: named_date, label: A date, only_for: order}]}
"""


def test_the_count_is_that_of_trying_every_answer(tmp_path: Path) -> None:
    library, problems = load_library(copy_toy(tmp_path / "library", {"toy/questions/frame.yaml": FEW_QUESTIONS}))
    assert not problems
    assert combinations(Encoding(library, library.policies["toy"])) == _by_trying(library)


def test_another_option_means_more_combinations(toy: Library, real: Library) -> None:
    assert combinations(Encoding(toy, toy.policies["toy"])) == 2_496
    for folder in real.policies.values():
        assert combinations(Encoding(real, folder)) > 10**20


def test_a_large_count_is_said_by_its_length() -> None:
    assert in_words(2_496) == "2,496"
    assert in_words(123_456 * 10**40) == "1.23 × 10^45"

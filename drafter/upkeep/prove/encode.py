"""The answers as formulas: which questions are asked, what may be answered, what a condition comes to.

This says again, for all answers at once, what `interview.replay` does for one set of answers; a test
holds the two together. The atoms stand for effective answers, after defaults and parking, so that
each draft is met once and not once for every way to answer the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from drafter.conditions import Condition, Test, Value
from drafter.interview.replay import default_of
from drafter.library.library import Library, PolicyFolder
from drafter.library.questions import Option, Question
from drafter.upkeep.prove.domains import OWN_NAME, Domain, domains_of
from drafter.upkeep.prove.formula import (
    FALSE,
    TRUE,
    Atom,
    Atoms,
    Formula,
    all_of,
    any_of,
    implies,
    negation,
    two_of,
)

PRESENT = "an answer"
"""The value of the atom that a question of kind `choices` has an answer, be it the empty list."""
_FEATURE = "form."


@dataclass(frozen=True, slots=True)
class Default:
    """The answer that counts where nobody gives one, and for which answers so far."""

    where: Formula
    value: Value | None


class Encoding:
    """The questions of one policy as formulas over their answers."""

    def __init__(self, library: Library, folder: PolicyFolder) -> None:
        self.library = library
        self.folder = folder
        self.domains: dict[str, Domain] = domains_of(library, folder)
        self.atom = Atoms()
        self.asked: dict[str, Formula] = {}
        self.offered: dict[Atom, Formula] = {}
        self.typed: dict[str, Formula] = {}
        """Where the effective answer is another than the default: a person has to give it."""
        self.rules: list[Formula] = []
        """What holds of the effective answers to any answers file that names a state."""
        self._conditions: dict[Condition, Formula] = {}
        self._tests: dict[Test, Formula] = {}
        self._known: dict[str, None] = {}
        for question in folder.questions:
            self._add(question)
        self.rules.append(self.present("state"))

    # --- what is known once all questions are answered ---

    def is_order(self) -> Formula:
        """Hold where the draft is an order."""
        return self.is_("instrument", "order")

    def is_instrument(self, names: Collection[str]) -> Formula:
        """Hold where the draft is one of these instruments; a draft without that answer is a bill."""
        bill = negation(self.is_order())
        return any_of((bill if "bill" in names else FALSE, self.is_order() if "order" in names else FALSE))

    def is_(self, question: str, value: str) -> Formula:
        """Hold where the answer to a question is, or includes, a value."""
        domain = self.domains.get(question)
        return self.atom(question, value) if domain is not None and value in domain.values else FALSE

    def in_states(self, codes: Collection[str]) -> Formula:
        """Hold in these jurisdictions."""
        every = self.domains["state"].values if "state" in self.domains else {}
        if len(codes) == len(every):
            return TRUE
        return any_of(self.is_("state", code) for code in codes)

    def present(self, question: str) -> Formula:
        """Hold where a question has an effective answer."""
        domain = self.domains.get(question)
        if domain is None:
            return FALSE
        if domain.several:
            return self.atom(question, PRESENT)
        return any_of(self.atom(question, value) for value in domain.values)

    def holds(self, condition: Condition) -> Formula:
        """Hold where a condition does, given all answers."""
        found = self._conditions.get(condition)
        if found is None:
            found = self._conditions[condition] = all_of(*map(self.test, condition.tests))
        return found

    def test(self, test: Test) -> Formula:
        """Hold where one entry of a condition does."""
        found = self._tests.get(test)
        if found is None:
            found = self._tests[test] = self._test(test)
        return found

    def _test(self, test: Test) -> Formula:
        if test.subject.startswith(_FEATURE):
            return self.in_states([code for code in self.domains["state"].values if self._feature_holds(test, code)])
        domain = self.domains.get(test.subject)
        if domain is None:
            return FALSE
        if domain.several:
            found = any_of(self.is_(test.subject, operand) for operand in test.operands)
            present = self.present(test.subject)
            return {"includes": found, "excludes": all_of(present, negation(found))}.get(test.operator, FALSE)
        passed = [value for value, sample in domain.values.items() if test.holds({test.subject: sample})]
        whole = any_of(self.atom(test.subject, value) for value in passed if value != OWN_NAME)
        if domain.question.default_from:
            named = (
                d.where for d in self._defaults(domain.question) if d.value and test.holds({test.subject: d.value})
            )
            whole = any_of((whole, all_of(self.atom(test.subject, OWN_NAME), any_of(named))))
        return whole

    def _feature_holds(self, test: Test, code: str) -> bool:
        name = test.subject.removeprefix(_FEATURE)
        feature = self.library.features.get(name)
        value = self.library.jurisdictions[code].features.get(name, feature.default if feature else None)
        return value is not None and test.holds({test.subject: value})

    # --- the interview, question by question ---

    def _add(self, question: Question) -> None:
        """Say when a question is asked and what its answer can be; conditions see the answers before it."""
        domain = self.domains[question.id]
        asked = all_of(self._serves(question.instruments), self._holds_so_far(question.when))
        self.asked[question.id] = asked
        for value in domain.values:
            option = question.option(value)
            self.offered[Atom(question.id, value)] = TRUE if option is None else self._offered(option)
        defaults = list(self._defaults(question))
        if domain.several:
            self._several(domain, defaults)
        else:
            self._single(domain, defaults)
        self._known[question.id] = None

    def _serves(self, instruments: Collection[str]) -> Formula:
        if "instrument" not in self._known:
            return TRUE
        return any_of((negation(self.present("instrument")), *(self.is_("instrument", name) for name in instruments)))

    def _offered(self, option: Option) -> Formula:
        only = TRUE
        if option.only_for is not None:
            only = self.is_("instrument", option.only_for) if "instrument" in self._known else FALSE
        return all_of(only, self._holds_so_far(option.when))

    def _holds_so_far(self, condition: Condition) -> Formula:
        """Hold where a condition does with the answers before; before the state is known, features have defaults."""
        return all_of(*map(self._test_so_far, condition.tests))

    def _test_so_far(self, test: Test) -> Formula:
        if not test.subject.startswith(_FEATURE):
            return self.test(test) if test.subject in self._known else FALSE
        if "state" in self._known:
            return self.test(test)
        feature = self.library.features.get(test.subject.removeprefix(_FEATURE))
        return TRUE if feature is not None and test.holds({test.subject: feature.default}) else FALSE

    def _several(self, domain: Domain, defaults: list[Default]) -> None:
        question, present = domain.question, self.present(domain.question.id)
        without = any_of(default.where for default in defaults if default.value is None)
        self.rules += [implies(present, self.asked[question.id])]
        self.rules += [implies(all_of(self.asked[question.id], negation(present)), without)]
        differs = [all_of(present, without)]
        for value in domain.values:
            chosen, offered = self.atom(question.id, value), self.offered[Atom(question.id, value)]
            self.rules += [implies(chosen, present), implies(chosen, offered)]
            usual = any_of(d.where for d in defaults if isinstance(d.value, tuple) and value in d.value)
            differs += [all_of(chosen, negation(usual)), all_of(present, negation(chosen), usual, offered)]
        self.typed[question.id] = any_of(differs)

    def _single(self, domain: Domain, defaults: list[Default]) -> None:
        question = domain.question
        asked, present = self.asked[question.id], self.present(question.id)
        atoms = [self.atom(question.id, value) for value in domain.values]
        self.rules.append(negation(two_of(atoms)))
        unasked = {value: self._unasked(value, domain, defaults) for value in domain.values}
        for value in domain.values:
            possible = self.offered[Atom(question.id, value)]
            if value == OWN_NAME:
                possible = unasked[value]
            self.rules.append(implies(self.atom(question.id, value), all_of(asked, possible)))
        self.rules.append(implies(all_of(asked, negation(present)), negation(any_of(unasked.values()))))
        self.typed[question.id] = any_of(
            all_of(self.atom(question.id, value), negation(unasked[value])) for value in domain.values
        )

    def _unasked(self, value: str, domain: Domain, defaults: list[Default]) -> Formula:
        """Hold where this is the answer if nobody gives one: an offered default, or the one option left."""
        question = domain.question
        offered = {name: self.offered[Atom(question.id, name)] for name in domain.values}
        usual = {
            name: any_of(d.where for d in defaults if d.value is not None and self._class(domain, d.value) == name)
            for name in domain.values
        }
        of_default = all_of(usual[value], offered[value])
        if not question.options or question.kind not in ("choice", "yes_no"):
            return of_default
        some_default = any_of(all_of(usual[name], offered[name]) for name in domain.values)
        others = any_of(offered[name] for name in domain.values if name != value)
        return any_of((of_default, all_of(negation(some_default), offered[value], negation(others))))

    def _class(self, domain: Domain, value: Value) -> str:
        return OWN_NAME if domain.question.default_from else domain.class_of(value)

    def _defaults(self, question: Question) -> Iterator[Default]:
        """Yield the defaults, each with the answers so far under which it is the one."""
        if question.default_from:
            yield from self._from_record(question)
            return
        for instrument in ("bill", "order"):
            value = default_of(question, {"instrument": instrument}, self.folder, None)
            known = "instrument" in self._known
            where = self.is_instrument([instrument]) if known else TRUE if instrument == "bill" else FALSE
            yield Default(where, value)

    def _from_record(self, question: Question) -> Iterator[Default]:
        role = self.folder.policy.roles.get(question.default_from.removeprefix("institutions."))
        chooser = role.from_question if role else ""
        cases: dict[str, Formula] = {"": TRUE}
        if chooser in self._known:
            cases = {value: self.is_(chooser, value) for value in self.domains[chooser].values}
            cases[""] = negation(self.present(chooser))
        if "state" not in self._known:
            yield Default(TRUE, None)
            return
        named: dict[str | None, list[Formula]] = {}
        for code, jurisdiction in sorted(self.library.jurisdictions.items()):
            for value, where in cases.items():
                facts = {chooser: value} if value else {}
                found = default_of(question, facts, self.folder, jurisdiction)
                named.setdefault(None if found is None else str(found), []).append(
                    all_of(self.is_("state", code), where)
                )
        for name, wheres in named.items():
            yield Default(any_of(wheres), name)

"""Bodies as formulas: which of the chosen bodies a list still names, after standing and repetition.

Names are the states' own, so the program that drafts is asked for them, state by state.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from drafter.assembly.bodies import body_of, role_of
from drafter.assembly.fill import show_named
from drafter.assembly.scope import Scope
from drafter.assembly.values import Filler, Named
from drafter.conditions import Value
from drafter.document import plain_text
from drafter.interview.replay import Replay, default_of
from drafter.library.policies import Role
from drafter.library.questions import Option
from drafter.upkeep.prove.domains import OWN_NAME
from drafter.upkeep.prove.encode import Encoding
from drafter.upkeep.prove.formula import FALSE, TRUE, Formula, all_of, any_of, negation


@dataclass(frozen=True, slots=True)
class _Case:
    """A state, an instrument and the choice that settles a role, with the words for the bodies there."""

    where: Formula
    scope: Scope


class Bodies:
    """The bodies of one policy's questions."""

    def __init__(self, encoding: Encoding) -> None:
        self._encoding = encoding
        self._listed: dict[tuple[str, str | None, str], Formula] = {}
        self._cases: dict[str, tuple[_Case, ...]] = {}

    def listed(self, question: str, standing: str | None, beside: str = "") -> Formula:
        """Hold where a list of the bodies chosen names one; a body that acts itself (`beside`) is not listed."""
        key = question, standing, beside
        if key not in self._listed:
            found = self._encoding.folder.question(question)
            options = [option for option in found.options if option.institution] if found else []
            several = found is not None and found.kind == "choices"
            self._listed[key] = any_of(self._names(question, option, standing, beside) for option in options if several)
        return self._listed[key]

    def _names(self, question: str, option: Option, standing: str | None, beside: str) -> Formula:
        chosen = self._encoding.is_(question, option.value)
        return all_of(chosen, self._has_standing(option, standing), negation(self._acts_itself(option, beside)))

    def _has_standing(self, option: Option, standing: str | None) -> Formula:
        if standing is None:
            return TRUE
        name = role_of(option.institution, self._encoding.folder)
        directed = any_of(
            case.where
            for case in self._cases_of(name)
            if case.scope.instrument == "order"
            and isinstance(body := body_of(option, case.scope), Named)
            and body.directed
        )
        directed = any_of((all_of(directed, negation(self._renamed(name))), self._renamed(name)))
        wanted = directed if standing == "directed" else negation(directed)
        return any_of((negation(self._encoding.is_order()), wanted))

    def _acts_itself(self, option: Option, actor: str) -> Formula:
        """Hold where an option's body goes by the words of the actor."""
        if actor not in self._encoding.folder.policy.roles and actor not in self._encoding.library.institutions:
            return FALSE
        own = role_of(option.institution, self._encoding.folder)
        same = any_of(
            case.where
            for case in self._cases_of(actor)
            if _words(body_of(option, case.scope), case.scope) == _words(case.scope.filler(actor), case.scope)
        )
        return all_of(same, negation(self._renamed(actor)), negation(self._renamed(own)))

    def _renamed(self, name: str) -> Formula:
        """Hold where a person gave a role's body another name than the one on record."""
        role = self._encoding.folder.policy.roles.get(name)
        if role is None or not role.name_question:
            return FALSE
        question = role.name_question
        return all_of(self._encoding.present(question), negation(self._encoding.is_(question, OWN_NAME)))

    def _cases_of(self, name: str) -> tuple[_Case, ...]:
        if name not in self._cases:
            self._cases[name] = tuple(self._work_out(self._encoding.folder.policy.roles.get(name)))
        return self._cases[name]

    def _work_out(self, role: Role | None) -> Iterator[_Case]:
        encoding = self._encoding
        chooser = role.from_question if role else ""
        choices: Iterable[str] = encoding.domains[chooser].values if chooser in encoding.domains else ()
        for choice in ("", *choices):
            where = TRUE
            if chooser:
                where = encoding.is_(chooser, choice) if choice else negation(encoding.present(chooser))
            for code in encoding.library.jurisdictions:
                for instrument in ("bill", "order"):
                    here = all_of(where, encoding.is_("state", code), encoding.is_instrument([instrument]))
                    yield _Case(here, self._scope(code, instrument, role, choice))

    def _scope(self, code: str, instrument: str, role: Role | None, choice: str) -> Scope:
        library, folder = self._encoding.library, self._encoding.folder
        jurisdiction = library.jurisdictions[code]
        facts: dict[str, Value] = {"instrument": instrument, "state": code, **dict(jurisdiction.facts())}
        if role is not None and choice:
            facts[role.from_question] = choice
        named = folder.question(role.name_question) if role else None
        name = default_of(named, facts, folder, jurisdiction) if named and named.default_from else None
        if named is not None and name is not None:
            facts[named.id] = name
        return Scope(library, folder, Replay((), facts, {}, {}, jurisdiction), jurisdiction)


def _words(body: Filler, scope: Scope) -> str:
    return plain_text(show_named(body, (), scope)) if isinstance(body, Named) else ""

"""The scope of a draft: what every placeholder stands for, in the state's own words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from drafter.assembly.bodies import body, cased
from drafter.assembly.english import joined
from drafter.assembly.typography import typeset
from drafter.assembly.usage import in_usage
from drafter.assembly.values import Amount, Filler, Missing, Named, Passage, Phrase
from drafter.conditions import Condition, Value
from drafter.document import Blank, Inlines, Term, Text
from drafter.interview.replay import Replay
from drafter.library.definitions import Definition
from drafter.library.form_words import WordForm
from drafter.library.jurisdictions import BillForm, Jurisdiction, OrderForm
from drafter.library.law_text import LawText, Placeholder, Words
from drafter.library.library import Library, PolicyFolder
from drafter.library.questions import Question
from drafter.problems import Problem, ProblemsFound


@dataclass(slots=True)
class Scope:
    """Everything that text depends on. One scope serves one draft.

    `short_names` is off where definitions do not reach (long title, uncodified sections): bodies
    are then named in full.
    """

    library: Library
    folder: PolicyFolder
    replay: Replay
    jurisdiction: Jurisdiction
    short_names: bool = True
    extra: Mapping[str, Filler] = field(default_factory=dict)
    instrument: str = field(init=False)
    form: BillForm | OrderForm = field(init=False)
    """The state's form of the instrument."""
    words: WordForm = field(init=False)
    """The state's words for the instrument."""
    marker: Callable[[Inlines], Inlines] | None = None
    """Marks the defined terms in finished words, where definitions reach."""
    filled: dict[tuple[str, tuple[str, ...]], Inlines] = field(default_factory=dict)
    """What placeholders with their filters print, as far as it has been asked for."""
    _defined: dict[str, str] | None = None
    _fillers: dict[str, Filler] = field(default_factory=dict)

    def __post_init__(self) -> None:
        bill = self.replay.instrument == "bill"
        self.instrument = self.replay.instrument
        self.form = self.jurisdiction.bill if bill else self.jurisdiction.order
        self.words = self.jurisdiction.words if bill else self.jurisdiction.order_words

    @property
    def for_the_code(self) -> bool:
        """Whether the draft is a bill whose new law goes into the code."""
        return self.instrument == "bill" and self.replay.facts.get("bill_vehicle") != "session_law"

    @property
    def codified(self) -> bool:
        """Whether the draft is a bill that sets out code sections of their own."""
        return self.for_the_code and self.jurisdiction.bill.code.mode == "nested"

    def beyond_definitions(self) -> Scope:
        """Return the same scope for text that definitions do not reach."""
        return Scope(
            self.library, self.folder, self.replay, self.jurisdiction, False, self.extra, _defined=self._defined
        )

    def marking(self, marker: Callable[[Inlines], Inlines]) -> Scope:
        """Return the same scope for text in which a marker marks the defined terms."""
        return Scope(
            self.library,
            self.folder,
            self.replay,
            self.jurisdiction,
            self.short_names,
            self.extra,
            marker,
            _defined=self._defined,
        )

    def with_extra(self, **extra: Filler) -> Scope:
        """Return the same scope with further placeholders."""
        return Scope(
            self.library,
            self.folder,
            self.replay,
            self.jurisdiction,
            self.short_names,
            {**self.extra, **extra},
            self.marker,
            _defined=self._defined,
        )

    def blank(self, label: str, question: str = "", note: str = "") -> Blank:
        """Make a blank in the state's marks. What asks for a governor asks for whoever governs: MAYOR’S NAME."""
        words = self.words
        own = label.replace("GOVERNOR", words.governor.removeprefix("the ").upper())
        return Blank(typeset(own, words), question, note, words.blank_open, words.blank_close)

    def mark(self, inlines: Inlines) -> Inlines:
        """Mark the defined terms in finished words."""
        return self.marker(inlines) if self.marker is not None else inlines

    def usual(self, inlines: Inlines) -> Inlines:
        """Give words of ours the state's commas and its word for money."""
        return in_usage(inlines, self.words)

    def finish(self, inlines: Inlines) -> Inlines:
        """Give finished words of ours the state's usage, and mark the defined terms in them."""
        return self.mark(self.usual(inlines))

    def form_holds(self, condition: Condition) -> bool:
        """Tell whether a condition of the state's form holds.

        The form serves every policy, so a choice that the policy at hand does not offer counts as not made:
        a bill without a question on a fund is a bill without a fund.
        """
        facts = self.replay.facts
        return all(
            test.operator in ("not", "excludes")
            and test.subject not in facts
            and self.folder.question(test.subject) is None
            for test in condition.failing(facts)
        )

    def definitions(self) -> tuple[Definition, ...]:
        """The definitions whose conditions hold."""
        return tuple(item for item in self.folder.definitions if item.when.holds(self.replay.facts))

    def defined(self) -> dict[str, str]:
        """Which definition defines the short name that a placeholder prints."""
        if self._defined is None:
            self._defined = {}
            for definition in self.definitions():
                only = [part for part in definition.term.segments if isinstance(part, Placeholder)]
                if len(only) == 1 and "bare" in only[0].filters:
                    self._defined[only[0].name] = definition.id
        return self._defined

    def filler(self, name: str) -> Filler:
        """Return what a placeholder stands for. Raises ProblemsFound for a name that nothing defines."""
        found = self.extra.get(name) or self._fillers.get(name)
        if found is None:
            found = self._find(name)
            self._fillers[name] = found
        return found

    def _find(self, name: str) -> Filler:
        policy = self.folder.policy
        if name in policy.roles or name in self.library.institutions:
            return body(name, self)
        if name in policy.titles:
            return self._title(name)
        if name in policy.names:
            return Passage(policy.names[name])
        fixed = self._fixed(name)
        if fixed is not None:
            return fixed
        question = self.folder.question(name)
        return self._answer(question) if question is not None else self._elsewhere(name)

    def _elsewhere(self, name: str) -> Filler:
        """Return a blank for what the state's form prints and only another policy knows, such as its fund."""
        for folder in self.library.policies.values():
            question = folder.question(name)
            if question is not None:
                return Missing(self.blank(question.blank or question.name.upper()), question.kind)
            if name in folder.policy.titles or name in folder.policy.names or name in folder.policy.roles:
                return Phrase((self.blank(name.replace("_", " ").upper()),))
        raise ProblemsFound([Problem(f"a text names “{name}”, which nothing defines", "Run “drafter library check”.")])

    def _title(self, name: str) -> Named:
        title = self.folder.policy.titles[name]
        return Named(title.full, cased(title.short, self), definition=self.defined().get(name, ""))

    def typed(self, law: LawText) -> bool:
        """Whether a text prints words that a person typed in place of the policy's own."""
        questions = (self.folder.question(name) for name in law.names())
        own = (one for one in questions if one is not None and one.kind == "text")
        return any(self.replay.facts.get(one.id) != one.default for one in own)

    def _fixed(self, name: str) -> Filler | None:
        words, jurisdiction = self.words, self.jurisdiction
        texts = {
            "the_state": words.state,
            "state_adjective": words.state_adjective,
            "state_name": jurisdiction.name,
            "treasury": words.treasury or f"the {words.state_adjective} treasury",
            "governor": _the(words.governor),
            "legislature": _the(words.legislature),
        }
        if name in texts:
            return Phrase((Term(texts[name], ""),))
        if name == "effective_on":
            return self._effective_on()
        if name == "this_act":
            return self._this_act()
        if name == "this_unit":
            return self._this_unit()
        if name == "legislature_by_law":
            law = words.legislature_by_law
            return Passage(law) if law else self._fixed("legislature")
        return None

    def _this_act(self) -> Filler:
        if self.instrument == "bill":
            return Named(self.words.this_act, article="")
        return Phrase((Term(self.jurisdiction.order.this_order, ""),))

    def _this_unit(self) -> Filler:
        """The new unit of the code, where definitions reach and the bill makes one; else the act."""
        unit, own = self.jurisdiction.bill.code.unit, self.words.this_unit
        if self.instrument == "bill" and own and self.short_names:
            return Named(own, article="")
        in_code = self.instrument == "bill" and self.replay.facts.get("bill_vehicle") != "session_law"
        if in_code and self.short_names and unit.source != "act":
            return Passage(LawText((Words("this "), *unit.segments), f"this {unit.source}"))
        return self._this_act()

    def _answer(self, question: Question) -> Filler:
        value: Value | None = self.replay.facts.get(question.id)
        if value is None:
            label = question.blank or question.name.upper()
            return Missing(self.blank(label, question.id), question.kind)
        if question.kind == "choices":
            return Phrase(self._choices(question, value))
        if question.kind in ("choice", "yes_no"):
            return Phrase(self._choice(question, str(value)))
        if isinstance(value, (int, Decimal, date)):
            return Amount(value, question.kind)
        return Phrase((Text(str(value)),))

    def _choice(self, question: Question, value: str) -> Inlines:
        option = question.option(value)
        if option is None:
            return (Text(value),)
        if option.words_from:
            other = self.filler(option.words_from)
            return other.inlines if isinstance(other, Phrase) else (self.blank(question.name.upper(), question.id),)
        return (Text(option.words or option.label),)

    def _choices(self, question: Question, value: Value) -> Inlines:
        chosen = value if isinstance(value, tuple) else (str(value),)
        return (Text(joined(["".join(part.text for part in self._choice(question, one)) for one in chosen])),)

    def _effective_on(self) -> Filler:
        """The effective date as labels and titles print it: a date, or the state's words for its usual one."""
        known = self.effective_date()
        if known is not None:
            return Amount(known, "date")
        immediate = self.replay.facts.get("effective_date_rule") == "immediate"
        law = self.form.forms.get("effective_on_immediate" if immediate else "effective_on")
        return Passage(law) if law else Missing(self.blank("EFFECTIVE DATE"), "date")

    def effective_date(self) -> date | None:
        """Return the date on which the act takes effect, where the answers fix one."""
        rule = self.replay.facts.get("effective_date_rule")
        named = self.replay.facts.get("effective_date")
        if rule == "named_date" and isinstance(named, date):
            return named
        year = self.replay.facts.get("session_year")
        if rule == "fiscal_year" and isinstance(year, int):
            month, day = self.words.fiscal_year_start.split("-")
            return date(year, int(month), int(day))
        return None


def _the(name: str) -> str:
    return name if name.startswith(("the ", "this ")) else f"the {name}"

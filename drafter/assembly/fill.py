"""Fill law text: turn its segments into inlines, through the listed filters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from drafter.assembly import english, formats
from drafter.assembly.scope import Scope
from drafter.assembly.typography import typeset
from drafter.assembly.values import Amount, Filler, Missing, Named, Passage, Phrase
from drafter.document import Inline, Inlines, Reference, Term, Text, plain_text
from drafter.library.law_text import Call, LawText, Placeholder, Words
from drafter.problems import Problem, ProblemsFound

AmountFilter: TypeAlias = Callable[[Amount | Missing, Scope], Inlines]


def fill_text(law: LawText, scope: Scope) -> Inlines:
    """Return the inlines of a text. Neighbouring plain words are one Text."""
    found: list[Inline] = []
    words = scope.words
    for segment in law.segments:
        if isinstance(segment, Words):
            _add(found, Text(typeset(segment.text, words)))
            continue
        for inline in fill_placeholder(segment, scope) if isinstance(segment, Placeholder) else _call(segment, scope):
            _add(found, inline)
    return tuple(found)


def merge(inlines: Inlines) -> Inlines:
    """Join neighbouring plain words of the same face."""
    found: list[Inline] = []
    for inline in inlines:
        _add(found, inline)
    return tuple(found)


def _add(found: list[Inline], inline: Inline) -> None:
    last = found[-1] if found else None
    if isinstance(inline, Text) and isinstance(last, Text) and last.italic == inline.italic:
        found[-1] = Text(last.text + inline.text, last.italic)
    elif inline.text or not isinstance(inline, Text):
        found.append(inline)


def fill_placeholder(placeholder: Placeholder, scope: Scope) -> Inlines:
    """Return what a placeholder prints. Raises ProblemsFound for a name that nothing defines."""
    key = (placeholder.name, placeholder.filters)
    found = scope.filled.get(key)
    if found is None:
        found = tuple(_typeset(inline, scope) for inline in _fill_placeholder(placeholder, scope))
        scope.filled[key] = found
    return found


def _typeset(inline: Inline, scope: Scope) -> Inline:
    if isinstance(inline, Text):
        return Text(typeset(inline.text, scope.words), inline.italic)
    return Term(typeset(inline.text, scope.words), inline.definition) if isinstance(inline, Term) else inline


def _fill_placeholder(placeholder: Placeholder, scope: Scope) -> Inlines:
    filler = scope.filler(placeholder.name)
    filters = placeholder.filters
    if isinstance(filler, Named):
        inlines = show_named(filler, filters, scope)
        filters = tuple(name for name in filters if name not in ("bare", "full"))
    elif isinstance(filler, Phrase):
        inlines = filler.inlines
    elif isinstance(filler, Passage):
        inlines = fill_text(filler.law, scope)
    else:
        inlines, filters = _amount(filler, filters, scope)
    for name in filters:
        inlines = _WORD_FILTERS[name](inlines) if name in _WORD_FILTERS else inlines
    return inlines


def show_named(named: Named, filters: tuple[str, ...], scope: Scope) -> Inlines:
    full = "full" in filters or not named.short or not scope.short_names
    word = named.article if full else named.short_article
    article = (Text(f"{word} "),) if word and "bare" not in filters else ()
    return (*article, *(_full(named, scope) if full else (Term(named.short, named.definition),)))


def _full(named: Named, scope: Scope) -> Inlines:
    """Return a full name, marked as a proper name so that no defined term is seen in it.

    The name of what has a short one too, the program or the fund, is small where the state has it so.
    """
    if not isinstance(named.full, LawText):
        inlines, small = named.full, False
    else:
        inlines = fill_text(named.full, scope)
        small = bool(named.short) and not scope.words.name_capital and not scope.typed(named.full)
    return tuple(
        Term(part.text.lower() if small else part.text, "") if isinstance(part, Text) else part for part in inlines
    )


def _amount(filler: Amount | Missing, filters: tuple[str, ...], scope: Scope) -> tuple[Inlines, tuple[str, ...]]:
    """Write an amount by the first filter that knows how, or in the usual form of its kind."""
    for index, name in enumerate(filters):
        if name in _AMOUNT_FILTERS:
            return _AMOUNT_FILTERS[name](filler, scope), filters[index + 1 :]
    if isinstance(filler, Amount) and filler.kind == "year":
        return (Text(str(filler.value)),), filters
    usual = {"money": "money", "percent": "percent", "date": "date", "number": "number"}.get(filler.kind, "number")
    return _AMOUNT_FILTERS[usual](filler, scope), filters


def _value(filler: Amount | Missing, write: Callable[[int | Decimal], str]) -> Inline:
    if isinstance(filler, Missing):
        return filler.blank
    value = filler.value
    return Text(formats.long_date(value) if isinstance(value, date) else write(value))


def _number(filler: Amount | Missing, scope: Scope) -> Inlines:
    if isinstance(filler, Amount) and filler.figures:
        return (_value(filler, formats.figure),)
    return (_value(filler, lambda value: formats.number(value, scope.words)),)


def _written(write: Callable[[int | Decimal], str]) -> AmountFilter:
    """Return a filter that writes a number in one way everywhere."""
    return lambda filler, _scope: (_value(filler, write),)


def _money(filler: Amount | Missing, _scope: Scope) -> Inlines:
    value = _value(filler, formats.money)
    return (Text("$"), value) if isinstance(filler, Missing) else (value,)


def _percent(filler: Amount | Missing, scope: Scope) -> Inlines:
    if isinstance(filler, Missing):
        return (filler.blank, Text("%" if scope.words.percent == "sign" else " percent"))
    return (_value(filler, lambda value: formats.percent(value, scope.words)),)


def _months(filler: Amount | Missing, scope: Scope) -> Inlines:
    return _period(filler, "month", scope)


def _years(filler: Amount | Missing, scope: Scope) -> Inlines:
    return _period(filler, "year", scope)


def _period(filler: Amount | Missing, unit: str, scope: Scope) -> Inlines:
    if isinstance(filler, Missing):
        return (filler.blank, Text(f" {unit}s"))
    return (_value(filler, lambda value: formats.period(value, unit, scope.words)),)


def _by(filler: Amount | Missing, scope: Scope) -> Inlines:
    return (Text(f"{scope.words.on_or_before} "), _value(filler, str))


def _every_other_year(filler: Amount | Missing, scope: Scope) -> Inlines:
    """Write a day that comes back every other year: by its date, or as a day of even-numbered years."""
    law = scope.words.every_other_year
    first = filler.value if isinstance(filler, Amount) else None
    if not law or not isinstance(first, date):
        return merge((*_by(filler, scope), Text(", and every other year after that by the same date")))
    parts = {
        "day": formats.long_date(first).partition(",")[0],
        "parity": "odd" if first.year % 2 else "even",
        "year": str(first.year),
    }
    return fill_text(law, scope.with_extra(**{name: Phrase((Text(said),)) for name, said in parts.items()}))


_MOST_DAYS = 36_525
"""The longest period that is counted out to a date: a hundred years."""


def _deadline(filler: Amount | Missing, scope: Scope) -> Inlines:
    words, start = scope.words, scope.effective_date()
    exact = scope.replay.facts.get("form.deadlines") == "dates" and scope.instrument == "bill"
    days = filler.value if isinstance(filler, Amount) else None
    if exact and start is not None and isinstance(days, int) and days <= _MOST_DAYS:
        return (Text(f"{words.not_later_than} {formats.long_date(formats.after(start, days))}"),)
    event = words.effective_event if scope.instrument == "bill" else words.order_event
    return (Text(f"{words.not_later_than} "), *_days_after(filler, fill_text(event, scope), scope))


def _days_after(filler: Amount | Missing, event: Inlines, scope: Scope) -> Inlines:
    """Count days from an event in the state's way: 60 days after …, the 60th day after …"""
    number: Filler = Amount(filler.value, "number") if isinstance(filler, Amount) else filler
    written = fill_text(scope.words.days_after, scope.with_extra(n=number, event=Phrase(event)))
    if isinstance(filler, Amount) and filler.value == 1:
        return tuple(Text(part.text.replace(" days", " day")) if isinstance(part, Text) else part for part in written)
    return written


def _call(call: Call, scope: Scope) -> Inlines:
    if call.function == "blank":
        inlines: Inlines = (scope.blank(call.arguments[0]),)
    elif call.function == "count" and "days_after" in call.filters:
        counted = merge(_days_after(Amount(int(call.arguments[0]), "number"), (Text(""),), scope))
        inlines = tuple(Text(part.text.rstrip()) if isinstance(part, Text) else part for part in counted)
    elif call.function == "count":
        inlines = (Text(formats.number(int(call.arguments[0]), scope.words)),)
    elif call.function == "cite":
        key = (call.arguments[0], ("cite",))
        inlines = scope.filled.get(key) or _citation(call.arguments[0], scope)
        scope.filled[key] = inlines
    else:
        last = call.arguments[1] if call.function == "ref_range" else ""
        inlines = (Reference(call.arguments[0], last, sentence="sentence" in call.filters),)
    for name in call.filters:
        if name in _WORD_FILTERS and not isinstance(inlines[0], Reference):
            inlines = _WORD_FILTERS[name](inlines)
    return inlines


def _citation(name: str, scope: Scope) -> Inlines:
    """Cite a federal provision in the state's style: 29 U.S.C. § 3102(26), 20 C.F.R. part 603."""
    reference = scope.library.federal.get(name)
    if reference is None:
        problem = f"a text of the library cites “{name}”, which is not in federal.yaml"
        raise ProblemsFound([Problem(problem, "Run “drafter library check”.")])
    section = reference.code_section + reference.subdivision
    form = scope.words.federal_regulation if reference.kind == "regulation" else scope.words.federal_code
    written = fill_text(
        form,
        scope.with_extra(
            title=Phrase((Text(str(reference.code_title)),)),
            section=Phrase((Text(section),)),
            code_section=Phrase((Text(reference.code_section),)),
            subdivision=Phrase((Text(reference.subdivision),)),
        ),
    )
    return merge((*written, Text(" et seq."))) if reference.et_seq else written


def capitalized(inlines: Inlines) -> Inlines:
    """Make the first letter a capital, in the first inline that has words."""
    if not inlines:
        return inlines
    first = inlines[0]
    if isinstance(first, Text):
        return (Text(english.capital(first.text)), *inlines[1:])
    if isinstance(first, Term):
        return (Term(english.capital(first.text), first.definition), *inlines[1:])
    if isinstance(first, Reference):
        return (Reference(first.target, first.last, first.text, True), *inlines[1:])
    return inlines


def decapitalized(inlines: Inlines) -> Inlines:
    """Make the first letter small where the first word is not a name."""
    first = inlines[0] if inlines else None
    if isinstance(first, Text):
        return (Text(english.small(first.text)), *inlines[1:])
    if isinstance(first, Term) and first.text.startswith(("This ", "The ")):
        return (Term(english.small(first.text), first.definition), *inlines[1:])
    return inlines


def _words(change: Callable[[str], str]) -> Callable[[Inlines], Inlines]:
    """Return a filter that changes the words of a phrase without blanks."""

    def change_all(inlines: Inlines) -> Inlines:
        if len(inlines) == 1 and isinstance(inlines[0], (Text, Term)):
            only = inlines[0]
            return (Term(change(only.text), only.definition) if isinstance(only, Term) else Text(change(only.text)),)
        return tuple(Text(change(part.text)) if isinstance(part, Text) else part for part in inlines)

    return change_all


def _capitals(inlines: Inlines) -> Inlines:
    return tuple(
        Text(part.text.upper())
        if isinstance(part, Text)
        else Term(part.text.upper(), part.definition)
        if isinstance(part, Term)
        else part
        for part in inlines
    )


def _with_article(inlines: Inlines) -> Inlines:
    text = plain_text(inlines)
    article = english.with_article(text).removesuffix(text)
    return merge((Text(article), *inlines))


def _possessive(inlines: Inlines) -> Inlines:
    return merge((*inlines, Text("’s")))


_WORD_FILTERS: dict[str, Callable[[Inlines], Inlines]] = {
    "a": _with_article,
    "capitals": _capitals,
    "plural": _words(english.plural),
    "possessive": _possessive,
    "sentence": capitalized,
    "title": _words(english.title_case),
}
_AMOUNT_FILTERS: dict[str, AmountFilter] = {
    "by": _by,
    "date": _written(str),
    "deadline": _deadline,
    "every_other_year": _every_other_year,
    "figure": _written(formats.figure),
    "letter": _written(lambda value: formats.letter(int(value))),
    "money": _money,
    "months": _months,
    "number": _number,
    "ordinal": _written(lambda value: formats.ordinal(int(value))),
    "ordinal_words": _written(lambda value: formats.ordinal_in_words(int(value))),
    "percent": _percent,
    "roman": _written(lambda value: formats.roman(int(value))),
    "two_digits": _written(lambda value: f"{int(value):02d}"),
    "words": _written(lambda value: formats.in_words(int(value))),
    "years": _years,
}

"""Read a draft: lay it out for the rules, with what the answers and the library say about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from drafter.assembly.compose import compose_clause
from drafter.assembly.english import plural
from drafter.assembly.fill import fill_text
from drafter.assembly.scope import Scope
from drafter.assembly.values import Named, Phrase
from drafter.document import Section, Text, plain_text
from drafter.library.definitions import Definition
from drafter.library.form_words import WordForm
from drafter.library.forms import values_of
from drafter.library.jurisdictions import BillForm
from drafter.library.law_text import Call, LawText, Placeholder, parse_law_text
from drafter.library.library import Library
from drafter.pipeline import Draft
from drafter.review.findings import Authority, Spot
from drafter.review.passages import Passage
from drafter.review.reading import DefinedTerm, Reading, ShortName, State
from drafter.review.walk import passages_of


def read_draft(draft: Draft, library: Library) -> Reading:
    """Lay a draft out for the rules."""
    scope = draft.scope
    folder, jurisdiction = scope.folder, scope.jurisdiction
    form = scope.form.forms
    reasons = [choice.clause.id for choice in draft.choices.chosen if choice.section.kind == "findings"]
    prescribed = {clause.id for _, clause in folder.clauses() if clause.form}
    return Reading(
        document=draft.document,
        passages=passages_of(
            draft.document, _section_word(scope), frozenset({*prescribed, "short_title", "definitions.lead"}),
            frozenset(section.id for section in folder.policy.sections if section.kind == "findings"), tuple(reasons),
            _formal(draft),
        ),
        facts=draft.replay.facts,
        questions={question.id: question.name for question in folder.questions},
        style=library.style,
        agreements=folder.policy.agreements,
        state=State(
            jurisdiction.name, jurisdiction.limits, jurisdiction.notes, _rules(scope),
            form["emergency"].source if "emergency" in form else None,
            " ".join(form[name].source for name in ("effective_immediate", "emergency") if name in form),
            scope.words.term_capital, _words_of(scope.words),
            {row.field: Authority(f"{jurisdiction.name}: {row.note or row.field}", row.url)
             for row in reversed(jurisdiction.sources) if row.confidence != "unverified"},
            _place(jurisdiction.bill),
        ),
        terms=tuple(_term(definition, scope) for definition in scope.definitions()),
        components=folder.policy.components,
        attribution=folder.policy.attribution,
        bodies=_bodies(draft),
        invited=_invited(scope) if scope.instrument == "order" else (),
        foreign=_foreign(library, jurisdiction.code),
        phrases=tuple(_phrases(draft)) if scope.instrument == "bill" else (),
        omitted=draft.choices.omitted,
        problems=draft.problems,
        effective=scope.effective_date(),
    )


def _formal(draft: Draft) -> tuple[str, ...]:
    """Return the sentences of the state's form that a paragraph may run together with others."""
    if not any(provision.also for _, provision in draft.document.provisions()):
        return ()
    scope = draft.scope.with_extra(first_section=Phrase(()), last_section=Phrase(()))
    provisions = [
        provision for choice in draft.choices.chosen if choice.clause.form
        for provision in compose_clause(choice.clause, scope)
    ]
    texts = (inline.text for provision in provisions for inline in provision.lead if isinstance(inline, Text))
    return tuple(text.strip() for text in texts if " " in text.strip())


def _place(form: BillForm) -> str:
    """Return the place in the code that a form writes by itself; nothing where it prints the answer."""
    texts = [value for _, value in values_of(form) if isinstance(value, LawText)]
    asked = any("code_location" in text.names() for text in texts)
    return "" if asked else form.code.location


def _rules(scope: Scope) -> dict[str, str]:
    """Return what the state's law says of such instruments; what is not verified says so."""
    path = f"{scope.instrument}.rules"
    return {
        name: text if scope.jurisdiction.printable(f"{path}.{name}") else f"{text.rstrip('.')} (not verified)"
        for name, text in scope.form.rules.items()
    }


def _words_of(words: WordForm) -> str:
    """Return every wording that the state's file gives, one a line."""
    values = [getattr(words, name) for name in type(words).model_fields]
    values += words.instead.values()
    return "\n".join(
        value.source if isinstance(value, LawText) else value for value in values if isinstance(value, (str, LawText))
    )


def _section_word(scope: Scope) -> Callable[[Section], str]:
    """Return how the state calls a section where it refers to one: section, part, item."""
    form = scope.form
    plain = _opening(form.references.section.source)
    code = form.code_references if isinstance(form, BillForm) else None
    coded = _opening(code.section.source) if code is not None else plain
    return lambda section: coded if section.codified and scope.codified else plain


def _opening(pattern: str) -> str:
    word = pattern.split("{{", 1)[0].strip().rstrip(".").lower()
    return "section" if word in ("sec", "s", "§") else word


def _term(definition: Definition, scope: Scope) -> DefinedTerm:
    texts = (definition.text, definition.tail, *(item.text for item in definition.items))
    tied = any(
        (isinstance(part, Placeholder) and part.name in ("this_act", "this_unit"))
        or (isinstance(part, Call) and part.function in ("ref", "ref_range"))
        for text in texts for part in text.segments
    )
    short_name = any(isinstance(part, Placeholder) and "bare" in part.filters for part in definition.term.segments)
    term = plain_text(fill_text(definition.term, scope))
    return DefinedTerm(definition.id, term, (plural(term), *definition.forms), short_name, tied)


def _bodies(draft: Draft) -> tuple[ShortName, ...]:
    """Return the bodies with a short name that the chosen clauses speak of."""
    named = {
        name for choice in draft.choices.chosen for node in choice.clause.walk() for _, text in node.texts()
        if isinstance(text, LawText) for name in (node.actor, *text.names())
    }
    found: dict[ShortName, None] = {}
    for role in draft.scope.folder.policy.roles:
        body = draft.scope.filler(role) if role in named else None
        if isinstance(body, Named) and body.short and body.definition:
            found[ShortName(body.short, _full_name(body, draft.scope), body.directed)] = None
    return tuple(found)


def _phrases(draft: Draft) -> Iterator[Passage]:
    """Yield what each clause gives to the long title."""
    scope = draft.scope.beyond_definitions()
    for choice in draft.choices.chosen:
        for phrase in choice.clause.title:
            spot = Spot("the long title", clause=choice.clause.id, order=1)
            yield Passage(spot, fill_text(parse_law_text(phrase), scope), "title", "line", reached=False)


def _full_name(body: Named, scope: Scope) -> str:
    return plain_text(body.full if isinstance(body.full, tuple) else fill_text(body.full, scope))


def _invited(scope: Scope) -> tuple[str, ...]:
    names: dict[str, None] = {}
    directed: set[str] = set()
    for role in (*scope.folder.policy.roles, *scope.library.institutions):
        body = scope.filler(role)
        if isinstance(body, Named) and not body.directed:
            names.update({_full_name(body, scope): None, body.short if body.definition else "": None})
        elif isinstance(body, Named) and body.short:
            directed.add(body.short)
    return tuple(name for name in names if name and name not in directed)


def _foreign(library: Library, code: str) -> tuple[str, ...]:
    """Return the names of other jurisdictions, and of institutions that only one of them has."""
    counted: dict[str, int] = {}
    for one in library.jurisdictions.values():
        for name in {institution.name for institution in one.institutions.values()}:
            counted[name] = counted.get(name, 0) + 1
    own = library.jurisdictions.get(code)
    mine = {own.name, *(institution.name for institution in own.institutions.values())} if own else set()
    found: dict[str, None] = {}
    for other in library.jurisdictions.values():
        if other.code == code:
            continue
        found[other.name] = None
        found.update({
            institution.name: None for institution in other.institutions.values()
            if counted[institution.name] == 1 and len(institution.name.split()) > 2
        })
    return tuple(name for name in found if name not in mine and not any(name in one for one in mine))

"""Assemble a draft: sections from the chosen clauses, definitions, numbers, references, frame."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.assembly.built import Built, aliases_of, names_of, printed_names, slots_of
from drafter.assembly.choose import Choice, Choices
from drafter.assembly.compose import compose_clause, compose_proposition, ended, own_words
from drafter.assembly.fill import decapitalized, fill_placeholder, fill_text, merge
from drafter.assembly.flat import run_together
from drafter.assembly.frame import Contents, frame_lines, frame_scope, recital, section_names, sentence
from drafter.assembly.lists import finding_lead, item_cased, item_ending
from drafter.assembly.number import number_definitions, number_provisions, number_section
from drafter.assembly.quotation import quoted
from drafter.assembly.refer import FIRST_SECTION, LAST_SECTION, Referrer
from drafter.assembly.scope import Scope
from drafter.assembly.terms import Terms
from drafter.assembly.title import long_title
from drafter.assembly.typography import typeset
from drafter.assembly.values import Phrase
from drafter.document import Document, Inlines, Line, Page, Provision, Reference, Section, Text, plain_text
from drafter.library.form_parts import CodeForm, SectionForm
from drafter.library.jurisdictions import BillForm, OrderForm
from drafter.library.law_text import Placeholder
from drafter.library.policies import Section as PolicySection
from drafter.problems import Problem


def assemble(choices: Choices, scope: Scope) -> tuple[Document, tuple[Problem, ...]]:
    """Assemble the document. Problems are faults of the library, such as a dangling reference."""
    clause = scope.jurisdiction.bill.enacting_clause
    scope = scope.with_extra(
        first_section=Phrase((Reference(FIRST_SECTION),)),
        last_section=Phrase((Reference(LAST_SECTION),)),
        enacting_clause=Phrase((Text(clause),)),
    )
    terms = Terms(scope)
    scope = scope.marking(terms.mark)
    propositions = [
        (choice.clause.id, compose_proposition(choice.clause, scope))
        for choice in choices.chosen
        if choice.section.kind == "findings"
    ]
    built = _define(_with_exceptions(list(_build(choices, scope, propositions)), scope), terms, scope)
    numbered = _number(built, choices, scope)
    aliases = aliases_of(choices, numbered)
    referrer = Referrer(tuple(item.section for item in numbered), aliases, scope)
    sections = tuple(referrer.resolve_section(item.section) for item in numbered)
    law = [item.section for item in numbered if item.plan.codified]
    contents = Contents(
        recitals=_recitals(propositions, scope),
        sections=sections,
        printed=printed_names(choices, numbered),
    )
    scope = scope.with_extra(**section_names(sections, law))
    document = _document(contents, [section.id for section in law], choices, referrer, scope)
    return document, tuple(referrer.problems)


def _build(choices: Choices, scope: Scope, propositions: Sequence[tuple[str, Inlines]]) -> Iterable[Built]:
    """Build the sections in document order, unnumbered and without definitions."""
    plans = list(_ordered(scope))
    for plan in plans:
        chosen = [choice for choice in choices.chosen if choice.section.id == plan.id]
        if plan.kind == "findings":
            yield from _findings(plan, propositions, scope)
        elif plan.kind == "definitions":
            yield Built(plan, _section(plan, plan.id, _heading(plan, scope), (), scope), "definitions")
        elif plan.kind == "short_title":
            yield from _short_title(plan, scope)
        else:
            yield from _ordinary(plan, chosen, scope)


def _ordered(scope: Scope) -> Iterable[PolicySection]:
    """Return the policy's sections for the instrument, with the short title where the state puts it."""
    instrument = scope.instrument
    plans = [plan for plan in scope.folder.policy.order_of(instrument) if instrument in plan.instruments]
    form = scope.form
    if not isinstance(form, BillForm):
        return [plan for plan in plans if plan.kind != "short_title"]
    titles = [plan for plan in plans if plan.kind == "short_title"]
    others = [plan for plan in plans if plan.kind != "short_title"]
    if form.short_title.place == "first":
        return [*titles, *others]
    if form.short_title.place == "last":
        position = next((index for index, plan in enumerate(others) if not plan.codified), len(others))
        return [*others[:position], *titles, *others[position:]]
    return others


def _section(
    plan: PolicySection, section_id: str, heading: str, provisions: tuple[Provision, ...], scope: Scope
) -> Section:
    code = scope.jurisdiction.bill.code
    matter = code.new_matter if plan.codified and scope.for_the_code else scope.form.new_matter
    return Section(
        section_id,
        heading,
        plan.component,
        provisions,
        plan.codified and scope.codified,
        new_matter=matter,
        new_heading=code.new_heading,
    )


def _heading(plan: PolicySection, scope: Scope) -> str:
    return scope.form.headings.get(plan.id, plan.heading)


def _findings(plan: PolicySection, propositions: Sequence[tuple[str, Inlines]], scope: Scope) -> Iterable[Built]:
    form = scope.form
    if not propositions or form.findings.place in ("recitals", "none"):
        return
    if form.findings.place == "prose":
        if any(line.insert == "recitals" for line in form.front):
            return
        prose = tuple(Provision(name, name, "clause", scope.mark(sentence(words))) for name, words in propositions)
        heading = form.findings.heading or plan.heading
        yield Built(plan, _section(plan, plan.id, heading, prose, scope), "prose")
        return
    lead = scope.mark(fill_text(plan.lead, scope))
    if len(propositions) == 1:
        name, words = propositions[0]
        only = Provision(name, name, "clause", sentence((*lead, Text(" "), *scope.mark(words))))
        yield Built(plan, _section(plan, plan.id, _heading(plan, scope), (only,), scope), "ordinary")
        return
    style, last = scope.words, len(propositions) - 1
    items = tuple(
        Provision(name, name, "item", scope.mark(ended(item_cased(said, style), ending)))
        for index, (name, said) in enumerate(propositions)
        for ending in (item_ending(style, "and", index, last, "."),)
    )
    opened = own_words(finding_lead(lead, style), scope)
    whole = Provision(f"{plan.id}.lead", f"{plan.id}.lead", "clause", opened, items)
    yield Built(plan, _section(plan, plan.id, _heading(plan, scope), (whole,), scope), "ordinary")


def _short_title(plan: PolicySection, scope: Scope) -> Iterable[Built]:
    form = scope.form
    if not isinstance(form, BillForm) or not form.short_title.text:
        return
    text = scope.mark(fill_text(form.short_title.text, scope))
    provision = Provision("short_title", "short_title", "clause", text)
    yield Built(plan, _section(plan, plan.id, _heading(plan, scope), (provision,), scope), "ordinary")


def _ordinary(plan: PolicySection, chosen: Sequence[Choice], scope: Scope) -> Iterable[Built]:
    reach = scope if plan.codified or not scope.codified else scope.beyond_definitions()
    form = scope.form
    composed = [(choice, provision) for choice in chosen for provision in compose_clause(choice.clause, reach)]
    if not composed:
        return
    if isinstance(form, OrderForm) and form.flat:
        subjects = _subjects(plan, composed)
        for provision in (paragraph for subject in subjects for paragraph in run_together(subject, form)):
            section = _section(plan, f"section:{provision.id}", _heading(plan, scope), (provision,), scope)
            yield Built(plan, section, "ordinary")
        return
    if plan.own_section:
        for choice, provision in composed:
            own = choice.slot.file.heading or _heading(plan, scope)
            heading = form.headings.get(choice.clause.id, form.headings.get(choice.slot.id, own))
            yield Built(plan, _section(plan, f"section:{provision.id}", heading, (provision,), scope), "ordinary")
        return
    provisions = tuple(_headed(provision, choice.slot.file.heading, scope) for choice, provision in composed)
    yield Built(plan, _section(plan, plan.id, _heading(plan, scope), provisions, scope), "ordinary")


def _subjects(plan: PolicySection, composed: Sequence[tuple[Choice, Provision]]) -> list[list[Provision]]:
    """Gather the provisions that may share a paragraph: those of one slot, or of the whole section."""
    found: dict[str, list[Provision]] = {}
    for choice, provision in composed:
        found.setdefault(plan.id if plan.together else choice.slot.id, []).append(provision)
    return list(found.values())


def _headed(provision: Provision, heading: str, scope: Scope) -> Provision:
    """Give a clause its slot's catchline, where the state heads its subsections."""
    if scope.form.sections.unit_headings and heading and not provision.heading:
        return replace(provision, heading=typeset(f"{heading}.", scope.words))
    if provision.heading and not scope.form.sections.unit_headings:
        return replace(provision, heading="")
    return provision


def _define(built: Sequence[Built], terms: Terms, scope: Scope) -> list[Built]:
    """Print the definitions that the text where definitions reach needs."""
    reached = (item.section for item in built if item.section.codified or not scope.codified)
    used = [provision for section in reached for provision in section.provisions]
    definitions = terms.definitions_for(used, scope)
    found = []
    for item in built:
        if item.kind != "definitions":
            found.append(item)
        elif definitions:
            section = replace(item.section, provisions=(terms.lead(), *definitions))
            found.append(Built(item.plan, section, item.kind))
    return found


def _with_exceptions(built: Sequence[Built], scope: Scope) -> list[Built]:
    """Begin each rule whose exception is in the draft with words that point to it.

    Orders whose paragraphs complete a verb, or run together, say no such words.
    """
    form = scope.form
    if isinstance(form, OrderForm) and (form.flat or form.grammar != "sentence"):
        return list(built)
    present = {unit.id for item in built for unit in item.section.walk()}
    return [
        replace(item, section=replace(item.section, provisions=_excepted(item.section.provisions, present)))
        for item in built
    ]


def _excepted(provisions: tuple[Provision, ...], present: set[str]) -> tuple[Provision, ...]:
    found = []
    for provision in provisions:
        children = _excepted(provision.children, present)
        lead = provision.lead
        if provision.exception in present:
            pointer = (Text("Except as provided in "), Reference(provision.exception), Text(", "))
            lead = merge((*pointer, *decapitalized(lead)))
        changed = lead is not provision.lead or children != provision.children
        found.append(replace(provision, lead=lead, children=children) if changed else provision)
    return tuple(found)


def _number(built: Sequence[Built], choices: Choices, scope: Scope) -> list[Built]:
    form = scope.form
    session = scope.replay.facts.get("bill_vehicle") == "session_law"
    apart = _sections_apart(scope, session)
    counts = {True: 0, False: 0}
    slots = slots_of(choices)
    numbered = []
    for item in built:
        of_its_own = apart is not None and item.plan.codified
        section = replace(item.section, set_apart=of_its_own and session)
        section_form: SectionForm = apart if apart is not None and of_its_own else form.sections
        index = counts[of_its_own]
        counts[of_its_own] += 1
        if item.kind == "definitions":
            section = number_definitions(section, form.definitions, section_form, form.outline)
        elif item.kind == "prose":
            prose = tuple(replace(provision, label="", level=-1) for provision in section.provisions)
            section = replace(section, provisions=prose)
        else:
            section = number_provisions(section, section_form, form.outline)
        names = names_of(item, slots)
        new_law = item.plan.codified and not session
        section = number_section(section, section_form, index, new_law, scope, names, apart is None)
        if section_form.continues and section.lead_in:
            section = _continued(section)
        numbered.append(replace(item, section=section))
    return numbered


def _sections_apart(scope: Scope, session: bool) -> SectionForm | None:
    """Return the form of the sections that a bill numbers apart from its own: those of the code, as a rule."""
    if not isinstance(scope.form, BillForm):
        return None
    code = scope.form.code
    return code.sections if scope.codified else code.session_sections if session else None


def _continued(section: Section) -> Section:
    """Let the text go on after the lead-in: That this Act takes effect; That: (a) … (b) …"""
    if len(section.provisions) > 1:
        return replace(section, lead_in=(*section.lead_in, Text(":")))
    first, *others = section.provisions
    return replace(section, provisions=(replace(first, lead=decapitalized(first.lead)), *others))


def _recitals(propositions: Sequence[tuple[str, Inlines]], scope: Scope) -> tuple[tuple[str, Inlines], ...]:
    form = scope.form.findings
    if form.place == "prose":
        return tuple((clause, sentence(words)) for clause, words in propositions)
    if form.place != "recitals":
        return ()
    last = len(propositions) - 1
    return tuple(
        (clause, recital(words, form, last - index)) for index, (clause, words) in enumerate(propositions)
    )


def _document(
    contents: Contents, law: Sequence[str], choices: Choices, referrer: Referrer, scope: Scope
) -> Document:
    """Put the frame around the sections; `law` are the ids of those with the new law."""
    form, outer = scope.form, frame_scope(scope)
    first = contents.sections[0] if contents.sections else None
    body: list[Section | Line] = list(contents.sections)
    if isinstance(form, BillForm):
        contents = replace(contents, title=long_title(choices.chosen, contents.printed, outer))
        sections = quoted(contents.sections, law, form.code) if scope.codified else contents.sections
        body = list(sections)
        if scope.codified or form.code.mode == "flat":
            body = _with_code_lines(sections, law, form.code, contents, referrer, outer)
    front = frame_lines(form.front, f"{scope.instrument}.front", outer, contents)
    back = frame_lines(form.back, f"{scope.instrument}.back", outer, contents)
    page = form.page
    short = plain_text(fill_placeholder(Placeholder("short_title"), outer))
    return Document(
        instrument="bill" if isinstance(form, BillForm) else "order",
        jurisdiction=scope.jurisdiction.code,
        title=short,
        front=tuple(referrer.resolve_line(line, None) for line in front),
        body=tuple(referrer.resolve_line(part, first) if isinstance(part, Line) else part for part in body),
        back=tuple(referrer.resolve_line(line, None) for line in back),
        page=Page(**page.model_dump()),
    )


def _with_code_lines(
    sections: Sequence[Section],
    law: Sequence[str],
    code: CodeForm,
    contents: Contents,
    referrer: Referrer,
    scope: Scope,
) -> list[Section | Line]:
    """Put the lines of the code before the sections, after the new law, and before the sections that they name."""
    after = next((index + 1 for index, section in enumerate(sections) if law and section.id == law[-1]), 0)
    body: list[Section | Line] = list(sections)
    body[after:after] = frame_lines(code.after, "bill.code", scope, contents)
    for name, forms in code.before.items():
        target = referrer.find(name)
        ids = [part.id if isinstance(part, Section) else "" for part in body]
        place = ids.index(target.section.id) if target is not None else len(body)
        body[place:place] = frame_lines(forms, "bill.code", scope, contents)
    return [*frame_lines(code.lines, "bill.code", scope, contents), *body]

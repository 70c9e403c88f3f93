"""What no draft may hold. Each rule looks at one draft and yields its faults.

The rules know the tree, the library and the answers, and nothing of how the tree was made. Text that a
person typed is left out (see random_answers); text in capitals is judged in true case.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from drafter.document import (
    Blank,
    Document,
    Inlines,
    Line,
    Paragraph,
    Provision,
    Reference,
    Section,
    Term,
    Text,
    paragraphs,
    plain_text,
)
from drafter.library.jurisdictions import Jurisdiction
from drafter.library.law_text import Placeholder
from drafter.pipeline import Draft
from tests.random_answers import CLOSE, OPEN, without_typed

STATES = (
    "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware", "District of Columbia",
    "Florida", "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine",
    "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada",
    "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina", "North Dakota", "Ohio", "Oklahoma",
    "Oregon", "Pennsylvania", "Rhode Island", "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah", "Vermont",
    "Virginia", "Washington", "West Virginia", "Wisconsin", "Wyoming",
)


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong in a draft: the rule, the clause or field it comes from, the words."""

    rule: str
    origin: str
    words: str

    def __str__(self) -> str:
        return f"{self.rule} [{self.origin}]: {self.words}"


def faults(draft: Draft) -> list[Fault]:
    """Return everything that is wrong with a draft."""
    return [fault for rule in RULES for fault in rule(draft)]


def _around(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - 60) : match.end() + 40]


def _paragraphs(draft: Draft) -> Iterator[tuple[Paragraph, str]]:
    """Yield the paragraphs of a draft with their text in true case and without typed words."""
    for paragraph in paragraphs(draft.document):
        yield paragraph, without_typed("".join(run.text for run in paragraph.runs))


def _own_text(provision: Provision) -> str:
    return without_typed(f"{plain_text(provision.lead)} {plain_text(provision.tail)}".strip())


# --- placeholders, references, answers ---


def no_problem(draft: Draft) -> Iterator[Fault]:
    """The program itself found nothing wrong: every slot filled once, every reference resolved."""
    for problem in draft.problems:
        yield Fault("problem", str(problem.place), problem.message)


def no_placeholder_is_left(draft: Draft) -> Iterator[Fault]:
    for paragraph, text in _paragraphs(draft):
        for match in re.finditer(r"\{\{|\}\}|\{%|%\}|\{#|#\}", text):
            yield Fault("a placeholder is left", paragraph.origin, _around(text, match))
        if OPEN in text or CLOSE in text:
            yield Fault("a typed text is cut", paragraph.origin, text[:100])


def every_reference_leads_somewhere(draft: Draft) -> Iterator[Fault]:
    sections = {section.id: section for section in draft.document.sections()}
    for origin, inline in _inlines(draft.document):
        if isinstance(inline, Blank) and inline.label == "REFERENCE":
            yield Fault("a reference to nothing", origin, inline.note)
        if not isinstance(inline, Reference):
            continue
        if not inline.text.strip() or inline.target not in sections:
            yield Fault("a reference to nothing", origin, f"{inline.target}: {inline.text}")
            continue
        cited = re.findall(r"\([A-Za-z0-9]+\)", inline.text)
        if cited and not any(_within(cited, path) for path in _label_paths(sections[inline.target])):
            yield Fault("a reference to a label that is not there", origin, f"{inline.target}: {inline.text}")


def _inlines(document: Document) -> Iterator[tuple[str, object]]:
    for part in (*document.front, *document.body, *document.back):
        if isinstance(part, Line):
            yield from ((part.origin, inline) for inline in (*part.inlines, *part.right))
            continue
        yield from ((part.id, inline) for inline in (*part.label, *part.lead_in))
        for provision in part.walk():
            yield from ((provision.clause, inline) for inline in (*provision.lead, *provision.tail))


def _label_paths(section: Section) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = {()}

    def walk(provision: Provision, above: tuple[str, ...]) -> None:
        path = (*above, provision.label) if provision.label else above
        found.add(path)
        for child in provision.children:
            walk(child, path)

    for provision in section.provisions:
        walk(provision, ())
    return found


def _within(cited: list[str], path: tuple[str, ...]) -> bool:
    """Tell whether the labels cited stand in a path in their order, from outside in or from inside out."""
    def in_order(labels: Iterable[str]) -> bool:
        rest = iter(labels)
        return all(any(label == one for one in rest) for label in cited)

    return in_order(path) or in_order(reversed(path))


def parked_answers_are_not_used(draft: Draft) -> Iterator[Fault]:
    text = "\n".join("".join(run.text for run in paragraph.runs) for paragraph in paragraphs(draft.document))
    for name, given in draft.replay.parked.items():
        mark = f"{OPEN}{name}: "
        if isinstance(given.value, str) and given.value.startswith(mark) and mark in text:
            yield Fault("a parked answer is used", name, given.value[:60])


# --- definitions ---


def every_defined_term_is_defined(draft: Draft) -> Iterator[Fault]:
    """Every use of a term has its definition, in the draft or (for a body's short name) in the code."""
    printed = _definitions(draft)
    for origin, inline in _inlines(draft.document):
        if isinstance(inline, Term) and inline.definition and inline.definition not in printed:
            yield Fault("an undefined term", origin, f"{inline.text} ({inline.definition})")
    printed_terms = {_head(provision).lower() for provision in printed.values()}
    known = _defined_by_code(draft)
    shorts = {
        short for institution in draft.scope.jurisdiction.institutions.values()
        if (short := institution.short.lower()) and short not in known
    }
    for origin, inline in _inlines(draft.document):
        if isinstance(inline, Term) and inline.text.lower() in shorts and inline.text.lower() not in printed_terms:
            yield Fault("a short name without a definition", origin, inline.text)


def every_word_that_is_a_term_is_marked(draft: Draft) -> Iterator[Fault]:
    """A term that stands in the law text, also in another number or case, brings its definition."""
    printed = {_head(provision).lower() for provision in _definitions(draft).values()}
    text = " ".join(
        _words_only(inlines) for _, provision in _reached(draft) for inlines in (provision.lead, provision.tail)
    ).lower()
    for definition in draft.scope.definitions():
        parts = definition.term.segments
        if any(isinstance(part, Placeholder) for part in parts):
            continue
        term = definition.term.source.lower()
        if term not in printed and re.search(rf"(?<![\w-]){re.escape(term)}s?(?![\w-])", text):
            yield Fault("an undefined term", definition.id, term)


def no_definition_is_unused(draft: Draft) -> Iterator[Fault]:
    printed = _definitions(draft)
    used = {
        inline.definition for _, provision in draft.document.provisions()
        for inline in (*provision.lead, *provision.tail)
        if isinstance(inline, Term) and inline.definition and inline.definition != _definition_of(provision)
    }
    for name in printed:
        if name not in used:
            yield Fault("an unused definition", name, "")


def no_term_is_defined_twice(draft: Draft) -> Iterator[Fault]:
    heads = [_head(provision).lower() for provision in _definitions(draft).values()]
    for head in {head for head in heads if heads.count(head) > 1}:
        yield Fault("a term defined twice", "definitions", head)


def definitions_stand_in_alphabetical_order(draft: Draft) -> Iterator[Fault]:
    heads = [re.sub(r"[^\w ]", "", _head(provision)).lower() for provision in _definitions(draft).values()]
    if heads != sorted(heads):
        yield Fault("definitions out of order", "definitions", ", ".join(heads))


def _definitions(draft: Draft) -> dict[str, Provision]:
    return {
        provision.id.removeprefix("definition."): provision
        for _, provision in draft.document.provisions() if provision.kind == "definition"
    }


def _definition_of(provision: Provision) -> str:
    return provision.clause.removeprefix("definition.") if provision.clause.startswith("definition.") else ""


def _head(provision: Provision) -> str:
    first = provision.lead[0]
    assert isinstance(first, Term), provision
    return first.text.strip("“”\" ")


def _defined_by_code(draft: Draft) -> set[str]:
    if not draft.scope.codified:
        return set()
    return {item.short.lower() for item in draft.scope.jurisdiction.institutions.values() if item.already_defined}


def _reached(draft: Draft) -> Iterator[tuple[Section, Provision]]:
    """Yield the provisions that the definitions reach."""
    for section, provision in draft.document.provisions():
        if section.codified or not draft.scope.codified:
            yield section, provision


def _words_only(inlines: Inlines) -> str:
    """The words without blanks and proper names, in which a term is not a term."""
    return "".join(
        without_typed(inline.text) if isinstance(inline, Text) or (isinstance(inline, Term) and inline.definition) else " § "
        for inline in inlines
    )


# --- punctuation and grammar ---

_ABBREVIATION = re.compile(
    r"\b(et seq|U\.S\.C|C\.F\.R|U\.S|N\.J\.S\.A|C|R\.S|Stat|Art|No|Nos|Sec|Subd|Subds|Wis|Rev|Md|Gov|Inc|St|P\.L|Tex|Minn|Neb|Colo|art|ch|Ch"
    r"|D\.C|Code|Ann|Supp|Laws|vol|p)\.(?=[,;:.]|$| )"
)
_BAD_SIGNS = re.compile(r"\.\.|;;|,,|::|[,;:]\.|[.:;][,;]|[,;]:|,;|\?\.|\.:| [,;:.](?!\d)|\( | \)|“ | ”|\(\)|“”|‘’|\[\]|’s’s|’’s")
_DOUBLED_WORD = re.compile(
    r"\b(the|a|an|and|or|of|to|in|for|by|with|shall|may|must|not|be|is|are|this|from|at|on|as|under|within|each|any|all|if|than)"
    r" \1\b", re.IGNORECASE,
)
_BAD_PAIRS = re.compile(
    r"\b(?:a|an|the) (?:a|an|the|this|these|those|its|each|any)\b|\b(?:and or|or and|shall may|may shall|shall to|to shall|of to|"
    r"for to|to for|by to|in of|of in|shall must|to to be|not later than within|within not later than|not not|of or|of and"
    r"|in accordance to)\b"
)
_DANGLING = re.compile(r"\b(?:and|or|the|a|an|of|than|each|any)(?:[.,;:]| ?$)|(?:, and|, or)[.;,]")
_ONE_OF_MANY = re.compile(
    r"\b(?:one|1) (?:days|months|years|weeks|members|employers|partnerships|grants|percents|terms|sectors|regions|meetings)\b"
)
_A_BEFORE_VOWEL = re.compile(r"\ba (?=[aeiou])(?!(?:one|once|uni|use|used|user|usual|utility|eu|u[bfkrst][aeiou]|unanimous))\w+")
_AN_BEFORE_CONSONANT = re.compile(r"\ban (?![aeiou]|hour|honest|honor|heir|[A-Z0-9§X\[(“8])\w+")


def punctuation_is_right(draft: Draft) -> Iterator[Fault]:
    for paragraph, text in _paragraphs(draft):
        shown = _ABBREVIATION.sub(r"\1", re.sub(r"_{3,}|(?<=\[)\.(?=\])", "", text))
        for match in _BAD_SIGNS.finditer(shown):
            yield Fault("punctuation", paragraph.origin, _around(shown, match))
    for section, provision in draft.document.provisions():
        for inlines in (provision.lead, provision.tail):
            text = without_typed(plain_text(inlines))
            if match := re.search(r"  +|^ | $|\n", text):
                yield Fault("spaces", provision.clause or section.id, _around(text, match))


def words_fit_together(draft: Draft) -> Iterator[Fault]:
    patterns = {
        "a doubled word": _DOUBLED_WORD, "words that do not go together": _BAD_PAIRS, "one of many": _ONE_OF_MANY,
        "a before a vowel": _A_BEFORE_VOWEL, "an before a consonant": _AN_BEFORE_CONSONANT,
    }
    for paragraph, text in _paragraphs(draft):
        for rule, pattern in patterns.items():
            for match in pattern.finditer(text):
                yield Fault(rule, paragraph.origin, _around(text, match))


_SENTENCE_ENDS = (".", "?", "!", ".”", ".’", ".)", ":")
_ITEM_ENDS = (".", ";", "; and", "; or", ",", ":", ".”", ", and", ", or")


def sentences_are_whole(draft: Draft) -> Iterator[Fault]:
    """A sentence begins with a capital and ends with a stop; an item ends as its list goes on."""
    for section in draft.document.sections():
        for provision in section.walk():
            text = without_typed(plain_text(provision.lead)).rstrip()
            if not text:
                continue
            if provision.kind in ("clause", "part"):
                if not _begins_well(text) and not section.lead_in:
                    yield Fault("a sentence without a capital", provision.clause, text[:60])
                if not text.endswith(_SENTENCE_ENDS) and not provision.children and provision.id != "definitions.lead":
                    yield Fault("a sentence without an end", provision.clause, text[-60:])
            elif not text.endswith(_ITEM_ENDS):
                yield Fault("an item without an end", provision.clause, text[-60:])
            if not text.endswith(("; and", "; or")) and (match := _DANGLING.search(text)):
                yield Fault("a word that leads nowhere", provision.clause, _around(text, match))


def _begins_well(text: str) -> bool:
    first = text.lstrip("“‘\"'([")[:1]
    return not first.islower()


def lists_are_joined(draft: Draft) -> Iterator[Fault]:
    """In a list of items all but the last end with a semicolon, and the last but one with its conjunction."""
    for _, provision in draft.document.provisions():
        items = [child for child in provision.children if child.kind == "item"]
        ends = [without_typed(_last_words(item)).rstrip() for item in items]
        for item, end in zip(items[:-1], ends[:-1], strict=True):
            if not end.endswith((";", "; and", "; or")):
                yield Fault("a list without a semicolon", item.clause, end[-60:])
        if items and ends[-1].endswith(("and", "or")) and not _listed_further(draft, provision):
            yield Fault("a list that does not end", items[-1].clause, ends[-1][-60:])


def _listed_further(draft: Draft, provision: Provision) -> bool:
    """Whether a list stands in an item, whose ending it takes over."""
    return provision.kind in ("item", "definition")


def _last_words(provision: Provision) -> str:
    if provision.tail:
        return plain_text(provision.tail)
    return _last_words(provision.children[-1]) if provision.children else plain_text(provision.lead)


# --- nothing empty, nothing twice ---


def nothing_is_empty(draft: Draft) -> Iterator[Fault]:
    for section in draft.document.sections():
        if not section.provisions:
            yield Fault("an empty section", section.id, section.heading)
        if not section.label and not section.shown_heading:
            yield Fault("a section without a label", section.id, section.heading)
        for provision in section.walk():
            lead = plain_text(provision.lead).strip()
            if not lead and not provision.children:
                yield Fault("an empty provision", provision.clause, provision.id)
            if lead.endswith(":") and not provision.children and provision.id != "definitions.lead":
                yield Fault("an empty list", provision.clause, lead[-80:])
            items = [child for child in provision.children if child.kind == "item"]
            if len(items) == 1 and not provision.tail:
                yield Fault("a list of one item", provision.clause, lead[-80:])
    for paragraph, text in _paragraphs(draft):
        if not text.strip():
            yield Fault("an empty paragraph", paragraph.origin, paragraph.style)
    if not list(draft.document.sections()):
        yield Fault("an empty draft", "", "")


def nothing_is_said_twice(draft: Draft) -> Iterator[Fault]:
    said: dict[str, str] = {}
    for _, provision in draft.document.provisions():
        text = re.sub(r"\W+$|; (and|or)$", "", _own_text(provision))
        if len(text) > 50 and text in said and provision.kind != "item":
            yield Fault("the same sentence twice", f"{said[text]} and {provision.clause}", text[:80])
        said.setdefault(text, provision.clause)
        siblings = [_own_text(child).rstrip(";., ").removesuffix("; and").removesuffix("; or") for child in provision.children]
        for text in {text for text in siblings if text and siblings.count(text) > 1}:
            yield Fault("the same item twice", provision.clause, text[:80])
    headings = [(section.heading, section.codified) for section in draft.document.sections() if section.shown_heading]
    for heading in {heading for heading in headings if headings.count(heading) > 1}:
        yield Fault("the same heading twice", heading[0], "")


def one_clause_for_each_slot(draft: Draft) -> Iterator[Fault]:
    slots = {choice.clause.id: choice.slot for choice in draft.choices.chosen}
    shown: dict[str, set[str]] = {}
    for _, provision in draft.document.provisions():
        if provision.clause in slots:
            shown.setdefault(slots[provision.clause].id, set()).add(provision.clause)
    for slot_id, clauses in shown.items():
        fill = next(slot for slot in slots.values() if slot.id == slot_id).file.fill
        if fill != "any" and len(clauses) > 1:
            yield Fault("two clauses in a slot", slot_id, ", ".join(sorted(clauses)))
    chosen = [choice.slot.id for choice in draft.choices.chosen if choice.slot.file.fill != "any"]
    for slot_id in {slot_id for slot_id in chosen if chosen.count(slot_id) > 1}:
        yield Fault("two clauses in a slot", slot_id, "")


_OF_THE_PROGRAM = ("short_title", "definitions.lead", "findings.lead")


def every_provision_leads_back_to_a_clause(draft: Draft) -> Iterator[Fault]:
    chosen = draft.choices.clause_ids()
    for _, provision in draft.document.provisions():
        if provision.clause not in chosen and not provision.clause.startswith("definition.") \
                and provision.clause not in _OF_THE_PROGRAM:
            yield Fault("a provision without a clause", provision.clause, provision.id)


# --- labels ---


def labels_run_in_sequence(draft: Draft) -> Iterator[Fault]:
    outline = draft.scope.form.outline
    for section in draft.document.sections():
        groups = [("", section.provisions), *((one.clause, one.children) for one in section.walk())]
        for origin, siblings in groups:
            by_level: dict[int, list[str]] = {}
            for provision in siblings:
                if provision.label:
                    by_level.setdefault(provision.level, []).append(provision.label)
            for level, labels in by_level.items():
                mark = outline[min(level, len(outline) - 1)].mark
                found = [_value(label, mark) for label in labels]
                if found != list(range(1, len(labels) + 1)):
                    yield Fault("labels out of sequence", origin or section.id, f"level {level}: {', '.join(labels)}")
        paths = [path for path in _all_paths(section) if path]
        for path in {path for path in paths if paths.count(path) > 1}:
            yield Fault("a label twice", section.id, "".join(path))


def _all_paths(section: Section) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []

    def walk(provision: Provision, above: tuple[str, ...]) -> None:
        path = (*above, provision.label) if provision.label else above
        if provision.label:
            found.append(path)
        for child in provision.children:
            walk(child, path)

    for provision in section.provisions:
        walk(provision, ())
    return found


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def _value(label: str, mark: str) -> int:
    """Read the number that a label stands for, by the kind of its level's mark: (c) is 3, or 100."""
    sign = _enumerator(label)
    kind = _enumerator(mark)
    if sign.isdigit():
        return int(sign)
    if kind.lower() == "i":
        digits = [_ROMAN[letter] for letter in sign.lower()]
        return sum(-value if value < max(digits[index:]) else value for index, value in enumerate(digits))
    return (len(sign) - 1) * 26 + ord(sign[0].lower()) - ord("a") + 1


def _enumerator(label: str) -> str:
    found = re.findall(r"[A-Za-z]+|\d+", label)
    return str(found[-1]) if found else ""


def sections_run_in_sequence(draft: Draft) -> Iterator[Fault]:
    for codified in (True, False):
        numbers = [plain_text(section.number) for section in draft.document.sections() if section.codified == codified]
        if len(set(numbers)) != len(numbers):
            yield Fault("a section's number twice", "", ", ".join(numbers))
        for kind in ("1", "I", "A"):
            try:
                values = [_value(number, kind) for number in numbers]
            except KeyError:
                continue
            if all(after - before in (1, 5, 10) for before, after in zip(values, values[1:], strict=False)):
                break
        else:
            yield Fault("sections out of sequence", "", ", ".join(numbers))


# --- the right state, the right power ---

_FEDERAL = re.compile(
    r"(?:United States|U\.S\.|federal) (?:Department|Secretary|Census|Bureau|Office)[\w ]*|Washington metropolitan area"
)


def no_other_states_words(draft: Draft) -> Iterator[Fault]:
    own = draft.scope.jurisdiction
    theirs = _others(own, draft.scope.library.jurisdictions.values())
    mine = _mine(own)
    for paragraph, text in _paragraphs(draft):
        rest = mine.sub("§", _FEDERAL.sub("§", text))
        for name in theirs:
            if name in rest and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", rest):
                yield Fault("another state's words", paragraph.origin, f"{name}: {text[:120]}")


def _names(jurisdiction: Jurisdiction) -> set[str]:
    """The words by which a state is known: its names, its legislature, its institutions."""
    bodies = {
        name for item in jurisdiction.institutions.values() for name in (item.name, item.name_in_bill) if name
    }
    legislature = jurisdiction.words.legislature.removeprefix("the ")
    return {jurisdiction.name, jurisdiction.formal_name, legislature, *bodies}


def _mine(own: Jurisdiction) -> re.Pattern[str]:
    if own.code not in _MINE or _MINE[own.code][0] is not own:
        words = _names(own) | set(own.chambers.values())
        ordered = sorted((name for name in words if name), key=lambda name: (-len(name), name))
        _MINE[own.code] = own, re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in ordered))
    return _MINE[own.code][1]


_MINE: dict[str, tuple[Jurisdiction, re.Pattern[str]]] = {}
_THEIRS: dict[str, tuple[Jurisdiction, tuple[str, ...]]] = {}


def _others(own: Jurisdiction, known: Iterable[Jurisdiction]) -> tuple[str, ...]:
    if own.code not in _THEIRS or _THEIRS[own.code][0] is not own:
        names = {name for other in known if other is not own for name in _names(other)} | set(STATES)
        _THEIRS[own.code] = own, tuple(sorted(name for name in names - _names(own) if name))
    return _THEIRS[own.code][1]


_BEYOND_AN_ORDER = re.compile(
    r"\b(?:is|are|hereby) appropriated\b|\bfund is (?:created|established) in the (?:state )?treasury\b|"
    r"\bshall (?:adopt|promulgate) rules\b|\bthe legislature shall\b", re.IGNORECASE,
)


def an_order_stays_within_its_powers(draft: Draft) -> Iterator[Fault]:
    if draft.document.instrument != "order":
        return
    powers = draft.scope.library.powers
    for choice in draft.choices.chosen:
        lacking = [name for name in choice.clause.power if not powers[name].order]
        if lacking or "order" not in choice.clause.instruments:
            yield Fault("an order beyond its powers", choice.clause.id, ", ".join(lacking))
    for paragraph, text in _paragraphs(draft):
        for match in _BEYOND_AN_ORDER.finditer(text):
            yield Fault("an order beyond its powers", paragraph.origin, _around(text, match))


def a_bill_holds_no_words_of_orders(draft: Draft) -> Iterator[Fault]:
    this_order = re.compile(r"\b(?:this|the) (?:executive )?order\b", re.IGNORECASE)
    this_act = re.compile(r"\bthis (?:act|subtitle|bill)\b", re.IGNORECASE)
    wrong = this_act if draft.document.instrument == "order" else this_order
    for paragraph, text in _paragraphs(draft):
        for match in wrong.finditer(text):
            yield Fault("words of the other instrument", paragraph.origin, _around(text, match))


RULES: tuple[Callable[[Draft], Iterator[Fault]], ...] = (
    no_problem,
    no_placeholder_is_left,
    every_reference_leads_somewhere,
    parked_answers_are_not_used,
    every_defined_term_is_defined,
    every_word_that_is_a_term_is_marked,
    no_definition_is_unused,
    no_term_is_defined_twice,
    definitions_stand_in_alphabetical_order,
    punctuation_is_right,
    words_fit_together,
    sentences_are_whole,
    lists_are_joined,
    nothing_is_empty,
    nothing_is_said_twice,
    one_clause_for_each_slot,
    every_provision_leads_back_to_a_clause,
    labels_run_in_sequence,
    sections_run_in_sequence,
    no_other_states_words,
    an_order_stays_within_its_powers,
    a_bill_holds_no_words_of_orders,
)

"""What no draft may hold. Each rule looks at one draft and yields its faults.

The rules know the tree, the library and the answers, and nothing of how the tree was made. Text that a
person typed is left out (see random_answers); text in capitals is judged in true case.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

from drafter.assembly.formats import in_words, ordinal_in_words
from drafter.document import (
    Blank,
    Document,
    Inline,
    Line,
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
from tests import code_words
from tests.random_answers import CLOSE, OPEN, without_typed

STATES = (
    "Alabama",
    "Alaska",
    "Arizona",
    "Arkansas",
    "California",
    "Colorado",
    "Connecticut",
    "Delaware",
    "District of Columbia",
    "Florida",
    "Georgia",
    "Hawaii",
    "Idaho",
    "Illinois",
    "Indiana",
    "Iowa",
    "Kansas",
    "Kentucky",
    "Louisiana",
    "Maine",
    "Maryland",
    "Massachusetts",
    "Michigan",
    "Minnesota",
    "Mississippi",
    "Missouri",
    "Montana",
    "Nebraska",
    "Nevada",
    "New Hampshire",
    "New Jersey",
    "New Mexico",
    "New York",
    "North Carolina",
    "North Dakota",
    "Ohio",
    "Oklahoma",
    "Oregon",
    "Pennsylvania",
    "Rhode Island",
    "South Carolina",
    "South Dakota",
    "Tennessee",
    "Texas",
    "Utah",
    "Vermont",
    "Virginia",
    "Washington",
    "West Virginia",
    "Wisconsin",
    "Wyoming",
)


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong in a draft: the rule, the clause or field it comes from, the words."""

    rule: str
    origin: str
    words: str

    def __str__(self) -> str:
        return f"{self.rule} [{self.origin}]: {self.words}"


class Reading:
    """A draft as its rules read it: the paragraphs in true case, without typed words, and where each comes from."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.document: Document = draft.document
        self.provisions = list(draft.document.provisions())
        self.inlines = list(_inlines(draft.document))
        laid_out = list(paragraphs(draft.document))
        self.raw = ["".join(run.text for run in paragraph.runs) for paragraph in laid_out]
        self.paragraphs = [without_typed(text) for text in self.raw]
        self.origins = [paragraph.origin or paragraph.anchor for paragraph in laid_out]
        self.definitions = {
            provision.id.removeprefix("definition."): provision
            for _, provision in self.provisions
            if provision.kind == "definition"
        }
        self.heads = [_head(provision) for provision in self.definitions.values()]

    def origin_of_line(self, number: int) -> str:
        """Return what the paragraph comes from that holds a line of all the paragraphs, one below the other."""
        for origin, text in zip(self.origins, self.paragraphs, strict=True):
            number -= text.count("\n") + 1
            if number < 0:
                return origin
        return ""

    def in_paragraphs(self, find: Callable[[str], tuple[tuple[str, str], ...]]) -> Iterator[Fault]:
        """Yield what a search finds in the paragraphs: pairs of a rule and the words."""
        for origin, text in zip(self.origins, self.paragraphs, strict=True):
            for rule, words in find(text):
                yield Fault(rule, origin, words)


Search = Callable[[str], tuple[tuple[str, str], ...]]
"""Looks at one paragraph. The same paragraphs stand in many drafts, so what is found is remembered."""


def searching(rule: str, pattern: str) -> Search:
    """Return a search for a pattern."""
    compiled = re.compile(pattern)

    @lru_cache(maxsize=100_000)
    def find(text: str) -> tuple[tuple[str, str], ...]:
        return tuple((rule, _around(text, match)) for match in compiled.finditer(text))

    return find


def _around(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - 60) : match.end() + 40]


def faults(draft: Draft) -> list[Fault]:
    """Return everything that is wrong with a draft."""
    reading = Reading(draft)
    return [fault for rule in RULES for fault in rule(reading)]


def _inlines(document: Document) -> Iterator[tuple[str, Inline]]:
    for part in (*document.front, *document.body, *document.back):
        if isinstance(part, Line):
            yield from ((part.origin, inline) for inline in (*part.inlines, *part.right))
            continue
        yield from ((part.id, inline) for inline in (*part.label, *part.lead_in))
        for provision in part.walk():
            yield from ((provision.clause, inline) for inline in (*provision.lead, *provision.tail))


# --- placeholders, references, answers ---


def no_problem(seen: Reading) -> Iterator[Fault]:
    """The program itself found nothing wrong: every slot filled once, every reference resolved."""
    for problem in seen.draft.problems:
        yield Fault("problem", str(problem.place), problem.message)


_PLACEHOLDER = searching("a placeholder is left", r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_CUT = searching("a typed text is cut", f"{OPEN}|{CLOSE}")


def no_placeholder_is_left(seen: Reading) -> Iterator[Fault]:
    yield from seen.in_paragraphs(_PLACEHOLDER)
    yield from seen.in_paragraphs(_CUT)


def every_reference_leads_somewhere(seen: Reading) -> Iterator[Fault]:
    sections = {section.id: section for section in seen.document.sections()}
    inside_out = seen.draft.scope.form.references.path == "inner_first"
    for origin, inline in seen.inlines:
        if isinstance(inline, Blank) and inline.label == "REFERENCE":
            yield Fault("a reference to nothing", origin, inline.note)
        if not isinstance(inline, Reference):
            continue
        if not inline.text.strip() or inline.target not in sections:
            yield Fault("a reference to nothing", origin, f"{inline.target}: {inline.text}")
            continue
        cited = re.findall(r"\([A-Za-z0-9]+\)", inline.text)
        if inside_out:
            cited.reverse()
        if cited and not any(_within(cited, path) for path in _label_paths(sections[inline.target])):
            yield Fault("a reference to a label that is not there", origin, f"{inline.target}: {inline.text}")


def _label_paths(section: Section) -> list[tuple[str, ...]]:
    """The labels that lead to each labelled provision of a section, from outside in.

    A definition that stands without a label is known by its id.
    """
    found: list[tuple[str, ...]] = []

    def walk(provision: Provision, above: tuple[str, ...]) -> None:
        own = provision.label or (provision.id if provision.kind == "definition" else "")
        path = (*above, own) if own else above
        if provision.label:
            found.append(path)
        for child in provision.children:
            walk(child, path)

    for provision in section.provisions:
        walk(provision, ())
    return found


def _within(cited: list[str], path: tuple[str, ...]) -> bool:
    """Tell whether the labels cited stand in a path in their order, from outside in."""
    rest = iter(path)
    return all(any(label == one for one in rest) for label in cited)


def parked_answers_are_not_used(seen: Reading) -> Iterator[Fault]:
    text = "\n".join(seen.raw)
    for name, given in seen.draft.replay.parked.items():
        mark = f"{OPEN}{name}: "
        if isinstance(given.value, str) and given.value.startswith(mark) and mark in text:
            yield Fault("a parked answer is used", name, given.value[:60])


# --- definitions ---


def every_defined_term_is_defined(seen: Reading) -> Iterator[Fault]:
    """Every use of a term has its definition, in the draft or (for a body's short name) in the code."""
    heads = {head.lower() for head in seen.heads}
    institutions = seen.draft.scope.jurisdiction.institutions.values()
    in_code = {item.short.lower() for item in institutions if item.already_defined and seen.draft.scope.codified}
    shorts = {item.short.lower() for item in institutions if item.short} - in_code
    for origin, inline in seen.inlines:
        if not isinstance(inline, Term):
            continue
        if inline.definition and inline.definition not in seen.definitions:
            yield Fault("an undefined term", origin, f"{inline.text} ({inline.definition})")
        if inline.text.lower() in shorts and inline.text.lower() not in heads:
            yield Fault("a short name without a definition", origin, inline.text)


def every_word_that_is_a_term_is_defined(seen: Reading) -> Iterator[Fault]:
    """A term that stands in the law text, also in another number or case, brings its definition."""
    heads = {head.lower() for head in seen.heads}
    reached = [provision for section, provision in seen.provisions if section.codified or not seen.draft.scope.codified]
    text = " ".join(_common_words(provision) for provision in reached).lower()
    for definition in seen.draft.scope.definitions():
        term = definition.term.source.lower()
        if any(isinstance(part, Placeholder) for part in definition.term.segments) or term in heads:
            continue
        if term in text and re.search(rf"(?<![\w-]){re.escape(term)}s?(?![\w-])", text):
            yield Fault("an undefined term", definition.id, term)


def no_definition_is_unused(seen: Reading) -> Iterator[Fault]:
    used = {
        inline.definition
        for origin, inline in seen.inlines
        if isinstance(inline, Term) and origin != f"definition.{inline.definition}"
    }
    for name in seen.definitions:
        if name not in used:
            yield Fault("an unused definition", name, "")


def no_term_is_defined_twice(seen: Reading) -> Iterator[Fault]:
    for head, count in Counter(head.lower() for head in seen.heads).items():
        if count > 1:
            yield Fault("a term defined twice", "definitions", head)


def definitions_stand_in_alphabetical_order(seen: Reading) -> Iterator[Fault]:
    heads = [head.lower().replace("–", "-") for head in seen.heads if OPEN not in head]
    if heads != sorted(heads):
        yield Fault("definitions out of order", "definitions", ", ".join(heads))


def _head(provision: Provision) -> str:
    first = next((inline for inline in provision.lead if isinstance(inline, Term)), None)
    assert first is not None, provision
    return first.text.strip('“”" ')


def _common_words(provision: Provision) -> str:
    """The words that are not marked as a term, a name or a blank."""
    return "".join(
        without_typed(inline.text) if isinstance(inline, Text) else " § "
        for inline in (*provision.lead, *provision.tail)
    )


# --- punctuation and grammar ---

_ABBREVIATION = re.compile(
    r"\b(et seq|U\.S\.C|C\.F\.R|U\.S|N\.J\.S\.A|A\.D|D\.C|a\.m|p\.m|Stat|Art|No|Nos|Sec|Subd|Subds|Rev|Inc"
    r"|P\.L|F\.S|R\.S|art|ch)\.(?=[,;: ]|$)"
)
_NOT_PROSE = re.compile(r"_{3,}|(?<=\[)\.(?=\])| ?\.{4}(?= \[)|(?: \.){3,}")
"""Signature rules, matter deleted in brackets, dots before a date to be inserted, dotted lines."""
_BAD_SIGNS = re.compile(
    r"\.\.|;;|,,|::|[,;:]\.|[.:;][,;]|[,;]:|,;|\?\.|\.:| [,;:.](?!\d)|\( | \)|“ | ”|\(\)|“”|‘’|\[\]|’s’s|’’s"
)
_SMALL = frozenset(
    [
        "the",
        "a",
        "an",
        "and",
        "or",
        "of",
        "to",
        "in",
        "for",
        "by",
        "with",
        "shall",
        "may",
        "must",
        "not",
        "be",
        "is",
        "are",
        "this",
        "from",
        "at",
        "on",
        "as",
        "under",
        "within",
        "each",
        "any",
        "all",
        "if",
        "than",
    ]
)
_PAIRS = frozenset(
    {
        (one, two)
        for one in ("a", "an", "the")
        for two in ["a", "an", "the", "this", "these", "those", "its", "each", "any"]
    }
    | {
        tuple(pair.split())
        for pair in (
            "and or",
            "or and",
            "shall may",
            "may shall",
            "shall to",
            "to shall",
            "of to",
            "for to",
            "to for",
            "by to",
            "in of",
            "of in",
            "shall must",
            "of or",
            "of and",
            "than within",
            "within not",
            "a one",
        )
    }
)
_ONE = frozenset({"one", "1"})
_MANY = frozenset(
    [
        "days",
        "months",
        "years",
        "weeks",
        "members",
        "employers",
        "partnerships",
        "grants",
        "terms",
        "sectors",
        "regions",
        "meetings",
        "times",
    ]
)
_SOUNDS_LIKE_YOU = re.compile(r"uni(?!n|m)|us[ea]|usu|util|eu|one\b|once\b|uk|ubi|ute")
_UNIT = re.compile(r"(?:section|paragraph|division|part|item|sentence)s?$", re.IGNORECASE)
"""Words after which a lone A is a label."""
_SOUNDS_LIKE_VOWEL = re.compile(r"hour|honest|honor|heir|[A-Z0-9§X\[(“]")


def punctuation_is_right(seen: Reading) -> Iterator[Fault]:
    yield from seen.in_paragraphs(_bad_punctuation)


@lru_cache(maxsize=100_000)
def _bad_punctuation(text: str) -> tuple[tuple[str, str], ...]:
    shown = _ABBREVIATION.sub(lambda match: f"{match[1]}·", _NOT_PROSE.sub("…", text))
    return tuple(("punctuation", _around(shown, match)) for match in _BAD_SIGNS.finditer(shown))


def spaces_are_single(seen: Reading) -> Iterator[Fault]:
    prescribed = {choice.clause.id for choice in seen.draft.choices.chosen if choice.clause.form}
    for section, provision in seen.provisions:
        for inlines in (provision.lead, provision.tail):
            text = without_typed(plain_text(inlines))
            if provision.clause not in prescribed and ("  " in text or "\n" in text or text != text.strip()):
                yield Fault("spaces", provision.clause or section.id, repr(text[:160]))


def words_fit_together(seen: Reading) -> Iterator[Fault]:
    yield from seen.in_paragraphs(_bad_words)


@lru_cache(maxsize=100_000)
def _bad_words(text: str) -> tuple[tuple[str, str], ...]:
    words = text.split(" ")
    pairs = zip(["", *words], words, words[1:], strict=False)
    found = ((_bad_pair(before, one, two), f"{one} {two}: {text[:120]}") for before, one, two in pairs)
    return tuple((rule, shown) for rule, shown in found if rule)


def _bad_pair(before: str, one: str, two: str) -> str:
    """Say what is wrong with two neighbouring words, if anything is."""
    low = one.lower()
    if low == two and low in _SMALL:
        return "a doubled word"
    if (low, two) in _PAIRS:
        return "words that do not go together"
    if low in _ONE and two.rstrip(".,;:") in _MANY:
        return "one of many"
    vowel = two[:1] in ("a", "e", "i", "o", "u")
    if one in ("a", "A") and vowel and not _SOUNDS_LIKE_YOU.match(two) and not _UNIT.search(before):
        return "a before a vowel"
    if one in ("an", "An") and not vowel and not _SOUNDS_LIKE_VOWEL.match(two):
        return "an before a consonant"
    return ""


_SENTENCE_ENDS = (".", "?", "!", ".”", ".’", ".)", '."', ":")
_ITEM_ENDS = (".", ";", "; and", "; or", ",", ":", ".”", '."')
_LEADS_NOWHERE = re.compile(r"(?<![.\w-])(?:the|an|and|or|than)(?:[.;:]|$)|(?<![.\w-])(?:the|an),")


def sentences_are_whole(seen: Reading) -> Iterator[Fault]:
    """A sentence begins with a capital and ends with a stop; an item ends as its list goes on."""
    for section, provision in seen.provisions:
        text = without_typed(plain_text(provision.lead)).rstrip()
        if not text or provision.id == "definitions.lead":
            continue
        if provision.kind in ("clause", "part"):
            if text.lstrip("“‘\"'([")[:1].islower() and not section.lead_in:
                yield Fault("a sentence without a capital", provision.clause, text[:60])
            if not text.endswith(_SENTENCE_ENDS):
                yield Fault("a sentence without an end", provision.clause, text[-60:])
        elif not text.endswith(_ITEM_ENDS):
            yield Fault("an item without an end", provision.clause, text[-60:])
        if not text.endswith(("; and", "; or")) and (match := _LEADS_NOWHERE.search(text)):
            yield Fault(
                "a word that leads nowhere", provision.clause, text[max(0, match.start() - 60) : match.end() + 30]
            )


def lists_are_joined(seen: Reading) -> Iterator[Fault]:
    """In a list all items but the last end with a semicolon, and no list ends with its conjunction.

    Where the state's items are sentences, each ends with a stop.
    """
    for _, provision in seen.provisions:
        items = [child for child in provision.children if child.kind == "item"]
        ends = [without_typed(_last_words(item)).rstrip() for item in items]
        sentences = seen.draft.scope.words.items == "sentences" and not provision.tail
        stops = (".", ".”", '."') if sentences else (";", "; and", "; or")
        for item, end in zip(items[:-1], ends[:-1], strict=True):
            if not end.endswith(stops):
                yield Fault("a list without a semicolon", item.clause, end[-60:])
        if (
            items
            and provision.kind not in ("item", "definition")
            and not provision.tail
            and not ends[-1].endswith((".", ".”"))
        ):
            yield Fault("a list that does not end", items[-1].clause, ends[-1][-60:])


def _last_words(provision: Provision) -> str:
    if provision.tail:
        return plain_text(provision.tail)
    return _last_words(provision.children[-1]) if provision.children else plain_text(provision.lead)


# --- nothing empty, nothing twice ---


def nothing_is_empty(seen: Reading) -> Iterator[Fault]:
    sections = list(seen.document.sections())
    if not sections:
        yield Fault("an empty draft", "", "")
    for section in sections:
        if not section.provisions:
            yield Fault("an empty section", section.id, section.heading)
        if not section.label and not section.shown_heading:
            yield Fault("a section without a label", section.id, section.heading)
    for section, provision in seen.provisions:
        lead = plain_text(provision.lead).strip()
        if not lead and not provision.children:
            yield Fault("an empty provision", provision.clause or section.id, provision.id)
        if lead.endswith(":") and not provision.children and provision.id != "definitions.lead":
            yield Fault("an empty list", provision.clause, lead[-80:])
        items = [child for child in provision.children if child.kind == "item"]
        if len(items) == 1 and not provision.tail:
            yield Fault("a list of one item", provision.clause, lead[-80:])
    for origin, text in zip(seen.origins, seen.paragraphs, strict=True):
        if not text.strip():
            yield Fault("an empty paragraph", origin, "")


def nothing_is_said_twice(seen: Reading) -> Iterator[Fault]:
    said: dict[str, str] = {}
    for _, provision in seen.provisions:
        text = _said(provision)
        if len(text) > 50 and text in said and provision.kind != "item":
            yield Fault("the same sentence twice", f"{said[text]} and {provision.clause}", text[:80])
        said.setdefault(text, provision.clause)
        children = provision.children if len(provision.children) > 1 else ()
        for text, count in Counter(_said(child) for child in children).items():
            if text and count > 1:
                yield Fault("the same item twice", provision.clause, text[:80])
    headings = Counter(
        (heading, codified)
        for heading, codified, _ in {
            (section.heading, section.codified, section.provisions[0].clause if section.provisions else section.id)
            for section in seen.document.sections()
            if section.shown_heading
        }
    )
    for (heading, _), count in headings.items():
        if count > 1:
            yield Fault("the same heading twice", heading, "")


def _said(provision: Provision) -> str:
    text = without_typed(plain_text(provision.lead) + plain_text(provision.tail))
    return text.strip().removesuffix("; and").removesuffix("; or").rstrip(";:., ")


def one_clause_for_each_slot(seen: Reading) -> Iterator[Fault]:
    slots = {choice.clause.id: choice.slot for choice in seen.draft.choices.chosen}
    shown: dict[str, set[str]] = {}
    for _, provision in seen.provisions:
        for name in {provision.clause, *provision.also} & set(slots):
            if slots[name].file.fill != "any":
                shown.setdefault(slots[name].id, set()).add(name)
    for slot_id, clauses in shown.items():
        if len(clauses) > 1:
            yield Fault("two clauses in a slot", slot_id, ", ".join(sorted(clauses)))
    chosen = Counter(choice.slot.id for choice in seen.draft.choices.chosen if choice.slot.file.fill != "any")
    for slot_id, count in chosen.items():
        if count > 1:
            yield Fault("two clauses in a slot", slot_id, "")


_OF_THE_PROGRAM = ("short_title", "definitions.lead", "findings.lead")


def every_provision_leads_back_to_a_clause(seen: Reading) -> Iterator[Fault]:
    chosen = seen.draft.choices.clause_ids()
    for _, provision in seen.provisions:
        name = provision.clause
        if (
            name not in chosen
            and name not in _OF_THE_PROGRAM
            and name.removeprefix("definition.") not in seen.definitions
        ):
            yield Fault("a provision without a clause", name, provision.id)


# --- labels ---


def labels_run_in_sequence(seen: Reading) -> Iterator[Fault]:
    outline = seen.draft.scope.form.outline
    for section in seen.document.sections():
        for origin, siblings in (
            (section.id, section.provisions),
            *((one.clause, one.children) for one in section.walk()),
        ):
            by_level: dict[int, list[str]] = {}
            for provision in siblings:
                if provision.label:
                    by_level.setdefault(provision.level, []).append(provision.label)
            for level, labels in by_level.items():
                mark = outline[min(level, len(outline) - 1)].mark
                if [_value(label, mark) for label in labels] != list(range(1, len(labels) + 1)):
                    yield Fault("labels out of sequence", origin, f"level {level}: {', '.join(labels)}")
        for path, count in Counter(_label_paths(section)).items():
            if count > 1:
                yield Fault("a label twice", section.id, " ".join(path))


_IN_WORDS = {write(number): number for number in range(1, 300) for write in (in_words, ordinal_in_words)}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


def _value(label: str, mark: str) -> int:
    """Read the number that a label stands for, by the kind of its level's mark: (c) is 3, or 100."""
    sign = _enumerator(label)
    if not sign or label in _IN_WORDS:
        return _IN_WORDS.get(label, 0)
    if sign.isdigit():
        return int(sign)
    if _enumerator(mark).lower() == "i":
        digits = [_ROMAN.get(letter, 0) for letter in sign.lower()]
        return sum(-value if value < max(digits[index:]) else value for index, value in enumerate(digits))
    return (len(sign) - 1) * 26 + ord(sign[0].lower()) - ord("a") + 1


def _enumerator(label: str) -> str:
    found = re.findall(r"[A-Za-z]+|\d+", label)
    return str(found[-1]) if found else ""


def sections_run_in_sequence(seen: Reading) -> Iterator[Fault]:
    for apart in (True, False):
        numbers = [
            plain_text(section.number)
            for section in seen.document.sections()
            if (section.codified or section.set_apart) == apart
        ]
        runs = ([_value(number, kind) for number in numbers] for kind in ("1", "I"))
        if not any(_steady(run) for run in runs):
            yield Fault("sections out of sequence", "", ", ".join(numbers))


def _steady(run: list[int]) -> bool:
    steps = {after - before for before, after in pairwise(run)}
    return not steps or (len(steps) == 1 and steps.pop() > 0)


# --- the right state, the right power ---

_FEDERAL = re.compile(
    r"(?:United States|U\.S\.|federal) (?:Department|Secretary|Census|Bureau|Office)[\w ]*|Washington metropolitan area"
)
_EVIDENCE = re.compile(
    r"employers surveyed in Pennsylvania|Maryland’s Employment Advancement Right Now program"
    r"|each dollar that Maryland spent"
)
"""Findings that give another state’s results as evidence name it on purpose."""


def no_other_states_words(seen: Reading) -> Iterator[Fault]:
    own = seen.draft.scope.jurisdiction
    text = "\n".join(seen.paragraphs).replace("–", "-").replace("'", "’")
    mine, theirs = _words_of(own, seen.draft.scope.library.jurisdictions.values())
    present = set(_CAPITALIZED.findall(text))
    for name, capitalized in theirs:
        if not capitalized <= present or name not in text:
            continue
        longer = [(word, found.start()) for word in mine for found in re.finditer(re.escape(name), word)]
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            if any(text.startswith(word, match.start() - before) for word, before in longer if before <= match.start()):
                continue
            near = range(max(0, match.start() - 80), match.end() + 80)
            around = text[near.start : near.stop]
            excused = (found.span() for pattern in (_FEDERAL, _EVIDENCE) for found in pattern.finditer(around))
            if not any(
                near.start + start <= match.start() and match.end() <= near.start + end for start, end in excused
            ):
                where = text.count("\n", 0, match.start())
                yield Fault(f"another state’s words: {name}", seen.origin_of_line(where), _around(text, match))


def _names(jurisdiction: Jurisdiction) -> set[str]:
    """The words by which a state is known: its names, its legislature, its institutions."""
    bodies = {name for item in jurisdiction.institutions.values() for name in (item.name, item.name_in_bill)}
    legislatures = {words.legislature.removeprefix("the ") for words in (jurisdiction.words, jurisdiction.order_words)}
    names = {jurisdiction.name, jurisdiction.formal_name, *legislatures, *bodies}
    plain = {name.removeprefix("the ").replace("'", "’") for name in names}
    return {name for name in plain if any(sign.isupper() for sign in name) and name != "Council"}


def no_other_states_code_words(seen: Reading) -> Iterator[Fault]:
    """No citation of another state's law, and no word that only other states use."""
    text = "\n".join(seen.paragraphs).replace("–", "-").replace("\N{NO-BREAK SPACE}", " ")
    for match, owners in code_words.findings(text, seen.draft.scope.jurisdiction.code):
        where = text.count("\n", 0, match.start())
        yield Fault(f"another state’s code words: {owners}", seen.origin_of_line(where), _around(text, match))


_CAPITALIZED = re.compile(r"\b[A-Z]\w*")
_Theirs: TypeAlias = tuple[tuple[str, frozenset[str]], ...]
_WORDS: dict[str, tuple[Jurisdiction, frozenset[str], _Theirs]] = {}


def _words_of(own: Jurisdiction, known: Iterable[Jurisdiction]) -> tuple[frozenset[str], _Theirs]:
    """Return the words of a state, and those of all others that are not its own, with the capitalized words in each."""
    if own.code not in _WORDS or _WORDS[own.code][0] is not own:
        mine = frozenset(_names(own) | set(own.chambers.values()))
        names = {name for other in known if other is not own for name in _names(other)} | set(STATES)
        theirs = tuple((name, frozenset(_CAPITALIZED.findall(name))) for name in sorted(names - mine))
        _WORDS[own.code] = own, mine, theirs
    return _WORDS[own.code][1:]


_BEYOND_AN_ORDER = searching(
    "an order beyond its powers",
    r"\b(?:is|are|hereby) appropriated\b|\bfund is (?:created|established) in the (?:state )?treasury\b|"
    r"\bshall (?:adopt|promulgate) rules\b|\b[Ll]egislature shall\b",
)


def an_order_stays_within_its_powers(seen: Reading) -> Iterator[Fault]:
    if seen.document.instrument != "order":
        return
    powers = seen.draft.scope.library.powers
    for choice in seen.draft.choices.chosen:
        lacking = [name for name in choice.clause.power if not powers[name].order]
        if lacking or "order" not in choice.clause.instruments:
            yield Fault("an order beyond its powers", choice.clause.id, ", ".join(lacking))
    yield from seen.in_paragraphs(_BEYOND_AN_ORDER)


_THIS_ORDER = searching("words of the other instrument", r"\b[Tt]his (?:[Ee]xecutive )?[Oo]rder\b")
_THIS_ACT = searching("words of the other instrument", r"\b[Tt]his (?:[Aa]ct|subtitle|bill)\b")


def each_instrument_speaks_of_itself(seen: Reading) -> Iterator[Fault]:
    yield from seen.in_paragraphs(_THIS_ACT if seen.document.instrument == "order" else _THIS_ORDER)


RULES: tuple[Callable[[Reading], Iterator[Fault]], ...] = (
    no_problem,
    no_placeholder_is_left,
    every_reference_leads_somewhere,
    parked_answers_are_not_used,
    every_defined_term_is_defined,
    every_word_that_is_a_term_is_defined,
    no_definition_is_unused,
    no_term_is_defined_twice,
    definitions_stand_in_alphabetical_order,
    punctuation_is_right,
    spaces_are_single,
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
    no_other_states_code_words,
    an_order_stays_within_its_powers,
    each_instrument_speaks_of_itself,
)

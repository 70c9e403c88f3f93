"""Checks of the texts and conditions in a jurisdiction's forms: they name only what some policy has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from drafter.conditions import Condition
from drafter.library.checks.conditions import test_problems
from drafter.library.checks.texts import known_names
from drafter.library.form_parts import CodeForm, FormLine, SectionForm, TitlePhrase
from drafter.library.forms import Form, values_of
from drafter.library.jurisdictions import InstrumentForm, Jurisdiction
from drafter.library.law_text import LawText
from drafter.library.library import Library, PolicyFolder
from drafter.problems import Place, Problem, nearest

FRAME_NAMES = frozenset({
    "all_section_list", "bill_number", "chamber_name", "enacting_clause", "order_title", "section_count",
    "section_list", "subject", "subject_phrase", "title_phrases",
})
"""The placeholders that the lines around the numbered text know beside those of clauses."""
PATTERN_NAMES = frozenset({
    "body", "code_section", "day", "event", "first", "heading", "last", "letter", "meaning", "n", "name", "number",
    "parent", "parity", "path", "roman", "section", "subdivision", "term", "title", "year",
})
"""The placeholders of patterns: labels, references, citations, deadlines, definitions."""
DEFINITION_NAMES = ("term", "meaning")
"""The placeholders that the pattern of a definition cannot do without."""


def names_of_forms(library: Library) -> frozenset[str]:
    """Return every placeholder that the form of a state may use, whatever the policy."""
    of_policies = (known_names(library, folder) for folder in library.policies.values())
    return FRAME_NAMES.union(PATTERN_NAMES, *of_policies)


def parts_of_policies(library: Library) -> frozenset[str]:
    """Return the names of all sections, slots and clauses."""
    return frozenset(name for folder in library.policies.values() for name in _part_names(folder))


def form_problems(
    jurisdiction: Jurisdiction,
    library: Library,
    names: frozenset[str],
    parts: frozenset[str],
    place: Callable[[str], Place],
) -> Iterator[Problem]:
    """Find placeholders, conditions and parts that no policy of the library knows.

    `names` is what `names_of_forms` gives, `parts` what `parts_of_policies` gives: the same for every state.
    """
    folders = tuple(library.policies.values())
    if not folders:
        return
    for path, value in values_of(jurisdiction):
        if path.startswith("order_words."):
            continue
        if isinstance(value, LawText):
            if path.endswith("definitions.pattern"):
                yield from _pattern_problems(value, place(path))
            for name in value.names():
                if name not in names:
                    yield Problem(
                        f"the placeholder “{name}” is not known", nearest(name, names), place(path),
                        rests_on=("policies", "questions", "institutions"),
                    )
        else:
            yield from _condition(value, library, folders, place(path))
    yield from _parts(jurisdiction, parts, place)


def _parts(jurisdiction: Jurisdiction, known: frozenset[str], place: Callable[[str], Place]) -> Iterator[Problem]:
    """Find names of sections, slots and clauses that no policy has."""
    for path, names in _named_parts(jurisdiction, ""):
        for name in names:
            if name not in known:
                message = f"“{name}” is not a section, slot or clause of a policy"
                yield Problem(message, nearest(name, known), place(path), rests_on=("policies", "clauses"))


def _part_names(folder: PolicyFolder) -> Iterator[str]:
    yield from (section.id for section in folder.policy.sections)
    yield from folder.slots
    yield from (clause.id for _, clause in folder.clauses())


def _named_parts(value: object, path: str) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield every list of names of parts in a form with the path of its field."""
    if isinstance(value, (FormLine, TitlePhrase)):
        yield f"{path}.names", value.names
        yield f"{path}.lacks", value.lacks
    elif isinstance(value, Form):
        for name in type(value).model_fields:
            below = f"{path}.{name}" if path else name
            if isinstance(value, SectionForm) and name == "labels":
                yield below, value.labels
            elif isinstance(value, InstrumentForm) and name == "headings":
                yield below, value.headings
            elif isinstance(value, CodeForm) and name == "before":
                yield below, value.before
                for section, lines in value.before.items():
                    yield from _named_parts(lines, f"{below}.{section}")
            else:
                yield from _named_parts(getattr(value, name), below)
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _named_parts(entry, f"{path}.{index}")


def _pattern_problems(pattern: LawText, place: Place) -> Iterator[Problem]:
    """Find what a definition would be printed without."""
    for name in DEFINITION_NAMES:
        if name not in pattern.names():
            remedy = f"Write {{{{ {name} }}}} where it stands."
            yield Problem(f"the pattern of definitions lacks the {name}", remedy, place)


def _condition(
    condition: Condition, library: Library, folders: tuple[PolicyFolder, ...], place: Place
) -> Iterator[Problem]:
    """Find entries that fit no policy."""
    for test in condition.tests:
        first: list[Problem] = []
        for folder in folders:
            found = list(test_problems(test, library, folder, place))
            if not found:
                break
            first = first or found
        else:
            yield from first

"""Lists: what the library holds, kind by kind, narrowed by filters."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from itertools import groupby

from drafter.annotate import federal_in_words
from drafter.library.library import Library, PolicyFolder
from drafter.library.policies import Section
from drafter.library.questions import Question
from drafter.library.sources import Source
from drafter.library.uses import provisions, uses
from drafter.problems import Problem, ProblemsFound, nearest
from drafter.upkeep.layout import WIDTH, table
from drafter.upkeep.plain import plain_text, whole_words


@dataclass(frozen=True, slots=True)
class Row:
    """One thing in a list: its id, what it says in a line, and the heading that it stands under."""

    id: str
    about: str
    group: str = ""
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is narrowed to; an empty filter lets everything through.

    `state` and `topic` mean the law that a thing draws on, and of sources the law itself.
    """

    policy: str = ""
    section: str = ""
    instrument: str = ""
    state: str = ""
    topic: str = ""

    def given(self) -> tuple[str, ...]:
        """Return the names of the filters that are set."""
        return tuple(part.name for part in fields(self) if getattr(self, part.name))


def _clauses(library: Library, wanted: Filters) -> Iterator[Row]:
    allowed = _drawing(library, "clause", wanted)
    for folder in _folders(library, wanted):
        for slot, clause in folder.clauses():
            section = folder.policy.section(slot.section)
            both = [name for name in clause.instruments if name in slot.file.instruments]
            if section is None or not _in_section(section, wanted) or (wanted.instrument or both[0]) not in both:
                continue
            if allowed is None or (folder.policy.id, clause.id) in allowed:
                words = whole_words(clause, folder, library) or f"[the state's own text: {clause.form}]"
                instruments = "" if len(both) > 1 else f"({both[0]}) "
                data = {"policy": folder.policy.id, "slot": slot.id, "instruments": both, "text": words}
                yield Row(clause.id, instruments + words, f"{section.heading} ({section.id})", data)


def _questions(library: Library, wanted: Filters) -> Iterator[Row]:
    allowed = _drawing(library, "option", wanted)
    for folder in _folders(library, wanted):
        asked = _asked_about(folder, wanted.section) if wanted.section else None
        for question in folder.questions:
            if wanted.instrument and wanted.instrument not in question.instruments:
                continue
            if (asked is None or question.id in asked) and (
                allowed is None or (folder.policy.id, question.id) in allowed
            ):
                yield _question_row(question, folder)


def _question_row(question: Question, folder: PolicyFolder) -> Row:
    data = {"policy": folder.policy.id, "kind": question.kind, "depth": question.depth, "ask": question.ask}
    mark = "* " if question.depth == "essential" else ""
    return Row(question.id, f"{mark}{question.ask}", folder.parts.get(question.id, ""), data)


def _asked_about(folder: PolicyFolder, section: str) -> frozenset[str]:
    """Return what the conditions and placeholders of a section's clauses ask about."""
    names: set[str] = set()
    for slot, clause in folder.clauses():
        if slot.section == section:
            names |= {*slot.file.when.subjects(), *(name for node in clause.walk() for name in node.when.subjects())}
            for node in clause.walk():
                names |= {node.actor, node.each}
                for text in (node.text, node.before, node.action, node.tail):
                    names |= set(text.names())
    return frozenset(names)


def _definitions(library: Library, wanted: Filters) -> Iterator[Row]:
    allowed = _drawing(library, "definition", wanted)
    for folder in _folders(library, wanted):
        for definition in folder.definitions:
            if allowed is None or (folder.policy.id, definition.id) in allowed:
                term = plain_text(definition.term, folder, library)
                text = plain_text(definition.text, folder, library)
                yield Row(definition.id, f"“{term}” {definition.verb.replace('_', ' ')} {text}", folder.policy.title,
                          {"policy": folder.policy.id, "term": term, "text": text})


def _sources(library: Library, wanted: Filters) -> Iterator[Row]:
    drawn_on = uses(library)
    found: dict[tuple[str, str], tuple[Source, list[str]]] = {}
    for entry in provisions(library):
        if wanted.state in ("", entry.state) and wanted.topic in ("", entry.provision.topic):
            found.setdefault((entry.state, entry.source.id), (entry.source, []))[1].append(entry.path)
    for (state, name), (source, paths) in found.items():
        used = sum(path in drawn_on for path in paths)
        mark = f"{source.mark}; " if source.mark else ""
        yield Row(
            f"{state}/{name}", f"{mark}{used} of {len(paths)} drawn on; {source.citation}", state,
            {"name": source.name, "citation": source.citation, "in_force": source.in_force,
             "provisions": paths, "drawn_on": used},
        )


def _states(library: Library, wanted: Filters) -> Iterator[Row]:
    for code, jurisdiction in sorted(library.jurisdictions.items()):
        file = library.sources.get(code)
        count = len(file.sources) if file else 0
        if wanted.state in ("", code):
            laws = f"{count} law{'' if count == 1 else 's'} in sources"
            yield Row(code, f"{jurisdiction.name}; {laws}", "", {"name": jurisdiction.name, "sources": count})


def _policies(library: Library, wanted: Filters) -> Iterator[Row]:
    for folder in _folders(library, wanted):
        counts = {"questions": len(folder.questions), "clauses": sum(1 for _ in folder.clauses()),
                  "definitions": len(folder.definitions)}
        said = ", ".join(f"{count} {name}" for name, count in counts.items())
        yield Row(folder.policy.id, f"{folder.policy.version}: {said}", "",
                  {"title": folder.policy.title, "version": folder.policy.version, **counts})


def _federal(library: Library, _: Filters) -> Iterator[Row]:
    for reference in library.federal.values():
        cited = federal_in_words(reference)
        yield Row(reference.id, f"{cited}; {reference.subject}", "",
                  {"citation": cited, "subject": reference.subject, "confidence": reference.confidence})


def _evidence(library: Library, _: Filters) -> Iterator[Row]:
    for study in library.evidence.values():
        yield Row(study.id, f"{study.name}; {study.published}", "",
                  {"name": study.name, "published": study.published, "confidence": study.confidence})


def _folders(library: Library, wanted: Filters) -> Iterator[PolicyFolder]:
    return (folder for name, folder in sorted(library.policies.items()) if wanted.policy in ("", name))


def _in_section(section: Section, wanted: Filters) -> bool:
    return wanted.section in ("", section.id)


def _drawing(library: Library, kind: str, wanted: Filters) -> frozenset[tuple[str, str]] | None:
    """Return what draws on the law of a state or on a topic, as policy and id; None where nothing is asked."""
    if not wanted.state and not wanted.topic:
        return None
    drawn_on = uses(library)
    return frozenset(
        (use.policy, use.id)
        for entry in provisions(library)
        if wanted.state in ("", entry.state) and wanted.topic in ("", entry.provision.topic)
        for use in drawn_on.get(entry.path, ())
        if use.kind == kind
    )


KINDS: dict[str, tuple[Callable[[Library, Filters], Iterator[Row]], tuple[str, ...]]] = {
    "clauses": (_clauses, ("policy", "section", "instrument", "state", "topic")),
    "questions": (_questions, ("policy", "section", "instrument", "state", "topic")),
    "definitions": (_definitions, ("policy", "state", "topic")),
    "sources": (_sources, ("state", "topic")),
    "states": (_states, ("state",)),
    "policies": (_policies, ("policy",)),
    "federal": (_federal, ()),
    "evidence": (_evidence, ()),
}
"""What can be listed, and the filters that fit it."""


def rows(library: Library, kind: str, wanted: Filters) -> tuple[Row, ...]:
    """List one kind. Raises ProblemsFound for a kind or a filter that is not known or does not fit."""
    problems = list(_problems(library, kind, wanted))
    if problems:
        raise ProblemsFound(problems)
    return tuple(KINDS[kind][0](library, wanted))


def _problems(library: Library, kind: str, wanted: Filters) -> Iterator[Problem]:
    if kind not in KINDS:
        yield Problem(f"there is no list of “{kind}”", nearest(kind, KINDS))
        return
    fitting = KINDS[kind][1]
    known: dict[str, set[str]] = {
        "policy": set(library.policies),
        "section": {part.id for folder in library.policies.values() for part in folder.policy.sections},
        "instrument": {"bill", "order"},
        "state": set(library.jurisdictions) | set(library.sources),
        "topic": {entry.provision.topic for entry in provisions(library)},
    }
    for name in wanted.given():
        value = getattr(wanted, name)
        if name not in fitting:
            instead = f"Filters that do: {', '.join(f'--{fit}' for fit in fitting)}." if fitting else "Leave it out."
            yield Problem(f"--{name} does not fit a list of {kind}", instead)
        elif value not in known[name]:
            yield Problem(f"there is no {name} “{value}”", nearest(value, known[name]))


def counts(library: Library) -> dict[str, int]:
    """Count the things of each kind."""
    return {kind: len(tuple(make(library, Filters()))) for kind, (make, _) in KINDS.items()}


def counts_text(library: Library) -> str:
    """Say how many things of each kind there are, and how to list them."""
    return "\n".join([*table(("kind", "number"), list(counts(library).items())), "",
                      "List one kind with: drafter library list clauses"])


def counts_json(library: Library) -> str:
    """Return the numbers of each kind as JSON."""
    return json.dumps(counts(library), indent=2)


def rows_text(found: Sequence[Row]) -> str:
    """Set a list, a line each under its headings."""
    lines: list[str] = []
    for group, members in groupby(found, lambda row: row.group):
        if group:
            lines += ["", group]
        for row in members:
            lines.append(_line(row, "  " if group else ""))
    return "\n".join([*lines, "", f"{len(found):,} in all." if found else "Nothing."]).strip()


def _line(row: Row, indent: str) -> str:
    start = f"{indent}{row.id}  "
    room = WIDTH - len(start)
    return start + textwrap.shorten(row.about, room, placeholder=" …") if room > 12 else start.rstrip()


def rows_json(found: Sequence[Row]) -> str:
    """Return a list as JSON."""
    return json.dumps([{"id": row.id, **row.data} for row in found], ensure_ascii=False, indent=2)

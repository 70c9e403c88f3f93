"""A question, with what each of its options touches; and a definition."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.conditions import Condition, Test
from drafter.library.clauses import Node
from drafter.library.definitions import Definition
from drafter.library.library import Library, PolicyFolder
from drafter.library.questions import Question
from drafter.pipeline import draft
from drafter.upkeep.layout import wrapped
from drafter.upkeep.page import Page, block, entry, origin_data, origin_lines, origins, place_of
from drafter.upkeep.plain import condition_in_words, plain_text, whole_words
from drafter.upkeep.samples import Sample


def question_page(question: Question, folder: PolicyFolder, library: Library) -> Page:
    """Say everything about one question."""
    touched = {value: list(_touching(question, value, folder)) for value in _values(question)}
    printed = _printed_by(question.id, folder)
    opened = [other.id for other in folder.questions if question.id in other.when.subjects()]
    lines = [
        f"Question {question.id}",
        *_standing(question, folder, library),
        *block("Options", list(_option_lines(question, touched, library))),
        *block("Whatever the answer", [
            *entry("Printed in", ", ".join(printed)), *entry("Decides whether these are asked", ", ".join(opened)),
            *entry("Compared as a number by", ", ".join(_compared(question, folder))),
        ]),
    ]
    return Page("question", question.id, tuple(lines), {
        "policy": folder.policy.id, "file": place_of(folder, f"question:{question.id}"),
        "part": folder.parts.get(question.id, ""), "component": question.component, "kind": question.kind,
        "depth": question.depth, "ask": question.ask, "instruments": list(question.instruments),
        "when": condition_in_words(question.when, folder, library), "help": question.help, "why": question.why,
        "default": question.default,
        "options": [{"value": value, "touches": names} for value, names in touched.items()],
        "printed_in": printed, "opens": opened,
    })


def _values(question: Question) -> list[str]:
    named = [option.value for option in question.options]
    return named or (["yes", "no"] if question.kind == "yes_no" else [])


def _standing(question: Question, folder: PolicyFolder, library: Library) -> Iterator[str]:
    yield from entry("File", place_of(folder, f"question:{question.id}"))
    interview = "the short and the full interview" if question.depth == "essential" else "the full interview"
    yield from entry("Asked in", f"{interview}, {folder.parts.get(question.id, '')}")
    yield from entry("Asks", question.ask)
    yield from entry("Kind", question.kind)
    yield from entry("For", " and ".join(question.instruments))
    yield from entry("When", condition_in_words(question.when, folder, library))
    yield from entry("Help", question.help)
    default = question.default if isinstance(question.default, str) else ", ".join(question.default or ())
    default = default or (f"from the state: {question.default_from}" if question.default_from else "")
    yield from entry("Usual answer", f"{default}. {question.why}" if default else f"none. {question.why}".strip())
    yield from entry("Prints where there is no answer", f"[{question.blank}]" if question.blank else "")
    yield from entry("Rests on", "; ".join(question.basis))
    yield from entry("Earlier ids", ", ".join(question.earlier_ids))


def _option_lines(question: Question, touched: dict[str, list[str]], library: Library) -> Iterator[str]:
    for value, names in touched.items():
        option = question.option(value)
        yield from wrapped(f"{value}: {option.label if option else value}", "  ", "    ")
        for path in option.seen_in if option else ():
            found = library.provision(path)
            mark = f" ({found[0].mark})" if found and found[0].mark else ""
            yield from wrapped(f"seen in {path}{mark}", "      ", "        ")
        said = "; ".join(names) or (option.no_effect if option else "") or "touches nothing by itself"
        yield from wrapped(said, "      ", "        ")


def _touching(question: Question, value: str, folder: PolicyFolder) -> Iterator[str]:
    """Yield what an option brings in or keeps out."""
    for brings, word in ((True, "brings in"), (False, "keeps out")):
        for kind, names in (("clause", _clauses(question, value, brings, folder)),
                            ("definition", _definitions(question, value, brings, folder))):
            if names:
                yield f"{word} {kind}{'s' if len(names) > 1 else ''} {', '.join(names)}"


def _clauses(question: Question, value: str, brings: bool, folder: PolicyFolder) -> list[str]:
    names = []
    for slot, clause in folder.clauses():
        section = folder.policy.section(slot.section)
        conditions = [slot.file.when, *(node.when for node in clause.walk()), *([section.when] if section else [])]
        if any(_names(when, question, value, brings) for when in conditions):
            names.append(clause.id)
    return names


def _definitions(question: Question, value: str, brings: bool, folder: PolicyFolder) -> list[str]:
    return [
        definition.id
        for definition in folder.definitions
        if any(
            _names(when, question, value, brings)
            for when in (definition.when, *(node.when for item in definition.items for node in item.walk()))
        )
    ]


def _names(when: Condition, question: Question, value: str, brings: bool) -> bool:
    """Tell whether a condition names an option, as one that it wants or as one that it refuses."""
    return any(
        test.subject == question.id and value in test.operands and _wants(test) == brings for test in when.tests
    )


def _wants(test: Test) -> bool:
    return test.operator not in ("not", "excludes")


def _printed_by(name: str, folder: PolicyFolder) -> list[str]:
    found = [clause.id for _, clause in folder.clauses() if any(_prints(node, name) for node in clause.walk())]
    for definition in folder.definitions:
        texts = [*definition.term.names(), *definition.text.names(), *definition.tail.names()]
        if name in texts or any(_prints(node, name) for item in definition.items for node in item.walk()):
            found.append(definition.id)
    policy = folder.policy
    found += [role for role, part in policy.roles.items() if name in (part.from_question, part.name_question)]
    return list(dict.fromkeys(found))


def _prints(node: Node, name: str) -> bool:
    texts = (node.text, node.before, node.action, node.tail)
    return name in (node.each, node.actor) or any(name in text.names() for text in texts)


def _compared(question: Question, folder: PolicyFolder) -> list[str]:
    return [
        clause.id
        for _, clause in folder.clauses()
        if any(
            test.subject == question.id and test.operator in ("at_least", "at_most")
            for node in clause.walk() for test in node.when.tests
        )
    ]


def definition_page(
    definition: Definition, folder: PolicyFolder, library: Library, given: tuple[Sample, ...]
) -> Page:
    """Say everything about one definition. `given` are the answers files in which it is looked for."""
    drawn = origins(definition.drawn_from, library)
    term = plain_text(definition.term, folder, library)
    text = [plain_text(definition.text, folder, library)]
    text += [f"- {whole_words(item, folder, library)}" for item in definition.items]
    text += [plain_text(definition.tail, folder, library)] if definition.tail else []
    holding = [sample.name for sample in given if _holds(definition, sample, library)]
    when = condition_in_words(definition.when, folder, library)
    lines = [
        f"Definition {definition.id}",
        *entry("File", place_of(folder, f"definition:{definition.id}")),
        *entry("Term", f"“{term}”" + (f", also {', '.join(definition.forms)}" if definition.forms else "")),
        *entry("When", when),
        *block(definition.verb.replace("_", " ").capitalize(), [line for part in text for line in wrapped(part, "  ")]),
        *block("Drawn from", list(origin_lines(drawn))),
        *block("Note", wrapped(definition.note, "  ") if definition.note else []),
        *block("In the samples", wrapped(", ".join(holding) or "None prints it.", "  ") if given else []),
    ]
    return Page("definition", definition.id, tuple(lines), {
        "policy": folder.policy.id, "file": place_of(folder, f"definition:{definition.id}"), "term": term,
        "forms": list(definition.forms), "when": when, "text": " ".join(text), "drawn_from": origin_data(drawn),
        "note": definition.note, "samples": holding,
    })


def _holds(definition: Definition, sample: Sample, library: Library) -> bool:
    made = draft(library, sample.answers)
    return any(unit.id == f"definition.{definition.id}" for _, unit in made.document.provisions())

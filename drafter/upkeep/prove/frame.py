"""The frame as formulas: the lines around the numbered text, by jurisdiction and instrument."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.conditions import Condition
from drafter.library.form_parts import FormLine, TitlePhrase
from drafter.library.jurisdictions import BillForm, Jurisdiction, OrderForm
from drafter.library.law_text import LawText, Placeholder
from drafter.upkeep.prove.formula import FALSE, TRUE, Formula, all_of, any_of, negation
from drafter.upkeep.prove.model import Model
from drafter.upkeep.prove.printing import Unit

_TITLE = LawText((Placeholder("short_title"),), "{{ short_title }}")


def frame_units(model: Model) -> Iterator[Unit]:
    """Yield the lines of every form. Definitions do not reach them, and every draft is called by its short title."""
    yield Unit("", "the frame of every draft", TRUE, (_TITLE,), reached=FALSE)
    for instrument, state, form in model.printing.forms():
        here = model.printing.where(instrument, [state.code])
        for name, line, where in _lines(instrument, form, model):
            texts = (line.text, line.right, line.first) if isinstance(line, FormLine) else (line.text, line.several)
            printable = isinstance(line, TitlePhrase) or state.printable(name.rpartition(".")[0])
            if printable and not (isinstance(line, FormLine) and line.insert in ("recitals", "long_title")):
                yield _unit(name, texts, state, all_of(here, where))
        if isinstance(form, BillForm):
            yield from _titles(form, state, here, model)


def frame_conditions(model: Model) -> Iterator[tuple[Condition, Formula]]:
    """Yield the conditions of lines and phrases, each with where it is met and the line is printed."""
    for instrument, state, form in model.printing.forms():
        here = model.printing.where(instrument, [state.code])
        for _, line, where in _lines(instrument, form, model):
            if line.when:
                yield line.when, all_of(here, where)


def _lines(
    instrument: str, form: BillForm | OrderForm, model: Model
) -> Iterator[tuple[str, FormLine | TitlePhrase, Formula]]:
    """Yield the lines and title phrases of a form, each with its field and where the draft has what it speaks of."""
    groups: list[tuple[str, tuple[FormLine | TitlePhrase, ...], Formula]] = [
        (f"{instrument}.front", form.front, TRUE),
        (f"{instrument}.back", form.back, TRUE),
    ]
    if isinstance(form, BillForm):
        code, title = form.code, form.long_title
        in_code = TRUE if code.mode == "flat" else negation(_session_law(model))
        before = tuple(line for lines in code.before.values() for line in lines)
        groups += [(f"bill.code.{name}", lines, in_code) for name, lines in (
            ("lines", code.lines), ("after", code.after), ("before", before)
        )]  # fmt: skip
        groups += [("bill.long_title.openings", title.openings, TRUE), ("bill.long_title.endings", title.endings, TRUE)]
    for name, lines, where in groups:
        for index, line in enumerate(lines):
            yield f"{name}.{index}", line, all_of(where, _speaks(line, model))


def _speaks(line: FormLine | TitlePhrase, model: Model) -> Formula:
    """Hold where a line's condition does, and the draft holds what the line names and nothing that it must lack."""
    targets = model.printing.targets
    named = any_of(targets.get(name, FALSE) for name in line.names) if line.names else TRUE
    lacked = any_of(targets.get(name, FALSE) for name in line.lacks)
    return all_of(_form_holds(line.when, model), named, negation(lacked))


def _form_holds(condition: Condition, model: Model) -> Formula:
    """Hold where a condition of a form does: a choice that the policy does not offer counts as not made."""
    absent = [
        test for test in condition.tests
        if test.operator in ("not", "excludes")
        and not test.subject.startswith("form.")
        and model.folder.question(test.subject) is None
    ]
    return all_of(*(model.encoding.test(test) for test in condition.tests if test not in absent))


def _titles(form: BillForm, state: Jurisdiction, here: Formula, model: Model) -> Iterator[Unit]:
    session = _session_law(model)
    sections = [section.id for section in model.folder.policy.sections if section.kind == "short_title"]
    entitled = any_of(model.printing.targets.get(name, FALSE) for name in sections)
    whole = negation(session) if form.long_title.session_text else TRUE
    for name, text, where in (
        ("short_title.text", form.short_title.text, entitled),
        ("long_title.text", form.long_title.text, whole),
        ("long_title.session_text", form.long_title.session_text, session),
    ):
        yield _unit(f"bill.{name}", (text,), state, all_of(here, where))


def _session_law(model: Model) -> Formula:
    return model.encoding.is_("bill_vehicle", "session_law")


def _unit(name: str, texts: tuple[LawText, ...], state: Jurisdiction, where: Formula) -> Unit:
    found = tuple(text for text in texts if text)
    return Unit(f"state:{state.code}", f"states/{state.code}.yaml: {name}", where, found, reached=FALSE)

"""The documents are true: commands and files that they name exist, the reference names every key, the guide works."""

from __future__ import annotations

import importlib
import re
import shlex
import shutil
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main

from drafter.answers_file import load_answers
from drafter.assembly.choose import Choices, choose
from drafter.cli import app
from drafter.conditions import OPERATORS
from drafter.interview.replay import replay
from drafter.library import law_text
from drafter.library.checks import check_library
from drafter.library.forms import Form
from drafter.library.load import load_library
from drafter.output import FORMATS
from drafter.pipeline import draft
from drafter.render.text import render_text
from drafter.terminal.new_run import KINDS
from drafter.upkeep.new_entry import EntryField, Shelf, asked, next_field
from tests.conftest import REAL, ROOT, run

README = ROOT / "README.md"
GUIDE = REAL / "README.md"
FORMS = REAL / "FORMS.md"
STATES = REAL / "states" / "README.md"
DOCUMENTS = sorted(
    path
    for pattern in ("*.md", "clause_library/*.md", "clause_library/states/*.md", "docs/**/*.md", "templates/*.md")
    for path in ROOT.glob(pattern)
)
FORM_MODULES = (
    "agreements",
    "changes",
    "clauses",
    "definitions",
    "jurisdictions",
    "form_parts",
    "form_words",
    "policies",
    "questions",
    "reference_data",
    "sources",
    "style",
)
HEADINGS = {
    "ClauseFile": "Clause files", "Clause": "A clause", "Node": "Units of text", "DrawnFrom": "Where a text comes from",
    "DefinitionFile": "Definition files", "Definition": "A definition", "QuestionFile": "Question files",
    "Question": "A question", "Option": "An option",
    "Policy": "The policy", "Component": "A component", "Borrowing": "Borrowings",
    "Agreements": "Agreements",
    "Section": "A section", "Role": "A role", "Title": "A title", "Jurisdiction": "Jurisdictions",
    "FieldSource": "A field's source", "Institution": "A body", "WordForm": "Words",
    "InstrumentForm": "The form of an instrument", "BillForm": "A bill", "OrderForm": "An order", "FormLine": "A line",
    "OutlineLevel": "An outline level", "SectionForm": "Sections", "ReferenceForm": "References",
    "DefinitionForm": "How definitions stand", "RecitalForm": "Reasons", "ShortTitleForm": "The short title",
    "LongTitleForm": "The long title", "TitlePhrase": "A phrase of the title", "CodeForm": "The code",
    "PageForm": "The page", "SourceFile": "Source files", "Source": "A law, order or program",
    "Provision": "A provision", "FederalFile": "Federal references", "FederalReference": "A federal reference",
    "EvidenceFile": "Evidence", "Study": "A study",
    "PowerFile": "Powers", "Power": "A power", "InstitutionFile": "Institutions", "InstitutionRole": "An institution",
    "FeatureFile": "Features", "Feature": "A feature", "StyleFile": "Style", "StyleAuthority": "An authority",
    "WordRule": "Words to avoid", "Sum": "A sum with a limit", "Pair": "Two numbers in order",
    "ChangesFile": "Versions", "PolicyVersion": "A version", "PolicyChange": "A change",
    "Sequence": "Two moments in order", "Moment": "A moment", "Reviews": "When a review is overdue",
}  # fmt: skip
FILLED_IN = ("order_words",)
"""Fields that the form must have and the file need not: the program fills them in."""
BLOCK = re.compile(r"^ *```(?P<info>[^\n`]*)\n(?P<text>.*?)^ *```$", re.MULTILINE | re.DOTALL)


def blocks(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the code blocks of a document: what follows the opening marks, and the text."""
    for match in BLOCK.finditer(path.read_text("utf-8")):
        yield match["info"].strip(), match["text"]


def commands() -> list[tuple[str, str]]:
    """Every command line that a document shows in a code block."""
    return [
        (path.relative_to(ROOT).as_posix(), line)
        for path in DOCUMENTS
        for info, text in blocks(path)
        if info in ("", "sh", "console")
        for line in text.splitlines()
        if re.match(r"(\$ )?(\.venv[/\\](bin|Scripts)[/\\])?drafter ", line)
    ]


def form_models() -> list[type[Form]]:
    for name in FORM_MODULES:
        importlib.import_module(f"drafter.library.{name}")
    waiting, found = [Form], []
    while waiting:
        children = waiting.pop().__subclasses__()
        found += children
        waiting += children
    return [model for model in found if model.__module__.startswith("drafter.library.")]


def documented_models() -> list[type[Form]]:
    return [model for model in form_models() if model.__name__ in HEADINGS]


def section_of(document: Path, heading: str) -> str:
    """The text under a heading, up to the next heading."""
    text = document.read_text("utf-8")
    match = re.search(rf"^#+ {re.escape(heading)}\n(?P<body>.*?)(?=^#+ |\Z)", text, re.MULTILINE | re.DOTALL)
    assert match, f"{document.name} has no heading “{heading}”"
    return match["body"]


def rows(heading: str) -> dict[str, str]:
    """The keys in the table under a heading of FORMS.md, each with what is said of it."""
    found = {}
    for line in section_of(FORMS, heading).splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")] if line.startswith("| `") else []
        for key in re.findall(r"`([a-z_]+)`", cells[0]) if cells else ():
            found[key] = cells[1]
    return found


def own_fields(model: type[Form]) -> set[str]:
    """The fields of a form that it does not take over from a documented one."""
    taken = {name for base in model.__mro__[1:] if base.__name__ in HEADINGS for name in base.model_fields}
    declared = set(model.__annotations__) & set(model.model_fields)
    return declared | (set(model.model_fields) - taken)


def test_there_are_documents() -> None:
    assert {"README.md", "CONTRIBUTING.md", "CHANGELOG.md"} <= {path.name for path in DOCUMENTS}
    assert commands()


@pytest.mark.parametrize(("document", "line"), commands())
def test_every_command_shown_exists(document: str, line: str) -> None:
    words = shlex.split(re.sub(r"^.*?drafter ", "", line, count=1).replace("\\", "/"), comments=True)
    command = typer.main.get_command(app)
    while words and hasattr(command, "commands") and words[0] in command.commands:
        command = command.commands[words.pop(0)]
    if words == ["--help"]:
        return
    assert not hasattr(command, "commands"), f"{document} shows “{line}”, which is no command"
    options = {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}
    given = {word.partition("=")[0] for word in words if word.startswith("-")}
    assert given <= options, f"{document} shows “{line}”; {command.name} has no {', '.join(sorted(given - options))}"
    formats = re.search(r"--format (\S+)", line)
    if formats:
        assert set(formats[1].split(",")) <= set(FORMATS), f"{document} shows an unknown format in “{line}”"


def test_the_readme_names_every_command() -> None:
    text = README.read_text("utf-8")
    group = typer.main.get_command(app)
    for name, command in group.commands.items():
        for path in [f"{name} {inner}" for inner in getattr(command, "commands", {})] or [name]:
            assert f"drafter {path}" in text, f"README.md does not show “drafter {path}”"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_linked_exists(document: Path) -> None:
    prose = BLOCK.sub("", document.read_text("utf-8"))
    targets = re.findall(r"\]\(([^)\s]+)\)", prose) + re.findall(r'(?:src|href)="([^"]+)"', prose)
    for target in targets:
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        file = (document.parent / name).resolve() if name else document
        assert file.exists(), f"{document.name} links to {target}, which does not exist"
        if anchor:
            headings = re.findall(r"^#+ (.+)$", file.read_text("utf-8"), re.MULTILINE)
            known = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
            assert anchor in known, f"{document.name} links to {target}, which has no such heading"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_named_in_passing_exist(document: Path) -> None:
    """A path in back quotes that begins with a folder of the project leads somewhere."""
    prose = BLOCK.sub("", document.read_text("utf-8"))
    for name in re.findall(r"`((?:drafter|clause_library|templates|tests|docs|benchmarks|tools)/[\w./-]*\w/?)`", prose):
        assert (ROOT / name).exists(), f"{document.name} names {name}, which does not exist"


def test_every_form_has_a_place_in_the_reference() -> None:
    """A new form needs a table in FORMS.md and its heading in HEADINGS."""
    assert {model.__name__ for model in form_models()} == set(HEADINGS)


@pytest.mark.parametrize("model", documented_models(), ids=lambda model: model.__name__)
def test_the_reference_names_every_key_of_a_form_and_no_other(model: type[Form]) -> None:
    heading = HEADINGS[model.__name__]
    assert set(rows(heading)) == own_fields(model), f"FORMS.md, “{heading}”"


@pytest.mark.parametrize("model", documented_models(), ids=lambda model: model.__name__)
def test_the_reference_says_which_keys_must_be_there(model: type[Form]) -> None:
    said = rows(HEADINGS[model.__name__])
    for name in own_fields(model):
        if model.model_fields[name].is_required() and name in said and name not in FILLED_IN:
            assert "**must" in said[name], f"FORMS.md, “{HEADINGS[model.__name__]}”: {name} must be there"


def test_the_reference_names_every_filter_function_and_operator() -> None:
    text = section_of(FORMS, "Law text")
    filters = set(re.findall(r"^\| (`[^|]+) \|", text, re.MULTILINE))
    named = {name for cell in filters for name in re.findall(r"`([a-z_]+)`", cell)}
    assert named == set(law_text.FILTERS)
    for function in law_text.FUNCTIONS:
        assert f"{{{{ {function}(" in text
    conditions = section_of(FORMS, "Conditions")
    assert all(f"{{{name}:" in conditions for name in OPERATORS if name != "is")


def test_the_readme_shows_what_the_program_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks marked console: a command, then lines of its output; “…” stands for what is left out."""
    monkeypatch.chdir(tmp_path)
    answers = next(text for info, text in blocks(README) if info == "yaml")
    (tmp_path / "my_bill.yaml").write_text(answers, "utf-8")
    shown = [text.splitlines() for info, text in blocks(README) if info == "console"]
    assert len(shown) > 2
    for command, *lines in shown:
        ran = run(*shlex.split(command.removeprefix("$ drafter ")))
        printed = [line.rstrip() for line in f"{ran.out}{ran.err}".splitlines()]
        for line in (line for line in lines if line != "…"):
            pattern = re.escape(line).replace(re.escape("…"), ".*")
            found = next((index for index, one in enumerate(printed) if re.fullmatch(pattern, one)), None)
            assert found is not None, f"README.md shows “{line}” after “{command}”; the program does not print it"
            del printed[: found + 1]


def test_the_worked_example_of_the_guide_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables of the guide are what the program asks, in its order; their answers give the drafts that it shows."""
    monkeypatch.chdir(tmp_path)
    library = tmp_path / "my_library"
    shutil.copytree(REAL, library)
    source, question, clause, order = guide_tables()
    for kind, table in (("source", source), ("question", question), ("clause", clause)):
        _new(kind, table, library, whole=True)
    assert not load_library(library)[1]
    assert not [problem for problem in check_library(load_library(library)[0]) if "mentors" in str(problem)]

    answers = tmp_path / "my_bill.yaml"
    example = library / "sector_partnerships" / "examples" / "maryland_bill.yaml"
    answers.write_text(example.read_text("utf-8") + "  mentors: yes\n", "utf-8")
    loaded, _ = load_library(library)
    made = draft(loaded, load_answers(answers, loaded))
    assert "MATCH EACH PARTICIPANT IN TRAINING" in " ".join(render_text(made.document).split())
    shown = next(block for _, block in blocks(GUIDE) if "WITH A MENTOR" in block)
    assert shown in run("library", "preview", "training.mentors", "--state", "MD", "--library", library).out
    explained = run("explain", answers, "training.mentors", "--library", library)
    assert explained.out in [block for _, block in blocks(GUIDE)]

    _new("clause", clause | order, library, whole=False)
    order_answers = tmp_path / "my_order.yaml"
    order_answers.write_text(answers.read_text("utf-8").replace("instrument: bill", "instrument: order"), "utf-8")
    chosen = _choices(library, order_answers)
    assert not chosen.problems
    assert "training.mentors_under_agreement" in chosen.clause_ids()
    changed = run("library", "diff", REAL, "--library", library).out
    assert re.search(r"^0 of \d+ drafts change\.$", changed, re.MULTILINE)


def guide_tables() -> list[dict[str, str]]:
    """The tables of the guide that say what is asked and what to answer."""
    found: list[dict[str, str]] = []
    for line in GUIDE.read_text("utf-8").splitlines():
        if line == "| it asks | you answer |":
            found.append({})
        elif found and (match := re.fullmatch(r"\| (.+[:?]) \| (.+) \|", line)):
            found[-1][match[1]] = match[2]
    return found


def _new(kind: str, table: dict[str, str], library: Path, whole: bool) -> None:
    """Make the new entry that a table of the guide describes; `whole`: the table names every question asked."""
    entry = KINDS[kind](Shelf(library, load_library(library)[0], "sector_partnerships"))
    given: dict[str, str] = {}
    while (field := next_field(entry, given)) is not None:
        given[field.key] = _answer(field, table[field.ask], given)
    assert not whole or list(table) == [field.ask for field in asked(entry, given)]
    preset = [word for key, value in given.items() if value for word in ("--set", f"{key}={value}")]
    made = run("library", "new", kind, *preset, "--policy", "sector_partnerships", "--library", library)
    assert made.code == 0, made.err


def _answer(field: EntryField, cell: str, given: dict[str, str]) -> str:
    """Return what a cell of the guide comes to: a choice by its words, what is typed, or Enter for the usual answer."""
    title, _, typed = cell.partition(", then type: ")
    if typed:
        assert field.other.startswith(title)
        return typed
    if cell == "Enter":
        return field.usual_answer(given)
    if field.choices is None:
        return cell
    return next(value for value, words in field.choices(given) if words == cell)


def test_the_alternative_of_the_guide_works(tmp_path: Path) -> None:
    library = tmp_path / "my_library"
    shutil.copytree(REAL, library)
    clause, option = (block for info, block in blocks(GUIDE) if info == "yaml" and "region_cap" in block)
    with (library / "sector_partnerships" / "clauses" / "grants" / "regional_balance.yaml").open("a") as file:
        file.write("\n" + clause)
    found = next(
        line for line in run("library", "check", "--library", library).err.splitlines() if "region_cap" in line
    )
    text = GUIDE.read_text("utf-8")
    assert found.partition("my_library")[2] in text
    questions = library / "sector_partnerships" / "questions" / "funding.yaml"
    beside = "      - value: one_per_region\n"
    assert beside in questions.read_text("utf-8")
    questions.write_text(questions.read_text("utf-8").replace(beside, option + beside), "utf-8")
    answers = tmp_path / "answers.yaml"
    example = (library / "sector_partnerships" / "examples" / "maryland_bill.yaml").read_text("utf-8")
    answers.write_text(re.sub(r"regional_equity: \w+", "regional_equity: region_cap", example), "utf-8")
    loaded, _ = load_library(library)
    shown = next(block for _, block in blocks(GUIDE) if "MORE THAN HALF" in block)
    assert shown in render_text(draft(loaded, load_answers(answers, loaded)).document)


def test_the_guide_for_states_corrects_and_adds_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    library = tmp_path / "my_library"
    shutil.copytree(REAL, library)
    shown = [(info, textwrap.dedent(block)) for info, block in blocks(STATES)]
    nebraska = library / "states" / "NE.yaml"
    right = nebraska.read_text("utf-8")
    nebraska.write_text(right.replace("  enacting_clause:", "  enacting_claus:"), "utf-8")
    message = next(block for _, block in shown if "enacting_claus:" not in block and "enacting_claus)" in block)
    first, remedy = message.strip().splitlines()
    field = re.sub(r":\d+:\d+ ", ":", first)
    found = re.sub(r":\d+:\d+ ", ":", run("library", "check", "--library", library).err)
    assert field in found
    assert remedy in found

    nebraska.write_text(right, "utf-8")
    head = next(block for info, block in shown if info == "yaml")
    keys = [line.partition(":")[0] for line in head.splitlines()]
    lines = [line for line in right.splitlines() if line.partition(":")[0] not in keys]
    (library / "states" / "ZZ.yaml").write_text(head + "\n".join(lines) + "\n", "utf-8")
    assert run("library", "check", "--library", library).code == 0
    assert run("states", "ZZ", "--library", library).out.startswith("Zenith (ZZ), State of Zenith")
    (tmp_path / "my_bill.yaml").write_text("policy: sector_partnerships\nanswers: {state: ZZ}\n", "utf-8")
    ran = run("draft", "my_bill.yaml", "--library", library, "-o", "out", "--format", "docx,txt")
    assert ran.code == 0
    assert "LEGISLATIVE BILL" in (tmp_path / "out" / "my_bill.txt").read_text("utf-8")


def _choices(library: Path, answers: Path) -> Choices:
    loaded, _ = load_library(library)
    given = load_answers(answers, loaded)
    folder = loaded.policies[given.policy]
    return choose(folder, replay(loaded, folder, given).facts, loaded.powers)

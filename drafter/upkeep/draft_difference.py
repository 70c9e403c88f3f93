"""How a draft changes from one version of the library to another, section by section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.answers import Answers, check_answers
from drafter.document import Document, Paragraph, Run, paragraphs
from drafter.library.library import Library
from drafter.library.load import load_library
from drafter.library.read_yaml import read_yaml_file
from drafter.pipeline import draft
from drafter.problems import Place, Problem, ProblemsFound
from drafter.upkeep.passages import difference

FRONT, BACK = "Before the text", "After the text"


@dataclass(frozen=True, slots=True)
class SectionChange:
    """A section of a draft whose words changed: its heading, and the lines of the difference."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftChange:
    """How the draft of one answers file changes. `faults` say why there is none, on one side or the other."""

    name: str
    sections: tuple[SectionChange, ...] = ()
    renumbered: bool = False
    """Whether only numbers of sections and references differ."""
    faults: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.sections or self.renumbered or self.faults)


def draft_changes(old: Path, new: Path, answers: Sequence[Path]) -> tuple[DraftChange, ...]:
    """Compare the drafts of the examples of two library folders, and of further answers files.

    An example that stands in both folders is taken from each; what stands in one is drafted with both.
    """
    before, after = load_library(old)[0], load_library(new)[0]
    here, there = _examples(old), _examples(new)
    pairs = {name: (here.get(name, path), path) for name, path in {**here, **there}.items()}
    pairs |= {str(path): (path, path) for path in answers}
    return tuple(draft_change(name, (one, before), (other, after)) for name, (one, other) in pairs.items())


def _examples(root: Path) -> dict[str, Path]:
    return {path.relative_to(root).as_posix(): path for path in sorted(root.glob("*/examples/*.yaml"))}


def draft_change(name: str, old: tuple[Path, Library], new: tuple[Path, Library]) -> DraftChange:
    """Draft an answers file in each of two versions of the library, and compare. The files may be one and the same."""
    made: list[Document] = []
    faults: list[str] = []
    for which, (path, library) in (("old", old), ("new", new)):
        try:
            answers, passed_over = lenient_answers(path, library)
            made.append(draft(library, answers).document)
            faults += [f"{which} library: {problem.message}; not used" for problem in passed_over]
        except ProblemsFound as found:
            faults += [f"{which} library: {problem.message}" for problem in found.problems]
    if len(made) < 2:
        return DraftChange(name, faults=tuple(faults))
    sections = tuple(document_difference(*made))
    renumbered = not sections and _texts(made[0]) != _texts(made[1])
    return DraftChange(name, sections, renumbered, tuple(faults))


def lenient_answers(path: Path, library: Library) -> tuple[Answers, tuple[Problem, ...]]:
    """Read the answers of a file that fit the library; return them with what does not.

    Raises ProblemsFound where the file is not an answers file of one of its policies.
    """
    file = read_yaml_file(path)
    data = file.data if isinstance(file.data, dict) else {}
    folder = library.policies.get(str(data.get("policy")))
    if file.problems or folder is None:
        problem = Problem(f"there is no policy “{data.get('policy')}”", "", Place(str(path)))
        raise ProblemsFound(file.problems or [problem])
    raw = data.get("answers")
    given, problems = check_answers(
        raw if isinstance(raw, dict) else {}, folder.questions, library.jurisdictions,
        lambda name: file.place(("answers", name)), folder.changes.gone(),
    )  # fmt: skip
    return Answers(folder.policy.id, given, str(data.get("library") or "")), tuple(problems)


def document_difference(old: Document, new: Document) -> Iterator[SectionChange]:
    """Yield the parts of a draft whose words changed, in the order of the new one; numbers do not count."""
    before, after = dict(_parts(old)), dict(_parts(new))
    for key in [*after, *(key for key in before if key not in after)]:
        lines = difference(_words(before.get(key, ())), _words(after.get(key, ())))
        if lines:
            yield SectionChange(_heading(key, new if key in after else old), lines)


def _parts(document: Document) -> Iterator[tuple[str, tuple[Paragraph, ...]]]:
    """Yield the lines before the text, every section by its id, and the lines after the text."""
    laid_out = list(paragraphs(document))
    found: dict[str, list[Paragraph]] = {FRONT: [], **{part.id: [] for part in document.sections()}, BACK: []}
    place = FRONT
    last = len(laid_out) - len(document.back)
    for index, paragraph in enumerate(laid_out):
        if index >= last:
            place = BACK
        elif paragraph.anchor in found:
            place = paragraph.anchor
        found[place].append(paragraph)
    yield from ((name, tuple(part)) for name, part in found.items())


def _words(part: Iterable[Paragraph]) -> tuple[str, ...]:
    """Return the words of paragraphs, with every number of a unit and every reference as a mark."""
    texts = ("".join(_without_number(run) for run in paragraph.runs).strip() for paragraph in part)
    return tuple(text for text in texts if text)


def _without_number(run: Run) -> str:
    if run.kind == "label":
        return ""
    return "§" if run.kind == "reference" else run.text.replace("\t", " ")


def _texts(document: Document) -> tuple[str, ...]:
    return tuple(paragraph.text for paragraph in paragraphs(document))


def _heading(key: str, document: Document) -> str:
    return next((section.heading for section in document.sections() if section.id == key), key)

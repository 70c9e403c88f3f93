"""Load a clause library from its folder. Every fault becomes a Problem with file, line and column."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from drafter.library.clauses import ClauseFile
from drafter.library.definitions import Definition, DefinitionFile
from drafter.library.forms import Form
from drafter.library.jurisdictions import Jurisdiction
from drafter.library.library import Library, PolicyFolder, Slot
from drafter.library.policies import Policy
from drafter.library.questions import Question, QuestionFile
from drafter.library.read_yaml import YamlFile, read_yaml_file
from drafter.library.reference_data import FeatureFile, FederalFile, InstitutionFile, PowerFile
from drafter.library.sources import SourceFile
from drafter.library.style import StyleFile
from drafter.problems import Place, Problem, nearest

F = TypeVar("F", bound=Form)
POLICY_FILE = "policy.yaml"
STYLE_FILE = "style.yaml"


class LibraryLoader:
    """Loads one library folder and collects the problems on the way."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []

    def load(self) -> Library:
        """Load everything that can be loaded."""
        if not self.root.is_dir():
            self.problems.append(
                Problem(
                    "there is no clause library here",
                    "Name the folder that holds policies and states.",
                    Place(str(self.root)),
                )
            )
        federal = self._one("federal.yaml", FederalFile)
        powers = self._one("powers.yaml", PowerFile)
        institutions = self._one("institutions.yaml", InstitutionFile)
        features = self._one("features.yaml", FeatureFile)
        return Library(
            policies={folder.policy.id: folder for folder in self._policies()},
            jurisdictions={form.code: form for form in self._all("states", Jurisdiction)},
            sources={form.state: form for form in self._all("sources", SourceFile)},
            federal={item.id: item for item in federal.references} if federal else {},
            powers={item.id: item for item in powers.powers} if powers else {},
            institutions={item.id: item for item in institutions.institutions} if institutions else {},
            features={item.id: item for item in features.features} if features else {},
            style=self._style(),
        )

    def _style(self) -> StyleFile:
        """Load the rules of style; a library may do without them."""
        known = (self.root / STYLE_FILE).is_file()
        return (self._one(STYLE_FILE, StyleFile) if known else None) or StyleFile()

    def read(self, path: Path, model: type[F]) -> tuple[F | None, YamlFile]:
        """Read one file as a form; its faults join the problems."""
        shown = self._shown(path)
        if not path.resolve().is_relative_to(self.root.resolve()):
            self.problems.append(
                Problem(
                    "the file lies outside the library",
                    "Copy it into the library; links out of it are refused.",
                    Place(shown),
                )
            )
            return None, YamlFile(shown)
        file = read_yaml_file(path, shown)
        self.problems.extend(file.problems)
        if file.problems:
            return None, file
        try:
            return model.model_validate(file.data), file
        except ValidationError as error:
            self.problems.extend(validation_problems(error, file, model))
            return None, file

    def _shown(self, path: Path) -> str:
        try:
            return str(path.relative_to(Path.cwd()))
        except ValueError:
            return str(path)

    def _one(self, name: str, model: type[F]) -> F | None:
        return self.read(self.root / name, model)[0]

    def _all(self, folder: str, model: type[F]) -> list[F]:
        paths = sorted((self.root / folder).glob("*.yaml"))
        forms = (self.read(path, model)[0] for path in paths)
        return [form for form in forms if form is not None]

    def _policies(self) -> list[PolicyFolder]:
        heads = sorted(self.root.glob(f"*/{POLICY_FILE}"))
        folders = (self._policy(head) for head in heads)
        return [folder for folder in folders if folder is not None]

    def _policy(self, head: Path) -> PolicyFolder | None:
        policy, _ = self.read(head, Policy)
        if policy is None:
            return None
        folder = head.parent
        places: dict[str, Place] = {}
        questions, parts = self._questions(folder, policy, places)
        return PolicyFolder(
            policy=policy,
            questions=tuple(questions),
            parts=parts,
            slots={slot.id: slot for slot in self._slots(folder, places)},
            definitions=tuple(self._definitions(folder, places)),
            places=places,
        )

    def _questions(
        self, folder: Path, policy: Policy, places: dict[str, Place]
    ) -> tuple[list[Question], dict[str, str]]:
        found = {path.stem: path for path in sorted((folder / "questions").glob("*.yaml"))}
        listed = [name for name in policy.question_files if name in found]
        questions: list[Question] = []
        parts: dict[str, str] = {}
        for name in [*listed, *(name for name in found if name not in listed)]:
            form, file = self.read(found[name], QuestionFile)
            if form is None:
                continue
            for index, question in enumerate(form.questions):
                self._note(places, "question", question.id, file, ("questions", index, "id"))
                parts[question.id] = form.part
                questions.append(question)
        return questions, parts

    def _slots(self, folder: Path, places: dict[str, Place]) -> list[Slot]:
        slots = []
        for path in sorted((folder / "clauses").glob("*/*.yaml")):
            form, file = self.read(path, ClauseFile)
            places[f"slot:{path.parent.name}.{path.stem}"] = file.place(())
            if form is None:
                continue
            slot = Slot(path.parent.name, path.stem, form)
            for index, clause in enumerate(form.clauses):
                self._note(places, "clause", clause.id, file, ("clauses", index, "id"))
            slots.append(slot)
        return slots

    def _definitions(self, folder: Path, places: dict[str, Place]) -> list[Definition]:
        definitions: list[Definition] = []
        for path in sorted((folder / "definitions").glob("*.yaml")):
            form, file = self.read(path, DefinitionFile)
            if form is None:
                continue
            for index, definition in enumerate(form.definitions):
                self._note(places, "definition", definition.id, file, ("definitions", index, "id"))
                definitions.append(definition)
        return definitions

    def _note(self, places: dict[str, Place], kind: str, name: str, file: YamlFile, key: tuple[str | int, ...]) -> None:
        place = file.place(key)
        earlier = places.get(f"{kind}:{name}")
        if earlier is not None:
            self.problems.append(
                Problem(
                    f"the {kind} id “{name}” stands twice; it is also in {earlier}", "Rename one of the two.", place
                )
            )
        places[f"{kind}:{name}"] = place


def load_library(root: Path) -> tuple[Library, tuple[Problem, ...]]:
    """Load a library folder; return what could be loaded and every problem found."""
    loader = LibraryLoader(root)
    library = loader.load()
    return library, tuple(loader.problems)


def validation_problems(error: ValidationError, file: YamlFile, model: type[Form]) -> list[Problem]:
    """Turn pydantic's errors into problems in plain words, with the place of each."""
    problems = []
    for detail in error.errors():
        key = tuple(part for part in detail["loc"] if isinstance(part, (str, int)))
        name = str(key[-1]) if key else ""
        problems.append(Problem(*_in_plain_words(detail["type"], detail["msg"], name, key, model), file.place(key)))
    return problems


def _in_plain_words(
    kind: str, message: str, name: str, key: tuple[str | int, ...], model: type[Form]
) -> tuple[str, str]:
    if kind == "extra_forbidden":
        return f"the key “{name}” is not known here", nearest(name, _fields_at(model, key[:-1]))
    if kind == "missing":
        return f"the key “{name}” is missing", f"Add “{name}: …”."
    if kind == "literal_error":
        return f"“{name}” has a value that is not known", message.removeprefix("Input should be ") + "."
    if kind == "string_pattern_mismatch":
        return f"“{name}” is not a well-formed id", "Use small letters, digits and underscores, parted by points."
    if kind in ("tuple_type", "list_type"):
        return f"“{name}” needs a list", "Put each entry on a line of its own, beginning with “- ”."
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        return f"“{name}” needs keys and values", "Write “key: value” on lines of its own."
    text = message.removeprefix("Value error, ")
    return f"“{name}”: {text[0].lower()}{text[1:]}", "Correct the value."


def _fields_at(model: type[Form], key: tuple[str | int, ...]) -> list[str]:
    """Return the keys known at a place in a form, following lists and nested forms."""
    current: type[Form] = model
    for part in key:
        if isinstance(part, int) or part not in current.model_fields:
            continue
        nested = _form_in(current.model_fields[part].annotation)
        if nested is not None:
            current = nested
    return list(current.model_fields)


def _form_in(annotation: object) -> type[Form] | None:
    if isinstance(annotation, type) and issubclass(annotation, Form):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _form_in(argument)
        if found is not None:
            return found
    return None

"""Load a clause library from its folder. Every fault becomes a Problem with file, line and column."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from drafter.library.changes import ChangesFile
from drafter.library.clauses import ClauseFile
from drafter.library.definitions import Definition, DefinitionFile
from drafter.library.forms import Form
from drafter.library.jurisdictions import Jurisdiction
from drafter.library.library import STATES_FOLDER, Library, PolicyFolder, Slot
from drafter.library.policies import Policy
from drafter.library.questions import Question, QuestionFile
from drafter.library.read_yaml import YamlFile, read_yaml_file
from drafter.library.reference_data import FeatureFile, FederalFile, InstitutionFile, PowerFile
from drafter.library.sources import SourceFile
from drafter.library.style import StyleFile
from drafter.problems import Place, Problem, nearest

F = TypeVar("F", bound=Form)
POLICY_FILE = "policy.yaml"
CHANGES_FILE = "changes.yaml"
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
        federal = self._one("federal.yaml", FederalFile, "references")
        powers = self._one("powers.yaml", PowerFile, "powers")
        institutions = self._one("institutions.yaml", InstitutionFile, "institutions")
        features = self._one("features.yaml", FeatureFile, "features")
        states = self._all(STATES_FOLDER, Jurisdiction, "code")
        sources = self._all("sources", SourceFile, "state")
        return Library(
            policies={folder.policy.id: folder for folder in self._policies()},
            jurisdictions={code: form for code, (form, _) in states.items()},
            sources={state: form for state, (form, _) in sources.items()},
            federal={item.id: item for item in federal.references} if federal else {},
            powers={item.id: item for item in powers.powers} if powers else {},
            institutions={item.id: item for item in institutions.institutions} if institutions else {},
            features={item.id: item for item in features.features} if features else {},
            style=self._style(),
            state_places={code: file.place for code, (_, file) in states.items()},
            source_places=self._source_places(sources),
            root=self.root,
        )

    def _style(self) -> StyleFile:
        """Load the rules of style; a library may do without them."""
        known = (self.root / STYLE_FILE).is_file()
        return (self.read(self.root / STYLE_FILE, StyleFile)[0] if known else None) or StyleFile()

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

    def _one(self, name: str, model: type[F], entries: str) -> F | None:
        """Read a file that is one list of entries, each with an id of its own."""
        form, file = self.read(self.root / name, model)
        seen: dict[str, Place] = {}
        ids = [str(getattr(entry, "id", "")) for entry in getattr(form, entries, ())]
        for index, name in enumerate(ids):
            self._note(seen, entries.removesuffix("s"), name, file, (entries, index, "id"))
        return form

    def _all(self, folder: str, model: type[F], key: str) -> dict[str, tuple[F, YamlFile]]:
        """Read the files of a folder, by the value of a key that no two of them share."""
        found: dict[str, tuple[F, YamlFile]] = {}
        seen: dict[str, Place] = {}
        for path in sorted((self.root / folder).glob("*.yaml")):
            form, file = self.read(path, model)
            if form is not None:
                self._note(seen, "state", getattr(form, key), file, (key,))
                found[getattr(form, key)] = form, file
        return found

    def _source_places(self, files: dict[str, tuple[SourceFile, YamlFile]]) -> dict[str, Place]:
        """Return where each source and provision stands, by its path; no two may share one."""
        places: dict[str, Place] = {}
        for state, (form, file) in files.items():
            for index, source in enumerate(form.sources):
                above = f"{state}/{source.id}"
                self._note(places, "source", above, file, ("sources", index, "id"))
                for number, provision in enumerate(source.provisions):
                    key = ("sources", index, "provisions", number, "id")
                    self._note(places, "provision", f"{above}/{provision.id}", file, key)
        return {name.partition(":")[2]: place for name, place in places.items()}

    def _policies(self) -> list[PolicyFolder]:
        heads = sorted(self.root.glob(f"*/{POLICY_FILE}"))
        folders = (self._policy(head) for head in heads)
        return [folder for folder in folders if folder is not None]

    def _policy(self, head: Path) -> PolicyFolder | None:
        policy, file = self.read(head, Policy)
        if policy is None:
            return None
        folder = head.parent
        places = _places_in_head(policy, file)
        questions, parts = self._questions(folder, policy, places)
        return PolicyFolder(
            policy=policy,
            questions=tuple(questions),
            parts=parts,
            slots={slot.id: slot for slot in self._slots(folder, places)},
            definitions=tuple(self._definitions(folder, places)),
            changes=self._changes(folder, places),
            places=places,
        )

    def _changes(self, folder: Path, places: dict[str, Place]) -> ChangesFile:
        """Read what changed from version to version; a policy may do without the file."""
        path = folder / CHANGES_FILE
        form, file = self.read(path, ChangesFile) if path.exists() else (None, None)
        if form is None or file is None:
            return ChangesFile()
        places |= {f"version:{index}": file.place(("versions", index)) for index in range(len(form.versions))}
        return form

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
                for name in dict.fromkeys((clause.id, *(node.id for node in clause.walk() if node.id))):
                    self._note(places, "clause", name, file, ("clauses", index, "id"))
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


def _places_in_head(policy: Policy, file: YamlFile) -> dict[str, Place]:
    """Where the parts of a policy's head file stand, by `kind:id`."""
    places = {f"policy:{key}": file.place((key,)) for key in ("", "bill", "order", "subject", "subject_phrase")}
    listed = {"section": [part.id for part in policy.sections], "component": [part.id for part in policy.components]}
    for kind, ids in listed.items():
        places |= {f"{kind}:{name}": file.place((f"{kind}s", index, "id")) for index, name in enumerate(ids)}
    for kind, names in (("role", policy.roles), ("name", policy.names), ("title", policy.titles)):
        places |= {f"{kind}:{name}": file.place((f"{kind}s", name)) for name in names}
    return places


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
        problems.append(Problem(*_in_plain_words(detail, _name(key), key, model), file.place(key)))
    return problems


def _name(key: tuple[str | int, ...]) -> str:
    """Say what stands at a key: “title”, or entry 2 of “items”."""
    if not key:
        return "the file"
    *above, last = key
    return f"“{last}”" if isinstance(last, str) else f"entry {last + 1} of {_name(tuple(above))}"


_KINDS = {
    "date": "Write a day of the calendar as 2027-07-01.",
    "int": "Write digits, such as 25.",
    "float": "Write digits, such as 1.5.",
    "bool": "Write true or false.",
}


def _in_plain_words(detail: ErrorDetails, name: str, key: tuple[str | int, ...], model: type[Form]) -> tuple[str, str]:
    kind, message = detail["type"], detail["msg"]
    if kind == "extra_forbidden":
        return f"the key {name} is not known here", nearest(str(key[-1]), _fields_at(model, key[:-1]))
    if kind == "missing":
        return f"the key {name} is missing", f"Add “{key[-1]}: …”."
    if kind == "literal_error":
        known = re.findall(r"'([^']*)'", detail.get("ctx", {}).get("expected", ""))
        return f"“{detail['input']}” is not a value of {name}", nearest(str(detail["input"]), known)
    if kind == "string_pattern_mismatch":
        return f"{name} is not a well-formed id", "Use small letters, digits and underscores, parted by points."
    if kind in ("tuple_type", "list_type"):
        return f"{name} needs a list", "Put each entry on a line of its own, beginning with “- ”."
    if kind in ("model_type", "dict_type", "model_attributes_type"):
        return f"{name} needs keys and values", "Write “key: value” on lines of its own."
    if kind == "string_type":
        return f"{name} needs a text", "Write it on one line, in quotation marks."
    remedy = next((words for start, words in _KINDS.items() if kind.startswith(start)), "Correct the value.")
    if remedy != "Correct the value.":
        return f"“{detail['input']}” does not fit {name}", remedy
    text = message.removeprefix("Value error, ")
    return f"{name}: {text[0].lower()}{text[1:]}", remedy


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

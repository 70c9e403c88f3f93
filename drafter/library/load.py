"""Load a clause library from its folder. Every fault becomes a Problem with file, line and column."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from drafter.library.borrowing import with_borrowed
from drafter.library.forms import Form
from drafter.library.garbage import without_collection
from drafter.library.jurisdictions import Jurisdiction
from drafter.library.library import STATES_FOLDER, Library, PolicyFolder
from drafter.library.policy_files import POLICY_FILE, read_policy
from drafter.library.read_yaml import YamlFile
from drafter.library.reading import Reader
from drafter.library.reference_data import EvidenceFile, FeatureFile, FederalFile, InstitutionFile, PowerFile
from drafter.library.snapshot import Snapshot
from drafter.library.sources import SourceFile
from drafter.library.style import StyleFile
from drafter.problems import Place, Problem

F = TypeVar("F", bound=Form)
STYLE_FILE = "style.yaml"
EVIDENCE_FILE = "evidence.yaml"


class LibraryLoader:
    """Loads one library folder and collects the problems on the way."""

    def __init__(self, root: Path, snapshot: Snapshot | None = None) -> None:
        self.reader = Reader(root, snapshot)
        self.root = root

    def load(self) -> Library:
        """Load everything that can be loaded."""
        with without_collection():
            return self._load()

    def _load(self) -> Library:
        if not self.root.is_dir():
            self.reader.problems.append(
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
        evidence = self._one(EVIDENCE_FILE, EvidenceFile, "studies") if self._has(EVIDENCE_FILE) else None
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
            evidence={item.id: item for item in evidence.studies} if evidence else {},
            style=self._style(),
            state_places={code: file.where for code, (_, file) in states.items()},
            source_places=self._source_places(sources),
            unread=frozenset(self.reader.unread),
            root=self.root,
        )

    def _style(self) -> StyleFile:
        """Load the rules of style; a library may do without them."""
        known = self._has(STYLE_FILE)
        return (self.reader.read(self.root / STYLE_FILE, StyleFile, "style")[0] if known else None) or StyleFile()

    def _has(self, name: str) -> bool:
        """Say whether the library has a file that it may do without."""
        return (self.root / name).exists()

    def _one(self, name: str, model: type[F], entries: str) -> F | None:
        """Read a file that is one list of entries, each with an id of its own."""
        form, file = self.reader.read(self.root / name, model, name.removesuffix(".yaml"))
        seen: dict[str, Place] = {}
        ids = [str(getattr(entry, "id", "")) for entry in getattr(form, entries, ())]
        for index, name in enumerate(ids):
            self.reader.note(seen, entries.removesuffix("s"), name, file, (entries, index, "id"))
        return form

    def _all(self, folder: str, model: type[F], key: str) -> dict[str, tuple[F, YamlFile]]:
        """Read the files of a folder, by the value of a key that no two of them share."""
        found: dict[str, tuple[F, YamlFile]] = {}
        seen: dict[str, Place] = {}
        for path in self.reader.files(self.root / folder):
            form, file = self.reader.read(path, model, folder)
            if form is not None:
                self.reader.note(seen, "state", getattr(form, key), file, (key,))
                found[getattr(form, key)] = form, file
        return found

    def _source_places(self, files: dict[str, tuple[SourceFile, YamlFile]]) -> dict[str, Place]:
        """Return where each source and provision stands, by its path; no two may share one."""
        places: dict[str, Place] = {}
        for state, (form, file) in files.items():
            for index, source in enumerate(form.sources):
                above = f"{state}/{source.id}"
                self.reader.note(places, "source", above, file, ("sources", index, "id"))
                for number, provision in enumerate(source.provisions):
                    key = ("sources", index, "provisions", number, "id")
                    self.reader.note(places, "provision", f"{above}/{provision.id}", file, key)
        return {name.partition(":")[2]: place for name, place in places.items()}

    def _policies(self) -> list[PolicyFolder]:
        """Read the policies' folders, then give each what it borrows from the others."""
        heads = self.reader.files(self.root, f"*/{POLICY_FILE}")
        found = {head.parent.name: read_policy(head, self.reader) for head in heads}
        folders = []
        for files in found.values():
            if files is not None:
                folder, problems = with_borrowed(files, found)
                self.reader.problems.extend(problems)
                folders.append(folder)
        return folders


def load_library(root: Path) -> tuple[Library, tuple[Problem, ...]]:
    """Load a library folder; return what could be loaded and every problem found."""
    loader = LibraryLoader(root)
    library = loader.load()
    return library, tuple(loader.reader.problems)

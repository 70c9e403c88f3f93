"""Read the files of a library folder as forms; every fault becomes a Problem with file, line and column."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from drafter.library.form_faults import validation_problems
from drafter.library.forms import Form
from drafter.library.read_yaml import YamlFile, read_yaml_bytes, read_yaml_file
from drafter.library.snapshot import Snapshot
from drafter.problems import Place, Problem

F = TypeVar("F", bound=Form)


class Reader:
    """Reads the files of one library folder and collects the problems on the way."""

    def __init__(self, root: Path, snapshot: Snapshot | None = None) -> None:
        self.root = root
        self.snapshot = snapshot
        self.problems: list[Problem] = []
        self.unread: set[str] = set()
        """Of what kinds there are files that could not be read."""
        self.looked_elsewhere = False
        """Whether a file was asked for that the snapshot does not hold."""

    def read(self, path: Path, model: type[F], kind: str = "") -> tuple[F | None, YamlFile]:
        """Read one file as a form; its faults join the problems, and its kind the kinds not read whole."""
        file = self._file(path, shown(path))
        self.problems.extend(file.problems)
        if not file.problems:
            try:
                return model.model_validate(file.data), file
            except ValidationError as error:
                self.problems.extend(validation_problems(error, file, model))
        self.unread.add(kind)
        return None, file

    def _file(self, path: Path, name: str) -> YamlFile:
        """Read a file from the snapshot; without one, from the folder."""
        if self.snapshot is not None:
            content = self.snapshot.files.get(path.relative_to(self.root).as_posix())
            if content is not None:
                return read_yaml_bytes(content, name)
            self.looked_elsewhere = True
        message, remedy = "the file lies outside the library", "Copy it into the library; links out of it are refused."
        try:
            if path.resolve().is_relative_to(self.root.resolve()):
                return read_yaml_file(path, name)
        except (OSError, RuntimeError):
            message, remedy = "the link leads in a circle", "Put the file itself in its place."
        return YamlFile(name, problems=[Problem(message, remedy, Place(name))])

    def files(self, folder: Path, pattern: str = "*.yaml") -> Iterator[Path]:
        """Yield the files of a folder, in an order that does not depend on the machine."""
        yield from sorted(folder.glob(pattern))

    def note(self, places: dict[str, Place], kind: str, name: str, file: YamlFile, key: tuple[str | int, ...]) -> None:
        """Note where an id stands; one that stands elsewhere already is a problem."""
        place = file.place(key)
        earlier = places.get(f"{kind}:{name}")
        if earlier is not None:
            self.problems.append(stands_twice(kind, name, place, earlier))
        places[f"{kind}:{name}"] = place


def shown(path: Path) -> str:
    """Return how a path is named to a person: from where they stand, if it lies below."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def stands_twice(kind: str, name: str, place: Place, earlier: Place) -> Problem:
    """Return the problem of an id that two things have."""
    return Problem(f"the {kind} id “{name}” stands twice; it is also in {earlier}", "Rename one of the two.", place)

"""Read YAML narrowly: scalars stay text, repeated keys and aliases are refused, places are kept.

libyaml reads the file; the tree is built here, so that `no` stays a word and every value knows its
line and column. Nothing in a file can name a Python type.
"""

from __future__ import annotations

import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from drafter.problems import Place, Problem

Key: TypeAlias = tuple[str | int, ...]
MAXIMUM_BYTES = 4_000_000
MAXIMUM_DEPTH = 60
_NOTHING = ("", "~", "null")
_Parser: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Parser):  # type: ignore[misc]  # which of the two parsers it is, the machine says
    """Composes nodes without asking what type a value has: every value is text until its form says otherwise."""

    def resolve(self, kind: object, value: object, implicit: object) -> str:  # noqa: ARG002
        """Give every node the same tag."""
        return ""

    def descend_resolver(self, current_node: object, current_index: object) -> None:
        """Do without the path of a value, which only types need."""

    def ascend_resolver(self) -> None:
        """Do without the path of a value."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where each value of a file stands."""

    path: str
    lines: Mapping[Key, tuple[int, int]]

    def __call__(self, key: Key) -> Place:
        """Return the place of a value, or of the nearest value around it that has a place."""
        wanted = key
        while wanted not in self.lines and wanted:
            wanted = wanted[:-1]
        line, column = self.lines.get(wanted, (1, 1))
        return Place(self.path, line, column, ".".join(str(part) for part in key))


@dataclass(slots=True)
class YamlFile:
    """What a file holds, where each value stands, and what is wrong with it."""

    path: str
    data: Any = None
    places: dict[Key, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def where(self) -> Places:
        """What gives the place of a value, without the values."""
        return Places(self.path, self.places)

    def place(self, key: Key) -> Place:
        """Return the place of a value, or of the nearest value around it that has a place."""
        return self.where(key)


def read_yaml_file(path: Path, shown: str = "") -> YamlFile:
    """Read one file; every fault is a problem in the result, never an exception."""
    name = shown or str(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
            return _faulty(name, "this is no ordinary file", "Put a text file in its place.")
        if status.st_size > MAXIMUM_BYTES:
            return _faulty(name, f"the file is larger than {MAXIMUM_BYTES // 1_000_000} MB", "Split it.")
        raw = path.read_bytes()
    except FileNotFoundError:
        return _faulty(name, "there is no such file", "Check the name and the folder.")
    except IsADirectoryError:
        return _faulty(name, "this is a folder, and a file is expected", "Name the file inside it.")
    except OSError as error:
        return _faulty(name, f"the file cannot be read: {error.strerror}", "Check who may read it.")
    return read_yaml_bytes(raw, name)


def read_yaml_bytes(raw: bytes, name: str) -> YamlFile:
    """Read YAML from the bytes of a file; `name` stands in the problems."""
    if len(raw) > MAXIMUM_BYTES:
        return _faulty(name, f"the file is larger than {MAXIMUM_BYTES // 1_000_000} MB", "Split it.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _faulty(name, "the file is not UTF-8 text", "Save it again with the encoding UTF-8.")
    return read_yaml(text, name)


def read_yaml(text: str, name: str) -> YamlFile:
    """Read YAML from a text; `name` stands in the problems."""
    result = YamlFile(name)
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        result.problems.append(_syntax_problem(name, error))
        return result
    except yaml.reader.ReaderError as error:
        result.problems.append(_sign_problem(name, text, error))
        return result
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        reason = "the values are nested too deeply" if isinstance(error, RecursionError) else str(error)
        result.problems.append(Problem(f"this is not readable YAML: {reason}", "Mend the file.", Place(name, 1, 1)))
        return result
    if node is not None:
        result.data = _build(node, (), result, set(), 0)
    return result


def _faulty(name: str, message: str, remedy: str) -> YamlFile:
    return YamlFile(name, problems=[Problem(message, remedy, Place(name))])


def _sign_problem(name: str, text: str, error: yaml.reader.ReaderError) -> Problem:
    """Say which sign is not text, and where it stands."""
    before = text.encode()[: error.position].decode(errors="ignore")
    place = Place(name, before.count("\n") + 1, len(before) - before.rfind("\n"))
    sign = f"U+{ord(text[len(before)]):04X}" if len(before) < len(text) else "unknown"
    return Problem(f"this sign is no text: {sign}, a control character", "Delete it, and save the file as text.", place)


def _syntax_problem(name: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
    message = error.problem or "this is not readable YAML"
    remedy = "Check the indentation, the colons and the quotation marks on this line and the one before it."
    if "another document" in message:
        remedy = "A file is one document: take out the line “---”."
    if "alias" in message:
        remedy = "Write the value out, or put quotation marks around a text that begins with * or &."
    if "\\t" in message or "tab" in message or "cannot start any token" in message:
        remedy = "YAML is indented with spaces; replace tabs with spaces, and put quotation marks around odd signs."
    return Problem(f"this is not readable YAML: {message}", remedy, place)


def _build(node: yaml.Node, key: Key, result: YamlFile, seen: set[int], depth: int) -> Any:
    """Return the value of a node, and note where it and everything below it stands."""
    if id(node) in seen:
        result.problems.append(Problem("an alias (*name) is not allowed", "Write the value out.", result.place(key)))
        return None
    seen.add(id(node))
    mark = node.start_mark
    result.places[key] = (mark.line + 1, mark.column + 1)
    if depth > MAXIMUM_DEPTH:
        result.problems.append(Problem("the values are nested too deeply", "Flatten them.", result.place(key)))
        return None
    value = node.value
    if isinstance(node, yaml.ScalarNode):
        return None if value in _NOTHING and not node.style else value
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, (*key, index), result, seen, depth + 1) for index, item in enumerate(value)]
    mapping: dict[str, Any] = {}
    for name_node, value_node in value:
        name = name_node.value if isinstance(name_node, yaml.ScalarNode) else None
        mark = name_node.start_mark
        if name is None:
            _wrong_key("a key must be plain words", "Put quotation marks around it.", mark, result)
        elif name in mapping:
            _wrong_key(f"the key “{name}” stands twice", "Keep one of the two.", mark, result)
        else:
            below = (*key, name)
            result.places[below] = (mark.line + 1, mark.column + 1)
            mapping[name] = _build(value_node, below, result, seen, depth + 1)
            result.places[below] = (mark.line + 1, mark.column + 1)
    return mapping


def _wrong_key(message: str, remedy: str, mark: yaml.Mark, result: YamlFile) -> None:
    result.problems.append(Problem(message, remedy, Place(result.path, mark.line + 1, mark.column + 1)))

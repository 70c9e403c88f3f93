"""Read YAML narrowly: scalars stay text, repeated keys and aliases are refused, places are kept.

libyaml reads the file; the tree is built here, so that `no` stays a word and every value knows its
line and column. Nothing in a file can name a Python type.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from drafter.problems import Place, Problem

Key: TypeAlias = tuple[str | int, ...]
MAXIMUM_BYTES = 4_000_000
MAXIMUM_DEPTH = 60
_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class YamlFile:
    """What a file holds, where each value stands, and what is wrong with it."""

    path: str
    data: Any = None
    places: dict[Key, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, key: Key) -> Place:
        """Return the place of a value, or of the nearest value around it that has a place."""
        wanted = key
        while wanted not in self.places and wanted:
            wanted = wanted[:-1]
        line, column = self.places.get(wanted, (1, 1))
        return Place(self.path, line, column, ".".join(str(part) for part in key))


def read_yaml_file(path: Path, shown: str = "") -> YamlFile:
    """Read one file; every fault is a problem in the result, never an exception."""
    name = shown or str(path)
    try:
        if path.stat().st_size > MAXIMUM_BYTES:
            return _faulty(name, f"the file is larger than {MAXIMUM_BYTES // 1_000_000} MB", "Split it.")
        raw = path.read_bytes()
    except FileNotFoundError:
        return _faulty(name, "there is no such file", "Check the name and the folder.")
    except IsADirectoryError:
        return _faulty(name, "this is a folder, and a file is expected", "Name the file inside it.")
    except OSError as error:
        return _faulty(name, f"the file cannot be read: {error.strerror}", "Check who may read it.")
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
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        reason = "the values are nested too deeply" if isinstance(error, RecursionError) else str(error)
        result.problems.append(Problem(f"this is not readable YAML: {reason}", "Mend the file.", Place(name, 1, 1)))
        return result
    if node is not None:
        result.data = _build(node, (), result, set(), 0)
    return result


def _faulty(name: str, message: str, remedy: str) -> YamlFile:
    return YamlFile(name, problems=[Problem(message, remedy, Place(name))])


def _syntax_problem(name: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = Place(name, mark.line + 1, mark.column + 1) if mark else Place(name)
    message = error.problem or "this is not readable YAML"
    remedy = "Check the indentation, the colons and the quotation marks on this line and the one before it."
    if "\\t" in message or "tab" in message or "cannot start any token" in message:
        remedy = "YAML is indented with spaces; replace tabs with spaces, and put quotation marks around odd signs."
    return Problem(f"this is not readable YAML: {message}", remedy, place)


def _build(node: yaml.Node, key: Key, result: YamlFile, seen: set[int], depth: int) -> Any:
    if id(node) in seen:
        result.problems.append(Problem("an alias (*name) is not allowed", "Write the value out.", result.place(key)))
        return None
    place = (node.start_mark.line + 1, node.start_mark.column + 1)
    result.places[key] = place
    where = Place(result.path, *place, ".".join(str(part) for part in key))
    if depth > MAXIMUM_DEPTH:
        result.problems.append(Problem("the values are nested too deeply", "Flatten them.", where))
        return None
    if isinstance(node, yaml.ScalarNode):
        seen.add(id(node))
        return None if node.value in ("", "~", "null") and not node.style else node.value
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, (*key, index), result, seen, depth + 1) for index, item in enumerate(node.value)]
    mapping: dict[str, Any] = {}
    for name_node, value_node in node.value:
        name = name_node.value if isinstance(name_node, yaml.ScalarNode) else None
        at = Place(result.path, name_node.start_mark.line + 1, name_node.start_mark.column + 1)
        if name is None:
            result.problems.append(Problem("a key must be plain words", "Put quotation marks around it.", at))
        elif name in mapping:
            result.problems.append(Problem(f"the key “{name}” stands twice", "Keep one of the two.", at))
        else:
            result.places[(*key, name)] = (at.line, at.column)
            mapping[name] = _build(value_node, (*key, name), result, seen, depth + 1)
            result.places[(*key, name)] = (at.line, at.column)
    return mapping

"""Put an entry into a YAML file at its place, and leave every other byte of the file as it was.

The file is read for the places of its parts; the text is then cut there and the new lines put in. Reading and
writing the whole file anew, even with a library that keeps comments, would fold its texts and lists anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from drafter.problems import Place, Problem, ProblemsFound
from drafter.upkeep.yaml_entry import entry_lines

_WIDEST = 110
_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def with_entry(text: str, keys: tuple[str | int, ...], fields: Mapping[str, Any], after: str = "") -> str:
    """Return a file's text with an entry more in the list at `keys`: after the entry of an id, or at the end."""
    listed = _node(text, keys)
    if not isinstance(listed, yaml.SequenceNode) or listed.flow_style or not listed.value:
        raise _not_a_list(keys)
    lines = text.splitlines()
    index = next((i for i, item in enumerate(listed.value) if after and _id(item) == after), len(listed.value) - 1)
    dash = listed.value[0].start_mark.column - 2
    line = _last_line(lines, listed.value[index], dash)
    apart = len(listed.value) > 1 and not lines[_first_line(lines, listed.value[1], dash) - 1].strip()
    apart = apart or (len(listed.value) == 1 and index == 0 and "clauses" in keys)
    new = list(entry_lines(fields, " " * dash, dash=True))
    return _joined([*lines[: line + 1], *([""] if apart else []), *new, *lines[line + 1 :]])


def with_word(text: str, keys: tuple[str | int, ...], word: str, after: str = "") -> str:
    """Return a file's text with a word more in the list at `keys`, or with that list where there is none."""
    found = _node(text, keys)
    if found is None:
        return _with_list(text, keys, word)
    if not isinstance(found, yaml.SequenceNode) or not found.value:
        raise _not_a_list(keys)
    item = next((one for one in found.value if one.value == after), found.value[-1])
    end = item.end_mark.index
    if found.flow_style:
        line = text[text.rfind("\n", 0, end) + 1 :].partition("\n")[0]
        gap = " " if len(line) + len(word) + 2 <= _WIDEST else "\n" + " " * found.value[0].start_mark.column
        return f"{text[:end]},{gap}{word}{text[end:]}"
    return f"{text[:end]}\n{' ' * (item.start_mark.column - 2)}- {word}{text[end:]}"


def _with_list(text: str, keys: tuple[str | int, ...], word: str) -> str:
    holder = _node(text, keys[:-1])
    if not isinstance(holder, yaml.MappingNode) or not holder.value:
        raise _not_a_list(keys)
    end = holder.value[-1][1].end_mark.index
    if holder.flow_style:
        return f"{text[:end]}, {keys[-1]}: [{word}]{text[end:]}"
    lines, column = text.splitlines(), holder.value[0][0].start_mark.column
    line = _last_line(lines, holder.value[-1][1], column - 1)
    return _joined([*lines[: line + 1], f"{' ' * column}{keys[-1]}: [{word}]", *lines[line + 1 :]])


def _node(text: str, keys: tuple[str | int, ...]) -> yaml.Node | None:
    """Return the part of a file at some keys; an entry of a list is named by its place or by its id."""
    node = yaml.compose(text, _Loader)
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            node = next((value for name, value in node.value if name.value == key), None)
        elif isinstance(node, yaml.SequenceNode):
            node = next((item for index, item in enumerate(node.value) if key in (index, _id(item))), None)
        else:
            return None
    return node


def _id(node: yaml.Node) -> str:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((str(value.value) for name, value in pairs if name.value == "id"), "")


def _last_line(lines: list[str], node: yaml.Node, column: int) -> int:
    """Return the last line of an entry: not the blank lines and remarks that stand before the next one."""
    line: int = node.end_mark.line
    if line >= len(lines) or not lines[line][: node.end_mark.column].strip():
        line -= 1
    while line > node.start_mark.line and _between(lines[line], column):
        line -= 1
    return line


def _between(line: str, column: int) -> bool:
    bare = line.lstrip()
    return not bare or (bare.startswith("#") and len(line) - len(bare) <= column)


def _first_line(lines: list[str], node: yaml.Node, column: int) -> int:
    """Return the first line of an entry with the remarks above it."""
    line: int = node.start_mark.line
    while line > 0 and lines[line - 1].strip() and _between(lines[line - 1], column):
        line -= 1
    return line


def _joined(lines: list[str]) -> str:
    return "\n".join(lines) + "\n"


def _not_a_list(keys: tuple[str | int, ...]) -> ProblemsFound:
    name = ".".join(str(key) for key in keys)
    return ProblemsFound(
        [Problem(f"“{name}” is not a list with an entry a line", "Write it so by hand, then try again.", Place())]
    )

"""Write an entry of the library as a person would: a key a line, long texts folded, short lists on one line."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

WIDTH = 108
_Loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WORDS = ("yes", "no", "true", "false", "null", "on", "off", "~")
"""Words that other readers of YAML take for something else."""


def entry_lines(fields: Mapping[str, Any], indent: str, dash: bool = False) -> Iterator[str]:
    """Yield the lines of an entry; with `dash`, of one in a list. Keys with nothing in them are left out."""
    start = f"{indent}- " if dash else indent
    inner = indent + "  " if dash else indent
    for key, value in fields.items():
        if value not in (None, "", [], {}):
            yield from _field(key, value, start, inner)
            start = inner


def _field(key: str, value: Any, start: str, indent: str) -> Iterator[str]:
    if isinstance(value, str):
        text = " ".join(value.split())
        line = f"{start}{key}: {scalar(text)}"
        if len(line) <= WIDTH:
            yield line
            return
        yield f"{start}{key}: >-"
        yield from textwrap.wrap(
            text, WIDTH, initial_indent=indent + "  ", subsequent_indent=indent + "  ", break_long_words=False,
            break_on_hyphens=False,
        )  # fmt: skip
    elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
        yield f"{start}{key}:"
        for item in value:
            line = f"{indent}  - {flow(item)}"
            yield from [line] if len(line) <= WIDTH else entry_lines(item, f"{indent}  ", dash=True)
    else:
        yield f"{start}{key}: {flow(value)}"


def flow(value: Any) -> str:
    """Return a value on one line."""
    if isinstance(value, Mapping):
        inner = ", ".join(f"{key}: {flow(item)}" for key, item in value.items() if item not in ("", None))
        return f"{{{inner}}}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(flow(item) for item in value)}]"
    return scalar(str(value), in_list=True)


def scalar(text: str, in_list: bool = False) -> str:
    """Return a text as it is, or in quotation marks where YAML would read it as something else."""
    quoted = json.dumps(text, ensure_ascii=False)
    if text.lower() in _WORDS:
        return quoted
    try:
        read = yaml.compose(f"[{text}]" if in_list else f"k: {text}", _Loader)
    except yaml.YAMLError:
        return quoted
    inner = read.value if isinstance(read, yaml.CollectionNode) else []
    node = inner[0] if in_list and len(inner) == 1 else inner[0][1] if inner and not in_list else None
    plain = isinstance(node, yaml.ScalarNode) and node.value == text and not node.style
    return text if plain else quoted

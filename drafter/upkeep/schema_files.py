"""Schema files for editors: one for each file form, and in every file of the library a line that names its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from drafter.answers_file import write_atomically
from drafter.library.library import Library
from drafter.library.policy_files import CHANGES_FILE, POLICY_FILE
from drafter.library.schemas import ANSWERS, schema_names, schema_text

SCHEMAS = "schemas"
MODELINE = "# yaml-language-server: $schema="
"""What the YAML language server, which most editors use, looks for in the first line."""
_FOLDERS = {"states": "jurisdiction", "sources": "sources"}
_SINGLE = ("evidence", "features", "federal", "institutions", "powers", "style")


def write_schemas(root: Path, library: Library) -> list[Path]:
    """Write the schemas, and into each file the line that names its schema; return the files that changed.

    Raises ProblemsFound where a file cannot be written.
    """
    wanted = dict(schema_files(root, library))
    changed = [path for path, text in wanted.items() if not path.is_file() or path.read_text("utf-8") != text]
    for path in changed:
        write_atomically(path, wanted[path].encode("utf-8"))
    return changed


def schema_files(root: Path, library: Library) -> Iterator[tuple[Path, str]]:
    """Yield every schema file, and every file of the library with the line that it should begin with."""
    for name in schema_names(library):
        yield root / SCHEMAS / f"{name}.json", schema_text(name, library)
    for path in sorted(root.rglob("*.yaml")):
        if form_of(path.relative_to(root)) and (text := _text(path)) is not None:
            yield path, with_modeline(text, path.relative_to(root))


def _text(path: Path) -> str | None:
    """Return a file's text, or None where it is none: that is for the check to say."""
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None


def form_of(path: Path) -> str | None:
    """Return the form of a file by its place in the library, or None where no form stands there."""
    match path.parts:
        case [folder, _] if folder in _FOLDERS:
            return _FOLDERS[folder]
        case [_, head] if head == POLICY_FILE:
            return "policy"
        case [_, name] if name == CHANGES_FILE:
            return "changes"
        case [policy, "examples", _]:
            return f"{ANSWERS}{policy}"
        case [_, ("questions" | "definitions") as folder, _]:
            return folder
        case [_, "clauses", _, _]:
            return "clauses"
        case [_] if path.stem in _SINGLE:
            return path.stem
    return None


def with_modeline(text: str, path: Path) -> str:
    """Return a file's text with the line that names its schema at the top, as seen from its place."""
    up = "../" * (len(path.parts) - 1)
    line = f"{MODELINE}{up}{SCHEMAS}/{form_of(path)}.json\n"
    if text.startswith(MODELINE):
        return line + text.partition("\n")[2]
    return line + text

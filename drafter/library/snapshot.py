"""A snapshot of a library folder: the bytes of all its files, read once, and a fingerprint of them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from drafter.library.read_yaml import MAXIMUM_BYTES

DEPTH = 4
"""How deep files stand in a library: policy/clauses/section/slot.yaml."""


@dataclass(frozen=True)
class Snapshot:
    """The YAML files of a library folder by their paths below it."""

    files: Mapping[str, bytes]

    def fingerprint(self, *also: str) -> str:
        """Return a digest of every name and every byte, and of further words that the result depends on."""
        digest = hashlib.blake2b(digest_size=20)
        for part in also:
            digest.update(f"{len(part)} {part}".encode())
        for name, content in self.files.items():
            digest.update(f"{len(name.encode('utf-8', 'surrogateescape'))} {len(content)} ".encode())
            digest.update(name.encode("utf-8", "surrogateescape"))
            digest.update(content)
        return digest.hexdigest()


def take_snapshot(root: Path) -> Snapshot | None:
    """Read the files of a library folder; None where a link or a fault needs a closer look."""
    try:
        return Snapshot({name: _content(Path(root, name)) for name in sorted(_names(str(root), "", DEPTH))})
    except OSError:
        return None


def _content(path: Path) -> bytes:
    with path.open("rb") as stream:
        content = stream.read(MAXIMUM_BYTES + 1)
    if len(content) > MAXIMUM_BYTES:
        raise OSError(f"{path} is too large")
    return content


def _names(folder: str, above: str, depth: int) -> Iterator[str]:
    """Yield the paths of the YAML files of a folder. Raises OSError at a link, or where a file is none."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_symlink():
                raise OSError(f"{entry.path} is a link")
            name = f"{above}{entry.name}"
            if entry.name.lower().endswith(".yaml"):
                if not entry.is_file():
                    raise OSError(f"{entry.path} is no file")
                yield name
            elif depth > 1 and entry.is_dir():
                yield from _names(entry.path, f"{name}/", depth - 1)

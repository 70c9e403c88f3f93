"""The cache of loaded libraries: what was read once need not be read again as long as no byte changed.

A cached library is found by a fingerprint of every file of the library, by name and content, and of everything
else that the result depends on: the program's own code, Python, the packages that read, and how the
folder is named in messages. So it cannot be stale. A library with a fault is never cached.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import os
import stat
import struct
import sys
import tempfile
import zlib
from dataclasses import replace
from pathlib import Path

import pydantic
import yaml

from drafter.library.library import Library
from drafter.library.load import LibraryLoader
from drafter.library.packed import pack_library, unpack_library
from drafter.library.reading import shown
from drafter.library.snapshot import Snapshot, take_snapshot
from drafter.problems import Problem

FOLDER_VARIABLE = "DRAFTER_CACHE"
SWITCH_VARIABLE = "DRAFTER_NO_CACHE"
ENDING = ".library"
KEPT = 8
"""How many libraries are kept; the oldest go."""
LARGEST = 500_000_000
_PROGRAM = Path(__file__).resolve().parent


def load_cached(root: Path) -> tuple[Library, tuple[Problem, ...]]:
    """Load a library folder as `load_library` does, from the cache where nothing changed."""
    folder = cache_folder()
    snapshot = take_snapshot(root) if folder is not None else None
    if folder is None or snapshot is None:
        loader = LibraryLoader(root)
        return loader.load(), tuple(loader.reader.problems)
    path = folder / f"{_key(snapshot, root)}{ENDING}"
    library = _read(path)
    if library is not None:
        return replace(library, root=root), ()
    loader = LibraryLoader(root, snapshot)
    library = loader.load()
    if not loader.reader.problems and not loader.reader.looked_elsewhere:
        _write(path, pack_library(library))
    return library, tuple(loader.reader.problems)


def cache_folder() -> Path | None:
    """Return the folder of the cache: DRAFTER_CACHE or the user's own; None where it is switched off."""
    if os.environ.get(SWITCH_VARIABLE):
        return None
    if given := os.environ.get(FOLDER_VARIABLE):
        return Path(given)
    from platformdirs import user_cache_path

    return user_cache_path("drafter", appauthor=False)


def _key(snapshot: Snapshot, root: Path) -> str:
    reads = (sys.version, pydantic.VERSION, str(yaml.__version__), str(yaml.__with_libyaml__))
    return snapshot.fingerprint(_program(), *reads, shown(root / "."))


@functools.cache
def _program() -> str:
    """Return a digest of the code that reads a library, taken when the process first asks for it."""
    digest = hashlib.blake2b(digest_size=20)
    for path in sorted([*_PROGRAM.rglob("*.py"), *_PROGRAM.parent.glob("*.py")]):
        digest.update(path.relative_to(_PROGRAM.parent).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _read(path: Path) -> Library | None:
    """Return the library that a file of the cache holds, if it is whole and nobody else can have written it."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as stream:
            if not _is_ours(os.fstat(stream.fileno())):
                return None
            content = stream.read()
        packed = memoryview(content)[len(_sum(b"")) :]
        return unpack_library(packed) if content.startswith(_sum(packed)) else None
    except Exception:  # a file that is not there, not whole or not ours is as good as none: the library is read anew
        return None


def _sum(packed: bytes | memoryview) -> bytes:
    """Return what shows that a file is whole: its length and a checksum."""
    return struct.pack(">QI", len(packed), zlib.crc32(packed))


def _is_ours(status: os.stat_result) -> bool:
    """Tell whether this user alone can have written a file. On Windows the user's own folder says so."""
    if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST:
        return False
    return os.name == "nt" or (status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH))


def _write(path: Path, packed: bytes) -> None:
    """Write a file of the cache in one step. Where that is not possible, the library is read anew next time."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(_sum(packed))
                stream.write(packed)
            os.replace(name, path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _forget(path)


def _forget(written: Path) -> None:
    """Take away all but the newest libraries."""
    others = [path for path in written.parent.glob(f"*{ENDING}") if path != written]
    for path in sorted(others, key=lambda path: path.stat().st_mtime, reverse=True)[KEPT - 1 :]:
        path.unlink(missing_ok=True)

"""Watch files for a save, by looking at their times and sizes.

A look at every file of the library takes a few thousandths of a second, and works alike on every system, on network
drives, and with editors that write a new file in place of the old one; so no other program is needed for it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

LOOK_EVERY = 0.4
"""Seconds between looks."""
_Seen: TypeAlias = dict[Path, tuple[int, int]]


def saves(watched: Callable[[], Iterable[Path]], wait: Callable[[float], None] = time.sleep) -> Iterator[list[Path]]:
    """Yield the files that were saved, made or taken away, each time that some were; never ends.

    `watched` returns the files to look at; it is asked every time, so that new ones are seen.
    """
    before = _seen(watched())
    while True:
        wait(LOOK_EVERY)
        now = _seen(watched())
        changed = sorted(path for path in {*before, *now} if before.get(path) != now.get(path))
        before = now
        if changed:
            yield changed


def _seen(paths: Iterable[Path]) -> _Seen:
    """Return the time and the size of each file; one that is being replaced at this moment is passed over."""
    seen: _Seen = {}
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            continue
        seen[path] = status.st_mtime_ns, status.st_size
    return seen

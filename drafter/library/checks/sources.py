"""Checks of sources: every provision that was seen is drawn on, or says why it is not."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.library.library import Library
from drafter.library.uses import provisions, uses, uses_in_words
from drafter.problems import Problem, Severity


def source_problems(library: Library) -> Iterator[Problem]:
    """Find provisions that nobody accounts for, and reasons that no longer hold."""
    if not library.policies:
        return
    used = uses(library)
    for entry in provisions(library):
        place = library.source_place(entry.path)
        drawn_on = used.get(entry.path, ())
        if drawn_on and entry.provision.not_drawn_on:
            yield Problem(
                f"“{entry.path}” says why nothing draws on it, and the {uses_in_words(drawn_on[:1])} does",
                "Take away not_drawn_on.",
                place,
                Severity.WARNING,
            )
        elif entry.provision.confidence != "unverified" and not drawn_on and not entry.provision.not_drawn_on:
            yield Problem(
                f"nothing draws on “{entry.path}”, and nothing says why",
                "Name it under drawn_from of a clause that does the like, or add “not_drawn_on: …” with the reason.",
                place,
                Severity.WARNING,
            )

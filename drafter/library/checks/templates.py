"""Checks that the Word templates that states bring are there: a file beside the states' files, and no link out."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.library.library import STATES_FOLDER, Library
from drafter.problems import Place, Problem, nearest

_INSTRUMENTS = ("bill", "order")


def template_problems(library: Library) -> Iterator[Problem]:
    """Yield what is wrong with the names of templates; what is in the files is looked at where Word is known."""
    for code in sorted(library.jurisdictions):
        for instrument in _INSTRUMENTS:
            fault = template_fault(library, code, instrument)
            if fault is not None:
                yield fault


def template_fault(library: Library, code: str, instrument: str) -> Problem | None:
    """Return what is wrong with the name of a state's template, if it has one and anything is wrong."""
    path = library.template_file(code, instrument)
    if path is None or library.root is None:
        return None
    name = library.template_name(code, instrument)
    place = library.state_places[code]((instrument, "template")) if code in library.state_places else Place()
    if not name.endswith(".docx") or "\\" in name or "/" in name:
        return Problem(
            f"“{name}” is not the name of a Word template",
            f"Name a .docx file in the folder {STATES_FOLDER}/, such as {code}-{instrument}.docx.",
            place,
        )
    if not path.resolve().is_relative_to(library.root.resolve()):
        return Problem(
            f"the template “{name}” lies outside the library",
            "Copy it into the library; links out of it are refused.",
            place,
        )
    if not path.is_file():
        known = [file.name for file in path.parent.glob("*.docx")]
        remedy = nearest(name, known) or "Put the file there, or take the key out."
        return Problem(f"there is no template “{name}” in {STATES_FOLDER}/", remedy, place)
    return None

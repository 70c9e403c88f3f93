"""Write a draft to files in the formats asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from drafter.annotate import notes_of
from drafter.answers_file import write_atomically
from drafter.library.library import Library
from drafter.pipeline import Draft
from drafter.problems import Place, Problem, ProblemsFound, nearest

FORMATS = ("docx", "pdf", "html", "md", "txt", "json")


def render(
    draft: Draft, library: Library, format_name: str, template: bytes | None = None, annotated: bool = False
) -> bytes:
    """Render a draft in one format; a Word file in the template given, else the state's own, else ours.

    Raises ProblemsFound for an unknown format, a missing converter, or a template that cannot be used.
    """
    if format_name in ("docx", "pdf"):
        from drafter.render.state_template import state_template
        from drafter.render.word import render_word

        document = draft.document
        if template is None:
            template = state_template(library, document.jurisdiction, document.instrument)
        notes = notes_of(draft, library) if annotated else ()
        word = render_word(document, annotations=notes, template=template)
        if format_name == "docx":
            return word
        from drafter.render.pdf import convert_to_pdf

        return convert_to_pdf(word)
    renderer = _text_renderers().get(format_name)
    if renderer is None:
        raise ProblemsFound([Problem(f"there is no format “{format_name}”", nearest(format_name, FORMATS))])
    return renderer(draft).encode("utf-8")


def _text_renderers() -> dict[str, Callable[[Draft], str]]:
    from drafter.render.html import render_html
    from drafter.render.json import render_json
    from drafter.render.markdown import render_markdown
    from drafter.render.text import render_text

    return {
        "html": lambda draft: render_html(draft.document),
        "md": lambda draft: render_markdown(draft.document),
        "txt": lambda draft: render_text(draft.document),
        "json": lambda draft: render_json(draft.document),
    }


def write_draft(
    draft: Draft,
    library: Library,
    folder: Path,
    stem: str,
    formats: Iterable[str],
    *,
    annotated: bool = False,
    force: bool = False,
    template: bytes | None = None,
) -> list[Path]:
    """Write the draft in each format, and the working copy where it is asked for.

    Everything is rendered before anything is written. Raises ProblemsFound if a file stands there
    already and `force` is off, or if the folder cannot be written.
    """
    files = {folder / f"{stem}.{name}": render(draft, library, name, template) for name in formats}
    if annotated:
        files[folder / f"{stem}.annotated.docx"] = render(draft, library, "docx", template, annotated=True)
    standing = [path for path in files if path.exists()]
    if standing and not force:
        raise ProblemsFound(
            [
                Problem(
                    "the file is there already",
                    "Give another folder with -o, or --force to replace it.",
                    Place(str(path)),
                )
                for path in standing
            ]
        )
    for path, content in files.items():
        write_atomically(path, content)
    return list(files)

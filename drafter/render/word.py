"""A draft as a Word file: docxtpl fills the template's blanks, the body goes in at its one slot."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2 import Template as JinjaTemplate
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from drafter.document import Document
from drafter.problems import ProblemsFound, Severity
from drafter.render.annotations import Annotation, places
from drafter.render.body import BodyWriter
from drafter.render.comments import numbered, with_comments
from drafter.render.package import read_package, write_package
from drafter.render.running_head import blanks
from drafter.render.styles import styled
from drafter.render.template import Template, brought, packaged
from drafter.render.template_check import check_template

_SLOT = "<?drafter-body?>"
_BODY = Markup(_SLOT)  # noqa: S704
_DOCUMENT = "word/document.xml"


def render_word(
    document: Document, *, annotations: Sequence[Annotation] = (), template: bytes | Path | None = None
) -> bytes:
    """Take a document, return the bytes of a .docx.

    With annotations it is the annotated working copy, whose notes are Word comments; without them it
    is the filing copy, which has none. A template that a person brings is checked first; it is refused
    with ProblemsFound if it is unsafe or holds a blank that drafter does not know.
    """
    ready = _template(document, template)
    paragraphs = list(styled(document))
    placed = places(document, (item.paragraph for item in paragraphs), annotations) if annotations else {}
    numbers, notes = numbered(placed)
    body = BodyWriter(ready.styles, ready.right, document.instrument == "order").write(paragraphs, numbers)
    parts = _filled(ready.data, blanks(document))
    parts[_DOCUMENT] = parts[_DOCUMENT].replace(_SLOT.encode(), body)
    return write_package(with_comments(parts, notes, ready.styles) if notes else parts)


def _template(document: Document, template: bytes | Path | None) -> Template:
    if template is None:
        return packaged(document.instrument, document.page, document.language)
    return _checked(template.read_bytes() if isinstance(template, Path) else template, document.instrument)


@lru_cache(maxsize=8)
def _checked(data: bytes, instrument: Literal["bill", "order"]) -> Template:
    errors = [problem for problem in check_template(data) if problem.severity is Severity.ERROR]
    if errors:
        raise ProblemsFound(errors)
    return brought(data, instrument)


def _filled(template: bytes, values: dict[str, str]) -> dict[str, bytes]:
    """Return the parts of the template with its blanks filled and a mark where the body goes."""
    filler = _Filler(io.BytesIO(template))
    filler.render({**values, "body": _BODY}, _ESCAPING)
    stream = io.BytesIO()
    filler.save(stream)
    return read_package(stream.getvalue())


class _Environment(SandboxedEnvironment):
    """A sandbox in which an unknown name is an error; a text that it has read once it does not parse again."""

    def __init__(self, autoescape: bool) -> None:
        super().__init__(undefined=StrictUndefined, autoescape=autoescape)
        self._read: dict[str, JinjaTemplate] = {}

    def from_string(self, source: Any, *arguments: Any, **options: Any) -> JinjaTemplate:
        known = self._read.get(source)
        if known is None:
            known = super().from_string(source, *arguments, **options)
            if len(self._read) < _KEPT_TEXTS:
                self._read[source] = known
        return known


_KEPT_TEXTS = 64
_ESCAPING = _Environment(autoescape=True)
_LITERAL = _Environment(autoescape=False)


class _Filler(DocxTemplate):  # type: ignore[misc]
    """docxtpl, with the properties of the file filled as plain text: python-docx escapes them itself."""

    def render_properties(self, context: dict[str, Any], jinja_env: Any = None) -> None:  # noqa: ARG002
        shortened = {name: str(value)[:_PROPERTY_LIMIT].rstrip() for name, value in context.items()}
        super().render_properties(shortened, _LITERAL)


_PROPERTY_LIMIT = 255

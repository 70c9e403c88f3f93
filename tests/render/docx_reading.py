"""Reading back what the renderer wrote, for the tests."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from openxml_audit import OpenXmlValidator, predict
from openxml_audit.errors import FileFormat

_VALIDATOR = OpenXmlValidator(file_format=FileFormat.OFFICE_2019, max_errors=100)


def parts(data: bytes) -> dict[str, str]:
    """Return the parts of a .docx as text, by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def opened(data: bytes) -> WordDocument:
    return docx.Document(io.BytesIO(data))


def shown(data: bytes) -> list[str]:
    """Return the text of each paragraph, with ordinary spaces."""
    return [paragraph.text.replace("\N{NO-BREAK SPACE}", " ") for paragraph in opened(data).paragraphs]


def audit(data: bytes, folder: Path) -> list[str]:
    """Return what openxml-audit finds: errors, and what it expects Word to do if that is not to open the file."""
    path = folder / "audited.docx"
    path.write_bytes(data)
    result = _VALIDATOR.validate(path)
    verdict = predict(result)
    return [error.description for error in result.errors] + (
        [] if verdict.prediction.value == "opens-clean" else [verdict.headline]
    )

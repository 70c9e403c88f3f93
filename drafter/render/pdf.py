"""A Word file as PDF, by LibreOffice: tagged for screen readers, with the outline as bookmarks."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from drafter.problems import Problem, ProblemsFound

TIMEOUT_SECONDS = 180
_PROGRAMS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
_OPTIONS = {
    "UseTaggedPDF": {"type": "boolean", "value": "true"},
    "ExportBookmarks": {"type": "boolean", "value": "true"},
    "DisplayPDFDocumentTitle": {"type": "boolean", "value": "true"},
}
_TIMES = re.compile(
    rb"(?<=/CreationDate\(D:)[^)]*(?=\))|(?<=/DocChecksum /)[0-9A-F]{32}|(?<=<)[0-9A-F]{32}(?=>)"
)
"""What differs between two conversions of the same file: the date, and marks that are made from it."""
_FIXED_TIME = b"19800101000000Z"


def convert_to_pdf(docx: bytes, timeout: float = TIMEOUT_SECONDS) -> bytes:
    """Take the bytes of a .docx, return those of a PDF; ProblemsFound says why where that cannot be done.

    LibreOffice runs without a window, with a profile of its own that is thrown away afterwards, so that
    an open LibreOffice of the person's is neither needed nor disturbed.
    """
    program = _program()
    with tempfile.TemporaryDirectory(prefix="drafter-pdf-") as name:
        folder = Path(name)
        source = folder / "draft.docx"
        source.write_bytes(docx)
        _run(
            [
                program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
                "--nologo", "--nodefault", "--convert-to", f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS)}",
                "--outdir", str(folder), str(source),
            ],
            timeout,
        )
        result = folder / "draft.pdf"
        if not result.is_file():
            raise _failed("LibreOffice wrote no PDF.", "Open the .docx in Word and save it as PDF there.")
        return _without_time(result.read_bytes())


def can_convert() -> bool:
    """Whether LibreOffice is installed."""
    return _find() is not None


def _find() -> str | None:
    found = next((path for path in map(shutil.which, _PROGRAMS) if path), None)
    return found or next((place for place in _USUAL_PLACES if Path(place).is_file()), None)


def _program() -> str:
    found = _find()
    if found is None:
        raise _failed(
            "PDF needs LibreOffice, which is not installed.",
            "Install LibreOffice, or open the .docx in Word and save it as PDF there.",
        )
    return found


def _run(command: list[str], timeout: float) -> None:
    """Run LibreOffice; at the end of the time allowed, end it with everything that it started."""
    with subprocess.Popen(  # noqa: S603
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            process.wait(timeout)
        except subprocess.TimeoutExpired:
            _end(process)
            raise _failed(
                f"LibreOffice did not finish within {timeout:g} seconds.",
                "Try again, or open the .docx in Word and save it as PDF there.",
            ) from None
        except BaseException:
            _end(process)
            raise


def _without_time(pdf: bytes) -> bytes:
    """Return the PDF with a fixed date, so that the same draft gives the same file on the same LibreOffice."""
    def fixed(match: re.Match[bytes]) -> bytes:
        length = len(match[0])
        return b"0" * length if length == _MARK_LENGTH else _FIXED_TIME[:length].ljust(length, b"'")

    return _TIMES.sub(fixed, pdf)


_MARK_LENGTH = 32


def _end(process: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def _failed(message: str, remedy: str) -> ProblemsFound:
    return ProblemsFound([Problem(message, remedy)])

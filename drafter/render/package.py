"""An Open Packaging file as a mapping from part name to bytes: reading with limits, writing the same bytes always."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

CONTENT_TYPES = "[Content_Types].xml"
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_FIRST = (CONTENT_TYPES, "_rels/.rels")
_UNIX = 3


def read_package(data: bytes) -> dict[str, bytes]:
    """Take the bytes of a package that is known to be sound, return its parts by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}


def write_package(parts: Mapping[str, bytes]) -> bytes:
    """Take parts by name, return the package: the same parts give the same bytes on every machine.

    Entries stand in a fixed order, carry a fixed time, and are stored without compression, since two
    releases of zlib may compress the same text to different bytes.
    """
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name in (*_FIRST, *sorted(set(parts) - set(_FIRST))):
            entry = zipfile.ZipInfo(name, _FIXED_TIME)
            entry.create_system = _UNIX
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, parts[name])
    return stream.getvalue()

"""A loaded library as bytes, and back, a part at a time.

The bytes are a pickle that may name the library's own records and nothing else, so that no file, whoever
wrote it, can run code. Parts that a draft does not touch (the other states) stay bytes.
"""

from __future__ import annotations

import functools
import io
import pickle
import sys
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from drafter.library.forms import Form
from drafter.library.garbage import without_collection
from drafter.library.library import Library

K = TypeVar("K")
V = TypeVar("V")
_MODULES = ("drafter.conditions", "drafter.problems")
_set = object.__setattr__


class Packed(Mapping[K, V]):
    """A mapping that is bytes until someone looks into it."""

    def __init__(self, packed: bytes) -> None:
        self._packed = packed
        self._whole: Mapping[K, V] | None = None

    @property
    def _known(self) -> Mapping[K, V]:
        if self._whole is None:
            self._whole = unpack(self._packed)
        return self._whole

    def __getitem__(self, key: K) -> V:
        return self._known[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def __reduce__(self) -> tuple[type, tuple[bytes]]:
        return Packed, (self._packed,)


class PackedEntries(Mapping[K, V]):
    """A mapping of which each value is bytes until someone asks for it."""

    def __init__(self, packed: Mapping[K, bytes]) -> None:
        self._packed = packed
        self._known: dict[K, V] = {}

    def __getitem__(self, key: K) -> V:
        if key not in self._known:
            self._known[key] = unpack(self._packed[key])
        return self._known[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)

    def __contains__(self, key: object) -> bool:
        return key in self._packed

    def __reduce__(self) -> tuple[type, tuple[Mapping[K, bytes]]]:
        return PackedEntries, (self._packed,)


def pack_library(library: Library) -> bytes:
    """Return a library as bytes, without its folder."""
    folders = {
        name: replace(folder, places=Packed(pack(dict(folder.places)))) for name, folder in library.policies.items()
    }
    return pack(
        replace(
            library,
            root=None,
            policies=_entries(folders),
            jurisdictions=_entries(library.jurisdictions),
            sources=_entries(library.sources),
            state_places=_entries(library.state_places),
            source_places=Packed(pack(dict(library.source_places))),
        )
    )


def unpack_library(packed: bytes | memoryview) -> Library:
    """Return the library that the bytes hold. Raises an exception of any kind where they hold none."""
    library = unpack(packed)
    if not isinstance(library, Library):
        raise pickle.UnpicklingError("no library")
    return library


def _entries(values: Mapping[K, V]) -> PackedEntries[K, V]:
    return PackedEntries({name: pack(value) for name, value in values.items()})


def pack(value: object) -> bytes:
    """Return a value as bytes."""
    stream = io.BytesIO()
    _Pickler(stream, protocol=5).dump(value)
    return stream.getvalue()


def unpack(packed: bytes | memoryview) -> Any:
    """Return the value that the bytes hold, made of the library's own records alone."""
    with without_collection():
        return _Unpickler(io.BytesIO(packed)).load()


class _Pickler(pickle.Pickler):
    """Writes records by their fields, and of a form those that differ from their defaults: shorter, and read faster."""

    def reducer_override(self, obj: Any) -> Any:
        if isinstance(obj, Form):
            usual = _defaults(type(obj))
            return form_of, (
                type(obj),
                {name: value for name, value in vars(obj).items() if name not in usual or usual[name] != value},
            )
        if is_dataclass(obj) and not isinstance(obj, type):
            return type(obj), tuple(getattr(obj, field.name) for field in fields(obj))
        return NotImplemented


@functools.cache
def _defaults(form: type[Form]) -> dict[str, Any]:
    """Return the defaults of a form that all its instances may share, as nothing in them changes."""
    return {
        name: field.default
        for name, field in form.model_fields.items()
        if not field.is_required() and field.default_factory is None
    }


def form_of(form: type[Form], values: dict[str, Any]) -> Form:
    """Return a form with these values and else its defaults; they were checked when the file was read."""
    made = form.__new__(form)
    _set(made, "__dict__", {**_defaults(form), **values})
    _set(made, "__pydantic_fields_set__", set(values))
    _set(made, "__pydantic_extra__", None)
    _set(made, "__pydantic_private__", None)
    return made


class _Unpickler(pickle.Unpickler):
    """Knows the records of the library, and nothing else that has a name."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _ALSO:
            return _ALSO[module, name]
        if module.startswith("drafter.library.") or module in _MODULES:
            found = getattr(sys.modules.get(module), name, None)
            if isinstance(found, type) and found.__module__ == module and _is_record(found):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no record of the library")


def _is_record(found: type) -> bool:
    return issubclass(found, (Form, Packed, PackedEntries)) or is_dataclass(found)


_ALSO: dict[tuple[str, str], Any] = {
    ("datetime", "date"): date,
    ("decimal", "Decimal"): Decimal,
    (form_of.__module__, form_of.__name__): form_of,
}

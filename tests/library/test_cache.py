"""The cache gives what reading anew gives, after any change, and whoever else writes in its folder."""

from __future__ import annotations

import os
import pickle
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.library import cache
from drafter.library.cache import ENDING, KEPT, cache_folder, load_cached
from drafter.library.library import Library
from drafter.library.load import load_library
from drafter.library.packed import pack, pack_library, unpack, unpack_library
from drafter.library.snapshot import take_snapshot
from drafter.pipeline import draft
from drafter.problems import Problem
from tests.conftest import REAL, TOY, loaded, run, toy_answers

TOY_FILES = sorted(path.relative_to(TOY).as_posix() for path in TOY.rglob("*.yaml"))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the cache."""
    monkeypatch.delenv("DRAFTER_NO_CACHE")
    monkeypatch.setenv("DRAFTER_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the toy library."""
    return Path(shutil.copytree(TOY, tmp_path / "library"))


@pytest.fixture
def read_anew(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that were read anew."""
    found: list[Path] = []
    load = cache.LibraryLoader.load

    def noted(self: cache.LibraryLoader) -> Library:
        found.append(self.root)
        return load(self)

    monkeypatch.setattr(cache.LibraryLoader, "load", noted)
    return found


def everything(result: tuple[Library, tuple[Problem, ...]]) -> tuple[object, ...]:
    """A library with all that comparing libraries leaves out: the places of everything."""
    library, problems = result
    parts = {field.name: getattr(library, field.name) for field in fields(library)}
    places = {code: (find.path, dict(find.lines)) for code, find in parts.pop("state_places").items()}  # type: ignore[attr-defined]
    for name, value in parts.items():
        parts[name] = dict(value) if hasattr(value, "keys") else value
    return parts, places, problems


def test_an_unchanged_library_is_read_once(root: Path, read_anew: list[Path]) -> None:
    first = load_cached(root)
    assert everything(load_cached(root)) == everything(first) == everything(load_library(root))
    assert read_anew == [root, root]  # by the first load_cached and by load_library


def test_the_clause_library_comes_back_whole_and_drafts_the_same() -> None:
    load_cached(REAL)
    assert everything(load_cached(REAL)) == everything(load_library(REAL))


def test_a_draft_from_the_cache_is_the_same(root: Path) -> None:
    load_cached(root)
    assert draft(load_cached(root)[0], toy_answers()).document == draft(loaded(TOY), toy_answers()).document


CHANGES = st.tuples(
    st.sampled_from(["flip", "cut", "add", "remove", "rename", "copy"]),
    st.sampled_from(TOY_FILES),
    st.integers(0, 100_000),
    st.integers(1, 255),
)


@settings(max_examples=40, deadline=None, derandomize=True, database=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(CHANGES, min_size=1, max_size=3))
def test_after_any_change_of_any_file_it_gives_what_reading_anew_gives(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, str, int, int]]
) -> None:
    root = tmp_path_factory.mktemp("changed") / "library"
    shutil.copytree(TOY, root)
    load_cached(root)
    for change in changes:
        make(root, *change)
        assert everything(load_cached(root)) == everything(load_library(root))
        assert everything(load_cached(root)) == everything(load_library(root))


def make(root: Path, kind: str, name: str, where: int, bits: int) -> None:
    """Change one file, and leave its time as it was."""
    path = root / name
    if not path.is_file():
        return
    content, before = bytearray(path.read_bytes()), path.stat()
    at = where % len(content) if content else 0
    if kind == "remove":
        path.unlink()
    elif kind == "rename":
        path.rename(path.with_name(f"a{path.name}"))
    elif kind == "copy":
        shutil.copy2(path, path.with_name(f"z{path.name}"))
    else:
        if kind == "flip" and content:
            content[at] ^= bits
        elif kind == "cut":
            del content[at:]
        else:
            content[at:at] = b"# a remark\n" if where % 2 else bytes([bits])
        path.write_bytes(content)
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_a_change_of_the_same_length_at_the_same_time_is_seen(root: Path) -> None:
    load_cached(root)
    path = root / "toy/clauses/findings/need.yaml"
    before = path.stat()
    path.write_text(path.read_text("utf-8").replace("islands", "valleys"), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    (clause,) = load_cached(root)[0].policies["toy"].slots["findings.need"].file.clauses
    assert clause.text.source == "valleys need ferries"


def test_two_folders_with_the_same_files_keep_their_own_names(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = Path(shutil.copytree(root, tmp_path / "copy"))
    for _ in range(2):
        assert load_cached(copy)[0].policies["toy"].places["question:state"].file == f"{copy}/toy/questions/frame.yaml"
        assert load_cached(root)[0].policies["toy"].places["question:state"].file == f"{root}/toy/questions/frame.yaml"
    monkeypatch.chdir(tmp_path)
    assert load_cached(root)[0].policies["toy"].places["question:state"].file == "library/toy/questions/frame.yaml"


def test_another_program_or_another_python_does_not_take_it(
    root: Path, read_anew: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    load_cached(root)
    monkeypatch.setattr(cache, "_program", lambda: "another")
    load_cached(root)
    monkeypatch.setattr(sys, "version", "another")
    load_cached(root)
    assert len(read_anew) == 3


def test_a_faulty_library_is_not_kept(root: Path, folder: Path) -> None:
    (root / "powers.yaml").write_text("a: [\n", "utf-8")
    for _ in range(2):
        assert load_cached(root)[1] == load_library(root)[1] != ()
    assert not list(folder.glob("*")) if folder.exists() else True


@pytest.mark.parametrize("fault", ["empty", "cut", "flipped", "other", "folder", "link"])
def test_a_spoiled_cache_is_as_good_as_none(root: Path, folder: Path, tmp_path: Path, fault: str) -> None:
    load_cached(root)
    (path,) = folder.glob(f"*{ENDING}")
    content = path.read_bytes()
    path.unlink()
    if fault == "folder":
        path.mkdir()
    elif fault == "link":
        (tmp_path / "elsewhere").write_bytes(content)
        path.symlink_to(tmp_path / "elsewhere")
    else:
        middle = len(content) // 2
        flipped = content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
        path.write_bytes({"empty": b"", "cut": content[:-1], "flipped": flipped, "other": b"x" * 999}[fault])
    assert everything(load_cached(root)) == everything(load_library(root))


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_what_others_may_have_written_is_not_read(root: Path, folder: Path, read_anew: list[Path]) -> None:
    load_cached(root)
    (path,) = folder.glob(f"*{ENDING}")
    assert path.stat().st_mode & 0o077 == 0
    assert folder.stat().st_mode & 0o077 == 0
    path.chmod(0o620)
    load_cached(root)
    assert len(read_anew) == 2


class _Runs:
    """What a hostile file would have: code that runs as it is read."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("exit 7",)


@pytest.mark.parametrize("value", [_Runs(), [print], {"a": getattr}, Path("x"), cache.LibraryLoader])
def test_nothing_but_the_librarys_own_records_is_read(value: object) -> None:
    with pytest.raises(pickle.UnpicklingError, match="is no record of the library"):
        unpack(pack(value))


def test_what_holds_no_library_is_refused() -> None:
    with pytest.raises(pickle.UnpicklingError):
        unpack_library(pack({"a": 1}))


def test_the_states_stay_packed_until_they_are_asked_for() -> None:
    library = unpack_library(pack_library(loaded(REAL)))
    assert list(library.jurisdictions) == list(loaded(REAL).jurisdictions)
    assert library.jurisdictions["MD"] is library.jurisdictions["MD"]
    assert library.jurisdictions == loaded(REAL).jurisdictions
    assert "XX" not in library.jurisdictions
    assert unpack_library(pack_library(library)) == library


def test_a_folder_that_cannot_be_written_is_no_fault(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    monkeypatch.setenv("DRAFTER_CACHE", str(tmp_path / "file" / "cache"))
    for _ in range(2):
        assert everything(load_cached(root)) == everything(load_library(root))


def test_several_at_once_get_the_same(root: Path, folder: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: everything(load_cached(root)), range(8)))
    assert all(one == found[0] for one in found)
    assert [path.suffix for path in folder.iterdir()] == [ENDING]


def test_only_the_newest_libraries_are_kept(root: Path, folder: Path) -> None:
    for number in range(KEPT + 3):
        (root / "federal.yaml").open("a").write(f"# {number}\n")
        load_cached(root)
    assert len(list(folder.iterdir())) == KEPT


def test_a_file_that_changes_while_it_is_read_does_not_spoil_the_cache(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The bytes that are read are the bytes that the cache is found by."""
    path = root / "toy/clauses/findings/need.yaml"
    load, was = cache.LibraryLoader.load, path.read_bytes()

    def changed_meanwhile(self: cache.LibraryLoader) -> Library:
        path.write_bytes(was.replace(b"islands", b"valleys"))
        return load(self)

    monkeypatch.setattr(cache.LibraryLoader, "load", changed_meanwhile)
    load_cached(root)
    monkeypatch.setattr(cache.LibraryLoader, "load", load)
    path.write_bytes(was)
    assert everything(load_cached(root)) == everything(load_library(root))


def test_a_link_in_the_library_is_read_anew_each_time(root: Path, folder: Path) -> None:
    path = root / "toy/clauses/findings/need.yaml"
    path.rename(root / "toy/need.txt")
    path.symlink_to(root / "toy/need.txt")
    assert take_snapshot(root) is None
    assert load_cached(root)[1] == ()
    assert not folder.exists()


def test_it_can_be_switched_off(root: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.yaml").write_text("policy: toy\nanswers: {state: AA}\n", "utf-8")
    draw = ("draft", tmp_path / "a.yaml", "--library", root, "-o", tmp_path, "--format", "txt", "--force")
    assert run("--no-cache", *draw).code == 0
    assert not folder.exists()
    monkeypatch.delenv("DRAFTER_NO_CACHE", raising=False)
    assert run(*draw).code == 0
    assert len(list(folder.iterdir())) == 1
    monkeypatch.setenv("DRAFTER_NO_CACHE", "1")
    assert cache_folder() is None


def test_without_a_word_it_is_the_persons_own_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DRAFTER_CACHE")
    found = cache_folder()
    assert found is not None
    assert "drafter" in found.parts

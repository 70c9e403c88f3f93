"""A version of the library by the name that a person gives: a folder, or a git revision of the library's folder."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drafter.problems import Place, Problem, ProblemsFound


@contextmanager
def version_folder(name: str, library: Path) -> Iterator[Path]:
    """Give the folder of a version: `name` is a folder, or a revision of the git checkout in which `library` lies.

    A revision is written out into a folder that goes away again. Raises ProblemsFound where it is neither.
    """
    if Path(name).is_dir():
        yield Path(name)
        return
    with tempfile.TemporaryDirectory(prefix="library-") as folder:
        with tarfile.open(fileobj=io.BytesIO(_archive(name, library))) as archive:
            try:
                archive.extractall(folder, filter="data")
            except tarfile.FilterError as error:
                raise ProblemsFound([_unusable(name, str(error))]) from None
        yield Path(folder)


def _archive(revision: str, library: Path) -> bytes:
    """Return the library's folder at a git revision, as a tar archive."""
    if revision.startswith("-"):
        raise ProblemsFound([_unusable(revision, "a revision does not begin with a hyphen")])
    top, prefix = _git(revision, library, "rev-parse", "--show-toplevel", "--show-prefix").decode().split("\n")[:2]
    return _git(revision, Path(top), "archive", "--format=tar", f"{revision}:{prefix}")


def _git(revision: str, folder: Path, *arguments: str) -> bytes:
    """Run git in a folder and return what it prints."""
    try:
        ran = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)  # noqa: S603, S607
    except OSError:
        raise ProblemsFound([_unusable(revision, "git is not installed")]) from None
    if ran.returncode:
        said = ran.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ProblemsFound([_unusable(revision, said[-1].removeprefix("fatal: ") if said else "git failed")])
    return ran.stdout


def _unusable(name: str, why: str) -> Problem:
    return Problem(
        f"this is neither a folder nor a git revision of the library ({why})",
        "Name a library folder, or a tag, branch or commit of the repository in which the library lies.",
        Place(name),
    )

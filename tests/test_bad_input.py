"""Whatever a person brings, the program answers in words: exit code 1 or 2, no traceback, no half-written file."""

from __future__ import annotations

import html
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from markdown_it import MarkdownIt

from tests.conftest import ROOT, TOY, Ran, run

GOOD = "policy: toy\nanswers:\n  state: BB\n  instrument: order\n"


def draft(tmp_path: Path, content: str | bytes, *options: str | Path) -> Ran:
    """Write an answers file and draft from it; a run that fails must leave nothing behind."""
    file = tmp_path / "mine.yaml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    ran = run("draft", file, "--library", TOY, "-o", tmp_path / "out", "--format", "txt", *options)
    if ran.code:
        assert not list((tmp_path / "out").glob("*"))
    assert_in_words(ran)
    return ran


def assert_in_words(ran: Ran) -> None:
    assert "Traceback" not in ran.out + ran.err
    assert "Error:" not in ran.err
    if ran.code:
        assert ran.code in (1, 2)
        assert ran.err.strip()
        assert ran.out == ""


def drafted(tmp_path: Path) -> str:
    return (tmp_path / "out/mine.txt").read_text("utf-8")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    ran = run("draft", tmp_path / "none.yaml", "--library", TOY, "-o", tmp_path / "out")
    assert ran.code == 1
    assert ran.err == f"{tmp_path}/none.yaml: there is no such file\n    Check the name and the folder.\n"
    assert not (tmp_path / "out").exists()


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    ran = run("draft", tmp_path, "--library", TOY, "-o", tmp_path / "out")
    assert ran.code == 1
    assert "this is a folder, and a file is expected" in ran.err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("policy: toy\nanswers: {\n", "mine.yaml:3:1: this is not readable YAML"),
        (
            "policy: toy\nanswers:\n\tstate: AA\n",
            "mine.yaml:3:1: this is not readable YAML: found character that cannot start any token\n"
            "    YAML is indented with spaces",
        ),
        (
            b"policy: toy\nanswers:\n  short_title: \xff\xfe\n",
            "mine.yaml: the file is not UTF-8 text\n    Save it again with the encoding UTF-8.",
        ),
        ("", "mine.yaml:1:1: this is not an answers file"),
        ("just words", "mine.yaml:1:1: this is not an answers file"),
        (
            "policy: toy\nanswers:\n  state: AA\n  dayz: 3\n",
            "mine.yaml:4:3 (answers.dayz): there is no question “dayz”\n    Did you mean “days”?",
        ),
        (
            "policy: toy\nanswers:\n  state: AA\n  pays: perhaps\n",
            "mine.yaml:4:3 (answers.pays): “perhaps” is not an answer to “pays”\n    Known names: no, yes.",
        ),
        (
            "policy: toy\nanswers:\n  state: AA\n  uses: [boats, dock]\n",
            "“dock” is not an answer to “uses”\n    Did you mean “docks”?",
        ),
        ("policy: toy\nanswers:\n  state: XX\n", "“XX” is not an answer to “state”\n    Known names: AA, BB."),
        (
            "policy: toy\nanswers:\n  state: AA\n  days: [1, 2]\n",
            "mine.yaml:4:3 (answers.days): one value is expected here\n    Write “days: …” on one line.",
        ),
        ("policy: toy\nanswers:\n  state: AA\n  short_title: {a: b}\n", "one value is expected here"),
        ("policy: toy\nanswers:\n  state: AA\n  days: soon\n", "“soon” is not a number\n    Write digits, such as 25."),
        (
            "policy: toy\nanswers:\n  state: AA\n  state: BB\n",
            "mine.yaml:4:3: the key “state” stands twice\n    Keep one of the two.",
        ),
        (
            "policy: toy\nanswers:\n  state: AA\n  effective_date: 2027-02-30\n",
            "“2027-02-30” is not a day of the calendar\n    Write it as 2027-07-01",
        ),
        ("policy: toy\nanswers:\n  state: AA\n  amount: -5\n", "-5 is too small\n    The least is 0."),
        ("policy: toy\nanswers:\n  state: AA\n  amount: 1e400\n", "is too large"),
        (
            "policy: toy\nanswers:\n  state: AA\n  amount: 9999999999999999999999\n",
            "is too large\n    Check the number of zeros.",
        ),
        ("policy: toy\nanswers:\n  state: AA\n  share: 250\n", "250 is too large\n    The most is 100."),
        ("policy: toy\nanswers:\n  state: AA\n  session_year: 27\n", "“27” is not a year\n    Write four digits"),
        (
            'policy: toy\nanswers:\n  state: AA\n  short_title: "bell \\a and \\x1b[31m red"\n',
            "the answer holds control characters, which a document cannot hold\n    Delete them.",
        ),
        (
            'policy: toy\nanswers:\n  state: AA\n  short_title: "half \\ud800 a pair"\n',
            "mine.yaml:4:24: this is not readable YAML: found invalid Unicode",
        ),
        ("policy: toy\nanswers:\n  state: AA\n  short_title: bell \x07\n", "a control character"),
        (
            "policy: toy\nanswers:\n  state: &s AA\n  short_title: *s\n",
            "an alias (*name) is not allowed\n    Write the value out.",
        ),
        (
            "policy: toy\nanswers: !!python/object/apply:os.system [echo]\n",
            "“answers” holds one line for each question",
        ),
        ("policy: ../../etc/passwd\nanswers: {}\n", "there is no policy “../../etc/passwd”"),
        ("policy: [toy]\nanswers: {}\n", "there is no policy"),
        ("policy: toy\nanswers:\n  pays: yes\n", "the answers name no state\n    Add “state: …” with one of AA, BB."),
        ("policy: toy\nanswers:\n  state: AA\n" + "  short_title: " + "[" * 10_000 + "\n", "not readable YAML"),
        (
            "policy: toy\nanswers:\n  state: AA\n  short_title: " + "[" * 10_000 + "]" * 10_000 + "\n",
            "the values are nested too deeply",
        ),
    ],
)
def test_a_bad_answers_file_says_what_is_wrong_and_what_to_write(
    tmp_path: Path, content: str | bytes, said: str
) -> None:
    ran = draft(tmp_path, content)
    assert ran.code == 1
    assert said in ran.err


def test_an_answer_of_a_megabyte(tmp_path: Path) -> None:
    ran = draft(tmp_path, f"{GOOD}  short_title: {'W' * 1_000_000}\n")
    assert ran.code == 1
    assert "the answer has 1,000,000 characters, and at most 20,000 fit into a clause\n    Shorten it" in ran.err
    assert len(ran.err) < 500


def test_an_answers_file_of_five_megabytes(tmp_path: Path) -> None:
    ran = draft(tmp_path, f"{GOOD}# {'W' * 5_000_000}\n")
    assert ran.code == 1
    assert "the file is larger than 4 MB" in ran.err


def _words_of_docx(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def _words_of_json(content: bytes) -> str:
    return "\n".join(paragraph["text"] for paragraph in json.loads(content)["paragraphs"])


def _words_of_html(content: bytes) -> str:
    assert b"<script>" not in content
    return " ".join(html.unescape(re.sub("<[^>]*>", "", content.decode())).split())


def _words_of_markdown(content: bytes) -> str:
    return _words_of_html(MarkdownIt("commonmark", {"html": False}).render(content.decode()).encode())


_READERS: dict[str, Callable[[bytes], str]] = {
    "docx": _words_of_docx,
    "json": _words_of_json,
    "html": _words_of_html,
    "md": _words_of_markdown,
    "txt": lambda content: " ".join(content.decode().split()),
}


@pytest.mark.parametrize(
    "text",
    [
        "&<>\"'",
        "{{ 7*7 }}",
        "{% for x in y %}",
        "{{ config.__class__ }}",
        "{# note #}",
        "]]>",
        "<script>alert(1)</script>",
        "&amp;",
        "%s %(x)s {0}",
        "..\\..\\windows",
        "日本語 العربية 🚢 é",
        "=1+1",
        "\\t\\n",
        "{{",
        "}}",
    ],
)
@pytest.mark.parametrize("name", ["docx", "html", "md", "txt", "json"])
def test_odd_characters_in_an_answer_stay_text(tmp_path: Path, text: str, name: str) -> None:
    file = tmp_path / "mine.yaml"
    quoted = text.replace("'", "''")
    file.write_text(f"{GOOD.replace('order', 'bill')}  short_title: 'Q{quoted}Q'\n", "utf-8")
    ran = run("draft", file, "--library", TOY, "-o", tmp_path, "--format", name)
    assert_in_words(ran)
    assert ran.code == 0
    content = (tmp_path / f"mine.{name}").read_bytes()
    assert f"Q{text}Q" in _READERS[name](content).replace("“", '"').replace("”", '"').replace("’", "'")


def test_an_answer_that_looks_like_a_placeholder_is_not_filled(tmp_path: Path) -> None:
    draft(tmp_path, f"{GOOD.replace('order', 'bill')}  short_title: 'The {{{{ state_name }}}} of {{{{ 7*7 }}}} Act'\n")
    text = " ".join(drafted(tmp_path).split())
    assert "The {{ state_name }} of {{ 7*7 }} Act" in text


@pytest.mark.parametrize("kind", ["under a file", "the folder is a file"])
def test_an_output_that_cannot_be_written(tmp_path: Path, kind: str) -> None:
    (tmp_path / "mine.yaml").write_text(GOOD, "utf-8")
    (tmp_path / "file").write_text("x", "utf-8")
    target = tmp_path / "file" / "deeper" if kind == "under a file" else tmp_path / "file"
    ran = run("draft", tmp_path / "mine.yaml", "--library", TOY, "-o", target, "--format", "txt")
    assert_in_words(ran)
    assert ran.code == 1
    assert "the file cannot be written" in ran.err
    assert (tmp_path / "file").read_text("utf-8") == "x"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "mine.yaml"]


def test_a_folder_with_the_name_of_the_output_file(tmp_path: Path) -> None:
    (tmp_path / "out" / "mine.txt").mkdir(parents=True)
    (tmp_path / "mine.yaml").write_text(GOOD, "utf-8")
    for options in ([], ["--force"]):
        ran = run(
            "draft", tmp_path / "mine.yaml", "--library", TOY, "-o", tmp_path / "out", "--format", "txt", *options
        )
        assert_in_words(ran)
        assert ran.code == 1
        assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    ran = draft(tmp_path, GOOD)
    assert ran.code == 1
    assert "the file cannot be written: No space left on device" in ran.err


def test_a_format_that_is_not_known(tmp_path: Path) -> None:
    ran = run("draft", _good(tmp_path), "--library", TOY, "-o", tmp_path / "out", "--format", "docx,wordperfect")
    assert_in_words(ran)
    assert ran.code == 1
    assert "there is no format “wordperfect”" in ran.err
    assert not (tmp_path / "out").exists()


def _good(tmp_path: Path) -> Path:
    path = tmp_path / "mine.yaml"
    path.write_text(GOOD, "utf-8")
    return path


def _zip(**entries: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in entries.items():
            package.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("text", b"not a docx"),
        ("empty", b""),
        ("another zip", _zip(a=b"b")),
        ("cut", b"PK\x03\x04" + b"\x00" * 40),
        ("old word", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600),
    ],
)
def test_a_template_that_is_no_word_file(tmp_path: Path, kind: str, content: bytes) -> None:
    template = tmp_path / "mine.docx"
    template.write_bytes(content)
    for arguments in (
        ["draft", _good(tmp_path), "--library", TOY, "-o", tmp_path / "out", "--template", template],
        ["template", "check", template],
    ):
        ran = run(*arguments)
        assert "Traceback" not in ran.err
        assert ran.code == 1
        assert "mine.docx" in ran.err or "template" in ran.err.lower()
    assert not (tmp_path / "out").exists()


def test_a_template_that_is_not_there(tmp_path: Path) -> None:
    for arguments in (
        ["draft", _good(tmp_path), "--library", TOY, "-o", tmp_path / "out", "--template", tmp_path / "none.docx"],
        ["template", "check", tmp_path / "none.docx"],
        ["template", "check", tmp_path],
    ):
        ran = run(*arguments)
        assert "Traceback" not in ran.err
        assert ran.code in (1, 2)
        assert ran.err.strip()


def test_a_template_with_code_in_it_is_refused(tmp_path: Path) -> None:
    template = tmp_path / "mine.docx"
    with zipfile.ZipFile(ROOT / "templates" / "executive_order.docx") as package:
        parts = {name: package.read(name) for name in package.namelist()}
    body = parts["word/document.xml"].decode()
    assert "{{" in body
    start = body.index("{{")
    end = body.index("}}", start) + 2
    parts["word/document.xml"] = (body[:start] + "{{ title.__class__.__mro__ }}" + body[end:]).encode()
    template.write_bytes(_zip(**parts))
    ran = run("draft", _good(tmp_path), "--library", TOY, "-o", tmp_path / "out", "--template", template)
    assert "Traceback" not in ran.err
    assert ran.code == 1
    assert not (tmp_path / "out").exists()


def test_bytes_that_no_terminal_can_show_do_not_break_the_message(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(f"{GOOD}  q日本🚢: x\n", "utf-8")
    program = Path(sys.executable).with_name("drafter")
    ran = subprocess.run(
        [program, "draft", file, "--library", TOY],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"},
    )
    assert b"Traceback" not in ran.stderr
    assert b"there is no question" in ran.stderr
    assert ran.returncode == 1


def test_a_closed_pipe_is_no_traceback(tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("drafter")
    command = f"{program} states --library {TOY} | true"
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in ran.stderr
    assert "BrokenPipe" not in ran.stderr

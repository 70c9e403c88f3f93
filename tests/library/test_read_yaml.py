"""YAML is read narrowly: words stay words, every fault has a place."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.library.read_yaml import MAXIMUM_BYTES, MAXIMUM_DEPTH, read_yaml, read_yaml_file


@pytest.mark.parametrize(
    "word",
    [
        "no",
        "yes",
        "on",
        "off",
        "true",
        "False",
        "25",
        "012",
        "1e3",
        "0x1f",
        "2027-07-01",
        "12:30:00",
        ".inf",
        "1_000",
        "=",
        "NO",
    ],
)
def test_a_plain_value_stays_the_text_that_was_written(word: str) -> None:
    assert read_yaml(f"a: {word}\n", "f").data == {"a": word}


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_nothing_is_nothing_unless_it_is_quoted(nothing: str) -> None:
    assert read_yaml(f"a: {nothing}\n", "f").data == {"a": None}
    assert read_yaml(f"a: '{nothing}'\n", "f").data == {"a": nothing}


def test_keys_are_words_too() -> None:
    assert read_yaml("no: 1\n1: 2\nnull: 3\n", "f").data == {"no": "1", "1": "2", "null": "3"}


def test_an_empty_file_holds_nothing() -> None:
    for text in ("", "# only a comment\n"):
        file = read_yaml(text, "f")
        assert file.data is None
        assert not file.problems


def test_every_value_knows_its_line_and_column() -> None:
    file = read_yaml("a:\n  - b: 1\n  -\n    c: 2\n", "f.yaml")
    assert str(file.place(("a", 0, "b"))) == "f.yaml:2:5 (a.0.b)"
    assert str(file.place(("a", 1, "c"))) == "f.yaml:4:5 (a.1.c)"
    assert str(file.place(("a", 1, "none", "deeper"))) == "f.yaml:4:5 (a.1.none.deeper)"
    assert str(file.place(())) == "f.yaml:1:1"


@pytest.mark.parametrize(
    ("text", "place", "message", "remedy"),
    [
        ("a: 1\nb: 2\na: 3\n", "f:3:1", "the key “a” stands twice", "Keep one of the two."),
        ("a: &x 1\nb: *x\n", "f:2:1 (b)", "an alias (*name) is not allowed", "Write the value out."),
        ("a: &x [1]\nb: *x\n", "f:2:1 (b)", "an alias (*name) is not allowed", "Write the value out."),
        ("a: &x\n  b: *x\n", "f:2:3 (a.b)", "an alias (*name) is not allowed", "Write the value out."),
        ("a: 1\n\tb: 2\n", "f:2:1", "this is not readable YAML", "replace tabs with spaces"),
        ("a:\n  - 1\n b: 2\n", "f:3:2", "this is not readable YAML", "Check the indentation"),
        (
            "a: 'open\n",
            "f:2:1",
            "this is not readable YAML",
            "Check the indentation, the colons and the quotation marks",
        ),
        ("a: @x\n", "f:1:4", "this is not readable YAML", "put quotation marks around odd signs"),
        ("a: b: c\n", "f:1:5", "this is not readable YAML", "the colons"),
        ("? [a, b]\n: 1\n", "f:1:3", "a key must be plain words", "Put quotation marks around it."),
        ("a: 1\n---\nb: 2\n", "f:2:1", "this is not readable YAML", ""),
        ("a: \x00\n", "f:1:4", "this sign is no text: U+0000", "Delete it"),
    ],
)
def test_a_fault_says_where_it_is_and_what_to_do(text: str, place: str, message: str, remedy: str) -> None:
    (problem,) = read_yaml(text, "f").problems
    assert str(problem.place) == place
    assert problem.message.startswith(message)
    assert remedy in problem.remedy


@pytest.mark.parametrize(
    "text",
    [
        "!!python/object/apply:os.system ['echo no']",
        "a: !!python/name:os.system x",
        "a: !!set {b, c}",
        "!include other.yaml",
    ],
)
def test_a_tag_never_makes_anything_but_words(text: str) -> None:
    data = read_yaml(text, "f").data
    assert data is None or "os" not in str(type(data))
    assert data in (["echo no"], {"a": "x"}, {"a": {"b": None, "c": None}}, "other.yaml")


def test_aliases_cannot_blow_up_the_memory() -> None:
    layers = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    layers += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    file = read_yaml("\n".join(layers), "f")
    assert {problem.message for problem in file.problems} == {"an alias (*name) is not allowed"}
    assert len(file.problems) <= 100


@pytest.mark.parametrize("depth", [MAXIMUM_DEPTH + 2, 10_000])
@pytest.mark.parametrize("form", ["flow", "block"])
def test_deep_nesting_is_refused(depth: int, form: str) -> None:
    if form == "flow":
        text = "a: " + "[" * depth + "]" * depth
    else:
        text = "\n".join(f"{' ' * level}a:" for level in range(min(depth, 1_500)))
    problems = read_yaml(text, "f").problems
    assert problems
    assert "nested too deeply" in problems[0].message


def test_as_deep_as_allowed_is_read() -> None:
    assert not read_yaml("[" * MAXIMUM_DEPTH + "]" * MAXIMUM_DEPTH, "f").problems


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    path = tmp_path / "f.yaml"
    path.write_bytes("\ufeffa: 1\r\nb: é\r\n".encode())
    file = read_yaml_file(path)
    assert file.data == {"a": "1", "b": "é"}
    assert not file.problems


def test_a_file_that_cannot_be_read_is_a_problem_not_an_exception(tmp_path: Path) -> None:
    binary, big, folder = tmp_path / "binary.yaml", tmp_path / "big.yaml", tmp_path / "folder.yaml"
    binary.write_bytes(b"a: \xff\xfe\xff")
    big.write_bytes(b"#" * (MAXIMUM_BYTES + 1))
    folder.mkdir()
    dangling = tmp_path / "dangling.yaml"
    dangling.symlink_to(tmp_path / "nowhere.yaml")
    loop = tmp_path / "loop.yaml"
    loop.symlink_to(loop)
    expected = {
        binary: "the file is not UTF-8 text",
        big: "the file is larger than 4 MB",
        folder: "this is a folder, and a file is expected",
        dangling: "there is no such file",
        tmp_path / "none.yaml": "there is no such file",
        loop: "the file cannot be read",
        binary / "inside.yaml": "the file cannot be read",
    }
    for path, message in expected.items():
        (problem,) = read_yaml_file(path, "shown.yaml").problems
        assert problem.message.startswith(message), path
        assert str(problem.place) == "shown.yaml"
        assert problem.remedy

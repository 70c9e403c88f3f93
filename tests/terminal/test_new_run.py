"""New entries: asked at the terminal or given beforehand, written to their place, checked; nothing typed is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from drafter.library.checks import check_library
from drafter.library.load import load_library
from drafter.terminal.new_run import run_new
from tests.conftest import REAL, TOY, run
from tests.terminal.playing import CTRL_C, DOWN, ENTER, ESCAPE, SPACE, terminal

SOURCE = {
    "state": "AA", "source": "harbor_act", "name": "Harbor Act", "citation": "AA Code 9", "overview": "For harbors.",
    "url": "https://example.org/9", "checked": "2026-11-23", "id": "harbors", "provision_citation": "AA Code 9(1)",
    "says": "Each port: one harbor.", "confidence": "verified",
}  # fmt: skip
QUESTION = {
    "file": "frame", "after": "days", "ask": "Is there a bell?", "id": "bell", "name": "bell", "kind": "yes_no",
    "options": "yes = Yes, a loud one; no = Not mentioned", "default": "no", "why": "Few ferries have one.",
    "component": "frame", "when": "pays: yes",
}  # fmt: skip
CLAUSE = {
    "section": "duties", "slot": "bell", "heading": "Bell", "when": "bell: yes", "text": "Ferries must carry a bell.",
    "how": "adapted", "source": "AA/harbor_act/harbors", "note": "For fog. It is loud.",
}  # fmt: skip


@pytest.fixture
def toy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(TOY, tmp_path / "library")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "library"


def new(kind: str, root: Path, answers: dict[str, str], policy: str = ""):  # type: ignore[no-untyped-def]
    preset = [word for key, value in answers.items() for word in ("--set", f"{key}={value}")]
    return run("library", "new", kind, *preset, *(("--policy", policy) if policy else ()), "--library", root)


def test_a_source_a_question_and_a_clause_give_a_sound_library_and_a_draft(toy: Path) -> None:
    assert new("source", toy, SOURCE).code == 0
    assert new("question", toy, {**QUESTION, "when": ""}).code == 0
    made = new("clause", toy, CLAUSE)
    assert made.code == 0, made.err
    library, problems = load_library(toy)
    assert not problems
    assert not check_library(library)
    folder = library.policies["toy"]
    assert [question.id for question in folder.questions].index("bell") == 1 + [
        question.id for question in folder.questions
    ].index("days")
    found = folder.clause("duties.bell")
    assert found is not None
    slot, clause = found
    assert slot.file.fill == "exactly_one"
    assert clause.drawn_from[0].source == "AA/harbor_act/harbors"
    assert "drafter library preview duties.bell --watch" in made.out
    shown = run("library", "preview", "duties.bell", "--library", toy)
    assert "FERRIES MUST CARRY A BELL." in shown.out.upper()


def test_a_further_clause_goes_to_the_end_of_its_slot(toy: Path) -> None:
    before = (toy / "toy/clauses/duties/spare.yaml").read_text("utf-8")
    answers = {
        "section": "duties", "slot": "spare", "id": "duties.spare_more", "actor": "lead_agency", "verb": "may",
        "action": "rest", "how": "original", "note": "Choose it.", "instruments": "bill", "when": "pays: no",
    }  # fmt: skip
    assert new("clause", toy, answers).code == 0
    after = (toy / "toy/clauses/duties/spare.yaml").read_text("utf-8")
    assert after.startswith(before.rstrip("\n"))
    assert "  - id: duties.spare_more\n    instruments: [bill]\n    when: {pays: \"no\"}\n" in after


def test_a_new_state_is_sound_and_prints_blanks_in_place_of_what_is_not_known(tmp_path: Path) -> None:
    root = tmp_path / "library"
    shutil.copytree(REAL, root)
    policy = sorted(load_library(root)[0].policies)[0]
    answers = {"code": "PR", "name": "Puerto Rico", "formal_name": "Commonwealth of Puerto Rico"}
    assert new("state", root, answers, policy).code == 0
    library, problems = load_library(root)
    assert not problems
    assert not [problem for problem in check_library(library) if "PR.yaml" in str(problem.place)]
    form = library.jurisdictions["PR"]
    assert form.governor_title == "Governor of the Commonwealth of Puerto Rico"
    assert not form.printable("bill.enacting_clause")
    example = sorted(root.glob(f"{policy}/examples/*.yaml"))[0]
    run("batch", example, "--states", "PR", "--format", "txt", "-o", tmp_path, "--library", root)
    bill, order = (path.read_text("utf-8") for path in sorted(tmp_path.glob("*PR_*.txt")))
    assert "[ENACTING CLAUSE]" in bill
    assert "[ORDERING CLAUSE]" in order
    assert "NOT KNOWN" not in bill + order
    assert new("state", root, answers, policy).err.count("PR is there already") == 1


@pytest.mark.parametrize(
    ("kind", "wrong", "told"),
    [
        ("clause", {"section": "dutys"}, "Did you mean “duties”?"),
        ("clause", {"when": "bel: yes"}, "“bel” is not a question"),
        ("clause", {"when": "pays: maybe"}, "“maybe” is not an option of “pays”"),
        ("clause", {"when": "always"}, "This is not a condition"),
        ("clause", {"text": "{{ lead_agency | shout }} must."}, "shout"),
        ("clause", {"source": "AA/ferry_act/timetable"}, "is not in the sources. Did you mean"),
        ("clause", {"id": "duties.publish"}, "“duties.publish” is taken"),
        ("clause", {"noet": "x"}, "there is no field “noet” of a new clause"),
        ("question", {"id": "Bell"}, "Use small letters, digits and underscores"),
        ("question", {"options": "yes; no"}, "Write each choice as value = what the person reads"),
        ("question", {"default": "maybe"}, "“maybe” is not an answer to “bell”"),
        ("source", {"url": "example.org"}, "Write the whole address"),
        ("source", {"checked": "today"}, "Write the day as 2027-07-01"),
    ],
)
def test_a_wrong_answer_is_told_and_nothing_is_written(toy: Path, kind: str, wrong: dict[str, str], told: str) -> None:
    before = {path: path.read_bytes() for path in toy.rglob("*.yaml")}
    whole = {"clause": {**CLAUSE, "how": "adapted", "source": "AA/ferry_act/timetables", "when": "pays: yes"},
             "question": QUESTION, "source": SOURCE}[kind]  # fmt: skip
    ran = new(kind, toy, {**whole, **wrong})
    assert ran.code == 2
    assert told in ran.err
    assert {path: path.read_bytes() for path in toy.rglob("*.yaml")} == before


def test_what_is_missing_is_listed_where_nobody_can_be_asked(toy: Path) -> None:
    ran = new("source", toy, {"state": "AA"})
    assert ran.code == 2
    assert "“source” is missing: Which law, order or program?\n    Add --set source=…" in ran.err
    assert "“checked” is missing" not in ran.err


def test_an_unknown_kind_offers_the_nearest(toy: Path) -> None:
    assert "Did you mean “clause”?" in new("clauses", toy, {}).err


def ask_source(toy: Path, *keys: str) -> tuple[int, str]:
    library, _ = load_library(toy)
    with terminal(*keys) as played:
        code = run_new("source", toy, library, screen=played.screen)
        return code, played.flowed


REST = ("AA Code 1(9)", ENTER, "Boats are blue.", ENTER, ENTER, ENTER)


def test_a_provision_is_asked_for_and_written_after_a_look(toy: Path) -> None:
    code, shown = ask_source(toy, ENTER, ENTER, ENTER, "boats", ENTER, ENTER, *REST, ENTER)
    assert code == 0
    assert "→ boats" in shown
    assert "A new source" in shown
    assert load_library(toy)[0].provision("AA/ferry_act/boats")
    assert not Path("new_source.yaml").exists()
    assert "0 errors" in shown


def test_what_does_not_fit_is_explained_and_stays_in_the_line(toy: Path) -> None:
    code, shown = ask_source(toy, ENTER, ENTER, ENTER, "Boats", ENTER, "\x01\x04b", ENTER, ENTER, *REST, ENTER)
    assert code == 0
    assert "! Use small letters, digits and underscores, no spaces." in shown
    assert load_library(toy)[0].provision("AA/ferry_act/boats")


def test_ctrl_c_keeps_what_was_typed_even_half_a_line(toy: Path) -> None:
    before = (toy / "sources/AA.yaml").read_bytes()
    code, shown = ask_source(toy, ENTER, ENTER, ENTER, "boats", ENTER, ENTER, "AA Code", CTRL_C)
    assert code == 130
    assert "What you typed is kept in new_source.yaml." in shown
    assert (toy / "sources/AA.yaml").read_bytes() == before
    kept = Path("new_source.yaml").read_text("utf-8")
    assert 'half_typed: "AA Code"' in kept
    assert '  id: "boats"' in kept
    code, shown = ask_source(toy, " 1(9)", *REST[1:], ENTER)
    assert code == 0
    assert "Going on with new_source.yaml." in shown
    found = load_library(toy)[0].provision("AA/ferry_act/boats")
    assert found is not None
    assert found[1].citation == "AA Code 1(9)"


def test_a_dropped_line_keeps_what_was_typed(toy: Path) -> None:
    code, _ = ask_source(toy, ENTER, ENTER, ENTER, "boats", ENTER)
    assert code == 130
    assert '  id: "boats"' in Path("new_source.yaml").read_text("utf-8")


def test_escape_goes_back_with_the_answer_in_the_line(toy: Path) -> None:
    library, _ = load_library(toy)
    keys = (ENTER, ENTER, ENTER, "boats", ENTER, ESCAPE, "_all", ENTER, ENTER, *REST, ENTER)
    with terminal(*keys, slowly=True) as played:
        assert run_new("source", toy, library, screen=played.screen) == 0
    assert load_library(toy)[0].provision("AA/ferry_act/boats_all")


def test_a_clause_is_asked_for_with_lists_and_marks(toy: Path) -> None:
    library, _ = load_library(toy)
    keys = (
        DOWN, ENTER, DOWN * 4, ENTER, "bell", ENTER, "Bell", ENTER, ENTER, "pays: yes", ENTER, ENTER,
        "Each ferry must carry a bell.", ENTER, SPACE, ENTER, DOWN * 2, ENTER, "For fog. It is loud.", ENTER, ENTER,
        ENTER,
    )  # fmt: skip
    with terminal(*keys, columns=78) as played:
        code = run_new("clause", toy, library, screen=played.screen)
    assert code == 0, played.flowed
    found = load_library(toy)[0].policies["toy"].clause("duties.bell")
    assert found is not None
    assert found[1].drawn_from[0].how == "original"
    assert len(found[1].power) == 1


def test_nothing_is_written_until_it_is_confirmed(toy: Path) -> None:
    before = (toy / "sources/AA.yaml").read_bytes()
    code, shown = ask_source(toy, ENTER, ENTER, ENTER, "boats", ENTER, ENTER, *REST, DOWN, ENTER)
    assert code == 130
    assert "- id: boats" in shown
    assert (toy / "sources/AA.yaml").read_bytes() == before
    assert Path("new_source.yaml").exists()



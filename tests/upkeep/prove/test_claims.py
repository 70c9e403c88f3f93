"""Each kind of defect is found, with the smallest answers file that shows it; drafted, the file shows the defect."""

from __future__ import annotations

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from drafter.upkeep.prove.claims import CLAIMS
from tests.conftest import REAL, copy_toy, run
from tests.upkeep.prove.seeds import ANY, SEEDS, SOUND, Seed


def test_a_sound_library_has_no_findings(tmp_path: Path) -> None:
    proved = run("library", "prove", "--library", copy_toy(tmp_path / "library", SOUND))
    assert (proved.code, proved.err) == (0, "")
    assert "0 findings." in proved.out
    assert all(f"holds     {claim.says}" in proved.out for claim in CLAIMS)


@pytest.mark.parametrize("seed", SEEDS.values(), ids=SEEDS.keys())
def test_a_defect_is_found_and_its_answers_file_shows_it(seed: Seed, tmp_path: Path) -> None:
    library = copy_toy(tmp_path / "library", {**SOUND, **seed.files})
    proved = run("library", "prove", "--library", library, "-o", tmp_path / "shown")
    assert proved.code == 1, proved.err
    assert seed.says in proved.out
    assert "does not show it" not in proved.out
    files = sorted((tmp_path / "shown").glob(f"toy_{seed.claim}_*.yaml"))
    if seed.answers is None:
        assert not files
        return
    given = [YAML(typ="safe").load(file)["answers"] for file in files]
    needed = {"state", *seed.answers}
    file, answers = next((file, one) for file, one in zip(files, given, strict=True) if one.keys() == needed)
    assert seed.state in ("", answers["state"])
    assert all(answers[name] == value for name, value in seed.answers.items() if value != ANY)
    drafted = run("draft", file, "--library", library, "-o", tmp_path / "out", "--format", "txt")
    text = " ".join((tmp_path / "out" / f"{file.stem}.txt").read_text("utf-8").split())
    for words in seed.shows:
        found = words.removeprefix("-").lower() in f"{text} {drafted.out} {drafted.err}".lower()
        assert found != words.startswith("-"), words


def test_every_claim_has_a_seeded_defect() -> None:
    assert {claim.id for claim in CLAIMS} == {seed.claim for seed in SEEDS.values()}


SECOND = {
    "second/policy.yaml": """
id: second
title: Another policy
version: "1.0"
subject: Piers
subject_phrase: piers
components: [{id: frame, name: Frame}]
sections:
  - {id: duties, heading: Duties, component: frame, slots: [build]}
bill: [duties]
order: [duties]
""",
    "second/questions/frame.yaml": """
part: Frame
questions:
  - id: instrument
    ask: What do you want?
    name: instrument
    kind: choice
    component: frame
    options: [{value: bill, label: A bill}, {value: order, label: An order}]
    default: bill
  - {id: state, ask: Which state?, name: state, kind: choice, component: frame}
  - {id: short_title, ask: What is it called?, name: title, kind: text, component: frame, default: Pier Act}
""",
    "second/clauses/duties/build.yaml": """
clauses:
  - {id: duties.build, text: A pier is built., drawn_from: [{how: original}], note: Choose it.}
""",
}


def test_every_policy_is_proved_and_a_state_s_line_prints_a_blank_for_what_one_does_not_ask(tmp_path: Path) -> None:
    line = (REAL.parent / "tests/toy_library/states/BB.yaml").read_text("utf-8")
    asked = line.replace('text: "{{ enacting_clause }}"', 'text: "Days: {{ days }}. {{ enacting_clause }}"')
    both = run("library", "prove", "--library", copy_toy(tmp_path / "both", {**SOUND, **SECOND}))
    assert both.code == 0, both.out
    assert "(second)" in both.out
    assert "(toy)" in both.out
    library = copy_toy(tmp_path / "asked", {**SOUND, **SECOND, "states/BB.yaml": asked})
    proved = run("library", "prove", "--library", library)
    assert proved.code == 0, proved.out
    (tmp_path / "second.yaml").write_text("policy: second\nanswers: {state: BB}\n", "utf-8")
    drafted = run("draft", tmp_path / "second.yaml", "--library", library, "-o", tmp_path, "--format", "txt")
    assert drafted.code == 0
    assert "Days: [DAYS]" in (tmp_path / "second.txt").read_text("utf-8")

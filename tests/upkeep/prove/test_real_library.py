"""The project's own library: everything holds, and a defect put into it in memory is found and shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from drafter.conditions import parse_condition
from drafter.library.clauses import Clause
from drafter.library.library import Library, PolicyFolder, Slot
from drafter.pipeline import draft
from drafter.upkeep.prove.claims import CLAIMS
from drafter.upkeep.prove.model import model_of
from drafter.upkeep.prove.prove import Finding, prove_claim, prove_policy
from drafter.upkeep.prove.solver import Solver

POLICY = "sector_partnerships"


def test_everything_holds_in_every_policy(real: Library) -> None:
    for folder in real.policies.values():
        proof = prove_policy(real, folder)
        assert not proof.findings, "\n".join(str(finding.problem) for finding in proof.findings)
        assert all(proven.asked for proven in proof.claims if proven.claim.id != "bonds")


def _with_slot(folder: PolicyFolder, name: str, change: Callable[[Slot], dict[str, object]]) -> PolicyFolder:
    slot = folder.slots[name]
    file = slot.file.model_copy(update=change(slot))
    return replace(folder, slots={**folder.slots, name: replace(slot, file=file)})


def _found(library: Library, folder: PolicyFolder, claim_id: str) -> tuple[tuple[Finding, ...], Library]:
    broken = replace(library, policies={folder.policy.id: folder})
    model = model_of(broken, folder)
    claim = next(claim for claim in CLAIMS if claim.id == claim_id)
    return prove_claim(claim, model, Solver(model.encoding.rules), set()).findings, broken


def _clauses_for_bills(slot: Slot) -> dict[str, object]:
    return {"clauses": tuple(clause for clause in slot.file.clauses if "bill" in clause.instruments)}


def test_an_order_that_loses_its_clause_is_found(real: Library) -> None:
    folder = _with_slot(real.policies[POLICY], "program.establishment", _clauses_for_bills)
    found, broken = _found(real, folder, "slots")
    (finding,) = (one for one in found if "“program.establishment”" in one.problem.message)
    assert finding.answers is not None
    assert set(finding.answers.given) == {"instrument", "state"}
    problems = draft(broken, finding.answers).problems
    assert any(one.place.path == "program.establishment" for one in problems)


def test_a_target_that_is_there_less_often_than_its_references_is_found(real: Library) -> None:
    narrower = {"when": parse_condition({"match_type": "cash"})}
    folder = _with_slot(real.policies[POLICY], "match.requirement", lambda _: narrower)
    found, broken = _found(real, folder, "references")
    assert found
    for finding in found:
        assert finding.answers is not None
        assert any("“match.requirement”" in one.message for one in draft(broken, finding.answers).problems)


def test_a_definition_that_holds_too_seldom_is_found(real: Library) -> None:
    folder = real.policies[POLICY]
    never = parse_condition({"order_money": "plan_only"})
    definitions = tuple(
        one.model_copy(update={"when": never}) if one.id == "sustaining_grant" else one for one in folder.definitions
    )
    found, broken = _found(real, replace(folder, definitions=definitions), "definitions")
    assert found
    made = draft(broken, found[0].answers)  # type: ignore[arg-type]
    assert "sustaining_grant" not in {definition.id for definition in made.scope.definitions()}
    assert any("sustaining grant" in part.text for part in made.document.inlines() if hasattr(part, "text"))


def test_a_clause_for_a_state_that_the_slot_leaves_out_is_dead(real: Library) -> None:
    folder = real.policies[POLICY]
    slot = folder.slots["program.establishment"]
    dead = Clause.model_validate({
        "id": "program.never", "when": {"state": "NE", "include_funding": "no", "order_money": "plan_only"},
        "text": "Nothing is established.",
    })  # fmt: skip
    folder = _with_slot(folder, slot.id, lambda _: {"clauses": (*slot.file.clauses, dead)})
    found, _ = _found(real, folder, "reach")
    assert [one.problem.message for one in found] == ["no draft holds the clause “program.never”"]

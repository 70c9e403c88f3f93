"""The golden drafts test the clause library: nearly every condition holds in one draft and fails in another."""

from __future__ import annotations

import pytest

from drafter.library.library import Library
from drafter.upkeep.mutate import bench_of, mutants_within
from tests import golden, golden_states
from tests.conftest import REAL

REACHED = 95
"""The least per cent of the changes of clauses and slots that may show in a golden draft. Never lower it: a change
that none of them tests gets an answers file in tests/golden_answers."""


@pytest.mark.parametrize("policy", sorted(path.parent.name for path in REAL.glob("*/policy.yaml")))
def test_nearly_every_change_of_a_condition_may_show_in_a_golden_draft(policy: str, real: Library) -> None:
    """The quick half of `drafter library mutate`: which changes come out otherwise for some draft, without drafting."""
    own = golden_states.FOLDER / policy / "answers.yaml"
    everywhere = own if own.is_file() else golden_states.FOLDER / "answers.yaml"
    bench = bench_of(real, policy, (REAL, golden.FURTHER), everywhere)
    tried = [
        mutant for mutant in mutants_within(bench) if mutant.kind in ("clause", "slot") and not mutant.implied_by
    ]
    untested = [mutant for mutant in tried if not bench.may_notice(mutant)]
    share = 100 - 100 * len(untested) / len(tried)
    assert share >= REACHED, "\n".join(f"{mutant.key} {mutant.change} {mutant.test}" for mutant in untested)

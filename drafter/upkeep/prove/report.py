"""What was proved, for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from drafter.answers_file import answers_text
from drafter.upkeep.check_report import problem_record
from drafter.upkeep.prove.count import in_words
from drafter.upkeep.prove.prove import Finding, Proof


def proof_text(proof: Proof, written: Mapping[int, Path]) -> str:
    """Say which claims hold, what was found, and how much was covered.

    `written` has the answers files that were written, by the identity of their findings.
    """
    lines = [f"{proof.folder.policy.title} ({proof.folder.policy.id})"]
    for proven in proof.claims:
        state = f"{len(proven.findings)} found" if proven.findings else "holds"
        lines.append(f"  {state:<9} {proven.claim.says}")
    for finding in proof.findings:
        lines += ["", *_finding(finding, proof, written.get(id(finding)))]
    count = in_words(proof.combinations)
    lines += ["", f"Covered: all {count} combinations of answers in {proof.jurisdictions} jurisdictions."]
    lines.append("1 finding." if len(proof.findings) == 1 else f"{len(proof.findings)} findings.")
    return "\n".join(lines)


def _finding(finding: Finding, proof: Proof, path: Path | None) -> Iterator[str]:
    yield str(finding.problem)
    if finding.answers is None:
        return
    yield f"    The smallest answers file that shows it{f', {path}' if path else ''}:"
    for line in answers_text(finding.answers, proof.folder.policy.version).splitlines():
        yield f"        {line}"
    if not finding.shown:
        yield "    The draft from these answers does not show it; please report this as a fault of the program."


def proofs_json(proofs: Iterable[Proof]) -> str:
    """Return what was proved of each policy as JSON."""
    return json.dumps([_record(proof) for proof in proofs], ensure_ascii=False, indent=2, default=str)


def _record(proof: Proof) -> dict[str, object]:
    claims = [
        {"id": proven.claim.id, "says": proven.claim.says, "asked": proven.asked, "found": len(proven.findings)}
        for proven in proof.claims
    ]
    findings = [
        {
            "claim": finding.claim,
            **problem_record(finding.problem),
            "answers": finding.answers.values() if finding.answers else None,
            "shown": finding.shown,
        }
        for finding in proof.findings
    ]
    return {
        "policy": proof.folder.policy.id,
        "version": proof.folder.policy.version,
        "jurisdictions": proof.jurisdictions,
        "combinations": proof.combinations,
        "claims": claims,
        "findings": findings,
    }

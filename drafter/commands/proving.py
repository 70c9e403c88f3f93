"""`drafter library prove`: prove what must hold of every draft, and show what does not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from drafter.commands.opening import EXIT_FOUND, JsonOption, LibraryOption, say, say_problems
from drafter.problems import Problem, Severity

if TYPE_CHECKING:
    from drafter.library.library import Library
    from drafter.upkeep.prove.prove import Proof

proving_app = typer.Typer()
WitnessesOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="DIR", help="Write the answers file of each finding here.")
]


@proving_app.command()
def prove(json: JsonOption = False, output: WitnessesOption = None, library: LibraryOption = None) -> None:
    """Prove over all combinations of answers, for bills and orders in every state, that each draft is whole."""
    from rich.console import Console

    from drafter.upkeep.prove.prove import prove_policy
    from drafter.upkeep.prove.report import proof_text, proofs_json
    from drafter.upkeep.prove.solver import require_solver

    require_solver()
    loaded = _sound_library(library)
    with Console(stderr=True).status("Proving") as status:
        folders = [folder for _, folder in sorted(loaded.policies.items())]
        proofs = [prove_policy(loaded, folder, status.update) for folder in folders]
    written = _write(proofs, output) if output is not None else {}
    typer.echo(proofs_json(proofs) if json else "\n\n".join(proof_text(proof, written) for proof in proofs))
    if any(proof.findings for proof in proofs):
        raise typer.Exit(EXIT_FOUND)


def _sound_library(given: Path | None) -> Library:
    """Load a library that `library check` finds no error in: the proof takes every name in it to exist."""
    from drafter.library.checks import check_library
    from drafter.library.load import load_library
    from drafter.places import library_folder

    loaded, faults = load_library(library_folder(given))
    problems: tuple[Problem, ...] = (*faults, *check_library(loaded))
    errors = tuple(problem for problem in problems if problem.severity is Severity.ERROR)
    if errors:
        say_problems(errors)
        say("The proof needs a library that “drafter library check” finds no error in. Mend these first.")
        raise typer.Exit(EXIT_FOUND)
    return loaded


def _write(proofs: list[Proof], folder: Path) -> dict[int, Path]:
    """Write the answers files of the findings; return where each is, by the finding's identity."""
    from drafter.answers_file import save_answers

    written: dict[int, Path] = {}
    for proof in proofs:
        for finding in proof.findings:
            if finding.answers is not None:
                path = folder / f"{proof.folder.policy.id}_{finding.claim}_{len(written) + 1}.yaml"
                save_answers(path, finding.answers, proof.folder.policy.version)
                written[id(finding)] = path
    return written

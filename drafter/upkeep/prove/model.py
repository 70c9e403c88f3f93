"""The model of a policy: everything the claims ask about, for all combinations of answers at once."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.library.library import Library, PolicyFolder
from drafter.problems import Place
from drafter.upkeep.prove.encode import Encoding
from drafter.upkeep.prove.printing import Printing
from drafter.upkeep.prove.selection import Selection
from drafter.upkeep.prove.terms import Terms
from drafter.upkeep.prove.wording import Wording


@dataclass(frozen=True)
class Model:
    """What may be answered, chosen, printed and defined in one policy."""

    library: Library
    folder: PolicyFolder
    encoding: Encoding
    selection: Selection
    printing: Printing
    wording: Wording
    terms: Terms

    def place(self, key: str) -> Place:
        """Return where a question, a clause, a slot or a definition stands in the files."""
        return self.folder.places.get(key, Place(path=key))


def model_of(library: Library, folder: PolicyFolder) -> Model:
    """Build the model of a policy."""
    encoding = Encoding(library, folder)
    selection = Selection(encoding)
    printing = Printing(encoding, selection)
    wording = Wording(encoding)
    terms = Terms(printing, wording)
    for section in folder.policy.sections:
        if section.kind == "definitions":
            for printed in terms.printed.values():
                printing.add_target(section.id, printed)
    return Model(library, folder, encoding, selection, printing, wording, terms)

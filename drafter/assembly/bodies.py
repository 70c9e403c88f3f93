"""Bodies of government: what the text calls them, by role and by the state's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.assembly.values import Filler, Named
from drafter.document import Term, plain_text
from drafter.interview.replay import institution_of
from drafter.library.jurisdictions import Institution
from drafter.library.library import PolicyFolder
from drafter.library.questions import Option

if TYPE_CHECKING:
    from drafter.assembly.scope import Scope

_GENERIC_NOUNS = (
    "Department", "Commission", "Board", "Office", "Council", "Authority", "Agency", "Division", "Corporation",
    "Bureau", "Administration", "Center", "Secretariat",
)  # fmt: skip


def body(name: str, scope: Scope) -> Named:
    """Return what the text calls a role or an institution.

    A body that no one has named may be outside the governor's direction: an order only invites it.
    A role whose short name is defined is called by it; any other body by its full name, unless it is
    the body of such a role. A body that is not known, and that no one typed, is a blank.
    """
    found = institution_of(name, scope.replay.facts, scope.folder, scope.jurisdiction)
    institution = scope.jurisdiction.institutions.get(found or "")
    if institution is not None and not scope.jurisdiction.printable(f"institutions.{found}"):
        institution = None
    role = scope.folder.policy.roles.get(name)
    typed = scope.replay.facts.get(role.name_question) if role and role.name_question else None
    if typed is not None:
        own = institution if institution is not None and institution.name == typed else None
        return _named(name, str(typed), own, scope)
    if institution is None:
        return _unknown(name, found or name, scope)
    if role is None and (known := _role_named(_shown_name(institution, scope), scope)) is not None:
        return known
    return _named(name, institution.name, institution, scope)


def _shown_name(institution: Institution, scope: Scope) -> str:
    return institution.name_in_bill if institution.name_in_bill and scope.instrument == "bill" else institution.name


def _role_named(full: str, scope: Scope) -> Named | None:
    """Return the body of the role that goes by a full name: one body may have several parts to play."""
    for role in scope.folder.policy.roles:
        filler = scope.filler(role)
        if isinstance(filler, Named) and isinstance(filler.full, tuple) and plain_text(filler.full) == full:
            return filler
    return None


def _named(name: str, full: str, institution: Institution | None, scope: Scope) -> Named:
    defined = scope.defined().get(name, "")
    own = institution.short if institution is not None else ""
    short = (own or _generic(full) or "Agency") if defined else ""
    if short and _taken(name, short, full, scope):
        own = short = defined = ""
    if institution is None:
        return Named((Term(full, ""),), cased(short, scope), definition=defined)
    full = _shown_name(institution, scope)
    in_code = institution.already_defined and scope.codified and bool(own)
    article = institution.article if institution.short_article is None else institution.short_article
    return Named(
        (Term(full, ""),),
        cased(short or (own if in_code else ""), scope),
        institution.article,
        article if own else "the",
        institution.plural,
        "" if in_code else defined,
        institution.standing == "directed",
    )


def _taken(name: str, short: str, full: str, scope: Scope) -> bool:
    """Tell whether an earlier role of the policy goes by the same short name and is another body."""
    for role in scope.folder.policy.roles:
        if role == name:
            return False
        other = scope.filler(role)
        same = isinstance(other, Named) and other.short == cased(short, scope)
        if same and isinstance(other, Named) and isinstance(other.full, tuple) and plain_text(other.full) != full:
            return True
    return False


def _unknown(name: str, institution: str, scope: Scope) -> Named:
    described = scope.library.institutions.get(institution)
    label = described.blank if described else name.upper().replace("_", " ")
    role = scope.folder.policy.roles.get(name)
    defined = scope.defined().get(name, "")
    reason = "The body's name has no verified or secondary source."
    blank = scope.blank(label, role.name_question if role else "", reason)
    short = cased(_generic(label.title()) or "Agency", scope) if defined else ""
    return Named((blank,), short, definition=defined, directed=role is not None)


def bodies(question_id: str, standing: str | None, scope: Scope) -> list[Named]:
    """Return the bodies that the chosen options of a question stand for, in the options' order.

    In an order, `standing` keeps those whom the governor directs, or those only invited.
    """
    question = scope.folder.question(question_id)
    chosen = scope.replay.facts.get(question_id, ())
    found: list[Named] = []
    for option in question.options if question else ():
        if not isinstance(chosen, tuple) or option.value not in chosen or not option.institution:
            continue
        one = body_of(option, scope)
        if isinstance(one, Named) and one not in found and _has_standing(one, standing, scope):
            found.append(one)
    return found


def body_of(option: Option, scope: Scope) -> Filler:
    """Return the body that an option stands for."""
    return scope.filler(role_of(option.institution, scope.folder))


def _has_standing(one: Named, standing: str | None, scope: Scope) -> bool:
    return standing is None or scope.instrument == "bill" or one.directed == (standing == "directed")


def role_of(institution: str, folder: PolicyFolder) -> str:
    """Return the role that always stands for an institution, or the institution itself."""
    return next((name for name, role in folder.policy.roles.items() if role.institution == institution), institution)


def cased(short: str, scope: Scope) -> str:
    """Write a short name as the state does: the Department, the department; acronyms stay."""
    if scope.words.term_capital or short.isupper():
        return short
    return " ".join(word if word.isupper() else word.lower() for word in short.split(" "))


def _generic(full: str) -> str:
    words = full.replace(",", " ").split()
    return next((word for word in words if word in _GENERIC_NOUNS), "")

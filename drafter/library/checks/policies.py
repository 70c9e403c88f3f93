"""Checks of a policy's head file against its folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath as Path

from drafter.library.library import Library, PolicyFolder
from drafter.problems import Place, Problem, nearest


def policy_problems(library: Library, folder: PolicyFolder) -> Iterator[Problem]:
    """Find sections, slots and roles that the head file names and the folder lacks, or the reverse."""
    policy = folder.policy

    def place(key: str) -> Place:
        return folder.places.get(key, Place(path=f"{policy.id}/policy.yaml"))

    head = place("policy:id")
    if head.file and Path(head.file).parent.name != policy.id:
        yield Problem(
            f"the policy is called “{policy.id}”, and its folder “{Path(head.file).parent.name}”",
            "Call both the same.",
            head,
        )
    parts = [key.removeprefix("part:") for key in folder.places if key.startswith("part:")]
    for name in policy.question_files:
        if name not in parts:
            yield Problem(
                f"“question_files” lists “{name}”, which is not there",
                nearest(name, parts),
                place("policy:question_files"),
                rests_on=("questions",) if policy.borrows else (),
            )
    sections = {section.id: section for section in policy.sections}
    components = {component.id for component in policy.components}
    for instrument, ids in (("bill", policy.bill), ("order", policy.order)):
        for name in ids:
            if name not in sections:
                yield Problem(
                    f"“{instrument}” lists a section “{name}” that is not defined",
                    nearest(name, sections),
                    place(f"policy:{instrument}"),
                )
    for section in policy.sections:
        if section.component not in components:
            yield Problem(
                f"section “{section.id}” names a component “{section.component}” that is not defined",
                nearest(section.component, components),
                place(f"section:{section.id}"),
            )
        for slot in section.slots:
            if f"slot:{section.id}.{slot}" not in folder.places:
                yield Problem(
                    f"section “{section.id}” lists a slot “{slot}” that has no file",
                    f"Add clauses/{section.id}/{slot}.yaml, or take the slot out.",
                    place(f"section:{section.id}"),
                    rests_on=("clauses",) if policy.borrows else (),
                )
    for slot_id, found in folder.slots.items():
        own = sections.get(found.section)
        if own is None or found.name not in own.slots:
            yield Problem(
                f"the slot “{slot_id}” is not listed in policy.yaml, so its clauses are never used",
                f"List it under the section “{found.section}”.",
                place(f"slot:{slot_id}"),
            )
    for name, role in policy.roles.items():
        if role.institution and role.institution not in library.institutions:
            yield Problem(
                f"the role “{name}” names an institution “{role.institution}” that is not defined",
                nearest(role.institution, library.institutions),
                place(f"role:{name}"),
                rests_on=("institutions",),
            )
        for question in (role.from_question, role.name_question):
            if question and folder.question(question) is None:
                yield Problem(
                    f"the role “{name}” names a question “{question}” that is not asked",
                    nearest(question, [item.id for item in folder.questions]),
                    place(f"role:{name}"),
                    rests_on=("questions",),
                )
    for key, name, questions in policy.agreements.questions():
        for question in questions:
            if folder.question(question) is None:
                yield Problem(
                    f"the agreement “{name}” names a question “{question}” that is not asked",
                    nearest(question, [item.id for item in folder.questions]),
                    place(f"agreement:{'.'.join(map(str, key))}"),
                    rests_on=("questions",),
                )

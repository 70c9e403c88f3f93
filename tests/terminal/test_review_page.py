"""The page with all answers, and changing one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from drafter.answers import Given
from drafter.library.library import Library
from drafter.library.questions import Question
from drafter.terminal.review_page import Next, pick_earlier, review, show_outline
from drafter.terminal.screen import Screen
from drafter.terminal.session import Session
from tests.conftest import toy_answers
from tests.terminal.playing import DOWN, ENTER, ESCAPE, terminal


def session(toy: Library, **values: object) -> Session:
    given = toy_answers(instrument="bill", **values)
    return Session(toy, toy.policies["toy"], given, Path("answers.yaml"))


def untouched(session: Session, question: Question, screen: Screen) -> Session:
    raise AssertionError(f"{question.id} is not to be asked")


def test_the_outline_shows_what_was_asked_by_part_and_counts_the_rest(toy: Library) -> None:
    with terminal() as played:
        show_outline(session(toy, pays="yes", amount=5000), played.screen)
    assert "Frame" in played.shown.splitlines()
    assert "  State: Alpha (from your file)" in played.shown
    assert "  Amount: $5,000 (from your file)" in played.shown
    assert "more questions at the usual answer or open" in played.shown
    assert "Days: 180" not in played.shown


def test_the_outline_can_show_everything(toy: Library) -> None:
    with terminal() as played:
        show_outline(session(toy), played.screen, everything=True)
    assert "  Days: 180 (usual answer)" in played.shown
    assert "  Year: [YEAR] (left open)" in played.shown
    assert "more questions" not in played.shown


def test_parked_answers_and_a_missing_component_are_shown(toy: Library) -> None:
    with terminal() as played:
        show_outline(session(toy, pays="no", amount=5000), played.screen)
    assert "Kept in your file, but not used here\n  amount: $5,000" in played.shown
    assert "Not in this draft, though a whole policy has it: Money." in played.flowed


def test_the_draft_is_written_only_when_every_question_is_done(toy: Library) -> None:
    with terminal(ENTER) as played:
        assert review(session(toy, pays="no"), played.screen, untouched)[1] is Next.DRAFT
    with terminal(ENTER) as played:
        assert review(session(toy), played.screen, untouched)[1] is Next.QUESTIONS
    assert "Write the draft" not in played.shown


def test_one_can_stop_or_go_on_to_every_question(toy: Library) -> None:
    with terminal(DOWN * 4, ENTER) as played:
        assert review(session(toy, pays="no"), played.screen, untouched)[1] is Next.STOP
    with terminal(DOWN * 3, ENTER) as played:
        after, following = review(session(toy, pays="no"), played.screen, untouched)
    assert (after.depth, following) == ("full", Next.QUESTIONS)


def test_any_answer_can_be_changed_from_the_page(toy: Library) -> None:
    asked = []

    def revise(session: Session, question: Question, screen: Screen) -> Session:
        asked.append(question.id)
        return replace(session, answers=replace(session.answers, given={**session.answers.given, "pays": Given("no")}))

    with terminal(DOWN, ENTER, ENTER, DOWN, ENTER, ENTER) as played:
        after, following = review(session(toy, pays="yes", amount=1), played.screen, revise)
    assert asked == ["state"]
    assert following is Next.DRAFT
    assert after.answers.given["pays"].value == "no"
    assert played.shown.count("── Your answers") == 2


def test_a_change_that_opens_a_question_leads_to_it(toy: Library) -> None:
    def revise(session: Session, question: Question, screen: Screen) -> Session:
        return replace(session, answers=session.answers.without("pays"))

    with terminal(DOWN, ENTER, ENTER, ENTER) as played:
        _, following = review(session(toy, pays="no"), played.screen, revise)
    assert following is Next.QUESTIONS


def test_escape_leaves_the_lists_without_a_change(toy: Library) -> None:
    with terminal(DOWN, ENTER, ESCAPE, ENTER, slowly=True) as played:
        assert review(session(toy, pays="no"), played.screen, untouched)[1] is Next.DRAFT


def test_one_can_go_back_to_any_earlier_question_or_to_all_answers(toy: Library) -> None:
    now = session(toy)
    pays = now.folder.question("pays")
    with terminal(ENTER) as played:
        assert pick_earlier(now, pays, played.screen) == now.folder.question("state")
    with terminal(DOWN, ENTER) as played:
        assert pick_earlier(now, pays, played.screen) == now.folder.question("instrument")
    with terminal(DOWN, DOWN, ENTER) as played:
        assert pick_earlier(now, pays, played.screen) is Next.REVIEW
    with terminal(ESCAPE, slowly=True) as played:
        assert pick_earlier(now, pays, played.screen) is None


def test_before_the_first_question_there_is_nothing_to_go_back_to(toy: Library) -> None:
    now = session(toy)
    with terminal() as played:
        assert pick_earlier(now, now.folder.question("instrument"), played.screen) is None
    assert "This is the first question." in played.shown

"""Text on the screen: wrapped to its width, whatever it is."""

from __future__ import annotations

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.terminal.screen import NARROWEST, WIDEST, Screen, wrapped
from tests.terminal.playing import terminal


@given(st.text(st.characters(codec="ascii") | st.sampled_from("“”’–§"), max_size=400), st.integers(30, 78))
def test_no_line_is_longer_than_the_width_and_no_word_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width, "  ", "    ")
    assert all(len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_line_breaks_and_indents_stand_and_what_goes_on_hangs() -> None:
    assert wrapped("one\n  two three", 9, "", "  ") == ["one", "  two", "    three"]
    assert wrapped("one\n\ntwo", 30) == ["one", "", "two"]


def test_the_width_is_the_terminals_within_what_reads_well() -> None:
    assert [Screen(columns=columns).width for columns in (20, 60, 200)] == [NARROWEST, 60, WIDEST]


def test_a_heading_fills_the_line_and_no_more() -> None:
    with terminal(columns=60) as played:
        played.screen.heading("Question 1 of about 15 · Results, reports and evaluation, and more")
        played.screen.heading("Money")
    assert {len(line) for line in played.shown.splitlines() if line} == {60}


def test_there_is_no_terminal_where_an_end_is_not_one_or_it_is_dumb(monkeypatch: pytest.MonkeyPatch) -> None:
    class Teletype(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stdin", Teletype())
    monkeypatch.setattr(sys, "stdout", Teletype())
    assert Screen().interactive()
    monkeypatch.setenv("TERM", "dumb")
    assert not Screen().interactive()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert not Screen().interactive()
    monkeypatch.setattr(sys, "stdout", Teletype())
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert not Screen().interactive()

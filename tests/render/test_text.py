from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.document import Line, Provision, Section, Text
from drafter.render.text import WIDTH, render_text
from drafter.render.word import render_word
from tests.render.docx_reading import opened
from tests.render.samples import ALL, BILL, FLAT_ORDER, ORDER, plain, provision, words

GOLDEN_BILL = """\
EXPLANATION: capitals indicate matter added to existing law.

By: [SPONSORS]                                          H.B. No. [BILL NUMBER]

                            A BILL TO BE ENTITLED

relating to partnerships & their support.

BY adding to
      Article – Labor
      Section 11–[NN]01

      WHEREAS, Partnerships help; now, therefore,

      BE IT ENACTED BY THE LEGISLATURE:

                         CHAPTER [NNN].  PARTNERSHIPS

      Sec. [NNN].001.  DEFINITIONS.  In this chapter:

            (1) “Fund” means the fund.

11–[NN]02.

      (A) (1) THE DEPARTMENT MAY AWARD A GRANT UNDER SECTION 5 AND
29 U.S.C. § 3102 TO:

                  (A) A PARTNERSHIP; OR

                  (B) A BOARD,

AS THE DEPARTMENT FINDS FIT.

      (B) MATCH. A MATCH OF [PERCENT] IS REQUIRED.

      SECTION 3. This Act takes effect [DATE].

      This bill supports partnerships.
"""
GOLDEN_ORDER = """\
                                 STATE OF YY
                            OFFICE OF THE GOVERNOR

                         Executive Order No. [NUMBER]

      WHEREAS, partnerships help; and

      NOW, THEREFORE, I, [GOVERNOR’S NAME], do hereby order:

I.    Team

      The purpose of this Part is plain.

A.    The heads of the following agencies shall meet at least once a month as
      a team:

      1.   the Department of Labor; and

      2.   the Department of Trade.

      They shall keep minutes.

      Section 2. Application. This order applies to agencies.

                         GIVEN under my hand this [DAY] day of [MONTH].



                              ______________________________
                              [GOVERNOR’S NAME]
                              Governor


Attest:



______________________________
Secretary of State
"""


def test_a_bill_indents_first_lines_and_wraps_at_the_margin() -> None:
    assert render_text(BILL) == GOLDEN_BILL


def test_an_order_hangs_text_behind_its_labels() -> None:
    assert render_text(ORDER) == GOLDEN_ORDER


def test_numbered_paragraphs_of_a_flat_order_stand_at_the_margin() -> None:
    assert """
1.   Create the Council, to study partnerships and to give advice on what they
     need:

     a.  where they work; and

2.   Create""" in render_text(FLAT_ORDER)


@pytest.mark.parametrize("length", range(40, 75))
def test_a_line_never_breaks_between_the_section_sign_and_its_number(length: int) -> None:
    text = render_text(plain(f"{'x' * length} see 29 U.S.C. § 3102 and section 5 of the act"))
    assert "§ 3102" in text
    assert "29 U.S.C." in text
    assert "section 5" in text


def test_two_spaces_within_a_line_stay_and_those_at_a_break_go() -> None:
    text = render_text(plain("One.  Two.  " + "word " * 20))
    assert "One.  Two.  word" in text
    assert all(line == line.rstrip() for line in text.split("\n"))


def test_a_right_part_that_does_not_fit_moves_to_the_next_line() -> None:
    document = replace(BILL, front=(Line("by_line", words("x" * 60), right=words("y" * 30)),), body=(), back=())
    assert render_text(document) == f"{'x' * 60}\n{' ' * 48}{'y' * 30}\n"


def test_a_long_heading_is_broken_and_each_line_centered() -> None:
    document = replace(BILL, front=(Line("heading", words("word " * 20)),), body=(), back=())
    lines = render_text(document).rstrip("\n").split("\n")
    assert len(lines) == 2
    assert all(abs((len(line) - len(line.lstrip())) - (WIDTH - len(line.strip())) // 2) <= 1 for line in lines)


def test_a_label_too_long_for_its_column_is_followed_by_one_space() -> None:
    section = Section("s", "", "", (provision("p", "viii.", 2, "text"),), label=words("I."), shown_heading="Head",
                      layout="own_line")
    assert f"\n{' ' * 11}viii. text\n" in render_text(replace(ORDER, body=(section,)))


def test_a_label_in_words_stands_once() -> None:
    section = Section("s", "", "", (provision("p", "", -1, "text"),), label=words("Section 2."), shown_heading="Head",
                      layout="own_line")
    assert "\nSection 2. Head\n" in render_text(replace(ORDER, body=(section,)))


def test_a_unit_that_begins_with_its_first_part_hangs_behind_both_labels() -> None:
    first = Provision("first", "c", "part", (Text("word " * 20),), (), (), "", "1.", 1)
    unit = Provision("unit", "c", "clause", (), (first,), (), "", "C.", 0)
    section = Section("s", "", "", (unit,), label=words("I."), shown_heading="Head", layout="own_line", part_gap=" ")
    assert "\nC.    1.   word word" in render_text(replace(ORDER, body=(section,)))
    assert f"\n{' ' * 11}word word" in render_text(replace(ORDER, body=(section,)))
    paragraph = opened(render_word(replace(ORDER, body=(section,)))).paragraphs[6]
    assert paragraph.text.startswith("C.\t1.\tword")
    assert paragraph.style.name == "Outline 2"
    assert paragraph.paragraph_format.first_line_indent.inches == -1


@pytest.mark.parametrize("name", ALL)
def test_no_line_is_wider_than_the_page(name: str) -> None:
    assert max(map(len, render_text(ALL[name]).split("\n"))) <= WIDTH


@given(st.text(min_size=1))
def test_every_word_comes_out_once_and_in_order(text: str) -> None:
    document = plain(text)
    shown = render_text(document).split()
    expected = [*render_text(replace(document, body=())).split(), "Sec.", "1."]
    assert shown[: len(expected)] == expected
    printable = "".join(character for character in text if character in "\t\n" or character >= " ")
    cleaned = "".join(c for c in printable if not "\ud800" <= c <= "\udfff" and c not in "\ufffe\uffff")
    assert " ".join(shown[len(expected):]).split() == cleaned.replace("\N{NO-BREAK SPACE}", " ").split()


def test_a_line_of_the_front_without_words_leaves_an_empty_line() -> None:
    document = replace(BILL, front=(Line("heading", words("One")), Line("heading", (Text(""),)),
                                    Line("heading", words("Two"))), body=(), back=())
    assert [line.strip() for line in render_text(document).split("\n")] == ["One", "", "", "", "Two", ""]

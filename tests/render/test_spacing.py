from __future__ import annotations

import pytest

from drafter.render.spacing import clean, keep_together


@pytest.mark.parametrize(("text", "kept"), [
    ("under 29 U.S.C. § 3102 and", "under 29~U.S.C.~§~3102 and"),
    ("C.R.S. §§ 24-46", "C.R.S.~§§~24-46"),
    ("20 C.F.R. part 603", "20~C.F.R. part 603"),
    ("Section 5, sections 6 and 7, subsection (b)", "Section~5, sections~6 and 7, subsection~(b)"),
    ("SUBPARAGRAPH (II) AND Sec. [NNN].001", "SUBPARAGRAPH~(II) AND Sec.~[NNN].001"),
    ("section «NN»", "section~«NN»"),
    ("section <mark>5</mark>", "section~<mark>5</mark>"),
    ("in this section the election 5 and protection (a)", "in this section the election 5 and protection (a)"),
    ("a section", "a section"),
    ("section ", "section "),
])
def test_a_number_stays_with_the_word_before_it(text: str, kept: str) -> None:
    assert keep_together(text) == kept.replace("~", "\N{NO-BREAK SPACE}")


def test_what_no_file_can_hold_is_left_out() -> None:
    assert clean("a\x00b\x1bc\ud800d\ufffee\tf\n") == "abcde\tf\n"

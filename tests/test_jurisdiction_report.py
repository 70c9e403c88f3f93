"""What the program says about jurisdictions."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from drafter.jurisdiction_report import gaps_report, jurisdiction_report
from drafter.library.library import Library
from drafter.problems import ProblemsFound
from tests.conftest import TOY, Changed


def test_a_report_shows_forms_with_where_they_were_seen(toy: Library) -> None:
    report = jurisdiction_report("bb", toy, as_json=False)
    assert "  section label: Sec. {{ n }}.  [secondary] https://example.org" in report
    assert "  effective default: This act takes effect in time.  [secondary] https://example.org" in report
    assert "  reasons: prose  [verified] https://example.org" in report


def test_the_page_and_the_face_of_new_law_are_shown(change_toy: Callable[[dict[str, str]], Changed]) -> None:
    text = (TOY / "states" / "AA.yaml").read_text("utf-8")
    page = (
        "bill:\n  page: {size: legal, line_numbers: yes, line_numbers_restart: no, spacing: 1.5, font: Courier New}\n"
    )
    changed = change_toy(
        {
            "states/AA.yaml": text.replace("bill:\n", page, 1)
            .replace("new_matter: capitals", "new_matter: bold_italic, new_heading: no".replace(", ", "\n    "))
            .replace("{mark: (i), name: subparagraph}", "{mark: (i), name: subparagraph, italic: yes}")
        }
    )
    report = jurisdiction_report("AA", changed.library, as_json=False)
    assert "  page: legal, spacing 1.5, margins 1 in, Courier New  [verified]" in report
    assert "  line numbers: through the whole text  [verified]" in report
    assert "  new law is shown: bold and italic, without numbers and headings of sections  [verified]" in report
    assert "(i) subparagraph (mark in italics)" in report


def test_what_is_unverified_beside_a_better_source_is_labelled(
    change_toy: Callable[[dict[str, str]], Changed],
) -> None:
    text = (TOY / "states" / "BB.yaml").read_text("utf-8")
    doubtful = (
        "  - {field: bill.outline, confidence: verified, url: https://example.org/outline}\n"
        "  - {field: bill.outline, confidence: unverified, note: the third level}\n"
    )
    changed = change_toy({"states/BB.yaml": text + doubtful})
    report = jurisdiction_report("BB", changed.library, as_json=False)
    assert "[verified; unverified: the third level] https://example.org/outline" in report


def test_a_fact_shows_its_own_day_or_that_of_its_file(change_toy: Callable[[dict[str, str]], Changed]) -> None:
    alpha = (TOY / "states/AA.yaml").read_text("utf-8")
    row = "{field: order, confidence: verified,"
    assert row in alpha
    changed = change_toy({
        "states/AA.yaml": alpha.replace("code: AA\n", "code: AA\nas_of: 2026-01-02\n", 1).replace(
            row, f"{row} checked: 2026-03-04,"
        )
    })
    text = jurisdiction_report("AA", changed.library, False)
    assert "[verified, as of 2026-01-02]" in text
    assert "[verified, checked 2026-03-04]" in text


def test_limits_and_notes_say_where_their_parts_were_seen(change_toy: Callable[[dict[str, str]], Changed]) -> None:
    text = (TOY / "states" / "BB.yaml").read_text("utf-8")
    limited = (
        "  - {field: limits, confidence: secondary, checked: 2026-11-23, url: https://example.org/9, note: art. 9}\n"
    )
    text = text.replace("sources:\n", "limits: [It cannot tax.]\nsources:\n")
    changed = change_toy({"states/BB.yaml": text + limited})
    lines = jurisdiction_report("BB", changed.library, as_json=False).splitlines()
    limits = lines[lines.index("Limits of orders:") :]
    assert limits[1:3] == [
        "  It cannot tax.", "    art. 9: [secondary, checked 2026-11-23] https://example.org/9"
    ]


def test_the_json_holds_bill_order_institutions_and_sources(toy: Library) -> None:
    data = json.loads(jurisdiction_report("AA", toy, as_json=True))
    assert data["bill"]["enacting clause"] == "BE IT ENACTED BY ALPHA, That"
    assert data["order"]["outline"] == "a. item  1. item"
    assert data["institutions"]["commerce"] == {"name": "Department of Trade", "standing": "invited"}
    assert data["sources"][0] == {
        "field": "bill",
        "confidence": "verified",
        "url": "https://example.org",
        "note": "",
        "checked": None,
    }


def test_gaps_are_what_is_not_known(toy: Library) -> None:
    assert gaps_report("BB", toy, as_json=False).splitlines() == [
        "BB  institutions.commerce: not known; prints as the blank COMMERCE AGENCY.",
        "BB  institutions.schools: not known; prints as the blank SCHOOL AGENCY.",
        "2 gaps in 1 jurisdictions.",
    ]
    assert list(json.loads(gaps_report(None, toy, as_json=True))) == ["AA", "BB"]


def test_an_unverified_row_is_a_gap(change_toy: Callable[[dict[str, str]], Changed]) -> None:
    text = (TOY / "states" / "BB.yaml").read_text("utf-8")
    doubtful = text + "  - {field: bill.outline, confidence: unverified, note: Nobody looked.}\n"
    changed = change_toy({"states/BB.yaml": doubtful})
    assert "BB  bill.outline: unverified. Nobody looked." in gaps_report("BB", changed.library, as_json=False)


@pytest.mark.parametrize(
    "report", [lambda toy: gaps_report("ZZ", toy, False), lambda toy: jurisdiction_report("ZZ", toy, False)]
)
def test_an_unknown_state_is_a_problem(toy: Library, report: Callable[[Library], str]) -> None:
    with pytest.raises(ProblemsFound, match="there is no state “ZZ”"):
        report(toy)

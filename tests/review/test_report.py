"""How findings are said: readable at 80 columns, complete in JSON."""

from __future__ import annotations

import json

from drafter.problems import Severity
from drafter.review.findings import Authority, Finding, Spot, in_order, listed
from drafter.review.report import WIDTH, findings_json, findings_text

DUTY = Finding(
    "duty_without_actor", Severity.WARNING, "“shall be filed” lays a duty on nobody", "Name who acts. " * 9,
    Spot("section 5(b)", "Reports", "reports.state", "reports.state", 7, "section 5", ("reports.copies",)),
    Authority("Bill Drafting Guide", "https://example.org/guide"), "report_date",
)
BLANK = Finding("blank_left", Severity.NOTE, "[AMOUNT] is a blank", "Fill it.", Spot("the long title", order=1))


def test_the_text_groups_by_section_and_names_place_remedy_clause_and_authority() -> None:
    text = findings_text([BLANK, DUTY])
    assert "The long title\n  note    [AMOUNT] is a blank\n          Fill it." in text
    assert "Section 5. Reports\n  warning section 5(b): “shall be filed”" in text
    assert "[rule duty_without_actor, clause reports.state, reports.copies]" in text
    assert "Bill Drafting Guide https://example.org/guide" in text
    assert text.endswith("1 warning, 1 note.")


def test_the_text_fits_80_columns() -> None:
    assert all(len(line) <= WIDTH for line in findings_text([BLANK, DUTY]).splitlines())


def test_a_clean_draft_is_said_to_be_clean() -> None:
    assert findings_text([]) == "The review found nothing."


def test_json_holds_everything() -> None:
    (found,) = json.loads(findings_json([DUTY]))
    assert found == {
        "rule": "duty_without_actor", "severity": "warning", "message": DUTY.message, "remedy": DUTY.remedy,
        "place": "section 5(b)", "heading": "Reports", "anchor": "reports.state", "clause": "reports.state",
        "also": ["reports.copies"], "question": "report_date",
        "authority": {"who": "Bill Drafting Guide", "url": "https://example.org/guide"},
    }


def test_findings_come_by_place_then_by_severity() -> None:
    error = Finding("a", Severity.ERROR, "m", "", Spot(order=7))
    assert sorted([DUTY, error, BLANK], key=in_order) == [BLANK, error, DUTY]


def test_long_lists_are_counted() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c", "d"]) == "a, b, c and d"
    assert listed(["a", "b", "c", "d", "e"]) == "a, b, c and 2 more"

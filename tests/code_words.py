"""How each state's law is cited, and words that only some states use: no draft of another state may hold them.

Each row has the states whose own words these are, a pattern, and an example that the pattern must find.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

ROWS: tuple[tuple[str, str, str], ...] = (
    ("AL", r"Ala\. (?:Code|Const)|Code of Alabama", "Ala. Code § 41-1-1"),
    ("AK", r"AS \d\d\.\d\d|Alaska (?:Stat|Const)\.|\bAAC\b", "AS 44.31.020"),
    ("AZ", r"A\.R\.S\.|Ariz\. (?:Const|Rev)", "A.R.S. § 41-1504"),
    ("AR", r"A\.C\.A\.|Ark\. (?:Code|Const)|Arkansas Code", "Ark. Code Ann. § 15-4-3703"),
    ("CA", r"Cal\. (?:Const|Code|Gov|Unemp)|Unemployment Insurance Code", "the Unemployment Insurance Code"),
    ("CO", r"C\.R\.S\.|Colo\. (?:Const|Rev)", "C.R.S. § 24-46.3-101"),
    ("CT", r"Conn\. (?:Gen|Const)", "Conn. Gen. Stat. § 31-3h"),
    ("DE", r"Del\. (?:C|Const)\.", "19 Del. C. § 1001"),
    ("DC", r"D\.C\. (?:Official Code|Code|Law|Register)", "D.C. Official Code § 32-1601"),
    ("FL", r"Fla\. (?:Stat|Const)|\bF\.S\.", "Fla. Stat. § 445.004"),
    ("GA", r"O\.C\.G\.A\.|Ga\. Const", "O.C.G.A. § 34-14-1"),
    ("HI", r"\bHRS\b|Haw\. (?:Const|Rev)", "HRS § 202-1"),
    ("ID", r"Idaho (?:Code|Const)", "Idaho Code § 72-1201"),
    ("IL", r"\bILCS\b|Ill\. Const", "20 ILCS 605/605-1"),
    ("IN", r"\bIC \d|Ind\. (?:Code|Const)", "IC 22-4.1-1"),
    ("IA", r"Iowa (?:Code|Const)", "Iowa Code § 84A.1"),
    ("KS", r"K\.S\.A\.|Kan\. Const", "K.S.A. 74-5001"),
    ("KY", r"\bKRS\b|Ky\. Const", "KRS 151B.020"),
    ("LA", r"R\.S\. \d+:|La\. (?:R\.S|Const)", "R.S. 23:2042"),
    ("ME", r"\bMRSA\b|M\.R\.S\.|Me\. Const", "26 MRSA § 3101"),
    ("MD", r"Md\. (?:Code|Const)|Annotated Code of Maryland", "Annotated Code of Maryland"),
    ("MA", r"M\.G\.L\.|Mass\. (?:Gen|Const)", "M.G.L. c. 23H"),
    ("MI", r"\bMCL\b|Mich\. Const", "MCL 408.111"),
    ("MN", r"Minn\. (?:Stat|Const)|Minnesota Statutes", "Minn. Stat. § 116L.01"),
    ("MS", r"Miss\. (?:Code|Const)|Mississippi Code", "Miss. Code Ann. § 37-153-1"),
    ("MO", r"\bRSMo\b|Mo\. Const", "section 620.010, RSMo"),
    ("MT", r"\bMCA\b|Mont\. (?:Code|Const)", "2-15-1701, MCA"),
    ("NE", r"Neb\. (?:Rev|Const)|Revised Statutes Cumulative Supplement", "Neb. Rev. Stat. § 48-3401"),
    ("NV", r"\bNRS\b|Nev\. (?:Const|Rev)", "NRS 232.935"),
    ("NH", r"\bRSA\b|N\.H\. Const", "RSA 12-O:1"),
    ("NJ", r"N\.J\.S\.A\.|N\.J\. Const|\bC\.\d+:\w+-\d", "C.34:15D-1"),
    ("NM", r"\bNMSA\b|N\.M\. Const", "NMSA 1978"),
    ("NY", r"N\.Y\. (?:Const|Lab|Exec)|\bNYCRR\b", "N.Y. Const. art. IV"),
    ("NC", r"G\.S\. \d|N\.C\. (?:Gen|Const)|N\.C\.G\.S\.", "G.S. 143B-438.10"),
    ("ND", r"N\.D\.C\.C\.|Century Code|N\.D\. Const", "North Dakota Century Code"),
    ("OH", r"\bR\.C\. \d|Ohio (?:Rev|Const)", "R.C. 6301.01"),
    ("OK", r"\bO\.S\.|Okla\. (?:Stat|Const)|Oklahoma Statutes", "Title 40 of the Oklahoma Statutes"),
    ("OR", r"\bORS\b|Or\. Const|Oregon Revised", "ORS 660.300"),
    ("PA", r"Pa\. ?C\.S\.|Pa\. Const|\d P\.S\.", "24 Pa.C.S. § 101"),
    ("RI", r"R\.I\. (?:Gen|Const)|R\.I\.G\.L\.", "R.I. Gen. Laws § 42-102-1"),
    ("SC", r"S\.C\. (?:Code|Const)", "S.C. Code § 41-29-10"),
    ("SD", r"\bSDCL\b|S\.D\. Const", "SDCL 1-37-1"),
    ("TN", r"T\.C\.A\.|Tenn\. (?:Code|Const)|Tennessee Code", "Tenn. Code Ann. § 4-3-1401"),
    ("TX", r"Tex\. (?:Const|Lab|Gov)|V\.T\.C\.A\.", "Tex. Const. art. III"),
    ("UT", r"U\.C\.A\.|Utah (?:Code|Const)", "Utah Code 35A-1-101"),
    ("VT", r"V\.S\.A\.|Vt\. (?:Stat|Const)", "10 V.S.A. chapter 22A"),
    ("VA", r"Va\. (?:Code|Const)|Code of Virginia", "Va. Code § 2.2-2035"),
    ("WA", r"\bRCW\b|Wash\. (?:Rev|Const)", "RCW 28C.18.010"),
    ("WV", r"W\. ?Va\. (?:Code|Const)|Code of West Virginia", "W. Va. Code § 5B-2B-1"),
    ("WI", r"Wis\. (?:Stat|Const)|\bWis\. Admin", "Wis. Stat. § 106.27"),
    ("WY", r"\bW\.S\. \d|Wyo\. (?:Stat|Const)", "W.S. 9-2-2601"),
    ("KY MA PA VA", r"Commonwealth", "the Commonwealth"),
    ("AR CO CT DE GA IL IN IA KY MD MO NC NJ OH PA RI SC TN VT VA", r"[Gg]eneral [Aa]ssembly", "the General Assembly"),
    ("MA NH", r"[Gg]eneral [Cc]ourt", "the General Court"),
    ("MT ND OR", r"[Ll]egislative [Aa]ssembly", "the Legislative Assembly"),
    ("MD VA WV", r"House of Delegates", "the House of Delegates"),
    ("NE", r"[Uu]nicameral|LEGISLATIVE BILL|Legislative Bill", "Legislative Bill 12"),
    ("DC", r"Mayor|Councilmember|the District\b(?! of Columbia)", "the Mayor"),
    ("LA", r"[Pp]arish(?:es)?\b", "each parish"),
    ("AK", r"Administrative Order\b|\b[Bb]oroughs?\b", "Administrative Order No. 300"),
    ("MA RI NC CT", r"General (?:Laws|Statutes)|general statutes", "the General Laws"),
    ("OH WA", r"Revised Code", "of the Revised Code"),
    ("TX MI WV OK AZ", r"\bR\.C\.W\b|Vernon", "Vernon’s"),
)  # fmt: skip


def findings(text: str, state: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield where a text holds words of other states, and whose words they are.

    The made-up states of the tests share words with some real ones, as the real ones do among them.
    """
    for match in _PATTERN.finditer(text):
        owners = ROWS[int((match.lastgroup or "r0")[1:])][0]
        made_up = state not in states()
        if state not in owners.split() and not (made_up and " " in owners):
            yield match, owners


_PATTERN = re.compile("|".join(f"(?P<r{index}>(?<![\\w-])(?:{row[1]}))" for index, row in enumerate(ROWS)))


@functools.cache
def states() -> frozenset[str]:
    """The states that the table speaks of."""
    return frozenset(state for owners, _, _ in ROWS for state in owners.split())

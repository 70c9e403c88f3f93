"""Words that a line may not part: the section sign and its number, a title and its code."""

from __future__ import annotations

import re

NO_BREAK = "\N{NO-BREAK SPACE}"
_SIGN = re.compile("(§) (?=\\S|$)")
_CODE = re.compile(r"\b(\d+) (U\.S\.C\.|C\.F\.R\.)(?: (?=§))?")


def keep_together(text: str) -> str:
    """Return text with no-break spaces after a section sign and inside citations of federal codes."""
    if "§" in text:
        text = _SIGN.sub(rf"\1{NO_BREAK}", text)
    if "U.S.C." in text or "C.F.R." in text:
        text = _CODE.sub(_join, text)
    return text


def _join(match: re.Match[str]) -> str:
    space = NO_BREAK if match[0].endswith(" ") else ""
    return f"{match[1]}{NO_BREAK}{match[2]}{space}"

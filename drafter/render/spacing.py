"""Characters and spaces: what a line may not part, and what no file may hold."""

from __future__ import annotations

import re

NO_BREAK = "\N{NO-BREAK SPACE}"
_UNSPEAKABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_SIGN = re.compile("(§) (?=\\S|$)")
_CODE = re.compile(r"\b(\d+) (?=U\.S\.C\.|C\.F\.R\.)")
_UNIT = re.compile(r"\b((?:sub)?(?:section|paragraph)s?|sec\.) (?=[\d(\[]|$)", re.IGNORECASE)
_INITIALS = re.compile(r"((?:\b[A-Z]\.){2,}) (?=§)")


def keep_together(text: str) -> str:
    """Return text with no-break spaces between section and number, and inside citations: 29 U.S.C. § 3102."""
    if "§" in text:
        text = _INITIALS.sub(rf"\1{NO_BREAK}", _SIGN.sub(rf"\1{NO_BREAK}", text))
    if "U.S.C." in text or "C.F.R." in text:
        text = _CODE.sub(rf"\1{NO_BREAK}", text)
    return _UNIT.sub(rf"\1{NO_BREAK}", text)


def clean(text: str) -> str:
    """Return text without what no file format of ours can hold: control characters, lone surrogates."""
    return _UNSPEAKABLE.sub("", text) if _UNSPEAKABLE.search(text) else text

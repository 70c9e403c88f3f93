"""Typography of a state: its hyphens and quotation marks, set where text is filled."""

from __future__ import annotations

import functools
import re

from drafter.library.form_words import WordForm

_ADDRESS = re.compile(r"(https?://\S+)")
_OPENING = re.compile(r"(?:(?<=^)|(?<=[\s(\[—–-]))\"")
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


def typeset(text: str, words: WordForm) -> str:
    """Return a text with the state's hyphens and quotation marks. Web addresses stay as they are."""
    return _typeset(text, words.hyphen == "en_dash", words.quotes == "straight")


@functools.lru_cache(maxsize=20_000)
def _typeset(text: str, dashes: bool, straight: bool) -> str:
    if dashes and "-" in text:
        parts = _ADDRESS.split(text)
        text = "".join(part if index % 2 else part.replace("-", "–") for index, part in enumerate(parts))
    if straight:
        return text.translate(_STRAIGHT)
    if '"' in text:
        text = _OPENING.sub("“", text).replace('"', "”")
    return text.replace("'", "’") if "'" in text else text

"""From the news agencies' respelling of a name to what an engine reads right."""

from __future__ import annotations

import re

# Spellings of the agencies' respelling that engines' rules for English misread, with others that they read right.
# Syllables stand between hyphens.
_READ_RIGHT: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<![a-z])i(?![a-z])"), "eye"),
    (re.compile(r"([bfhkmp])yoo"), r"\1ew"),
    (re.compile(r"(?<![a-z])hw(?=[aeiou])"), "w"),
    (re.compile(r"(?<![a-z])([bcdflmnprt]|s[hk])w(?=[aeiou])"), r"\1oo-w"),  # engines say the letter's name before a w
    (re.compile(r"(?<![a-z])([bdfgklmnprstv])y(?=[aeiou])"), r"\1ee-y"),
    (re.compile(r"(?<![a-z])([rlmbstn])ow(?![a-z])"), r"\1au"),  # as in “cow”
    (re.compile(r"(?<![a-z])g(?=[ei])"), "gh"),
    (re.compile(r"eh(?=[bdfgklmnprstvz])"), "e"),
    (re.compile(r"(?<=[a-z])eh-([bdfgklmnprstvz])(?=[aeiou])"), r"e\1\1"),  # a syllable cannot end so in English
)


def respelled(respelling: str) -> str:
    """Return what a plain-text engine is given for a pronouncer: “BEE-hotch” → “bee-hotch”."""
    text = " ".join(respelling.lower().split())
    for pattern, put in _READ_RIGHT:
        text = pattern.sub(put, text)
    return text

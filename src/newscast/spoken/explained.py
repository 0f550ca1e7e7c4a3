"""Acronyms in brackets behind the words that they stand for: the World Health Organization (WHO)."""

from __future__ import annotations

import re

from newscast.spoken.acronyms import said
from newscast.spoken.rule import Habits, Rule, before, word_set

Match = re.Match[str]

_WORD = re.compile(r"[A-Za-z][\w'’]*")
_SMALL = word_set("of the and for in on to a an de at")


def _is_short_for(letters: str, lead: str) -> bool:
    """Tell whether letters are the initials of the words before, small words counted or not."""
    words = [word.lower() for word in _WORD.findall(lead)]
    long = [word for word in words if word not in _SMALL]
    return any("".join(word[0] for word in some[-len(letters) :]) == letters.lower() for some in (words, long))


def _explained(match: Match, habits: Habits) -> str:
    letters = match["letters"]
    in_doubt = habits.shouted or not letters.isupper()
    return f"({said(letters.upper())})" if in_doubt and _is_short_for(letters, before(match)) else match[0]


RULES: tuple[Rule, ...] = (
    Rule(
        "acronym.explained",
        r"\((?<=[a-zA-Z] .)(?P<letters>[A-Z]{3,6}|[A-Z][a-z]{2,5}|[a-z]{3,6})\)",
        _explained,
        "An acronym behind the words that it stands for is one in any letter case: W-H-O.",
        (frozenset("("),),
    ),
)

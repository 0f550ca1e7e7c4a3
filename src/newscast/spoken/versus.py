"""Whether a V between two names is “versus” or somebody's initial."""

from __future__ import annotations

import re

from newscast.spoken.places import STATE_NAMES
from newscast.spoken.rule import SIGNS, Habits, after, before, later

Match = re.Match[str]

_NAME_BEFORE = later(rf"(?:(?<![\w'’-])[A-Z][\w'’.-]*|[{SIGNS}]) \Z")
# What is a party to a case: behind it, or before it, a V is no initial.
_PARTY_BEFORE = later(
    r"(?i)\b(?:people|states?|city|county|board|commonwealth|roe|brown|dobbs|obergefell|miranda|loving|marbury|griswold|united)\Z"
)
# What tells that a court has heard them.
_CASE = later(
    r"(?i)\b(?:cases?|rulings?|decisions?|lawsuit|precedent|overturn\w*|landmark|plaintiffs?|appeal|suit (?:is|was))\b"
)
_PARTY_BEHIND = later(
    rf"(?i) (?:the )?(?:people|states?|united states|city|county|board|commonwealth|department|school|{STATE_NAMES})\b"
)


def versus(match: Match, habits: Habits) -> str:
    """Return “versus” for the V of a case or a game: in capitals only where a party to a case stands beside it."""
    letter = match[0].strip()
    a_case = (
        _PARTY_BEFORE.search(before(match))
        or _PARTY_BEHIND.match(after(match))
        or _CASE.search(before(match) + after(match))
    )
    if letter[0] == "V" and not a_case and (letter == "V." or not habits.british):
        return match[0]
    return " versus" if _NAME_BEFORE.search(f"{before(match)} ") else match[0]

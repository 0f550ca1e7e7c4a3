"""The rule for party tags: a party, a state and a district."""

from __future__ import annotations

import re

from newscast.almanac import PARTIES
from newscast.spoken import cardinals as say
from newscast.spoken.places import CLIPPED, STATE_NAMES, state
from newscast.spoken.rule import HYPHEN, Habits, Rule

Match = re.Match[str]

_CLIPPED_TAG = rf"(?i:{CLIPPED})"


def _party(match: Match, _habits: Habits) -> str:
    if match["bare"]:
        return f"{PARTIES[match['bare']]} of {_seat(state(match['where']), match['of'])}"
    return f", {PARTIES[match['party']]} of {_seat(state(match['state']), match['district'])},"


def _seat(where: str, district: str | None) -> str:
    """Return a state with the district of a member of Congress: “California's twelfth district”."""
    if not district or district == "00":
        return where
    if district == "AL":
        return f"{where} at large"
    mark = "'" if where.endswith("s") else "'s"
    return f"{where}{mark} {say.ordinal(int(district))} district"


RULES: tuple[Rule, ...] = (
    Rule(
        "place.party",
        r"[(RDI](?<!\w.)(?:(?<=\()(?P<party>[RDILG])[-–](?P<state>[A-Z][A-Za-z. ]*)(?:-(?P<district>\d{1,2}|AL))?\)"
        r"|(?<=(?P<bare>[RDI]))-"
        rf"(?P<where>{_CLIPPED_TAG}\.|[A-Z]{{2}}\b|(?:{STATE_NAMES})\b)(?:-(?P<of>\d{{1,2}}|AL)\b)?)",
        _party,
        "Party tags: Republican of Texas.",
        (frozenset("–") | HYPHEN, frozenset("RDILG")),
    ),
)

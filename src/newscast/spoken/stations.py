"""The rule for radio stations: their letters and where on the dial they are."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.acronyms import is_no_word
from newscast.spoken.rule import CAPITALS, DIGITS, Habits, Rule, follows, word_set

Match = re.Match[str]


def _station(match: Match, habits: Habits) -> str:
    """Return where a station is heard: “eight fifty AM”, “one oh one point one F-M”, “K-O-A eight fifty”."""
    letters = match["before"] or match["behind"]
    if letters and (letters in _NO_STATIONS or (habits.shouted and not is_no_word(letters))):
        return match[0]
    whole, _, part = (match["number"] or match["a"] or match["b"]).partition(".")
    said = say.pairs(whole) + (f" point {say.digits(part)}" if part else "")
    band = {"FM": " F-M", None: ""}.get(match["band"], f" {match['band']}")
    return f"{match['before']} {said}" if match["before"] else f"{said}{band}"


# Letters that begin with a K or a W and are no station.
_NO_STATIONS = word_set("WHO WNBA WWE WTO WWF WFP WMD WMDS WBC WBA WBO WIC WAC WCC WTA WRC WWI KKK KGB KFC KIA KIPP")


RULES: tuple[Rule, ...] = (
    Rule(
        "code.station",
        r"(?<![\w.,:$£€-])(?:(?P<before>[KW][A-Z]{2,3}) (?P<number>(?:5[3-9]|[6-9]\d|1[0-6]\d)0)"
        r"(?! ?[AF]M\b)(?=$|[.,;:!?](?!\d)| (?i:has|is|and|radio|news|for|at|in|on|with|to|will|reports)\b)"
        r"|(?P<a>\d{3,4}|\d{2,3}\.\d) ?(?P<band>AM|FM)\b"
        r"|(?P<b>\d{2,3}\.\d|(?:5[3-9]|[6-9]\d|1[0-6]\d)0)(?= (?P<behind>[KW][A-Z]{2,3})(?![\w'])"
        r"(?=$|[.,;:!?-]| (?i:has|is|and|radio|news|for|at|in|on|with|to|will|reports)\b)))",
        _station,
        "Radio stations: eight fifty AM, K-O-A eight fifty.",
        (follows("am fm") | DIGITS, CAPITALS),
    ),
)

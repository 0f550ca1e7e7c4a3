"""The rule for radio stations: their letters and where on the dial they are."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.acronyms import is_no_word
from newscast.spoken.rule import CAPITALS, Habits, Rule, between, word_set

Match = re.Match[str]


def _station(match: Match, habits: Habits) -> str:
    """Return where a station is heard: “eight fifty AM”, “one oh one point one F-M”, “K-O-A eight fifty”."""
    before = match["first"] + match["before"] if match["before"] else ""
    letters = before or match["behind"]
    if letters and (letters in _NO_STATIONS or (habits.shouted and not is_no_word(letters))):
        return match[0]
    number = match["number"] or match["first"] + (match["a"] or match["b"])
    whole, _, part = number.partition(".")
    said = say.pairs(whole) + (f" point {say.digits(part)}" if part else "")
    band = {"FM": " F-M", None: ""}.get(match["band"], f" {match['band']}")
    return f"{before} {said}" if before else f"{said}{band}"


# Letters that begin with a K or a W and are no station.
_NO_STATIONS = word_set("WHO WNBA WWE WTO WWF WFP WMD WMDS WBC WBA WBO WIC WAC WCC WTA WRC WWI KKK KGB KFC KIA KIPP")


RULES: tuple[Rule, ...] = (
    Rule(
        "code.station",
        r"(?P<first>[KW\d])(?<![\w.,:$£€-].)(?:(?<=[KW])(?P<before>[A-Z]{2,3}) (?P<number>(?:5[3-9]|[6-9]\d|1[0-6]\d)0)"
        r"(?! ?[AF]M\b)(?=$|[.,;:!?](?!\d)| (?i:has|is|and|radio|news|for|at|in|on|with|to|will|reports)\b)"
        r"|(?<=\d)(?P<a>\d{2,3}|\d{1,2}\.\d) ?(?P<band>AM|FM)\b"
        r"|(?P<b>(?<=\d)\d{1,2}\.\d|(?:(?<=5)[3-9]|(?<=[6-9])\d|(?<=1)[0-6]\d)0)(?= (?P<behind>[KW][A-Z]{2,3})(?![\w'])"
        r"(?=$|[.,;:!?-]| (?i:has|is|and|radio|news|for|at|in|on|with|to|will|reports)\b)))",
        _station,
        "Radio stations: eight fifty AM, K-O-A eight fifty.",
        (frozenset({"3 figures", "4 figures"}) | between("."), CAPITALS),
    ),
)

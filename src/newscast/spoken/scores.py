"""Rules for scores, records and averages: what newsreaders call figures of sport, and odds."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.figures import END, SINCE
from newscast.spoken.rule import PARTED, POINTED, Habits, Rule, after, before, follows, joined

Match = re.Match[str]

_OVERTIMES = {"2": "double overtime", "3": "triple overtime"}
# What tells a record of wins and losses from a score.
_HOLDS = re.compile(
    r"(?i)\b(?:record of|records? to|improv\w+ to|drop\w* to|now|went|gone|going|started|starting|opened"
    r"|finish\w*(?: the season)?"
    r"|(?:are|is|'re|were|was|sit|sits|at)(?: now)?) (?:an? )?$"
)
_SEASON = re.compile(
    r"(?i)(?: (?:this|on the|for the|in the|at home|away|overall|all-time|in conference|in league|against"
    r"|straight up|since|under|through)\b"
    r"|-?\s?records?\b| (?:start|finish|season|mark)\b)"
)
_WENT = re.compile(r"(?i)\b(?:went|go|goes|start|starts|started|finish|finished) $")
_ENDS = re.compile(r"(?i)$|[.,;)]| (?:and|after|entering|heading|with|against|at|on|in|to)\b")
_CERTAIN = re.compile(r"(?i)\b(?:record of|improv\w+ to|drop\w* to) (?:an? )?$")
_HOLDS_NOW = re.compile(
    r"\b(?:(?:[A-Z][a-z]+|they|we|team|club|squad|side) (?:are|is)|(?:[Tt]hey|[Ww]e)'re)(?: now)? $"
)
_HOLDS_NOW_SHOUTED = re.compile(r"\b(?:[A-Z]{3,} ARE|THEY'RE|WE'RE)(?: NOW)? $")
_NO_TEAM = re.compile(
    r"(?i)\b(?:odds|votes?|scores?|ratio|tally|count|final|series|ruling|decision|chances?|split|margin|majority|it|range|ages?"
    r"|temperatures?|temps|highs?|lows?|limits?|prices?|costs?|sizes?|speeds?|hours|fees?|rates?|numbers?)\b"
)
_SPORT = re.compile(
    r"(?i)\b(?:won|wins?|winning|beat|beats|beating|beaten|lost|lose|loses|losing|drew|draws?|defeat\w*|victor\w+"
    r"|lead|leads|led"
    r"|leading|trail\w*|scor\w+|goals?|match|half-time|halftime|full-time|thrash\w*|hammer\w*|aggregate|penalties"
    r"|extra time"
    r"|equalis\w+|edged|ahead|down|up|sets?|game)\b"
)
_CLAUSE = re.compile(r"[,;.:](?= )")
_AT_THE_CLOSE = re.compile(r"(?i) (?:at (?:tea|lunch|stumps|the close)|declared|all out)\b")
_BATS = re.compile(
    r"(?i)\b(?:hit|hits|hitting|bats?|batted|batting|averag\w+|slugg\w+|percentage(?: of)?|mark of|an?|at"
    r"|to)(?: just| only)? $"
)
_BATTED = re.compile(
    r"(?i) (?:hitter|hitting|average|batting|clip|mark|with \d|this season|last (?:season|year)|in \d"
    r"|for the (?:season|year))\b"
)


def _overtime(match: Match, habits: Habits) -> str:
    return _OVERTIMES.get(match["number"]) or f"{say.whole(match['number'], habits)} overtimes"


def _nought(figures: str, habits: Habits) -> str:
    """Return a score of none as newsreaders call it."""
    return ("nil" if habits.british else "nothing") if figures == "0" else say.whole(figures, habits)


def _record(match: Match, habits: Habits) -> str:
    """Return wins and losses, as in “five and two”, where the copy tells that they are no score."""
    lead, follow = before(match), after(match)
    wins, losses, ties = match["wins"], match["losses"], match["ties"]
    holds = _HOLDS_NOW_SHOUTED if habits.shouted else _HOLDS_NOW
    ends = _ENDS.match(follow) is not None
    season = _SEASON.match(follow) is not None
    told = (
        ((ends or season) and holds.search(lead) and not _NO_TEAM.search(lead))
        or _CERTAIN.search(lead)
        or ((season or ties) and _HOLDS.search(lead))
        or (ends and _WENT.search(lead))
        or (lead.endswith("(") and follow.startswith(")") and not habits.british)
        or re.match(r"-?\s?records?\b", follow)
    )
    if not told:
        return match[0]
    said = ["oh" if figures == "0" else say.whole(figures, habits) for figures in (wins, losses, ties) if figures]
    return f"{', '.join(said[:-1])} and {said[-1]}"


def _formation(match: Match, _habits: Habits) -> str:
    return "-".join(say.below_hundred(int(figures)) for figures in match[0].split("-"))


def _score(match: Match, habits: Habits) -> str:
    """Return a score: “three to nothing”; British newsreaders leave out the “to”: “three-nil”."""
    first, last = match["first"], match["last"]
    if habits.british:
        clause = _CLAUSE.split(before(match))[-1], _CLAUSE.split(after(match))[0]
        if _AT_THE_CLOSE.match(after(match)) and int(last) < 10:
            return f"{say.whole(first, habits)} for {say.whole(last, habits)}"
        sides = re.search(r"[A-Z][a-z]+ $", before(match)) and re.match(r" [A-Z][a-z]", after(match))
        if int(first) > 99 or not (sides or any(map(_SPORT.search, clause))):
            return match[0]
        return f"{_nought(first, habits)}-{_nought(last, habits)}"
    if last != "0" or (int(first) > 100 and "vot" not in before(match)):
        return match[0]
    return "zero-zero" if first == "0" else f"{say.whole(first, habits)} to nothing"


def _average(match: Match, _habits: Habits) -> str:
    """Return a batting average, as in “three hundred” and “two eighty-five”."""
    if not (_BATS.search(before(match)) or _BATTED.match(after(match))):
        return match[0]
    figures = match["figures"]
    return say.digits(figures, "oh") if figures[0] == "0" else say.pairs(figures)


def _team(match: Match, _habits: Habits) -> str:
    said = say.below_hundred(int(match["number"]))
    return said.removesuffix("e") + match["many"].lower()


RULES: tuple[Rule, ...] = (
    Rule(
        "score.overtime",
        r"(?P<number>\d)(?<![\w.]\d)\s?OT\b",
        _overtime,
        "Overtimes: double overtime.",
        (follows("ot"),),
    ),
    Rule(
        "score.joined",
        rf"(?P<first>\d{SINCE}\d?)[-–](?P<last>\d{{1,2}})(?= (?:punch|split|finish|step)\b)",
        lambda match, habits: f"{say.whole(match['first'], habits)}-{say.whole(match['last'], habits)}",
        "Figures that go together: a one-two punch, a sixty-forty split.",
        (PARTED, follows("punch split finish step")),
        re.IGNORECASE,
    ),
    Rule(
        "score.record",
        rf"(?P<wins>\d{SINCE}\d{{0,2}})[-–](?P<losses>\d{{1,3}})(?:[-–](?P<ties>\d{{1,2}}))?(?!\w|[-–.]\d)",
        _record,
        "Wins and losses: five and two.",
        (PARTED,),
    ),
    Rule(
        "score.row",
        rf"\d{SINCE}(?!-1-1\b)\d?(?:-\d{{1,2}}){{2,5}}" + END + r"(?!-)",
        _formation,
        "Three figures or more in a row: four-three-three.",
        (PARTED,),
    ),
    Rule(
        "score.result",
        rf"(?P<first>\d{SINCE}\d{{0,2}})[-–](?P<last>\d{{1,2}})" + END + r"(?![-–]\d|[-–]\w| ?%)",
        _score,
        "Results: three to nothing.",
        (PARTED,),
    ),
    Rule(
        "score.average",
        r"\.(?<![\w.,$£€]\.)(?P<figures>\d{3})(?![\w.]\d|\w|%)",
        _average,
        "Averages: three hundred.",
        (POINTED,),
    ),
    Rule(
        "score.team",
        r"(?<![\w.,])'?(?P<number>[1-9]\d)(?P<many>ers?)\b",
        _team,
        "Teams: forty-niners, seventy-sixers.",
        (joined("er ers"),),
        re.IGNORECASE,
    ),
)

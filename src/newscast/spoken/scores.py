"""Rules for scores, records and averages: what newsreaders call figures of sport, and odds."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.figures import END, SINCE, START
from newscast.spoken.rule import PARTED, POINTED, Habits, Rule, after, any_case, before, between, follows, joined, later

Match = re.Match[str]

_OVERTIMES = {"2": "double overtime", "3": "triple overtime"}
# What tells a record of wins and losses from a score.
_HOLDS = later(
    r"(?i)\b(?:record of|records? to|improv\w+ to|drop\w* to|now|went|gone|going|started|starting|opened"
    r"|finish\w*(?: the season)?"
    r"|(?:are|is|'re|were|was|sit|sits|at)(?: now)?) (?:an? )?$"
)
_SEASON = later(
    r"(?i)(?: (?:this|last (?:season|year)|on the|for the|in the|at home|away|overall|all-time|in conference"
    r"|in league|against|straight up|since|under|through)\b"
    r"|-?\s?records?\b| (?:start|finish|season|mark)\b)"
)
# A team or a pitcher, and what only the season tells of them.
_HAS_WON = later(r"(?:\b(?:[A-Z][\w.]+|[Hh]e|[Ss]he) (?i:is|was|went|goes|are|were)(?i: now)? |, at )$")
_SEASONED = later(
    r"(?i)(?:,| (?:with an? [\w. -]{1,30}\b(?:era|average|goals-against)\b|and (?:ranked|in (?:first|second|third|last)"
    r"|alone|tied (?:for|with|atop)|top\w*|lead\w*|bowl)\b|(?:last|this) (?:season|year)\b))"
)
_SENTENCE = later(r"[.;!?] ")
# No vote near makes a tally of a record that is so called.
_RECORD_ENDS = later(r"(?i)\)|, [\w.-]{3,30} era\b")
_RECORD_AHEAD = later(r"(?i)-?\s?records?\b")
_ON_RECORD = later(r"(?i)\brecords? (?:of|is|was|to|stands at|stood at) (?:an? )?$")
_WENT = later(r"(?i)\b(?:went|go|goes|start|starts|started|finish|finished) $")
_ENDS = later(r"(?i)$|[.,;)]| (?:and|after|entering|heading|with|against|at|on|in|to)\b")
_CERTAIN = later(
    r"(?i)\b(?:records? (?:of|is|was|to|stands at|stood at)|(?:improv|drop|fell|fall|mov|slip|climb"
    r"|advanc)\w* to) (?:an? )?$"
    r"|(?:^|[.,;] )now $"
)
# A record and, behind it, one within it: “8-3, 5-3 in the Big 12”.
_CHAINED = later(r"(?i)\d-\d{1,2}(?:-\d+)?(?: overall| this season)?,?(?: and)? \(?$")
_WITHIN = later(
    r" (?i:at home|on the road|away|overall|in conference|in league|in division|against|in (?:the |its |their )?(?:"
    r"conference|league|division|big|american|national|east|west)\b|in the (?-i:[A-Z]{3,4}|[A-Z][a-z]+-?\d+)\b)"
)
_CHAIN_AHEAD = later(rf"(?i)(?: overall)?,?(?: and)? \(?\d+-\d+(?:-\d+)?{_WITHIN.pattern}")
_WON = later(r"(?i)\b(?:won|wins|beat|beats|beating|defeat\w*|lost|loses|edged|scor\w+)\b")
# Before a team's name: “the 8-3 Buffs”.
_TEAM = later(
    r" (?!(?i:loss|loss?es|wins|victories|defeats|scores|votes|rulings|decisions|results|odds|splits|ties|counts"
    r"|points)\b)"
    r"(?:[A-Z][a-z]+s|[A-Z]{3,}S)\b"
)
_HOLDS_NOW = later(
    r"\b(?:(?:[A-Z][a-z]+|they|we|team|club|squad|side) (?:are|is)|(?:[A-Z][a-z]+s|[Tt]hey|[Ww]e) were"
    r"|(?:[Tt]hey|[Ww]e)'re)(?: now)? $"
)
_HOLDS_NOW_SHOUTED = later(r"\b(?:[A-Z]{3,} ARE|[A-Z]{3,}S WERE|(?:THEY|WE) WERE|THEY'RE|WE'RE|ARE)(?: NOW)? $")
_NEVER = later(r"(?!)")
# What is voted on, and who votes.
_VOTED = later(
    r"(?i)\b(?:vot(?:es?|ed|ing|ers?)|tall(?:y|ies)|ballots?|polls?|polled|polling|referendum|verdict|jur(?:y|ors?)"
    r"|rul(?:ing|ings|ed)|dissent\w*|justices|judges|(?:supreme|appeals|high|circuit) court|senate|congress|lawmakers"
    r"|legislators|mps|peers|commission(?:ers)?|committee|subcommittee|council(?:members|men|ors|lors)?|trustees|regents"
    r"|directors|(?:school|review|parole|county|zoning|pardons) board|(?:city|security) council"
    r"|(?:the|a) (?:panel|board|motion|measure|bill|amendment|resolution|proposal|ordinance|nomination"
    r"|full court|court was|court is)"
    r"|(?:in|of|through|passed|by) the house(?! of)|approv\w+|reject\w+|confirm\w+|acquit\w*|convict\w*|ratif\w+"
    r"|adopted|repeal\w*|veto\w*|unanimous\w*|lopsided|party[- ]line)\b"
)
_TO_VOTE = later(
    r"(?i)-?\s?(?:votes?|voting|party-line|rulings?|decisions?|verdict|tally|majority|margin|split|in favou?r"
    r"|in the (?:house|senate|full)\b|among (?:likely|registered)"
    r"|(?:to|for|against|on) (?:\w+ ){0,2}(?:approv\w+|reject\w*|pass|passage|adopt|repeal"
    r"|convict|acquit|confirm|uphold|measure|proposal|motion|ordinance|bill|amendment|resolution|plan|permit|deal|ban)\b)"
)
_NO_TEAM = later(
    r"(?i)\b(?:odds|votes?|scores?|ratio|tally|count|final|series|ruling|decision|chances?|split|margin|majority|it"
    r"|range|ages?"
    r"|temperatures?|temps|highs?|lows?|limits?|prices?|costs?|sizes?|speeds?|hours|fees?|rates?|numbers?)\b"
)
_SPORT = later(
    r"(?i)\b(?:won|wins?|winning|beat|beats|beating|beaten|lost|lose|loses|losing|drew|draws?|defeat\w*|victor\w+"
    r"|lead|leads|led"
    r"|leading|trail\w*|scor\w+|goals?|match|half-time|halftime|full-time|thrash\w*|hammer\w*|aggregate|penalties"
    r"|extra time"
    r"|equalis\w+|pens|shoot-?out|stalemate|finish(?:ed|es)|edged|ahead|down|up|sets?|game)\b"
)
_CLAUSE = later(r"[,;.:](?= )")
_AT_THE_CLOSE = later(r"(?i) (?:at (?:tea|lunch|stumps|the close)|declared|all out)\b")
_BATS = later(
    r"(?i)\b(?:(?:ops|percentage|average|mark)(?: of| is| was|,)?|hit|hits|hitting|bats?|batted|batting|averag\w+"
    r"|slugg\w+|percentage(?: of)?|mark of|an?|at"
    r"|to)(?: just| only)? $"
)
_BATTED = later(
    r"(?i) (?:ops|on-base|slugging|save|winning|hitter|hitting|average|batting|clip|mark|with \d|this season"
    r"|last (?:season|year)|in \d"
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
    clause = _SENTENCE.split(lead)[-1]
    if _TO_VOTE.match(follow) or (_VOTED.search(clause) and not _ON_RECORD.search(lead)):
        return match[0]
    if habits.british and not (_ON_RECORD.search(lead) or _RECORD_AHEAD.match(follow)):
        return match[0]
    were = habits.british and lead.lower().endswith("were ")
    holds = _NEVER if were else _HOLDS_NOW_SHOUTED if habits.shouted else _HOLDS_NOW
    ends = _ENDS.match(follow) is not None
    season = _SEASON.match(follow) is not None
    told = (
        ((ends or season) and holds.search(lead) and not _NO_TEAM.search(lead))
        or (_CERTAIN.search(lead) and ends and not _NO_TEAM.search(lead[-40:].rpartition(". ")[2]))
        or _is_chained(lead, follow)
        or (lead.lower().endswith("the ") and _TEAM.match(follow) and not habits.british)
        or ((season or ties) and _HOLDS.search(lead) and not _NO_TEAM.search(clause))
        or (_HAS_WON.search(lead) and _SEASONED.match(follow))
        or (ends and _WENT.search(lead))
        or (lead.endswith("(") and _RECORD_ENDS.match(follow) and not habits.british)
        or re.match(r"-?\s?records?\b", follow)
    )
    if not told:
        return match[0]
    said = ["oh" if figures == "0" else say.whole(figures, habits) for figures in (wins, losses, ties) if figures]
    return f"{', '.join(said[:-1])} and {said[-1]}"


def _is_chained(lead: str, follow: str) -> bool:
    """Tell whether a record stands beside a record within it, and not a result beside results."""
    chained = (_CHAINED.search(lead) and _WITHIN.match(follow)) or _CHAIN_AHEAD.match(follow)
    return bool(chained) and not _WON.search(re.split(r"[.;] ", lead)[-1])


def _sets(match: Match, habits: Habits) -> str:
    """Return the sets of a match of tennis: “seven-six, seven-five, six-four”."""
    sets = re.findall(r"(?<![\d(-])(\d)-(\d)(?!\d)", match[0])
    if not all(_is_set(int(first), int(last)) for first, last in sets):
        return match[0]
    said = re.sub(r"\d+", lambda figures: say.whole(figures[0], habits), match[0])
    return said.replace(" (", ", ").replace("),", ",").replace(")", "," if _GOES_ON.match(after(match)) else "")


_GOES_ON = later(r" \w")


def _is_set(first: int, last: int) -> bool:
    games = tuple(sorted((first, last)))
    return games in {(5, 7), (6, 7)} or (games[1] == 6 and games[0] < 5)


def _odds(match: Match, habits: Habits) -> str:
    """Return a bookmaker's odds: “eleven to four”."""
    over, under = int(match["over"]), int(match["under"])
    if over == under or under > 40 or (over, under) == (24, 7):
        return match[0]
    told = _OFFERED.search(before(match)) or _FANCIED.match(after(match))
    priced = over > under and _PRICED.search(before(match)) is not None
    if not (told or priced):
        return match[0]
    return f"{say.whole(match['over'], habits)} to {say.whole(match['under'], habits)}"


_OFFERED = later(
    r"(?i)\b(?:odds (?:of|at|are|were|is)|(?:went|go(?:es|ing)?) off at|priced (?:up )?at|starting price of"
    r"|(?:backed|drift\w+"
    r"|cut|shorten\w+|eas\w+|came|come)(?: in)? (?:from|to|at|into)|(?:favou?rite|shot|outsider|chance"
    r"|bookmakers) at) $"
)
_FANCIED = later(r"(?i) (?:joint[- ])?(?:shot|favou?rites?|outsiders?|chance|second[- ]favou?rite|odds)\b")
_PRICED = later(r"(?i)\b(?:won|wins?|winner|romped home|scored|returned|home) at $|\b\d+/\d+ (?:to|from) $")


def _earned(match: Match, habits: Habits) -> str:
    """Return a pitcher's average: “six-seven-oh”."""
    if not (_EARNED_BEFORE.search(before(match)) or _EARNED_AFTER.match(after(match))):
        return match[0]
    return f"{say.whole(match['runs'], habits)}-{say.digits(match['part'], 'oh').replace(' ', '-')}"


_EARNED_BEFORE = later(r"(?i)\b(?:era|gaa|earned[- ]run average|goals-against average)(?: of| is| was| at| to|,)? $")
_EARNED_AFTER = later(r"(?i)[ -](?:era|gaa|earned[- ]run|goals[- ]against)\b")


def _formation(match: Match, _habits: Habits) -> str:
    return "-".join(say.below_hundred(int(figures)) for figures in match[0].split("-"))


def _score(match: Match, habits: Habits) -> str:
    """Return a score: “three to nothing”; British newsreaders leave out the “to”: “three-nil”."""
    first, last = match["first"], match["last"]
    if habits.british:
        clause = _CLAUSE.split(before(match))[-1], _CLAUSE.split(after(match))[0]
        if _AT_THE_CLOSE.match(after(match)) and int(last) < 10:
            return f"{say.whole(first, habits)} for {say.whole(last, habits)}"
        if int(last) < 10 < int(first) and _is_innings(clause[0], clause[1]):
            return f"{say.whole(first, habits)} for {say.whole(last, habits)}"
        sides = re.search(r"[A-Z][a-z]+ $", before(match)) and re.match(r" [A-Z][a-z]", after(match))
        if int(first) > 99 or not (sides or any(map(_SPORT.search, clause))):
            return match[0]
        return f"{_nought(first, habits)}-{_nought(last, habits)}"
    if last != "0" or (int(first) > 100 and "vot" not in before(match)):
        return match[0]
    return "zero-zero" if first == "0" else f"{say.whole(first, habits)} to nothing"


_STANDS = later(
    r"(?i)\b(?:were|are|(?:closed|resumed|finished|ended) (?:on|at)|reduced to|slump\w+ to|collaps\w+ to) $"
)
_CRICKET = later(r"(?i)\b(?:cricket|wickets?|innings|overs|batsm[ae]n|batters?|bowl\w*|stumps|declar\w+|Test|Ashes)\b")
_RESULT = later(
    r"(?i)\b(?:won|wins?|winning|beat\w*|lost|los\w+|drew|defeat\w*|thrash\w*|hammer\w*|half-time|full-time|tr(?:y"
    r"|ies))\b"
)


def _is_innings(lead: str, follow: str) -> bool:
    """Tell whether runs and wickets are meant, as in “England were 45-3”."""
    told = _STANDS.search(lead) or _CRICKET.search(lead) or _CRICKET.search(follow)
    return told is not None and not _RESULT.search(lead)


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
        rf"(?P<first>\d{SINCE}\d?)[-–](?P<last>\d{{1,2}})(?![\w-])"
        r"(?:(?= (?:(?:punch|split|finish|step|count|pitch)\b|in the (?:\w+ set|tie-?break(?:er)?)\b))"
        r"|(?<=count is [0-3]-[0-2])|(?<=count was [0-3]-[0-2])|(?<=20-20)(?= vision\b)|(?<=hindsight is 20-20)"
        r"|(?<=24-7)(?= (?:care|coverage|access|service|support|hotline|help|operation|security|monitoring|job)\b)"
        r"|(?<=\b(?:open|work|live) 24-7)|(?<=(?:works|opens) 24-7)|(?<=(?:staffed|working) 24-7)|(?<=available 24-7)"
        r"|(?<=\"10-4)(?=[,.!?]?\"))",
        lambda match, habits: f"{say.whole(match['first'], habits)}-{say.whole(match['last'], habits)}",
        "Figures that go together: a one-two punch, a sixty-forty split.",
        (PARTED,),
        re.IGNORECASE,
    ),
    Rule(
        "score.sets",
        rf"\d{SINCE}-\d(?: \(\d{{1,2}}(?:-\d{{1,2}})?\)|(?=,? (?:and )?[0-7]-[0-7](?![\d-])))"
        r"(?:,? (?:and )?[0-7]-[0-7](?![\w-])(?: \(\d{1,2}(?:-\d{1,2})?\))?){0,4}(?![-\d])",
        _sets,
        "Sets of tennis: six-four, seven-five.",
        (PARTED,),
    ),
    Rule(
        "score.odds",
        START + r"(?P<over>\d{1,3})/(?P<under>\d{1,2})" + END + r"(?!/)",
        _odds,
        "A bookmaker's odds: eleven to four.",
        (between("/"),),
    ),
    Rule(
        "score.earned",
        START + r"(?P<runs>\d{1,2})\.(?P<part>\d\d)(?![\w%]|\.\d)",
        _earned,
        "A pitcher's average: six-seven-oh.",
        (between("."), any_case("era gaa average earned goals")),
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

"""Rules for Roman numerals: wars, parts, rulers and namesakes."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.rule import Habits, Rule, after, before, later, word_set

Match = re.Match[str]

_REGNAL = (
    "Pope|King|Queen|Emperor|Empress|Tsar|Czar|Kaiser|Prince|Princess|Henry|Edward|Richard|Charles|George"
    "|Elizabeth|James|William|Louis|Philip|Felipe|Carlos|"
    "Francis|Benedict|Pius|Paul|John|Leo|Gregory|Clement|Innocent|Urban|Nicholas|Alexander|Peter"
    "|Catherine|Frederick|Wilhelm|Ramses|Napoleon|Haakon|Harald|"
    "Gustaf|Margrethe|Juan|Joseph|Mary|Albert|Baudouin|Leopold|Ferdinand|Hussein|Abdullah|Mohammed"
    "|Shenouda|Tawadros|Bartholomew"
)
_THINGS = (
    "War|Bowl|Part|Chapter|Title|Act|Phase|Type|Class|Article|Volume|Book|Game|Level|Category|Round|Division"
    "|Wars|Stage|Group|Grade|Tier|Section|Schedule|Rocky|Mark|Apollo|Artemis|Gemini|Episode|Scene|Appendix|Annex|Table"
    "|WrestleMania|Exhibit|Figure|Zone|Area|Fund|Partners|Holdings|Plaza|Tower|Building|Unit|Terminal|Region|District|Vatican"
)
_COUNTED = "century|centuries|Olympiad|Olympics|Dynasty|Corps|Congress"


def _in_all_cases(words: str) -> frozenset[str]:
    """Return the words of an alternation as they stand, in small letters and in capitals."""
    return frozenset(
        form for word in words.split("|") for form in (word, word.lower(), word.upper(), word.capitalize())
    )


_PARTS = {"Vol": "volume", "No": "number", "Ch": "chapter", "Pt": "part", "Art": "article", "Bk": "book"}
# What follows a pronoun: “the Part I play”.
_AFTER_PRONOUN = later(
    r"(?i) (?:am|have|would|will|wouldn't|don't|didn't|think|know|want|like|loved?|lived?|said|say|saw|see|did|do|can"
    r"|could|should|need|needed|got|get|went|go|work|worked|wrote|write|play|played|grew|took|take|made|make|call|called"
    r"|signed?|fought|fight|wear|wore|bought|wanted|told|gave|built|never|always|just|first|once|read|remember"
    r"|mentioned|described|represent|belong)\b"
)
_ROMAN = r"(?=[IVXLC]+\b)(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?<=[IVXLC])\b"
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman(numeral: str) -> int:
    """Return the value of a Roman numeral."""
    total = 0
    for here, following in zip(numeral, [*numeral[1:], ""], strict=True):
        value = _VALUES[here]
        total += -value if following and _VALUES[following] > value else value
    return total


_NAMES_BEFORE = later(r"(?<![\w'’-])[A-Z][\w'’-]*\.? [A-Z][\w'’-]*\Z")
_SMALL_WORD_BEFORE = later(r"(?<![\w'’-])[a-z]+\Z")
NUMERALS = frozenset(
    hundreds + tens + ones
    for hundreds in ("", "C", "CC", "CCC")
    for tens in ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
    for ones in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
) - {""}


def _regnal(match: Match, _habits: Habits) -> str:
    if match["name"].islower() and len(match["roman"]) == 1:
        return match[0]  # an initial, of copy in capitals
    return f"{match['name']} the {say.ordinal(roman(match['roman']))}"


def _is_pronoun(match: Match) -> bool:
    """Tell whether the I of “the Part I play” is a person."""
    return match["name"].islower() or _AFTER_PRONOUN.match(after(match)) is not None


def _thing(match: Match, _habits: Habits) -> str:
    is_war = match["name"].lower() == "world war"
    if match["roman"].upper() == "I" and not is_war and _is_pronoun(match):
        return match[0]
    return f"{match['name']} {say.cardinal(roman(match['roman']), link=False)}" + (match["of"] or "").lower()


def _namesake(match: Match, _habits: Habits) -> str:
    """Say “the third” behind the names of a person, a plain number behind any other name."""
    names = _NAMES_BEFORE.search(before(match))
    value = roman(match["roman"])
    if _SMALL_WORD_BEFORE.search(before(match)):
        return match[0]  # an IV in an arm
    is_person = value < 6 and names is not None and not names[0].startswith("The ")
    return f" the {say.ordinal(value)}" if is_person else f" {say.cardinal(value, link=False)}"


def _lone_roman(match: Match, _habits: Habits) -> str:
    return say.cardinal(roman(match[0]), link=False)


_SHORT_NUMERAL = r"(?=[IVX])(?:X{0,3})(?:IX|IV|V?I{0,3})(?<=[IVX])\b"
_RULER_BEFORE = later(rf"(?i)\b(?:{_REGNAL}) \Z")
_PAST_ONE = later(r"[IVX]{2}")


def _list(match: Match, _habits: Habits) -> str:
    """Say numerals that count on, as in “I, II and III”, as numbers; behind a ruler's name as ordinals."""
    found = re.findall(r"[IVX]+", match[0])
    values = [roman(numeral) for numeral in found]
    if values != sorted(set(values)) or not _PAST_ONE.search(match[0]):
        return match[0]
    ruler = _RULER_BEFORE.search(before(match))
    said = re.sub(r"\s?[-–/]\s?", " and " if "/" in match[0] else " to ", match[0])
    if not ruler:
        return re.sub(r"[IVX]+", lambda numeral: say.cardinal(roman(numeral[0])), said)
    return "the " + re.sub(r"[IVX]+", lambda numeral: say.ordinal(roman(numeral[0])), said)


RULES: tuple[Rule, ...] = (
    Rule(
        "name.numeral_list",
        rf"(?<![\w.'-]){_SHORT_NUMERAL}(?:, {_SHORT_NUMERAL}){{0,6}}"
        rf"(?:,? (?:and|or|to|through|AND|OR|TO|THROUGH|&) |\s?[-–/]\s?){_SHORT_NUMERAL}(?![\w'-]|\.\w)",
        _list,
        "Roman numerals that count on: parts one and two, phases one to three.",
        (NUMERALS - {"I"},),
    ),
    Rule("name.lone_roman", rf"\A(?!I\b){_ROMAN}\Z", _lone_roman, "A Roman numeral by itself.", (NUMERALS - {"I"},)),
    Rule(
        "name.numbered_thing",
        rf"\b(?P<name>(?:World (?=War ))?(?=(?-i:[A-Za-z]++ [IVXLC]))(?:{_THINGS})) "
        rf"(?P<roman>(?-i:{_ROMAN}))(?P<of>'s\b)?"
        r"(?!'\w|\.\w)",
        _thing,
        "Wars, Super Bowls, parts: World War Two.",
        (NUMERALS, _in_all_cases(_THINGS)),
        re.IGNORECASE,
        hint=r"(?-i:[IVXLC])(?<=[a-z] .)",
    ),
    Rule(
        "name.numbered_part",
        rf"(?<!\w)(?P<name>Vol|No|Ch|Pt|Art|Bk)\. (?P<roman>(?!I\b){_ROMAN})(?![\w'-])(?!\.\w)",
        lambda match, _habits: f"{_PARTS[match['name']]} {say.cardinal(roman(match['roman']), link=False)}",
        "Parts of a work with a Roman numeral: volume two.",
        (NUMERALS, frozenset({"Vol", "No", "Ch", "Pt", "Art", "Bk"})),
    ),
    Rule(
        "name.century",
        rf"(?<!\w)(?P<roman>{_ROMAN})(?= (?:Winter )?(?i:{_COUNTED})\b)",
        lambda match, _habits: say.ordinal(roman(match["roman"])),
        "Centuries, Games and dynasties: the twenty-first century.",
        (NUMERALS, _in_all_cases(_COUNTED)),
    ),
    Rule(
        "name.ruler",
        rf"(?<!\w)(?P<name>(?i:{_REGNAL})(?: (?:Paul|Augustus|Adolf|Carlos|Albert|[A-Z][A-Za-z]+))?) (?P<roman>"
        rf"(?!.\b|[CL]){_ROMAN}|[VX](?! [A-Z][a-z])|I(?=$|[^\w\s']|\s(?:was|of|died|and)\b))"
        r"(?!(?<= [IVX])\. [A-Z])(?![\w-])(?!\.\w)(?!'[dmv])",
        _regnal,
        "Popes and rulers: John Paul the second.",
        (NUMERALS, _in_all_cases(_REGNAL)),
    ),
    Rule(
        "name.namesake",
        r"(?<=[A-Za-z][A-Za-z]) (?P<roman>II|III|IV|VI{1,3})(?![\w-])(?!\.\w)",
        _namesake,
        "A numeral after a person's names, the third; after one other word it is a number.",
        (word_set("II III IV VI VII VIII"),),
    ),
)

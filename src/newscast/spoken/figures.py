"""Rules for numbers: ordinals, fractions, ranges, scores, ages, years, decimals, codes."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.acronyms import is_spelled, spell
from newscast.spoken.nouns import noun_after
from newscast.spoken.rule import (
    DIGITS,
    JOINED,
    LONG,
    PARTED,
    POINTED,
    POINTS,
    Habits,
    Rule,
    after,
    before,
    between,
    follows,
    joined,
    leads,
)

Match = re.Match[str]

# Thousands, or India's lakhs and crores: 1,234,567 and 12,34,567. Groups of two figures may fail at their end, so that
# their number has a bound.
WHOLE = r"\d{1,3}(?:,\d{3})+(?!\d)|\d{1,2}(?:,\d\d){1,6},\d{3}|\d+"
NUMBER = rf"(?:{WHOLE})(?:\.\d+)?|\.\d+"
START = r"(?<![\w.,])(?<!\d[:/])"
# The same behind the first figure: a search for a figure is many times faster than one for what is not there.
SINCE = r"(?<![\w.,]\d)(?<!\d[:/]\d)"
WHOLE_FIRST = rf"\d{SINCE}(?:\d{{0,2}}(?:,\d{{3}})+(?!\d)|\d?(?:,\d\d){{1,6}},\d{{3}}|\d*)"
END = r"(?![\w])(?!\.\d)"

_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_SHARED = {"of", "the", "his", "her", "their", "its", "price", "off", "a", "an", "our", "empty", "full"}
_WHOLES = (
    "mile|inch|hour|pound|cup|acre|teaspoon|tablespoon|ton|gallon|block|dozen|million|billion|trillion|point|pint|ounce|foot"
    "|century|season|marathon|percentage|day|year|page"
)
_ARTICLE = re.compile(r"(?i)\b(?:an?|the|another|per|each|every|one) $")
_OF_A = re.compile(r"(?i) (?:mile|inch|cup|pound|acre|teaspoon|tablespoon|gallon|ounce|pint|ton|yard|hour)\b")
# As copy writes them, and cut short with a stop, which a rule for measures drops before.
_UNITS_OF_AGE = "year years yrs month months mos week weeks wks day days hour hours hr hrs minute minutes min mins"
_DENOMINATORS = {2: ("half", "halves"), 4: ("quarter", "quarters")}


def is_year(figures: str) -> bool:
    """Tell whether four figures are said in pairs when they stand alone."""
    return len(figures) == 4 and figures.isdecimal() and 1100 <= int(figures) <= 2099


def bare(figures: str, habits: Habits, *, link: bool = True, counted: bool = False) -> str:
    """Return a number that nothing explains: a quantity, a year, or, where copy would have put commas, a code.

    `counted` tells that things are counted with it.
    """
    if is_year(figures):
        return say.year(int(figures), habits)
    if len(figures) > 4 and figures.isdecimal() and not habits.british and not counted:
        return say.digits(figures)
    return say.quantity(figures, habits) if link else say.whole(figures, habits, link=False)


def fraction(over: int, under: int, habits: Habits) -> str:
    """Return a fraction, as in “three quarters” and “thirty-one thirty-seconds”."""
    if under in {0, 1}:
        return f"{say.cardinal(over, link=False)} over {say.cardinal(under, habits)}"
    one, many = _DENOMINATORS.get(under, ("", ""))
    if not one:
        one = say.ordinal(under)
        many = f"{one}s"
    return f"{say.cardinal(over, link=False)} {one if over == 1 else many}"


def mixed(text: str, habits: Habits) -> str:
    """Return “4 1/2” or “23 4/5” in words."""
    count, _, rest = text.strip().partition(" ")
    over, _, under = rest.strip().partition("/")
    said = "a half" if rest.strip() == "1/2" else fraction(int(over), int(under), habits)
    said = "a quarter" if said == "one quarter" else said
    return f"{say.whole(count, habits)} and {said}"


def _minus(match: Match) -> str:
    return "minus " if match["minus"] else ""


def _mixed(match: Match, habits: Habits) -> str:
    said = _minus(match) + mixed(f"{match['count']} {match['over']}/{match['under']}", habits)
    return said.replace(" ", "-") if re.match(r"-[^\W\d_]", after(match)) else said


def _part_of(match: Match, _habits: Habits) -> str:
    """Return “1/2 of them” as half of them, “1/2 mile” as half a mile, “a 1/4-mile run” as a quarter-mile run."""
    half = match["under"] == "2"
    what = match["what"]
    if match["joined"]:
        return f"{'half' if half else 'quarter'}-{what}"
    if _ARTICLE.search(before(match)):
        return f"{'half' if half else 'quarter'} {what}"
    if not half:
        return f"a quarter {what}"
    if what.lower() in _SHARED:
        return f"half {what}"
    return f"half {'an' if what[0].lower() in 'aei' or what.lower() == 'hour' else 'a'} {what}"


def _calibre(match: Match, _habits: Habits) -> str:
    told = re.match(r"(?i)[ -]?cal|s?(?: Magnum| Special)", after(match))
    armed = re.search(r"(?i)\b(?:an?|his|her|the|loaded|stolen|with) $", before(match))
    return say.pairs(match["number"]) if told or armed else match[0]


def _plural(match: Match, _habits: Habits) -> str:
    figures = match["number"].replace(",", "")
    if figures in {"100", "1000"}:
        return "hundreds" if figures == "100" else "thousands"
    return say.plural(say.pairs(figures))


def _fraction(match: Match, habits: Habits) -> str:
    if re.match(r"(?i)-(?:inch|mile|cup|pound|acre|ton|hour|point|carat)", after(match)):
        return fraction(int(match["over"]), int(match["under"]), habits).removesuffix("s").replace(" ", "-")
    if int(match["over"]) + int(match["under"]) == 100:
        return f"{say.whole(match['over'])}-{say.whole(match['under'])}"
    said = _minus(match) + fraction(int(match["over"]), int(match["under"]), habits)
    if int(match["over"]) >= int(match["under"]) or not _OF_A.match(after(match)):
        return said
    if _ARTICLE.search(before(match)):
        return said.removesuffix("s").replace(" ", "-") if match["under"] in {"4", "8", "16"} else said
    return f"{said} of {'an' if after(match)[1:2].lower() in {'a', 'i', 'o'} or ' hour' in after(match)[:5] else 'a'}"


def _ordinal(match: Match, habits: Habits) -> str:
    number = match["number"].replace(",", "")
    suffix = match["suffix"].lower()
    value = int(number) if len(number) <= 15 else 0
    right = "th" if value % 100 in {11, 12, 13} else _SUFFIXES.get(value % 10, "th")
    if match["gap"] and (suffix != right or match["suffix"] == "ST"):
        return match[0]
    if not value or suffix != right:
        return f"{say.whole(number, habits)} {suffix}"
    return say.ordinal(value)


def _age(match: Match, habits: Habits) -> str:
    unit = match["unit"].lower()
    tail = "-old" + ("s" if match["many"] else "") if match["old"] else ""
    last = f"-to-{say.quantity(match['last'], habits)}" if match["last"] else ""
    return f"{say.quantity(match['number'], habits).replace(' ', '-')}{last}-{unit}{tail}"


def _years(match: Match, habits: Habits) -> str:
    first, last = match["first"], match["last"]
    if len(last) == 4 and not is_year(last):
        return match[0]
    end = say.year(int(last), habits) if len(last) == 4 else _short_year(last)
    return f"{say.year(int(first), habits)} to {end}"


def _short_year(figures: str) -> str:
    if figures == "00":
        return "two thousand"
    return say.pairs(figures) if figures[0] != "0" else f"oh {say.ONES[int(figures[1])]}"


def _season(match: Match, habits: Habits) -> str:
    """Return 2024/25, a year and the next, without “to”."""
    first, last = match["first"], match["last"]
    if int(last) != (int(first) + 1) % 100:
        return match[0]
    return f"{say.year(int(first), habits)} {_short_year(last)}"


def _range(match: Match, habits: Habits) -> str:
    first, last = match["first"], match["last"]
    return f"{say.quantity(first, habits)} to {say.quantity(last, habits)}"


# Letters of formulae that would be read as words.
_FORMULAE = {"SO": "S-O", "NO": "N-O", "HO": "H-O"}


def _code(match: Match, habits: Habits) -> str:
    """Part letters from figures: “B2A23C” → “B two A twenty-three C”."""
    parts = re.findall(r"\d+\.\d+|\d+|[^\W\d]+", match[0])
    said = []
    for part in parts:
        if not part.isdecimal():
            said.append(say.quantity(part, habits) if "." in part else _FORMULAE.get(part, part))
        elif len(part) == 4 and part.endswith("00"):
            said.append(say.whole(part, habits))
        else:
            said.append(say.pairs(part) if len(part) < 5 and part[0] != "0" else say.digits(part))
    return " ".join(said)


def _negative(match: Match, habits: Habits) -> str:
    return f"minus {bare(match['number'], habits)}"


def _version(match: Match, _habits: Habits) -> str:
    """Return the number of a version, a section or a variant, as in “two point oh point one”."""
    letters, parts = match["letters"] or "", match["parts"].lstrip(".").split(".")
    said = " point ".join(map(say.pairs, parts))
    if not letters:
        return said
    letters = letters.upper()
    name = spell(letters) if is_spelled(letters) else letters
    return f"{name}{' ' if len(parts) == 1 or name == 'V' else ' point '}{said}"


def _number(match: Match, habits: Habits) -> str:
    if match[0][0] == ".":
        lead = before(match)[-1:]
        if lead.isalpha():
            return f". {bare(match[0][1:], habits)}"  # no point, but a stop without its space
        if lead.isdecimal():
            return f" {bare(match[0], habits)}"
    return bare(match[0], habits, counted=len(match[0]) > 4 and _counts(match, habits))


def _counts(match: Match, habits: Habits) -> bool:
    return noun_after(match, habits).endswith(("s", "people", "men", "women", "children"))


def _named(match: Match, habits: Habits) -> str:
    """Return a number before a hyphen: a quantity before a word, as in “120-pound”, and a code before letters."""
    return bare(match[0], habits, link=_WORD_BEHIND.match(after(match)) is not None)


_WORD_BEHIND = re.compile(r"-(?:[a-z]{3}|[A-Z]{4})")


RULES: tuple[Rule, ...] = (
    Rule(
        "number.version",
        r"(?=[A-Zv\d])(?<![\w.,-])(?:(?P<letters>[A-Z]{1,4}(?=\.\d)|[vV](?=\d{1,4}\.\d))|(?=\d{1,4}\.\d{1,4}\.\d))"
        r"(?P<parts>\.?\d{1,4}(?:\.\d{1,4}){0,5})" + END,
        _version,
        "Versions, sections and variants: two point oh point one.",
        (POINTED | POINTS | leads("v"),),
    ),
    Rule(
        "number.season",
        START + r"(?P<first>1[1-9]\d\d|20\d\d)/(?P<last>\d\d)" + END + r"(?!/)",
        _season,
        "A season over two years: twenty twenty-four twenty-five.",
        (LONG, between("/")),
    ),
    Rule(
        "number.mixed_fraction",
        r"(?P<minus>(?<![\w)\]-])-)?"
        r"(?P<count>\d" + SINCE + r"\d{0,5})[ -](?P<over>\d{1,3})/(?P<under>\d{1,3})(?:ths?|rds?|nds?)?" + END,
        _mixed,
        "A whole number with a fraction: four and a half.",
        (between("/"),),
        re.IGNORECASE,
    ),
    Rule(
        "number.part_of",
        START + rf"1/(?P<under>[24])(?:(?P<joined>-)|\s)(?P<what>(?:{_WHOLES})\b(?! of (?:one|1) )"
        rf"|(?<![-])(?:{'|'.join(sorted(_SHARED))})\b)",
        _part_of,
        "Halves and quarters of a thing: half of them, half a mile.",
        (between("/"),),
        re.IGNORECASE,
    ),
    Rule(
        "number.fraction",
        r"(?P<minus>(?<![\w)\]-])-)?"
        r"(?P<over>\d" + SINCE + r"\d{0,5})\s?/\s?(?P<under>\d{1,6})(?:ths?|rds?|nds?|'?s)?" + END + r"(?!/)",
        _fraction,
        "A fraction: three quarters, twenty-two thirds.",
        (between("/"),),
        re.IGNORECASE,
    ),
    Rule(
        "number.age",
        rf"(?P<number>{WHOLE_FIRST}(?:\.\d+)?)(?:(?:[-–]| to )(?P<last>{WHOLE}))?-"
        r"(?P<unit>years?|months?|weeks?|days?|hours?|minutes?)(?P<old>-old(?P<many>s)?)?\b",
        _age,
        "Ages: a forty-five-year-old.",
        (follows("-"), follows(_UNITS_OF_AGE)),
        re.IGNORECASE,
    ),
    Rule(
        "number.years",
        START + r"(?P<first>1[1-9]\d\d|20\d\d)\s?[-–]\s?'?(?P<last>\d{4}|\d\d)" + END,
        _years,
        "From a year to a year: twenty nineteen to twenty twenty-one.",
        (DIGITS, PARTED),
    ),
    Rule(
        "number.code_slash",
        r"(?<=\d)/(?=[^\W\d_])|(?<=[^\W\d_])/(?=\d)|(?<=\d)/(?=\d)",
        lambda _match, _habits: " ",
        "A slash inside a code is a gap.",
        (DIGITS, frozenset("/")),
    ),
    Rule(
        "number.named",
        rf"(?P<number>{WHOLE_FIRST})(?=-[^\W\d_]{{2,}})",
        _named,
        "A number before a hyphen: a hundred-car train.",
        (follows("-"),),
    ),
    Rule(
        "number.calibre",
        r"(?<![\w.])\.(?P<number>\d{2,3}(?=[ -]?cal)|(?:22|25|32|38|40|44|45|50|357|380|410)(?=s?(?: Magnum"
        r"| Special|,| \w|\.?$)))",
        _calibre,
        "Calibers: twenty-two caliber, a forty-five.",
        (POINTED,),
        re.IGNORECASE,
    ),
    Rule(
        "number.ratio",
        r"(?P<first>\d" + SINCE + r"\d{0,2}):(?P<last>\d{1,3})" + END + r"(?!:)",
        _range,
        "Ratios: three to one.",
        (between(":"),),
    ),
    Rule(
        "number.plural",
        rf"(?P<number>\d{SINCE}(?:\d{{1,2}}|(?<=1),?000))[sS]\b",
        _plural,
        "A number with an s is a plural.",
        (joined("s"),),
    ),
    Rule(
        "number.range",
        rf"(?P<first>{WHOLE_FIRST}(?:\.\d+)?)[-–](?P<last>{NUMBER})" + END + r"(?![-–]\d)",
        _range,
        "Ranges, scores and votes: five to ten, fifty-one to forty-nine.",
        (DIGITS, PARTED),
    ),
    Rule(
        "number.ordinal",
        rf"(?P<number>{WHOLE_FIRST})(?P<gap> ?)(?P<suffix>st|nd|rd|th)\b",
        _ordinal,
        "Ordinals: twenty-first.",
        (follows("st nd rd th"),),
        re.IGNORECASE,
    ),
    Rule(
        "number.minus",
        rf"-(?<![\w)\]-].)(?P<number>{NUMBER})" + END,
        _negative,
        "A minus sign before a number.",
        (POINTED | leads("-"),),
    ),
    Rule(
        "number.code",
        r"\b(?<!\d\.)(?:(?!\d)[A-Za-z]*+[^\W\d_]*+\d+(?:\.\d+)?|\d+(?:\.\d+)?[^\W\d_]+)[^\W_]*",
        _code,
        "Letters and figures in one word: B two A twenty-three C.",
        (DIGITS, JOINED),
        hint=r"\d(?:(?<=[^\W\d_].)|(?=[^\W\d_]))",
    ),
    Rule(
        "number.cardinal",
        r"[\d.](?:(?<=\d)(?:\d{0,2}(?:,\d{3})+|\d?(?:,\d\d){1,6},\d{3}|\d*)(?:\.\d+)?|(?<=\.)\d+)",
        _number,
        "All other numbers: quantities, years, codes.",
        (DIGITS,),
    ),
)

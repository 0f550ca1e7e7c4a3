"""Rules for symbols and punctuation: what is left when all else has been said."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from newscast.spoken import cardinals as say
from newscast.spoken.acronyms import kept_after_number
from newscast.spoken.characters import NOT_PLAIN, plain_mark, unescaped
from newscast.spoken.rule import (
    ADDRESS,
    CAPITALS,
    FIRST_SIGN,
    HALF_DAY,
    LAST_SIGN,
    LOOSE,
    SIGNS,
    Habits,
    Rule,
    follows,
)

if TYPE_CHECKING:
    from collections.abc import Callable

Match = re.Match[str]

WORDS = {
    "&": "and",
    "#": "hash",
    "%": "percent",
    "+": "plus",
    "@": "at",
    "*": "asterisk",
    "=": "equals",
    "$": "dollar",
    "£": "pound",
    "€": "euro",
    "¥": "yen",
    "₩": "won",
    "¢": "cent",
    "§": "section",
    "°": "degree",
    "º": "degree",
    "×": "times",
    "÷": "divided by",
    "±": "plus or minus",
    "<": "less than",
    ">": "greater than",
    "√": "square root of",
    "≈": "about",
    "≤": "at most",
    "≥": "at least",
    "‰": "per mille",
    "₹": "rupee",
    "₽": "ruble",
}
_SYMBOLS = "".join(re.escape(sign) for sign in WORDS)


def plain_marks(text: str) -> str:
    """Return the text with one form for each mark, and figures of every script as 0-9."""
    if "&" in text and ";" in text:
        text = unescaped(text)
    if not text.isascii() or "\t" in text or "`" in text:
        text = NOT_PLAIN.sub(lambda found: plain_mark(found[0]), text)
    return text.replace("''", '"')


def _word(match: Match, _habits: Habits) -> str:
    return f" {WORDS[match[0]]} "


def _small(match: Match, habits: Habits) -> str:
    if not habits.shouted:
        return match[0]
    kept = kept_after_number(match)
    return match[0][:kept] + match[0][kept:].lower() if kept else match[0].lower()


_OR = frozenset(["he", "his", "him", "she", "her", "hers", "yes", "man", "men", "boys", "mother", "mothers"])
_SIDE_BY_SIDE = frozenset(
    [
        "and/or",
        "pass/fail",
        "on/off",
        "win/loss",
        "start/stop",
        "in/out",
        "up/down",
        "either/or",
        "he/him",
        "she/her",
        "they/them",
    ]
)


def _slash(match: Match, habits: Habits) -> str:
    before, after = match["before"], match["after"]
    pair = f"{before}/{after}".lower()
    if pair == "s/he":
        return "she or "
    # Names side by side: the Dallas/Fort Worth area, A-C D-C.
    are_names = before[0].isupper() and after[0].isupper() and not (habits.shouted and len(before) > 1)
    if are_names or pair in _SIDE_BY_SIDE:
        return f"{before} "
    return f"{before} or " if before.lower() in _OR else f"{before} slash "


def _fixed(words: str) -> Callable[[Match, Habits], str]:
    return lambda _match, _habits: words


def _aside(match: Match, _habits: Habits) -> str:
    return f", {match['inside'].strip()}, "


def _letter(match: Match, _habits: Habits) -> str:
    if match[0] == "$":
        return "S" if match["capitals"] is not None else "s"
    return match[0][0] + ("I" if match["capital"] is not None else "i")


def _furniture(match: Match, _habits: Habits) -> str:
    before = match.string[match.start() - 1 : match.start()]
    return match[0] if before and not before.isspace() else ""


FIRST: tuple[Rule, ...] = (
    Rule(
        "mark.furniture",
        r"[-#*=_~(\[](?:(?<=-)(?:30-|0-)|(?<=#)(?:#+|(?: #){2,})|(?<=\*)(?:\*+|(?: \*)+)|(?<=[*=_~-])[*=_~-]{2,}"
        r"|(?:(?<=[(\[])(?:MORE|ENDS?|30)[)\]]|(?<=-)-?(?:MORE|more|ENDS?|ends?|30)-{1,2})(?=\s*$))(?!\S)",
        _furniture,
        "-30- and ### close copy and are never spoken.",
        (frozenset("#*=_~([") | LOOSE,),
    ),
    Rule(
        "mark.tag",
        r"</?(?P<name>[a-z]+)/?>",
        lambda match, _habits: f" {match['name']} ",
        "A tag's name, without its brackets.",
        (frozenset("<"),),
        re.IGNORECASE,
    ),
    Rule(
        "mark.bullet",
        r"(?m)^\s*[*•·▪‣◦●>]\s+(?=\S)|>{2,3}(?!\S)",
        _fixed(""),
        "Bullets of a list and marks of captions are not read.",
        (frozenset("*•·▪‣◦●>"),),
    ),
    Rule(
        "mark.missing_space",
        r"\.(?<=[a-z][a-z].)(?=(?!Com\b|Org\b|Net\b|Gov\b|Edu\b|News\b)[A-Z][a-z])",
        _fixed(". "),
        "A space that is missing behind a stop is put there.",
        (ADDRESS,),
    ),
    Rule(
        "mark.per",
        r"[ /](?:(?<=\d.)|(?<=cents.)|(?<=dollars.)|(?<=people.)|(?<=miles.)|(?<=cases.)|(?<=calls.))(?:(?<=/)|/) ?"
        r"(?=(?:second|minute|hour|day|night|week|month|year|mile|gallon|person|game|pound|acre|capita)\b)",
        _fixed(" per "),
        "So much for each: three per day.",
        (frozenset("/"),),
    ),
    Rule(
        "mark.star",
        r"(?P<grade>\b[1-5]|(?i:\bgrade) (?:II?|[12]))\*(?=$|[\s.,;:)-])",
        lambda match, _habits: f"{match['grade']} star" if " " in match[0] else f"{match['grade']}-star",
        "A star behind a figure: a four-star hotel, grade two star.",
        (frozenset("*"),),
    ),
    Rule(
        "mark.emphasis",
        r"(?<![\w*_~])(?P<mark>\*{1,3}|_{1,3}|~~)(?=\S)(?P<inside>[^*_~\n]{1,200}?)(?<=\S)(?P=mark)(?![\w*_~])",
        lambda match, _habits: match["inside"],
        "Marks of emphasis are not read.",
        (frozenset("*_~"),),
    ),
    Rule(
        "mark.about",
        r"(?<!\w)~ ?(?=[$£€]?\d)",
        _fixed("about "),
        "A tilde in front of a figure: about.",
        (frozenset("~"),),
    ),
    Rule(
        "mark.letter",
        r"[A-Z$](?:(?=!)(?<!\$)(?<![\w.].)!(?:(?=[a-z]{2})|(?P<capital>(?=[A-Z]{2})))"
        r"|(?<=[A-Za-z]\$)(?<!\bUS\$)(?<!\bUK\$)(?=[a-z]{2}|(?P<capitals>[A-Z]{1,4}\b)))",
        _letter,
        "A mark that stands for a letter of a name: Pink, Kesha.",
        (frozenset("!$"),),
    ),
    Rule(
        "mark.number_of",
        r"(?<!\w)#(?= of\b)",
        _fixed("number"),
        "A number sign by itself: number of people.",
        (frozenset("#"),),
    ),
    Rule(
        "mark.sharp",
        r"(?<!\w)(?P<note>[A-G])#(?!\w)",
        lambda match, _habits: f"{match['note']} sharp",
        "Notes and languages: C sharp.",
        (frozenset("#"),),
    ),
    Rule(
        "mark.grade",
        r"(?P<grade>[A-D])-(?<![\w-]..)(?![\w-]|\s(?:and|or|to)\b)",
        lambda match, _habits: f"{match['grade']} minus",
        "Grades: B minus.",
        (LOOSE, frozenset("ABCD")),
    ),
    Rule(
        "mark.joining_dash",
        r"[ –-](?:(?<! )|(?=[–-]))(?:(?P<hours>(?:(?<=\d[aApP][mM].)|(?<=\d [aApP][mM].)|(?<=[aApP]\.[mM]\..))"
        r"(?:(?<= )[-–] ?|(?<! ) ?)(?=\d{1,2}(?::\d\d)? ?[aApP]\.?[mM]))"
        r"|(?<=[A-Z]–)(?=\d|[IVX]{2,4}\b)|(?<=[a-z]–)(?=[A-Z][a-z])"
        r"|(?:(?<=\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\..)|(?<=\b(?:Tues|Weds|Thur)\..)|(?<=\bThurs\..))"
        r"(?:(?<=–)|(?<= )–) ?(?=[MTWFS][a-z]{2}))",
        lambda match, _habits: "-" if match["hours"] is None else " to ",
        "A short dash joins names, days and hours: the Denver-Boulder line.",
        (frozenset("–") | HALF_DAY,),
    ),
    Rule(
        "mark.span",
        r"(?<=\b[A-Z])–(?=[A-Z]\b)|(?<=\d) ?[–-] ?(?=(?:present|today|now)\b)",
        _fixed(" to "),
        "From one to the other: A to Z, 2020 to present.",
        (frozenset("–") | follows("present today now"),),
    ),
    Rule(
        "mark.dash",
        r"(?<!\d)(?<!\d[kKmMbB])[–—]|[–—](?![\d$£€¥])",
        _fixed(", "),
        "A dash is a pause.",
        (frozenset("–—"),),
    ),
    Rule("mark.double_hyphen", r"-(?:-+|(?<=\s-)(?=\s))", _fixed(", "), "Typed dashes are pauses too.", (LOOSE,)),
)

_WORD_IN_CAPITALS = (
    r"[A-Z](?:[A-Z]+(?:'[A-Z]+)?"
    r"|(?<=A)(?<![\w-].)(?<!and .)(?<!GRADE .)(?<!CLASS .)(?<!VITAMIN .)(?! (?:plus|minus|and) |[\w'.-]))"
)

RULES: tuple[Rule, ...] = (
    Rule(
        "mark.slash",
        r"(?<![^\W\d_])(?P<before>[^\W\d_]++)\s?/\s?(?=(?P<after>[^\W\d_]+))",
        _slash,
        "A slash between words: and or, upgrade slash update.",
        (frozenset("/"),),
    ),
    Rule("mark.symbol", f"[{_SYMBOLS}]", _word, "A symbol that nothing else explains is named.", (frozenset(WORDS),)),
    Rule(
        "mark.capitals",
        rf"{_WORD_IN_CAPITALS}(?:[ -]{_WORD_IN_CAPITALS})*",
        _small,
        "Copy typed in capitals is given in small letters, so that “US” is not spelled.",
        (CAPITALS,),
    ),
    Rule("mark.aside", r"\((?P<inside>[^()]*)\)", _aside, "Brackets are pauses.", (frozenset("("),)),
)

_WORDY = rf"(?:[^\W_]|[{SIGNS}])"
_NUMERIC = re.compile(r"[0-9]\d*")
# (characters one of which a text must hold, what is looked for, what is put in its place)
_TIDYING: tuple[tuple[str, re.Pattern[str], str | Callable[[Match], str]], ...] = (
    # An ellipsis before a new sentence ends one.
    (".", re.compile(r"\.\.+(?:(?=\s*$)|(?=\s*[A-Z\"]|\"))"), ". "),
    (".", re.compile(r"\.\.+"), ", "),
    ("—–", re.compile(r"[—–]"), ", "),
    # Hyphens only inside words or, as an apostrophe, beside one.
    (
        "-'",
        re.compile(
            rf"[-'](?:(?<!{_WORDY}[-'])(?:(?<=-)-*'*|(?<=')(?!{_WORDY})'*|(?<=')'*-)(?:-+'*|'(?!{_WORDY})'*|'+-)*"
            rf"|(?<=-)-*(?!{_WORDY}))"
        ),
        " ",
    ),
    ("\f\v\r", re.compile(r"[\f\v\r]"), " "),
    (" ", re.compile(r"  +"), " "),
    (".,!?;:", re.compile(r" (?=[.,!?;:])"), ""),
    # Of marks side by side the strongest.
    (".,!?;:", re.compile(r"[.,!?;:][.,!?;:]+"), lambda match: next(mark for mark in "?!:;.," if mark in match[0])),
    (",;!?", re.compile(r"([,;!?])(?=[^\W_])"), r"\1 "),
    ("\n", re.compile(r"(?m)^[ .,;:!?]+"), ""),
    ("\n", re.compile(r"(?m)[ ,;:]+$"), ""),
)


def tidy(text: str, *, keep_signs: bool = False) -> str:
    """Return the text with letters, hyphens, apostrophes and pauses only; `keep_signs` keeps those of words."""
    if _TIDY.fullmatch(text):
        return text
    text = _NUMERIC.sub(lambda match: f" {say.digits(match[0])} ", text)
    text = _DOUBTFUL.sub(lambda found: _kept(found[0], keep_signs=keep_signs), text)
    for needed, pattern, put in _TIDYING:
        for mark in needed:
            if mark in text:
                text = pattern.sub(put, text)
                break
    return text.lstrip(" .,;:!?").rstrip(" ,;:").strip()


_TIDY = re.compile(r"(?:(?:[A-Za-z]++(?:[.,!?;:]?+ |['-]))*+[A-Za-z]++[.!?]?)?")
_DOUBTFUL = re.compile(r"[^A-Za-z .,!?;:'\n—–-]")


def _kept(character: str, *, keep_signs: bool) -> str:
    if character.isalpha() or (keep_signs and FIRST_SIGN <= ord(character) <= LAST_SIGN):
        return character if not character.isnumeric() else " "
    category = unicodedata.category(character)
    if category[0] == "M":
        return character
    return "" if category == "Cf" else " "

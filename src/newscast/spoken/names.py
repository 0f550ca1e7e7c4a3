"""Rules for ranks and titles, initials, Roman numerals and other abbreviations."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.rule import ABBREVIATION, CAPITALS, NUMERAL, SIGNS, TITLE, Habits, Rule, after, at_end

Match = re.Match[str]

TITLES = {
    "mr": "Mister",
    "mrs": "Missus",
    "ms": "Miz",
    "dr": "Doctor",
    "drs": "Doctors",
    "prof": "Professor",
    "rev": "Reverend",
    "hon": "Honorable",
    "fr": "Father",
    "sen": "Senator",
    "sens": "Senators",
    "rep": "Representative",
    "reps": "Representatives",
    "gov": "Governor",
    "govs": "Governors",
    "pres": "President",
    "atty": "Attorney",
    "asst": "Assistant",
    "dist": "District",
    "supt": "Superintendent",
    "det": "Detective",
    "insp": "Inspector",
    "gen": "General",
    "gens": "Generals",
    "col": "Colonel",
    "lt": "Lieutenant",
    "maj": "Major",
    "capt": "Captain",
    "cpt": "Captain",
    "cmdr": "Commander",
    "cdr": "Commander",
    "adm": "Admiral",
    "sgt": "Sergeant",
    "sgts": "Sergeants",
    "cpl": "Corporal",
    "pvt": "Private",
    "pfc": "Private First Class",
    "spc": "Specialist",
    "ofc": "Officer",
    "dep": "Deputy",
    "brig": "Brigadier",
    "amb": "Ambassador",
    "msgr": "Monsignor",
    "ens": "Ensign",
    "messrs": "Messieurs",
    "vp": "Vice President",
    "mt": "Mount",
    "ft": "Fort",
}
# Abbreviations that stand anywhere; those that may end a sentence keep its stop.
SHORT = {
    "jr": "Junior",
    "sr": "Senior",
    "inc": "Incorporated",
    "corp": "Corporation",
    "ltd": "Limited",
    "bros": "Brothers",
    "co": "Company",
    "cos": "Companies",
    "dept": "Department",
    "assn": "Association",
    "vs": "versus",
    "etc": "et cetera",
    "approx": "approximately",
    "govt": "government",
    "univ": "University",
    "e.g": "for example",
    "i.e": "that is",
    "hosp": "Hospital",
    "natl": "National",
    "intl": "International",
    "esq": "Esquire",
}
_WRITTEN_TITLES = "|".join(form for title in TITLES for form in (title.capitalize(), title.upper()))
# Copy in British style and in capitals leaves the stop out before a name.
STOPLESS = "Mr|Mrs|Ms|Dr|Prof|Rev|Sen|Rep|Gov|Gen|Col|Lt|Maj|Capt|Sgt|Cpl|Cmdr|Supt|Insp"
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
    "|Stage|Group|Grade|Tier|Section|Schedule|Rocky|Mark|Apollo|Artemis|Gemini"
)
_ROMAN = r"(?=[IVXLC]+\b)(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman(numeral: str) -> int:
    """Return the value of a Roman numeral."""
    total = 0
    for here, following in zip(numeral, [*numeral[1:], ""], strict=True):
        value = _VALUES[here]
        total += -value if following and _VALUES[following] > value else value
    return total


NUMERALS = frozenset(
    hundreds + tens + ones
    for hundreds in ("", "C", "CC", "CCC")
    for tens in ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
    for ones in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
) - {""}


def _title(match: Match, _habits: Habits) -> str:
    return TITLES[(match["title"] or match["bare"]).lower()]


def _short(match: Match, _habits: Habits) -> str:
    ends = at_end(match) or re.match(r"\s+(?:The|He|She|It|They|But|In|A|An|And|This|That|We|I)\b", after(match))
    return SHORT[match["short"].lower()] + ("." if ends else "")


def _initials(match: Match, _habits: Habits) -> str:
    """Hyphenate the initials of a name or of an organisation, so that engines do not stop at each."""
    letters = re.findall(r"[A-Za-z]", match["letters"])
    said = "-".join(letter.upper() for letter in letters)
    if match["tail"]:
        said += match["tail"]
    elif at_end(match):
        said += "."
    return said


def _regnal(match: Match, _habits: Habits) -> str:
    return f"{match['name']} the {say.ordinal(roman(match['roman']))}"


def _thing(match: Match, _habits: Habits) -> str:
    return f"{match['name']} {say.cardinal(roman(match['roman']), link=False)}"


def _lone_roman(match: Match, _habits: Habits) -> str:
    return say.cardinal(roman(match[0]), link=False)


RULES: tuple[Rule, ...] = (
    Rule("name.lone_roman", rf"\A(?!I\b){_ROMAN}\Z", _lone_roman, "A Roman numeral by itself.", (NUMERAL,)),
    Rule(
        "name.numbered_thing",
        rf"(?<!\w)(?P<name>(?:World )?(?:{_THINGS})) (?P<roman>{_ROMAN})\b(?!')(?!\.\w)",
        _thing,
        "Wars, Super Bowls, parts: World War Two.",
        (NUMERAL,),
        re.IGNORECASE,
    ),
    Rule(
        "name.century",
        rf"(?<!\w)(?P<roman>{_ROMAN})(?= centur(?:y|ies)\b)",
        lambda match, _habits: say.ordinal(roman(match["roman"])),
        "A century: the twenty-first century.",
        (NUMERAL,),
    ),
    Rule(
        "name.ruler",
        rf"(?<!\w)(?P<name>(?i:{_REGNAL})(?: (?:Paul|Augustus|Adolf|Carlos|Albert|[A-Z][A-Za-z]+))?) (?P<roman>"
        rf"(?!I\b){_ROMAN}|I(?=$|[^\w\s']|\s(?:was|of|died|and)\b))(?!\w)(?!\.\w)(?!'[dmv])",
        _regnal,
        "Popes and rulers: John Paul the second.",
        (NUMERAL,),
    ),
    Rule(
        "name.namesake",
        r"(?<=[A-Za-z][A-Za-z]) (?P<roman>II|III|IV|VI{1,3})(?!\w)(?!\.\w)",
        lambda match, _habits: f" the {say.ordinal(roman(match['roman']))}",
        "A numeral after any other name: the third.",
        (NUMERAL,),
    ),
    Rule(
        "name.doctor_of",
        r"(?<!\w)Ph\.?D\.?(?!\w)",
        lambda _match, _habits: "P-H-D",
        "Degrees are spelled.",
        (CAPITALS | ABBREVIATION,),
    ),
    Rule(
        "name.title",
        rf"(?<![\w.&])(?:(?P<title>{_WRITTEN_TITLES})\.(?=\s*[\w(\"{SIGNS}]|$|,)|(?P<bare>{STOPLESS}"
        rf"|{STOPLESS.upper()})(?= (?:[A-Z][\w']|[{SIGNS}])))",
        _title,
        "Ranks and titles: Sergeant, Lieutenant Governor.",
        (TITLE,),
    ),
    Rule(
        "name.short",
        rf"(?<![\w.])(?P<short>{'|'.join(re.escape(short) for short in SHORT)})\.(?!\w)",
        _short,
        "Junior, Incorporated, versus.",
        (ABBREVIATION,),
        re.IGNORECASE,
    ),
    Rule(
        "name.initials",
        r"(?<![\w.])(?P<letters>(?:[A-Z]\. ?)(?:[A-Z]\. ?)*[A-Z]\."
        r"|(?!(?:[mk]\.p\.h|m\.p\.g)\b)(?:[a-z]\.){2,})(?P<tail>(?:'?s\b)?)",
        lambda match, habits: _initials(match, habits) + (" " if match["letters"].endswith(" ") else ""),
        "Initials and dotted abbreviations: J-D Vance, U-S.",
        (ABBREVIATION,),
    ),
    Rule(
        "name.initial",
        rf"(?<![\w.-])(?P<letters>[A-Z])\.(?P<tail>)(?= (?:[A-Z][\w']|[{SIGNS}]))",
        lambda match, _habits: match["letters"],
        "A middle initial has no stop.",
        (ABBREVIATION,),
    ),
)

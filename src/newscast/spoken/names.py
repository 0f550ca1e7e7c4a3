"""Rules for ranks and titles, initials, Roman numerals and other abbreviations."""

from __future__ import annotations

import re

from newscast.almanac import PARTIES
from newscast.spoken import numerals, parties
from newscast.spoken.rule import (
    HYPHEN,
    INITIAL,
    MIXED_CASE,
    OPENER,
    SIGNS,
    Habits,
    Rule,
    at_end,
    at_end_of_text,
    before,
    final_stop,
    joined,
    leads,
    stopped,
    word_set,
)
from newscast.spoken.titles import (
    CLIPPED,
    CLIPPED_STEMS,
    DETECTIVES,
    RANK_CODES,
    SHORT,
    STOPLESS,
    TITLES,
    WRITTEN_TITLES,
)
from newscast.spoken.versus import versus

Match = re.Match[str]

_NAME_BEFORE = re.compile(r"(?<![\w'’-])[A-Z][\w'’.-]* \Z")
_DOCTOR_BEFORE = re.compile(r"\b(?:Drs?|Prof)\.?(?: [A-Z][\w.'-]*){1,4}\Z")
_LETTER_BEFORE = re.compile(
    r"(?i)\b(?:vitamin|plan|grade|type|hepatitis|section|group|team|class|exhibit|option|size|\w{2,7}(?:teen|ty)|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|hundred) \Z"
)


def _title(match: Match, _habits: Habits) -> str:
    if match["tech"] or match["gen"]:
        return "Technical" if match["tech"] else "Gen"
    stop = "." if match["title"] and at_end_of_text(match) else ""
    return TITLES[(match["title"] or match["bare"]).lower()] + stop


def _sister(match: Match, _habits: Habits) -> str:
    return match[0] if _NAME_BEFORE.search(before(match)) else "Sister"


def _initial(match: Match, _habits: Habits) -> str:
    return match[0] if _LETTER_BEFORE.search(before(match)) else match["letter"]


def _short(match: Match, _habits: Habits) -> str:
    return SHORT[match["short"].lower()] + final_stop(match)


def _initials(match: Match, _habits: Habits) -> str:
    """Hyphenate the initials of a name or of an organisation, so that engines do not stop at each."""
    letters = re.findall(r"[A-Za-z]", match["letters"])
    said = "-".join(letter.upper() for letter in letters)
    if said == "A-K-A":
        return CLIPPED["aka"]
    if match["tail"]:
        said += match["tail"].lower()
    elif at_end(match):
        said += "."
    return said


# Tried before states: “MD” and “Del.” are states too.
FIRST: tuple[Rule, ...] = (
    Rule(
        "name.degree",
        r", (?P<degree>MD|PA)(?=[,.;]|$)(?!\.\w)",
        lambda match, _habits: f", {'-'.join(match['degree'])}" if _DOCTOR_BEFORE.search(before(match)) else match[0],
        "A doctor's degree that looks like a state: M-D.",
        (frozenset({"MD", "PA"}),),
    ),
    Rule(
        "name.delegate",
        r"(?<!\w)Del\.(?= [A-Z][\w'-]+(?: [A-Z][\w'-]+)?,? \(?[RDI]-)",
        lambda _match, _habits: "Delegate",
        "Del. in front of a name with a party: Delegate.",
        (frozenset({"Del"}),),
    ),
    Rule(
        "name.republic",
        r"(?<!\w)(?:(?P<dem>Dem|DEM)\. |(?<=Dominican )|(?<=Czech )|(?<=Central African )|(?<=Islamic )"
        r"|(?<=DOMINICAN )|(?<=CZECH )|(?<=CENTRAL AFRICAN )|(?<=ISLAMIC )"
        r"|(?=\w+\. (?i:of) (?i:the )?(?i:Congo|Ireland|Korea|China|Moldova|Iran|South Africa|Cyprus|Georgia)))"
        r"R(?:ep|EP)\.(?=(?P<of> (?i:of)\b))?",
        lambda match, _habits: (
            ("Democratic " if match["dem"] else "") + "Republic" + final_stop(match)
            if match["of"] or not match["dem"]
            else match[0]
        ),
        "Rep. in a country's name: the Democratic Republic of Congo.",
        (stopped(["rep"]),),
    ),
    *parties.RULES,
)

RULES: tuple[Rule, ...] = (
    *numerals.RULES,
    Rule(
        "name.doctor_of",
        r"(?<!\w)Ph\.?D(?:\.|(?P<many>'?s))?(?!\w)",
        lambda match, _habits: "P-H-D's" if match["many"] else "P-H-D" + final_stop(match),
        "Degrees are spelled.",
        (frozenset({"Ph", "PhD", "PhDs"}),),
    ),
    Rule(
        "name.sister",
        r"(?<!\w)Sr\.(?= (?!(?:VP|Vice|Airman|Master|Chief|Director|Manager|Advis[eo]r|Fellow|Editor|Producer|Analyst"
        r"|Counsel|Officer|Partner|Engineer|Reporter|Correspondent|Writer|Minister)\b)[A-Z][a-z])",
        _sister,
        "Sr. in front of a nun's name: Sister Mary.",
        (stopped(["sr"]),),
    ),
    Rule(
        "name.party",
        r"[ (](?:(?<=\()|\()(?P<party>[RDI])\),?",
        lambda match, _habits: f", {PARTIES[match['party']]},",
        "A party without a state: Democrat.",
        (frozenset("("),),
    ),
    Rule(
        "name.party_of_town",
        r", (?P<party>[RDI])-(?P<town>(?!Day\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[,.)])",
        lambda match, _habits: f", {PARTIES[match['party']]} of {match['town']}",
        "A party with a town: Democrat of Aurora.",
        (HYPHEN, frozenset("RDI")),
    ),
    Rule(
        "name.versus",
        rf" [vV]\.?(?= (?:[A-Z][A-Za-z.]|[{SIGNS}]))",
        versus,
        "Cases and games: Roe versus Wade.",
        (frozenset("vV"),),
    ),
    Rule(
        "name.clipped",
        r"(?<![\w.])(?P<word>gov't|dep't|int'l|nat'l|ass'n|cont'd|aka"
        r"|(?<=\w )utd|vs|(?:home|foreign|health|defence) sec)(?!\w|\.)",
        lambda match, _habits: CLIPPED[match["word"].lower()],
        "Words with letters left out: government, also known as.",
        (CLIPPED_STEMS,),
        re.IGNORECASE,
    ),
    Rule(
        "name.rank_code",
        rf"(?<![\w.])(?P<code>{'|'.join(RANK_CODES)})(?= (?:[A-Z][a-z'-]+,? [A-Z][\w.'-]*|[{SIGNS}]))",
        lambda match, _habits: RANK_CODES[match["code"]],
        "Ranks that the services write in letters and figures: Airman First Class.",
        (frozenset(RANK_CODES) | leads("po cw wo") | joined("c sg lt"),),
    ),
    Rule(
        "name.detective",
        rf"(?<![\w.])(?P<code>{'|'.join(DETECTIVES)})(?= (?!Comics|United|Thomson)[A-Z][a-z'-]+)",
        lambda match, habits: DETECTIVES[match["code"]] if habits.british else match[0],
        "British detectives: Detective Chief Inspector.",
        (frozenset(DETECTIVES), MIXED_CASE),
    ),
    Rule(
        "name.title",
        rf"(?<![\w.&])(?:(?P<tech>Tech)\.(?= S)|(?P<gen>Gen)\.(?= [XYZ]\b)"
        rf"|(?P<title>{WRITTEN_TITLES})\.(?=\s*[\w(\"{SIGNS}]|-elect|$|,)"
        rf"|(?P<bare>{STOPLESS}|{STOPLESS.upper()})(?= (?:[A-Z][\w']|[{SIGNS}])))",
        _title,
        "Ranks and titles: Sergeant, Lieutenant Governor.",
        (stopped(TITLES) | word_set(f"{STOPLESS} {STOPLESS.upper()}".replace("|", " ")),),
    ),
    Rule(
        "name.short",
        rf"(?<![\w.])(?P<short>{'|'.join(re.escape(short) for short in SHORT)})\.(?!\w)",
        _short,
        "Junior, Incorporated, versus.",
        (stopped(SHORT),),
        re.IGNORECASE,
    ),
    Rule(
        "name.initials",
        r"(?<![\w.])(?=[A-Za-z]\.)(?P<letters>(?:[A-Z]\. ?)+[A-Z]\.(?!\w)|(?:[A-Z]\.)+[A-Z](?![\w.])"
        r"|(?!(?:[mk]\.p\.h|m\.p\.g)\b)(?:[a-z]\.){2,})(?P<tail>(?:'?s\b|'S\b)?)",
        lambda match, habits: _initials(match, habits) + (" " if match["letters"].endswith(" ") else ""),
        "Initials and dotted abbreviations: J-D Vance, U-S.",
        (INITIAL,),
    ),
    Rule(
        "name.initial",
        rf"(?P<letter>[A-Z](?<![\w.'-].))\.(?= (?!{OPENER})(?:[A-Z][\w']|[{SIGNS}]))",
        _initial,
        "A middle initial has no stop.",
        (INITIAL,),
    ),
)

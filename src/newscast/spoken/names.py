"""Rules for ranks and titles, initials, Roman numerals and other abbreviations."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.rule import (
    INITIAL,
    OPENER,
    SIGNS,
    Habits,
    Rule,
    after,
    at_end,
    at_end_of_text,
    before,
    final_stop,
    stopped,
    word_set,
)
from newscast.spoken.versus import versus

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
    "ald": "Alderman",
    "br": "Brother",
    "sec": "Secretary",
    "mx": "Mix",
    "ste": "Sainte",
    "pt": "Point",
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
    "cllr": "Councillor",
    "cllrs": "Councillors",
    "revd": "Reverend",
    "sqn ldr": "Squadron Leader",
    "wg cdr": "Wing Commander",
    "gp capt": "Group Captain",
    "flt lt": "Flight Lieutenant",
    "det supt": "Detective Superintendent",
    "det insp": "Detective Inspector",
    "det sgt": "Detective Sergeant",
    "rt hon": "Right Honourable",
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
    "bldg": "building",
    "hosp": "Hospital",
    "natl": "National",
    "intl": "International",
    "esq": "Esquire",
    "utd": "United",
}
CLIPPED = {
    "gov't": "government",
    "dep't": "department",
    "int'l": "international",
    "nat'l": "national",
    "ass'n": "association",
    "cont'd": "continued",
    "aka": "also known as",
    "utd": "United",
    **{f"{office} sec": f"{office.capitalize()} Secretary" for office in ("home", "foreign", "health", "defence")},
}
_CLIPPED_STEMS = word_set(
    "gov Gov GOV dep Dep DEP int Int INT nat Nat NAT ass Ass ASS cont Cont CONT aka Aka AKA Utd UTD Sec SEC"
)
_WRITTEN_TITLES = "|".join(form for title in TITLES for form in (title.capitalize(), title.upper()))
# Copy in British style and in capitals leaves the stop out before a name.
STOPLESS = (
    "Det Supt|Det Insp|Det Sgt|Sqn Ldr|Wg Cdr|Gp Capt|Flt Lt|Rt Hon|Cllr|Cllrs|Revd"
    "|Mr|Mrs|Ms|Dr|Prof|Rev|Sen|Rep|Gov|Gen|Col|Lt|Maj|Capt|Sgt|Cpl|Cmdr|Supt|Insp"
)
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
_AFTER_PRONOUN = re.compile(
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


_NAMES_BEFORE = re.compile(r"(?<![\w'’-])[A-Z][\w'’-]*\.? [A-Z][\w'’-]*\Z")
_SMALL_WORD_BEFORE = re.compile(r"(?<![\w'’-])[a-z]+\Z")
_NAME_BEFORE = re.compile(r"(?<![\w'’-])[A-Z][\w'’.-]* \Z")
_DOCTOR_BEFORE = re.compile(r"\b(?:Drs?|Prof)\.?(?: [A-Z][\w.'-]*){1,4}\Z")
_LETTER_BEFORE = re.compile(
    r"(?i)\b(?:vitamin|plan|grade|type|hepatitis|section|group|team|class|exhibit|option|size) \Z"
)
PARTIES = {"R": "Republican", "D": "Democrat", "I": "Independent"}

NUMERALS = frozenset(
    hundreds + tens + ones
    for hundreds in ("", "C", "CC", "CCC")
    for tens in ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
    for ones in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
) - {""}


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
)

RULES: tuple[Rule, ...] = (
    Rule("name.lone_roman", rf"\A(?!I\b){_ROMAN}\Z", _lone_roman, "A Roman numeral by itself.", (NUMERALS - {"I"},)),
    Rule(
        "name.numbered_thing",
        rf"(?<!\w)(?P<name>World War|(?:{_THINGS})) (?P<roman>(?-i:{_ROMAN}))(?P<of>'s\b)?(?!'\w|\.\w)",
        _thing,
        "Wars, Super Bowls, parts: World War Two.",
        (NUMERALS, _in_all_cases(_THINGS)),
        re.IGNORECASE,
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
        r" ?\((?P<party>[RDI])\),?",
        lambda match, _habits: f", {PARTIES[match['party']]},",
        "A party without a state: Democrat.",
        (frozenset("("),),
    ),
    Rule(
        "name.party_of_town",
        r", (?P<party>[RDI])-(?P<town>(?!Day\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[,.)])",
        lambda match, _habits: f", {PARTIES[match['party']]} of {match['town']}",
        "A party with a town: Democrat of Aurora.",
        (frozenset("-"), frozenset("RDI")),
    ),
    Rule(
        "name.versus",
        r" [vV]\.?(?= [A-Z][A-Za-z.])",
        versus,
        "Cases and games: Roe versus Wade.",
        (frozenset("vV"),),
    ),
    Rule(
        "name.clipped",
        r"(?<![\w.])(?P<word>gov't|dep't|int'l|nat'l|ass'n|cont'd|aka"
        r"|(?<=\w )utd|(?:home|foreign|health|defence) sec)(?!\w|\.)",
        lambda match, _habits: CLIPPED[match["word"].lower()],
        "Words with letters left out: government, also known as.",
        (_CLIPPED_STEMS,),
        re.IGNORECASE,
    ),
    Rule(
        "name.title",
        rf"(?<![\w.&])(?:(?P<tech>Tech)\.(?= S)|(?P<gen>Gen)\.(?= [XYZ]\b)"
        rf"|(?P<title>{_WRITTEN_TITLES})\.(?=\s*[\w(\"{SIGNS}]|-elect|$|,)"
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
        r"(?<![\w.])(?P<letters>(?:[A-Z]\. ?)+[A-Z]\.(?!\w)|(?:[A-Z]\.)+[A-Z](?![\w.])"
        r"|(?!(?:[mk]\.p\.h|m\.p\.g)\b)(?:[a-z]\.){2,})(?P<tail>(?:'?s\b|'S\b)?)",
        lambda match, habits: _initials(match, habits) + (" " if match["letters"].endswith(" ") else ""),
        "Initials and dotted abbreviations: J-D Vance, U-S.",
        (INITIAL,),
    ),
    Rule(
        "name.initial",
        rf"(?<![\w.'-])(?P<letter>[A-Z])\.(?= (?!{OPENER})(?:[A-Z][\w']|[{SIGNS}]))",
        _initial,
        "A middle initial has no stop.",
        (INITIAL,),
    ),
)

"""Whether an acronym is said as a word or spelled, and the rules that do so."""

from __future__ import annotations

import re
from functools import lru_cache

from newscast.spoken.acronym_words import EVERYDAY, SAID_AS, SPELLED, WORDS
from newscast.spoken.rule import (
    ACRONYM,
    CAPITALS,
    INNER,
    MIXED_CASE,
    Habits,
    Rule,
    after,
    before,
    compiled,
    later,
    word_set,
)

Match = re.Match[str]

# What English lets a syllable begin and end with.
_ONSETS = word_set(
    """
    b bl br c ch chr cl cr cz d dr dw f fl fr g gl gr gn gw h j k kl kn kr l m n p ph phr pl pr ps qu r rh s sc sch
    scr sh shr sk sl sm sn sp sph spl spr squ st str sv sw t th thr thw tr ts tw v w wh wr y z
    """
)
_CODAS = word_set(
    """
    b bs bt bts c ch cht chts ck cks cs ct cts d dds ds dst f ff ffs fs ft fth fts g gh ghs ght ghts gn gns gs gth
    gths h k ks l ld lds lf lfth lk lks ll lls lm lms lp lps lpt ls lt lth lts m mb mbs mn mns mp mps mpt mpts ms n nc
    nch nd nds ng ngs ngth ngths nk nks nkt ns nst nt nth nts p ph phs pps ps pt pth pts r rb rbs rc rch rd rds rf rg
    rk rks rl rld rlds rls rm rms rn rns rp rps rpt rs rst rsts rt rth rths rts rv s sh sk sks sm sp ss st sts t tch
    th ths ts tt tz v wd wk wks wl wls wn wns ws wth x xt xth xts z
    """
)
_ENDINGS = word_set(
    """
    bb dd ff gg ll mm nn pp rr ss tt zz dl fl bl tl rsh rch lch rth lth lc
    """
)
# A y before a vowel, and the u of qu, are consonants.
_SYLLABLES = later(r"(?:qu|y(?=[aeiou])|[^aeiouy])+|(?:y(?![aeiou])|[aeiou])+")
_VOWELS = later(r"(?:y(?![aeiou])|[aeiou])+")
_LONG_VOWELS = frozenset(["iou", "eau", "ieu", "uou", "eou", "uie"])
_LONGEST = 24
"""Letters; a longer run is no acronym."""
_BROADCASTER = later(r"[KW][A-Z]{3}")
"""Stations of the United States have call letters with K or W in front."""


@lru_cache(maxsize=4096)
def is_spelled(acronym: str) -> bool:
    """Tell whether newsreaders spell an acronym rather than say it as a word."""
    if acronym in WORDS or acronym in EVERYDAY or acronym in SAID_AS:
        return False
    if acronym in SPELLED or len(acronym) < 3 or _BROADCASTER.fullmatch(acronym):
        return True
    if acronym.startswith("US") and len(acronym) < 6:
        return True  # the nation's agencies and clubs
    return not is_pronounceable(acronym.lower()) and not has_initial(acronym)


def has_initial(acronym: str) -> bool:
    """Tell whether an acronym is a letter and a word: JPEG, HVAC, VTOL, a state's DOT."""
    if len(acronym) == 4 and acronym.endswith("DOT"):
        return True
    return (
        4 <= len(acronym) <= 5
        and acronym[0] not in "AEIOU"
        and acronym[1] not in "AEIOUY"
        and acronym[:2].lower() not in _ONSETS
        and is_pronounceable(acronym[1:].lower())
    )


@lru_cache(maxsize=4096)
def said(acronym: str) -> str:
    """Return an acronym as engines read it right: letters by hyphens, a word in small letters."""
    if acronym in SAID_AS:
        return SAID_AS[acronym]
    if acronym in EVERYDAY:
        return acronym.lower()
    if is_spelled(acronym):
        return spell(acronym)
    if acronym not in WORDS and has_initial(acronym) and (acronym.endswith("DOT") or not _is_word(acronym)):
        return f"{acronym[0]}-{acronym[1:].lower()}"
    return acronym.capitalize()  # engines spell short words in capitals, and drop the ’s behind long ones


def _is_word(acronym: str) -> bool:
    return is_pronounceable(acronym.lower())


def is_pronounceable(letters: str) -> bool:
    """Tell whether letters make syllables that English has, in a shape that invites saying them."""
    runs = _SYLLABLES.findall(letters)
    vowels = [run for run in runs if _VOWELS.fullmatch(run)]
    if not vowels or any(len(run) > 2 and (len(letters) < 6 or run not in _LONG_VOWELS) for run in vowels):
        return False
    if len(letters) == 3 and (letters[0] in "aeiou" or letters[1] not in "aeiou" or letters[2] in "aeiouyhjvw"):
        return False
    return _has_english_clusters(runs)


def _has_english_clusters(runs: list[str]) -> bool:
    last = len(runs) - 1
    return all(
        _VOWELS.fullmatch(run) or _is_cluster(run, runs[position - 1] if position else "", ends=position == last)
        for position, run in enumerate(runs)
    )


def _is_cluster(run: str, vowel: str, *, ends: bool) -> bool:
    """Tell whether English has consonants side by side there."""
    run = run[:-1] if len(run) > 1 and run[-1] == "y" else run
    if not vowel:
        return run in _ONSETS
    if ends:
        return run in _CODAS or run in _ENDINGS or (run == "w" and vowel[-1] in "aeo")
    return (
        run in _ONSETS
        or run in _CODAS
        or any(run[:cut] in _CODAS and run[cut:] in _ONSETS for cut in range(1, len(run)))
    )


def is_everyday(capitals: str) -> bool:
    """Tell whether capitals are a word that is hardly an acronym."""
    return (
        len(capitals) > 5
        or capitals in EVERYDAY
        or (len(capitals) > 3 and not is_spelled(capitals) and capitals not in WORDS and capitals not in SAID_AS)
    )


def opens_word(word: str) -> bool:
    """Tell whether English has words that begin as a word does."""
    return is_pronounceable(word.lower()) or _SYLLABLES.findall(word.lower())[0] in _ONSETS


def spell(letters: str) -> str:
    """Return letters in the form that engines spell without pauses: “A-C-L-U”."""
    return "-".join(letters)


# Engines read these as letters after a number, and a time so said has no break in it.
_AFTER_NUMBERS = word_set(
    """
    AM PM BC BCE CE EST EDT CST CDT MST MDT PST PDT GMT BST UTC
    """
)
_NUMBER_BEFORE = compiled(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|hundred|thousand|zero|[AP]M|o'clock) $"
)
_TIMES = later(rf"(?:[AP]M )?(?:{'|'.join(sorted(_AFTER_NUMBERS, reverse=True))})(?![\w'])")


def kept_after_number(match: Match) -> int:
    """Return how many characters at its start belong to a time or a year before a match, and stay as they are."""
    times = _TIMES.match(match[0])
    return times.end() if times and _NUMBER_BEFORE.search(before(match)) else 0


# In copy typed in capitals only what cannot be taken for a word is spelled.
SPELLED_IN_CAPITALS = (
    SPELLED
    - word_set(
        """
        US IT AM LED BET DOT RIP ACT ERA ABS WHO SAT IV OB MIS CIT MIA DOE DAR DAV FOP FIR INS LOC MOA NIL TOS BIS
        ALS GIS MOE OPS PED
        """
    )
) | word_set("TV DC CD DVD PC DJ CPR FBI GI GE AP VA TD CU")
_NO_ACRONYM = word_set(
    """
    MR MS DR ST JR SR LT MT FT VS RD PT CT LN CH SH HM MM TH ND MC MRS SGT PVT CPL CPT NTH HMM SHH PSST BRR TSK GRR PFFT
    ZZZ HUW MPH KPH RPM MPG ETC BLVD LTD HSU AHN JHA UHM IBN AMR NGA QIN QOM QIU XIN JHU
    """
)
_NATION = later(
    r" (?:SENATE|SENATORS?|HOUSE|CONGRESS\w*|PRESIDENT\w*|GOVERNMENT|TROOPS|FORCES|MILITARY|SOLDIERS?|MARINES?|ARMY"
    r"|NAVY|AIR|SUPREME|DISTRICT|CIRCUIT|COURTS?|ATTORNEYS?|MARSHALS?|BORDERS?|CITIZENS?|OFFICIALS?|DOLLARS?|ECONOMY|STEEL"
    r"|STOCKS?|TREASURY|DEPARTMENT|EMBASSY|AMBASSADOR|CAPITOL|COAST|CUSTOMS|IMMIGRATION|STATES|TARIFFS|ELECTIONS?)\b"
)
_STATION = later(r"-(?:TV|FM|AM)\b")
_AGENCY = later(
    r" (?:SAID|SAYS|AGREE\w*|CALLS|WANTS|ESTIMATES|URGE\w*|CHIEF|DIRECTOR|OFFICIALS?|WARN\w*|DECLARED|REPORT\w*)\b"
)
_OFFICE_BEFORE = later(r"(?:THE|COUNTY|STATE|DEPUTY|ASSISTANT|FORMER|CHIEF|DISTRICT|ELECTED|CITY) \Z")
_OFFICE_HOLDER = later(r" (?:[A-Z][A-Z'-]+ [A-Z][A-Z'-]+ (?:SAID|SAYS|TOLD|FILED|HAS|WILL|IS|WAS|WANTS|PLANS)\b)")
_LIGHTS = later(
    r"[ -](?:LIGHTS?|LIGHTING|BULBS?|LAMPS?|SCREENS?|DISPLAYS?|SIGNS?|HEADLIGHTS?"
    r"|STREETLIGHTS?|STRIPS?|FIXTURES?|PANELS?|TVS?)\b"
)
_BASEBALL = later(
    r"\b(?:PITCH(?:ER|ERS|ED|ING)?|INNINGS?|STRIKEOUTS?|BULLPEN|RELIEVER|STARTS|RIGHT-?HANDER|LEFT-?HANDER|BATT(?:ED|ING)"
    r"|HOME RUNS?|HOMERS|RBIS?|OBP|WHIP|SLUGG\w+|ROCKIES|MAJOR LEAGUE)\b"
)
_A_FIGURE_BEFORE = later(
    r"(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|hundred) \Z"
)
_LIST_BEFORE = later(r"(?:-(?:DAY|day)|\b(?:ON|TO|OFF) THE) \Z")
# Behind these stands a surname, not the acronym of “Deputy CIA Director”.
_TITLE_BEFORE = later(
    r"(?:Mister|Missus|Miz|Mix|Doctor|Governor|Senator|Representative|Sergeant|Officer|Detective|Captain|Lieutenant"
    r"|Corporal|Father|Sister|Reverend|JOHN|JANE|JUDGE|MAYOR) \Z"
)
_DESK = later(r" (?:DEPARTMENT|FIRM|SPECIALISTS?|CONSULTANTS?|OUTAGE|PROFESSIONALS?|DIRECTOR)\b")


_NOWHERE = later(r"(?!)")
# Letters that are a word too: what makes an acronym of them right before, and right behind.
_BY_CONTEXT = {
    "US": (later(r"THE \Z"), _NATION),
    "IT": (later(r"AN \Z"), _DESK),
    "DA": (_OFFICE_BEFORE, _OFFICE_HOLDER),
    "AG": (_OFFICE_BEFORE, _OFFICE_HOLDER),
    "LED": (_NOWHERE, _LIGHTS),
    "ERA": (_A_FIGURE_BEFORE, _NOWHERE),
    "OPS": (_A_FIGURE_BEFORE, _NOWHERE),
    "INT": (_A_FIGURE_BEFORE, _NOWHERE),
    "IL": (_LIST_BEFORE, _NOWHERE),
}
# What a person's name follows, or a storm's.
_NAME_BEHIND = later(
    r"(?:Mister|Missus|Miz|Mix|Doctor|(?i:hurricanes?|(?:tropical|winter|subtropical) storms?|typhoon|cyclone)) \Z"
)


def _may_be_surname(letters: str) -> bool:
    return len(letters) > 2 and any(vowel in letters for vowel in "AEIOUY")


def _shouted(match: Match) -> str:
    """Return what is said for a word of copy in capitals; what may be a word stays one."""
    letters = match["letters"]
    words = spell(letters) if _is_acronym_here(match) else _in_capitals(letters)
    if not words or (_may_be_surname(letters) and _TITLE_BEFORE.search(before(match))):
        return match[0]
    return words + (match["tail"] or "").replace("S", "s")


def _is_acronym_here(match: Match) -> bool:
    """Tell whether what stands around them makes letters an acronym that are a word elsewhere."""
    letters = match["letters"]
    if letters == "WHO":
        return before(match).endswith("THE ") and _AGENCY.match(after(match)) is not None
    if letters not in _BY_CONTEXT:
        return _STATION.match(after(match)) is not None
    lead, follow = _BY_CONTEXT[letters]
    told = lead.search(before(match)) or follow.match(after(match))
    return bool(told or (letters in {"ERA", "OPS"} and _BASEBALL.search(before(match) + after(match))))


@lru_cache(maxsize=4096)
def _in_capitals(letters: str) -> str:
    """Return what is said for letters in copy in capitals, or nothing for what may be a word."""
    if letters in SAID_AS and letters != "OK":
        return SAID_AS[letters]
    stem = letters.removesuffix("S")
    is_plural = stem in SPELLED_IN_CAPITALS or (len(stem) > 2 and is_no_word(stem))
    if stem != letters and is_plural and letters not in SPELLED_IN_CAPITALS and letters not in WORDS:
        return f"{spell(stem)}'s"
    return spell(letters) if is_no_word(letters) else ""


def is_no_word(letters: str) -> bool:
    """Tell whether letters can only be an acronym, whatever their case was; of four and more any may be a name."""
    if letters in SPELLED_IN_CAPITALS:
        return True
    if letters in _NO_ACRONYM or letters in EVERYDAY or len(letters) > 5:
        return False
    runs = _SYLLABLES.findall(letters.lower())
    if not any(map(_VOWELS.fullmatch, runs)):
        return len(letters) > 1
    return len(letters) == 3 and not _has_english_clusters(runs)


def may_be_word(letters: str) -> bool:
    """Tell whether a word of copy in capitals is left to the rule for small letters, whatever stands around it."""
    return len(letters) > _LONGEST or _may_be_word(letters)


@lru_cache(maxsize=16384)
def _may_be_word(letters: str) -> bool:
    open_case = letters == "WHO" or letters in _BY_CONTEXT or _BROADCASTER.fullmatch(letters)
    return len(letters) < 2 or not (open_case or _in_capitals(letters))


def _said(match: Match, _habits: Habits) -> str:
    letters, tail = match["letters"], match["tail"] or ""
    if _may_be_surname(letters) and _NAME_BEHIND.search(before(match)):
        return match[0]
    return match[0] if is_spelled(letters) else said(letters) + tail.replace("S", "s")


def _acronym(match: Match, habits: Habits) -> str:
    letters, tail = match["letters"], match["tail"] or ""
    if (habits.shouted and may_be_word(letters)) or (letters in _AFTER_NUMBERS and kept_after_number(match)):
        return match[0]
    if habits.shouted and tail != "s":
        return _shouted(match)
    if _may_be_surname(letters) and _NAME_BEHIND.search(before(match)):
        return letters.capitalize() + tail.lower()
    if not is_spelled(letters):
        return match[0]
    if letters == "WHO" and not match.start() and match.string.endswith("?"):
        return "who"
    return spell(letters) + ("'s" if tail in {"s", "s'", "es"} else tail.replace("S", "s"))


_VERBS = {"OK": "okay", "ID": "I-dee", "OD": "O-dee", "DQ": "D-Q", "KO": "K-O", "DJ": "D-J"}


def _verb(match: Match, _habits: Habits) -> str:
    words, ending = _VERBS[match["letters"]], match["ending"].lstrip("'")
    return words + ("ing" if ending == "ing" else "d" if words.endswith("ee") else "'d" if "-" in words else "ed")


def _ampersand(match: Match, _habits: Habits) -> str:
    tail = "'s" if match["tail"] else ""
    return f"{spell(match['first'])} and {spell(match['last'])}{tail}"


def _mixed(match: Match, _habits: Habits) -> str:
    word, letters = match["word"], match["letters"]
    whole = SAID_AS.get(f"{word}{letters}".upper())
    words = whole or f"{word}{'-dot' if letters == 'DOT' else ' ' + said(letters)}"
    return words + ("'s" if match["tail"] else "")


_SMALL_MIDDLE = word_set("DoD DoE DoI DoJ DoL DoT GoP HoF MiG MoD MoJ MoU PoW")


def _small_middle(match: Match, _habits: Habits) -> str:
    words = said(match["letters"].upper())
    return words + (("'s" if "-" in words else match["tail"]) if match["tail"] else "")


_BEHIND_PREFIXES = "|".join(
    rf"(?<=\b{form}-.)"
    for prefix in ("pro", "non", "pre", "anti", "post", "ex", "mid", "inter", "all", "then", "now")
    for form in (prefix, prefix.capitalize())
)

_LETTERS = (
    rf"(?P<letters>[A-Z](?<![\w'].)(?:(?<!-.)|(?<=[A-Z-][A-Z]-.)|{_BEHIND_PREFIXES})[A-Z]{{1,{_LONGEST - 1}}})"
    r"(?P<tail>'?s'?|'S)?(?!\w)(?!-[A-Z]-[A-Z]\b)"
)

RULES: tuple[Rule, ...] = (
    Rule(
        "acronym.ampersand",
        r"(?<![\w&])(?P<first>[A-Z]{1,3}) ?& ?(?P<last>[A-Z]{1,3})(?P<tail>'?s)?(?![\w&])",
        _ampersand,
        "AT&T, R&B, M&Ms: A-T and T.",
        (frozenset("&"),),
    ),
    Rule(
        "acronym.verb",
        rf"(?<![\w'-])(?P<letters>{'|'.join(_VERBS)})(?P<ending>'d|'ed|ed|'ing|ing)(?!\w)",
        _verb,
        "Acronyms that are verbs: okayed, I-deed.",
        (frozenset(_VERBS) | {f"{letters}{ending}" for letters in _VERBS for ending in ("ed", "ing")},),
    ),
    Rule(
        "acronym.name",
        r"(?<![\w'-])(?P<word>[A-Z][a-z]+|[a-z])(?P<letters>[A-Z]{2,5})(?P<tail>'?s)?(?!\w)",
        _mixed,
        "Names with an acronym inside: Chat G-P-T, Penn-dot.",
        (INNER,),
    ),
    Rule(
        "acronym.small_middle",
        rf"(?<![\w'-])(?P<letters>{'|'.join(sorted(_SMALL_MIDDLE))})(?P<tail>'?s)?(?!\w)",
        _small_middle,
        "DoD is spelled, MiG is said: a small letter in the middle tells nothing.",
        (_SMALL_MIDDLE | {f"{name}s" for name in _SMALL_MIDDLE},),
    ),
    Rule(
        "acronym.said",
        _LETTERS,
        _said,
        "Acronyms that are words, or half a word, are given so that engines say them: Nato, H-vac.",
        (CAPITALS, MIXED_CASE),
    ),
    Rule(
        "acronym.spelled",
        _LETTERS,
        _acronym,
        "Acronyms that are not said as words are spelled: F-B-I, G-I's.",
        (CAPITALS, ACRONYM),
    ),
)

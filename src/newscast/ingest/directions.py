"""Directions: what stands between the words of a script for whoever reads, films or plays, and is never spoken."""

from __future__ import annotations

import re
from typing import NamedTuple

from newscast.ingest.lines import ends_sentence, is_shouted, word_set
from newscast.ingest.section import PLAIN, Bracket, Meaning, Profile
from newscast.phonetics.pronouncer import find_pronouncers


class Direction(NamedTuple):
    """A stretch of a text that nobody says aloud."""

    start: int
    end: int
    why: str


# Words in brackets that are no name. Anything that holds one of them is a direction to whoever reads.
DIRECTION_WORDS = word_set(
    "announcer applause audio bell bleep bleeping booing boos break byline chanting cheering cheers chuckles "
    "clapping clip commercial cough coughs crosstalk crying explosion explosions gasps graphic graphics gunfire "
    "gunshots heartbeat humming inaudible indiscernible indistinct laugh laughing laughs laughter live meowing "
    "meows music nat nats off-camera off-mic off-mike on-camera pause ph pkg reader ringing rings scoffs screaming "
    "screams reading shouting sic sighs silence singing sings siren sirens sobbing sot sound soundbite speaking "
    "standup tape toss translated translation unintelligible video videotape vo voice-over voiceover vosot whistling"
)
_SOUND = "|".join(sorted(map(re.escape, DIRECTION_WORDS), key=len, reverse=True))
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?:[.,:;]\d{1,3})?"
_TAPE = (
    r"(?:begin|end|start)\s+(?:of\s+)?(?:video|audio|film|live|tape|clip)\w{0,8}\b[^()\[\]\n]{0,40}"
    r"|(?:commercial|station|short|news|weather) ?break|soundbites?(?: of)?\b[^()\[\]\n]{0,80}"
    r"|(?:video|audio|film|sound|recording)(?: clip| recording)? (?:plays|playing|begins|starts|ends|gap)"
    r"|voice[ -]over|(?:on|off)[ -](?:camera|mike|mic|screen)|on[ -]screen text\b[^()\[\]\n]{0,80}"
    r"|(?:through|via|by|over) (?:an? |the )?(?:translator|interpreter|telephone|phone|skype|satellite|video ?link)"
    r"|(?:speaking|speaks|singing|sings|spoken|chanting) (?:in )?(?:an? )?(?:(?:foreign|native) language|\w{3,20})"
    rf"|(?:inaudible|crosstalk|unintelligible|indistinct)[ ,]{{1,2}}{_CLOCK}|ph|sic|more|ends?|mtf"
)
# A parenthesis is often part of the copy: only what is a direction as a whole counts. A bracket seldom is.
_ROUND = re.compile(rf"(?:{_TAPE}|(?:{_SOUND})(?:(?:,|\s?/|\sand)\s?(?:{_SOUND})){{0,3}})[.!]?", re.IGNORECASE)
_SQUARE = re.compile(
    rf"(?:{_TAPE}|(?:\w{{1,20}}\s){{0,3}}(?:{_SOUND})(?:[,\s]{{1,2}}[\w:-]{{1,20}}){{0,4}})[.!]?", re.IGNORECASE
)
_GROUP = re.compile(
    r"(?P<double>\(\([^()\n]{1,600}\)\))|(?P<round>\([^()\n]{1,400}\))|(?P<square>\[[^\[\]\n]{1,200}\])"
    r"|(?P<curly>\{[^{}\n]{1,200}\})|(?P<angle><{1,2}[^<>\n]{1,200}>{1,2})"
)
_KINDS = {
    "double": Bracket.DOUBLE_ROUND, "round": Bracket.ROUND, "square": Bracket.SQUARE, "curly": Bracket.CURLY,
    "angle": Bracket.ANGLE,
}  # fmt: skip
_CLOCK_MARK = (
    rf"\[\s?{_CLOCK}(?:\s?[-–]\s?{_CLOCK})?(?:\s?[A-Z]{{2,4}})?\s?\]"
    rf"|[(<]\s?\d{{1,2}}:\d\d:\d\d(?:[.,:;]\d{{1,3}})?(?:\s?[-–]\s?{_CLOCK})?\s?[)>]"
)
_BARE_CLOCK = r"\s{0,8}\d{1,2}:\d\d:\d\d(?:[.,:;]\d{1,3})?(?=\s|$)"
_LEADING_CLOCK = re.compile(rf"\s{{0,8}}(?:{_CLOCK_MARK})|{_BARE_CLOCK}", re.IGNORECASE)
_OTHER = re.compile(
    rf"(?P<clock>{_CLOCK_MARK}|^{_BARE_CLOCK})"
    r"|(?P<music>[♪♫♬]+(?:[^♪♫♬\n<>\[\].?!]{0,120}[♪♫♬]+)?)"
    r"|(?P<credit>(?:-{1,2}\s{0,3})?\b(?:closed )?caption(?:s|ed|ing)\s{1,3}"
    r"(?:provided |made possible |sponsored )?by\b"
    r"[^.>\n]{0,40}?\bwww\.[\w.-]{3,30}|(?:-{1,2}\s{0,3})?\bcaptions by [a-z]{2,20}\b(?:\s{0,3}-{1,2})?)",
    re.IGNORECASE,
)
_SIGN = re.compile(r"[\[(<]\s?\d|:\d\d:|[♪♫♬]")  # no clock and no music without one of these
_WHY = {"clock": "clock mark", "music": "music", "credit": "caption credit"}

# --- production lines -------------------------------------------------------------------------------------------------

_TERM = (
    r"(?:VO|V/O|VOSOT|SOTVO|SOTS?|NATS?|NATSOT|NATPOP|NAT SOT|NATS? SOUND|NATURAL SOUND|PKG|PACKAGE|GFX|GRAPHICS?|CG|L3"
    r"|OTS|SFX|FX|AMBI|FS|FULL SCREEN|MOS|STAND-?UP|ON CAM(?:ERA)?|O/?C|(?:TWO|2)[ -]?SHOT|CU|LOWER THIRD|SUPERS?"
    r"|FONTS?|CHYRON|TRT|RT|DUR|DURATION|RUNS|RUN TIME|RUNNING TIME|OUT ?CUE|IN ?CUE|SIG OUT|SOC|TAPE|CART|ROLL|TAKE"
    r"|STILLS?|BITE|AX|ACT|ACTUALITY|SOUND UP|TEASE|TOSS|READER|RDR|VOICER|WRAP|DONUT|BUMP|LIVE SHOT|LIVE|AD LIB"
    r"|TAG|INTRO|OUTRO|CAM(?:ERA)?|(?:DOUBLE )?BOX|SPLIT SCREEN|MAP|MONITOR|WIPE|DISSOLVE)"
)
_FILLER = (
    r"(?:FULL|UNDER|UP|OUT|IN|ON|OFF|END|ENDS|BEGIN|BEGINS|BREAK|POP|HOT|COLD|AND|TO"
    r"|\d{1,4}|:?\d{1,2}(?::\d\d)?|\d+['\"′″]|[A-Z]?\d)"
)
_BARE = re.compile(rf"{_TERM}(?:[\s/+,&-]{{1,3}}(?:{_TERM}|{_FILLER})){{0,8}}[.:]?")
_LABELLED = re.compile(
    r"(?:SOTS?|NATS?|NAT ?SOT|NATS? SOUND|NATURAL SOUND|PKG|PACKAGE|GFX|GRAPHICS?|CG|L3|OTS|SFX|FX|AMBI|FS|FULL SCREEN"
    r"|LOWER THIRD|SUPERS?|FONTS?|CHYRON|TRT|RT|DUR(?:ATION)?|DUE|RUNS|RUN(?:NING)? TIME|OUT ?CUE|IN ?CUE|SIG OUT|TAPE"
    r"|CART|BITE|AX|ACTUALITY|VIDEO|SLUG|STILLS?|TAKE|ROLL|VO|V/O|VO/SOT|VOSOT|MUSIC|SOUND)"
    r"(?:\s?[#\d]{1,3}|\s?\([^()\n]{1,40}\))?\s?[:=]\s?(?P<rest>.{0,300})"
)
_CERTAIN = re.compile(
    r"\b(?:V/?O|VOSOT|SOTVO|SOTS?|NATS?|NATSOT|NATPOP|PKG|GFX|CG|L3|OTS|SFX|ON CAM|O/?C|2[ -]?SHOT|TRT|SIG OUT)\b"
)
"""What is no word of the language; the other terms may be a line of wrapped copy, unless marks stand around them."""
_OPENING = re.compile(r"(?:VO|VOSOT|VO/SOT|SOT|NATS?|NATSOT|PKG|CG|GFX|OTS|SFX|L3)\b(?P<rest>[^.?!]{0,90})")
_NARRATION = frozenset({"VO", "V/O", "MUSIC", "SOUND", "VIDEO"})
"""Labels behind which whole sentences are somebody's words."""
_MARKS = " \t*<>[](){}-–—#•=_"

_END_MARK = re.compile(r"\s*(?:-+\s*30\s*-+|#{2,}|-+\s*end\s*-+|\*{3,}|={3,}|-{3,}|_{4,})\s*", re.IGNORECASE)


def directions(text: str, profile: Profile = PLAIN) -> list[Direction]:
    """Return where a text holds directions by the habits of a house, in order, none inside another."""
    found: list[Direction] = []
    if _SIGN.search(text) or "capt" in text.lower():  # the i may be a Turkish one
        found += [Direction(*match.span(), _WHY[match.lastgroup or ""]) for match in _OTHER.finditer(text)]
    if any(mark in text for mark in "([{<"):
        respellings = [(found.name_end, found.end) for found in find_pronouncers(text)] if "(" in text else []
        found += [
            Direction(*match.span(), "direction")
            for match in _GROUP.finditer(text)
            if _is_direction(match, text, profile)
            and not any(start <= match.start() < end for start, end in respellings)
        ]
    kept: list[Direction] = []
    for direction in sorted(found):
        if not kept or direction.start >= kept[-1].end:
            kept.append(direction)
    return kept


def clock_end(text: str) -> int:
    """Return where the clock mark ends that a line begins with; 0 where there is none."""
    match = _LEADING_CLOCK.match(text)
    return match.end() if match else 0


def means_direction(words: str, bracket: Bracket) -> bool:
    """Tell whether words are known as a direction when they stand in a bracket of a kind."""
    words = words.strip(_MARKS)
    known = _ROUND if bracket is Bracket.ROUND else _SQUARE
    return bool(words) and (bool(known.fullmatch(words)) or is_production(f"[{words}]"))


def is_production(text: str) -> bool:
    """Tell a line for those who film and play, as in `SOT FULL :12`, `SUPER: Ana Cole` or `NATS UP`."""
    core = text.strip(_MARKS)
    if not 1 < len(core) <= 300 or not core[0].isalnum():
        return False
    if _BARE.fullmatch(core) and (len(core) < len(text.strip()) or _CERTAIN.search(core)):
        return True
    if labelled := _LABELLED.fullmatch(core):
        label = re.split(r"[\s:=(]", core, maxsplit=1)[0]
        rest = labelled["rest"].strip()
        return label not in _NARRATION or not (ends_sentence(rest) and len(rest.split()) > 4)
    opening = _OPENING.fullmatch(core)
    return opening is not None and is_shouted(core) and len(core.split()) <= 9 and not ends_sentence(core)


def is_end_mark(text: str) -> bool:
    """Tell the marks that newsrooms set under a piece, as in `-30-`."""
    return bool(_END_MARK.fullmatch(text))


def is_all_direction(text: str, profile: Profile = PLAIN) -> bool:
    """Tell a line that holds nothing but directions."""
    if is_end_mark(text) or is_production(text):
        return True
    rest, position = "", 0
    for direction in directions(text, profile):
        rest += text[position : direction.start]
        position = direction.end
    return position > 0 and not re.search(r"\w", rest + text[position:])


def _is_direction(match: re.Match[str], text: str, profile: Profile) -> bool:
    bracket = _KINDS[match.lastgroup or ""]
    words = match.group().strip(_MARKS)
    if means_direction(words, bracket):
        return True
    meaning = profile.meaning(bracket)
    if meaning is Meaning.CAPITALS:
        return _is_shouted_direction(words, text[: match.start()] + text[match.end() :])
    return meaning is Meaning.DIRECTION and bool(words)


def _is_shouted_direction(words: str, around: str) -> bool:
    """Tell capitals in brackets inside copy of ordinary letter case from an acronym or a party's mark."""
    letters = sum(map(str.isalpha, words))
    is_tag = len(words.partition("-")[0]) <= 1 or any(map(str.isdigit, words))
    return is_shouted(words) and letters > 3 and not is_tag and (letters > 6 or " " in words) and not is_shouted(around)

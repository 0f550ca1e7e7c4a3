"""Speaker cues in copy: a reader for each notation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.ingest.cue_names import proper
from newscast.ingest.directions import DIRECTION_WORDS
from newscast.ingest.lines import is_shouted, word_set
from newscast.ingest.section import Bracket, Cue

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_NO_NAMES = word_set(
    "ad added ads advertisement advertising also and archive archived article author caption comment comments "
    "content continue corrected correction credit edit editor's email emphasis exclusive for from gallery getty "
    "getty's headline here image images in internal is link listen map more name newsletter note of on or photo "
    "photos picture pictures play protected read redacted related reuters share source source's sponsored story "
    "subscribe tags the this to transcript translator's update updated view watch wired with www you your"
)
ROLE_WORDS = word_set(
    "analyst anchor announcer candidate chief co-anchor co-host coach commentator contributor correspondent editor "
    "expert fellow governor guest host journalist mayor meteorologist moderator narrator newsreader presenter "
    "president producer professor reporter senator sheriff spokesman spokesperson spokeswoman translator weather "
    "witness"
)
_NUMBERED = ROLE_WORDS | word_set(
    "caller female interviewee interviewer male man participant person speaker voice woman"
)
"""Who is told apart by a number, as in `Speaker 1`."""
_UNSEEN = ROLE_WORDS | word_set(
    "all audience boy boys caller child children crowd customer doctor driver female girl interpreter kids male man "
    "men neighbor nurse officer operator pilot police protester protesters speaker teacher voice woman women worker"
)
"""Whom captions name in brackets without a name."""
_NO_LABELS = word_set(
    "a about all am an and answer are as at because but by can could did do does for from had has have he here his "
    "how i if in is it its just let like listen look me my no not now of oh okay on one or our out question said "
    "say says see she so that the their them then there they thing think this to up was we well were what when "
    "where which who why will with would yes you your here's it's that's there's i'm we're"
)
"""What no name in a caption's label holds: a sentence may have a colon too."""
_PRINTED = word_set(
    "advertisement answer break breaking byline caption catchline contact copyright correction credit cue date "
    "dateline dur duration edit email fax headline image in incue link location more note notes out outcue phone "
    "photo question ref related rush slug source subject summary tags tel time title topic topics transcript trt "
    "update updated url video warning watch website when where"
)
"""What stands before a colon in print and is nobody's name."""
_HOUSES = word_set(
    "ABC AFP AP BBC CBC CBS CIA CNBC CNN ESPN EU FAA FBI FEMA HLN ITN ITV LAPD MSNBC NASA NATO NBC NHS NPR NTSB NYPD "
    "PBS UK UN US USA WHO"
)
_PARTICLES = word_set("al bin da de del della den der di dos du el la le ten ter van von y")
_SUFFIX = re.compile(r"(?:JR|SR|ESQ|M\.?D|PH\.?D|I{2,3}|IV)\b\.?,?\s*", re.IGNORECASE)

_BRACKETS = {
    Bracket.SQUARE: re.compile(r"\s*\[\s*(?P<name>[^\[\]\n]{1,100}?)\s*\]\s*:?"),
    Bracket.DOUBLE_ROUND: re.compile(r"\s*\(\(\s*(?P<name>[^()\n]{1,100}?)\s*\)\)\s*:?"),
    Bracket.CURLY: re.compile(r"\s*\{\s*(?P<name>[^{}\n]{1,100}?)\s*\}\s*:?"),
    Bracket.ROUND: re.compile(r"\s*\(\s*(?P<name>[^()\n]{1,100}?)\s*\)\s*:?"),
    Bracket.ANGLE: re.compile(r"\s*<\s*(?P<name>[^<>\n]{1,100}?)\s*>\s*:?"),
}
OPENERS = {
    Bracket.SQUARE: "[", Bracket.DOUBLE_ROUND: "((", Bracket.CURLY: "{", Bracket.ROUND: "(", Bracket.ANGLE: "<",
}  # fmt: skip

_CAPITAL, _SMALL = r"[^\W\d_a-zà-ÿ]", r"a-zà-ÿ"
_ASIDE = r"(?:\s*\([^()\n]{1,60}\))"
_NAME = (
    rf"{_CAPITAL}[^\W_{_SMALL}]*(?:[.'’&-][^\W_{_SMALL}]*)*"
    rf"(?:[ ]{{1,3}}#?[^\W_{_SMALL}]+(?:[.'’/&-][^\W_{_SMALL}]*)*){{0,9}}"
)
_ROLE = r"(?:\s?,\s{0,3}(?P<role>[^:\n?!]{1,120}?))?"
_COLON_BODY = rf"(?P<name>{_NAME}){_ASIDE}{{0,2}}{_ROLE}{_ASIDE}{{0,3}}\s?:[*_]{{0,3}}(?=\s|$)"
_COLON = re.compile(rf"\s*[*_]{{0,3}}{_COLON_BODY}")
_BETWEEN = r"(?<=[.?!…\"”’)\]—–-])\s{1,3}"
_COLON_WITHIN = re.compile(rf"{_BETWEEN}(?={_COLON_BODY})")
_SMALL_WORD = r"(?:(?:al|bin|da|de|del|den|der|di|dos|du|el|la|ten|ter|van|von) ){0,2}"
_CASED_NAME = rf"[A-ZÀ-Þ][\w.'’-]*(?: {_SMALL_WORD}[A-ZÀ-Þ\d][\w.'’-]*){{0,4}}"
_CASED_BODY = rf"(?P<name>{_CASED_NAME})(?:, (?P<role>[^:\n.?!]{{2,80}}))?{_ASIDE}{{0,2}}\s?:[*_]{{0,3}}(?=\s|$)"
_CASED_COLON = re.compile(rf"\s*[*_]{{0,3}}{_CASED_BODY}")
_CASED_WITHIN = re.compile(rf"{_BETWEEN}(?={_CASED_BODY})")
_CHEVRON = re.compile(
    r"\s*(?P<mark>[>＞]{2,6})\s*(?:(?P<name>[^\W\d_][\w.'’-]{0,30}(?: [^\W_][\w.'’-]{0,30}){0,3})\s*:(?=\s|$))?"
)
_LABEL_BODY = r"(?P<name>[^\W\d_][\w.'’-]{0,30}(?: [^\W_][\w.'’-]{0,30}){0,3})\s?:(?=\s|$)"
_LABEL = re.compile(rf"\s*{_LABEL_BODY}")
_LABEL_WITHIN = re.compile(rf"(?<=[.?!…-])\s{{1,3}}{_LABEL_BODY}")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]*)*\.?")
_ABBREVIATED = re.compile(
    r"(?:[^\W\d_]|dr|mr|mrs|ms|gov|sen|rep|lt|sgt|capt|gen|st|jr|sr|prof|rev|col|pres)\.", re.IGNORECASE
)


def read_bracket(line: str, bracket: Bracket = Bracket.SQUARE) -> Cue | None:
    """Return the `[Name]` cue that a line begins with, or the same in another kind of bracket."""
    match = _BRACKETS[bracket].match(line)
    if match is None:
        return None
    name, role = name_and_role(match["name"].rstrip(":").strip())
    return Cue(match.end(), proper(name), role) if name else None


def read_unseen(line: str) -> Cue | None:
    """Return the cue of a voice that is not seen, as in `[ Male Announcer ]`; other brackets in captions are sounds."""
    cue = read_bracket(line)
    if cue is None or cue.speaker is None:
        return None
    words = cue.speaker.lower().split()
    return cue if {*words} <= _UNSEEN or line.lstrip()[: cue.end].rstrip(" ]").endswith(":") else None


def read_colon(line: str, start: int = 0) -> Cue | None:
    """Return the `NAME:` or `NAME, ROLE (voice-over):` cue at a place in a line."""
    match = _COLON.match(line, start)
    if match is None:
        return None
    name, role = match["name"].strip(), (match["role"] or "").strip()
    if role and (suffix := _SUFFIX.match(role)):
        name, role = f"{name} {suffix.group().strip(' ,')}", role[suffix.end() :]
    # In copy of ordinary letter case capitals before a colon are a cue, however long.
    longest = 10 if any(map(str.islower, line[match.end() :])) else 5
    if len(name.split()) > longest or _is_printed(name) or (role and ends_in_clause(role)):
        return None
    role = plain_role(role) or (name.lower() if {*name.lower().split()} <= ROLE_WORDS else None)
    return Cue(match.end(), proper(name), role)


def read_printed(line: str) -> Cue | None:
    """Return a cue for nobody where a line begins with a label that is no name, as in `NOTE:`; the label is kept."""
    match = _COLON.match(line)
    return Cue(0, None) if match and _is_printed(match["name"]) else None


def read_cased_colon(line: str, start: int = 0) -> Cue | None:
    """Return the `Name:` cue at a place in a line; only for transcripts in which most paragraphs begin so."""
    match = _CASED_COLON.match(line, start)
    if match is None or _is_printed(match["name"]):
        return None
    role = match["role"]
    if role and not ROLE_WORDS & set(re.findall(r"[\w-]+", role.lower())):
        return None
    return Cue(match.end(), match["name"], plain_role(role))


def read_chevron(line: str, start: int = 0) -> Cue | None:
    """Return the `>>` cue at a place in a line, with the label behind it."""
    match = _CHEVRON.match(line, start)
    if match is None:
        return None
    opens = len(match["mark"]) > 2
    name = match["name"]
    if name is None or not is_label(name):
        return Cue(match.end("mark"), None, opens_story=opens)
    return Cue(match.end(), proper(name), opens_story=opens)


def _is_abbreviation(text: str, end: int) -> bool:
    """Tell the stop of a title or an initial from a sentence's."""
    return _ABBREVIATED.fullmatch(text[text.rfind(" ", 0, end) + 1 : end]) is not None


def labels_within(text: str, known: Collection[str]) -> Iterator[tuple[int, Cue]]:
    """Yield (start, cue) of each `label:` of a known name that stands behind a sentence in captions."""
    for match in _LABEL_WITHIN.finditer(text):
        if match["name"].casefold() in known:
            yield match.start("name"), Cue(match.end() - match.start("name"), proper(match["name"]))


def read_label(line: str, known: Collection[str]) -> Cue | None:
    """Return the `label:` that a caption begins with, if it is one of the known names."""
    match = _LABEL.match(line)
    return Cue(match.end(), proper(match["name"])) if match and match["name"].casefold() in known else None


def is_label(name: str) -> bool:
    """Tell a name or a role before a colon from the words of a sentence."""
    words = name.split()
    if any(word.endswith(".") and not _ABBREVIATED.fullmatch(word) for word in words[:-1]):
        return False
    return not _NO_LABELS & {word.lower().replace("’", "'") for word in words}


def is_likely_name(name: str, known: Collection[str]) -> bool:
    """Tell a name in mid-paragraph by its two words, or by a surname that was heard before."""
    last = name.rpartition(" ")[2].casefold()
    return (
        name.casefold() in known or (" " in name and is_label(name)) or any(last == k.rpartition(" ")[2] for k in known)
    )


def colons_within(text: str) -> Iterator[tuple[int, Cue]]:
    """Yield (start, cue) of each `NAME:` that stands behind a sentence in the middle of a text."""
    lead = read_colon(text)
    for match in _COLON_WITHIN.finditer(text, lead.end if lead else 0):
        cue = read_colon(text, match.end())
        if cue and is_label(match["name"]) and not _is_abbreviation(text, match.start()):
            yield match.end(), cue


def cased_colons_within(text: str) -> Iterator[tuple[int, Cue]]:
    """Yield (start, cue) of each `Name:` that stands behind a sentence in the middle of a text."""
    lead = read_cased_colon(text)
    for match in _CASED_WITHIN.finditer(text, lead.end if lead else 0):
        cue = read_cased_colon(text, match.end())
        if cue and not _is_abbreviation(text, match.start()):
            yield match.end(), cue


def plain_role(role: str | None) -> str | None:
    """Return a role as it is shown: not in capitals, and a byline is a reporter's."""
    role = (role or "").strip(" ,")
    if not role:
        return None
    role = " ".join(map(_plain_word, role.split())) if is_shouted(role) else role
    return "reporter" if role == "byline" else role


def _plain_word(word: str) -> str:
    return word if word.strip(",.").replace("'S", "") in _HOUSES or re.match(r"[A-Z]\.[A-Z]", word) else word.lower()


def ends_in_clause(role: str) -> bool:
    """Tell the words of a sentence that ends with a colon from a role."""
    last = re.findall(r"[^\W\d_]+", role.lower())[-1:]
    return last in (["said"], ["says"], ["is"], ["was"], ["are"], ["that"])


def name_and_role(text: str) -> tuple[str | None, str | None]:
    """Part `Name, role`, `NAME/ROLE` or `ROLE=Name`; no name where the text holds something else."""
    if split := re.fullmatch(r"([^=:]{2,40}?)\s*[=:]\s*([^=:]{1,60})", text):
        stated = split[1].strip().lower()
        return (name_and_role(split[2])[0], stated) if set(stated.split()) <= ROLE_WORDS else (None, None)
    name, comma, role = text.partition(",")
    role = role.strip()
    if not comma and (split := re.fullmatch(r"(.{2,60}?)(?:\s+[-–—|]\s+|\s*/\s*|\s+\()(.{2,60}?)\)?", text)):
        name, role = split[1], split[2]
    words = name.split()
    if not 1 <= len(words) <= 5 or len(role.split()) > 10 or not _are_names(words):
        return None, None
    lower = {word.lower().strip(".") for word in words}
    if lower & (_NO_NAMES | (DIRECTION_WORDS - {"announcer"})):
        return None, None
    if not (
        is_shouted(name) or all(word[0].isupper() or word.isdigit() for word in words if word.lower() not in _PARTICLES)
    ):
        return None, None
    if lower <= ROLE_WORDS:
        return name, name.lower()
    return name, plain_role(role)


def _are_names(words: list[str]) -> bool:
    *most, last = words
    if most and last.isdigit() and len(last) < 4:
        return all(word.lower() in _NUMBERED for word in most)
    return all(_NAME_WORD.fullmatch(word) for word in words)


def _is_printed(name: str) -> bool:
    return {word.lower() for word in name.split()} <= _PRINTED

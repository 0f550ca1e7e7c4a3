"""Speaker cues and directions in copy, as tables of notations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from newscast.ingest.lines import is_shouted, word_set


class Notation(StrEnum):
    """How a transcript says who speaks."""

    BRACKET = "bracket"
    """`[Name]` or `[Name, role]` alone or before the words."""
    COLON = "colon"
    """`NAME:` before each turn."""
    CHEVRON = "chevron"
    """`>>` for a new speaker, `>>>` for a new story (CTA-608 captions)."""
    CAPITALS = "capitals"
    """Nothing; the copy stands in capitals."""
    ARTICLE = "article"
    """Nothing; the article body is read."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Who speaks from here."""

    end: int
    """Where the cue ends in its line."""
    speaker: str | None
    role: str | None = None
    opens_story: bool = False


# Words in brackets that are no name. Anything that holds one of them is a direction to whoever reads.
_DIRECTION_WORDS = word_set(
    "announcer applause audio bell bleep bleeping booing boos break chanting cheering cheers chuckles clapping "
    "clip commercial cough coughs crosstalk crying gasps graphic graphics inaudible indiscernible indistinct "
    "laugh laughing laughs laughter live meowing meows music nat nats off-camera off-mic off-mike on-camera pause "
    "ph pkg reader ringing rings scoffs screaming screams shouting sic sighs silence singing sings siren sirens "
    "sobbing sot sound speaking standup tape toss translated translation unintelligible video videotape vo "
    "voice-over voiceover vosot whistling"
)
_NO_NAMES = word_set(
    "ad added ads advertisement advertising also and archive archived article author caption comment comments "
    "content continue corrected correction credit edit editor's email emphasis exclusive for from gallery getty "
    "getty's headline here image images in internal is link listen map more name newsletter note of on or photo "
    "photos picture pictures play protected read redacted related reuters share source source's sponsored story "
    "subscribe tags the this to transcript translator's update updated view watch wired with www you your"
)
_ROLE_WORDS = word_set(
    "analyst anchor announcer candidate chief co-anchor co-host coach commentator contributor correspondent "
    "editor expert fellow governor guest host journalist mayor meteorologist moderator narrator president "
    "producer professor reporter senator sheriff spokesman spokesperson spokeswoman translator weather witness"
)

_BRACKET = re.compile(r"\s*\[\s*(?P<name>[^\[\]\n]{1,100}?)\s*\]\s*:?")
_CAPITAL, _SMALL = r"[^\W\d_a-zà-ÿ]", r"a-zà-ÿ"
_COLON = re.compile(
    rf"\s*(?P<name>{_CAPITAL}[^\W_{_SMALL}]*(?:[.'’&-][^\W_{_SMALL}]*)*"
    rf"(?:[ ,]{{1,3}}[^\W_{_SMALL}]+(?:[.'’/&-][^\W_{_SMALL}]*)*){{0,9}})"
    r"(?:\s*\([^()\n]{1,60}\)){0,3}\s*:(?=\s|$)"
)
_CASED_COLON = re.compile(r"\s*(?P<name>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){0,4})\s*:(?=\s|$)")
_CHEVRON = re.compile(
    r"\s*(?P<mark>[>＞]{2,6})\s*(?:(?P<name>[^\W\d_][\w.'’-]{0,30}(?: [^\W\d_][\w.'’-]{0,30}){0,3})\s*:(?=\s|$))?"
)
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]*)*\.?")

_SOUND = "|".join(sorted(map(re.escape, _DIRECTION_WORDS), key=len, reverse=True))
_TAPE = (
    r"(?:begin|end|start)\s+(?:of\s+)?(?:video|audio|film|live)\w{0,8}\b[^()\[\]\n]{0,40}|commercial break|news ?break"
    r"|voice[ -]over|(?:on|off)[ -](?:camera|mike|mic|screen)"
    r"|(?:through|via) (?:a )?(?:translator|interpreter|telephone|phone|skype)"
    r"|(?:speaking|speaks|singing|spoken|chanting) (?:in )?(?:a )?(?:foreign language|\w{3,20})|ph"
)
# A parenthesis is often part of the copy: only what is a direction as a whole counts. A bracket seldom is.
_DIRECTION = re.compile(
    rf"\(\s?(?:{_TAPE}|(?:{_SOUND})(?:(?:,|\s?/|\sand)\s?(?:{_SOUND})){{0,3}})[.!]?\s?\)"
    rf"|\[\s{{0,3}}(?:{_TAPE}|(?:\w{{1,20}}\s){{0,3}}(?:{_SOUND})(?:[,\s]{{1,2}}[\w-]{{1,20}}){{0,4}})[.!]?\s{{0,3}}\]"
    r"|[♪♫♬]+",
    re.IGNORECASE,
)
_END_MARK = re.compile(r"\s*(?:-+\s*30\s*-+|#{2,}|-+\s*end\s*-+|\*{3,}|={3,}|-{3,}|_{4,})\s*", re.IGNORECASE)


def read_bracket(line: str) -> Cue | None:
    """Return the `[Name]` cue that a line begins with."""
    match = _BRACKET.match(line)
    if match is None:
        return None
    name, role = _name_and_role(match["name"].rstrip(":").strip())
    return Cue(match.end(), proper(name), role) if name else None


def read_colon(line: str) -> Cue | None:
    """Return the `NAME:` or `NAME, ROLE (voice-over):` cue that a line begins with."""
    match = _COLON.match(line)
    if match is None:
        return None
    name, _, role = match["name"].partition(",")
    if len(name.split()) > 5:
        return None
    return Cue(match.end(), proper(name.strip()), role.strip().lower() or None)


def read_cased_colon(line: str) -> Cue | None:
    """Return the `Name:` cue that a line begins with; only for transcripts in which most paragraphs begin so."""
    match = _CASED_COLON.match(line)
    return Cue(match.end(), match["name"]) if match else None


def read_chevron(line: str, start: int = 0) -> Cue | None:
    """Return the `>>` cue at a place in a line, with the label behind it."""
    match = _CHEVRON.match(line, start)
    if match is None:
        return None
    name = match["name"]
    return Cue(match.end(), proper(name) if name else None, opens_story=len(match["mark"]) > 2)


def directions(text: str) -> list[tuple[int, int]]:
    """Return where a text holds directions, which nobody says aloud."""
    return [match.span() for match in _DIRECTION.finditer(text)]


def is_end_mark(text: str) -> bool:
    """Tell the marks that newsrooms set under a piece, as in `-30-`."""
    return bool(_END_MARK.fullmatch(text))


def proper(name: str) -> str:
    """Return a name in ordinary letter case; a name that is written so stays as it is."""
    if not is_shouted(name) or len(name) < 3:
        return name
    return " ".join(map(_proper_word, name.split()))


def _proper_word(word: str) -> str:
    if word.replace(".", "") in {"II", "III", "IV", "JD", "JR", "TV"} and word.replace(".", "") != "JR":
        return word
    pieces = re.split(r"([-'’])", word)
    cased = "".join(piece.capitalize() for piece in pieces)
    cased = re.sub(r"([a-z])(['’])S\b", r"\1\2s", cased)
    return re.sub(r"^Mc([a-z])", lambda match: "Mc" + match[1].upper(), cased)


def _name_and_role(text: str) -> tuple[str | None, str | None]:
    """Part `Name, role`; no name where the bracket holds something else."""
    name, comma, role = text.partition(",")
    role = role.strip()
    if not comma and (split := re.fullmatch(r"(.{2,60}?)(?:\s+[-–—|/]\s+|\s+\()(.{2,60}?)\)?", text)):
        name, role = split[1], split[2]
    words = name.split()
    if not 1 <= len(words) <= 5 or len(role.split()) > 10:
        return None, None
    if not all(_NAME_WORD.fullmatch(word) for word in words):
        return None, None
    lower = {word.lower().strip(".") for word in words}
    if lower & (_NO_NAMES | (_DIRECTION_WORDS - {"announcer"})):
        return None, None
    if not (is_shouted(name) or all(word[0].isupper() for word in words if word.lower() not in _PARTICLES)):
        return None, None
    if lower <= _ROLE_WORDS:
        return name, name.lower()
    return name, (role.lower() if is_shouted(role) else role) or None


_PARTICLES = word_set("al bin da de del della den der di dos du el la le ten ter van von y")

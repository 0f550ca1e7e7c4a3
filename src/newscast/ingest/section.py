"""What a source holds of a transcript: which lines are copy, how they say who speaks, what each bracket means."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscast.model.script import LedgerEntry, Remark

SPOKEN = ""
"""What `Section.fates` says of a line that is copy."""


class Notation(StrEnum):
    """How a transcript says who speaks."""

    BRACKET = "bracket"
    """`[Name]`, `((Name))` or `{Name}`, alone or before the words."""
    COLON = "colon"
    """`NAME:` or `NAME, ROLE:` before each turn."""
    CHEVRON = "chevron"
    """`>>` for a new speaker, `>>>` for a new story (CTA-608 captions)."""
    TIMED = "timed"
    """A name beside a clock on a line of its own, the words below it."""
    WEBVTT = "webvtt"
    """A WebVTT file: `<v Name>`, or any other notation inside its cues."""
    SUBRIP = "subrip"
    """A SubRip (SRT) file, with any other notation inside its captions."""
    COLUMNS = "columns"
    """What is seen on the left, what is heard on the right."""
    CUE_SHEET = "cue-sheet"
    """`CATCHLINE:`, `CUE:`, `IN:`, `OUT:`, `DUR:` before each part."""
    CAPITALS = "capitals"
    """Nothing; the copy stands in capitals."""
    ARTICLE = "article"
    """Nothing; the article body is read."""


class Bracket(StrEnum):
    """A kind of bracket."""

    SQUARE = "square"
    ROUND = "round"
    DOUBLE_ROUND = "double-round"
    CURLY = "curly"
    ANGLE = "angle"


class Meaning(StrEnum):
    """What a kind of bracket holds, by the habits of a house."""

    SPEAKER = "speaker"
    """Whoever speaks from here; what is no name is copy."""
    COPY = "copy"
    """Words to be read, unless they are known as a direction."""
    CAPITALS = "capitals"
    """As copy, but what stands in capitals is a direction too."""
    DIRECTION = "direction"
    """Words for whoever reads, never read."""
    SOUNDBITE = "soundbite"
    """What a recorded person says."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A house's way to write a transcript."""

    name: str
    title: str
    example: str
    """A line or more written that way."""
    notation: Notation
    brackets: Mapping[Bracket, Meaning] = field(default_factory=dict)
    """What each kind holds; `COPY` for those that are not named."""
    evidence: tuple[str, ...] = ()
    """Words that speak for this house where several write alike."""
    keeps_beginning: bool = True
    """False: unmarked words before the first `>>>` are the end of another programme."""

    def meaning(self, bracket: Bracket) -> Meaning:
        """Return what a kind of bracket holds."""
        return self.brackets.get(bracket, Meaning.COPY)

    @property
    def speaker_bracket(self) -> Bracket | None:
        """The kind of bracket that names speakers."""
        return next((kind for kind, meaning in self.brackets.items() if meaning is Meaning.SPEAKER), None)


PLAIN = Profile("plain", "Copy without marks", "THE COUNTY BRIDGE IS OPEN AGAIN.", Notation.CAPITALS)
"""What is meant where nothing else is known."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Who speaks from here."""

    end: int
    """Where the cue ends in its line."""
    speaker: str | None
    role: str | None = None
    opens_story: bool = False
    slug: str | None = None
    """Of the story that opens here."""
    is_within: bool = False
    """True where it stands in the middle of a paragraph."""
    is_another: bool = False
    """True where somebody else speaks, though nobody says who."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Copy that was taken out of a layout, in the order in which it is heard."""

    number: int
    """Its line, counted from 1."""
    text: str
    cue: Cue | None = None
    """Who speaks from here; None: whoever spoke before, or who the text itself names."""
    opens_paragraph: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """The transcript in a source."""

    notation: Notation
    """How the copy says who speaks: a layout may hold any other notation."""
    fates: dict[int, str]
    """For each line from the first cue on, by index: `SPOKEN`, or why it is no copy."""
    cased_names: bool = False
    """`COLON` only: the names stand in ordinary letter case."""
    bracket: Bracket = Bracket.SQUARE
    """`BRACKET` only: the kind that holds the names."""
    profile: Profile = PLAIN
    pieces: tuple[Piece, ...] | None = None
    """The copy, where it is not simply the lines that are `SPOKEN`."""
    ledger: tuple[LedgerEntry, ...] = ()
    """What the layout holds on `SPOKEN` lines besides `pieces`."""
    remarks: tuple[Remark, ...] = ()

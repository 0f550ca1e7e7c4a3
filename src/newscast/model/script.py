"""What a newscast script says: stories, segments, sounds, and where each word of a source went."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Plain:
    """Words read as they are written."""

    text: str


@dataclass(frozen=True, slots=True)
class SayAs:
    """`{written|spoken}`: captions show one form, the voice gets the other."""

    written: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Pronounced:
    """`Name (HOO-ah)`: a name with the respelling that stands behind it."""

    written: str
    respelling: str


@dataclass(frozen=True, slots=True)
class Note:
    """`[[…]]`: words for the newsroom, never spoken, never timed."""

    text: str


Span = Plain | SayAs | Pronounced | Note


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that belong together: a sentence or more, without a blank line inside."""

    spans: tuple[Span, ...]
    """In reading order; two `Plain` never stand side by side."""
    lines: tuple[int, int] = field(default=(0, 0), compare=False)
    """First and last line in the source, counted from 1; (0, 0) when there is no source."""

    @property
    def written(self) -> str:
        """The words as captions show them, without notes and respellings."""
        parts: list[str] = []
        for span in self.spans:
            match span:
                case Plain(text):
                    parts.append(text)
                case SayAs(written=written) | Pronounced(written=written):
                    parts.append(written)
                case Note():
                    parts.append(" ")
        return " ".join("".join(parts).split())


def plain_paragraph(text: str, lines: tuple[int, int] = (0, 0)) -> Paragraph:
    """Return a paragraph of plain words."""
    return Paragraph((Plain(text),), lines)


@dataclass(frozen=True, slots=True)
class Segment:
    """What one person says in one go."""

    speaker: str | None
    """The fullest form of the name that the source gives; None where it does not say."""
    paragraphs: tuple[Paragraph, ...]
    role: str | None = None
    """As in “transit chief”; “anchor” for the person who reads the news."""
    lines: tuple[int, int] = field(default=(0, 0), compare=False)
    """First and last line in the source, the cue's line included."""

    @property
    def written(self) -> str:
        """All its words, paragraphs parted by a blank line."""
        return "\n\n".join(paragraph.written for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Pause:
    """`[PAUSE: 0.5]`: silence of a given length."""

    seconds: float
    line: int = field(default=0, compare=False)


class SoundKind(StrEnum):
    """The reserved words of production cues that play a file."""

    STING = "STING"
    BED = "BED"
    SOT = "SOT"


@dataclass(frozen=True, slots=True)
class Sound:
    """A production cue that plays a file, or ends a bed."""

    kind: SoundKind
    file: str | None
    """As written, relative to the script; None for `[BED: out]` and for a `SOT` that is voiced."""
    speaker: str | None = None
    """`SOT` only: whose words the clip holds."""
    level: float | None = None
    """dB; for a bed against the speech, else a gain. None: the usual one."""
    cue_in: float | None = None
    """`in`: seconds into the file at which it starts."""
    cue_out: float | None = None
    """`out`: seconds into the file at which it ends."""
    outcue: str | None = None
    """Its last words."""
    transcription: tuple[Paragraph, ...] = ()
    """`SOT` only: what the clip says, for captions and transcript."""
    lines: tuple[int, int] = field(default=(0, 0), compare=False)

    @property
    def is_voiced(self) -> bool:
        """A `SOT: voice`: no clip, the transcription is synthesised in the speaker's voice."""
        return self.kind is SoundKind.SOT and self.file is None

    @property
    def as_segment(self) -> Segment:
        """What a voiced soundbite amounts to."""
        return Segment(self.speaker, self.transcription, lines=self.lines)


Item = Segment | Pause | Sound


@dataclass(frozen=True, slots=True)
class Story:
    """One item of news. The first of a script may have no title of its own."""

    items: tuple[Item, ...]
    title: str | None = None
    slug: str | None = None
    line: int = field(default=0, compare=False)

    @property
    def segments(self) -> Iterator[Segment]:
        """The segments, in order."""
        return (item for item in self.items if isinstance(item, Segment))


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """One alternative of a `Voice` header: `engine:voice rate 165 pitch 50 gain -2`."""

    voice: str
    engine: str | None = None
    rate: int | None = None
    """Words a minute."""
    pitch: int | None = None
    """0-100, 50 is the voice's own."""
    gain: float | None = None
    """dB."""


@dataclass(frozen=True, slots=True)
class Header:
    """The `Key: value` lines at the top of a script. All values stand as they are written."""

    title: str | None = None
    slug: str | None = None
    date: str | None = None
    source: str | None = None
    language: str | None = None
    target: float | None = None
    """Seconds."""
    anchor: str | None = None
    voices: tuple[tuple[str, tuple[VoiceChoice, ...]], ...] = ()
    """(speaker, alternatives in order of preference), as the `Voice` lines give them."""
    lexicons: tuple[str, ...] = ()
    """Files that say how words are said, relative to the script."""
    loudness: str | None = None
    disclosure: str | None = None
    places: tuple[tuple[str, int, int], ...] = field(default=(), compare=False)
    """(key, line, column) of each value that a file gives, in order, counted from 1."""

    def places_of(self, key: str) -> tuple[tuple[int, int], ...]:
        """Return line and column of each value of a key; nothing for a header that comes from no file."""
        return tuple((line, column) for name, line, column in self.places if name == key)


@dataclass(frozen=True, slots=True)
class Script:
    """A newscast before it is heard."""

    stories: tuple[Story, ...]
    header: Header = Header()

    @property
    def segments(self) -> Iterator[Segment]:
        """All segments, in order."""
        return (segment for story in self.stories for segment in story.segments)

    @property
    def spoken(self) -> Iterator[Segment]:
        """All that is synthesised, in order: the segments, and soundbites that are voiced."""
        for story in self.stories:
            for item in story.items:
                if isinstance(item, Segment):
                    yield item
                elif isinstance(item, Sound) and item.is_voiced:
                    yield item.as_segment


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that the copy puts into somebody's mouth."""

    text: str
    """Without the quotation marks around it."""
    speaker: str | None
    role: str | None = None
    attribution: str | None = None
    """The words that name the speaker, as in “asked Johnston”."""
    voiced: bool = False
    """True where the quotation became a segment of the speaker's own."""
    line: int = 0
    certain: bool = True
    """False where nobody is named, or where the speaker was only inferred from what stands around."""
    why_read: str = ""
    """Why the anchor reads it; nothing where it is voiced."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks, and what the source tells of them that a voice should follow."""

    name: str
    role: str | None = None
    gender: str | None = None
    """“f” or “m”; None where nothing tells."""
    why: str = ""
    """The words that tell the gender, and where they stand: “she” on line 12."""
    is_guess: bool = False
    """True where nothing but a list of first names tells it."""


class Fate(StrEnum):
    """Where a word of a source went that is not spoken."""

    DROPPED = "dropped"
    CUE = "cue"
    DIRECTION = "direction"
    PRONOUNCER = "pronouncer"
    NOTE = "note"
    HEADER = "header"


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A stretch of the source that is not spoken, and why."""

    lines: tuple[int, int]
    text: str
    fate: Fate
    why: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a person should look at; the work goes on."""

    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A word of copy in capitals whose letter case neither the copy nor the page settles."""

    line: int
    taken: str
    """As it is printed now: “ice”."""
    other: str
    """As it could be: “ICE”."""


@dataclass(frozen=True, slots=True)
class Article:
    """The mixed-case article on the same page."""

    title: str | None
    text: str


class SourceKind(StrEnum):
    """What a source turned out to be."""

    PAGE = "page"
    SCRIPT = "script"


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was understood of one source.

    The words of all that is spoken and all ledger entries together are the words of the source, each exactly once.
    """

    source: str
    kind: SourceKind
    script: Script
    """Without stories where a page holds no transcript."""
    quotes: tuple[tuple[Quote, ...], ...] = ()
    """For each story of the script, its quotations."""
    ledger: tuple[LedgerEntry, ...] = ()
    remarks: tuple[Remark, ...] = ()
    article: Article | None = None
    people: tuple[Person, ...] = ()
    """Those who speak or are quoted by name, in order of first appearance."""
    open_cases: tuple[OpenCase, ...] = ()
    """In reading order, each word once."""
    profile: str | None = None
    """The name of the profile by which a page was read."""

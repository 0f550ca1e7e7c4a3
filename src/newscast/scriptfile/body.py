"""The stories of a script: who says what, and what is heard between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.model.script import Fate, LedgerEntry, Pause, Segment, Sound, SoundKind, Story
from newscast.scriptfile.block import block_of
from newscast.scriptfile.cues import SpeakerCue, StoryCue, read_cue, starts_cue
from newscast.scriptfile.paragraph import read_paragraph
from newscast.scriptfile.soundbite import Soundbite, is_transcription

if TYPE_CHECKING:
    from newscast.model.script import Item, Paragraph
    from newscast.scriptfile.cues import Cue
    from newscast.scriptfile.source import SourceLine


def read_body(lines: list[SourceLine], anchor: str | None) -> tuple[tuple[Story, ...], list[LedgerEntry]]:
    """Return the stories below a header, and the ledger of what is in no segment; may raise ScriptError."""
    body = _Body(anchor)
    for line in lines:
        body.read(line.stripped())
    return body.stories(), body.ledger


class _Body:
    """Takes lines one by one. What belongs to whom is decided here and nowhere else."""

    def __init__(self, anchor: str | None) -> None:
        self.ledger: list[LedgerEntry] = []
        self._anchor = SpeakerCue(anchor) if anchor else None
        self._stories: list[Story] = []
        self._story: tuple[StoryCue, int] | None = None
        """The cue of the story that is being read, and its line."""
        self._items: list[Item] = []
        self._speaker = self._anchor
        self._silent_cue: SourceLine | None = None
        """A speaker's cue that no words followed yet."""
        self._first_line = 0
        """The segment's first line; 0 where the next words start it."""
        self._paragraphs: list[Paragraph] = []
        self._rows: list[SourceLine] = []
        """Of the paragraph that is being read."""
        self._soundbite: Soundbite | None = None

    def read(self, line: SourceLine) -> None:
        """Take the next line, without white space around it."""
        if not line.text:
            self._end_block()
        elif starts_cue(line.text):
            self._read_cue_line(line)
        elif self._soundbite and self._soundbite.takes(line):
            self._soundbite.read(line, self.ledger)
        else:
            self._read_words(line)

    def stories(self) -> tuple[Story, ...]:
        """Return all stories, after the last line."""
        self._end_segment()
        self._end_soundbite()
        self._refuse_silence()
        self._end_story()
        return tuple(self._stories)

    def _read_cue_line(self, line: SourceLine) -> None:
        self._end_segment()
        self._end_soundbite()
        cue, rest = read_cue(line)
        text = line.text[: rest.column - line.column]
        self.ledger.append(LedgerEntry((line.number, line.number), text, Fate.CUE, _why(cue)))
        self._take_cue(cue, line)
        rest = rest.stripped()
        if rest.text and not isinstance(cue, SpeakerCue):
            raise rest.mistake("there is something behind the cue", "give it a line of its own")
        if rest.text:
            self._read_beside(rest)

    def _take_cue(self, cue: Cue, line: SourceLine) -> None:
        match cue:
            case SpeakerCue():
                self._refuse_silence()
                self._speaker, self._silent_cue, self._first_line = cue, line, line.number
            case StoryCue():
                self._refuse_silence()
                self._end_story()
                # Who speaks first in a story is for its own cue to say, else it is the anchor.
                self._story, self._speaker = (cue, line.number), self._anchor
            case Sound(kind=SoundKind.SOT):
                self._soundbite = Soundbite(cue, line)
            case _:
                self._items.append(cue)

    def _read_beside(self, rest: SourceLine) -> None:
        """Take the words beside a speaker's cue."""
        if starts_cue(rest.text):
            raise rest.mistake("there are two cues on one line", "give each a line of its own")
        self._read_words(rest)

    def _read_words(self, line: SourceLine) -> None:
        self._end_soundbite()
        if self._speaker is None:
            raise line.mistake(
                "nobody speaks these words: no cue stands before them",
                "write a cue such as [Maria] before them, or name an Anchor in the header",
            )
        self._rows.append(line)

    def _end_block(self) -> None:
        """Take a blank line."""
        if self._soundbite:
            self._soundbite.end_block()
        self._end_paragraph()

    def _end_paragraph(self) -> None:
        if not self._rows:
            return
        block = block_of(self._rows)
        if is_transcription(block):
            raise block.mistake(
                "words in ( ) are a soundbite's transcription, but no SOT cue stands right above them",
                r"put them below their [SOT: …], or write \( for words that are read",
                0,
            )
        self._paragraphs.append(read_paragraph(block, self.ledger))
        self._first_line = self._first_line or block.lines[0]
        self._rows, self._silent_cue = [], None

    def _end_segment(self) -> None:
        """Close the segment; its speaker goes on behind a sound or a pause."""
        self._end_paragraph()
        if self._paragraphs and self._speaker:
            lines = self._first_line, self._paragraphs[-1].lines[1]
            speaker, role = self._speaker.speaker, self._speaker.role
            self._items.append(Segment(speaker, tuple(self._paragraphs), role, lines))
        self._paragraphs, self._first_line = [], 0

    def _end_soundbite(self) -> None:
        if self._soundbite:
            self._soundbite.end_block()
            self._items.append(self._soundbite.end())
            self._soundbite = None

    def _refuse_silence(self) -> None:
        if self._silent_cue:
            raise self._silent_cue.mistake(
                "this speaker has nothing to say", "write the words below the cue, or take the cue out"
            )

    def _end_story(self) -> None:
        items = tuple(self._items)
        if self._story:
            cue, line = self._story
            self._stories.append(Story(items, cue.title, cue.slug, line))
        elif items:
            self._stories.append(Story(items))
        self._items = []


def _why(cue: Cue) -> str:
    match cue:
        case SpeakerCue():
            return "speaker"
        case StoryCue():
            return "story"
        case Pause():
            return "pause"
        case Sound(kind=kind):
            return f"sound: {kind}"

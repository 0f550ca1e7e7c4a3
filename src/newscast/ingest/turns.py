"""From the lines of a transcript to turns: who speaks, in which paragraphs, and what nobody says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from newscast.ingest.cues import (
    OPENERS,
    cased_colons_within,
    colons_within,
    is_likely_name,
    labels_within,
    read_bracket,
    read_cased_colon,
    read_chevron,
    read_colon,
    read_label,
    read_printed,
    read_unseen,
)
from newscast.ingest.directions import clock_end, directions, is_end_mark, is_production
from newscast.ingest.lines import WORD, ends_sentence, is_shouted
from newscast.ingest.section import SPOKEN, Bracket, Cue, Meaning, Notation, Piece, Section
from newscast.ingest.soundbites import Bite, find_bites
from newscast.model.script import Fate, LedgerEntry, Remark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newscast.ingest.lines import Line

    CueReader = Callable[[str], Cue | None]

_LONG_LINE = 90
"""Characters; lines as long as this are paragraphs, shorter ones may be wrapped."""
_CHEVRONS = re.compile(
    r"[>＞]{2,6}|\[\s{0,3}(?:(?:fe)?male |woman |man )?(?:announcer|narrator|reporter)\s{0,3}:?\s{0,3}\]", re.IGNORECASE
)
_UNKNOWN = re.compile(r"\(\([^()\n]{2,200}\)\)|\{[^{}\n]{2,200}\}|<[^<>\n]{2,200}>|^\s*\[[^\[\]\n]{2,200}\]\s*$")
"""Words in brackets that the notation does not explain."""
_CLOCK = "clock mark"
_BEGINNING = 150
"""Words; a longer beginning is a story of its own."""
_STORIES = 3
"""Stories that tell a programme whose stories are marked."""
_GREETING = re.compile(
    r"\b(?:good (?:morning|afternoon|evening|day)|hello|welcome|(?:this|here) is (?:the )?\w+ ?news)\b", re.IGNORECASE
)
_WRAPPED = frozenset({Notation.CHEVRON, Notation.CAPITALS, Notation.ARTICLE})
"""Where a line may be any stretch of words, so that its shape tells nothing."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A paragraph as it stands on the page."""

    text: str
    lines: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says in one go."""

    speaker: str | None
    role: str | None
    paragraphs: tuple[Copy, ...]
    lines: tuple[int, int]
    opens_story: bool = False
    slug: str | None = None
    """Of the story that it opens."""
    is_within: bool = False
    """True where its cue stands in the middle of a paragraph."""


@dataclass(frozen=True, slots=True)
class Told:
    """A transcript, read."""

    turns: tuple[Turn, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    """Cues and directions."""
    remarks: tuple[Remark, ...] = ()


@dataclass(slots=True)
class _Open:
    """A turn that is still being read."""

    cue: Cue
    line: int
    paragraphs: list[Copy] = field(default_factory=list)
    pending: list[tuple[int, str]] = field(default_factory=list)
    """(line, text) of the paragraph that is being read."""


def read_turns(lines: Sequence[Line], section: Section) -> Told:
    """Return the turns of a transcript section, and cues and directions as ledger entries."""
    reader = _Reader(section)
    pieces = tuple(section.pieces if section.pieces is not None else _pieces(lines, section))
    bites = find_bites([piece.text for piece in pieces], section.profile)
    for place, piece in enumerate(pieces):
        if piece.opens_paragraph:
            reader.end_paragraph()
        if piece.cue:
            reader.open(piece.cue, piece.number)
        reader.read(piece.number, piece.text, bites.get(place, ()))
    reader.end_turn()
    if reader.starts_unmarked and not section.profile.keeps_beginning:
        reader.drop_beginning()
    return Told(tuple(reader.turns), (*section.ledger, *reader.ledger), (*section.remarks, *reader.remarks))


def _pieces(lines: Sequence[Line], section: Section) -> Iterator[Piece]:
    before = -1
    for index in sorted(index for index, fate in section.fates.items() if fate == SPOKEN):
        line = lines[index]
        # Furniture between two lines parts paragraphs as a blank line does.
        parts = line.is_blank or any(
            lines[between].is_blank or between in section.fates for between in range(before + 1, index)
        )
        before = index
        yield Piece(line.number, "" if line.is_blank else line.text, opens_paragraph=parts)


def _cue_readers(section: Section) -> tuple[CueReader, ...]:
    bracket: CueReader = partial(read_bracket, bracket=section.bracket)
    if section.profile.meaning(Bracket.SQUARE) is Meaning.DIRECTION and section.notation is not Notation.BRACKET:
        bracket = read_unseen
    match section.notation:
        case Notation.BRACKET:
            return (bracket,)
        case Notation.CHEVRON:
            return (read_chevron, bracket)
        case Notation.COLON:
            names = (read_cased_colon,) if section.cased_names else (read_colon, read_printed)
            return (*names, bracket)
        case Notation.WEBVTT | Notation.SUBRIP | Notation.COLUMNS | Notation.CUE_SHEET:
            return (bracket,)
        case _:
            return ()


class _Reader:
    def __init__(self, section: Section) -> None:
        self._profile = section.profile
        self._notation = section.notation
        self._bracket = section.bracket
        self._readers = _cue_readers(section)
        self._is_cased = section.cased_names
        self._within = cased_colons_within if section.cased_names else colons_within
        self._known: set[str] = set()
        self.turns: list[Turn] = []
        self.ledger: list[LedgerEntry] = []
        self.remarks: list[Remark] = []
        self._open = _Open(Cue(0, None), 0)
        self.starts_unmarked = False
        """Whether the first words stand before any cue."""
        self._has_cue = False
        self._before = self._open.cue
        self._story: Cue | None = None
        """A cue that opens a story, as long as nobody has said anything in it."""

    def read(self, number: int, text: str, bites: Iterable[Bite] = ()) -> None:
        """Take in one line: a cue, words, directions, what others say in brackets."""
        position = 0
        for bite in bites:
            self._read_copy(number, text[position : bite.start])
            self._drop(number, text[bite.start : bite.said], Fate.CUE, "speaker cue")
            if bite.opens and bite.cue.speaker is None:
                self.remarks.append(Remark("the script does not say whose words these are", number))
            self._read_bite(number, text[bite.said : bite.until], bite)
            position = bite.end
        self._read_copy(number, text[position:])

    def open(self, cue: Cue, number: int) -> None:
        """Let somebody speak; whoever speaks already goes on."""
        if (
            cue.speaker != self._open.cue.speaker
            or cue.role != self._open.cue.role
            or cue.opens_story
            or cue.is_another
        ):
            self._start(cue, number)

    def _start(self, cue: Cue, number: int) -> None:
        self.end_turn()
        self._has_cue = True
        if cue.opens_story:
            self._story = cue
        self._open = _Open(cue, number)

    def _read_bite(self, number: int, text: str, bite: Bite) -> None:
        before = self._open.cue
        if bite.opens:
            self._before = Cue(0, before.speaker, before.role)
            self._start(bite.cue, number)
        self._say(number, text)
        if bite.closes:
            self._start(self._before, 0)

    def _read_copy(self, number: int, text: str) -> None:
        if is_end_mark(text) or (self._notation not in _WRAPPED and is_production(text)):
            self._drop(number, text, Fate.DIRECTION, "end mark" if is_end_mark(text) else "production line")
            self.end_paragraph()
            return
        for place, part in enumerate(self._parts(text)):
            self._read_part(number, part, is_within=place > 0)

    def _read_part(self, number: int, part: str, *, is_within: bool) -> None:
        """Take in what one person says on a line, with the cue before it; a clock mark may stand before the cue."""
        start = clock_end(part)
        rest = part[start:]
        cue = self._cue_at(rest)
        if cue:
            self._start(replace(cue, is_within=is_within), number)
            self._drop(number, part[:start], Fate.DIRECTION, _CLOCK)
            self._drop(number, rest[: cue.end], Fate.CUE, "speaker cue")
            self._known.add((cue.speaker or "").casefold())
            part = rest[cue.end :]
        self._say(number, part)

    def _cue_at(self, text: str) -> Cue | None:
        cue = next((cue for reader in self._readers if (cue := reader(text))), None)
        if cue is None and self._notation is Notation.CHEVRON:
            return read_label(text, self._known)
        return cue

    def _parts(self, text: str) -> Iterator[str]:
        """Cut a line at its speaker marks; several people may share one."""
        if lead := self._cue_at(text[clock_end(text) :]):
            self._known.add((lead.speaker or "").casefold())
        starts = [0, *self._starts_within(text), len(text)]
        for start, stop in pairwise(starts):
            if start < stop:
                yield text[start:stop]

    def _starts_within(self, text: str) -> Iterator[int]:
        if self._notation is Notation.CHEVRON:
            labels = (start for start, _ in labels_within(text, self._known)) if ":" in text else ()
            yield from sorted({*(match.start() for match in _CHEVRONS.finditer(text)), *labels} - {0})
        elif self._notation is Notation.COLON and ":" in text:
            sure = self._within is colons_within and not is_shouted(text)
            for start, cue in self._within(text):
                name = cue.speaker or ""
                if sure or name.casefold() in self._known or (self._is_cased and is_likely_name(name, self._known)):
                    self._known.add(name.casefold())
                    yield start
        elif self._notation is Notation.BRACKET and (opener := OPENERS[self._bracket]) in text[1:]:
            yield from self._brackets_within(text, opener)

    def _brackets_within(self, text: str, opener: str) -> Iterator[int]:
        start = text.find(opener, 1)
        while start > 0:
            cue = read_bracket(text[start : start + 110], self._bracket)
            if (
                cue
                and ends_sentence(text[max(0, start - 20) : start].rstrip())
                and self._is_told(cue, text[start + cue.end :])
            ):
                self._known.add((cue.speaker or "").casefold())
                yield start
            start = text.find(opener, start + 1)

    def _is_told(self, cue: Cue, behind: str) -> bool:
        """Tell a cue in mid-paragraph from a word that an editor put into a quotation."""
        name = cue.speaker or ""
        is_name = name.casefold() in self._known or cue.role is not None or " " in name
        return is_name and bool(re.match(r"\s*[^\w\s]{0,2}[^\W_a-zà-ÿ]", behind))

    def _say(self, number: int, text: str) -> None:
        position = 0
        for start, end, why in directions(text, self._profile):
            self._add(number, text[position:start])
            self._drop(number, text[start:end], Fate.DIRECTION, why)
            position = end
        self._add(number, text[position:])

    def _add(self, number: int, text: str) -> None:
        if unknown := _UNKNOWN.search(text):
            remark = "is read as copy: if it is a direction, choose another way to read it (newscast profiles)"
            self.remarks.append(Remark(f"“{unknown.group()[:60]}” {remark}", number))
        if text.strip():
            if not self._open.line:
                self._open.line = number
            self._open.pending.append((number, text.strip()))

    def _drop(self, number: int, text: str, fate: Fate, why: str) -> None:
        if WORD.search(text):
            self.ledger.append(LedgerEntry((number, number), text.strip(), fate, why))

    def end_paragraph(self) -> None:
        """Close the paragraph that is being read."""
        pending, self._open.pending = self._open.pending, []
        self._open.paragraphs += _paragraphs(pending)

    def end_turn(self) -> None:
        """Close the turn that is being read; a cue without words makes none."""
        self.end_paragraph()
        turn = self._open
        if turn.paragraphs:
            cue, story = turn.cue, self._story
            lines = (turn.line, turn.paragraphs[-1].lines[1])
            opens, slug = story is not None, story.slug if story else None
            copy = tuple(turn.paragraphs)
            self.turns.append(Turn(cue.speaker, cue.role, copy, lines, opens, slug, cue.is_within))
            self._story = None
            self.starts_unmarked |= len(self.turns) == 1 and not self._has_cue
        self._open = _Open(Cue(0, None), 0)

    def drop_beginning(self) -> None:
        """Leave out unmarked words before the first story: whoever says them began before the captions do.

        A recording of a programme starts with the end of another. A greeting tells that it is none.
        """
        first, *others = self.turns
        text = " ".join(paragraph.text for paragraph in first.paragraphs)
        is_next = bool(others) and others[0].opens_story and sum(turn.opens_story for turn in others) >= _STORIES
        if not is_next or _GREETING.search(text) or len(text.split()) > _BEGINNING:
            return
        self.turns = others
        why = "the end of another programme"
        self.ledger += [
            LedgerEntry(paragraph.lines, paragraph.text, Fate.DROPPED, why) for paragraph in first.paragraphs
        ]
        message = "the captions begin in the middle of something: what stands before the first story is not read"
        self.remarks.append(Remark(message, first.lines[0]))


def _paragraphs(pending: list[tuple[int, str]]) -> Iterator[Copy]:
    """Join wrapped lines; lines that are long, or sentences each, are paragraphs of their own."""
    by_line: list[tuple[int, str]] = []
    for number, text in pending:
        if by_line and by_line[-1][0] == number:
            by_line[-1] = (number, f"{by_line[-1][1]} {text}")
        else:
            by_line.append((number, text))
    if not by_line:
        return
    if all(len(text) >= _LONG_LINE or ends_sentence(text) for _, text in by_line[:-1]):
        yield from (Copy(text, (number, number)) for number, text in by_line)
    else:
        yield Copy(" ".join(text for _, text in by_line), (by_line[0][0], by_line[-1][0]))

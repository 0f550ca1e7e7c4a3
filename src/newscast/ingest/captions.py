"""Caption files: timed lines become copy, whatever notation the captions themselves use."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import unescape
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from newscast.ingest.cue_names import proper
from newscast.ingest.cues import name_and_role
from newscast.ingest.lines import WORD, Line, ends_sentence
from newscast.ingest.section import SPOKEN, Cue, Notation, Piece, Section
from newscast.ingest.transcript import find_inner
from newscast.model.script import Fate, LedgerEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_PAUSE = 2.0
"""Seconds between two captions that part paragraphs."""
_LONG = 400
"""Characters behind which a paragraph of captions ends with its sentence."""
_ROLLING = 0.3
"""Share of captions that show a line again above a new one, from which on captions roll up."""
_IN_WORD = re.compile(r"[^\W_]|['’]")
_DASH = re.compile(r"\s{0,8}[-–—‐]\s?(?=[\w\"“'‘¿¡♪(\[])")
"""What opens another person's words where two share a caption."""
_REFERENCE = re.compile(r"&(?:#?\w{1,32};|(?:amp|lt|gt|nbsp|quot)\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Caption:
    """What is shown at one time."""

    start: float
    """Seconds."""
    end: float
    lines: tuple[tuple[int, str], ...]
    """(index among the lines of the file, text with its markup)."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Words on one line in one voice."""

    index: int
    text: str
    voice: str | None
    opens_caption: bool


def section_of_captions(
    lines: Sequence[Line],
    captions: Sequence[Caption],
    others: dict[int, str],
    notation: Notation,
    tags: re.Pattern[str],
) -> Section | None:
    """Return captions as a section; `others` says what the remaining lines are, `tags` what markup looks like."""
    reader = _Markup(lines, tags)
    runs = [_joined(reader.runs(caption)) for caption in captions]
    if not any(run.text.strip() for said in runs for run in said):
        return None
    runs = list(reader.without_repeats(runs))
    fates = others | {index: SPOKEN for caption in captions for index, _ in caption.lines}
    has_voices = _have_voices(runs, notation)
    pieces = tuple(_pieces(lines, captions, runs, has_voices=has_voices))
    section = Section(notation, fates, pieces=pieces, ledger=tuple(reader.ledger))
    return section if has_voices else _with_inner(section, lines)


def _have_voices(runs: Sequence[Sequence[_Run]], notation: Notation) -> bool:
    """Tell whether voices are marked: anywhere in WebVTT, from the start in SubRip, which has no such marks."""
    voices = [run.voice for said in runs for run in said]
    return any(voices) if notation is Notation.WEBVTT else voices[:1] != [None]


def _with_inner(section: Section, lines: Sequence[Line]) -> Section:
    """Read captions without voices by the notation that their words use."""
    texts: dict[int, list[str]] = {}
    for piece in section.pieces or ():
        texts.setdefault(piece.number, []).append(piece.text)
    inner = find_inner([Line(line.number, " ".join(texts.get(line.number, ()))) for line in lines], in_captions=True)
    if inner is None:
        return section
    return replace(section, notation=inner.notation, cased_names=inner.cased_names, bracket=inner.bracket)


def _pieces(
    lines: Sequence[Line], captions: Sequence[Caption], runs: Sequence[Sequence[_Run]], *, has_voices: bool
) -> Iterator[Piece]:
    before, length, is_ended = 0.0, 0, True
    dashes = any(sum(bool(_DASH.match(run.text)) for run in said) > 1 for said in runs)
    for caption, said in zip(captions, runs, strict=True):
        pauses = caption.start - before >= _PAUSE
        before = caption.end
        for run in said:
            parts = (pauses and run.opens_caption) or (length > _LONG and is_ended)
            length = 0 if parts else length + len(run.text)
            is_ended = ends_sentence(run.text)
            cue, text = _cue(run.voice) if has_voices else None, run.text
            if dashes and not has_voices and (dash := _DASH.match(text)):
                cue, text = Cue(0, None, is_another=True), text[dash.end() :]
            yield Piece(lines[run.index].number, text, cue, opens_paragraph=parts)


def _cue(voice: str | None) -> Cue:
    if voice is None:
        return Cue(0, None)
    name, role = name_and_role(voice)
    return Cue(0, proper(name or voice), role)


class _Markup:
    """Take markup out of captions, and keep account of it."""

    def __init__(self, lines: Sequence[Line], tags: re.Pattern[str]) -> None:
        self._lines = lines
        self._tags = tags
        self.ledger: list[LedgerEntry] = []

    def runs(self, caption: Caption) -> Iterator[_Run]:
        """Yield the words of a caption; a tag may run over a line end, a voice lasts to its end tag."""
        text = "\n".join(line for _, line in caption.lines)
        voice: str | None = None
        position = row = 0
        for match in self._tags.finditer(text):
            yield from self._words(caption, text[position : match.start()], row, voice)
            row += text.count("\n", position, match.start())
            tag = match.group()
            voice = _voice(tag, voice)
            self._drop(caption.lines[row][0], tag, Fate.CUE if _is_voice(tag) else Fate.DROPPED, "caption markup")
            row += tag.count("\n")
            position = match.end()
        yield from self._words(caption, text[position:], row, voice)

    def _words(self, caption: Caption, text: str, row: int, voice: str | None) -> Iterator[_Run]:
        for step, line in enumerate(text.split("\n")):
            if line.strip():
                index = caption.lines[row + step][0]
                yield _Run(index, self._unescape(index, line), voice, opens_caption=row + step == 0)

    def _unescape(self, index: int, text: str) -> str:
        def decoded(match: re.Match[str]) -> str:
            character = unescape(match.group())
            if character != match.group() and not WORD.search(character):
                self._drop(index, match.group(), Fate.DROPPED, "character reference")
            return character

        return _REFERENCE.sub(decoded, text) if "&" in text else text

    def without_repeats(self, runs: Sequence[list[_Run]]) -> Iterator[list[_Run]]:
        """Drop lines of captions that roll up: each is shown again above the next."""
        shown = [_shown(said) for said in runs]
        repeats = sum(_rolls_up([*before.values()], [*now.values()]) for before, now in pairwise(shown))
        rolls = len(runs) > 3 and repeats >= _ROLLING * len(runs)
        before: dict[int, str] = {}
        for said, texts in zip(runs, shown, strict=True):
            again = {index for index, text in texts.items() if text in before.values()} if rolls else set[int]()
            yield [run for run in said if run.index not in again]
            for run in said:
                if run.index in again:
                    self._drop(run.index, run.text, Fate.DROPPED, "caption shown again")
            before = texts or before

    def _drop(self, index: int, text: str, fate: Fate, why: str) -> None:
        if WORD.search(text):
            number = self._lines[index].number
            self.ledger.append(LedgerEntry((number, number), " ".join(text.split()), fate, why))


def _joined(runs: Iterable[_Run]) -> list[_Run]:
    """Join what markup parts on a line in one voice; two pieces of a word stay two."""
    joined: list[_Run] = []
    for _, group in groupby(runs, key=lambda run: (run.index, run.voice)):
        same = list(group)
        texts = [same[0].text]
        for before, run in pairwise(same):
            texts += (" ",) if _IN_WORD.match(before.text[-1:]) and _IN_WORD.match(run.text[:1]) else ()
            texts.append(run.text)
        joined.append(replace(same[0], text="".join(texts)))
    return joined


def _shown(said: Sequence[_Run]) -> dict[int, str]:
    """Return what is seen on each line of a caption."""
    texts: dict[int, str] = {}
    for run in said:
        texts[run.index] = texts.get(run.index, "") + run.text
    return {index: " ".join(text.split()) for index, text in texts.items()}


def _rolls_up(before: Sequence[str], now: Sequence[str]) -> bool:
    """Tell a caption that shows the last line of the one before above a line of its own."""
    return len(now) > 1 and bool(before) and now[0] == before[-1] and now[-1] != now[0]


def _is_voice(tag: str) -> bool:
    return re.match(r"<v[.\s>]", tag) is not None


def _voice(tag: str, before: str | None) -> str | None:
    """Return whose voice is heard behind a tag."""
    if _is_voice(tag):
        return " ".join(unescape(re.sub(r"^<v[^\s>]*", "", tag).rstrip(">")).split()) or None
    return None if re.match(r"</v\s*>?$", tag) else before

"""The inside of a paragraph: words, say-as, pronouncers and notes."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from newscast.model.script import Fate, LedgerEntry, Note, Paragraph, Plain, Pronounced, SayAs
from newscast.phonetics.pronouncer import find_pronouncers
from newscast.scriptfile.literals import ESCAPE, MASK, read_literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscast.model.script import Span
    from newscast.scriptfile.block import Block
    from newscast.scriptfile.literals import Literal

_MARK = re.compile(rf"{ESCAPE}|\[\[|[\[\]{{}}]")
_NOTE_MARK = re.compile(rf"{ESCAPE}|\[\[|\]\]")
_SAY_AS_MARK = re.compile(rf"{ESCAPE}|[\[\]{{}}|]")


def read_paragraph(block: Block, ledger: list[LedgerEntry]) -> Paragraph:
    """Return a paragraph's spans, and add to the ledger what of it is not written words; may raise ScriptError."""
    reader = _Reader(block)
    reader.read()
    spans = reader.spans(ledger)
    return Paragraph(tuple(spans), block.lines)


class _Reader:
    """Reads a block into one flat text in which each note and say-as is a single masked character."""

    def __init__(self, block: Block) -> None:
        self._block = block
        self._text: list[str] = []
        self._shape: list[str] = []
        self._length = 0
        self._flat_starts: list[int] = []
        self._raw_starts: list[int] = []
        self._embedded: dict[int, tuple[Span, LedgerEntry]] = {}

    def read(self) -> None:
        """Read the whole block."""
        raw = self._block.text
        position = 0
        while match := _MARK.search(raw, position):
            self._add(raw[position : match.start()], position)
            position = self._read_mark(match)
        self._add(raw[position:], position)

    def _read_mark(self, match: re.Match[str]) -> int:
        """Read what a mark opens and return where it ends."""
        match match[0]:
            case "[[":
                return self._read_note(match.start())
            case "{":
                return self._read_say_as(match.start())
            case "[":
                raise self._block.mistake(
                    "a cue stands at the start of its line",
                    r"begin a new line before it, or write \[ for a bracket that is read",
                    match.start(),
                )
            case "]" | "}" as mark:
                raise self._block.mistake(
                    f"there is a stray “{mark}”", rf"write \{mark} for one that is read", match.start()
                )
            case escaped:
                self._add(escaped[1], match.start(), MASK)
                return match.end()

    def _add(self, text: str, position: int, shape: str | None = None) -> None:
        if text:
            self._flat_starts.append(self._length)
            self._raw_starts.append(position)
            self._text.append(text)
            self._shape.append(text if shape is None else shape)
            self._length += len(text)

    def _embed(self, span: Span, said: str, start: int, end: int) -> None:
        fate, why = (Fate.NOTE, "note") if isinstance(span, Note) else (Fate.PRONOUNCER, "how it is said")
        self._embedded[self._length] = span, LedgerEntry(self._block.lines_of(start, end), said, fate, why)
        self._add(MASK, start)

    def _read_note(self, start: int) -> int:
        raw = self._block.text
        for match in _NOTE_MARK.finditer(raw, start + 2):
            if match[0] == "[[":
                break
            if match[0] == "]]":
                note = read_literal(raw[start + 2 : match.start()]).stripped().text
                self._embed(Note(note), note, start, match.end())
                return match.end()
        raise self._block.mistake("the note is never closed", "close it with ]] in the same paragraph", start)

    def _read_say_as(self, start: int) -> int:
        raw = self._block.text
        bars: list[int] = []
        for match in _SAY_AS_MARK.finditer(raw, start + 1):
            match match[0]:
                case "|":
                    bars.append(match.start())
                case "}":
                    self._embed_say_as(start, bars, match.start())
                    return match.end()
                case "{" | "[" | "]" as mark:
                    raise self._block.mistake(
                        f"there is a “{mark}” inside {{written|spoken}}",
                        rf"close the brace before it, or write \{mark} for one that is read",
                        match.start(),
                    )
        raise self._block.mistake("the brace is never closed", "write {written|spoken} in one paragraph", start)

    def _embed_say_as(self, start: int, bars: list[int], end: int) -> None:
        if len(bars) != 1:
            what = "no bar" if not bars else "more than one bar"
            raise self._block.mistake(
                f"there is {what} between the braces", r"write {written|spoken}, or \{ for a brace that is read", start
            )
        raw = self._block.text
        written = read_literal(raw[start + 1 : bars[0]]).stripped()
        spoken = read_literal(raw[bars[0] + 1 : end]).stripped()
        if not written or not spoken:
            side = "spoken" if written else "written"
            raise self._block.mistake(f"the {side} side is empty", "write {written|spoken}", start)
        self._embed(_say_as(written, spoken), spoken.text, start, end + 1)

    def spans(self, ledger: list[LedgerEntry]) -> Iterator[Span]:
        """Return the spans in order, and add their entries to the ledger in the same order."""
        text, shape = "".join(self._text), "".join(self._shape)
        others = {place: (place + 1, *embedded) for place, embedded in self._embedded.items()}
        if "(" in shape:
            others |= self._pronouncers(shape)
        position = 0
        for start in sorted(others):
            end, span, entry = others[start]
            if position < start:
                yield Plain(text[position:start])
            ledger.append(entry)
            yield span
            position = end
        if position < len(text):
            yield Plain(text[position:])

    def _pronouncers(self, shape: str) -> dict[int, tuple[int, Span, LedgerEntry]]:
        found: dict[int, tuple[int, Span, LedgerEntry]] = {}
        for each in find_pronouncers(shape):
            lines = self._block.lines_of(self._raw(each.name_end), self._raw(each.end - 1) + 1)
            entry = LedgerEntry(lines, shape[each.name_end : each.end].strip(), Fate.PRONOUNCER, "how it is said")
            found[each.start] = each.end, Pronounced(each.written, each.respelling), entry
        return found

    def _raw(self, flat: int) -> int:
        index = bisect_right(self._flat_starts, flat) - 1
        return self._raw_starts[index] + flat - self._flat_starts[index]


def _say_as(written: Literal, spoken: Literal) -> Span:
    """Return a say-as, or a pronouncer where the spoken side stands in parentheses."""
    if spoken.shape.startswith("(") and spoken.shape.endswith(")") and len(spoken.shape) > 2:
        return Pronounced(written.text, spoken.part(1, len(spoken.text) - 1).stripped().text)
    return SayAs(written.text, spoken.text)

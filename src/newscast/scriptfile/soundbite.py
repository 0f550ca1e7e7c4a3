"""A soundbite's transcription: what the clip says, in parentheses right below its cue."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newscast.model.script import Fate, LedgerEntry
from newscast.scriptfile.block import block_of
from newscast.scriptfile.literals import read_literal
from newscast.scriptfile.paragraph import read_paragraph

if TYPE_CHECKING:
    from newscast.model.script import Sound
    from newscast.scriptfile.block import Block
    from newscast.scriptfile.source import SourceLine

_PARENTHESIS = re.compile(r"[()]")


class Soundbite:
    """A SOT with as much of its transcription as was read."""

    def __init__(self, sound: Sound, cue: SourceLine) -> None:
        self.sound = sound
        self._cue = cue
        self._rows: list[SourceLine] = []
        self._depth = 0

    def takes(self, line: SourceLine) -> bool:
        """Tell whether a line of words belongs to the transcription."""
        return bool(self._rows) or line.text.startswith("(")

    def read(self, line: SourceLine, ledger: list[LedgerEntry]) -> None:
        """Take a line of the transcription; raise ScriptError when something stands behind its end."""
        literal = read_literal(line.text)
        self._rows.append(line)
        end, self._depth = _closing(literal.shape, self._depth)
        if end < 0:
            return
        behind = literal.offsets[end] + 1
        if behind < len(line.text):
            raise line.mistake(
                "there is something behind the transcription",
                r"give it a line of its own, or write \( at the start for words that are read",
                behind,
            )
        self._add_paragraph(ledger)

    def end_block(self) -> None:
        """Take note of a blank line or a cue; raise ScriptError within a transcription."""
        if self._rows:
            raise self._rows[0].mistake(
                "the transcription is never closed", "close it with ) before the next blank line or cue"
            )

    def end(self) -> Sound:
        """Return the sound with its transcription; raise ScriptError for a voiced one without words."""
        if self.sound.is_voiced and not self.sound.transcription:
            raise self._cue.mistake(
                "the voiced soundbite has no words", "write them below the cue, in ( ) on lines of their own"
            )
        return self.sound

    def _add_paragraph(self, ledger: list[LedgerEntry]) -> None:
        whole = block_of(self._rows)
        rows = [self._rows[0].rest(1), *self._rows[1:]]
        rows[-1] = rows[-1].rest(0, len(rows[-1].text) - 1)
        inner = [row for row in (row.stripped() for row in rows) if row.text]
        if not inner:
            raise whole.mistake("the transcription is empty", "write what the clip says between ( and )", 0)
        unspoken: list[LedgerEntry] = []
        paragraph = replace(read_paragraph(block_of(inner), unspoken), lines=whole.lines)
        in_the_clip = LedgerEntry(whole.lines, whole.text, Fate.CUE, "soundbite transcription")
        ledger.extend(unspoken if self.sound.is_voiced else [in_the_clip])
        self.sound = replace(
            self.sound,
            transcription=(*self.sound.transcription, paragraph),
            lines=(self.sound.lines[0], whole.lines[1]),
        )
        self._rows = []


def is_transcription(block: Block) -> bool:
    """Tell whether a paragraph stands in parentheses as a whole."""
    if not block.text.startswith("("):
        return False
    shape = read_literal(block.text).shape
    return _closing(shape, 0)[0] == len(shape) - 1


def is_balanced(text: str) -> bool:
    """Tell whether every parenthesis in a text closes, and none does before it opens."""
    depth = 0
    for match in _PARENTHESIS.finditer(text):
        depth += 1 if match[0] == "(" else -1
        if depth < 0:
            return False
    return depth == 0


def _closing(shape: str, depth: int) -> tuple[int, int]:
    """Return where the last open parenthesis closes, or -1, and how many are open then."""
    for match in _PARENTHESIS.finditer(shape):
        depth += 1 if match[0] == "(" else -1
        if depth <= 0:
            return match.start(), 0
    return -1, depth

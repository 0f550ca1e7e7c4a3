"""All mistakes of a script at once: what is wrong is put aside, and the rest is read on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.errors import ScriptError
from newscast.scriptfile.cues import starts_cue
from newscast.scriptfile.reading import read_script
from newscast.scriptfile.source import split_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_MISTAKES = 20
_LONGEST = 300_000
"""Characters; of a longer script only the first mistake is told, since it is read again for each."""
_NEUTRAL_HEADER, _NEUTRAL_WORDS, _NEUTRAL_BITE, _NEUTRAL_TRANSCRIPTION = "Title:", "[?] x", "[SOT: x]", "(x)"
"""What says nothing and is no mistake, in place of what is one."""


def script_mistakes(text: str, source: str = "") -> Iterator[ScriptError]:
    """Yield the mistakes of a script from its start to its end, each as if the ones before it were mended."""
    rows: list[str] = []
    seen: set[int] = set()
    while len(seen) < MOST_MISTAKES:
        try:
            read_script("\n".join(rows) if rows else text, source)
        except ScriptError as error:
            if error.line is None or error.line in seen:
                if not seen:
                    yield error
                return
            yield error
            seen.add(error.line)
            if len(text) > _LONGEST:
                return
            rows = rows or [line.text for line in split_lines(text, source)]
            _put_aside(rows, error.line - 1, (error.column or 1) - 1)
        else:
            return


def _put_aside(rows: list[str], at: int, column: int) -> None:
    """Put something neutral in place of a line at fault, or of the whole paragraph where a mistake may go on in it."""
    if at < _end_of_header(rows):
        rows[at] = _NEUTRAL_HEADER
        return
    start, end = _paragraph(rows, at)
    if starts_cue(rows[at].lstrip()) and "]" not in rows[at][:column]:
        rows[at] = _NEUTRAL_BITE if _next(rows, at).startswith("(") else _NEUTRAL_WORDS
        return
    above = _last(rows, start)
    is_bite = rows[start].lstrip().startswith("(") and (above.upper().startswith("[SOT") or above.endswith(")"))
    rows[start:end] = [_NEUTRAL_TRANSCRIPTION if is_bite else _NEUTRAL_WORDS, *[""] * (end - start - 1)]


def _end_of_header(rows: list[str]) -> int:
    start = next((number for number, row in enumerate(rows) if row.strip()), 0)
    return next((number for number in range(start, len(rows)) if not rows[number].strip()), len(rows))


def _paragraph(rows: list[str], at: int) -> tuple[int, int]:
    """Return where the paragraph of a line starts and ends; a cue starts one."""
    start = at
    while start and not starts_cue(rows[start].lstrip()) and rows[start - 1].strip():
        start -= 1
    if start < at and starts_cue(rows[start].lstrip()) and rows[start].rstrip().endswith("]"):
        start += 1
    end = at + 1
    while end < len(rows) and rows[end].strip() and not starts_cue(rows[end].lstrip()):
        end += 1
    return start, end


def _next(rows: list[str], at: int) -> str:
    return next((row.strip() for row in rows[at + 1 :] if row.strip()), "")


def _last(rows: list[str], at: int) -> str:
    return next((row.strip() for row in reversed(rows[:at]) if row.strip()), "")

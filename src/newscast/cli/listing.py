"""What `show` prints for a person: the rundown, the quotations, and what became of every word."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newscast.cli.answer import sentences_by_part
from newscast.cli.terminal import minutes
from newscast.model.rundown import Line
from newscast.plan import estimate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newscast.model.rundown import Part
    from newscast.model.speech import Change, Sentence
    from newscast.preparation import Prepared

_EXCERPT = 72


def listing(prepared: Prepared, *, as_spoken: bool = False) -> str:
    """Return the listing of a source."""
    return "\n".join(_lines(prepared, as_spoken=as_spoken))


def _lines(prepared: Prepared, *, as_spoken: bool) -> Iterator[str]:
    reading, rundown = prepared.reading, prepared.rundown
    read_as = f", read as “{reading.profile}”" if reading.profile else ""
    yield f"{rundown.title}   ({reading.source}, {reading.kind.value}{read_as})"
    spoken = sentences_by_part(prepared)
    story = -1
    total = 0.0
    for part, sentences in zip(rundown.parts, spoken, strict=True):
        if part.story != story:
            story = part.story
            yield from ("", f"═ {rundown.titles[story]}") if rundown.titles[story] else ("",)
        seconds = estimate(sum(len(sentence.spoken.split()) for sentence in sentences), part.voice)
        total += seconds
        yield from _part(part, sentences if as_spoken else (), seconds)
    yield from ("", f"about {minutes(total)}")
    if as_spoken:
        yield from _rules(prepared)
    yield from _quotes(prepared)
    yield from _ledger(prepared)
    for remark in prepared.remarks:
        yield f"note: {f'line {remark.line}: ' if remark.line else ''}{remark.message}"


def _part(part: Part, spoken: Sequence[Sentence], seconds: float) -> Iterator[str]:
    segment = part.segment
    role = f", {segment.role}" if segment.role else ""
    yield f"\n[{part.speaker}{role}]  lines {segment.lines[0]}-{segment.lines[1]}, {seconds:.0f} s, {part.voice.label}"
    yield from (f"  {paragraph.written}" for paragraph in segment.paragraphs)
    for sentence in spoken:
        yield f"  » {sentence.spoken}"
        yield from (f"      {change}" for change in changes_told(sentence.changes))


def changes_told(changes: Iterable[Change]) -> Iterator[str]:
    """Yield what each rule did to which words; changes of letter case alone are told together."""
    small: dict[str, None] = {}
    for change in changes:
        if change.after == change.before.lower():
            small[change.rule] = None
        else:
            yield f"“{_excerpt(change.before)}” → “{_excerpt(change.after)}” ({change.rule})"
    yield from (f"capitals → small letters ({rule})" for rule in small)


def _rules(prepared: Prepared) -> Iterator[str]:
    touched = Counter(rule for beat in prepared.rundown.beats if isinstance(beat, Line) for rule in beat.sentence.rules)
    if touched:
        yield "\nspoken-form rules: " + ", ".join(f"{rule} ×{count}" for rule, count in sorted(touched.items()))


def _quotes(prepared: Prepared) -> Iterator[str]:
    quotes = [quote for story in prepared.reading.quotes for quote in story]
    if quotes:
        yield "\nquotations"
    for quote in quotes:
        voiced = "own voice" if quote.voiced else f"read: {quote.why_read}" if quote.why_read else "read"
        yield f"  {quote.speaker or 'nobody named'} ({voiced}): “{_excerpt(quote.text)}”"


def _ledger(prepared: Prepared) -> Iterator[str]:
    entries = prepared.reading.ledger
    if not entries:
        return
    yield "\nnot spoken"
    for entry in entries:
        first, last = entry.lines
        lines = f"{first}" if first == last else f"{first}-{last}"
        yield f"  {lines:>9}  {entry.fate.value:<10}  {_excerpt(entry.text)}{f'  ({entry.why})' if entry.why else ''}"
    spoken = sum(len(segment.written.split()) for segment in prepared.reading.script.spoken)
    fates = Counter(entry.fate.value for entry in entries for _ in entry.text.split())
    counts = ", ".join(f"{count} {fate}" for fate, count in fates.most_common())
    yield f"  words: {spoken} spoken, {counts}"


def _excerpt(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _EXCERPT else line[: _EXCERPT - 1] + "…"

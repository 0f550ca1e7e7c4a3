"""What `check` finds in a source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.errors import NewscastError, ScriptError, TranscriptNotFoundError
from newscast.model.lexicon import Form
from newscast.model.script import Plain, Pronounced
from newscast.phonetics.pronouncer import find_open
from newscast.plan import estimate
from newscast.preparation import insist_on_words, missing_sounds, script_errors, unknown_voices
from newscast.proofreading import entries_used, heard, meant, unknown_words
from newscast.spoken.homographs import is_homograph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newscast.preparation import Prepared
    from newscast.proofreading import UnknownWord

_TOLERANCE = 0.05
"""Of the target; an estimate is not better than that."""
_MOST_WORDS = 30
"""Unknown words of one source that are told; more mean that it is in another language, or no copy."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A thing to mend, or to know."""

    where: str
    message: str
    hint: str = ""
    line: int | None = None
    about: str = "source"
    """What it is about, for programs: “pronouncer”, “lexicon”, “word”, “case”, “timing”, “source”."""
    is_error: bool = False

    def __str__(self) -> str:
        kind = "error" if self.is_error else "note"
        return f"{self.where}: {kind}: {self.message}{f' → {self.hint}' if self.hint else ''}"

    def as_json(self) -> dict[str, object]:
        """Return it as one JSON object."""
        kind = "error" if self.is_error else "note"
        place = {"where": self.where, "line": self.line, "kind": kind, "about": self.about}
        return {**place, "message": self.message, "hint": self.hint}


def findings(source: str, prepare: Callable[[], Prepared]) -> list[Finding]:
    """Return all that can be found without speaking a word."""
    try:
        prepared = prepare()
        insist_on_words(prepared.reading, heard=prepared.is_heard)
    except ScriptError as error:
        return [_error(source, each) for each in script_errors(source) or (error,)]
    except NewscastError as error:
        return [_error(source, each) for each in (error, *error.further)]
    return [
        *(_error(source, error) for error in (*missing_sounds(prepared, source), *unknown_voices(prepared))),
        *_remarks(source, prepared),
        *_pronouncers(source, prepared),
        *_lexicon(source, prepared),
        *_unknown_words(source, prepared),
        *_open_cases(source, prepared),
        *_timing(source, prepared),
    ]


def _error(source: str, error: NewscastError) -> Finding:
    hint = error.hint
    if isinstance(error, TranscriptNotFoundError) and not hint:
        hint = "mark where it starts with a line [Name]"
    return Finding(error.where or source, error.message, hint, error.line, is_error=True)


def _place(source: str, line: int | None) -> str:
    return f"{source}:{line}" if line else source


def _remarks(source: str, prepared: Prepared) -> Iterator[Finding]:
    for remark in prepared.remarks:
        yield Finding(_place(source, remark.line), remark.message, line=remark.line)


def _pronouncers(source: str, prepared: Prepared) -> Iterator[Finding]:
    for segment in prepared.reading.script.spoken:
        for paragraph in segment.paragraphs:
            for span in paragraph.spans:
                if isinstance(span, Pronounced):
                    line = paragraph.lines[0] or None
                    message = f"“{span.written}” is said “{span.respelling}”"
                    yield Finding(_place(source, line), message, line=line, about="pronouncer")
                elif isinstance(span, Plain) and "(" in span.text:
                    yield from _open_pronouncers(source, span.text, paragraph.lines[0] or None)


def _open_pronouncers(source: str, text: str, line: int | None) -> Iterator[Finding]:
    for name, letters in find_open(text):
        message = f"“{name} ({letters})” may be a name and how it is said; it is read as it stands"
        hint = f"if it is, write {name} (pron. {letters.lower()})"
        yield Finding(_place(source, line), message, hint, line, about="pronouncer")


def _lexicon(source: str, prepared: Prepared) -> Iterator[Finding]:
    for doubt in prepared.lexicon.doubts:
        yield Finding(doubt.where, doubt.message, about="lexicon")
    for entry, line in entries_used(prepared):
        said = f"/{entry.said}/" if entry.form is Form.IPA else f"“{entry.said}”"
        message = f"“{entry.written}” is said {said}, as {entry.where} has it"
        hint = ""
        if is_homograph(entry.written):
            message = f"{message}; it is so in every sense of the word"
            hint = f"where only one sense is meant, write {{{entry.written}|{entry.said}}} in the copy instead"
        yield Finding(_place(source, line), message, hint, line or None, about="lexicon")


def _unknown_words(source: str, prepared: Prepared) -> Iterator[Finding]:
    found = unknown_words(prepared)
    for each in found[:_MOST_WORDS]:
        sound = heard(each)
        message = f"“{each.word}” is in no dictionary" + (f"; the voice says “{sound}”" if sound else "")
        yield Finding(_place(source, each.line), message, _remedy(each, sound), each.line or None, about="word")
    if len(found) > _MOST_WORDS:
        yield Finding(source, f"{len(found) - _MOST_WORDS} more words are in no dictionary", about="word")


def _open_cases(source: str, prepared: Prepared) -> Iterator[Finding]:
    for case in prepared.reading.open_cases:
        message = f"“{case.taken}” could be “{case.other}”: neither the copy nor the page tells"
        hint = "if it is, import the page and mend the word in the script"
        yield Finding(_place(source, case.line), message, hint, case.line or None, about="case")


def _remedy(unknown: UnknownWord, sound: str) -> str:
    """Return what to type to hear a word, and to have it said otherwise."""
    sound = sound or "HOW-it-sounds"
    spelling = "" if unknown.word[:1].isupper() else "is it spelled right? "
    if other := meant(unknown):
        spelling = f"did you mean “{other}”? "
    return (
        f'{spelling}hear it: newscast voices --say "{unknown.word}"; if it should sound otherwise, write '
        f"{unknown.word} ({sound}) in the copy or “{unknown.word} = {sound}” in a lexicon, as it should sound"
    )


def _timing(source: str, prepared: Prepared) -> Iterator[Finding]:
    target = prepared.reading.script.header.target
    if target is None:
        return
    rundown = prepared.rundown
    seconds = sum(estimate(len(line.sentence.spoken.split()), rundown.parts[line.part].voice) for line in rundown.lines)
    over = seconds - target
    if abs(over) > target * _TOLERANCE:
        direction = "over" if over > 0 else "under"
        yield Finding(
            source,
            f"about {seconds:.0f} s of copy, {abs(over):.0f} s {direction} the target of {target:.0f} s",
            about="timing",
        )

"""From a script to the text of its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.errors import ScriptError
from newscast.model.script import Note, Plain, Pronounced, SayAs, Segment, Sound
from newscast.phonetics.pronouncer import find_pronouncers
from newscast.scriptfile.cues import SpeakerCue, StoryCue, write_cue
from newscast.scriptfile.header import write_header
from newscast.scriptfile.literals import MASK, guard_lines, read_literal, write_literal, write_marks
from newscast.scriptfile.reading import parse_script
from newscast.scriptfile.soundbite import is_balanced

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscast.model.script import Paragraph, Pause, Script, Span, Story

_MARKS = "[]{}"


def format_script(script: Script) -> str:
    """Return the text of a script's file; raise ScriptError for a script that the format cannot hold.

    What is returned reads back as an equal script, always.
    """
    blocks = [write_header(script.header)]
    for index, story in enumerate(script.stories):
        blocks += _story(story, is_first=index == 0)
    text = "\n".join(blocks)
    try:
        same = parse_script(text) == script
    except ScriptError as error:
        raise ScriptError(f"the script holds what its file cannot say: {error.message}", hint=error.hint) from error
    if not same:
        raise ScriptError(
            "the script holds what its file cannot say",
            hint="names, titles and files are one line each, and no paragraph holds an empty line",
        )
    return text


def _story(story: Story, *, is_first: bool) -> Iterator[str]:
    """Return a story's blocks, which blank lines part: a segment is one, sounds and pauses in a row are one."""
    cues = [] if is_first and story.title is story.slug is None and story.items else [StoryCue(story.title, story.slug)]
    lines = [write_cue(cue) for cue in cues]
    speaker: SpeakerCue | None = None
    for item in story.items:
        if not isinstance(item, Segment):
            lines.append(write_cue(item) + _transcription(item))
            continue
        cue = SpeakerCue(item.speaker, item.role)
        # Behind a sound or a pause the speaker goes on without a new cue.
        goes_on = bool(lines) and cue == speaker
        if lines:
            yield "\n".join(lines) + "\n"
        yield ("" if goes_on else f"{write_cue(cue)}\n") + "\n".join(map(_paragraph, item.paragraphs))
        speaker, lines = cue, []
    if lines:
        yield "\n".join(lines) + "\n"


def _transcription(item: Pause | Sound) -> str:
    paragraphs = item.transcription if isinstance(item, Sound) else ()
    return "".join(f"\n({_bracketed(paragraph)})" for paragraph in paragraphs)


def _bracketed(paragraph: Paragraph) -> str:
    """Return a paragraph that can stand in parentheses."""
    text = _spans(paragraph.spans, _MARKS)
    return guard_lines(text if is_balanced(read_literal(text).shape) else _spans(paragraph.spans, f"{_MARKS}()"))


def _paragraph(paragraph: Paragraph) -> str:
    text = _spans(paragraph.spans, _MARKS)
    return guard_lines(rf"\{text}" if text.startswith("(") else text) + "\n"


def _spans(spans: tuple[Span, ...], marks: str) -> str:
    """Return spans with the given marks as literals."""
    flat, places = _flattened(spans)
    found = {(each.start, each.name_end, each.end) for each in find_pronouncers(flat)} if "(" in flat else set()
    natural = found == places and "(" not in marks
    if not natural and "(" not in marks:
        marks += "("
    return "".join(_span(span, marks, natural=natural) for span in spans)


def _flattened(spans: tuple[Span, ...]) -> tuple[str, set[tuple[int, int, int]]]:
    """Return the spans as the reader will see them, and where pronouncers must be found in that."""
    parts: list[str] = []
    places: set[tuple[int, int, int]] = set()
    length = 0
    for span in spans:
        match span:
            case Plain(text):
                part = text.translate({ord(mark): MASK for mark in f"\\{_MARKS}"})
            case Pronounced(written, respelling):
                part = f"{written} ({respelling})"
                places.add((length, length + len(written), length + len(part)))
            case _:
                part = MASK
        parts.append(part)
        length += len(part)
    return "".join(parts), places


def _span(span: Span, marks: str, *, natural: bool) -> str:
    match span:
        case Plain(text):
            return write_marks(text, marks)
        case Note(text):
            return f"[[{write_literal(text, marks)}]]"
        case SayAs(written, spoken):
            spoken = write_literal(spoken, f"{marks}|")
            spoken = rf"\{spoken}" if spoken.startswith("(") else spoken
            return f"{{{write_literal(written, f'{marks}|')}|{spoken}}}"
        case Pronounced(written, respelling):
            if natural:
                return f"{written} ({respelling})"
            # The plain form would be read as something else here.
            return f"{{{write_literal(written, f'{marks}|')}|({write_literal(respelling, f'{marks}|')})}}"

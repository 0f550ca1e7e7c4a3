"""Letter case of a script file: paragraphs that are typed in capitals are printed as a page's copy is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newscast.ingest.case import restore
from newscast.model.script import Note, OpenCase, Paragraph, Plain, Pronounced, SayAs, Script, Segment, Sound

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from newscast.model.script import Item, Span


def with_case_of_print(script: Script, *, known: Collection[str] = ()) -> tuple[Script, tuple[OpenCase, ...]]:
    """Return a script with its capitals in the case of print, and the words whose case stays open.

    Paragraphs in mixed case stay as they are and tell how the others are printed; so do `known`, the house's printed
    forms. What an editor gives a spoken form of its own, and notes, stay as they are typed.
    """
    paragraphs = list(_paragraphs(script))
    found = restore([_text(paragraph) for paragraph in paragraphs], article=None, known=known)
    printed = [_printed(paragraph, text) for paragraph, text in zip(paragraphs, found.paragraphs, strict=True)]
    if printed == paragraphs:
        return script, ()
    pages, names = iter(printed), _names(script)
    stories = tuple(
        replace(story, items=tuple(_with_paragraphs(item, pages, names) for item in story.items))
        for story in script.stories
    )
    opens = tuple(
        OpenCase(paragraphs[word.paragraph].lines[0], word.taken, word.other)
        for word in found.open
        if word.taken in printed[word.paragraph].written
    )
    return replace(script, stories=stories), opens


def _paragraphs(script: Script) -> Iterator[Paragraph]:
    for story in script.stories:
        for item in story.items:
            match item:
                case Segment(paragraphs=paragraphs) | Sound(transcription=paragraphs):
                    yield from paragraphs


def _names(script: Script) -> Mapping[str, str]:
    """Return the speakers' names that the script has in capitals, as its header or another cue has them."""
    speakers = {segment.speaker for segment in script.spoken if segment.speaker}
    header = script.header
    listed = [*(name for name, _ in header.voices), *([header.anchor] if header.anchor else [])]
    forms = {name.casefold(): name for name in (*(name for name in speakers if not name.isupper()), *listed)}
    return {name: forms[name.casefold()] for name in speakers if name.casefold() in forms}


def _with_paragraphs(item: Item, pages: Iterator[Paragraph], names: Mapping[str, str]) -> Item:
    match item:
        case Segment(speaker=speaker):
            named = names.get(speaker, speaker) if speaker else None
            return replace(item, speaker=named, paragraphs=tuple(next(pages) for _ in item.paragraphs))
        case Sound():
            return replace(item, transcription=tuple(next(pages) for _ in item.transcription))
        case _:
            return item


def _text(paragraph: Paragraph) -> str:
    return "".join(map(_shown, paragraph.spans))


def _shown(span: Span) -> str:
    match span:
        case Plain(text):
            return text
        case SayAs(written=written) | Pronounced(written=written):
            return written
        case Note():
            return " "


def _printed(paragraph: Paragraph, text: str) -> Paragraph:
    """Return a paragraph with its text as printed, letter for letter."""
    spans: list[Span] = []
    at = 0
    for span in paragraph.spans:
        end = at + len(_shown(span))
        match span:
            case Plain():
                spans.append(Plain(text[at:end]))
            case Pronounced(respelling=respelling):
                spans.append(Pronounced(text[at:end], respelling))
            case _:
                spans.append(span)
        at = end
    return replace(paragraph, spans=tuple(spans))

"""What `show --json` says of a source; `design/cli.md` fixes the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.model.rundown import Line
from newscast.model.script import Pause, Segment, Sound
from newscast.plan import estimate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscast.model.rundown import Part
    from newscast.model.script import Article, LedgerEntry, Person, Quote, Remark
    from newscast.model.speech import Sentence
    from newscast.preparation import Prepared

Json = dict[str, object]


def answer(prepared: Prepared) -> Json:
    """Return all that is known of a source, as one JSON object."""
    reading, header = prepared.reading, prepared.reading.script.header
    return {
        "source": reading.source,
        "kind": reading.kind.value,
        "profile": reading.profile,
        "title": header.title,
        "language": prepared.settings.language,
        "anchor": header.anchor,
        "article": _article(reading.article),
        "people": [_person(person) for person in reading.people],
        "stories": list(_stories(prepared)),
        "ledger": [_entry(entry) for entry in reading.ledger],
        "warnings": [_warning(remark) for remark in prepared.remarks],
    }


def _article(article: Article | None) -> Json | None:
    return {"title": article.title, "text": article.text} if article else None


def _person(person: Person) -> Json:
    told = {"why": person.why or None, "guess": person.is_guess}
    return {"name": person.name, "role": person.role, "gender": person.gender, **told}


def _entry(entry: LedgerEntry) -> Json:
    return {"lines": list(entry.lines), "text": entry.text, "fate": entry.fate.value, "why": entry.why}


def _warning(remark: Remark) -> Json:
    return {"line": remark.line, "message": remark.message}


def _stories(prepared: Prepared) -> Iterator[Json]:
    script, quotes = prepared.reading.script, prepared.reading.quotes
    parts = iter(enumerate(prepared.rundown.parts))
    spoken = sentences_by_part(prepared)
    for number, story in enumerate(script.stories):
        items: list[Json] = []
        for item in story.items:
            match item:
                case Segment():
                    index, part = next(parts)
                    items.append(_segment(item, part, spoken[index]))
                case Pause(seconds):
                    items.append({"type": "pause", "seconds": seconds})
                case Sound():
                    items.append(_sound(item))
                    if item.is_voiced:
                        index, part = next(parts)
                        items.append(_segment(part.segment, part, spoken[index]))
        found = quotes[number] if number < len(quotes) else ()
        yield {"slug": story.slug, "title": story.title, "items": items, "quotes": [_quote(quote) for quote in found]}


def sentences_by_part(prepared: Prepared) -> list[list[Sentence]]:
    """Return, for each part of the rundown, its sentences."""
    found: list[list[Sentence]] = [[] for _ in prepared.rundown.parts]
    for beat in prepared.rundown.beats:
        if isinstance(beat, Line):
            found[beat.part].append(beat.sentence)
    return found


def _segment(segment: Segment, part: Part, sentences: Sequence[Sentence]) -> Json:
    written = segment.written
    spoken = " ".join(sentence.spoken for sentence in sentences)
    words = len(spoken.split())
    return {
        "type": "segment",
        "speaker": segment.speaker,
        "role": segment.role,
        "text": written,
        "spoken": spoken,
        "rules": list(dict.fromkeys(rule for sentence in sentences for rule in sentence.rules)),
        "lines": list(segment.lines),
        "words": len(written.split()),
        "seconds": round(estimate(words, part.voice), 1),
        "voice": part.voice.label,
    }


def _sound(sound: Sound) -> Json:
    return {"type": "sound", "kind": sound.kind.value.lower(), "file": sound.file, "speaker": sound.speaker}


def _quote(quote: Quote) -> Json:
    return {
        "text": quote.text,
        "speaker": quote.speaker,
        "role": quote.role,
        "attribution": quote.attribution,
        "certain": quote.certain,
        "voiced": quote.voiced,
        "why_read": quote.why_read or None,
        "line": quote.line,
    }

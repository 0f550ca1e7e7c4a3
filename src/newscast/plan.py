"""From a script to a rundown: who says which sentence in which voice, and how each follows the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.casting import UNNAMED
from newscast.model.lexicon import Lexicon
from newscast.model.rundown import Join, Line, Part, Rundown, StoryStart
from newscast.model.script import Pause, Segment, Sound
from newscast.model.speech import Utterance
from newscast.spoken import Pronunciations, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newscast.model.script import Script
    from newscast.model.speech import Voice

_NONE = Lexicon()
WORDS_A_MINUTE = 165
"""What a voice reads when its rate is not given; for estimates before rendering."""


def speakers(script: Script) -> tuple[str, ...]:
    """Return everybody who is heard in a synthetic voice, in order of first appearance."""
    return tuple(dict.fromkeys(name_of(segment) for segment in script.spoken))


def name_of(segment: Segment) -> str:
    """Return the speaker's name as captions and the cast show it."""
    return segment.speaker or UNNAMED


def plan(
    script: Script,
    cast: Mapping[str, Voice],
    language: str,
    *,
    lexicon: Lexicon = _NONE,
    rules_off: frozenset[str] = frozenset(),
) -> Rundown:
    """Put a script into words and voices; spoken-form rules named in `rules_off` are left out.

    What a pronouncer teaches holds for the rest of the script, over the lexicon.
    """
    known = Pronunciations.of(lexicon)
    beats: list[Line | Pause | Sound | StoryStart] = []
    parts: list[Part] = []
    for number, story in enumerate(script.stories):
        beats.append(StoryStart(number))
        opens = Join.STORY
        for item in story.items:
            match item:
                case Segment():
                    segment = item
                case Sound() if item.is_voiced:
                    segment = item.as_segment
                case _:
                    beats.append(item)
                    continue
            if opens is not Join.STORY and parts:
                opens = Join.SPEAKER if parts[-1].speaker != name_of(segment) else Join.PARAGRAPH
            part = Part(name_of(segment), cast[name_of(segment)], segment, number)
            parts.append(part)
            lines = tuple(_lines(part, len(parts) - 1, opens, language, known=known, rules_off=rules_off))
            known = _after(segment, known)
            beats.extend(lines)
            opens = Join.PARAGRAPH if lines or opens is not Join.STORY else Join.STORY
    titles = tuple(story.title or "" for story in script.stories)
    title = script.header.title or next(filter(None, titles), "Newscast")
    return Rundown(tuple(beats), tuple(parts), titles, title, language, script.header.date)


def estimate(words: int, voice: Voice) -> float:
    """Return how many seconds a voice takes for so many words."""
    return words * 60 / (voice.rate or WORDS_A_MINUTE)


def _lines(
    part: Part, number: int, opens: Join, language: str, *, known: Pronunciations, rules_off: frozenset[str]
) -> Iterator[Line]:
    join = opens
    for paragraph in part.segment.paragraphs:
        for sentence in sentences(paragraph, language, known, without=rules_off):
            if sentence.spoken:
                utterance = Utterance(sentence.spoken, part.voice, language, phonemes=sentence.phonemes)
                yield Line(sentence, utterance, join, number)
                join = Join.SENTENCE
        known = known.after(paragraph)
        join = Join.PARAGRAPH if join is Join.SENTENCE else join


def _after(segment: Segment, known: Pronunciations) -> Pronunciations:
    for paragraph in segment.paragraphs:
        known = known.after(paragraph)
    return known

"""Any script that a file can hold, with the characters that a careless writer would trip over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from newscast.model.script import (
    Header,
    Note,
    Paragraph,
    Pause,
    Plain,
    Pronounced,
    SayAs,
    Script,
    Segment,
    Sound,
    SoundKind,
    Story,
    VoiceChoice,
)

if TYPE_CHECKING:
    from newscast.model.script import Span

NASTY = "[]{}()|\\\"“”'’:,=?*#-–… \t\u00a0\x0b\x0c\x1c\x85\u2028\u2029\u200f\u202e\ufeff\ufffc\x00é😀👩‍💻שabAB19"
_PIECES = st.sampled_from(
    [
        "Bihac (BEE-hotch)",
        "(R-Texas)",
        "Kyiv (KEEV)",
        "[[",
        "]]",
        "[Maria]",
        "[PAUSE: 1]",
        "{a|b}",
        "\\[",
        "\\",
        "Title: x",
        "(all)",
        "in 0:03",
        "level -3",
        "rate 3",
        "English 2",
        "287(g)",
        "“Good evening.”",
        "$1.2 million",
        "?",
    ]
)
_CHARACTERS = st.text(st.sampled_from(NASTY) | st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]))

one_line = st.lists(_PIECES | _CHARACTERS, max_size=4).map("".join)
"""Text without a line end; it may be empty, or all white space."""
words = one_line.filter(bool)
lines = st.lists(words, min_size=1, max_size=3).map("\n".join)
"""Words on one line or several, none of them empty."""
values = one_line.map(str.strip).filter(bool)
"""What a header line can hold."""

_RESERVED = {"STORY", "STING", "BED", "SOT", "PAUSE"}
names = words.filter(lambda name: name not in _RESERVED)
speakers = words.filter(lambda name: name not in {"slug", "in", "out", "outcue", "level"})
files = words.filter(lambda name: name.lower() not in {"out", "voice"})

decibels = st.floats(-100, 100)
clip_times = st.floats(0, 1e6)


def _spans(spans: list[Span]) -> tuple[Span, ...]:
    """Join plain words that stand side by side."""
    joined: list[Span] = []
    for span in spans:
        if isinstance(span, Plain) and joined and isinstance(joined[-1], Plain):
            joined[-1] = Plain(f"{joined[-1].text} {span.text}")
        else:
            joined.append(span)
    return tuple(joined)


spans = st.one_of(
    lines.map(Plain),
    st.builds(SayAs, lines, lines),
    st.builds(Pronounced, lines, lines),
    st.builds(Pronounced, st.sampled_from(["Bihac", "Kyiv"]), st.sampled_from(["BEE-hotch", "KEEV", "(x", "x)"])),
    st.builds(Note, lines | st.just("")),
)
paragraphs = st.lists(spans, min_size=1, max_size=5).map(_spans).map(Paragraph)
segments = st.builds(
    Segment,
    st.none() | st.just("Maria") | names,
    st.lists(paragraphs, min_size=1, max_size=3).map(tuple),
    st.none() | st.just("anchor") | words,
)
pauses = st.builds(Pause, st.floats(0, 60))


@st.composite
def sounds(draw: st.DrawFn) -> Sound:
    """Draw a sting, a bed, the end of a bed, a clip or a voiced soundbite."""
    kind = draw(st.sampled_from(SoundKind))
    level = draw(st.none() | decibels)
    if kind is SoundKind.STING:
        return Sound(kind, draw(files), level=level)
    if kind is SoundKind.BED:
        file = draw(st.none() | files)
        return Sound(kind, file, level=level if file is not None else None)
    speaker = draw(st.none() | speakers)
    if draw(st.booleans()):
        transcription = tuple(draw(st.lists(paragraphs, min_size=1, max_size=2)))
        return Sound(kind, None, speaker=speaker, level=level, transcription=transcription)
    start = draw(st.none() | clip_times)
    end = draw(st.none() | clip_times.filter(lambda seconds: seconds > (start or 0)))
    return Sound(
        kind,
        draw(files),
        speaker=speaker,
        level=level,
        cue_in=start,
        cue_out=end,
        outcue=draw(st.none() | one_line),
        transcription=tuple(draw(st.lists(paragraphs, max_size=2))),
    )


items = st.lists(segments | pauses | sounds(), max_size=6).map(tuple)
stories = st.lists(st.builds(Story, items, st.none() | words, st.none() | words), max_size=3).map(tuple)
choices = st.builds(
    VoiceChoice,
    words,
    st.none() | words,
    st.none() | st.integers(1, 1000),
    st.none() | st.integers(0, 100),
    st.none() | st.floats(-60, 60),
)
voices = st.lists(
    st.tuples(words, st.lists(choices, min_size=1, max_size=3).map(tuple)), max_size=3, unique_by=lambda pair: pair[0]
).map(tuple)
_value = st.none() | values
headers = st.builds(
    Header,
    title=_value,
    slug=_value,
    date=_value,
    source=_value,
    language=st.none() | st.sampled_from(["en-US", "es", "zh-Hant-TW"]),
    target=st.none() | st.floats(0, 86_400, exclude_min=True),
    anchor=_value | st.just("Maria"),
    voices=voices,
    lexicons=st.lists(values, max_size=2).map(tuple),
    loudness=_value,
    disclosure=_value,
)
scripts = st.builds(Script, stories, headers)

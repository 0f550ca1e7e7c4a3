"""What is written reads back the same, or is not written."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscast.errors import ScriptError
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
    plain_paragraph,
)
from newscast.scriptfile import format_script, is_script, parse_script, read_script

if TYPE_CHECKING:
    from newscast.model.script import Span

# Any script that a file can hold, with the characters that a careless writer would trip over.
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
_ANY = st.characters(exclude_characters="\r\n", exclude_categories=["Cs"])
_CHARACTERS = st.text(NASTY, max_size=8) | st.text(_ANY, max_size=8)

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


items = st.lists(segments | pauses | sounds(), max_size=4).map(tuple)
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

THOROUGH = settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow], database=None
)


@THOROUGH
@given(scripts)
def test_a_script_that_is_written_reads_back_the_same(script: Script) -> None:
    text = format_script(script)
    assert is_script(text)
    assert parse_script(text) == script


@settings(THOROUGH, max_examples=20)
@given(scripts)
def test_every_letter_of_a_script_is_spoken_or_in_the_ledger_once(script: Script) -> None:
    text = format_script(script)
    reading = read_script(text)
    kept = [segment.written for segment in reading.script.spoken] + [entry.text for entry in reading.ledger]
    assert Counter(re.findall(r"\w", " ".join(kept))) == Counter(re.findall(r"\w", text))


_TYPED = st.lists(
    st.sampled_from(
        ["\n", "\n\n", "[Maria]", "[STORY: ", "[SOT: a.wav | ", "in 0:01", "[[", "]]", "Bihac (BEE-hotch) "]
    )
    | st.text(st.sampled_from(NASTY + "\n\r"), max_size=5),
    max_size=20,
).map("".join)


@THOROUGH
@given(st.sampled_from(["Title: x\n\n", "Anchor: Maria\n\n", "Voice: Maria = ", "Target: "]), _TYPED)
def test_whatever_is_typed_is_a_script_or_a_mistake(head: str, typed: str) -> None:
    try:
        script = parse_script(head + typed)
    except ScriptError as error:
        assert None not in (error.line, error.column) and error.hint  # noqa: PT017, PT018 - either outcome is right
        return
    assert parse_script(format_script(script)) == script


def _script(*items: Segment | Sound | Pause) -> Script:
    return Script((Story(items),))


WORDS = (plain_paragraph("a"),)


def test_a_script_looks_as_an_editor_would_type_it() -> None:
    script = Script(
        (
            Story(
                (
                    Sound(SoundKind.BED, "bed.wav", level=-22.0),
                    Segment("Maria", (plain_paragraph("Good evening."), plain_paragraph("(It rains.)"))),
                    Pause(0.5),
                    Segment(
                        "Maria", (Paragraph((Pronounced("Bihac", "BEE-hotch"), Plain(" (R-Texas) "), Note("ask"))),)
                    ),
                    Segment("Maria", (plain_paragraph("More."),)),
                )
            ),
            Story(
                (Sound(SoundKind.SOT, "a.wav", "Ana", cue_in=63.25, transcription=(plain_paragraph("Hi :)"),)),), "Two"
            ),
        ),
        Header(title="News", target=75, voices=(("Maria", (VoiceChoice("f2", "system", rate=165),)),)),
    )
    assert format_script(script) == (
        "Title: News\nTarget: 1:15\nVoice: Maria = system:f2 rate 165\n\n[BED: bed.wav | level -22]\n\n"
        "[Maria]\nGood evening.\n\n\\(It rains.)\n\n[PAUSE: 0.5]\n\nBihac (BEE-hotch) (R-Texas) [[ask]]\n\n"
        "[Maria]\nMore.\n\n[STORY: Two]\n[SOT: a.wav | Ana | in 1:03.25]\n(Hi :\\))\n"
    )


@pytest.mark.parametrize(
    "script",
    [
        Script((), Header(voices=(("a = b", (VoiceChoice("Foo rate 3", "x:y"), VoiceChoice("a, b: ", rate=1))),))),
        Script((), Header(voices=(("Bo", (VoiceChoice("Foo rat 3"), VoiceChoice("English 2"))),))),
        _script(Sound(SoundKind.SOT, "a", speaker="levl -3"), Sound(SoundKind.SOT, "?", speaker="in Ho")),
        _script(Sound(SoundKind.SOT, "a", speaker="?"), Sound(SoundKind.SOT, "a", speaker="Ana", outcue=' "]| ')),
        _script(Segment("?", WORDS, "?"), Segment(None, WORDS, "a: b, c")),
        _script(Pause(1e-300), Pause(0.1 + 0.2), Sound(SoundKind.SOT, "a", cue_in=1e-7, cue_out=3599.999999999999)),
        _script(Segment("Ana", (Paragraph((Plain("Bihac (BEE-hotch)"), Pronounced("x y", "z)"))),))),
    ],
    ids=repr,
)
def test_values_that_look_like_grammar_read_back_the_same(script: Script) -> None:
    assert parse_script(format_script(script)) == script


@pytest.mark.parametrize(
    "script",
    [
        Script((), Header(title="two\nlines")),
        Script((), Header(title="")),
        Script((), Header(title=" x")),
        Script((), Header(language="en_US")),
        Script((), Header(target=float("nan"))),
        Script((), Header(target=-1.0)),
        Script((), Header(voices=(("Maria", ()),))),
        Script((), Header(voices=(("Maria", (VoiceChoice("a", rate=0),)),))),
        Script((), Header(voices=(("a\nb", (VoiceChoice("a"),)),))),
        _script(Segment("two\nlines", WORDS)),
        _script(Segment("PAUSE", WORDS)),
        _script(Segment("", WORDS)),
        _script(Segment("Maria", ())),
        _script(Segment("Maria", (Paragraph(()),))),
        _script(Segment("Maria", (Paragraph((Plain("a"), Plain("b"))),))),
        _script(Segment("Maria", (plain_paragraph("a\n\nb"),))),
        _script(Segment("Maria", (plain_paragraph("a\rb"),))),
        _script(Pause(61)),
        _script(Pause(float("inf"))),
        _script(Pause(1e300)),
        _script(Sound(SoundKind.STING, None)),
        _script(Sound(SoundKind.STING, "a", speaker="Ana")),
        _script(Sound(SoundKind.BED, "out")),
        _script(Sound(SoundKind.BED, "a", transcription=WORDS)),
        _script(Sound(SoundKind.SOT, "a", cue_in=2, cue_out=1)),
        _script(Sound(SoundKind.SOT, "a", level=float("nan"))),
        _script(Sound(SoundKind.SOT, "a", speaker="in")),
        _script(Sound(SoundKind.SOT, None)),
    ],
    ids=repr,
)
def test_what_a_file_cannot_say_is_not_written(script: Script) -> None:
    with pytest.raises(ScriptError) as caught:
        format_script(script)
    assert caught.value.hint

"""What a script file says, and whose words are whose."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from newscast.errors import ScriptError
from newscast.model.script import (
    Fate,
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
    SourceKind,
    Story,
    VoiceChoice,
    plain_paragraph,
)
from newscast.scriptfile import format_script, is_script, parse_script, read_script

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(path for path in (ROOT / "scripts").glob("*.txt") if not path.stem.endswith("-page"))
EXAMPLES = re.findall(
    r"^```script\n(.*?)^```", (ROOT / "docs" / "script-file.md").read_text("utf-8"), re.DOTALL | re.MULTILINE
)


def said(text: str) -> list[tuple[str | None, str]]:
    return [(segment.speaker, segment.written) for segment in parse_script(f"Title: x\n\n{text}").segments]


def spans(text: str) -> tuple[object, ...]:
    (segment,) = parse_script(f"Title: x\n\n[Maria]\n{text}").segments
    (paragraph,) = segment.paragraphs
    return paragraph.spans


def only_item(text: str) -> object:
    ((item,),) = (story.items for story in parse_script(f"Title: x\n\n{text}").stories)
    return item


@pytest.mark.parametrize("text", EXAMPLES)
def test_every_example_in_the_reference_is_a_script(text: str) -> None:
    assert is_script(text)
    script = parse_script(text)
    assert parse_script(format_script(script)) == script


def test_the_whole_example_in_the_reference_says_what_it_claims() -> None:
    script = parse_script(EXAMPLES[0])
    assert [story.title for story in script.stories] == [None, "Harbor bridge"]
    assert [segment.speaker for segment in script.segments] == ["Maria", "Dana Ruiz", "Maria", "Maria"]
    assert script.header.target == 75


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_sample_scripts_are_scripts_without_sound_files(path: Path) -> None:
    script = parse_script(path.read_text("utf-8"), str(path))
    assert not [item for story in script.stories for item in story.items if isinstance(item, Sound)]
    assert parse_script(format_script(script)) == script


def test_the_sample_page_is_no_script() -> None:
    (page,) = (ROOT / "scripts").glob("*-page.txt")
    assert not is_script(page.read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Title: x", True),
        ("\ufeff\r\n\r\n  anchor : Maria\r\n", True),
        ("Titel: x", False),
        ("Title\n: x", False),
        ("[Maria]\nTitle: x", False),
        ("Good evening: it is six.", False),
        ("", False),
    ],
)
def test_a_script_is_told_by_its_first_line(text: str, *, expected: bool) -> None:
    assert is_script(text) is expected


def test_a_header_stands_as_it_is_written() -> None:
    text = (
        "Title: No: it's 1:30\nSLUG: C:\\x\nDate: Tuesday\nSource: https://example.org/a\nLanguage: en-US\n"
        "Target: 1:02:00.5\nAnchor: Maria\nLexicon: a.pls\nLexicon: b.pls\nLoudness: ebu-r128\nDisclosure: off\n"
        "Voice: Maria = kokoro:af_heart, system:en-us+f2 rate 165 pitch 40 gain -1.5\nVoice: Bo = English 2\n"
    )
    voices = (
        (
            "Maria",
            (VoiceChoice("af_heart", "kokoro"), VoiceChoice("en-us+f2", "system", rate=165, pitch=40, gain=-1.5)),
        ),
        ("Bo", (VoiceChoice("English 2"),)),
    )
    assert parse_script(text) == Script(
        (),
        Header(
            *("No: it's 1:30", "C:\\x", "Tuesday", "https://example.org/a", "en-US", 3720.5, "Maria"),
            voices=voices,
            lexicons=("a.pls", "b.pls"),
            loudness="ebu-r128",
            disclosure="off",
        ),
    )


def test_a_key_without_a_value_counts_as_not_given() -> None:
    assert parse_script("Title:\nTarget: \nLexicon:\nSlug:\nSlug: A\n").header == Header(slug="A")


def test_line_ends_and_byte_order_mark_change_nothing() -> None:
    text = EXAMPLES[0]
    expected = parse_script(text)
    for other in (
        text.replace("\n", "\r\n"),
        text.replace("\n", "\r"),
        "\ufeff" + text,
        text.rstrip("\n"),
        "\n \n" + text,
        text.replace("\n", " \t\n"),
    ):
        assert parse_script(other) == expected


def test_a_speaker_says_what_follows_to_the_next_cue() -> None:
    text = "[Maria] One.\nTwo.\n\nThree.\n[Dana Ruiz, chief]\n\nFour.\n\n[?]\nFive."
    assert said(text) == [("Maria", "One. Two.\n\nThree."), ("Dana Ruiz", "Four."), (None, "Five.")]
    assert [segment.role for segment in parse_script(f"Title: x\n\n{text}").segments] == [None, "chief", None]


def test_words_without_a_cue_are_the_anchors() -> None:
    script = parse_script("Anchor: Maria\n\nOne.\n\n[Dana]\nTwo.\n\n[STORY: B]\nThree.")
    assert [segment.speaker for segment in script.segments] == ["Maria", "Dana", "Maria"]


@pytest.mark.parametrize("cue", ["[PAUSE: 1]", "[STING: a.wav]", "[Bed: a.wav]", "[bed: out]", "[SOT: a.wav | Ana]"])
def test_the_same_speaker_goes_on_behind_a_sound_or_a_pause(cue: str) -> None:
    script = parse_script(f"Title: x\n\n[Dana, chief] One.\n{cue}\nTwo.")
    first, _, second = script.stories[0].items
    assert first == Segment("Dana", (plain_paragraph("One."),), "chief")
    assert second == Segment("Dana", (plain_paragraph("Two."),), "chief")


def test_a_cue_may_stand_before_a_pause() -> None:
    pause, segment = parse_script("Title: x\n\n[Dana]\n[PAUSE: 1]\nTwo.").stories[0].items
    assert (pause, segment) == (Pause(1), Segment("Dana", (plain_paragraph("Two."),)))


def test_the_inside_of_a_paragraph() -> None:
    assert spans("A {287(b)|two\neighty} says\n  Bihac (BEE-hotch). [[desk: call]]") == (
        Plain("A "),
        SayAs("287(b)", "two\neighty"),
        Plain(" says\n"),
        Pronounced("Bihac", "BEE-hotch"),
        Plain(". "),
        Note("desk: call"),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"\[a\] \{b\} \(c \\ d\e", Plain("[a] {b} (c \\ d\\e")),
        (r"Bihac \(BEE-hotch)", Plain("Bihac (BEE-hotch)")),
        (r"\(All of it.)", Plain("(All of it.)")),
        ("(Some) of it.", Plain("(Some) of it.")),
        ("\\ a\\ ", Plain(" a ")),
        ("a\\\\ ", Plain("a\\")),
        ("a\u2028b\x0cc", Plain("a\u2028b\x0cc")),
        ("Nguyen (pron. win)", Pronounced("Nguyen", "win")),
        ("{Ana de la Cruz|(AH-nah deh)}", Pronounced("Ana de la Cruz", "AH-nah deh")),
        (r"{a\|b| \(c) }", SayAs("a|b", "(c)")),
        (r"[[ see [1\]] and (2) ]]", Note("see [1]] and (2)")),
        ("[[]]", Note("")),
    ],
)
def test_literals_and_marks(text: str, expected: object) -> None:
    if isinstance(expected, Note) and "[" in expected.text:
        text = text.replace(r"[1\]]", r"[1\]\]")
    assert spans(text) == (expected,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[pause: 0.25]", Pause(0.25)),
        ("[STING: sounds\\open.wav | level +3.5]", Sound(SoundKind.STING, "sounds\\open.wav", level=3.5)),
        ("[BED: a \\| b.wav]", Sound(SoundKind.BED, "a | b.wav")),
        ("[BED: Out]", Sound(SoundKind.BED, None)),
        (
            "[SOT: a.wav | In Ho Kim | in 3.5 | OUT 1:02 | outcue “by spring”]\n(So be it.)\n\n(Bihac (BEE-hotch).)",
            Sound(
                SoundKind.SOT,
                "a.wav",
                speaker="In Ho Kim",
                cue_in=3.5,
                cue_out=62,
                outcue="by spring",
                transcription=(
                    plain_paragraph("So be it."),
                    Paragraph((Pronounced("Bihac", "BEE-hotch"), Plain("."))),
                ),
            ),
        ),
        ("[SOT: a.wav | ?]", Sound(SoundKind.SOT, "a.wav")),
        (
            "[SOT: VOICE | Ana]\n(\nSo\nbe (it)\n)",
            Sound(SoundKind.SOT, None, speaker="Ana", transcription=(plain_paragraph("So\nbe (it)"),)),
        ),
    ],
)
def test_sounds_and_pauses(text: str, expected: object) -> None:
    assert only_item(text) == expected


def test_stories_have_titles_and_slugs() -> None:
    script = parse_script("Title: x\n\n[PAUSE: 1]\n[STORY: A | slug SL A]\n[story: ?]\n[STORY: \\?]\n[PAUSE: 2]")
    pauses = (Pause(1),), (Pause(2),)
    assert script.stories == (Story(pauses[0]), Story((), "A", "SL A"), Story(()), Story(pauses[1], "?"))


def test_values_know_their_lines() -> None:
    script = parse_script("Title: x\n\n[STORY: A]\n[Maria]\nOne.\n\nTwo\nlines.\n\n[PAUSE: 1]\n[SOT: a]\n(b\nc)\n")
    segment, pause, sound = script.stories[0].items
    assert script.stories[0].line == 3
    assert isinstance(segment, Segment)
    assert (segment.lines, [paragraph.lines for paragraph in segment.paragraphs]) == ((4, 8), [(5, 5), (7, 8)])
    assert isinstance(pause, Pause)
    assert pause.line == 10
    assert isinstance(sound, Sound)
    assert (sound.lines, sound.transcription[0].lines) == ((11, 13), (12, 13))


def test_the_ledger_tells_why_words_are_not_spoken() -> None:
    reading = read_script(EXAMPLES[0], "news.txt")
    assert (reading.source, reading.kind) == ("news.txt", SourceKind.SCRIPT)
    assert len(reading.quotes) == len(reading.script.stories)
    told = [(entry.lines, entry.fate, entry.text) for entry in reading.ledger if entry.lines[0] > 12]
    assert told[:6] == [
        ((13, 13), Fate.CUE, "[Maria]"),
        ((16, 16), Fate.PRONOUNCER, "Senate Bill two eighty-seven B"),
        ((17, 17), Fate.PRONOUNCER, "(BEE-hotch)"),
        ((19, 19), Fate.CUE, "[Dana Ruiz, transit chief]"),
        ((22, 22), Fate.CUE, "[Maria]"),
        ((22, 22), Fate.NOTE, "desk: confirm her title"),
    ]


@pytest.mark.parametrize("text", [*EXAMPLES, *(path.read_text("utf-8") for path in SAMPLES)])
def test_each_word_of_a_script_is_spoken_or_in_the_ledger_once(text: str) -> None:
    reading = read_script(text)
    kept = [segment.written for segment in reading.script.spoken] + [entry.text for entry in reading.ledger]
    assert Counter(re.findall(r"\w+", " ".join(kept))) == Counter(re.findall(r"\w+", text))


def test_a_script_too_long_is_refused() -> None:
    with pytest.raises(ScriptError, match="8,000,000 characters"):
        parse_script("Title: x\n\n" + "[Maria] a\n" * 900_000)
    with pytest.raises(ScriptError, match=r"news\.txt:4:1: the line is longer"):
        parse_script("Title: x\n\n[Maria]\n" + "a" * 200_001, "news.txt")


HOSTILE = [
    "[[",
    "{",
    "{a|b}",
    "(",
    "\\",
    "\\(",
    "a\\ ",
    "Aa (AA-aa) ",
    "]",
    "[[a]]",
    " ",
    "[Maria] a\n",
    "(\n",
    "[SOT: a]\n(",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_length_and_no_faster(piece: str) -> None:
    text = "\n\n".join([piece * (5000 // len(piece))] * 4)
    started = time.process_time()
    try:
        format_script(parse_script(f"Title: x\nAnchor: Maria\n\n{text}"))
    except ScriptError as error:
        assert error.line  # noqa: PT017 - either outcome is right
    assert time.process_time() - started < 5


def test_an_hour_of_news_is_read_at_once() -> None:
    text = "Title: x\n" + "\n[Maria]\nThe council votes tonight (again) on Bihac (BEE-hotch) and {a|b}. [[c]]\n" * 900
    started = time.process_time()
    parse_script(text)
    assert time.process_time() - started < 1


def test_reading_a_script_loads_nothing_heavy() -> None:
    code = "import sys, newscast.scriptfile; print(*sorted({'numpy', 'difflib', 'decimal', 'lxml'} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""

"""A script becomes a rundown: sentences in order, each in its voice, each with the break before it."""

from __future__ import annotations

import pytest

from newscast.model.lexicon import Entry, Form, Lexicon
from newscast.model.rundown import Join, Line, StoryStart
from newscast.model.script import (
    Header,
    Paragraph,
    Pause,
    Plain,
    Pronounced,
    Script,
    Segment,
    Sound,
    SoundKind,
    Story,
    plain_paragraph,
)
from newscast.model.speech import Phonemes, Voice
from newscast.plan import estimate, plan, speakers

VOICES = {name: Voice("tone", f"tone-{number}") for number, name in enumerate(("Maria", "Dana", "Speaker"), 1)}


def segment(speaker: str | None, *paragraphs: str) -> Segment:
    return Segment(speaker, tuple(plain_paragraph(text) for text in paragraphs))


def test_breaks_widen_from_sentence_to_paragraph_to_speaker_to_story() -> None:
    script = Script(
        (
            Story((segment("Maria", "One. Two.", "Three."), segment("Dana", "Four."), segment("Dana", "Five."))),
            Story((segment("Dana", "Six."),), title="Weather"),
        )
    )
    lines = plan(script, VOICES, "en-US").lines
    assert [(line.sentence.written, line.join) for line in lines] == [
        ("One.", Join.STORY),
        ("Two.", Join.SENTENCE),
        ("Three.", Join.PARAGRAPH),
        ("Four.", Join.SPEAKER),
        ("Five.", Join.PARAGRAPH),
        ("Six.", Join.STORY),
    ]


def test_pauses_and_sounds_keep_their_place() -> None:
    sting, pause = Sound(SoundKind.STING, "a.wav"), Pause(0.5)
    script = Script((Story((sting, segment("Maria", "One."), pause, segment("Maria", "Two."))),))
    beats = plan(script, VOICES, "en-US").beats
    assert isinstance(beats[0], StoryStart)
    assert beats[1] is sting
    assert isinstance(beats[2], Line)
    assert beats[3] is pause


def test_a_soundbite_without_a_clip_is_said_by_its_speaker() -> None:
    bite = Sound(SoundKind.SOT, None, speaker="Dana", transcription=(plain_paragraph("We did."),))
    script = Script((Story((segment("Maria", "One."), bite)),))
    rundown = plan(script, VOICES, "en-US")
    assert speakers(script) == ("Maria", "Dana")
    assert [(part.speaker, part.voice.name) for part in rundown.parts] == [("Maria", "tone-1"), ("Dana", "tone-2")]
    assert rundown.lines[-1].sentence.written == "We did."


def test_a_person_whom_nobody_names_is_called_speaker() -> None:
    assert speakers(Script((Story((segment(None, "One."),)),))) == ("Speaker",)


def test_a_paragraph_with_nothing_to_say_leaves_no_line() -> None:
    script = Script((Story((segment("Maria", "###", "One."),)),))
    assert [line.sentence.written for line in plan(script, VOICES, "en-US").lines] == ["One."]


@pytest.mark.parametrize(
    ("header", "titles", "title"),
    [(Header(title="Top"), [None], "Top"), (Header(), [None, "Bridge"], "Bridge"), (Header(), [None], "Newscast")],
)
def test_the_title_is_the_headers_or_the_first_storys(header: Header, titles: list[str | None], title: str) -> None:
    script = Script(tuple(Story((segment("Maria", "One."),), title=name) for name in titles), header)
    assert plan(script, VOICES, "en-US").title == title


def test_a_fast_voice_takes_less_time() -> None:
    assert estimate(165, Voice("tone", "tone-1")) == 60
    assert estimate(165, Voice("tone", "tone-1", rate=330)) == 30


def test_rules_that_are_switched_off_touch_no_sentence() -> None:
    script = Script((Story((segment("Maria", "Sgt. Poe left."),)),))
    (line,) = plan(script, VOICES, "en-US", rules_off=frozenset({"name.title"})).lines
    assert (line.utterance.text, line.sentence.changes) == ("Sgt. Poe left.", ())


def test_what_a_pronouncer_teaches_holds_for_all_who_speak_after_it_over_the_lexicon() -> None:
    lexicon = Lexicon((Entry("Bihac", "BEE-hak", Form.RESPELLING),))
    taught = Segment("Dana", (Paragraph((Plain("Meet "), Pronounced("Bihac", "BEE-hotch"), Plain("."))),))
    stories = (
        Story((segment("Maria", "Bihac."), taught, segment("Maria", "Bihac."))),
        Story((segment("Maria", "Bihac."),)),
    )
    lines = plan(Script(stories), VOICES, "en-US", lexicon=lexicon).lines
    assert [line.utterance.phonemes for line in lines] == [
        (Phonemes(0, 7, "ˈbiːhæk"),),
        (Phonemes(5, 9, "ˈbiːhɒtʃ"),),
        (Phonemes(0, 9, "ˈbiːhɒtʃ"),),
        (Phonemes(0, 9, "ˈbiːhɒtʃ"),),
    ]
    assert [line.sentence.written for line in lines] == ["Bihac.", "Meet Bihac.", "Bihac.", "Bihac."]

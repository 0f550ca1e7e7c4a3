"""When each clip is heard."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscast.mix import Pauses, lay
from newscast.model.programme import Caption, Chapter, Layer
from newscast.model.rundown import Join, Line, Part, Rundown, StoryStart
from newscast.model.script import Pause, Segment, Sound, SoundKind, plain_paragraph
from newscast.model.speech import Clip, Sentence, Utterance, Voice

if TYPE_CHECKING:
    from tests.mix.conftest import Studio

Beat = Line | Pause | Sound | StoryStart

STING = Sound(SoundKind.STING, "open.wav")
BED = Sound(SoundKind.BED, "bed.wav")
BED_OUT = Sound(SoundKind.BED, None)
MAYOR = Sound(
    SoundKind.SOT,
    "mayor.wav",
    speaker="Mayor Cole",
    transcription=(plain_paragraph("It will open."), plain_paragraph("By spring, I am sure.")),
)


def seconds(clip_frames: int) -> float:
    return clip_frames / 22_050


def starts(studio: Studio, *beats: Beat) -> list[float]:
    """Return the seconds between the end of each thing that is heard and the start of the next, the opening first."""
    sounds = {beat: studio.keep(studio.babble(0.5), 22_050) for beat in beats if isinstance(beat, Sound)}
    programme = lay(studio.rundown(beats), studio.clips, sounds)
    edges = [0]
    for placement in programme.placements:
        edges += [placement.start, placement.start + placement.frames]
    edges.append(programme.frames)
    return [round(seconds(end - begin), 3) for begin, end in zip(edges[::2], edges[1::2], strict=True)]


def test_the_wider_the_break_the_longer_the_pause(studio: Studio) -> None:
    pauses = Pauses()
    lines = [studio.say(join.name, join=join, part=join is Join.SPEAKER) for join in Join]
    assert starts(studio, studio.say("First"), *lines) == [
        pauses.opening, pauses.sentence, pauses.paragraph, pauses.speaker, pauses.story, pauses.closing,
    ]  # fmt: skip
    assert pauses.sentence < pauses.paragraph <= pauses.speaker < pauses.story


def test_a_pause_that_is_asked_for_stands_in_place_of_the_usual_one(studio: Studio) -> None:
    first, second = studio.say("First"), studio.say("Second", join=Join.STORY)
    assert starts(studio, Pause(1.5), first, Pause(0.5), Pause(0.25), second, Pause(3.0)) == [1.5, 0.75, 3.0]


def test_a_sound_has_its_own_pause_on_both_sides(studio: Studio) -> None:
    gap = Pauses().sound
    line, next_line = studio.say("First"), studio.say("Second", join=Join.SPEAKER)
    assert starts(studio, line, MAYOR, next_line)[1:3] == [gap, gap]


def test_a_story_that_opens_with_a_sound_has_its_pause_before_the_sound(studio: Studio) -> None:
    line = studio.say("Second", join=Join.STORY)
    found = starts(studio, StoryStart(0), studio.say("First"), StoryStart(0), STING, line)
    assert found[1:3] == [Pauses().story, Pauses().sound]


def test_a_voiced_soundbite_is_lines_and_no_sound(studio: Studio) -> None:
    voiced = Sound(SoundKind.SOT, None, speaker="Mayor Cole")
    programme = lay(studio.rundown([studio.say("First"), voiced]), studio.clips, {})
    assert len(programme.placements) == 1


def test_captions_show_the_written_words_while_they_are_heard(studio: Studio) -> None:
    lines = [studio.say("It cost $5.", 1.0), studio.say("“No.”", 2.0, voice=studio.dana, part=1)]
    programme = lay(studio.rundown(lines), studio.clips, {})
    first, second = programme.placements
    assert programme.captions == (
        Caption(first.start, first.start + first.frames, "Maria", "It cost $5."),
        Caption(second.start, second.start + second.frames, "Dana Ruiz", "“No.”"),
    )


def test_a_line_with_nothing_to_show_has_no_caption(studio: Studio) -> None:
    assert lay(studio.rundown([studio.say("")]), studio.clips, {}).captions == ()


def test_a_soundbite_is_captioned_paragraph_by_paragraph_over_its_time(studio: Studio) -> None:
    clip = studio.keep(studio.babble(3.4), 22_050)
    programme = lay(studio.rundown([MAYOR, studio.say("Thanks.")]), studio.clips, {MAYOR: clip})
    placement = programme.placements[0]
    first, second, _ = programme.captions
    assert (first.start, second.end) == (placement.start, placement.start + placement.frames)
    assert first.end == second.start
    assert first.end - first.start == placement.frames * len("It will open.") // 34
    assert {first.speaker, second.speaker} == {"Mayor Cole"}


def test_a_soundbite_by_nobody_in_particular_is_captioned_as_a_speaker(studio: Studio) -> None:
    bite = replace(MAYOR, speaker=None)
    programme = lay(studio.rundown([bite]), {}, {bite: studio.keep(studio.babble(1.0), 22_050)})
    assert programme.captions[0].speaker == "Speaker"


def test_each_story_that_is_heard_is_a_chapter_and_together_they_are_the_programme(studio: Studio) -> None:
    beats: list[Beat] = [StoryStart(0), studio.say("First"), StoryStart(1), StoryStart(2), studio.say("Last")]
    programme = lay(studio.rundown(beats, "Bridge", "Held", "Weather"), studio.clips, {})
    last = programme.placements[1].start
    assert programme.chapters == (Chapter(0, last, "Bridge"), Chapter(last, programme.frames, "Weather"))


def test_every_part_has_a_time_and_is_cached_when_all_its_sentences_were(studio: Studio) -> None:
    old, new, other = studio.say("Old"), studio.say("New"), studio.say("Other", part=1)
    studio.clips |= {line.utterance: replace(studio.clips[line.utterance], cached=True) for line in (old, other)}
    programme = lay(studio.rundown([old, new, other]), studio.clips, {})
    maria, dana = programme.segments
    assert (maria.speaker, maria.cached, dana.speaker, dana.cached) == ("Maria", False, "Dana Ruiz", True)
    assert maria.start == programme.placements[0].start
    assert maria.end == programme.placements[1].start + programme.placements[1].frames
    assert dana.start == programme.placements[2].start


def test_a_part_without_words_takes_no_time(studio: Studio) -> None:
    programme = lay(studio.rundown([studio.say("Only Maria")]), studio.clips, {})
    maria, dana = programme.segments
    assert (dana.start, dana.end) == (maria.end, maria.end)


def test_the_rate_is_the_highest_and_stereo_wins(studio: Studio) -> None:
    line = studio.say("Speech")
    assert (lay(studio.rundown([line]), studio.clips, {}).rate, line.part) == (22_050, 0)
    clip = studio.keep(studio.babble(1.0, 44_100, channels=2), 44_100)
    programme = lay(studio.rundown([STING, line]), studio.clips, {STING: clip})
    assert (programme.rate, programme.channels) == (44_100, 2)
    assert programme.placements[1].frames == 2 * studio.clips[line.utterance].frames


def test_a_bed_runs_from_its_cue_to_its_end_and_a_fade_longer(studio: Studio) -> None:
    clip = studio.keep(studio.babble(0.7), 22_050)
    beats: list[Beat] = [studio.say("First"), BED, studio.say("Second"), BED_OUT, studio.say("Third")]
    programme = lay(studio.rundown(beats), studio.clips, {BED: clip})
    first, bed, second, _ = programme.placements
    assert bed.layer is Layer.BED
    assert bed.start == first.start + first.frames
    assert seconds(bed.start + bed.frames - second.start - second.frames) == pytest.approx(1.0)
    assert bed.fade == 22_050


def test_a_bed_that_nobody_ends_runs_to_the_end_of_the_programme(studio: Studio) -> None:
    clip = studio.keep(studio.babble(0.7), 22_050)
    programme = lay(studio.rundown([BED, studio.say("Speech")]), studio.clips, {BED: clip})
    bed = programme.placements[0]
    assert (bed.start, bed.frames) == (0, programme.frames)


def test_a_bed_gives_way_to_the_next(studio: Studio) -> None:
    other = replace(BED, file="other.wav")
    sounds = {BED: studio.keep(studio.babble(0.7), 22_050), other: studio.keep(studio.babble(0.8), 22_050)}
    beats: list[Beat] = [BED, studio.say("First"), other, studio.say("Second"), BED_OUT]
    programme = lay(studio.rundown(beats), studio.clips, sounds)
    first, second = (placement for placement in programme.placements if placement.layer is Layer.BED)
    assert first.start + first.frames == second.start + 22_050
    assert programme.frames == second.start + second.frames


def test_tags_name_the_anchor_and_say_that_the_voices_are_synthetic(studio: Studio) -> None:
    beats: list[Beat] = [studio.say("A", part=1, voice=studio.dana), studio.say("B")]
    programme = lay(studio.rundown(beats), studio.clips, {})
    assert programme.artist == "Maria"
    assert programme.comment == "Synthetic speech: Dana Ruiz (tone:dana); Maria (tone:maria)."
    assert (programme.title, programme.language, programme.date) == ("The Evening News", "en-US", "2026-11-24")


def test_an_empty_rundown_is_a_short_silence() -> None:
    programme = lay(Rundown((), (), (), "Nothing", "en-US"), {}, {})
    assert programme.placements == ()
    assert (programme.artist, programme.comment) == ("", "")
    assert programme.seconds == pytest.approx(0.5)


@st.composite
def rundowns(draw: st.DrawFn) -> tuple[Rundown, dict[Utterance, Clip], dict[Sound, Clip]]:
    """Return any order of beats, with clips that have lengths and rates but no samples."""
    rates = st.sampled_from([8000, 16_000, 22_050, 24_000, 44_100])
    clips: dict[Utterance, Clip] = {}
    sounds: dict[Sound, Clip] = {}

    def clip(key: str, channels: int = 1) -> Clip:
        rate = draw(rates)
        frames = draw(st.integers(1, 3 * rate))
        return Clip(key, rate, frames, (), (0.01,) * -(-frames // round(rate / 10)), channels=channels)

    def line(number: int) -> Line:
        utterance = Utterance(str(number), Voice("tone", draw(st.sampled_from("ab"))))
        clips[utterance] = clip(str(number))
        return Line(Sentence("Words.", "words"), utterance, draw(st.sampled_from(Join)), draw(st.integers(0, 1)))

    def sound(number: int) -> Sound:
        made = Sound(draw(st.sampled_from(SoundKind)), str(number), transcription=(plain_paragraph("Words."),))
        sounds[made] = clip(f"sound {number}", draw(st.integers(1, 2)))
        return made

    beats: list[Beat] = []
    for number, kind in enumerate(draw(st.lists(st.sampled_from(["line"] * 4 + ["sound", "out", "pause", "story"])))):
        match kind:
            case "line":
                beats.append(line(number))
            case "sound":
                beats.append(sound(number))
            case "out":
                beats.append(BED_OUT)
            case "pause":
                beats.append(Pause(draw(st.floats(0, 5))))
            case "story":
                beats.append(StoryStart(0))
    part = Part("Maria", Voice("tone", "a"), Segment("Maria", ()), 0)
    return Rundown(tuple(beats), (part, part), ("Story",), "Title", "en-US"), clips, sounds


@given(rundowns())
def test_nothing_is_lost_speech_never_overlaps_and_all_ends_within_the_programme(
    made: tuple[Rundown, dict[Utterance, Clip], dict[Sound, Clip]],
) -> None:
    programme = lay(*made)
    foreground = [placement for placement in programme.placements if placement.layer is not Layer.BED]
    assert all(first.start + first.frames <= second.start for first, second in pairwise(foreground))
    assert [placement.key for placement in foreground if placement.layer is Layer.SPEECH] == [
        made[1][line.utterance].key for line in made[0].lines
    ]
    assert list(programme.placements) == sorted(programme.placements, key=lambda placement: placement.start)
    for placement in programme.placements:
        assert placement.start >= 0
        assert placement.frames >= 0
        assert placement.start + placement.frames <= programme.frames
        assert 2 * placement.fade <= placement.frames
    assert all(first.end <= second.start for first, second in pairwise(programme.captions))
    assert all(0 <= chapter.start < chapter.end <= programme.frames for chapter in programme.chapters)

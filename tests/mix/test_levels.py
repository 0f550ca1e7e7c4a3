"""How loud each voice and sound is, by numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from newscast.audio import from_pcm16, ratio
from newscast.errors import MixError
from newscast.loudness import Meter, integrated, k_energies
from newscast.mix import lay, predicted, stream
from newscast.model.programme import Layer
from newscast.model.script import Sound, SoundKind

if TYPE_CHECKING:
    from tests.mix.conftest import Studio

    from newscast.model.programme import Placement, Programme
    from newscast.model.speech import Clip

BED = Sound(SoundKind.BED, "bed.wav")
STING = Sound(SoundKind.STING, "open.wav")
SOT = Sound(SoundKind.SOT, "mayor.wav")


def heard(studio: Studio, placement: Placement, clip: Clip) -> float:
    """Return the loudness of a clip as it is placed, from its samples."""
    samples = from_pcm16(studio.store.pcm(clip.key) or b"").reshape(-1, clip.channels)
    return integrated(k_energies(samples * np.float32(ratio(placement.gain)), clip.rate))


def mixed(programme: Programme, studio: Studio, gain: float = 0.0) -> float:
    meter = Meter(programme.rate, programme.channels)
    for block in stream(programme, studio.store, gain=gain, ceiling=0.0):
        meter.add(block)
    return meter.result().integrated


def test_voices_as_they_come_are_brought_to_one_loudness(studio: Studio) -> None:
    lines = [studio.say("A", 2.0, level=0.05), studio.say("B", 2.0, level=0.6, voice=studio.dana, part=1)]
    programme = lay(studio.rundown(lines), studio.clips, {})
    levels = [
        heard(studio, placement, studio.clips[line.utterance])
        for line, placement in zip(lines, programme.placements, strict=True)
    ]
    assert levels == pytest.approx([-23.0, -23.0], abs=0.05)


def test_a_voice_keeps_its_own_loud_and_quiet_sentences(studio: Studio) -> None:
    lines = [studio.say("A", 2.0, level=0.1), studio.say("B", 2.0, level=0.2)]
    first, second = lay(studio.rundown(lines), studio.clips, {}).placements
    assert first.gain == second.gain


def test_a_voice_has_the_gain_that_its_header_gives(studio: Studio) -> None:
    quiet = replace(studio.maria, gain=-4.0)
    line = studio.say("A", 2.0, voice=quiet)
    placement = lay(studio.rundown([line]), studio.clips, {}).placements[0]
    assert heard(studio, placement, studio.clips[line.utterance]) == pytest.approx(-27.0, abs=0.05)


@pytest.mark.parametrize(
    ("sound", "expected"),
    [
        (SOT, -23.0),
        (replace(SOT, level=-3.0), -26.0),
        (STING, -25.0),
        (replace(STING, level=4.0), -21.0),
        (BED, -45.0),
        (replace(BED, level=-18.0), -41.0),
    ],
    ids=["soundbite", "soundbite with a level", "sting", "sting with a level", "bed", "bed with a level"],
)
def test_a_sound_stands_at_its_place_against_the_speech(studio: Studio, sound: Sound, expected: float) -> None:
    clip = studio.keep(studio.babble(3.0, 44_100, level=0.4, channels=2), 44_100)
    programme = lay(studio.rundown([sound, studio.say("Speech")]), studio.clips, {sound: clip})
    placement = next(placement for placement in programme.placements if placement.key == clip.key)
    assert heard(studio, placement, clip) == pytest.approx(expected, abs=0.05)


def test_silence_is_left_alone_and_hiss_is_not_blown_up(studio: Studio) -> None:
    silence = studio.keep(np.zeros((22_050, 1), np.float32), 22_050)
    hiss = studio.keep(studio.babble(1.0, level=0.002), 22_050)
    other = replace(SOT, file="hiss.wav")
    programme = lay(studio.rundown([SOT, other]), {}, {SOT: silence, other: hiss})
    assert [placement.gain for placement in programme.placements] == [0.0, 30.0]


def test_the_loudness_is_known_before_a_sample_is_touched(studio: Studio) -> None:
    sounds = {
        BED: studio.keep(studio.babble(2.3, 44_100, channels=2), 44_100),
        SOT: studio.keep(studio.babble(2.5, 24_000, level=0.1), 24_000),
    }
    lines = [studio.say(str(number), 1.0 + number / 7, level=0.1 + number / 40) for number in range(8)]
    programme = lay(studio.rundown([BED, *lines[:4], SOT, *lines[4:]]), studio.clips, sounds)
    assert predicted(programme, studio.store) == pytest.approx(mixed(programme, studio), abs=0.1)
    assert mixed(programme, studio, gain=5.0) == pytest.approx(predicted(programme, studio.store) + 5.0, abs=0.1)


def test_a_bed_as_loud_as_the_speech_is_counted_in(studio: Studio) -> None:
    loud = replace(BED, level=0.0)
    clip = studio.keep(studio.babble(1.7), 22_050)
    programme = lay(studio.rundown([loud, studio.say("Speech", 16.0)]), studio.clips, {loud: clip})
    assert programme.placements[0].layer is Layer.BED
    assert predicted(programme, studio.store) == pytest.approx(mixed(programme, studio), abs=0.15)
    assert predicted(programme, studio.store) == pytest.approx(-20.0, abs=0.3)


def test_a_very_short_programme_is_predicted_too(studio: Studio) -> None:
    programme = replace(lay(studio.rundown([studio.say("A", 0.05)]), studio.clips, {}), frames=2000)
    assert predicted(programme, studio.store) < 0


def test_a_clip_that_vanished_is_named_before_the_mix(studio: Studio) -> None:
    line = studio.say("Speech")
    programme = lay(studio.rundown([line]), studio.clips, {})
    for file in studio.store.root.rglob(studio.clips[line.utterance].key):
        file.unlink()
    with pytest.raises(MixError, match="sentence vanished") as caught:
        predicted(programme, studio.store)
    assert "render again" in caught.value.hint

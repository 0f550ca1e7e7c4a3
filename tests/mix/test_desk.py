"""What the mix makes of its clips, by frames, levels and peaks."""

from __future__ import annotations

import tracemalloc
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from newscast.errors import MixError
from newscast.loudness import PeakMeter
from newscast.mix import lay, stream
from newscast.mix.limiter import limited
from newscast.model.programme import Layer, Placement, Programme
from newscast.model.script import Sound, SoundKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from tests.mix.conftest import Studio

BED = Sound(SoundKind.BED, "bed.wav")


def programme(frames: int, *placements: Placement, rate: int = 22_050, channels: int = 1) -> Programme:
    return Programme("", "en-US", rate, channels, frames, placements, (), (), ())


def mixed(made: Programme, studio: Studio, gain: float = 0.0, ceiling: float = 6.0) -> NDArray[np.float32]:
    blocks = list(stream(made, studio.store, gain=gain, ceiling=ceiling))
    assert max(map(len, blocks)) <= 2 * made.rate
    return np.concatenate(blocks)


def true_peak(samples: NDArray[np.float32], rate: int) -> float:
    meter = PeakMeter(rate, samples.shape[1])
    meter.add(samples)
    return meter.result()


def test_a_clip_is_heard_from_its_first_frame_to_its_last_at_its_place(studio: Studio) -> None:
    samples = studio.babble(2.5)
    clip = studio.keep(samples, 22_050)
    out = mixed(programme(100_000, Placement(30_001, clip.frames, clip.key, Layer.SPEECH, -6.0)), studio)
    end = 30_001 + clip.frames
    assert not out[:30_001].any()
    assert not out[end:].any()
    np.testing.assert_allclose(out[30_001:end], samples * 10 ** (-6 / 20), rtol=0, atol=1e-4)


def test_what_is_heard_together_is_summed(studio: Studio) -> None:
    one, other = (studio.keep(studio.babble(1.0, seed=seed), 22_050) for seed in (1, 2))
    placements = [Placement(start, 22_050, clip.key, Layer.CLIP) for start, clip in ((0, one), (5000, other))]
    both = mixed(programme(30_000, *placements), studio)
    alone = [mixed(programme(30_000, placement), studio) for placement in placements]
    np.testing.assert_allclose(both, alone[0] + alone[1], rtol=0, atol=1e-5)


def test_one_channel_is_heard_from_both_sides_and_gain_is_in_decibels(studio: Studio) -> None:
    clip = studio.keep(studio.babble(1.0), 22_050)
    placement = Placement(0, clip.frames, clip.key, Layer.SPEECH)
    stereo = mixed(programme(clip.frames, placement, channels=2), studio, gain=-20.0)
    assert stereo.shape == (clip.frames, 2)
    np.testing.assert_allclose(stereo[:, 0], studio.babble(1.0)[:, 0] / 10, rtol=0, atol=1e-4)
    assert (stereo[:, 0] == stereo[:, 1]).all()


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("rate", [16_000, 24_000, 48_000])
def test_a_clip_of_another_rate_is_neither_moved_nor_detuned(studio: Studio, rate: int, channels: int) -> None:
    at = np.arange(3 * rate) / rate
    tone = 0.3 * np.sin(2 * np.pi * 440 * at) * np.minimum(1, at[::-1] * 20) * np.minimum(1, at * 20)
    clip = studio.keep(np.repeat(tone.astype(np.float32)[:, None], channels, axis=1), rate)
    out = mixed(
        programme(160_000, Placement(1000, 3 * 44_100, clip.key, Layer.CLIP), rate=44_100, channels=channels), studio
    )
    at = np.arange(3 * 44_100) / 44_100
    expected = 0.3 * np.sin(2 * np.pi * 440 * at) * np.minimum(1, at[::-1] * 20) * np.minimum(1, at * 20)
    np.testing.assert_allclose(out[1000 : 1000 + 3 * 44_100, 0], expected, rtol=0, atol=2e-3)
    assert np.abs(out[1000 + 3 * 44_100 :]).max() < 1e-4


@pytest.mark.parametrize("rate", [22_050, 16_000])
def test_a_short_bed_is_looped_and_faded_at_both_ends(studio: Studio, rate: int) -> None:
    clip = studio.keep(np.full((rate // 3, 1), 0.5, np.float32), rate)
    out = mixed(programme(100_000, Placement(2000, 90_000, clip.key, Layer.BED, fade=20_000)), studio)[:, 0]
    middle = out[25_000:70_000]
    np.testing.assert_allclose(np.median(middle), 0.5, rtol=0, atol=0.01)
    assert np.mean(middle > 0.45) > 0.9
    assert np.abs(np.diff(middle)).max() < 0.02
    np.testing.assert_allclose(out[12_000], 0.25, rtol=0, atol=0.02)
    np.testing.assert_allclose(out[82_000], 0.25, rtol=0, atol=0.02)
    assert not out[:2001].any()
    assert not out[92_000:].any()


def test_a_bed_of_a_single_frame_can_be_looped(studio: Studio) -> None:
    clip = studio.keep(np.full((1, 1), 0.5, np.float32), 22_050)
    out = mixed(programme(50_000, Placement(0, 50_000, clip.key, Layer.BED)), studio)
    assert len(out) == 50_000


def test_a_long_bed_is_cut_where_it_is_to_end(studio: Studio) -> None:
    clip = studio.keep(studio.babble(5.0), 22_050)
    out = mixed(programme(60_000, Placement(0, 30_000, clip.key, Layer.BED)), studio)
    np.testing.assert_allclose(out[:30_000], studio.babble(5.0)[:30_000], rtol=0, atol=1e-4)
    assert not out[30_000:].any()


def test_a_clip_that_is_shorter_than_its_place_ends_in_silence(studio: Studio) -> None:
    clip = studio.keep(studio.babble(0.5), 22_050)
    out = mixed(programme(40_000, Placement(0, 35_000, clip.key, Layer.CLIP)), studio)
    assert not out[clip.frames :].any()


def test_a_clip_that_vanishes_while_others_are_heard_is_an_error_that_says_what_to_do(studio: Studio) -> None:
    lines = [studio.say(str(number), 3.0) for number in range(3)]
    blocks = stream(lay(studio.rundown(lines), studio.clips, {}), studio.store, gain=0.0, ceiling=-1.0)
    next(blocks)
    for file in studio.store.root.rglob(studio.clips[lines[2].utterance].key):
        file.unlink()
    with pytest.raises(MixError, match="sentence vanished") as caught:
        list(blocks)
    assert "render again" in caught.value.hint


def test_memory_does_not_grow_with_the_programme(studio: Studio) -> None:
    clip = studio.keep(studio.babble(4.0), 22_050)

    def most(count: int) -> int:
        placements = [Placement(90_000 * at, clip.frames, clip.key, Layer.SPEECH) for at in range(count)]
        tracemalloc.start()
        for _ in stream(programme(90_000 * count, *placements), studio.store, gain=0.0, ceiling=-1.0):
            pass
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return peak

    most(2)
    assert most(40) < 1.2 * most(5)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    frames=st.integers(1, 60_000),
    starts=st.lists(st.tuples(st.integers(0, 60_000), st.sampled_from([8000, 22_050, 24_000]), st.booleans())),
    gain=st.floats(-60, 40),
)
def test_there_are_as_many_frames_as_the_programme_has(
    studio: Studio, frames: int, starts: Sequence[tuple[int, int, bool]], gain: float
) -> None:
    placements = []
    for start, rate, bed in sorted(starts):
        clip = studio.keep(studio.babble(0.3, rate), rate)
        length = 20_000 if bed else round(0.3 * 22_050)
        length = min(length, frames - start)
        if length > 0:
            placements.append(Placement(start, length, clip.key, Layer.BED if bed else Layer.CLIP))
    out = mixed(programme(frames, *placements), studio, gain, ceiling=-1.0)
    assert out.shape == (frames, 1)
    assert true_peak(out, 22_050) <= -1.0


def clicks(seed: int) -> NDArray[np.float32]:
    """Return noise of all kinds, much of it far over full scale."""
    dice = np.random.default_rng(seed)
    frames = int(dice.integers(1, 30_000))
    noise = dice.standard_normal((frames, int(dice.integers(1, 3)))) * dice.uniform(0.01, 4)
    noise *= dice.random((frames, 1)) < dice.choice([0.001, 0.1, 1.0])
    if dice.random() < 0.5:
        width = int(dice.integers(2, 40))
        noise = np.apply_along_axis(lambda row: np.convolve(row, np.ones(width) / 3, "same")[: len(row)], 0, noise)
    return noise.astype(np.float32)


@settings(max_examples=15)
@given(seed=st.integers(0, 10**6), ceiling=st.floats(-9, 0), size=st.integers(300, 40_000))
@example(seed=3, ceiling=-1.0, size=22_050)
def test_the_true_peak_is_never_over_the_ceiling(seed: int, ceiling: float, size: int) -> None:
    samples = clicks(seed)
    blocks = [samples[start : start + size] for start in range(0, len(samples), size)]
    out = np.concatenate(list(limited(blocks, rate=22_050, channels=samples.shape[1], ceiling=ceiling)))
    assert out.shape == samples.shape
    assert true_peak(out, 22_050) <= ceiling


def test_what_is_under_the_ceiling_is_not_touched_and_all_is_as_before_soon_after_a_peak() -> None:
    samples = np.full((66_150, 1), 0.05, np.float32) * np.sin(np.arange(66_150)[:, None] / 9).astype(np.float32)
    assert (np.concatenate(list(limited([samples], rate=22_050, channels=1, ceiling=-1.0))) == samples).all()
    loud = samples.copy()
    loud[33_000:33_010] += 4.0
    out = np.concatenate(list(limited([loud], rate=22_050, channels=1, ceiling=-1.0)))
    assert (out[:32_700] == samples[:32_700]).all()
    assert (out[40_000:] == samples[40_000:]).all()
    assert np.abs(out[33_100:33_600]).max() < np.abs(samples).max() / 2


def test_limiting_in_small_blocks_and_in_large_ones_is_the_same() -> None:
    samples = clicks(11)
    runs = []
    for size in (500, 22_050, len(samples)):
        blocks = [samples[start : start + size] for start in range(0, len(samples), size)]
        runs.append(np.concatenate(list(limited(blocks, rate=22_050, channels=samples.shape[1], ceiling=-3.0))))
    np.testing.assert_allclose(runs[0], runs[1], rtol=0, atol=2e-3)
    np.testing.assert_allclose(runs[1], runs[2], rtol=0, atol=2e-3)

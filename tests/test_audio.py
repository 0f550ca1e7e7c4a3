from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscast.audio import from_pcm16, heard, ratio, resample, to_pcm16


@given(st.lists(st.integers(-32768, 32767)))
def test_sixteen_bits_come_back_as_they_went(steps: list[int]) -> None:
    pcm = np.array(steps, "<i2").tobytes()
    assert to_pcm16(from_pcm16(pcm)) == pcm


def test_samples_beyond_full_scale_are_clipped_and_others_rounded() -> None:
    samples = np.array([2.0, -2.0, 0.6 / 32768, -0.6 / 32768, 0.4 / 32768], np.float32)
    assert np.frombuffer(to_pcm16(samples), "<i2").tolist() == [32767, -32768, 1, -1, 0]


@pytest.mark.parametrize(("db", "factor"), [(0.0, 1.0), (-20.0, 0.1), (6.0206, 2.0)])
def test_decibels_are_factors_of_amplitude(db: float, factor: float) -> None:
    assert ratio(db) == pytest.approx(factor, rel=1e-5)


@pytest.mark.parametrize("channels", [1, 2])
def test_a_tone_keeps_length_level_and_pitch_at_another_rate(channels: int) -> None:
    rate, wanted = 22_050, 48_000
    tone = (0.5 * np.sin(2 * np.pi * 1000 * np.arange(rate) / rate)).astype(np.float32)
    samples = tone if channels == 1 else np.stack([tone, tone], axis=1)
    out = resample(samples, rate, wanted)
    assert out.shape == ((wanted,) if channels == 1 else (wanted, 2))
    assert out.dtype == np.float32
    middle = out.reshape(wanted, channels)[1000:-1000, 0]
    expected = 0.5 * np.sin(2 * np.pi * 1000 * np.arange(wanted) / wanted)[1000:-1000]
    assert np.abs(middle - expected).max() < 1e-3


def test_the_same_rate_or_no_samples_need_no_work() -> None:
    samples = np.zeros(5, np.float32)
    assert resample(samples, 48_000, 48_000) is samples
    assert not len(resample(samples[:0], 22_050, 48_000))


def test_silence_at_the_ends_is_told_from_sound_with_a_margin() -> None:
    samples = np.zeros(1000, np.float32)
    samples[300], samples[500], samples[100] = 0.01, -0.01, 0.0009  # the last is below -60 dB
    assert heard(samples, 1000, keep=0.01) == range(290, 511)


def test_the_margin_stays_inside_and_silence_is_empty() -> None:
    assert heard(np.ones(10, np.float32), 1000, keep=1.0) == range(10)
    assert not heard(np.zeros(10, np.float32), 1000)
    assert not heard(np.zeros(0, np.float32), 1000)

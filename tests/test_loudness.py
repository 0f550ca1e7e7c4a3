"""The meter against EBU Tech 3341 and against another meter."""

from __future__ import annotations

import math
import re
import subprocess

import imageio_ffmpeg
import numpy as np
import pytest
import soxr
from numpy.typing import NDArray

from newscast.audio import from_pcm16
from newscast.engines import engine_class
from newscast.loudness import Meter, PeakMeter, block_frames, integrated, k_energies, lufs
from newscast.model.speech import Utterance, Voice

Samples = NDArray[np.float32]


def tone(steps: list[tuple[float, float]], rate: int, channels: int = 2) -> Samples:
    """1 kHz without a break in phase, (dBFS peak, seconds) after each other."""
    level = np.concatenate([np.full(round(seconds * rate), 10 ** (dbfs / 20)) for dbfs, seconds in steps])
    wave = (level * np.sin(2 * np.pi * 1000 * np.arange(len(level)) / rate)).astype(np.float32)
    return np.repeat(wave[:, None], channels, axis=1)


def speech_like(rate: int, channels: int, seconds: float = 12.0, seed: int = 1) -> Samples:
    """Noise that falls with frequency, in syllables, words and pauses."""
    dice = np.random.default_rng(seed)
    frames = round(seconds * rate)
    spectrum = np.fft.rfft(dice.standard_normal((channels, frames)), axis=1)
    spectrum /= 1 + (np.fft.rfftfreq(frames, 1 / rate) / 500) ** 1.2
    noise = np.fft.irfft(spectrum, frames, axis=1).T
    time = np.arange(frames) / rate
    syllables = (0.55 + 0.45 * np.sin(2 * np.pi * 4 * time)) * (np.sin(2 * np.pi * 0.31 * time) > -0.6)
    noise *= syllables[:, None] * 0.2 / np.abs(noise).max()
    return noise.astype(np.float32)


def metered(samples: Samples, rate: int, block: int = 7001) -> tuple[float, float]:
    meter = Meter(rate, samples.shape[1])
    for start in range(0, len(samples), block):
        meter.add(samples[start : start + block])
    result = meter.result()
    return result.integrated, result.true_peak


def other_meter(samples: Samples, rate: int) -> float:
    """Return what ffmpeg's ebur128 reads, one channel as two."""
    channels = samples.shape[1]
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-nostats", "-f", "f32le", "-ar", str(rate)]
    command += ["-ac", str(channels), "-i", "-", "-af", f"ebur128=dualmono={str(channels == 1).lower()}"]
    command += ["-f", "null", "-"]
    # Its summary has one decimal, what it says of each frame has three.
    command[command.index("-af") + 1] += ":metadata=1,ametadata=print:key=lavfi.r128.I:file=-"
    said = subprocess.run(command, input=samples.tobytes(), capture_output=True, check=True).stdout.decode()
    return float(re.findall(r"lavfi\.r128\.I=(-?[\d.]+)", said)[-1])


TECH_3341 = {
    "case 1": [(-23.0, 20.0)],
    "case 2": [(-33.0, 20.0)],
    "case 3": [(-36.0, 10.0), (-23.0, 60.0), (-36.0, 10.0)],
    "case 4": [(-72.0, 10.0), (-36.0, 10.0), (-23.0, 60.0), (-36.0, 10.0), (-72.0, 10.0)],
    "case 5": [(-26.0, 20.0), (-20.0, 20.1), (-26.0, 20.0)],
}


@pytest.mark.parametrize("rate", [22_050, 48_000])
@pytest.mark.parametrize("case", TECH_3341)
def test_the_meter_reads_the_tones_of_tech_3341_within_a_tenth(case: str, rate: int) -> None:
    expected = -33.0 if case == "case 2" else -23.0
    reading, _ = metered(tone(TECH_3341[case], rate), rate, block=rate)
    assert reading == pytest.approx(expected, abs=0.1)


@pytest.mark.parametrize(
    ("amplitude", "divisor", "phase", "expected"),
    [(0.5, 4, 0.0, -6.0), (0.5, 4, 45.0, -6.0), (0.5, 6, 60.0, -6.0), (0.5, 8, 67.5, -6.0), (1.41, 4, 45.0, 3.0)],
    ids=["case 15", "case 16", "case 17", "case 18", "case 19"],
)
@pytest.mark.parametrize("rate", [22_050, 48_000])
def test_the_meter_finds_the_peaks_between_samples_of_tech_3341(
    amplitude: float, divisor: int, phase: float, expected: float, rate: int
) -> None:
    at = np.arange(2 * rate)
    wave = amplitude * np.sin(2 * np.pi * at / divisor + math.radians(phase))
    ramp = np.minimum(1.0, np.minimum(at, at[::-1]) / (0.1 * rate))
    _, peak = metered((wave * ramp).astype(np.float32)[:, None], rate)
    assert expected - 0.4 <= peak <= expected + 0.2


@pytest.mark.parametrize(("rate", "channels"), [(22_050, 1), (24_000, 1), (44_100, 2), (48_000, 2)])
def test_the_meter_agrees_with_another_on_noise_like_speech(rate: int, channels: int) -> None:
    samples = speech_like(rate, channels)
    reading, _ = metered(samples, rate)
    assert reading == pytest.approx(other_meter(samples, rate), abs=0.05)


def test_the_meter_agrees_with_another_on_speech() -> None:
    text = "County leaders will vote Tuesday on a bus that runs all night. It would cost a million dollars a year."
    speech = engine_class("system")().speak(Utterance(text, Voice("system", "en-us+m3")))
    samples = from_pcm16(speech.pcm)[:, None]
    # The other meter's filters are off by some hundredths at low rates; ours read the same at each.
    fine = soxr.resample(samples, speech.rate, 48_000)
    reading, _ = metered(samples, speech.rate)
    assert reading == pytest.approx(other_meter(fine, 48_000), abs=0.05)
    assert reading == pytest.approx(metered(fine, 48_000)[0], abs=0.05)


def test_one_channel_reads_as_the_same_sound_from_two() -> None:
    mono = speech_like(24_000, 1)
    both, _ = metered(np.repeat(mono, 2, axis=1), 24_000)
    one, _ = metered(mono, 24_000)
    assert one == pytest.approx(both, abs=1e-4)


def test_a_stereo_clip_has_the_mean_energy_of_its_channels() -> None:
    stereo = speech_like(44_100, 2, seconds=1.0)
    left, right = (k_energies(stereo[:, channel], 44_100) for channel in range(2))
    assert k_energies(stereo, 44_100) == pytest.approx([(a + b) / 2 for a, b in zip(left, right, strict=True)])


@pytest.mark.parametrize("rate", [8000, 11_025, 22_050, 44_100, 96_000])
def test_there_is_an_energy_for_each_tenth_of_a_second_begun(rate: int) -> None:
    samples = np.full(3 * block_frames(rate) + 5, 0.1, np.float32)
    assert len(k_energies(samples, rate)) == 4
    assert len(k_energies(samples[: 2 * block_frames(rate)], rate)) == 2
    assert k_energies(samples[:0], rate) == ()


def test_reading_in_one_piece_or_in_blocks_is_the_same() -> None:
    samples = speech_like(22_050, 1, seconds=3.0)[: 30 * 2205]
    assert metered(samples, 22_050)[0] == pytest.approx(integrated(k_energies(samples[:, 0], 22_050)), abs=1e-4)


def test_silence_reads_minus_infinity() -> None:
    assert metered(np.zeros((22_050, 1), np.float32), 22_050) == (-math.inf, -math.inf)
    assert integrated([0.0] * 10) == -math.inf
    assert integrated([]) == -math.inf
    assert PeakMeter(22_050, 1).result() == -math.inf
    assert lufs(0.0) == -math.inf


def test_what_is_shorter_than_a_gating_block_reads_as_its_mean() -> None:
    short = tone([(-23.0, 0.25)], 48_000)
    reading, peak = metered(short, 48_000)
    assert reading == pytest.approx(-23.0, abs=0.6)
    assert peak == pytest.approx(-23.0, abs=0.2)
    assert integrated([0.01]) == pytest.approx(lufs(0.01))


def test_a_sound_under_the_absolute_gate_reads_minus_infinity() -> None:
    assert metered(tone([(-80.0, 2.0)], 48_000), 48_000)[0] == -math.inf

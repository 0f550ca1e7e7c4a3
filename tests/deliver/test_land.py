"""Audio files of every form: as long, as loud and as whole as they should be, or not there at all."""

from __future__ import annotations

import math
import os
import subprocess
import sys
import textwrap
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import imageio_ffmpeg
import mutagen
import numpy as np
import pytest
import soundfile
import soxr

from newscast.deliver import SUFFIXES, encoders, land
from newscast.deliver.ffmpeg import Ffmpeg
from newscast.deliver.forms import form_of
from newscast.deliver.measuring import measure
from newscast.deliver.tags import tag
from newscast.errors import DeliveryError
from newscast.loudness import Meter
from newscast.model.programme import Loudness, Programme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

PROGRAMME = Programme(
    title="Night bus\nvote",
    language="en-US",
    rate=22_050,
    channels=1,
    frames=22_050 * 6 + 777,
    placements=(),
    captions=(),
    chapters=(),
    segments=(),
    date="2026-11-24",
    artist="Maria López",
    comment="Synthetic speech: Maria López (system:en-us+f2).",
)


def sound(programme: Programme = PROGRAMME) -> NDArray[np.float32]:
    """Return noise like speech, at about -23 LUFS, without silence at its ends."""
    dice = np.random.default_rng(7)
    frames, channels = programme.frames, programme.channels
    spectrum = np.fft.rfft(dice.standard_normal((channels, frames)), axis=1)
    spectrum /= 1 + (np.fft.rfftfreq(frames, 1 / programme.rate) / 700) ** 2
    noise = np.fft.irfft(spectrum, frames, axis=1).T
    noise *= (0.6 + 0.4 * np.sin(2 * np.pi * 3 * np.arange(frames) / programme.rate))[:, None]
    samples: NDArray[np.float32] = (noise * 0.25 / np.abs(noise).max()).astype(np.float32)
    return samples


def desk(programme: Programme = PROGRAMME) -> Callable[[float, float], Iterator[NDArray[np.float32]]]:
    """Return a mix that has a gain and a crude ceiling."""
    samples = sound(programme)

    def blocks_at(gain: float, ceiling: float) -> Iterator[NDArray[np.float32]]:
        highest = 10 ** (ceiling / 20) * 0.97
        for start in range(0, len(samples), programme.rate):
            yield np.clip(samples[start : start + programme.rate] * 10 ** (gain / 20), -highest, highest)

    return blocks_at


def gain_to(target: float, programme: Programme = PROGRAMME) -> float:
    return target - measured(sound(programme), programme.rate).integrated


def measured(samples: NDArray[np.float32], rate: int) -> Loudness:
    meter = Meter(rate, samples.shape[1])
    meter.add(samples)
    return meter.result()


def decoded(path: Path) -> tuple[NDArray[np.float32], int]:
    """Return what a player hears: ffmpeg's decoding, in its own rate."""
    wave = path.with_name("decoded.wav")
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-i", str(path), "-c:a", "pcm_f32le", str(wave)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    samples, rate = soundfile.read(wave, dtype="float32", always_2d=True)
    wave.unlink()
    return samples, rate


def left_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_is_as_long_and_as_loud_as_it_should_be_and_starts_where_it_should(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"news{suffix}"
    said = land(PROGRAMME, desk(), path, gain=gain_to(-16.0))
    samples, rate = decoded(path)
    found = measured(samples, rate)
    assert found.integrated == pytest.approx(-16.0, abs=0.2)
    assert found.true_peak <= -1.0 + 0.05
    assert said.integrated == pytest.approx(found.integrated, abs=0.05)
    assert said.true_peak == pytest.approx(found.true_peak, abs=0.1)
    frame = 576 if suffix == ".mp3" else 2  # in an MP3 that ends within the decoder's delay, that stays at the end
    assert len(samples) / rate == pytest.approx(PROGRAMME.seconds, abs=frame / 22_050)
    ours, theirs = sound()[:, 0], soxr.resample(samples[:, 0], rate, 22_050)
    size = 2 * len(ours)
    likeness = np.fft.irfft(np.fft.rfft(theirs, size) * np.conj(np.fft.rfft(ours, size)))
    delay = int(np.argmax(likeness))
    assert min(delay, size - delay) / 22_050 < 0.005
    assert left_in(tmp_path) == [path.name]


@pytest.mark.parametrize(
    ("suffix", "rate", "channels"), [(".mp3", 44_100, 2), (".mp3", 24_000, 1), (".m4a", 48_000, 2)]
)
def test_other_rates_and_two_channels(tmp_path: Path, suffix: str, rate: int, channels: int) -> None:
    programme = replace(PROGRAMME, rate=rate, channels=channels, frames=3 * rate)
    path = tmp_path / f"news{suffix}"
    said = land(programme, desk(programme), path, gain=gain_to(-16.0, programme))
    samples, found_rate = decoded(path)
    assert (found_rate, samples.shape[1]) == (rate, channels)
    assert said.integrated == pytest.approx(-16.0, abs=0.2)
    assert len(samples) == pytest.approx(3 * rate, abs=2)


def test_a_gain_that_is_far_off_is_corrected(tmp_path: Path) -> None:
    said = land(PROGRAMME, desk(), tmp_path / "news.wav", gain=gain_to(-16.0) - 9.0)
    assert said.integrated == pytest.approx(-16.0, abs=0.2)


def test_a_peak_over_the_ceiling_is_corrected(tmp_path: Path) -> None:
    calls = []
    mix = desk()

    def blocks_at(gain: float, ceiling: float) -> Iterator[NDArray[np.float32]]:
        calls.append(ceiling)
        return mix(gain, ceiling + 0.4)  # a desk that lets peaks through

    said = land(PROGRAMME, blocks_at, tmp_path / "news.wav", gain=gain_to(-6.0), target=-6.0)
    assert said.true_peak <= -1.0
    assert 1 < len(calls) <= 3
    assert calls == sorted(calls, reverse=True)


def test_a_target_that_cannot_be_met_is_tried_three_times_and_told(tmp_path: Path) -> None:
    calls = []
    mix = desk()

    def blocks_at(gain: float, ceiling: float) -> Iterator[NDArray[np.float32]]:
        calls.append(gain)
        return mix(min(gain, 0.0), ceiling)

    said = land(PROGRAMME, blocks_at, tmp_path / "news.wav", gain=20.0, target=5.0)
    assert len(calls) == 3
    assert said.integrated < 0
    assert left_in(tmp_path) == ["news.wav"]


def test_silence_is_written_once(tmp_path: Path) -> None:
    calls = []

    def blocks_at(*levels: float) -> Iterator[NDArray[np.float32]]:
        calls.append(levels)
        return iter([np.zeros((PROGRAMME.frames, 1), np.float32)])

    assert land(PROGRAMME, blocks_at, tmp_path / "news.wav", gain=0.0) == Loudness(-math.inf, -math.inf)
    assert len(calls) == 1


def test_samples_are_dithered_and_the_same_each_time(tmp_path: Path) -> None:
    quiet = np.full((22_050, 1), 0.3 / 32768, np.float32)
    files = [tmp_path / name for name in ("a.wav", "b.wav")]
    for file in files:
        with encoders.SampleEncoder(file, rate=22_050, channels=1) as encoder:
            encoder.write(quiet)
    samples = soundfile.read(files[0], dtype="int16")[0]
    assert samples.mean() == pytest.approx(0.3, abs=0.02)
    assert files[0].read_bytes() == files[1].read_bytes()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_tags_say_what_it_is_who_reads_it_and_that_it_is_synthetic(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"news{suffix}"
    land(PROGRAMME, desk(), path, gain=gain_to(-16.0))
    told = " ".join(str(value) for value in (mutagen.File(path).tags or {}).values())
    for fact in ("Night bus vote", "Maria López", "Newscast", "News", "2026", PROGRAMME.comment, "newscast"):
        assert fact in told
    assert ("eng" if suffix in {".mp3", ".wav"} else "en-US") in told
    easy = mutagen.File(path, easy=True)
    if suffix != ".wav":
        assert easy["title"] == ["Night bus vote"]
        assert easy["artist"] == ["Maria López"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_programme_that_knows_little_of_itself_has_few_tags(tmp_path: Path, suffix: str) -> None:
    programme = replace(PROGRAMME, title="A\0B" * 9000, language="xx", date="Tuesday", artist="", comment="")
    path = tmp_path / f"news{suffix}"
    land(programme, desk(), path, gain=gain_to(-16.0))
    assert len(decoded(path)[0]) > 0
    assert "Maria" not in str(mutagen.File(path).tags)


@pytest.mark.parametrize(("name", "message"), [("news.aac", "“.aac” is no form"), ("news", "has no suffix")])
def test_a_form_that_is_not_known_is_named_with_those_that_are(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(DeliveryError, match=message) as caught:
        land(PROGRAMME, desk(), tmp_path / name, gain=0.0)
    assert all(suffix in caught.value.hint for suffix in SUFFIXES)
    assert left_in(tmp_path) == []


def test_a_suffix_in_capitals_is_the_same_form(tmp_path: Path) -> None:
    land(PROGRAMME, desk(), tmp_path / "NEWS.FLAC", gain=gain_to(-16.0))
    assert soundfile.info(tmp_path / "NEWS.FLAC").format == "FLAC"


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "news.mp3").mkdir()
    with pytest.raises(DeliveryError, match="is a folder"):
        land(PROGRAMME, desk(), tmp_path / "news.mp3", gain=0.0)


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    land(PROGRAMME, desk(), tmp_path / "output" / "today" / "news.wav", gain=gain_to(-16.0))
    assert (tmp_path / "output" / "today" / "news.wav").is_file()


def test_a_folder_that_cannot_be_made_or_written_to_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(DeliveryError, match="cannot be written") as caught:
        land(PROGRAMME, desk(), tmp_path / "file" / "news.wav", gain=0.0)
    assert "--output" in caught.value.hint

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "touch", refuse)  # the tests may run as a user who may write everywhere
    with pytest.raises(DeliveryError, match="Permission denied"):
        land(PROGRAMME, desk(), tmp_path / "news.wav", gain=0.0)


def children() -> set[str]:
    """Return the processes that this one has started, where the system tells."""
    file = Path(f"/proc/{os.getpid()}/task/{threading.get_native_id()}/children")
    return set(file.read_text().split()) if file.exists() else set()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_interrupted_run_leaves_the_old_file_and_nothing_else(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"news{suffix}"
    path.write_text("yesterday's")

    def blocks_at(*_: float) -> Iterator[NDArray[np.float32]]:
        yield np.zeros((22_050, 1), np.float32)
        raise KeyboardInterrupt

    before = children()
    with pytest.raises(KeyboardInterrupt):
        land(PROGRAMME, blocks_at, path, gain=0.0)
    assert children() <= before
    assert path.read_text() == "yesterday's"
    assert left_in(tmp_path) == [path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path, suffix: str) -> None:
    program = """
        import resource, signal, sys
        from pathlib import Path
        import numpy as np
        from newscast.deliver import land
        from newscast.errors import DeliveryError
        from newscast.model.programme import Programme
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        programme = Programme("T", "en", 22_050, 1, 22_050 * 60, (), (), (), ())
        noise = np.random.default_rng(1).uniform(-0.3, 0.3, (22_050, 1)).astype(np.float32)
        try:
            land(programme, lambda gain, ceiling: (noise for _ in range(60)), Path(sys.argv[1]), gain=0.0)
        except DeliveryError as error:
            print(error.message)
            sys.exit(0 if error.hint else 3)
        sys.exit(2)
    """
    command = [sys.executable, "-c", textwrap.dedent(program), str(tmp_path / f"news{suffix}")]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stdout.strip()
    assert "Traceback" not in ended.stderr
    assert left_in(tmp_path) == []


def test_a_newscast_too_long_for_wav_is_refused_before_it_is_mixed(tmp_path: Path) -> None:
    with pytest.raises(DeliveryError, match="too long for a WAV") as caught:
        land(replace(PROGRAMME, rate=48_000, channels=2, frames=48_000 * 3600 * 7), desk(), tmp_path / "n.wav", gain=0)
    assert ".flac" in caught.value.hint


def test_a_file_that_lacks_its_end_is_not_delivered(tmp_path: Path) -> None:
    with pytest.raises(DeliveryError, match=r"only 6\.0 of 8\.0 seconds"):
        land(replace(PROGRAMME, frames=8 * 22_050), desk(), tmp_path / "news.wav", gain=0.0)
    assert left_in(tmp_path) == []


def write(encoder: encoders.Encoder, blocks: int) -> None:
    with encoder:
        for _ in range(blocks):
            encoder.write(np.full((22_050, 1), 0.1, np.float32))


@pytest.mark.parametrize("blocks", [0, 200])
def test_what_ffmpeg_complains_of_is_told(tmp_path: Path, blocks: int) -> None:
    path = tmp_path / "missing" / "news.mp3"
    encoder = encoders.encoder_for(form_of(path), path, rate=22_050, channels=1, frames=0)
    with pytest.raises(DeliveryError, match=r"ffmpeg could not write the audio: .*No such file") as caught:
        write(encoder, blocks)
    assert caught.value.hint


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_disk_that_is_full_from_the_start_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "news.wav"
    path.symlink_to("/dev/full")
    with pytest.raises(DeliveryError, match="cannot be written"):
        write(encoders.encoder_for(form_of(path), path, rate=22_050, channels=1, frames=0), 200)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_tags_that_cannot_be_written_are_an_error(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / "folder" / f"news{suffix}"
    with pytest.raises(DeliveryError, match="tags cannot be written"):
        tag(form_of(path), path, PROGRAMME)


def test_an_ffmpeg_that_does_not_start_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(tmp_path / "nothing-here"))
    with pytest.raises(DeliveryError, match="ffmpeg cannot be started") as caught:
        land(PROGRAMME, desk(), tmp_path / "news.mp3", gain=0.0)
    assert "imageio-ffmpeg" in caught.value.hint


def feed(ffmpeg: Ffmpeg, blocks: int) -> None:
    for _ in range(blocks):
        ffmpeg.feed(memoryview(bytes(88_200)))


def test_an_ffmpeg_that_ends_too_early_is_an_error() -> None:
    ffmpeg = Ffmpeg("-version")
    with pytest.raises(DeliveryError, match="without a word"):
        feed(ffmpeg, 100)
    ffmpeg.kill()


def test_files_that_a_killed_run_left_long_ago_are_removed(tmp_path: Path) -> None:
    old, new = tmp_path / ".newscast-0123456789ab.wav", tmp_path / ".newscast-ba9876543210.wav"
    for file in (old, new):
        file.touch()
    os.utime(old, (time.time() - 2 * 86_400,) * 2)
    land(PROGRAMME, desk(), tmp_path / "news.wav", gain=gain_to(-16.0))
    assert left_in(tmp_path) == [new.name, "news.wav"]


def test_a_file_that_is_damaged_cannot_be_read_back(tmp_path: Path) -> None:
    (tmp_path / "news.wav").write_text("nothing like a wave")
    with pytest.raises(DeliveryError, match="cannot be read back"):
        measure(form_of(Path("a.wav")), tmp_path / "news.wav", rate=22_050, channels=1)

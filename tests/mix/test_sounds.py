"""Sound files: fetched, trimmed, and every way in which one can be at fault."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import imageio_ffmpeg
import numpy as np
import pytest
import soundfile

from newscast.audio import from_pcm16
from newscast.errors import MixError
from newscast.loudness import k_energies
from newscast.mix import decoder, sound_clips, sounds
from newscast.model.script import Sound, SoundKind

if TYPE_CHECKING:
    from tests.mix.conftest import Studio

CUE = Sound(SoundKind.SOT, "mayor.wav", lines=(7, 7))


@pytest.fixture
def script_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "scripts"
    folder.mkdir()
    return folder


def tone(rate: int = 44_100, channels: int = 1, seconds: float = 2.0) -> np.ndarray:
    at = np.arange(round(seconds * rate)) / rate
    return np.repeat((0.4 * np.sin(2 * np.pi * 440 * at) * np.minimum(1, at))[:, None], channels, axis=1)


def convert(source: Path, target: Path, *options: str) -> None:
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", "-i", str(source), *options, str(target)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)


def fetch(studio: Studio, folder: Path, cue: Sound = CUE) -> tuple[np.ndarray, int]:
    clip = sound_clips([cue], folder=folder, source="show.txt", store=studio.store)[cue]
    samples = from_pcm16(studio.store.pcm(clip.key) or b"").reshape(-1, clip.channels)
    assert len(samples) == clip.frames
    assert clip.energies == pytest.approx(k_energies(samples, clip.rate), rel=1e-4)
    return samples, clip.rate


def fault(studio: Studio, folder: Path, cue: Sound = CUE) -> MixError:
    with pytest.raises(MixError) as caught:
        sound_clips([cue], folder=folder, source="show.txt", store=studio.store)
    assert caught.value.where == "show.txt:7"
    assert caught.value.hint
    return caught.value


@pytest.mark.parametrize("subtype", ["PCM_U8", "PCM_16", "PCM_24", "PCM_32", "FLOAT", "DOUBLE"])
@pytest.mark.parametrize("container", ["WAV", "WAVEX"])
def test_every_kind_of_wav_holds_the_same_sound(
    studio: Studio, script_folder: Path, container: str, subtype: str
) -> None:
    soundfile.write(script_folder / "mayor.wav", tone(), 44_100, subtype, format=container)
    samples, rate = fetch(studio, script_folder)
    assert rate == 44_100
    np.testing.assert_allclose(samples, tone(), atol=0.01, rtol=0)


@pytest.mark.parametrize("suffix", ["mp3", "m4a", "flac", "ogg", "opus", "aiff", "wma", "mka", "mp4"])
def test_other_forms_are_read_though_no_ffmpeg_is_on_the_path(
    studio: Studio, script_folder: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    soundfile.write(script_folder / "source.wav", tone(48_000, 2), 48_000)
    convert(script_folder / "source.wav", script_folder / f"clip.{suffix}")
    monkeypatch.setenv("PATH", "")
    samples, rate = fetch(studio, script_folder, replace(CUE, file=f"clip.{suffix}"))
    assert (rate, samples.shape[1]) == (48_000, 2)
    assert len(samples) / rate == pytest.approx(2.0, abs=0.1)
    assert 0.35 < np.abs(samples).max() < 0.5


def test_in_and_out_cut_to_the_frame(studio: Studio, script_folder: Path) -> None:
    soundfile.write(script_folder / "mayor.wav", tone(), 44_100)
    samples, _ = fetch(studio, script_folder, replace(CUE, cue_in=0.5, cue_out=1.25))
    np.testing.assert_allclose(samples, tone()[22_050:55_125], atol=1e-3, rtol=0)
    samples, _ = fetch(studio, script_folder, replace(CUE, cue_in=1.5, cue_out=99.0))
    assert len(samples) == 22_050


def test_more_than_two_channels_and_odd_rates_become_what_a_newscast_can_have(
    studio: Studio, script_folder: Path
) -> None:
    soundfile.write(script_folder / "mayor.wav", tone(96_000, 6, 0.5), 96_000)
    samples, rate = fetch(studio, script_folder)
    assert (rate, samples.shape) == (48_000, (24_000, 2))


def test_a_file_is_decoded_once(studio: Studio, script_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    soundfile.write(script_folder / "mayor.wav", tone(), 44_100)
    fetch(studio, script_folder)
    monkeypatch.setattr(decoder, "decode", None)
    fetch(studio, script_folder)
    second = sound_clips([CUE], folder=script_folder, source="show.txt", store=studio.store)[CUE]
    assert second.cached


def test_a_file_that_was_saved_again_is_read_again(studio: Studio, script_folder: Path) -> None:
    soundfile.write(script_folder / "mayor.wav", tone(), 44_100)
    first, _ = fetch(studio, script_folder)
    soundfile.write(script_folder / "mayor.wav", tone(seconds=1.0), 44_100)
    second, _ = fetch(studio, script_folder)
    assert len(second) == len(first) // 2


def test_cues_without_a_file_have_no_clip(studio: Studio, script_folder: Path) -> None:
    cues = [Sound(SoundKind.BED, None), Sound(SoundKind.SOT, None, speaker="Mayor Cole")]
    assert sound_clips(cues, folder=script_folder, source="show.txt", store=studio.store) == {}


def test_a_link_within_the_folder_is_followed(studio: Studio, script_folder: Path) -> None:
    soundfile.write(script_folder / "a.wav", tone(), 44_100)
    (script_folder / "mayor.wav").symlink_to("a.wav")
    assert len(fetch(studio, script_folder)[0]) == 88_200


@pytest.mark.parametrize("name", ["../secret.wav", "/etc/passwd", "C:\\secret.wav", "link.wav", "a/../../secret.wav"])
def test_a_file_outside_the_scripts_folder_is_refused(studio: Studio, script_folder: Path, name: str) -> None:
    soundfile.write(script_folder.parent / "secret.wav", tone(), 44_100)
    (script_folder / "link.wav").symlink_to("../secret.wav")
    error = fault(studio, script_folder, replace(CUE, file=name))
    assert "outside the script's folder" in error.message
    assert str(script_folder) in error.hint


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("missing.wav", "there is no sound file"),
        ("nul\0.wav", "cannot be a file's name"),
        ("folder", "is not a file"),
        ("empty.wav", "is empty"),
        ("text.wav", "holds no sound that can be read"),
        ("picture.png", "holds no sound that can be read"),
        ("silent-film.mp4", "holds no sound that can be read"),
        ("headless.wav", "holds no samples"),
        ("list.m3u8", "holds no sound that can be read"),
        ("list.txt", "holds no sound that can be read"),
        ("loop.wav", "cannot be"),
        ("x" * 300, "cannot be"),
    ],
)
def test_each_fault_of_a_file_is_named_with_its_line(
    studio: Studio, script_folder: Path, name: str, message: str
) -> None:
    folder = script_folder
    (folder / "folder").mkdir()
    (folder / "empty.wav").touch()
    (folder / "text.wav").write_text("It will be open by spring.")
    soundfile.write(folder / "headless.wav", np.zeros((0, 1)), 44_100)
    soundfile.write(folder / "real.wav", tone(), 44_100)
    (folder / "list.m3u8").write_text(f"#EXTM3U\n#EXTINF:2,\n{folder / 'real.wav'}\n#EXT-X-ENDLIST\n")
    (folder / "list.txt").write_text(f"ffconcat version 1.0\nfile '{folder / 'real.wav'}'\n")
    (folder / "loop.wav").symlink_to("loop.wav")
    picture = ["-f", "lavfi", "-i", "color=s=16x16:d=1", "-map", "1:v"]
    if name.endswith((".png", ".mp4")):
        convert(folder / "real.wav", folder / name, *picture, *(["-frames:v", "1"] if name.endswith("png") else []))
    assert message in fault(studio, folder, replace(CUE, file=name)).message


@pytest.mark.parametrize(
    ("cue_in", "cue_out", "message"), [(5.0, None, "ends before 5 s"), (1.0, 0.5, "before it starts")]
)
def test_a_cut_that_leaves_nothing_is_refused(
    studio: Studio, script_folder: Path, cue_in: float, cue_out: float | None, message: str
) -> None:
    soundfile.write(script_folder / "mayor.wav", tone(), 44_100)
    assert message in fault(studio, script_folder, replace(CUE, cue_in=cue_in, cue_out=cue_out)).message


@pytest.mark.skipif(sys.platform == "win32", reason="needs named pipes")
def test_a_pipe_is_refused_instead_of_waited_for(studio: Studio, script_folder: Path) -> None:
    os.mkfifo(script_folder / "mayor.wav")
    assert "is not a file" in fault(studio, script_folder).message


def test_a_file_that_cannot_be_opened_is_named(
    studio: Studio, script_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    soundfile.write(script_folder / "mayor.wav", tone(), 44_100)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # the tests may run as a user who may read everything
    error = fault(studio, script_folder)
    assert "cannot be read: Permission denied" in error.message


def test_files_are_bounded_in_size_in_length_and_in_time(
    studio: Studio, script_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    soundfile.write(script_folder / "mayor.wav", tone(), 44_100)
    with monkeypatch.context() as bounds:
        bounds.setattr(sounds, "_MOST_BYTES", 1000)
        assert "MB" in fault(studio, script_folder).message
    with monkeypatch.context() as bounds:
        bounds.setattr(sounds, "_MOST_SECONDS", 1.0)
        assert "longer than" in fault(studio, script_folder).message
    with monkeypatch.context() as bounds:
        bounds.setattr(decoder, "TIME_LIMIT", 1e-6)
        assert "was not decoded within" in fault(studio, script_folder).message
    fetch(studio, script_folder)


def test_a_sparse_file_of_a_terabyte_is_refused_before_it_is_read(studio: Studio, script_folder: Path) -> None:
    with (script_folder / "mayor.wav").open("wb") as file:
        file.truncate(10**12)
    assert "1000000 MB" in fault(studio, script_folder).message


def test_an_ffmpeg_that_does_not_start_is_named(
    studio: Studio, script_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    soundfile.write(script_folder / "mayor.wav", tone(), 44_100)
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(script_folder / "nothing-here"))
    assert "ffmpeg does not start" in fault(studio, script_folder).message

    def nowhere() -> str:
        raise RuntimeError("No ffmpeg exe could be found.")

    monkeypatch.setattr(imageio_ffmpeg, "get_ffmpeg_exe", nowhere)
    assert "ffmpeg does not start" in fault(studio, script_folder).message


def test_pydub_is_left_as_it_was(studio: Studio, script_folder: Path) -> None:
    from pydub import audio_segment

    kept = audio_segment.subprocess, audio_segment.mediainfo_json
    soundfile.write(script_folder / "mayor.wav", tone(), 44_100)
    fetch(studio, script_folder)
    assert (audio_segment.subprocess, audio_segment.mediainfo_json) == kept


def test_loading_pydub_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    command = [sys.executable, "-W", "always", "-c", "import newscast.mix.decoder"]
    said = subprocess.run(command, capture_output=True, check=True, text=True).stderr
    assert "ffmpeg" not in said
    assert "SyntaxWarning" not in said

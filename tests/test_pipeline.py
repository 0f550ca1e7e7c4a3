"""The main job, from a source to an audio file: with the tone engine where speech is beside the point."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import soundfile

from newscast.config import Wish
from newscast.errors import CastingError, ConfigError, DeliveryError, MixError, ScriptError, TranscriptNotFoundError
from newscast.pipeline import render
from newscast.preparation import prepare

SCRIPT = """Title: Night bus
Anchor: Maria
Voice: Dana Ruiz = tone-5

[Maria]
Good evening. The bus will run all night.

A vote comes on Tuesday.

[Dana Ruiz, transit chief]
“People get off work at two, and they walk.”

[STORY: Harbor bridge]
[Maria] The bridge is open.
"""

TONE = Wish(engine="tone")


@pytest.fixture
def script(desk: Path) -> Path:
    file = desk / "bus.txt"
    file.write_text(SCRIPT, encoding="utf-8")
    return file


def test_a_script_becomes_audio_and_captions(script: Path) -> None:
    report = render(str(script), TONE)
    audio, captions = report.output
    assert [file.as_posix() for file in report.output] == ["output/bus.mp3", "output/bus.vtt"]
    assert abs(soundfile.info(audio).duration - report.seconds) < 0.1
    assert captions.read_text(encoding="utf-8").startswith("WEBVTT")
    assert abs(report.loudness.integrated + 16) <= 0.2
    assert report.loudness.true_peak <= -1
    assert [segment.speaker for segment in report.segments] == ["Maria", "Dana Ruiz", "Maria"]
    assert list(report.cast) == ["Maria", "Dana Ruiz"]
    assert report.cast["Dana Ruiz"] == "tone:tone-5"
    assert set(report.stages) == {"read", "speak", "mix", "deliver"}
    ends = [segment.end for segment in report.segments]
    assert ends == sorted(ends)
    assert ends[-1] <= report.seconds


def test_what_did_not_change_is_not_made_again(script: Path) -> None:
    first = render(str(script), TONE)
    written = first.output[0].stat().st_mtime_ns
    second = render(str(script), TONE)
    assert not first.unchanged
    assert second.unchanged
    assert second.output[0].stat().st_mtime_ns == written
    assert (second.seconds, second.loudness, second.cast) == (first.seconds, first.loudness, first.cast)
    assert all(segment.cached and not segment.spoken for segment in second.segments)


def test_an_edited_sentence_alone_is_spoken_again(script: Path) -> None:
    render(str(script), TONE)
    script.write_text(SCRIPT.replace("Tuesday", "Wednesday"), encoding="utf-8")
    report = render(str(script), TONE)
    assert [segment.spoken for segment in report.segments] == [1, 0, 0]
    assert [segment.cached for segment in report.segments] == [False, True, True]


def test_a_changed_lexicon_speaks_again_only_the_sentences_that_hold_the_word(script: Path) -> None:
    house = script.parent / "house.txt"
    house.write_text("Tuesday = CHOOZ-day\nBihac = BEE-hotch\n", encoding="utf-8")
    script.write_text(SCRIPT.replace("Anchor:", "Lexicon: house.txt\nAnchor:"), encoding="utf-8")
    first = render(str(script), TONE)
    assert sum(segment.spoken for segment in first.segments) > 1
    assert render(str(script), TONE).unchanged
    house.write_text("Tuesday = TYOOZ-day\nBihac = BEE-hotch\n", encoding="utf-8")
    second = render(str(script), TONE)
    assert not second.unchanged
    assert [segment.spoken for segment in second.segments] == [1, 0, 0]
    house.write_text("Tuesday = TYOOZ-day\nLodz = WOODJ\n", encoding="utf-8")
    assert render(str(script), TONE).unchanged


def test_another_stress_alone_is_spoken_again_by_the_default_engine(script: Path) -> None:
    script.write_text(SCRIPT.replace("Voice: Dana Ruiz = tone-5\n", ""), encoding="utf-8")
    house = script.parent / "house.txt"
    (script.parent / "newscast.toml").write_text('lexicon = "house.txt"', encoding="utf-8")
    house.write_text("Tuesday = TOOZ-day\n", encoding="utf-8")
    render(str(script))
    house.write_text("Tuesday = tooz-DAY\n", encoding="utf-8")
    second = render(str(script))
    assert [segment.spoken for segment in second.segments] == [1, 0, 0]
    assert [segment.cached for segment in second.segments] == [False, True, True]


def test_a_renamed_speaker_or_another_pause_speaks_nothing_again(script: Path) -> None:
    render(str(script), TONE)
    script.write_text(SCRIPT.replace("Maria", "Marie"), encoding="utf-8")
    (script.parent / "newscast.toml").write_text("loudness = -18\n[pauses]\nstory = 2", encoding="utf-8")
    report = render(str(script), TONE)
    assert not report.unchanged
    assert sum(segment.spoken for segment in report.segments) == 0
    assert abs(report.loudness.integrated + 18) <= 0.2


@pytest.mark.parametrize("damage", ["delete", "truncate", "change"])
def test_a_result_that_was_damaged_is_made_again(script: Path, damage: str) -> None:
    audio = render(str(script), TONE).output[0]
    whole = audio.read_bytes()
    match damage:
        case "delete":
            audio.unlink()
        case "truncate":
            audio.write_bytes(whole[:1000])
        case _:
            audio.write_bytes(whole[:2000] + bytes([whole[2000] ^ 1]) + whole[2001:])
    report = render(str(script), TONE)
    assert not report.unchanged
    assert len(audio.read_bytes()) == len(whole)


def test_damaged_sentences_in_the_store_are_spoken_again_in_one_run(script: Path) -> None:
    audio = render(str(script), TONE).output[0]
    for clip in (script.parent / "store" / "clips").rglob("*"):
        if clip.is_file():
            data = bytearray(clip.read_bytes())
            data[-20] ^= 1
            clip.write_bytes(data)
    audio.unlink()
    report = render(str(script), TONE)
    assert sum(segment.spoken for segment in report.segments) == 5


def test_every_form_is_written_at_once(script: Path) -> None:
    report = render(str(script), Wish(engine="tone", output=Path("x.wav"), also=("mp3", "flac", "opus", "m4a", "vtt")))
    assert [file.suffix for file in report.output] == [".wav", ".mp3", ".flac", ".opus", ".m4a", ".vtt"]
    assert all(file.stat().st_size > 1000 for file in report.output[:-1])


def test_a_clip_and_a_sting_are_heard_and_change_the_newscast_when_they_change(script: Path) -> None:
    render("bus.txt", Wish(engine="tone", output=Path("voices.wav")))
    beep = soundfile.read("voices.wav")[0][:22050]
    soundfile.write("beep.wav", beep, 22050)
    script.write_text(SCRIPT + "\n[SOT: beep.wav | Mayor Cole]\n(We did it.)\n", encoding="utf-8")
    first = render(str(script), TONE)
    assert "We did it." in first.output[1].read_text(encoding="utf-8")
    soundfile.write("beep.wav", beep[:11025], 22050)
    second = render(str(script), TONE)
    assert not second.unchanged
    assert first.seconds - second.seconds == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize(
    ("text", "error", "message"),
    [
        ("Title: x\n\n[Ana] [[only a note]]\n", ScriptError, "nothing to speak"),
        ("Title: x\nAnchor: A\n\n###\n", ScriptError, "nothing to speak"),
        ("Just a page.\n\nWith two paragraphs of text in it.\n", TranscriptNotFoundError, "no anchor's transcript"),
        ("Title: x\n\n[SOT: gone.wav | Ana]\n\n[Maria] Hello there.", MixError, "gone.wav"),
    ],
)
def test_a_source_that_cannot_be_heard_says_why(desk: Path, text: str, error: type[Exception], message: str) -> None:
    (desk / "a.txt").write_text(text, encoding="utf-8")
    with pytest.raises(error, match=message):
        render("a.txt", TONE)
    assert not list(desk.glob("output/*"))


def test_a_form_that_is_not_known_is_refused_before_work_begins(script: Path) -> None:
    with pytest.raises(DeliveryError, match="form of audio"):
        render(str(script), Wish(engine="tone", also=("wma",)))


def test_settings_of_the_scripts_folder_hold_wherever_it_is_rendered_from(script: Path, tmp_path: Path) -> None:
    folder = tmp_path / "newsroom"
    folder.mkdir()
    (folder / "newscast.toml").write_text('engine = "tone"\nform = "wav"\noutput = "ready"', encoding="utf-8")
    script.rename(folder / "bus.txt")
    assert render(str(folder / "bus.txt")).output[0] == folder / "ready" / "bus.wav"


def test_the_header_outvotes_the_newsroom_and_the_command_line_outvotes_both(script: Path) -> None:
    (script.parent / "newscast.toml").write_text('[voices]\nMaria = "tone-2"\n"Dana Ruiz" = "tone-3"', encoding="utf-8")
    voices = prepare(str(script), TONE).cast.voices
    assert (voices["Maria"].name, voices["Dana Ruiz"].name) == ("tone-2", "tone-5")
    wish = Wish(engine="tone", voices=(("dana ruiz", "tone:tone-7 rate 200"),))
    assert prepare(str(script), wish).cast.voices["Dana Ruiz"].label == "tone:tone-7 rate 200"


@pytest.mark.parametrize("voice", ["tone-9", "tone-1 speed 3", "tone:", "tone-1 rate fast"])
def test_a_voice_that_makes_no_sense_stops_the_render_before_a_word_is_spoken(script: Path, voice: str) -> None:
    with pytest.raises((CastingError, ConfigError), match=r"voice|rate"):
        render(str(script), Wish(engine="tone", voices=(("Maria", voice),)))


def test_progress_is_told_to_the_end(script: Path) -> None:
    heard: dict[str, tuple[int, int]] = {}
    render(str(script), TONE, listener=lambda stage, done, total: heard.update({stage: (done, total)}))
    assert set(heard) == {"speak", "deliver"}
    assert all(done == total for done, total in heard.values())


def test_preparing_needs_no_samples(script: Path) -> None:
    prepared = prepare(str(script), TONE)
    assert [line.sentence.line for line in prepared.rundown.lines][:2] == [6, 6]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX signals")
def test_a_killed_run_leaves_no_part_of_a_file_and_the_next_one_makes_it_whole(script: Path) -> None:
    text = SCRIPT + "".join(f"\n\n[Maria] Sentence number {'very ' * (n % 9)}{n} long." for n in range(150))
    script.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "newscast", "render", "-q", str(script), "--engine", "tone"]
    for wait in (0.3, 0.6, 0.9):
        running = subprocess.Popen(command, env=dict(os.environ), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(wait)
        running.kill()
        running.wait()
        finished = Path("output/bus.mp3")
        assert not finished.exists() or abs(soundfile.info(finished).duration) > 60
    report = render(str(script), TONE)
    assert abs(soundfile.info(report.output[0]).duration - report.seconds) < 0.1

"""Real worker processes, and engines that hang, die, raise and lie in them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from multiprocessing import active_children
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from newscast.audio import from_pcm16, ratio
from newscast.cache import ClipStore
from newscast.errors import DeliveryError, EngineUnavailableError, SynthesisError
from newscast.loudness import block_frames
from newscast.model.speech import Utterance, Voice
from newscast.synthesis import speak

if TYPE_CHECKING:
    from collections.abc import Callable

FAULTS = Path(__file__).parents[1] / "engines" / "fault_engines"


@pytest.fixture
def store(tmp_path: Path) -> ClipStore:
    return ClipStore(tmp_path / "store")


@pytest.fixture(autouse=True)
def faults(monkeypatch: pytest.MonkeyPatch) -> None:
    """Install the engines that fail; worker processes get the import path from their parent."""
    monkeypatch.syspath_prepend(str(FAULTS))


def faulty(text: str) -> Utterance:
    return Utterance(text, Voice("faulty", "any"))


def tone(text: str, **settings: float) -> Utterance:
    return Utterance(text, Voice("tone", "tone-1", **settings))  # type: ignore[arg-type]


def system(text: str) -> Utterance:
    return Utterance(text, Voice("system", "en-us+m3"))


def test_each_utterance_gets_its_clip_and_the_next_run_finds_it(store: ClipStore) -> None:
    wanted = [system("Good evening."), system("This is the news."), tone("beep beep")]
    heard: list[tuple[int, int]] = []
    clips = speak(wanted, store, progress=lambda done, total: heard.append((done, total)))
    assert list(clips) == wanted
    assert heard == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert not any(clip.cached for clip in clips.values())
    again = speak([*wanted, wanted[0]], store)
    assert all(again[one].cached and again[one].key == clips[one].key for one in wanted)


def test_a_run_that_finds_all_in_the_store_starts_nothing(store: ClipStore) -> None:
    speak([tone("beep")], store)
    code = (
        "import sys, pathlib; from newscast.synthesis import speak; from newscast.cache import ClipStore;"
        "from newscast.model.speech import *;"
        "speak([Utterance('beep', Voice('tone', 'tone-1'))], ClipStore(pathlib.Path(sys.argv[1])));"
        "print([name for name in ('numpy', 'multiprocessing.context') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, store.root], check=True, capture_output=True, text=True)
    assert done.stdout == "[]\n"


def test_nothing_to_speak_is_no_work(store: ClipStore) -> None:
    assert speak([], store) == {}


def test_what_sounds_the_same_is_spoken_once(store: ClipStore) -> None:
    heard: list[tuple[int, int]] = []
    quiet, loud = tone("beep", gain=-6.0), tone("beep", gain=3.0)
    clips = speak([quiet, loud, quiet], store, progress=lambda done, total: heard.append((done, total)))
    assert clips[quiet] == clips[loud]
    assert heard == [(0, 1), (1, 1)]


def test_a_listener_that_fails_leaves_no_worker(store: ClipStore) -> None:
    def fail(done: int, _total: int) -> None:
        if done:
            raise RuntimeError("the terminal is gone")

    with pytest.raises(RuntimeError, match="terminal") as caught:
        speak([tone("a"), tone("b")], store, progress=fail)
    assert not active_children()
    assert caught.value.__traceback__


def test_takes_are_spoken_apart(store: ClipStore) -> None:
    first = Utterance("beep", Voice("tone", "tone-1"))
    second = Utterance("beep", Voice("tone", "tone-1"), take=1)
    clips = speak([first, second], store)
    assert clips[first].key != clips[second].key


def test_silence_at_the_ends_is_gone_and_word_times_and_energies_fit(store: ClipStore) -> None:
    utterance = system("Good evening to all listeners.")
    clip = speak([utterance], store)[utterance]
    samples = from_pcm16(store.pcm(clip.key) or b"")
    assert len(samples) == clip.frames
    edge = clip.rate // 100
    assert abs(samples[:edge]).max() > ratio(-60)
    assert abs(samples[-edge:]).max() > ratio(-60)
    assert [word.position for word in clip.words] == [0, 5, 13, 16, 20]
    assert all(0 <= word.start < clip.frames for word in clip.words)
    assert len(clip.energies) == -(-clip.frames // block_frames(clip.rate))


def test_two_workers_give_the_same_clips_as_one(store: ClipStore, tmp_path: Path) -> None:
    wanted = [tone(f"beep number {number} " + "beep " * (number % 7)) for number in range(40)]
    one = speak(wanted, store, workers=1)
    two = speak(wanted, ClipStore(tmp_path / "other"), workers=2)
    assert one == two


def test_long_and_odd_texts_pass_through(store: ClipStore) -> None:
    wanted = [
        system("The council met again. " * 400),
        system("Hello \0 and \x01 50S there."),
        system("Half \ud800 a character."),
        tone(f"{'b' * 80} " * 3000, rate=1200),
    ]
    clips = speak(wanted, store, workers=1)
    assert clips[wanted[0]].frames > 300 * 22_050
    assert len(clips[wanted[3]].words) == 3000


def failure(
    utterances: list[Utterance], store: ClipStore, *, timeout: float = 60.0, workers: int = 1
) -> SynthesisError:
    with pytest.raises(SynthesisError) as caught:
        speak(utterances, store, timeout=timeout, workers=workers)
    return caught.value


REASONS = {
    "raise": "the engine failed: ZeroDivisionError: by zero",
    "refuse": "this cannot be said",
    "silence": "the text gives no sound",
    **dict.fromkeys(
        ("none", "odd", "no-rate", "text", "words", "early"), "the engine returned something that is not speech"
    ),
}


def test_an_engine_that_fails_loses_that_sentence_alone(store: ClipStore) -> None:
    good = faulty("fine words")
    error = failure([good, *(faulty(f"{fault} this") for fault in REASONS)], store)
    assert error.message.startswith("9 of 10 sentences could not be spoken: ")
    assert "all other sentences are kept" in error.hint
    assert isinstance(error.__cause__, ExceptionGroup)
    assert sorted(map(str, error.__cause__.exceptions)) == sorted(REASONS.values())
    assert speak([good], store)[good].cached


def test_word_times_that_lie_outside_are_left_out(store: ClipStore) -> None:
    late, beyond = faulty("late words"), faulty("beyond words")
    clips = speak([late, beyond], store)
    assert [len(clips[one].words) for one in (late, beyond)] == [1, 0]


def test_a_sentence_that_hangs_is_tried_twice_and_reported_while_others_are_kept(store: ClipStore) -> None:
    bad, good = faulty("hang for ever, and ever"), [faulty(f"word {number}") for number in range(10)]
    started = time.monotonic()
    error = failure([bad, *good], store, timeout=0.3)
    assert time.monotonic() - started < 5
    assert "no answer within 0.3 seconds" in error.message
    assert all(clip.cached for clip in speak(good, store).values())


def test_a_sentence_that_kills_the_worker_is_tried_twice_and_reported_while_others_are_kept(store: ClipStore) -> None:
    bad, good = faulty("die young, and old"), [faulty(f"word {number}") for number in range(10)]
    error = failure([bad, *good], store, workers=2)
    assert error.message.startswith("1 of 11 sentences could not be spoken: the engine's process ended, twice")
    assert all(clip.cached for clip in speak(good, store).values())


@pytest.mark.parametrize("fault", ["die", "hang"])
def test_what_works_the_second_time_is_no_failure(store: ClipStore, tmp_path: Path, fault: str) -> None:
    utterances = [faulty(f"once-{fault} {tmp_path / 'tried'}"), *(faulty(f"word {n}") for n in range(5))]
    clips = speak(utterances, store, timeout=0.5, workers=1)
    assert not any(clip.cached for clip in clips.values())


def test_many_reasons_are_told_in_short(store: ClipStore) -> None:
    error = failure([faulty(f"{fault} {'long ' * 30}") for fault in ("raise", "refuse", "odd", "silence")], store)
    assert error.message.startswith("4 of 4 sentences")
    assert error.message.endswith("and 1 other reasons")
    assert "…”" in error.message
    assert error.hint == "say something else"


def test_an_unknown_voice_is_one_reason_with_its_hint(store: ClipStore) -> None:
    error = failure([Utterance(f"Hello {n}.", Voice("system", "en-us+adan")) for n in range(3)], store)
    assert "there is no voice “en-us+adan”" in error.message
    assert "and 2 more" in error.message
    assert "en-US+adam" in error.hint


@pytest.mark.parametrize(
    ("engine", "reason"),
    [("unloadable", "its model is not there"), ("broken", "out of luck"), ("stillborn", "cannot be started")],
)
def test_an_engine_that_cannot_be_started_is_one_error(store: ClipStore, engine: str, reason: str) -> None:
    with pytest.raises(EngineUnavailableError, match=reason):
        speak([Utterance("a b", Voice(engine, "any"))], store)
    assert not active_children()


def test_an_unknown_engine_is_an_error_before_anything_is_spoken(store: ClipStore) -> None:
    with pytest.raises(EngineUnavailableError, match="no speech engine"):
        speak([tone("beep"), Utterance("a", Voice("nobody", "any"))], store)
    assert not store.root.exists()


def test_a_store_that_cannot_be_written_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file")
    with pytest.raises(DeliveryError, match="cannot be written"):
        speak([tone("a"), tone("b")], ClipStore(tmp_path / "store"), workers=1)
    assert not active_children()


def test_what_engines_print_stays_off_standard_output(store: ClipStore, capfd: pytest.CaptureFixture[str]) -> None:
    speak([faulty("chat with me")], store)
    assert capfd.readouterr().out == ""


@pytest.mark.skipif(sys.platform == "win32", reason="sends signals")
def test_an_interrupt_leaves_at_once_and_keeps_what_is_done(store: ClipStore, tmp_path: Path) -> None:
    good = faulty(
        "a much longer sentence that therefore comes first of all, with many more words than any path has " * 5
    )
    note = tmp_path / "pid"

    def interrupt() -> None:
        within(30, note.exists)
        os.kill(os.getpid(), signal.SIGINT)

    Thread(target=interrupt, daemon=True).start()
    with pytest.raises(KeyboardInterrupt):
        speak([good, faulty(f"slow {note}")], store, workers=1)
    assert not active_children()
    assert speak([good], store)[good].cached


SPEAKER = """
import sys
from pathlib import Path
from newscast.cache import ClipStore
from newscast.model.speech import Utterance, Voice
from newscast.synthesis import speak

sys.path.insert(0, sys.argv[3])
texts = [f"slow {sys.argv[2]}-{number}" for number in range(2)]
speak([Utterance(text, Voice("faulty", "any")) for text in texts], ClipStore(Path(sys.argv[1])), workers=2)
"""


def alive(pid: int) -> bool:
    """Tell whether a process runs; one that is only not buried yet does not."""
    status = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], check=False, capture_output=True, text=True).stdout
    return bool(status.strip()) and not status.startswith("Z")


def within(seconds: float, happens: Callable[[], bool]) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if happens():
            return True
        time.sleep(0.02)
    return False


@pytest.mark.skipif(sys.platform == "win32", reason="sends signals")
@pytest.mark.parametrize("way", ["SIGINT", "SIGTERM", "SIGKILL"])
def test_however_the_program_ends_no_worker_is_left(store: ClipStore, tmp_path: Path, way: str) -> None:
    script = tmp_path / "speaker.py"  # without `if __name__ == "__main__"`: people write such scripts
    script.write_text(SPEAKER)
    arguments: list[str | Path] = [sys.executable, script, store.root, tmp_path / "pid", FAULTS]
    program = subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True, start_new_session=True)
    notes = [tmp_path / "pid-0", tmp_path / "pid-1"]
    assert within(20, lambda: all(note.exists() and note.read_text() for note in notes))
    workers = [int(note.read_text()) for note in notes]
    assert all(map(alive, workers))
    if way == "SIGINT":
        os.killpg(program.pid, signal.SIGINT)  # as a terminal does
    else:
        program.send_signal(signal.Signals[way])
    _, told = program.communicate(timeout=5)
    assert within(3, lambda: not any(map(alive, workers)))
    assert told.count("Traceback") == (way == "SIGINT")  # the program's own, none from workers

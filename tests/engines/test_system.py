from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
import pyttsx3
import soundfile

from newscast.engines import espeak_driver
from newscast.engines.espeak_library import Library, Place, WordEvent, library, place
from newscast.engines.native_speech import NativeSpeech, driver_here
from newscast.engines.system import SystemEngine, word_times
from newscast.errors import EngineError, EngineUnavailableError
from newscast.model.speech import Utterance, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "Good evening, this is the news."


def adam(**settings: int) -> Voice:
    return Voice("system", "en-us+adam", **settings)


def words(text: str, *events: tuple[int, int]) -> list[tuple[str, int]]:
    times = word_times(text, [WordEvent(sample, position) for sample, position in events])
    return [(text[time.position : time.position + time.length], time.start) for time in times]


def test_a_word_starts_with_its_first_event() -> None:
    assert words("In 2023 it", (0, 0), (5, 3), (9, 4), (12, 4), (20, 8)) == [("In", 0), ("2023", 5), ("it", 20)]


def test_a_word_behind_a_curly_quotation_mark_has_its_time() -> None:
    assert words("the “big” one", (0, 0), (7, 5), (20, 10)) == [("the", 0), ("“big”", 7), ("one", 20)]


def test_an_event_outside_all_words_is_left_out() -> None:
    assert words("a  b", (0, 0), (3, 1), (4, 99)) == [("a", 0)]


def test_every_word_of_curly_quotes_numbers_and_compounds_has_a_time() -> None:
    text = "Jane’s “big” 4.5% in 2023: “Another sentence,” the U.S. well-known mayor said."
    speech = SystemEngine().speak(Utterance(text, adam(), "en-US"))
    heard = [text[word.position : word.position + word.length] for word in speech.words]
    assert heard == text.split()


def test_the_first_word_is_not_lost_after_many_changes_of_voice() -> None:
    espeak = library()
    for _ in range(60):
        espeak.set_voice("en-us+m3")
        espeak.set_voice("gmw/en")
    assert espeak.synth("Hello there.")[1][0].position == 0


@pytest.mark.parametrize(
    ("asked", "suggested"),
    [("en-us+annie", "en-US+Annie"), ("en-us+F3", "en-US+f3"), ("en_US", "en-US"), ("en-us+adan", "en-US+adam")],
)
def test_a_name_that_is_nearly_right_is_refused_with_the_right_one(asked: str, suggested: str) -> None:
    with pytest.raises(EngineError, match="there is no voice") as caught:
        SystemEngine().speak(Utterance(TEXT, Voice("system", asked), "en-US"))
    assert f"“{suggested}”" in caught.value.hint
    assert library().set_voice(suggested)


def test_a_name_like_nothing_has_no_suggestion() -> None:
    assert "did you mean" not in espeak_driver.unknown_voice("qqqqqq", ("gmw/en", "+m3")).hint
    assert "did you mean" not in espeak_driver.unknown_voice("en+qqqqqq", ("gmw/en", "+m3")).hint


@pytest.mark.parametrize("name", ["de", "gmw/en", "English (America)", "en-us+Gene", "en-gb-x-rp+m3"])
def test_any_other_voice_of_the_library_is_taken_by_name(name: str) -> None:
    assert SystemEngine().speak(Utterance(TEXT, Voice("system", name), "en-US")).words


@pytest.mark.parametrize("name", ["en-us+" + "b" * 40, "b" * 500, "en-us+", "+m3", "!v/f1", "en-us+m3+f1", "en-us+f1 "])
def test_a_name_that_would_break_the_library_never_gets_there(name: str) -> None:
    assert not library().set_voice(name)


def test_a_refused_voice_leaves_no_other_voice_behind() -> None:
    engine = SystemEngine()
    before = len(engine.speak(Utterance(TEXT, Voice("system", "en-us+belinda"), "en-US")).pcm)
    with pytest.raises(EngineError):
        engine.speak(Utterance(TEXT, Voice("system", "de+nobody"), "en-US"))
    after = len(engine.speak(Utterance(TEXT, Voice("system", "en-us+belinda"), "en-US")).pcm)
    assert after == pytest.approx(before, rel=0.01)


def test_a_voice_that_was_only_asked_for_is_not_the_one_that_speaks_next() -> None:
    engine = SystemEngine()
    before = len(engine.speak(Utterance(TEXT, adam(rate=250), "en-US")).pcm)
    engine.check_voice("de")
    after = len(engine.speak(Utterance(TEXT, adam(rate=250), "en-US")).pcm)
    assert after == pytest.approx(before, rel=0.01)


def test_rate_and_pitch_survive_a_change_of_voice() -> None:
    engine = SystemEngine()
    fast = len(engine.speak(Utterance(TEXT, adam(rate=300), "en-US")).pcm)
    engine.speak(Utterance(TEXT, Voice("system", "de", rate=80), "en-US"))
    assert len(engine.speak(Utterance(TEXT, adam(rate=300), "en-US")).pcm) == pytest.approx(fast, rel=0.01)


def test_rates_beyond_all_reason_are_brought_to_the_limits() -> None:
    engine = SystemEngine()
    slowest, fastest = (
        len(engine.speak(Utterance("Hello.", adam(rate=rate, pitch=rate), "en")).pcm) for rate in (-(10**12), 10**12)
    )
    assert slowest > 2 * fastest


def test_two_hundred_sentences_in_changing_voices_and_rates_are_all_right() -> None:
    engine = SystemEngine()
    wanted = [("en-us+m3", 120), ("en-us+belinda", 300)]
    lengths = [
        len(engine.speak(Utterance("Hello there.", Voice("system", *wanted[n % 2]), "en")).pcm) for n in range(200)
    ]
    assert min(lengths[::2]) > 1.5 * max(lengths[1::2])


def test_a_text_of_marks_alone_gives_no_sound() -> None:
    with pytest.raises(EngineError, match="no sound"):
        SystemEngine().speak(Utterance("… — …", adam(), "en-US"))


def test_an_interrupted_job_does_not_block_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = SystemEngine()

    def interrupt(_: str, **_settings: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(library(), "synth", interrupt)
        with pytest.raises(KeyboardInterrupt):
            engine.speak(Utterance(TEXT, adam(), "en-US"))
    assert engine.speak(Utterance(TEXT, adam(), "en-US")).pcm


def test_the_driver_tells_pyttsx3_listeners_what_it_does() -> None:
    espeak_driver.install()
    engine = pyttsx3.init(espeak_driver.NAME)
    heard: list[str] = []
    tokens = [
        engine.connect(topic, lambda topic=topic, **_: heard.append(topic))
        for topic in ("started-utterance", "started-word", "finished-utterance", "error")
    ]
    engine.setProperty("volume", 3)
    engine.setProperty("voice", "en-us")
    engine.say("Hello there.")
    engine.runAndWait()
    for token in tokens:
        engine.disconnect(token)
    assert heard == ["error", "started-utterance", "started-word", "started-word", "finished-utterance"]
    assert engine.getProperty("voice") == "en-us"
    engine.stop()
    with pytest.raises(KeyError):
        engine.getProperty("volume")
    del engine
    gc.collect()


def test_the_fingerprint_tells_the_versions_without_loading_anything() -> None:
    code = (
        "import sys; from newscast.engines import engine_class; print(engine_class('system').fingerprint());"
        "print([name for name in ('numpy', 'pyttsx3', 'espeakng_loader') if name in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.splitlines()
    assert "pyttsx3 2" in told[0]
    assert "loader" in told[0]
    assert told[1] == "[]"


@pytest.fixture
def without_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "espeakng_loader", None)


@pytest.mark.usefixtures("without_wheel")
def test_the_systems_library_is_found_where_the_wheel_is_not_installed(tmp_path: Path) -> None:
    real = tmp_path / "libespeak-ng.so.1.52"
    real.write_bytes(b"x")
    (tmp_path / "libespeak-ng.so.1").symlink_to(real)
    found = place([str(tmp_path / "nowhere" / "*.so"), str(tmp_path / "libespeak-ng.so.?")])
    assert found.library == str(tmp_path / "libespeak-ng.so.1")
    assert found.data is None
    assert found.version.startswith("libespeak-ng.so.1.52 1 ")


@pytest.mark.usefixtures("without_wheel")
def test_a_library_that_only_the_loader_knows_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctypes.util.find_library", lambda name: f"lib{name}.so.9")
    assert place([]) == Place("libespeak-ng.so.9", None, "libespeak-ng.so.9")


@pytest.mark.usefixtures("without_wheel")
def test_without_wheel_and_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctypes.util.find_library", lambda _: None)
    with pytest.raises(EngineUnavailableError, match="not installed") as caught:
        place([])
    assert "espeakng-loader" in caught.value.hint


def run_library(where: Place) -> subprocess.CompletedProcess[str]:
    """In a process of its own: the library's state is global."""
    code = (
        "import sys; from newscast.engines.espeak_library import Library, Place; "
        "espeak = Library(Place(sys.argv[1], sys.argv[2] or None, '')); espeak.set_voice('en-us+m3'); "
        "print(len(espeak.synth('Hello')[0]) > 9000)"
    )
    return subprocess.run(
        [sys.executable, "-c", code, where.library, where.data or ""], check=False, capture_output=True, text=True
    )


@pytest.mark.parametrize("depth", [130, 159, 160, 300])
def test_data_in_a_deep_folder_is_found(tmp_path: Path, depth: int) -> None:
    where = place()
    assert where.data is not None
    room = depth - len(str(tmp_path)) - len("//espeak-ng-data")
    folder = tmp_path
    while room > 0:
        folder /= "d" * min(room, 100)
        room -= 101
    folder.mkdir(parents=True, exist_ok=True)
    data = folder / "espeak-ng-data"
    data.symlink_to(where.data)
    assert run_library(Place(where.library, str(data), "")).stdout == "True\n"


def test_data_in_a_deep_folder_is_copied_where_links_are_not_allowed(tmp_path: Path) -> None:
    from newscast.engines.espeak_library import short_path

    def refuse(*_: str) -> None:
        raise OSError("not allowed")

    deep = tmp_path / ("d" * 150) / "espeak-ng-data"
    deep.mkdir(parents=True)
    (deep / "phontab").write_text("x")
    short = Path(short_path(str(deep), link=refuse))
    assert len(os.fsencode(short)) < 160
    assert (short / "phontab").read_text() == "x"
    shutil.rmtree(short.parent)


def test_missing_data_is_an_error_and_not_the_end_of_the_process(tmp_path: Path) -> None:
    done = run_library(Place(place().library, str(tmp_path), ""))
    assert "EngineUnavailableError" in done.stderr
    assert "does not find its data" in done.stderr


def test_a_library_that_cannot_be_loaded_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "lib.so").write_bytes(b"junk")
    with pytest.raises(EngineUnavailableError, match="cannot be loaded"):
        Library(Place(str(tmp_path / "lib.so"), None, ""))


class SavingDriver:
    """A platform's driver as pyttsx3 knows them: saves files, and sends its end late."""

    def __init__(self, proxy: Any) -> None:
        self.proxy = proxy
        self.voice = "com.example.alice"
        self.rate = 200
        self.looping = False
        self.late = False

    def destroy(self) -> None: ...

    def stop(self) -> None: ...

    def getProperty(self, name: str) -> object:  # noqa: N802
        voices = [ModuleType("voice")]
        vars(voices[0]).update(
            id="com.example.alice", name="Alice", languages=["en_US"], gender="VoiceGenderFemale", age=None
        )
        return {"voices": voices, "voice": self.voice, "rate": self.rate}[name]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802
        if name == "voice" and value == "com.example.unknown":
            raise ValueError("unknown voice id")
        if name == "voice" and value != "com.example.ignored":
            self.voice = value
        if name == "rate":
            self.rate = value

    def save_to_file(self, text: str, filename: str) -> None:
        if "silent" not in text:
            soundfile.write(filename, [[0.25, -0.25]] * (60 * 22_050 // self.rate), 22_050)
        self.late = True

    def startLoop(self) -> None:  # noqa: N802
        self.looping = True
        for _ in range(10):
            self.proxy.setBusy(False)
            if not self.looping:
                break
        else:
            raise AssertionError("the loop never ends")
        if self.late:
            self.proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802
        self.looping = False


@pytest.fixture
def mac(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    driver = ModuleType("pyttsx3.drivers.nsss")
    driver.__dict__["buildDriver"] = SavingDriver
    monkeypatch.setitem(sys.modules, "pyttsx3.drivers.nsss", driver)
    yield
    gc.collect()


@pytest.mark.usefixtures("mac")
def test_a_platforms_voice_is_saved_and_read_back_job_after_job() -> None:
    native = NativeSpeech("nsss")
    voice = Voice("system", "nsss:com.example.alice")
    lengths = [len(native.speak(f"Hello {n}", voice, rate).pcm) for n, rate in enumerate((100, 200, 100))]
    assert lengths == [2 * 13_230, 2 * 6_615, 2 * 13_230]
    speech = native.speak("Hello", voice, 100)
    assert speech.rate == 22_050
    assert speech.pcm[:2] == (8192).to_bytes(2, "little")


@pytest.mark.usefixtures("mac")
@pytest.mark.parametrize("name", ["com.example.unknown", "com.example.ignored"])
def test_a_platforms_voice_that_is_not_there_is_an_error(name: str) -> None:
    with pytest.raises(EngineError, match="cannot speak in the voice") as caught:
        NativeSpeech("nsss").speak("Hello", Voice("system", f"nsss:{name}"), 165)
    assert caught.value.hint == "installed voices: nsss:com.example.alice"


@pytest.mark.usefixtures("mac")
def test_a_platform_that_saves_nothing_is_an_error() -> None:
    with pytest.raises(EngineError, match="left no sound"):
        NativeSpeech("nsss").speak("silent", Voice("system", "nsss:com.example.alice"), 165)


@pytest.mark.usefixtures("mac")
def test_on_a_platform_with_speech_of_its_own_its_voices_go_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = SystemEngine()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "platform", "darwin")
        assert all(
            engine.speak(Utterance("Hello", Voice("system", "nsss:com.example.alice"), "en-US")).pcm for _ in range(2)
        )
        assert "nsss" in engine.fingerprint()
        engine.check_voice("nsss:com.example.alice")
    with pytest.raises(EngineError, match="there is no voice"):
        engine.speak(Utterance("Hello", Voice("system", "nsss:com.example.alice"), "en-US"))


def test_a_platforms_speech_that_cannot_be_started_is_an_error() -> None:
    with pytest.raises(EngineUnavailableError, match="cannot be started"):
        NativeSpeech("no_such_driver")


def test_a_voice_of_another_platform_is_unknown() -> None:
    assert driver_here() in {None, "nsss", "sapi5"}
    with pytest.raises(EngineError, match="there is no voice"):
        SystemEngine().speak(Utterance("Hello", Voice("system", "other:voice"), "en-US"))


def test_words_that_are_said_apart_keep_one_time() -> None:
    speech = SystemEngine().speak(Utterance("A ten-year-old told the crew.", Voice("system", "en-us")))
    assert [(word.position, word.length) for word in speech.words] == [(0, 1), (2, 12), (15, 4), (20, 3), (24, 5)]

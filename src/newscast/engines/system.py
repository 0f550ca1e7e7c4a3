"""The default engine: pyttsx3 over eSpeak NG, which is installed with this package on every platform.

Voices are eSpeak NG's names with an optional variant, as in “en-us+m3”; on macOS and Windows the platform's own can be
asked for too, as in “nsss:com.apple.voice.compact.en-US.Samantha” and “sapi5:…”. eSpeak NG is GPL-3.0-or-later, a
package of its own that is loaded at run time.
"""

from __future__ import annotations

import re
from bisect import bisect
from contextlib import suppress
from importlib.metadata import version
from platform import release
from typing import TYPE_CHECKING, ClassVar, cast

from newscast.engines.base import Speech
from newscast.engines.espeak_library import WordEvent, place
from newscast.engines.espeak_names import stamp, with_names
from newscast.engines.espeak_phonemes import marked_text
from newscast.engines.native_speech import NativeSpeech, driver_here
from newscast.errors import EngineError
from newscast.model.speech import VoiceInfo, WordTime

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyttsx3.engine

    from newscast.model.speech import Phonemes, Utterance, Voice

_DRIVER = 4  # raised whenever the same words would sound different
_WORDS_A_MINUTE = 165  # a newsreader's pace
_PITCH = 50
_LICENCE = "GPL-3.0-or-later"
# eSpeak NG takes some of them for commands, and a text ends at the first NUL.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_ENGLISH_VOICE = re.compile(r"(?:gmw/)?en(?![a-z])|English\b", re.IGNORECASE)

# Best understood first (word error rate of a speech recogniser). The last few are slower to make (adam takes three
# times as long) or hold breath noise, so that the same words give other samples each time. Variants that whisper or
# repeat another are left out.
_ENGLISH = (
    ("en-us+m3", "en-US", "male", "low and even"),
    ("en-us+Mike", "en-US", "male", "deep"),
    ("en-us+klatt2", "en-US", "male", "soft"),
    ("gmw/en", "en-GB", "male", "British"),
    ("gmw/en-gb-x-rp+m3", "en-GB", "male", "British, received pronunciation"),
    ("en-us", "en-US", "male", "eSpeak NG's own"),
    ("en-us+m7", "en-US", "male", "full"),
    ("en-us+Gene", "en-US", "male", "dark, strong"),
    ("en-us+edward", "en-US", "male", "narrow"),
    ("en-us+belinda", "en-US", "female", "high, bright"),
    ("en-us+m1", "en-US", "male", "rough"),
    ("en-us+f1", "en-US", "female", "low, a little hoarse"),
    ("en-us+steph", "en-US", "female", "soft"),
    ("en-us+Annie", "en-US", "female", "lively"),
    ("gmw/en+belinda", "en-GB", "female", "British, high, bright"),
    ("en-us+adam", "en-US", "male", "clear, slightly metallic"),
    ("gmw/en+f2", "en-GB", "female", "British, breathy"),
    ("en-us+f2", "en-US", "female", "breathy"),
    ("en-us+f5", "en-US", "female", "breathy, high"),
)


class SystemEngine:
    """Speech through pyttsx3, with its queue used one job at a time."""

    name: ClassVar[str] = "system"
    concurrency: ClassVar[int] = 0
    takes_phonemes: ClassVar[bool] = True

    def __init__(self) -> None:
        self._espeak: pyttsx3.engine.Engine | None = None
        self._native: NativeSpeech | None = None

    @staticmethod
    def fingerprint() -> str:
        """Return the versions of all that makes the sound."""
        own = f" {driver_here()} {release()}" if driver_here() else ""
        return f"driver {_DRIVER}, names {stamp()}, pyttsx3 {version('pyttsx3')}, eSpeak NG {place().version}{own}"

    def voices(self) -> tuple[VoiceInfo, ...]:
        """Return the English voices that are understood best; all others go by name too.

        The same on every platform, so that a script is cast alike everywhere.
        """
        return tuple(VoiceInfo(name, language, sex, _LICENCE, note) for name, language, sex, note in _ENGLISH)

    def check_voice(self, name: str) -> None:
        """Ask eSpeak NG for a voice that is not in the list; the platform's own are asked when they speak."""
        kind, colon, _ = name.partition(":")
        if name in {info.name for info in self.voices()} or (colon and kind == driver_here()):
            return
        # Imported here: the voices of the list need no library.
        from newscast.engines.espeak_driver import unknown_voice  # noqa: PLC0415
        from newscast.engines.espeak_library import library  # noqa: PLC0415

        if not library().set_voice(name):
            raise unknown_voice(name, library().names())

    def pronounce(self, text: str, voice: str) -> str | None:
        """Return how an eSpeak NG voice says a text, None for the platform's own voices, which do not tell."""
        from newscast.engines.espeak_library import library  # noqa: PLC0415 - only `check` asks

        kind, colon, _ = voice.partition(":")
        plain = _CONTROLS.sub(" ", text)
        if (colon and kind == driver_here()) or not library().set_voice(voice):
            return None
        known = _with_sounds(plain, voice)
        said = library().pronounce(marked_text(plain, known).text, phonemes=bool(known))
        # Between vowels American voices tap the t; for whoever reads it, that is a t.
        return said.replace("ɾ", "t") or None

    def speak(self, utterance: Utterance) -> Speech:
        """Speak one sentence; the voice implies the language."""
        text, voice = _CONTROLS.sub(" ", utterance.text), utterance.voice
        if not text.strip():
            raise EngineError("there is nothing to speak in an empty text")
        rate = _WORDS_A_MINUTE if voice.rate is None else voice.rate
        kind, colon, _ = voice.name.partition(":")
        if colon and kind == driver_here():
            self._native = self._native or NativeSpeech(kind)
            return self._native.speak(text, voice, rate)
        known = _with_sounds(text, voice.name, utterance.phonemes)
        marked = marked_text(text, known)
        pcm, events, frames = self._say(marked.text, voice, rate, phonemes=bool(known))
        if not events:
            raise EngineError("the text gives no sound")
        events = [WordEvent(event.sample, marked.plain(event.position)) for event in events]
        return Speech(pcm, frames, word_times(text, events))

    def _say(self, text: str, voice: Voice, rate: int, *, phonemes: bool) -> tuple[bytes, list[WordEvent], int]:
        """Run one job; raise the first error that pyttsx3 would only have reported to a listener."""
        engine = self._espeak = self._espeak or _espeak_engine()
        pitch = _PITCH if voice.pitch is None else voice.pitch
        errors: list[Exception] = []
        token = engine.connect("error", lambda name, exception: errors.append(exception))  # noqa: ARG005
        try:
            for name, value in (("voice", voice.name), ("rate", rate), ("pitch", pitch), ("phonemes", phonemes)):
                engine.setProperty(name, value)
            engine.say(text)
            engine.runAndWait()
        except BaseException:
            with suppress(RuntimeError):  # an interrupted loop must not stay open
                engine.endLoop()
            raise
        finally:
            engine.disconnect(token)
        if errors:
            raise errors[0]
        return cast("tuple[bytes, list[WordEvent], int]", engine.getProperty("spoken"))


def _with_sounds(text: str, voice: str, known: tuple[Phonemes, ...] = ()) -> tuple[Phonemes, ...]:
    """Return all sounds that an eSpeak NG voice is told: those known and those of names."""
    # The mnemonics are those of English; a voice of another language would cut words off at them.
    if not _ENGLISH_VOICE.match(voice):
        return ()
    return with_names(text, voice, known)


def _espeak_engine() -> pyttsx3.engine.Engine:
    # Imported here: a run that finds all in the store starts no engine.
    import pyttsx3  # noqa: PLC0415

    from newscast.engines import espeak_driver  # noqa: PLC0415

    espeak_driver.install()
    return pyttsx3.init(espeak_driver.NAME)


def word_times(text: str, events: Iterable[WordEvent]) -> tuple[WordTime, ...]:
    """Return the start of each word that is parted by blanks, from its first event.

    A number gives several events; a word behind a curly quotation mark gives one of no length at its second letter.
    """
    words = [match.span() for match in re.finditer(r"\S+", text)]
    ends = [end for _, end in words]
    starts: dict[int, int] = {}
    for event in events:
        number = bisect(ends, event.position)
        if number < len(words) and words[number][0] <= event.position:
            starts.setdefault(number, event.sample)
    return tuple(
        WordTime(start, words[number][0], words[number][1] - words[number][0]) for number, start in starts.items()
    )

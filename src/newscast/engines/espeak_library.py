"""eSpeak NG through ctypes: the library from the `espeakng-loader` wheel, else the system's.

eSpeak NG is a package of its own under GPL-3.0-or-later. It is loaded at run time, never part of this one; what it
speaks is not touched by its licence.
"""

from __future__ import annotations

import atexit
import ctypes
import os
import re
import sys
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from newscast.errors import EngineUnavailableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_LOADER = "espeakng-loader"
_PLACES = (
    "/usr/lib/*/libespeak-ng.so.1",
    "/usr/lib64/libespeak-ng.so.1",
    "/usr/lib/libespeak-ng.so.1",
    "/usr/local/lib/libespeak-ng.so.1",
    "/opt/homebrew/lib/libespeak-ng.1.dylib",
    "/usr/local/lib/libespeak-ng.1.dylib",
    "C:/Program Files/eSpeak NG/libespeak-ng.dll",
    "C:/Program Files (x86)/eSpeak NG/libespeak-ng.dll",
)

_SYNCHRONOUS = 2
_DO_NOT_EXIT = 0x8000  # else the library ends the program where its data is missing
_BUFFER = 1000  # ms: a small buffer has room for few events, and loses the first words after many voice changes
_UTF8 = 1
_IPA = 2
_PHONEMES = 0x100  # “[[…]]” holds mnemonics
_WORD = 1
_LONGEST_PATH = 159  # bytes: with one more the library does not find its data
# A longer variant overruns a buffer of the library and ends the process; a path could name any file.
_VOICE_NAME = re.compile(r"(?!.*\.\.)[\w./() ,-]{1,60}(\+[\w-]{1,30})?", re.ASCII)

_LANGUAGE = re.compile(r"\([a-z-]{2,12}\)")
"""The library's mark where it goes over to another language's rules."""
# The library sets the stress mark before the vowel; it belongs before the syllable.
_ONSET_BEFORE_STRESS = re.compile(
    r"(s?[ptk][ɹrlwj]|[bdfvɡθʃ][ɹrlwj]|[hmn]j|s[ptkmnlfw]|tʃ|dʒ|[bcçdfhjklmnpqstvwxzðɡɣɹɾʁʃʒʔθ])([ˈˌ])"
)

RATE, PITCH = 1, 3
"""Parameters: words a minute, and 0-100."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the library lies."""

    library: str
    data: str | None
    """Its data folder; None where the library knows by itself."""
    version: str
    """Changes whenever the library does."""


@dataclass(frozen=True, slots=True)
class WordEvent:
    """A word as the library reports it."""

    sample: int
    """Frames from the start."""
    position: int
    """Characters from 0."""


class _Event(ctypes.Structure):
    _fields_ = (  # type: ignore[mutable-override]  # read once, never changed
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_uint64),
    )


class _VoiceRecord(ctypes.Structure):
    _fields_ = (  # type: ignore[mutable-override]  # read once, never changed
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_void_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("xx1", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(_Event))


def place(places: Sequence[str] = _PLACES) -> Place:
    """Find the library without loading it.

    Raises `EngineUnavailableError` where there is neither the wheel nor a system library.
    """
    spec = find_spec("espeakng_loader")
    if spec is not None and spec.origin is not None:
        folder = Path(spec.origin).parent
        name = {"win32": "espeak-ng.dll", "darwin": "libespeak-ng.dylib"}.get(sys.platform, "libespeak-ng.so")
        return Place(str(folder / name), str(folder / "espeak-ng-data"), f"loader {version(_LOADER)}")
    for pattern in places:
        anchor = Path(pattern).anchor
        for found in sorted(Path(anchor).glob(pattern.removeprefix(anchor))) if Path(anchor).exists() else ():
            state = found.stat()
            return Place(str(found), None, f"{found.resolve().name} {state.st_size} {state.st_mtime_ns}")
    from ctypes.util import find_library  # noqa: PLC0415 - rarely needed

    if known := find_library("espeak-ng"):
        return Place(known, None, known)
    raise EngineUnavailableError(
        "eSpeak NG is not installed", hint=f"pip install {_LOADER}, or install espeak-ng with the system's package tool"
    )


@cache
def library() -> Library:
    """Return the library, loaded once in this process: all its state is global."""
    return Library(place())


class Library:
    """eSpeak NG in synchronous mode: all samples and events are there when a call returns."""

    def __init__(self, where: Place) -> None:
        try:
            self._dll = ctypes.CDLL(where.library)
        except OSError as error:
            raise EngineUnavailableError(
                f"eSpeak NG cannot be loaded: {error}", hint="`newscast doctor` tells what is missing"
            ) from error
        self._dll.espeak_GetCurrentVoice.restype = ctypes.POINTER(_VoiceRecord)
        self._dll.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_VoiceRecord))
        self._dll.espeak_TextToPhonemes.restype = ctypes.c_char_p
        data = None if where.data is None else os.fsencode(short_path(where.data))
        self.rate: int = self._dll.espeak_Initialize(_SYNCHRONOUS, _BUFFER, data, _DO_NOT_EXIT)
        if self.rate <= 0:
            raise EngineUnavailableError(
                f"eSpeak NG does not find its data: {where.data}", hint=f"pip install --force-reinstall {_LOADER}"
            )
        self.chosen: str | None = None
        """The name by which the voice in use was asked for; None where that went wrong."""
        self._pcm: list[bytes] = []
        self._words: list[WordEvent] = []
        self._callback = _Callback(self._collect)  # kept: the library holds only an address
        self._dll.espeak_SetSynthCallback(self._callback)

    def _collect(self, samples: int | None, count: int, events: Iterator[_Event]) -> int:
        if samples and count > 0:
            self._pcm.append(ctypes.string_at(samples, 2 * count))
        for event in events:
            if event.type == 0:
                break
            if event.type == _WORD:
                self._words.append(WordEvent(event.sample, event.text_position - 1))
        return 0

    def set_voice(self, name: str) -> bool:
        """Change to a voice; False where it, or its variant, does not exist."""
        self.chosen = None  # a name that is half right leaves another voice behind
        if not _VOICE_NAME.fullmatch(name) or self._dll.espeak_SetVoiceByName(name.encode()) != 0:
            return False
        # An unknown variant is dropped without a word, and the case of its letters counts: only this tells.
        base, _, variant = self.voice().partition("+")
        if variant == name.partition("+")[2] and not base.startswith("!v/"):
            self.chosen = name
        return self.chosen is not None

    def voice(self) -> str:
        """Return the identifier of the voice in use, as in “gmw/en-US+f3”."""
        record = self._dll.espeak_GetCurrentVoice()
        return _text(record.contents.identifier) if record else ""

    def set_parameter(self, parameter: int, value: int) -> None:
        """Set a parameter of the voice in use. Changing the voice sets all back."""
        self._dll.espeak_SetParameter(parameter, value, 0)

    def synth(self, text: str, *, phonemes: bool = False) -> tuple[bytes, list[WordEvent]]:
        """Speak a text that holds no control characters; return samples (one channel, 16 bits) and words.

        With `phonemes`, double brackets hold the library's mnemonics.
        """
        self._pcm, self._words = [], []
        data = text.encode("utf-8", "replace")
        self._dll.espeak_Synth(data, ctypes.c_size_t(len(data) + 1), 0, 1, 0, _UTF8 | _PHONEMES * phonemes, None, None)
        return b"".join(self._pcm), self._words

    def pronounce(self, text: str, *, phonemes: bool = False) -> str:
        """Return how the voice in use says a text that holds no control characters, in the phonetic alphabet.

        With `phonemes`, double brackets hold the library's mnemonics.
        """
        self.synth(".", phonemes=phonemes)  # brackets are read as in the last job
        # Without a blank behind it a last letter alone is kept, and said before the next text.
        rest = ctypes.c_char_p(f"{text} ".encode("utf-8", "replace"))
        said: list[str] = []
        while rest.value:  # a clause at a time; behind the last one the library leaves a null
            said.append(_text(self._dll.espeak_TextToPhonemes(ctypes.byref(rest), _UTF8, _IPA)))
        return _ONSET_BEFORE_STRESS.sub(r"\2\1", " ".join(_LANGUAGE.sub("", " ".join(said)).split()))

    def names(self) -> tuple[str, ...]:
        """Return the languages' voices by identifier, then the variants as “+name”."""
        variants = _VoiceRecord(languages=ctypes.cast(ctypes.c_char_p(b"variant"), ctypes.c_void_p).value)
        return (
            *(name for name in self._listed(None) if not name.startswith("mb/")),
            *(name.replace("!v/", "+") for name in self._listed(ctypes.byref(variants))),
        )

    def _listed(self, wanted: object) -> Iterator[str]:
        for record in self._dll.espeak_ListVoices(wanted):  # endless to Python: the last is empty
            if not record:
                break
            yield _text(record.contents.identifier)


def _text(value: bytes | None) -> str:
    return (value or b"").decode("utf-8", "replace")


def short_path(data: str, link: Callable[[str, str], None] = os.symlink) -> str:
    """Return a path to the data folder that is short enough for the library."""
    if len(os.fsencode(data)) <= _LONGEST_PATH:
        return data
    import shutil  # noqa: PLC0415 - rarely needed
    import tempfile  # noqa: PLC0415

    folder = tempfile.mkdtemp(prefix="newscast-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    short = str(Path(folder) / "espeak-ng-data")
    try:
        link(data, short)
    except OSError:  # Windows without the right to make links
        shutil.copytree(data, short)
    return short

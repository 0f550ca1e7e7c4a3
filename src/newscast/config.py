"""Settings: defaults < `newscast.toml` found upwards from the source < the script's header < the command line."""

from __future__ import annotations

import difflib
import math
import re
import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newscast.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from newscast.model.script import Header

FILE = "newscast.toml"
_LIMIT = 1_000_000
"""Bytes; a settings file is small."""
_AT = re.compile(r"\(at line (\d+), column (\d+)\)")
_KEY = re.compile(r"""\s*\[?\s*(?P<key>"[^"]*"|'[^']*'|[\w-]+)\s*[=\].]""")

FORMS = ("mp3", "wav", "flac", "opus", "m4a")
"""Forms of audio, by suffix without the dot."""

PAUSES = ("opening", "sentence", "paragraph", "speaker", "sound", "story", "closing")
"""The breaks whose length can be set, in seconds."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a newsroom decides once."""

    engine: str = "system"
    language: str = "en-US"
    """BCP 47; American or British habits of reading."""
    quotes: str = "voice"
    """`voice`: whole-sentence quotations in the person's own voice; `read`: the anchor reads all."""
    output: Path = Path("output")
    form: str = "mp3"
    """The suffix of the file that `render` writes when no name is given."""
    loudness: float = -16.0
    """LUFS, stereo reading."""
    true_peak: float = -1.0
    """dBTP, the ceiling."""
    workers: int | None = None
    """Processes that speak; None: one a core."""
    timeout: float = 60.0
    """Seconds for one sentence."""
    cache: Path | None = None
    """Folder of the clip store; None: the user's cache folder."""
    pauses: Mapping[str, float] = field(default_factory=dict)
    """Seconds by the names in `PAUSES`; those not given keep their usual length."""
    voices: tuple[tuple[str, str], ...] = ()
    """(speaker, voice as a `Voice` header writes it)."""
    lexicon: tuple[Path, ...] = ()
    """Files that say how words are said, later ones over earlier."""
    rules_off: tuple[str, ...] = ()
    """Names of spoken-form rules that are left out."""
    profile: str | None = None
    """How pages say who speaks, by the name of a profile; None: as each page shows."""
    profiles: Path | None = None
    """Folder of the newsroom's own profiles."""
    file: Path | None = field(default=None, compare=False)
    """The settings file, where there is one."""
    lines: Mapping[str, int] = field(default_factory=dict, compare=False)
    """Where in the file each key stands, counted from 1; those of its tables too."""

    def with_wish(self, wish: Wish) -> Settings:
        """Return these settings as the command line changes them."""
        return replace(
            self,
            engine=wish.engine or self.engine,
            quotes=wish.quotes or self.quotes,
            profile=wish.profile or self.profile,
        )

    def with_header(self, header: Header, source: str = "") -> Settings:
        """Return these settings as the script's header changes them."""
        changed = replace(self, language=header.language) if header.language else self
        if header.loudness:
            changed = replace(changed, loudness=_header_loudness(header, header.loudness, source))
        return changed


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line asks for, over settings and header. None: as they say."""

    engine: str | None = None
    voices: tuple[tuple[str, str], ...] = ()
    """(speaker, voice as a `Voice` header writes it)."""
    quotes: str | None = None
    part: str = "transcript"
    """What of a page is read: `transcript` or `article`."""
    profile: str | None = None
    """How the page says who speaks, by the name of a profile."""
    output: Path | None = None
    """The audio file, or a folder for it."""
    also: tuple[str, ...] = ()
    """Further forms, by suffix without the dot."""


def load_settings(start: Path) -> Settings:
    """Read the nearest `newscast.toml` in `start` or a folder above it; defaults when there is none.

    Raises `ConfigError` for an unknown key or a value of the wrong kind.
    """
    for folder in (start, *start.parents):
        file = folder / FILE
        if file.is_file():
            return _read(file)
    return Settings()


def _read(file: Path) -> Settings:
    try:
        if file.stat().st_size > _LIMIT:
            raise ConfigError(f"the settings file is larger than {_LIMIT:,} bytes", source=str(file))
        text = file.read_text(encoding="utf-8-sig")
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = _AT.search(str(error))
        line, column = (int(at[1]), int(at[2])) if at else (None, None)
        what = _AT.sub("", str(error)).strip()
        hint = "see docs/settings.md"
        raise ConfigError(f"not a TOML file: {what}", hint=hint, source=str(file), line=line, column=column) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"cannot read the settings file: {error}", source=str(file)) from error
    lines = _lines(text)
    values: dict[str, Any] = {}
    for key, value in table.items():
        try:
            values[key.replace("-", "_")] = _setting(key, value, file)
        except ConfigError as error:
            error.line = lines.get(key)
            raise
    return Settings(**values, file=file, lines=lines)


def _lines(text: str) -> dict[str, int]:
    """Return where each key stands, which the TOML reader does not tell."""
    rows = enumerate(text.split("\n"), start=1)
    return {match["key"].strip("\"'"): number for number, row in rows if (match := _KEY.match(row))}


def _setting(key: str, value: Any, file: Path) -> object:
    reader = _KEYS.get(key)
    if reader is None:
        raise ConfigError(f"unknown setting “{key}”", source=str(file), hint=_nearest(key, _KEYS))
    return reader(key, value, file)


def _nearest(key: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
    near = difflib.get_close_matches(key, known, n=1)
    return f"did you mean “{near[0]}”?" if near else f"known settings: {', '.join(known)}"


def _text(key: str, value: Any, file: Path) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"“{key}” must be a text in quotation marks, not {value!r}", source=str(file))
    return value.strip()


def _one_of(*allowed: str) -> Callable[[str, Any, Path], str]:
    def read(key: str, value: Any, file: Path) -> str:
        text = _text(key, value, file)
        if text not in allowed:
            raise ConfigError(f"“{key}” must be one of {', '.join(allowed)}, not “{text}”", source=str(file))
        return text

    return read


def _path(key: str, value: Any, file: Path) -> Path:
    name = _text(key, value, file)
    try:
        return file.parent / Path(name).expanduser()
    except RuntimeError as error:
        raise ConfigError(f"“{key}” names nobody's home folder: “{name}”", source=str(file)) from error


def _files(key: str, value: Any, file: Path) -> tuple[Path, ...]:
    names = value if isinstance(value, list) else [value]
    return tuple(_path(key, name, file) for name in names)


def _number(low: float, high: float) -> Callable[[str, Any, Path], float]:
    def read(key: str, value: Any, file: Path) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise ConfigError(f"“{key}” must be a number from {low:g} to {high:g}, not {value!r}", source=str(file))
        return float(value)

    return read


def _whole(low: int, high: int) -> Callable[[str, Any, Path], int]:
    def read(key: str, value: Any, file: Path) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise ConfigError(f"“{key}” must be a whole number from {low} to {high}, not {value!r}", source=str(file))
        return value

    return read


def _table(key: str, value: Any, file: Path) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ConfigError(f"“{key}” must be a table, written [{key}]", source=str(file))
    return value


def _pauses(key: str, value: Any, file: Path) -> dict[str, float]:
    seconds = _number(0, 10)
    for name in _table(key, value, file):
        if name not in PAUSES:
            raise ConfigError(f"unknown pause “{name}”", source=str(file), hint=_nearest(name, PAUSES))
    return {name: seconds(f"{key}.{name}", length, file) for name, length in value.items()}


def _voices(key: str, value: Any, file: Path) -> tuple[tuple[str, str], ...]:
    voices = _table(key, value, file)
    return tuple((speaker, _text(f"{key}.{speaker}", voice, file)) for speaker, voice in voices.items())


def _texts(key: str, value: Any, file: Path) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ConfigError(f"“{key}” must be a list of texts in quotation marks, not {value!r}", source=str(file))
    return tuple(_text(key, item, file) for item in value)


_KEYS: dict[str, Callable[[str, Any, Path], object]] = {
    "engine": _text,
    "language": _text,
    "quotes": _one_of("voice", "read"),
    "output": _path,
    "form": _one_of(*FORMS),
    "loudness": _number(-40, -8),
    "true-peak": _number(-12, 0),
    "workers": _whole(1, 64),
    "timeout": _number(1, 3600),
    "cache": _path,
    "lexicon": _files,
    "pauses": _pauses,
    "voices": _voices,
    "rules-off": _texts,
    "profile": _text,
    "profiles": _path,
}


def _header_loudness(header: Header, text: str, source: str) -> float:
    try:
        value = float(text.removesuffix("LUFS").strip().replace("−", "-"))
    except ValueError:
        value = math.nan
    if not -40 <= value <= -8:
        hint = "write a number of LUFS from -40 to -8, as in “Loudness: -16”"
        line, column = next(iter(header.places_of("Loudness")), (None, None))
        message = f"the header's Loudness “{text}” is not a loudness"
        raise ConfigError(message, hint=hint, source=source, line=line, column=column)
    return value

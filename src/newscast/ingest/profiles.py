"""Profiles: how houses write transcripts, as TOML files; the ones that come with newscast and a newsroom's own."""

from __future__ import annotations

import difflib
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from newscast.errors import ConfigError
from newscast.ingest.section import Bracket, Meaning, Notation, Profile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from enum import StrEnum
    from pathlib import Path

_LIMIT = 100_000
"""Bytes; a profile is a page."""
_MOST = 200
"""Profiles of a newsroom's own."""
_EVIDENCE = 50
"""Strings of evidence in one profile."""


def load_profiles(folder: Path | None = None) -> tuple[Profile, ...]:
    """Return all profiles by name: a newsroom's own from its folder, over those that come with newscast.

    Raises `ConfigError` for a file that cannot be read, an unknown key or a value of the wrong kind.
    """
    own = {profile.name: profile for profile in _own(folder)} if folder and folder.is_dir() else {}
    return tuple(sorted({**_built_in(), **own}.values(), key=lambda profile: profile.name))


def profile_named(name: str, profiles: Iterable[Profile], source: str = "") -> Profile:
    """Return the profile of a name that a source gives; raise `ConfigError` where there is none."""
    by_name = {profile.name: profile for profile in profiles}
    if name in by_name:
        return by_name[name]
    near = difflib.get_close_matches(name, by_name, n=1)
    hint = f"did you mean “{near[0]}”?" if near else f"there are: {', '.join(by_name)}"
    raise ConfigError(f"there is no profile “{name}”", hint=hint, source=source)


@lru_cache(maxsize=1)
def _built_in() -> dict[str, Profile]:
    found: dict[str, Profile] = {}
    for file in (files("newscast") / "data" / "profiles").iterdir():
        if file.name.endswith(".toml"):
            name = file.name.removesuffix(".toml")
            found[name] = _read(name, file.read_text("utf-8"), file.name)
    return found


def _own(folder: Path) -> Iterator[Profile]:
    for file in sorted(folder.glob("*.toml"))[:_MOST]:
        try:
            if file.stat().st_size > _LIMIT:
                raise ConfigError(f"the profile is larger than {_LIMIT:,} bytes", source=str(file))
            text = file.read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"cannot read the profile: {error}", source=str(file)) from error
        yield _read(file.stem, text, str(file))


def _read(name: str, text: str, source: str) -> Profile:
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"not a TOML file: {error}", source=source, hint="see docs/profiles.md") from error
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _KEYS:
            raise ConfigError(f"unknown key “{key}”", source=source, hint=_nearest(key, _KEYS))
        values[key.replace("-", "_")] = _KEYS[key](key, value, source)
    for key in ("title", "example", "notation"):
        if key not in values:
            raise ConfigError(f"the profile has no “{key}”", source=source, hint="see docs/profiles.md")
    return Profile(name=name, **values)


def _nearest(key: str, known: Iterable[str]) -> str:
    known = tuple(known)
    near = difflib.get_close_matches(key, known, n=1)
    return f"did you mean “{near[0]}”?" if near else f"it is one of: {', '.join(known)}"


def _text(key: str, value: Any, source: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"“{key}” must be a text in quotation marks, not {value!r}", source=source)
    return value.strip()


def _texts(key: str, value: Any, source: str) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > _EVIDENCE:
        raise ConfigError(f"“{key}” must be a list of at most {_EVIDENCE} texts", source=source)
    return tuple(_text(key, text, source).casefold() for text in value)


def _truth(key: str, value: Any, source: str) -> bool:
    if not isinstance(value, bool):
        raise ConfigError(f"“{key}” must be true or false, not {value!r}", source=source)
    return value


def _member(kind: type[StrEnum], key: str, value: Any, source: str) -> StrEnum:
    text = _text(key, value, source)
    if text not in {member.value for member in kind}:
        raise ConfigError(f"“{key}” cannot be “{text}”", source=source, hint=_nearest(text, [m.value for m in kind]))
    return kind(text)


def _notation(key: str, value: Any, source: str) -> StrEnum:
    return _member(Notation, key, value, source)


def _brackets(key: str, value: Any, source: str) -> Mapping[StrEnum, StrEnum]:
    if not isinstance(value, dict):
        raise ConfigError(f"“{key}” must be a table, written [{key}]", source=source)
    known = [bracket.value for bracket in Bracket]
    for name in value:
        if name not in known:
            raise ConfigError(f"unknown bracket “{name}”", source=source, hint=_nearest(name, known))
    return {Bracket(name): _member(Meaning, f"{key}.{name}", meaning, source) for name, meaning in value.items()}


_KEYS: dict[str, Callable[[str, Any, str], object]] = {
    "title": _text,
    "example": _text,
    "notation": _notation,
    "brackets": _brackets,
    "evidence": _texts,
    "keeps-beginning": _truth,
}

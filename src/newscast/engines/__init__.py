"""Speech engines, found by entry point and imported only when named."""

from __future__ import annotations

import difflib
import sys
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, cast

from newscast.errors import EngineUnavailableError

if TYPE_CHECKING:
    from newscast.engines.base import Engine

DEFAULT = "system"


def _doors() -> dict[str, EntryPoint]:
    return _doors_on(tuple(sys.path))


@cache
def _doors_on(_path: tuple[str, ...]) -> dict[str, EntryPoint]:
    """Look for entry points once for each import path: it takes milliseconds."""
    return {door.name: door for door in entry_points(group="newscast.engines")}


def engine_names() -> tuple[str, ...]:
    """Return the names of all installed engines, the default first."""
    return tuple(sorted(_doors(), key=lambda name: (name != DEFAULT, name)))


def engine_class(name: str) -> type[Engine]:
    """Import the engine of that name.

    Raises `EngineUnavailableError` where there is none, or where what it needs is not installed.
    """
    door = _doors().get(name)
    if door is None:
        near = difflib.get_close_matches(name, _doors(), n=1)
        hint = f"did you mean “{near[0]}”? " if near else ""
        raise EngineUnavailableError(
            f"there is no speech engine “{name}”", hint=f"{hint}installed engines: {', '.join(engine_names())}"
        )
    try:
        return cast("type[Engine]", door.load())
    except ImportError as error:
        raise EngineUnavailableError(
            f"the speech engine “{name}” needs a package that is not installed: {error}",
            hint="`newscast doctor` tells what to type",
        ) from error

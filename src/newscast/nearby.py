"""Files that a script names: they lie in the script's folder, and not outside it."""

from __future__ import annotations

from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscast.errors import NewscastError


def nearby(folder: Path, name: str, kind: str, error: Callable[[str, str], NewscastError]) -> Path:
    """Return where a file lies that a script in a folder names, with links followed.

    Raises what `error` makes of a message and a hint where that is outside the folder; `kind` is as in “sound file”.
    """
    absolute = Path(name).is_absolute() or PureWindowsPath(name).is_absolute()
    try:
        root = folder.resolve()
        path = (root / name).resolve()
    except (OSError, ValueError, RuntimeError) as reason:
        raise error(f"“{name}” cannot be a file's name", "correct the name in the script") from reason
    if absolute or not path.is_relative_to(root):
        raise error(
            f"the {kind} “{name}” lies outside the script's folder", f"copy it to {folder} and name it from there"
        )
    return path

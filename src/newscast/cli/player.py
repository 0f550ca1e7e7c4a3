"""Playing a file through whatever the machine has."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from newscast.errors import DeliveryError

if TYPE_CHECKING:
    from collections.abc import Iterable

PLAYERS = {
    "darwin": (("afplay",),),
    "win32": (("ffplay", "-nodisp", "-autoexit", "-loglevel", "error"),),
    "linux": (
        ("pw-play",),
        ("paplay",),
        ("ffplay", "-nodisp", "-autoexit", "-loglevel", "error"),
        ("mpv", "--no-video", "--really-quiet"),
        ("aplay", "-q"),
    ),
}
"""Programs that play a file, the best first, by `sys.platform`."""

_NO_DEVICE = "copy the file to a machine with a loudspeaker, or open it in a browser"


def newest(folder: Path, forms: Iterable[str]) -> Path:
    """Return the file of audio that was written last. Raises `DeliveryError` where there is none."""
    files = [file for form in forms for file in folder.glob(f"*.{form}")]
    if not files:
        raise DeliveryError(f"there is no newscast in {folder}", hint="`newscast render SOURCE` makes one")
    return max(files, key=lambda file: file.stat().st_mtime_ns)


def has_sound_device() -> bool:
    """Tell whether the machine can be heard; Linux is asked for its sound cards, since players claim success anyway."""
    if sys.platform != "linux":
        return True
    cards = Path("/proc/asound/cards")
    return cards.is_file() and "no soundcards" not in cards.read_text(encoding="utf-8", errors="replace")


def play_file(file: Path) -> None:
    """Play a file to its end. Raises `DeliveryError` where there is no sound device or nothing to play it with."""
    if not has_sound_device():
        raise DeliveryError("this machine has no sound device", hint=_NO_DEVICE)
    if sys.platform == "win32":
        import os

        os.startfile(file)  # noqa: S606 - the program that Windows opens such files with
        return
    for program, *arguments in PLAYERS.get(sys.platform, PLAYERS["linux"]):
        path = shutil.which(program)
        if path is None or (program == "aplay" and file.suffix.lower() != ".wav"):
            continue
        done = subprocess.run([path, *arguments, str(file)], stderr=subprocess.PIPE, check=False)  # noqa: S603
        if done.returncode == 0:
            return
    raise DeliveryError("no program on this machine could play the file", hint=_NO_DEVICE)

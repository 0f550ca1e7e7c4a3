"""What `doctor` looks at."""

from __future__ import annotations

import os
import platform
import tempfile
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from newscast.cache import default_root
from newscast.cli.player import has_sound_device
from newscast.config import load_settings
from newscast.engines import engine_class, engine_names
from newscast.errors import NewscastError

PACKAGES = ("pyttsx3", "espeakng-loader", "pydub", "numpy", "soundfile", "soxr", "mutagen", "trafilatura", "typer")


@dataclass(frozen=True, slots=True)
class Result:
    """One thing looked at."""

    what: str
    good: bool
    found: str
    remedy: str = ""
    needed: bool = True


def examine() -> list[Result]:
    """Look at everything that a render needs, and at what is only nice to have."""
    return [
        Result("Python", good=True, found=platform.python_version()),
        *(_package(name) for name in PACKAGES),
        _ffmpeg(),
        *(_engine(name) for name in engine_names()),
        _folder("clip cache", default_root()),
        _folder("output folder", load_settings(Path.cwd()).output),
        _sound(),
    ]


def _package(name: str) -> Result:
    try:
        return Result(name, good=True, found=version(name))
    except PackageNotFoundError:
        needed = name != "espeakng-loader"  # a system library serves as well
        return Result(name, good=False, found="not installed", remedy=f"pip install {name}", needed=needed)


def _ffmpeg() -> Result:
    import imageio_ffmpeg

    try:
        return Result("ffmpeg", good=True, found=imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        return Result("ffmpeg", good=False, found=str(error), remedy="pip install --force-reinstall imageio-ffmpeg")


def _engine(name: str) -> Result:
    try:
        voices = engine_class(name)().voices()
    except NewscastError as error:
        return Result(f"engine {name}", good=False, found=error.message, remedy=error.hint)
    return Result(f"engine {name}", good=True, found=f"{len(voices)} voices, {voices[0].name} reads the news")


def _folder(what: str, folder: Path) -> Result:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            free = _free(folder)
    except OSError as error:
        remedy = "make it writable, or name another in newscast.toml"
        return Result(what, good=False, found=f"{folder}: {error.strerror}", remedy=remedy)
    return Result(what, good=True, found=f"{folder} ({free})")


def _free(folder: Path) -> str:
    if not hasattr(os, "statvfs"):
        return "writable"
    disk = os.statvfs(folder)
    return f"{disk.f_bavail * disk.f_frsize / 1e9:.1f} GB free"


def _sound() -> Result:
    good = has_sound_device()
    return Result(
        "sound device", good=good, found="there is one" if good else "none: `play` cannot be used", needed=False
    )

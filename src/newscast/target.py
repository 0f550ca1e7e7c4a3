"""Where the result goes, and under which name."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newscast.config import FORMS
from newscast.errors import DeliveryError

if TYPE_CHECKING:
    from newscast.config import Settings, Wish
    from newscast.model.rundown import Rundown

CAPTIONS = ".vtt"
_STEM_LENGTH = 80


def targets(source: str, rundown: Rundown, settings: Settings, wish: Wish) -> tuple[Path, ...]:
    """Return the files that a render makes: the audio file, further forms, and last the captions.

    Raises `DeliveryError` for a form that is not known.
    """
    first = _first(source, rundown, settings, wish)
    forms = dict.fromkeys(form.lower().lstrip(".") for form in wish.also)
    unknown = [form for form in (first.suffix.lower().lstrip("."), *forms) if form not in {*FORMS, "vtt"}]
    if unknown or first.suffix.lower() == CAPTIONS:
        raise DeliveryError(
            f"“{first.name if not unknown else unknown[0]}” is not a form of audio that can be written",
            hint=f"use one of {', '.join(FORMS)}",
        )
    further = [first.with_suffix(f".{form}") for form in forms if form != "vtt"]
    return (*dict.fromkeys((first, *further)), first.with_suffix(CAPTIONS))


def _first(source: str, rundown: Rundown, settings: Settings, wish: Wish) -> Path:
    name = f"{stem_of(source, rundown.title)}.{settings.form}"
    if wish.output is None:
        return settings.output / name
    return wish.output / name if wish.output.is_dir() else wish.output


def stem_of(source: str, title: str) -> str:
    """Return a file name without suffix for what comes of a source: a file's own, else one made from the title."""
    if source == "-" or urlsplit(source).scheme in {"http", "https"}:
        plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
        words = re.findall(r"[a-z0-9]+", plain.lower())
        return "-".join(words)[:_STEM_LENGTH].strip("-") or "newscast"
    return Path(source).stem or "newscast"

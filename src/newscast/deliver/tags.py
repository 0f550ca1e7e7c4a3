"""What a player shows of a newscast: its title, who reads it, and that the voices are synthetic."""

# mypy: disable-error-code="no-untyped-call"
# mutagen's calls have no types.

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from newscast.errors import DeliveryError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mutagen.id3 import ID3

    from newscast.deliver.forms import Form
    from newscast.model.programme import Programme

_MOST = 1000  # characters in a tag
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_SOFTWARE = "newscast"
_GENRE = "News"
_ALBUM = "Newscast"

# ISO 639-2 for the languages that BCP 47 names in two letters; ID3v2.3, 4.2.1 (TLAN) wants three.
_LANGUAGES = {
    "ar": "ara", "cs": "ces", "da": "dan", "de": "deu", "el": "ell", "en": "eng", "es": "spa", "fi": "fin", "fr": "fra",
    "he": "heb", "hi": "hin", "hu": "hun", "it": "ita", "ja": "jpn", "ko": "kor", "nb": "nob", "nl": "nld", "no": "nor",
    "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus", "sv": "swe", "tr": "tur", "uk": "ukr", "zh": "zho",
}  # fmt: skip


def tag(form: Form, path: Path, programme: Programme) -> None:
    """Write the tags into a finished file. Raises `DeliveryError` where they cannot be."""
    import mutagen  # noqa: PLC0415 - the last thing that is needed

    facts = _facts(programme)
    try:
        _WRITERS[form.suffix](path, facts)
    except mutagen.MutagenError as error:
        raise DeliveryError(f"the tags cannot be written: {error}", hint="see if the disk is full") from error


def _facts(programme: Programme) -> dict[str, str]:
    """Return what is known, by the names of Vorbis comments."""
    facts = {
        "title": programme.title,
        "artist": programme.artist,
        "album": _ALBUM,
        "genre": _GENRE,
        "date": programme.date or "",
        "language": programme.language,
        "comment": programme.comment,
        "encoder": _SOFTWARE,
    }
    cleaned = {name: "".join(c if c.isprintable() else " " for c in value)[:_MOST] for name, value in facts.items()}
    return {name: value for name, value in cleaned.items() if value.strip()}


def _write_id3(path: Path, facts: dict[str, str]) -> None:
    from mutagen import id3  # noqa: PLC0415 - one form's own

    tags = id3.ID3()
    _fill_id3(tags, facts)
    tags.save(path, v2_version=3)


def _write_wave(path: Path, facts: dict[str, str]) -> None:
    from mutagen.wave import WAVE  # noqa: PLC0415 - one form's own

    file = WAVE(path)
    file.add_tags()
    _fill_id3(cast("ID3", file.tags), facts)
    file.save(v2_version=3)


def _fill_id3(tags: ID3, facts: dict[str, str]) -> None:
    """Add ID3 frames to tags that will be saved as version 2.3, which all players read."""
    from mutagen import id3  # noqa: PLC0415 - two forms' own

    language = _LANGUAGES.get(facts.get("language", "").partition("-")[0].lower(), "und")
    named = {"title": id3.TIT2, "artist": id3.TPE1, "album": id3.TALB, "genre": id3.TCON, "encoder": id3.TSSE}
    for name, frame in named.items():
        if name in facts:
            tags.add(frame(encoding=id3.Encoding.UTF16, text=facts[name]))
    tags.add(id3.TLAN(encoding=id3.Encoding.LATIN1, text=language))
    if _DATE.fullmatch(facts.get("date", "")):
        tags.add(id3.TDRC(encoding=id3.Encoding.LATIN1, text=facts["date"]))
        tags.update_to_v23()
    if "comment" in facts:
        tags.add(id3.COMM(encoding=id3.Encoding.UTF16, lang=language, desc="", text=facts["comment"]))


def _write_vorbis(path: Path, facts: dict[str, str]) -> None:
    import mutagen  # noqa: PLC0415 - see tag

    file = mutagen.File(path)
    for name, value in facts.items():
        file[name] = value
    file.save()


# MP4 has no atom for a language; iTunes' free form is what other programs write.
_ATOMS = {
    "title": "\xa9nam",
    "artist": "\xa9ART",
    "album": "\xa9alb",
    "genre": "\xa9gen",
    "date": "\xa9day",
    "comment": "\xa9cmt",
    "encoder": "\xa9too",
    "language": "----:com.apple.iTunes:LANGUAGE",
}


def _write_mp4(path: Path, facts: dict[str, str]) -> None:
    from mutagen import mp4  # noqa: PLC0415 - one form's own

    file = mp4.MP4(path)
    for name, value in facts.items():
        atom = _ATOMS[name]
        file[atom] = [mp4.MP4FreeForm(value.encode())] if atom.startswith("----") else [value]
    file.save()


_WRITERS: dict[str, Callable[[Path, dict[str, str]], None]] = {
    ".mp3": _write_id3,
    ".wav": _write_wave,
    ".flac": _write_vorbis,
    ".opus": _write_vorbis,
    ".m4a": _write_mp4,
}

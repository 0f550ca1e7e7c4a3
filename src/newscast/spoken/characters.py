"""One form for each character: quotation marks, dashes, spaces, figures of every script, a page's entities."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TRANSLATION: dict[int, str] = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "‛": "'",
        "ʼ": "'",
        "`": "'",
        "´": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "‟": '"',
        "«": '"',
        "»": '"',
        "″": '"',
        "′": "'",
        "−": "-",
        "‐": "-",
        "‑": "-",
        "‒": "-",
        "―": "—",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u2007": " ",
        "\u00ad": "",
        "\ufe0e": "",
        "\ufe0f": "",
        "\u200b": "",
        "\u200c": "",
        "\u200d": "",
        "\ufeff": "",
        "™": "",
        "®": "",
        "©": "",
        "…": "...",
        "⁄": "/",
        "％": "%",
        "\t": " ",
        "﹣": "-",
        "－": "-",
        "＄": "$",
        # Letters that a pattern without letter case takes for an s, a k and an i, and that no table of words has.
        "\u017f": "s",
        "\u212a": "K",
        "\u0130": "I",
        "\u0131": "i",
    }
)


def unescaped(text: str) -> str:
    """Return the text with the characters that a page's entities stand for, also where they were escaped twice."""
    for _ in range(2):
        text = _ENTITY.sub(_character, text)
    return text


_ENTITY = re.compile(r"&(?:#(?:\d{1,7}|[xX][0-9a-fA-F]{1,6})|[A-Za-z][A-Za-z0-9]{1,30});")


def _character(match: re.Match[str]) -> str:
    from html import unescape  # noqa: PLC0415  # a table of two thousand names that few texts need

    plain = unescape(match[0])
    return plain if plain != match[0] else unescape(match[0].lower())


NOT_PLAIN = re.compile(r"[^\x00-\x08\x0a-\x5f\x61-\x7f]")  # tabs, back quotes and all that is not ASCII


@lru_cache(maxsize=1024)
def plain_mark(character: str) -> str:
    """Return the plain form of a character that is no plain one."""
    plain = _TRANSLATION.get(ord(character))
    return _plain_character(character) if plain is None else plain


def _plain_character(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.digit(character))
    return character if not character.isnumeric() or character in "²³" else _plain_number(character)


def _plain_number(character: str) -> str:
    flat = unicodedata.normalize("NFKC", character).replace("⁄", "/")
    if "/" in flat:
        return f" {flat}"
    if flat.isascii() and flat.isalnum():
        return flat
    value = unicodedata.numeric(character)
    return f" {int(value)} " if value == int(value) and 0 <= value < 10**15 else " "

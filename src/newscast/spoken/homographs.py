"""Words that are written alike and said otherwise, told apart by the words around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscast.model.speech import Phonemes


def homographs(spoken: str, known: Sequence[Phonemes], language: str) -> list[Phonemes]:
    """Return the sound of each homograph of a spoken text whose context decides, outside what is known."""
    return []

"""Towns that are written like other words: Nice, Reading, Mobile, Bow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.spoken.rule import word_set

if TYPE_CHECKING:
    from newscast.spoken.part_of_speech import Place

_TO_A_TOWN = word_set("in at to from near of around outside leave left reach reached visit visited between and")
_LANDS = word_set("alabama pennsylvania france berkshire england ohio michigan massachusetts")
_OF_A_TOWN = word_set(
    "fc united borough council crown festival university hospital airport street road bells church bay county"
)


def is_town(place: Place) -> bool:
    """Tell whether a word with a capital names a town: behind “in”, before its state, before what towns have."""
    word = place.word.text
    if not word[0].isupper() or word.isupper() or place.word.joined:
        return False
    behind = place.words[place.number + 1] if place.number + 1 < len(place.words) else None
    if behind and (behind.small in _LANDS or (behind.text[0].isupper() and behind.small in _OF_A_TOWN)):
        return True
    alone = behind is None or behind.opens or behind.text.islower()
    before = place.before()
    return alone and (before in _TO_A_TOWN or (before == "the" and bool(behind) and place.number > 0))

"""Whom “he” and “she” mean: the persons in view, the most salient first; and what pronouns tell of a gender."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from newscast.ingest.clauses import Kind
from newscast.ingest.people import Told, is_house
from newscast.ingest.speech_verbs import TOLD
from newscast.ingest.word_lists import PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscast.ingest.clauses import Token
    from newscast.ingest.mentions import Mention
    from newscast.ingest.people import Place, Someone

_REMEMBERED = 40
"""Mentions before a place."""
_FADING = 0.8
"""What a person loses with each sentence."""
_UNTOLD = 0.7
"""What a person loses whose gender nothing tells."""
_CLEAR = 0.5
"""By how much the first must lead the second to be meant beyond doubt."""
_CLEAR_IN_ONE_SENTENCE = 1.2
_SPEAKER, SUBJECT, OBJECT = 3.0, 2.0, 1.0
_POSSESSOR, _ADDRESSED = -1.5, 1.5
PRONOUN_WEIGHT = 2
"""How much a pronoun counts for a gender."""
_TELLING = {"he": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}


class Meant(NamedTuple):
    """A person whom a pronoun can mean."""

    score: float
    sentence: int
    someone: Someone


class _Seen(NamedTuple):
    place: Place
    sentence: int
    someone: Someone
    weight: float


class Attention:
    """Who is in view at each place of the copy."""

    def __init__(self) -> None:
        self._seen: list[_Seen] = []
        self._spoken: list[_Seen] = []

    def meet(self, place: Place, sentence: int, someone: Someone, weight: float) -> None:
        """Remember a person who is named; in reading order."""
        self._seen.append(_Seen(place, sentence, someone, weight))

    def hear(self, place: Place, sentence: int, someone: Someone) -> None:
        """Remember a person who is quoted; in reading order."""
        self._spoken.append(_Seen(place, sentence, someone, _SPEAKER))

    def before(self, place: Place) -> list[Someone]:
        """Return the persons named before a place, the last one first."""
        stop = bisect_left(self._seen, place, key=lambda seen: seen.place)
        return [seen.someone for seen in reversed(self._seen[max(0, stop - _REMEMBERED) : stop])]

    def meant(self, place: Place, sentence: int, gender: str) -> tuple[Someone | None, bool]:
        """Return whom a pronoun means, and whether that is beyond doubt."""
        best: dict[Someone, Meant] = {}
        genders: dict[Someone, str] = {}
        for seen in (self._seen, self._spoken):
            stop = bisect_left(seen, place, key=lambda met: met.place)
            for met in seen[max(0, stop - _REMEMBERED) : stop]:
                if met.someone not in genders:
                    genders[met.someone] = met.someone.gender_at(place)
                told = genders[met.someone]
                if told and told != gender:
                    continue
                score = met.weight - _FADING * (sentence - met.sentence) - (0.0 if told else _UNTOLD)
                if met.someone not in best or score > best[met.someone].score:
                    best[met.someone] = Meant(score, met.sentence, met.someone)
        ranked = sorted(best.values(), key=lambda meant: meant.score, reverse=True)
        if len(ranked) < 2:
            return (ranked[0].someone if ranked else None), True
        first, second = ranked[:2]
        clear = _CLEAR_IN_ONE_SENTENCE if first.sentence == second.sentence else _CLEAR
        return first.someone, first.score - second.score >= clear


def learn_genders(
    number: int,
    tokens: Sequence[Token],
    bounds: Sequence[tuple[int, int]],
    named: Sequence[Sequence[tuple[Mention, Someone]]],
) -> None:
    """Take “he” and “she” as told of the one person in view: in the person's sentence, and at the start of the next.

    `named` holds for each sentence of a paragraph who is named in it.
    """
    sole: Someone | None = None
    for (first, last), here in zip(bounds, named, strict=True):
        persons = {one: mention for mention, one in reversed(here) if not is_house(one, (number, mention.end))}
        start = first
        if persons:
            one, mention = persons.popitem()
            sole = one if not persons and _is_in_view(tokens, first, mention) else None
            start = mention.end
        elif tokens[first].low not in ("he", "she"):
            sole = None
        if sole is not None:
            _learn(number, tokens, start, last, sole)


def _is_in_view(tokens: Sequence[Token], first: int, mention: Mention) -> bool:
    """Tell whether a person is what a sentence is about: no preposition before the name, and nobody's pronoun."""
    governed = mention.start > first and tokens[mention.start - 1].low in PREPOSITIONS
    return not governed and not any(token.low in _TELLING for token in tokens[first : mention.start])


def _learn(number: int, tokens: Sequence[Token], start: int, last: int, someone: Someone) -> None:
    for at in range(start, last):
        gender = _TELLING.get(tokens[at].low)
        if gender is None:
            continue
        behind = tokens[at + 1] if at + 1 < last else None
        is_object = tokens[at].low == "her" and (behind is None or behind.kind is not Kind.WORD)
        # “If Lee is elected, he said, …”: he is somebody else.
        is_cue = tokens[at - 1].text == "," and behind is not None and behind.low in TOLD
        if not is_object and not is_cue:
            someone.tell(Told((number, at), gender, tokens[at].low, PRONOUN_WEIGHT))
            return


def mention_weight(mention: Mention, *, is_subject: bool, is_addressed: bool) -> float:
    """Return how much a mention brings a person into view."""
    return (SUBJECT if is_subject else OBJECT) + _POSSESSOR * mention.possessive + _ADDRESSED * is_addressed

"""A sentence of copy while its letter case is being settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.ingest.word_lists import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, listed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from newscast.ingest.case_evidence import Evidence
    from newscast.ingest.case_features import Odds
    from newscast.ingest.case_words import Word

    Change = tuple[int, str]
    """A word's place in the sentence, and its new label."""

FUNCTION = AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | frozenset(PRONOUNS)
"""Words that are no part of a name by themselves."""
_COUNTED = listed("""
    people miles mile times years year days day hours hour minutes minute weeks week months month percent feet foot
    inches dollars points yards games men women children students officers cars pounds degrees million billion
    thousand hundred seconds votes
""")
"""Behind the figure these tell that it counts them."""


class Copy:
    """A sentence with the labels that it has so far, and what is known of its words."""

    def __init__(self, words: Sequence[Word], labels: Sequence[str], tail: str, *, seen: Evidence, table: Odds) -> None:
        self.words = words
        self.keys = [word.key for word in words]
        self.distinct = frozenset(self.keys)
        self.gaps = frozenset([word.gap for word in words])
        self.labels = list(labels)
        self.tail = tail
        self.seen = seen
        self.table = table

    def key(self, at: int) -> str:
        """Return a word's key, nothing outside the sentence."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def of(self, listed: AbstractSet[str]) -> list[int]:
        """Return the places of the words that a table lists."""
        if self.distinct.isdisjoint(listed):
            return []
        return [at for at, key in enumerate(self.keys) if key in listed]

    def gap(self, at: int) -> str:
        """Return what stands before a word, behind the last one the tail."""
        return self.words[at].gap if at < len(self.words) else self.tail

    def is_near(self, at: int) -> bool:
        """Tell whether only a space parts a word from the one before it."""
        return 0 < at < len(self.words) and self.words[at].gap.isspace()

    def is_name(self, at: int) -> bool:
        """Tell whether a word has a capital of its own: one that opens the sentence has it by its place."""
        if not 0 <= at < len(self.words) or self.labels[at] == "l":
            return False
        return not self.words[at].opens or (self.table.word(self.key(at)) or 1) > 0

    def is_possessive(self, at: int) -> bool:
        """Tell whether a word ends in “'s”."""
        return at >= 0 and self.words[at].text[-2:] in {"'S", "’S"}

    def before_figures(self) -> list[int]:
        """Return the places of the words that a figure, and not a count of things, stands right behind."""
        gaps = [*(word.gap for word in self.words[1:]), self.tail]
        return [at for at, gap in enumerate(gaps) if gap[1:2].isdigit() and self._names_by_figure(at)]

    def _names_by_figure(self, at: int) -> bool:
        gap = self.gap(at + 1)
        if gap[0] != " " or "%" in gap[:8]:
            return False
        return not (gap.endswith(" ") and "," not in gap and "." not in gap and self.key(at + 1) in _COUNTED)

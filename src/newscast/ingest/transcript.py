"""Which lines of a page are the anchor's transcript: evidence for each way to write one, weighed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from newscast.ingest.cues import (
    OPENERS,
    colons_within,
    is_label,
    read_bracket,
    read_cased_colon,
    read_chevron,
    read_colon,
)
from newscast.ingest.directions import clock_end, is_all_direction
from newscast.ingest.furniture import Furniture, Hold, furniture, is_spoken_like_copy
from newscast.ingest.lines import ends_sentence, is_cased, is_prose, is_sentence, is_shouted
from newscast.ingest.section import SPOKEN, Bracket, Notation, Section
from newscast.ingest.verdicts import OTHER, Verdict, join_adverts, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newscast.ingest.lines import Line
    from newscast.ingest.section import Cue, Profile

_ENOUGH = 4
"""Points of evidence that make a bracket a speaker cue."""
_NAMING = (Bracket.SQUARE, Bracket.DOUBLE_ROUND, Bracket.CURLY)
"""Kinds of brackets that are looked at for names."""
_ENDS_CAPITALS = frozenset({"comments", "copyright"})
"""What ends copy in capitals; a whole sentence in capitals behind anything else is copy still."""
_PRINT_TURNS = frozenset({"Q", "A"})
"""Question and answer: an interview in print, which nobody reads out."""
_PRESENTERS = frozenset(
    {"anchor", "co-anchor", "host", "co-host", "presenter", "newsreader", "correspondent", "reporter"}
)
"""Roles that tell a transcript by a single cue."""
_CLOCK_LINE = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?)?", re.IGNORECASE)
_CLOCKS = 3
"""Lines with nothing but a time of day from which on they are marks beside captions and no captions."""
_HEADLINE = 8
"""Words of a headline in capitals at most; longer lines are copy that lost its end mark."""
_LOOK_AHEAD = 6
"""Lines behind a cue in which its copy begins."""


def find_transcript(lines: Sequence[Line], wanted: Profile | None = None) -> Section | None:
    """Return the transcript section, None where the page has none; takes time in proportion to the page.

    A `wanted` profile is taken at its word: a single cue of its notation is enough.
    """
    page = _Page(lines)
    if wanted is None:
        return page.by_evidence()
    match wanted.notation:
        case Notation.CHEVRON:
            return page.by_chevrons(fewest=1)
        case Notation.BRACKET:
            return page.by_brackets((wanted.speaker_bracket or Bracket.SQUARE,), enough=1)
        case Notation.COLON:
            return page.by_colons(forced=True)
        case Notation.CAPITALS:
            return page.by_capitals() or page.whole()
        case _:
            return None


def find_inner(lines: Sequence[Line], *, in_captions: bool = False) -> Section | None:
    """Return the notation inside a layout that is known to hold copy: few cues are enough.

    Captions describe sounds in brackets, so that brackets name nobody there.
    """
    page = _Page(lines)
    found = [page.by_chevrons(fewest=1), None if in_captions else page.by_brackets(), page.by_labels()]
    return min((section for section in found if section), key=lambda section: min(section.fates), default=None)


class _Page:
    def __init__(self, lines: Sequence[Line]) -> None:
        self._texts = [line.text.strip() for line in lines]
        self._visible = [index for index, text in enumerate(self._texts) if text]
        # Place of each line among the visible ones, so that a look ahead does not walk over blanks again and again.
        self._place = {index: place for place, index in enumerate(self._visible)}

    def by_evidence(self) -> Section | None:
        """Try the notations from the surest on; a conversation that begins before any mark stays one."""
        chevrons = self.by_chevrons()
        marked = chevrons or self.by_brackets()
        if marked is None:
            return self.by_colons() or self.by_capitals()
        colons = self.by_colons() if chevrons or self._starts_with_a_name() else None
        return colons if colons and min(colons.fates) < min(marked.fates) else marked

    def _starts_with_a_name(self) -> bool:
        first = self._visible[0]
        return any(self._colon_at(first, reader) for reader in (read_colon, read_cased_colon))

    # --- [Name] ---------------------------------------------------------------------------------------------------

    def by_brackets(self, kinds: Sequence[Bracket] = _NAMING, *, enough: int = _ENOUGH) -> Section | None:
        found = {kind: self._bracket_cues(kind, enough) for kind in kinds}
        kind = max(kinds, key=lambda kind: len(found[kind]))
        fates: dict[int, str] = {}
        for start, stop in pairwise([*found[kind], len(self._texts)]):
            fates.update(self._copy(start, stop))
        return Section(Notation.BRACKET, fates, bracket=kind) if fates else None

    def _bracket_cues(self, kind: Bracket = Bracket.SQUARE, enough: int = _ENOUGH) -> list[int]:
        cues = [(index, cue) for index in self._visible if (cue := self._bracket_at(index, kind))]
        times = Counter(cue.speaker for _, cue in cues)
        return [
            index for index, cue in cues if self._evidence(index, cue, kind, repeated=times[cue.speaker] > 1) >= enough
        ]

    def _bracket_at(self, index: int, kind: Bracket) -> Cue | None:
        text = self._texts[index]
        return read_bracket(text, kind) if text.startswith(OPENERS[kind]) else None

    def _evidence(self, index: int, cue: Cue, kind: Bracket, *, repeated: bool) -> int:
        """Weigh what speaks for a bracket being a speaker cue."""
        text = self._texts[index]
        beside = text[cue.end :].strip()
        below = self._first_copy(index, kind)
        copy = [beside, *below] if beside else below
        if not any(re.search(r"[^\W\d_]{2}", line) for line in copy):
            return 0
        points = 1 if beside else 2
        points += 3 if any(is_shouted(line) and len(line.split()) >= 3 for line in copy) else 0
        points += 1 if any(is_sentence(line, 4) for line in (copy[:1] if beside else copy)) else 0
        points += 1 if not beside and any(map(is_prose, copy)) else 0
        points += 2 if self._place[index] == 0 else 0
        points += 1 if repeated else 0
        points += 1 if cue.role else 0
        return points

    def _first_copy(self, index: int, bracket: Bracket) -> list[str]:
        """Return the lines right behind a cue that may be its copy."""
        place = self._place[index]
        copy: list[str] = []
        for following in self._visible[place + 1 : place + 1 + _LOOK_AHEAD]:
            text = self._texts[following]
            if self._bracket_at(following, bracket):
                break
            kind = furniture(text)
            if (kind is None or is_spoken_like_copy(text, kind)) and not is_all_direction(text):
                copy.append(text)
        return copy[:3]

    # --- >> -------------------------------------------------------------------------------------------------------

    def by_chevrons(self, fewest: int = 2) -> Section | None:
        starts = [index for index in self._visible if self._texts[index][0] in ">＞"]
        cues = {index: cue for index in starts if (cue := read_chevron(self._texts[index]))}
        marked = list(cues)
        with_words = sum(bool(re.search(r"[^\W\d_]", self._texts[index][cue.end :])) for index, cue in cues.items())
        if marked[:1] == self._visible[:1]:
            fewest = 1
        if with_words < fewest or with_words < len(self._bracket_cues()):
            return None
        first, last = self._chevron_bounds(marked)
        fates = dict.fromkeys(range(first, last + 1), SPOKEN)
        for index in self._visible:
            if first <= index <= last and (kind := furniture(self._texts[index])) and not self._is_caption(index, kind):
                fates[index] = kind.why
        clocks = [index for index in fates if _CLOCK_LINE.fullmatch(self._texts[index])]
        if len(clocks) >= _CLOCKS:
            fates |= dict.fromkeys(clocks, "clock mark")
        return Section(Notation.CHEVRON, fates)

    def _chevron_bounds(self, marked: list[int]) -> tuple[int, int]:
        """Captions go on before the first mark and behind the last one as long as the lines look like captions."""
        first, last = self._place[marked[0]], self._place[marked[-1]]
        shouted = is_shouted(" ".join(self._texts[index] for index in marked[:50]))
        looks_alike = is_shouted if shouted else _is_uncased
        while first > 0 and self._continues(first - 1, looks_alike):
            first -= 1
        while last + 1 < len(self._visible) and self._continues(last + 1, looks_alike):
            last += 1
        return self._visible[first], self._visible[last]

    def _continues(self, place: int, looks_alike: Callable[[str], bool]) -> bool:
        text = self._texts[self._visible[place]]
        return (looks_alike(text) or not re.search(r"[^\W\d_]", text)) and furniture(text) is None

    def _is_caption(self, index: int, kind: Furniture) -> bool:
        return is_shouted(self._texts[index]) and kind.hold is not Hold.END

    # --- NAME: ----------------------------------------------------------------------------------------------------

    def by_colons(self, *, forced: bool = False) -> Section | None:
        for cased, reader in ((False, read_colon), (True, read_cased_colon)):
            turns, count = self._colon_turns(reader, forced=forced)
            if not turns:
                continue
            prose = [index for index in self._visible if turns[0] <= index and is_sentence(self._texts[index], 4)]
            fewest = 2 if self._is_nothing_but(turns) else 5 if cased and not self._come_back(turns, reader) else 3
            share = 0.6 if cased else 0.25
            if forced or self._introduces(turns[0], reader) or (count >= fewest and count >= len(prose) * share):
                return Section(Notation.COLON, self._copy(turns[0], len(self._texts), set(turns)), cased_names=cased)
        return None

    def _come_back(self, turns: list[int], reader: Callable[[str], Cue | None]) -> bool:
        """Tell a conversation, in which somebody speaks again behind somebody else."""
        names = Counter(cue.speaker for index in turns if (cue := self._colon_at(index, reader)))
        return len(names) > 1 and max(names.values()) > 1

    def _is_nothing_but(self, turns: list[int]) -> bool:
        """Tell a text all of whose lines begin with a cue, or hold directions."""
        bare = [self._place[index] + 1 for index in turns if self._texts[index].endswith(":")]
        below = {index for place in bare for index in self._visible[place : place + 1]}
        others = set(self._visible) - set(turns) - below
        return len(others) <= len(turns) and all(is_all_direction(self._texts[index]) for index in others)

    def _introduces(self, index: int, reader: Callable[[str], Cue | None]) -> bool:
        """Tell a line that presents who reads the news, as in `JOHN VAUSE, CNN ANCHOR:`."""
        cue = self._colon_at(index, reader)
        is_sure = reader is read_colon or index == self._visible[0]
        words = set(cue.role.lower().split()) if cue and cue.role and " " in (cue.speaker or "") else set[str]()
        return is_sure and not words.isdisjoint(_PRESENTERS)

    def _colon_turns(self, reader: Callable[[str], Cue | None], *, forced: bool) -> tuple[list[int], int]:
        """Return the lines that begin with a name and a colon, if most of them then hold a sentence.

        With them comes how many turns there are: several may stand in one paragraph.
        """
        cues = [(index, cue) for index in self._visible if (cue := self._colon_at(index, reader))]
        cues = [
            (index, cue) for index, cue in cues if cue.speaker not in _PRINT_TURNS and not furniture(self._texts[index])
        ]
        within = [
            cue
            for index, _ in cues
            if reader is read_colon and not is_shouted(self._texts[index])
            for _, cue in colons_within(self._texts[index])
        ]
        spoken = len(within) + sum(self._is_followed(index, cue, reader) for index, cue in cues)
        names = {cue.speaker for cue in (*within, *(cue for _, cue in cues))}
        introduced = bool(cues) and self._introduces(cues[0][0], reader)
        if not (forced or introduced) and (spoken < 0.7 * (len(cues) + len(within)) or len(names) < 2):
            return [], 0
        return [index for index, _ in cues], len(cues) + len(within)

    def _is_followed(self, index: int, cue: Cue, reader: Callable[[str], Cue | None]) -> bool:
        """Tell whether a sentence stands behind a cue, or below one that stands alone."""
        if beside := self._texts[index][cue.end :].strip():
            return is_sentence(beside, 1)
        place = self._place[index] + 1
        below = self._visible[place : place + 1]
        return bool(below) and not self._colon_at(below[0], reader) and len(self._texts[below[0]].split()) > 1

    def by_labels(self) -> Section | None:
        """Find names before a colon in copy; names in ordinary letter case have to come back."""
        for cased, reader in ((False, read_colon), (True, read_cased_colon)):
            cues = {index: cue for index in self._visible if (cue := self._colon_at(index, reader))}
            cues = {index: cue for index, cue in cues.items() if cue.speaker and is_label(cue.speaker)}
            names = Counter(cue.speaker for cue in cues.values())
            if names and (not cased or (len(names) > 1 and max(names.values()) > 1)):
                return Section(Notation.COLON, dict.fromkeys(cues, SPOKEN), cased_names=cased)
        return None

    def _colon_at(self, index: int, reader: Callable[[str], Cue | None]) -> Cue | None:
        """Return the cue that a line begins with; a clock mark may stand before it."""
        text = self._texts[index]
        start = clock_end(text)
        cue = reader(text[start:]) if ":" in text[start:] else None
        return replace(cue, end=cue.end + start) if cue else None

    # --- CAPITALS -------------------------------------------------------------------------------------------------

    def by_capitals(self) -> Section | None:
        copy = [index for index in self._visible if self._is_shouted_copy_line(index, 8)]
        if not copy:
            wrapped = self._wrapped_capitals()
            return None if wrapped is None else Section(Notation.CAPITALS, self._copy(wrapped, len(self._texts)))
        if sum(len(self._texts[index].split()) for index in copy) < 20:
            return None
        place = self._place[copy[0]]
        while place > 0 and self._is_shouted_copy_line(self._visible[place - 1], 3):
            place -= 1
        return Section(Notation.CAPITALS, self._copy(self._visible[place], len(self._texts)))

    def _is_shouted_copy_line(self, index: int, words: int) -> bool:
        text = self._texts[index]
        if not is_shouted(text) or not is_sentence(text, words):
            return False
        kind = furniture(text)
        return kind is None or is_spoken_like_copy(text, kind)

    def _wrapped_capitals(self) -> int | None:
        """Return where copy in capitals begins that is wrapped into short lines."""
        run: list[int] = []
        for index, text in enumerate(self._texts):
            if text and is_shouted(text):
                run.append(index)
                continue
            if self._reads_as_copy(run):
                break
            run = []
        return run[0] if self._reads_as_copy(run) else None

    def _reads_as_copy(self, run: list[int]) -> bool:
        text = " ".join(self._texts[index] for index in run)
        return len(text.split()) >= 20 and text.count(". ") + text.endswith((".", "?", "!", "”", '"')) >= 2

    def whole(self) -> Section | None:
        """Return all that is not page furniture."""
        return Section(Notation.CAPITALS, self._copy(self._visible[0], len(self._texts))) if self._visible else None

    # --- from a cue to the next -----------------------------------------------------------------------------------

    def _copy(self, start: int, stop: int, turns: set[int] | None = None) -> dict[int, str]:
        """Say of each line from a cue on whether it is copy; leave out what follows behind its end."""
        visible = self._visible[self._place[start] : bisect_left(self._visible, stop)]
        shouted = self._is_shouted_copy(visible)
        verdicts = [
            self._verdict(index, shouted=shouted, opens=turns is not None and index in turns) for index in visible
        ]
        verdicts[0] = Verdict.copy(sure=True)
        join_adverts(verdicts)
        return dict(zip(visible, settle(verdicts, [self._texts[index] for index in visible]), strict=True))

    def _is_shouted_copy(self, visible: list[int]) -> bool:
        """Tell by the first words behind a cue whether its copy stands in capitals."""
        first = self._texts[visible[0]]
        cue = read_bracket(first) or read_colon(first) or read_cased_colon(first)
        beside = first[cue.end :] if cue else first
        copy = [beside] if re.search(r"[^\W\d_]", beside) else []
        copy += [self._texts[index] for index in visible[1:40] if not furniture(self._texts[index])][:6]
        if not copy or _is_headline_over(copy):
            return False
        return is_shouted(copy[0] if len(copy[0].split()) > 2 or len(copy) == 1 else " ".join(copy[:2]))

    def _verdict(self, index: int, *, shouted: bool, opens: bool) -> Verdict:
        text = self._texts[index]
        kind = furniture(text)
        if opens or is_all_direction(text):
            return Verdict.copy(sure=opens)
        if (shouted and is_cased(text)) or (kind and not (shouted and is_spoken_like_copy(text, kind))):
            ends = kind is not None and kind.hold is Hold.END and (not shouted or kind.why in _ENDS_CAPITALS)
            return Verdict(kind.why if kind else OTHER, kind, ends=ends)
        sure = is_sentence(text) if shouted else is_prose(text) or is_sentence(text, 8)
        return Verdict(SPOKEN, kind, sure=sure, heading=not shouted and not ends_sentence(text))


def _is_headline_over(copy: Sequence[str]) -> bool:
    """Tell a headline in capitals right over copy in ordinary letter case; no sentence in capitals stands below it."""
    first, *rest = copy
    if ends_sentence(first) or len(first.split()) > _HEADLINE or not (rest and is_cased(rest[0])):
        return False
    return is_sentence(rest[0], 3) and not any(is_shouted(line) and ends_sentence(line) for line in rest)


def _is_uncased(text: str) -> bool:
    return text.islower()

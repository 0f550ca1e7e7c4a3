"""What the letter-case model is shown of each word."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, repeat
from typing import TYPE_CHECKING, Protocol

from newscast.ingest.case_words import opens_quote
from newscast.ingest.word_lists import ACRONYMS, CALENDAR, FIRST_NAMES, NOT_PERSONS, PARTICLES, PLACES, ROLES, listed

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Sequence

    from newscast.ingest.case_evidence import Evidence
    from newscast.ingest.case_words import Word

_FIGURE = re.compile(r"\d[\d.,]*")
_NEIGHBOURS = listed("""
    the a an of in to and for on with at by from as that is was said says his her their its he she who after about
    against into over new former mr mrs ms dr sen rep gov president secretary senator governor mayor judge
    university department national state house party city county street avenue act court committee center college
    school international american united
""")
_ENDINGS = """
s- es- ies-y ed- ed-e ing- ing-e ly- er- er-e ers- ers-e ness- less- able- y- ism- ist- ists- ish- ian-ia ian- an-a
er-ing ed-ing ing-ed ment- ful- est- ier-y ily-y ization-ize
"""
"""What unknown words end with, and after the hyphen what stands there in the word that they are made from."""
_STEMS = [pair.split("-") for pair in _ENDINGS.split()]
_BEGINNINGS = sorted(listed("un re over out under non anti pre mis dis super inter multi sub back down up"))


_KEPT = 1 << 13
"""Groups of features that are kept: the words of a page are much alike in what is asked of them."""
Group = tuple[str, ...]
Row = tuple[Group, ...]
"""The features of a word: those that depend on the same few things are one value."""


class Odds(Protocol):
    """A table of how words are printed, as `case_table` gives it."""

    def word(self, key: str) -> int | None:
        """Return the odds of a capital, None for a word not met."""

    def elsewhere(self, key: str) -> int | None:
        """Return the odds of a capital in writing of all kinds, None for a word not met there either."""

    def shape(self, key: str) -> str:
        """Return U for a word in capitals, M for capitals inside, T else."""

    def second(self, pair: str) -> int | None:
        """Return the odds of the second word of a pair where they differ from its own."""

    def first(self, pair: str) -> int | None:
        """Return the odds of the first word of a pair where they differ from its own."""


def _shape(form: str) -> str:
    if form.islower():
        return "l"
    return "U" if len(form) > 1 and form.isupper() else "T"


def _told(forms: Counter[str] | None) -> str:
    """Return what the forms met say: l, T, U; doubled where they are three or more and all agree."""
    if not forms:
        return "-"
    if len(forms) == 1:
        form, number = next(iter(forms.items()))
        return _shape(form) * (2 if number > 2 else 1)
    counts: dict[str, int] = {}
    for form, number in forms.items():
        shape = _shape(form)
        counts[shape] = counts.get(shape, 0) + number
    if len(counts) == 1:
        shape, number = next(iter(counts.items()))
        return shape * 2 if number > 2 else shape
    best = max(counts, key=lambda shape: (counts[shape], shape))
    return f"{best}?"


@lru_cache(_KEPT)
def _gap(gap: str) -> str:
    if gap == " ":
        return "_"
    marks = _FIGURE.sub("0", gap.replace(" ", ""))
    return marks[:2].replace("”", '"').replace("“", '"').replace("’", "'").replace("–", "-").replace("—", "-") or "_"


def _kind(key: str) -> str:
    """Return what the small tables know of a word."""
    if key in CALENDAR:
        return "day"
    if key in ROLES:
        return "role"
    if key in FIRST_NAMES:
        return "first"
    if key in NOT_PERSONS:
        return "org"
    if key in PLACES:
        return "place"
    return "of" if key in PARTICLES else "-"


def features(words: Sequence[Word], *, odds: Odds, seen: Evidence, tail: str) -> list[Row]:
    """Return the features of each word of a sentence; `tail` is what follows the last one."""
    keys = ["<", *(word.key for word in words), ">"]
    levels = ["<", *(_own_level(word.key, odds) for word in words), ">"]
    told = ["<", *(_told(seen.forms.get(word.key)) for word in words), ">"]
    gaps = [*(_gap(word.gap) for word in words), _gap(tail) or "_"]
    closed = ("ee",) if tail.strip() else ("en",)
    rows = zip(
        _of_table(keys, levels, gaps, odds),
        _of_article(keys, levels, told, seen),
        _of_place(keys, levels, gaps),
        (
            _ending_group(level, word.key[-3:], min(len(word.key), 8))
            for word, level in zip(words, levels[1:], strict=False)
        ),
        map(_of_start, words, levels[1:]),
        _of_general(keys, levels, told, odds),
        _of_stem(keys, levels, told, odds),
        repeat(closed),
        strict=False,
    )
    return list(rows)


def _of_table(keys: list[str], levels: list[str], gaps: list[str], odds: Odds) -> Iterator[Group]:
    """Yield how each word, alone and beside its neighbours, is printed elsewhere."""
    pairs = [f"{one} {two}" if gap in "_-" else "" for (one, two), gap in zip(pairwise(keys), gaps, strict=True)]
    seconds = [_level(odds.second(pair)) if pair else "-" for pair in pairs]
    firsts = [_level(odds.first(pair)) if pair else "-" for pair in pairs]
    for at, key in enumerate(keys[1:-1]):
        shape = "U" if key in ACRONYMS else odds.shape(key)
        yield _table_group(levels[at + 1], shape, seconds[at], firsts[at + 1], (levels[at], levels[at + 2]))


@lru_cache(_KEPT)
def _table_group(own: str, shape: str, second: str, first: str, beside: tuple[str, str]) -> Group:
    before, behind = beside
    return (
        f"o{own}",
        f"o{own}s{shape}",
        f"o-{before}|{own}",
        f"o+{own}|{behind}",
        f"o3{before}|{own}|{behind}",
        f"2{second}",
        f"1{first}",
        f"21{second}{first}",
        f"2o{second}{own}",
        f"1o{first}{own}",
    )


def _of_general(keys: list[str], levels: list[str], told: list[str], odds: Odds) -> Iterator[Group]:
    """Yield how each word is printed in writing of all kinds."""
    general = ["<", *(_level(odds.elsewhere(key)) for key in keys[1:-1]), ">"]
    for at in range(1, len(keys) - 1):
        yield _general_group(levels[at], told[at], (general[at - 1], general[at], general[at + 1]))


@lru_cache(_KEPT)
def _general_group(own: str, told: str, general: tuple[str, str, str]) -> Group:
    before, here, behind = general
    return f"r{here}", f"r{here}o{own}", f"r{here}a{told}", f"r-{before}|{here}", f"r+{here}|{behind}"


def _of_article(keys: list[str], levels: list[str], told: list[str], seen: Evidence) -> Iterator[Group]:
    """Yield how the article on the page prints each word, alone and beside its neighbours."""
    pairs = [f"{one} {two}" for one, two in pairwise(keys)]
    lefts = [_told(seen.after.get(pair)) for pair in pairs]
    rights = [_told(seen.before.get(pair)) for pair in pairs]
    for at, key in enumerate(keys[1:-1]):
        start = _told(seen.opening.get(key))
        middle = _told(seen.between.get(f"{keys[at]} {key} {keys[at + 2]}"))
        beside = (lefts[at], middle, rights[at + 1])
        yield _article_group(levels[at + 1], beside, start, (told[at], told[at + 1], told[at + 2]))


@lru_cache(_KEPT)
def _article_group(own: str, beside: tuple[str, ...], start: str, around: tuple[str, ...]) -> Group:
    before, told, behind = around
    left, middle, right = beside
    return (
        f"t{middle}",
        f"t{middle}o{own}",
        f"t{middle}a{told}",
        f"b{left}c{right}o{own}",
        f"a{told}",
        f"a{told}o{own}",
        f"a{told}b{left}c{right}",
        f"b{left}",
        f"c{right}",
        f"a-{before}|{told}",
        f"a+{told}|{behind}",
        f"a{told}z{start}",
        f"z{start}o{own}",
    )


def _of_place(keys: list[str], levels: list[str], gaps: list[str]) -> Iterator[Group]:
    """Yield the marks around each word and what its neighbours are."""
    kinds = ["<", *map(_kind, keys[1:-1]), ">"]
    near = [key if key in _NEIGHBOURS else "" for key in keys]
    for at in range(len(keys) - 2):
        around = (kinds[at], kinds[at + 1], kinds[at + 2])
        yield _place_group(levels[at + 1], gaps[at], gaps[at + 1], around, (near[at], near[at + 2]))


@lru_cache(_KEPT)
def _place_group(own: str, gap: str, next_gap: str, kinds: tuple[str, ...], beside: tuple[str, str]) -> Group:
    before, kind, behind = kinds
    row = [
        f"g{gap}",
        f"g{gap}h{next_gap}",
        f"g{gap}o{own}",
        f"h{next_gap}o{own}",
        f"k{kind}",
        f"k-{before}|{kind}",
        f"k+{kind}|{behind}",
        f"k-{before}o{own}",
        f"k+{behind}o{own}",
    ]
    for side, word in zip("pf", beside, strict=True):
        if word:
            row += [f"{side}{word}", f"{side}{word}o{own}"]
    return tuple(row)


def _of_start(word: Word, own: str) -> Group:
    """Return how a word starts its sentence or quotation."""
    row = []
    if word.gap != " " and opens_quote(word.gap):
        mark = word.gap.strip()[:1]
        row += ["q", f"q{mark}", f"q{mark}o{own}"]
    if word.opens:
        row.append("S")
    if word.key in _NEIGHBOURS:
        row.append(f"w{word.key}")
    if word.gap[-1:].isdigit():
        row.append("d")
    return tuple(row)


@lru_cache(_KEPT)
def _ending_group(own: str, ending: str, length: int) -> Group:
    return f"x3{ending}", f"x3{ending}o{own}", f"x2{ending[-2:]}", f"n{length}o{own}"


def _of_stem(keys: list[str], levels: list[str], told: list[str], odds: Odds) -> Iterator[Group]:
    """Yield for each word that the table does not know what it knows of its stem."""
    for at, key in enumerate(keys[1:-1]):
        if levels[at + 1] != "?":
            yield ()
            continue
        stem = _stem(key, odds)
        yield (
            f"m{stem}",
            f"m{stem}a{told[at + 1]}",
            f"m{stem}k{_kind(keys[at]) if at else '<'}",
            f"m-{levels[at]}|{stem}",
            f"m+{stem}|{levels[at + 2]}",
        )


def _stem(key: str, odds: Odds) -> str:
    """Return what the table knows of the word that an unknown one is made from: “surpassing” from “surpass”."""
    for ending, instead in _STEMS:
        if key.endswith(ending) and len(key) > len(ending) + 2:
            known = odds.word(key.removesuffix(ending) + instead)
            if known is not None:
                return str(known)
    for beginning in _BEGINNINGS:
        if key.startswith(beginning):
            known = odds.word(key.removeprefix(beginning))
            if known is not None:
                return f"<{known}"
    return "?"


def _own_level(key: str, odds: Odds) -> str:
    known = odds.word(key)
    if known is not None:
        return str(known)
    general = odds.elsewhere(key)
    return "9" if key in ACRONYMS else "?" if general is None else f"r{general}"


def _level(odds: int | None) -> str:
    return "?" if odds is None else str(odds)

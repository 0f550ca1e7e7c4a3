"""What the letter-case model is shown of each word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from newscast.ingest.case_words import opens_quote
from newscast.ingest.word_lists import ACRONYMS, CALENDAR, FIRST_NAMES, NOT_PERSONS, PARTICLES, ROLES, listed

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Sequence

    from newscast.ingest.case_evidence import Evidence
    from newscast.ingest.case_words import Word

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
    marks = gap.replace(" ", "")
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
    return "of" if key in PARTICLES else "-"


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What is known of each word, with a mark before the first and one behind the last."""

    keys: list[str]
    level: list[str]
    """Odds of a capital, “?” for an unknown word."""
    told: list[str]
    """What the article says."""
    kinds: list[str]
    """What the small tables say."""
    gaps: list[str]
    """What stands before each word, and behind the last."""


def features(words: Sequence[Word], *, odds: Odds, seen: Evidence, tail: str) -> list[Row]:
    """Return the features of each word of a sentence; `tail` is what follows the last one."""
    whole = _Sentence(
        ["<", *(word.key for word in words), ">"],
        ["<", *(_own_level(word.key, odds) for word in words), ">"],
        ["<", *(_told(seen.forms.get(word.key)) for word in words), ">"],
        ["<", *(_kind(word.key) for word in words), ">"],
        [*(_gap(word.gap) for word in words), _gap(tail) or "_"],
    )
    closed = ("ee",) if tail.strip() else ("en",)
    return [
        (
            _of_table(whole, at, odds),
            _of_article(whole, at, seen),
            _of_place(whole, at),
            *_of_word(whole, at, word),
            _of_stem(whole, at, odds),
            closed,
        )
        for at, word in enumerate(words)
    ]


def _of_table(whole: _Sentence, at: int, odds: Odds) -> Group:
    """Return how the word, alone and beside its neighbours, is printed elsewhere."""
    i = at + 1
    key = whole.keys[i]
    second = _level(odds.second(f"{whole.keys[at]} {key}")) if whole.gaps[at] in "_-" else "-"
    first = _level(odds.first(f"{key} {whole.keys[i + 1]}")) if whole.gaps[i] in "_-" else "-"
    shape = "U" if key in ACRONYMS else odds.shape(key)
    return _table_group(whole.level[i], shape, second, first, (whole.level[at], whole.level[i + 1]))


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


def _of_article(whole: _Sentence, at: int, seen: Evidence) -> Group:
    """Return how the article on the page prints the word, alone and beside its neighbours."""
    i = at + 1
    key = whole.keys[i]
    left = _told(seen.after.get(f"{whole.keys[at]} {key}"))
    right = _told(seen.before.get(f"{key} {whole.keys[i + 1]}"))
    start = _told(seen.opening.get(key))
    return _article_group(whole.level[i], left, right, start, tuple(whole.told[at : i + 2]))


@lru_cache(_KEPT)
def _article_group(own: str, left: str, right: str, start: str, around: tuple[str, ...]) -> Group:
    before, told, behind = around
    return (
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


def _of_place(whole: _Sentence, at: int) -> Group:
    """Return the marks around the word and what its neighbours are."""
    i = at + 1
    before, behind = whole.keys[at], whole.keys[i + 1]
    beside = (before if before in _NEIGHBOURS else "", behind if behind in _NEIGHBOURS else "")
    return _place_group(whole.level[i], whole.gaps[at], whole.gaps[i], tuple(whole.kinds[at : i + 2]), beside)


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


def _of_word(whole: _Sentence, at: int, word: Word) -> tuple[Group, Group]:
    """Return the word's ending and length, and how it starts its sentence or quotation."""
    key, own = word.key, whole.level[at + 1]
    row = []
    if opens_quote(word.gap):
        mark = word.gap.strip()[:1]
        row += ["q", f"q{mark}", f"q{mark}o{own}"]
    if word.opens:
        row.append("S")
    if key in _NEIGHBOURS:
        row.append(f"w{key}")
    if word.gap[-1:].isdigit():
        row.append("d")
    return _ending_group(own, key[-3:], min(len(key), 8)), tuple(row)


@lru_cache(_KEPT)
def _ending_group(own: str, ending: str, length: int) -> Group:
    return f"x3{ending}", f"x3{ending}o{own}", f"x2{ending[-2:]}", f"n{length}o{own}"


def _of_stem(whole: _Sentence, at: int, odds: Odds) -> Group:
    """Return for a word that the table does not know what it knows of its stem."""
    i = at + 1
    if whole.level[i] != "?":
        return ()
    stem = _stem(whole.keys[i], odds)
    return (
        f"m{stem}",
        f"m{stem}a{whole.told[i]}",
        f"m{stem}k{whole.kinds[at]}",
        f"m-{whole.level[at]}|{stem}",
        f"m+{stem}|{whole.level[i + 1]}",
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
    return "9" if known is None and key in ACRONYMS else _level(known)


def _level(odds: int | None) -> str:
    return "?" if odds is None else str(odds)

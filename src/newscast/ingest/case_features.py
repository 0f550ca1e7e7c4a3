"""What the letter-case model is shown of each word."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, repeat
from typing import TYPE_CHECKING, Generic, NamedTuple, ParamSpec, Protocol, TypeVar, cast

from newscast.ingest.case_words import opens_quote
from newscast.ingest.word_lists import ACRONYMS, CALENDAR, FIRST_NAMES, NOT_PERSONS, PARTICLES, PLACES, ROLES, listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newscast.ingest.case_evidence import Evidence, Forms
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
"""Groups of features of which the worth is kept: the words of a page are much alike in what is asked of them."""
_UNTOLD = "-"
_NEAR = frozenset("_-")
"""What stands between the words of a pair."""
Group = tuple[str, ...]
"""The features of a word that depend on the same few things."""
Worth = TypeVar("Worth")
Asked = ParamSpec("Asked")


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


def _told(forms: Forms | None) -> str:
    """Return what the forms met say: l, T, U; doubled where they are three or more and all agree."""
    if not forms:
        return _UNTOLD
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


class Features(Generic[Worth]):
    """What the model is shown of words, each group of features as what it is worth to the one who asks."""

    def __init__(self, worth: Callable[[Group], Worth]) -> None:
        self.table = _kept(worth, _table_group)
        self.article = _kept(worth, _article_group)
        self.place = _kept(worth, _place_group)
        self.general = _kept(worth, _general_group)
        self.ending = _kept(worth, _ending_group)
        self.start = _kept(worth, _start_group)
        self.stem = _kept(worth, _stem_group)
        self.close = _kept(worth, _close_group)

    def of_page(self, odds: Odds, seen: Evidence) -> PageFeatures[Worth]:
        """Return the features of a page that prints words as `seen` tells."""
        return PageFeatures(self, odds, seen)


def _kept(worth: Callable[[Group], Worth], group: Callable[Asked, Group]) -> Callable[Asked, Worth]:
    """Return the function that tells what a group is worth, and remembers it."""

    def known(*args: Asked.args, **kwargs: Asked.kwargs) -> Worth:
        return worth(group(*args, **kwargs))

    return cast("Callable[Asked, Worth]", lru_cache(_KEPT)(known))


class _Known(NamedTuple, Generic[Worth]):
    """What is known of a word whatever stands beside it."""

    level: str
    """How it is printed in the news."""
    general: str
    """How it is printed in writing of all kinds."""
    shape: str
    kind: str
    near: str
    """The word itself where it tells something of its neighbours."""
    told: str
    """How the page prints it inside sentences."""
    start: str
    """How the page prints it where it opens one."""
    stem: str
    """What is known of the word that it is made from; nothing where it is known itself."""
    ending: Worth


class _Words(dict[str, _Known[Worth]]):
    """Word → what is known of it, found out when first asked for."""

    def __init__(self, groups: Features[Worth], odds: Odds, seen: Evidence) -> None:
        super().__init__()
        self._groups, self._odds, self._seen = groups, odds, seen

    def __missing__(self, key: str) -> _Known[Worth]:
        odds, seen = self._odds, self._seen
        level = _own_level(key, odds)
        known = self[key] = _Known(
            level,
            _level(odds.elsewhere(key)),
            "U" if key in ACRONYMS else odds.shape(key),
            _kind(key),
            key if key in _NEIGHBOURS else "",
            _told(seen.forms.get(key)),
            _told(seen.opening.get(key)),
            _stem(key, odds) if level == "?" else "",
            self._groups.ending(level, key[-3:], min(len(key), 8)),
        )
        return known


class _Pairs(dict[str, tuple[str, str, str, str]]):
    """“white house” → how the second and the first word are printed in the news, and how by the page."""

    def __init__(self, odds: Odds, seen: Evidence) -> None:
        super().__init__()
        self._odds, self._seen = odds, seen

    def __missing__(self, pair: str) -> tuple[str, str, str, str]:
        odds, seen = self._odds, self._seen
        in_news = _level(odds.second(pair)), _level(odds.first(pair))
        known = self[pair] = (*in_news, _told(seen.after.get(pair)), _told(seen.before.get(pair)))
        return known


class PageFeatures(Generic[Worth]):
    """What the model is shown of the words of a page."""

    def __init__(self, groups: Features[Worth], odds: Odds, seen: Evidence) -> None:
        self._groups = groups
        self._words = _Words(groups, odds, seen)
        self._pairs = _Pairs(odds, seen)
        self._between = seen.between

    def rows(self, words: Sequence[Word], tail: str) -> list[tuple[Worth, ...]]:
        """Return the features of each word of a sentence; `tail` is what follows the last one."""
        if not words:
            return []
        groups, keys = self._groups, [word.key for word in words]
        own, general, shapes, kinds, near, told, starts, stems, endings = zip(
            *map(self._words.__getitem__, keys), strict=True
        )
        gaps = [*(_gap(word.gap) for word in words), _gap(tail) or "_"]
        seconds, firsts, lefts, rights = self._beside(keys, gaps)
        before, behind = ("<", *own), (*own[1:], ">")
        shown = zip(
            map(groups.table, own, shapes, seconds, firsts[1:], before, behind),
            map(
                groups.article,
                *(own, told, starts, lefts, self._middles(keys, lefts), rights[1:]),
                *(("<", *told), (*told[1:], ">")),
            ),
            map(
                groups.place,
                *(own, gaps, gaps[1:], ("<", *kinds), kinds, (*kinds[1:], ">")),
                *(("", *near), (*near[1:], "")),
            ),
            map(groups.general, own, told, ("<", *general), general, (*general[1:], ">")),
            endings,
            repeat(groups.close(bool(tail.strip()))),
            strict=False,
        )
        rows: list[tuple[Worth, ...]] = list(shown)
        for at, word in enumerate(words):
            if word.gap != " " or near[at] or word.opens:
                mark = word.gap.strip()[:1] if opens_quote(word.gap) else ""
                rows[at] += (groups.start(mark, word.opens, near[at], word.gap[-1:].isdigit(), own[at]),)
            if stems[at]:
                kind_before = kinds[at - 1] if at else "<"
                rows[at] += (groups.stem(stems[at], told[at], kind_before, before[at], behind[at]),)
        return rows

    def _beside(self, keys: list[str], gaps: list[str]) -> Iterator[tuple[str, ...]]:
        """Return how each pair of words is printed: the second and the first in the news, and by the page."""
        known = map(self._pairs.__getitem__, map(" ".join, pairwise(("<", *keys, ">"))))
        return zip(
            *(
                pair if gap in _NEAR else (_UNTOLD, _UNTOLD, pair[2], pair[3])
                for pair, gap in zip(known, gaps, strict=True)
            ),
            strict=True,
        )

    def _middles(self, keys: list[str], lefts: Sequence[str]) -> list[str]:
        """Return how the page prints each word between its neighbours: only where it has it behind the one before."""
        between = self._between
        beside = zip(("<", *keys), keys, (*keys[1:], ">"), lefts, strict=False)
        return [
            _UNTOLD if left == _UNTOLD else _told(between.get(f"{before} {key} {behind}"))
            for before, key, behind, left in beside
        ]


def _table_group(own: str, shape: str, second: str, first: str, before: str, behind: str) -> Group:
    """Return how a word, alone and beside its neighbours, is printed elsewhere."""
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


def _general_group(own: str, told: str, before: str, here: str, behind: str) -> Group:
    """Return how a word is printed in writing of all kinds."""
    return f"r{here}", f"r{here}o{own}", f"r{here}a{told}", f"r-{before}|{here}", f"r+{here}|{behind}"


def _article_group(
    own: str, told: str, start: str, left: str, middle: str, right: str, before: str, behind: str
) -> Group:
    """Return how the article on the page prints a word, alone and beside its neighbours."""
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


def _place_group(
    own: str, gap: str, next_gap: str, before: str, kind: str, behind: str, word_before: str, word_behind: str
) -> Group:
    """Return the marks around a word and what its neighbours are."""
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
    for side, word in (("p", word_before), ("f", word_behind)):
        if word:
            row += [f"{side}{word}", f"{side}{word}o{own}"]
    return tuple(row)


def _start_group(mark: str, opens: bool, near: str, figure: bool, own: str) -> Group:  # noqa: FBT001 - a key of a cache
    """Return how a word starts its sentence or quotation."""
    row = ["q", f"q{mark}", f"q{mark}o{own}"] if mark else []
    if opens:
        row.append("S")
    if near:
        row.append(f"w{near}")
    if figure:
        row.append("d")
    return tuple(row)


def _ending_group(own: str, ending: str, length: int) -> Group:
    return f"x3{ending}", f"x3{ending}o{own}", f"x2{ending[-2:]}", f"n{length}o{own}"


def _close_group(marked: bool) -> Group:  # noqa: FBT001 - a key of a cache
    return ("ee" if marked else "en",)


def _stem_group(stem: str, told: str, kind_before: str, before: str, behind: str) -> Group:
    """Return for a word that the table does not know what it knows of its stem."""
    return f"m{stem}", f"m{stem}a{told}", f"m{stem}k{kind_before}", f"m-{before}|{stem}", f"m+{stem}|{behind}"


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

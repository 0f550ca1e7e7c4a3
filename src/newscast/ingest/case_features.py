"""What the letter-case model is shown of each word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from newscast.ingest.case_words import opens_quote
from newscast.ingest.lexicon import ACRONYMS, CALENDAR, FIRST_NAMES, NOT_PERSONS, PARTICLES, ROLES, listed

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
    counts: dict[str, int] = {}
    for form, number in forms.items():
        shape = _shape(form)
        counts[shape] = counts.get(shape, 0) + number
    if len(counts) == 1:
        shape, number = next(iter(counts.items()))
        return shape * 2 if number > 2 else shape
    best = max(counts, key=lambda shape: (counts[shape], shape))
    return f"{best}?"


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


def features(words: Sequence[Word], *, odds: Odds, seen: Evidence, tail: str) -> list[list[str]]:
    """Return the features of each word of a sentence; `tail` is what follows the last one."""
    keys = ["<", *(word.key for word in words), ">"]
    level = ["<", *(_own_level(word.key, odds) for word in words), ">"]
    told = ["<", *(_told(seen.forms.get(word.key)) for word in words), ">"]
    kinds = ["<", *(_kind(word.key) for word in words), ">"]
    gaps = [*(_gap(word.gap) for word in words), _gap(tail) or "_"]
    closed = "e" if tail.strip() else "n"
    rows = []
    for at, word in enumerate(words):
        i = at + 1
        left = f"{keys[i - 1]} {word.key}"
        right = f"{word.key} {keys[i + 1]}"
        own = level[i]
        second = _level(odds.second(left)) if gaps[at] in "_-" else "-"
        first = _level(odds.first(right)) if gaps[at + 1] in "_-" else "-"
        pair_left = _told(seen.after.get(left))
        pair_right = _told(seen.before.get(right))
        shape = "U" if word.key in ACRONYMS else odds.shape(word.key)
        start = _told(seen.opening.get(word.key))
        quoted = opens_quote(word.gap)
        mark = f"{word.gap.strip()[:1]}" if quoted else "-"
        row = [
            f"o{own}",
            f"o{own}s{shape}",
            f"o-{level[i - 1]}|{own}",
            f"o+{own}|{level[i + 1]}",
            f"o3{level[i - 1]}|{own}|{level[i + 1]}",
            f"2{second}",
            f"1{first}",
            f"21{second}{first}",
            f"2o{second}{own}",
            f"1o{first}{own}",
            f"a{told[i]}",
            f"a{told[i]}o{own}",
            f"a{told[i]}b{pair_left}c{pair_right}",
            f"b{pair_left}",
            f"c{pair_right}",
            f"a-{told[i - 1]}|{told[i]}",
            f"a+{told[i]}|{told[i + 1]}",
            f"a{told[i]}z{start}",
            f"z{start}o{own}",
            f"g{gaps[at]}",
            f"g{gaps[at]}h{gaps[at + 1]}",
            f"g{gaps[at]}o{own}",
            f"h{gaps[at + 1]}o{own}",
            f"k{kinds[i]}",
            f"k-{kinds[i - 1]}|{kinds[i]}",
            f"k+{kinds[i]}|{kinds[i + 1]}",
            f"k-{kinds[i - 1]}o{own}",
            f"k+{kinds[i + 1]}o{own}",
            f"x3{word.key[-3:]}",
            f"x3{word.key[-3:]}o{own}",
            f"x2{word.key[-2:]}",
            f"n{min(len(word.key), 8)}o{own}",
            f"e{closed}",
        ]
        if quoted:
            row += ["q", f"q{mark}", f"q{mark}o{own}"]
        if word.opens:
            row += ["S"]
        if keys[i - 1] in _NEIGHBOURS:
            row += [f"p{keys[i - 1]}", f"p{keys[i - 1]}o{own}"]
        if keys[i + 1] in _NEIGHBOURS:
            row += [f"f{keys[i + 1]}", f"f{keys[i + 1]}o{own}"]
        if word.key in _NEIGHBOURS:
            row.append(f"w{word.key}")
        if own == "?":
            stem = _stem(word.key, odds)
            row += [
                f"m{stem}",
                f"m{stem}a{told[i]}",
                f"m{stem}k{kinds[i - 1]}",
                f"m-{level[i - 1]}|{stem}",
                f"m+{stem}|{level[i + 1]}",
            ]
        if any(letter.isdigit() for letter in word.gap[-1:]):
            row.append("d")
        rows.append(row)
    return rows


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

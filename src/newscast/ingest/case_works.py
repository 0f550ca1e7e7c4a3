"""Letter case of titles of works in quotation marks, of cases in court, and of laws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.ingest.case_copy import FUNCTION
from newscast.ingest.case_words import opens_quote
from newscast.ingest.name_tables import WORKS
from newscast.ingest.word_lists import CONJUNCTIONS, DETERMINERS, FIRST_NAMES, PREPOSITIONS, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscast.ingest.case_copy import Change, Copy

_SHOWN = listed("""
    sang sings sing performed directed hosts hosted hosting titled entitled movie blockbuster musical series sitcom
    drama hymn ballad single hit
""")
"""Behind these stands the title of a work, as behind the kinds of works."""
_IN = listed("star starred starring stars appeared appeared role roles cast seen debut")
"""Before “in”."""
BEFORE_TITLES = (WORKS - {"paper", "story", "column", "article", "blog", "editorial", "broadcast"}) | _SHOWN | {"in"}
AFTER_TITLES = listed("""
    show series movie film star stars actor actress singer franchise soundtrack musical sequel trilogy album episode
    reboot remake creator cast director
""")
TITLE_CUES = BEFORE_TITLES | AFTER_TITLES
_SMALL_IN_TITLES = (PREPOSITIONS | CONJUNCTIONS | DETERMINERS) - {"this", "that", "my", "your", "all", "no", "about"}
_LONGEST_TITLE = 7
"""Words."""
_JUDGED = listed("called calls calling branded dubbed described describes dismissed labeled labelled deemed considered")
"""Before a work these tell that what is quoted is said of it."""
_JUDGED_REACH = 4
_CLOSING = "\"”’'"
_NOT_LED = listed("the a an this that new proposed federal state so-called original whole entire old same")
ACTS = listed("act amendment law")
_LONGEST_ACT = 4
"""Words between the article and the act."""


def works(copy: Copy) -> Iterator[Change]:
    """Yield capitals for the title of a work: “the film “The Last Bridge””, “starred in “Wicked””."""
    for at in copy.of(TITLE_CUES):
        key = copy.key(at)
        if key in BEFORE_TITLES and opens_quote(copy.gap(at + 1)) and (key != "in" or copy.key(at - 1) in _IN):
            if not _JUDGED.isdisjoint(copy.keys[max(0, at - _JUDGED_REACH) : at]):
                continue
            first = at + 1
            last = next((i for i in range(first, first + _LONGEST_TITLE) if _closes(copy.gap(i + 1))), None)
        elif key in AFTER_TITLES and at and copy.gap(at).strip()[:1] in {"”", '"'}:
            last = at - 1
            first_of = (i for i in range(last, max(-1, last - _LONGEST_TITLE), -1) if opens_quote(copy.gap(i)))
            first = next(first_of, -1)
        else:
            continue
        if last is not None and 0 <= first <= last < len(copy.words):
            yield from (
                (i, "T")
                for i in range(first, last + 1)
                if copy.labels[i] == "l" and (i in {first, last} or copy.key(i) not in _SMALL_IN_TITLES)
            )


def _closes(gap: str) -> bool:
    return any(mark in gap for mark in _CLOSING)


def acts(copy: Copy) -> Iterator[Change]:
    """Yield capitals for all of a law's name: “the Inflation Reduction Act”."""
    for at in copy.of(ACTS):
        if copy.key(at) == "law":
            if copy.is_near(at) and copy.is_possessive(at - 1) and copy.key(at - 1) in FIRST_NAMES:
                yield at, "T"  # “Jessica's Law”
            continue
        if copy.labels[at] != "T" or not copy.is_near(at) or copy.labels[at - 1] != "T":
            continue
        first = at - 1
        while at - first <= _LONGEST_ACT and copy.is_near(first) and copy.key(first - 1) not in FUNCTION:
            first -= 1
        if copy.key(first - 1) == "the":
            yield from ((i, "T") for i in range(first, at) if copy.labels[i] == "l" and copy.key(i) not in _NOT_LED)


def cases(copy: Copy) -> Iterator[Change]:
    """Yield capitals for the parties to a case: “Roe v. Wade”."""
    for at in copy.of(CASES):
        if copy.gap(at + 1) == ". " and copy.is_near(at) and 0 < at < len(copy.words) - 1:
            yield from ((i, "T") for i in (at - 1, at + 1) if copy.labels[i] == "l" and copy.key(i) not in FUNCTION)


CASES = frozenset({"v"})

"""The article on a page: which lines are its body and which is its headline."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.almanac import MONTH_ABBREVIATIONS, MONTHS
from newscast.ingest.furniture import furniture
from newscast.ingest.lines import ends_sentence, is_cased, is_prose, is_sentence, words_of
from newscast.model.script import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscast.ingest.lines import Line

_GAP = 6
"""Visible lines of furniture that may stand inside an article."""
_HEADLINE_ABOVE = 14
"""Visible lines above the article in which its headline is looked for."""
_MONTHS = {month.lower(): number for number, month in enumerate(MONTHS, start=1)}
_MONTHS |= {short: _MONTHS[month.lower()] for short, month in MONTH_ABBREVIATIONS.items()}
_LEAD = r"(?:(?:last |first )?(?:updated|published|posted|modified)(?: (?:on|at))?:?\s*)?(?:\w{3,9}day,?\s+)?"
_TAIL = r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d\d.{0,16})?"
_DATE_LINES = (
    re.compile(rf"{_LEAD}(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ].{{0,20}})?", re.IGNORECASE),
    re.compile(rf"{_LEAD}(?P<month>[a-z]{{3,9}})\.?\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}}){_TAIL}", re.IGNORECASE),
    re.compile(rf"{_LEAD}(?P<day>\d{{1,2}})\s+(?P<month>[a-z]{{3,9}})\.?,?\s+(?P<year>\d{{4}}){_TAIL}", re.IGNORECASE),
)


@dataclass(frozen=True, slots=True)
class Body:
    """Where the article stands on a page."""

    lines: frozenset[int] = frozenset()
    """Indices of its paragraphs."""
    headline: int | None = None
    """Index of its headline."""


def find_body(lines: Sequence[Line], taken: Iterable[int], given: Article | None, headlines: Sequence[str]) -> Body:
    """Return where the article stands among the lines that are not `taken` by the transcript.

    `given` is the article as the HTML extractor sees it; without it the longest run of prose is taken that has most
    words in common with the transcript.
    """
    taken = frozenset(taken)
    vocabulary = _vocabulary(lines[index].text for index in taken)
    free = [index for index, line in enumerate(lines) if not line.is_blank and index not in taken]
    body = _given_body(lines, free, given) if given else _best_run(lines, free, vocabulary)
    vocabulary += _vocabulary(lines[index].text for index in body[:20])
    return Body(
        frozenset(body), _headline(lines, free, min(body, default=min(taken, default=0)), vocabulary, headlines)
    )


def article_at(lines: Sequence[Line], body: Body) -> Article | None:
    """Return the article that stands in these lines, None where there is none."""
    if not body.lines:
        return None
    title = lines[body.headline].text.strip() if body.headline is not None else None
    return Article(title, "\n\n".join(lines[index].text.strip() for index in sorted(body.lines)))


def date_near(lines: Sequence[Line], body: Body) -> str | None:
    """Return the date (ISO 8601) that stands on a line of its own between headline and article."""
    start = body.headline if body.headline is not None else min(body.lines, default=0)
    for line in lines[max(0, start - 4) : min(body.lines, default=start) + 1]:
        for pattern in _DATE_LINES:
            if (match := pattern.fullmatch(line.text.strip())) and (date := _iso(match)):
                return date
    return None


def _iso(match: re.Match[str]) -> str | None:
    month = match["month"].lower()
    number = int(month) if month.isdigit() else _MONTHS.get(month, 0)
    day = int(match["day"])
    return f"{match['year']}-{number:02d}-{day:02d}" if 1 <= number <= 12 and 1 <= day <= 31 else None


def _vocabulary(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in words_of(text) if len(word) > 3)


def _given_body(lines: Sequence[Line], free: Sequence[int], given: Article) -> list[int]:
    paragraphs = {_flat(paragraph) for paragraph in given.text.split("\n")}
    return [index for index in free if _flat(lines[index].text).removeprefix("- ") in paragraphs]


def _flat(text: str) -> str:
    return " ".join(text.split()).removeprefix("- ")


def _best_run(lines: Sequence[Line], free: Sequence[int], vocabulary: Counter[str]) -> list[int]:
    best: list[int] = []
    most = 0
    for run in _runs(lines, free):
        words = [word for index in run for word in words_of(lines[index].text)]
        shared = sum(word in vocabulary for word in words) if vocabulary else 0
        weight = len(words) + 8 * shared
        if weight > most:
            best, most = run, weight
    return best


def _runs(lines: Sequence[Line], free: Sequence[int]) -> list[list[int]]:
    """Return runs of prose; short sentences between paragraphs belong to them, furniture does not."""
    runs: list[list[int]] = []
    open_run: list[int] = []
    between: list[int] = []
    last = -1
    for place, index in enumerate(free):
        text = lines[index].text.strip()
        if not is_cased(text) or not ends_sentence(text) or furniture(text):
            continue
        if not is_prose(text):
            between.append(index)
            continue
        if open_run and place - last <= _GAP:
            open_run += [*between, index]
        else:
            open_run = [index]
            runs.append(open_run)
        between, last = [], place
    return runs


def _headline(
    lines: Sequence[Line], free: Sequence[int], start: int, vocabulary: Counter[str], headlines: Sequence[str]
) -> int | None:
    """Return the line above the article that has most in common with it."""
    wanted = {_flat(headline) for headline in headlines}
    stated = [index for index in free if _flat(lines[index].text) in wanted]
    above = stated or [index for index in free if index < start][-_HEADLINE_ABOVE:]
    rated = [
        (_likeness(lines[index].text.strip(), vocabulary), -place, index) for place, index in enumerate(reversed(above))
    ]
    best = max(rated, default=(0.0, 0, None))
    return best[2] if best[0] > (0.0 if stated else 0.3) else None


def _likeness(text: str, vocabulary: Counter[str]) -> float:
    words = [word for word in words_of(text) if len(word) > 3]
    if not 2 <= len(words) <= 25 or furniture(text) or is_sentence(text, 12):
        return 0.0
    return sum(word in vocabulary for word in words) / len(words)

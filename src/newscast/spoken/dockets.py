"""Rules for the numbers of bills, cases and statutes, and for chapters and verses of the Bible."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.rule import PARTED, Habits, Rule, between, leads

Match = re.Match[str]

_BOOKS = {
    "gen": "Genesis",
    "ex": "Exodus",
    "lev": "Leviticus",
    "deut": "Deuteronomy",
    "josh": "Joshua",
    "sam": "Samuel",
    "ps": "Psalm",
    "prov": "Proverbs",
    "eccl": "Ecclesiastes",
    "isa": "Isaiah",
    "jer": "Jeremiah",
    "ezek": "Ezekiel",
    "dan": "Daniel",
    "matt": "Matthew",
    "rom": "Romans",
    "cor": "Corinthians",
    "gal": "Galatians",
    "eph": "Ephesians",
    "phil": "Philippians",
    "col": "Colossians",
    "thess": "Thessalonians",
    "tim": "Timothy",
    "heb": "Hebrews",
    "pet": "Peter",
    "rev": "Revelation",
}
_FIRST = {"1": "First ", "2": "Second ", "3": "Third "}


def _figures(figures: str) -> str:
    return say.digits(figures) if len(figures) > 4 else say.pairs(figures)


def _docket(match: Match, _habits: Habits) -> str:
    parts = re.findall(r"\d+", match["parts"])
    number = " number" if match["no"] else ""
    return f"{match['name']}{number} {' '.join(map(_figures, parts))}"


def _verse(match: Match, _habits: Habits) -> str:
    book = _FIRST.get((match["number"] or "").strip(), "") + _BOOKS[match["book"].lower()]
    last = f" to {say.pairs(match['last'])}" if match["last"] else ""
    return f"{book} {say.pairs(match['chapter'])} {say.pairs(match['verse'])}{last}"


RULES: tuple[Rule, ...] = (
    Rule(
        "code.docket",
        r"\b(?P<name>(?i:Bill|Ordinance|Resolution|Docket|Regulation)|Case|CASE|C\.?R\.?S\.?)"
        r" (?P<no>No\. ?)?(?P<parts>(?=[\d-]*\d{3})\d{1,4}(?:-\d{1,5}){1,4})(?![\w-])",
        _docket,
        "Numbers of bills, cases and statutes: Case twenty-three seven nineteen.",
        (PARTED, leads("bill ordinance resolution docket case regulation s crs no")),
    ),
    Rule(
        "code.verse",
        rf"(?<![\w.,])(?P<number>[1-3] )?\b(?P<book>{'|'.join(_BOOKS)})\. (?P<chapter>\d{{1,3}}):(?P<verse>\d{{1,3}})"
        r"(?:[-–](?P<last>\d{1,3}))?(?![\w:-]| ?[ap]\.?m\b)",
        _verse,
        "Chapters and verses: First Corinthians thirteen four.",
        (between(":"), leads(" ".join(_BOOKS))),
        re.IGNORECASE,
    ),
)

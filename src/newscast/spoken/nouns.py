"""Whether a sum or a measure stands before the noun that it describes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.spoken.rule import after, before, word_set

if TYPE_CHECKING:
    from newscast.spoken.rule import Habits

_DETERMINER = re.compile(
    r"(?i)\b(?:an?|the|this|that|another|its|his|her|their|our|new|proposed"
    r"|(?!(?:it|he|she|that|there|here|what|who|where|let)'s )[a-z][a-z.]+(?:'s|s')) $"
)
_ARTICLE = re.compile(r"(?i)\ban? $")
# “a £25,000 Mercedes”
_NAME = re.compile(r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]{2,}")
_WORD = re.compile(r" (?:per [a-z]{3,12} )?(?P<word>[a-z]{2,20})(?![\w'])(?! dollars?\b)", re.IGNORECASE)
# Words that are no noun behind a sum, as far as copy shows.
_NO_NOUNS = word_set(
    """
    in of to for from and or an a per on by at as is was were are will would has had have he she it they we you the that
    this which who when if with after before over more less worth each every but than could can may goes went comes came
    paid raised spent out up now today yesterday last next long wide tall high deep thick away ahead north south east
    west off into through around between since until above below beyond near under across along among toward towards
    against within inside outside during without tonight tomorrow not so because while where
    there here fell fall falls fallen likely expected possible remain remains
    """
)
# Nouns that sums and measures stand before without an article too: “the new, $300 million stadium”.
_DESCRIBED = word_set(
    """
    deal contract grant loan package settlement lawsuit budget plan bond bail ransom reward jackpot prize bill bills
    check checks gift donation investment project program fund campaign stadium facility mansion home house homes
    houses ticket tickets fine fines fee fees bonus raise bribe penalty verdict judgment judgement payment payments
    payout purchase sale takeover buyout merger bailout expansion renovation upgrade shortfall deficit surplus
    initiative proposal note notes coin increase cut cuts tax credit rebate
    wind winds gust gusts limit zone zones pistol handgun shells rounds bullets artillery lens hurdles freestyle
    can cans lot lots apartment apartments delay delays wait waits warehouse store stores
    bottle bottles bag bags jar jars tin tins
    """
)


def describes(match: re.Match[str], habits: Habits) -> bool:
    """Tell whether a match stands before the noun that it describes: “a $20 bill” is a twenty dollar bill."""
    noun = noun_after(match, habits)
    if not noun and not habits.shouted and _NAME.match(after(match)):
        return _ARTICLE.search(before(match)) is not None
    return bool(noun) and (noun in _DESCRIBED or _DETERMINER.search(before(match)) is not None)


def noun_after(match: re.Match[str], habits: Habits) -> str:
    """Return the word that follows a match, in small letters, where it is likely a noun."""
    found = _WORD.match(after(match))
    if not found or found["word"].lower() in _NO_NOUNS:
        return ""
    word = found["word"]
    return word.lower() if habits.shouted or word.islower() or word.isupper() else ""

"""Numbers in words."""

from __future__ import annotations

import re

from newscast.spoken.rule import Habits

_AMERICAN = Habits()

ONES = tuple(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
    """.split()  # noqa: SIM905  # one word a line would hide the row
)
_TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ("", " thousand", " million", " billion", " trillion")
_HUNDREDS = re.compile(r"[1-9],[1-9]00")
_LONGEST = 15  # digits that the scales reach; what is longer is a code, and is read digit by digit

_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def below_hundred(number: int) -> str:
    """Return 0-99 in words, as in “forty-two”."""
    if number < 20:
        return ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{ONES[ones]}" if ones else "")


def _below_thousand(number: int, link: str) -> str:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return below_hundred(rest)
    return f"{ONES[hundreds]} hundred" + (f"{link}{below_hundred(rest)}" if rest else "")


def cardinal(number: int, habits: Habits = _AMERICAN, *, link: bool = True) -> str:
    """Return a whole number below 10**15 in words.

    `link` puts “and” between hundreds and tens, as newsreaders do for a quantity: American ones in the last group,
    British ones in every group.
    """
    if number < 1000:
        return _below_thousand(number, " and " if link else " ")
    parts: list[str] = []
    for scale in range(len(_SCALES) - 1, -1, -1):
        group = number // 1000**scale % 1000
        if not group:
            continue
        linked = link and (scale == 0 or habits.british)
        said = _below_thousand(group, " and " if linked else " ") + _SCALES[scale]
        parts.append(f"and {said}" if scale == 0 and group < 100 and habits.british and link else said)
    return " ".join(parts)


def ordinal_of(words: str) -> str:
    """Return the ordinal of a cardinal in words."""
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    head, last = words[:cut], words[cut:]
    if last in _ORDINALS:
        return head + _ORDINALS[last]
    return head + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


def ordinal(number: int) -> str:
    """Return a whole number as an ordinal, as in “one hundred eleventh”."""
    return ordinal_of(cardinal(number, link=False))


def digits(figures: str, zero: str = "zero") -> str:
    """Return figures one by one."""
    return " ".join(zero if figure == "0" else ONES[int(figure)] for figure in figures)


def whole(figures: str, habits: Habits = _AMERICAN, *, link: bool = True) -> str:
    """Return figures, grouped by commas or not, as a quantity; a leading nought or great length makes them a code.

    American newsreaders count round numbers below ten thousand in hundreds: “fifteen hundred people”.
    """
    plain = figures.replace(",", "")
    if _HUNDREDS.fullmatch(figures) and not habits.british:
        return pairs(plain)
    if len(plain) > _LONGEST or (len(plain) > 1 and plain[0] == "0"):
        return digits(plain)
    return cardinal(int(plain), habits, link=link)


def quantity(figures: str, habits: Habits = _AMERICAN) -> str:
    """Return a number, with a decimal point or without, as a quantity."""
    before, point, after = figures.partition(".")
    if not point or not after:
        return whole(before or "0", habits)
    said = digits(after, "oh" if habits.british or (not before and after[0] == "0") else "zero")
    return f"{whole(before.replace(',', ''), habits)} point {said}" if before else f"point {said}"


def pairs(figures: str) -> str:
    """Return a house, road or flight number as it is said: “fourteen hundred”, “two eighty-seven”, “one oh one”."""
    if len(figures) > 4 or figures[0] == "0":
        return digits(figures, "oh")
    number = int(figures)
    if number < 100:
        return below_hundred(number)
    if number % 1000 == 0:
        return cardinal(number)
    hundreds, rest = divmod(number, 100)
    if not rest:
        return f"{below_hundred(hundreds)} hundred"
    return f"{below_hundred(hundreds)} {'oh ' if rest < 10 else ''}{below_hundred(rest)}"


def year(number: int, habits: Habits = _AMERICAN) -> str:
    """Return a year of four figures, as in “twenty twenty-three” and “two thousand five”."""
    if number // 100 == 20 and number % 100 < 10:
        return cardinal(number, habits)
    return pairs(str(number))


def plural(words: str) -> str:
    """Return the plural of a number in words, as in “nineties”."""
    if words.endswith("y"):
        return words[:-1] + "ies"
    return words + ("es" if words.endswith("x") else "s")

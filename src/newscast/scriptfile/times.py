"""Numbers and clock times as a script writes them: `0.5`, `-22`, `1:15`, `0:03.5`."""

from __future__ import annotations

import re

# Digits are bounded: a number of a thousand digits is no time, and costs time.
_NUMBER = re.compile(r"[+-]?[0-9]{1,9}(?:\.[0-9]{1,400})?")
_CLOCK = re.compile(
    r"(?:(?:(?P<hours>[0-9]{1,4}):(?=[0-5][0-9]:))?(?P<minutes>[0-9]{1,6}):(?=[0-5][0-9](?:\.|$)))?"
    r"(?P<seconds>[0-9]{1,9})(?P<fraction>\.[0-9]{1,400})?"
)


def read_number(text: str) -> float | None:
    """Return a number, or None when the text is none."""
    return float(text) if _NUMBER.fullmatch(text) else None


def read_time(text: str) -> float | None:
    """Return a time in seconds from `75`, `1:15`, `1:02:00` or `0:03.5`, or None when the text is none."""
    match = _CLOCK.fullmatch(text)
    if not match:
        return None
    hours, minutes, seconds = (int(match[unit] or 0) for unit in ("hours", "minutes", "seconds"))
    return float(f"{hours * 3600 + minutes * 60 + seconds}{match['fraction'] or ''}")


def write_number(number: float) -> str:
    """Return a number so that it reads back the same."""
    text = repr(float(number))
    if "e" in text:
        from decimal import Decimal  # noqa: PLC0415 - only the tiniest and the largest need it

        text = format(Decimal(text), "f")
    return text.removesuffix(".0")


def write_time(seconds: float) -> str:
    """Return a time as minutes and seconds, as in `0:03.5`, so that it reads back the same."""
    whole, point, fraction = write_number(seconds).partition(".")
    if not whole.isdecimal():
        return whole
    return f"{int(whole) // 60}:{int(whole) % 60:02}{point}{fraction}"

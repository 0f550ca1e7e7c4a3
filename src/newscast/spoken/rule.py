"""What a spoken-form rule is, and the habits of a language that rules ask about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


# A word with a spoken form of its own is one private-use character while rules run; it counts as a name.
FIRST_SIGN, LAST_SIGN = 0xF0000, 0xFFFFD
SIGNS = f"{chr(FIRST_SIGN)}-{chr(LAST_SIGN)}"


@dataclass(frozen=True, slots=True)
class Habits:
    """How a language's newsreaders say what is written."""

    british: bool = False
    """Day before month, “and” in every hundred, “oh” for a nought after the point."""
    shouted: bool = False
    """True where the text is typed in capitals, so that capitals tell nothing about a word."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rewriting of written copy into words."""

    name: str
    """As in “money.scaled”: the module's subject, then the class of copy."""
    pattern: str
    """Regular expression of what it looks at; compiled when first needed."""
    say: Callable[[re.Match[str], Habits], str]
    """Gives the words, or the match as it stands where the rule does not hold."""
    doc: str
    """One sentence for the manual."""
    needs: str = ""
    """Traits that a text must have for the rule to be tried: `9` a digit, `.` a stop inside,
    `A` two capitals or a capital with a stop, `$` a symbol."""
    flags: int = 0

    def apply(self, text: str, habits: Habits) -> str:
        """Return the text with every match said."""
        return compiled(self.pattern, self.flags).sub(lambda match: self.say(match, habits), text)


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern, compiled once."""
    return re.compile(pattern, flags)

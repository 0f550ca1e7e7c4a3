"""Copy as a parser of attributions sees it: words, marks, and each quotation as one token."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscast.ingest.quote_marks import Span

_TOKEN = re.compile(
    r"[^\W\d_]++(?=[\s,])|"  # most words, told at once
    r"(?:[^\W\d_]\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Col|Maj|Capt|Lt|Cmdr|Sgt|Cpl|Pvt|Adm|Det|Supt|Atty|Amb|Rev|Fr|Hon|Prof|St|Jr|Sr|"
    r"Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|vs)\.|(?<![\w.])[A-Z]\.(?=\s[A-Z])|\w+(?:(?:[-'’&@/]|\.(?![A-Z][a-z]))\w+)*['’]?|[^\w\s]",
    re.UNICODE,
)


class Kind(Enum):
    """What a token is."""

    WORD = "word"
    MARK = "mark"
    QUOTE = "quote"


class Token(NamedTuple):
    """A word, a mark or a whole quotation."""

    kind: Kind
    text: str
    """As written; for a quotation its words."""
    low: str
    """Lower case, without possessive ending and abbreviating point."""
    start: int
    end: int
    quote: int = -1
    """Index of the quotation."""
    capital: bool = False
    """A word that starts with a capital."""
    possessive: bool = False
    """“Rubio’s”, “voters’”."""


_new = tuple.__new__  # a named tuple's own way takes three times as long


def tokenised(texts: Sequence[str], spans: Sequence[Span]) -> Iterator[list[Token]]:
    """Yield the tokens of each paragraph, given the quotations of all."""
    inside: dict[int, list[tuple[int, Span]]] = {}
    for index, span in enumerate(spans):
        inside.setdefault(span.paragraph, []).append((index, span))
    for number, text in enumerate(texts):
        yield tokenise(text, inside.get(number, []))


def tokenise(text: str, spans: Sequence[tuple[int, Span]]) -> list[Token]:
    """Return the tokens of a paragraph whose quotations, with their indices, are given in order."""
    tokens: list[Token] = []
    last = 0
    for index, span in spans:
        tokens += _words(text, last, span.start)
        tokens.append(Token(Kind.QUOTE, span.text, "", span.start, span.end, index))
        last = span.end
    return tokens + _words(text, last, len(text))


def _words(text: str, start: int, end: int) -> list[Token]:
    found = []
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        written = match.group()
        kind, low, capital, possessive = _read(written)
        found.append(_new(Token, (kind, written, low, first, last, -1, capital, possessive)))
    return found


@lru_cache(8192)
def _read(written: str) -> tuple[Kind, str, bool, bool]:
    """Return kind and lower case of a word or mark, and whether it has a capital and is a possessive."""
    if not written[0].isalnum():
        return Kind.MARK, written, False, False
    low = written.lower()
    possessive = False
    if not written.isalnum():
        low = low.replace("’", "'")
        possessive = low.endswith(("'s", "s'"))
        low = low.removesuffix("'s") if low.endswith("'s") else low.removesuffix("'") if possessive else low
        low = low.rstrip(".") if low.count(".") == 1 else low
    return Kind.WORD, low, written[0].isupper(), possessive


def sentence_bounds(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the sentences of a paragraph as ranges of tokens; a quotation with a full stop ends its sentence."""
    bounds: list[tuple[int, int]] = []
    start = 0
    for at, token in enumerate(tokens):
        if token.kind is not Kind.WORD and _ends(token, tokens[at + 1] if at + 1 < len(tokens) else None):
            bounds.append((start, at + 1))
            start = at + 1
    if start < len(tokens):
        bounds.append((start, len(tokens)))
    return bounds


def _ends(token: Token, after: Token | None) -> bool:
    """Tell whether a sentence ends with a token, given the one behind it."""
    if after is None:
        return True
    fresh = after.kind is Kind.QUOTE or not after.text[:1].islower()
    if token.kind is Kind.MARK:
        return token.text in ".!?" and fresh and after.text not in ")]"
    return token.kind is Kind.QUOTE and token.text[-1:] in ".!?…" and fresh and after.kind is not Kind.MARK

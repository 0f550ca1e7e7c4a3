"""Noun phrases that may be a speaker: names with their roles, pronouns, nominals."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from newscast.ingest.clauses import Kind
from newscast.ingest.mentions import find_mentions, is_adverb, is_surname
from newscast.ingest.name_tables import HUMANS, ORGANISATIONS
from newscast.ingest.speech_verbs import FINITE, PHRASAL, SPEECH
from newscast.ingest.word_lists import (
    ADVERBS,
    AUXILIARIES,
    CALENDAR,
    CONJUNCTIONS,
    DETERMINERS,
    NOT_PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    listed,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscast.ingest.clauses import Token
from newscast.ingest.mentions import Mention

REACH = 40
"""Tokens: how far a cue may be from its quotation."""
_BREAKS = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | ADVERBS
CLOCK = CALENDAR | {
    "tonight",
    "yesterday",
    "today",
    "tomorrow",
    "morning",
    "afternoon",
    "evening",
    "night",
    "week",
    "month",
    "year",
}
_MONTHS_OR_NAMES = frozenset(("may", "april", "june", "august"))
ALONE = listed("another some many several both")
"""Articles that stand for people by themselves."""
_LINKS = listed("of for at in from with inside near within")
"""What binds a second noun to a nominal: “a spokesperson for the district”."""
_LONGEST_NOMINAL = 14
"""Tokens."""
_SAYINGS = listed("""
    answer argument assessment assertion claim comment comments conclusion explanation letter line message motto
    post promise question quip remark remarks reply response slogan speech statement tweet verdict view warning
    words
""")


class By(Enum):
    """How a phrase names its speaker."""

    NAME = "name"
    PRONOUN = "pronoun"
    NOMINAL = "nominal"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that may be a speaker, as a range of tokens."""

    by: By
    start: int
    end: int
    text: str
    """The bare name; the pronoun in lower case; the phrase without its article."""
    role: str = ""
    """The words of role right before the name, or of the apposition behind it; of a nominal all of its words."""
    name_end: int = -1
    """The token behind the name, for a phrase with a name."""


def is_verb(token: Token, forms: frozenset[str]) -> bool:
    """Tell whether a word in small letters is one of these verbs."""
    return token.kind is Kind.WORD and token.low in forms and not token.capital and not token.possessive


def is_phrasal(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether “shot back”, “chimed in” starts here."""
    return at + 1 < len(tokens) and tokens[at + 1].low in PHRASAL.get(tokens[at].low, ())


def phrase_at(tokens: Sequence[Token], at: int, stop: int) -> Phrase | None:
    """Read the noun phrase at a place."""
    if at < stop and tokens[at].low in PRONOUNS:
        return Phrase(By.PRONOUN, at, at + 1, tokens[at].low)
    end = phrase_end(tokens, at, stop)
    if end == at:
        return None
    return _read(tokens, at, end, stop)


def phrase_end(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Return where a noun phrase ends: at marks, prepositions, conjunctions, auxiliaries and verbs of speech."""
    end = at
    while end < stop and end - at < 14:
        token = tokens[end]
        if token.kind is not Kind.WORD or _breaks(tokens, end, at) or is_verb(token, FINITE):
            break
        if end > at and is_phrasal(tokens, end):
            break
        if end > at and (token.low in PRONOUNS or (token.low in DETERMINERS and not token.capital)):
            break
        end += 1
        if token.low in CLOCK and end > at + 1 and not (token.capital and token.low in _MONTHS_OR_NAMES):
            return end - 1
    return end


def _breaks(tokens: Sequence[Token], at: int, start: int) -> bool:
    """Tell whether a word ends a noun phrase; a capital inside a sentence may be a name (“George Will”)."""
    token = tokens[at]
    if (token.capital and at > start) or is_surname(tokens, at):
        return False
    if token.low == "of" and at > start and tokens[at - 1].capital and tokens[at - 1].low in ORGANISATIONS:
        return not (at + 1 < len(tokens) and tokens[at + 1].capital)
    return token.low in _BREAKS or is_adverb(token)


def _read(tokens: Sequence[Token], at: int, end: int, stop: int) -> Phrase | None:
    """Tell what a noun phrase is: a name with its role, or a nominal, which an apposition may name."""
    mentions = find_mentions(tokens, at, end)
    if mentions and mentions[-1].end == end and not mentions[-1].possessive:
        mention = mentions[-1]
        return Phrase(By.NAME, at, end, mention.name, mention.role or apposed_role(tokens, end), mention.end)
    return _apposed_name(tokens, at, end, stop) or _nominal(tokens, at, end, stop)


def _apposed_name(tokens: Sequence[Token], at: int, end: int, stop: int) -> Phrase | None:
    """Return the name behind “the chief of staff,”: it stands alone between two marks."""
    role_end = end
    while role_end < stop and tokens[role_end].low in ("of", "for", "at", "in"):
        role_end = max(role_end + 1, phrase_end(tokens, role_end + 1, stop))
    if role_end >= stop or tokens[role_end].text != ",":
        return None
    close = phrase_end(tokens, role_end + 1, stop)
    named = find_mentions(tokens, role_end + 1, close)
    alone = bool(named) and (named[0].start, named[0].end) == (role_end + 1, close)
    if not alone or not (close >= stop or tokens[close].text == ","):
        return None
    return Phrase(By.NAME, at, close, named[0].name, words_of(tokens, at, role_end), named[0].end)


def _nominal(tokens: Sequence[Token], at: int, end: int, stop: int) -> Phrase | None:
    while end < stop and end - at < _LONGEST_NOMINAL and _is_linked(tokens, end):
        further = phrase_end(tokens, end + 1, stop)
        if further == end + 1:
            break
        end = further
    text = words_of(tokens, at, end)
    return Phrase(By.NOMINAL, at, end, text, text) if text else None


def _is_linked(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].low in _LINKS or (tokens[at].low == "to" and tokens[at - 1].low == "close")


def apposed_role(tokens: Sequence[Token], at: int) -> str:
    """Return the role behind a name: “Ann Lee, a nurse at the clinic”, “Ann Lee is the mayor”, its article left out."""
    if at >= len(tokens) or not (tokens[at].text == "," or tokens[at].low in ("is", "was", "became")):
        return ""
    if tokens[at].text != "," and at + 1 < len(tokens) and tokens[at + 1].low not in ("a", "an", "the"):
        return ""
    end = phrase_end(tokens, at + 1, len(tokens))
    words = tokens[at + 1 : end]
    closed = (
        end >= len(tokens)
        or tokens[end].kind is Kind.MARK
        or tokens[end].low in PREPOSITIONS
        or tokens[end].low == "who"
    )
    return words_of(tokens, at + 1, end) if closed and words and words[-1].low in HUMANS else ""


def role_before(tokens: Sequence[Token], start: int, first: int) -> str:
    """Return the role before a name and a comma: “the company’s chief executive, Ann Lee, …”."""
    if first < start + 2 or tokens[first - 1].text != "," or tokens[first - 2].low not in HUMANS:
        return ""
    phrase = phrase_ending(tokens, start, first - 1)
    return phrase.text if phrase is not None and phrase.by is By.NOMINAL else ""


def is_noun_behind(token: Token) -> bool:
    """Tell whether what stands behind a word is a noun, whatever it looks like: “the note”, “Lee’s thinking”."""
    return token.possessive or (token.low in DETERMINERS and token.low not in ("that", "this", "those", "these"))


def head_of(tokens: Sequence[Token], phrase: Phrase) -> str:
    """Return the noun that a phrase is about, in lower case: “president” of “the president of the board”."""
    link = next((at for at in range(phrase.start + 1, phrase.end) if _is_linked(tokens, at)), phrase.end)
    return tokens[link - 1].low


def words_of(tokens: Sequence[Token], start: int, end: int) -> str:
    """Return the words of a phrase without its article."""
    while start < end and tokens[start].low in DETERMINERS and not (start == end - 1 and tokens[start].low in ALONE):
        start += 1
    return " ".join(token.text for token in tokens[start:end])


def phrase_ending(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the noun phrase that ends at a place."""
    start = max(start, end - REACH)
    if end <= start or tokens[end - 1].kind is not Kind.WORD:
        return None
    if tokens[end - 1].low in PRONOUNS:
        return Phrase(By.PRONOUN, end - 1, end, tokens[end - 1].low)
    first = end
    while first > start and end - first < 14:
        token = tokens[first - 1]
        if token.kind is not Kind.WORD or _breaks(tokens, first - 1, start):
            break
        if is_verb(token, SPEECH) and not (first - 2 >= start and is_noun_behind(tokens[first - 2])):
            break
        first -= 1
        if token.low in DETERMINERS:
            break
    if first == end:
        return None
    if first > start + 1 and _is_linked(tokens, first - 1):
        whole = phrase_ending(tokens, start, first - 1)
        if whole is not None:
            return _nominal(tokens, whole.start, end, end) if whole.by is By.NOMINAL else whole
    return _read(tokens, first, end, end)


def possessor(tokens: Sequence[Token], start: int, at: int) -> Phrase | None:
    """Return the name right before a quotation that is its own, possessive mark and all."""
    mentions = find_mentions(tokens, max(start, at - 6), at)
    if mentions and mentions[-1].end == at and mentions[-1].possessive:
        return _named(mentions[-1])
    return None


def sentence_subject(
    tokens: Sequence[Token], start: int, end: int, named: Sequence[Mention] | None = None
) -> Phrase | None:
    """Return the first name or pronoun of a range that no preposition governs; `named` holds its names if known."""
    end = min(end, start + 2 * REACH)
    mentions = {m.start: m for m in (find_mentions(tokens, start, end) if named is None else named)}
    governed = False
    at = start
    while at < end:
        token = tokens[at]
        mention = mentions.get(at)
        if mention is not None and not governed:
            return _possessor(tokens, mention, end) if mention.possessive else _named(mention)
        if mention is not None:
            at, governed = mention.end, mention.possessive
            continue
        if token.low in PRONOUNS and token.low not in ("it", "i", "you", "we"):
            return Phrase(By.PRONOUN, at, at + 1, token.low)
        # “As Ann Lee liked to say” is a clause.
        governed = (token.low in PREPOSITIONS and not (token.low == "as" and at == start)) or (
            governed and token.low not in AUXILIARIES and token.text != ","
        )
        at += 1
    return None


def _named(mention: Mention) -> Phrase:
    return Phrase(By.NAME, mention.start, mention.end, mention.name, mention.role, mention.end)


def _possessor(tokens: Sequence[Token], mention: Mention, end: int) -> Phrase | None:
    """Read “Lee’s answer” as Lee, “Lee’s campaign” as the campaign."""
    if mention.end >= end:
        return None
    if tokens[mention.end].low in _SAYINGS:
        return _named(mention)
    stop = next((i for i in range(mention.end, end) if tokens[i].low in NOT_PERSONS or tokens[i].low in HUMANS), None)
    if stop is None or stop > mention.end + 2:
        return None
    words = words_of(tokens, mention.start, stop + 1)
    return Phrase(By.NOMINAL, mention.start, stop + 1, words, words)

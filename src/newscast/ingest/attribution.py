"""The grammar of attributions: who is named beside a quotation, in the words of the copy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from newscast.ingest.clauses import Kind
from newscast.ingest.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CALENDAR,
    CONJUNCTIONS,
    DETERMINERS,
    NOT_PERSONS,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    listed,
)
from newscast.ingest.persons import find_mentions, is_adverb, is_surname
from newscast.ingest.speech_verbs import FINITE, PARTICIPLES, PHRASAL, SPEECH, TOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscast.ingest.clauses import Token
    from newscast.ingest.persons import Mention

_REACH = 40
"""Tokens: how far a cue may be from its quotation."""
_BREAKS = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | ADVERBS
_CLOCK = CALENDAR | {
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


_SAYINGS = listed("""
    answer argument assessment assertion claim comment comments conclusion explanation letter line message motto
    post promise question quip remark remarks reply response slogan speech statement tweet verdict view warning
    words
""")
_PASSIVE = listed("was were is are been being be")


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
    """The words of role right before the name, or of the apposition behind it."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A speaker beside a verb of speech."""

    phrase: Phrase
    start: int
    end: int


def cue_after(tokens: Sequence[Token], at: int) -> Cue | None:
    """Return the cue right behind a place: “said Ann Lee”, “Ann Lee, a nurse, said”, “according to Ann Lee”."""
    stop = _clause_end(tokens, at)
    while at < stop and (tokens[at].text in ",—–-" or is_adverb(tokens[at])):
        at += 1
    if at >= stop:
        return None
    if tokens[at].low == "according" and tokens[at + 1 : at + 2] and tokens[at + 1].low == "to":
        phrase = _phrase(tokens, at + 2, stop)
        return Cue(phrase, at, phrase.end) if phrase else None
    if _is_verb(tokens[at], TOLD) and tokens[at].low not in ("told", "tells", "tell"):
        phrase = _phrase(tokens, at + 1, stop)
        return Cue(phrase, at, phrase.end) if phrase and phrase.text != "it" else None
    return _subject_then_verb(tokens, at, stop)


def _subject_then_verb(tokens: Sequence[Token], at: int, stop: int) -> Cue | None:
    phrase = _phrase(tokens, at, stop)
    if phrase is None:
        return None
    verb = _verb_behind(tokens, phrase.end, stop)
    if verb is None or (phrase.by is By.NOMINAL and tokens[at].low in CONJUNCTIONS):
        return None
    return Cue(phrase, at, verb + 1)


def _clause_end(tokens: Sequence[Token], at: int) -> int:
    stop = min(len(tokens), at + _REACH)
    for i in range(at, stop):
        closing = tokens[i].text == "." and i + 1 < len(tokens) and tokens[i + 1].text in ")]"
        if tokens[i].kind is Kind.QUOTE or (tokens[i].text in ".;!?:" and not closing):
            return i
    return stop


def _is_verb(token: Token, forms: frozenset[str]) -> bool:
    return token.kind is Kind.WORD and token.low in forms and not token.capital and not token.possessive


def _speaks(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Tell whether a word in a sentence is a verb of speech in the active voice: not “his remarks”, not “was asked”."""
    token = tokens[at]
    if _is_phrasal(tokens, at):
        return True
    inverted = token.capital and at == start and token.low in TOLD
    if at == start or not _is_verb(token, SPEECH):
        return inverted or _is_verb(token, SPEECH)
    left = tokens[at - 1]
    if left.possessive or left.low in DETERMINERS:
        return False
    if token.low in PARTICIPLES:
        return left.low not in PREPOSITIONS
    if token.low in FINITE:
        return left.low not in _PASSIVE and not (left.low in PREPOSITIONS and left.low != "to")
    return left.low == "to" or left.low in AUXILIARIES


def _is_phrasal(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether “shot back”, “chimed in” starts here."""
    return at + 1 < len(tokens) and tokens[at + 1].low in PHRASAL.get(tokens[at].low, ())


def _phrase_end(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Return where a noun phrase ends: at marks, prepositions, conjunctions, auxiliaries and verbs of speech."""
    end = at
    while end < stop and end - at < 14:
        token = tokens[end]
        if token.kind is not Kind.WORD or _breaks(tokens, end, at) or _is_verb(token, FINITE):
            break
        if end > at and _is_phrasal(tokens, end):
            break
        if end > at and (token.low in PRONOUNS or (token.low in DETERMINERS and not token.capital)):
            break
        end += 1
        if token.low in _CLOCK and end > at + 1:
            return end - 1
    return end


def _breaks(tokens: Sequence[Token], at: int, start: int) -> bool:
    """Tell whether a word ends a noun phrase; a capital inside a sentence may be a name (“George Will”)."""
    token = tokens[at]
    if token.capital and (at > start or is_surname(tokens, at)):
        return False
    return token.low in _BREAKS or is_adverb(token)


def _phrase(tokens: Sequence[Token], at: int, stop: int) -> Phrase | None:
    """Read the noun phrase at a place."""
    if at < stop and tokens[at].low in PRONOUNS:
        return Phrase(By.PRONOUN, at, at + 1, tokens[at].low)
    end = _phrase_end(tokens, at, stop)
    if end == at:
        return None
    return _read(tokens, at, end, stop)


def _read(tokens: Sequence[Token], at: int, end: int, stop: int) -> Phrase | None:
    """Tell what a noun phrase is: a name with its role, or a nominal, which an apposition may name."""
    mentions = find_mentions(tokens, at, end)
    if mentions and mentions[-1].end == end and not mentions[-1].possessive:
        mention = mentions[-1]
        return Phrase(By.NAME, at, end, mention.name, mention.role or _apposed_role(tokens, end))
    if end < stop and tokens[end].text == ",":
        close = _phrase_end(tokens, end + 1, stop)
        named = find_mentions(tokens, end + 1, close)
        if (
            named
            and named[0].start == end + 1
            and named[0].end == close
            and (close >= stop or tokens[close].text == ",")
        ):
            return Phrase(By.NAME, at, close, named[0].name, _words(tokens, at, end))
    text = _words(tokens, at, end)
    return Phrase(By.NOMINAL, at, end, text, text) if text else None


def _apposed_role(tokens: Sequence[Token], at: int) -> str:
    """Return the role of “Ann Lee, a nurse at the clinic”: the noun phrase behind the comma, its article left out."""
    if at >= len(tokens) or tokens[at].text != ",":
        return ""
    end = _phrase_end(tokens, at + 1, len(tokens))
    words = tokens[at + 1 : end]
    return _words(tokens, at + 1, end) if words and words[-1].low in ROLES else ""


def _words(tokens: Sequence[Token], start: int, end: int) -> str:
    while start < end and tokens[start].low in DETERMINERS:
        start += 1
    return " ".join(token.text for token in tokens[start:end])


def _verb_behind(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """Return the verb of speech behind a subject, past brackets, prepositional phrases, appositions and auxiliaries."""
    for _ in range(6):
        while at < stop and (is_adverb(tokens[at]) or tokens[at].low in AUXILIARIES):
            at += 1
        if at >= stop:
            return None
        if _is_verb(tokens[at], FINITE):
            return at
        if _is_phrasal(tokens, at):
            return at + 1
        skipped = _past_modifier(tokens, at, stop)
        if skipped is None:
            return None
        at = skipped
    return None


def _past_modifier(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """Return the place behind a bracket, prepositional phrase or apposition."""
    token = tokens[at]
    if token.text in "([":
        return next((i + 1 for i in range(at, stop) if tokens[i].text in ")]"), None)
    if token.text in ",–—":
        if at + 1 < stop and (
            _is_verb(tokens[at + 1], TOLD) or tokens[at + 1].low in AUXILIARIES or is_adverb(tokens[at + 1])
        ):
            return at + 1
        closing = [i + 1 for i in range(at + 1, stop) if tokens[i].text == token.text]
        verbal = (i for i in closing if i < stop and (_is_verb(tokens[i], TOLD) or is_adverb(tokens[i])))
        return next(verbal, closing[0] if closing else None)
    if token.low in PREPOSITIONS:
        end = _phrase_end(tokens, at + 1, stop)
        return end if end > at + 1 else None
    if token.low in ("who", "whose"):
        return next((i for i in range(at + 2, stop) if _is_verb(tokens[i], TOLD)), None)
    return None


def cue_before(tokens: Sequence[Token], start: int, at: int) -> Cue | None:
    """Return the nearest cue between the start of a sentence and a quotation in it."""
    for verb in range(at - 1, max(start, at - _REACH) - 1, -1):
        token = tokens[verb]
        if token.text == ";":
            return None
        if token.low == "according" and tokens[verb + 1].low == "to":
            phrase = _phrase(tokens, verb + 2, at)
            return Cue(phrase, verb, phrase.end) if phrase else None
        if _speaks(tokens, start, verb):
            phrase = _subject_of(tokens, start, verb, at)
            if phrase is not None:
                return Cue(phrase, phrase.start, verb + 1)
    return None


def _subject_of(tokens: Sequence[Token], start: int, verb: int, at: int) -> Phrase | None:
    """Return the subject of a verb of speech: what stands left of it, or the subject of the sentence."""
    if verb == start:
        return _phrase(tokens, verb + 1, at) or sentence_subject(tokens, verb + 1, at)
    left = _left_of(tokens, start, verb)
    if left < start:
        return None
    low = tokens[left].low
    if low in ("and", "but", "then", "to") or (tokens[verb].low in PARTICIPLES and not tokens[left].capital):
        return _earlier_subject(tokens, start, left)
    if tokens[left].text in ",–—)]":
        return _before_apposition(tokens, start, left) or sentence_subject(tokens, start, verb)
    if low in ("who", "that") and left > start:
        end = left - (tokens[left - 1].text == ",")
        return _phrase_ending(tokens, start, end)
    return _phrase_ending(tokens, start, left + 1)


def _left_of(tokens: Sequence[Token], start: int, verb: int) -> int:
    """Return what stands left of a verb, adverbs, auxiliaries and times (“on Wednesday”) passed over."""
    left = verb - 1
    while left >= start:
        low = tokens[left].low
        timed = low in ("on", "this", "last", "late", "early") and tokens[left + 1].low in _CLOCK
        if not (is_adverb(tokens[left]) or low in AUXILIARIES or low in _CLOCK or timed):
            break
        left -= 1
    return left


def _earlier_subject(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the subject that a participle or a second verb takes over from what stands before it."""
    for at in range(end - 1, max(start, end - 12), -1):
        if _speaks(tokens, start, at) and tokens[at].low in TOLD:
            return _subject_of(tokens, start, at, end)
    comma = next(
        (at for at in range(end - 2, start, -1) if tokens[at].text == "," or tokens[at].kind is Kind.QUOTE), start
    )
    return sentence_subject(tokens, comma, end) or sentence_subject(tokens, start, end)


def _before_apposition(tokens: Sequence[Token], start: int, close: int) -> Phrase | None:
    """Return the name before “, 34, of Denver,” or “(R-Texas)”, given the mark that closes it."""
    opening = {")": "(", "]": "["}.get(tokens[close].text, tokens[close].text)
    for at in range(close - 1, max(start, close - _REACH), -1):
        if tokens[at].kind is Kind.QUOTE:
            return None
        if tokens[at].text == opening:
            phrase = _phrase_ending(tokens, start, at)
            if phrase and phrase.by is not By.NOMINAL:
                return phrase
            named = find_mentions(tokens, at + 1, close)
            if phrase and named and (named[0].start, named[0].end) == (at + 1, close):
                return Phrase(By.NAME, phrase.start, close, named[0].name, phrase.text)
    return None


def _phrase_ending(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the noun phrase that ends at a place."""
    if end <= start or tokens[end - 1].kind is not Kind.WORD:
        return None
    if tokens[end - 1].low in PRONOUNS:
        return Phrase(By.PRONOUN, end - 1, end, tokens[end - 1].low)
    first = end
    while first > start and end - first < 14:
        token = tokens[first - 1]
        if token.kind is not Kind.WORD or _breaks(tokens, first - 1, start) or _is_verb(token, SPEECH):
            break
        first -= 1
        if token.low in DETERMINERS:
            break
    if first == end:
        return None
    if first > start + 1 and tokens[first - 1].low == "of":
        whole = _phrase_ending(tokens, start, first - 1)
        if whole is not None:
            return (
                Phrase(By.NOMINAL, whole.start, end, _words(tokens, whole.start, end), whole.role)
                if whole.by is By.NOMINAL
                else whole
            )
    return _read(tokens, first, end, end)


def cue_label(tokens: Sequence[Token], start: int, at: int) -> Cue | None:
    """Return the name that stands alone before a colon and a quotation: “Former governor Ann Lee: “…””."""
    if not start + 1 < at <= start + 14 or tokens[at - 1].text != ":":
        return None
    mentions = find_mentions(tokens, start, at - 1)
    if not mentions or mentions[-1].end != at - 1 or mentions[-1].possessive:
        return None
    name = mentions[-1]
    return Cue(Phrase(By.NAME, start, at - 1, name.name, name.role), start, at - 1)


def cue_trailing(tokens: Sequence[Token], at: int, end: int) -> Cue | None:
    """Return the cue that ends a sentence with a quotation in it: “…, Ann Lee said”."""
    stop = min(end, _clause_end(tokens, at))
    for comma in range(stop - 1, at - 1, -1):
        if tokens[comma].text == ",":
            cue = _subject_then_verb(tokens, comma + 1, stop)
            if cue is not None and cue.phrase.by is not By.NOMINAL:
                return cue
    return None


def possessor(tokens: Sequence[Token], start: int, at: int) -> Phrase | None:
    """Return the name right before a quotation that is its own, possessive mark and all."""
    mentions = find_mentions(tokens, max(start, at - 6), at)
    if mentions and mentions[-1].end == at and mentions[-1].possessive:
        return _named(mentions[-1])
    return None


def sentence_subject(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the first name or pronoun of a range that no preposition governs."""
    end = min(end, start + 2 * _REACH)
    mentions = {m.start: m for m in find_mentions(tokens, start, end)}
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
        governed = token.low in PREPOSITIONS or (governed and token.low not in AUXILIARIES and token.text != ",")
        at += 1
    return None


def _named(mention: Mention) -> Phrase:
    return Phrase(By.NAME, mention.start, mention.end, mention.name, mention.role)


def _possessor(tokens: Sequence[Token], mention: Mention, end: int) -> Phrase | None:
    """Read “Lee’s answer” as Lee, “Lee’s campaign” as the campaign."""
    if mention.end >= end:
        return None
    if tokens[mention.end].low in _SAYINGS:
        return _named(mention)
    stop = next((i for i in range(mention.end, end) if tokens[i].low in NOT_PERSONS or tokens[i].low in ROLES), None)
    if stop is None or stop > mention.end + 2:
        return None
    return Phrase(By.NOMINAL, mention.start, stop + 1, _words(tokens, mention.start, stop + 1))

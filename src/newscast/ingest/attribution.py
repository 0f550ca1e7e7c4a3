"""The grammar of attributions: the cue beside a quotation, in the words of the copy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.ingest.clauses import Kind
from newscast.ingest.mentions import find_mentions, is_adverb, is_surname
from newscast.ingest.noun_phrases import (
    ALONE,
    CLOCK,
    REACH,
    By,
    Phrase,
    is_phrasal,
    is_verb,
    phrase_at,
    phrase_end,
    phrase_ending,
    sentence_subject,
)
from newscast.ingest.speech_verbs import FINITE, PARTICIPLES, SPEECH, TOLD
from newscast.ingest.word_lists import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscast.ingest.clauses import Token

_PASSIVE = listed("was were is are been being be")
_CLEFT = listed("what how all the that only thing words way")
_ADDRESSING = listed("""
    tell tells told ask asks asked urge urges urged remind reminds reminded advise advises advised warn warns warned
    reassure reassures reassured assure assures assured thank thanks thanked call calls called
""")
"""Verbs behind which stands who is spoken to."""
_QUOTING = listed("quote quotes quoted quoting cite cites cited citing paraphrase paraphrases paraphrased paraphrasing")
"""Verbs whose object, not whose subject, says the words."""
_LONGEST_RELATIVE = 14
"""Tokens."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A speaker beside a verb of speech."""

    phrase: Phrase
    start: int
    end: int


def cue_after(tokens: Sequence[Token], at: int) -> Cue | None:
    """Return the cue right behind a place: “said Ann Lee”, “Ann Lee, a nurse, said”, “according to Ann Lee”."""
    stop = _clause_end(tokens, at)
    signed = _signature(tokens, at, stop)
    if signed is not None:
        return signed
    while at < stop and (tokens[at].text in ",—–-" or is_adverb(tokens[at])):
        at += 1
    if at >= stop:
        return None
    return (
        _verb_then_name(tokens, at, stop)
        or _came_from(tokens, at, stop)
        or _cleft(tokens, at, stop)
        or _subject_then_verb(tokens, at, stop)
    )


def _verb_then_name(tokens: Sequence[Token], at: int, stop: int) -> Cue | None:
    """Read “said Ann Lee”, “according to Ann Lee”."""
    if tokens[at].low == "according" and tokens[at + 1 : at + 2] and tokens[at + 1].low == "to":
        phrase = phrase_at(tokens, at + 2, stop)
    elif is_verb(tokens[at], TOLD) and tokens[at].low not in ("told", "tells", "tell"):
        phrase = phrase_at(tokens, at + 1, stop)
    else:
        return None
    return Cue(phrase, at, phrase.end) if phrase and phrase.text != "it" else None


def _signature(tokens: Sequence[Token], at: int, stop: int) -> Cue | None:
    """Read a dash and a name that ends the sentence: “… in June.” — Ann Lee."""
    if at + 1 >= stop or tokens[at].text not in ("—", "–", "-") or (stop < len(tokens) and tokens[stop].text != "."):
        return None
    mentions = find_mentions(tokens, at + 1, stop)
    if (
        len(mentions) != 1
        or mentions[0].start != at + 1
        or not (mentions[0].end == stop or tokens[mentions[0].end].text == ",")
    ):
        return None
    name = mentions[0]
    return Cue(Phrase(By.NAME, at + 1, name.end, name.name, name.role, name.end), at + 1, name.end)


def _came_from(tokens: Sequence[Token], at: int, stop: int) -> Cue | None:
    """Read “came the reply from Ann Lee”."""
    if tokens[at].low not in ("came", "comes"):
        return None
    place = next((i for i in range(at + 2, min(stop, at + 6)) if tokens[i].low == "from"), None)
    phrase = phrase_at(tokens, place + 1, stop) if place is not None else None
    return Cue(phrase, at, phrase.end) if phrase is not None else None


def _cleft(tokens: Sequence[Token], at: int, stop: int) -> Cue | None:
    """Read “… is what Ann Lee told them”, “… was all that she would say”."""
    if tokens[at].low not in _PASSIVE:
        return None
    first = at = at + 1
    while at < stop and tokens[at].low in _CLEFT:
        at += 1
    phrase = phrase_at(tokens, at, stop) if at > first else None
    if phrase is None:
        return None
    verb = phrase.end
    while verb < stop and (tokens[verb].low in AUXILIARIES or tokens[verb].low == "to" or is_adverb(tokens[verb])):
        verb += 1
    return Cue(phrase, at, verb + 1) if verb < stop and is_verb(tokens[verb], SPEECH) else None


def _subject_then_verb(tokens: Sequence[Token], at: int, stop: int) -> Cue | None:
    phrase = phrase_at(tokens, at, stop)
    if phrase is None:
        return None
    verb = _verb_behind(tokens, phrase.end, stop)
    if verb is None or (phrase.by is By.NOMINAL and tokens[at].low in CONJUNCTIONS):
        return None
    return Cue(phrase, at, verb + 1)


def _clause_end(tokens: Sequence[Token], at: int) -> int:
    stop = min(len(tokens), at + REACH)
    for i in range(at, stop):
        closing = tokens[i].text == "." and i + 1 < len(tokens) and tokens[i + 1].text in ")]"
        if tokens[i].kind is Kind.QUOTE or (tokens[i].text in ".;!?:" and not closing):
            return i
    return stop


def _speaks(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Tell whether a word in a sentence is a verb of speech in the active voice: not “his remarks”, not “was asked”."""
    token = tokens[at]
    if is_phrasal(tokens, at):
        return True
    inverted = token.capital and at == start and (token.low in TOLD or token.low.startswith("continue"))
    if at == start or not is_verb(token, SPEECH):
        return inverted or is_verb(token, SPEECH)
    left = tokens[at - 1]
    governed = left.low in DETERMINERS and not (left.low in ALONE and token.low in TOLD)
    passive = token.low == "asked" and left.text == ","
    if left.possessive or governed or passive or _is_plural_noun(tokens, start, at):
        return False
    return _is_active(token, left)


def _is_active(token: Token, left: Token) -> bool:
    """Tell whether a verb is in the active voice, given the word before it."""
    if token.low in PARTICIPLES:
        return left.low not in PREPOSITIONS
    if token.low in FINITE:
        return left.low not in _PASSIVE and not (left.low in PREPOSITIONS and left.low != "to")
    return left.low == "to" or left.low in AUXILIARIES


def _is_plural_noun(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Tell whether “comments”, “claims” stand at the end of a noun phrase: “Lee’s latest claims”."""
    if not tokens[at].low.endswith("s") or tokens[at].low == "says" or tokens[at - 1].capital:
        return False
    for left in range(at - 2, max(start, at - 4) - 1, -1):
        if tokens[left].kind is not Kind.WORD or tokens[left].low in AUXILIARIES:
            return False
        if tokens[left].possessive:
            return True
    return False


def _verb_behind(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """Return the verb of speech behind a subject, past brackets, prepositional phrases, appositions and auxiliaries."""
    for _ in range(6):
        while at < stop and (is_adverb(tokens[at]) or tokens[at].low in AUXILIARIES):
            at += 1
        if at >= stop:
            return None
        if is_phrasal(tokens, at):
            return at + 1
        if is_verb(tokens[at], FINITE) and (tokens[at].low in TOLD or _ends_clause(tokens, at + 1, stop)):
            return at
        skipped = _past_modifier(tokens, at, stop)
        if skipped is None:
            return None
        at = skipped
    return None


def _ends_clause(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Tell whether a verb that may mean much else (“went”, “put”) has nothing behind it but the end of its clause."""
    return at >= stop or tokens[at].kind is not Kind.WORD or tokens[at].low in CLOCK or is_adverb(tokens[at])


def _past_modifier(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    """Return the place behind a bracket, prepositional phrase or apposition."""
    token = tokens[at]
    if token.text in "([":
        return next((i + 1 for i in range(at, stop) if tokens[i].text in ")]"), None)
    if token.text in ",–—":
        if at + 1 < stop and (
            is_verb(tokens[at + 1], TOLD) or tokens[at + 1].low in AUXILIARIES or is_adverb(tokens[at + 1])
        ):
            return at + 1
        closing = [i + 1 for i in range(at + 1, stop) if tokens[i].text == token.text]
        verbal = (i for i in closing if i < stop and (is_verb(tokens[i], TOLD) or is_adverb(tokens[i])))
        return next(verbal, closing[0] if closing else None)
    if token.low in PREPOSITIONS:
        end = phrase_end(tokens, at + 1, stop)
        return end if end > at + 1 else None
    if token.low in ("who", "whose"):
        return next((i for i in range(at + 2, stop) if is_verb(tokens[i], TOLD)), None)
    return None


def cue_before(tokens: Sequence[Token], start: int, at: int) -> Cue | None:
    """Return the nearest cue between the start of a sentence and a quotation in it."""
    for verb in range(at - 1, max(start, at - REACH) - 1, -1):
        token = tokens[verb]
        if token.text == ";":
            return None
        if token.low == "according" and verb + 1 < at and tokens[verb + 1].low == "to":
            phrase = phrase_at(tokens, verb + 2, at)
            return Cue(phrase, verb, phrase.end) if phrase else None
        if token.low in _QUOTING and verb + 1 < at and not token.capital:
            phrase = _quoted(tokens, start, verb, at)
            return Cue(phrase, min(verb, phrase.start), max(verb + 1, phrase.end)) if phrase else None
        if _speaks(tokens, start, verb):
            if token.low == "saying" and verb > start and tokens[verb - 1].low == "as":
                continue
            phrase = _subject_of(tokens, start, verb, at)
            if phrase is not None:
                return Cue(phrase, phrase.start, verb + 1)
    return None


def _quoted(tokens: Sequence[Token], start: int, verb: int, at: int) -> Phrase | None:
    """Return who is quoted: “Lee quoted her father”, “Lee was quoted as saying”."""
    if tokens[verb - 1].low in _PASSIVE and verb > start:
        return phrase_ending(tokens, start, verb - 1)
    if any(token.kind is Kind.QUOTE for token in tokens[verb + 1 : at]):
        return None
    return phrase_at(tokens, verb + 1, at)


def _subject_of(tokens: Sequence[Token], start: int, verb: int, at: int, *, shared: bool = True) -> Phrase | None:
    """Return the subject of a verb of speech: what stands left of it, or the subject of the sentence."""
    left = _left_of(tokens, start, verb)
    if left < start:
        first = phrase_at(tokens, verb + 1, at) or sentence_subject(tokens, verb + 1, at)
        return first if verb == start else None
    if any(token.kind is Kind.QUOTE for token in tokens[max(start, left - 1) : left + 1]) and (
        tokens[left].kind is Kind.QUOTE or tokens[left].text in ",–—-"
    ):
        return phrase_at(tokens, verb + 1, at)
    low = tokens[left].low
    if low in ("and", "but", "then", "to") or (tokens[verb].low in PARTICIPLES and not tokens[left].capital):
        return _earlier_subject(tokens, start, left, shared=shared)
    if tokens[left].text in ",–—)]":
        inverted = _inverted(tokens, verb, at) if tokens[left].text == "," else None
        return _before_apposition(tokens, start, left) or inverted or sentence_subject(tokens, start, verb)
    if low in ("who", "that") and left > start:
        end = left - (tokens[left - 1].text == ",")
        return phrase_ending(tokens, start, end)
    return _before_relative(tokens, start, left) or phrase_ending(tokens, start, left + 1)


def _inverted(tokens: Sequence[Token], verb: int, at: int) -> Phrase | None:
    """Return the name behind a verb: “In other words, explained Ann Lee: …”."""
    phrase = phrase_at(tokens, verb + 1, at) if tokens[verb].low in TOLD - _ADDRESSING else None
    named = phrase is not None and phrase.by is By.NAME and tokens[phrase.end].text in (":", ",")
    return phrase if named else None


def _before_relative(tokens: Sequence[Token], start: int, left: int) -> Phrase | None:
    """Return the noun phrase before a relative clause that ends at the verb: “an official who spoke to us said”."""
    for at in range(left - 1, max(start, left - _LONGEST_RELATIVE), -1):
        if tokens[at].kind is not Kind.WORD:
            return None
        if tokens[at].low == "who":
            return phrase_ending(tokens, start, at)
    return None


def _left_of(tokens: Sequence[Token], start: int, verb: int) -> int:
    """Return what stands left of a verb, adverbs, auxiliaries and times (“on Wednesday”) passed over."""
    left = verb - 1
    while left >= start:
        low = tokens[left].low
        timed = low in ("on", "this", "last", "late", "early") and tokens[left + 1].low in CLOCK
        if is_surname(tokens, left) or not (is_adverb(tokens[left]) or low in AUXILIARIES or low in CLOCK or timed):
            break
        left -= 1
    return left


def _earlier_subject(tokens: Sequence[Token], start: int, end: int, *, shared: bool) -> Phrase | None:
    """Return the subject that a participle or a second verb takes over from what stands before it."""
    for at in range(end - 1, max(start, end - 12), -1) if shared else ():
        if _speaks(tokens, start, at) and tokens[at].low in TOLD:
            return _subject_of(tokens, start, at, end, shared=False)
    comma = next(
        (at for at in range(end - 2, start, -1) if tokens[at].text == "," or tokens[at].kind is Kind.QUOTE), start
    )
    return sentence_subject(tokens, comma, end) or sentence_subject(tokens, start, end)


def _before_apposition(tokens: Sequence[Token], start: int, close: int) -> Phrase | None:
    """Return the name before “, 34, of Denver,” or “(R-Texas)”, given the mark that closes it."""
    opening = {")": "(", "]": "["}.get(tokens[close].text, tokens[close].text)
    for at in range(close - 1, max(start, close - REACH), -1):
        if tokens[at].kind is Kind.QUOTE:
            return None
        if tokens[at].text == opening:
            phrase = phrase_ending(tokens, start, at)
            if phrase and phrase.by is not By.NOMINAL:
                return phrase
            named = find_mentions(tokens, at + 1, close)
            if phrase and named and (named[0].start, named[0].end) == (at + 1, close):
                return Phrase(By.NAME, phrase.start, close, named[0].name, phrase.text, named[0].end)
    return None


def cue_label(tokens: Sequence[Token], start: int, at: int) -> Cue | None:
    """Return the name that stands alone before a colon and a quotation: “Former governor Ann Lee: “…””."""
    if at <= start + 1 or tokens[at - 1].text != ":":
        return None
    start = next((i + 1 for i in range(at - 2, start, -1) if tokens[i].text in ("—", "–", "-")), start)
    if not start + 1 < at <= start + 14:
        return None
    mentions = find_mentions(tokens, start, at - 1)
    if not mentions or mentions[-1].end != at - 1 or mentions[-1].possessive or mentions[-1].surname == "us":
        return None
    name = mentions[-1]
    if any(token.kind is not Kind.WORD or not _labels(token) for token in tokens[start : name.end - 1]):
        return None
    return Cue(Phrase(By.NAME, start, at - 1, name.name, name.role, name.end), start, at - 1)


def _labels(token: Token) -> bool:
    return (
        (token.low not in PREPOSITIONS or token.low == "of")
        and not is_verb(token, SPEECH)
        and token.low not in AUXILIARIES
    )


def cue_trailing(tokens: Sequence[Token], at: int, end: int) -> Cue | None:
    """Return the cue that ends a sentence with a quotation in it: “…, Ann Lee said”."""
    stop = min(end, _clause_end(tokens, at))
    for comma in range(stop - 1, at - 1, -1):
        if tokens[comma].text == "," and comma + 1 < stop:
            cue = _verb_then_name(tokens, comma + 1, stop) or _subject_then_verb(tokens, comma + 1, stop)
            if cue is not None and cue.phrase.by is not By.NOMINAL:
                return cue
    return None


def is_asked(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Tell whether the words before a quotation say that it was put to somebody: “Lee was asked, “Why?””."""
    return any(
        tokens[verb].low in ("asked", "told") and (tokens[verb - 1].low in _PASSIVE or tokens[verb - 1].text == ",")
        for verb in range(max(start + 1, at - 6), at)
    )

"""Which quotations a person could be heard saying, and which are the copy's own words in quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.ingest.clauses import Kind
from newscast.ingest.name_tables import LABELS, SIGNS, WORKS
from newscast.ingest.speech_verbs import PARTICIPLES, SPEECH, TOLD
from newscast.ingest.word_lists import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscast.ingest.clauses import Token
    from newscast.ingest.quote_marks import Span

WHOLE = 4
"""Words that a quotation must have to be heard in another voice, unless it is plainly a sentence."""
_CARRIED_ON = 2
"""Words that are enough for a sentence behind another one of the same speaker's."""
_PERSONAL = listed("i we you he she it they nobody everybody everyone")
_POINTING = listed("this that there here who what these those")
"""Subjects of a sentence where a verb stands right behind or is cut short: “that's wrong”."""
_OPENING = listed("said says saying asked asks asking replied replies added adds answered answers wrote writes")
"""Verbs that need no comma before a whole sentence."""
_ASIDES = listed("according asked speaking when while after before as if once although though reached since")
"""Words that open a clause before “…, Ann Lee said, “We …””: what follows them is no sentence that the words end."""
_ON_AIR = listed("on from in of told tells watch watching read reading hosts hosted host")
_LOWER_IN_TITLES = (PREPOSITIONS | CONJUNCTIONS | DETERMINERS) - {"this", "that"}
_SIGN_REACH = 5
"""Tokens."""
_DASHES = frozenset("—–-")
_SENTENCE_ENDS = (".", "!", "?", "…")


def is_label(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Tell whether a quotation is a name, a title, a slogan or a word as a word: nobody is heard saying it."""
    text = tokens[at].text
    before = tokens[at - 1] if at > first else None
    if len(text.split()) < WHOLE and text[-1:].isalnum() and at + 1 < len(tokens) and tokens[at + 1].capital:
        return True
    if before is None:
        return False
    if before.low in LABELS and before.kind is Kind.WORD:
        return True
    if _stands_on_a_sign(tokens, at, first) or _is_of_work(tokens, at, first):
        return True
    return _is_title(text, least=2 if before.low in _ON_AIR or before.possessive else 3) and before.low not in {
        ":",
        ",",
    }


def _is_of_work(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Tell whether “the film”, “her novel,”, “a bill called” stand right before."""
    noun = at - 1
    comma = noun > first and tokens[noun].text == ","
    noun -= comma
    if noun <= first or tokens[noun].low not in WORKS or tokens[noun].capital:
        return False
    return not comma or _is_title(tokens[at].text, least=2)


def _stands_on_a_sign(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Tell whether words of a sign or slogan stand before, with no person's name between."""
    for left in range(at - 1, max(first, at - _SIGN_REACH) - 1, -1):
        token = tokens[left]
        if token.kind is Kind.QUOTE or token.capital or token.low in PRONOUNS or token.text == ";":
            return False
        if token.low in SIGNS and not token.possessive:
            return True
    return False


def _is_title(text: str, *, least: int) -> bool:
    """Tell whether all words have capitals that have them in a title."""
    words = text.rstrip(",.!?").split()
    if len(words) < least or text.isupper() or any(mark in word for word in words for mark in ".,;:!?"):
        return False
    capitals = [word for word in words if word[:1].isupper() or word[:1].isdigit()]
    rest = [word for word in words if not (word[:1].isupper() or word[:1].isdigit())]
    return len(capitals) >= min(least, 3) and words[-1][:1].isupper() and all(word in _LOWER_IN_TITLES for word in rest)


def is_whole(
    tokens: Sequence[Token], at: int, first: int, span: Span, *, led: int | None, cued: bool, carried_on: bool
) -> bool:
    """Tell whether a quotation starts and ends as speech does, not as a fragment of the copy's own sentence.

    `led` is where the words start that name the speaker before it, `cued` whether any do, `carried_on` whether the
    quotation before is the same person's and stands right before, only its attribution between.
    """
    long_enough = len(span.text.split()) >= (_CARRIED_ON if carried_on else WHOLE)
    return (
        (long_enough or (cued and _is_short_sentence(span.text)))
        and _starts(tokens, at, first, led)
        and _ends(tokens, at, span, led=led, cued=cued)
    )


def _is_short_sentence(text: str) -> bool:
    """Tell whether few words are a sentence all the same, by their subject: “It's about us”, “We need answers”."""
    words = text.rstrip("’'”\" ,.!?").replace("’", "'").split()
    if len(words) < _CARRIED_ON or not text[:1].isupper():
        return False
    subject, cut, _ = words[0].lower().partition("'")
    if cut:
        return subject in _PERSONAL or subject in _POINTING
    return subject in _PERSONAL or (subject in _POINTING and words[1].lower() in AUXILIARIES)


def _starts(tokens: Sequence[Token], at: int, first: int, led: int | None) -> bool:
    if at == 0:
        return True
    before = tokens[at - 1]
    if before.kind is Kind.QUOTE or before.text in {".", "!", "?", ":"}:
        return True
    if before.text in _DASHES:
        return led is not None
    if led is None:
        return False
    if before.text == ",":
        return not _interrupts(tokens, at, first, led) and not _is_clause(tokens, led, at)
    return before.low in _OPENING and tokens[at].text[:1].isupper()


def _interrupts(tokens: Sequence[Token], at: int, first: int, led: int) -> bool:
    """Tell whether the attribution stands in the middle of a sentence: “It was, Ann Lee said, “a bridge …””."""
    if led <= first or tokens[led - 1].text != "," or led < first + 2 or tokens[led - 2].kind is Kind.QUOTE:
        return False
    if any(token.kind is Kind.QUOTE for token in tokens[first:led]):
        return False
    opener = tokens[first]
    aside = (
        opener.low in PREPOSITIONS or opener.low in _ASIDES or opener.low in PARTICIPLES or opener.low.endswith("ly")
    )
    return not (aside and tokens[at].text[:1].isupper())


def _is_clause(tokens: Sequence[Token], led: int, at: int) -> bool:
    """Tell whether “said that …,” goes before: the words end the copy's own clause."""
    return any(tokens[i].low == "that" and tokens[i - 1].low in SPEECH for i in range(led + 1, at))


def _ends(tokens: Sequence[Token], at: int, span: Span, *, led: int | None, cued: bool) -> bool:
    if not span.closed:
        return True
    last = span.text.rstrip("’'”\" )]»")[-1:]
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if last not in _SENTENCE_ENDS and behind is not None and behind.text in {",", "."}:
        last = behind.text
    if last == ",":
        # A comma behind words that were led in: the copy's own sentence goes on around them.
        return cued and (led is None or _is_reattributed(tokens, at))
    signed = behind is not None and behind.text in _DASHES
    return last in _SENTENCE_ENDS or ((last in _DASHES or signed) and cued)


def _is_reattributed(tokens: Sequence[Token], at: int) -> bool:
    return any(token.low in TOLD or token.low in PARTICIPLES for token in tokens[at + 1 : at + 4])

"""Who says what: the quotations in copy, each with its speaker where the copy tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newscast.ingest.attribution import Cue, cue_after, cue_before, cue_label, cue_trailing, is_asked
from newscast.ingest.clauses import Kind, Token
from newscast.ingest.name_tables import HUMANS
from newscast.ingest.noun_phrases import By, Phrase, possessor, sentence_subject
from newscast.ingest.people import NOWHERE, Someone, is_person, written_role
from newscast.ingest.quote_marks import Span, find_spans
from newscast.ingest.referents import Passage, Referents, Speaker, lay_out
from newscast.ingest.speech_verbs import SPEECH
from newscast.ingest.whole_quotes import is_label, is_whole
from newscast.ingest.word_lists import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

_DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|never|not)\b|n['’]t\b", re.IGNORECASE)
"""In an attribution: the words may never have been said, and are nobody's to speak but the reader's."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_TELLS = re.compile(r"^(?:He|She|They)\b|\b(?:said|says|told|tells|asked|asks|added|adds)\b")
"""In the last sentence of a quotation that no mark closes: it may be the copy's own."""
_CLAUSE = re.compile(r",[^,]*,")
_DENIALS = listed("deny denies denied denying supposed supposedly alleged allegedly purportedly rumored rumoured")
_BEFORE_NOUNS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | SPEECH
_DASHES = frozenset("—–-")
_TALK = 2
"""Paragraphs: how far back a person of a talk may have spoken last."""
_MOST_TEXT, _MOST_QUOTES = 1_000_000, 5_000
"""Characters and quotations of one story; the anchor reads what comes behind them as it stands."""
_GAP = 9
"""Characters between two quotations of which one follows the other at once."""


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """A quotation and who says it."""

    paragraph: int
    start: int
    """Character offset of the opening mark in its paragraph."""
    end: int
    """Character offset behind the closing mark."""
    text: str
    """Without the marks."""
    speaker: str | None
    """The fullest form of the name that the page gives, without title; None where the copy does not tell."""
    role: str | None
    """“CNN anchor”, “Denver mayor”; of a speaker without a name what the copy calls them: “sheriff”."""
    attribution: str | None
    """The words that name the speaker: “he responded”."""
    whole: bool
    """True where it is a sentence or more that a person could be heard saying."""
    certain: bool
    """False where the speaker was inferred from what stands around."""
    label: bool = False
    """True where it is a name, a title or a word as a word."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in copy: the quotations in order, and the people named."""

    quotes: tuple[FoundQuote, ...] = ()
    people: tuple[Someone, ...] = ()


def find_quotes(paragraphs: Sequence[str], *, article: str | None, anchor: str | None) -> tuple[FoundQuote, ...]:
    """Return the quotations of copy in mixed case, in order."""
    return read_copy(paragraphs, article=article, anchor=anchor).quotes


def read_copy(paragraphs: Sequence[str], *, article: str | None, anchor: str | None) -> Found:
    """Return the quotations of copy in mixed case, and the people named in it."""
    paragraphs = _readable(paragraphs)
    spans = find_spans(paragraphs, most=_MOST_QUOTES)
    if not spans:
        return Found()
    passages = list(lay_out(paragraphs, spans))
    referents = Referents(paragraphs, passages, article, anchor)
    return Found(tuple(_Reader(paragraphs, spans, passages, referents).read()), tuple(referents.people))


def find_people(paragraphs: Sequence[str], *, article: str | None) -> tuple[Someone, ...]:
    """Return the people named in copy in mixed case, whether it holds quotations or not."""
    paragraphs = _readable(paragraphs)
    passages = list(lay_out(paragraphs, find_spans(paragraphs, most=_MOST_QUOTES)))
    return tuple(Referents(paragraphs, passages, article, None).people)


def _readable(paragraphs: Sequence[str]) -> Sequence[str]:
    """Return the paragraphs that are looked through: more than anybody reads on air."""
    length = 0
    for number, text in enumerate(paragraphs):
        length += len(text)
        if length > _MOST_TEXT:
            return paragraphs[:number]
    return paragraphs


class _Reader:
    """Walks through the copy once, remembering who was quoted."""

    def __init__(self, texts: Sequence[str], spans: list[Span], passages: list[Passage], people: Referents) -> None:
        self._texts = texts
        self._spans = spans
        self._passages = passages
        self._people = people
        self._speakers: list[Speaker] = []
        self._places: list[int] = []
        self._wholes: list[bool] = []

    def read(self) -> list[FoundQuote]:
        """Return the quotations with their speakers."""
        for number, paragraph in enumerate(self._passages):
            for at, token in enumerate(paragraph.tokens):
                if token.kind is Kind.QUOTE:
                    speaker = self._speaker(number, at)
                    self._speakers.append(speaker)
                    self._places.append(at)
                    named = speaker.attribution is not None or speaker.certain
                    if speaker.someone is not None and not speaker.is_house and named:
                        self._people.hear(number, at, speaker.someone)
        self._fill_backwards()
        return [self._found(index, span) for index, span in enumerate(self._spans)]

    # --- the cascade -------------------------------------------------------------------------

    def _speaker(self, number: int, at: int) -> Speaker:
        paragraph = self._passages[number]
        first, last = paragraph.bounds[paragraph.sentence_of(at)]
        if is_label(paragraph.tokens, at, first):
            return Speaker()
        cue = _cue(paragraph.tokens, at, first, last)
        found = self._people.resolve(number, cue.phrase, cue) if cue is not None else None
        if found is None or cue is None:
            return self._inherited(number, at, first, last) or Speaker()
        return (
            replace(found, led=cue.start, certain=found.certain and not self._is_denied(number, first, cue))
            if (cue.end <= at)
            else found
        )

    def _is_denied(self, number: int, first: int, cue: Cue) -> bool:
        return any(token.low in _DENIALS for token in self._passages[number].tokens[first : cue.end])

    def _inherited(self, number: int, at: int, first: int, last: int) -> Speaker | None:
        tokens = self._passages[number].tokens
        span = self._spans[tokens[at].quote]
        if span.continues or is_asked(tokens, first, at):
            return self._speakers[-1] if span.continues else None
        opened = at == 0
        if opened and number and self._texts[number - 1].rstrip().endswith(":"):
            return self._led_in(number - 1)
        subject = (possessor(tokens, first, at) or sentence_subject(tokens, first, at)) if at > first else None
        if subject is not None:
            return self._guess(number, subject, first=first, colon=at - 1 if tokens[at - 1].text == ":" else None)
        earlier = self._earlier(number)
        if earlier is not None:
            return replace(earlier, attribution=None, certain=earlier.certain and at == first, led=None)
        if first > 0:
            return self._of_sentence_before(number, first)
        return self._of_paragraph_before(number) if (last == len(tokens) and at == first and at > 0) or opened else None

    def _earlier(self, number: int) -> Speaker | None:
        """Return the speaker of the quotation before in the same paragraph."""
        if not self._speakers or self._spans[len(self._speakers) - 1].paragraph != number:
            return None
        earlier = self._speakers[-1]
        return earlier if earlier.someone is not None or earlier.called is not None else None

    def _led_in(self, number: int) -> Speaker | None:
        paragraph = self._passages[number]
        first, last = paragraph.bounds[-1]
        cue = cue_before(paragraph.tokens, first, last)
        if cue is not None:
            return self._people.resolve(number, cue.phrase, cue)
        subject = sentence_subject(paragraph.tokens, first, last)
        return self._guess(number, subject, first=first, colon=last - 1) if subject else None

    def _of_sentence_before(self, number: int, first: int) -> Speaker | None:
        paragraph = self._passages[number]
        begin = paragraph.bounds[paragraph.sentence_of(first) - 1][0]
        subject = sentence_subject(paragraph.tokens, begin, first)
        return self._guess(number, subject, first=begin) if subject else None

    def _of_paragraph_before(self, number: int) -> Speaker | None:
        """Take the speaker of the paragraph before for one that is nothing but a quotation."""
        if number == 0 or len(self._passages[number].tokens) > 1 or not self._passages[number - 1].bounds:
            return None
        asked = self._people.addressee(number - 1)
        if asked is not None:
            return Speaker(asked)
        if self._speakers and self._spans[len(self._speakers) - 1].paragraph == number - 1:
            return replace(self._answering(number), attribution=None, certain=False, led=None)
        before = self._passages[number - 1]
        first, last = before.bounds[-1]
        subject = sentence_subject(before.tokens, first, last)
        return self._guess(number - 1, subject, first=first) if subject else None

    def _answering(self, number: int) -> Speaker:
        """Return who speaks next: in a talk of two, where one of them asks, not the one who spoke last."""
        last = self._speakers[-1]
        asks = self._spans[len(self._speakers) - 1].text, self._spans[len(self._speakers)].text
        if not any(text.endswith("?") for text in asks):
            return last
        for index in range(len(self._speakers) - 2, -1, -1):
            before = self._speakers[index]
            if number - self._spans[index].paragraph > _TALK:
                break
            if before.someone is not None and last.someone is not None and before.someone is not last.someone:
                return before
        return last

    def _guess(self, number: int, phrase: Phrase, *, first: int, colon: int | None = None) -> Speaker | None:
        """Take the subject of a sentence; before a colon, and alone there, it is beyond doubt."""
        tokens = self._passages[number].tokens
        if colon is not None and tokens[colon - 1].low in HUMANS and not tokens[colon - 1].capital:
            return Speaker(called=_last_noun(tokens, first, colon), is_role=True)
        found = self._people.resolve(number, phrase)
        if found is None or (found.someone is None and not found.called):
            return None
        if found.someone is not None and not is_person(found.someone, NOWHERE):
            return None
        told = found.someone is not None and is_person(found.someone, (number, phrase.end))
        sole = told and colon is not None and phrase.by is By.NAME and self._people.persons(number, first, colon) <= 1
        return replace(found, certain=found.certain and sole, led=first if sole else None)

    # --- afterwards ----------------------------------------------------------------------------

    def _fill_backwards(self) -> None:
        """Give a quotation that the next one takes up, or follows at once, the speaker of the next."""
        for index in range(len(self._spans) - 2, -1, -1):
            here, after = self._spans[index], self._spans[index + 1]
            speaker = self._speakers[index]
            at_once = here.paragraph == after.paragraph and after.start - here.end < _GAP
            between = self._texts[here.paragraph][here.end : after.start] if at_once else "-"
            is_guess = speaker.attribution is None and not speaker.certain
            if is_guess and (after.continues or not between.strip()):
                self._speakers[index] = replace(self._speakers[index + 1], led=None)

    def _found(self, index: int, span: Span) -> FoundQuote:
        speaker = self._speakers[index]
        name = speaker.someone.full if speaker.someone is not None else None if speaker.is_role else speaker.called
        role = (
            written_role(speaker.someone)
            if speaker.someone is not None
            else speaker.called
            if speaker.is_role
            else None
        )
        paragraph = self._passages[span.paragraph]
        at = self._places[index]
        first, _ = paragraph.bounds[paragraph.sentence_of(at)]
        label = is_label(paragraph.tokens, at, first)
        whole = (not speaker.is_house and not label) and is_whole(
            paragraph.tokens,
            at,
            first,
            span,
            led=speaker.led,
            cued=speaker.attribution is not None,
            carried_on=self._is_carried_on(index),
        )
        self._wholes.append(whole)
        denied = _DENIED.search(_CLAUSE.sub(" ", speaker.attribution or "")) is not None
        return FoundQuote(
            span.paragraph,
            span.start,
            span.end,
            span.text,
            name,
            role if not speaker.is_house else None,
            speaker.attribution,
            whole=whole,
            certain=bool(speaker.certain and name and not denied and not self._runs_on(index, span)),
            label=label,
        )

    def _runs_on(self, index: int, span: Span) -> bool:
        """Tell whether a quotation that no mark closes may hold words of the copy's own behind it."""
        after = self._spans[index + 1] if index + 1 < len(self._spans) else None
        if span.closed or (after is not None and after.continues):
            return False
        *_, last = _SENTENCE_END.split(span.text)
        return (after is not None and after.paragraph == span.paragraph) or _TELLS.search(last) is not None

    def _is_carried_on(self, index: int) -> bool:
        here, span = self._speakers[index], self._spans[index]
        if index == 0 or not self._wholes[-1]:
            return False
        if self._spans[index - 1].paragraph != span.paragraph and not span.continues:
            return False
        return (
            here.someone is not None and here.attribution is None and self._speakers[index - 1].someone is here.someone
        )


def _cue(tokens: Sequence[Token], at: int, first: int, last: int) -> Cue | None:
    """Return the words that name a quotation's speaker, looked for where its last mark says that they stand."""
    behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
    closing = tokens[at].text.rstrip("’'")[-1:]
    closing = behind if closing not in ",.?!" and behind == "," else closing
    after, before = _cue_behind(tokens, at, closing), cue_before(tokens, first, at)
    dashed = at > first and behind in _DASHES and tokens[at - 1].text in _DASHES
    order = (after, before) if closing in (",", "?", "!") and not dashed else (before, after)
    return cue_label(tokens, first, at) or order[0] or order[1] or cue_trailing(tokens, at + 1, last)


def _last_noun(tokens: Sequence[Token], first: int, end: int) -> str:
    """Return the human noun that ends a range, with its adjectives: “… in the words of her grandmother:”."""
    start = end - 1
    while start > first and tokens[start - 1].kind is Kind.WORD and tokens[start - 1].low not in _BEFORE_NOUNS:
        start -= 1
    return " ".join(token.text for token in tokens[start:end])


def _cue_behind(tokens: Sequence[Token], at: int, closing: str) -> Cue | None:
    cue = cue_after(tokens, at + 1)
    if cue is None or closing != ".":
        return cue
    return cue if cue.end >= len(tokens) or tokens[cue.end].text in (".", ",", ";") else None

"""Who says what: the quotations in copy, each with its speaker where the copy tells it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newscast.ingest.attribution import Cue, cue_after, cue_before, cue_label, cue_trailing, is_asked
from newscast.ingest.case_table import case_table
from newscast.ingest.clauses import Kind, Token, sentence_bounds, tokenised
from newscast.ingest.noun_phrases import By, Phrase, head_of, possessor, sentence_subject
from newscast.ingest.persons import Cast, find_mentions
from newscast.ingest.quote_marks import Span, find_spans
from newscast.ingest.word_lists import COURTESY, NOT_PERSONS, PRONOUNS, ROLES, SHORT_TITLES, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscast.ingest.persons import Mention


_WHOLE = 4
"""Words that a quotation must have to be heard in another voice."""
_OPENING = listed("said says saying asked asks asking replied replies added adds answered answers wrote writes")
"""Verbs that need no comma before a whole sentence."""
_ADDRESSING = listed("ask asks asked asking tell tells told telling press presses pressed")
"""Verbs whose object is likely to speak next."""
_DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|never|not)\b|n['’]t\b", re.IGNORECASE)
"""In an attribution: the words may never have been said, and are nobody's to speak but the reader's."""


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
    """“CNN anchor”, “Denver mayor”."""
    attribution: str | None
    """The words that name the speaker: “he responded”."""
    whole: bool
    """True where it is a sentence or more that the person could be heard saying."""
    certain: bool
    """False where the speaker was inferred from what stands around."""


@dataclass(frozen=True, slots=True)
class _Speaker:
    name: str | None
    role: str | None
    attribution: str | None
    certain: bool
    person: bool
    led: bool = False
    """True where the copy names the speaker right before the quotation."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A person met in the copy, for pronouns."""

    place: tuple[int, int]
    sentence: int
    name: str
    weight: float


@dataclass(slots=True)
class _Paragraph:
    tokens: list[Token]
    bounds: list[tuple[int, int]]
    mentions: list[Mention]
    first_sentence: int

    def sentence_of(self, at: int) -> int:
        """Return the number of the sentence that holds a token."""
        return bisect_right(self.bounds, at, key=lambda bound: bound[0]) - 1


def find_quotes(paragraphs: Sequence[str], *, article: str | None, anchor: str | None) -> tuple[FoundQuote, ...]:
    """Return the quotations of copy in mixed case, in order."""
    spans = find_spans(paragraphs)
    if not spans:
        return ()
    laid_out = list(_laid_out(paragraphs, spans))
    cast = Cast((mention for paragraph in laid_out for mention in paragraph.mentions), article)
    return tuple(_Reader(paragraphs, spans, laid_out, cast, anchor).read())


def _laid_out(paragraphs: Sequence[str], spans: Sequence[Span]) -> Iterator[_Paragraph]:
    sentence = 0
    for tokens in tokenised(paragraphs, spans):
        bounds = sentence_bounds(tokens)
        mentions = [mention for first, last in bounds for mention in find_mentions(tokens, first, last)]
        yield _Paragraph(tokens, bounds, mentions, sentence)
        sentence += len(bounds)


class _Reader:
    """Walks through the copy once, remembering who was met."""

    def __init__(
        self, texts: Sequence[str], spans: list[Span], paragraphs: list[_Paragraph], cast: Cast, anchor: str | None
    ) -> None:
        self._texts = texts
        self._spans = spans
        self._cast = cast
        self._anchor = anchor
        self._paragraphs = paragraphs
        self._seen: list[_Seen] = []
        self._spoken: list[_Seen] = []
        self._speakers: list[_Speaker | None] = []
        for number, paragraph in enumerate(paragraphs):
            self._meet(number, paragraph)

    def _meet(self, number: int, paragraph: _Paragraph) -> None:
        tokens = paragraph.tokens
        for mention in filter(self._cast.is_person, paragraph.mentions):
            first, last = paragraph.bounds[paragraph.sentence_of(mention.start)]
            subject = sentence_subject(tokens, first, last)
            weight = 2.0 if subject and subject.start == mention.start else 1.0
            weight -= 1.5 if mention.possessive else 0.0
            weight += 1.5 if mention.start > first and tokens[mention.start - 1].low in _ADDRESSING else 0.0
            place = (number, mention.start)
            sentence = self._sentence(number, mention.start)
            self._seen.append(_Seen(place, sentence, self._cast.full(mention.name), weight))

    def read(self) -> list[FoundQuote]:
        """Return the quotations with their speakers."""
        for number, paragraph in enumerate(self._paragraphs):
            for at, token in enumerate(paragraph.tokens):
                if token.kind is Kind.QUOTE:
                    speaker = self._speaker(number, at)
                    self._speakers.append(speaker)
                    if speaker and speaker.name:
                        place = (number, at)
                        self._spoken.append(_Seen(place, self._sentence(number, at), speaker.name, 3.0))
        self._fill_backwards()
        return [self._found(index, span) for index, span in enumerate(self._spans)]

    def _sentence(self, number: int, at: int) -> int:
        paragraph = self._paragraphs[number]
        return paragraph.first_sentence + paragraph.sentence_of(at)

    # --- the cascade -------------------------------------------------------------------------

    def _speaker(self, number: int, at: int) -> _Speaker | None:
        paragraph = self._paragraphs[number]
        tokens = paragraph.tokens
        quote = tokens[at]
        first, last = paragraph.bounds[paragraph.sentence_of(at)]
        closing = quote.text[-1:]
        if _is_label(tokens, at):
            return None
        after = self._after(tokens, at, closing)
        before = cue_before(tokens, first, at)
        cue = cue_label(tokens, first, at) or ((after or before) if closing in (",", "?", "!") else (before or after))
        if cue is None:
            cue = cue_trailing(tokens, at + 1, last)
        if cue is not None:
            found = self._resolve(number, cue.phrase, cue)
            if found is not None:
                return replace(found, led=cue.end <= at)
        return self._inherited(number, at, first, last)

    @staticmethod
    def _after(tokens: list[Token], at: int, closing: str) -> Cue | None:
        cue = cue_after(tokens, at + 1)
        if cue is None or closing != ".":
            return cue
        return cue if cue.end >= len(tokens) or tokens[cue.end].text in (".", ",", ";") else None

    def _inherited(self, number: int, at: int, first: int, last: int) -> _Speaker | None:
        tokens = self._paragraphs[number].tokens
        span = self._spans[tokens[at].quote]
        if span.continues or is_asked(tokens, first, at):
            return self._speakers[-1] if span.continues else None
        opened = at == 0
        if opened and number and self._texts[number - 1].rstrip().endswith(":"):
            return self._led_in(number - 1)
        subject = (possessor(tokens, first, at) or sentence_subject(tokens, first, at)) if at > first else None
        if subject is not None:
            return self._guess(number, subject)
        earlier = (
            self._speakers[-1] if self._speakers and self._spans[len(self._speakers) - 1].paragraph == number else None
        )
        if earlier is not None:
            return _Speaker(earlier.name, earlier.role, None, earlier.certain and at == first, earlier.person)
        if first > 0:
            return self._of_sentence_before(number, first)
        return self._of_paragraph_before(number) if (last == len(tokens) and at == first and at > 0) or opened else None

    def _led_in(self, number: int) -> _Speaker | None:
        paragraph = self._paragraphs[number]
        first, last = paragraph.bounds[-1]
        cue = cue_before(paragraph.tokens, first, last)
        if cue is not None:
            return self._resolve(number, cue.phrase, cue)
        subject = sentence_subject(paragraph.tokens, first, last)
        return self._guess(number, subject) if subject else None

    def _of_sentence_before(self, number: int, first: int) -> _Speaker | None:
        paragraph = self._paragraphs[number]
        begin = paragraph.bounds[paragraph.sentence_of(first) - 1][0]
        subject = sentence_subject(paragraph.tokens, begin, first)
        return self._guess(number, subject) if subject else None

    def _of_paragraph_before(self, number: int) -> _Speaker | None:
        """Take the speaker of the paragraph before for one that is nothing but a quotation."""
        tokens = self._paragraphs[number].tokens
        if number == 0 or len(tokens) > 1:
            return None
        asked = self._addressee(number - 1)
        if asked is not None:
            return asked
        if self._speakers and self._spans[len(self._speakers) - 1].paragraph == number - 1:
            last = self._speakers[-1]
            return _Speaker(last.name, last.role, None, certain=False, person=last.person) if last else None
        before = self._paragraphs[number - 1]
        if not before.bounds:
            return None
        first, last_token = before.bounds[-1]
        subject = sentence_subject(before.tokens, first, last_token)
        return self._guess(number - 1, subject) if subject else None

    def _addressee(self, number: int) -> _Speaker | None:
        """Return the person asked in a paragraph: the next quotation is the answer."""
        tokens = self._paragraphs[number].tokens
        for mention in reversed(find_mentions(tokens)):
            if (
                mention.start
                and tokens[mention.start - 1].low in ("asked", "asks", "ask", "asking")
                and self._cast.is_person(mention)
            ):
                name = self._cast.full(mention.name)
                return _Speaker(name, self._role(name, mention.role), None, certain=False, person=True)
        return None

    def _guess(self, number: int, phrase: Phrase) -> _Speaker | None:
        found = self._resolve(number, phrase, None)
        if found is not None and not (found.person and found.name and self._cast.is_known(found.name)):
            return None
        return _Speaker(found.name, found.role, None, certain=False, person=found.person) if found else None

    # --- from words to a person ----------------------------------------------------------------

    def _resolve(self, number: int, phrase: Phrase, cue: Cue | None) -> _Speaker | None:
        words = self._attribution(number, cue) if cue else None
        if phrase.by is By.NAME:
            name = self._cast.full(phrase.text)
            person = name.split()[-1].lower().rstrip(".") not in NOT_PERSONS
            return _Speaker(name, self._role(name, phrase.role), words, certain=True, person=person)
        if phrase.by is By.PRONOUN:
            return self._pronoun(number, phrase, words)
        return self._nominal(number, phrase, words)

    def _attribution(self, number: int, cue: Cue) -> str:
        tokens = self._paragraphs[number].tokens
        phrase = cue.phrase
        start, end = (cue.start, cue.end) if cue.end - cue.start <= 12 else (phrase.start, phrase.end)
        return self._texts[number][tokens[start].start : tokens[end - 1].end]

    def _pronoun(self, number: int, phrase: Phrase, words: str | None) -> _Speaker | None:
        gender = PRONOUNS[phrase.text]
        if gender not in "mf":
            return _Speaker(None, None, words, certain=False, person=False) if words else None
        ranked = self._ranked(number, phrase.start, gender)
        if not ranked:
            return _Speaker(None, None, words, certain=False, person=False)
        name = ranked[0][1]
        margin = ranked[0][0] - ranked[1][0] if len(ranked) > 1 else 9.0
        return _Speaker(name, self._role(name, ""), words, certain=margin >= 0.5, person=True)

    def _ranked(self, number: int, at: int, gender: str) -> list[tuple[float, str]]:
        """Return the persons that a pronoun can mean, the most salient first."""
        place = (number, at)
        here = self._sentence(number, at)
        best: dict[str, float] = {}
        for seen in (self._seen, self._spoken):
            stop = bisect_left(seen, place, key=lambda s: s.place)
            for met in reversed(seen[max(0, stop - 40) : stop]):
                told = self._cast.gender(met.name)
                if told and told != gender:
                    continue
                score = met.weight - 0.8 * (here - met.sentence) - (0.0 if told else 0.7)
                best[met.name] = max(best.get(met.name, -99.0), score)
        return sorted(((score, name) for name, score in best.items()), reverse=True)

    def _nominal(self, number: int, phrase: Phrase, words: str | None) -> _Speaker | None:
        tokens = self._paragraphs[number].tokens
        head = head_of(tokens, phrase)
        named = find_mentions(tokens, phrase.start, phrase.end)
        known = self._cast.person(phrase.text) if " " not in phrase.text and phrase.text[:1].isupper() else None
        if known is not None and (" " in known.full or known.forms.total() > 1):
            return _Speaker(known.full, self._role(known.full, ""), words, certain=words is not None, person=True)
        if named:
            return _Speaker(phrase.text, None, words, certain=words is not None, person=False)
        place = (number, phrase.start)
        stop = bisect_left(self._seen, place, key=lambda s: s.place)
        for met in reversed(self._seen[max(0, stop - 40) : stop]):
            roles = [
                SHORT_TITLES.get(w, w) for w in " ".join(self._cast.roles(met.name)).lower().replace(".", "").split()
            ]
            if head in roles:
                return _Speaker(met.name, self._role(met.name, ""), words, certain=False, person=True)
        return _Speaker(None, phrase.text or None, words, certain=False, person=False) if words else None

    def _role(self, name: str, given: str) -> str | None:
        for role in [given, *self._cast.roles(name)]:
            plain = _plain_role(role)
            if plain:
                return plain
        return None

    # --- afterwards ----------------------------------------------------------------------------

    def _fill_backwards(self) -> None:
        """Give a quotation that the next one takes up, or follows at once, the speaker of the next."""
        for index in range(len(self._spans) - 2, -1, -1):
            here, after = self._spans[index], self._spans[index + 1]
            between = self._texts[here.paragraph][here.end : after.start] if here.paragraph == after.paragraph else "-"
            if self._speakers[index] is None and (after.continues or not between.strip()):
                self._speakers[index] = self._speakers[index + 1]

    def _found(self, index: int, span: Span) -> FoundQuote:
        speaker = self._speakers[index]
        name = speaker.name if speaker else None
        return FoundQuote(
            span.paragraph,
            span.start,
            span.end,
            span.text,
            name,
            speaker.role if speaker else None,
            speaker.attribution if speaker else None,
            whole=self._is_whole(index, span) and (speaker is None or name is None or speaker.person),
            certain=bool(speaker and speaker.certain and name and not _DENIED.search(speaker.attribution or "")),
        )

    def _is_whole(self, index: int, span: Span) -> bool:
        """Tell whether a quotation starts and ends as speech does, not as a fragment of the copy's own sentence."""
        speaker = self._speakers[index]
        before = self._texts[span.paragraph][: span.start].rstrip()
        led = speaker is not None and speaker.led
        starts = not before or before[-1] in '.!?:”"' or (before[-1] == "," and led)
        if led and span.text[:1].isupper():
            starts = starts or before.split()[-1].lower() in _OPENING
        cued = speaker is not None and speaker.attribution is not None
        last = span.text.rstrip("’'”\" )]")[-1:]
        ends = last in (".", "!", "?", "…") or (last in (",", "—", "–", "-") and cued) or not span.closed
        return starts and ends and len(span.text.split()) >= _WHOLE


def _is_label(tokens: list[Token], at: int) -> bool:
    """Tell whether a quotation is the copy's word for the name behind it: “border czar” Ann Lee."""
    short = len(tokens[at].text.split()) < _WHOLE and tokens[at].text[-1:].isalnum()
    return short and at + 1 < len(tokens) and tokens[at + 1].capital


def _plain_role(role: str) -> str:
    """Return a role without courtesy titles, its common nouns in lower case."""
    words = [w for w in role.split() if w.lower().rstrip(".") not in COURTESY]
    if words and (case_table().word(words[0].lower()) or 0) < 0 and words[0].istitle():
        words[0] = words[0].lower()
    return " ".join(w.lower() if w.lower() in ROLES else w for w in words)

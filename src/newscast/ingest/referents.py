"""Whom the words of an attribution mean: names, pronouns, “the sheriff”."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newscast.ingest.case_table import case_table
from newscast.ingest.clauses import Kind, Token, sentence_bounds, tokenised
from newscast.ingest.mentions import find_mentions
from newscast.ingest.name_tables import HUMANS, SAME_ROLE
from newscast.ingest.noun_phrases import By, Phrase, apposed_role, head_of, role_before, sentence_subject
from newscast.ingest.people import People, Someone, Told, is_house, is_person, roles_of
from newscast.ingest.pronouns import PRONOUN_WEIGHT, Attention, learn_genders, mention_weight
from newscast.ingest.word_lists import DETERMINERS, FIRST_NAMES, PREPOSITIONS, PRONOUNS, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscast.ingest.attribution import Cue
    from newscast.ingest.mentions import Mention
    from newscast.ingest.quote_marks import Span

_ADDRESSING = listed("ask asks asked asking tell tells told telling press presses pressed")
"""What stands before somebody who is likely to speak next."""
_DEFINITE = listed("the his her its their")
_NAMELESS = listed("""
    police management staff congress someone somebody everyone everybody nobody anyone anybody one another none many
    some most both each opposition counsel prosecution defense defence law legend history science research tradition
    scripture rumor rumour word reality dad mom mum grandma grandpa court parliament government society enforcement
    leadership faculty administration labor labour industry intelligence military personnel press media public crew
    family mother father grandmother grandfather nothing something evidence conscience wisdom religion folklore home
    people what who which that this it there here how why when where then so thus only even nor as than too
    he she they we you i
""")
"""Nouns and pronouns that stand before a verb without an article and are no names."""
_LOCATIVE = listed("in near outside inside into across around throughout beyond within")
"""A single name behind these is a place, not somebody who speaks."""
_SETTLEMENTS = listed("city town suburb village community county state outskirts suburbs streets")
_LONGEST_ATTRIBUTION, _SMALL_NAME = 12, 3
"""Tokens."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says a quotation, as far as the copy tells."""

    someone: Someone | None = None
    called: str | None = None
    """What the copy calls a speaker without a name, or a house."""
    attribution: str | None = None
    certain: bool = False
    led: int | None = None
    """Token at which the words start that name the speaker right before the quotation."""
    is_house: bool = False
    is_role: bool = False


@dataclass(slots=True)
class Passage:
    """A paragraph, taken apart."""

    tokens: list[Token]
    bounds: list[tuple[int, int]]
    mentions: list[Mention]
    first_sentence: int

    def sentence_of(self, at: int) -> int:
        """Return the number of the sentence that holds a token."""
        return bisect_right(self.bounds, at, key=lambda bound: bound[0]) - 1


def lay_out(paragraphs: Sequence[str], spans: Sequence[Span]) -> Iterator[Passage]:
    """Yield each paragraph taken apart."""
    sentence = 0
    for tokens in tokenised(paragraphs, spans):
        bounds = sentence_bounds(tokens)
        mentions = [mention for first, last in bounds for mention in find_mentions(tokens, first, last)]
        yield Passage(tokens, bounds, mentions, sentence)
        sentence += len(bounds)


class Referents:
    """The people of a page, and who is in view at each place of its copy."""

    def __init__(
        self, texts: Sequence[str], passages: Sequence[Passage], article: str | None, anchor: str | None
    ) -> None:
        self._texts = texts
        self._passages = passages
        self._anchor = anchor
        self.people = People(((number, passage.mentions) for number, passage in enumerate(passages)), article)
        self._attention = Attention()
        for number, passage in enumerate(passages):
            self._meet(number, passage)

    def sentence(self, number: int, at: int) -> int:
        """Return the number of the sentence that holds a token, counted through the copy."""
        passage = self._passages[number]
        return passage.first_sentence + passage.sentence_of(at)

    def hear(self, number: int, at: int, someone: Someone) -> None:
        """Remember who is quoted at a place."""
        self._attention.hear((number, at), self.sentence(number, at), someone)

    def persons(self, number: int, first: int, last: int) -> int:
        """Count the persons named in a range of tokens."""
        found: set[Someone] = set()
        for mention in self._passages[number].mentions:
            if first < mention.end <= last:
                someone, _ = self.people.at(number, mention.end, mention.name)
                if someone is not None and not is_house(someone, (number, mention.end)):
                    found.add(someone)
        return len(found)

    def addressee(self, number: int) -> Someone | None:
        """Return the person asked in a paragraph: the next quotation is the answer."""
        passage = self._passages[number]
        for mention in reversed(passage.mentions):
            if mention.start and passage.tokens[mention.start - 1].low in ("asked", "asks", "ask", "asking"):
                someone, _ = self.people.at(number, mention.end, mention.name)
                if someone is not None and is_person(someone, (number, mention.end)):
                    return someone
        return None

    def _meet(self, number: int, passage: Passage) -> None:
        named: list[list[tuple[Mention, Someone]]] = []
        mentions = iter(passage.mentions)
        ahead = next(mentions, None)
        for offset, (first, last) in enumerate(passage.bounds):
            here = []
            while ahead is not None and ahead.end <= last:
                here.append(ahead)
                ahead = next(mentions, None)
            named.append(self._meet_in_sentence(number, passage, passage.first_sentence + offset, here, (first, last)))
        learn_genders(number, passage.tokens, passage.bounds, named)

    def _meet_in_sentence(
        self, number: int, passage: Passage, sentence: int, mentions: Sequence[Mention], bounds: tuple[int, int]
    ) -> list[tuple[Mention, Someone]]:
        named: list[tuple[Mention, Someone]] = []
        subject = sentence_subject(passage.tokens, *bounds, mentions) if mentions else None
        for mention in mentions:
            place = number, mention.end
            someone, _ = self.people.at(*place, mention.name)
            if someone is None:
                continue
            role = "" if mention.role else apposed_role(passage.tokens, mention.end)
            if (
                not role
                and not mention.role
                and passage.tokens[mention.end : mention.end + 1]
                and passage.tokens[mention.end].text in ",."
            ):
                role = role_before(passage.tokens, bounds[0], mention.start)
            if role:
                someone.add_role(place, role)
            named.append((mention, someone))
            if is_person(someone, place) and not _is_where(passage.tokens, mention, someone, place):
                is_subject = subject is not None and subject.start == mention.start
                opens = mention.start == bounds[0]
                before = "" if opens else passage.tokens[mention.start - 1].low
                weight = mention_weight(mention, is_subject=is_subject, is_addressed=before in _ADDRESSING)
                self._attention.meet(place, sentence, someone, weight)
        return named

    def resolve(self, number: int, phrase: Phrase, cue: Cue | None = None) -> Speaker | None:
        """Return whom a phrase means: the subject of a cue, or of a sentence."""
        words = self._attribution(number, cue) if cue else None
        if phrase.by is By.NAME:
            return self._named(number, phrase, words)
        if phrase.by is By.PRONOUN:
            return self._pronoun(number, phrase, words)
        return self._nominal(number, phrase, words)

    def _attribution(self, number: int, cue: Cue) -> str:
        tokens = self._passages[number].tokens
        phrase = cue.phrase
        start, end = (cue.start, cue.end) if cue.end - cue.start <= _LONGEST_ATTRIBUTION else (phrase.start, phrase.end)
        return self._texts[number][tokens[start].start : tokens[end - 1].end]

    def _named(self, number: int, phrase: Phrase, words: str | None) -> Speaker:
        place = number, phrase.name_end
        tokens = self._passages[number].tokens
        someone, sure = self.people.at(*place, phrase.text)
        if someone is None:
            return Speaker(called=phrase.text, attribution=words, is_house=True)
        if phrase.role:
            someone.add_role(place, phrase.role)
        thing = tokens[phrase.start].low in DETERMINERS or (
            phrase.start and tokens[phrase.start - 1].low in DETERMINERS
        )
        if thing and phrase.text.lower() in HUMANS:
            return replace(
                self._by_title(number, phrase) or Speaker(called=phrase.text.lower(), is_role=True), attribution=words
            )
        house = is_house(someone, place) or bool(thing and " " not in phrase.text and not is_person(someone, place))
        certain = sure and not _is_joint(tokens, phrase)
        return Speaker(someone, attribution=words, certain=certain, is_house=house)

    def _by_title(self, number: int, phrase: Phrase) -> Speaker | None:
        """Read “the Sheriff” as the sheriff whom the copy has named."""
        meant, _ = self._by_role((number, phrase.end), self._passages[number].tokens, phrase, phrase.text.lower())
        return Speaker(meant[0], certain=len(meant) == 1) if meant else None

    def _pronoun(self, number: int, phrase: Phrase, words: str | None) -> Speaker | None:
        gender = PRONOUNS[phrase.text]
        if phrase.text == "i" and self._anchor and words:
            return Speaker(called=self._anchor, attribution=words, certain=True)
        if gender not in "mf":
            return Speaker(attribution=words) if words else None
        place = number, phrase.start
        someone, sure = self._attention.meant(place, self.sentence(*place), gender)
        if someone is not None and sure:
            someone.told.append(Told(place, gender, phrase.text, PRONOUN_WEIGHT))
        return Speaker(someone, attribution=words, certain=sure)

    def _nominal(self, number: int, phrase: Phrase, words: str | None) -> Speaker | None:
        tokens = self._passages[number].tokens
        place = number, phrase.end
        head = head_of(tokens, phrase)
        bare = phrase.text.count(" ") < _SMALL_NAME and not any(
            t.low in DETERMINERS for t in tokens[max(0, phrase.start - 1) : phrase.end]
        )
        known, sure = self.people.at(*place, phrase.text) if bare else (None, False)
        small = _in_small_letters(tokens, phrase) if words else ""
        if known is None and small:
            known, sure = self.people.at(*place, small)
            if known is None:
                return Speaker(called=small, attribution=words, certain=True)
            return Speaker(known, attribution=words, certain=sure)
        if known is not None and (" " in known.full_at(place) or known.count_at(place) > 1):
            return Speaker(
                known, attribution=words, certain=sure and words is not None, is_house=is_house(known, place)
            )
        lettered = _has_name(tokens, phrase, head)
        meant, exact = self._by_role(place, tokens, phrase, head) if not lettered or head in HUMANS else ([], False)
        if meant and (exact or not lettered):
            certain = exact and len(meant) == 1 and words is not None
            return Speaker(meant[0], attribution=words, certain=certain)
        if lettered:
            # “Lee’s campaign”, “a Denver official”: the copy names no person, but it names a house or a place.
            return Speaker(called=phrase.text, attribution=words, certain=words is not None, is_house=True)
        return Speaker(called=phrase.text, attribution=words, is_role=True) if words and phrase.text else None

    def _by_role(
        self, place: tuple[int, int], tokens: Sequence[Token], phrase: Phrase, head: str
    ) -> tuple[list[Someone], bool]:
        """Return the persons whom “the sheriff” can mean, the last one named first, and whether all words fit."""
        if not any(token.low in _DEFINITE for token in tokens[max(0, phrase.start - 1) : phrase.start + 1]):
            return [], False
        head = SAME_ROLE.get(head, head)
        fitting = [one for one in dict.fromkeys(self._attention.before(place)) if head in roles_of(one, place)]
        wanted = {SAME_ROLE.get(token.low, token.low) for token in tokens[phrase.start : phrase.end]} - _DEFINITE
        exact = [one for one in fitting if wanted <= roles_of(one, place)]
        return exact or fitting, bool(exact)


def _is_where(tokens: Sequence[Token], mention: Mention, someone: Someone, place: tuple[int, int]) -> bool:
    """Tell whether a single name says where something is: “the truck was parked in Aurora”."""
    if not mention.start or " " in someone.full_at(place) or someone.roles_at(place) or mention.possessive:
        return False
    before = tokens[mention.start - 1].low
    within = before == "of" and mention.start > 1 and tokens[mention.start - 2].low in _SETTLEMENTS
    return within or before in _LOCATIVE


def _is_joint(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Tell whether a name is one of two: “said Ann Lee and Tom Baker”."""
    behind = tokens[phrase.end : phrase.end + 2]
    before = tokens[max(0, phrase.start - 2) : phrase.start]
    after = len(behind) > 1 and behind[0].low == "and" and behind[1].capital
    return after or (len(before) > 1 and before[1].low == "and" and before[0].capital)


def _in_small_letters(tokens: Sequence[Token], phrase: Phrase) -> str:
    """Read “goff said” as a name that copy in capitals lost its letter case of: unknown words without an article."""
    words = tokens[phrase.start : phrase.end]
    before = tokens[phrase.start - 1] if phrase.start else None
    if len(words) > _SMALL_NAME or any(
        token.capital or not token.low.isalpha() or len(token.low) < 3 for token in words
    ):
        return ""
    if before is not None and (before.low in DETERMINERS or before.low in PREPOSITIONS):
        return ""
    odds = [case_table().word(token.low) for token in words]
    last = words[-1].low
    known = odds[-1] is not None and (len(words) > 1 or last in _NAMELESS)
    if known or last in HUMANS or last.endswith(("s", "ed", "ing", "ly")):
        return ""
    first = words[0].low
    return (
        " ".join(token.text.capitalize() for token in words)
        if len(words) == 1 or first in FIRST_NAMES or odds[0] is None
        else ""
    )


def _has_name(tokens: Sequence[Token], phrase: Phrase, head: str) -> bool:
    """Tell whether a nominal has a capital before its noun that does not come from the start of a sentence."""
    for at in range(phrase.start, phrase.end):
        opens = at == 0 or tokens[at - 1].text[-1:] in ".!?:" or tokens[at - 1].kind is Kind.QUOTE
        if tokens[at].capital and (tokens[at].possessive or not opens):
            return True
        if tokens[at].low == head:
            return tokens[at].possessive
    return False

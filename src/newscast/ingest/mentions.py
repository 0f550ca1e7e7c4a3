"""Mentions of people in running words: where a name starts and ends, and the titles and roles before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.ingest.case_table import case_table
from newscast.ingest.clauses import Kind, Token
from newscast.ingest.name_tables import HUMANS, ORGANISATIONS, SURNAMES_TOO
from newscast.ingest.speech_verbs import SPEECH, TOLD
from newscast.ingest.word_lists import (
    ADVERBS,
    AUXILIARIES,
    CALENDAR,
    CONJUNCTIONS,
    COURTESY,
    DETERMINERS,
    FEMALE,
    FIRST_NAMES,
    GENDERED,
    MALE,
    NOT_PERSONS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    SUFFIXES,
    listed,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_FUNCTION = (
    ADVERBS
    | AUXILIARIES
    | CONJUNCTIONS
    | DETERMINERS
    | PREPOSITIONS
    | frozenset(PRONOUNS)
    | {"there", "here", "what", "how", "why", "not"}
)


_RANKS = listed("private general major")
"""Ranks that are adjectives in small letters: “private Chinese companies”."""
_ROLES_AND_NAMES = listed("king dean bishop judge singer farmer pope duke prince star head marine ranger driver major")
"""Roles that are surnames too."""
_OPENERS = listed("meanwhile however instead perhaps maybe indeed nonetheless nevertheless moreover besides otherwise")
"""Adverbs that have a capital at the start of a sentence only."""
_BEFORE_TITLES = listed("former acting then late longtime outgoing incoming retired interim")
"""Words in small letters that may stand before a title in capitals; others are verbs (“met Mayor Lee”)."""
_LONGEST_NAME = 12
"""Words."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in running words."""

    start: int
    """First token, titles and roles in capitals included."""
    end: int
    """Token behind it."""
    name: str
    """Without title, role and possessive ending."""
    surname: str
    """Lower case."""
    role: str
    """Titles and roles right before the name, as written."""
    gender: str
    """m, f or nothing, as far as the mention tells."""
    possessive: bool


def is_function_word(token: Token) -> bool:
    """Tell whether a word never is part of a name by itself."""
    return token.low in _FUNCTION or token.low.split("'")[0] in PRONOUNS


def find_mentions(tokens: Sequence[Token], start: int = 0, end: int | None = None) -> list[Mention]:
    """Return the names in a range of tokens, in order."""
    stop = len(tokens) if end is None else end
    found: list[Mention] = []
    at = start
    while at < stop:
        token = tokens[at]
        leads = token.capital and not (is_function_word(token) and not is_surname(tokens, at))
        if not leads and not (at > start and token.low in PARTICLES and _is_particle(tokens, at, stop)):
            at += 1
            continue
        close = _run_end(tokens, at, stop)
        mention = None if at == start and _is_opener(tokens, at, close) else _mention(tokens, at, close, start)
        if mention is not None:
            found.append(mention)
        at = close
    return found


def _is_opener(tokens: Sequence[Token], at: int, close: int) -> bool:
    """Tell whether a lone capital word at the start of a sentence has its capital only from there."""
    if close > at + 1 or (tokens[at].low in FIRST_NAMES and close < len(tokens) and tokens[close].low in TOLD):
        return False
    return (case_table().word(tokens[at].low) or 0) < -1 and not is_surname(tokens, at)


def _is_particle(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Tell whether “de”, “van der” stand before a name."""
    behind = next((i for i in range(at, min(stop, at + 3)) if tokens[i].low not in PARTICLES), stop)
    return behind < stop and tokens[behind].capital


def is_adverb(token: Token) -> bool:
    """Tell whether a word is an adverb that may stand between a subject and its verb."""
    return token.low in ADVERBS or (
        token.low.endswith("ly") and len(token.low) > 5 and not token.capital and token.low not in HUMANS
    )


def is_surname(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether “Will”, “May” are names: inside a sentence (George Will), or before a finite verb."""
    token = tokens[at]
    if token.low not in ("will", "may"):
        return False
    if at + 1 < len(tokens) and tokens[at + 1].low in TOLD and tokens[at + 1].low[-1] in "sd":
        return True
    return token.capital and at > 0 and tokens[at - 1].text[-1:] not in ".!?:" and tokens[at - 1].kind is not Kind.QUOTE


def _run_end(tokens: Sequence[Token], start: int, stop: int) -> int:
    """Return the end of a run of capitalised words, particles between them included."""
    at = start
    stop = min(stop, start + _LONGEST_NAME)
    while at < stop:
        token = tokens[at]
        joins = token.capital or (token.low in PARTICLES and _is_particle(tokens, at, stop))
        suffix = token.text == "," and at + 1 < stop and tokens[at + 1].low in SUFFIXES
        particle = token.low not in _FUNCTION or token.low in PARTICLES or is_surname(tokens, at)
        shouted_verb = at > start and token.low in TOLD and token.text.isupper()
        if not (joins or suffix) or (at > start and not particle) or shouted_verb:
            of = token.low == "of" and at > start and tokens[at - 1].low in ORGANISATIONS
            if not (of and at + 1 < stop and tokens[at + 1].capital):
                break
        at += 1
        if token.possessive and not (at < stop and tokens[at].capital and tokens[at].low in ORGANISATIONS):
            break
    return at


def _mention(tokens: Sequence[Token], start: int, end: int, floor: int) -> Mention | None:
    """Read one run of capitalised words: what in it is role, what is name."""
    while end > start + 1 and _is_time(tokens, start, end - 1):
        end -= 1
    of_house = (tokens[end - 1].low in ORGANISATIONS and not is_bearer([t.low for t in tokens[start:end]])) or any(
        token.low == "of" for token in tokens[start:end]
    )
    first = start if of_house else _name_start(tokens, start, end)
    while first < end and (_is_time(tokens, first, first) or _is_adverbial(tokens, start, first, end)):
        first += 1
    words = tokens[first:end]
    core = [t for t in words if t.low not in SUFFIXES and t.text != ","]
    if not core or (len(core) > 1 and _is_office(core)):
        return None
    role_start = _role_start(tokens, first, floor)
    role = " ".join(t.text for t in tokens[role_start:first])
    name = " ".join(t.text for t in words).replace(" ,", ",")
    possessive = words[-1].possessive
    if possessive:
        name = name.removesuffix("'s").removesuffix("’s").rstrip("'’")
    return Mention(
        min(start, role_start), end, name, core[-1].low, role, _gender(tokens[role_start:first], core), possessive
    )


def is_bearer(words: Sequence[str]) -> bool:
    """Tell whether a name ends with a first name and a surname that is a word for a house too: “Adam West”."""
    return len(words) > 1 and words[-2] in FIRST_NAMES and words[-1] in SURNAMES_TOO


def _is_office(words: Sequence[Token]) -> bool:
    """Tell whether capital words are an office without its holder: “Vice President”, “Business Manager”."""
    last = words[-1].low
    return last in HUMANS and last not in _ROLES_AND_NAMES and words[0].low not in FIRST_NAMES


def _is_time(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Tell whether a word is a day or a month, not a first name before a surname or a surname behind a first name."""
    low = tokens[at].low
    if low not in CALENDAR:
        return False
    if at > start:
        return low not in ("may", "april", "june", "august") or (
            at + 1 < len(tokens) and tokens[at + 1].text[0].isdigit()
        )
    named = low in FIRST_NAMES and at + 1 < len(tokens) and tokens[at + 1].capital
    return not named or (at > 0 and tokens[at - 1].low in PREPOSITIONS)


def _is_adverbial(tokens: Sequence[Token], start: int, at: int, end: int) -> bool:
    """Tell whether a run starts with a word that has its capital from the start of the sentence: “Citing Lee”."""
    token = tokens[at]
    opens = at == start and at + 1 < end and (at == 0 or tokens[at - 1].text[-1:] in ".!?:")
    return opens and (token.low in SPEECH or token.low in _OPENERS) and token.low not in FIRST_NAMES


def _name_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the name starts behind titles, roles and places in capitals."""
    first = start
    while end > start + 1 and (tokens[end - 1].low in SUFFIXES or tokens[end - 1].text == ","):
        end -= 1
    for at in range(start, end):
        if (tokens[at].low in HUMANS or tokens[at].low in COURTESY) and (at + 1 < end):
            first = at + 1
    if tokens[first].low not in FIRST_NAMES:
        for at in range(first + 1, end - 1):
            if tokens[at].low in FIRST_NAMES and tokens[at + 1].low not in NOT_PERSONS:
                return at
    return first


def _role_start(tokens: Sequence[Token], first: int, floor: int) -> int:
    """Return where the words of the role before a name start: “former CNN anchor”, “Denver Mayor”."""
    if first == floor or (tokens[first - 1].low not in HUMANS and tokens[first - 1].low not in COURTESY):
        return first
    at = first - 1
    titled = tokens[at].capital
    if not titled and tokens[at].low in _RANKS:
        return first
    if tokens[at].low in COURTESY:
        return at
    while at > max(floor, first - 8):
        token = tokens[at - 1]
        if token.kind is not Kind.WORD or token.low in _FUNCTION or token.low in TOLD or token.low.endswith("ed"):
            break
        if titled and not token.capital and token.low not in _BEFORE_TITLES:
            break
        at -= 1
    return at


def _gender(role: Sequence[Token], core: Sequence[Token]) -> str:
    for token in role:
        told = COURTESY.get(token.low) or GENDERED.get(token.low)
        if told:
            return told
    given = core[0].low if len(core) > 1 else ""
    return "f" if given in FEMALE and given not in MALE else "m" if given in MALE and given not in FEMALE else ""

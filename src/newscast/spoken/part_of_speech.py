"""Whether a word that can be a verb or a noun is one or the other, from the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from newscast.spoken.rule import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable

BE = word_set("am are be been being is was were isn't aren't wasn't weren't")
HAVE = word_set("had has have having hadn't hasn't haven't")
DO = word_set("did do does didn't doesn't don't")
MODALS = word_set(
    """
    can can't cannot could couldn't may might must mustn't shall should shouldn't will won't would wouldn't let's
    help helped helps please
    """
)
SUBJECTS = word_set("i we you they he she who")
THEY = word_set("i we you they who")
OBJECTS = word_set("him them us me it you")
POSSESSIVES = word_set("my your his her its our their whose")
DETERMINERS = POSSESSIVES | word_set(
    """
    a an the this these those no every each any some another either neither both all few many much more most less
    fewer several other such what which one two three four five six seven eight nine ten eleven twelve twenty thirty
    forty fifty hundred thousand million billion dozen dozens first second third last next new old own same
    """
)
PREPOSITIONS = word_set(
    """
    about above across after against along amid among around at before behind below beneath beside between beyond by
    despite during for from in inside into like near of off on onto outside over per since than through throughout
    toward towards under until upon via with within without as
    """
)
_SOME = word_set("all both few many most none others several some")
_CAUSE = word_set(
    """
    let lets letting make makes made making help helps helped see saw watch watched have had
    """
)
_LET = word_set("let lets letting make makes making made help helps helped helping")
_TIMES = word_set(
    "afternoon day evening fall month months morning night season spring summer time week weekend winter year"
)
_TO_A_THING = word_set(
    """
    adherence amendment amendments attention barrier barriers changes contribution contributions damage refer
    referred refers regard respect sensitive subjected threat threats vulnerable according due thanks relating
    related linked response exposure addition opposed contrary prior subject access devoted dedicated closer next
    connected tied reaction rise rose soar soared climbed fell dropped led leads lead amount amounts similar limited
    """
)
"""Words with a “to” behind which a noun stands."""
_OBJECT_STARTS = (
    OBJECTS | POSSESSIVES | word_set("a an the this that these those what how why whether each every another")
)
_FINITE = word_set(
    """
    am are is was were has have had will would can could may might must should said says did does do remains began
    ended shows showed comes came goes went
    """
)
_PEOPLE = word_set("people police men women children officials crews youth firefighters feds")
_MODIFIERS = word_set(
    """
    sports sales arms rights drugs savings news series physics politics tennis earnings goods customs business press
    crimes congress class access process campus virus crisis basis gas bus boss loss us is has was does this less
    """
)
"""Words with an s that are no plurals, or modify the noun behind them."""
_VERBS_IN_S = word_set(
    """
    allows backs bans begins brings builds buys calls carries causes claims collects contains covers creates cuts
    demands denies describes draws ends faces fears feels fights finds fuels gets gives grows holds involves
    includes keeps leaves limits loses makes means needs offers opposes orders pays plays poses proves provides puts
    raises receives requires risks says sees seeks sells sends sets shows signs sparks starts stops supports suffers
    takes tells threatens wants wins
    """
)
_ADVERB = re.compile(r"\w{2,}ly\Z")
_OTHER_ADVERBS = word_set(
    """
    here there recently today not never always also still now then often already even again just ever only yet soon
    better
    """
)
_JOINED = word_set("and or but nor")
_CLAUSE_END = re.compile(r"[,.;:!?\"()—]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


class Part(Enum):
    """What a word is in its sentence."""

    VERB = "verb"
    NOUN = "noun"
    """Or an adjective."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence."""

    start: int
    end: int
    text: str
    small: str
    """In small letters."""
    opens: bool
    """True where a clause starts with it."""
    joined: bool
    """True where a hyphen ties it to the word before."""


@dataclass(frozen=True, slots=True)
class Place:
    """A word and its neighbours in the same clause."""

    words: tuple[Word, ...]
    number: int

    @property
    def word(self) -> Word:
        """Return the word itself."""
        return self.words[self.number]

    @property
    def leads_compound(self) -> bool:
        """Tell whether a hyphen ties the word to the one behind."""
        return self.number + 1 < len(self.words) and self.words[self.number + 1].joined

    def before(self, count: int = 1) -> str:
        """Return the word so many places before, nothing where the clause starts behind it."""
        for number in range(self.number, self.number - count, -1):
            if number <= 0 or self.words[number].opens:
                return ""
        return self.words[self.number - count].small

    def after(self, count: int = 1) -> str:
        """Return the word so many places behind, nothing where the clause ends before it."""
        for number in range(self.number + 1, self.number + count + 1):
            if number >= len(self.words) or self.words[number].opens:
                return ""
        return self.words[self.number + count].small

    def anchor(self) -> tuple[str, str]:
        """Return the word before, adverbs left out, and the one before that."""
        count = 1
        while count < 4 and is_adverb(self.before(count)):
            count += 1
        return self.before(count), self.before(count + 1)

    def clause_start(self) -> str:
        """Return the first word of the clause."""
        number = self.number
        while number and not self.words[number].opens:
            number -= 1
        return self.words[number].small


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a sentence; those of a compound one by one."""
    found: list[Word] = []
    end = 0
    for match in _WORD.finditer(text):
        between = text[end : match.start()]
        opens = not found or bool(_CLAUSE_END.search(between))
        small = match[0].lower().replace("’", "'")
        found.append(Word(match.start(), match.end(), match[0], small, opens, joined=between == "-"))
        end = match.end()
    return tuple(found)


def is_adverb(word: str) -> bool:
    """Tell an adverb that can stand between a subject and its verb."""
    return word in _OTHER_ADVERBS or (bool(_ADVERB.match(word)) and word not in {"family", "only", "july", "supply"})


def is_plural(word: str) -> bool:
    """Tell a plural noun, as far as its form does."""
    if word in _PEOPLE:
        return True
    ends = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
    return ends and len(word) > 2 and word not in _MODIFIERS and word not in _VERBS_IN_S


def part_of_speech(place: Place, *, in_s: bool = False) -> Part | None:
    """Return what a word is; `in_s` where it has the s of a plural or of a third person. None where nothing tells."""
    before, earlier = place.anchor()
    if place.word.joined or place.leads_compound:
        return Part.NOUN
    if not before:
        return _opening(place, in_s=in_s)
    if before in _JOINED:
        return _coordinated(place, in_s=in_s)
    if before.endswith(("'s", "s'")) and before not in {"let's", "it's", "he's", "she's"}:
        return Part.NOUN
    return _third_person(place, before, earlier) if in_s else _base_form(place, before, earlier)


def _opening(place: Place, *, in_s: bool) -> Part | None:
    """Judge a word that starts a clause: “Use the side door”, “Use of force”."""
    if not in_s and place.after() in _OBJECT_STARTS and place.after() != "that":
        return Part.VERB
    return Part.NOUN if place.after() and not place.number else None


def _coordinated(place: Place, *, in_s: bool) -> Part | None:
    """Judge a word behind “and” by what governs the words before: “to buy and use”, “the use and abuse”."""
    if place.after() in _OBJECT_STARTS and place.after() != "that":
        return Part.VERB
    if in_s:
        return Part.NOUN
    for count in range(3, 8):
        word = place.before(count)
        if word == "to" or word in MODALS or word in DO:
            return Part.VERB
        if word in DETERMINERS or word in PREPOSITIONS:
            return Part.NOUN
        if not word:
            break
    return None


def _third_person(place: Place, before: str, earlier: str) -> Part:
    """Judge “records” and its like."""
    if before in {"he", "she", "it", "who"} or (before in {"that", "which"} and not is_plural(earlier)):
        return Part.VERB
    if before in DETERMINERS or before in PREPOSITIONS or before == "to" or is_plural(before):
        return Part.NOUN
    return Part.VERB if _has_object(place) and (place.after() != "that" or earlier in DETERMINERS) else Part.NOUN


def _has_object(place: Place) -> bool:
    """Tell whether what an object can start with stands behind, and no time: “tests this year”."""
    return place.after() in _OBJECT_STARTS and place.after(2) not in _TIMES


def _base_form(place: Place, before: str, earlier: str) -> Part:
    """Judge “record” and its like."""
    after = place.after()
    if is_governed(before, earlier) or (before in _SOME and after in _OBJECT_STARTS):
        return Part.VERB
    if before in {"that", "which"}:
        return Part.VERB if is_plural(earlier) or earlier in {"those", "ones"} else Part.NOUN
    if before in DETERMINERS or before in PREPOSITIONS or before in BE or before in HAVE or before == "to":
        return Part.NOUN
    if before == "police" and after in {"", "and", "or", "in", "is", "was"}:
        return Part.NOUN
    if is_plural(before):
        return Part.NOUN if after == "of" or after in _FINITE or _has_article(place) else Part.VERB
    wanted = place.clause_start() in MODALS | DO or any(place.before(count) in _LET for count in (2, 3, 4))
    return Part.VERB if wanted and (_has_object(place) or after == "to") else Part.NOUN


def _has_article(place: Place) -> bool:
    """Tell whether the plural before is itself part of a compound: “a time and materials contract”."""
    for count in range(2, 5):
        word = place.before(count)
        if word in {"a", "an"}:
            return True
        if not word or word in PREPOSITIONS:
            break
    return False


def is_governed(before: str, earlier: str) -> bool:
    """Tell whether the words before want a verb."""
    if before == "to":
        return earlier not in _TO_A_THING
    if before in OBJECTS and earlier in _CAUSE:
        return True
    return before in MODALS or before in DO or before in SUBJECTS or before.endswith(("n't", "'ll", "'d"))


def any_of(words: Iterable[Word], wanted: frozenset[str]) -> bool:
    """Tell whether one of the words is among those wanted."""
    return any(word.small in wanted for word in words)

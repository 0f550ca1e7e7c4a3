"""Words that are written alike and said otherwise, told apart by the words around them.

Only a context that decides gives a word its sound; elsewhere the engine's own choice stands.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from newscast.almanac import WEEKDAYS
from newscast.model.speech import Phonemes
from newscast.phonetics import respelling_to_ipa
from newscast.phonetics.dictionary import plural_ending
from newscast.spoken.homograph_places import is_town
from newscast.spoken.homograph_table import BRITISH, BY_GRAMMAR, BY_MEANING, TOPICS, Homograph
from newscast.spoken.part_of_speech import (
    BE,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    OBJECTS,
    PREPOSITIONS,
    SUBJECTS,
    THEY,
    Part,
    Place,
    any_of,
    is_governed,
    is_plural,
    part_of_speech,
    words_of,
)
from newscast.spoken.rule import word_set
from newscast.spoken.table import habits_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_LETTERS = re.compile(r"[a-z]+")
_IN_S = {f"{word}s": word for word, entry in BY_GRAMMAR.items() if entry.plural}
_POSSESSIVE = {f"{word}'s": word for word in BY_GRAMMAR}
_ALL = frozenset(BY_GRAMMAR) | frozenset(BY_MEANING) | frozenset(_IN_S)

_PAST = word_set(
    """
    ago did earlier had later said told took was were went yesterday moments ruled came began wrote gave
    """
)
_TIMES = word_set("night week month year summer winter spring fall autumn evening weekend time")
_DAYS = frozenset(map(str.lower, WEEKDAYS))
_SEEM = BE | word_set(
    """
    seem seems seemed appear appears appeared feel feels felt look looks looked not remain remains quite more
    """
)
_NEARNESS = word_set(
    """
    come comes came coming draw drew get gets getting got how pretty so stay stayed too very live lived lives
    """
)
_SESSIONS = word_set(
    "market day session week month year season trading quarter business today friday yesterday exchange"
)
_DEGREES = word_set("as how so too very fairly extremely")
_AT_HOME = word_set(
    """
    across alone along among at below by down downstream here in inside near next on there together under upstairs
    with
    """
)
_FROM_A_PLACE = word_set("at from here in inside near now on outside right tonight")
_OF_A_METAL = word_set("and any by elevated for from high no of or some with")
_FINDS = word_set("find finds found detect detected show shows showed shown measured")
_STEALS = word_set("steal steals stole stolen stealing strip stripped stripping take takes took taken taking melted")
_ANIMATE = THEY | word_set(
    """
    he she people residents players officers families fans voters workers drivers locals folks
    """
)
_WAYS = word_set(
    """
    road trail river path route case parade line highway procession street creek stream it which that course
    """
)


def homographs(spoken: str, known: Sequence[Phonemes], language: str) -> list[Phonemes]:
    """Return the sound of each homograph of a spoken text whose context decides, outside what is known."""
    if _ALL.isdisjoint(_LETTERS.findall(spoken.lower())):
        return []
    taken = [(one.position, one.position + one.length) for one in known]
    words = words_of(spoken)
    british = habits_of(language).british
    found: list[Phonemes] = []
    for number, word in enumerate(words):
        said = _said(Place(words, number))
        if said and not any(start < word.end and word.start < end for start, end in taken):
            found.append(Phonemes(word.start, word.end - word.start, _ipa(*said, british)))
    return found


def is_homograph(word: str) -> bool:
    """Tell whether a word is written like another one that is said otherwise."""
    return word.lower() in _ALL


def base_form(word: str) -> str:
    """Return the word that a form belongs to: “suspect” for “suspects” and “Suspect’s”."""
    small = word.lower().replace("’", "'")
    return _IN_S.get(small) or _POSSESSIVE.get(small) or small


@cache
def _ipa(respelling: str, ending: str, british: bool) -> str:  # noqa: FBT001 - a key of the cache
    """Return a reading's sound; `ending` is the s of a plural, or nothing."""
    ipa = respelling_to_ipa(BRITISH.get(respelling, respelling) if british else respelling) or ""
    return ipa + plural_ending(ipa) if ending else ipa


def _said(place: Place) -> tuple[str, str] | None:
    """Return the respelling of the reading that the context asks for, and an s where the form has one."""
    word = place.word.small
    if word in BY_MEANING:
        entry = BY_MEANING[word]
        wanted = word == "close" and place.before() in {"to", *MODALS}  # no collocation stands behind these
        part = (None if wanted else _beside(place, entry)) or _MEANINGS[word](place)
        return (entry.verb if part is Part.VERB else entry.noun, "") if part else None
    if word == "house" and place.word.text[0].isupper() and place.number:
        return BY_GRAMMAR[word].noun, ""  # of Representatives
    if word in BY_GRAMMAR:
        part = _beside(place, BY_GRAMMAR[word]) or part_of_speech(place)
        return (_reading(BY_GRAMMAR[word], part), "") if part else None
    if word in _IN_S:
        entry = BY_GRAMMAR[_IN_S[word]]
        behind = Part.VERB if place.after() in entry.verb_before else None
        part = behind or part_of_speech(place, in_s=True)
        return (_reading(entry, part), "s") if part else None
    return (BY_GRAMMAR[_POSSESSIVE[word]].noun, "s") if word in _POSSESSIVE else None


def _reading(entry: Homograph, part: Part) -> str:
    return entry.verb if part is Part.VERB else entry.noun


def _beside(place: Place, entry: Homograph) -> Part | None:
    """Return what a word's own collocations say."""
    before, after = place.before(), place.after()
    if after in entry.noun_before or before in entry.noun_after:
        return Part.NOUN
    if before in entry.verb_after:
        return Part.VERB
    if after in entry.verb_before and before not in DETERMINERS and before not in PREPOSITIONS:
        return Part.VERB
    return None


def _bass(place: Place) -> Part:
    if place.after() in BY_MEANING["bass"].verb_before:
        return Part.VERB  # the bass player caught a fish
    return Part.NOUN if any_of(place.words, TOPICS["bass"]) else Part.VERB


def _bow(place: Place) -> Part:
    if is_town(place):
        return Part.NOUN
    return Part.NOUN if any_of(place.words, TOPICS["bow"]) else Part.VERB


def _close(place: Place) -> Part | None:
    before, after = place.anchor()[0], place.after()
    if before in MODALS or before == "to" or before in DO or before in SUBJECTS:
        return Part.VERB
    if after == "to" or (after == "by" and not place.after(2)) or before in _NEARNESS or before in BE:
        return Part.NOUN
    if not after and before.removesuffix("'s") in _SESSIONS:
        return Part.VERB  # the market's close
    if before in DETERMINERS or before.endswith("'s"):
        ends = after in {"of", "on", "in", "at"} or (not after and before in {"a", "the"})
        return Part.VERB if ends else Part.NOUN  # the close of trading, but a close friend
    return Part.VERB if is_plural(before) else None


def _closer(place: Place) -> Part:  # noqa: ARG001 - a word that is said one way
    return Part.NOUN


def _content(place: Place) -> Part | None:
    before = place.before()
    if before in _SEEM and (before != "more" or (place.after() in {"with", "to"} and place.before(2) in BE)):
        return Part.VERB
    return Part.NOUN if before else None


def _default_noun(place: Place) -> Part:  # noqa: ARG001 - what no collocation has decided
    return Part.NOUN


def _invalid(place: Place) -> Part:
    alone = place.after() in {"", "and", "who", "since", "for", "at"}
    return Part.NOUN if place.before() in {"an", "elderly"} and alone else Part.VERB


def _lead(place: Place) -> Part | None:
    before, after = place.before(), place.after()
    found = before in _FINDS and after in {"in", "at", "on", "above", "from", "off"}
    stolen = before in _STEALS and after in {"from", "off", "worth"}
    if found or stolen or (before == "to" and place.before(2) in {"exposed", "exposure"}):
        return Part.NOUN
    if not any_of(place.words, TOPICS["lead"]):
        return None
    ends = after in {"", "and", "or", "in", "from", "into", "leaching", "was", "is", "that", "at"}
    in_a_thing = any(place.after(count) in TOPICS["lead"] for count in (2, 3, 4))
    named = before in _OF_A_METAL or (before in {"", "the"} and after in {"in", "from"} and in_a_thing)
    return Part.NOUN if named and ends else None


def _live(place: Place) -> Part | None:
    before, after = place.anchor()[0], place.after()
    if before in MODALS or before == "to" or before in DO or before in THEY or before in {"he", "she", "that"}:
        return Part.VERB
    on_air = (
        before in BE or before.endswith(("'re", "'s", "'m")) or before == "back" or (before in OBJECTS and not after)
    )
    opens = not before and after in _FROM_A_PLACE
    if on_air or opens or before in DETERMINERS or place.leads_compound:
        return Part.NOUN
    asked = place.clause_start() in MODALS | DO | {"where", "how"}
    return Part.VERB if is_plural(before) or after in _AT_HOME or asked else None


def _lives(place: Place) -> Part | None:
    before = place.anchor()[0]
    if not before or before in DETERMINERS or before in PREPOSITIONS or before.endswith(("'s", "s'")):
        return Part.NOUN
    if before in SUBJECTS or before in {"it", "that"}:
        return Part.VERB
    return Part.VERB if place.after() in _AT_HOME and not is_plural(before) else None


def _minute(place: Place) -> Part:
    alone = place.anchor()[0] in BE and not place.after()
    return Part.NOUN if alone or place.before() in _DEGREES else Part.VERB


def _polish(place: Place) -> Part | None:
    if place.word.text[0].isupper() and (place.number or place.after() not in DETERMINERS):
        return Part.NOUN
    return Part.VERB if place.word.text.islower() and place.before() in {"to", *MODALS} else None


def _read(place: Place) -> Part | None:
    (before, earlier), start = place.anchor(), place.clause_start()
    if before in BE or before in HAVE or start in HAVE or before.endswith(("'ve", "'s")):
        return Part.NOUN
    if (before not in SUBJECTS and is_governed(before, earlier)) or before in DETERMINERS or start in MODALS | DO:
        return Part.VERB
    if before in THEY or is_plural(before) or before in PREPOSITIONS:
        return Part.NOUN if _is_past(place) else Part.VERB
    if place.number and place.word.opens and place.after() in {"aloud", "in", "at", "by", "out"}:
        return Part.NOUN  # “The note, read in court, …”
    if not before or before in {"and", "or"}:
        return Part.NOUN if before and _is_past(place) else None
    return Part.NOUN  # he, or one person or thing: with an s where it is no past


def _is_past(place: Place) -> bool:
    last = any(
        (one.small == "last" and two.small in _TIMES) or (one.small == "on" and two.small in _DAYS)
        for one, two in pairwise(place.words)
    )
    return last or any(
        word.small in _PAST or (word.small.endswith("ed") and len(word.small) > 4) for word in place.words
    )


def _row(place: Place) -> Part:
    over = place.after() in _QUARREL and place.before() in {"a", "the", "this", "bitter", "public", "fresh", "new"}
    counted = place.before(2) == "in" and any_of(place.words[max(0, place.number - 4) : place.number - 1], _NUMBERS)
    seated = place.after() == "is" and place.before() != "a"
    return Part.NOUN if over and not (counted or seated) else Part.VERB


_QUARREL = word_set(
    "over with broke breaks blew rumbles rumbled brewing continues is followed follows comes came centres"
)
_KINDS_OF_USE = word_set(
    """
    agricultural allowed approved authorized commercial common different everyday illegal industrial land legal
    medical medicinal military multiple permitted possible potential practical to various water
    """
)
_NUMBERS = word_set(
    """
    two three four five six seven eight nine ten eleven twelve straight games wins losses years days
    """
)


def _tear(place: Place) -> Part | None:
    before = place.anchor()[0]
    if before == "to" or before in MODALS or before in DO or before in SUBJECTS or is_plural(before):
        return Part.VERB
    return Part.VERB if any_of(place.words, TOPICS["tear"]) else None


def _tears(place: Place) -> Part:  # noqa: ARG001 - what no collocation has decided
    return Part.NOUN


def _upset(place: Place) -> Part:
    named = place.before() in DETERMINERS or place.before() in {"big", "biggest", "stunning", "major", "huge"}
    return Part.NOUN if named and place.after() in {"", "in", "at", "over", "for"} else Part.VERB


def _used(place: Place) -> Part | None:
    if place.after() != "to":
        return None
    before, earlier = place.anchor()
    if (
        before in _ANIMATE
        or before in {"there", "it"}
        or (place.number and place.words[place.number - 1].text.istitle())
    ):
        return Part.NOUN
    if before not in BE:
        return Part.NOUN if before in {"get", "gets", "getting", "got", "become", "became"} else None
    follows = place.after(2)
    thing = follows in DETERMINERS or follows.endswith("ing") or follows in {"it", "that", "them"}
    return Part.NOUN if thing or earlier in _ANIMATE or (earlier == "here" and before == "are") else Part.VERB


def _uses(place: Place) -> Part | None:
    before = place.anchor()[0]
    if part_of_speech(place, in_s=True) is Part.VERB:
        return Part.VERB
    is_thing = (
        not before or before in DETERMINERS or before in PREPOSITIONS or before in _KINDS_OF_USE or is_plural(before)
    )
    return Part.NOUN if is_thing else Part.VERB


def _wind(place: Place) -> Part:
    verb = part_of_speech(place) is Part.VERB
    asked = place.anchor()[0] == "to" or place.anchor()[0] in MODALS or place.after() in DETERMINERS
    return Part.VERB if verb and asked else Part.NOUN


def _winds(place: Place) -> Part:
    on = place.after() in BY_MEANING["wind"].verb_before
    return Part.VERB if on and place.anchor()[0] in _WAYS else Part.NOUN


def _town(place: Place) -> Part | None:
    return Part.NOUN if is_town(place) else None


def _wound(place: Place) -> Part:
    before, after = place.anchor()[0], place.after()
    wrapped = (before in SUBJECTS or is_plural(before)) and after in DETERMINERS
    turned = before in BE | HAVE and after not in {"care", "infection", "infections"}
    return Part.VERB if wrapped or turned else Part.NOUN


_MEANINGS: dict[str, Callable[[Place], Part | None]] = {
    "bass": _bass,
    "blessed": lambda _: None,
    "bow": _bow,
    "bows": _bow,
    "close": _close,
    "closer": _closer,
    "content": _content,
    "dove": _default_noun,
    "invalid": _invalid,
    "lead": _lead,
    "learned": lambda _: None,
    "live": _live,
    "lives": _lives,
    "minute": _minute,
    "mobile": _town,
    "nice": _town,
    "polish": _polish,
    "read": _read,
    "reading": _town,
    "row": _row,
    "tear": _tear,
    "tears": _tears,
    "upset": _upset,
    "used": _used,
    "uses": _uses,
    "wind": _wind,
    "winds": _winds,
    "wound": _wound,
}

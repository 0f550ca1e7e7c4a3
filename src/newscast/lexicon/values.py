"""What stands for a word: a respelling, phonemes or other words, and which of them a value is."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from newscast.model.lexicon import Entry, Form
from newscast.phonetics import clean_ipa, respelling_to_ipa
from newscast.phonetics.dictionary import knows
from newscast.phonetics.pronouncer import is_respelling

if TYPE_CHECKING:
    from newscast.lexicon.place import Place

MOST_ENTRIES = 100_000
"""Of one file."""
LONGEST_WORD = 100
"""Characters of a word or phrase."""
LONGEST_SOUND = 300
"""Characters of what is said for it."""
EXAMPLE = "write it as in “Bihac = BEE-hotch”"

_MARKED = re.compile(r"(?P<mark>pron\.|pronounced:?|pron:|respelling:|ipa:|words:)\s*(?P<said>.*)", re.IGNORECASE)
_MARKS = {"ipa:": Form.IPA, "words:": Form.WORDS}
_PHONEMES = re.compile(r"/(?P<slashes>[^/]*)/|\[(?P<brackets>[^\[\]]*)\]")
_OTHER_NOTATION = re.compile(r"[\[\]{}<>|]")

# Signs that no spelling has: who writes them means sounds.
_OF_THE_IPA = re.compile("[ˈˌːəɚɜɝɒɑɔɛɪʊʌʃʒɹɡŋ]")


def entry(written: str, said: str, place: Place, form: Form | None = None, *, at: Place | None = None) -> Entry:
    """Return the entry for a word; raise ConfigError where the word or its value, which stands `at`, makes no sense.

    Without a form the value tells by itself: phonemes stand between slashes or brackets, a respelling has a syllable in
    capitals, all else are words.
    """
    at = at or place
    word = _clean(written, place, "word", LONGEST_WORD)
    value = _clean(said, at, f"value of “{word}”", LONGEST_SOUND)
    if not any(map(str.isalnum, word)):
        raise place.mistake(f"“{word}” is no word: it has neither letter nor figure", EXAMPLE)
    if form is None:
        value, form = told(value, word)
    return Entry(word, _CHECKS[form](word, value, at), form, str(place))


def told(value: str, written: str) -> tuple[str, Form]:
    """Return what is said and its form, as a value tells by itself."""
    if marked := _MARKED.fullmatch(value):
        said, form = marked["said"].strip(), _MARKS.get(marked["mark"].lower(), Form.RESPELLING)
        phonemes = _PHONEMES.fullmatch(said) if form is Form.IPA else None
        return (_inside(phonemes) if phonemes else said), form
    if phonemes := _PHONEMES.fullmatch(value):
        return _inside(phonemes), Form.IPA
    return value, Form.RESPELLING if is_respelling(value, written) else Form.WORDS


def _inside(phonemes: re.Match[str]) -> str:
    return (phonemes["slashes"] or phonemes["brackets"] or "").strip()


def _clean(text: str, place: Place, what: str, longest: int) -> str:
    """Return a text with single blanks; refuse characters that nobody sees, and what is too long."""
    clean = " ".join(text.split())
    if not clean:
        raise place.mistake(f"the {what} is missing", EXAMPLE)
    if len(clean) > longest:
        hint = "an entry is a word or a short phrase"
        raise place.mistake(f"the {what[:60]} is longer than {longest} characters", hint)
    if not clean.isprintable():
        sign = next(char for char in clean if not char.isprintable())
        name = unicodedata.name(sign, "a control character").lower()
        raise place.mistake(f"the {what} holds a character that cannot be seen: {name}", "type the line again by hand")
    return clean


def _words(word: str, value: str, place: Place) -> str:
    if other := _OTHER_NOTATION.search(value):
        hint = f"write a respelling, as in “{word} = BEE-hotch”, phonemes between slashes, or words"
        raise place.mistake(f"the value of “{word}” holds “{other[0]}”, which no lexicon has a meaning for", hint)
    if not any(map(str.isalnum, value)):
        raise place.mistake(f"the value of “{word}” says nothing: “{value}”", EXAMPLE)
    if sign := _OF_THE_IPA.search(value):
        hint = f"write them between slashes: “{word} = /{value.strip('/ ')}/”"
        raise place.mistake(f"the value of “{word}” seems to be phonemes: it has “{sign[0]}”", hint)
    if value[0] == "/" or value[-1] == "/":
        raise place.mistake(f"the phonemes of “{word}” have one slash", f"write “{word} = /{value.strip('/ ')}/”")
    return value


def _respelling(word: str, value: str, place: Place) -> str:
    if respelling_to_ipa(value) is None:
        hint = f"part syllables by hyphens, put the loud one in capitals: “BEE-hotch”; words are “{word} = words: …”"
        raise place.mistake(f"“{value}” cannot be understood as a respelling of “{word}”", hint)
    return value


def _phonemes(word: str, value: str, place: Place) -> str:
    try:
        clean_ipa(value)
    except ValueError as error:
        hint = "write the International Phonetic Alphabet, as in “/ˈbiːhɒtʃ/”, or a respelling, as in “BEE-hotch”"
        raise place.mistake(f"the phonemes of “{word}”: {error}", hint) from error
    return value


_CHECKS = {Form.WORDS: _words, Form.RESPELLING: _respelling, Form.IPA: _phonemes}


def doubt(each: Entry) -> str:
    """Return what a person should look at in an entry, or an empty text: “bee-hotch” is read as English is."""
    parts = each.said.split("-")
    if each.form is not Form.WORDS or len(parts) < 2 or not all(map(str.isalpha, parts)):
        return ""
    has_capitals = any(map(str.isupper, parts))
    is_respaced = "".join(parts).casefold() == each.written.casefold()
    if has_capitals or is_respaced or all(map(knows, parts)):
        return ""
    capital = "-".join([parts[0].upper(), *(part.lower() for part in parts[1:])])
    return (
        f"“{each.said}” is read as English is; for a respelling write the loud syllable in capitals, as in “{capital}”"
    )

"""Pronouncers: the respellings that news agencies set behind a name, as in `Bihac (BEE-hotch)`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newscast.model.script import Paragraph, Plain, Pronounced
from newscast.phonetics.asides import COUNTRIES, NEWSROOM_MARKS, NICKNAMES, WORDS

if TYPE_CHECKING:
    from newscast.model.script import Span

_MARKED = re.compile(r"(?P<mark>pron[.:]?|pro[.:]|pronounced:?)\s+", re.IGNORECASE)
_PARENTHESIS = re.compile(r"\s\((?P<body>[^()]{2,80})\)")
_SYLLABLE_BREAK = re.compile(r"[-‐‑\s]+")
_RESPELLING = re.compile(r"[^\W\d_]+(?:['’ʼˈ]?[-‐‑\s]['’ʼˈ]?[^\W\d_]+|['’ʼˈ][^\W\d_]+)*['’ʼˈ]?")
_NAME = re.compile(r"[^\W\d_]+(?:['’‘ʻʼ-][^\W\d_]+)*['’]?")
SUFFIX = re.compile(r",? (?P<son>Jr|Sr)\.?\Z", re.IGNORECASE)
"""What tells a son from his father, behind a name."""
_PARTICLES = frozenset(
    (
        *("af", "al", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn"),
        *("la", "le", "ten", "ter", "ul", "van", "von", "y", "zu"),
    )
)
"""Words in small letters inside a name."""
_ARTICLE = re.compile(r"(?:a[dlnrstz]|ash|el|d['’])-?(?=[^\W\d_])(?=[^a-z])")
_WORD_EDGE = re.compile(r"[\s—–/]")
_STRESS_MARKS = str.maketrans("", "", "'’ʼˈ")

_LONGEST_IN_CAPITALS = 40
"""Characters of a respelling that is capitals throughout: it takes a comparison with the name, letter by letter."""
_LONGEST_SYLLABLE = 8
_LOOK_BACK = 200
"""Characters before a parenthesis that can belong to the name or spell out an acronym."""

_PREFIXES = frozenset(
    ("anti", "co", "ex", "first", "full", "half", "mid", "non", "off", "on", "part", "post", "pre", "pro", "vice")
)
"""What a hyphen ties to a word in an aside, as in `Cole (co-chair)`."""

# One English syllable, roughly: what acronyms and ticker symbols seldom are.
_PRONOUNCEABLE = re.compile(
    r"(?:s?[pkctfm]?[hlrwy]?|hw|yw|chw|shv|tsw|[bdgkmnpvz][hlrwy]?|[bdfghjlmnprtvwyz]|s[hln]?h?r?|thr?|qu|shw|ts|dj|ng|n?gw)"
    r"[aeiouy]+[hw]?"
    r"(?:e|(?:r|l|n|m|h|w|ng)?(?:ch|tch|ck|dge?|dj|th|sh|zh|[bdfgjkmnptvxl]|ss|ll|ff)?(?:s|z|d|t)?[szt]?e?)?"
)

# Spellings that respellings live by and acronyms hardly hold.
_KEYS = re.compile(
    r"[aeiou]h|aw|ay|ee|oo|ow|oy|ew|uu|zh|kh|dz|igh|eye|[lv]y|\A(?:[ntkgvyh]w|ts)|ff\Z|[aeiouy][ln]?[vz]\Z"
)

# Letters that a respelling may put for one another, as classes of sound; vowels, h, w and y are left out.
_SOUND_OF = {"bpfv": "P", "ckgqjxsz": "K", "dt": "T", "l": "L", "r": "R", "m": "M", "n": "N"}
_SOUNDS = {letter: sound for letters, sound in _SOUND_OF.items() for letter in letters}
_VOWELS = frozenset("aeiouy")
# Letters that many languages do not sound, or not as English does: Knox, Psaki, Tsai, Juan, Nguyen.
_SILENT = re.compile(r"\b(?:[gk](?=n)|p(?=[fst])|t(?=s)|j(?=[aeu]))|(?<=\bn)g(?=[ou])")


@dataclass(frozen=True, slots=True)
class FoundPronouncer:
    """A `Name (HOO-ah)` in a text."""

    start: int
    """Where the name starts."""
    name_end: int
    """Where the name ends; white space and the parenthesis follow."""
    end: int
    """Behind the closing parenthesis."""
    written: str
    """The name."""
    respelling: str
    """How it is said, without the parentheses and without a “pron.” before it."""


def find_open(text: str) -> tuple[tuple[str, str], ...]:
    """Return names and what stands in brackets behind them in capitals, where that may be a pronouncer or not."""
    taken = {found.end for found in find_pronouncers(text)}
    found = (_open_at(text, match) for match in _PARENTHESIS.finditer(text) if match.end() not in taken)
    return tuple(pair for pair in found if pair)


def _open_at(text: str, match: re.Match[str]) -> tuple[str, str] | None:
    body = match["body"]
    if not (body.isalpha() and body.isascii() and body.isupper() and 2 < len(body) <= _LONGEST_SYLLABLE):
        return None
    end = match.start() + 1 - _trailing_space(text, match.start() + 1)
    starts = _name_starts(text, end)
    if not starts or body.lower() in NEWSROOM_MARKS or not _PRONOUNCEABLE.fullmatch(body.lower()):
        return None
    name, lead = text[starts[0] : end], text[max(0, end - _LOOK_BACK) : end]
    close = _likeness(name, body) >= 0.5 or _KEYS.search(body.lower())
    same = _letters(name) == _letters(body)
    plain = same or _is_aside(name, body.lower()) or _is_acronym(lead, body) or _begins_a_word(lead, body)
    return (name, body) if close and not plain else None


def _begins_a_word(before: str, short: str) -> bool:
    """Tell `Boston Bruins (BOS)`: the start of a word before, cut short."""
    words = map(_letters, re.findall(r"[^\W\d_]+", before)[-4:-1])
    return any(word.startswith(_letters(short)) for word in words)


@lru_cache(maxsize=256)
def find_pronouncers(text: str) -> tuple[FoundPronouncer, ...]:
    """Return the pronouncers in a text, in order; time grows with the length of the text."""
    found = (_pronouncer_at(text, match) for match in _PARENTHESIS.finditer(text))
    return tuple(pronouncer for pronouncer in found if pronouncer)


def pronounced_paragraph(text: str) -> Paragraph:
    """Return a line of copy as a paragraph, its names with pronouncers told from its other words."""
    spans: list[Span] = []
    position = 0
    for found in find_pronouncers(text):
        spans += (Plain(text[position : found.start]), Pronounced(found.written, found.respelling))
        position = found.end
    return Paragraph((*spans, Plain(text[position:])), (0, 0))


def is_respelling(text: str, written: str) -> bool:
    """Tell whether a lexicon's value for a word is made like a respelling: “BEE-hotch”, but not “the UK” or “USA”."""
    if text == written or not _has_form(text, None) or not _covers(written, text):
        return False
    if not text.isupper():
        return True
    is_short = max(len(text), len(written)) <= _LONGEST_IN_CAPITALS
    return is_short and _letters(text) != _letters(written) and _can_be_said(written, text)


def _pronouncer_at(text: str, match: re.Match[str]) -> FoundPronouncer | None:
    body = match["body"]
    marked = _MARKED.match(body)
    respelling = body[marked.end() :] if marked else body
    quiet = not marked and body.islower()
    if not (_is_quiet_form(body) if quiet else _has_form(respelling, marked["mark"].lower() if marked else None)):
        return None
    name_end = match.start() + 1 - _trailing_space(text, match.start() + 1)
    said_end = _without_suffix(text, name_end)
    start = _likeliest_start(text, said_end, respelling)
    if start is None:
        return None
    is_sure = marked and not (marked["mark"].upper().startswith("PRONOUNCED") and body.isupper())
    plausible = _sound_alike(text[start:said_end], body) if quiet else _is_plausible(text, start, said_end, respelling)
    if not (is_sure or plausible):
        return None
    return FoundPronouncer(start, name_end, match.end(), text[start:name_end], respelling)


def _without_suffix(text: str, end: int) -> int:
    """Return where a name ends that has a “Jr.” behind it, which no pronouncer respells."""
    suffix = SUFFIX.search(text, max(0, end - 8), end)
    return suffix.start() if suffix else end


def _trailing_space(text: str, end: int) -> int:
    head = text[max(0, end - _LOOK_BACK) : end]
    return len(head) - len(head.rstrip())


def _has_form(respelling: str, mark: str | None) -> bool:
    """Tell whether a text is made like a respelling: syllables, one of them in capitals unless it is marked."""
    if not _RESPELLING.fullmatch(respelling) or respelling.lower() in NEWSROOM_MARKS:
        return False
    syllables = [part.translate(_STRESS_MARKS) for part in _SYLLABLE_BREAK.split(respelling)]
    stressed = any(len(part) > 1 and part.isupper() for part in syllables)
    if mark and not mark.startswith("pronounced"):
        return True
    if mark:  # “(pronounced dead)” is no respelling
        return stressed or "-" in respelling
    return stressed and all(map(_is_syllable, syllables))


def _is_quiet_form(body: str) -> bool:
    """Tell whether a text without capitals can be a respelling: of each word one syllable, or several with hyphens."""
    if not body.isascii() or body in WORDS or len(body) < 3 or len(body) > _LONGEST_IN_CAPITALS:
        return False
    words = [group.split("-") for group in body.split(" ")]
    if any(len(syllables) > 1 and syllables[0] in _PREFIXES for syllables in words):
        return False
    return all(_PRONOUNCEABLE.fullmatch(part) for syllables in words for part in syllables)


def _sound_alike(name: str, syllables: str) -> bool:
    """Tell whether a respelling without capitals has the name's consonants, one syllable all of them."""
    if _letters(name) == _letters(syllables):
        return False
    words, groups = name.split(), syllables.split()
    if len(groups) > 1:  # “Xi Jinping (shee jihn-peeng)”, but not “Anna Cole (far left)”
        each = [_likeness(*pair) for pair in zip(words, groups, strict=False)]
        return len(words) == len(groups) and min(each) >= (0.5 if "-" in syllables else 1)
    return _likeness(name, syllables) >= (0.75 if "-" in syllables else 1)


@lru_cache(maxsize=8192)  # a large lexicon is made of few syllables
def _is_syllable(part: str) -> bool:
    """Tell a syllable from the parts of `D-NY`, `CBS-TV` and `PACE-Energy`."""
    return (part.islower() and len(part) <= _LONGEST_SYLLABLE) or (
        part.isupper() and not _VOWELS.isdisjoint(_letters(part))
    )


def _name_starts(text: str, end: int) -> list[int]:
    """Return where names before a place start, the shortest first: four capitalised words at most, and particles."""
    starts: list[int] = []
    floor = max(0, end - _LOOK_BACK)
    capitals = 0
    while capitals < 4 and len(starts) < 8:
        token = _WORD_EDGE.split(text[floor:end])[-1]
        name = token.lstrip("“”\"'‘’([{*_")
        if not _NAME.fullmatch(name) or not (
            name[0].isupper() or _ARTICLE.match(name) or (starts and name in _PARTICLES)
        ):
            break
        capitals += name not in _PARTICLES
        starts.append(end - len(name))
        end -= len(token) + 1
        if token != name or end <= floor or not text[end].isspace():
            break
    return starts


def _likeliest_start(text: str, end: int, respelling: str) -> int | None:
    """Return where the respelled name starts; only a respelling of several words can be for several.

    Of several starts the one counts from which each word has a part of the respelling to itself, and sounds like it.
    """
    groups = respelling.split()
    reachable = [start for start in _name_starts(text, end) if len(text[start:end].split()) <= len(groups)]
    for start in reachable:
        words = text[start:end].split()
        if len(words) == len(groups) and min(map(_likeness, words, groups)) >= 0.4:
            return start
    named = [start for start in reachable if not text[start:end].startswith(tuple(f"{part} " for part in _PARTICLES))]
    return max(named, key=lambda start: _likeness(text[start:end], respelling), default=None)


def _is_plausible(text: str, start: int, end: int, respelling: str) -> bool:
    """Tell whether a respelling may be the name's: the less its form says, the more alike they must sound."""
    name = text[start:end]
    same = _letters(name) == _letters(respelling)  # “Ford (FORD)”, but “Durbin (DUR-bin)”
    if (same and ("-" not in respelling or "-" in name)) or not _covers(name, respelling):
        return False
    if not respelling.isupper():
        return _likeness(name, respelling) >= 0.34
    lead = text[max(0, end - _LOOK_BACK) : end]
    if _is_acronym(lead, respelling) or _begins_a_word(lead, respelling) or _is_aside(name, respelling.lower()):
        return False
    # In copy all in capitals any word can look like a name, and an acronym like a syllable.
    is_vague = name.isupper() and not _SYLLABLE_BREAK.search(respelling)
    return _can_be_said(name, respelling) and not (is_vague and _likeness(name, respelling) < 0.8)


def _is_aside(name: str, word: str) -> bool:
    """Tell a place in a picture, a nickname and a country's code, which sound like a name by chance or by descent."""
    if word in WORDS or (len(word) == 3 and name.lower() in COUNTRIES):
        return True
    return word in NICKNAMES and _sounds(word) != _sounds(name)


def _can_be_said(name: str, respelling: str) -> bool:
    """Tell whether capitals alone may be a name's syllables, and neither an acronym nor its short form."""
    likeness = _likeness(name, respelling)
    syllables = _SYLLABLE_BREAK.split(respelling)
    can_be_said = all(_PRONOUNCEABLE.fullmatch(_letters(part)) for part in syllables)
    if len(syllables) > 1:
        return likeness >= (0.5 if can_be_said else 0.75)
    if len(respelling) < 3 and likeness < 1:  # `Boeing (BA)`
        return False
    return likeness >= 0.5 and can_be_said and not _is_short_form(name, respelling)


def _covers(name: str, respelling: str) -> bool:
    """Tell whether each group of a respelling without hyphens has a word of the name to itself."""
    groups = len(respelling.split())
    return groups == 1 or bool(re.search(r"[-‐‑]", respelling)) or groups == len(name.split())


def _is_acronym(before: str, letters: str) -> bool:
    """Tell an acronym: letters of the words before it, up to the last or, before an “Inc.”, the last but one."""
    short = _letters(letters)
    words = re.findall(r"[^\W\d_]+", before)
    if letters in words[:-1]:  # “KYB Corporation (KYB)”
        return True
    initials = "".join(map(_initials, words))
    return (short[-1:] in initials[-2:] and _common(short, initials) == len(short)) or _is_clipped(words[-8:], short)


def _initials(word: str) -> str:
    """Return the first letter of a word, and capitals inside it, as in “InternalRevenue”."""
    inner = "" if word.isupper() else "".join(letter for letter in word[1:] if letter.isupper())
    return _letters(word[0] + inner)


def _is_clipped(words: list[str], short: str) -> bool:
    """Tell `Secretariat Telegram Processing System (STEPS)`: starts of words, the last one's behind the others'."""
    reached = {(0, 0)}  # how many letters are explained, by how many words
    last: set[tuple[int, int]] = set()
    for word in map(_letters, words):
        last = {
            (done + size, count + 1)
            for done, count in reached
            for size in range(1, len(short) - done + 1)
            if word[:size] == short[done : done + size]
        }
        reached |= last
    return any(done == len(short) and count > 1 for done, count in last)


def _is_short_form(name: str, syllable: str) -> bool:
    """Tell `Mexico (MEX)` and `Maine (ME)` from `Graham (GRAM)`: a respelling keeps every sound."""
    short, whole = _letters(syllable), _letters(name)
    key = _KEYS.search(short)
    if key and key[0] not in whole and short[:1] == whole[:1] and _sounds(name)[:1] == _sounds(syllable)[:1]:
        return False  # “Nghiem (NEEM)”, “Ha (HAH)”
    if not _sounds(syllable) or whole.startswith(short):
        return True
    return short[:1] == whole[:1] and set(short) <= set(whole) and _sounds(syllable) != _sounds(name)


def _likeness(name: str, respelling: str) -> float:
    """Return how much of their consonants a name and a respelling share, 0 to 1."""
    other = _sounds(respelling)
    return max(_shared(_sounds(spelling), other) for spelling in _readings(name))


def _readings(name: str) -> tuple[str, ...]:
    """Return a name as its gh can be read: as a stop, as an f, or not at all; and without letters that are silent."""
    small = name.lower()
    heard = (small, small.replace("gh", "f"), small.replace("gh", "")) if "gh" in small else (small,)
    return (*heard, _SILENT.sub("", small))


def _shared(one: str, other: str) -> float:
    return 2 * _common(one, other) / (len(one) + len(other)) if one or other else 1.0


def _sounds(text: str) -> str:
    sounds = (_SOUNDS.get(letter, "") for letter in _letters(text).replace("ph", "f").replace("dg", "g"))
    return re.sub(r"(.)\1+", r"\1", "".join(sounds))


def _letters(text: str) -> str:
    if text.isascii() and text.isalpha():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in decomposed if letter.isalpha()).lower()


def _common(one: str, other: str) -> int:
    """Return the length of the longest common subsequence of two short texts."""
    row = [0] * (len(other) + 1)
    for letter in one:
        before = 0
        for index, candidate in enumerate(other, start=1):
            above = row[index]
            row[index] = before + 1 if letter == candidate else max(row[index - 1], above)
            before = above
    return row[-1]

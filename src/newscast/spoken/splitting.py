"""Sentences of a paragraph, in written and in spoken form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.almanac import MONTH_ABBREVIATIONS, MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from newscast.model.script import Note, Paragraph, Plain, Pronounced, SayAs
from newscast.model.speech import Change, Phonemes, Sentence
from newscast.phonetics import ipa_to_respelling
from newscast.spoken.homographs import base_form, homographs
from newscast.spoken.letters import letters
from newscast.spoken.line_numbers import word_lines
from newscast.spoken.marks import tidy
from newscast.spoken.places import CLIPPED_STATES
from newscast.spoken.pronouncer import Sound, sound_of, sound_of_pronouncer, sound_said
from newscast.spoken.pronunciations import Pronunciations
from newscast.spoken.rule import FIRST_SIGN, LAST_SIGN, SIGNS, word_set
from newscast.spoken.table import changes_of, habits_of, is_shouted, steps
from newscast.spoken.titles import SHORT, TITLES
from newscast.spoken.units import STOPPED

if TYPE_CHECKING:
    from collections.abc import Iterator

_NONE = Pronunciations()
_SIGNS = re.compile(f"[{SIGNS}]")
_SIGN_WITH_S = re.compile(rf"[{SIGNS}](?P<s>'s(?![^\W_]))?", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_MOST_SIGNS = LAST_SIGN - FIRST_SIGN + 1
_LONGEST = 600  # characters of an utterance, about forty seconds

_STOP = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s)")
_NEXT_WORD = re.compile(r"\s+(?P<opening>[\"'“‘«(\[—–-]*)\s*(?P<word>\S[\w'’]*)")
_LAST_WORD = re.compile(r"[\w.&'’]+\Z")
_DOTTED = re.compile(r"(?:[a-z]\.)+[a-z]")
_FIRMS = frozenset(["inc", "corp", "co", "ltd"])
# Who says it, after a question or a shout in quotation marks.
_SAID = re.compile(
    r"\s+(?:[A-Z][\w'’.-]*\s+){1,4}(?i:said|says|asked|asks|added|adds|told|cried|shouted|yelled|wrote|tweeted|replied)\b"
)
_CLAUSE = re.compile(r"[;:—–,](?=\s)")
# Abbreviations after which a sentence goes on.
_SMALL_AND_NEVER_LAST = frozenset({"vs", "v", "e.g", "i.e", "approx"})
_NEVER_LAST = frozenset(TITLES) | _SMALL_AND_NEVER_LAST
_MONTHS = frozenset(MONTH_ABBREVIATIONS) - {"may"}
_BEFORE_FIGURES = _MONTHS | word_set(
    "no nos ch chap sec art vol vols p pp prop amend rm ste bldg dist ext fig figs ft lb lbs rte rt hwy apt"
    " mon tue tues wed thurs fri sat sun"
)
_BEFORE_LETTERS = word_set("prop amend rm apt ste bldg")
# Words that begin no sentence in copy in capitals where an abbreviation stands before them, as far as it tells.
_LINKS = word_set(
    """
    and or to of in on at as for with from by if when while after before until till since because although though
    during under over through thru between among within without across near into away today tonight tomorrow last next
    earlier later early late ago old wide tall high deep long thick north south east west northeast northwest
    southeast southwest n s e w ne nw se sw nne nnw ene ese sse ssw wsw wnw noon midnight night morning afternoon
    evening per above below
    """
)
_MEASURED = re.compile(r"\d[\d.,/]*(?P<gap>[ -]?)\Z")
# A letter that is a name of its own, or the way a road runs: a sentence may end with it.
_LAST_LETTER = re.compile(
    r"(?i)(?:\b(?:malcolm|plan|vitamin|grade|hepatitis|type|section|group|class|exit|gate|generation|gen|model|line|brand)"
    r"|(?:\bI-|\bU\.?S\.? |\bhwy\.? |\bhighway |\broute |\bC-)\d{1,3}) \Z"
)
_STREET_WORDS = word_set("st ave blvd rd dr ln pl ct pkwy")
_ON_A_STREET = re.compile(r"(?i)\b(?:on|at|near|along|off|and|in|of|from|to) (?:\S+ ){1,4}\Z")
# After a title no name begins with these: “He is a Rep. The vote is close.”
_NO_NAMES = word_set("the he she they we it but his her their this that these those there")
_DAYS = frozenset(["Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun"])
# Abbreviations after which a sentence ends only where a new one plainly begins.
_MAY_BE_LAST = (
    frozenset(SHORT)
    | frozenset(CLIPPED_STATES)
    | _MONTHS
    | frozenset(["ave", "blvd", "rd", "a.m", "p.m", "am", "pm", "u.s", "u.n", "u.k", "d.c", "st"])
)
# Capitals that carry a sentence on after “a.m.”: days, months and zones.
_AFTER_THE_HOUR = frozenset(
    map(str.lower, (*MONTHS, *MONTH_ABBREVIATIONS, *WEEKDAYS, *WEEKDAY_ABBREVIATIONS))
) | word_set(
    """
    eastern central mountain pacific atlantic greenwich et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet
    """
)
_STARTERS = word_set(
    """
    the a an he she it they we i you but and so now then this that these those in on at as if when while
    after before meanwhile however there here his her their its our my more police officials authorities
    what who why how where for with from by no not
    many some most all several both each one two three four five six seven eight nine ten another other others nearly
    about even still also just only until since because although though despite during under over last next earlier
    later today yesterday tomorrow once first again according inside outside instead among between without within across
    nobody everyone anyone someone nothing everything something none yes well maybe perhaps clearly overall
    """
)
# Common nouns have a capital only where a sentence begins.
_PEOPLE = word_set(
    """
    agents officers troops critics supporters residents lawmakers investigators prosecutors witnesses firefighters crews
    workers people neighbors voters customers experts analysts researchers scientists doctors students parents teachers
    negotiators lawyers attorneys judges jurors deputies detectives firms companies prices sales shares stocks
    """
)


def sentences(
    paragraph: Paragraph,
    language: str = "en-US",
    pronunciations: Pronunciations = _NONE,
    *,
    without: frozenset[str] = frozenset(),
) -> tuple[Sentence, ...]:
    """Return a paragraph's sentences; each written word is in exactly one of them.

    `pronunciations` is what was known before the paragraph; `Pronunciations.after` tells what is known behind it. Rules
    named in `without` are left out.
    """
    marked = _marked(paragraph, _Signs(language, without), pronunciations)
    shouted = is_shouted(marked.text)
    said = [_speak(piece, marked, language, without, shouted=shouted) for piece in _pieces(marked)]
    return tuple(_sentences(_joined(said), marked, word_lines(paragraph)))


def _sentences(said: list[_Said], marked: _Marked, lines: list[int]) -> Iterator[Sentence]:
    words = 0
    for one in said:
        written = marked.written(one.text)
        line = lines[min(words, len(lines) - 1)] if lines else 0
        yield Sentence(written, one.spoken, line, _rules(one.changes), one.phonemes, one.changes)
        words += len(written.split())


def _rules(changes: tuple[Change, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(change.rule for change in changes))


@dataclass(frozen=True, slots=True)
class _Span:
    """What a sign stands for."""

    written: str
    sound: Sound
    rule: str


@dataclass(frozen=True, slots=True)
class _Marked:
    """A paragraph's text in which each span with a spoken form of its own is one sign."""

    text: str
    spans: tuple[_Span, ...]
    """Of each sign, in order."""

    def written(self, text: str) -> str:
        """Return the text as captions show it."""
        return " ".join(_SIGNS.sub(lambda sign: self.span(sign).written, text).split())

    def read(self, text: str) -> str:
        """Return the text as engines read it that take no phonemes."""
        return _SIGNS.sub(lambda sign: self.span(sign).sound.text, text)

    def span(self, sign: re.Match[str]) -> _Span:
        """Return what a sign stands for."""
        return self.spans[ord(sign[0][0]) - FIRST_SIGN]


@dataclass(frozen=True, slots=True)
class _Said:
    text: str
    spoken: str
    changes: tuple[Change, ...]
    phonemes: tuple[Phonemes, ...] = ()


class _Signs:
    """Signs given so far in a paragraph."""

    def __init__(self, language: str, without: frozenset[str]) -> None:
        self._language, self._without = language, without
        self.spans: list[_Span] = []

    def sign(self, written: str, sound: Sound, rule: str) -> str:
        """Return the sign for a span, or its text where none is left."""
        if len(self.spans) >= _MOST_SIGNS or not written.strip():
            return _SIGNS.sub("\ufffd", written)
        self.spans.append(_Span(written, sound, rule))
        return chr(FIRST_SIGN + len(self.spans) - 1)

    def plain(self, text: str, pronunciations: Pronunciations) -> str:
        """Return words in which those that are known have become signs."""
        flat = _SPACE.sub(" ", text)
        clean = _SIGNS.sub(lambda found: self.sign(found[0], Sound(""), "mark.private"), flat)
        parts: list[str] = []
        position = 0
        for known in pronunciations.find(clean):
            sound = sound_of(known.entry, self._language)
            written = clean[known.start : known.end]
            parts += [
                clean[position : known.start],
                self.sign(written, sound.with_s() if known.plural else sound, known.rule),
            ]
            position = known.end
        return "".join([*parts, clean[position:]])

    def say_as(self, span: SayAs) -> str:
        """Return the sign for what an editor wrote as spoken."""
        sound = sound_said(span.written, span.spoken, self._language, self._without)
        return self.sign(span.written, sound, "editor.say_as")

    def pronounced(self, span: Pronounced) -> str:
        """Return the sign for a name with a respelling behind it."""
        return self.sign(
            span.written, sound_of_pronouncer(span.written, span.respelling, self._language), "name.pronouncer"
        )


def _marked(paragraph: Paragraph, signs: _Signs, pronunciations: Pronunciations) -> _Marked:
    parts: list[str] = []
    for span in paragraph.spans:
        match span:
            case Plain(text):
                parts.append(signs.plain(text, pronunciations))
            case SayAs():
                parts.append(signs.say_as(span))
            case Pronounced():
                parts.append(signs.pronounced(span))
                pronunciations = pronunciations.taught(span)
            case Note():
                parts.append(" ")
    return _Marked(" ".join("".join(parts).split()), tuple(signs.spans))


def _pieces(marked: _Marked) -> list[str]:
    text = marked.text
    pieces: list[str] = []
    start = 0
    for stop in _STOP.finditer(text):
        if _ends(text, stop):
            pieces.append(text[start : stop.end()])
            start = stop.end()
    pieces.append(text[start:])
    return [part for piece in pieces for part in _bounded(piece.strip())]


def _ends(text: str, stop: re.Match[str]) -> bool:
    """Tell whether a sentence ends at a stop mark that white space follows."""
    following = _NEXT_WORD.match(text, stop.end())
    if not following:
        return True
    word, opening = following["word"], following["opening"]
    if word.lower() in _FIRMS and text[following.end() : following.end() + 1] == ".":
        return False  # “Yahoo! Inc.”
    if word[:1].islower() and not word[1:2].isupper():  # but “iPhone sales fell”
        return False
    if stop[0][0] in "?!" and len(stop[0]) > 1 and _SAID.match(text, stop.end()):
        return False  # “Are we done?” Poe asked
    if stop[0][0] != "." or stop[0] != ".":
        return not (stop[0][0] == "." and _is_ellipsis(text, stop) and not word[:1].isupper())
    return _abbreviation_ends(_LAST_WORD.search(text, max(0, stop.start() - 24), stop.start()), word, opening)


def _is_ellipsis(text: str, stop: re.Match[str]) -> bool:
    return text[max(0, stop.start() - 1)] == "."


def _abbreviation_ends(last: re.Match[str] | None, word: str, opening: str) -> bool:
    shown = last[0].lstrip("'’") if last else ""
    lead = last.string[max(0, last.start() - 40) : last.start()] if last else ""
    before, following = shown.lower(), re.split("['’]", word.lower(), maxsplit=1)[0]
    if (measured := _MEASURED.search(lead)) and before in STOPPED and not following[:1].isdecimal():
        return measured["gap"] != "-" and not _links(word, following)
    if _carries_on(shown, following) or (before in _BEFORE_LETTERS and len(word) < 3 and word.isupper()):
        return False
    if _links(word, following) and (before in _MAY_BE_LAST or before.capitalize() in _DAYS):
        return False
    if _is_last(shown, lead, following):
        return not _links(word, following)
    plainly = following in _STARTERS or (following in _PEOPLE and not word.isupper())
    # “MANCHESTER, N.H. -- The senator …”, “Michael A. (Mike) Roe”
    starts = opening[:1] not in {"-", "–", "—"} and (plainly or opening[:1] not in {"", "("})
    if before in {"a.m", "p.m"}:
        starts = starts or following not in _AFTER_THE_HOUR
    is_letter = len(before) == 1 and before.isalpha() and before != "i"
    return starts or not (is_letter or before in _MAY_BE_LAST or _DOTTED.fullmatch(before))


def _is_last(shown: str, lead: str, following: str) -> bool:
    """Tell whether a sentence ends with an abbreviation, by what leads up to it and the next word."""
    before = shown.lower()
    if len(before) == 1 and _LAST_LETTER.search(lead):
        return True
    if before in _STREET_WORDS and following in _PEOPLE and _ON_A_STREET.search(lead):
        return True
    if before in _MONTHS and following in _AFTER_THE_HOUR:
        return True  # “It was cold in Dec. January was worse.”
    return before in CLIPPED_STATES and shown[0].islower()  # “a near miss.”


def _links(word: str, following: str) -> bool:
    """Tell whether a word in capitals more likely goes on with a sentence than begins one."""
    return word.isupper() and following in _LINKS


def _carries_on(shown: str, following: str) -> bool:
    """Tell whether a sentence goes on behind an abbreviation, whatever the next word's letter case."""
    before = shown.lower()
    if before in _BEFORE_FIGURES and following[:1].isdecimal():
        return True
    if shown in _DAYS and following in _AFTER_THE_HOUR:
        return True
    if before in _SMALL_AND_NEVER_LAST:
        return True
    return before in _NEVER_LAST and shown[0].isupper() and following not in _NO_NAMES


def _bounded(piece: str) -> list[str]:
    """Split what is too long for one utterance, at a clause mark where there is one."""
    parts: list[str] = []
    while len(piece) > _LONGEST:
        head = piece[:_LONGEST]
        marks = [found.end() for found in _CLAUSE.finditer(head) if found.end() > _LONGEST // 3]
        cut = marks[-1] if marks else head.rfind(" ")
        if cut <= 0:
            cut = piece.find(" ")
            if cut < 0:
                break
        parts.append(piece[:cut].strip())
        piece = piece[cut:].strip()
    return [*parts, piece] if piece or not parts else parts


def _speak(piece: str, marked: _Marked, language: str, without: frozenset[str], *, shouted: bool) -> _Said:
    signed, taken = steps(piece, language, keep_signs=True, without=without, shouted=shouted)
    spans = [marked.span(sign) for sign in _SIGNS.finditer(signed)]
    read = _SIGNS.sub(lambda sign: sign[0] if marked.span(sign).sound.ipa else marked.span(sign).sound.text, signed)
    spoken, known = _filled(tidy(read, keep_signs=True), marked)
    by_context = _by_context(spoken, known, language, without)
    spelled = letters(spoken, [*known, *by_context], british=habits_of(language).british)
    changes = (
        *(Change(one.rule, marked.written(one.before), marked.read(one.after)) for one in changes_of(taken)),
        *(Change(span.rule, span.written, span.sound.text) for span in spans),
        *(_chosen(spoken, phonemes) for phonemes in by_context),
    )
    return _Said(piece, spoken, changes, tuple(sorted([*known, *by_context, *spelled], key=lambda one: one.position)))


def _by_context(spoken: str, known: list[Phonemes], language: str, without: frozenset[str]) -> list[Phonemes]:
    """Return the sound of the homographs whose context decides, but for those that are left to the engine."""
    if "homograph" in without:
        return []
    found = homographs(spoken, known, language)
    return [one for one in found if _chosen(spoken, one).rule not in without] if without else found


def _chosen(spoken: str, phonemes: Phonemes) -> Change:
    word = spoken[phonemes.position : phonemes.position + phonemes.length]
    return Change(f"homograph.{base_form(word)}", word, ipa_to_respelling(phonemes.ipa))


def _filled(signed: str, marked: _Marked) -> tuple[str, list[Phonemes]]:
    """Return a text with its last signs filled in, and the sound of each."""
    parts: list[str] = []
    known: list[Phonemes] = []
    position = length = 0
    for sign in _SIGN_WITH_S.finditer(signed):
        sound = marked.span(sign).sound
        sound = sound.with_s("'") if sign["s"] else sound
        parts += [signed[position : sign.start()], sound.text]
        length += sign.start() - position
        known.append(Phonemes(length, len(sound.text), sound.ipa or ""))
        length += len(sound.text)
        position = sign.end()
    return "".join([*parts, signed[position:]]), known


def _joined(said: list[_Said]) -> list[_Said]:
    """Join what has nothing sayable in it to its neighbour."""
    joined: list[_Said] = []
    for one in said:
        if joined and (not one.spoken or not joined[-1].spoken):
            last = joined.pop()
            heard = last if last.spoken else one
            text, changes = f"{last.text} {one.text}".strip(), (*last.changes, *one.changes)
            joined.append(_Said(text, heard.spoken, changes, heard.phonemes))
        else:
            joined.append(one)
    return joined

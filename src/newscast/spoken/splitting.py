"""Sentences of a paragraph, in written and in spoken form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.model.script import Note, Paragraph, Plain, Pronounced, SayAs
from newscast.model.speech import Change, Sentence
from newscast.spoken.marks import tidy
from newscast.spoken.names import SHORT, TITLES
from newscast.spoken.places import CLIPPED_STATES
from newscast.spoken.pronouncer import respelled
from newscast.spoken.rule import FIRST_SIGN, LAST_SIGN, SIGNS, word_set
from newscast.spoken.table import speakable, steps

if TYPE_CHECKING:
    from collections.abc import Mapping

_SIGNS = re.compile(f"[{SIGNS}]")
_MOST_SIGNS = LAST_SIGN - FIRST_SIGN + 1
_LONGEST = 600  # characters of an utterance, about forty seconds

_STOP = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s)")
_NEXT_WORD = re.compile(r"\s+(?P<opening>[\"'“‘«(\[—–-]*)\s*(?P<word>\S[\w'’]*)")
_LAST_WORD = re.compile(r"[\w.&]+\Z")
_DOTTED = re.compile(r"(?:[a-z]\.)+[a-z]")
_CLAUSE = re.compile(r"[;:—–,](?=\s)")
# Abbreviations after which a sentence goes on.
_NEVER_LAST = frozenset(TITLES) | frozenset({"vs", "e.g", "i.e", "approx"})
_MONTHS = frozenset(["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"])
_BEFORE_FIGURES = _MONTHS | {"no", "nos", "ch", "sec", "art", "vol", "p", "pp", "prop"}
# Abbreviations after which a sentence ends only where a new one plainly begins.
_MAY_BE_LAST = (
    frozenset(SHORT)
    | frozenset(CLIPPED_STATES)
    | _MONTHS
    | frozenset(["ave", "blvd", "rd", "a.m", "p.m", "am", "pm", "u.s", "u.n", "u.k", "d.c", "st"])
)
# Capitals that carry a sentence on after “a.m.”: days, months and zones.
_AFTER_THE_HOUR = _MONTHS | word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december eastern central mountain pacific atlantic greenwich et est edt ct cst cdt
    mt mst mdt pt pst pdt gmt utc bst cet
    """
)
_STARTERS = word_set(
    """
    the a an he she it they we i you but and so now then this that these those in on at as if when while
    after before meanwhile however there here his her their its our my more police officials authorities
    what who why how where for with from by no not
    """
)


def sentences(
    paragraph: Paragraph,
    language: str = "en-US",
    pronunciations: Mapping[str, str] | None = None,
    *,
    without: frozenset[str] = frozenset(),
) -> tuple[Sentence, ...]:
    """Return a paragraph's sentences; each written word is in exactly one of them.

    `pronunciations` are written words with the respelling that they get wherever they stand; rules named in `without`
    are left out.
    """
    marked = _marked(paragraph, pronunciations or {})
    said = [_speak(piece, marked, language, without) for piece in _pieces(marked)]
    line = paragraph.lines[0]
    return tuple(
        Sentence(marked.written(one.text), one.spoken, line, _rules(one.changes), changes=one.changes)
        for one in _joined(said)
    )


def _rules(changes: tuple[Change, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(change.rule for change in changes))


@dataclass(frozen=True, slots=True)
class _Marked:
    """A paragraph's text in which each span with a spoken form of its own is one sign."""

    text: str
    spans: tuple[tuple[str, str, str], ...]
    """(written, spoken, rule) of each sign, in order."""

    def written(self, text: str) -> str:
        """Return the text as captions show it."""
        return " ".join(_SIGNS.sub(lambda sign: self.span(sign)[0], text).split())

    def span(self, sign: re.Match[str]) -> tuple[str, str, str]:
        """Return what a sign stands for."""
        return self.spans[ord(sign[0]) - FIRST_SIGN]


@dataclass(frozen=True, slots=True)
class _Said:
    text: str
    spoken: str
    changes: tuple[Change, ...]


def _marked(paragraph: Paragraph, pronunciations: Mapping[str, str]) -> _Marked:
    parts: list[str] = []
    spans: list[tuple[str, str, str]] = []

    def sign(written: str, spoken: str, rule: str) -> str:
        if len(spans) >= _MOST_SIGNS or not written.strip():
            return _SIGNS.sub("\ufffd", written)
        spans.append((written, spoken, rule))
        return chr(FIRST_SIGN + len(spans) - 1)

    def learned(word: re.Match[str]) -> str:
        return sign(word[0], respelled(every[word[0]]), "name.lexicon")

    every = {word.upper(): said for word, said in pronunciations.items()} | dict(pronunciations)
    known = _known(every)
    for span in paragraph.spans:
        match span:
            case Plain(text):
                clean = _SIGNS.sub(lambda found: sign(found[0], "", "mark.private"), text)
                parts.append(known.sub(learned, clean) if known else clean)
            case SayAs(written, spoken):
                parts.append(sign(written, spoken, "editor.say_as"))
            case Pronounced(written, respelling):
                parts.append(sign(written, respelled(respelling), "name.pronouncer"))
            case Note():
                parts.append(" ")
    return _Marked(" ".join("".join(parts).split()), tuple(spans))


def _known(pronunciations: Mapping[str, str]) -> re.Pattern[str] | None:
    words = sorted((word for word in pronunciations if word), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)") if words else None


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
    if word[:1].islower():
        return False
    if stop[0][0] != "." or stop[0] != ".":
        return not (stop[0][0] == "." and _is_ellipsis(text, stop) and not word[:1].isupper())
    return _abbreviation_ends(_LAST_WORD.search(text, max(0, stop.start() - 24), stop.start()), word, opening)


def _is_ellipsis(text: str, stop: re.Match[str]) -> bool:
    return text[max(0, stop.start() - 1)] == "."


def _abbreviation_ends(last: re.Match[str] | None, word: str, opening: str) -> bool:
    before = last[0].lower() if last else ""
    starts = bool(opening) or word.lower() in _STARTERS
    if before in {"a.m", "p.m"}:
        starts = starts or word.lower() not in _AFTER_THE_HOUR
    if before in _NEVER_LAST:
        return False
    if before in _BEFORE_FIGURES and word[:1].isdecimal():
        return False
    if before in CLIPPED_STATES and last is not None and last[0][0].islower():
        return True  # “a near miss.”
    if before in _MAY_BE_LAST or _DOTTED.fullmatch(before):
        return starts
    if len(before) == 1 and before.isalpha() and before != "i":
        return starts
    return True


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


def _speak(piece: str, marked: _Marked, language: str, without: frozenset[str]) -> _Said:
    spoken, taken = steps(piece, language, keep_signs=True, without=without)

    def filled(text: str) -> str:
        return _SIGNS.sub(lambda sign: speakable(marked.span(sign)[1], language, without), text)

    own = [Change(rule, written, said) for written, said, rule in map(marked.span, _SIGNS.finditer(spoken))]
    plain = [Change(one.rule, marked.written(one.before), filled(one.after)) for one in taken]
    return _Said(piece, tidy(filled(spoken)), (*plain, *own))


def _joined(said: list[_Said]) -> list[_Said]:
    """Join what has nothing sayable in it to its neighbour."""
    joined: list[_Said] = []
    for one in said:
        if joined and (not one.spoken or not joined[-1].spoken):
            last = joined.pop()
            changes = (*last.changes, *one.changes)
            joined.append(_Said(f"{last.text} {one.text}".strip(), last.spoken or one.spoken, changes))
        else:
            joined.append(one)
    return joined

"""Captions as WebVTT: the written words, shown while they are heard."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from newscast.deliver.placing import placed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newscast.model.programme import Caption, Programme

_WIDTH = 42  # characters in a line
_PAGE = 2 * _WIDTH + 1  # characters in two lines, the space between them included
_SHORTEST = 1.0  # seconds on the screen, where the next caption leaves so much


@dataclass(frozen=True, slots=True)
class Cue:
    """What is on the screen at one time."""

    start: int
    """Milliseconds."""
    end: int
    speaker: str
    lines: tuple[str, ...]


def write_captions(programme: Programme, path: Path) -> None:
    """Write the captions to `path` as WebVTT. Raises `DeliveryError`; then `path` is as it was."""
    text = "\n\n".join(["WEBVTT", *map(_written, cues(programme))]) + "\n"
    with placed(path) as beside:
        beside.write_text(text, encoding="utf-8", newline="\n")


def cues(programme: Programme) -> tuple[Cue, ...]:
    """Return what is shown when: at most two lines at a time, none before the last has gone."""
    shown: list[Cue] = []
    captions = [caption for caption in programme.captions if _clean(caption.text)]
    starts = [*(caption.start for caption in captions), programme.frames]
    for caption, until in zip(captions, starts[1:], strict=True):
        shown.extend(_cues(caption, until, programme.rate, shown[-1].end if shown else 0))
    return tuple(shown)


def _cues(caption: Caption, until: int, rate: int, free: int) -> Iterator[Cue]:
    """Yield the cues of a caption, each as long as its share of the letters, from `free` milliseconds on."""
    pages = _pages(_clean(caption.text))
    letters = [sum(map(len, page)) for page in pages]
    end = max(caption.end, min(until, caption.start + round(len(pages) * _SHORTEST * rate)))
    past = 0
    edges = [caption.start]
    for count in letters:
        past += count
        edges.append(caption.start + (end - caption.start) * past // sum(letters))
    for page, (begin, finish) in zip(pages, pairwise(edges), strict=True):
        start = max(free, _milliseconds(begin, rate))
        free = max(start + 1, _milliseconds(finish, rate))
        yield Cue(start, free, _clean(caption.speaker), page)


def _pages(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the text in as few pages of two lines as it fits on, all about equally long."""
    words = [word[at : at + _WIDTH] for word in text.split() for at in range(0, len(word), _WIDTH)]
    fewest = len(_filled(words, _PAGE))
    widths = range(min(math.ceil(len(text) / fewest), _PAGE), _PAGE + 1)
    pages = next(pages for width in widths if len(pages := _filled(words, width)) == fewest)
    return tuple(map(_balanced, pages))


def _filled(words: list[str], most: int) -> list[list[str]]:
    """Return the words page by page, each with as many as it holds within `most` characters and two lines."""
    pages: list[list[str]] = [[]]
    for word in words:
        page = [*pages[-1], word]
        if pages[-1] and (len(" ".join(page)) > most or not _breaks(page)):
            pages.append([word])
        else:
            pages[-1] = page
    return pages


def _breaks(words: list[str]) -> list[int]:
    """Return after how many words a page can be broken into two lines; after all where one will do."""
    text = [len(" ".join(words[:count])) for count in range(len(words) + 1)]
    whole = text[-1]
    if whole <= _WIDTH:
        return [len(words)]
    return [count for count in range(1, len(words)) if text[count] <= _WIDTH and whole - text[count] - 1 <= _WIDTH]


def _balanced(words: list[str]) -> tuple[str, ...]:
    """Return a page as one line, or as two of about the same length."""
    break_ = min(_breaks(words), key=lambda count: abs(2 * len(" ".join(words[:count])) - len(" ".join(words))))
    return tuple(" ".join(line) for line in (words[:break_], words[break_:]) if line)


def _written(cue: Cue) -> str:
    """Return a cue as WebVTT has it (W3C WebVTT 1, 3.1 and 3.2)."""
    text = "\n".join(map(_escaped, cue.lines))
    voice = f"<v {_escaped(cue.speaker)}>" if cue.speaker else ""
    return f"{_time(cue.start)} --> {_time(cue.end)}\n{voice}{text}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clean(text: str) -> str:
    """Return the text in one line, without characters that control something."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _milliseconds(frames: int, rate: int) -> int:
    return (frames * 1000 + rate // 2) // rate


def _time(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{rest:03}"

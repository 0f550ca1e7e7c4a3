"""WebVTT (W3C Candidate Recommendation, §6.1): cues as browsers find them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.ingest.captions import Caption, section_of_captions
from newscast.ingest.section import Notation, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscast.ingest.lines import Line

_SIGNATURE = re.compile(r"\ufeff?WEBVTT(?:[ \t].*)?")
_STAMP = r"(?:(\d{1,9}):)?([0-5]\d):([0-5]\d)\.(\d{3})(?!\d)"
_TIMING = re.compile(rf"[ \t\f]*{_STAMP}[ \t\f]*-->[ \t\f]*{_STAMP}")
_ARROW = "-->"
# §6.3: a tag that never ends takes the rest of its cue.
_TAG = re.compile(r"<[^>]*>?")


def read_webvtt(lines: Sequence[Line]) -> Section | None:
    """Return the section of a WebVTT file, None for any other text."""
    first = next((index for index, line in enumerate(lines) if not line.is_blank), None)
    if first is None or not _SIGNATURE.fullmatch(lines[first].text):
        return None
    texts = [line.text for line in lines]
    captions, others = parse_webvtt(texts, first)
    return section_of_captions(lines, captions, others, Notation.WEBVTT, _TAG)


def parse_webvtt(texts: Sequence[str], first: int = 0) -> tuple[list[Caption], dict[int, str]]:
    """Return the cues of a file whose signature stands on line `first`, and what its other lines are."""
    others = {first: "caption file header"}
    captions: list[Caption] = []
    position = first + 1
    while position < len(texts) and texts[position] and _ARROW not in texts[position]:
        others[position] = "caption file header"
        position += 1
    while position < len(texts):
        if texts[position] == "":
            position += 1
            continue
        position = _read_block(texts, position, captions, others)
    return captions, others


def _read_block(texts: Sequence[str], start: int, captions: list[Caption], others: dict[int, str]) -> int:
    """Read one block and return where the next one starts."""
    timed = next((index for index in (start, start + 1) if index < len(texts) and _ARROW in texts[index]), None)
    body = start if timed is None else timed + 1
    end = body
    while end < len(texts) and texts[end] != "" and _ARROW not in texts[end]:
        end += 1
    match = _TIMING.match(texts[timed]) if timed is not None else None
    if match is None:
        kind = texts[start].split(maxsplit=1)[:1]
        why = {"NOTE": "caption note", "STYLE": "caption style", "REGION": "caption region"}.get("".join(kind))
        others |= dict.fromkeys(range(start, end), why or "no caption")
        return end
    others |= dict.fromkeys(range(start, body), "caption timing")
    payload = tuple((index, texts[index]) for index in range(body, end))
    captions.append(Caption(_seconds(match.groups()[:4]), _seconds(match.groups()[4:]), payload))
    return end


def _seconds(groups: Sequence[str | None]) -> float:
    hours, minutes, seconds, milliseconds = (int(group or 0) for group in groups)
    return hours * 3600 + minutes * 60 + seconds + milliseconds / 1000

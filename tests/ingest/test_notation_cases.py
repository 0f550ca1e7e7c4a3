"""The cases of `tests/cases/notation-*.md`: how a text is read, who says what, and what is left out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newscast.ingest import Document, read_page
from newscast.model.script import Fate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscast.model.script import Reading

FILES = sorted((Path(__file__).parents[1] / "cases").glob("notation-*.md"))
UNTOLD = {"caption timing", "caption file header", "caption markup"}


def cases() -> Iterator[tuple[str, str, str | None, str]]:
    """Yield (name, text, profile that is asked for, what is told) of each case."""
    for file in FILES:
        for number, block in enumerate(file.read_text("utf-8").split("~~~\n")[1::2], start=1):
            text, _, wanted = block.rpartition("\n.\n")
            option, _, rest = text.partition("\n")
            profile = option.removeprefix("--profile ") if option.startswith("--profile ") else None
            yield f"{file.stem} {number}", (rest if profile else text) + "\n", profile, wanted


def told(reading: Reading) -> Iterator[str]:
    """Write a reading as the cases do."""
    yield f"profile {reading.profile}"
    for number, story in enumerate(reading.script.stories):
        if number or story.slug:
            yield f"= {story.slug or ''}".rstrip()
        for segment in story.segments:
            role = f", {segment.role}" if segment.role else ""
            paragraphs = " / ".join(paragraph.written for paragraph in segment.paragraphs)
            yield f"{segment.speaker or '-'}{role}: {paragraphs}"
    for entry in reading.ledger:
        if entry.fate in {Fate.DIRECTION, Fate.DROPPED} and entry.why not in UNTOLD:
            yield f"({entry.why}) {' '.join(entry.text.split())}"
    yield from (f"! {remark.message}" for remark in reading.remarks)


CASES = list(cases())


@pytest.mark.parametrize(("text", "profile", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_notation_is_read_as_its_case_says(text: str, profile: str | None, wanted: str) -> None:
    lines = list(told(read_page(Document("page", text), profile=profile)))
    # How the letter case is restored is another chapter's subject.
    assert [line.casefold() for line in lines] == wanted.rstrip("\n").casefold().split("\n")

"""Copy and what stands inside and behind it: each line's own look first, then what its neighbours make of it."""

from __future__ import annotations

from dataclasses import dataclass

from newscast.ingest.furniture import Furniture, joins_advert
from newscast.ingest.lines import ends_sentence
from newscast.ingest.section import SPOKEN

OTHER = "page furniture"
"""Why a line is left out that belongs to no class."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a line seems to be, seen by itself."""

    why: str
    kind: Furniture | None = None
    sure: bool = False
    """A sentence that proves that the copy still goes on."""
    heading: bool = False
    """A line without an end mark in copy of ordinary letter case."""
    ends: bool = False
    """Furniture behind which no copy is looked for."""

    @classmethod
    def copy(cls, *, sure: bool) -> Verdict:
        """Return what is said of copy."""
        return cls(SPOKEN, sure=sure)


def join_adverts(verdicts: list[Verdict]) -> None:
    """Drop copy-like lines of an app advertisement that stand between or beside its sure ones."""
    for place, verdict in enumerate(verdicts):
        if verdict.why == SPOKEN and joins_advert(verdict.kind):
            around = [*verdicts[max(0, place - 1) : place], *verdicts[place + 1 : place + 2]]
            if any(other.why != SPOKEN and joins_advert(other.kind) for other in around):
                verdicts[place] = Verdict(verdict.kind.why if verdict.kind else OTHER, verdict.kind)


def settle(verdicts: list[Verdict], texts: list[str]) -> list[str]:
    """Decide in order: behind furniture, copy goes on only where a whole sentence proves it."""
    resumes = _resumptions(verdicts)
    fates: list[str] = []
    ended, reason, headings = False, OTHER, 0
    for place, verdict in enumerate(verdicts):
        if verdict.why != SPOKEN:
            ended = ended or not resumes[place]
            reason = verdict.why
            fates.append(verdict.why)
            continue
        headings = headings + 1 if verdict.heading else 0
        if not ended and headings > 1 and not resumes[place]:
            ended, reason = True, OTHER
            fates[-1] = OTHER
        fates.append((reason if reason == "related stories" else OTHER) if ended else SPOKEN)
    _drop_loose_end(fates, verdicts, texts)
    return fates


def _resumptions(verdicts: list[Verdict]) -> list[bool]:
    """For each line, tell whether copy goes on behind it: a sure sentence before anything that ends it."""
    resumes = [False] * len(verdicts)
    alive = False
    for place in range(len(verdicts) - 1, -1, -1):
        verdict = verdicts[place]
        if verdict.ends:
            alive = False
        resumes[place] = alive
        alive = alive or (verdict.why == SPOKEN and verdict.sure)
    return resumes


def _drop_loose_end(fates: list[str], verdicts: list[Verdict], texts: list[str]) -> None:
    """Drop short lines without an end mark that stand between the last sentence and furniture."""
    end = next((place for place in range(len(fates) - 1, -1, -1) if fates[place] == SPOKEN), 0)
    if end + 1 >= len(fates):
        return
    while end > 0 and fates[end] == SPOKEN and not verdicts[end].sure and not ends_sentence(texts[end]):
        if len(texts[end].split()) > 4:
            return
        fates[end] = OTHER
        end -= 1

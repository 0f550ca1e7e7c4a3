"""The spoken form of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.spoken.table import changes_of, steps

if TYPE_CHECKING:
    from newscast.model.speech import Change, Sentence


def spoken_form(text: str, language: str = "en-US", *, without: frozenset[str] = frozenset()) -> str:
    """Return written copy as a newsreader says it, without figures and symbols; its own output comes back unchanged.

    A name with a pronouncer, `Bihac (BEE-hotch)`, is said once. Rules named in `without` are left out.
    """
    return "\n".join(_spoken(line, language, without) if line.strip() else "" for line in text.split("\n"))


def _spoken(line: str, language: str, without: frozenset[str]) -> str:
    if found := _pronounced(line, language, without):
        # Once more, because a word beside a name with a pronouncer may show what it is only when the name is said.
        line = " ".join(each.spoken for each in found if each.spoken)
    return steps(line, language, without=without)[0]


def explain(text: str, language: str = "en-US", *, without: frozenset[str] = frozenset()) -> tuple[Change, ...]:
    """Return what each rule did to a text, in order."""
    return tuple(change for line in text.split("\n") for change in _changes(line, language, without))


def _changes(line: str, language: str, without: frozenset[str]) -> tuple[Change, ...]:
    if found := _pronounced(line, language, without):
        return tuple(change for each in found for change in each.changes)
    return changes_of(steps(line, language, without=without)[1])


def _pronounced(line: str, language: str, without: frozenset[str]) -> tuple[Sentence, ...]:
    """Return the sentences of a line with pronouncers, nothing for one that has none."""
    if "(" not in line:
        return ()
    # Imported here: most lines have no brackets, and sentences take time to load.
    from newscast.phonetics.pronouncer import find_pronouncers, pronounced_paragraph  # noqa: PLC0415
    from newscast.spoken.splitting import sentences  # noqa: PLC0415

    return sentences(pronounced_paragraph(line), language, without=without) if find_pronouncers(line) else ()

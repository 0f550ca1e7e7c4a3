"""The spoken form of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.spoken.table import changes_of, steps

if TYPE_CHECKING:
    from newscast.model.speech import Change


def spoken_form(text: str, language: str = "en-US", *, without: frozenset[str] = frozenset()) -> str:
    """Return written copy as a newsreader says it, without figures and symbols; its own output comes back unchanged.

    Rules named in `without` are left out.
    """
    lines = text.split("\n")
    return "\n".join(steps(line, language, without=without)[0] if line.strip() else "" for line in lines)


def explain(text: str, language: str = "en-US", *, without: frozenset[str] = frozenset()) -> tuple[Change, ...]:
    """Return what each rule did to a text, in order."""
    lines = text.split("\n")
    return changes_of(taken for line in lines for taken in steps(line, language, without=without)[1])

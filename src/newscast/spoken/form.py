"""The spoken form of a text."""

from __future__ import annotations

from newscast.spoken.table import Step, steps


def spoken_form(text: str, language: str = "en-US") -> str:
    """Return written copy as a newsreader says it, without figures and symbols; its own output comes back unchanged."""
    return "\n".join(steps(line, language)[0] if line.strip() else "" for line in text.split("\n"))


def explain(text: str, language: str = "en-US") -> tuple[Step, ...]:
    """Return what each rule did to a text, in order."""
    return tuple(step for line in text.split("\n") for step in steps(line, language)[1])

"""What a person sees: messages, the cast, progress."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newscast.errors import NewscastError
    from newscast.model.script import Remark
    from newscast.pipeline import Listener

STAGES = {"speak": "speaking", "deliver": "mixing and encoding"}


def say(text: str = "") -> None:
    """Print for the person who watches: everything that was not asked for goes to standard error."""
    typer.echo(text, err=True)


def report_error(error: NewscastError) -> None:
    """Print what happened, where, and what to do."""
    for each in (error, *error.further):
        say(f"newscast: {each}")
        if each.hint:
            say(f"  → {each.hint}")


def report_remarks(remarks: Iterable[Remark], source: str) -> None:
    """Print what a person should look at."""
    for remark in remarks:
        place = f"{source}:{remark.line}: " if remark.line else ""
        say(f"note: {place}{remark.message}")


def report_cast(voices: Mapping[str, str]) -> None:
    """Print who speaks in which voice."""
    width = max(map(len, voices), default=0)
    for name, voice in voices.items():
        say(f"  {name:<{width}}  {voice}")


def minutes(seconds: float) -> str:
    """Return a length as m:ss."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"


@contextmanager
def progress(*, quiet: bool) -> Iterator[Listener]:
    """Show a bar on a terminal, and nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f} %"))
    with Progress(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True) as bars:
        tasks = {stage: bars.add_task(text, total=None, visible=False) for stage, text in STAGES.items()}

        def listen(stage: str, done: int, total: int) -> None:
            bars.update(tasks[stage], completed=done, total=total, visible=True)

        yield listen

"""Options that several commands share: one spelling each."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from newscast.config import FORMS, Wish


class Quotes(StrEnum):
    """Who speaks a quotation."""

    VOICE = "voice"
    READ = "read"


class PagePart(StrEnum):
    """What of a page is read."""

    TRANSCRIPT = "transcript"
    ARTICLE = "article"


Source = Annotated[
    str, typer.Argument(metavar="SOURCE", help="A script file, a page (text, HTML or URL), or - for standard input.")
]
Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE…", help="Script files, pages (text, HTML or URL), or - for standard input."),
]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where the result goes.")]
Also = Annotated[
    list[str] | None,
    typer.Option(
        "--also", metavar="FORM", help="A further form beside the first: mp3, wav, flac, opus, m4a. Repeatable."
    ),
]
EngineName = Annotated[str | None, typer.Option("--engine", metavar="NAME", help="The speech engine to use.")]
VoiceFor = Annotated[
    list[str] | None,
    typer.Option(
        "--voice", metavar="NAME=VOICE", help="A voice for a speaker, as in “Maria=en-us+f2 rate 170”. Repeatable."
    ),
]
QuotePolicy = Annotated[
    Quotes | None,
    typer.Option("--quotes", help="Whole-sentence quotations: in the person's own voice, or read by the anchor."),
]
Part = Annotated[PagePart, typer.Option("--part", help="What of a page is read.")]
Profile = Annotated[
    str | None,
    typer.Option("--profile", metavar="NAME", help="How the page says who speaks; newscast profiles lists the ways."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, one object a line, and nothing else.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Print nothing but errors and the result.")]


def wish_for(
    *,
    engine: str | None = None,
    voice: list[str] | None = None,
    quotes: Quotes | None = None,
    part: PagePart = PagePart.TRANSCRIPT,
    profile: str | None = None,
    output: Path | None = None,
    also: list[str] | None = None,
) -> Wish:
    """Gather what the command line asks for.

    Raises `typer.BadParameter` for an engine or a form that there is not, and for a voice for nobody.
    """
    for form in also or ():
        if form.lower().lstrip(".") not in {*FORMS, "vtt"}:
            raise typer.BadParameter(f"“{form}” is not one of {', '.join(FORMS)}, vtt", param_hint="--also")
    if output and not output.is_dir() and output.suffix.lower().lstrip(".") not in FORMS:
        raise typer.BadParameter(f"“{output.name}” does not end in one of .{', .'.join(FORMS)}", param_hint="--output")
    insist_on_engine(engine)
    return Wish(
        engine=engine,
        voices=tuple(_voice_for(text) for text in voice or ()),
        quotes=quotes.value if quotes else None,
        part=part.value,
        profile=profile,
        output=output,
        also=tuple(also or ()),
    )


def insist_on_engine(name: str | None) -> None:
    """Raise `typer.BadParameter` for an engine that there is not; one that cannot run is the machine's fault."""
    from newscast.engines import engine_class, engine_names
    from newscast.errors import EngineUnavailableError

    if name is None or name in engine_names():
        return
    try:
        engine_class(name)
    except EngineUnavailableError as error:
        raise typer.BadParameter(f"{error.message}; {error.hint}", param_hint="--engine") from error


def _voice_for(text: str) -> tuple[str, str]:
    name, equals, voice = text.partition("=")
    if not (name.strip() and equals and voice.strip()):
        raise typer.BadParameter(f"“{text}” is not NAME=VOICE", param_hint="--voice")
    return name.strip(), voice.strip()

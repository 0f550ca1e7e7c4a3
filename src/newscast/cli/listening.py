"""Commands for the ear and the machine: `play`, `voices`, `doctor`."""

import json
from pathlib import Path
from typing import Annotated

import typer

from newscast.cli import options
from newscast.errors import DeliveryError, EngineUnavailableError


def play(
    file: Annotated[Path | None, typer.Argument(metavar="[FILE]", help="The newest in output/ by default.")] = None,
) -> None:
    """Play a rendered newscast, or say that there is no sound device."""
    from newscast.cli.player import newest, play_file
    from newscast.config import FORMS, load_settings

    folder = load_settings(Path.cwd()).output
    chosen = file or newest(folder, FORMS)
    if not chosen.is_file():
        raise DeliveryError("there is no such file", source=str(chosen), hint="`newscast render SOURCE` makes one")
    typer.echo(f"playing {chosen}", err=True)
    play_file(chosen)


def voices(
    *,
    engine: options.EngineName = None,
    say: Annotated[
        str | None, typer.Option("--say", metavar="TEXT", help="Speak a text, in every voice listed.")
    ] = None,
    voice: Annotated[str | None, typer.Option("--voice", metavar="VOICE", help="Only this voice.")] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FOLDER", help="Where --say puts its files.")
    ] = None,
    as_json: options.Json = False,
) -> None:
    """List engines and voices that can be used now; --say TEXT auditions them."""
    from newscast.cli.voice_list import audition, listed

    options.insist_on_engine(engine)
    found = listed(engine, voice)
    if say is not None:
        for file in audition(found, say, output or Path("output") / "voices"):
            typer.echo(str(file))
        return
    if as_json:
        for name, info in found:
            fields = {key: getattr(info, key) for key in ("language", "gender", "licence", "note")}
            typer.echo(json.dumps({"engine": name, "voice": info.name, **fields}, ensure_ascii=False))
        return
    width = max(len(f"{name}:{info.name}") for name, info in found)
    for name, info in found:
        label = f"{name}:{info.name}"
        typer.echo(
            f"{label:<{width}}  {info.language:<6}  {info.gender or '-':<7}  {info.note}  [{info.licence}]".rstrip()
        )


def doctor(*, as_json: options.Json = False) -> None:
    """Tell what is installed, what is missing, and what to type."""
    from newscast.cli.examination import examine

    results = examine()
    for result in results:
        if as_json:
            typer.echo(
                json.dumps({"what": result.what, "good": result.good, "found": result.found, "remedy": result.remedy})
            )
        else:
            remedy = f"\n     → {result.remedy}" if result.remedy else ""
            state = "ok  " if result.good else "MISSING" if result.needed else "--  "
            typer.echo(f"{state} {result.what}: {result.found}{remedy}")
    if any(result.needed and not result.good for result in results):
        raise EngineUnavailableError("something that newscast needs is missing", hint="see the lines above")

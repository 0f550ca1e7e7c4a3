"""The program and its commands, in the order in which a person works."""

from typing import Annotated

import typer

from newscast.cli import copy_desk, lexicons, listening, profile_list, rendering

app = typer.Typer(
    name="newscast",
    help="Broadcast news scripts, read right and rendered to audio.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(*, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"newscast {version('newscast')}")
        raise typer.Exit


@app.callback()
def newscast(
    *,
    _version: Annotated[
        bool,
        typer.Option(
            "--version", callback=lambda wanted: _version(wanted=wanted), is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Broadcast news scripts, read right and rendered to audio."""


app.command("render")(rendering.render)
app.command("import")(copy_desk.import_page)
app.command("show")(copy_desk.show)
app.command("check")(copy_desk.check)
app.command("spoken")(copy_desk.spoken)
app.command("lexicon")(lexicons.lexicon)
app.command("profiles")(profile_list.profiles)
app.command("play")(listening.play)
app.command("voices")(listening.voices)
app.command("doctor")(listening.doctor)

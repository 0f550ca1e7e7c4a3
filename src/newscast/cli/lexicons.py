"""The command on pronunciations: `lexicon`."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newscast.cli import options
from newscast.errors import DeliveryError

if TYPE_CHECKING:
    from newscast.model.lexicon import Lexicon


def lexicon(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE…", help="Lexicons (- for standard input), and scripts, whose pronouncers are taken."
        ),
    ],
    *,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="The lexicon to write: .txt, .toml or .pls."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a lexicon that is there.")] = False,
    as_json: options.Json = False,
) -> None:
    """Read lexicons as one, list what they say, or write it in another form."""
    from newscast.cli.terminal import say
    from newscast.config import load_settings
    from newscast.lexicon import SUFFIXES, format_lexicon
    from newscast.model.lexicon import Lexicon

    if output is not None and output.suffix.lower() not in SUFFIXES:
        raise typer.BadParameter(f"“{output.name}” does not end in one of {', '.join(SUFFIXES)}", param_hint="--output")
    found = Lexicon()
    for file in files:
        found = _read(file).over(found)
    for doubt in found.doubts:
        say(f"note: {doubt}")
    if output is not None:
        language = load_settings(Path.cwd()).language
        _write(format_lexicon(found, output.name, language), output, force=force)
        count = len(found.entries)
        typer.echo(f"{output}  {count} entr{'y' if count == 1 else 'ies'}")
    elif as_json:
        for each in found.entries:
            fields = {"written": each.written, "said": each.said, "form": each.form.value, "where": each.where}
            typer.echo(json.dumps(fields, ensure_ascii=False))
    else:
        typer.echo(format_lexicon(found), nl=False)


def _read(file: Path) -> "Lexicon":
    """Return what a lexicon says, or what a script's pronouncers teach."""
    from newscast.cli.standard_input import standard_input
    from newscast.lexicon import MOST_BYTES, lessons, parse_lexicon, read_lexicon
    from newscast.scriptfile import is_script, parse_script

    if str(file) == "-":
        reader = standard_input()
        return parse_lexicon(reader.read(MOST_BYTES + 1) if reader else b"", "standard input")
    if file.is_file() and is_script(_start(file)):
        from newscast.ingest import load

        document = load(str(file))
        return lessons(parse_script(document.text, document.name), document.name)
    return read_lexicon(file)


def _start(file: Path) -> str:
    """Return the first lines of a file: they tell a script."""
    with file.open("rb") as data:
        return data.read(2048).decode("utf-8", "replace")


def _write(text: str, file: Path, *, force: bool) -> None:
    from newscast.deliver.placing import placed

    if file.exists() and not force:
        raise DeliveryError(
            "the lexicon is there already, perhaps with somebody's edits",
            source=str(file),
            hint="name another with -o, or write over it with --force",
        )
    with placed(file) as beside:
        beside.write_text(text, encoding="utf-8", newline="\n")

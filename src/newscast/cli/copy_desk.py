"""Commands on copy: `import`, `show`, `check`, `spoken`."""

import json
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from newscast.cli import options
from newscast.errors import NewscastError

if TYPE_CHECKING:
    from collections.abc import Callable

    from newscast.config import Wish
    from newscast.model.speech import Change
    from newscast.preparation import Prepared

    Say = Callable[[str], tuple[str, tuple[Change, ...]]]


def import_page(
    source: options.Source,
    *,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="The script file to write.")
    ] = None,
    quotes: options.QuotePolicy = None,
    part: options.Part = options.PagePart.TRANSCRIPT,
    profile: options.Profile = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a script file that is there.")] = False,
    quiet: options.Quiet = False,
) -> None:
    """Turn a page into a script file that can be edited, in scripts/ unless told otherwise."""
    from newscast import scripting
    from newscast.cli.standard_input import standard_input
    from newscast.cli.terminal import report_remarks, say

    wish = options.wish_for(quotes=quotes, part=part, profile=profile)
    file, reading = scripting.import_page(source, wish, output=output, force=force, stdin=standard_input())
    if not quiet:
        report_remarks(reading.remarks, source)
        if reading.profile:
            say(f"read as “{reading.profile}”; newscast profiles lists other ways, --profile chooses one")
    typer.echo(str(file))


def show(
    sources: options.Sources,
    *,
    as_spoken: Annotated[bool, typer.Option("--as-spoken", help="Add what the voice is given.")] = False,
    engine: options.EngineName = None,
    voice: options.VoiceFor = None,
    quotes: options.QuotePolicy = None,
    part: options.Part = options.PagePart.TRANSCRIPT,
    profile: options.Profile = None,
    as_json: options.Json = False,
) -> None:
    """Show the segments, who speaks, how long, and what became of every word."""
    wish = options.wish_for(engine=engine, voice=voice, quotes=quotes, part=part, profile=profile)
    failed = False
    for source in sources:
        failed |= not _show_one(source, wish, as_spoken=as_spoken, as_json=as_json)
    if failed:
        raise typer.Exit(1)


def _show_one(source: str, wish: "Wish", *, as_spoken: bool, as_json: bool) -> bool:
    from newscast.cli.answer import answer
    from newscast.cli.listing import listing
    from newscast.cli.terminal import report_error

    try:
        prepared = _prepare(source, wish)
    except NewscastError as error:
        if as_json:
            typer.echo(json.dumps({"source": source, "error": str(error), "hint": error.hint}, ensure_ascii=False))
        else:
            report_error(error)
        return False
    if as_json:
        typer.echo(json.dumps(answer(prepared), ensure_ascii=False))
    else:
        typer.echo(listing(prepared, as_spoken=as_spoken))
    return True


def check(
    sources: options.Sources,
    *,
    engine: options.EngineName = None,
    voice: options.VoiceFor = None,
    quotes: options.QuotePolicy = None,
    part: options.Part = options.PagePart.TRANSCRIPT,
    profile: options.Profile = None,
    as_json: options.Json = False,
) -> None:
    """Report problems with line numbers; exit 1 when there are errors."""
    from newscast.cli.checking import findings

    wish = options.wish_for(engine=engine, voice=voice, quotes=quotes, part=part, profile=profile)
    failed = False
    for source in sources:
        found = findings(source, partial(_prepare, source, wish))
        failed |= any(finding.is_error for finding in found)
        for finding in found:
            typer.echo(json.dumps(finding.as_json(), ensure_ascii=False) if as_json else str(finding))
        if not found and not as_json:
            typer.echo(f"{source}: nothing to mend")
    if failed:
        raise typer.Exit(1)


def spoken(
    *,
    language: Annotated[
        str, typer.Option("--language", metavar="TAG", help="en-US or en-GB habits of reading.")
    ] = "en-US",
    without: Annotated[
        list[str] | None,
        typer.Option("--without", metavar="RULE", help="Leave out a rule, as money.scaled; repeatable."),
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Add, below each line, what each rule did to which words.")
    ] = False,
    lexicon: Annotated[
        list[Path] | None,
        typer.Option("--lexicon", metavar="FILE", help="A lexicon that says how words are said. Repeatable."),
    ] = None,
) -> None:
    """Bring standard input, a line at a time, to its spoken form."""
    from newscast.spoken import rules_named

    off = rules_named(without or (), "--without")
    say = _by_lexicon(lexicon, language, off) if lexicon else _by_rules(language, off, explained=explain)
    reader = getattr(sys.stdin, "buffer", None)
    if reader is None:
        return
    out = getattr(sys.stdout, "buffer", None)
    for raw in reader:
        line = _told(*say(raw.decode("utf-8", "replace").rstrip("\r\n")), explained=explain) + "\n"
        if out is None:
            typer.echo(line, nl=False)
        else:
            out.write(line.encode("utf-8"))


def _told(said: str, changes: "tuple[Change, ...]", *, explained: bool) -> str:
    if not explained:
        return said
    from newscast.cli.listing import changes_told

    return "\n    ".join((said, *changes_told(changes)))


def _by_rules(language: str, off: frozenset[str], *, explained: bool) -> "Say":
    from newscast.spoken import explain, spoken_form

    def say(line: str) -> "tuple[str, tuple[Change, ...]]":
        said = spoken_form(line, language, without=off)
        return said, explain(line, language, without=off) if explained else ()

    return say


def _by_lexicon(files: list[Path], language: str, off: frozenset[str]) -> "Say":
    from newscast.lexicon import read_lexicons
    from newscast.phonetics.pronouncer import pronounced_paragraph
    from newscast.spoken import Pronunciations, sentences

    known = Pronunciations.of(read_lexicons(files))

    def say(line: str) -> "tuple[str, tuple[Change, ...]]":
        found = sentences(pronounced_paragraph(line), language, known, without=off)
        return " ".join(each.spoken for each in found), tuple(change for each in found for change in each.changes)

    return say


def _prepare(source: str, wish: "Wish") -> "Prepared":
    from newscast.cli.standard_input import standard_input
    from newscast.preparation import prepare

    return prepare(source, wish, stdin=standard_input())

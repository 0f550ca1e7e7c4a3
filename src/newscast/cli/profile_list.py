"""Listing the ways in which pages say who speaks."""

import json
from pathlib import Path

import typer

from newscast.cli import options


def profiles(*, as_json: options.Json = False) -> None:
    """List the ways in which pages say who speaks, with an example of each; --profile chooses one."""
    from newscast.config import load_settings
    from newscast.ingest.profiles import load_profiles

    for profile in load_profiles(load_settings(Path.cwd()).profiles):
        if as_json:
            known = {"name": profile.name, "title": profile.title, "example": profile.example}
            typer.echo(json.dumps(known, ensure_ascii=False))
            continue
        typer.echo(f"{profile.name:<10}  {profile.title}")
        for line in profile.example.splitlines():
            typer.echo(f"{'':<10}    {line}")

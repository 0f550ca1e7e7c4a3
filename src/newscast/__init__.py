"""Broadcast news scripts, read right and rendered to audio.

The promise: `read_page`, `parse_script`, `format_script`, `spoken_form` and `render` stay as they are.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscast.ingest import read_page
    from newscast.pipeline import render
    from newscast.scriptfile import format_script, parse_script
    from newscast.spoken import spoken_form

__all__ = ["format_script", "parse_script", "read_page", "render", "spoken_form"]

_HOMES = {
    "format_script": "newscast.scriptfile",
    "parse_script": "newscast.scriptfile",
    "read_page": "newscast.ingest",
    "render": "newscast.pipeline",
    "spoken_form": "newscast.spoken",
}


def __getattr__(name: str) -> object:
    """Import what is asked for and nothing else: start-up time is a feature."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(name)

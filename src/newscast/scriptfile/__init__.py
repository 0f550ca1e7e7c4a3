"""The script file: what a news editor types, and the program reads and writes."""

from __future__ import annotations

from newscast.scriptfile.mistakes import script_mistakes
from newscast.scriptfile.reading import is_script, meant_key, parse_script, read_script, read_words
from newscast.scriptfile.voices import read_voices
from newscast.scriptfile.writing import format_script

__all__ = [
    "format_script",
    "is_script",
    "meant_key",
    "parse_script",
    "read_script",
    "read_voices",
    "read_words",
    "script_mistakes",
]

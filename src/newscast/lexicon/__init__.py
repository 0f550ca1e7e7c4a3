"""Lexicon files: how a newsroom wants words to be said, in plain text, TOML or PLS."""

from __future__ import annotations

from newscast.lexicon.files import MOST_BYTES, SUFFIXES, format_lexicon, parse_lexicon, read_lexicon, read_lexicons
from newscast.lexicon.lessons import lessons

__all__ = ["MOST_BYTES", "SUFFIXES", "format_lexicon", "lessons", "parse_lexicon", "read_lexicon", "read_lexicons"]

"""Written English as newsreaders say it: `spoken_form`, `sentences`, `explain`, and the table of rules behind them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscast.spoken.form import explain, spoken_form
    from newscast.spoken.pronouncer import respelled
    from newscast.spoken.pronunciations import Pronunciations
    from newscast.spoken.rule import Rule
    from newscast.spoken.rule_names import rules_named
    from newscast.spoken.splitting import sentences
    from newscast.spoken.table import RULES

__all__ = ["RULES", "Pronunciations", "Rule", "explain", "respelled", "rules_named", "sentences", "spoken_form"]

_HOMES = {
    "RULES": "table",
    "Pronunciations": "pronunciations",
    "Rule": "rule",
    "explain": "form",
    "respelled": "pronouncer",
    "rules_named": "rule_names",
    "sentences": "splitting",
    "spoken_form": "form",
}


def __getattr__(name: str) -> object:
    """Import what is asked for and nothing else: a line's spoken form needs no sentences and no pronunciations."""
    if name not in _HOMES:
        raise AttributeError(name)
    found = globals()[name] = getattr(import_module(f"newscast.spoken.{_HOMES[name]}"), name)
    return found

"""Written English as newsreaders say it: `spoken_form`, `sentences`, `explain`, and the table of rules behind them."""

from __future__ import annotations

from newscast.spoken.form import explain, spoken_form
from newscast.spoken.pronouncer import respelled
from newscast.spoken.pronunciations import Pronunciations
from newscast.spoken.rule import Rule
from newscast.spoken.rule_names import rules_named
from newscast.spoken.splitting import sentences
from newscast.spoken.table import RULES

__all__ = ["RULES", "Pronunciations", "Rule", "explain", "respelled", "rules_named", "sentences", "spoken_form"]

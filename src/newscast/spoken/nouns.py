"""Whether a sum or a measure stands before the noun that it describes."""

from __future__ import annotations

import re

from newscast.spoken.rule import after, before

_DETERMINER = re.compile(r"(?i)\b(?:an?|the|this|that|another|its|his|her|their|our|new|proposed) $")
_NOUN = re.compile(
    r" (?!(?:in|of|to|for|from|and|or|an?|per|on|by|at|as|is|was|were|are|will|would|has|had|have|he|she|it|they|we|you"
    r"|i|the|that|this|which|who|when|if|with|after|before|over|more|less|worth|each|every|but|than|could|can|may|goes"
    r"|went|comes|came|paid|raised|spent|out|up|now|today|yesterday|last|next|long|wide|tall|high|deep|thick|away|ahead"
    r"|north|south|east|west|off|into|through|around|between|since|until|every)\b)[a-z]"
)


def describes(match: re.Match[str]) -> bool:
    """Tell whether a match stands between a determiner and a noun: “a $20 bill” is a twenty dollar bill."""
    return _DETERMINER.search(before(match)) is not None and precedes_noun(match)


def precedes_noun(match: re.Match[str]) -> bool:
    """Tell whether what follows a match is likely a noun."""
    return _NOUN.match(after(match)) is not None

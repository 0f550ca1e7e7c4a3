"""What the pronouncers of a script teach, as a lexicon that a newsroom can keep."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.errors import ConfigError
from newscast.lexicon.place import Place
from newscast.lexicon.values import entry
from newscast.model.lexicon import Doubt, Form, Lexicon
from newscast.model.script import Pronounced

if TYPE_CHECKING:
    from newscast.model.lexicon import Entry
    from newscast.model.script import Script

_POSSESSIVE = re.compile(r"['’ʼ]s?\Z", re.IGNORECASE)


def lessons(script: Script, source: str) -> Lexicon:
    """Return an entry for each name that a script gives a pronouncer, of two for the same name the later one."""
    found: dict[str, Entry] = {}
    doubts: list[Doubt] = []
    for segment in script.spoken:
        for paragraph in segment.paragraphs:
            place = Place(source, paragraph.lines[0] or None)
            for span in paragraph.spans:
                if not isinstance(span, Pronounced):
                    continue
                try:
                    each = entry(_name(span.written), span.respelling, place, Form.RESPELLING)
                except ConfigError as error:
                    doubts.append(Doubt(str(place), error.message))
                else:
                    found[each.written] = each
    return Lexicon(tuple(found.values()), tuple(doubts))


def _name(written: str) -> str:
    """Return a name without its possessive, in capitals and small letters: copy in capitals does not tell them."""
    name = _POSSESSIVE.sub("", written.strip())
    return name.title() if name.isupper() and len(name) > 1 else name

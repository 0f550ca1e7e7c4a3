"""Government copy in the letter case of a news desk, so that a model in training learns the desk's habits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.ingest.case_words import opens_quote
from newscast.ingest.word_lists import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscast.ingest.case_words import Word

OFFICES = listed("""
    president senator senators representative representatives congressman congresswoman governor governors mayor mayors
    judge justice secretary minister ministers premier chancellor ambassador attorney general prime vice deputy
    assistant chief sheriff director chairman chairwoman chair commissioner administrator speaker leader member members
    officer officers agent agents inspector undersecretary presidents secretaries special acting associate principal
    majority minority ranking
""")
"""Capitals before a name only."""
BODIES = listed("""
    administration administrations department departments committee committees subcommittee agency agencies bureau
    commission board council office division center programs program act bill court courts government state
    states federal congressional nation city county district fund team task force project plan legislation university
    college school corporation company initiative conference budget amendment report law constitution service services
    region community village town country counsel web internet website appropriations
""")
"""Capitals as part of a longer name only."""
_NAMED_BY_WORK = listed("aviation drug security services trade atmospheric safety business transit highway recovery")
_WHOSE = listed("the a this our these that in and his its each federal state")


def desk_style(words: Sequence[Word]) -> list[Word]:
    """Return a sentence with offices and bodies that stand alone in small letters."""
    styled = list(words)
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if word.opens or opens_quote(word.gap) or not word.text.istitle():
            continue
        if (word.key in OFFICES and _is_lone_office(styled, at)) or (word.key in BODIES and _is_lone_body(styled, at)):
            styled[at] = word._replace(text=word.text.lower())
    return styled


def _capital(words: Sequence[Word], at: int, *gaps: str) -> bool:
    return 0 <= at < len(words) and words[at].gap in gaps and words[at].text[0].isupper()


def _names_behind(words: Sequence[Word], at: int, *links: str) -> bool:
    """Tell whether “of” or the like and a word with a capital follow."""
    return at + 2 < len(words) and words[at + 1].key in links and _capital(words, at + 2, " ")


def _is_lone_office(words: Sequence[Word], at: int) -> bool:
    return not _capital(words, at + 1, " ") and not _names_behind(words, at, "of", "for")


def _is_lone_body(words: Sequence[Word], at: int) -> bool:
    if _capital(words, at + 1, " ", "-") or _names_behind(words, at, "of", "for", "on", "and"):
        return False
    before = words[at - 1] if at and words[at].gap in {" ", "-"} else None
    if before is None or not before.text[0].isupper() or (before.opens and before.key in _WHOSE):
        return True
    # “the Bush Administration”, but “the Food and Drug Administration”
    return (
        words[at].key == "administration"
        and before.key not in _NAMED_BY_WORK
        and at > 1
        and words[at - 2].text.islower()
    )


def text_of(text: str, words: Sequence[Word]) -> str:
    """Return a sentence with its words as they are styled."""
    parts: list[str] = []
    last = 0
    for word in words:
        parts += [text[last : word.start], word.text]
        last = word.end
    return "".join([*parts, text[last:]])

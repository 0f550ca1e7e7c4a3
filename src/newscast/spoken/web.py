"""Rules for web and e-mail addresses, hashtags and handles."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.acronym_words import SPELLED, WORDS
from newscast.spoken.acronyms import is_no_word, opens_word, spell
from newscast.spoken.rule import ADDRESS, Habits, Rule, before

Match = re.Match[str]

_ENDINGS = (
    "com|org|net|edu|gov|mil|info|biz|io|tv|co|us|uk|ca|eu|de|fr|it|au|news|app|dev|me|ly|be|fm|ai|abc|int|ie|nz|es"
)
_SPELLED = frozenset(
    [
        "tv",
        "uk",
        "us",
        "ca",
        "eu",
        "de",
        "fr",
        "au",
        "fm",
        "ai",
        "ie",
        "nz",
        "io",
        "es",
        "it",
        "www",
        "html",
        "https",
        "http",
        "php",
        "pdf",
    ]
)
_FILES = ("pdf", "txt", "doc", "docx", "xls", "xlsx", "csv", "jpg", "jpeg", "png", "gif", "zip", "exe", "html", "htm")
_SIGNS = {
    ".": "dot",
    "/": "slash",
    "@": "at",
    "-": "dash",
    "_": "underscore",
    ":": "colon",
    "?": "question mark",
    "=": "equals",
    "&": "and",
    "%": "percent",
    "#": "hash",
    "+": "plus",
    "~": "tilde",
}
_HOST = rf"(?:[a-z0-9-]{{1,63}}\.){{1,6}}(?:{_ENDINGS})\b(?:\.[a-z]{{2,3}}\b)?"


def address(written: str, *, initials: bool = False) -> str:
    """Return a web or e-mail address as it is read out; with `initials`, a label that can be no word is spelled."""
    said: list[str] = []
    for found in re.finditer(r"[^\W\d_]+|\d|[^\w\s]|_", written):
        part = found[0]
        if part.isdecimal():
            said.append(say.ONES[int(part)])
        elif part[0].isalpha():
            is_initials = initials and written[found.end() : found.end() + 1] == "." and is_no_word(part.upper())
            said.append(
                "J-peg"
                if part.lower() in {"jpg", "jpeg"}
                else spell(part.upper())
                if is_initials or part.lower() in _SPELLED
                else part
            )
        elif part in _SIGNS:
            said.append(_SIGNS[part])
    return " ".join(said)


def _web(match: Match, _habits: Habits) -> str:
    written = match["address"]
    if match["scheme"]:
        written = re.sub(r"^(?i:https?)://(?:www\.)?|/$", "", written)
    return address(re.sub(r"^(?i:www)\.", "", written), initials=True)


def _mail(match: Match, _habits: Habits) -> str:
    return address(match[0])


def _handle(match: Match, _habits: Habits) -> str:
    said = in_words(match["name"])
    return said if before(match).endswith("at ") else f"at {said}"


def _hashtag(match: Match, _habits: Habits) -> str:
    return f"hashtag {in_words(match['name'])}"


def in_words(name: str) -> str:
    """Part a joined name at its capitals: “BlackLivesMatter” → “Black Lives Matter”, “APnews” → “AP news”."""
    found = re.sub(r"([A-Z]{2,})([a-z]+)", _parted, name)
    return " ".join(re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+|\d+", found)) or name


def _parted(run: Match) -> str:
    """Part an acronym from the word behind it, whose capital may be the acronym's own."""
    letters, rest = run[1], run[2]
    is_known = letters in WORDS or letters in SPELLED
    if is_known or not opens_word(letters[-1] + rest):
        return f"{letters} {rest}"
    return f"{letters[:-1]} {letters[-1]}{rest}"


RULES: tuple[Rule, ...] = (
    Rule(
        "web.file",
        rf"(?<![\w.@/])[\w-]{{1,60}}\.(?:{'|'.join(_FILES)}|mp[34])(?![\w/])",
        lambda match, _habits: address(match[0]),
        "Names of files: report dot P-D-F.",
        (frozenset(form for kind in (*_FILES, "mp") for form in (kind, kind.upper())),),
        re.IGNORECASE,
    ),
    Rule(
        "web.mail",
        r"(?<![\w.])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+(?:/[\w/-]+)?",
        _mail,
        "Mail addresses: newsroom at example dot com.",
        (frozenset("@"),),
    ),
    Rule(
        "web.address",
        rf"(?<![\w@])(?=(?-i:[A-Za-z0-9-]++)(?:\.(?!\s)|:/))(?P<address>(?:(?P<scheme>https?://)|www\.)[^\s\"“”<>()]*[\w/]|{_HOST}(?:/[^\s\"“”<>()]*\w)?/?)",
        _web,
        "Web addresses: example dot org slash news.",
        (ADDRESS,),
        re.IGNORECASE,
    ),
    Rule("web.handle", r"(?<![\w@])@(?P<name>[A-Za-z_]\w{1,30})", _handle, "Handles: at Newsroom.", (frozenset("@"),)),
    Rule(
        "web.hashtag",
        r"(?<![\w#&])#(?P<name>(?:\d{1,4}[A-Z]|[A-Za-z])\w{1,60})(?![\w#])",
        _hashtag,
        "Hashtags: hashtag Black Lives Matter.",
        (frozenset("#"),),
    ),
)

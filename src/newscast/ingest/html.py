"""A web page as lines of visible text, and the article on it."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.ingest.lines import Line, word_set
from newscast.model.script import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_LOG = logging.getLogger(__name__)

# What a browser does not show.
_UNSEEN = word_set("script style head template noscript iframe noframes noembed object textarea select datalist")
_DISPLAY_NONE = re.compile(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
# What runs on in its line; every other element begins a line of its own.
_INLINE = word_set(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark math nobr q rp rt ruby "
    "s samp small span strike strong sub sup time tt u var wbr"
)
_DEEPEST = 400
"""Levels of nesting below which tags are taken for line ends; libxml2 gives up at 2048."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_SITE_NAME = re.compile(r"\s+(?:[|–—»]|-|::)\s+[^|–—»]{2,40}$")
_DATES = (
    "//meta[@property='article:published_time' or @name='date' or @itemprop='datePublished']/@content",
    "//time/@datetime",
)


@dataclass(frozen=True, slots=True)
class WebPage:
    """What is seen on a web page, and what it says of itself."""

    lines: tuple[Line, ...]
    """Visible text in document order, a blank line between blocks; numbers are those of the HTML source."""
    headlines: tuple[str, ...] = ()
    """Its first-level headings, else its title."""
    language: str | None = None
    date: str | None = None


def read_html(html: str) -> WebPage:
    """Return what is seen on a web page; anything at all can be read as HTML."""
    root = _parse(flatten(html))
    if root is None:
        return WebPage(())
    lines: list[Line] = []
    for number, text in _blocks(root):
        lines += (Line(number, text), Line(number, ""))
    headings = tuple(text for heading in root.iter("h1") if (text := _flat(heading)))
    title = next((_flat(element) for element in root.iter("title")), "")
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return WebPage(
        tuple(lines),
        headings[:20] or ((_SITE_NAME.sub("", title),) if title else ()),
        _language(language),
        next((found[0] for path in _DATES for value in root.xpath(path) if (found := _DATE.match(str(value)))), None),
    )


def article_of_html(html: str) -> Article | None:
    """Return the article body of a web page, None where it has none."""
    import trafilatura  # noqa: PLC0415 - takes a third of a second

    try:
        found = trafilatura.extract(flatten(html), include_comments=False, include_tables=True, with_metadata=False)
    except Exception as error:  # noqa: BLE001 - a page must not end the work; its visible lines are read in any case
        _LOG.warning("no article could be told on the page: %s", error)
        return None
    text = str(found or "")
    return Article(None, "\n\n".join(text.split("\n"))) if text.strip() else None


def _parse(html: str) -> HtmlElement | None:
    from lxml import etree  # noqa: PLC0415 - heavy, and only needed for a web page
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415

    # Characters that XML forbids cannot stand in a tree.
    clean = _FORBIDDEN.sub(" ", html).encode("utf-8", "replace")
    try:
        return document_fromstring(clean, parser=HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True))
    except (etree.ParserError, ValueError):
        return None


def _blocks(root: HtmlElement) -> Iterator[tuple[int, str]]:
    """Yield the text of each block with its line in the source."""
    from lxml import etree  # noqa: PLC0415

    pieces: list[str] = []
    number, kept = 1, 0
    walk = etree.iterwalk(root, events=("start", "end", "comment"))
    for event, element in walk:
        tag = element.tag if event != "comment" else ""
        unseen = tag in _UNSEEN or (event == "start" and _is_hidden(element))
        if event != "comment" and tag not in _INLINE:
            yield from _flush(number, pieces)
            number = element.sourceline or number
        kept += _CHANGE[event] if tag == "pre" else 0
        if event == "start" and unseen:
            walk.skip_subtree()
        elif event == "start":
            pieces.append(_lines_in(element.text, kept=kept > 0))
        elif element is not root:
            pieces.append(_lines_in(element.tail, kept=kept > 0))
    yield from _flush(number, pieces)


def _is_hidden(element: HtmlElement) -> bool:
    """Tell whether an element says that it is not shown; a whole page that waits for its script says so in vain."""
    if element.tag in {"html", "body"}:
        return False
    return element.get("hidden") is not None or _DISPLAY_NONE.search(element.get("style") or "") is not None


_CHANGE = {"start": 1, "end": -1}


def _lines_in(text: str | None, *, kept: bool) -> str:
    """Outside of `pre` a line end is a blank."""
    return (text or "") if kept else (text or "").replace("\n", " ")


def _flush(number: int, pieces: list[str]) -> Iterator[tuple[int, str]]:
    text = "".join(pieces)
    pieces.clear()
    for offset, line in enumerate(text.split("\n")):
        if flat := " ".join(line.split()):
            yield number + offset, flat


def flatten(html: str) -> str:
    """Return a page without the tags below a depth that no honest page has: a parser stops there and loses words."""
    parts: list[str] = []
    position = depth = deepest = 0
    for start, end, name, closes in _tags(html):
        if name not in _UNCOUNTED:
            depth = max(0, depth - 1) if closes else depth + 1
            deepest = max(deepest, depth)
        if depth + closes > _DEEPEST and name not in _UNSEEN:
            parts += (html[position:start], "" if name in _INLINE else "<br>")
            position = end
    return "".join([*parts, html[position:]]) if deepest > _DEEPEST else html


def _tags(html: str) -> Iterator[tuple[int, int, str, bool]]:
    """Yield (start, end, name, closes) of each tag outside of comments and of what a browser does not show."""
    position = 0
    while match := _TAG.search(html, position):
        comment = match.group() == "<!--"
        name = match["name"].lower() if not comment else ""
        position = html.find("-->" if comment else ">", match.end()) + 1
        if position == 0:
            return
        if comment:
            continue
        yield match.start(), position, name, bool(match["closes"])
        if name in _RAW and not match["closes"]:
            found = _RAW[name].search(html, position)
            position = found.start() if found else len(html)


_TAG = re.compile(r"<!--|<(?P<closes>/?)(?P<name>[A-Za-z][^\s/>]*)")
_RAW = {name: re.compile(rf"</{name}", re.IGNORECASE) for name in ("script", "style", "textarea", "title", "xmp")}
# Elements whose end tag is missing or often left out; between two that count there stand three of them at most.
_UNCOUNTED = word_set(
    "area base br col dd dt embed hr img input li link meta option p param source tbody td tfoot th thead tr track wbr"
)
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def _flat(element: HtmlElement) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _language(value: str) -> str | None:
    value = value.strip().replace("_", "-")
    if not _LANGUAGE.fullmatch(value):
        return None
    first, *rest = value.split("-")
    if first.lower() == "en" and not rest:
        return "en-US"
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])

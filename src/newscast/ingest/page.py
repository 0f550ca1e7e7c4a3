"""A page, read: lines, then the transcript, turns, letter case, quotations, segments - and a ledger of every word."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from newscast.errors import ConfigError
from newscast.ingest import article as articles
from newscast.ingest.case import restore
from newscast.ingest.detect import find_section
from newscast.ingest.furniture import told_apart
from newscast.ingest.gender import describe_people
from newscast.ingest.lines import lines_of_text, words_of
from newscast.ingest.load import Document, looks_like_html
from newscast.ingest.profiles import load_profiles, profile_named
from newscast.ingest.quotes import find_quotes, read_copy
from newscast.ingest.section import SPOKEN, Notation, Section
from newscast.ingest.segments import ANCHOR, build_paragraph, cut, is_clean_cut, join_neighbours, same_words
from newscast.ingest.speakers import name_speakers
from newscast.ingest.turns import Told, read_turns
from newscast.ingest.whole_quotes import WHOLE
from newscast.model.script import (
    Article,
    Fate,
    Header,
    LedgerEntry,
    OpenCase,
    Paragraph,
    Quote,
    Reading,
    Remark,
    Script,
    Segment,
    SourceKind,
    Story,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from pathlib import Path

    from newscast.ingest.gender import Copy as Copied
    from newscast.ingest.lines import Line
    from newscast.ingest.quotes import FoundQuote
    from newscast.ingest.turns import Turn

_OPEN_CUE = re.compile(r"\[[A-Z][\w .'’,:/-]{1,60}")


@dataclass(frozen=True, slots=True)
class _Seen:
    """All lines of a page, and what was found on it."""

    lines: tuple[Line, ...]
    section: Section | None
    body: articles.Body
    article: Article | None
    language: str | None = None
    date: str | None = None
    headline: str | None = None


def read_page(
    page: Document | str,
    *,
    quotes: str = "voice",
    part: str = "transcript",
    known: Collection[str] = (),
    profile: str | None = None,
    profiles: Path | None = None,
) -> Reading:
    """Read a page.

    `quotes` says whether whole-sentence quotations get their own “voice” or are “read” by the anchor, `part` whether
    the “transcript” or the “article” is read. `known` holds words as the house prints them (“McKinzie”, “SEPTA”), for
    copy in capitals. `profile` names the way in which the page says who speaks, where it is not to be told by the page
    itself; `profiles` is a folder of a newsroom's own. A page without the part gives a reading without stories. Raises
    ConfigError for any other value.
    """
    _check("quotes", quotes, ("voice", "read"))
    _check("part", part, ("transcript", "article"))
    document = Document("page", page, is_html=looks_like_html(page)) if isinstance(page, str) else page
    houses = load_profiles(profiles)
    wanted = profile_named(profile, houses) if profile else None
    seen = _look_at(document, lambda lines: find_section(lines, houses, wanted))
    section = seen.section if part == "transcript" else _article_section(seen.body)
    told = read_turns(seen.lines, section) if section else Told()
    speakers = name_speakers(told.turns, section)
    anchor = speakers.anchor
    teller = _Teller(seen.article, anchor, known, voiced=quotes == "voice")
    stories = tuple(map(teller.story, _stories(speakers.turns)))
    ledger = [*_furniture_ledger(seen, section), *told.ledger, *teller.ledger]
    header = Header(title=seen.headline, date=seen.date, source=document.name, language=seen.language, anchor=anchor)
    return Reading(
        source=document.name,
        kind=SourceKind.PAGE,
        script=Script(stories, header),
        quotes=tuple(teller.quotes),
        ledger=tuple(sorted(ledger, key=lambda entry: entry.lines)),
        remarks=(
            *_page_remarks(section, part, told.turns),
            *_open_brackets(seen.lines),
            *told.remarks,
            *speakers.remarks,
            *teller.remarks,
        ),
        article=seen.article,
        people=describe_people(_speakers(stories, teller.quotes), teller.copies),
        open_cases=tuple(teller.open_cases),
        profile=section.profile.name if section and part == "transcript" else None,
    )


def quotes_of(script: Script) -> tuple[tuple[Quote, ...], ...]:
    """Return the quotations of a script file, for each of its stories."""
    return tuple(tuple(_quotes_of_story(story, script.header.anchor)) for story in script.stories)


def _check(option: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        message = f"“{value}” is no value for {option}"
        raise ConfigError(message, hint=f"it is one of: {', '.join(allowed)}")


# --- what is on the page ----------------------------------------------------------------------------------------------


def _look_at(document: Document, find: Callable[[Sequence[Line]], Section | None]) -> _Seen:
    if not document.is_html:
        lines = lines_of_text(document.text)
        section = find(lines)
        body = articles.find_body(lines, _taken(section), None, ())
        article = articles.article_at(lines, body)
        return _Seen(lines, section, body, article, date=articles.date_near(lines, body), headline=_title(lines, body))
    from newscast.ingest.html import article_of_html, read_html  # noqa: PLC0415 - lxml takes its time to load

    web = read_html(document.text)
    section = find(web.lines)
    found = _without_transcript(article_of_html(document.text), web.lines, section)
    body = articles.find_body(web.lines, _taken(section), found, web.headlines)
    title = _title(web.lines, body) or (web.headlines[0] if web.headlines else None)
    article = Article(title, found.text) if found else articles.article_at(web.lines, body)
    date = web.date or articles.date_near(web.lines, body)
    return _Seen(web.lines, section, body, article, language=web.language, date=date, headline=title)


def _taken(section: Section | None) -> list[int]:
    return [index for index, fate in section.fates.items() if fate == SPOKEN] if section else []


def _title(lines: Sequence[Line], body: articles.Body) -> str | None:
    return " ".join(lines[body.headline].text.split()) if body.headline is not None else None


def _without_transcript(article: Article | None, lines: Sequence[Line], section: Section | None) -> Article | None:
    """Take the transcript out of what the HTML extractor believes to be the article."""
    if article is None or section is None:
        return article
    spoken = {" ".join(lines[index].text.split()) for index in _taken(section)}
    paragraphs = [text for text in article.text.split("\n\n") if " ".join(text.split()) not in spoken]
    return Article(article.title, "\n\n".join(paragraphs)) if paragraphs else None


def _article_section(body: articles.Body) -> Section | None:
    return Section(Notation.ARTICLE, dict.fromkeys(sorted(body.lines), SPOKEN)) if body.lines else None


def _page_remarks(section: Section | None, part: str, turns: Sequence[Turn]) -> Iterator[Remark]:
    if section is None and part == "article":
        yield Remark("there is no article on this page")
    elif section is None:
        yield Remark("there is no anchor's transcript on this page")
    elif not turns:
        yield Remark("the transcript on this page holds no words")
    elif section.notation is Notation.CAPITALS:
        yield Remark("the page does not say who reads its transcript", turns[0].lines[0])


def _open_brackets(lines: Sequence[Line]) -> Iterator[Remark]:
    """Point at a cue that lost its end: without it the words would be nobody's."""
    for line in lines:
        if _OPEN_CUE.fullmatch(line.text.strip()):
            yield Remark("a bracket opens here and is never closed: if this is a speaker cue, add ]", line.number)


def _stories(turns: Sequence[Turn]) -> Iterator[list[Turn]]:
    story: list[Turn] = []
    for turn in turns:
        if turn.opens_story and story:
            yield story
            story = []
        story.append(turn)
    if story:
        yield story


# --- what they say ----------------------------------------------------------------------------------------------------


class _Teller:
    """Turn into stories, and keep what the stories leave out."""

    def __init__(self, article: Article | None, anchor: str | None, known: Collection[str], *, voiced: bool) -> None:
        self._article = article.text if article else None
        self._anchor = anchor
        self._known = known
        self._voiced = voiced
        self.quotes: list[tuple[Quote, ...]] = []
        self.copies: list[Copied] = []
        self.ledger: list[LedgerEntry] = []
        self.remarks: list[Remark] = []
        self.open_cases: list[OpenCase] = []

    def story(self, turns: Sequence[Turn]) -> Story:
        """Return turns as a story."""
        copy = [paragraph for turn in turns for paragraph in turn.paragraphs]
        printed = restore([paragraph.text for paragraph in copy], article=self._article, known=self._known)
        texts = same_words(printed.paragraphs, copy)
        known = {case.taken for case in self.open_cases}
        self.open_cases += [
            OpenCase(copy[word.paragraph].lines[0], word.taken, word.other)
            for word in printed.open
            if word.taken not in known
        ]
        tellers = [turn for turn in turns for _ in turn.paragraphs]
        found: dict[int, list[tuple[FoundQuote, str]]] = {}
        heard = read_copy(texts, article=self._article, anchor=self._anchor)
        self.copies.append((heard.people, [paragraph.lines[0] for paragraph in copy]))
        for quote in heard.quotes:
            why = self._why_read(quote, texts[quote.paragraph], tellers[quote.paragraph], found)
            found.setdefault(quote.paragraph, []).append((quote, why))
        self._note_quotes(found, [paragraph.lines[0] for paragraph in copy])
        segments: list[Segment] = []
        start = 0
        for turn in turns:
            stop = start + len(turn.paragraphs)
            said: list[tuple[str | None, str | None, Paragraph]] = []
            for place in range(start, stop):
                own = [quote for quote, why in found.get(place, []) if not why]
                for piece in cut(texts[place], turn.speaker, turn.role, own):
                    written, source = texts[place][piece.start : piece.end], copy[place].text[piece.start : piece.end]
                    paragraph, left_out = build_paragraph(written.strip(), source.strip(), copy[place].lines)
                    self.ledger += left_out
                    said.append((piece.speaker, piece.role, paragraph))
            segments += join_neighbours(said, turn.lines[0])
            start = stop
        return Story(tuple(segments), slug=turns[0].slug, line=turns[0].lines[0])

    def _why_read(
        self, quote: FoundQuote, text: str, turn: Turn, found: dict[int, list[tuple[FoundQuote, str]]]
    ) -> str:
        """Return why the anchor reads a quotation, nothing where it gets a voice of its own."""
        if not self._voiced:
            return "quotations are read"
        if turn.role != ANCHOR or quote.speaker == turn.speaker:
            return "part of what is said in this voice"
        if (why := _why_unfit(quote)) is not None:
            return why
        before = [other.end for other, why_read in found.get(quote.paragraph, []) if not why_read]
        is_free = is_clean_cut(text, quote) and quote.start >= max(before, default=0)
        return "" if is_free else "no clean cut out of the copy's own sentence"

    def _note_quotes(self, found: dict[int, list[tuple[FoundQuote, str]]], lines: Sequence[int]) -> None:
        noted: list[Quote] = []
        for place in sorted(found):
            for quote, why in found[place]:
                noted.append(_quote(quote, why_read=why, line=lines[place]))
                if quote.whole and not quote.speaker and not quote.role:
                    start = " ".join(quote.text.split()[:6])
                    self.remarks.append(Remark(f"the copy does not say who says “{start} …”", lines[place]))
                if quote.whole and quote.speaker and not quote.certain:
                    doubt = f"perhaps {quote.speaker} is quoted here; the copy does not say it, so the anchor reads it"
                    self.remarks.append(Remark(doubt, lines[place]))
        self.quotes.append(tuple(noted))


def _why_unfit(quote: FoundQuote) -> str | None:
    """Return why a quotation cannot be given to its speaker; one who is only likely is not given the words."""
    if quote.label:
        return "a name, a title or a word as a word"
    if not quote.whole:
        return "too few words" if len(quote.text.split()) < WHOLE else "not a whole sentence"
    if not quote.speaker:
        return f"no name, only “{quote.role}”" if quote.role else "the copy does not say who says it"
    return None if quote.certain else "the speaker is only likely"


def _quote(found: FoundQuote, *, why_read: str, line: int) -> Quote:
    certain = found.certain and found.speaker is not None
    return Quote(
        found.text,
        found.speaker,
        found.role,
        found.attribution,
        voiced=not why_read,
        line=line,
        certain=certain,
        why_read=why_read,
    )


def _speakers(stories: Sequence[Story], quotes: Sequence[Sequence[Quote]]) -> Iterator[tuple[str, str | None]]:
    """Go through all who speak or are quoted."""
    for story, quoted in zip(stories, quotes, strict=True):
        yield from ((segment.speaker, segment.role) for segment in story.segments if segment.speaker)
        yield from ((quote.speaker, quote.role) for quote in quoted if quote.speaker)


def _quotes_of_story(story: Story, anchor: str | None) -> Iterator[Quote]:
    said = [(segment, paragraph) for segment in story.segments for paragraph in segment.paragraphs]
    found = find_quotes([paragraph.written for _, paragraph in said], article=None, anchor=anchor)
    for quote in found:
        segment, paragraph = said[quote.paragraph]
        own = segment.speaker not in {None, anchor} and segment.role != ANCHOR
        if own and quote.start == 0 and quote.end >= len(paragraph.written) - 1:
            own_words = replace(quote, speaker=segment.speaker, role=segment.role, attribution=None, certain=True)
            yield _quote(own_words, why_read="", line=paragraph.lines[0])
        else:
            why = _why_unfit(quote) or "the script keeps it in this segment"
            yield _quote(quote, why_read=why, line=paragraph.lines[0])


# --- what nobody says -------------------------------------------------------------------------------------------------


def _furniture_ledger(seen: _Seen, section: Section | None) -> Iterator[LedgerEntry]:
    """Account for each line that is not part of what is read; neighbours of one kind make one entry."""
    fates = section.fates if section else {}
    first = min((*fates, *seen.body.lines), default=len(seen.lines))
    left: list[tuple[Line, Fate, str]] = []
    for index, line in enumerate(seen.lines):
        if fates.get(index) != SPOKEN and words_of(line.text):
            left.append((line, *_fate(seen, index, fates.get(index), leads=index < first)))
    for (fate, why), group in groupby(left, key=_kind_of_entry):
        rows = [line for line, _, _ in group]
        text = "\n".join(line.text.strip() for line in rows)
        yield LedgerEntry((rows[0].number, rows[-1].number), text, fate, why)


def _kind_of_entry(entry: tuple[Line, Fate, str]) -> tuple[Fate, str]:
    return entry[1], entry[2]


def _fate(seen: _Seen, index: int, inside: str | None, *, leads: bool) -> tuple[Fate, str]:
    if index == seen.body.headline:
        return Fate.HEADER, "headline"
    if index in seen.body.lines:
        return Fate.DROPPED, "article body"
    if inside:
        return Fate.DROPPED, inside
    if seen.section is not None and seen.section.fates.get(index) == SPOKEN:
        return Fate.DROPPED, "transcript"
    return Fate.DROPPED, told_apart(seen.lines[index].text, leads=leads)

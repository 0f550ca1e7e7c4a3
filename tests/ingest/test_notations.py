"""What holds for every notation: no word is lost or doubled, and turns that are written come back."""

from __future__ import annotations

import time
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscast.ingest import Document, read_page
from newscast.ingest.lines import words_of
from newscast.ingest.profiles import load_profiles

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newscast.model.script import Reading

Said = tuple[str, str]

PROFILES = [profile.name for profile in load_profiles()]
NAMES = ("Ana Cole", "Tom Lee", "Dana Ruiz", "Jon Bihac", "Mia O'Dell")
SENTENCES = (
    "The county bridge is open again.",
    "It took seven months, and nobody knows why.",
    "We waited long for this day.",
    "Was it ever safe to cross?",
    "Traffic was light on Tuesday morning.",
    "Crews worked through the night to mend the pier.",
)


def accounted(reading: Reading) -> Counter[str]:
    said = Counter(word for segment in reading.script.segments for word in words_of(segment.written))
    return said + Counter(word for entry in reading.ledger for word in words_of(entry.text))


def spoken_turns(reading: Reading) -> list[tuple[str | None, str]]:
    """Return who says what, neighbours of one speaker joined, in small letters."""
    parts = [(segment.speaker, " ".join(words_of(segment.written))) for segment in reading.script.segments]
    return [
        (speaker, " ".join(text for _, text in group)) for speaker, group in groupby(parts, key=lambda part: part[0])
    ]


# --- turns come back --------------------------------------------------------------------------------------------------


def clock(seconds: int, mark: str = ".") -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{mark}000"


def webvtt(turns: Sequence[Said]) -> str:
    cues = (f"{clock(3 * n)} --> {clock(3 * n + 2)}\n<v {name}>{text}</v>\n" for n, (name, text) in enumerate(turns))
    return "WEBVTT\n\n" + "\n".join(cues)


def subrip(turns: Sequence[Said]) -> str:
    cues = (
        f"{n + 1}\n{clock(3 * n, ',')} --> {clock(3 * n + 2, ',')}\n{name.upper()}: {text}\n"
        for n, (name, text) in enumerate(turns)
    )
    return "\n".join(cues)


def paragraphs(form: str) -> Callable[[Sequence[Said]], str]:
    return lambda turns: "\n\n".join(
        form.format(name=name, upper=name.upper(), text=text, shouted=text.upper()) for name, text in turns
    )


def cable_news(turns: Sequence[Said]) -> str:
    """Write the full name and a role at first, then the surname."""
    seen: set[str] = set()
    lines = []
    for name, text in turns:
        cue = name.split()[-1].upper() if name in seen else f"{name.upper()}, CNN CORRESPONDENT"
        seen.add(name)
        lines.append(f"{cue}: {text}")
    return "\n\n".join(lines)


NOTATIONS: dict[str, Callable[[Sequence[Said]], str]] = {
    "brackets": paragraphs("[{name}]\n{text}"),
    "brackets in capitals": paragraphs("[{upper}]\n{shouted}"),
    "brackets before the words": paragraphs("[{name}] {shouted}"),
    "brackets with a colon": paragraphs("[{name}:] {shouted}"),
    "roles in brackets": paragraphs("[REPORTER={name}]\n{text}"),
    "double brackets": paragraphs("(({name}))\n{text}"),
    "curly brackets": paragraphs("{{{name}}}\n{text}"),
    "colons": paragraphs("{upper}: {text}"),
    "colons in bold": paragraphs("**{upper}:** {text}"),
    "colons and clock marks": paragraphs("[21:00:00] {upper}: {text}"),
    "colons in one paragraph": lambda turns: " ".join(f"{name.upper()}: {text}" for name, text in turns),
    "names in ordinary letter case": paragraphs("{name}: {text}"),
    "full names at first": cable_news,
    "captions": paragraphs(">> {name}: {shouted}"),
    "names beside clocks": paragraphs("{name} 00:00:00-00:00:04 (4 sec)\n{text}"),
    "names beside clocks in brackets": paragraphs("{name} (00:03):\n{text}"),
    "WebVTT": webvtt,
    "SubRip": subrip,
    "columns": lambda turns: "VIDEO | AUDIO\n" + "\n".join(f"ON CAM | {name.upper()}: {text}" for name, text in turns),
    "columns of tabs": lambda turns: "VIDEO\tAUDIO\n" + "\n".join(f"VO\t[{name}] {text}" for name, text in turns),
}

TURNS = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(SENTENCES)), min_size=4, max_size=12).filter(
    lambda turns: len({name for name, _ in turns}) > 1 and len({name for name, _ in turns}) < len(turns)
)


def joined(turns: Sequence[Said]) -> list[tuple[str | None, str]]:
    return [
        (name, " ".join(" ".join(words_of(text)) for _, text in group))
        for name, group in groupby(turns, key=lambda turn: turn[0])
    ]


@pytest.mark.parametrize("notation", NOTATIONS)
@settings(max_examples=8)
@given(TURNS)
def test_turns_that_are_written_come_back(notation: str, turns: list[Said]) -> None:
    page = NOTATIONS[notation](turns)
    reading = read_page(page)
    assert spoken_turns(reading) == joined(turns)
    assert accounted(reading) == Counter(words_of(page))


@pytest.mark.parametrize("notation", NOTATIONS)
@settings(max_examples=5)
@given(TURNS, TURNS)
def test_what_is_appended_gives_nobodys_words_to_somebody_else(
    notation: str, turns: list[Said], more: list[Said]
) -> None:
    write = NOTATIONS[notation]
    before = spoken_turns(read_page(write(turns)))[:-1]
    after = spoken_turns(read_page(write([*turns, *more])))
    assert after[: len(before)] == before


SURNAMES = st.lists(
    st.sampled_from(["COLE", "ANA COLE", "TOM COLE", "A. COLE", "T. COLE", "RUIZ", "DANA RUIZ"]), min_size=4
)


@settings(max_examples=60)
@given(names=SURNAMES, more=SURNAMES, introduced=st.booleans())
def test_a_name_that_is_appended_makes_others_fuller_and_never_somebody_else(
    names: list[str], more: list[str], *, introduced: bool
) -> None:
    def write(cues: list[str]) -> str:
        role = ", REPORTER" if introduced else ""
        return "\n\n".join(f"{name}{role if ' ' in name else ''}: {SENTENCES[n % 6]}" for n, name in enumerate(cues))

    before = [segment.speaker or "" for segment in read_page(write(names), profile="names").script.segments]
    after = [segment.speaker or "" for segment in read_page(write([*names, *more]), profile="names").script.segments]
    people: dict[str, str] = {}
    for old, new in zip(before, after, strict=False):
        assert old.split()[-1] == new.split()[-1]
        assert len(new) >= len(old)
        assert people.setdefault(old, new) == new


# --- the ledger, for anything at all ----------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        "WEBVTT\n\n", "00:01.000 --> 00:04.000\n", "1\n00:00:01,000 --> 00:00:02,000\n", "<v Ana Cole>", "</v>",
        "<c.loud>", "<00:00:01.000>", "NOTE words\n", "STYLE\n", "&gt;", "&amp;", "CATCHLINE: BRIDGE\n",
        "IN: “We\n", "OUT: spring\n", "DUR: 0:32\n", "CUE: ", "BACK ANNO: ", "VIDEO | AUDIO\n", "ON CAM | ", " | ",
        "\t", "VO\t", "((Jean))", "((ANA COLE/MAYOR: ", "))", "((", "{Jean}", "<TAKE VO>", "[ANCHOR=Jean]",
        "(**SOT**)", "SUPER: Ana Cole\n", "NATS UP\n", "Ana Cole 00:00:01-00:00:02\n", "[21:00:00] ", "(00:00:03)",
        "00:00:09 ", "JOHN VAUSE, CNN ANCHOR: ", "VAUSE: ", "S. O'BRIEN: ", ". TOM: ", "Tom Lee: ", "Speaker 1: ",
        ">> ", ">>> ", ">> bill: ", ". bill: ", "♪ LA LA ♪", "(LAUGHTER)", "(ph)", "[sic]", "[Maria]\n",
        "**ANA:** ", "THE BRIDGE IS OPEN. ", "The bridge is open again. ", "Captions by VITAC -- www.vitac.com ",
        "\n", "\n\n", " ", "ß", "“",
    ]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(PIECES | st.text(max_size=8), max_size=30).map("".join), st.none() | st.sampled_from(PROFILES))
def test_every_word_has_one_place_in_whatever_way_a_text_is_read(text: str, profile: str | None) -> None:
    reading = read_page(Document("page", text), profile=profile)
    assert accounted(reading) == Counter(words_of(text))


FIVE = tuple(zip((NAMES[0], NAMES[1], NAMES[2], NAMES[0], NAMES[1]), SENTENCES, strict=False))


@pytest.mark.parametrize("notation", NOTATIONS)
@settings(max_examples=12)
@given(st.lists(PIECES | st.text(max_size=8), max_size=12).map("".join))
def test_whatever_is_appended_leaves_the_turns_before_with_their_speakers(notation: str, more: str) -> None:
    page = NOTATIONS[notation](FIVE)
    before = spoken_turns(read_page(page))[:-1]
    after = spoken_turns(read_page(f"{page}\n\n{more}"))
    assert [text for _, text in after[: len(before)]] == [text for _, text in before]
    assert all((new or "").endswith(old or "") for (old, _), (new, _) in zip(before, after, strict=False))


HOSTILE = {
    "names": "ANA, " * 20_000 + ": A.",
    "colons": "A: " * 60_000,
    "openings of soundbites": "((ANA: a " * 15_000,
    "openings of soundbites on lines": "((ANA: a\n" * 15_000,
    "brackets in mid-paragraph": ". [Ana Cole] A" * 12_000,
    "cues in mid-paragraph": "ANA: No. TOM: Yes. " * 8_000,
    "double brackets": "((" * 60_000,
    "tags": "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<v A" * 40_000,
    "tags in words": "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<i>a</i>, " * 20_000,
    "references": "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "&amp" * 40_000,
    "arrows": "WEBVTT\n\n" + "-->\n" * 60_000,
    "times": "1\n00:00:01,000 --> 00:00:02,000\n" * 8_000,
    "bars": "a | b | c\n" * 12_000,
    "one row of bars": "| " * 90_000,
    "tabs": "\t" * 120_000,
    "labels of cue sheets": "IN: a\nOUT: b\nDUR: 1\n" * 6_000,
    "clocks": "00:00:01 " * 30_000,
    "speakers": "".join(f"ANA COLE{n}, HOST: A.\n\n" for n in range(2_500)),
    "music": "♪ a " * 40_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_repetition_takes_no_longer_than_other_notation(text: str) -> None:
    start = time.process_time()
    read_page(Document("page", text))
    assert time.process_time() - start < 5

"""Lexicons as editors type them: an entry a line, “Bihac = BEE-hotch”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.lexicon.place import Mistakes, Place
from newscast.lexicon.values import EXAMPLE, LONGEST_SOUND, LONGEST_WORD, MOST_ENTRIES, entry, told
from newscast.model.lexicon import Doubt, Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newscast.errors import ConfigError
    from newscast.model.lexicon import Entry, Lexicon

LONGEST_LINE = 2_000
"""Characters."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_QUOTED = re.compile(r'\s*(?:"(?P<straight>(?:[^"]|"")*)"|“(?P<curly>[^“”]*)”)\s*')
_COMMENT = re.compile(r"\s#.*")
_PASTED = re.compile(r"(?P<written>[^()]*[^()\s])\s+\((?P<said>[^()]+)\)")
_MEANT = re.compile(r"(?P<written>[^:→–—>]*?)\s*(?::|→|–|—|-+>|\s-)\s+(?P<said>.+)")
_SEPARATORS = ("=", "\t", ",", ";")
_HEADINGS = frozenset(("entry", "grapheme", "name", "names", "term", "word", "words", "written"))
_GUARDED_WORD = re.compile(r"""=|\s#|^["“#<]""")
_GUARDED_VALUE = re.compile(r"""\s#|^["“#=>]""")


def lines_of(text: str, source: str) -> list[str]:
    """Return a file's lines; refuse one that is longer than anybody types."""
    rows = _LINE_END.split(text)
    for number, row in enumerate(rows, start=1):
        if len(row) > LONGEST_LINE:
            message = f"the line is longer than {LONGEST_LINE:,} characters"
            raise Place(source, number).mistake(message, "write one entry a line")
    return rows


def read_text(text: str, source: str) -> tuple[list[Entry], list[Doubt]]:
    """Return the entries of a plain text, and doubts; raise ConfigError where lines are none."""
    found: list[Entry] = []
    doubts: list[Doubt] = []
    mistakes = Mistakes()
    for number, row in enumerate(lines_of(text, source), start=1):
        stripped = row.strip()
        if not stripped or stripped.startswith("#"):
            continue
        if len(found) > MOST_ENTRIES:
            break
        place = Place(source, number, len(row) - len(row.lstrip()) + 1)
        with mistakes:
            written, said = _fields(row, place)
            if not found and written.lower() in _HEADINGS and said.isalpha() and "=" not in row:
                doubts.append(Doubt(str(place), f"“{stripped}” is taken for the heading of a list"))
            else:
                found.append(entry(written, said, place, at=Place(source, number, row.rfind(said) + 1 or None)))
    mistakes.insist_on_none()
    return found, doubts


def _fields(row: str, place: Place) -> tuple[str, str]:
    """Return what stands on the two sides of a line."""
    quoted = _QUOTED.match(row)
    if quoted and row[quoted.end() : quoted.end() + 1] in {*_SEPARATORS, "("}:
        written, rest = _unquoted(quoted), row[quoted.end() :]
        if rest[0] == "(":
            return written, rest.strip("() ")
        return written, _value(rest[1:], rest[0], place)
    if row.lstrip()[0] in '"“' and not quoted:
        raise place.mistake("the quotation mark is never closed", "close it behind the word, or take it out")
    return _bare(row, place)


def _bare(row: str, place: Place) -> tuple[str, str]:
    plain = _COMMENT.sub("", row).strip()
    if "=" in plain:
        written, _, said = row.partition("=")
        return written, _value(said, "=", place)
    if pasted := _PASTED.fullmatch(plain):
        return _from_copy(pasted["written"], pasted["said"], place)
    for separator in _SEPARATORS[1:]:
        written, found, said = row.strip().partition(separator)
        if found:
            return written, _value(said, separator, place)
    raise _no_value(plain, place)


def _value(text: str, separator: str, place: Place) -> str:
    """Return what a line says for its word: a quoted text, or all up to a comment."""
    quoted = _QUOTED.match(text)
    rest = text[quoted.end() :] if quoted else ""
    if separator != "=":
        rest = rest.strip(separator)  # a table's empty columns
    if quoted and (not rest or rest.startswith("#")):
        return _unquoted(quoted)
    value = _COMMENT.sub("", f" {text}").strip()
    if separator == "=" and value[:1] in ("=", ">"):
        raise place.mistake(f"“={value[0]}” is one sign too many", EXAMPLE)
    if separator != "=":
        value = value.strip(separator).strip()
        if separator in value:
            mark = {"\t": "tab"}.get(separator, f"“{separator}”")
            raise place.mistake(
                f"there is more than one {mark} in the line", f"{EXAMPLE}, or put quotation marks round a value"
            )
    return value


def _unquoted(quoted: re.Match[str]) -> str:
    return quoted["curly"] if quoted["straight"] is None else quoted["straight"].replace('""', '"')


def _from_copy(written: str, said: str, place: Place) -> tuple[str, str]:
    """Return a name and the pronouncer behind it, as in copy: “Bihac (BEE-hotch)”."""
    if len(said) <= LONGEST_SOUND and told(said, written[:LONGEST_WORD])[1] is Form.WORDS:
        raise place.mistake(
            f"“({said})” is no pronunciation of “{written}”", f"write “{written} = …” with what is to be said"
        )
    return written, said


def _no_value(text: str, place: Place) -> ConfigError:
    """Return the error for a line with one side."""
    if text.startswith("[") and text.endswith("]"):
        return place.mistake("a heading in brackets is for TOML", "put a # before it, or name the file “….toml”")
    if text.startswith("<"):
        return place.mistake("this looks like XML", "a lexicon in XML starts with <?xml …?> or <lexicon …>")
    if meant := _MEANT.fullmatch(text):
        return place.mistake(
            "there is no “=” between the word and how it is said", f"write “{meant['written']} = {meant['said']}”"
        )
    return place.mistake(f"the line does not tell how “{text[:60]}” is said", EXAMPLE)


def write_text(lexicon: Lexicon) -> str:
    """Return a lexicon as plain text."""
    return "".join(_lines(lexicon.entries))


def _lines(entries: Iterable[Entry]) -> Iterator[str]:
    for each in entries:
        yield f"{_guarded(each.written, _GUARDED_WORD)} = {_guarded(value_of(each), _GUARDED_VALUE)}\n"


def value_of(each: Entry) -> str:
    """Return an entry's value in such a form that it tells by itself what it is."""
    value = f"/{each.said}/" if each.form is Form.IPA and "/" not in each.said else each.said
    if told(value, each.written) == (each.said, each.form):
        return value
    return f"{each.form.value}: {each.said}"


def _guarded(text: str, marks: re.Pattern[str]) -> str:
    """Return a text in quotation marks where it holds marks that mean something in a line."""
    return '"{}"'.format(text.replace('"', '""')) if marks.search(text) else text

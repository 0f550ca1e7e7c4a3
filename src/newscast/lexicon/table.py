"""Lexicons as TOML: `"Bihac" = "BEE-hotch"`, or a table that says which form a value has."""

from __future__ import annotations

import json
import re
import tomllib
from collections import defaultdict, deque
from typing import TYPE_CHECKING

from newscast.lexicon.place import Mistakes, Place
from newscast.lexicon.text import lines_of, value_of
from newscast.lexicon.values import entry
from newscast.model.lexicon import Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from newscast.model.lexicon import Entry, Lexicon

_KEY = re.compile(r"""\s*(?:\[\s*)?("(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)\s*(?:=|\]|\.)""")
_AT = re.compile(r"\(at line (\d+), column (\d+)\)")
_NO_KEY = re.compile(r"""("[^"]*"|'[^']*')|#.*""")
_DEEPEST = 4
_MOST_DOTS = 20
"""Parts of a dotted key; the TOML reader takes time by their square."""
_FORMS = {form.value: form for form in Form}
_EXAMPLE = 'write "Bihac" = "BEE-hotch" or "Bihac" = { ipa = "ˈbiːhɒtʃ" }'


def read_toml(text: str, source: str) -> list[Entry]:
    """Return the entries of a TOML file; its tables only put them into groups. Raises ConfigError."""
    rows = lines_of(text, source)
    for number, row in enumerate(rows, start=1):
        if row.count(".") > _MOST_DOTS and _NO_KEY.sub("", row).count(".") > _MOST_DOTS:
            raise Place(source, number).mistake(
                "the key has too many parts", f"{_EXAMPLE}, the word between quotation marks"
            )
    try:
        table = tomllib.loads("\n".join(rows) + "\n")
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        at = _AT.search(str(error))
        place = Place(source, int(at[1]), int(at[2])) if at else Place(source)
        what = "too deep" if isinstance(error, RecursionError) else _AT.sub("", str(error)).strip()
        raise place.mistake(
            f"this is not TOML: {what}", f"{_EXAMPLE}; for plain lines name the file “….txt”"
        ) from error
    mistakes = Mistakes()
    found = list(_entries(table, _Lines(rows, source), mistakes, 0))
    mistakes.insist_on_none()
    return found


class _Lines:
    """Where each key stands, which the TOML reader does not tell."""

    def __init__(self, rows: list[str], source: str) -> None:
        self._source = source
        self._numbers: defaultdict[str, deque[int]] = defaultdict(deque)
        for number, row in enumerate(rows, start=1):
            if match := _KEY.match(row):
                self._numbers[_plain(match[1])].append(number)

    def place(self, key: str) -> Place:
        """Return the place of a key; of equal keys in several tables the next one."""
        numbers = self._numbers.get(key)
        return Place(self._source, numbers.popleft() if numbers else None)


def _plain(key: str) -> str:
    if key[0] == "'":
        return key[1:-1]
    try:
        return str(json.loads(key)) if key[0] == '"' else key
    except json.JSONDecodeError:  # an escape that JSON does not have
        return key.strip('"')


def _entries(table: Mapping[str, object], lines: _Lines, mistakes: Mistakes, depth: int) -> Iterator[Entry]:
    for key, value in table.items():
        place = lines.place(key)
        with mistakes:
            if isinstance(value, str):
                yield entry(key, value, place)
            elif isinstance(value, dict) and value and set(value) <= set(_FORMS):
                yield _formed(key, value, place)
            elif isinstance(value, dict) and depth < _DEEPEST:
                _refuse_misspelt(key, value, place)
                yield from _entries(value, lines, mistakes, depth + 1)
            else:
                raise place.mistake(f"the value of “{key}” must be a text in quotation marks", _EXAMPLE)


def _formed(key: str, value: Mapping[str, object], place: Place) -> Entry:
    if len(value) > 1:
        raise place.mistake(f"“{key}” has several values: {', '.join(value)}", "keep one of them")
    name, said = next(iter(value.items()))
    if not isinstance(said, str):
        raise place.mistake(f"the {name} of “{key}” must be a text in quotation marks", _EXAMPLE)
    return entry(key, said, place, _FORMS[name])


def _refuse_misspelt(key: str, value: Mapping[str, object], place: Place) -> None:
    """Raise ConfigError for `{ ipq = … }`, which would else be a group of one word."""
    from difflib import get_close_matches  # noqa: PLC0415 - few lexicons have groups

    if len(value) != 1:
        return
    name = next(iter(value))
    near = get_close_matches(name.lower(), [*_FORMS, "phoneme", "alias", "say"], n=1, cutoff=0.7)
    if near:
        meant = {"phoneme": "ipa", "alias": "words", "say": "words"}.get(near[0], near[0])
        raise place.mistake(
            f"“{key}” has no form “{name}”", f'write {{ {meant} = "…" }}; the forms are {", ".join(_FORMS)}'
        )


def write_toml(lexicon: Lexicon) -> str:
    """Return a lexicon as TOML."""
    return "".join(f"{_quoted(each.written)} = {_value(each)}\n" for each in lexicon.entries)


def _value(each: Entry) -> str:
    if each.form is Form.IPA or value_of(each) != each.said:
        return f"{{ {each.form.value} = {_quoted(each.said)} }}"
    return _quoted(each.said)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # a text without control characters is written alike in JSON and TOML

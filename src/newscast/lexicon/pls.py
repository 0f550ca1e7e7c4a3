"""W3C Pronunciation Lexicon Specification 1.0 (PLS): lexicons as other speech programs exchange them."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from newscast.lexicon.place import Mistakes, Place
from newscast.lexicon.values import MOST_ENTRIES, entry
from newscast.model.lexicon import Doubt, Form
from newscast.phonetics import respelling_to_ipa

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from newscast.model.lexicon import Entry, Lexicon

NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_DECLARATION = re.compile(r"\s*<\?xml\b[^>]{0,200}\?>")
_DOCTYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)")
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_IGNORED = frozenset(("meta", "metadata", "example"))


def read_pls(text: str, source: str) -> tuple[list[Entry], list[Doubt]]:
    """Return the entries of a PLS document, and doubts; raise ConfigError where it is none."""
    root = _root(text, source)
    reader = _Reader(source)
    reader.read(root)
    return reader.entries, list(reader.doubts(root.get(_LANG, "")))


def _root(text: str, source: str) -> Element:
    """Parse without entities, without network, and no deeper than the parser's own limit of 256."""
    from lxml import etree  # noqa: PLC0415 - only XML needs it

    if match := _DOCTYPE.search(text):
        place = Place(source, text.count("\n", 0, match.start()) + 1)
        raise place.mistake("document types and entities are not read", "take the <!DOCTYPE …> out; PLS needs none")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    # The text is decoded already; its declaration may name another encoding.
    declared = _DECLARATION.match(text)
    plain = "\n" * declared[0].count("\n") + text[declared.end() :] if declared else text
    try:
        root = etree.fromstring(plain.encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        what = (error.msg or "unknown mistake").partition(", line")[0]
        raise Place(source, line, column or None).mistake(f"this is not XML: {what}", "mend the tags there") from error
    _insist_on_pls(root, source)
    return root


def _insist_on_pls(root: Element, source: str) -> None:
    place = _place(root, source)
    if _name(root) != "lexicon":
        raise place.mistake(
            f"<{_name(root)[:60]}> is no pronunciation lexicon", f"PLS starts with <lexicon xmlns=“{NAMESPACE}”>"
        )
    if _space(root) not in ("", NAMESPACE):
        raise place.mistake(f"the namespace “{_space(root)[:80]}” is not that of PLS", f"write xmlns=“{NAMESPACE}”")
    if (version := root.get("version", "1.0")) != "1.0":
        raise place.mistake(f"PLS version {version[:20]} is not known", "the version is 1.0")


def _place(element: Element, source: str) -> Place:
    return Place(source, getattr(element, "sourceline", None))


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _space(element: Element) -> str:
    return str(element.tag).rpartition("}")[0].removeprefix("{")


class _Reader:
    """Takes lexemes one by one and counts what is left aside."""

    def __init__(self, source: str) -> None:
        self.entries: list[Entry] = []
        self._source = source
        self._seen: set[str] = set()
        self._aside: Counter[str] = Counter()

    def read(self, root: Element) -> None:
        """Take all lexemes of a lexicon."""
        mistakes = Mistakes()
        for element in root:
            if len(self.entries) > MOST_ENTRIES:
                break
            with mistakes:
                if _name(element) == "lexeme":
                    self._take(element, root.get("alphabet", "ipa"))
                elif _name(element) not in _IGNORED:
                    self._refuse(element, "a lexicon holds <lexeme> elements")
        mistakes.insist_on_none()

    def doubts(self, language: str) -> Iterator[Doubt]:
        """Yield what a person should know of what was left aside."""
        if language and language.partition("-")[0].lower() != "en":
            yield Doubt(self._source, f"the lexicon is for “{language[:20]}”; its words are looked for in all copy")
        for what, count in self._aside.items():
            yield Doubt(self._source, what.format(f"{count} lexeme" + "s" * (count > 1)))

    def _place(self, element: Element) -> Place:
        return _place(element, self._source)

    def _refuse(self, element: Element, hint: str) -> None:
        raise self._place(element).mistake(f"<{_name(element)[:60]}> does not belong here", hint)

    def _take(self, lexeme: Element, alphabet: str) -> None:
        words: list[Element] = []
        sounds: list[Element] = []
        for element in lexeme:
            match _name(element):
                case "grapheme":
                    words.append(element)
                case "phoneme" | "alias":
                    sounds.append(element)
                case name if name not in _IGNORED:
                    self._refuse(element, "a <lexeme> holds <grapheme>, <phoneme>, <alias> and <example>")
        if not words or not sounds:
            missing = "<grapheme>" if not words else "<phoneme> or <alias>"
            raise self._place(lexeme).mistake(f"the lexeme has no {missing}", "give it one, or take the lexeme out")
        if lexeme.get("role"):
            self._aside["{} with a role: roles are not told apart"] += 1
        if len(sounds) > 1:
            self._aside["{} with several pronunciations: the preferred one is used, else the first"] += 1
        readable = [sound for sound in sounds if _is_readable(sound, alphabet)]
        if not readable:
            own = sounds[0].get("alphabet", alphabet)
            hint = "turn its phonemes into IPA and write alphabet=“ipa”"
            raise self._place(sounds[0]).mistake(f"the alphabet “{own[:40]}” cannot be read", hint)
        self._add(words, _preferred(readable))

    def _add(self, words: list[Element], sound: Element) -> None:
        form = Form.WORDS if _name(sound) == "alias" else Form.IPA
        for word in words:
            found = entry(self._text(word), self._text(sound), self._place(word), form)
            if found.written in self._seen:  # PLS 4.9: of homographs the first in the document counts
                self._aside["{} for a word that an earlier one has: the first is used"] += 1
                continue
            self._seen.add(found.written)
            self.entries.append(found)

    def _text(self, element: Element) -> str:
        if len(element):
            raise self._place(element).mistake(f"<{_name(element)}> holds more than text", "write the text alone")
        return element.text or ""


def _is_readable(sound: Element, alphabet: str) -> bool:
    return _name(sound) == "alias" or sound.get("alphabet", alphabet).lower() == "ipa"


def _preferred(sounds: list[Element]) -> Element:
    """Return the first with prefer="true", else the first (PLS 4.6 and 4.7)."""
    return next((sound for sound in sounds if sound.get("prefer") in {"true", "1"}), sounds[0])


def write_pls(lexicon: Lexicon, language: str) -> str:
    """Return a lexicon as a PLS document; respellings become phonemes."""
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<lexicon version="1.0" xmlns="{NAMESPACE}" alphabet="ipa" xml:lang="{_escaped(language)}">\n'
    )
    return head + "".join(map(_lexeme, lexicon.entries)) + "</lexicon>\n"


def _escaped(text: str) -> str:
    return text.translate(_MARKUP)


def _lexeme(each: Entry) -> str:
    name, sound = ("alias", each.said) if each.form is Form.WORDS else ("phoneme", each.said)
    if each.form is Form.RESPELLING:
        sound = respelling_to_ipa(each.said) or each.said
    word = f"<grapheme>{_escaped(each.written)}</grapheme>"
    return f"  <lexeme>\n    {word}\n    <{name}>{_escaped(sound)}</{name}>\n  </lexeme>\n"

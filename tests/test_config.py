"""Settings: defaults < newscast.toml < header < command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newscast.config import Settings, Wish, load_settings
from newscast.errors import ConfigError
from newscast.model.script import Header

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, text: str) -> Path:
    file = folder / "newscast.toml"
    file.write_text(text, encoding="utf-8")
    return folder


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()


def test_the_nearest_file_above_the_source_counts(tmp_path: Path) -> None:
    write(tmp_path, 'language = "en-GB"\nform = "wav"')
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    assert load_settings(below).language == "en-GB"
    write(tmp_path / "a", 'form = "flac"')
    assert load_settings(below) == Settings(form="flac")


def test_every_setting_can_be_given(tmp_path: Path) -> None:
    write(
        tmp_path,
        """
        engine = "tone"
        language = "en-GB"
        quotes = "read"
        output = "results"
        form = "opus"
        loudness = -23
        true-peak = -2.5
        workers = 3
        timeout = 5
        cache = "clips"
        lexicon = ["house.txt", "../names.pls"]
        rules-off = ["money.scaled", " mark.aside "]
        [pauses]
        story = 2
        [voices]
        Maria = "tone-3 rate 180, en-us+f2"
        """,
    )
    settings = load_settings(tmp_path)
    assert (settings.engine, settings.quotes, settings.form) == ("tone", "read", "opus")
    assert (settings.output, settings.cache) == (tmp_path / "results", tmp_path / "clips")
    assert (settings.loudness, settings.true_peak, settings.workers, settings.timeout) == (-23.0, -2.5, 3, 5.0)
    assert settings.rules_off == ("money.scaled", "mark.aside")
    assert settings.lexicon == (tmp_path / "house.txt", tmp_path / "../names.pls")
    assert settings.pauses == {"story": 2.0}
    assert settings.voices == (("Maria", "tone-3 rate 180, en-us+f2"),)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ('engin = "tone"', "unknown setting “engin”", "did you mean “engine”?"),
        ("zzz = 1", "unknown setting “zzz”", "known settings: engine"),
        ("engine = 3", "“engine” must be a text", ""),
        ('form = "wma"', "“form” must be one of mp3", ""),
        ("loudness = true", "“loudness” must be a number from -40 to -8", ""),
        ("loudness = 0", "“loudness” must be a number from -40 to -8", ""),
        ("lexicon = 3", "“lexicon” must be a text", ""),
        ('lexicon = ["a.txt", 3]', "“lexicon” must be a text", ""),
        ('output = "~nobody-at-all/x"', "“output” names nobody's home folder", ""),
        ("workers = " + "[" * 5000, "not a TOML file", ""),
        ("workers = 0", "“workers” must be a whole number", ""),
        ("workers = 1.5", "“workers” must be a whole number", ""),
        ("pauses = 3", "“pauses” must be a table", ""),
        ("[pauses]\nstroy = 1", "unknown pause “stroy”", "did you mean “story”?"),
        ("[pauses]\nstory = 99", "“pauses.story” must be a number from 0 to 10", ""),
        ('rules-off = "money.scaled"', "“rules-off” must be a list of texts", ""),
        ("rules-off = [3]", "“rules-off” must be a text", ""),
        ("[voices]\nMaria = 3", "“voices.Maria” must be a text", ""),
        ("engine = ", "not a TOML file", "docs/settings.md"),
    ],
)
def test_a_mistake_names_the_file_and_what_was_expected(tmp_path: Path, text: str, message: str, hint: str) -> None:
    write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path)
    assert message in caught.value.message
    assert hint in caught.value.hint
    assert caught.value.source.endswith("newscast.toml")
    assert caught.value.line == 1 or "not a TOML file" in message


def test_a_settings_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "newscast.toml").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(ConfigError, match="cannot read the settings file"):
        load_settings(tmp_path)


def test_a_huge_settings_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "newscast.toml").write_bytes(b"#" * 1_000_001)
    with pytest.raises(ConfigError, match="larger than"):
        load_settings(tmp_path)


def test_the_header_changes_settings_and_the_command_line_changes_the_header() -> None:
    header = Header(language="en-GB", loudness="−18 LUFS")
    settings = Settings().with_header(header).with_wish(Wish(engine="tone", quotes="read"))
    assert (settings.language, settings.loudness) == ("en-GB", -18.0)
    assert (settings.engine, settings.quotes) == ("tone", "read")
    assert Settings().with_header(Header()).with_wish(Wish()) == Settings()


@pytest.mark.parametrize("text", ["loud", "-3", "nan"])
def test_a_loudness_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ConfigError, match="is not a loudness"):
        Settings().with_header(Header(loudness=text), "a.txt")


def test_one_lexicon_can_be_named_without_a_list(tmp_path: Path) -> None:
    write(tmp_path, 'lexicon = "house.txt"')
    assert load_settings(tmp_path).lexicon == (tmp_path / "house.txt",)

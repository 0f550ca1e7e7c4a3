"""Profiles: those that come with newscast, a newsroom's own, and what is wrong with a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newscast.errors import ConfigError
from newscast.ingest import Document, read_page
from newscast.ingest.profiles import load_profiles, profile_named
from newscast.ingest.section import Bracket, Meaning

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Outcome

    from newscast.ingest.section import Profile

OWN = """title = "Our own prompter"
example = "{JEAN} The bridge is open."
notation = "bracket"
evidence = ["*harbor radio*"]

[brackets]
curly = "speaker"
square = "direction"
"""


@pytest.mark.parametrize("profile", load_profiles(), ids=lambda profile: profile.name)
def test_the_example_of_each_profile_is_read_by_it(profile: Profile) -> None:
    reading = read_page(profile.example + "\n", profile=profile.name)
    assert reading.profile == profile.name
    assert "bridge is open" in " ".join(segment.written.lower() for segment in reading.script.segments)


def test_a_newsroom_has_profiles_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "harbor.toml").write_text(OWN, "utf-8")
    harbor = profile_named("harbor", load_profiles(tmp_path))
    assert harbor.meaning(Bracket.SQUARE) is Meaning.DIRECTION
    assert harbor.speaker_bracket is Bracket.CURLY
    page = "{JEAN}\nThe county bridge is open again. [smile] *Harbor Radio* has more.\n"
    assert read_page(page, profiles=tmp_path).profile == "harbor"
    assert read_page(page.replace("*", ""), profiles=tmp_path).profile == "curly"


def test_a_newsrooms_profile_takes_the_place_of_one_of_the_same_name(tmp_path: Path) -> None:
    (tmp_path / "page.toml").write_text(OWN, "utf-8")
    assert profile_named("page", load_profiles(tmp_path)).title == "Our own prompter"
    assert profile_named("page", load_profiles(tmp_path / "nowhere")).title != "Our own prompter"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("title = ", "not a TOML file", "docs/profiles.md"),
        ('titel = "x"', "unknown key “titel”", "did you mean “title”?"),
        ('title = ""', "must be a text", ""),
        ('title = "x"\nexample = "y"', "has no “notation”", "docs/profiles.md"),
        (OWN.replace('"bracket"', '"brackets"'), "“notation” cannot be “brackets”", "did you mean “bracket”?"),
        (OWN.replace('curly = "speaker"', 'curly = "whisper"'), "“brackets.curly” cannot be “whisper”", "one of:"),
        (OWN.replace("curly =", "curvy ="), "unknown bracket “curvy”", "did you mean “curly”?"),
        (OWN.replace("[brackets]\n", 'brackets = "x"\n[x]\n'), "must be a table", ""),
        (OWN.replace('["*harbor radio*"]', '"x"'), "must be a list", ""),
        (OWN.replace('["*harbor radio*"]', "[1]"), "must be a text", ""),
        ("keeps-beginning = 1\n" + OWN, "must be true or false", ""),
        ("# " + "x" * 100_001, "larger than", ""),
    ],
)
def test_a_mistake_in_a_profile_is_told(tmp_path: Path, text: str, message: str, hint: str) -> None:
    (tmp_path / "harbor.toml").write_text(text, "utf-8")
    with pytest.raises(ConfigError) as caught:
        load_profiles(tmp_path)
    assert message in str(caught.value)
    assert hint in (caught.value.hint or "")


def test_a_profile_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "harbor.toml").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(ConfigError, match="cannot read the profile"):
        load_profiles(tmp_path)


@pytest.mark.parametrize(("name", "hint"), [("pages", "did you mean “page”?"), ("xyz", "there are: captions")])
def test_a_profile_that_is_not_there_is_told(name: str, hint: str) -> None:
    with pytest.raises(ConfigError, match="there is no profile") as caught:
        read_page("text", profile=name)
    assert hint in (caught.value.hint or "")


def test_a_profile_that_is_asked_for_is_taken_at_its_word() -> None:
    page = "[Maria]\nThe bridge is open.\n\nTOM: It took long.\n"
    assert [segment.speaker for segment in read_page(page, profile="names").script.segments] == ["Tom"]
    assert read_page("Nobody speaks here.\n", profile="captions").script.stories == ()
    plain = read_page("The bridge is open again.\n", profile="plain")
    assert [segment.written for segment in plain.script.segments] == ["The bridge is open again."]
    assert read_page(Document("page", "\n"), profile="plain").script.stories == ()


def test_profiles_are_listed_and_chosen_on_the_command_line(newscast: Callable[..., Outcome], desk: Path) -> None:
    (desk / "newscast.toml").write_text('profiles = "houses"\n', "utf-8")
    (desk / "houses").mkdir()
    (desk / "houses" / "harbor.toml").write_text(OWN, "utf-8")
    listed = newscast("profiles")
    assert listed.status == 0
    assert "Our own prompter\n              {JEAN} The bridge is open." in listed.out
    assert '"name": "harbor"' in newscast("profiles", "--json").out
    page = desk / "page.txt"
    page.write_text("{Jean}\nThe county bridge is open again. [smile]\n", "utf-8")
    assert "read as “curly”" in newscast("show", page).out
    assert "read as “harbor”" in newscast("show", page, "--profile", "harbor").out
    assert '"profile": "harbor"' in newscast("show", page, "--profile", "harbor", "--json").out
    imported = newscast("import", page, "-o", desk / "script.txt")
    assert "read as “curly”" in imported.err
    assert "--profile is for pages" in newscast("show", desk / "script.txt", "--profile", "harbor").out
    (desk / "newscast.toml").write_text('profiles = "houses"\nprofile = "harbor"\n', "utf-8")
    assert "read as “harbor”" in newscast("show", page).out
    unknown = newscast("show", page, "--profile", "harbour")
    assert unknown.status == 1
    assert "did you mean “harbor”?" in unknown.err


def test_the_profile_of_the_manual_is_one(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "profiles.md").read_text("utf-8")
    example = page.partition("```toml profile\n")[2].partition("```")[0]
    (tmp_path / "harbor.toml").write_text(example, "utf-8")
    names = {profile.name for profile in load_profiles(tmp_path)}
    assert "harbor" in names
    assert all(f"`{name}`" in page for name in names - {"harbor"})

"""The program as a person uses it: commands, exit statuses, what goes where."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import newscast as promise

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Outcome

    Program = Callable[..., Outcome]

SCRIPT = """Title: Night bus
Anchor: Maria
Target: 0:30

[Maria]
Good evening. {287(b)|two eighty-seven B} is up, says Commissioner Bihac (BEE-hotch). [[desk: check]]

[Dana Ruiz, transit chief]
“People walk.”
[PAUSE: 0.5]
"""

PAGE = """Skip to main content
Health
Clinic opens in Harwick
Listen
Share

The new clinic in Harwick opened on Monday. Nurse Ana Cole of the Harwick Health Board said it took six years.

Tags: health

[Lauren]

A NEW CLINIC HAS OPENED IN HARWICK. IT TOOK SIX YEARS AND $1.2 MILLION TO BUILD, THE HARWICK HEALTH BOARD SAYS.

“WE ARE VERY GLAD THAT THE DOORS ARE OPEN AT LAST,” ANA COLE SAID.
"""


@pytest.fixture
def script(desk: Path) -> Path:
    (desk / "bus.txt").write_text(SCRIPT, encoding="utf-8")
    return Path("bus.txt")


@pytest.fixture
def page(desk: Path) -> Path:
    (desk / "page.txt").write_text(PAGE, encoding="utf-8")
    return Path("page.txt")


def test_render_prints_the_file_and_its_length_and_tells_the_rest_aside(newscast: Program, script: Path) -> None:
    done = newscast("render", script, "--engine", "tone")
    assert done.status == 0
    assert re.fullmatch(r"output[/\\]bus\.mp3  \d+:\d\d\n", done.out)
    assert "Dana Ruiz" in done.err
    assert "LUFS" in done.err
    again = newscast("render", script, "--engine", "tone")
    assert "nothing had changed" in again.err


def test_render_json_is_one_object(newscast: Program, script: Path) -> None:
    done = newscast("render", script, "--engine", "tone", "--json")
    answer = json.loads(done.out)
    assert set(answer) >= {"output", "seconds", "loudness", "segments", "stages", "warnings"}
    assert set(answer["segments"][0]) >= {"speaker", "start", "end", "cached"}
    assert done.err == ""


def test_quiet_leaves_only_the_result(newscast: Program, script: Path) -> None:
    done = newscast("render", script, "--engine", "tone", "--quiet")
    assert done.err == ""
    assert done.out.count("\n") == 1


def test_import_makes_a_script_that_says_the_same_as_the_page(newscast: Program, page: Path) -> None:
    done = newscast("import", page)
    assert done.status == 0
    assert done.out.strip() == str(Path("scripts/page.txt"))
    of_page, of_script = (json.loads(newscast("show", "--json", file).out) for file in (page, "scripts/page.txt"))
    said = [
        [(item["speaker"], item["text"]) for story in answer["stories"] for item in story["items"]]
        for answer in (of_page, of_script)
    ]
    assert said[0] == said[1]
    assert {speaker for speaker, _ in said[0]} == {"Lauren", "Ana Cole"}


def test_import_does_not_write_over_edits(newscast: Program, page: Path) -> None:
    newscast("import", page, "-o", "s.txt")
    assert "--quotes is for pages" in newscast("check", "s.txt", "--quotes", "read").out
    Path("s.txt").write_text(Path("s.txt").read_text(encoding="utf-8") + "\nAn edit.\n", encoding="utf-8")
    refused = newscast("import", page, "-o", "s.txt")
    assert refused.status == 1
    assert "there already" in refused.err
    assert "--force" in refused.err
    assert "An edit." in Path("s.txt").read_text(encoding="utf-8")
    assert newscast("import", page, "-o", "s.txt", "--force").status == 0
    assert "An edit." not in Path("s.txt").read_text(encoding="utf-8")


def test_import_never_writes_over_the_page_itself(newscast: Program, page: Path) -> None:
    refused = newscast("import", page, "-o", page, "--force")
    assert refused.status == 1
    assert "written over the page" in refused.err
    assert page.read_text(encoding="utf-8") == PAGE


def test_import_of_a_script_and_into_a_file_that_cannot_be_are_refused(
    newscast: Program, page: Path, desk: Path
) -> None:
    (desk / "bus.txt").write_text(SCRIPT, encoding="utf-8")
    assert "script file already" in newscast("import", "bus.txt").err
    (desk / "folder").mkdir()
    assert newscast("import", page, "-o", "folder").out.strip() == str(Path("folder/page.txt"))
    refused = newscast("import", page, "-o", "page.txt/x.txt")
    assert refused.status == 1
    assert "cannot be written" in refused.err


def test_show_tells_what_is_said_and_what_is_not(newscast: Program, page: Path) -> None:
    done = newscast("show", page, "--as-spoken")
    assert done.status == 0
    assert "[Lauren, anchor]" in done.out
    assert "one point two million dollars" in done.out
    assert "Ana Cole (own voice)" in done.out
    assert "dropped" in done.out
    assert "words:" in done.out


def test_show_json_answers_for_every_source_in_order(newscast: Program, page: Path, script: Path) -> None:
    done = newscast("show", "--json", page, "gone.txt", script, "--engine", "tone")
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert done.status == 1
    assert [answer["source"] for answer in answers] == ["page.txt", "gone.txt", "bus.txt"]
    assert "error" in answers[1]
    assert answers[0]["kind"] == "page"
    story = answers[2]["stories"][0]
    assert [item["type"] for item in story["items"]] == ["segment", "segment", "pause"]
    assert {"speaker", "role", "text", "spoken", "lines", "words", "seconds", "voice"} <= set(story["items"][0])
    assert {entry["fate"] for entry in answers[2]["ledger"]} >= {"header", "cue", "note", "pronouncer"}


def test_show_json_of_a_page_without_a_transcript_has_its_article_and_a_warning(newscast: Program, desk: Path) -> None:
    text = "Clinic opens\n\n" + "The new clinic in Harwick opened on Monday after six years of work. " * 3
    (desk / "plain.txt").write_text(text, encoding="utf-8")
    done = newscast("show", "--json", "plain.txt")
    answer = json.loads(done.out)
    assert done.status == 0
    assert answer["stories"] == []
    assert "Harwick" in answer["article"]["text"]
    assert answer["warnings"]
    assert newscast("render", "plain.txt").status == 1
    assert newscast("show", "--part", "article", "plain.txt").out.count("Harwick") >= 3


def test_show_of_a_source_that_is_not_there_says_so(newscast: Program) -> None:
    done = newscast("show", "gone.txt")
    assert (done.status, done.out) == (1, "")
    assert "gone.txt" in done.err


def test_check_finds_mistakes_pronouncers_and_timing(newscast: Program, script: Path) -> None:
    done = newscast("check", script)
    assert done.status == 0
    assert "“Bihac” is said “BEE-hotch”" in done.out
    assert "under the target of 30 s" in done.out
    text = SCRIPT.replace("Target: 0:30\n", "Voice: Maria = nobody\n") + "[SOT: gone.wav | Ana]\n"
    script.write_text(text, encoding="utf-8")
    found = [json.loads(line) for line in newscast("check", script, "--json").out.splitlines()]
    errors = [finding for finding in found if finding["kind"] == "error"]
    assert any("gone.wav" in finding["message"] for finding in errors)
    assert any("nobody" in finding["message"] for finding in errors)


def test_check_tells_what_may_be_a_pronouncer(newscast: Program, desk: Path) -> None:
    (desk / "open.txt").write_text("Title: x\nAnchor: A\n\nAnh Dinh (DIN) met Rob Cole (LEFT).\n", encoding="utf-8")
    out = newscast("check", "open.txt").out
    assert "“Dinh (DIN)” may be a name and how it is said" in out
    assert "Dinh (pron. din)" in out
    assert "Cole (LEFT)" not in out


def test_check_tells_of_an_entry_that_holds_in_every_sense(newscast: Program, desk: Path) -> None:
    (desk / "house.txt").write_text("lead = LED\nBihac = BEE-hotch\n", encoding="utf-8")
    text = "Title: x\nLexicon: house.txt\nAnchor: A\n\nBihac will lead.\n"
    (desk / "lead.txt").write_text(text, encoding="utf-8")
    out = newscast("check", "lead.txt").out
    assert "“lead” is said “LED”" in out
    assert out.count("so in every sense of the word") == 1


def test_check_is_content_with_a_good_script_and_not_with_a_bad_one(newscast: Program, desk: Path) -> None:
    (desk / "good.txt").write_text("Title: x\nAnchor: A\n\nGood evening.\n", encoding="utf-8")
    (desk / "bad.txt").write_text("Titel: x\nTitle: x\n\nGood evening.\n", encoding="utf-8")
    (desk / "worse.txt").write_text("Title: x\n\n[STINK: a.wav]\n", encoding="utf-8")
    assert newscast("check", "good.txt").out == "good.txt: nothing to mend\n"
    worse = newscast("check", "good.txt", "worse.txt")
    assert worse.status == 1
    assert re.search(r"^worse\.txt:3:\d+: error: ", worse.out, re.MULTILINE)
    assert newscast("check", "bad.txt").status == 1


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Titel: x\n\n[Ana]\nHi.\n", "line 1: did you mean “Title:”?"),
        ("Some page\n\n[Denise\n\nWell.\n", "line 3: a bracket opens here and is never closed"),
    ],
)
def test_a_near_miss_is_pointed_at(newscast: Program, desk: Path, text: str, hint: str) -> None:
    (desk / "near.txt").write_text(text, encoding="utf-8")
    for command in ("render", "check"):
        done = newscast(command, "near.txt")
        assert done.status == 1
        assert hint in done.out + done.err


def test_wishes_without_effect_are_told(newscast: Program, desk: Path) -> None:
    text = "Title: x\nAnchor: A\nLanguage: fr-FR\nDisclosure: yes\nVoice: A = kokoro:b\n\nBonjour.\n"
    (desk / "wish.txt").write_text(text, encoding="utf-8")
    told = newscast("check", "wish.txt").out
    assert all(word in told for word in ("Disclosure", "fr-FR", "no voice asked for A"))


def test_spoken_answers_line_by_line(newscast: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    given = "It cost $1.2 MILLION.\n\nBad byte \udcff here\n".encode("utf-8", "surrogateescape")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    lines = newscast("spoken").out.split("\n")
    assert lines[0] == "It cost one point two million dollars."
    assert lines[1] == ""
    assert len(lines) == 4


def test_voices_lists_and_auditions(newscast: Program) -> None:
    listed = newscast("voices")
    assert "system:" in listed.out
    assert "tone:tone-1" in listed.out
    as_json = [json.loads(line) for line in newscast("voices", "--engine", "tone", "--json").out.splitlines()]
    assert {"engine", "voice", "language", "gender", "licence", "note"} <= set(as_json[0])
    done = newscast("voices", "--say", "One two.", "--voice", "tone:tone-2")
    assert done.out.split() == [str(Path("output/voices/tone-tone-2.wav"))]
    assert Path(done.out.strip()).stat().st_size > 1000
    assert newscast("voices", "--voice", "system:en-us+f4").out.startswith("system:en-us+f4")
    assert newscast("voices", "--voice", "tone:nobody").status == 2
    assert newscast("voices", "--engine", "nothing").status == 2
    Path("blocked").write_text("", encoding="utf-8")
    assert "cannot write" in newscast("voices", "--say", "x", "--voice", "tone:tone-2", "-o", "blocked/x").err


def test_doctor_finds_this_machine_fit(newscast: Program) -> None:
    done = newscast("doctor")
    assert done.status == 0
    assert "engine system" in done.out
    assert "ffmpeg" in done.out
    assert all(json.loads(line)["what"] for line in newscast("doctor", "--json").out.splitlines())


def test_doctor_names_a_folder_that_cannot_be_written(
    newscast: Program, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("NEWSCAST_CACHE", str(desk / "file" / "below"))
    done = newscast("doctor")
    assert done.status == 1
    assert "MISSING clip cache" in done.out


def test_play_without_a_newscast_or_a_file_says_what_to_type(newscast: Program) -> None:
    assert "newscast render" in newscast("play").err
    assert "no such file" in newscast("play", "gone.mp3").err


def test_the_command_line_itself_can_be_wrong(newscast: Program) -> None:
    assert newscast("rendre").status == 2
    assert newscast("render").status == 2
    assert newscast("render", "a.txt", "--voice", "nonsense").status == 2
    assert newscast("render", "a.txt", "--quotes", "sing").status == 2
    assert newscast("render", "a.txt", "--also", "ogg").status == 2
    assert newscast("--version").out.startswith("newscast 0.")
    assert "render" in newscast("--help").out


def test_help_loads_nothing_heavy() -> None:
    heavy = [
        "numpy",
        "soundfile",
        "soxr",
        "pydub",
        "pyttsx3",
        "trafilatura",
        "lxml",
        "mutagen",
        "num2words",
        "imageio_ffmpeg",
        "multiprocessing",
    ]
    program = (
        "import sys\nfrom newscast.cli import run\nrun(['--help'])\n"
        f"sys.stderr.write(' '.join(name for name in {heavy} if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_the_promise_is_kept() -> None:
    for name in promise.__all__:
        assert callable(getattr(promise, name))
    with pytest.raises(AttributeError):
        promise.nothing  # noqa: B018


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
@pytest.mark.parametrize("command", ["show --json bus.txt", "check bus.txt", "voices", "doctor", "--help"])
@pytest.mark.usefixtures("script")
def test_an_output_that_takes_no_more_is_told_in_one_line(command: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "newscast", *command.split()],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "No space left" in done.stderr


def test_a_name_that_is_too_long_is_told(newscast: Program, script: Path) -> None:
    done = newscast("render", script, "--engine", "tone", "-o", "a" * 300 + ".mp3")
    assert done.status == 1
    assert "too long" in done.err


@pytest.mark.usefixtures("script")
def test_a_reader_that_leaves_early_is_no_mistake() -> None:
    command = f"'{sys.executable}' -m newscast show --json {' '.join(['bus.txt'] * 20)} | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is needed")
def test_a_terminal_shows_progress_and_a_pipe_does_not(script: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "newscast", "render", str(script), "--engine", "tone"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, check=True)
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "speaking" in shown
    assert done.stdout.decode().startswith("output")


@pytest.mark.parametrize(
    "sample", sorted((Path(__file__).parents[2] / "scripts").glob("*.txt")), ids=lambda file: file.stem
)
def test_every_sample_checks_clean_and_renders_with_real_voices(newscast: Program, sample: Path) -> None:
    assert newscast("check", sample).status == 0
    done = newscast("render", sample, "--json")
    answer = json.loads(done.out)
    assert done.status == 0
    assert 20 < answer["seconds"] < 240
    assert len(set(answer["cast"].values())) == len(answer["cast"]) >= 2


def test_check_tells_all_mistakes_of_a_script_at_once(newscast: Program, desk: Path) -> None:
    (desk / "bad.txt").write_text("Title: x\nAnchor: A\n\nA stray }.\n\n[STNG: a.wav]\n", encoding="utf-8")
    done = newscast("check", "bad.txt")
    assert done.status == 1
    assert [line.partition(": error")[0] for line in done.out.splitlines()] == ["bad.txt:4:9", "bad.txt:6:2"]
    (desk / "bad.txt").write_text("Title: x\nAnchor: A\nLexicon: no.txt\n\nHello.\n", encoding="utf-8")
    assert newscast("check", "bad.txt").out.startswith("bad.txt:3:10: error: there is no lexicon")


@pytest.mark.parametrize(
    "options", [("--engine", "ton"), ("--voice", "A=tone-99"), ("--voice", "A=tone-1 rate 0"), ("-o", "bus.wma")]
)
def test_a_command_line_that_asks_for_what_there_is_not_is_told_from_a_mistake_in_a_file(
    newscast: Program, desk: Path, options: tuple[str, str]
) -> None:
    (desk / "bus.txt").write_text("Title: x\nAnchor: A\n\nHello.\n", encoding="utf-8")
    done = newscast("render", "bus.txt", "--engine", "tone", *options)
    assert (done.status, done.out) == (2, "")
    assert not (desk / "output").exists()


def test_an_unknown_profile_is_named_with_where_it_is_asked_for(newscast: Program, page: Path, desk: Path) -> None:
    asked = newscast("render", page, "--profile", "prompt")
    assert (asked.status, asked.err.splitlines()[0]) == (2, "newscast: --profile: there is no profile “prompt”")
    (desk / "newscast.toml").write_text('profile = "prompt"', encoding="utf-8")
    settled = newscast("render", page)
    assert settled.status == 1
    assert "newscast.toml: there is no profile “prompt”" in settled.err


def test_a_voice_or_a_loudness_that_makes_no_sense_is_named_with_its_place(newscast: Program, desk: Path) -> None:
    copy = "\nAnchor: A\n\nHello.\n"
    (desk / "bus.txt").write_text(f"Voice: A = tone-99{copy}", encoding="utf-8")
    assert newscast("check", "bus.txt", "--engine", "tone").out.startswith("bus.txt:1:8: error: A: ")
    (desk / "bus.txt").write_text(f"Title: x\nLoudness: loud{copy}", encoding="utf-8")
    assert newscast("check", "bus.txt", "--engine", "tone").out.startswith("bus.txt:2:11: error: the header's Loudness")
    (desk / "bus.txt").write_text(f"Title: x{copy}", encoding="utf-8")
    (desk / "newscast.toml").write_text('engine = "tone"\n[voices]\nA = "tone-99"\n', encoding="utf-8")
    assert newscast("check", "bus.txt").out.startswith("newscast.toml:3: error: A: ")


def test_a_page_that_tells_no_language_is_read_as_the_newsroom_reads(newscast: Program) -> None:
    Path("newscast.toml").write_text('language = "en-GB"\n', encoding="utf-8")
    Path("page.txt").write_text("[Kim]\nUnited lost 2-1 on 5 November.\n", encoding="utf-8")
    assert "lost two-one on the fifth of November" in newscast("show", "--as-spoken", "page.txt").out
    newscast("import", "page.txt")
    assert "Language: en-GB" in Path("scripts/page.txt").read_text(encoding="utf-8")


def test_a_script_that_is_typed_in_capitals_is_printed_and_said_like_any_other(newscast: Program) -> None:
    Path("s.txt").write_text("Anchor: Kim\n\n[KIM]\nTHE FBI TOLD US IT WILL LEAVE DENVER.\n", encoding="utf-8")
    shown = newscast("show", "--as-spoken", "s.txt").out
    assert "[Kim" in shown
    assert "The FBI told us it will leave Denver." in shown
    assert "The F-B-I told us it will leave Denver." in shown

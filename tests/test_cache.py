from __future__ import annotations

import errno
import math
import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscast.cache import ClipStore, clip_key, default_root
from newscast.errors import DeliveryError
from newscast.model.speech import Utterance, Voice, WordTime

KEY = "ab" * 32
PCM = bytes(range(256)) * 8
WORDS = (WordTime(0, 0, 5), WordTime(400, 6, 3))


@pytest.fixture
def store(tmp_path: Path) -> ClipStore:
    return ClipStore(tmp_path / "store")


def clip_file(store: ClipStore) -> Path:
    return next(path for path in (store.root / "clips").rglob("*") if path.is_file())


voices = st.builds(
    Voice,
    st.text(max_size=8),
    st.text(max_size=8),
    st.none() | st.integers(80, 400),
    st.none() | st.integers(0, 100),
    st.floats(-20, 20),
)
utterances = st.builds(Utterance, st.text(max_size=30), voices, st.text(max_size=6), st.integers(0, 3))


@given(utterances, st.text(max_size=8), st.floats(-20, 20))
def test_the_key_does_not_change_with_the_gain(utterance: Utterance, fingerprint: str, gain: float) -> None:
    louder = replace(utterance, voice=replace(utterance.voice, gain=gain))
    assert clip_key(louder, fingerprint) == clip_key(utterance, fingerprint)


@given(utterances, utterances, st.text(max_size=8), st.text(max_size=8))
def test_the_key_changes_with_everything_that_is_heard(a: Utterance, b: Utterance, print_a: str, print_b: str) -> None:
    level = [replace(one, voice=replace(one.voice, gain=0.0)) for one in (a, b)]
    assert (clip_key(a, print_a) == clip_key(b, print_b)) == (level[0] == level[1] and print_a == print_b)


@given(utterances, st.sampled_from(["text", "language", "take", "engine", "name", "rate", "pitch"]))
def test_the_key_changes_with_each_field_alone(utterance: Utterance, field: str) -> None:
    voice = utterance.voice
    changed = {
        "text": replace(utterance, text=utterance.text + "x"),
        "language": replace(utterance, language=utterance.language + "x"),
        "take": replace(utterance, take=utterance.take + 1),
        "engine": replace(utterance, voice=replace(voice, engine=voice.engine + "x")),
        "name": replace(utterance, voice=replace(voice, name=voice.name + "x")),
        "rate": replace(utterance, voice=replace(voice, rate=(voice.rate or 0) + 1)),
        "pitch": replace(utterance, voice=replace(voice, pitch=(voice.pitch or 0) + 1)),
    }[field]
    assert clip_key(changed, "") != clip_key(utterance, "")


def test_a_text_with_half_a_character_has_a_key() -> None:
    assert len(clip_key(Utterance("\ud800", Voice("tone", "tone-1")), "")) == 64


def test_a_clip_comes_back_as_it_was_put(store: ClipStore) -> None:
    put = store.put(KEY, PCM, 22_050, words=WORDS, energies=(0.25, 1e-12), channels=2)
    got = store.get(KEY)
    assert (put.cached, put.frames, put.channels, put.words) == (False, len(PCM) // 4, 2, WORDS)
    assert got == replace(put, cached=True)
    assert store.pcm(KEY) == PCM


@settings(max_examples=25)
@given(st.lists(st.floats(0, 4), max_size=40))
def test_energies_keep_six_digits(energies: list[float]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        clip = ClipStore(Path(folder)).put(KEY, b"", 8000, energies=energies)
    assert all(math.isclose(a, b, rel_tol=1e-5, abs_tol=1e-300) for a, b in zip(clip.energies, energies, strict=True))


def test_a_long_header_is_read_whole(store: ClipStore) -> None:
    words = tuple(WordTime(number * 1000, number * 6, 5) for number in range(5000))
    store.put(KEY, PCM, 22_050, words=words)
    clip = store.get(KEY)
    assert clip is not None
    assert clip.words == words


def test_what_was_never_put_is_a_miss(store: ClipStore) -> None:
    assert store.get(KEY) is None
    assert store.pcm(KEY) is None
    assert store.recall(KEY) is None


@pytest.mark.parametrize("length", [0, 1, 20, 27, 28, 60, 100, 1000])
def test_a_torn_clip_is_a_miss_and_can_be_put_again(store: ClipStore, length: int) -> None:
    store.put(KEY, PCM, 22_050, words=WORDS)
    file = clip_file(store)
    file.write_bytes(file.read_bytes()[:length])
    assert store.get(KEY) is None
    store.put(KEY, PCM, 22_050, words=WORDS)
    assert store.pcm(KEY) == PCM


@pytest.mark.parametrize("place", [0, 9, 13, 17, 30, 60])
def test_a_flipped_bit_before_the_samples_is_a_miss(store: ClipStore, place: int) -> None:
    store.put(KEY, PCM, 22_050)
    file = clip_file(store)
    data = bytearray(file.read_bytes())
    data[place] ^= 4
    file.write_bytes(data)
    assert store.get(KEY) is None


def test_a_flipped_bit_in_the_samples_is_seen_when_they_are_read_and_the_clip_is_made_again(store: ClipStore) -> None:
    store.put(KEY, PCM, 22_050)
    file = clip_file(store)
    data = bytearray(file.read_bytes())
    data[-1] ^= 4
    file.write_bytes(data)
    assert store.pcm(KEY) is None
    assert store.get(KEY) is None
    store.put(KEY, PCM, 22_050)
    assert store.pcm(KEY) == PCM


def test_a_document_is_no_clip(store: ClipStore) -> None:
    store.remember(KEY, {"rate": 1})
    document = next(path for path in (store.root / "documents").rglob("*") if path.is_file())
    clip = store.root / "clips" / KEY[:2] / KEY
    clip.parent.mkdir(parents=True)
    clip.write_bytes(document.read_bytes())
    assert store.get(KEY) is None


def test_the_first_of_two_programs_wins_so_that_both_mix_the_same_samples(store: ClipStore) -> None:
    store.put(KEY, PCM, 22_050)
    second = ClipStore(store.root).put(KEY, PCM + b"\0\0", 22_050)
    assert second.frames == len(PCM) // 2
    assert not second.cached
    assert store.pcm(KEY) == PCM


def test_a_file_system_without_links_will_do(store: ClipStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    store.put(KEY, PCM, 22_050)
    assert store.pcm(KEY) == PCM


def test_a_document_replaces_an_earlier_one(store: ClipStore) -> None:
    store.remember("any name / at all", {"a": 1})
    store.remember("any name / at all", {"a": [2, "ü"]})
    assert store.recall("any name / at all") == {"a": [2, "ü"]}


def test_a_torn_document_is_a_miss(store: ClipStore) -> None:
    store.remember(KEY, {"a": "b" * 100})
    file = next(path for path in (store.root / "documents").rglob("*") if path.is_file())
    file.write_bytes(file.read_bytes()[:-10] + b"x" * 10)
    assert store.recall(KEY) is None


def test_a_full_disk_is_one_clear_error_and_leaves_nothing(store: ClipStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "link", full)
        patch.setattr(os, "replace", full)
        with pytest.raises(DeliveryError, match="disk is full") as caught:
            store.put(KEY, PCM, 22_050)
    assert "NEWSCAST_CACHE" in caught.value.hint
    assert store.get(KEY) is None
    assert not list((store.root / "parts").iterdir())


LIMITED = """
import resource, sys
from pathlib import Path
from newscast.cache import ClipStore
from newscast.errors import DeliveryError

resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
store = ClipStore(Path(sys.argv[1]))
store.put("a" * 64, bytes(20_000), 22_050)
try:
    store.put("b" * 64, bytes(200_000), 22_050)
except DeliveryError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="sets a limit of POSIX")
def test_a_file_that_can_only_be_written_in_part_is_an_error_and_leaves_nothing(store: ClipStore) -> None:
    done = subprocess.run([sys.executable, "-c", LIMITED, store.root], check=True, capture_output=True, text=True)
    assert "cannot be written: File too large" in done.stdout
    assert (store.get("a" * 64), store.get("b" * 64)) != (None, None)
    assert store.get("b" * 64) is None
    assert not list((store.root / "parts").iterdir())


def test_a_folder_that_cannot_be_made_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DeliveryError, match="cannot be written"):
        ClipStore(tmp_path / "file" / "store").put(KEY, PCM, 22_050)


def test_parts_of_a_killed_program_are_swept_after_a_day(store: ClipStore) -> None:
    parts = store.root / "parts"
    parts.mkdir(parents=True)
    for name, age in (("old", 90_000), ("new", 60)):
        (parts / name).write_text("")
        os.utime(parts / name, times=(time.time() - age,) * 2)
    store.put(KEY, PCM, 22_050)
    assert [part.name for part in parts.iterdir()] == ["new"]


def test_the_folder_is_the_users_unless_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSCAST_CACHE", "/somewhere/else")
    assert default_root() == Path("/somewhere/else")
    monkeypatch.delenv("NEWSCAST_CACHE")
    assert default_root().name == "newscast"


WRITER = """
import sys
from pathlib import Path
from newscast.cache import ClipStore

store = ClipStore(Path(sys.argv[1]))
for number in range(100):
    store.put(f"{number:064x}", bytes([int(sys.argv[2])]) * 5000, 22_050)
"""


def test_two_programs_at_once_never_show_each_other_half_a_clip(store: ClipStore) -> None:
    keys = [f"{number:064x}" for number in range(100)]
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, store.root, side]) for side in "12"]
    while any(writer.poll() is None for writer in writers):
        assert all(store.pcm(key) in {None, b"\1" * 5000, b"\2" * 5000} for key in keys[::10])
    assert [writer.returncode for writer in writers] == [0, 0]
    assert all(store.pcm(key) in {b"\1" * 5000, b"\2" * 5000} for key in keys)
    assert not list((store.root / "parts").iterdir())


def test_a_thousand_headers_are_read_in_a_moment(store: ClipStore) -> None:
    words = tuple(WordTime(number * 5000, number * 6, 5) for number in range(15))
    energies = [0.001234567 * number for number in range(45)]
    keys = [f"{number:02x}" * 32 for number in range(256)]
    for key in keys:
        store.put(key, PCM, 22_050, words=words, energies=energies)
    started = time.process_time()
    assert all(store.get(key) for key in keys)
    assert (time.process_time() - started) * 1000 / len(keys) < 0.3

"""What a worker does, without the process around it."""

from __future__ import annotations

from multiprocessing import Pipe
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from newscast.model.speech import Clip, Utterance, Voice
from newscast.synthesis.worker import Full, Ready, Refused, serve

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = "cd" * 32


@pytest.fixture(autouse=True)
def faults(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1] / "engines" / "fault_engines"))


def replies(engine: str, root: Path, *texts: str) -> Iterator[object]:
    """Ask a worker in a thread of this process."""
    ours, theirs = Pipe()
    for text in texts:
        ours.send((KEY, Utterance(text, Voice(engine, "any"))))
    served = Thread(target=serve, args=(theirs, engine, root))
    served.start()
    yield ours.recv()
    for _ in texts:
        yield ours.recv()
    ours.close()
    served.join()


def test_it_says_that_it_is_ready_and_answers_each_sentence(tmp_path: Path) -> None:
    ready, clip, failed, refused = replies("faulty", tmp_path, "fine words", "raise this", "refuse this")
    assert ready == Ready()
    assert isinstance(clip, Clip)
    assert (clip.key, clip.cached, clip.rate) == (KEY, False, 24_000)
    assert failed == Refused("the engine failed: ZeroDivisionError: by zero")
    assert refused == Refused("this cannot be said", "say something else")


@pytest.mark.parametrize(
    ("engine", "reply"),
    [
        ("unloadable", Refused("its model is not there", "fetch it")),
        ("broken", Refused("the engine failed: RuntimeError: out of luck")),
    ],
)
def test_an_engine_that_cannot_be_made_is_refused_at_once(tmp_path: Path, engine: str, reply: Refused) -> None:
    assert list(replies(engine, tmp_path)) == [reply]


def test_a_full_store_is_told_apart_from_a_bad_sentence(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("a file")
    _, reply = replies("faulty", tmp_path / "store", "fine words")
    assert isinstance(reply, Full)
    assert "NEWSCAST_CACHE" in reply.hint

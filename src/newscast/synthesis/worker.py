"""A process that speaks: one engine, one sentence after the other, until its pipe is closed.

It imports only what speaking needs. It leaves Ctrl-C to its parent and never outlives it, however that ends.
"""

from __future__ import annotations

import os
import signal
from dataclasses import dataclass
from multiprocessing import parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import TYPE_CHECKING

from newscast.errors import DeliveryError, EngineError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from pathlib import Path

    from newscast.engines.base import Engine
    from newscast.model.speech import Clip, Utterance


@dataclass(frozen=True, slots=True)
class Ready:
    """The engine is loaded."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A sentence, or instead of `Ready` every sentence, cannot be spoken; trying again would not help."""

    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Full:
    """The clip store cannot be written."""

    message: str
    hint: str


def run(connection: Connection, engine: str, root: Path) -> None:
    """Be a worker process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # engines chat; standard output is the parent's
    serve(connection, engine, root)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def serve(connection: Connection, name: str, root: Path) -> None:
    """Load the engine, say `Ready`, and answer each (key, utterance) with a `Clip`, `Refused` or `Full`."""
    from newscast.cache import ClipStore  # noqa: PLC0415 - the parent imports this module too, and needs neither
    from newscast.engines import engine_class  # noqa: PLC0415
    from newscast.synthesis.job import speak_one  # noqa: PLC0415

    def answer(engine: Engine, key: str, utterance: Utterance) -> Clip | Refused | Full:
        try:
            return speak_one(engine, key, utterance, store)
        except DeliveryError as error:
            return Full(error.message, error.hint)
        except Exception as error:  # noqa: BLE001 - an engine may be anybody's
            return _refusal(error)

    store = ClipStore(root)
    try:
        engine = engine_class(name)()
    except Exception as error:  # noqa: BLE001 - an engine may be anybody's
        connection.send(_refusal(error))
        return
    connection.send(Ready())
    while True:
        try:
            key, utterance = connection.recv()
        except EOFError:
            return
        connection.send(answer(engine, key, utterance))


def _refusal(error: Exception) -> Refused:
    if isinstance(error, EngineError):
        return Refused(error.message, error.hint)
    return Refused(f"the engine failed: {type(error).__name__}: {error}"[:500])

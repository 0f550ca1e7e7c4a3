"""Worker processes that share out sentences; one that hangs or dies is replaced."""

from __future__ import annotations

import multiprocessing
import signal
import sys
import time
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import resource_tracker
from multiprocessing.connection import wait
from types import ModuleType
from typing import TYPE_CHECKING

from newscast.errors import DeliveryError, EngineError, EngineUnavailableError
from newscast.synthesis.worker import Full, Ready, Refused, run

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess
    from pathlib import Path

    from newscast.model.speech import Clip, Utterance

    Outcome = tuple[str, Clip | EngineError]

_START_SECONDS = 60.0  # for an engine to load
_FALSE_STARTS = 2  # after which an engine is given up
_HELD = 2  # sentences: while one is spoken the next lies ready
_SHORT = 2_000  # characters: what fits into the pipe of a worker that is busy
_LEAVE_SECONDS = 5.0


@dataclass(eq=False, slots=True)
class _Hand:
    """A worker process and what it was given."""

    process: SpawnProcess
    pipe: Connection
    deadline: float
    """When it must have said something, in seconds of the monotonic clock."""
    ready: bool = False
    held: deque[str] = field(default_factory=deque)
    """Keys; the first is being spoken."""

    def kill(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


class Crew:
    """Worker processes for one engine. Used once."""

    def __init__(self, engine: str, root: Path, *, size: int, timeout: float) -> None:
        self._engine = engine
        self._root = root
        self._size = size
        self._timeout = timeout
        self._hands: list[_Hand] = []
        self._left: deque[str] = deque()
        self._jobs: Mapping[str, Utterance] = {}
        self._tried: set[str] = set()
        self._false_starts = 0

    def work(self, jobs: Mapping[str, Utterance]) -> Generator[Outcome]:
        """Speak each utterance; yield its key with the clip, or with the error, as they come.

        A sentence over which a worker hung or died is tried once more. Raises `EngineUnavailableError` where the engine
        cannot be started and `DeliveryError` where the store cannot be written. However it ends, no worker is left.
        """
        self._jobs = jobs
        # The longest first: then no worker is left alone with a long one at the end.
        self._left.extend(sorted(jobs, key=lambda key: -len(jobs[key].text)))
        try:
            while self._left or any(hand.held for hand in self._hands):
                while len(self._hands) < min(self._size, self._open()):
                    self._hands.append(self._hire())
                yield from self._listen()
            self._dismiss()
        finally:
            for hand in self._hands:
                hand.kill()

    def _open(self) -> int:
        """How many sentences are not finished."""
        return len(self._left) + sum(len(hand.held) for hand in self._hands)

    def _hire(self) -> _Hand:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=run, args=(theirs, self._engine, self._root), daemon=True)
        with _bare_start():
            process.start()
        theirs.close()
        return _Hand(process, ours, time.monotonic() + _START_SECONDS)

    def _listen(self) -> Iterator[Outcome]:
        """Wait for the next answers, or for a worker's time to be up."""
        waiting = [hand for hand in self._hands if hand.held or not hand.ready]
        patience = min(hand.deadline for hand in waiting) - time.monotonic()
        spoke = wait([hand.pipe for hand in self._hands], max(0.0, patience))
        for hand in tuple(self._hands):
            if hand.pipe in spoke:
                yield from self._hear(hand)
            elif hand in waiting and time.monotonic() >= hand.deadline:
                seconds = self._timeout if hand.ready else _START_SECONDS
                yield from self._lose(hand, f"the engine gave no answer within {seconds:g} seconds")

    def _hear(self, hand: _Hand) -> Iterator[Outcome]:
        try:
            reply: Ready | Refused | Full | Clip = hand.pipe.recv()
            match reply:
                case Ready():
                    hand.ready = True
                case Refused() if not hand.ready:
                    raise EngineUnavailableError(reply.message, hint=reply.hint)
                case Refused():
                    yield hand.held.popleft(), EngineError(reply.message, hint=reply.hint)
                case Full():
                    raise DeliveryError(reply.message, hint=reply.hint)
                case clip:
                    yield hand.held.popleft(), clip
            self._hand_out(hand)
        except (EOFError, OSError):
            yield from self._lose(hand, "the engine's process ended")

    def _hand_out(self, hand: _Hand) -> None:
        """Give a worker its next sentences; its time for the first starts now."""
        while self._left and len(hand.held) < _HELD:
            key = self._left[0]
            if hand.held and (len(self._left) <= _HELD * self._size or len(self._jobs[key].text) > _SHORT):
                break  # near the end somebody idle may want it; and a long one would not fit into the pipe
            hand.held.append(self._left.popleft())
            hand.pipe.send((key, self._jobs[key]))
        hand.deadline = time.monotonic() + self._timeout

    def _lose(self, hand: _Hand, why: str) -> Iterator[Outcome]:
        """Let go of a worker that hangs or is dead, and take back what it was given."""
        self._hands.remove(hand)
        hand.kill()
        at_fault = hand.held.popleft() if hand.held else None
        self._left.extendleft(reversed(hand.held))
        if not hand.ready:
            self._false_starts += 1
            if self._false_starts >= _FALSE_STARTS:
                raise EngineUnavailableError(f"the speech engine “{self._engine}” cannot be started: {why}")
        elif at_fault is not None and at_fault in self._tried:
            yield at_fault, EngineError(f"{why}, twice")
        elif at_fault is not None:
            self._tried.add(at_fault)
            self._left.appendleft(at_fault)

    def _dismiss(self) -> None:
        """Let all workers go home."""
        for hand in self._hands:
            hand.pipe.close()
        for hand in self._hands:
            hand.process.join(_LEAVE_SECONDS)


@contextmanager
def _bare_start() -> Iterator[None]:
    """Start processes that neither run the program's main module again nor see a Ctrl-C before they are set up.

    `spawn` would import `__main__`: slow, and for ever in a script without an `if __name__ == "__main__"`.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        with _deaf_to_interrupts():
            yield
    finally:
        sys.modules["__main__"] = main


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Hold Ctrl-C back; a process that is started meanwhile never hears one."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # its own start would lift the mask
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

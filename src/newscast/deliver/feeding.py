"""Work side by side: NumPy, soxr, libsndfile and pipes let other threads run."""

from __future__ import annotations

import threading
from queue import Queue
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    import numpy as np
    from numpy.typing import NDArray


class Feeder:
    """A thread that hands blocks to a function, in order, and a queue of `ahead` blocks before it.

    What the function raises is raised by the next `give`, or at the end of the context.
    """

    def __init__(self, take: Callable[[NDArray[np.float32]], None], ahead: int) -> None:
        self._take = take
        self._blocks: Queue[NDArray[np.float32] | None] = Queue(ahead)
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="feeder", daemon=True)

    def give(self, block: NDArray[np.float32]) -> None:
        """Queue a block; wait where the queue is full."""
        if self._error is not None:
            raise self._error
        self._blocks.put(block)

    def __enter__(self) -> Self:
        """Start the thread."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Wait until all blocks are taken."""
        self._blocks.put(None)
        self._thread.join()
        if kind is None and self._error is not None:
            raise self._error

    def _run(self) -> None:
        while (block := self._blocks.get()) is not None:
            # After an error the queue is still emptied, so that nobody waits at it for ever.
            if self._error is None:
                try:
                    self._take(block)
                except Exception as error:  # noqa: BLE001 - it is raised in the thread that feeds
                    self._error = error

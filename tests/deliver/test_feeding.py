"""A thread beside the one that mixes: nothing lost, and errors come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from newscast.deliver.feeding import Feeder

if TYPE_CHECKING:
    from numpy.typing import NDArray

BLOCK = np.zeros((1, 1), np.float32)


def feed(feeder: Feeder, blocks: int) -> None:
    with feeder:
        for _ in range(blocks):
            feeder.give(BLOCK)


def test_blocks_are_taken_in_order() -> None:
    taken: list[float] = []
    with Feeder(lambda block: taken.append(float(block[0, 0])), 2) as feeder:
        for number in range(100):
            feeder.give(np.full((1, 1), number, np.float32))
    assert taken == list(range(100))


@pytest.mark.parametrize("blocks", [1, 1000])
def test_what_goes_wrong_in_the_thread_is_raised_where_it_is_fed(blocks: int) -> None:
    def refuse(block: NDArray[np.float32]) -> None:
        raise OSError(28, str(block.shape))

    with pytest.raises(OSError, match="28"):
        feed(Feeder(refuse, 2), blocks)


def test_an_interruption_is_not_hidden_by_the_thread() -> None:
    taken: list[int] = []

    def interrupted() -> None:
        with Feeder(lambda block: taken.append(len(block)), 2) as feeder:
            feeder.give(BLOCK)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert taken == [1]

"""The program's front door: `newscast` and `python -m newscast`."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType


def main() -> None:
    """Run the command line and leave with its exit status."""
    signal.signal(signal.SIGTERM, _leave)
    try:
        # Imported here, because a worker process imports this module and needs none of it.
        from newscast.cli import run  # noqa: PLC0415

        status = run()
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)


def _leave(number: int, _frame: FrameType | None) -> None:
    """Leave as an error would, so that nothing half-written stays behind."""
    raise SystemExit(128 + number)


if __name__ == "__main__":
    main()

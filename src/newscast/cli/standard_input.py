"""Standard input as bytes, where there is one."""

import sys
from typing import BinaryIO


def standard_input() -> BinaryIO | None:
    """Return the bytes behind standard input; None where the program was started without one."""
    return getattr(sys.stdin, "buffer", None)

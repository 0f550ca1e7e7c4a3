"""The command line: the only place that prints and the only one that catches errors."""

from __future__ import annotations

import os
import sys


def run(arguments: list[str] | None = None) -> int:
    """Run the command that the arguments name and return its exit status.

    0 done; 1 the input or the machine is at fault; 2 the command line is wrong; 130 interrupted.
    """
    from newscast.cli.app import app
    from newscast.cli.terminal import report_error
    from newscast.errors import NewscastError

    try:
        try:
            app(args=arguments, prog_name="newscast")
        finally:
            if sys.stdout is not None and not sys.stdout.closed:
                sys.stdout.flush()
    except NewscastError as error:
        report_error(error)
        return 2 if error.source.startswith("--") else 1  # what an option asks for, a file does not
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()  # whoever was reading has left: say nothing more
        return 1
    except OSError as error:
        _give_up_standard_output()
        report_error(NewscastError(f"{error.strerror or error}: {error.filename or 'standard output'}"))
        return 1
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 1
    return 0


def _give_up_standard_output() -> None:
    """Let what is still held for an output that takes no more go nowhere, or Python complains as it ends."""
    try:
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device, not a path of the user's
            os.dup2(nowhere.fileno(), sys.__stdout__.fileno() if sys.__stdout__ else 1)
    except (OSError, ValueError):
        return

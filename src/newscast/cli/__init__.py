"""The command line: the only place that prints and the only one that catches errors."""

from __future__ import annotations

import sys


def run(arguments: list[str] | None = None) -> int:
    """Run the command that the arguments name and return its exit status.

    0 done; 1 the input or the machine is at fault; 2 the command line is wrong; 130 interrupted.
    """
    from newscast.cli.app import app
    from newscast.cli.terminal import report_error
    from newscast.errors import NewscastError

    try:
        app(args=arguments, prog_name="newscast")
    except NewscastError as error:
        report_error(error)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()  # whoever was reading has left: say nothing more
        return 1
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 1
    return 0

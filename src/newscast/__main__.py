"""The program's front door: `newscast` and `python -m newscast`."""

import sys


def main() -> None:
    """Run the command line and leave with its exit status."""
    # Imported here, because a worker process imports this module and needs none of it.
    from newscast.cli import run  # noqa: PLC0415

    sys.exit(run())


if __name__ == "__main__":
    main()

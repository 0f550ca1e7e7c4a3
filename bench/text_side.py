"""One measurement of the text side in a fresh process, for `run.py`; prints seconds.

python bench/text_side.py speed FILE      # the spoken form of each line, best of three, after loading
python bench/text_side.py loading         # importing newscast.spoken and saying a first sentence
python bench/text_side.py page FILE       # a page into a rundown: the first time, then the best of three
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path


def seconds(work: Callable[[], object]) -> float:
    """Return how long something takes, in time of this process alone."""
    started = time.process_time()
    work()
    return time.process_time() - started


def speed(file: str) -> list[float]:
    from newscast.spoken import spoken_form

    lines = Path(file).read_text(encoding="utf-8").splitlines()
    spoken_form("\n".join(lines[:40]))
    return [min(seconds(lambda: [spoken_form(line) for line in lines]) for _ in range(3))]


def loading() -> list[float]:
    def load() -> None:
        from newscast.spoken import spoken_form

        spoken_form("The council voted 6-3 on Jan. 12 to spend $4.8 million.")

    return [seconds(load)]


def page(file: str) -> list[float]:
    import trafilatura  # noqa: F401 - imports are not counted

    import newscast.ingest.html  # noqa: F401
    from newscast.preparation import prepare

    return [seconds(lambda: prepare(file)), min(seconds(lambda: prepare(file)) for _ in range(3))]


if __name__ == "__main__":
    found = {"speed": speed, "loading": loading, "page": page}[sys.argv[1]](*sys.argv[2:])
    print(*found)

"""Say scripts with the default voices, let a recogniser hear them, and count the words that it hears wrong.

    .venv-bench/bin/python bench/round_trip.py [--words] [SOURCE ...]

Without sources it takes the sample scripts and the bulletins beside this file. Each is rendered as a user would do it;
beside it the same paragraphs in capitals, as copy is typed, are given to the same voices as they stand. Both are
measured against the spoken form. How to get the recogniser is told in `recogniser.py`.
"""

import argparse
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from newscast.config import Wish
from newscast.engines import engine_class
from newscast.mix import Pauses
from newscast.model.rundown import Part
from newscast.model.speech import Utterance
from newscast.pipeline import render
from newscast.preparation import prepare
from recogniser import Heard, Recogniser, compare

HERE = Path(__file__).parent
SOURCES = [*sorted((HERE.parent / "scripts").glob("*.txt")), *sorted((HERE / "bulletins").glob("*.txt"))]
PAUSE = Pauses().paragraph  # seconds


@dataclass(frozen=True)
class Trip:
    """A source as it was heard."""

    name: str
    ours: Heard
    capitals: Heard


def travel(source: Path, recogniser: Recogniser, folder: Path) -> Trip:
    """Say a source both ways and hear it."""
    rundown = prepare(str(source)).rundown
    said = [line.sentence.spoken for line in rundown.lines]
    ours, capitals = folder / "ours.wav", folder / "capitals.wav"
    render(str(source), Wish(output=ours))
    say_capitals(rundown.parts, capitals)
    return Trip(source.stem, compare(said, recogniser.hear(ours)), compare(said, recogniser.hear(capitals)))


def say_capitals(parts: tuple[Part, ...], file: Path) -> None:
    """Give the engine each paragraph as it is typed in capitals."""
    clips, rate = [], 0
    for part in parts:
        for paragraph in part.segment.paragraphs:
            speech = engine_class(part.voice.engine)().speak(Utterance(paragraph.written.upper(), part.voice))
            rate = speech.rate
            clips += [np.frombuffer(speech.pcm, dtype="<i2"), np.zeros(int(PAUSE * rate), dtype="<i2")]
    soundfile.write(file, np.concatenate(clips), rate)


def report(trips: list[Trip], *, words: bool) -> None:
    print(f"{'source':<22} {'words':>6} {'spoken form':>12} {'capitals':>9}")
    for trip in trips:
        print(f"{trip.name:<22} {trip.ours.words:>6} {trip.ours.rate:>12.3f} {trip.capitals.rate:>9.3f}")
    total = sum(trip.ours.words for trip in trips)
    ours, capitals = (
        sum(heard.wrong for heard in side) / total for side in zip(*((t.ours, t.capitals) for t in trips), strict=True)
    )
    print(f"{'all':<22} {total:>6} {ours:>12.3f} {capitals:>9.3f}")
    if words:
        pairs = Counter(pair for trip in trips for pair in trip.ours.pairs)
        for (said, heard), number in pairs.most_common():
            print(f"{number:>3}  {said or '-'} → {heard or '-'}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", nargs="*", type=Path, help="scripts or pages (default: the samples and bulletins)")
    parser.add_argument("--words", action="store_true", help="list what was said and what was heard instead")
    options = parser.parse_args()
    recogniser = Recogniser()
    with tempfile.TemporaryDirectory() as folder:
        trips = [travel(source, recogniser, Path(folder)) for source in options.source or SOURCES]
    report(trips, words=options.words)


if __name__ == "__main__":
    main()

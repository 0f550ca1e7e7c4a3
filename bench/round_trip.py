"""Say scripts with the default voices, let a recogniser hear them, and count the words that it hears wrong.

    .venv-bench/bin/python bench/round_trip.py [--words] [SOURCE ...]

Without sources it takes the sample scripts and the bulletins beside this file. Each is rendered as a user would do it;
beside it the same paragraphs in capitals, as copy is typed, are given to the same voices as they stand. Both are heard
three times, after silences of different length, and measured against the spoken form, in which names with a
pronouncer are spelled as names. How to get the recogniser is told in `recogniser.py`.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from newscast.config import Wish
from newscast.engines import engine_class
from newscast.mix import Pauses
from newscast.model.rundown import Part
from newscast.model.script import Paragraph, Plain, Pronounced
from newscast.model.speech import Sentence, Utterance
from newscast.pipeline import render
from newscast.preparation import prepare
from recogniser import Heard, Recogniser, compare

HERE = Path(__file__).parent
SOURCES = [*sorted((HERE.parent / "scripts").glob("*.txt")), *sorted((HERE / "bulletins").glob("*.txt"))]
PAUSE = Pauses().paragraph  # seconds
LEADS = (0.0, 0.15, 0.3)  # seconds of silence before each piece: what is heard hangs on it by chance


@dataclass(frozen=True)
class Trip:
    """A source as it was heard."""

    name: str
    ours: tuple[Heard, ...]
    capitals: tuple[Heard, ...]

    @property
    def words(self) -> int:
        return self.ours[0].words


def rate(sides: Iterable[tuple[Heard, ...]]) -> float:
    """Return the word error rate over sources, each heard as often as the others."""
    heard = [one for side in sides for one in side]
    return sum(one.wrong for one in heard) / sum(one.words for one in heard)


def travel(source: Path, recogniser: Recogniser, folder: Path) -> Trip:
    """Say a source both ways and hear it."""
    rundown = prepare(str(source)).rundown
    said = [with_names(line.sentence) for line in rundown.lines]
    ours, capitals = folder / "ours.wav", folder / "capitals.wav"
    render(str(source), Wish(output=ours))
    say_capitals(rundown.parts, capitals)
    heard = [tuple(compare(said, recogniser.hear(file, lead)) for lead in LEADS) for file in (ours, capitals)]
    return Trip(source.stem, *heard)


def with_names(sentence: Sentence) -> str:
    """Return the spoken form with names as they are written: nobody who hears “Bihac” writes “bee-hotch”."""
    spoken = sentence.spoken
    for sound in sorted(sentence.phonemes, key=lambda each: -each.position):
        end = sound.position + sound.length
        said = spoken[sound.position : end]
        written = next((change.before for change in sentence.changes if change.after == said), said)
        spoken = spoken[: sound.position] + written + spoken[end:]
    return spoken


def typed(paragraph: Paragraph) -> str:
    """Return a paragraph in capitals as it is typed, with pronouncers and without notes."""
    parts = [
        f"{span.written} ({span.respelling})"
        if isinstance(span, Pronounced)
        else span.text
        if isinstance(span, Plain)
        else Paragraph((span,)).written
        for span in paragraph.spans
    ]
    return "".join(parts).upper()


def say_capitals(parts: tuple[Part, ...], file: Path) -> None:
    """Give the engine each paragraph as it is typed in capitals."""
    clips, rate = [], 0
    for part in parts:
        for paragraph in part.segment.paragraphs:
            speech = engine_class(part.voice.engine)().speak(Utterance(typed(paragraph), part.voice))
            rate = speech.rate
            clips += [np.frombuffer(speech.pcm, dtype="<i2"), np.zeros(int(PAUSE * rate), dtype="<i2")]
    soundfile.write(file, np.concatenate(clips), rate)


def report(trips: list[Trip], *, words: bool) -> None:
    print(f"{'source':<22} {'words':>6} {'spoken form':>12} {'capitals':>9}")
    for trip in trips:
        print(f"{trip.name:<22} {trip.words:>6} {rate([trip.ours]):>12.3f} {rate([trip.capitals]):>9.3f}")
    ours, capitals = rate(trip.ours for trip in trips), rate(trip.capitals for trip in trips)
    print(f"{'all':<22} {sum(trip.words for trip in trips):>6} {ours:>12.3f} {capitals:>9.3f}")
    if words:
        pairs = Counter(pair for trip in trips for heard in trip.ours for pair in heard.pairs)
        for (said, heard_as), number in pairs.most_common():
            print(f"{number:>3}  {said or '-'} → {heard_as or '-'}")


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

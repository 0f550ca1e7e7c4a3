"""The order of the stages. Every run takes this one way through."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from newscast import receipt
from newscast.cache import ClipStore, default_root
from newscast.config import Wish
from newscast.engines import engine_class
from newscast.model.report import Report, SegmentReport
from newscast.preparation import Prepared, folder_of, insist_on_means, insist_on_words, prepare
from newscast.target import targets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import BinaryIO

    import numpy as np
    from numpy.typing import NDArray

    from newscast.model.programme import Programme
    from newscast.model.rundown import Rundown
    from newscast.model.speech import Clip, Utterance


class Listener(Protocol):
    """Hears how far a stage has come."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take note that `done` of `total` is finished in `stage`."""


def _deaf(stage: str, done: int, total: int) -> None:
    """Listen to nothing."""


def render(
    source: str, wish: Wish | None = None, *, stdin: BinaryIO | None = None, listener: Listener = _deaf
) -> Report:
    """Turn a page or a script file into an audio newscast with captions beside it.

    Raises the `NewscastError` of the stage that cannot go on; finished sentences are kept for the next run.
    """
    wish, clock = wish or Wish(), _Clock()
    with clock.time("read"):
        prepared = prepare(source, wish, stdin=stdin)
        insist_on_words(prepared.reading, heard=prepared.is_heard)
        insist_on_means(prepared, source)
        files = targets(source, prepared.rundown, prepared.settings, wish)
        store = ClipStore(prepared.settings.cache or default_root())
        key = _receipt_key(prepared, files, folder_of(source))
        done = receipt.recall(store, key)
    if done is None:
        done = _make(prepared, files, folder_of(source), store=store, clock=clock, listener=listener)
        receipt.remember(store, key, done)
    return replace(done, stages=clock.stages, remarks=prepared.remarks)


def _make(
    prepared: Prepared, files: tuple[Path, ...], folder: Path, *, store: ClipStore, clock: _Clock, listener: Listener
) -> Report:
    """Speak, mix and deliver."""
    # Imported here: an unchanged newscast needs no samples.
    from newscast.deliver import land, write_captions  # noqa: PLC0415
    from newscast.mix import Pauses, lay, predicted, sound_clips, stream  # noqa: PLC0415
    from newscast.synthesis import speak  # noqa: PLC0415

    rundown, settings = prepared.rundown, prepared.settings
    with clock.time("speak"):
        clips = speak(
            tuple(line.utterance for line in rundown.lines),
            store,
            workers=settings.workers,
            timeout=settings.timeout,
            progress=lambda done, total: listener("speak", done, total),
        )
    with clock.time("mix"):
        sounds = sound_clips(rundown.sounds, folder=folder, source=prepared.reading.source, store=store)
        programme = lay(rundown, clips, sounds, Pauses(**settings.pauses))
        gain = settings.loudness - predicted(programme, store)
    with clock.time("deliver"):
        audio, captions = files[:-1], files[-1]

        def blocks_at(gain: float, ceiling: float) -> Iterator[NDArray[np.float32]]:
            return _heard(stream(programme, store, gain=gain, ceiling=ceiling), programme, listener)

        loudness = [
            land(programme, blocks_at, file, gain=gain, target=settings.loudness, ceiling=settings.true_peak)
            for file in audio
        ]
        write_captions(programme, captions)
    return Report(
        output=files,
        seconds=round(programme.seconds, 3),
        loudness=loudness[0],
        segments=_segments(rundown, clips, programme),
        cast={name: voice.label for name, voice in prepared.cast.voices.items()},
        stages={},
    )


@dataclass(slots=True)
class _Clock:
    """Wall time by stage, in seconds."""

    stages: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def time(self, stage: str) -> Iterator[None]:
        started = time.perf_counter()
        try:
            yield
        finally:
            self.stages[stage] = round(time.perf_counter() - started, 4)


def _receipt_key(prepared: Prepared, files: tuple[Path, ...], folder: Path) -> str:
    settings = prepared.settings
    engines = {line.utterance.voice.engine for line in prepared.rundown.lines}
    return receipt.receipt_key(
        prepared.rundown,
        files,
        [engine_class(name).fingerprint() for name in sorted(engines)],
        receipt.identity(folder / str(sound.file) for sound in prepared.rundown.sounds),
        (settings.loudness, settings.true_peak, sorted(settings.pauses.items())),
    )


def _heard(
    blocks: Iterable[NDArray[np.float32]], programme: Programme, listener: Listener
) -> Iterator[NDArray[np.float32]]:
    done = 0
    for block in blocks:
        yield block
        done += len(block)
        listener("deliver", done, programme.frames)


def _segments(rundown: Rundown, clips: Mapping[Utterance, Clip], programme: Programme) -> tuple[SegmentReport, ...]:
    fresh = [0] * len(rundown.parts)
    for line in rundown.lines:
        fresh[line.part] += not clips[line.utterance].cached
    return tuple(
        SegmentReport(
            segment.speaker,
            round(segment.start / programme.rate, 3),
            round(segment.end / programme.rate, 3),
            cached=segment.cached,
            spoken=spoken,
        )
        for segment, spoken in zip(programme.segments, fresh, strict=True)
    )

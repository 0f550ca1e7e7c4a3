"""Utterances become clips: from the store, or spoken in worker processes; failures are gathered."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

from newscast.cache import clip_key
from newscast.engines import engine_class
from newscast.errors import EngineError, SynthesisError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence

    from newscast.cache import ClipStore
    from newscast.model.speech import Clip, Utterance

__all__ = ["speak"]

_ENOUGH = 3_000  # characters for one more worker: below, its start costs more than it saves
_NAMED = 3  # failures named in full
_EXCERPT = 50  # characters


def speak(
    utterances: Sequence[Utterance],
    store: ClipStore,
    *,
    workers: int | None = None,
    timeout: float = 60.0,
    progress: Callable[[int, int], None] | None = None,
) -> dict[Utterance, Clip]:
    """Return the clip of each utterance; what sounds the same is spoken once.

    `workers` is the most that run at once (None: as many as pay), `timeout` the seconds for one sentence, `progress`
    hears how many of how many clips are there. When all others are finished and kept, raises one `SynthesisError` for
    the sentences that could not be spoken, from a group of their errors.
    """
    wanted = _keys(utterances)
    named = {key: utterance for utterance, key in wanted.items()}
    # The samples are looked at too: a damaged clip is a miss now, not a hole in the mix.
    clips = {key: clip for key in named if (clip := store.get(key)) is not None and store.pcm(key) is not None}
    failures: dict[str, EngineError] = {}
    tell = progress or _nobody
    tell(len(clips), len(named))
    for engine, jobs in _by_engine(named, clips).items():
        with closing(_spoken(engine, jobs, store, workers, timeout)) as outcomes:
            for key, outcome in outcomes:
                if isinstance(outcome, EngineError):
                    failures[key] = outcome
                else:
                    clips[key] = outcome
                tell(len(clips) + len(failures), len(named))
    if failures:
        group = ExceptionGroup("sentences that could not be spoken", list(failures.values()))
        raise _gathered({named[key]: error for key, error in failures.items()}, len(named)) from group
    return {utterance: clips[key] for utterance, key in wanted.items()}


def _keys(utterances: Sequence[Utterance]) -> dict[Utterance, str]:
    engines = {utterance.voice.engine for utterance in utterances}
    fingerprints = {name: engine_class(name).fingerprint() for name in sorted(engines)}
    return {utterance: clip_key(utterance, fingerprints[utterance.voice.engine]) for utterance in utterances}


def _by_engine(named: Mapping[str, Utterance], clips: Mapping[str, Clip]) -> dict[str, dict[str, Utterance]]:
    jobs: dict[str, dict[str, Utterance]] = {}
    for key, utterance in named.items():
        if key not in clips:
            jobs.setdefault(utterance.voice.engine, {})[key] = utterance
    return jobs


def _spoken(
    engine: str, jobs: Mapping[str, Utterance], store: ClipStore, workers: int | None, timeout: float
) -> Generator[tuple[str, Clip | EngineError]]:
    # Imported here: a run that finds all in the store starts no process.
    from newscast.synthesis.crew import Crew

    most = workers or min(_cores(), 1 + sum(len(job.text) for job in jobs.values()) // _ENOUGH)
    size = min(most, engine_class(engine).concurrency or most)
    return Crew(engine, store.root, size=size, timeout=timeout).work(jobs)


def _cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _nobody(done: int, total: int) -> None:
    """Hear of progress and do nothing."""


def _gathered(failures: Mapping[Utterance, EngineError], total: int) -> SynthesisError:
    """One error for all: equal reasons together, each with the sentence it struck first."""
    reasons: dict[str, list[str]] = {}
    for utterance, error in failures.items():
        reasons.setdefault(error.message, []).append(_excerpt(utterance.text))
    told = [
        f"{reason} (“{texts[0]}”{f' and {len(texts) - 1} more' if len(texts) > 1 else ''})"
        for reason, texts in list(reasons.items())[:_NAMED]
    ]
    if len(reasons) > _NAMED:
        told.append(f"and {len(reasons) - _NAMED} other reasons")
    hints = list(dict.fromkeys(error.hint for error in failures.values() if error.hint))
    kept = "all other sentences are kept: the next run speaks only these" if len(failures) < total else ""
    return SynthesisError(
        f"{len(failures)} of {total} sentences could not be spoken: {'; '.join(told)}",
        hint="; ".join(filter(None, (*hints[:_NAMED], kept))),
    )


def _excerpt(text: str) -> str:
    text = " ".join("".join(letter if letter.isprintable() else " " for letter in text[: 2 * _EXCERPT]).split())
    return text if len(text) <= _EXCERPT else f"{text[: _EXCERPT - 1]}…"

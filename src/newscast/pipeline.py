"""The order of the stages. Every run takes this one way through."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from newscast import receipt
from newscast.cache import ClipStore, default_root
from newscast.casting import Cast, cast
from newscast.config import FILE, Settings, Wish, load_settings
from newscast.engines import engine_class
from newscast.errors import CastingError, EngineError, MixError, NewscastError, ScriptError, TranscriptNotFoundError
from newscast.ingest import load, quotes_of, read_page
from newscast.model.report import Report, SegmentReport
from newscast.model.script import Reading, Remark, Script, Sound, SourceKind, VoiceChoice
from newscast.plan import plan, speakers
from newscast.scriptfile import is_script, meant_key, read_script, read_voices
from newscast.target import targets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
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


@dataclass(frozen=True, slots=True)
class Prepared:
    """A source that is understood, cast and put into words."""

    reading: Reading
    settings: Settings
    cast: Cast
    rundown: Rundown

    @property
    def is_heard(self) -> bool:
        """True where there is anything to speak or to play."""
        return bool(self.rundown.lines or _sounds(self.rundown))

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What a person should look at."""
        return (*self.reading.remarks, *_unheeded(self), *self.cast.remarks)


def read(source: str, wish: Wish | None = None, *, stdin: BinaryIO | None = None) -> tuple[Reading, Settings]:
    """Read a script file or a page, told apart by its content.

    Raises `SourceError`, `ScriptError` and `ConfigError`; a page without a transcript gives a script without stories.
    """
    wish = wish or Wish()
    settings = load_settings(_folder(source))
    document = load(source, stdin=stdin)
    if not document.is_html and is_script(document.text):
        reading = read_script(document.text, document.name)
        reading = replace(reading, quotes=quotes_of(reading.script), remarks=_of_no_use(wish))
    else:
        reading = read_page(document, quotes=settings.with_wish(wish).quotes, part=wish.part)
        if not reading.script.stories and (key := meant_key(document.text)):
            meant = Remark(f"did you mean “{key}:”? a script file starts with such a line", 1)
            reading = replace(reading, remarks=(*reading.remarks, meant))
    return reading, settings.with_header(reading.script.header, document.name).with_wish(wish)


def prepare(source: str, wish: Wish | None = None, *, stdin: BinaryIO | None = None) -> Prepared:
    """Read a source, cast it and put it into words."""
    reading, settings = read(source, wish, stdin=stdin)
    script = reading.script
    chosen = cast(
        speakers(script),
        anchor=script.header.anchor,
        choices=_choices(settings, script, wish or Wish()),
        engine=settings.engine,
        voices=engine_class(settings.engine)().voices(),
        language=settings.language,
    )
    return Prepared(reading, settings, chosen, plan(script, chosen.voices, settings.language))


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
        _insist_on_means(prepared, source)
        files = targets(source, prepared.rundown, prepared.settings, wish)
        store = ClipStore(prepared.settings.cache or default_root())
        key = _receipt_key(prepared, files, _folder(source))
        done = receipt.recall(store, key)
    if done is None:
        done = _make(prepared, files, _folder(source), store=store, clock=clock, listener=listener)
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
        sounds = sound_clips(_sounds(rundown), folder=folder, source=prepared.reading.source, store=store)
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


def _of_no_use(wish: Wish) -> tuple[Remark, ...]:
    """Return a remark for what a command line asks of a script file that only a page can be asked."""
    if wish.quotes is None:
        return ()
    return (Remark("--quotes is for pages: in a script file the cues say who speaks"),)


def _unheeded(prepared: Prepared) -> Iterator[Remark]:
    """Yield a remark for each wish of a header that has no effect."""
    header, language = prepared.reading.script.header, prepared.settings.language
    if header.lexicons:
        yield Remark("Lexicon files are not read yet: write {written|spoken} where a word must be said otherwise")
    if header.disclosure:
        yield Remark("Disclosure is not spoken yet: write the sentence where it is to be heard")
    if language.partition("-")[0].lower() != "en":
        yield Remark(f"there are no habits of reading for {language}: numbers are read as in American English")


def _choices(settings: Settings, script: Script, wish: Wish) -> list[tuple[str, tuple[VoiceChoice, ...]]]:
    """Return the voices asked for: the newsroom's, over them the header's, over them the command line's."""
    return [
        *((name, read_voices(text, FILE)) for name, text in settings.voices),
        *script.header.voices,
        *((name, read_voices(text, "--voice")) for name, text in wish.voices),
    ]


def _folder(source: str) -> Path:
    """Where settings are looked for and sound files lie: beside a file, else here."""
    path = Path(source)
    return path.parent if source != "-" and path.is_file() else Path.cwd()


def insist_on_words(reading: Reading, *, heard: bool) -> None:
    """Raise `TranscriptNotFoundError` or `ScriptError` where nothing of a source is heard."""
    if heard:
        return
    if reading.kind is SourceKind.SCRIPT:
        hint = "write [Name] and, below it, what they say"
        raise ScriptError("the script holds nothing to speak", source=reading.source, hint=hint)
    seen = [f"line {remark.line}: {remark.message}" for remark in reading.remarks if remark.line]
    hint = "; ".join(seen[:3]) or "mark where it starts with a line [Name]"
    if reading.article and reading.article.text:
        hint += ", or read the article itself with --part article"
    raise TranscriptNotFoundError("no anchor's transcript was found on this page", source=reading.source, hint=hint)


def missing_sounds(prepared: Prepared, source: str) -> Iterator[NewscastError]:
    """Yield an error for each sound file that is not there."""
    for sound in _sounds(prepared.rundown):
        if sound.file and not (_folder(source) / sound.file).is_file():
            hint = f"put it into {_folder(source)}, or mend its name"
            yield MixError(f"there is no sound file “{sound.file}”", hint=hint, source=source, line=sound.lines[0])


def _insist_on_means(prepared: Prepared, source: str) -> None:
    """Raise the first error that would come up only after minutes of speaking."""
    for error in (*missing_sounds(prepared, source), *unknown_voices(prepared)):
        raise error


def unknown_voices(prepared: Prepared) -> Iterator[NewscastError]:
    """Yield an error for each speaker whose voice the engine does not have."""
    for name, voice in prepared.cast.voices.items():
        try:
            engine_class(voice.engine)().check_voice(voice.name)
        except EngineError as error:
            yield CastingError(f"{name}: {error.message}", hint=error.hint, source=prepared.reading.source)


def _sounds(rundown: Rundown) -> tuple[Sound, ...]:
    return tuple(beat for beat in rundown.beats if isinstance(beat, Sound) and beat.file)


def _receipt_key(prepared: Prepared, files: tuple[Path, ...], folder: Path) -> str:
    settings = prepared.settings
    engines = {line.utterance.voice.engine for line in prepared.rundown.lines}
    return receipt.receipt_key(
        prepared.rundown,
        files,
        [engine_class(name).fingerprint() for name in sorted(engines)],
        receipt.identity(folder / sound.file for sound in _sounds(prepared.rundown) if sound.file),
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

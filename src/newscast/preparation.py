"""A source before it is heard: read, cast, put into words, and looked over for what would stop a render."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from newscast.casting import Cast, cast
from newscast.config import FILE, Settings, Wish, load_settings
from newscast.engines import engine_class
from newscast.errors import (
    CastingError,
    ConfigError,
    EngineError,
    MixError,
    NewscastError,
    ScriptError,
    TranscriptNotFoundError,
)
from newscast.ingest import load, people_of, quotes_of, read_page, with_case_of_print
from newscast.ingest.profiles import load_profiles, profile_named
from newscast.lexicon import read_lexicon, read_lexicons
from newscast.model.lexicon import Lexicon
from newscast.model.script import Reading, Remark, Script, SourceKind, VoiceChoice
from newscast.nearby import nearby
from newscast.plan import plan, speakers
from newscast.scriptfile import is_script, meant_key, read_script, read_voices, script_mistakes
from newscast.spoken import rules_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from newscast.model.rundown import Rundown
    from newscast.model.speech import Voice

_VOICE_OPTION = "--voice"


@dataclass(frozen=True, slots=True)
class Prepared:
    """A source that is understood, cast and put into words."""

    reading: Reading
    settings: Settings
    cast: Cast
    rundown: Rundown
    lexicon: Lexicon
    """The settings' entries and, over them, the header's."""
    wish: Wish
    """What the command line asks for."""

    @property
    def is_heard(self) -> bool:
        """True where there is anything to speak or to play."""
        return bool(self.rundown.lines or self.rundown.sounds)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What a person should look at."""
        return (*self.reading.remarks, *_unheeded(self), *self.cast.remarks)


def read(source: str, wish: Wish | None = None, *, stdin: BinaryIO | None = None) -> tuple[Reading, Settings, Lexicon]:
    """Read a script file or a page, told apart by its content, and the lexicons that hold for it.

    Raises `SourceError`, `ScriptError` and `ConfigError`; a page without a transcript gives a script without stories.
    """
    wish = wish or Wish()
    settings = load_settings(folder_of(source))
    lexicon = house_lexicon(settings)
    document = load(source, stdin=stdin)
    if not document.is_html and is_script(document.text):
        reading = read_script(document.text, document.name)
        lexicon = _own_lexicon(reading, folder_of(source)).over(lexicon)
        script, open_cases = with_case_of_print(reading.script, known=lexicon.printed)
        reading = replace(
            reading,
            script=script,
            quotes=quotes_of(script),
            people=people_of(script),
            open_cases=open_cases,
            remarks=_of_no_use(wish),
        )
    else:
        asked = settings.with_wish(wish)
        if asked.profile:
            named_in = "--profile" if wish.profile else str(settings.file)
            profile_named(asked.profile, load_profiles(asked.profiles), named_in)
        reading = read_page(
            document,
            quotes=asked.quotes,
            part=wish.part,
            known=lexicon.printed,
            profile=asked.profile,
            profiles=asked.profiles,
        )
        if not reading.script.stories and (key := meant_key(document.text)):
            meant = Remark(f"did you mean “{key}:”? a script file starts with such a line", 1)
            reading = replace(reading, remarks=(*reading.remarks, meant))
    return reading, settings.with_header(reading.script.header, document.name).with_wish(wish), lexicon


def house_lexicon(settings: Settings) -> Lexicon:
    """Return what the settings' lexicons say, the later ones over the earlier.

    Raises `ConfigError` for a file that is not there and for a mistake in one.
    """
    for file in settings.lexicon:
        if not _is_there(file):
            hint = "put it there, or mend its name"
            line = settings.lines.get("lexicon")
            raise ConfigError(f"there is no lexicon {file}", hint=hint, source=str(settings.file or FILE), line=line)
    return read_lexicons(settings.lexicon)


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:  # a name that is too long for the system
        return False


def _own_lexicon(reading: Reading, folder: Path) -> Lexicon:
    """Return what the lexicons of a script's header say."""
    header, lexicon = reading.script.header, Lexicon()
    for name, place in zip(header.lexicons, header.places_of("Lexicon"), strict=True):

        def mistake(message: str, hint: str, place: tuple[int, int] = place) -> ScriptError:
            return ScriptError(message, hint=hint, source=reading.source, line=place[0], column=place[1])

        file = nearby(folder, name, "lexicon", mistake)
        if not _is_there(file):
            raise mistake(f"there is no lexicon “{name}”", "put it beside the script, or mend its name")
        lexicon = read_lexicon(file, str(folder / name)).over(lexicon)
    return lexicon


def script_errors(source: str) -> tuple[ScriptError, ...]:
    """Return all mistakes of a script file, none for what cannot be read again or is no script."""
    if source == "-" or not Path(source).is_file():
        return ()
    document = load(source)
    is_one = not document.is_html and is_script(document.text)
    return tuple(script_mistakes(document.text, document.name)) if is_one else ()


def prepare(source: str, wish: Wish | None = None, *, stdin: BinaryIO | None = None) -> Prepared:
    """Read a source, cast it and put it into words."""
    wish = wish or Wish()
    reading, settings, lexicon = read(source, wish, stdin=stdin)
    script = reading.script
    rules_off = rules_named(settings.rules_off, FILE)
    chosen = cast(
        speakers(script),
        anchor=script.header.anchor,
        choices=[*_choices(settings, script, wish)],
        engine=settings.engine,
        voices=engine_class(settings.engine)().voices(),
        language=settings.language,
    )
    rundown = plan(script, chosen.voices, settings.language, lexicon=lexicon, rules_off=rules_off)
    return Prepared(reading, settings, chosen, rundown, lexicon, wish)


def _of_no_use(wish: Wish) -> tuple[Remark, ...]:
    """Return a remark for what a command line asks of a script file that only a page can be asked."""
    asked = {"--quotes": wish.quotes, "--profile": wish.profile}
    return tuple(
        Remark(f"{option} is for pages: in a script file the cues say who speaks")
        for option, value in asked.items()
        if value is not None
    )


def _unheeded(prepared: Prepared) -> Iterator[Remark]:
    """Yield a remark for each wish of a header that has no effect."""
    header, language = prepared.reading.script.header, prepared.settings.language
    if header.disclosure:
        yield Remark("Disclosure is not spoken yet: write the sentence where it is to be heard")
    if language.partition("-")[0].lower() != "en":
        yield Remark(f"there are no habits of reading for {language}: numbers are read as in American English")


def _choices(settings: Settings, script: Script, wish: Wish) -> Iterator[tuple[str, tuple[VoiceChoice, ...]]]:
    """Yield the voices asked for: the newsroom's, over them the header's, over them the command line's."""
    for name, text in settings.voices:
        yield name, read_voices(text, str(settings.file or FILE))
    yield from script.header.voices
    for name, text in wish.voices:
        yield name, read_voices(text, _VOICE_OPTION)


def folder_of(source: str) -> Path:
    """Return where settings are looked for and sound files lie: beside a file, else here."""
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
    for sound in prepared.rundown.sounds:
        if not (folder_of(source) / str(sound.file)).is_file():
            hint = f"put it into {folder_of(source)}, or mend its name"
            yield MixError(f"there is no sound file “{sound.file}”", hint=hint, source=source, line=sound.lines[0])


def insist_on_means(prepared: Prepared, source: str) -> None:
    """Raise the first error that would come up only after minutes of speaking."""
    for error in (*missing_sounds(prepared, source), *unknown_voices(prepared)):
        raise error


def unknown_voices(prepared: Prepared) -> Iterator[NewscastError]:
    """Yield an error for each speaker whose voice the engine does not have."""
    for name, voice in prepared.cast.voices.items():
        try:
            engine_class(voice.engine)().check_voice(voice.name)
        except EngineError as error:
            source, line, column = _where_chosen(prepared, name, voice)
            yield CastingError(f"{name}: {error.message}", hint=error.hint, source=source, line=line, column=column)


def _where_chosen(prepared: Prepared, name: str, voice: Voice) -> tuple[str, int | None, int | None]:
    """Return the option or the file, with line and column, that chooses a speaker's voice."""
    settings, header = prepared.settings, prepared.reading.script.header

    def is_it(speaker: str, choices: Iterable[VoiceChoice]) -> bool:
        return speaker.casefold() == name.casefold() and any(choice.voice == voice.name for choice in choices)

    if any(is_it(speaker, read_voices(text, _VOICE_OPTION)) for speaker, text in prepared.wish.voices):
        return _VOICE_OPTION, None, None
    for (speaker, choices), place in zip(header.voices, header.places_of("Voice"), strict=True):
        if is_it(speaker, choices):
            return prepared.reading.source, *place
    for speaker, text in settings.voices:
        if is_it(speaker, read_voices(text, FILE)):
            return str(settings.file or FILE), settings.lines.get(speaker), None
    return prepared.reading.source, None, None

"""When each clip is heard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.mix.levels import sound_gain, voice_gains
from newscast.model.programme import Caption, Chapter, Layer, Placement, Programme, SegmentTime
from newscast.model.rundown import Join, Line, StoryStart
from newscast.model.script import Pause, Sound, SoundKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newscast.model.rundown import Rundown
    from newscast.model.speech import Clip, Utterance, Voice


@dataclass(frozen=True, slots=True)
class Pauses:
    """Silences by context, in seconds. `[PAUSE: …]` stands in the place of the one that would be there."""

    opening: float = 0.2
    sentence: float = 0.35
    paragraph: float = 0.6
    speaker: float = 0.6
    sound: float = 0.3
    """Before and after a sting or a soundbite."""
    story: float = 1.0
    closing: float = 0.5

    def before(self, join: Join) -> float:
        """Return the seconds of silence before a line."""
        return {
            Join.SENTENCE: self.sentence,
            Join.PARAGRAPH: self.paragraph,
            Join.SPEAKER: self.speaker,
            Join.STORY: self.story,
        }[join]


_BED_FADE = 1.0  # seconds
_UNNAMED = "Speaker"


def lay(
    rundown: Rundown, clips: Mapping[Utterance, Clip], sounds: Mapping[Sound, Clip], pauses: Pauses | None = None
) -> Programme:
    """Return the rundown laid out in time: what is heard when, and how loud.

    The rate is the highest among the clips; there are two channels where a sound has two. Speech never overlaps speech.
    """
    layout = _Layout(rundown, clips, sounds, pauses or Pauses())
    for beat in rundown.beats:
        match beat:
            case Line():
                layout.say(beat)
            case Pause(seconds):
                layout.wait(seconds)
            case StoryStart(story):
                layout.open_story(story)
            case Sound(kind=SoundKind.BED):
                layout.change_bed(beat)
            case Sound() if not beat.is_voiced:  # a voiced soundbite comes as lines of its own
                layout.play(beat)
    return layout.close()


def placed_frames(clip: Clip, rate: int) -> int:
    """Return how many frames a clip takes at another rate."""
    return (clip.frames * rate + clip.rate // 2) // clip.rate


class _Layout:
    """A programme as it grows, beat by beat."""

    def __init__(
        self, rundown: Rundown, clips: Mapping[Utterance, Clip], sounds: Mapping[Sound, Clip], pauses: Pauses
    ) -> None:
        self._rundown = rundown
        self._clips = clips
        self._sounds = sounds
        self._pauses = pauses
        used = [clips[line.utterance] for line in rundown.lines]
        used += [sounds[beat] for beat in rundown.beats if isinstance(beat, Sound) and beat.file is not None]
        self._rate = max((clip.rate for clip in used), default=22_050)
        self._channels = max((clip.channels for clip in used), default=1)
        self._gains = voice_gains(rundown.lines, clips)
        self._placements: list[Placement] = []
        self._captions: list[Caption] = []
        self._times: dict[int, SegmentTime] = {}
        self._starts: list[tuple[int, int]] = []
        self._cursor = 0
        self._waited: int | None = None
        self._story: int | None = None
        self._after_sound = False
        self._bed: tuple[int, Sound] | None = None

    def say(self, line: Line) -> None:
        """Place a sentence and its caption."""
        clip = self._clips[line.utterance]
        if self._story is not None:
            start = self._begin(self._pauses.story)
        else:
            start = self._begin(self._pauses.sound if self._after_sound else self._pauses.before(line.join))
        end = self._place(start, clip, Layer.SPEECH, self._gains[line.utterance.voice])
        self._after_sound = False
        speaker = self._rundown.parts[line.part].speaker
        if line.sentence.written:
            self._captions.append(Caption(start, end, speaker, line.sentence.written))
        known = self._times.get(line.part)
        self._times[line.part] = SegmentTime(
            speaker,
            known.start if known else start,
            end,
            cached=clip.cached and (known is None or known.cached),
        )

    def wait(self, seconds: float) -> None:
        """Put a pause of a given length before what comes next; several add up."""
        self._waited = (self._waited or 0) + round(seconds * self._rate)

    def open_story(self, story: int) -> None:
        """Begin a chapter with the next thing that is heard."""
        self._story = story

    def play(self, sound: Sound) -> None:
        """Place a sting or a soundbite, with captions for what is said in it."""
        clip = self._sounds[sound]
        start = self._begin(self._pauses.story if self._story is not None else self._pauses.sound)
        end = self._place(start, clip, Layer.CLIP, sound_gain(sound, clip))
        self._after_sound = True
        texts = [paragraph.written for paragraph in sound.transcription if paragraph.written]
        letters = sum(map(len, texts))
        begin, said = start, 0
        for text in texts:
            said += len(text)
            begin, before = start + (end - start) * said // letters, begin
            self._captions.append(Caption(before, begin, sound.speaker or _UNNAMED, text))

    def change_bed(self, sound: Sound) -> None:
        """End the bed that plays, and start another where the cue names one."""
        self._end_bed(self._cursor + self._frames(_BED_FADE))
        if sound.file is not None:
            self._bed = (self._cursor, sound)

    def close(self) -> Programme:
        """Return the programme."""
        tail = self._frames(self._pauses.closing) if self._waited is None else self._waited
        heard = max((placement.start + placement.frames for placement in self._placements), default=0)
        frames = max(self._cursor + tail, heard)
        if self._bed is not None:
            frames = max(frames, self._cursor + self._frames(_BED_FADE))
            self._end_bed(frames)
        rundown = self._rundown
        return Programme(
            title=rundown.title,
            language=rundown.language,
            rate=self._rate,
            channels=self._channels,
            frames=frames,
            placements=tuple(sorted(self._placements, key=lambda placement: placement.start)),
            captions=tuple(self._captions),
            chapters=self._chapters(frames),
            segments=self._segments(),
            date=rundown.date,
            artist=_anchor(rundown),
            comment=_disclosure(rundown),
        )

    def _chapters(self, frames: int) -> tuple[Chapter, ...]:
        """Return the stories that are heard, each to the start of the next."""
        ends = [start for _, start in self._starts] + [frames]
        titles = self._rundown.titles
        return tuple(
            Chapter(start, end, titles[story]) for (story, start), end in zip(self._starts, ends[1:], strict=True)
        )

    def _segments(self) -> tuple[SegmentTime, ...]:
        """Return a time for each part; one without words takes none, where the one before ends."""
        segments: list[SegmentTime] = []
        for number, part in enumerate(self._rundown.parts):
            end = segments[-1].end if segments else 0
            segments.append(self._times.get(number) or SegmentTime(part.speaker, end, end, cached=True))
        return tuple(segments)

    def _frames(self, seconds: float) -> int:
        return round(seconds * self._rate)

    def _begin(self, gap: float) -> int:
        """Return where the next thing is heard, after the pause asked for or else `gap` seconds."""
        natural = self._frames(gap if self._placements else self._pauses.opening)
        self._cursor += natural if self._waited is None else self._waited
        self._waited = None
        if self._story is not None:
            self._starts.append((self._story, self._cursor if self._starts else 0))
            self._story = None
        return self._cursor

    def _place(self, start: int, clip: Clip, layer: Layer, gain: float) -> int:
        """Place a clip from `start` and return where it ends."""
        frames = placed_frames(clip, self._rate)
        self._placements.append(Placement(start, frames, clip.key, layer, gain))
        self._cursor = start + frames
        return self._cursor

    def _end_bed(self, end: int) -> None:
        """Place the bed that plays, if one does."""
        if self._bed is None:
            return
        start, sound = self._bed
        clip = self._sounds[sound]
        fade = min(self._frames(_BED_FADE), (end - start) // 2)
        self._placements.append(Placement(start, end - start, clip.key, Layer.BED, sound_gain(sound, clip), fade))
        self._bed = None


def _anchor(rundown: Rundown) -> str:
    """Return the name of the anchor: the first with that role, else the first who speaks."""
    anchors = [part.speaker for part in rundown.parts if part.segment.role == "anchor"]
    return next(iter(anchors or [part.speaker for part in rundown.parts]), "")


def _disclosure(rundown: Rundown) -> str:
    """Return the words that tell a listener whose voices are synthetic."""
    voices: dict[Voice, dict[str, None]] = {}
    for line in rundown.lines:
        part = rundown.parts[line.part]
        voices.setdefault(part.voice, {})[part.speaker] = None
    named = [f"{', '.join(speakers)} ({voice.engine}:{voice.name})" for voice, speakers in voices.items()]
    return f"Synthetic speech: {'; '.join(named)}." if named else ""

"""A clip store with invented speech in it, and sound files."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pytest

from newscast.audio import to_pcm16
from newscast.cache import ClipStore
from newscast.loudness import k_energies
from newscast.model.rundown import Join, Line, Part, Rundown
from newscast.model.script import Segment
from newscast.model.speech import Clip, Sentence, Utterance, Voice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from newscast.model.rundown import StoryStart
    from newscast.model.script import Pause, Sound

MARIA = Voice("tone", "maria")
DANA = Voice("tone", "dana")


def _babble(seconds: float, rate: int, *, level: float, channels: int, seed: int) -> NDArray[np.float32]:
    frames = round(seconds * rate)
    noise = np.random.default_rng(seed).uniform(-level, level, (frames + 7, channels))
    noise = np.cumsum(noise, axis=0)
    noise = (noise[7:] - noise[:-7]) / 3  # speech has little above 3 kHz
    noise *= (0.6 + 0.4 * np.sin(2 * np.pi * 5 * np.arange(frames) / rate))[:, None]
    return noise.astype(np.float32)


@dataclass(slots=True)
class Studio:
    """Stores clips and makes rundowns of them."""

    store: ClipStore
    maria: Voice = MARIA
    dana: Voice = DANA
    clips: dict[Utterance, Clip] = field(default_factory=dict)

    @staticmethod
    def babble(
        seconds: float, rate: int = 22_050, *, level: float = 0.2, channels: int = 1, seed: int = 0
    ) -> NDArray[np.float32]:
        """Return dull noise in syllables, of the shape (frames, channels)."""
        return _babble(seconds, rate, level=level, channels=channels, seed=seed)

    def keep(self, samples: NDArray[np.float32], rate: int) -> Clip:
        """Store samples of the shape (frames, channels)."""
        pcm = to_pcm16(samples)
        key = hashlib.sha256(pcm + str((rate, samples.shape)).encode()).hexdigest()
        return self.store.put(key, pcm, rate, energies=k_energies(samples, rate), channels=samples.shape[1])

    def line(self, text: str, voice: Voice, clip: Clip, join: Join = Join.SENTENCE, part: int = 0) -> Line:
        """Make a line that is spoken by a clip."""
        utterance = Utterance(text, voice)
        self.clips[utterance] = clip
        return Line(Sentence(text, text.lower()), utterance, join, part)

    def say(
        self, text: str, seconds: float = 1.0, *, voice: Voice = MARIA, join: Join = Join.SENTENCE, part: int = 0,
        rate: int = 22_050, level: float = 0.2,
    ) -> Line:  # fmt: skip
        """Make a line of invented speech."""
        samples = self.babble(seconds, rate, level=level, seed=len(self.clips))
        return self.line(text, voice, self.keep(samples, rate), join, part)

    @staticmethod
    def rundown(beats: Sequence[Line | Pause | Sound | StoryStart], *titles: str) -> Rundown:
        """Return a rundown in which part 0 is Maria, the anchor, and part 1 Dana Ruiz."""
        parts = (
            Part("Maria", MARIA, Segment("Maria", (), role="anchor"), 0),
            Part("Dana Ruiz", DANA, Segment("Dana Ruiz", ()), 0),
        )
        return Rundown(tuple(beats), parts, titles or ("",), "The Evening News", "en-US", "2026-11-24")


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return Studio(ClipStore(tmp_path / "clips"))

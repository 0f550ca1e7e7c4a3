"""What a user would write with stock pyttsx3 and pydub: a file a segment, joined with +=, exported as MP3.

    python bench/baseline.py MINUTES OUT.mp3

It uses the same eSpeak NG library and the same ffmpeg as newscast, so that only the way of driving them differs.
"""

import ctypes
import os
import sys
import tempfile
from pathlib import Path

import espeakng_loader
import imageio_ffmpeg

os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)

import pyttsx3  # noqa: E402 - the library must be there first
from pydub import AudioSegment  # noqa: E402

from copy_maker import segments  # noqa: E402

AudioSegment.converter = imageio_ffmpeg.get_ffmpeg_exe()
VOICES = {"Maria Holt": "gmw/en-us", "Daniel Reyes": "gmw/en", "June Okafor": "gmw/en-us-nyc"}


def main(minutes: float, out: str) -> None:
    engine = pyttsx3.init()
    engine.proxy.setBusy(False)
    programme = AudioSegment.empty()
    with tempfile.TemporaryDirectory() as folder:
        for number, (speaker, sentences) in enumerate(segments(minutes)):
            file = Path(folder) / f"{number}.wav"
            engine.setProperty("voice", VOICES[speaker])
            engine.setProperty("rate", 160)
            engine.save_to_file(" ".join(sentences), str(file))
            engine.runAndWait()
            programme += AudioSegment.from_wav(file)
            programme += AudioSegment.silent(400, frame_rate=22050)
        programme.export(out, format="mp3")


if __name__ == "__main__":
    main(float(sys.argv[1]), sys.argv[2])

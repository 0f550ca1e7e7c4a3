"""Speak a list of [voice, text] with eSpeak NG alone and throw the samples away."""

import ctypes
import json
import sys
from pathlib import Path

import espeakng_loader

CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


def main(file: str) -> None:
    library = ctypes.CDLL(espeakng_loader.get_library_path())
    library.espeak_Initialize(2, 0, espeakng_loader.get_data_path().encode(), 0x8000)
    heard = CALLBACK(lambda _samples, _count, _events: 0)
    library.espeak_SetSynthCallback(heard)
    for voice, text in json.loads(Path(file).read_text(encoding="utf-8")):
        library.espeak_SetVoiceByName(voice.split(" ")[0].encode())
        data = text.encode()
        library.espeak_Synth(data, ctypes.c_size_t(len(data) + 1), 0, 1, 0, 1, None, None)


if __name__ == "__main__":
    main(sys.argv[1])

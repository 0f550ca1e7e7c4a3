"""Check the audio file that the README's first command made: length, loudness, not silent."""

import re
import subprocess
import sys

import imageio_ffmpeg


def main(file: str) -> int:
    """Measure a file with ffmpeg's own meter and return 0 when it is fit to publish."""
    measure = "ebur128=peak=true:dualmono=true:framelog=quiet,astats=metadata=0:measure_overall=RMS_level"
    ffmpeg = imageio_ffmpeg.get_ffmpeg_exe()
    command = [ffmpeg, "-hide_banner", "-nostdin", "-i", file, "-af", measure, "-f", "null", "-"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr  # noqa: S603
    hours, minutes, seconds = map(float, re.search(r"Duration: (\d+):(\d+):([\d.]+)", said).groups())
    length = hours * 3600 + minutes * 60 + seconds
    loudness = float(re.findall(r"I:\s+(-?[\d.]+) LUFS", said)[-1])
    peak = float(re.findall(r"Peak:\s+(-?[\d.inf]+) dBFS", said)[-1])
    print(f"{file}: {length:.1f} s, {loudness:.1f} LUFS, {peak:.1f} dBTP")  # noqa: T201
    checks = {
        "length": 60 < length < 240,
        "loudness": abs(loudness + 16) <= 0.2,
        "true peak": peak <= -1,
        "not silent": loudness > -40,
    }
    wrong = [name for name, good in checks.items() if not good]
    print("wrong: " + ", ".join(wrong) if wrong else "the audio file is as it should be")  # noqa: T201
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

"""Measure newscast as ratios taken in one run. `python bench/run.py --help` lists the measurements.

Every figure is the best of a few runs of whole commands, the two sides of a ratio by turns, so that a busy machine
hurts both alike. CPU is user + system of a command and all its children, memory the largest single process.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from copy_maker import script, segments
from page_maker import html_page, parts, text_page

HERE = Path(__file__).parent

if TYPE_CHECKING:
    from collections.abc import Callable

NEWSCAST = [sys.executable, "-m", "newscast"]
WRAPPER = """
import json, resource, subprocess, sys, time
started = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
wall = time.perf_counter() - started
use = resource.getrusage(resource.RUSAGE_CHILDREN)
cpu, memory = use.ru_utime + use.ru_stime, use.ru_maxrss / 1024
print(json.dumps([code.returncode, wall, cpu, memory, code.stderr.decode()[-800:]]))
"""


@dataclass
class Run:
    """One run of a command."""

    wall: float
    cpu: float
    memory: float


def run(*command: str, cache: Path | None = None) -> Run:
    """Run a command to its end and return what it took."""
    env = {**os.environ, "PYTHONWARNINGS": "ignore"} | ({"NEWSCAST_CACHE": str(cache)} if cache else {})
    wrapped = [sys.executable, "-c", WRAPPER, *command]
    done = subprocess.run(wrapped, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True, env=env)
    code, wall, cpu, memory, said = json.loads(done.stdout)
    if code:
        sys.exit(f"{' '.join(command)} failed:\n{said}")
    return Run(wall, cpu, memory)


class Bench:
    """The measurements, each of which prints its own line."""

    def __init__(self, folder: Path, repeat: int) -> None:
        self.folder = folder
        self.repeat = repeat
        self.caches = 0

    def script(self, minutes: float) -> str:
        file = self.folder / f"{minutes:g}.txt"
        if not file.exists():
            file.write_text(script(minutes), encoding="utf-8")
        return str(file)

    def fresh(self) -> Path:
        self.caches += 1
        return self.folder / f"cache-{self.caches}"

    def render(self, minutes: float, cache: Path | None = None, form: str = "mp3") -> Run:
        out = str(self.folder / f"out-{minutes:g}.{form}")
        return run(*NEWSCAST, "render", "-q", self.script(minutes), "-o", out, cache=cache or self.fresh())

    def baseline(self, minutes: float) -> Run:
        return run(sys.executable, str(HERE / "baseline.py"), str(minutes), str(self.folder / "base.mp3"))

    def against_baseline(self, minutes: float, wanted: float) -> None:
        pairs = [(self.baseline(minutes), self.render(minutes)) for _ in range(self.repeat)]
        base, ours = min(pair[0].wall for pair in pairs), min(pair[1].wall for pair in pairs)
        report(
            f"{minutes:g}-minute programme: baseline / newscast, wall",
            base / ours,
            f"≥ {wanted}",
            f"{base:.1f} s / {ours:.1f} s",
        )

    def cpu(self, minutes: float = 60) -> None:
        runs = [self.render(minutes) for _ in range(self.repeat)]
        ours = min(run.cpu for run in runs)
        engine = min(self._bare_engine(minutes) for _ in range(self.repeat))
        usual = min(self._bare_encoder(minutes, []) for _ in range(self.repeat))
        same = min(
            self._bare_encoder(minutes, ["-compression_level", "7", "-reservoir", "0"]) for _ in range(self.repeat)
        )
        detail = f"{ours:.1f} s / (engine {engine:.1f} s + encoder {usual:.1f} s)"
        report(
            f"{minutes:g} minutes: CPU / (bare engine + LAME as ffmpeg sets it)",
            ours / (engine + usual),
            "≤ 1.3",
            detail,
        )
        detail = f"{ours:.1f} s / (engine {engine:.1f} s + encoder {same:.1f} s)"
        report("the same, LAME with newscast's own settings", ours / (engine + same), "(≤ 1.3)", detail)

    def _bare_engine(self, minutes: float) -> float:
        """CPU of eSpeak NG alone on the same sentences, in one process, samples thrown away."""
        shown = subprocess.run(
            [*NEWSCAST, "show", "--json", self.script(minutes)], capture_output=True, text=True, check=True
        ).stdout
        items = [item for story in json.loads(shown)["stories"] for item in story["items"] if item["type"] == "segment"]
        file = self.folder / "spoken.json"
        file.write_text(
            json.dumps([[item["voice"].partition(":")[2], item["spoken"]] for item in items]), encoding="utf-8"
        )
        return run(sys.executable, str(HERE / "bare_engine.py"), str(file)).cpu

    def _bare_encoder(self, minutes: float, settings: list[str]) -> float:
        import imageio_ffmpeg

        wav = self.folder / f"out-{minutes:g}.wav"
        if not wav.exists():
            self.render(minutes, form="wav")
        command = [imageio_ffmpeg.get_ffmpeg_exe(), "-y", "-loglevel", "error", "-i", str(wav), "-c:a", "libmp3lame"]
        return run(*command, "-b:a", "64k", *settings, str(self.folder / "bare.mp3")).cpu

    def workers(self) -> None:
        walls: dict[int, float] = {}
        for _ in range(self.repeat):
            for count in (1, 2):
                file = self.folder / "workers.py"
                file.write_text(WORKERS, encoding="utf-8")
                took = float(
                    subprocess.run(
                        [sys.executable, str(file), self.script(60), str(count), str(self.fresh())],
                        capture_output=True, text=True, check=True,
                    ).stdout
                )  # fmt: skip
                walls[count] = min(took, walls.get(count, 1e9))
        report("synthesis: one worker / two", walls[1] / walls[2], "≥ 1.7", f"{walls[1]:.2f} s / {walls[2]:.2f} s")

    def memory(self) -> None:
        short, long = self.render(5).memory, self.render(60).memory
        report("peak memory: 60 minutes / 5 minutes", long / short, "≤ 1.5", f"{long:.0f} MiB / {short:.0f} MiB")

    def start(self) -> None:
        trivial = self.folder / "trivial.py"
        trivial.write_text(TRIVIAL, encoding="utf-8")
        pairs = [(run(*NEWSCAST, "--help").wall, run(sys.executable, "-c", "import typer").wall,
                  run(sys.executable, str(trivial), "--help").wall) for _ in range(self.repeat * 3)]  # fmt: skip
        ours, bare, app = (min(values) for values in zip(*pairs, strict=True))
        report(
            "newscast --help / python -c 'import typer'",
            ours / bare,
            "≤ 2.5",
            f"{ours * 1000:.0f} ms / {bare * 1000:.0f} ms",
        )
        report(
            "newscast --help / the smallest typer program's",
            ours / app,
            "",
            f"{ours * 1000:.0f} ms / {app * 1000:.0f} ms",
        )

    def spoken(self) -> None:
        figures, few = parts(100)[1], [line for _, part in segments(40) for line in part]
        for name, lines in (("a figure in every sentence", figures), ("hardly a figure", few)):
            file = self.folder / "copy.txt"
            file.write_text("\n".join(lines), encoding="utf-8")
            size = file.stat().st_size / 1e6
            took = min(self.text_side("speed", str(file))[0] for _ in range(self.repeat))
            report(f"spoken form, {name}: MB / second", size / took, "> 0.5", f"{size:.2f} MB / {took:.2f} s")

    def spoken_start(self) -> None:
        loading = min(self.text_side("loading")[0] for _ in range(self.repeat * 3))
        report("spoken form: seconds from bare Python to the first sentence", loading, "≤ 0.25", "")
        pairs = [
            (run(*NEWSCAST, "spoken").cpu, run(sys.executable, "-c", "import typer").cpu)
            for _ in range(self.repeat * 3)
        ]
        ours, bare = (min(values) for values in zip(*pairs, strict=True))
        detail = f"{ours:.2f} s - {bare:.2f} s"
        report("newscast spoken, nothing to say - python -c 'import typer'", ours - bare, "≤ 0.25", detail)

    def page(self) -> None:
        for name, make in (("page.txt", text_page), ("page.html", html_page)):
            file = self.folder / name
            file.write_text(make(50), encoding="utf-8")
            took = [self.text_side("page", str(file)) for _ in range(self.repeat * 2)]
            first, again = (min(values) for values in zip(*took, strict=True))
            detail = f"{first:.2f} s with tables and patterns still to load"
            report(f"{name} of 50 kB into a rundown: seconds", again, "< 0.3", detail)

    @staticmethod
    def text_side(*arguments: str) -> list[float]:
        """Take a measurement in a fresh process."""
        command = [sys.executable, str(HERE / "text_side.py"), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return [float(number) for number in done.stdout.split()]

    def again(self) -> None:
        firsts, seconds = [], []
        for _ in range(self.repeat):
            cache = self.fresh()
            firsts.append(self.render(2, cache).wall)
            seconds.append(self.render(2, cache).wall)
        first, second = min(firsts), min(seconds)
        report(
            "unchanged 2-minute script: second render / first",
            second / first,
            "< 0.5",
            f"{second:.2f} s / {first:.2f} s",
        )


TRIVIAL = """
import typer
app = typer.Typer()
@app.command()
def one(name: str) -> None: ...
@app.command()
def two(name: str) -> None: ...
app()
"""

WORKERS = """
import sys, time
from pathlib import Path
from newscast.cache import ClipStore
from newscast.preparation import prepare
from newscast.synthesis import speak
if __name__ == "__main__":
    lines = [line.utterance for line in prepare(sys.argv[1]).rundown.lines]
    started = time.perf_counter()
    speak(lines, ClipStore(Path(sys.argv[3])), workers=int(sys.argv[2]))
    print(time.perf_counter() - started)
"""


def report(what: str, ratio: float, wanted: str, detail: str) -> None:
    print(f"{what:<66} {ratio:6.2f}   {wanted:<8} {detail}", flush=True)


def main() -> None:
    measurements: dict[str, Callable[[Bench], None]] = {
        "start": Bench.start,
        "spoken": Bench.spoken,
        "spoken-start": Bench.spoken_start,
        "page": Bench.page,
        "again": Bench.again,
        "workers": Bench.workers,
        "memory": Bench.memory,
        "cpu": Bench.cpu,
        "hour": lambda bench: bench.against_baseline(60, 1.7),
        "four-hours": lambda bench: bench.against_baseline(240, 3),
    }
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("measurement", nargs="*", help=f"one or more of: {', '.join(measurements)} (default: all)")
    parser.add_argument("--repeat", type=int, default=2, help="runs of each side; the best counts")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), options.repeat)
        for name in options.measurement or measurements:
            measurements[name](bench)


if __name__ == "__main__":
    main()

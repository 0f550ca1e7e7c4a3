"""`newscast render`: the main job."""

import json
from typing import TYPE_CHECKING

import typer

from newscast.cli import options

if TYPE_CHECKING:
    from newscast.model.report import Report


def render(
    source: options.Source,
    *,
    output: options.Output = None,
    also: options.Also = None,
    engine: options.EngineName = None,
    voice: options.VoiceFor = None,
    quotes: options.QuotePolicy = None,
    part: options.Part = options.PagePart.TRANSCRIPT,
    profile: options.Profile = None,
    as_json: options.Json = False,
    quiet: options.Quiet = False,
) -> None:
    """Turn a script file or a page into an audio newscast, with captions beside it."""
    from newscast import pipeline
    from newscast.cli.standard_input import standard_input
    from newscast.cli.terminal import minutes, progress, report_cast, report_remarks, say

    wish = options.wish_for(
        engine=engine, voice=voice, quotes=quotes, part=part, profile=profile, output=output, also=also
    )
    with progress(quiet=quiet or as_json) as listener:
        report = pipeline.render(source, wish, stdin=standard_input(), listener=listener)
    if as_json:
        typer.echo(json.dumps(_answer(report), ensure_ascii=False))
        return
    if not quiet:
        report_remarks(report.remarks, source)
        report_cast(report.cast)
        say(_summary(report))
    typer.echo(f"{report.output[0]}  {minutes(report.seconds)}")


def _summary(report: "Report") -> str:
    spoken = sum(segment.spoken for segment in report.segments)
    news = (
        "nothing had changed"
        if report.unchanged
        else f"{spoken} sentence{'' if spoken == 1 else 's'} spoken anew"
        if spoken
        else "nothing spoken anew"
    )
    level = f"{report.loudness.integrated:.1f} LUFS, {report.loudness.true_peak:.1f} dBTP"
    return f"{news}; {level} (stereo reading); also {', '.join(file.name for file in report.output[1:])}"


def _answer(report: "Report") -> dict[str, object]:
    return {
        "output": [str(file) for file in report.output],
        "seconds": report.seconds,
        "loudness": {
            "integrated": round(report.loudness.integrated, 2),
            "true_peak": round(report.loudness.true_peak, 2),
        },
        "segments": [
            {
                "speaker": part.speaker,
                "start": part.start,
                "end": part.end,
                "cached": part.cached,
                "spoken": part.spoken,
            }
            for part in report.segments
        ],
        "cast": dict(report.cast),
        "unchanged": report.unchanged,
        "stages": dict(report.stages),
        "warnings": [{"line": remark.line, "message": remark.message} for remark in report.remarks],
    }

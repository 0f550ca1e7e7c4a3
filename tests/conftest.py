"""What all tests stand on: a clip store of their own, a folder of their own, the program as a person runs it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

settings.register_profile("ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


class Outcome(NamedTuple):
    """What a run of the program left behind."""

    status: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def _own_store(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSCAST_CACHE", str(tmp_path_factory.getbasetemp() / "store"))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that is the current one, with a clip store of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSCAST_CACHE", str(tmp_path / "store"))
    return tmp_path


@pytest.fixture
def newscast(desk: Path, capfd: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Return the program: call it with its arguments, in this process and an empty folder, and see what comes."""
    from newscast.cli import run

    def call(*arguments: str | os.PathLike[str]) -> Outcome:
        assert desk.is_dir()
        capfd.readouterr()
        status = run([os.fspath(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return Outcome(status, out, err)

    return call

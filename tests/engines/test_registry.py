from __future__ import annotations

from pathlib import Path

import pytest

from newscast.engines import engine_class, engine_names
from newscast.engines.tone import ToneEngine
from newscast.errors import EngineUnavailableError


def test_our_own_engines_come_through_the_same_door() -> None:
    assert {"system", "tone"} <= set(engine_names())
    assert engine_class("tone") is ToneEngine


def test_an_engine_that_is_not_installed_is_an_error_with_the_nearest_name() -> None:
    with pytest.raises(EngineUnavailableError, match="no speech engine") as caught:
        engine_class("sytem")
    assert "did you mean “system”" in caught.value.hint
    with pytest.raises(EngineUnavailableError) as caught:
        engine_class("qqq")
    assert "did you mean" not in caught.value.hint


def test_an_engine_whose_package_is_missing_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parent / "fault_engines"))
    assert "faulty" in engine_names()
    with pytest.raises(EngineUnavailableError, match="not installed"):
        engine_class("missing")

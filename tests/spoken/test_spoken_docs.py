"""The page of the docs lists every rule, in order, with its sentence."""

from __future__ import annotations

from pathlib import Path

from newscast.spoken import RULES

PAGE = Path(__file__).parents[2] / "docs" / "spoken-form.md"


def test_the_docs_list_every_rule_in_order() -> None:
    listed = PAGE.read_text(encoding="utf-8").partition("## All rules")[2].splitlines()
    rows = [line for line in listed if line.startswith("| `")]
    assert rows == [f"| `{rule.name}` | {rule.doc} |" for rule in RULES], "run python tools/list_rules.py"

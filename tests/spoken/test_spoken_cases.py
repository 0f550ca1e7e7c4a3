"""Every rule of the spoken form has cases of its own; the files double as the manual's chapter."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from newscast.spoken import RULES, explain, spoken_form

CASES = Path(__file__).parent.parent / "cases"


class Case(NamedTuple):
    rule: str
    language: str
    written: str
    spoken: str


def read_cases() -> list[Case]:
    found: list[Case] = []
    for file in sorted(CASES.glob("spoken-*.md")):
        rule = ""
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("## "):
                rule = line.removeprefix("## ")
            elif line.startswith("- "):
                written, _, spoken = line.removeprefix("- ").partition(" →")
                language = "en-GB" if written.startswith("British: ") else "en-US"
                found.append(Case(rule, language, written.removeprefix("British: "), spoken.strip()))
    return found


ALL = read_cases()


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.rule}: {case.written}")
def test_written_copy_is_said_as_the_manual_says(case: Case) -> None:
    assert spoken_form(case.written, case.language) == case.spoken


@pytest.mark.parametrize("case", ALL, ids=lambda case: f"{case.rule}: {case.written}")
def test_the_rule_that_the_manual_names_is_the_one_that_acts(case: Case) -> None:
    assert case.rule in [step.rule for step in explain(case.written, case.language)]


def test_every_rule_has_a_case_and_every_case_a_rule() -> None:
    assert {case.rule for case in ALL} == {rule.name for rule in RULES}


def test_rules_have_one_name_each_and_a_sentence_for_the_manual() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.doc.endswith(".") for rule in RULES)


def test_the_manual_gives_each_rule_the_sentence_of_the_table() -> None:
    manual = "\n".join(file.read_text(encoding="utf-8") for file in CASES.glob("spoken-*.md"))
    assert [rule.name for rule in RULES if f"## {rule.name}\n\n{rule.doc}\n" not in manual] == []

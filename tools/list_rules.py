"""Write the list of spoken-form rules into docs/spoken-form.md, in the order of the table."""

from __future__ import annotations

import re
from pathlib import Path

from newscast.spoken import RULES

PAGE = Path(__file__).parents[1] / "docs" / "spoken-form.md"
ROWS = re.compile(r"(?<=\| rule \| what it says \|\n\|---\|---\|\n)(?:\|.*\n)*")


def main() -> None:
    """Put a row for each rule below the list's heading."""
    rows = "".join(f"| `{rule.name}` | {rule.doc} |\n" for rule in RULES)
    PAGE.write_text(ROWS.sub(lambda _: rows, PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()

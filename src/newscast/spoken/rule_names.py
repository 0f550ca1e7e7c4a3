"""The names of rules, as settings and the command line give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.errors import ConfigError
from newscast.spoken.table import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable


def rules_named(names: Iterable[str], source: str = "") -> frozenset[str]:
    """Return names of rules as a set; raises `ConfigError` where there is no rule of a name.

    “homograph” stands for all words that are said by their context, “homograph.lead” for one.
    """
    wanted = frozenset(names)
    if not wanted:
        return wanted
    # Imported here: hardly anybody switches a rule off.
    import difflib  # noqa: PLC0415

    from newscast.spoken.homograph_table import BY_GRAMMAR, BY_MEANING  # noqa: PLC0415
    from newscast.spoken.homographs import base_form  # noqa: PLC0415

    words = {base_form(form) for form in (*BY_GRAMMAR, *BY_MEANING)}
    known = [*(rule.name for rule in RULES), "homograph", *(f"homograph.{word}" for word in sorted(words))]
    for name in sorted(wanted.difference(known)):
        near = difflib.get_close_matches(name, known, n=1)
        hint = f"did you mean “{near[0]}”?" if near else "docs/spoken-form.md lists them"
        raise ConfigError(f"there is no spoken-form rule “{name}”", hint=hint, source=source)
    return wanted

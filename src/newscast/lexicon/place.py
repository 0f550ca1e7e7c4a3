"""Where in a lexicon file something stands."""

from __future__ import annotations

from dataclasses import dataclass

from newscast.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Place:
    """A line in a file, for messages."""

    source: str
    """The file's name."""
    line: int | None = None
    """Counted from 1; None where the file's form does not tell."""
    column: int | None = None
    """Counted from 1."""

    def __str__(self) -> str:
        return self.source if self.line is None else f"{self.source}:{self.line}"

    def mistake(self, message: str, hint: str) -> ConfigError:
        """Return the error of a mistake that stands here."""
        return ConfigError(message, hint=hint, source=self.source, line=self.line, column=self.column)

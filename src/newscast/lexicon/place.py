"""Where in a lexicon file something stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from newscast.errors import ConfigError

MOST_MISTAKES = 20
"""Of one file that are told; whoever has more has another kind of file."""


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


@dataclass(slots=True)
class Mistakes:
    """Mistakes of a file: each is put aside as it is met, so that the rest is read too."""

    _found: list[ConfigError] = field(default_factory=list)

    def __enter__(self) -> None:
        """Begin with a line or an element that may hold a mistake."""

    def __exit__(self, kind: object, error: BaseException | None, _traceback: object) -> bool:
        if not isinstance(error, ConfigError):
            return False
        self._found.append(error)
        if len(self._found) == MOST_MISTAKES:
            self.insist_on_none()
        return True

    def insist_on_none(self) -> None:
        """Raise the first mistake, which knows all further ones, where there was any."""
        if self._found:
            first, *further = self._found
            first.further = tuple(further)
            raise first

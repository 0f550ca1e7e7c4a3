"""Everything that can go wrong, as one tree.

NewscastError                 a message, a hint what to do, and where it happened
├── ConfigError               a setting, a header value or an option makes no sense
├── SourceError               a page or script cannot be read
│   └── TranscriptNotFoundError   the page holds no anchor's transcript
├── ScriptError               a mistake in a script file, with line and column
├── CastingError              a speaker cannot be given a voice
├── EngineError               an engine is at fault
│   ├── EngineUnavailableError    it is not installed, or cannot run on this machine
│   └── SynthesisError            sentences could not be spoken
├── MixError                  a sound file is missing or unreadable
└── DeliveryError             the result cannot be written

Library code raises these; only `newscast.cli` catches them.
"""

from __future__ import annotations


class NewscastError(Exception):
    """A mistake that a person can mend: what happened, where, and what to do about it."""

    def __init__(
        self,
        message: str,
        *,
        hint: str = "",
        source: str = "",
        line: int | None = None,
        column: int | None = None,
        further: tuple[NewscastError, ...] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        """What happened, one sentence without a full stop."""
        self.hint = hint
        """What to do next; may be empty."""
        self.source = source
        """The file, address or option at fault; may be empty."""
        self.line = line
        """Line in the source, counted from 1."""
        self.column = column
        """Column in the line, counted from 1."""
        self.further = further
        """Mistakes that stand behind this one in the same file."""

    @property
    def where(self) -> str:
        """The place as `file:line:column`, as far as it is known."""
        parts = [self.source] if self.source else []
        if self.line is not None:
            parts.append(str(self.line))
            if self.column is not None:
                parts.append(str(self.column))
        return ":".join(parts)

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message


class ConfigError(NewscastError):
    """A setting, a header value or an option makes no sense."""


class SourceError(NewscastError):
    """A page or script cannot be read."""


class TranscriptNotFoundError(SourceError):
    """The page holds no anchor's transcript."""


class ScriptError(NewscastError):
    """A mistake in a script file."""


class CastingError(NewscastError):
    """A speaker cannot be given a voice."""


class EngineError(NewscastError):
    """A speech engine is at fault."""


class EngineUnavailableError(EngineError):
    """The engine is not installed, or cannot run on this machine."""


class SynthesisError(EngineError):
    """Sentences could not be spoken; all others are finished and kept."""


class MixError(NewscastError):
    """A sound file is missing or unreadable."""


class DeliveryError(NewscastError):
    """The result cannot be written."""

"""In a safe start nothing of a stranger's is read: it may be what ended the program before."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from followup_desktop.domain.capture import NO_CHOICES, Capture, TableChoices
from followup_desktop.domain.errors import Unreadable
from followup_desktop.languages import tr


class NoReader:
    """Fulfils exchange.CaptureReader: refuses everything with a sentence."""

    def read(self, path: Path, *, zone: str, now: datetime, tables: TableChoices = NO_CHOICES) -> Capture:
        raise _refusal()

    def read_text(self, text: str, *, zone: str, now: datetime, tables: TableChoices = NO_CHOICES) -> Capture:
        raise _refusal()

    def interrupt(self) -> None:
        """There is nothing to end."""


def _refusal() -> Unreadable:
    return Unreadable(tr("Nothing is read in a safe start."), tr("Quit and start again, then open it once more."))

"""How the last starts ended. One that follows two others which did not end in order is a safe start: whatever made
them die (a file that was read, a backup that was made) is not begun again by itself."""

from __future__ import annotations

import contextlib
from datetime import datetime, timedelta
from pathlib import Path

from followup_desktop.domain.errors import KnownError
from followup_desktop.languages import tr

WITHIN = timedelta(minutes=10)
UNENDED = 2  # starts before this one that did not end in order
KEPT = 10  # lines of the record, so that a loop does not fill the disk
SAFE = KnownError(
    tr("The program ended unexpectedly more than once. This is a safe start: your list and your reminders are here."),
    tr(
        "Files are not read and no backups are made until you quit and start again. If it ends "
        "again, please send followup.log from the data folder along with a report."
    ),
)


class Starts:
    """A record of the starts that have not ended in order, a line each. Where it cannot be written, there is none."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def begin(self, now: datetime) -> bool:
        """Notes this start (``now`` is aware); True where it is to be a safe one."""
        before = [at for at in self._noted() if timedelta(0) <= now - at <= WITHIN]
        lines = [at.isoformat() for at in (*before, now)][-KEPT:]
        with contextlib.suppress(OSError):
            self._file.write_text("\n".join(lines) + "\n", encoding="ascii")
        return len(before) >= UNENDED

    def _noted(self) -> list[datetime]:
        """What can be read of the record."""
        found = []
        with contextlib.suppress(OSError):
            for line in self._file.read_text(encoding="ascii", errors="replace").splitlines():
                with contextlib.suppress(ValueError):
                    found.append(datetime.fromisoformat(line))
        return [at for at in found if at.tzinfo is not None]

    def ended(self) -> None:
        """This one ends in order, and with it the row of those that did not."""
        with contextlib.suppress(OSError):
            self._file.unlink()

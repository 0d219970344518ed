"""Where things lie on this computer. The one door for paths."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from followup_desktop.domain.errors import StoreUnusable

APP = "followup-desktop"


@dataclass(frozen=True)
class Paths:
    """The data folder and what lies in it."""

    data: Path

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def log(self) -> Path:
        return self.data / "followup.log"

    @property
    def heartbeat(self) -> Path:
        """Holds when the running program last looked for due reminders."""
        return self.data / "last-look"


def prepare(named: Path | None) -> Paths:
    """The data folder, made with rights for its owner alone. ``named``: --data-dir. Raises StoreUnusable."""
    if named is None:
        from platformdirs import user_data_path

        named = user_data_path(APP, appauthor=False)
    folder = named.expanduser().absolute()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise StoreUnusable(
            f"The data folder {folder} cannot be used: {error.strerror or error}.",
            "Make it writable, or choose another one with --data-dir.",
        ) from error
    return Paths(folder)


def runtime_folder(data: Path) -> Path:
    """Where the socket lies: the session's private folder if there is one, else the data folder."""
    session = os.environ.get("XDG_RUNTIME_DIR", "")
    if not session or not Path(session).is_dir():
        return data
    folder = Path(session) / APP
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        return data
    return folder

"""Where things lie on this computer. The one door for paths."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.languages import tr

APP = "followup-desktop"
OWNER_ONLY = 0o700


@dataclass(frozen=True)
class Paths:
    """The data folder and what lies in it."""

    data: Path
    usual: bool = False  # where it lies for a user who named no other

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def spool(self) -> Path:
        """Files that a second start hands over to the program that runs."""
        return self.data / "spool"

    @property
    def log(self) -> Path:
        return self.data / "followup.log"

    @property
    def starts(self) -> Path:
        """Holds the starts that have not ended in order."""
        return self.data / "starts"

    @property
    def window(self) -> Path:
        """Holds where the window stood."""
        return self.data / "window"

    @property
    def call_card(self) -> Path:
        """Holds where the call card stood."""
        return self.data / "call-card"

    @property
    def heartbeat(self) -> Path:
        """Holds when the running program last looked for due reminders."""
        return self.data / "last-look"


def prepare(named: Path | None) -> Paths:
    """The data folder, made with rights for its owner alone. ``named``: --data-dir. Raises StoreUnusable.

    The platform's own folder is closed to others where it stood open; a folder that the user named is theirs, and
    its rights stay as they are (the files in it are made for the owner alone all the same).
    """
    folder = named
    try:
        folder = data_folder(named)
        folder.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
        if named is None and os.name == "posix" and stat.S_IMODE(folder.stat().st_mode) & 0o077:
            folder.chmod(OWNER_ONLY)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except (OSError, ValueError, RuntimeError) as error:  # no rights, a NUL in the name, no home folder
        why = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise StoreUnusable(
            tr(
                "The data folder {folder} cannot be used: {why}.",
                folder=str(folder or "").replace(chr(0), "?"),
                why=why,
            ),
            tr("Make it writable, or choose another one with --data-dir."),
        ) from error
    return Paths(folder, usual=named is None)


def data_folder(named: Path | None) -> Path:
    """Where the data lies, whether it is there or not. Raises RuntimeError or ValueError where nobody can tell."""
    if named is None:
        from platformdirs import user_data_path

        named = user_data_path(APP, appauthor=False)
    return named.expanduser().absolute()


def home() -> Path:
    """The user's home folder. Raises FileNotFoundError where nobody knows it: then nothing can be there."""
    try:
        return Path.home()
    except RuntimeError as error:
        raise FileNotFoundError(errno.ENOENT, "there is no home folder") from error


def runtime_folder(data: Path) -> Path:
    """Where the socket lies: the session's private folder if there is one and it is ours, else the data folder."""
    session = os.environ.get("XDG_RUNTIME_DIR", "")
    if not session or not Path(session).is_absolute():
        return data
    folder = Path(session) / APP
    try:
        folder.mkdir(mode=OWNER_ONLY, exist_ok=True)
        found = folder.lstat()
    except (OSError, ValueError):
        return data
    # Where others may write, somebody else could have made it first and would hear what we say.
    ours = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not stat.S_IMODE(found.st_mode) & 0o077
    return folder if ours else data

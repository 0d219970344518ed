"""Whether the store's file is still the one that was opened. SQLite itself reports success for what it writes into a
file that was deleted, and mixes what it remembers with what was copied over it.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from enum import StrEnum
from pathlib import Path

from followup_desktop.store.identity import HEADER, MAGIC

LOG_FORMAT = b"\x02\x02"  # bytes 18 and 19 of the header of a store that is in use


class Presence(StrEnum):
    HERE = "here"
    GONE = "gone"  # deleted, moved away, or another file put in its place: ours is still open and whole
    OVERWRITTEN = "overwritten"  # another content was copied into it: ours is destroyed


class FileWatch:
    """Knows the file that lay at ``path`` when this was made; raises OSError where none did.

    It keeps the file open and must outlive every connection to it: on POSIX, closing any handle of a file gives up
    all locks that this process holds on it, SQLite's among them.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
        about = os.fstat(self._handle)
        self._mark = (about.st_dev, about.st_ino)

    def look(self) -> Presence:
        """Cheap enough for every write. What cannot be looked at is not known to be gone."""
        try:
            about = self._path.stat()
            if (about.st_dev, about.st_ino) != self._mark:
                return Presence.GONE
            os.lseek(self._handle, 0, os.SEEK_SET)
            header = os.read(self._handle, HEADER)
        except (FileNotFoundError, NotADirectoryError):
            return Presence.GONE
        except OSError:
            return Presence.HERE
        ours = header.startswith(MAGIC) and header[18:20] == LOG_FORMAT
        return Presence.HERE if ours else Presence.OVERWRITTEN

    def close(self) -> None:
        """After the last connection was closed."""
        with contextlib.suppress(OSError):
            os.close(self._handle)


def guard(path: Path) -> sqlite3.Connection | None:
    """Keeps our log from being written into a file that was copied over ours, when our connection is closed.

    Whoever closes a store last writes the log back; another one that may only read, and is closed after, does not.
    """
    link = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)
    with contextlib.suppress(sqlite3.Error, UnicodeDecodeError):
        link.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return link

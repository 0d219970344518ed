"""The last state of the server's store, in a file of this computer: what is read while the server is away."""

from __future__ import annotations

import contextlib
import logging
import os
import sqlite3
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from followup_desktop.store.engine import HEAD_VERSION
from followup_desktop.store.server.content import revision_in, revision_of, write_out

log = logging.getLogger(__name__)
NAME = "last-state.sqlite3"


class LastState:
    """``connect`` gives a psycopg connection of its own each time. Any thread may call this."""

    def __init__(self, path: Path, connect: Callable[[], Any]) -> None:
        self.path = path
        self._connect = connect
        self._lock = threading.Lock()
        self._revision = revision_in(path) if path.exists() else None

    def at(self) -> datetime | None:
        """When it was last the server's state (UTC); None where there is none yet."""
        with contextlib.suppress(OSError):
            return datetime.fromtimestamp(self.path.stat().st_mtime, UTC)
        return None

    def refresh(self) -> None:
        """Writes it anew where the server has another one. What fails leaves the older one; it is tried again."""
        from psycopg import Error

        part = self.path.with_name(f"{self.path.name}.{os.getpid()}.part")
        with self._lock:
            try:
                with contextlib.closing(self._connect()) as link:
                    if revision_of(link) != self._revision:
                        self._revision = write_out(link, part, HEAD_VERSION)
                        part.replace(self.path)
            except (Error, OSError, sqlite3.Error) as error:
                log.info("the last state could not be kept: %s", type(error).__name__)
                with contextlib.suppress(OSError):
                    part.unlink()

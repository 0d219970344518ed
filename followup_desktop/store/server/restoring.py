"""Puts a backup in the place of what the server holds, in one transaction: whole or not at all.

What was there is kept as a backup first. That is also how a search moves from a file to a server.
"""

from __future__ import annotations

import contextlib
import sqlite3
import uuid
from datetime import datetime
from pathlib import Path

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.languages import tr
from followup_desktop.store.engine import backup_folder
from followup_desktop.store.restoring import ready_copy
from followup_desktop.store.server.address import connect
from followup_desktop.store.server.content import read_in
from followup_desktop.store.server.engine import BEGIN_WRITING, MARK
from followup_desktop.store.server.held import VACUUM_S, ServerStore


def restore_on_server(store: ServerStore, backup: Path, now: datetime) -> Path:
    """Gives the backup of what was there before. Other programs on the store see the new content at once.

    Raises StoreUnusable for anything that is not a whole store of ours, and where the server fails.
    """
    import psycopg

    part = store.path.with_name("restore.part")
    try:
        ready_copy(backup, part, now)
        kept = store.back_up(backup_folder(store.path), "before-restore")
        with (
            contextlib.closing(sqlite3.connect(part, isolation_level=None)) as file,
            contextlib.closing(connect(store.address)) as link,
        ):
            link.execute("SET statement_timeout = '300s'")
            link.patience = VACUUM_S
            link.execute(BEGIN_WRITING)
            read_in(file, link)
            link.execute(MARK, (uuid.uuid4().hex,))
            link.execute("COMMIT")
    except psycopg.Error as error:
        raise StoreUnusable(
            tr("The backup could not be restored on the server ({what}).", what=type(error).__name__),
            tr("What was there is there still, unless the connection broke at the very end: look, then try again."),
        ) from None
    finally:
        with contextlib.suppress(OSError):
            part.unlink()
    return kept

"""The ways in which a store can be opened, best first. Never deletes, and never shows an empty store for a lost one.

1. As always. 2. Alone, where the disk has no room for the shared memory beside it: everything can be read, and
written again once there is room. 3. Its content in memory, where the folder cannot be written. 4. The newest good
backup in memory, only to look at and to be reminded by. 5. A refusal that says why.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, exc

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.languages import tr
from followup_desktop.store.condition import ALONE, FULL, Condition, Opened, Way
from followup_desktop.store.engine import (
    DAMAGE,
    HEAD_VERSION,
    NewerStore,
    open_engine,
    version_in,
)
from followup_desktop.store.identity import HEADER, MAGIC, MixedFiles, must_belong_together, noted_identity
from followup_desktop.store.memory import TROUBLES, copies_of, in_memory, newest_backup
from followup_desktop.store.migrate import bring_up_to_date
from followup_desktop.store.restoring import finish_restore

log = logging.getLogger(__name__)
BLOCKED = (
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
)


def open_store(path: Path, now: datetime, zone: str) -> Opened:
    """The store at ``path`` in the best way that works; made anew only where there never was one.

    ``zone`` is for the sentence about a backup's age. Raises StoreUnusable; then nothing was changed.
    """
    try:
        finish_restore(path)
        must_belong_together(path)
        return _as_always(path, now)
    except StoreUnusable as error:
        if _is_final(error):
            raise
        trouble = error
    log.warning("the store could not be opened as always: %s", trouble.__cause__ or type(trouble).__name__)
    for way in (_alone, in_memory) if _is_blocked(trouble) else ():
        with contextlib.suppress(*TROUBLES):
            return way(path)
    found = newest_backup(path, zone, trouble)
    if found is None:
        raise trouble
    return found


def open_as_always(path: Path, now: datetime) -> Opened | None:
    """For a store that is open in a lesser way: None where the usual one still does not work."""
    with contextlib.suppress(StoreUnusable):
        opened = _as_always(path, now)
        if opened.condition.way is Way.NORMAL:
            return opened
        opened.engine.dispose()
    return None


def _is_final(error: StoreUnusable) -> bool:
    """A newer program's store, files that do not belong together, and a store that is only busy: no other way."""
    return isinstance(error, NewerStore | MixedFiles) or _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _is_blocked(error: StoreUnusable) -> bool:
    """Whether the disk or its rights stand in the way, and not the file itself: that one is left alone."""
    return _code(error) in BLOCKED or isinstance(error.__cause__, OSError)


def _code(error: BaseException | None) -> int:
    """SQLite's primary result code of an error or of what caused it, 0 where there is none."""
    while error is not None:
        code = int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
        if code:
            return code
        error = getattr(error, "orig", None) or error.__cause__
    return 0


# -- 1. as always


def _as_always(path: Path, now: datetime) -> Opened:
    if was_lost(path):
        gone = tr(
            "The store {path} is gone, although there was one before. No new one was begun in its place.", path=path
        )
        empty = tr(
            "The store {path} is empty (0 bytes), although there was one before. No new one was begun in its place.",
            path=path,
        )
        raise StoreUnusable(
            empty if path.exists() else gone,
            tr("Put it back, or restore a backup with: followup-desktop restore FILE"),
        )
    must_be_all_there(path)
    bring_up_to_date(path, now)
    engine = open_engine(path)
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM setting").scalar_one()
        _must_be_writable(driver_link(engine))
    except (exc.DatabaseError, *DAMAGE) as error:
        engine.dispose()
        raise StoreUnusable(
            tr(
                "The store {path} cannot be opened ({why}). It was left as it is.",
                path=path,
                why=getattr(error, "orig", error),
            ),
            tr("Restore a backup with: followup-desktop restore FILE"),
        ) from error
    return Opened(engine, Condition())


def _must_be_writable(link: sqlite3.Connection) -> None:
    """Raises sqlite3.OperationalError on a read-only disk, where the lock alone would be given all the same."""
    try:
        link.execute("BEGIN IMMEDIATE")
        link.execute(f"PRAGMA user_version={HEAD_VERSION}")
    except sqlite3.OperationalError as error:
        if _code(error) not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):  # somebody else writes just now
            raise
    finally:
        if link.in_transaction:
            link.execute("ROLLBACK")


def driver_link(engine: Engine) -> sqlite3.Connection:
    """The driver's connection: there is one only, so whoever checks one out next gets the same."""
    raw = engine.raw_connection()
    try:
        link = raw.driver_connection
        assert isinstance(link, sqlite3.Connection)  # noqa: S101 (SQLAlchemy types it as anything)
        return link
    finally:
        raw.close()


def was_lost(path: Path) -> bool:
    """Whether no store lies at ``path`` although there was one: a lost store has a name or a backup beside it."""
    try:
        if path.stat().st_size:
            return False
    except FileNotFoundError:
        pass
    except OSError:
        return False  # what cannot be looked at is not known to be lost
    return bool(noted_identity(path) or copies_of(path))


def must_be_all_there(path: Path) -> None:
    """Raises StoreUnusable for a file that was cut off: without a log beside it, its header tells its length."""
    try:
        with path.open("rb") as file:
            header = file.read(HEADER)
        size = path.stat().st_size
        log_size = Path(f"{path}-wal").stat().st_size if Path(f"{path}-wal").exists() else 0
    except OSError:
        return
    if not header.startswith(MAGIC) or log_size:
        return
    page = int.from_bytes(header[16:18]) or 1
    page = 65536 if page == 1 else page
    pages = int.from_bytes(header[28:32])
    if size < page * pages:
        raise StoreUnusable(
            tr(
                "The store {path} was cut off: {size} of {whole} bytes are there. It was left as it is.",
                path=path,
                size=size,
                whole=page * pages,
            ),
            tr("Restore a backup with: followup-desktop restore FILE"),
        )


# -- 2. and 3. in a lesser way


def _alone(path: Path) -> Opened:
    """Without shared memory beside the store. Raises where that does not work, or where the store is not current."""
    engine = open_engine(path, alone=True)
    try:
        link = driver_link(engine)
        if version_in(link, path) != HEAD_VERSION:
            raise StoreUnusable("The store would have to be brought up to date first.")
        link.execute("SELECT count(*) FROM setting").fetchone()
        return Opened(engine, ALONE if can_be_written(link) else FULL)
    except BaseException:
        engine.dispose()
        raise


def can_be_written(link: sqlite3.Connection) -> bool:
    """Writes, without changing anything. Raises sqlite3.OperationalError on a read-only disk."""
    try:
        link.execute("BEGIN IMMEDIATE")
        link.execute(f"PRAGMA user_version={HEAD_VERSION}")
        link.execute("COMMIT")
    except sqlite3.OperationalError as error:
        if link.in_transaction:
            link.execute("ROLLBACK")
        if _code(error) == sqlite3.SQLITE_READONLY:
            raise
        return False
    return True

"""The ways in which a store can be opened, best first. Never deletes, and never shows an empty store for a lost one.

1. As always. 2. Alone, where the disk has no room for the shared memory beside it: everything can be read, and
written again once there is room. 3. Its content in memory, where the folder cannot be written. 4. The newest good
backup in memory, only to look at and to be reminded by. 5. A refusal that says why.
"""

from __future__ import annotations

import contextlib
import logging
import shutil
import sqlite3
import tempfile
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Engine, exc

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.store.backup import backups_in, made_at, must_be_whole
from followup_desktop.store.engine import (
    DAMAGE,
    HEAD_VERSION,
    NewerStore,
    backup_folder,
    memory_engine,
    open_engine,
    version_in,
)
from followup_desktop.store.identity import HEADER, MAGIC, MixedFiles, must_belong_together, noted_identity
from followup_desktop.store.migrate import bring_up_to_date, migrate_with
from followup_desktop.store.restoring import finish_restore

log = logging.getLogger(__name__)
BLOCKED = (
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
)
TROUBLES = (StoreUnusable, *DAMAGE, exc.SQLAlchemyError, OSError)


class Way(StrEnum):
    """How the store is open."""

    NORMAL = "normal"
    ALONE = "alone"  # by this program only
    READ_ONLY = "read only"  # the store itself, or its content in memory
    BACKUP = "backup"  # a backup's content in memory
    LOST = "lost"  # its file went away under us; what was read is still there


@dataclass(frozen=True)
class Condition:
    """The way in which a store is open; sentence and advice are for people, empty where all is well."""

    way: Way = Way.NORMAL
    sentence: str = ""
    advice: str = ""

    @property
    def writable(self) -> bool:
        return self.way in (Way.NORMAL, Way.ALONE)

    @property
    def may_get_better(self) -> bool:
        """Whether the usual way may work again without a new start: once there is room, once it may be written."""
        return self.way in (Way.ALONE, Way.READ_ONLY)


@dataclass(frozen=True)
class Opened:
    engine: Engine
    condition: Condition


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
    for way in (_alone, _in_memory) if _is_blocked(trouble) else ():
        with contextlib.suppress(*TROUBLES):
            return way(path)
    found = _newest_backup(path, zone, trouble)
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
        what = "is empty (0 bytes)" if path.exists() else "is gone"
        raise StoreUnusable(
            f"The store {path} {what}, although there was one before. No new one was begun in its place.",
            "Put it back, or restore a backup with: followup-desktop restore FILE",
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
            f"The store {path} cannot be opened ({getattr(error, 'orig', error)}). It was left as it is.",
            "Restore a backup with: followup-desktop restore FILE",
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
    return bool(noted_identity(path) or _copies(path))


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
            f"The store {path} was cut off: {size} of {page * pages} bytes are there. It was left as it is.",
            "Restore a backup with: followup-desktop restore FILE",
        )


# -- 2. and 3. in a lesser way

FULL = Condition(
    Way.ALONE,
    "The disk is full. Everything is here and reminders come, but nothing new can be saved.",
    "Free some space; saving then works again by itself.",
)
ALONE = Condition(
    Way.ALONE,
    "The store is open for this window alone; the command line cannot use it meanwhile.",
    "This happens on some network folders. Move the data folder to a disk of this computer.",
)
READ_ONLY = Condition(
    Way.READ_ONLY,
    "The data folder cannot be written. Everything is here and reminders come, but nothing new can be saved.",
    "Make the folder writable; saving then works again by itself.",
)


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


def _in_memory(path: Path) -> Opened:
    """The store's content, where nothing can be written beside it."""
    log_beside = Path(f"{path}-wal")
    if not log_beside.exists() or log_beside.stat().st_size == 0:
        return Opened(_loaded(path), READ_ONLY)
    with tempfile.TemporaryDirectory(
        prefix="followup-"
    ) as elsewhere:  # a log can only be read where it can be locked
        copy = Path(elsewhere) / path.name
        for suffix in ("", "-wal"):
            shutil.copyfile(f"{path}{suffix}", f"{copy}{suffix}")
        return Opened(_loaded(copy, immutable=False), READ_ONLY)


def _loaded(path: Path, *, immutable: bool = True) -> Engine:
    """An engine over a checked copy in memory, brought to the newest version. Raises one of TROUBLES."""
    address = f"{path.absolute().as_uri()}?{'immutable=1' if immutable else 'mode=rw'}"
    held = sqlite3.connect(":memory:", check_same_thread=False)
    try:
        with contextlib.closing(sqlite3.connect(address, uri=True)) as source:
            source.backup(held)
        must_be_whole(held)
        if version_in(held, path) < HEAD_VERSION:
            migrate_with(memory_engine(held, foreign_keys=False), HEAD_VERSION)
        engine = memory_engine(held)
        held.execute("PRAGMA query_only=ON")
    except BaseException:
        held.close()
        raise
    return engine


# -- 4. a backup


def _copies(path: Path) -> list[Path]:
    """Backups, and what was recovered of a store that went away; newest first."""
    found = [*backups_in(backup_folder(path)), *backups_in(path.parent)]
    return sorted(found, key=lambda copy: str(made_at(copy)), reverse=True)


def _newest_backup(path: Path, zone: str, trouble: StoreUnusable) -> Opened | None:
    for copy in _copies(path):
        made = made_at(copy)
        if made is None:
            continue
        try:
            engine = _loaded(copy)
        except TROUBLES as error:
            log.warning("the backup %s is not usable: %s", copy.name, error)
            continue
        day = made.astimezone(ZoneInfo(zone))
        shown = f"You see the backup of {day:%A} {day.day} {day:%B %Y}, {day:%H:%M}, and can save nothing."
        advice = f"Quit, then put it in the store's place with: followup-desktop restore {copy}"
        return Opened(engine, Condition(Way.BACKUP, f"{trouble.sentence} {shown}", advice))
    return None

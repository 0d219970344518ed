"""The store as the services hold it: units of work over the one connection, whatever way it could be opened in.

Looks before every write whether its file is still there, tries the usual way again where it is open in a lesser one,
and knows whether anything changed since the last backup.
"""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import exc
from sqlalchemy.orm import Session

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.domain.ports import Clock
from followup_desktop.languages import tr
from followup_desktop.store.backup import RECOVERED, STAMP, back_up, backups_in, made_at, must_be_whole, write_copy
from followup_desktop.store.condition import Condition, Opened, Way
from followup_desktop.store.engine import DAMAGE, WRITE, backup_folder
from followup_desktop.store.erasing import rewrite
from followup_desktop.store.identity import identity_in, name_anew, note_identity, noted_identity
from followup_desktop.store.opening import can_be_written, driver_link, open_as_always, open_store
from followup_desktop.store.presence import FileWatch, Presence, guard
from followup_desktop.store.restoring import quieten
from followup_desktop.store.unit_of_work import UnitOfWork
from followup_desktop.store.written import begin_noting

log = logging.getLogger(__name__)
ROOM = 1 << 18  # bytes that must be free before the usual way is tried again
MANY = 3  # writes in a row that failed, until that is told as a state
FAILING = Condition(
    Way.NORMAL,
    tr("Saving fails time and again. What was saved is here and reminders come, but nothing new can be saved."),
    tr("Free some disk space, or close other programs that use the store; saving then works again by itself."),
)
RETRY_S = 15.0  # monotonic seconds between two tries to open the store in the usual way again


class Store:
    """The open store: fulfils holding.Holding. One thread at a time uses it (ui/tasks.py, or the command line's)."""

    seat, server = "", ""  # no other program rings from it; a file of this computer

    def __init__(self, path: Path, clock: Clock) -> None:
        """Opens, and creates or migrates where needed. Raises StoreUnusable."""
        self.path = path
        self._clock = clock
        self._unkept = _newer_than_backups(path)
        self._guard: sqlite3.Connection | None = None
        self._failures = 0
        self._tried_at = clock.monotonic()
        self._hold(open_store(path, clock.now(), clock.zone()))

    def _hold(self, opened: Opened) -> None:
        self._engine, self._condition = opened.engine, opened.condition
        self._watch = FileWatch(self.path) if opened.condition.writable else None
        if opened.condition.way is Way.NORMAL:
            self._settle_identity()
        self._seen = self._data_version()
        begin_noting(driver_link(self._engine))

    @property
    def condition(self) -> Condition:
        """In which way the store is open; the sentence is for the window and for ``check``."""
        if self._failures >= MANY and not self._condition.sentence:
            return FAILING
        return self._condition

    @property
    def here(self) -> Store:
        return self

    # -- what belongs to the file

    def _settle_identity(self) -> None:
        """Names the store where it has no name yet, and notes the name beside it.

        A store that was exchanged by hand bears another one: like a restored one, it does not ring all at once what
        was due in the meantime.
        """
        link, noted = driver_link(self._engine), noted_identity(self.path)
        identity = identity_in(link)
        if identity and identity == noted:
            return
        if not identity or noted:
            try:
                link.execute("BEGIN IMMEDIATE")
                if noted:
                    count = quieten(link, self._clock.now())
                    log.info("the store is another one than before; %d reminders were put off", count)
                identity = identity_in(link) or name_anew(link)
                link.execute("COMMIT")
                link.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # the name must be readable without the log
            except sqlite3.OperationalError as error:  # a full disk, another writer: at the next start, then
                log.info("the store could not be named: %s", error)
                if link.in_transaction:
                    link.execute("ROLLBACK")
                return
        note_identity(self.path, identity)

    def _look(self) -> None:
        """Whether the file is still there, and whether a lesser way of being open can be left behind."""
        if self._watch is not None and self._condition.writable:
            presence = self._watch.look()
            if presence is not Presence.HERE:
                self._lose(presence)
        if self._failures >= MANY and self._condition.writable and can_be_written(driver_link(self._engine)):
            self._failures = 0
        if self._condition.may_get_better and self._clock.monotonic() - self._tried_at >= RETRY_S:
            self._tried_at = self._clock.monotonic()
            self._try_as_always()

    def _try_as_always(self) -> None:
        if self._condition.way is Way.READ_ONLY:  # in memory: it can stay until the better way is found
            better = open_as_always(self.path, self._clock.now())
            if better is not None:
                self.close()
                self._hold(better)
        elif self._has_room():
            self.close()  # nothing else can open it before
            try:
                self._hold(open_store(self.path, self._clock.now(), self._clock.zone()))
            except StoreUnusable as error:
                self._condition = Condition(Way.LOST, error.sentence, error.advice)

    def _has_room(self) -> bool:
        try:
            return shutil.disk_usage(self.path.parent).free >= ROOM
        except OSError:
            return False

    def _lose(self, presence: Presence) -> None:
        """Stops writing, and saves what is left into a file of its own where that can be done."""
        log.warning("the store's file is %s", presence.value)
        saved = None
        if presence is Presence.GONE:
            saved = self._recover()
            sentence = tr(
                "The store {name} was deleted, moved or replaced while the program was running, so "
                "nothing more is saved.",
                name=self.path.name,
            )
        else:
            self._guard = guard(self.path)
            sentence = tr(
                "The store {name} was overwritten by another file while the program was running, so "
                "nothing more is saved.",
                name=self.path.name,
            )
        if saved is not None:
            advice = tr(
                "All of it was saved as {name}. Quit, then run: followup-desktop restore {path}",
                name=saved.name,
                path=saved,
            )
        else:
            advice = tr("Quit, then restore the newest backup with: followup-desktop restore FILE")
        self._condition = Condition(Way.LOST, sentence, advice)

    def _recover(self) -> Path | None:
        target = self.path.with_name(f"{RECOVERED}{self._clock.now():{STAMP}}.sqlite3")
        part = target.with_name(f"{target.name}.{os.getpid()}.part")
        try:
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_copy(driver_link(self._engine), part)
            part.replace(target)
        except (OSError, *DAMAGE) as error:
            log.warning("what the store held could not be saved: %s", error)
            with contextlib.suppress(OSError):
                part.unlink()
            return None
        return target

    # -- units of work

    @contextmanager
    def write(self) -> Iterator[UnitOfWork]:
        """A unit of work that may write; what is not committed when it is left is undone."""
        self._look()
        if not self._condition.writable:
            raise StoreUnusable(self._condition.sentence, self._condition.advice)
        with self._work(writing=True) as work:
            yield work
        if work.committed and work.changes:
            self._unkept, self._failures = True, 0

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """A unit of work on one consistent state."""
        with self._work(writing=False) as work:
            yield work

    @contextmanager
    def _work(self, *, writing: bool) -> Iterator[UnitOfWork]:
        options = WRITE if writing else {}
        try:
            with (
                self._engine.connect().execution_options(**options) as connection,
                Session(connection, expire_on_commit=False) as session,
            ):
                yield UnitOfWork(session, self._clock.now())
        except exc.OperationalError as error:
            self._failures += writing
            raise StoreUnusable(
                tr("The store could not be used ({why}). What was confirmed before is still there.", why=error.orig),
                tr("Free some disk space or close other programs that use it, then try again."),
            ) from error
        except (exc.DatabaseError, UnicodeDecodeError) as error:
            if isinstance(error, exc.IntegrityError | exc.ProgrammingError):
                raise
            raise StoreUnusable(
                tr("The store is damaged ({why}). It was left as it is.", why=getattr(error, "orig", error)),
                tr("Restore a backup with: followup-desktop restore FILE"),
            ) from error

    def rewrite(self) -> bool:
        """Writes the file anew without what was deleted, and empties the log beside it; False where another program
        that reads keeps it from doing so. Raises StoreUnusable."""
        try:
            return rewrite(driver_link(self._engine))
        except DAMAGE as error:
            raise StoreUnusable(
                tr(
                    "It was erased, but the store could not be written anew ({why}): parts may be left in the file.",
                    why=error,
                ),
                tr("Free some disk space, close other programs that use the store, and erase it once more."),
            ) from error

    # -- other programs

    def changed_elsewhere(self) -> bool:
        """Whether another program wrote the store since this was last asked. (SQLite counts for each connection what
        the others commit, and this store has one connection only.)"""
        seen, self._seen = self._seen, self._data_version()
        changed = seen != self._seen
        self._unkept |= changed
        return changed

    def _data_version(self) -> int:
        with self._engine.connect() as connection:
            return int(connection.exec_driver_sql("PRAGMA data_version").scalar_one())

    # -- backups

    @property
    def unkept(self) -> bool:
        """Whether anything changed since the last backup."""
        return self._unkept

    def must_be_whole(self) -> None:
        """SQLite's own whole check, which reads everything. Raises StoreUnusable."""
        link = driver_link(self._engine)
        try:
            must_be_whole(link)
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            raise StoreUnusable(
                tr("The store is damaged ({why}). It was left as it is.", why=error),
                tr("Quit, then restore the newest backup with: followup-desktop restore FILE"),
            ) from error

    def back_up(self, folder: Path) -> Path:
        """A verified backup of the store as it is now. Raises StoreUnusable, also where only a backup is open."""
        if not self._condition.writable:
            raise StoreUnusable(self._condition.sentence, self._condition.advice)
        made = back_up(self.path, folder, self._clock.now(), link=driver_link(self._engine))
        self._unkept = False
        return made

    def close(self) -> None:
        self._engine.dispose()
        if self._guard is not None:
            self._guard.close()
        if self._watch is not None:
            self._watch.close()
        self._guard = self._watch = None


def _newer_than_backups(path: Path) -> bool:
    """Whether the store was written after its newest backup."""
    kept = backups_in(backup_folder(path))
    at = made_at(kept[0]) if kept else None
    if at is None:
        return path.exists()
    for file in (path, Path(f"{path}-wal")):
        with contextlib.suppress(OSError):
            if file.stat().st_size and datetime.fromtimestamp(file.stat().st_mtime, at.tzinfo) > at:
                return True
    return False

"""The store on a server as the services hold it: fulfils holding.Holding.

While the server is away its last state is read from the copy on this computer, nothing can be saved, and every few
seconds the server is tried again. A unit of work whose connection breaks is never done twice: before the commit it is
known to be undone, and after it the server is asked, as soon as it answers, whether it was committed.
"""

from __future__ import annotations

import contextlib
import logging
import os
import time
import uuid
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Engine, exc
from sqlalchemy.orm import Session

from followup_desktop.day_words import clock, long_day
from followup_desktop.domain.errors import StoreAway, StoreUnusable
from followup_desktop.domain.ports import Clock
from followup_desktop.languages import tr
from followup_desktop.store.backup import STAMP, backups_in, clear_leftovers, name_it, sync, thin
from followup_desktop.store.condition import Condition, Way
from followup_desktop.store.engine import DAMAGE, HEAD_VERSION, WRITE, backup_folder
from followup_desktop.store.held import Store
from followup_desktop.store.identity import note_identity
from followup_desktop.store.memory import TROUBLES, loaded
from followup_desktop.store.server.address import Address, connect, reason_of
from followup_desktop.store.server.content import TABLES, revision_in, write_out
from followup_desktop.store.server.engine import (
    REVISION,
    died,
    mark_commit,
    must_be_ours,
    open_server,
    was_saved,
)
from followup_desktop.store.server.last_state import NAME, LastState
from followup_desktop.store.server.migrating import bring_up_to_date, keep_old
from followup_desktop.store.server.noting import written_since
from followup_desktop.store.server.own_settings import OwnSettings, UnitHere
from followup_desktop.store.unit_of_work import UnitOfWork
from followup_desktop.store.written import Mark, Written

log = logging.getLogger(__name__)
RETRY_S = 5.0  # monotonic seconds between two tries to reach a server that is away
GRACE_S = 120.0  # for so long it is only restarting: reminders wait for it, lest two programs ring for one
AGAIN_S = (0.0, 0.2, 0.4, 0.8, 1.6)  # pauses between tries before a server counts as away: a restart is over by then
ASKED_S = (0.0, 0.2, 0.4, 0.8, 1.6, 3.0, 4.0)  # as above, before the fate of a commit counts as unknown
LONGEST_S = 3.5  # a server that does not answer at all is not tried for longer
BROKE = (
    tr("The connection to the server broke, and nothing of this was saved."),
    tr("Try again in a moment; the program finds back by itself."),
)
UNKNOWN = (
    tr("The connection to the server broke just while this was being saved, and whether it was is not known yet."),
    tr("When the server is back, look whether it is there before you do it again."),
)
VACUUM = "SET statement_timeout = '300s'; SET lock_timeout = '5s'"
VACUUM_S = 310.0


@dataclass(frozen=True)
class _Away:
    """Since when the server is (monotonic), what is to be told, and the last state, where there is one."""

    since: float
    condition: Condition
    local: Engine | None


class ServerUnit(UnitHere):
    """One on the server itself, and not on the last state."""

    def written_since(self, mark: Mark | None) -> Written:
        return written_since(self._tables, mark)


class ServerStore:
    """The open store. One thread at a time uses it; Listener and LastState have connections of their own."""

    def __init__(self, address: Address, data: Path, clock: Clock, own: Collection[str] = ()) -> None:
        """Opens, and creates or migrates where needed. ``data``: the data folder; ``own``: the keys of settings that
        are this computer's. Raises StoreUnusable, also where the server is away and no last state of it is here."""
        self.address, self._clock = address, clock
        folder = folder_of(address, data)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.path, self.server = folder / NAME, address.shown
        clear_leftovers(folder)
        self.seat = _seat(folder / "seat")
        self.last = LastState(self.path, partial(connect, address))
        self._engine = open_server(address)
        self._here: Store | None = None
        self._own = OwnSettings(lambda: self.here, own)
        self._prepared, self._turned = False, False
        self._seen, self._unkept = -1, False
        self._away: _Away | None = None
        self._tried_at = clock.monotonic()
        try:
            self._begin()
        except BaseException:
            self._engine.dispose()
            raise

    # -- in which way it is open

    def _begin(self) -> None:
        connection = self._reach(writing=False)
        if connection is not None:
            with connection:
                self._seen = _revision(connection)
            self._unkept = self._seen != _kept_revision(backup_folder(self.path))
        elif self._away is not None and self._away.local is None:
            raise StoreUnusable(self._away.condition.sentence, self._away.condition.advice)
        self._turned = False

    @property
    def condition(self) -> Condition:
        return self._away.condition if self._away is not None else Condition()

    @property
    def here(self) -> Store:
        """What is typed and not saved belongs to this computer, and must not wait for a network."""
        if self._here is None:
            self._here = Store(self.path.parent / "here" / "typed.db", self._clock)
        return self._here

    def _reach(self, *, writing: bool, at_once: bool = False) -> Connection | None:
        """A connection in a transaction; None while the server is away. ``at_once``: try, however lately it failed.

        Raises StoreUnusable where it can never work.
        """
        if self._away is not None and not at_once and self._clock.monotonic() - self._tried_at < RETRY_S:
            return None
        pauses = AGAIN_S if self._away is None else AGAIN_S[:1]
        began = time.monotonic()
        for pause in (*pauses, None):
            try:
                connection = self._begun(writing=writing)
                self._is_back()
                return connection
            except exc.DBAPIError as error:
                self._engine.dispose()
                if not died(error):
                    raise _refused(error) from None
                if pause is None or time.monotonic() - began > LONGEST_S:
                    self._goes_away(error)
                    return None
                time.sleep(pause)
        raise AssertionError  # the last pause is None

    def _begun(self, *, writing: bool) -> Connection:
        if not self._prepared:
            self._prepare()
        connection = self._engine.connect().execution_options(**(WRITE if writing else {}))
        try:
            connection.begin()
            must_be_ours(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self) -> None:
        def keep(version: int) -> Path:
            return keep_old(connect(self.address), backup_folder(self.path), self._clock.now(), version)

        identity = bring_up_to_date(self._engine, self.server, keep)
        note_identity(self.path, identity)
        self._prepared = True

    def _goes_away(self, error: exc.DBAPIError) -> None:
        self._tried_at = self._clock.monotonic()
        if self._away is not None:
            return
        reason, advice = reason_of(error.orig or error)
        log.warning("the server is away: %s", type(error.orig).__name__)
        sentence = tr("The server with the store ({server}) {reason}.", server=self.server, reason=reason)
        local, at = self._local(), self.last.at()
        if local is not None and at is not None:
            there = at.astimezone(ZoneInfo(self._clock.zone()))
            sentence += " " + tr(
                "You see its state of {day}, {time}, and can save nothing.",
                day=long_day(there.date()),
                time=clock(there),
            )
        self._away = _Away(self._tried_at, Condition(Way.AWAY, sentence, advice), local)
        self._turned = True

    def _local(self) -> Engine | None:
        try:
            return loaded(self.path) if self.path.exists() else None
        except TROUBLES as error:
            log.warning("the last state cannot be read: %s", type(error).__name__)
            return None

    def _is_back(self) -> None:
        if self._away is not None:
            log.info("the server is back")
            if self._away.local is not None:
                self._away.local.dispose()
            self._away, self._turned = None, True

    def _away_error(self, sentence: str = "", advice: str = "") -> StoreUnusable:
        """For a while it is only restarting; after that it is as any store that cannot be written."""
        away = self._away
        kind = StoreAway if away is None or self._clock.monotonic() - away.since < GRACE_S else StoreUnusable
        if not sentence and away is not None:
            sentence, advice = away.condition.sentence, away.condition.advice
        return kind(sentence, advice)

    # -- units of work

    @contextmanager
    def write(self) -> Iterator[UnitOfWork]:
        connection = self._reach(writing=True)
        if connection is None:
            raise self._away_error()
        with self._translated(), connection, _session(connection) as session:
            yield ServerUnit(session, self._clock.now(), self._own, partial(self._commit, session))

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        connection = self._reach(writing=False)
        if connection is None:
            if self._away is None or self._away.local is None:
                raise self._away_error()
            with self._away.local.connect() as there, Session(there) as session:
                yield UnitHere(session, self._clock.now(), self._own)
            return
        with self._translated(), connection, _session(connection) as session:
            yield ServerUnit(session, self._clock.now(), self._own)

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except exc.DBAPIError as error:
            if died(error):
                self._engine.dispose()
                raise self._away_error(*BROKE) from None
            raise _refused(error) from None

    def _commit(self, session: Session) -> None:
        revision, token = mark_commit(session)
        try:
            session.commit()
        except exc.DBAPIError as error:
            session.rollback()
            self._engine.dispose()
            if not died(error):
                raise
            if not self._was_saved(token):
                raise self._away_error(*BROKE) from None
        if revision is not None:
            self._unkept = True
            if revision == self._seen + 1:
                self._seen = revision

    def _was_saved(self, token: str) -> bool:
        """Raises StoreUnusable where nobody can tell as long as the server is away."""
        import psycopg

        for pause in ASKED_S:
            time.sleep(pause)
            try:
                with contextlib.closing(connect(self.address)) as link:
                    return was_saved(link, token)
            except psycopg.Error as error:
                log.info("whether it was committed cannot be asked yet: %s", type(error).__name__)
        raise self._away_error(*UNKNOWN)

    def rewrite(self) -> bool:
        """Here deleted rows are taken out of the tables' files; what the server's own log and backups hold of them is
        its administrator's business."""
        import psycopg

        self.here.rewrite()
        try:
            with contextlib.closing(connect(self.address)) as link:
                link.execute(VACUUM)
                link.patience = VACUUM_S
                for name in TABLES:
                    link.execute(f'VACUUM (FULL) "{name}"')
        except (psycopg.errors.LockNotAvailable, psycopg.errors.QueryCanceled):
            return False
        except psycopg.Error as error:
            raise StoreUnusable(
                tr(
                    "It was erased, but the tables could not be written anew ({what}): parts of it may be "
                    "left in the server's files.",
                    what=type(error).__name__,
                ),
                tr("When the server is back, erase another application or run VACUUM FULL there."),
            ) from None
        self.last.refresh()
        return True

    # -- other programs

    def changed_elsewhere(self) -> bool:
        """Also whether the server went away or came back: then what is read is another state."""
        connection = self._reach(writing=False, at_once=True)
        turned, self._turned = self._turned, False
        if connection is None:
            return turned
        with self._translated(), connection:
            now = _revision(connection)
        seen, self._seen = self._seen, now
        self._unkept |= seen != now
        return turned or seen != now

    # -- backups

    @property
    def unkept(self) -> bool:
        return self._unkept

    def must_be_whole(self) -> None:
        """Reads everything once: what its disk has damaged the server cannot read."""
        with self.read() as work:
            for table in TABLES:
                work.count_all(table)

    def back_up(self, folder: Path, label: str = "") -> Path:
        if self._away is not None:
            raise self._away_error()
        import psycopg

        now = self._clock.now()
        name = f"{now.astimezone(UTC):{STAMP}}{'-' + label if label else ''}.sqlite3"
        target, part = folder / name, folder / f"{name}.{os.getpid()}.part"
        try:
            with contextlib.closing(connect(self.address)) as link:
                write_out(link, part, HEAD_VERSION)
            name_it(part)
            part.replace(target)
            sync(folder)
        except (psycopg.Error, OSError, *DAMAGE) as error:
            with contextlib.suppress(OSError):
                part.unlink()
            raise StoreUnusable(
                tr(
                    "The backup into {folder} failed ({what}). The store itself is untouched.",
                    folder=folder,
                    what=type(error).__name__,
                ),
                tr("Free some space there, or try again when the server is back."),
            ) from error
        thin(folder, spare=target)
        self._unkept = False
        return target

    def close(self) -> None:
        """What was saved is then on this computer as well, as far as the server answers."""
        if self._away is None and self._prepared:
            self.last.refresh()
        elif self._away is not None and self._away.local is not None:
            self._away.local.dispose()
        self._engine.dispose()
        if self._here is not None:
            self._here.close()


def folder_of(address: Address, data: Path) -> Path:
    """Where a data folder keeps what belongs to that database: its last state, its backups, what is typed."""
    return data / f"server-{address.mark}"


def _session(connection: Connection) -> Session:
    return Session(connection, expire_on_commit=False, join_transaction_mode="control_fully")


def _revision(connection: Connection) -> int:
    return int(connection.exec_driver_sql(REVISION).scalar_one())


def _kept_revision(folder: Path) -> int | None:
    kept = backups_in(folder)
    return revision_in(kept[0]) if kept else None


def _refused(error: exc.DBAPIError) -> BaseException:
    """What the server could not do, by the kind of its answer alone; a defect of ours stays what it is."""
    if not isinstance(error, exc.OperationalError):
        return error
    return StoreUnusable(
        tr(
            "The server could not do that ({what}). What was confirmed before is still there.",
            what=type(error.orig).__name__,
        ),
        tr("Wait a moment and try again; if it stays so, ask whoever runs the server."),
    )


def _seat(note: Path) -> str:
    """A word for this computer's program, the same at every start: its claims bear it."""
    with contextlib.suppress(OSError):
        found = note.read_text(encoding="ascii", errors="replace").strip()
        if len(found) == 8 and found.isalnum():
            return found
    made = uuid.uuid4().hex[:8]
    with contextlib.suppress(OSError):
        handle = os.open(note, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(made)
    return made

"""Opens the store: file rights, pragmas, who it belongs to, which age it has. Never deletes, never starts over.

Measured elsewhere and kept here: WAL with synchronous=FULL loses nothing at a power cut (NORMAL does), writers must
BEGIN IMMEDIATE (a plain BEGIN fails at once with "database is locked" when two programs write), and the driver's own
hidden transactions lose updates.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.languages import tr

STORE_NAME = "followup.sqlite3"
OUR_APPLICATION_ID = 0x464F4C4C  # "FOLL", in the header of the file
HEAD_VERSION = 5  # the newest migration's number; user_version mirrors it
WRITE = {"followup_write": True}  # execution option of connections that are going to write
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=5000",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
)


# What a damaged file raises; of a damaged schema the driver cannot even decode what SQLite says of it.
DAMAGE = (sqlite3.Error, UnicodeDecodeError)


class NewerStore(StoreUnusable):
    """Written by a newer program: nothing here may touch it, not even for reading."""


def backup_folder(store: Path) -> Path:
    return store.parent / "backups"


def prepare_file(path: Path) -> bool:
    """Makes the folder (0700) and an empty store file (0600) if there is none; True where the file is new.

    Raises StoreUnusable where the folder cannot be used.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists():
            return path.stat().st_size == 0
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return path.stat().st_size == 0
    except OSError as error:
        raise StoreUnusable(
            tr("The data folder {folder} cannot be used: {why}.", folder=path.parent, why=error.strerror or error),
            tr("Make it writable, or choose another one with --data-dir."),
        ) from error
    return True


def version_of(path: Path) -> int:
    """The store's version (user_version), 0 for an empty file. Reads only.

    Raises StoreUnusable for a file that is not ours, is damaged, or was written by a newer program.
    """
    try:
        with read_only(path) as link:
            return version_in(link, path)
    except DAMAGE as error:
        raise StoreUnusable(
            tr("The store {path} cannot be read ({why}). It was left as it is.", path=path, why=error),
            tr("Restore a backup with: followup-desktop restore FILE"),
        ) from error


@contextlib.contextmanager
def read_only(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that writes nothing. Raises sqlite3.Error, also later, where there is no store.

    Where no log lies beside the store nothing else need be made either: no log, no shared memory, which a reader
    could not take away again. Over a log that would show too little or a mixture.
    """
    log = Path(f"{path}-wal")
    alone = not log.exists() or log.stat().st_size == 0
    address = f"{path.absolute().as_uri()}?{'immutable=1' if alone else 'mode=ro'}"
    link = sqlite3.connect(address, uri=True, timeout=5, isolation_level=None)
    try:
        yield link
    finally:
        link.close()


def version_in(link: sqlite3.Connection, path: Path) -> int:
    """As version_of, over a connection that is open; ``path`` is for the sentences. Raises one of DAMAGE as well."""
    owner = int(link.execute("PRAGMA application_id").fetchone()[0])
    version = int(link.execute("PRAGMA user_version").fetchone()[0])
    tables = int(link.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    if tables == 0 and owner == 0:
        return 0
    if owner != OUR_APPLICATION_ID:
        raise StoreUnusable(
            tr("{path} is not a store of this program. It was left as it is.", path=path),
            tr("Move that file away, or choose another data folder with --data-dir."),
        )
    if version > HEAD_VERSION:
        raise NewerStore(
            tr(
                "The store was written by a newer Follow-Up Desktop (store version {version}, this "
                "program knows up to {known}). Nothing was changed.",
                version=version,
                known=HEAD_VERSION,
            ),
            tr("Install the newer program, or choose another data folder with --data-dir."),
        )
    return version


def open_engine(path: Path, *, foreign_keys: bool = True, alone: bool = False) -> Engine:
    """An engine on an existing, current store. Transactions are ours: BEGIN for reading, BEGIN IMMEDIATE for writing.

    ``foreign_keys=False`` is for migrations only: rebuilding a parent table must not touch its children.
    ``alone``: no other program can use the store meanwhile, and no shared memory file is needed beside it; that is
    how a store can be read on a disk without any room.
    """
    address = f"{path.absolute().as_uri()}?mode=rw"  # an engine whose file went away must not make an empty one

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, timeout=5, check_same_thread=False)

    engine = create_engine(
        "sqlite://", creator=connect, poolclass=QueuePool, pool_size=1, max_overflow=0, hide_parameters=True
    )

    @event.listens_for(engine, "connect")
    def connected(link: sqlite3.Connection, _record: object) -> None:
        link.isolation_level = None
        if alone:  # must come before the first look into the file
            link.execute("PRAGMA locking_mode=EXCLUSIVE")
        _set_pragmas(link, foreign_keys=foreign_keys)

    _begin_ourselves(engine)
    return engine


def memory_engine(link: sqlite3.Connection, *, foreign_keys: bool = True) -> Engine:
    """An engine over one open connection to a copy in memory (opened with ``check_same_thread=False``)."""
    link.isolation_level = None
    _set_pragmas(link, foreign_keys=foreign_keys)
    engine = create_engine("sqlite://", creator=lambda: link, poolclass=StaticPool, hide_parameters=True)
    _begin_ourselves(engine)
    return engine


def _set_pragmas(link: sqlite3.Connection, *, foreign_keys: bool) -> None:
    for pragma in PRAGMAS:
        if pragma == "foreign_keys=ON" and not foreign_keys:
            pragma = "foreign_keys=OFF"
        link.execute(f"PRAGMA {pragma}")


def _begin_ourselves(engine: Engine) -> None:
    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        writing = connection.get_execution_options().get("followup_write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

"""Backups through SQLite's backup interface, verified before they count; old ones make room by day, week and month.

Copying the .sqlite3 file under WAL loses what still stands in the log beside it; that is why nothing here copies. A
full disk leaves an empty file that passes SQLite's own check, so owner, version and the number of rows in every table
are compared as well, and only then does the file get its name.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.languages import tr
from followup_desktop.store.engine import DAMAGE, OUR_APPLICATION_ID
from followup_desktop.store.identity import name_anew

# How many are kept: of all, and the newest of each day, week and month that has any.
LAST, DAILY, WEEKLY, MONTHLY = 10, 7, 5, 6
STAMP = "%Y%m%dT%H%M%S%f"
RECOVERED = "recovered-"
NAMED = re.compile(rf"(?:{RECOVERED})?(\d{{8}}T\d{{12}})(?:-[\w-]+)?\.sqlite3")
PART = re.compile(r".+\.sqlite3\.(\d+)\.part")
PERIODS: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (DAILY, lambda at: at.date()),
    (WEEKLY, lambda at: at.isocalendar()[:2]),
    (MONTHLY, lambda at: (at.year, at.month)),
)


def back_up(
    store: Path, folder: Path, now: datetime, *, label: str = "", link: sqlite3.Connection | None = None
) -> Path:
    """Writes a verified backup into ``folder`` (0700) and returns its path. The store may be in use.

    ``link``: the connection to read the store through, where only that one can (a file that is gone, a store that is
    open for one alone). Raises StoreUnusable; earlier backups are never touched by a failed one, and a damaged store
    makes none.
    """
    name = f"{now.astimezone(UTC):{STAMP}}{'-' + label if label else ''}.sqlite3"
    target, part = folder / name, folder / f"{name}.{os.getpid()}.part"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_copy(link or store, part)
        name_it(part)
        part.replace(target)
        sync(folder)
    except Damaged as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise StoreUnusable(
            tr("The store is damaged ({why}), so no backup was added to the good ones.", why=error),
            tr("Quit, then restore the newest one with: followup-desktop restore FILE"),
        ) from error
    except (OSError, *DAMAGE) as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise StoreUnusable(
            tr("The backup into {folder} failed ({why}). The store itself is untouched.", folder=folder, why=error),
            tr("Free some space there or choose another folder."),
        ) from error
    thin(folder, spare=target)
    return target


def write_copy(source: Path | sqlite3.Connection, part: Path) -> None:
    """A verified copy of a store in ``part`` (0600, one file, on the disk when this returns).

    Raises OSError or sqlite3.Error, also where the source itself is damaged or is no store of ours; ``part`` may
    then be left over.
    """
    with contextlib.suppress(FileNotFoundError):
        part.unlink()
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with contextlib.ExitStack() as stack:
        here = source if isinstance(source, sqlite3.Connection) else stack.enter_context(_reading(source))
        there = stack.enter_context(contextlib.closing(sqlite3.connect(part)))
        there.execute("PRAGMA synchronous=FULL")
        here.execute("BEGIN")  # what is counted and what is copied is one state, whoever writes meanwhile
        try:
            _source_must_be_whole(here)
            counted = shape(here)
            here.backup(there)
        finally:
            here.execute("ROLLBACK")
        there.execute("PRAGMA journal_mode=DELETE")  # one file, so that it can be carried about
    with _reading(part) as copy:
        must_be_whole(copy)
        if shape(copy) != counted:
            raise sqlite3.DatabaseError("the copy differs from the store")
    sync(part)


def name_it(part: Path) -> None:
    """A backup has a name of its own: put in the store's place by hand, it is then known for another store."""
    with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as link:
        link.execute("BEGIN IMMEDIATE")
        name_anew(link)
        link.execute("COMMIT")
    sync(part)


class Damaged(sqlite3.DatabaseError):
    """The source of a copy is not whole."""


def _source_must_be_whole(link: sqlite3.Connection) -> None:
    try:
        must_be_whole(link)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        if isinstance(error, sqlite3.OperationalError):  # a disk that cannot be read, a lock
            raise
        raise Damaged(str(error)) from error


@contextlib.contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    link = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5, isolation_level=None)
    try:
        yield link
    finally:
        link.close()


def must_be_whole(link: sqlite3.Connection) -> None:
    """Raises sqlite3.DatabaseError with what SQLite's check found, or where the file is not ours."""
    found = str(link.execute("PRAGMA integrity_check(1)").fetchone()[0])
    if found != "ok":
        raise sqlite3.DatabaseError(found.replace("\n", " "))
    if int(link.execute("PRAGMA application_id").fetchone()[0]) != OUR_APPLICATION_ID:
        raise sqlite3.DatabaseError(tr("it is not a store of this program"))


def shape(link: sqlite3.Connection) -> tuple[int, Mapping[str, int]]:
    """The version, and how many rows each table has."""
    version = int(link.execute("PRAGMA user_version").fetchone()[0])
    names = [row[0] for row in link.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name")]
    counts = {
        name: int(link.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608 (names from the file)
        for name in names
    }
    return version, counts


def sync(path: Path) -> None:
    """Has the file, or the names in a folder, on the disk when it returns."""
    if path.is_dir() and os.name != "posix":
        return  # Windows knows no such thing for folders
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


# -- which are there, which may go


def made_at(path: Path) -> datetime | None:
    """When a backup was made, by its name; None for a name that we did not give."""
    named = NAMED.fullmatch(path.name)
    if named is None:
        return None
    try:
        return datetime.strptime(named[1], STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None


def backups_in(folder: Path) -> tuple[Path, ...]:
    """The backups by our names, newest first."""
    try:
        found = [(at, path) for path in folder.iterdir() if (at := made_at(path)) is not None]
    except OSError:
        return ()
    return tuple(path for _, path in sorted(found, reverse=True))


def superfluous(kept: Iterable[Path]) -> tuple[Path, ...]:
    """Of backups, newest first, those that may go: neither among the last nor the newest of a period that counts."""
    paths = [(path, at) for path in kept if (at := made_at(path)) is not None]
    staying = {path for path, _ in paths[:LAST]}
    for many, period in PERIODS:
        newest: dict[object, Path] = {}
        for path, at in paths:
            newest.setdefault(period(at), path)
        staying.update(list(newest.values())[:many])
    return tuple(path for path, _ in paths if path not in staying)


def thin(folder: Path, *, spare: Path) -> None:
    """Removes the backups that are superfluous; never ``spare``, just verified, nor a file that we did not name."""
    for old in superfluous(backups_in(folder)):
        if old != spare:
            with contextlib.suppress(OSError):
                old.unlink()


def clear_leftovers(folder: Path) -> None:
    """Removes what a program that was killed left of a backup; not what another one is writing right now."""
    if not folder.is_dir():
        return
    for path in folder.iterdir():
        named = PART.fullmatch(path.name)
        if named is not None and not _runs(int(named[1])):
            with contextlib.suppress(OSError):
                path.unlink()


def _runs(process: int) -> bool:
    if os.name != "posix":
        return False  # there, a file that is open cannot be removed anyway
    if process == os.getpid():  # we are not writing one now, so it is of one that had our number before
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass
    return True

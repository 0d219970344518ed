"""Backups through SQLite's backup interface, verified before they count; restoring renames, never overwrites.

Copying the .sqlite3 file under WAL loses what still stands in the log beside it; that is why nothing here copies.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from datetime import datetime
from pathlib import Path

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.store.engine import OUR_APPLICATION_ID, version_of

KEEP = 20  # newest backups that are kept; thinning by day and week is not needed at this number


def back_up(store: Path, folder: Path, now: datetime, *, label: str = "") -> Path:
    """Writes a verified backup into ``folder`` (0700) and returns its path. The store may be in use.

    Raises StoreUnusable; earlier backups are never touched by a failed one.
    """
    name = f"{now:%Y%m%dT%H%M%S%f}{'-' + label if label else ''}.sqlite3"
    target, part = folder / name, folder / (name + ".part")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600))
        _copy(store, part)
        _verify(store, part)
        _sync(part)
        part.replace(target)
        _sync(folder)
    except (OSError, sqlite3.Error) as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise StoreUnusable(
            f"The backup into {folder} failed ({error}). The store itself is untouched.",
            "Free some space there or choose another folder.",
        ) from error
    _thin(folder)
    return target


def restore(store: Path, backup: Path, now: datetime) -> Path:
    """Puts a verified copy of ``backup`` in the store's place; the old files are kept and their folder returned.

    The store must be closed. Raises StoreUnusable for anything that is not a whole store of ours.
    """
    if not backup.is_file():
        raise StoreUnusable(f"There is no backup {backup}.", "Name a file from the folder “backups”.")
    if version_of(backup) == 0 or _integrity(backup) != "ok":
        raise StoreUnusable(
            f"{backup} is not a whole store of this program; nothing was changed.", "Try another backup."
        )
    part = store.with_name(store.name + ".restore")
    with contextlib.suppress(FileNotFoundError):
        part.unlink()
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    _copy(backup, part)
    _verify(backup, part)
    _sync(part)
    aside = store.parent / f"before-restore-{now:%Y%m%dT%H%M%S%f}"
    aside.mkdir(mode=0o700)
    for suffix in ("", "-wal", "-shm"):  # together: an old log beside a new store would be replayed into it
        with contextlib.suppress(FileNotFoundError):
            Path(f"{store}{suffix}").rename(aside / f"{store.name}{suffix}")
    part.replace(store)
    _sync(store.parent)
    return aside


def _copy(source: Path, target: Path) -> None:
    with (
        contextlib.closing(sqlite3.connect(source, timeout=5)) as here,
        contextlib.closing(sqlite3.connect(target)) as there,
    ):
        here.backup(there)
        there.execute("PRAGMA journal_mode=DELETE")  # one file, so that it can be carried about


def _verify(source: Path, copy: Path) -> None:
    """An empty file passes SQLite's own check, so owner, version and row counts are compared as well."""
    if _integrity(copy) != "ok" or _shape(source) != _shape(copy):
        raise sqlite3.DatabaseError("the copy differs from the store")


def _integrity(path: Path) -> str:
    with contextlib.closing(sqlite3.connect(path, timeout=5)) as link:
        try:
            return str(link.execute("PRAGMA integrity_check(1)").fetchone()[0])
        except sqlite3.Error as error:
            return str(error)


def _shape(path: Path) -> tuple[int, int, tuple[str, ...]]:
    with contextlib.closing(sqlite3.connect(path, timeout=5)) as link:
        owner = int(link.execute("PRAGMA application_id").fetchone()[0])
        if owner != OUR_APPLICATION_ID:
            raise sqlite3.DatabaseError("not a store of this program")
        version = int(link.execute("PRAGMA user_version").fetchone()[0])
        names = [row[0] for row in link.execute("SELECT name FROM sqlite_master WHERE type='table' ORDER BY name")]
        return owner, version, tuple(names)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _thin(folder: Path) -> None:
    kept = sorted(folder.glob("*.sqlite3"), reverse=True)
    for old in kept[KEEP:]:
        with contextlib.suppress(OSError):
            old.unlink()

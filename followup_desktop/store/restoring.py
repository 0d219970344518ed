"""Puts a backup in the store's place. Killed at any moment, either the old store is there or the new one, whole.

The copy is made, checked, brought to the newest version and quietened before anything is moved. Then a note says what
is to be moved; from that moment on the restore counts, and the next start finishes what a kill interrupted.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.languages import tr
from followup_desktop.store.backup import STAMP, must_be_whole, sync, write_copy
from followup_desktop.store.engine import DAMAGE, HEAD_VERSION, version_of
from followup_desktop.store.identity import name_anew, note_identity
from followup_desktop.store.migrate import bring_up

TOGETHER = ("", "-wal", "-shm")  # an old log beside a new store would be replayed into it
LONG_OVERDUE = timedelta(days=1)
RESTS = timedelta(days=1)  # before what is long overdue rings again; it stands in the list all the while


def restore(store: Path, backup: Path, now: datetime) -> Path:
    """Puts a verified copy of ``backup`` in the store's place; the old files are kept and their folder returned.

    The store must be closed. Raises StoreUnusable for anything that is not a whole store of ours; the store in its
    place is then as it was.
    """
    identity = ready_copy(backup, _part(store), now)
    aside = store.parent / f"before-restore-{now:{STAMP}}"
    aside.mkdir(mode=0o700)
    _begin(store, aside)
    finish_restore(store)
    note_identity(store, identity)
    return aside


def ready_copy(backup: Path, part: Path, now: datetime) -> str:
    """A verified, current and quietened copy of ``backup`` in ``part``, under a new name; and that name.

    Raises StoreUnusable, and leaves nothing, for anything that is not a whole store of ours.
    """
    try:
        if not backup.is_file():
            raise StoreUnusable(
                tr("There is no backup {backup}.", backup=backup), tr("Name a file from the folder “backups”.")
            )
        if version_of(backup) == 0:
            raise StoreUnusable(
                tr("{backup} is empty; nothing was changed.", backup=backup), tr("Try another backup.")
            )
        return _made_ready(backup, part, now)
    except DAMAGE as error:
        _clear(part)
        raise StoreUnusable(
            tr(
                "{backup} is not a whole store of this program ({why}); nothing was changed.",
                backup=backup,
                why=error,
            ),
            tr("Try another backup."),
        ) from error
    except OSError as error:
        _clear(part)
        raise StoreUnusable(
            tr("{backup} could not be restored ({why}); nothing was changed.", backup=backup, why=error),
            tr("Free some space, then try again."),
        ) from error


def _made_ready(backup: Path, part: Path, now: datetime) -> str:
    """The new store, complete, under a name of its own; and its identity."""
    _clear(part)
    write_copy(backup, part)
    bring_up(part, HEAD_VERSION)
    with contextlib.closing(sqlite3.connect(part, isolation_level=None)) as link:
        link.execute("BEGIN IMMEDIATE")
        quieten(link, now)
        identity = name_anew(link)
        link.execute("COMMIT")
        link.execute("PRAGMA journal_mode=DELETE")
        must_be_whole(link)
    sync(part)
    return identity


def quieten(link: sqlite3.Connection, now: datetime) -> int:
    """What was due more than a day ago counts as seen and rests for a day; how many reminders that were.

    A store from last month holds a month of things that were dealt with since; they stand in the list as due, but do
    not all ring at the first look.
    """
    long_ago, later = _ticks(now - LONG_OVERDUE), _ticks(now + RESTS)
    done = link.execute(
        "UPDATE reminder SET state='acknowledged', ring_at=?, token='' "
        "WHERE state IN ('planned', 'claimed', 'shown', 'acknowledged') AND ring_at < ?",
        (later, long_ago),
    )
    return done.rowcount


def _ticks(at: datetime) -> int:
    from followup_desktop.store.rows import EPOCH, TICK

    return (at - EPOCH) // TICK


# -- moving


def _part(store: Path) -> Path:
    return store.with_name(f"{store.name}.restore")


def _note(store: Path) -> Path:
    return store.with_name(f"{store.name}.restoring")


def _note_part(store: Path) -> Path:
    return store.with_name(f"{store.name}.restoring-part")


def _clear(part: Path) -> None:
    for suffix in TOGETHER:
        with contextlib.suppress(OSError):
            Path(f"{part}{suffix}").unlink()


def _begin(store: Path, aside: Path) -> None:
    """The note that makes the restore count."""
    written = _note_part(store)
    with contextlib.suppress(FileNotFoundError):
        written.unlink()
    handle = os.open(written, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump({"aside": aside.name}, file)
    sync(written)
    written.replace(_note(store))
    sync(store.parent)


def restore_is_unfinished(store: Path) -> bool:
    return _note(store).exists()


def finish_restore(store: Path) -> bool:
    """Carries out the moves that a note asks for; True where there was one. Called at every opening.

    As long as the new store has its own name, what lies in the store's place is the old one. Raises StoreUnusable.
    """
    note, part = _note(store), _part(store)
    if not note.exists():  # what is there is of a restore that was killed before it counted
        _clear(part)
        with contextlib.suppress(OSError):
            _note_part(store).unlink()
        return False
    try:
        aside = store.parent / Path(json.loads(note.read_text("utf-8"))["aside"]).name
        if part.exists():
            aside.mkdir(mode=0o700, exist_ok=True)
            for suffix in TOGETHER:
                old = Path(f"{store}{suffix}")
                if old.exists():
                    old.rename(aside / old.name)
            sync(aside)
            part.replace(store)
            sync(store.parent)
        note.unlink()
        sync(store.parent)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreUnusable(
            tr("A restore that was begun could not be finished ({why}). Nothing was deleted.", why=error),
            tr(
                "The old store lies in a folder “before-restore-…” in {parent}, the restored one is {part}.",
                parent=store.parent,
                part=part,
            ),
        ) from error
    return True

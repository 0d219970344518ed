"""A store's content in memory: where nothing can be written beside it, or where only a backup is left of it."""

from __future__ import annotations

import contextlib
import logging
import shutil
import sqlite3
import tempfile
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Engine, exc

from followup_desktop.day_words import clock, long_day_of_year
from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.languages import tr
from followup_desktop.store.backup import backups_in, made_at, must_be_whole
from followup_desktop.store.condition import READ_ONLY, Condition, Opened, Way
from followup_desktop.store.engine import DAMAGE, HEAD_VERSION, backup_folder, memory_engine, version_in
from followup_desktop.store.migrate import migrate_with

log = logging.getLogger(__name__)
TROUBLES = (StoreUnusable, *DAMAGE, exc.SQLAlchemyError, OSError)


def in_memory(path: Path) -> Opened:
    """The store's content, where nothing can be written beside it."""
    log_beside = Path(f"{path}-wal")
    if not log_beside.exists() or log_beside.stat().st_size == 0:
        return Opened(loaded(path), READ_ONLY)
    with tempfile.TemporaryDirectory(
        prefix="followup-"
    ) as elsewhere:  # a log can only be read where it can be locked
        copy = Path(elsewhere) / path.name
        for suffix in ("", "-wal"):
            shutil.copyfile(f"{path}{suffix}", f"{copy}{suffix}")
        return Opened(loaded(copy, immutable=False), READ_ONLY)


def loaded(path: Path, *, immutable: bool = True) -> Engine:
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


def copies_of(path: Path) -> list[Path]:
    """Backups, and what was recovered of a store that went away; newest first."""
    found = [*backups_in(backup_folder(path)), *backups_in(path.parent)]
    return sorted(found, key=lambda copy: str(made_at(copy)), reverse=True)


def newest_backup(path: Path, zone: str, trouble: StoreUnusable) -> Opened | None:
    for copy in copies_of(path):
        made = made_at(copy)
        if made is None:
            continue
        try:
            engine = loaded(copy)
        except TROUBLES as error:
            log.warning("the backup %s is not usable: %s", copy.name, error)
            continue
        day = made.astimezone(ZoneInfo(zone))
        shown = tr(
            "You see the backup of {day}, {time}, and can save nothing.",
            day=long_day_of_year(day.date()),
            time=clock(day),
        )
        advice = tr("Quit, then put it in the store's place with: followup-desktop restore {copy}", copy=copy)
        return Opened(engine, Condition(Way.BACKUP, f"{trouble.sentence} {shown}", advice))
    return None

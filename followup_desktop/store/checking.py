"""What ``check`` finds out about the store and what lies around it. Looks only: repairs nothing, begins nothing."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.languages import tr
from followup_desktop.store.backup import backups_in, made_at, must_be_whole
from followup_desktop.store.engine import DAMAGE, HEAD_VERSION, backup_folder, read_only, version_of
from followup_desktop.store.identity import must_belong_together
from followup_desktop.store.migrate import integrity
from followup_desktop.store.opening import must_be_all_there, open_store, was_lost
from followup_desktop.store.restoring import restore_is_unfinished

OLD = 7  # days after which the newest backup is too old to be of much use
OTHERS = 0o077


@dataclass(frozen=True)
class Checked:
    """``state``: "ok", or sentences that say what is wrong; ``way`` as in opening.Way, "new" before the first use.

    ``newest_backup`` is of the newest one that is whole; ``damaged_backups`` and ``open_to_others`` are names;
    ``server`` names the database of a store on a server.
    """

    state: str
    way: str = ""
    version: int = 0
    backups: int = 0
    newest_backup: datetime | None = None
    damaged_backups: tuple[str, ...] = ()
    open_to_others: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    server: str = ""

    @property
    def ok(self) -> bool:
        return self.state == "ok"


def check_store(path: Path, now: datetime, zone: str) -> Checked:
    """Never raises for what it finds."""
    return checked(path, now, Found(*_state(path, now, zone)))


@dataclass(frozen=True)
class Found:
    """Of the store itself; as in Checked."""

    state: str
    way: str = ""
    version: int = 0


def checked(path: Path, now: datetime, found: Found, server: str = "", first: tuple[str, ...] = ()) -> Checked:
    """What was found of the store, and what lies around its file. ``first``: what is advised before all else."""
    copies = backups_in(backup_folder(path))
    damaged = tuple(copy.name for copy in copies if not _is_whole(copy))
    good = [made_at(copy) for copy in copies if copy.name not in damaged]
    newest = good[0] if good else None
    wide = _open_to_others(path.parent)
    advice = list(first)
    if found.version and newest is None:
        advice.append(tr("There is no backup yet. Write one with: followup-desktop backup"))
    elif newest is not None and (now - newest).days >= OLD:
        advice.append(
            tr(
                "The newest backup is {days} days old. Write one with: followup-desktop backup",
                days=(now - newest).days,
            )
        )
    if damaged:
        advice.append(tr("These backups are damaged and of no use: {names}.", names=", ".join(damaged)))
    if wide:
        advice.append(tr("Other people on this computer can read: {names}.", names=", ".join(wide)))
    told = (len(copies), newest, damaged, wide, tuple(advice), server)
    return Checked(found.state, found.way, found.version, *told)


def _state(path: Path, now: datetime, zone: str) -> tuple[str, str, int]:
    try:
        if restore_is_unfinished(path):
            return tr("A restore was interrupted; the next start of the program finishes it."), "", 0
        if was_lost(path):
            return tr("The store {path} is gone or empty, although there was one.", path=path), "", 0
        if not path.exists():
            return "ok", "new", 0
        must_belong_together(path)
        must_be_all_there(path)
        version = version_of(path)
        found = integrity(path)
        if found != "ok":
            return tr("The store is damaged: {found}", found=found), "", version
        if version < HEAD_VERSION:  # opening it would migrate it
            return "ok", "normal", version
        opened = open_store(path, now, zone)
        opened.engine.dispose()
        return opened.condition.sentence or "ok", opened.condition.way.value, version
    except StoreUnusable as error:
        return str(error), "", 0


def _is_whole(copy: Path) -> bool:
    try:
        with read_only(copy) as link:
            must_be_whole(link)
    except DAMAGE:
        return False
    return True


def _open_to_others(folder: Path) -> tuple[str, ...]:
    """What of the store, its backups and the logs others may read. The folder itself may be the user's own choice."""
    if os.name != "posix":
        return ()
    found = []
    for place in (folder, backup_folder(folder / "x")):
        for one in sorted(place.iterdir()) if place.is_dir() else ():
            ours = one.name.startswith(("followup", "recovered-", "before-restore-")) or place != folder
            if ours and stat.S_IMODE(one.lstat().st_mode) & OTHERS:
                found.append(one.name)
    return tuple(found)

"""Which store this is: a name of its own in the file and beside it, and what may not be opened because they disagree.

A backup copied by hand over the store, while the old store's log still lies beside it, opens without any error and
shows the old contents or a mixture. Nothing in SQLite notices; the two names, and the kind of file a backup is, do.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sqlite3
import uuid
from pathlib import Path

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.languages import tr

KEY = "store.identity"  # in the table of settings; no face ever shows it
MAGIC = b"SQLite format 3\0"
ROLLBACK_FORMAT = 1  # bytes 18 and 19 of the header: a file without a log of its own, such as every backup
HEADER = 100  # bytes


class MixedFiles(StoreUnusable):
    """The store and the log beside it are not of one store: opening them together would harm both."""


def beside(store: Path) -> Path:
    return store.with_name(f"{store.name}.id")


def noted_identity(store: Path) -> str:
    """The name that stands beside the store, empty where there is none."""
    try:
        return beside(store).read_text(encoding="ascii", errors="replace").strip()[:64]
    except OSError:
        return ""


def mark_of(store: Path) -> str:
    """A short form of the store's name, for what is handed out and comes back; empty where it has no name."""
    identity = noted_identity(store)
    return hashlib.sha256(identity.encode()).hexdigest()[:16] if identity else ""


def note_identity(store: Path, identity: str) -> None:
    """Writes the name beside the store, whole or not at all. A folder that cannot be written is done without."""
    part = beside(store).with_suffix(".id-part")
    with contextlib.suppress(OSError):
        with contextlib.suppress(FileNotFoundError):
            part.unlink()
        handle = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(identity)
        part.replace(beside(store))


def identity_in(link: sqlite3.Connection) -> str:
    """The name in the store, empty where it has none yet. Raises sqlite3.Error."""
    found = link.execute("SELECT value FROM setting WHERE key=?", (KEY,)).fetchone()
    return str(found[0]) if found else ""


def name_anew(link: sqlite3.Connection) -> str:
    """Gives the store a new name, in the transaction that is open."""
    identity = uuid.uuid4().hex
    link.execute("DELETE FROM setting WHERE key=?", (KEY,))
    link.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (KEY, identity))
    return identity


def must_belong_together(store: Path) -> None:
    """Before anything opens the store: raises StoreUnusable where the log beside it is another file's.

    Looks at bytes only. What it cannot tell it lets pass; the checks of the opened store come after.
    """
    log = Path(f"{store}-wal")
    try:
        if log.stat().st_size == 0:
            return
        with store.open("rb") as file:
            header = file.read(HEADER)
    except OSError:
        return
    if not header.startswith(MAGIC):
        return
    if ROLLBACK_FORMAT in header[18:20] or _is_another(store):
        raise MixedFiles(
            tr(
                "The store {store} was exchanged by hand, and the log {name} beside it belongs to the "
                "one before. Opening them together would mix the two, so nothing was touched.",
                store=store,
                name=log.name,
            ),
            tr("Move both files out of {parent}, then run: followup-desktop restore FILE", parent=store.parent),
        )


def _is_another(store: Path) -> bool:
    """Whether the file alone, without its log, bears another name than the one that stands beside it.

    A file in the middle of being written back may be unreadable that way: then it is not known to be another.
    """
    noted = noted_identity(store)
    if not noted:
        return False
    with contextlib.suppress(sqlite3.Error, UnicodeDecodeError):
        link = sqlite3.connect(f"{store.absolute().as_uri()}?immutable=1", uri=True)
        try:
            return identity_in(link) not in ("", noted)
        finally:
            link.close()
    return False

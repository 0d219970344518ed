"""Brings a store to the newest version: backup first, one transaction, checked before it is committed.

Alembic (which loads slowly) is imported only when there is something to migrate.
"""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.languages import tr
from followup_desktop.store.backup import back_up
from followup_desktop.store.engine import (
    DAMAGE,
    HEAD_VERSION,
    OUR_APPLICATION_ID,
    WRITE,
    backup_folder,
    open_engine,
    prepare_file,
    read_only,
    version_of,
)

log = logging.getLogger(__name__)


def bring_up_to_date(path: Path, now: datetime, *, target: int = HEAD_VERSION) -> None:
    """Creates or migrates the store at ``path``. ``now`` names the backup. ``target`` is for tests of old stores.

    Raises StoreUnusable; the store is then as it was, and the next start tries again.
    """
    fresh = prepare_file(path)
    version = version_of(path)
    if version >= target:
        return
    if not fresh and version > 0:
        back_up(path, backup_folder(path), now, label=f"before-version-{target}")
    try:
        bring_up(path, target)
    except StoreUnusable:
        raise
    except Exception as error:
        # Not as an error: the ladder (opening.py) may have another way, and a full disk is no defect of ours.
        log.warning("migration to version %d failed", target, exc_info=True)
        raise StoreUnusable(
            tr(
                "The store could not be brought to version {target} ({what}). It was left as it was.",
                target=target,
                what=type(error).__name__,
            ),
            tr("A backup from before the attempt lies in the folder “backups” beside it."),
        ) from error


def bring_up(path: Path, target: int) -> None:
    """Migrates the store at ``path`` in one transaction, without a backup. Raises whatever goes wrong."""
    engine = open_engine(path, foreign_keys=False)
    try:
        migrate_with(engine, target)
    finally:
        engine.dispose()


def migrate_with(engine: Engine, target: int) -> None:
    """As bring_up, over an engine without foreign keys."""
    with engine.connect().execution_options(**WRITE) as connection, connection.begin():
        before = _row_counts(connection)
        run_alembic(connection, target)
        _check(connection, before)
        connection.exec_driver_sql(f"PRAGMA application_id={OUR_APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={target}")


def run_alembic(connection: Connection, target: int) -> None:
    """The migrations, in the transaction that is open."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, f"{target:04d}")


def _row_counts(connection: Connection) -> dict[str, int]:
    tables = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%' AND name != 'alembic_version'"
    ).scalars()
    return {
        name: int(connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one())  # noqa: S608 (own names)
        for name in tables.all()
    }


def _check(connection: Connection, before: dict[str, int]) -> None:
    """Nothing may have got lost or lost its parent; raises StoreUnusable, and the transaction is rolled back."""
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    after = _row_counts(connection)
    lost = [name for name, count in before.items() if after.get(name, 0) < count]
    if orphans or lost:
        raise StoreUnusable(
            tr("Bringing the store up to date would have lost something, so it was left as it was."),
            tr("Please report this with the log file; the old program can still open the store."),
        )


def integrity(path: Path) -> str:
    """ "ok", or what SQLite's own check says of the file. Reads only."""
    try:
        with read_only(path) as link:
            return str(link.execute("PRAGMA integrity_check(1)").fetchone()[0])
    except DAMAGE as error:
        return str(error)

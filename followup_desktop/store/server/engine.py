"""Connections to the server, and what a failure of one means.

One at a time writes: the first thing of each writing transaction is a lock of the whole store, as BEGIN IMMEDIATE is
on SQLite, so that everything after it reads what stands and nothing can come between. Reading is of one state.
"""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from followup_desktop.languages import tr
from followup_desktop.store.engine import HEAD_VERSION, NewerStore
from followup_desktop.store.server.address import Address, connect
from followup_desktop.store.server.content import COMMITS, ONE_STATE

LOCK = 0x464F_4C4C_5550  # "FOLLUP": of this database's advisory locks the one that is ours
CHANNEL = "followup_changed"
MIGRATE = {"followup_migrate": True}  # execution option of the connection that is going to migrate
REMEMBERED = 1000  # commits whose marks are kept, for whoever lost the connection while it committed
BEGIN_WRITING = f"BEGIN; SELECT pg_advisory_xact_lock({LOCK})"
# Nothing where nothing was written: two programs that look at one store must not wake each other for ever.
MARK = f"""
WITH mark AS (
    INSERT INTO {COMMITS} (revision, token)
    SELECT coalesce(max(revision), 0) + 1, %s FROM {COMMITS} HAVING txid_current_if_assigned() IS NOT NULL
    RETURNING revision
), older AS (
    DELETE FROM {COMMITS} WHERE revision <= (SELECT revision - {REMEMBERED} FROM mark)
)
SELECT revision, pg_notify('{CHANNEL}', revision::text) FROM mark
"""  # noqa: S608 (own names)
MADE = f"CREATE TABLE IF NOT EXISTS {COMMITS} (revision bigint PRIMARY KEY, token text NOT NULL)"
SAVED = f"SELECT count(*) FROM {COMMITS} WHERE token = %s"  # noqa: S608
REVISION = f"SELECT coalesce(max(revision), 0) FROM {COMMITS}"  # noqa: S608
OUTDATED = (
    tr(
        "The store on the server was brought to a newer version by another Follow-Up Desktop. "
        "Nothing was changed here."
    ),
    tr("Install the newer program on this computer as well."),
)


def open_server(address: Address) -> Engine:
    """An engine of one connection, made when it is first used. Transactions are begun by us, as on SQLite."""
    engine = create_engine(
        "postgresql+psycopg://",
        creator=lambda: connect(address),
        poolclass=QueuePool,
        pool_size=1,
        max_overflow=0,
        hide_parameters=True,
        use_native_hstore=False,
    )

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get("followup_write") or options.get("followup_migrate"):
            _begin(connection, BEGIN_WRITING)
        else:
            _begin(connection, ONE_STATE)

    return engine


def _begin(connection: Connection, sql: str) -> None:
    connection.exec_driver_sql(sql, execution_options={"no_parameters": True})  # with any, one statement at a time


def must_be_ours(connection: Connection) -> None:
    """Raises NewerStore where another program has brought the store to a newer version since."""
    if int(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()) != HEAD_VERSION:
        raise NewerStore(*OUTDATED)


def mark_commit(session: Session) -> tuple[int | None, str]:
    """Notes that something is about to be committed, in the transaction itself: the new revision (None where nothing
    was written), and the token by which it can be found out later whether it was."""
    token = uuid.uuid4().hex
    found = session.connection().exec_driver_sql(MARK, (token,)).first()
    return (int(found[0]) if found else None), token


def was_saved(link: Any, token: str) -> bool:
    """Whether the transaction of that token was committed. It holds the lock of the whole store until it has ended
    in one way or the other, so this waits for it. ``link``: another psycopg connection; raises psycopg.Error."""
    link.execute(BEGIN_WRITING)
    try:
        return bool(link.execute(SAVED, (token,)).fetchone()[0])
    finally:
        link.execute("ROLLBACK")


def died(error: exc.DBAPIError) -> bool:
    """Whether the connection is what failed, and not the statement."""
    return error.connection_invalidated or isinstance(error.orig, ConnectionError) or _is_of_connecting(error)


def _is_of_connecting(error: exc.DBAPIError) -> bool:
    """Errors before there is a connection bear no state of SQL, or one of connections and shutting down."""
    state = str(getattr(error.orig, "sqlstate", None) or "")
    return isinstance(error, exc.OperationalError) and (not state or state[:2] == "08" or state[:3] == "57P")

"""What ``check`` finds out about a store on a server and about its copies here. Looks only: begins nothing."""

from __future__ import annotations

import contextlib
from datetime import datetime
from pathlib import Path
from typing import Any

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.languages import tr
from followup_desktop.store.checking import Checked, Found, checked
from followup_desktop.store.engine import HEAD_VERSION
from followup_desktop.store.server.address import Address, connect, reason_of
from followup_desktop.store.server.content import TABLES
from followup_desktop.store.server.held import folder_of
from followup_desktop.store.server.last_state import NAME
from followup_desktop.store.server.migrating import version_of

OPEN = tr("The connection to the server is not encrypted. Add ?sslmode=require (or verify-full) to the URL.")


def check_server(address: Address, data: Path, now: datetime) -> Checked:
    """Never raises for what it finds. ``data``: the data folder."""
    import psycopg

    path = folder_of(address, data) / NAME
    try:
        with contextlib.closing(connect(address)) as link:
            found = _found(link, address)
            encrypted = bool(link.pgconn.ssl_in_use)
    except psycopg.Error as error:
        reason, advice = reason_of(error)
        return checked(
            path,
            now,
            Found(tr("The server with the store {reason}.", reason=reason), "away"),
            address.shown,
            (advice,),
        )
    except StoreUnusable as error:
        return checked(path, now, Found(str(error)), address.shown)
    return checked(path, now, found, address.shown, () if encrypted or address.nearby else (OPEN,))


def _found(link: Any, address: Address) -> Found:
    """Raises psycopg.Error, StoreUnusable."""
    version = version_of(lambda sql: link.execute(sql).fetchone()[0], address.shown)
    if not version:
        return Found("ok", "new")
    for name in TABLES if version == HEAD_VERSION else ():
        link.execute(f'SELECT count(*) FROM "{name}"')  # noqa: S608 (own names)
    return Found("ok", "server", version)

"""Which database a URL means, and how it is named to people: never with its password.

Whatever the URL leaves out comes from libpq's usual places (PGPASSWORD, ~/.pgpass, the service file). What libpq says
of a URL or of a failed connection is never shown or logged as it is: it may quote a piece of a password that was
written with an @ or a colon in it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.languages import tr

SCHEMES = ("postgresql://", "postgres://")
CONNECT_S = 4  # a start may wait that long for a server that does not answer
OURS: dict[str, Any] = {
    "connect_timeout": CONNECT_S,
    "application_name": "followup-desktop",
    # Half-open connections are noticed in about 15 seconds, whatever the system's own patience is.
    "keepalives": 1,
    "keepalives_idle": 10,
    "keepalives_interval": 3,
    "keepalives_count": 2,
    "tcp_user_timeout": 12_000,
}
SESSION = (
    "SET synchronous_commit = on; SET client_encoding = 'UTF8'; SET timezone = 'UTC'; SET lock_timeout = '10s'; "
    "SET statement_timeout = '30s'; SET idle_in_transaction_session_timeout = '60s'"
)
WRITE_IT = tr(
    "Write it as postgresql://USER@HOST:PORT/DATABASE; an @, : or / in a password is written %40, %3A, %2F."
)
INSTALL = tr("Install it with: pip install 'psycopg[binary]'")


@dataclass(frozen=True)
class Address:
    """``url`` may hold a password and stays in here; ``shown`` is for people; ``mark`` names the database in the
    names of files; ``nearby``: the connection leaves this computer by no network."""

    url: str = field(repr=False)
    shown: str
    mark: str
    nearby: bool


def address_of(url: str) -> Address:
    """Raises StoreUnusable for what is no URL of a database, and where psycopg is not installed."""
    if not url.startswith(SCHEMES):
        raise StoreUnusable(tr("The address of the store is no URL of a PostgreSQL database."), WRITE_IT)
    try:
        from psycopg import Error, conninfo
    except ImportError:
        raise StoreUnusable(tr("A store on a server needs the Python package psycopg."), INSTALL) from None
    try:
        said = conninfo.conninfo_to_dict(url)
    except (Error, ValueError):
        raise StoreUnusable(tr("The address of the store cannot be understood."), WRITE_IT) from None
    user, host, port = (str(said.get(name) or "") for name in ("user", "host", "port"))
    name = str(said.get("dbname") or said.get("service") or user)
    if "@" in host or "@" in name or not all(one.isdecimal() for one in port.split(",") if one):
        raise StoreUnusable(tr("The address of the store cannot be understood."), WRITE_IT)
    where = host if not host or host.startswith("/") else f"{host}:{port}" if port else host
    shown = f"{where or tr('this computer')}/{name}" if not where.startswith("/") else f"{name} ({where})"
    mark = hashlib.sha256("\0".join((user, host, port, name)).encode()).hexdigest()[:12]
    nearby = not host or host.startswith("/") or host in ("localhost", "127.0.0.1", "::1")
    return Address(url, shown, mark, nearby)


def connect(address: Address) -> Any:
    """A psycopg connection whose transactions are ours. Raises psycopg.Error."""
    from followup_desktop.store.server.link import PatientConnection

    link = PatientConnection.connect(address.url, autocommit=True, **OURS)
    try:
        link.execute(SESSION)
    except BaseException:
        link.close()
        raise
    return link


# What libpq and the server say in English, and what that means for people. The first that fits counts.
REASONS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (
        ("password authentication failed", "no password supplied", "authentication failed"),
        tr("does not accept the user or the password"),
        tr("Check the user, and where the password comes from: PGPASSWORD, ~/.pgpass or the URL."),
    ),
    (
        ('database "', 'role "'),
        tr("does not know that database or that user"),
        tr("Create the database first: createdb NAME"),
    ),
    (
        ("no pg_hba.conf entry", "SSL", "certificate"),
        tr("does not allow this connection"),
        tr("Check sslmode in the URL, and which connections the server allows (pg_hba.conf)."),
    ),
)
AWAY = tr("cannot be reached")
AWAY_ADVICE = tr("Check the network and whether the server runs; the program finds back by itself.")


def reason_of(error: BaseException) -> tuple[str, str]:
    """The second half of a sentence about a connection that failed, and what to do. No word of the error itself."""
    said = str(error)
    for words, reason, advice in REASONS:
        if any(word in said for word in words):
            return reason, advice
    return AWAY, AWAY_ADVICE

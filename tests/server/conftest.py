"""What the tests with a server of their own share. They run whatever --store says; those that
start whole programs, at the gate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from followup_desktop.store.server import held
from followup_desktop.store.server.held import ServerStore
from tests.fakes.clock import FakeClock
from tests.fakes.postgres import PrivateServer
from tests.fakes.stores import NOW


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW)


@pytest.fixture
def server(database_server: PrivateServer) -> PrivateServer:
    return database_server


@pytest.fixture
def opened(server: PrivateServer, tmp_path: Path, clock: FakeClock) -> Iterator[Callable[..., ServerStore]]:
    """Opens the store of a data folder, by default always the same database; closes all at the end."""
    made: list[ServerStore] = []

    def open_one(folder: str = "data", database: str = "data") -> ServerStore:
        made.append(ServerStore(server.address_of(tmp_path / database), tmp_path / folder, clock))
        return made[-1]

    yield open_one
    for one in made:
        one.close()
    server.release()


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that does not answer counts as away without further tries."""
    monkeypatch.setattr(held, "AGAIN_S", (0.0,))
    monkeypatch.setattr(held, "ASKED_S", (0.0, 0.0))


@pytest.fixture
def mortal(server: PrivateServer) -> Iterator[PrivateServer]:
    """The server, for a test that kills or stops it."""
    yield server
    if not server.runs:
        server.start()

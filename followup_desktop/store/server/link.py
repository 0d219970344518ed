"""psycopg's connection, but for its patience: libpq itself waits without end for a server that has stopped to answer
while its computer still does."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from typing import Any, TypeVar

import psycopg

from followup_desktop.languages import tr

T = TypeVar("T")
PATIENCE_S = 40.0  # for one statement; the server itself gives up after 30 (address.SESSION)


class PatientConnection(psycopg.Connection[Any]):
    """Is closed, and raises OperationalError, where a statement was not answered for ``patience`` seconds."""

    patience = PATIENCE_S

    def wait(self, gen: Generator[Any, Any, T], *arguments: Any, **options: Any) -> T:
        return super().wait(_within(gen, self.patience, self.close), *arguments, **options)


def _within(gen: Generator[Any, Any, T], seconds: float, close: Callable[[], None]) -> Generator[Any, Any, T]:
    """psycopg goes on with a generator whenever something has arrived, and ten times a second where nothing has."""
    end = time.monotonic() + seconds
    try:
        wants = next(gen)
        while True:
            arrived = yield wants
            if not arrived and time.monotonic() > end:
                close()
                raise psycopg.OperationalError(tr("the server has stopped to answer"))
            wants = gen.send(arrived)
    except StopIteration as done:
        found: T = done.value
        return found

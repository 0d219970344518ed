"""Hears on the server that a store was written, by whomever: a thread with a connection of its own, asleep meanwhile.

It also keeps the last state on this computer fresh, and tells of a connection that broke or came back: then it is
looked at once whether the server is there.
"""

from __future__ import annotations

import contextlib
import logging
import selectors
import socket
import threading
import time
from collections.abc import Callable
from typing import Any

from followup_desktop.store.server.address import Address, connect
from followup_desktop.store.server.engine import CHANNEL
from followup_desktop.store.server.last_state import LastState

log = logging.getLogger(__name__)
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 15.0  # between tries to connect again, doubled each time
SETTLE_S = 0.5  # several writes in a row are kept once
AT_MOST = 20  # the last state is written for no more than a twentieth of the time
ENDS_S = 1.0


class Listener:
    """``heard`` is called on this thread: it only says that there may be news."""

    def __init__(self, address: Address, last: LastState, heard: Callable[[], None]) -> None:
        self._address, self._last, self._heard = address, last, heard
        self.count = 0  # of news so far
        self._stopped = threading.Event()
        self._waker, self._woken = socket.socketpair()
        self._thread = threading.Thread(target=self._run, name="store-listener", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """A try to connect that is under way is not waited for."""
        self._stopped.set()
        with contextlib.suppress(OSError):
            self._waker.send(b"x")
        self._thread.join(ENDS_S)
        self._waker.close()

    def _tell(self) -> None:
        self.count += 1
        if not self._stopped.is_set():
            self._heard()

    def _run(self) -> None:
        import psycopg

        pause = FIRST_PAUSE_S
        while not self._stopped.is_set():
            connected = False
            try:
                with contextlib.closing(connect(self._address)) as link:
                    link.execute(f"LISTEN {CHANNEL}")
                    connected = True
                    self._hear(link)
            except (psycopg.Error, OSError) as error:
                log.info("the server cannot be listened to: %s", type(error).__name__)
            if connected:
                pause = FIRST_PAUSE_S
                self._tell()
            self._stopped.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE_S)
        self._woken.close()

    def _hear(self, link: Any) -> None:
        """Until the connection breaks, or this is stopped. What was written before is news as well."""
        self._tell()
        fresh_at: float | None = time.monotonic() + SETTLE_S
        spared_until = 0.0
        with selectors.DefaultSelector() as selector:
            selector.register(link.fileno(), selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            while not self._stopped.is_set():
                selector.select(None if fresh_at is None else max(0.0, fresh_at - time.monotonic()))
                if self._stopped.is_set():
                    return
                if _news(link):
                    self._tell()
                    fresh_at = max(time.monotonic() + SETTLE_S, spared_until)
                elif fresh_at is not None and time.monotonic() >= fresh_at:
                    began, fresh_at = time.monotonic(), None
                    self._last.refresh()
                    spared_until = time.monotonic() + (time.monotonic() - began) * AT_MOST


def _news(link: Any) -> bool:
    """Takes what has arrived; raises psycopg.OperationalError where the connection is broken."""
    link.pgconn.consume_input()
    found = False
    while link.pgconn.notifies() is not None:
        found = True
    return found

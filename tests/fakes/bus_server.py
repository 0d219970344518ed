"""A service on a private bus in a thread of its own: what the test wants done is done in that thread."""

from __future__ import annotations

import select
import socket
import threading
from collections.abc import Callable
from typing import Self

from jeepney import Message, message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

PATIENCE_S = 20


class BusServer:
    """Owns ``name`` while it runs. Use it as a context manager, or ``start`` and ``stop`` it."""

    name: str

    def __init__(self, address: str) -> None:
        self.address = address
        self._jobs: list[Callable[[], None]] = []
        self._ending = False

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self, flags: int = 0) -> None:
        """``flags`` as for RequestName."""
        self._link: DBusConnection = open_dbus_connection(self.address)
        try:
            taken = self._link.send_and_get_reply(message_bus.RequestName(self.name, flags), timeout=PATIENCE_S)
            assert taken.body == (1,), "the name was not free"
        except BaseException:
            self._link.close()
            raise
        self._wake, self._woken = socket.socketpair()
        self._thread = threading.Thread(target=self._run, name=f"fake {self.name}")
        self._thread.start()

    def stop(self) -> None:
        self._ending = True
        self._wake.send(b".")
        self._thread.join()
        self._link.close()
        self._wake.close()
        self._woken.close()

    def _do(self, job: Callable[[], None]) -> None:
        """In its thread, soon."""
        self._jobs.append(job)
        self._wake.send(b".")

    def _take(self, message: Message) -> None:
        """What arrives, in its thread."""
        raise NotImplementedError

    def _run(self) -> None:
        while not self._ending:
            try:
                self._take(self._link.receive(timeout=0))
                continue
            except TimeoutError:
                pass
            except OSError:
                return  # the bus is gone
            select.select([self._link.sock, self._woken], [], [])
            if select.select([self._woken], [], [], 0)[0]:
                self._woken.recv(64)
            while self._jobs:
                self._jobs.pop(0)()

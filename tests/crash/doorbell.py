"""``python -m tests.crash.doorbell ADDRESS LOG``: a notification daemon that writes down all it got.

Each line of the log is a JSON object. Orders come as JSON lines on its standard input: ``{"kill": PID, "when": …,
"skip": N}`` kills that process at the N-th note from then on, ``{"click": [NUMBER, ACTION]}`` presses a button.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

from jeepney import HeaderFields, Message

from tests.fakes.notification_server import FakeServer

RECEIVED, ANSWERED = "received", "answered"  # "answered 3": three milliseconds after


class Doorbell(FakeServer):
    """Logs notes before it answers them, and kills whom it was told to."""

    def __init__(self, address: str, log: Path) -> None:
        super().__init__(address)
        self._log = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        self.order: dict[str, Any] = {}

    def write(self, **facts: object) -> None:
        os.write(self._log, json.dumps(facts).encode() + b"\n")

    def _take(self, message: Message) -> None:
        greeted = self.greeted
        super()._take(message)
        if self.greeted > greeted:
            self.write(greeted=message.header.fields[HeaderFields.sender])

    def _notify(self, message: Message) -> None:
        _app, _replaces, _icon, title, body, *_ = message.body
        order, killing = self.order, False
        if order:
            killing = order["skip"] == 0
            order["skip"] -= 1
        sender = message.header.fields[HeaderFields.sender]
        if killing and order["when"] == RECEIVED:
            self.write(shown=0, title=title, body=body, sender=sender)
            self._kill(order)
            return
        super()._notify(message)
        self.write(shown=self.shown[-1].number, title=title, body=body, sender=sender)
        if killing:
            time.sleep(float(order["when"].removeprefix(ANSWERED) or 0) / 1000)
            self._kill(order)

    def _kill(self, order: dict[str, Any]) -> None:
        self.order = {}
        with contextlib.suppress(ProcessLookupError):
            os.kill(order["kill"], signal.SIGKILL)


def main(address: str, log: str) -> None:
    with Doorbell(address, Path(log)) as server:
        print("ready", flush=True)
        for line in sys.stdin:
            order = json.loads(line)
            if "kill" in order:
                server.order = order
            elif "click" in order:
                server.click(*order["click"])


if __name__ == "__main__":
    main(*sys.argv[1:])

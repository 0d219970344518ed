"""The real reading child, with a reader that misbehaves as the file's name says."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

from followup_desktop.adapters.formats import child, reader


def main() -> int:
    child.CPU_S = 0  # the second that is there in any case
    child._read = misread  # type: ignore[assignment]
    return child.main()


READ = child._read


def broken(*_: object) -> None:
    raise LookupError("Canary Raman")


def misread(asked: dict[str, Any], data: bytes) -> dict[str, Any]:
    name = asked["name"]
    if name == "endless.ics":
        while True:
            pass
    if name == "sleeps.ics":
        import time

        time.sleep(60)
    if name == "memory.ics":
        return {"capture": len(bytes(1 << 30))}
    if name == "dies.ics":
        os.abort()
    if name == "prints.ics":
        os.write(1, b'{"capture": "printed"}\n')
    if name == "writes.ics":
        return refused(lambda: Path(data.decode()).write_bytes(b"x" * 100))
    if name == "calls.ics":
        return refused(lambda: socket.create_connection(("127.0.0.1", int(data)), timeout=2))
    if name == "sees.ics":
        return {"refused": [",".join(sorted(os.environ)), f"{len(os.listdir('/proc/self/fd'))}"]}  # noqa: PTH208
    if name == "unforeseen.ics":
        reader._dispatch = broken  # type: ignore[assignment]
        return READ(asked, b"BEGIN:VCALENDAR")
    if name == "nonsense.ics":
        return {"capture": {"file": 7}}
    return {"refused": [f"{len(data)} bytes.", ""]}


def refused(act: Any) -> dict[str, Any]:
    try:
        act()
    except OSError as error:
        return {"refused": [f"refused: {type(error).__name__}", ""]}
    return {"refused": ["allowed", ""]}

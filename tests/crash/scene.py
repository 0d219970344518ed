"""The real program on a private bus, beside a daemon that logs; the hour is moved from outside."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.crash.forker import Fork, Forker
from tests.fakes.notification_server import NAME, PATH
from tests.fakes.private_bus import PrivateBus

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 120.0  # a look comes every 20 seconds at the latest; the rest is for a busy machine


def until(ask: Callable[[], bool], seconds: float = PATIENCE_S) -> bool:
    """Whether it came true in time."""
    end = time.monotonic() + seconds
    while not ask():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def build_shim(folder: Path) -> Path:
    """Compiles the wall-clock shim of the end-to-end tests."""
    shim = folder / "wallshift.so"
    source = ROOT / "tests" / "e2e" / "wallshift.c"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", str(shim), str(source)], check=True)
    return shim


class Scene:
    """Use it in a ``with``. ``folder`` keeps data and log from one shard of a long run to the next."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.data, self.log = folder, folder / "data", folder / "notified"
        self.log.touch()
        self._stack = contextlib.ExitStack()
        self.program: subprocess.Popen[bytes] | Fork | None = None
        self._forker: Forker | None = None
        self.started_at = 0  # bytes of the daemon's log when the program was last started

    def __enter__(self) -> Scene:
        short = Path(tempfile.mkdtemp(prefix="bell-"))
        self._stack.callback(shutil.rmtree, short, ignore_errors=True)
        bus = PrivateBus(short)
        bus.start()
        self._stack.callback(bus.stop)
        self.env = {
            **os.environ,
            "DBUS_SESSION_BUS_ADDRESS": bus.address,
            "XDG_RUNTIME_DIR": str(short),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
        }
        self._bus = self._stack.enter_context(open_dbus_connection(bus.address))
        command = [sys.executable, "-m", "tests.crash.doorbell", bus.address, str(self.log)]
        self._doorbell = subprocess.Popen(
            command, env=self.env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._stack.callback(self._end_doorbell)
        assert self._doorbell.stdout is not None
        assert self._doorbell.stdout.readline() == "ready\n"
        self._said = self._stack.enter_context((self.folder / "program.out").open("ab"))
        return self

    def __exit__(self, *_: object) -> None:
        if self.program is not None:
            self.kill()
        self._stack.close()

    def _end_doorbell(self) -> None:
        self._doorbell.communicate("", timeout=20)

    # -- the program

    def start(self, *, forked: bool = False, through: tuple[str, ...] = ()) -> None:
        """``through``: a command that becomes the program."""
        self.started_at = self.log.stat().st_size
        arguments = ("--data-dir", str(self.data), "--minimized")
        if forked:
            if self._forker is None:
                self._forker = Forker(self.env, self._said.fileno())
                self._stack.callback(self._forker.close)
            self.program = self._forker.start(*arguments)
        else:
            command = [*through, sys.executable, "-m", "followup_desktop", *arguments]
            self.program = subprocess.Popen(command, env=self.env, stdout=self._said, stderr=self._said)

    def kill(self) -> None:
        assert self.program is not None
        self.program.kill()
        self.program.wait()
        self.program = None

    def gone(self) -> bool:
        assert self.program is not None
        return self.program.poll() is not None

    def quit(self) -> int:
        """By the signal that a logout sends; the exit status."""
        assert isinstance(self.program, subprocess.Popen)
        self.program.send_signal(signal.SIGTERM)
        status = self.program.wait(60)
        self.program = None
        return status

    # -- the daemon

    def order(self, **order: object) -> None:
        assert self._doorbell.stdin is not None
        self._doorbell.stdin.write(json.dumps(order) + "\n")
        self._doorbell.stdin.flush()

    def settle(self) -> None:
        """Until the daemon has taken all that was on its way to it."""
        about = DBusAddress(PATH, bus_name=NAME, interface=NAME)
        for _ in range(2):
            self._bus.send_and_get_reply(new_method_call(about, "GetServerInformation"), timeout=60)
            time.sleep(0.01)

    def lines(self, since: int) -> list[dict[str, Any]]:
        """What was logged from that byte on; a line that is still being written is left for the next time."""
        with self.log.open("rb") as file:
            file.seek(since)
            whole = file.read()
        return [json.loads(line) for line in whole[: whole.rfind(b"\n") + 1].splitlines()]


class Hour:
    """The wall clock of everything under the shim, this process included."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def move(self, seconds: float) -> None:
        (before,) = struct.unpack("=q", self._file.read_bytes())
        with self._file.open("r+b") as file:  # mapped by the others: never made anew
            file.write(struct.pack("=q", before + int(seconds * 1e9)))

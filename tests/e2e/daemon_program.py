"""The notifier in a program of its own on a real daemon: it is told what to show, and tells what it hears."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from virtual_desktop import Box, Desktop, end, until

ROOT = Path(__file__).resolve().parents[2]
ARTEFACTS = Path(os.environ.get("FOLLOWUP_ARTEFACTS") or ROOT / "artefacts") / "daemons"
BUTTONS = {"talk": "What to say", "done": "Done", "snooze": "In 1 hour"}
PROGRAM = """
import json, sys, signal
from PySide6.QtCore import QCoreApplication, QSocketNotifier
from followup_desktop.adapters.notify.freedesktop import FreedesktopNotifier
from followup_desktop.adapters.unix_signals import QuitSignals
from followup_desktop.domain.ports import Note, NoteAction, NoteKey, NotifierListener

def say(**told):
    print(json.dumps(told), flush=True)

def event(e):
    say(ev=e.kind.value, key=str(e.key), action=e.action.value, detail=e.detail)

def ready(c):
    say(ev="ready", way=c.way, server=c.server, clickable=c.clickable, resting=c.resting)

application = QCoreApplication([])
notifier = FreedesktopNotifier()
notifier.start(NotifierListener(ready, event))

def command():
    verb, *rest = json.loads(sys.stdin.readline())
    if verb == "send":
        key, title, actions, stays = rest
        pairs = tuple((NoteAction(name), label) for name, label in actions.items())
        notifier.send(Note(NoteKey.parse(key), title, "They said by Friday & <b>soon</b>.", pairs, stays=stays))
    elif verb == "withdraw":
        notifier.withdraw(rest[0])

watch = QSocketNotifier(0, QSocketNotifier.Type.Read)
watch.activated.connect(command)
signals = QuitSignals(lambda: application.exit(0))
application.exec()
notifier.stop()
"""


class Program:
    """The notifier in a program of its own on the desktop; what it hears comes out as lines."""

    def __init__(self, desktop: Desktop) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM], env={**desktop.env, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
        )  # fmt: skip
        self._lines: queue.Queue[dict[str, Any]] = queue.Queue()
        self._thread = threading.Thread(target=self._read)
        self._thread.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(json.loads(line))

    def tell(self, *command: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(command) + "\n")

    def send(self, key: str, title: str, buttons: dict[str, str] | None = None, *, stays: bool = True) -> None:
        self.tell("send", key, title, BUTTONS if buttons is None else buttons, stays)
        assert self.next("accepted")["key"] == key

    def next(self, *kinds: str, seconds: float = 30) -> dict[str, Any]:
        """The next line, which must be of one of these kinds."""
        try:
            told = self._lines.get(timeout=seconds)
        except queue.Empty:
            raise AssertionError(f"no {kinds}") from None
        assert told["ev"] in kinds, told
        return told

    @property
    def silent(self) -> bool:
        return self._lines.empty()

    def quit(self) -> int:
        end(self._process)
        self._thread.join()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()
        return self._process.returncode


def shown(desktop: Desktop, count: int = 1) -> list[Box]:
    """The notifications from top to bottom, standing still. Dunst has all of them in one window."""
    last: list[Box] = []

    def still() -> list[Box]:
        nonlocal last
        before, last = last, desktop.notifications()
        if desktop.daemon_name == "dunst" and last and last[0].height >= 45 * count:
            one, height = last[0], last[0].height // count
            return [Box(one.id, one.x, one.y + n * height, one.width, height) for n in range(count)] * (
                before == last
            )
        return last if len(last) == count and before == last else []

    return until(still, what=f"{count} notifications")


def nothing_shown(desktop: Desktop) -> None:
    until(lambda: not desktop.notifications(), what="the notifications to be gone")


def withdraw_one(desktop: Desktop, program: Program) -> None:
    program.send("5:1", "Taken back")
    shown(desktop)
    program.tell("withdraw", 5)
    told = program.next("closed")
    assert (told["key"], told["detail"]) == ("5:1", "withdrawn")
    nothing_shown(desktop)


def restart_the_daemon(desktop: Desktop, program: Program, open_it: Callable[[Box], None]) -> None:
    """What the first showed is told to be gone; what the second shows can be opened."""
    program.send("1:1", "Shown by the first")
    shown(desktop)
    desktop.stop_daemon()
    told = program.next("closed")
    assert (told["key"], told["detail"]) == ("1:1", "server-gone")
    assert program.next("ready")["way"] == ""
    desktop.start_daemon(desktop.daemon_name or "")
    assert program.next("ready")["clickable"]
    program.send("2:1", "Shown by the second")
    open_it(*shown(desktop))
    assert program.next("activated")["key"] == "2:1"

"""The notifier in a program of its own on a desktop: it is told what to show, and tells what it hears."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from virtual_desktop import Desktop, end

ROOT = Path(__file__).resolve().parents[2]
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

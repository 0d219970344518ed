"""Reads files and pasted text in a child process (child.py) that has limits and is killed when it takes too long.

Starting it costs a tenth of a second, so it is kept for the files that follow within half a minute. Where no child
can be made, files are read here: with the limits of the readers alone.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import signal
import subprocess
import sys
import threading
import weakref
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from followup_desktop.adapters.formats import reader
from followup_desktop.adapters.formats.wire import capture_from, plain
from followup_desktop.adapters.frozen import is_frozen, reading_child
from followup_desktop.adapters.user_language import VARIABLE
from followup_desktop.domain.capture import NO_CHOICES, Capture, TableChoices
from followup_desktop.domain.errors import Unreadable
from followup_desktop.languages import spoken, tr

log = logging.getLogger(__name__)
WALL_S = 10.0  # for one file
TABLE_WALL_S = 60.0  # for a table, whose thousands of rows are the user's own
START_S = 20.0  # for the child's own start; a busy computer is no reason to read without limits
END_S = 2.0
LONGEST_ANSWER = 64 << 20  # bytes
ROOT = Path(__file__).resolve().parents[3]  # what holds the package, installed or not
# -I keeps the folder one happens to be in, the user's own packages and PYTHON* out of it, so the place is named.
BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from followup_desktop.adapters.user_language import begin; begin(); "
    "from {module} import main; sys.exit(main())"
)
MODULE = "followup_desktop.adapters.formats.child"


class NoChild(Exception):
    """No child process can be made here."""


class _Died(Exception):
    """The child ended before it answered."""


@dataclass(frozen=True)
class _Child:
    """One running child."""

    process: subprocess.Popen[bytes]

    def exchange(self, message: bytes, seconds: float) -> Any:
        """Sends and waits for one line. Raises _Died, also where the time was over and it was killed."""
        assert self.process.stdin is not None  # noqa: S101 (for the type checker)
        assert self.process.stdout is not None  # noqa: S101
        watch = threading.Timer(seconds, self.process.kill)
        watch.daemon = True
        watch.start()
        try:
            self.process.stdin.write(message)
            self.process.stdin.flush()
            line = self.process.stdout.readline(LONGEST_ANSWER)
        except (OSError, ValueError) as error:
            raise _Died from error
        finally:
            watch.cancel()
        if not line.endswith(b"\n"):
            raise _Died
        try:
            return json.loads(line)
        except (ValueError, RecursionError) as error:
            raise _Died from error

    def end(self, *, kill: bool = False) -> int:
        """Ends it and returns its status; negative: the signal that ended it."""
        if kill:
            self.process.kill()
        with contextlib.suppress(OSError):
            if self.process.stdin is not None:
                self.process.stdin.close()
        try:
            status = self.process.wait(END_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()
        return status


class _Kept:
    """Holds the child between two files."""

    child: _Child | None = None

    def end(self, *, kill: bool = False) -> int:
        child, self.child = self.child, None
        return child.end(kill=kill) if child is not None else 0


class ConfinedReader:
    """Fulfils services.exchange.CaptureReader. ``country`` (ISO 3166) is for phone numbers; empty: the zone's.

    ``wall``: seconds that one file may take. ``module``: whose main() is run in the child.
    """

    def __init__(self, country: str = "", *, wall: float = WALL_S, module: str = MODULE) -> None:
        self._country, self._wall, self._module = country, wall, module
        self._kept, self._lock = _Kept(), threading.Lock()
        self._reading = self._interrupted = False
        self.close = weakref.finalize(self, self._kept.end)

    def read(self, path: Path, *, zone: str, now: datetime, tables: TableChoices = NO_CHOICES) -> Capture:
        name, data = reader.fetch(path)
        return self._bytes(name, data, zone, now, tables)

    def read_text(self, text: str, *, zone: str, now: datetime, tables: TableChoices = NO_CHOICES) -> Capture:
        name, data = reader.pasted(text)
        return self._bytes(name, data, zone, now, tables)

    def _bytes(self, name: str, data: bytes, zone: str, now: datetime, tables: TableChoices = NO_CHOICES) -> Capture:
        asked = {
            "name": name,
            "size": len(data),
            "zone": zone,
            "now": now.isoformat(),
            "country": self._country,
            "tables": plain(tables),
            "seconds": round(self._seconds(name)),
        }
        message = json.dumps(asked).encode("ascii") + b"\n" + data
        with self._lock:
            self._reading, self._interrupted = True, False
            try:
                answer = self._ask(message, name)
            except NoChild as error:
                log.warning("files are read without a process of their own: %s", error)
                return reader.read_bytes(name, data, zone=zone, now=now, country=self._country, tables=tables)
            finally:
                self._reading = False
                if self._interrupted:  # too late for this file: it is not to meet the next one
                    self._kept.end(kill=True)
        return _understood(answer, name)

    def interrupt(self) -> None:
        """From another thread: ends the child that reads, and with it the reading."""
        child = self._kept.child
        if self._reading and child is not None:
            self._interrupted = True
            child.process.kill()

    def _seconds(self, name: str) -> float:
        table = name.casefold().endswith(reader.TABLE_SUFFIXES) and self._wall >= WALL_S
        return TABLE_WALL_S if table else self._wall

    def _ask(self, message: bytes, name: str) -> Any:
        kept = self._kept.child is not None
        child = self._kept.child or self._start()
        try:
            return child.exchange(message, self._seconds(name))
        except _Died:
            status = self._kept.end(kill=True)
            if self._interrupted:
                raise Unreadable(tr("{name} was not read to its end.", name=name)) from None
            if kept and hasattr(signal, "SIGALRM") and status == -signal.SIGALRM:  # it had just gone to rest
                return self._ask(message, name)
            log.warning("reading a file was ended: the child's status is %d", status)
            raise Unreadable(
                tr("{name} takes too long or too much memory to be read.", name=name),
                tr("Export the interview alone, or copy its text and paste it."),
            ) from None

    def _start(self) -> _Child:
        if not sys.executable:
            raise NoChild("there is no Python to start")
        boot = ["-I", "-B", "-X", "utf8", "-c", BOOT.format(module=self._module), str(ROOT)]
        command = reading_child() if is_frozen() else [sys.executable, *boot]
        try:
            process = subprocess.Popen(  # noqa: S603 (our own interpreter and code)
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={VARIABLE: spoken()}
                | {name: os.environ[name] for name in ("SYSTEMROOT", "PYTHONTZPATH") if name in os.environ},
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise NoChild(str(error)) from error
        child = _Child(process)
        try:
            child.exchange(b"", START_S)
        except _Died:
            raise NoChild(f"it ended at its start with {child.end(kill=True)}") from None
        self._kept.child = child
        return child


def _understood(answer: Any, name: str) -> Capture:
    """Raises Unreadable, as the child did or because the answer is not what a child of ours says."""
    try:
        if "capture" in answer:
            return capture_from(answer["capture"])
        sentence, advice = answer["refused"]
        cause = answer.get("cause", "")
        if not all(isinstance(one, str) and len(one) < 2000 for one in (sentence, advice, cause)):
            raise ValueError("no sentences")
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError) as error:
        log.warning("the reading child gave an answer that makes no sense: %s", type(error).__name__)
        raise Unreadable(
            tr("{name} cannot be read.", name=name), tr("Copy its text and paste it, or add the interview by hand.")
        ) from error
    if cause:
        log.warning("reading a file failed unforeseen: %s", cause)
    raise Unreadable(sentence, advice)

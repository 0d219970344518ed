"""The log file: its owner's alone, of limited size, with ids and never names."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path

SIZE = 512 * 1024  # bytes of one part
KEPT = 3  # older parts
LONGEST = 4000  # characters of one entry, so that nothing that is logged by mistake fills the file
QUIET = ("apscheduler", "alembic", "tzlocal", "asyncio")  # what they tell at INFO is of no use here


class _OneEntry(logging.Formatter):
    """Cuts what is too long; a line break in a message cannot pass for another entry."""

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        first, *rest = text[:LONGEST].splitlines() or [""]
        return "\n".join([first, *(f"    {line}" for line in rest)])


def crashed_before(path: Path) -> bool:
    """Whether the interpreter itself crashed the last time; its trace is put aside, so that this is told once.

    Call it before ``start_logging``, with the same path.
    """
    crash = path.with_suffix(".crash")
    try:
        if crash.stat().st_size == 0:
            return False
        crash.replace(path.with_suffix(".crash.1"))
    except OSError:
        return False
    return True


def start_logging(path: Path) -> Callable[[], None]:
    """Logs to ``path`` (and its older parts beside it); a crash of the interpreter leaves its trace in ``.crash``.

    Returns what ends it. A file that cannot be written is done without: the program matters more than its log.
    """
    root = logging.getLogger()
    before = root.level
    crash = None
    try:
        handler: logging.Handler = RotatingFileHandler(path, maxBytes=SIZE, backupCount=KEPT, encoding="utf-8")
        crash = path.with_suffix(".crash").open("a", encoding="utf-8")  # open as long as we live
        for file in (path, path.with_suffix(".crash")):
            file.chmod(0o600)
        faulthandler.enable(crash)
    except OSError:
        handler = logging.StreamHandler()
        handler.setLevel(logging.WARNING)
    handler.setFormatter(_OneEntry("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)

    def end() -> None:
        root.removeHandler(handler)
        root.setLevel(before)
        handler.close()
        if crash is not None:
            faulthandler.disable()
            with contextlib.suppress(OSError):
                crash.close()

    return end

"""The log file: its owner's alone, of limited size, with ids and never names."""

from __future__ import annotations

import contextlib
import copy
import errno
import faulthandler
import logging
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

SIZE = 512 * 1024  # bytes of one part
KEPT = 3  # older parts
LONGEST = 4000  # characters of one entry, so that nothing that is logged by mistake fills the file
CHAINED = 5  # errors of a chain that are told
MOST_PLACES = -12  # of each: the innermost
QUIET = ("apscheduler", "alembic", "tzlocal", "asyncio")  # what they tell at INFO is of no use here


class _OneEntry(logging.Formatter):
    """Cuts what is too long; a line break in a message cannot pass for another entry. Of an error it tells where it
    arose and of which kind it is, never what it says: that may quote a name, a note or a number."""

    def formatException(self, ei: Any) -> str:
        lines: list[str] = []
        error, seen = ei[1], set[int]()
        while error is not None and id(error) not in seen and len(seen) < CHAINED:
            seen.add(id(error))
            places = "".join(traceback.format_tb(error.__traceback__, MOST_PLACES))
            lines.insert(0, f"{places}{kind_of(error)}")
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\nwhile that was handled:\n".join(lines)

    def format(self, record: logging.LogRecord) -> str:
        ours = copy.copy(record)
        ours.exc_text = None  # another handler may have written it out in full already
        text = super().format(ours)
        first, *rest = text[:LONGEST].splitlines() or [""]
        return "\n".join([first, *(f"    {line}" for line in rest)])


def kind_of(error: BaseException) -> str:
    """An error's class, and what the system or SQLite calls it: nothing that was typed or read."""
    kind = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    named = getattr(error, "sqlite_errorname", None)
    if isinstance(error, OSError) and error.errno:
        named = errno.errorcode.get(error.errno, error.errno)
    return f"{kind} ({named})" if named else kind


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

"""The reading child: a process of its own that reads strangers' files within limits, and can be killed.

It gets a line of JSON and then the bytes of the file on its standard input, answers with a line of JSON on its
standard output, and waits for the next file. It opens no file itself, can write none, and has no network where the
system lets it give that up. confined.py starts it, and ends it when it takes too long.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
from datetime import datetime
from typing import Any, BinaryIO

MEMORY = 512 << 20  # bytes of address space
CPU_S = 60  # seconds of processor time for one file, at most; it is told how many it has
CPU_IN_ALL_S = 600
FILES = 64  # open at once
IDLE_S = 30  # without a file, then it ends
NEW_USER, NEW_NET = 0x10000000, 0x40000000  # unshare(2)


def main() -> int:
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a library that prints must not be taken for an answer
    _limit()
    from followup_desktop.adapters.formats import reader  # noqa: F401 (loaded before the clock runs)

    _answer(answers, {"ready": os.getpid()})
    while True:
        _idle(IDLE_S)
        line = sys.stdin.buffer.readline(1 << 20)
        if not line:
            return 0
        _idle(0)
        asked = json.loads(line)
        _count_anew(asked["seconds"])
        data = sys.stdin.buffer.read(asked["size"])
        if len(data) < asked["size"]:
            return 0
        _answer(answers, _read(asked, data))


def _answer(answers: BinaryIO, value: dict[str, Any]) -> None:
    answers.write(json.dumps(value, ensure_ascii=True).encode("ascii") + b"\n")
    answers.flush()


def _read(asked: dict[str, Any], data: bytes) -> dict[str, Any]:
    from followup_desktop.adapters.formats.reader import read_bytes
    from followup_desktop.adapters.formats.reading import Unforeseen
    from followup_desktop.adapters.formats.wire import choices_from, dumps
    from followup_desktop.domain.errors import KnownError

    try:
        capture = read_bytes(
            asked["name"],
            data,
            zone=asked["zone"],
            now=datetime.fromisoformat(asked["now"]),
            country=asked["country"],
            tables=choices_from(asked["tables"]),
        )
        return {"capture": json.loads(dumps(capture))}
    except KnownError as error:
        unforeseen = isinstance(error, Unforeseen) and error.__cause__ is not None
        cause = place_of(error.__cause__ or error) if unforeseen else ""
        return {"refused": [error.sentence, error.advice], "cause": cause}


def place_of(error: BaseException) -> str:
    """The kind of an error and where in our code it arose: for the log, which may not hold what a file says."""
    trace, found = error.__traceback__, ""
    while trace is not None:
        code = trace.tb_frame.f_code
        if f"{os.sep}followup_desktop{os.sep}" in code.co_filename or not found:
            found = f"{os.path.basename(code.co_filename)}:{trace.tb_lineno}"  # noqa: PTH119 (a name, no path)
        trace = trace.tb_next
    return f"{type(error).__name__} in {found}"


# -- limits; each only where the system knows it


def _limit() -> None:
    with contextlib.suppress(ImportError):
        import resource

        limits = (
            (resource.RLIMIT_AS, MEMORY),
            (resource.RLIMIT_NOFILE, FILES),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        )
        for what, most in limits:
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(what, (most, most))
    with contextlib.suppress(ImportError, OSError, AttributeError):
        import ctypes

        if sys.platform == "linux":
            ctypes.CDLL(None).unshare(NEW_USER | NEW_NET)  # refused in some containers: then without


def _count_anew(seconds: int) -> None:
    """The next file has its own seconds of processor time; the system kills whoever uses more."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        soft = int(used.ru_utime + used.ru_stime) + 1 + min(seconds, CPU_S)
        resource.setrlimit(resource.RLIMIT_CPU, (soft, CPU_IN_ALL_S))


def _idle(seconds: int) -> None:
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)  # nobody handles it, so it ends the process


if __name__ == "__main__":
    sys.exit(main())

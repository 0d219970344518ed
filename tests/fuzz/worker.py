"""One process that gives an importer a stretch of garbled files, within the limits of the program's own reader.

It says each number before it reads that file, so that whoever started it knows which one ended it. Its seconds are
those of the processor: how busy the machine is, and whether the run is made to pause, makes no file slow.
"""

from __future__ import annotations

import json
import logging
import resource
import signal
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

from followup_desktop.adapters.formats.child import MEMORY
from followup_desktop.adapters.formats.confined import WALL_S as LONGEST_S
from followup_desktop.adapters.formats.reader import read_bytes
from followup_desktop.adapters.formats.reading import Unforeseen
from followup_desktop.domain.capture import Capture
from followup_desktop.domain.errors import KnownError, Unreadable
from followup_desktop.services.export import Export
from tests.fakes.world import World, make
from tests.fuzz.inputs import garbled, originals

OVER = 3  # the status after a file over the limit, which the program refuses in a sentence
SLOW_S = 2.0  # worth a look
ZONE, NOW = "Europe/Berlin", datetime(2026, 11, 23, 12, tzinfo=UTC)


class TooSlow(BaseException):
    """A file took longer than the program would wait for it."""


def one(importer: str, number: int, world: World | None) -> str:
    """What became of it: read, refused in a sentence. Raises for everything else."""
    data = garbled(importer, number)
    try:
        if world is not None:
            return taken(data, world)
        found = read_bytes(f"file{importer}", data, zone=ZONE, now=NOW)
    except Unforeseen:
        raise
    except Unreadable as error:
        if not (error.sentence and error.advice):
            raise
        return "refused"
    if not isinstance(found, Capture):
        raise TypeError(type(found))
    return "read"


def taken(data: bytes, world: World) -> str:
    """Our own copy: into a store, shown, and taken back."""
    file = world.folder / "copy.json"
    file.write_bytes(data)
    try:
        added = Export(world.program.around).read_copy(file).added
    except KnownError:
        return "refused"
    for application in added:
        world.program.call_sheet(application.application_id)
    if added:
        world.program.undo()
    return "read"


def main(importer: str, begin: int, end: int) -> int:
    originals(importer)  # made before the limits hold
    folder = tempfile.TemporaryDirectory()
    world = make(Path(folder.name)) if importer == ".json" else None
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGPROF, _too_slow)
    logging.disable(logging.CRITICAL)
    counts: Counter[str] = Counter()
    slow: list[int] = []
    status, before = 0, time.process_time()
    for number in range(begin, end):
        print(number, flush=True)
        signal.setitimer(signal.ITIMER_PROF, LONGEST_S)
        try:
            counts[one(importer, number, world)] += 1
        except TooSlow:
            status = OVER
            break
        finally:
            left, _ = signal.setitimer(signal.ITIMER_PROF, 0)
        if LONGEST_S - left > SLOW_S:
            slow.append(number)
    if world is not None:
        world.store.close()
    folder.cleanup()
    seconds = round(time.process_time() - before, 1)
    print(json.dumps({"counts": counts, "slow": slow, "seconds": seconds}), flush=True)
    return status


def _too_slow(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlow


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))

"""What is different where the program runs out of a bundle, in which there is no Python to start beside it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

READING_CHILD = "--reading-child"  # as this alone, the bundle's program is the child that reads strangers' files
LIBRARIES = "LD_LIBRARY_PATH"


def is_frozen() -> bool:
    return bool(getattr(sys, "frozen", False))


def reading_child() -> list[str]:
    """The bundle's own program as the child. On Windows the one with a window has no standard input: its twin has."""
    own = Path(sys.executable)
    twin = own.with_name(f"{own.stem}-cli{own.suffix}")
    return [str(twin if twin.is_file() else own), READING_CHILD]


def give_back_library_path() -> None:
    """On Linux the bundle's starter puts our libraries before the system's. The loader has read that by now; what we
    start (a browser for a link, a mail program) must find its own ones."""
    if not is_frozen():
        return
    before = os.environ.pop(f"{LIBRARIES}_ORIG", "")
    os.environ.pop(LIBRARIES, None)
    if before:
        os.environ[LIBRARIES] = before

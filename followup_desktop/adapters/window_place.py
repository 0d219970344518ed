"""Where the window stood the last time: a small file in the data folder that holds nothing else."""

from __future__ import annotations

import contextlib
import logging
from pathlib import Path

from followup_desktop.adapters.whole_file import write_whole

log = logging.getLogger(__name__)
LONGEST = 4096  # bytes; Qt's own note of a window takes some seventy


class WindowPlace:
    """Reads and writes it. Whether it makes sense is for the window to say."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> bytes:
        """Empty where there is none."""
        try:
            with self._path.open("rb") as file:
                return file.read(LONGEST)
        except OSError:
            return b""

    def write(self, place: bytes) -> None:
        """A place that cannot be kept is no reason to disturb anybody."""
        try:
            write_whole(self._path, place)
        except OSError as error:
            log.info("where the window stands could not be kept: %s", error)

    def put_aside(self) -> None:
        """It made no sense: kept under another name, for whoever wants to know why."""
        log.warning("the note of where the window stood is damaged and was put aside")
        with contextlib.suppress(OSError):
            self._path.replace(self._path.with_suffix(".bad"))

"""The computer's clocks: the one place of the program that reads them."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

log = logging.getLogger(__name__)
LOCALTIME = Path("/etc/localtime")


class SystemClock:
    """Fulfils ports.Clock."""

    def __init__(self) -> None:
        self._chosen = ""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    def use_zone(self, zone: str) -> None:
        self._chosen = zone

    def zone(self) -> str:
        """The user's zone: the one they named; TZ where it names one, else the system's; UTC where nothing tells.

        Who travels changes the system's zone while we run, so that is looked at each time; finding its name is not
        cheap and happens only after a change.
        """
        return self._chosen or _zone(os.environ.get("TZ", ""), _mark(LOCALTIME))


def _mark(path: Path) -> tuple[int, int]:
    """Changes with the file; on systems without it, it stays."""
    try:
        found = os.lstat(path)
    except OSError:
        return (0, 0)
    return (found.st_ino, found.st_mtime_ns)


@lru_cache(maxsize=4)
def _zone(named: str, _mark: tuple[int, int]) -> str:
    from tzlocal import get_localzone_name, reload_localzone

    candidates: tuple[Callable[[], str], ...] = (
        lambda: named.removeprefix(":"),
        lambda: get_localzone_name() or "",
    )
    _quietly(lambda: str(reload_localzone()))
    for candidate in candidates:
        name = _quietly(candidate)
        try:
            if name:
                return ZoneInfo(name).key
        except (KeyError, ValueError, OSError):
            log.warning("the time zone %r is not known here", name)
    return "UTC"


def _quietly(ask: Callable[[], str]) -> str:
    try:
        return ask()
    except Exception:  # tzlocal raises several kinds for a system that is set up oddly; all mean "not known"
        log.warning("the system's time zone could not be found")
        return ""

"""The computer's clocks: the one place of the program that reads them."""

from __future__ import annotations

import logging
import os
import time
from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo

log = logging.getLogger(__name__)


class SystemClock:
    """Fulfils ports.Clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    def zone(self) -> str:
        return _zone(os.environ.get("TZ", ""))


@cache
def _zone(named: str) -> str:
    """The user's zone: TZ where it names one, else the system's; UTC where neither can be told."""
    from tzlocal import get_localzone_name

    for candidate in (named.removeprefix(":"), _quietly(get_localzone_name)):
        try:
            if candidate:
                return ZoneInfo(candidate).key
        except (KeyError, ValueError, OSError):
            log.warning("the time zone %r is not known here", candidate)
    return "UTC"


def _quietly(ask: object) -> str:
    try:
        return str(ask() or "")  # type: ignore[operator]
    except Exception:  # tzlocal raises several kinds for a system that is set up oddly; all mean "not known"
        log.warning("the system's time zone could not be found", exc_info=True)
        return ""

"""Time zones by their names, as far as this computer knows them. A stored name must never stop a reminder."""

from __future__ import annotations

from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo


def zone_of(name: str) -> tzinfo:
    """The zone of that name; UTC where this computer does not know it."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return UTC


def is_zone(name: str) -> bool:
    """Whether this computer knows a zone of that name."""
    return zone_of(name) is not UTC


def known_zone(name: str) -> str:
    """That name if this computer knows it, else UTC."""
    return name if is_zone(name) else "UTC"

"""What the user has typed somewhere and not saved yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Draft:
    """``key`` names the card it was typed in and what that is about ("done:12:7"); ``fields``: what stands in them.

    ``at``: when it was kept, aware, UTC.
    """

    key: str
    fields: Mapping[str, str]
    at: datetime

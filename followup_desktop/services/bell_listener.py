"""Whom the bell tells, and who carries out its operations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.errors import KnownError
from followup_desktop.domain.model import FollowUp
from followup_desktop.domain.ports import Capabilities
from followup_desktop.services.views import Done

T = TypeVar("T")


class Run(Protocol):
    """Hands one operation to the worker thread; both callbacks come back on the bell's own thread."""

    def __call__(
        self,
        operation: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Callable[[BaseException], None] | None = None,
    ) -> None: ...


class Tried(StrEnum):
    """What became of a test notification."""

    SHOWN = "shown"  # a way took it; whether anybody saw it the user alone knows
    RESTING = "resting"  # not sent: the desktop is told not to disturb
    FAILED = "failed"  # no way took it
    SEEN = "seen"  # the user clicked it


@dataclass(frozen=True)
class BellListener:
    """Whom the bell tells. ``opened``: show this call sheet (activation token); ``listed``: show all that is due;
    ``acted``: a button did this; ``refused``: a button could not be obeyed, open the thing instead; ``tried``: what
    became of a test notification, the way that has it, and the activation token of a click."""

    opened: Callable[[FollowUp, str], None]
    listed: Callable[[str], None]
    acted: Callable[[Done], None]
    refused: Callable[[KnownError, int, str], None]
    changed: Callable[[Changes], None]
    capable: Callable[[Capabilities], None]
    tried: Callable[[Tried, str, str], None] = lambda _tried, _way, _token: None

"""What is kept of the account with the phone's calendar. Never a password; and no part of the .json copy, since no
key of it is a declared setting."""

from __future__ import annotations

import hashlib
import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from followup_desktop.domain.calendar import CalendarAccount, Trouble
from followup_desktop.services.phone_views import PhoneStage
from followup_desktop.services.settings import DISCREET, plain_value
from followup_desktop.services.timing import OFF, ON
from followup_desktop.store.unit_of_work import UnitOfWork

STAGE, ADDRESS, USER = "phone.stage", "phone.address", "phone.user"
CALENDAR, CALENDAR_NAME, MARK = "phone.calendar", "phone.calendar_name", "phone.mark"
LEFT_OVER, TO_REMOVE, SEEN_BY = "phone.left_over", "phone.to_remove", "phone.seen_by"
INTERVIEWS, CUES = "phone.interviews", "phone.cues"
TROUBLE, LAST = "phone.trouble", "phone.last"
TOKEN = "phone.token"  # noqa: S105 (names the state of the calendar that the table of its entries is of)
OPTIONS = {"interviews": INTERVIEWS, "cues": CUES}
IDENTITY = "store.identity"  # the store's own name for itself
MARK_LENGTH = 12
T = TypeVar("T", PhoneStage, Trouble)


@dataclass(frozen=True)
class PhoneChoice:
    """What the user chose. ``mark`` tells this store's entries from those of other stores in the same calendar."""

    stage: PhoneStage
    account: CalendarAccount
    calendar: str
    calendar_name: str
    mark: str
    interviews: bool
    cues: bool
    neutral: bool  # entries name nobody
    trouble: Trouble | None  # that waits for the user
    last: datetime | None  # when it was last in step (UTC)
    token: str  # the state of the calendar that the table of our entries is of


def read_choice(work: UnitOfWork) -> PhoneChoice:
    """What makes no sense counts as not there."""
    kept = work.settings()
    return PhoneChoice(
        _one_of(PhoneStage, kept.get(STAGE, "")) or PhoneStage.OFF,
        CalendarAccount(kept.get(ADDRESS, ""), kept.get(USER, "")),
        kept.get(CALENDAR, ""),
        kept.get(CALENDAR_NAME, ""),
        kept.get(MARK, ""),
        kept.get(INTERVIEWS, ON) == ON,
        kept.get(CUES, OFF) == ON,
        # By the hour too: nobody knows at which hour an entry on the phone is looked at.
        plain_value(DISCREET, kept) != OFF,
        _one_of(Trouble, kept.get(TROUBLE, "")),
        _instant(kept.get(LAST, "")),
        kept.get(TOKEN, ""),
    )


def keep_mark(work: UnitOfWork) -> None:
    """Settles the mark once: a restored backup has another identity, and its entries are still its own."""
    if not work.setting(MARK):
        identity = work.setting(IDENTITY) or uuid.uuid4().hex
        work.set_setting(MARK, hashlib.sha256(identity.encode()).hexdigest()[:MARK_LENGTH])


def _one_of(kind: type[T], text: str) -> T | None:
    try:
        return kind(text)
    except ValueError:
        return None


def _instant(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo is not None else None

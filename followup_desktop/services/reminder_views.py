"""What is shown of reminders: the lines of their list, and the moments to which one can be put off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

NEXT_MORNING = "next_morning"  # of the choices for later: of their next business day, another moment for each


class ReminderLabel(StrEnum):
    """How a ringing stands, for people; *snoozed* and *missed* are derived from the row."""

    PLANNED = "planned"
    SNOOZED = "snoozed"  # the user put it off
    WAITING = "waiting"  # for their hours, or for the end of the user's quiet ones
    SHOWN = "shown"  # on the screen, or expired there; it comes back
    SEEN = "seen"  # clicked or put away; it comes back much later
    MISSED = "missed"  # due for some time, and never shown
    DONE = "done"
    DROPPED = "dropped"  # its follow-up lost its sense, or was cancelled


class ReminderGroup(StrEnum):
    """The parts of the list, in their order."""

    FOR_YOU = "for_you"  # shown, seen or missed: waits for the user
    COMING = "coming"
    PUT_OFF = "put_off"
    ENDED = "ended"


class WayBack(StrEnum):
    """How an ended reminder comes back."""

    NONE = ""
    UNDO = "undo"  # what ended it is taken back
    AGAIN = "again"  # something newer was done since: the same contact is planned anew
    REOPEN = "reopen"  # its application was closed since


@dataclass(frozen=True)
class ReminderLine:
    """One reminder of the list of recent and coming ones. ``when``: when it rings next, empty where it does not."""

    follow_up_id: int
    application_id: int
    what: str  # "Call, Northwind Labs"
    label: ReminderLabel
    status: str  # the label in words
    when: str  # "today 15:00"
    shown: str  # "shown yesterday 10:00", empty where it was not
    can_ring: bool  # ring_now makes sense
    group: ReminderGroup = ReminderGroup.COMING
    group_title: str = ""
    back: WayBack = WayBack.NONE
    back_text: str = ""  # what bringing it back would do: "Undo: Northwind Labs: spoke, next …"


@dataclass(frozen=True)
class LaterChoice:
    """A moment to which a reminder can be put off with one key."""

    value: str  # "10_minutes", "1_hour", "afternoon", NEXT_MORNING
    text: str  # "In 1 hour"
    when: str  # "today 11:04"
    until: datetime

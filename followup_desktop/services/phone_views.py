"""What is shown of the phone's calendar: how it stands, what the user did there, and what they may answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from followup_desktop.domain.changes import Changes
from followup_desktop.services.views import Done


class PhoneAnswer(StrEnum):
    """What the user may say to a change on the phone."""

    MOVE_HERE = "move_here"  # it is moved here as well
    PUT_BACK = "put_back"  # the phone gets what stands here
    DONE = "done"
    DROP = "drop"  # no contact until the situation changes
    LEAVE_OUT = "leave_out"  # it stands here, and on the phone no more
    REMOVE = "remove"  # what nothing here stands for goes there
    LEAVE = "leave"  # it stays there


@dataclass(frozen=True)
class PhoneQuestion:
    """Something the user changed on the phone. ``remark``: what the advice says of it; empty: nothing. Item and
    application 0: entries there that nothing here stands for."""

    item_id: int
    application_id: int
    sentence: str
    remark: str
    answers: tuple[tuple[PhoneAnswer, str], ...]


class PhoneStage(StrEnum):
    OFF = "off"
    ON = "on"
    REMOVING = "removing"  # switched off, and what was put there is being removed


@dataclass(frozen=True)
class PhoneView:
    """How the phone's calendar stands. ``sentence`` and ``advice`` say it whole, ``line`` in three words, empty where
    all is well."""

    stage: PhoneStage
    address: str = ""
    user: str = ""
    calendar: str = ""  # as its owner calls it
    interviews: bool = True  # they stand there as well
    cues: bool = False  # the first points of what to say stand in the entries
    sentence: str = ""
    advice: str = ""
    line: str = ""
    waits: bool = False  # for a password, or for another act of the user's
    entries: int = 0  # that lie there
    questions: int = 0


class PhoneVerbs(Protocol):
    """A part of the services' face. None of them speaks over the network."""

    def phone(self) -> PhoneView: ...

    def phone_questions(self) -> tuple[PhoneQuestion, ...]:
        """By age."""

    def answer_phone(self, item_id: int, answer: PhoneAnswer) -> Done:
        """One step of undo. Raises Refused where it is settled already."""

    def set_phone_option(self, key: str, on: bool) -> Changes:
        """``key``: "interviews" or "cues"."""

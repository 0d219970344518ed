"""Every number of the advice in one place. BD = business day of the other side.

The numbers sit between the sources that were compared (guidance, section 2.3); where those disagree the value is the
middle one and its neighbours are named.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time

from followup_desktop.domain.model import Stage

NO_DATE_WAIT: Mapping[Stage, int] = {
    Stage.APPLIED: 10,
    Stage.PHONE_SCREEN: 5,
    Stage.ASSESSMENT: 5,
    Stage.HIRING_MANAGER: 7,
    Stage.PANEL: 7,
    Stage.FINAL: 7,
    Stage.REFERENCE: 5,
    Stage.OFFER: 2,
    Stage.REJECTED: 1,
    Stage.GHOSTED: 7,
}
NO_DATE_LATEST: Mapping[Stage, int] = {
    Stage.APPLIED: 15,
    Stage.OFFER: 5,
    Stage.REJECTED: 5,
}
NO_DATE_EARLIEST: Mapping[Stage, int] = {
    Stage.APPLIED: 5,
    Stage.PHONE_SCREEN: 3,
    Stage.OFFER: 1,
    Stage.REJECTED: 1,
}


@dataclass(frozen=True)
class CallHours:
    """Their hours in which a call fits, in their zone: two stretches around noon."""

    morning: tuple[time, time] = (time(9, 30), time(11, 30))
    afternoon: tuple[time, time] = (time(13, 30), time(16, 0))
    ideal: time = time(10, 0)
    writing: tuple[time, time] = (time(9, 0), time(17, 0))  # when a written message arrives at work


@dataclass(frozen=True)
class Parameters:
    """The timing of the decision table, in BD."""

    thanks_window: int = 1
    thanks_late: int = 3
    grace: int = 2  # after a promised date; sources: 0 to 7
    grace_earliest: int = 1
    grace_latest: int = 5
    grace_defined_process: int = 5
    no_date: Mapping[Stage, int] = field(default_factory=lambda: NO_DATE_WAIT)
    no_date_earliest: Mapping[Stage, int] = field(default_factory=lambda: NO_DATE_EARLIEST)
    no_date_latest: Mapping[Stage, int] = field(default_factory=lambda: NO_DATE_LATEST)
    no_date_defined_process: int = 15
    referral_applied: int = 7
    spacing: int = 5
    spacing_after_unanswered_call: int = 3
    cap: int = 2
    cap_applied: int = 1
    closing_note: int = 10
    move_on_after_cap: int = 5
    only_if_after_promise: int = 5
    only_if_undated: int = 20
    still_deciding: int = 5
    on_hold: int = 15
    out_of_office: int = 2
    late_revival: int = 20
    feedback: int = 1
    feedback_stop: int = 10
    hours: CallHours = field(default_factory=CallHours)


DEFAULT = Parameters()

"""Every number of the advice in one place, with where it comes from. BD = business day of the other side.

The numbers sit between the sources that were compared (guidance, section 2.3); where those disagree the value is the
middle one and its neighbours are named. A setting may move them; nothing else in the program knows a number of days.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time

from followup_desktop.domain.model import Stage

# Without a promised date: BD after the anchor from which a question is in order (guidance, section 1).
NO_DATE_WAIT: Mapping[Stage, int] = {
    Stage.APPLIED: 10,  # HR managers: one to under three weeks 61 % (Accountemps US 2017)
    Stage.PHONE_SCREEN: 5,  # decisions on short screens take two to ten BD
    Stage.ASSESSMENT: 5,  # thin evidence: about a week after handing in
    Stage.HIRING_MANAGER: 7,  # between the one-week camp (Georgetown) and the two-week camp (Quebec, SWOSU)
    Stage.PANEL: 7,
    Stage.FINAL: 7,
    Stage.REFERENCE: 5,  # BestFitWork: five, up to ten
    Stage.OFFER: 2,  # the paper after a word: Indeed says one to two
    Stage.REJECTED: 1,
    Stage.GHOSTED: 7,
}
# The earliest and the latest day of the same window; where a stage is not named: 5 and 10.
NO_DATE_EARLIEST: Mapping[Stage, int] = {
    Stage.APPLIED: 5,
    Stage.PHONE_SCREEN: 3,
    Stage.OFFER: 1,
    Stage.REJECTED: 1,
}
NO_DATE_LATEST: Mapping[Stage, int] = {
    Stage.APPLIED: 15,
    Stage.OFFER: 5,
    Stage.REJECTED: 5,
}
USUAL_EARLIEST, USUAL_LATEST = 5, 10


@dataclass(frozen=True)
class CallHours:
    """Their hours in which a call fits, in their zone: two stretches around noon (guidance, section 3.1).

    The weekday is left alone: the sources contradict each other on it.
    """

    morning: tuple[time, time] = (time(9, 30), time(11, 30))
    afternoon: tuple[time, time] = (time(13, 30), time(16, 0))
    ideal: time = time(10, 0)
    writing: tuple[time, time] = (time(9, 0), time(17, 0))  # when a written message arrives at work; ours


@dataclass(frozen=True)
class Parameters:
    """The timing of the decision table (guidance, section 2.3), in BD."""

    # Thanks: within a day (Penn, Parkland, Seneca, Robert Half Canada); late, to three days (grade C alone).
    thanks_window: int = 1
    thanks_late: int = 3
    # After a promised date. 0: Quebec, on the day itself; 1-2: YouTern, The Headhunters; 2 or more: Purdue;
    # + 3 days: Japan; a week: Georgetown, St Olaf, UC Davis. The middle is 2.
    grace: int = 2
    grace_earliest: int = 1
    grace_latest: int = 5
    # A portal with a status, a public body, a committee, a graduate scheme: they answer when they answer.
    grace_defined_process: int = 5
    no_date: Mapping[Stage, int] = field(default_factory=lambda: NO_DATE_WAIT)
    no_date_earliest: Mapping[Stage, int] = field(default_factory=lambda: NO_DATE_EARLIEST)
    no_date_latest: Mapping[Stage, int] = field(default_factory=lambda: NO_DATE_LATEST)
    no_date_defined_process: int = 15  # or the stage's own, the longer (GoGovernment: 15 to 20 days)
    referral_applied: int = 7  # ask the referrer after 7 to 10 (The Muse, as summarised by Madison Approach)
    # Between two contacts: a week (Fresno Bee, Ask a Manager); three full BD after a message (do2learn).
    spacing: int = 5
    spacing_after_unanswered_call: int = 3
    # Status contacts in all. 1: Seneca, UC Merced; 2: Parkland, Frederick, lehrcare; 3: Georgetown, hence the note
    # that closes at a late stage. One before any interview: our cautious choice.
    cap: int = 2
    cap_applied: int = 1
    closing_note: int = 10
    move_on_after_cap: int = 5
    # "We contact you only if": councils name two to three weeks after which silence is the answer.
    only_if_after_promise: int = 5
    only_if_undated: int = 20
    still_deciding: int = 5  # ours, the usual spacing
    on_hold: int = 15  # about three weeks (The Balance)
    out_of_office: int = 2  # after their return: ours
    late_revival: int = 20  # past due without any contact: one message does no harm (The Billfold)
    # Feedback after a refusal: 24 to 48 hours (Richmond Times-Dispatch), late after a week, not after two.
    feedback: int = 1
    feedback_latest: int = 5
    feedback_stop: int = 10
    hours: CallHours = field(default_factory=CallHours)
    # Habits of a country (habits.py), where the user goes by them.
    write_first: bool = False  # a preference that nobody knows counts as one for writing
    phone_undated: bool = False  # at a late stage a call is in order although no date was named
    feedback_seldom: bool = False  # employers there are advised to give no reasons


DEFAULT = Parameters()


@dataclass(frozen=True)
class QuietPeriod:
    """Days on which offices are empty although they are no public holidays: they count as no BD."""

    countries: frozenset[str]  # ISO 3166
    days: tuple[tuple[int, int], ...]  # (month, day)


_AROUND_CHRISTMAS = ((1, 1), *((12, day) for day in range(24, 32)))
_AROUND_NEW_YEAR = ((1, 1), (1, 2), (1, 3), (12, 29), (12, 30), (12, 31))
QUIET_PERIODS: tuple[QuietPeriod, ...] = (
    # US, UK and DE: guidance, section 8, A4. The others are ours: 25 December is a public holiday there and people
    # customarily take the days up to New Year off. Countries that keep Christmas by another calendar, or not at all,
    # are left out on purpose.
    QuietPeriod(
        frozenset(
            [
                "US",
                "CA",
                "GB",
                "IE",
                "AU",
                "NZ",
                "DE",
                "AT",
                "CH",
                "FR",
                "BE",
                "NL",
                "LU",
                "DK",
                "NO",
                "SE",
                "FI",
                "IS",
                "ES",
                "PT",
                "IT",
                "PL",
                "CZ",
                "SK",
                "HU",
                "SI",
                "HR",
                "EE",
                "LV",
                "LT",
            ]
        ),
        _AROUND_CHRISTMAS,
    ),
    QuietPeriod(frozenset({"JP"}), _AROUND_NEW_YEAR),  # A4
)

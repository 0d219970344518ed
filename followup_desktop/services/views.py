"""What the window and the command line show: frozen views, their sentences already made by wording.py.

The faces (ui, cli) lay these out; they compute no advice, no dates and no sentences of their own. Instants are aware
and in UTC; texts are plain, never markup.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from followup_desktop.domain.advice_model import Advice, Weight
from followup_desktop.domain.call_sheet import CallSheet
from followup_desktop.domain.changes import Changes
from followup_desktop.domain.model import (
    Application,
    Attempt,
    AttemptKind,
    Channel,
    Circumstances,
    Closing,
    Contact,
    FollowUp,
    Group,
    Instruction,
    Interview,
    Moment,
    Outcome,
    Place,
    Reminder,
    ResponseKind,
    Stage,
    Verdict,
    Window,
)
from followup_desktop.domain.schedule import TheirClock
from followup_desktop.services.entries import ExitAnswers

# -- the timeline ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Mark:
    """An attempt on the lane, with its label ("Spoke 14th")."""

    at: datetime
    label: str
    outcome: Outcome
    good: bool  # spoke, offer: drawn in green
    what: str = ""  # its kind in a word or two: "Spoke"


@dataclass(frozen=True)
class TimelineRow:
    """One application on the timeline."""

    application: Application
    group: Group
    verdict: Verdict
    stage_label: str  # "Final"
    label: str  # beside the window: "Call today", "Call 15:00", "E-mail Wed 25", "Wait: they decide by Fri 27"
    sentence: str  # the whole row for a screen reader
    urgent: bool  # due today or overdue: drawn in the warm colour
    interviews: tuple[Interview, ...] = ()  # by start
    marks: tuple[Mark, ...] = ()  # by time
    promised_label: str = ""  # "promised 19th", beside the dotted mark at application.promised
    window: Window | None = None  # of the next contact
    follow_up: FollowUp | None = None
    reminder: Reminder | None = None
    quiet: tuple[datetime, datetime] | None = None  # no contact is welcome: hatched (DO_NOT_CALL) or plain (WAIT)
    calendar: str = ""  # key into Timeline.holidays
    contact_name: str = ""
    next_step: str = ""  # one sentence
    neutral_name: str = ""  # "Application 7": the company's name while the user is discreet
    neutral_sentence: str = ""  # the whole row without names
    people: tuple[tuple[int, str], ...] = ()  # its contacts: id and name

    @property
    def id(self) -> int:
        return self.application.id


class LaneWords(Protocol):
    """What lies on the lanes in words, made when somebody points at it; ``lane_words.py`` says why not before."""

    def interviews(self, row: TimelineRow, held: Sequence[Interview]) -> str: ...
    def attempts(self, made: Sequence[Mark]) -> str: ...
    def promised(self, row: TimelineRow) -> str: ...
    def planned(self, planned: FollowUp) -> str: ...
    def quiet(self, row: TimelineRow) -> str: ...
    def holiday(self, day: date, name: str) -> str: ...
    def stretch(self, seen: tuple[datetime, datetime], whole: tuple[datetime, datetime]) -> str: ...
    def span(self, whole: tuple[datetime, datetime]) -> str: ...


@dataclass(frozen=True)
class ExitCardDue:
    """An interview that ended and has no exit card yet."""

    interview_id: int
    application_id: int
    title: str  # "How was the final interview with Northwind Labs?"


@dataclass(frozen=True)
class Timeline:
    """All rows in their order (group, then urgency), as of ``now``."""

    now: datetime
    zone: str  # the user's own, IANA
    rows: tuple[TimelineRow, ...] = ()
    holidays: Mapping[str, Mapping[date, str]] = field(default_factory=dict)  # calendar -> day -> name
    due: int = 0  # rows of the group call_now
    next_reminder: str = ""  # "today 15:00, Halden Foods"
    next_reminder_neutral: str = ""  # "today 15:00"
    exit_cards: tuple[ExitCardDue, ...] = ()
    ends_at: datetime | None = None  # when the next interview is over, and its row another one
    words: LaneWords | None = field(default=None, compare=False)


# -- the call sheet ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class ClockView:
    text: str  # "10:04 there (New York)"
    state: TheirClock
    note: str = ""  # "too early to call", "a holiday there: Labor Day"


@dataclass(frozen=True)
class Who:
    """The person to contact. Empty name: nobody is known yet."""

    name: str = ""
    role: str = ""
    initials: str = ""
    phone: str = ""  # readable
    phone_link: str = ""  # tel:
    email: str = ""
    contact_id: int | None = None


@dataclass(frozen=True)
class ReasonView:
    text: str
    weight: Weight
    rule: str
    sources: tuple[tuple[str, str, str], ...] = ()  # (title, grade, link)
    setting: str = ""  # key of the setting by which the user can decide otherwise, where the sources disagree


@dataclass(frozen=True)
class HabitsView:
    """How follow-ups are usually handled in the other side's country, and whether the advice counts with it."""

    country: str  # ISO 3166
    title: str  # "Habits in Germany"
    lines: tuple[str, ...]  # what they change, a sentence each
    on: bool
    setting: str  # the key to switch, values "on" and "off"
    sources: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True)
class OverruleView:
    """The user's own decision that stands instead of the advice."""

    text: str  # "You decided to leave it (23 Nov). The advice is: call today."


@dataclass(frozen=True)
class AdviceView:
    """The advice in words. ``title``: "Call today, before 11:30"; ``text``: one or two sentences.

    ``days``: earliest, ideal and latest in words, (label, when), in their zone and, where it differs, the user's.
    """

    advice: Advice
    title: str
    text: str
    reasons: tuple[ReasonView, ...] = ()
    changes_if: tuple[str, ...] = ()
    table: tuple[tuple[str, str], ...] = ()  # "Why this advice": (what, how it stands)
    urgent: bool = False
    days: tuple[tuple[str, str], ...] = ()
    habits: HabitsView | None = None  # None: nothing particular is known of that country
    overrule: OverruleView | None = None


@dataclass(frozen=True)
class WaitStretch:
    """A stretch of days of the wait."""

    label: str  # "They said"
    value: str  # "5 working days"
    since: date
    until: date


@dataclass(frozen=True)
class WaitTouch:
    """A contact of the user's, or an act of theirs."""

    day: date
    mine: bool


@dataclass(frozen=True)
class WaitingView:
    """The wait since the last interview; all days are theirs."""

    since: date  # the interview
    today: date
    until: date  # today, or the promised day where that is to come
    said: WaitStretch | None  # None: they named no date
    silence: WaitStretch
    contact: str  # the label of the touches
    mine: str  # "you 1"
    theirs: str  # "they 0"
    touches: tuple[WaitTouch, ...]  # by day
    text: str  # all of it in sentences
    median: str = ""  # what answers took in the user's own search; empty: too few to tell


@dataclass(frozen=True)
class CallSheetView:
    """All that the side panel shows for one application and its most urgent (or one named) follow-up."""

    application: Application
    stage_label: str  # "Final interview"
    subtitle: str  # "Backend engineer · interviewed Thu 12 Nov"
    who: Who
    clock: ClockView
    advice: AdviceView
    sheet: CallSheet
    follow_up: FollowUp | None = None
    contacts: tuple[Contact, ...] = ()
    interviews: tuple[Interview, ...] = ()
    attempts: tuple[Attempt, ...] = ()
    history: tuple[str, ...] = ()  # newest first, one line each
    note: str = ""
    kind: AttemptKind = AttemptKind.STATUS  # what the sheet is for
    channel: Channel = Channel.PHONE
    thanks_call: bool = False  # a thank-you call is possible: call_sheet(..., kind=AttemptKind.THANKS)
    planned: str = ""  # the follow-up in words, with its moment: "Call Mon 7 Dec, 10:00 New York"
    exit_answers: Mapping[int, ExitAnswers] = field(default_factory=dict)  # by interview, as far as answered
    waiting: WaitingView | None = None  # None: nothing is waited for


# -- what the cards hand in ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class News:
    """Something the other side did, or that the user owes them, told outside a contact of the user's.

    ``day``: of theirs, None: today. ``until``: the date it names: new date, day of return, day by which the offer is
    to be answered. ``feedback``: with a refusal, "phone" or "email" where they invited a question, "none" where they
    said that they give none.
    """

    application_id: int
    kind: ResponseKind
    day: date | None = None
    until: date | None = None
    note: str = ""
    feedback: str = ""


@dataclass(frozen=True)
class Known:
    """The standing facts of an application as the user edits them; all of them are replaced."""

    application_id: int
    promised: date | None = None
    instruction: Instruction = field(default_factory=Instruction)
    circumstances: Circumstances = field(default_factory=Circumstances)
    stage: Stage | None = None  # None: as it is
    place: Place | None = None  # None: as it is


@dataclass(frozen=True)
class DoneAnswers:
    """The done card as filled in."""

    application_id: int
    outcome: Outcome
    follow_up_id: int | None = None
    channel: Channel | None = None  # None: the follow-up's
    note: str = ""
    promised: date | None = None  # a new promised date
    next_on: date | None = None  # the user's own day for the next contact
    kind: AttemptKind | None = None  # None: the follow-up's


# -- what became of an act ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Added:
    """What add and import made or changed."""

    application_id: int
    interview_id: int
    company: str
    role: str
    stage: Stage
    at: Moment
    asked: tuple[str, ...] = ()  # questions that were answered by a guess
    changes: Changes = field(default_factory=Changes)


@dataclass(frozen=True)
class NextStep:
    """What comes next. ``text``: "Call Mon 7 Dec, 10:00 New York"; ``why``: "one working day after the date"."""

    verdict: Verdict
    text: str
    why: str = ""
    due: Moment | None = None
    channel: Channel | None = None
    follow_up_id: int | None = None


@dataclass(frozen=True)
class Done:
    """An operation of the user carried out. ``what``: the toast, "Northwind: spoke, next call 7 Dec"."""

    application_id: int
    what: str
    changes: Changes
    follow_up_id: int | None = None
    next: NextStep | None = None
    close_suggested: Closing | None = None

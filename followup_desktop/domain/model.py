"""The things the program is about, in the words of the field. Frozen values without behaviour of the outside world.

Instants are timezone-aware and in UTC; beside each stands the zone it was meant in. Identifiers are integers given
by the store; 0 means "not stored yet".
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from followup_desktop.domain.zones import zone_of


class Stage(StrEnum):
    """Where an application, or one interview of it, stands."""

    APPLIED = "applied"
    PHONE_SCREEN = "phone_screen"
    ASSESSMENT = "assessment"
    HIRING_MANAGER = "hiring_manager"
    PANEL = "panel"
    FINAL = "final"
    REFERENCE = "reference"
    OFFER = "offer"
    REJECTED = "rejected"
    GHOSTED = "ghosted"


class Group(StrEnum):
    """Where a row stands on the timeline, most urgent first."""

    CALL_NOW = "call_now"
    THIS_WEEK = "this_week"
    WAITING = "waiting"
    CLOSED = "closed"


class Channel(StrEnum):
    """The way one contact is made."""

    PHONE = "phone"
    EMAIL = "email"
    PORTAL = "portal"


class PreferredChannel(StrEnum):
    """What *they* said or used."""

    UNKNOWN = "unknown"
    EMAIL = "email"
    PHONE = "phone"
    PORTAL = "portal"


class CallBan(StrEnum):
    """What they said against being contacted: nothing, "no calls", or "we contact you only if"."""

    NONE = "none"
    PHONE = "phone"
    ALL = "all"


class Verdict(StrEnum):
    """The advice in one word."""

    CALL = "CALL"
    EMAIL = "EMAIL"
    THANK_YOU = "THANK_YOU"
    ANSWER_THEM = "ANSWER_THEM"
    WAIT = "WAIT"
    DO_NOT_CALL = "DO_NOT_CALL"
    MOVE_ON = "MOVE_ON"


class Purpose(StrEnum):
    """The eight purposes of a follow-up."""

    CLARIFICATION = "clarification"
    INTEREST = "interest"
    FEEDBACK = "feedback"
    CONCERN = "concern"
    NEXT_STEPS = "next_steps"
    RELATIONSHIP = "relationship"
    LOGISTICS = "logistics"
    PROFESSIONALISM = "professionalism"


class Outcome(StrEnum):
    """How one contact ended. The first six lie on the keys 1 to 6 of the done card."""

    SPOKE = "spoke"
    VOICEMAIL = "voicemail"
    NO_ANSWER = "no_answer"
    CALL_BACK = "call_back"  # they will call back
    OFFER = "offer"
    REFUSAL = "refusal"
    SENT = "sent"  # an e-mail, a portal message or an answer went out


class AttemptKind(StrEnum):
    """What a contact was for; only STATUS counts towards the cap."""

    STATUS = "status"
    THANKS = "thanks"
    ANSWER = "answer"
    FEEDBACK = "feedback"
    COMPETING = "competing"  # told them of another offer's deadline
    WITHDRAWAL = "withdrawal"


class ResponseKind(StrEnum):
    """Their last act towards the user."""

    MISSED_CALL = "missed_call"
    THEIR_VOICEMAIL = "their_voicemail"
    ASKED_INFO = "asked_info"
    INVITED = "invited"
    OWE_MATERIAL = "owe_material"  # the user promised something and has not sent it
    NO_SHOW = "no_show"  # they missed a scheduled call
    STILL_DECIDING = "still_deciding"
    NEW_DATE = "new_date"
    ON_HOLD = "on_hold"
    OUT_OF_OFFICE = "ooo"
    OFFER_VERBAL = "offer_verbal"
    OFFER_WRITTEN = "offer_written"
    REJECTED = "rejected"


class Closing(StrEnum):
    """Why an application is closed."""

    OFFER_ACCEPTED = "offer_accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    LET_GO = "let_go"


class InterviewFormat(StrEnum):
    UNKNOWN = "unknown"
    PHONE = "phone"
    VIDEO = "video"
    ON_SITE = "on_site"


class FollowUpState(StrEnum):
    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


class ReminderState(StrEnum):
    """The stored states of a ringing; *snoozed* and *missed* are labels derived from the row."""

    PLANNED = "planned"
    CLAIMED = "claimed"
    SHOWN = "shown"
    ACKNOWLEDGED = "acknowledged"
    DONE = "done"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Moment:
    """An instant with the zone it was meant in and the wall time as it was entered.

    ``instant`` is aware and in UTC; ``zone`` is an IANA name; ``wall`` is ISO 8601 without offset, as typed or read
    ("2026-11-26T14:00"), kept so that a change of the zone's rules can be resolved again.
    """

    instant: datetime
    zone: str
    wall: str

    @classmethod
    def at(cls, instant: datetime, zone: str) -> Moment:
        """The moment of an aware instant, its wall time computed in the zone. Raises ZoneInfoNotFoundError."""
        local = instant.astimezone(ZoneInfo(zone))
        return cls(instant.astimezone(UTC), zone, local.replace(tzinfo=None).isoformat(timespec="minutes"))

    @property
    def local(self) -> datetime:
        """The instant in its own zone; in UTC where this computer does not know the zone."""
        return self.instant.astimezone(zone_of(self.zone))

    @property
    def day(self) -> date:
        """The calendar day in the moment's own zone."""
        return self.local.date()


@dataclass(frozen=True)
class Place:
    """Where the other side works: decides their clock and their holidays.

    ``zone`` is an IANA name; ``country`` an ISO 3166 code ("US"), ``region`` a subdivision code of the holidays
    library or empty.
    """

    zone: str = "UTC"
    country: str = ""
    region: str = ""


@dataclass(frozen=True)
class Instruction:
    """What they said about being contacted: three facts that combine."""

    call_ban: CallBan = CallBan.NONE
    defined_process: bool = False
    preferred_channel: PreferredChannel = PreferredChannel.UNKNOWN

    def also(self, said: Instruction) -> Instruction:
        """With what they said besides: the stricter ban, their steps, and the channel they named last."""
        known = said.preferred_channel is PreferredChannel.UNKNOWN
        return Instruction(
            max(self.call_ban, said.call_ban, key=list(CallBan).index),
            self.defined_process or said.defined_process,
            self.preferred_channel if known else said.preferred_channel,
        )


@dataclass(frozen=True)
class Circumstances:
    """Rarer facts that change the advice. Dates are calendar days of the other side."""

    competing_deadline: date | None = None  # another offer must be answered by then
    competing_told: date | None = None  # they were told of it on that day
    agency: bool = False
    referral: bool = False
    cannot_phone: bool = False
    withdraw: bool = False
    call_on: date | None = None  # they named a day to ring
    feedback_offer: str = ""  # "phone" or "email" where they invited a feedback request
    no_feedback: bool = False
    small_business: bool = False  # a shop, a restaurant, a trade: there the phone is the usual way


@dataclass(frozen=True)
class Application:
    """One role at one company, with everything that happened to it."""

    company: str
    role: str
    stage: Stage
    place: Place = field(default_factory=Place)
    instruction: Instruction = field(default_factory=Instruction)
    promised: date | None = None  # the day by which they said the user would hear
    circumstances: Circumstances = field(default_factory=Circumstances)
    closing: Closing | None = None  # None: open
    closed_on: date | None = None
    note: str = ""
    id: int = 0

    @property
    def is_open(self) -> bool:
        return self.closing is None

    @property
    def title(self) -> str:
        """ "Northwind Labs, Backend engineer"; the company alone where no role is known."""
        return ", ".join(part for part in (self.company, self.role) if part)


@dataclass(frozen=True)
class Contact:
    """A person at the company."""

    name: str
    role: str = ""
    phone: str = ""  # as entered; adapters/phones.py formats and links it
    email: str = ""
    zone: str = ""  # empty: the application's
    preferred_channel: PreferredChannel = PreferredChannel.UNKNOWN
    id: int = 0

    @property
    def known_as(self) -> str:
        """The name, or else whatever is known of them."""
        return self.name or self.email or self.phone


@dataclass(frozen=True)
class Invitation:
    """What ties an interview to the calendar entry it came from (RFC 5545)."""

    uid: str = ""
    sequence: int = 0
    recurrence_id: str = ""
    organizer: str = ""  # e-mail address
    fingerprint: str = ""  # of the entry's meaning, to notice a repeated import


@dataclass(frozen=True)
class Interview:
    """One meeting or stage of an application. ``end`` is UTC or None where nobody said when it ends."""

    application_id: int
    stage: Stage
    start: Moment
    end: datetime | None = None
    format: InterviewFormat = InterviewFormat.UNKNOWN
    location: str = ""
    link: str = ""
    contact_ids: tuple[int, ...] = ()
    invitation: Invitation = field(default_factory=Invitation)
    cancelled: bool = False
    exit_card_shown: bool = False
    id: int = 0


@dataclass(frozen=True)
class ExitCard:
    """The answers given right after an interview. Every one may be missing (empty, None)."""

    interview_id: int
    decide_by: date | None = None
    contact_id: int | None = None  # whom to contact
    drew_in: str = ""  # what drew the user in: a topic they talked about
    need: str = ""  # a problem they named
    proof: str = ""  # one thing the user did that answers it
    doubt: str = ""  # the doubt they voiced
    doubt_answer: str = ""  # what the user can say to it
    unclear: str = ""  # what stayed unclear
    logistics: str = ""  # an open practical item
    filled_at: datetime | None = None
    id: int = 0


@dataclass(frozen=True)
class Window:
    """When a contact fits: three instants in UTC, earliest <= ideal <= latest."""

    earliest: datetime
    ideal: datetime
    latest: datetime


@dataclass(frozen=True)
class FollowUp:
    """One planned contact. ``due`` is when it rings; the window is computed with it."""

    application_id: int
    verdict: Verdict  # CALL, EMAIL, THANK_YOU or ANSWER_THEM
    channel: Channel
    due: Moment
    window: Window
    kind: AttemptKind = AttemptKind.STATUS
    interview_id: int | None = None
    contact_id: int | None = None
    state: FollowUpState = FollowUpState.OPEN
    moved_by_user: bool = False  # then replanning leaves its day alone
    id: int = 0


@dataclass(frozen=True)
class Reminder:
    """The ringing of one follow-up. The row is the truth; scheduler and notification are only the bell.

    ``ring_at`` is when it rings next; ``occurrence`` grows with every snooze and move, so that a button of an older
    notification is recognised as stale; ``token`` names the claim that may report "shown".
    """

    follow_up_id: int
    ring_at: datetime
    state: ReminderState = ReminderState.PLANNED
    occurrence: int = 1
    token: str = ""
    tries: int = 0  # failed deliveries in a row
    rings: int = 0  # times shown since the last act of the user
    shown_at: datetime | None = None
    shown_by: str = ""  # the way of delivery that took it
    snoozed: bool = False
    id: int = 0


@dataclass(frozen=True)
class Attempt:
    """One contact made by the user."""

    application_id: int
    at: Moment
    channel: Channel
    outcome: Outcome
    kind: AttemptKind = AttemptKind.STATUS
    follow_up_id: int | None = None
    contact_id: int | None = None
    note: str = ""
    id: int = 0


@dataclass(frozen=True)
class Response:
    """One act of theirs. ``day`` is when it happened; ``until`` the date it names, if any (new date, return date,
    answer date of an offer)."""

    application_id: int
    kind: ResponseKind
    day: date
    until: date | None = None
    note: str = ""
    id: int = 0


@dataclass(frozen=True)
class Overrule:
    """The user decided otherwise than the advice. In force until the situation changes or the user takes it back.

    ``chosen`` is CALL, EMAIL, THANK_YOU or ANSWER_THEM (then a follow-up of the user's own stands), WAIT (nothing
    before ``day``, of theirs), DO_NOT_CALL or MOVE_ON (nothing at all).
    """

    application_id: int
    at: datetime  # UTC
    advised: Verdict
    rule: str  # that advised it
    chosen: Verdict
    day: date | None = None
    ended_at: datetime | None = None  # None: in force
    id: int = 0


@dataclass(frozen=True)
class OwnPoint:
    """What the user changed about the talking points: an own one, another wording of one of ours, or a hidden one.

    ``point_id`` names the point of ours that it rewords or hides, empty for an own one. ``stage`` and
    ``application_id`` say where it holds; None: everywhere.
    """

    text: str
    purpose: Purpose = Purpose.NEXT_STEPS
    point_id: str = ""
    hidden: bool = False
    stage: Stage | None = None
    application_id: int | None = None
    id: int = 0

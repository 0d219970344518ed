"""Call sheets for the tests of the side panel: the one of the pictures, and its variations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from followup_desktop.domain.advice_model import Advice, Reason, Weight
from followup_desktop.domain.call_sheet import Branch, CallSheet, Piece, Point, Section
from followup_desktop.domain.model import (
    Application,
    AttemptKind,
    Channel,
    FollowUp,
    Interview,
    Moment,
    Purpose,
    Stage,
    Verdict,
    Window,
)
from followup_desktop.domain.schedule import TheirClock
from followup_desktop.services.views import AdviceView, CallSheetView, ClockView, ReasonView, Who

NOW = datetime(2026, 11, 23, 15, 4, tzinfo=UTC)
NEW_YORK = "America/New_York"
LONG = "Donaudampfschifffahrtsgesellschaft" * 6  # no place to break a line at
HOSTILE = '<b>bold</b> <img src="http://example.org/x.png"> & <a href="file:///etc/passwd">x</a>'


def point(ident: str, purpose: Purpose, *parts: str | tuple[str]) -> Point:
    """A point; parts in a tuple are the user's own facts."""
    pieces = tuple(Piece(part, False) if isinstance(part, str) else Piece(part[0], True) for part in parts)
    return Point(ident, purpose, "".join(piece.text for piece in pieces), pieces)


def sheet(fact: str = "the move to event sourcing", **more: object) -> CallSheet:
    """The script of the picture; ``fact`` is one of the user's own."""
    steps, interest = Purpose.NEXT_STEPS, Purpose.INTEREST
    made = CallSheet(
        opener=(point("open-1", Purpose.PROFESSIONALISM, "Say who you are and which interview."),),
        sections=(
            Section(steps, (point("steps-1", steps, "You had expected news by the 19th: ask."),), True),
            Section(interest, (point("interest-1", interest, "Name what drew you in: ", (fact,), ", and stop."),)),
        ),
        close=(point("close-1", Purpose.PROFESSIONALISM, "Thank her by name and repeat the date."),),
        avoid=("Asking for the verdict.",),
        voicemail="Hello Priya, this is Sam Doe. You reach me at 212 555 0199, again 212 555 0199.",
        email_subject="Backend engineer: timing & next step",
        email_body="Dear Priya,\n\nhow does the timing look? 100 % fine either way.\n\nSam Doe",
        branches=(Branch("yes", "If they have decided: yes", (point("yes-1", steps, "Say you are glad."),)),),
        seconds=60,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def spoken(point: Point, *parts: str | tuple[str]) -> Point:
    """The same point with words in full; parts in a tuple are the user's own facts."""
    pieces = tuple(Piece(part, False) if isinstance(part, str) else Piece(part[0], True) for part in parts)
    return replace(point, say="".join(piece.text for piece in pieces), say_pieces=pieces)


def full_sheet() -> CallSheet:
    """A sheet with words in full, a point without them, two turns of the call and a list for before."""
    steps, manners = Purpose.NEXT_STEPS, Purpose.PROFESSIONALISM
    no = Branch("no", "If they have decided: no", (point("no-1", manners, "Thank them."),))
    yes = Branch(
        "yes", "If they have decided: yes", (spoken(point("yes-1", manners, "Say you are glad."), "I am glad."),)
    )
    return CallSheet(
        opener=(spoken(point("open-1", manners, "Say who you are."), "Hello, this is ", ("Sam Doe",), "."),),
        sections=(
            Section(steps, (spoken(point("steps-1", steps, "Ask for the date."), "When do you decide?"),), True),
            Section(Purpose.INTEREST, (replace(point("own.3", Purpose.INTEREST, ("My own words",)), own_id=3),)),
        ),
        close=(spoken(point("close-1", manners, "Thank her."), "Thank you, Priya."),),
        branches=(yes, no),
        before=("A quiet room", "Something to write with"),
        seconds=125,
    )


def follow_up(channel: Channel = Channel.PHONE, kind: AttemptKind = AttemptKind.STATUS, ident: int = 7) -> FollowUp:
    verdict = Verdict.CALL if channel is Channel.PHONE else Verdict.EMAIL
    return FollowUp(1, verdict, channel, Moment.at(NOW, NEW_YORK), Window(NOW, NOW, NOW), kind=kind, id=ident)


def interview(ident: int, day: int, stage: Stage = Stage.FINAL) -> Interview:
    return Interview(1, stage, Moment.at(datetime(2026, 11, day, 15, tzinfo=UTC), NEW_YORK), id=ident)


def advice(
    verdict: Verdict = Verdict.CALL, channel: Channel | None = Channel.PHONE, *, urgent: bool = True
) -> AdviceView:
    decided = Advice(verdict, date(2026, 11, 23), "R7", (Reason("R7", "promised_passed"),), channel=channel)
    return AdviceView(
        decided,
        "Call today, before 11:30" if verdict is Verdict.CALL else f"{verdict}: until Wed 2 Dec",
        "They said you would hear by Thu 19 Nov. Two working days have passed.",
        reasons=(
            ReasonView(
                "The day they named has passed.", Weight.FOR, "R7", (("A survey", "A", "https://example.org/s"),)
            ),
            ReasonView("It is early there.", Weight.AGAINST, "R10", (("Own", "own", "javascript:alert(1)"),)),
        ),
        changes_if=("They name a new day.",),
        table=(("They promised", "news by Thu 19 Nov"), ("Attempts so far", "0 of 3")),
        urgent=urgent,
    )


def view(
    company: str = "Northwind Labs",
    *,
    ident: int = 1,
    advised: AdviceView | None = None,
    planned: FollowUp | None = None,
    interviews: Sequence[Interview] = (),
    **more: object,
) -> CallSheetView:
    """The call sheet of the picture with what the test changes."""
    made = CallSheetView(
        application=Application(company, "Backend engineer", Stage.FINAL, id=ident),
        stage_label="Final interview",
        subtitle="Backend engineer · interviewed Thu 12 Nov, panel of three",
        who=Who("Priya Raman", "Hiring manager", "PR", "+1 212 555 0142", "tel:+12125550142", "priya@example.org", 5),
        clock=ClockView("10:04 there (New York)", TheirClock.GOOD),
        advice=advised or advice(),
        sheet=sheet(),
        follow_up=planned or follow_up(),
        interviews=tuple(interviews) or (interview(3, 12), interview(4, 30)),
        history=("Thu 12 Nov: final interview",),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def waiting(verdict: Verdict = Verdict.DO_NOT_CALL) -> CallSheetView:
    """A call sheet whose advice is to leave it."""
    return replace(view(ident=2), advice=advice(verdict, None, urgent=False), follow_up=None)


def hostile() -> CallSheetView:
    """Every text the user or an invitation can bring is markup, or a word without end."""
    made = view(HOSTILE + LONG)
    return replace(
        made,
        application=replace(made.application, role=LONG, note=HOSTILE),
        stage_label=HOSTILE,
        subtitle=HOSTILE + LONG,
        who=Who(HOSTILE + LONG, LONG, "<b>", "<b>1</b>", "tel:1", LONG + "@example.org", 5),
        clock=ClockView(LONG, TheirClock.EARLY, HOSTILE),
        advice=replace(made.advice, title=LONG, text=HOSTILE, table=((LONG, HOSTILE),), changes_if=(LONG,)),
        sheet=sheet(HOSTILE + LONG, voicemail=HOSTILE + LONG, avoid=(LONG, HOSTILE), email_body=HOSTILE),
        history=(HOSTILE + LONG,),
        note=HOSTILE,
    )

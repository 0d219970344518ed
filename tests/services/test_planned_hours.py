"""The moment of a call lies in their calling hours on a working day: any zone, any moment, any clock change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from followup_desktop.adapters.business_calendar import HolidayCalendar
from followup_desktop.domain.model import (
    Application,
    Attempt,
    AttemptKind,
    Channel,
    Circumstances,
    Instruction,
    Interview,
    Moment,
    Outcome,
    Place,
    PreferredChannel,
    Stage,
    Verdict,
)
from followup_desktop.services.case import Case
from followup_desktop.services.planning import Planner

PLACES = (
    Place("America/New_York", "US"),
    Place("Europe/Berlin", "DE", "BY"),
    Place("Australia/Lord_Howe", "AU"),  # its clocks change by half an hour
    Place("Asia/Tokyo", "JP"),
    Place("Asia/Kathmandu", "NP"),
    Place("Africa/Cairo", "EG"),  # works on Sundays
    Place("America/St_Johns", "CA"),
    Place("Pacific/Apia", "WS"),
    Place("Nowhere/Else", ""),  # unknown here: counts as UTC
)
SETTINGS = (
    {},
    {"habits.JP": "on", "habits.CA": "on"},
    {"advice.hours.morning_from": "10:45", "advice.hours.afternoon_until": "14:30"},
)
DAY = timedelta(days=1)
CALENDAR = HolidayCalendar()
# Around the clock changes of 2026 and 2027 in these places, and anywhere else in those years.
CHANGES = ("2026-03-08", "2026-03-29", "2026-04-05", "2026-10-04", "2026-10-25", "2026-11-01", "2027-03-14")
FIRST, MINUTES = datetime(2026, 1, 1, tzinfo=UTC), 2 * 365 * 1440
MOMENTS = st.one_of(
    st.integers(0, MINUTES).map(lambda minutes: FIRST + timedelta(minutes=minutes)),
    st.builds(
        lambda day, minutes: datetime.fromisoformat(f"{day}T00:00+00:00") + timedelta(minutes=minutes),
        st.sampled_from(CHANGES),
        st.integers(-3 * 1440, 3 * 1440),
    ),
)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Case, datetime]:
    """A talk some weeks ago with somebody who prefers the phone; so a call is what comes next."""
    now, place = draw(MOMENTS), draw(st.sampled_from(PLACES))
    met = now - draw(st.integers(3, 30)) * DAY
    application = Application(
        "Northwind Labs",
        "Editor",
        Stage.FINAL,
        place,
        Instruction(preferred_channel=PreferredChannel.PHONE),
        promised=draw(st.none() | st.integers(-10, 10).map(lambda days: (now + days * DAY).date())),
        circumstances=Circumstances(
            competing_deadline=draw(st.none() | st.integers(0, 6).map(lambda days: (now + days * DAY).date())),
            agency=draw(st.booleans()),
        ),
        id=1,
    )
    thanks = Attempt(1, Moment(met + DAY, "UTC", ""), Channel.EMAIL, Outcome.SENT, AttemptKind.THANKS, id=1)
    interview = Interview(1, Stage.FINAL, Moment(met, "UTC", ""), id=1)
    return Case(application, (interview,), attempts=(thanks,), settings=draw(st.sampled_from(SETTINGS))), now


def test_a_call_is_planned_for_their_hours_and_not_before_now() -> None:
    planned = []

    @settings(max_examples=450)
    @given(cases())
    def every(made: tuple[Case, datetime]) -> None:
        case, now = made
        contact = Planner(CALENDAR).plan(case, now).contact
        if contact is None or contact.channel is not Channel.PHONE or contact.advice.verdict is Verdict.ANSWER_THEM:
            return
        planned.append(contact)
        local = contact.due.instant.astimezone(case.zone)
        hours = case.parameters.hours
        assert CALENDAR.is_business_day(local.date(), case.calendar), local
        stretches = (hours.morning, hours.afternoon)
        assert any(opens <= local.time() < closes for opens, closes in stretches), local
        assert contact.due.instant >= now.replace(microsecond=0)
        assert contact.window.earliest <= contact.due.instant <= contact.window.latest

    every()
    assert len(planned) >= 100


def test_their_clock_is_that_of_their_zone_on_the_day_itself() -> None:
    """Planned before the clocks change, due after: ten o'clock stays ten o'clock."""
    berlin = Place("Europe/Berlin", "DE")
    met = datetime(2026, 10, 13, 9, tzinfo=UTC)
    application = Application("A", "", Stage.FINAL, berlin, promised=met.date() + 10 * DAY, id=1)
    thanks = Attempt(1, Moment(met + DAY, "UTC", ""), Channel.EMAIL, Outcome.SENT, AttemptKind.THANKS, id=1)
    case = Case(application, (Interview(1, Stage.FINAL, Moment(met, "UTC", ""), id=1),), attempts=(thanks,))
    contact = Planner(CALENDAR).plan(case, datetime(2026, 10, 15, 9, tzinfo=UTC)).contact
    assert contact is not None
    local = contact.due.instant.astimezone(ZoneInfo("Europe/Berlin"))
    assert (local.date().isoformat(), local.hour, local.utcoffset()) == ("2026-10-27", 10, timedelta(hours=1))

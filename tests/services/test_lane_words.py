"""What lies on a lane, in words: interviews, contacts, what was promised and planned, the stretch in view."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.domain.model import (
    Application,
    CallBan,
    Channel,
    FollowUp,
    Group,
    Instruction,
    Interview,
    Moment,
    Outcome,
    Stage,
    Verdict,
    Window,
)
from followup_desktop.services.lane_words import SpokenLanes
from followup_desktop.services.views import DoneAnswers, Mark, TimelineRow
from tests.fakes.world import NEW_YORK, World, english

BERLIN = "Europe/Berlin"
NOW = datetime(2026, 11, 23, 15, 4, tzinfo=UTC)  # Monday, 10:04 in New York
WORDS = SpokenLanes(english(), ZoneInfo(NEW_YORK), NOW)
ROW = TimelineRow(
    Application("Northwind Labs", "Backend engineer", Stage.FINAL, promised=date(2026, 11, 19), id=1),
    Group.CALL_NOW,
    Verdict.CALL,
    "Final",
    "Call today",
    "",
    urgent=True,
    people=((1, "Priya Raman"), (2, "Tomas Lind"), (3, "Ana Cruz"), (4, "Bo Li"), (5, "Cy Ode")),
)


def day(day: int, hour: int = 14, zone: str = NEW_YORK) -> Moment:
    return Moment.at(datetime(2026, 11, day, hour, tzinfo=ZoneInfo(zone)), zone)


def held(start: Moment, *people: int, stage: Stage = Stage.FINAL) -> Interview:
    return Interview(1, stage, start, contact_ids=people)


def planned(due: Moment, verdict: Verdict = Verdict.CALL, channel: Channel = Channel.PHONE) -> FollowUp:
    window = Window(due.instant, due.instant, due.instant + timedelta(days=2))
    return FollowUp(1, verdict, channel, due, window)


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (held(day(12)), "Final interview, Thu 12 Nov 14:00"),
        (held(day(12), 1), "Final interview, Thu 12 Nov 14:00, with Priya Raman"),
        (held(day(12), 1, 2), "Final interview, Thu 12 Nov 14:00, with Priya Raman and Tomas Lind"),
        (held(day(12), 1, 2, 3), "Final interview, Thu 12 Nov 14:00, with Priya Raman, Tomas Lind and Ana Cruz"),
        (
            held(day(12), 1, 2, 3, 4, 5),
            "Final interview, Thu 12 Nov 14:00, with Priya Raman, Tomas Lind, Ana Cruz and 2 more",
        ),
        (held(day(12), 99), "Final interview, Thu 12 Nov 14:00"),  # removed since
        (held(day(25)), "Final interview to come, Wed 25 Nov 14:00"),
        (held(day(12, zone=BERLIN)), "Final interview, Thu 12 Nov 14:00 Berlin"),
        (
            held(Moment.at(datetime(2025, 3, 4, 15, tzinfo=UTC), NEW_YORK), stage=Stage.PHONE_SCREEN),
            "Phone screen, Tue 4 Mar 2025 10:00",
        ),
    ],
)
def test_an_interview_is_told_with_its_moment_and_its_people(one: Interview, said: str) -> None:
    assert WORDS.interviews(ROW, [one]) == said


def test_a_few_interviews_in_one_place_are_told_one_by_one_and_many_by_their_days() -> None:
    three = [held(day(12)), held(day(13), stage=Stage.PANEL), held(day(16), 1)]
    assert WORDS.interviews(ROW, three) == (
        "Final interview, Thu 12 Nov 14:00; Panel interview, Fri 13 Nov 14:00; "
        "Final interview, Mon 16 Nov 14:00, with Priya Raman"
    )
    assert WORDS.interviews(ROW, [*three, held(day(20))]) == "4 interviews, Thu 12 Nov to Fri 20 Nov"


def test_contacts_are_told_with_what_became_of_them() -> None:
    made = [Mark(day(n).instant, "", Outcome.SPOKE, good=True, what="Spoke") for n in (14, 16, 17, 18)]
    assert WORDS.attempts(made[:2]) == "Spoke, Sat 14 Nov 14:00; Spoke, Mon 16 Nov 14:00"
    assert WORDS.attempts(made) == "4 contacts, the newest: Spoke, Wed 18 Nov 14:00"


def test_a_promise_is_told_by_its_day() -> None:
    assert WORDS.promised(ROW) == "They promised to decide by Thu 19 Nov"
    assert WORDS.promised(replace(ROW, application=replace(ROW.application, promised=None))) == ""


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (planned(day(25)), "Call planned Wed 25 Nov 14:00. It fits until Fri 27 Nov"),
        (planned(day(23, 9)), "Call due since Mon 23 Nov 09:00. It fits until Wed 25 Nov"),
        (
            planned(day(25, zone=BERLIN), Verdict.THANK_YOU, Channel.EMAIL),
            "Thank-you planned Wed 25 Nov 14:00 Berlin. It fits until Fri 27 Nov",
        ),
        (
            planned(day(25), Verdict.ANSWER_THEM),
            "Answer to them planned Wed 25 Nov 14:00. It fits until Fri 27 Nov",
        ),
    ],
)
def test_a_follow_up_is_told_with_its_moment_and_how_long_it_fits(one: FollowUp, said: str) -> None:
    assert WORDS.planned(one) == said


def test_a_stretch_without_contact_is_told_by_its_days() -> None:
    until = datetime(2026, 11, 28, tzinfo=ZoneInfo(NEW_YORK))  # the end of Friday
    quiet = replace(ROW, quiet=(day(14).instant, until), verdict=Verdict.DO_NOT_CALL)
    assert WORDS.quiet(quiet) == "No contact is welcome from Sat 14 Nov to Fri 27 Nov"
    assert WORDS.quiet(replace(quiet, verdict=Verdict.WAIT)) == "Waiting for them from Sat 14 Nov to Fri 27 Nov"
    assert WORDS.quiet(ROW) == ""


def test_a_holiday_is_told_by_its_name() -> None:
    assert WORDS.holiday(date(2026, 11, 26), "Thanksgiving Day") == (
        "Thanksgiving Day, Thu 26 Nov: a holiday where they are"
    )


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 11, 16), date(2026, 11, 25), "16 to 24 November"),
        (date(2026, 11, 16), date(2026, 11, 17), "16 November"),
        (date(2026, 11, 28), date(2026, 12, 4), "28 November to 3 December"),
        (date(2026, 12, 28), date(2027, 1, 4), "28 December 2026 to 3 January 2027"),
        (date(2025, 3, 1), date(2025, 3, 4), "1 to 3 March 2025"),
        (date(2026, 11, 16), date(2026, 11, 16), "16 November"),  # less than a day of it
    ],
)
def test_what_is_in_view_is_told_in_as_few_words_as_can_be(first: date, last: date, said: str) -> None:
    zone = ZoneInfo(NEW_YORK)
    seen = (
        datetime(first.year, first.month, first.day, tzinfo=zone),
        datetime(last.year, last.month, last.day, tzinfo=zone),
    )
    whole = (datetime(2025, 3, 3, tzinfo=UTC), datetime(2027, 1, 9, tzinfo=UTC))
    assert WORDS.stretch(seen, whole) == f"Showing {said} of March 2025 to January 2027"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2026, 11, 3), date(2026, 11, 20), "Nov 2026"),
        (date(2026, 3, 3), date(2026, 11, 20), "Mar to Nov 2026"),
        (date(2025, 11, 3), date(2026, 11, 20), "Nov 2025 to Nov 2026"),
    ],
)
def test_the_whole_search_is_told_by_its_months(first: date, last: date, said: str) -> None:
    noon = datetime.min.time().replace(hour=12, tzinfo=UTC)
    assert WORDS.span((datetime.combine(first, noon), datetime.combine(last, noon))) == said


def test_the_timeline_brings_the_words_for_its_own_rows(world: World) -> None:
    ident = world.add("Northwind Labs", instruction=Instruction(CallBan.ALL)).application_id
    world.program.done(DoneAnswers(ident, Outcome.SPOKE))
    timeline = world.program.timeline()
    (row,) = timeline.rows
    words = timeline.words
    assert words is not None
    assert row.people
    ((_, name),) = row.people
    assert name in words.interviews(row, row.interviews)
    assert name not in words.interviews(replace(row, people=()), row.interviews)
    assert words.attempts(row.marks).startswith("Thanked, ")
    assert words.quiet(row).startswith("No contact is welcome from ")

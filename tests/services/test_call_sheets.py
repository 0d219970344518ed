"""The call sheet: sheet, title and script speak of the same contact, whatever time has done to the plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from followup_desktop.domain.model import (
    AttemptKind,
    Channel,
    Closing,
    Instruction,
    Outcome,
    Place,
    PreferredChannel,
    Response,
    ResponseKind,
    Stage,
    Verdict,
)
from followup_desktop.services.entries import ExitAnswers
from followup_desktop.services.views import CallSheetView, DoneAnswers
from tests.fakes.world import World

PROMISED = date(2026, 11, 19)


def sheet(world: World) -> CallSheetView:
    (row,) = world.program.timeline().rows
    return world.program.call_sheet(row.id)


def thanked(world: World, **fields: object) -> int:
    ident = world.add(promised=PROMISED, **fields).application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    return ident


def test_a_thank_you_left_undone_does_not_lend_its_script_to_the_call(world: World) -> None:
    world.add(promised=PROMISED)
    (row,) = world.program.timeline().rows
    assert row.follow_up.kind is AttemptKind.THANKS
    thanks = world.program.call_sheet(row.id).sheet
    world.clock.set("2026-11-23T10:04:00-05:00")  # the promised date passed, the thank-you still stands in the store
    view = sheet(world)
    assert view.advice.advice.verdict is Verdict.CALL
    assert view.advice.title.startswith("Call")
    assert view.follow_up is not None
    assert (view.follow_up.verdict, view.follow_up.kind) == (Verdict.CALL, AttemptKind.STATUS)
    assert view.sheet.voicemail != thanks.voicemail or view.sheet.email_body != thanks.email_body
    assert "thank you" not in view.sheet.email_subject.lower()
    row = world.program.timeline().rows[0]
    assert row.verdict is Verdict.CALL
    assert row.label.startswith("Call")


def test_the_stale_follow_up_can_still_be_marked_done(world: World) -> None:
    added = world.add(promised=PROMISED)
    world.clock.set("2026-11-23T10:04:00-05:00")
    shown = sheet(world).follow_up
    assert shown is not None
    done = world.program.done(DoneAnswers(added.application_id, Outcome.SPOKE, shown.id))
    assert done.follow_up_id == shown.id
    assert sheet(world).attempts[-1].kind is AttemptKind.STATUS
    assert sheet(world).attempts[-1].channel is Channel.PHONE


def test_a_thank_you_that_rang_unanswered_becomes_the_call(world: World) -> None:
    world.add(promised=PROMISED)
    world.clock.set("2026-11-12T13:00:00-05:00")
    (delivery,) = world.program.reminders.tick().deliveries
    world.program.reminders.shown(delivery, "freedesktop")
    world.clock.set("2026-11-23T08:00:00-05:00")  # the computer slept; the thank-you would have come back since
    assert world.program.reminders.tick().deliveries == ()
    world.clock.set("2026-11-23T10:00:01-05:00")
    (delivery,) = world.program.reminders.tick().deliveries
    assert delivery.note.title == "Call Priya Raman, Northwind Labs"


def test_a_snooze_that_outlived_its_thank_you_rings_for_the_call(world: World) -> None:
    world.add(promised=PROMISED)
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    world.program.snooze(row.follow_up.id, datetime.fromisoformat("2026-11-23T10:30:00-05:00"))
    world.clock.set("2026-11-23T10:30:01-05:00")
    (delivery,) = world.program.reminders.tick().deliveries
    assert delivery.note.title == "Call Priya Raman, Northwind Labs"


def test_the_button_of_an_old_notification_records_what_it_named(world: World) -> None:
    world.add(promised=PROMISED)
    world.clock.set("2026-11-12T13:00:00-05:00")
    (delivery,) = world.program.reminders.tick().deliveries
    world.program.reminders.shown(delivery, "freedesktop")
    world.clock.set("2026-11-23T10:04:00-05:00")
    world.program.reminders.done_from_note(delivery.note.key)
    made = sheet(world).attempts[-1]
    assert (made.kind, made.channel, made.outcome) == (AttemptKind.THANKS, Channel.EMAIL, Outcome.SENT)


def test_a_contact_that_lost_its_sense_is_shown_no_more(world: World) -> None:
    ident = world.add().application_id
    with world.store.write() as work:  # as another program's hand would leave it: nothing planned anew
        work.of.applications.save(replace(work.of.applications.get(ident), stage=Stage.REJECTED))
        work.of.responses.add(Response(ident, ResponseKind.REJECTED, date(2026, 11, 12)))
        work.commit()
    world.clock.set("2027-01-12T10:00:00-05:00")
    view = world.program.call_sheet(ident)
    (row,) = world.program.timeline().rows
    assert view.advice.advice.verdict is Verdict.MOVE_ON
    assert view.follow_up is None
    assert (row.verdict, row.follow_up) == (Verdict.MOVE_ON, None)


def test_what_the_user_moved_keeps_its_kind(world: World) -> None:
    world.add(promised=PROMISED)
    (row,) = world.program.timeline().rows
    world.program.move(row.follow_up.id, world.clock.now() + timedelta(days=12))
    world.clock.set("2026-11-25T10:04:00-05:00")
    view = sheet(world)
    assert view.follow_up is not None
    assert view.follow_up.kind is AttemptKind.THANKS
    assert "plan" in view.advice.title.lower()


def test_the_title_of_a_call_follows_the_hour(world: World) -> None:
    thanked(world)
    titles = {}
    for at in ("2026-11-20T09:00", "2026-11-23T08:00", "2026-11-23T10:04", "2026-11-23T22:00"):
        world.clock.set(f"{at}:00-05:00")
        titles[at] = sheet(world).advice.title
    assert titles["2026-11-23T10:04"] == "Call today, before 11:30"
    assert "10:00" in titles["2026-11-23T08:00"]
    assert "before" not in titles["2026-11-23T22:00"]
    assert len(set(titles.values())) == 4


def test_ahead_of_an_interview_it_waits(world: World) -> None:
    world.add(at="2026-11-20T10:00")
    view = sheet(world)
    assert view.advice.advice.verdict is Verdict.WAIT
    assert "20 Nov" in view.subtitle


def test_their_clock_and_their_holiday(make_world: Callable[..., World]) -> None:
    world = make_world("2026-11-26T12:00:00-05:00")
    world.calendar.holidays[date(2026, 11, 26)] = "Thanksgiving"
    ident = world.add(place=Place("Europe/London", "GB")).application_id
    there = world.program.their_clock(ident)
    assert "17:00" in there.text
    assert "London" in there.text
    assert "Thanksgiving" in there.note
    assert world.program.call_sheet(ident).clock == there


def test_an_application_without_people_or_interviews_has_a_sheet(world: World) -> None:
    ident = world.add(people=(), role="").application_id
    assert world.program.call_sheet(ident).who.name == ""
    with world.store.write() as work:
        for met in work.of.interviews.of_application(ident):
            work.of.interviews.save(replace(met, cancelled=True))
        work.commit()
    view = world.program.call_sheet(ident)
    assert view.subtitle == ""


def test_a_closed_application_says_so(world: World) -> None:
    ident = thanked(world)
    world.program.close(ident, Closing.WITHDRAWN)
    closed = world.program.call_sheet(ident)
    assert "thdr" in closed.advice.title
    assert closed.follow_up is None


def test_the_application_of_a_follow_up(world: World) -> None:
    ident = world.add().application_id
    view = world.program.call_sheet(ident)
    assert view.follow_up is not None
    assert world.program.application_of(view.follow_up.id) == ident


@pytest.mark.parametrize("channel", [PreferredChannel.PORTAL, PreferredChannel.EMAIL])
def test_where_they_prefer_to_read_nothing_says_call(world: World, channel: PreferredChannel) -> None:
    thanked(world, instruction=Instruction(preferred_channel=channel))
    world.clock.set("2026-11-30T10:04:00-05:00")
    view = sheet(world)
    assert view.advice.advice.verdict is not Verdict.CALL
    assert not view.advice.title.startswith("Call")


def test_the_exit_card_fills_the_script(world: World) -> None:
    added = world.add(promised=PROMISED)
    world.program.save_exit_card(
        ExitAnswers(added.interview_id, drew_in="the ledger", doubt="my French", doubt_answer="two years in Lyon")
    )
    world.program.done(DoneAnswers(added.application_id, Outcome.SENT))
    world.program.set_setting("my_name", "Sam Doe")
    world.clock.set("2026-11-23T10:04:00-05:00")
    view = sheet(world)
    said = " ".join(point.text for part in view.sheet.sections for point in part.points) + view.sheet.email_body
    assert "ledger" in said or "Lyon" in said
    assert "Sam Doe" in view.sheet.voicemail


def test_the_history_names_what_happened_in_words(world: World) -> None:
    ident = thanked(world)
    view = world.program.call_sheet(ident)
    assert view.history
    assert not any("history." in line for line in view.history)
    assert not any("+00:00" in line for line in view.history)


def test_a_rejection_lets_go(world: World) -> None:
    ident = thanked(world)
    with world.store.write() as work:
        work.of.applications.save(replace(work.of.applications.get(ident), stage=Stage.REJECTED))
        work.of.responses.add(Response(ident, ResponseKind.REJECTED, date(2026, 11, 12)))
        world.program.around.planner.replan(work, ident, world.clock.now(), changed=True)
        work.commit()
    world.clock.set("2027-01-12T10:04:00-05:00")
    assert sheet(world).advice.advice.verdict is Verdict.MOVE_ON
    assert sheet(world).advice.title


def test_far_away_dates_have_their_year(world: World) -> None:
    ident = world.add(at="2027-02-12T10:00").application_id
    assert "2027" in world.program.call_sheet(ident).subtitle
    assert (
        datetime.fromisoformat("2027-02-12T15:00+00:00")
        == world.program.timeline().rows[0].interviews[0].start.instant
    )


def test_an_exit_card_opened_later_loses_nothing(world: World) -> None:
    added = world.add()
    answers = ExitAnswers(added.interview_id, date(2026, 11, 20), drew_in="the rota", doubt="my French")
    world.program.save_exit_card(answers)
    given = world.program.call_sheet(added.application_id).exit_answers[added.interview_id]
    assert given == answers
    world.program.save_exit_card(replace(given, doubt="", unclear="the hours"))
    later = world.program.call_sheet(added.application_id).exit_answers[added.interview_id]
    assert (later.drew_in, later.doubt, later.unclear) == ("the rota", "", "the hours")

"""The one loop without a desktop: capture, exit card, advice, reminder, done, undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from followup_desktop.domain.changes import Kind
from followup_desktop.domain.errors import NotFound, Refused
from followup_desktop.domain.model import (
    AttemptKind,
    CallBan,
    Channel,
    Closing,
    Group,
    Outcome,
    Response,
    ResponseKind,
    Stage,
    Verdict,
)
from followup_desktop.domain.ports import NoteKey
from followup_desktop.services.entries import CallAnswer, ExitAnswers, PersonEntry
from followup_desktop.services.views import DoneAnswers
from tests.fakes.stores import another
from tests.fakes.world import World

PROMISED = date(2026, 11, 19)


def thanked(world: World, application_id: int) -> None:
    world.program.done(DoneAnswers(application_id, Outcome.SENT))


def after_thanks(world: World, **fields: object) -> int:
    """An interview that is over, thanked for, with an answer promised by Thursday 19 November."""
    ident = world.add(promised=PROMISED, **fields).application_id
    thanked(world, ident)
    return ident


def only_row(world: World):  # type: ignore[no-untyped-def]
    (row,) = world.program.timeline().rows
    return row


def test_after_an_interview_a_thank_you_is_due_first_and_then_the_call(world: World) -> None:
    added = world.add(promised=PROMISED)
    row = only_row(world)
    assert (row.follow_up.verdict, row.follow_up.kind) == (Verdict.THANK_YOU, AttemptKind.THANKS)
    assert row.follow_up.channel is Channel.EMAIL
    done = world.program.done(DoneAnswers(added.application_id, Outcome.SENT))
    assert done.next is not None
    # promised Thursday 19 November, two working days of grace: Monday 23 November, in their calling hours
    assert done.next.verdict is Verdict.CALL
    assert done.next.due is not None
    assert done.next.due.local.isoformat() == "2026-11-23T10:00:00-05:00"
    assert "Mon 23 Nov, 10:00" in done.next.text


def test_the_row_moves_through_the_groups(world: World) -> None:
    after_thanks(world)
    assert only_row(world).group is Group.WAITING  # eleven days
    world.clock.set("2026-11-18T12:00:00-05:00")
    assert only_row(world).group is Group.THIS_WEEK
    world.clock.set("2026-11-23T08:00:00-05:00")
    row = only_row(world)
    assert (row.group, row.verdict, row.label) == (Group.CALL_NOW, Verdict.CALL, "Call 10:00")
    world.clock.set("2026-11-23T10:04:00-05:00")
    assert only_row(world).label == "Call today"
    assert world.program.timeline().due == 1


def test_the_sheet_says_whom_when_why_and_what(world: World) -> None:
    ident = after_thanks(world)
    world.clock.set("2026-11-23T10:04:00-05:00")
    view = world.program.call_sheet(ident)
    assert view.advice.title == "Call today, before 11:30"
    assert (view.who.name, view.who.initials, view.who.phone_link) == ("Priya Raman", "PR", "tel:+12125550142")
    assert view.advice.reasons
    assert any("19 Nov" in reason.text for reason in view.advice.reasons)
    assert all(reason.rule for reason in view.advice.reasons)
    assert view.sheet.sections
    assert view.sheet.voicemail
    assert view.subtitle == "Backend engineer · interviewed Thu 12 Nov"
    assert view.advice.urgent


def test_what_was_said_on_the_exit_card_is_schedule_and_script(world: World) -> None:
    added = world.add()
    cards = world.program.timeline().exit_cards
    assert [card.interview_id for card in cards] == [added.interview_id]
    done = world.program.save_exit_card(
        ExitAnswers(
            added.interview_id,
            decide_by=PROMISED,
            calling=CallAnswer.EMAIL_ONLY,
            contact=PersonEntry("Omar Haddad", "", "omar@northwind.example"),
            drew_in="the move to event sourcing",
            doubt="team size",
            doubt_answer="I led nine people",
        )
    )
    assert world.program.timeline().exit_cards == ()
    assert Kind.INTERVIEW in done.changes.kinds
    thanked(world, added.application_id)
    world.clock.set("2026-11-23T10:04:00-05:00")
    view = world.program.call_sheet(added.application_id)
    assert view.application.instruction.call_ban is CallBan.PHONE
    assert view.advice.advice.verdict is Verdict.EMAIL
    assert view.who.name == "Omar Haddad"
    spoken = " ".join(point.text for section in view.sheet.sections for point in section.points)
    assert "the move to event sourcing" in spoken + view.sheet.email_body


def test_an_exit_card_comes_once_by_itself(world: World) -> None:
    added = world.add()
    world.program.exit_card_shown(added.interview_id)
    assert world.program.timeline().exit_cards == ()


def test_we_contact_you_means_no_call_at_all(world: World) -> None:
    added = world.add(promised=date(2026, 11, 26))
    world.program.save_exit_card(ExitAnswers(added.interview_id, calling=CallAnswer.WE_CONTACT_YOU))
    thanked(world, added.application_id)
    world.clock.set("2026-11-18T10:00:00-05:00")
    row = only_row(world)
    assert (row.group, row.verdict, row.label) == (Group.WAITING, Verdict.DO_NOT_CALL, "Do not call")
    assert row.follow_up is None
    assert row.quiet is not None


def test_the_preview_is_what_done_does_and_saves_nothing(world: World) -> None:
    ident = after_thanks(world)
    world.clock.set("2026-11-23T10:04:00-05:00")
    before = only_row(world)
    answers = DoneAnswers(ident, Outcome.SPOKE, promised=date(2026, 12, 4), note="panel member away")
    preview = world.program.preview_done(answers)
    assert only_row(world) == before
    done = world.program.done(answers)
    assert done.next is not None
    assert (done.next.text, done.next.why) == (preview.text, preview.why)
    assert done.next.due is not None
    assert done.next.due.day == date(2026, 12, 8)  # Friday 4 December and two working days
    assert only_row(world).application.promised == date(2026, 12, 4)


@pytest.mark.parametrize(
    ("outcome", "channel", "day"),
    [
        (Outcome.VOICEMAIL, Channel.EMAIL, date(2026, 11, 26)),  # three working days after an unanswered call
        (Outcome.NO_ANSWER, Channel.EMAIL, date(2026, 11, 26)),
        (Outcome.CALL_BACK, Channel.EMAIL, date(2026, 11, 26)),
        (Outcome.REFUSAL, Channel.EMAIL, date(2026, 11, 24)),  # one request for feedback, the next working day
        (Outcome.OFFER, Channel.PHONE, date(2026, 11, 25)),  # nothing on paper after two working days
    ],
)
def test_each_outcome_plans_its_own_next_step(world: World, outcome: Outcome, channel: Channel, day: date) -> None:
    ident = after_thanks(world)
    world.clock.set("2026-11-23T10:04:00-05:00")
    done = world.program.done(DoneAnswers(ident, outcome))
    assert done.next is not None
    assert done.next.due is not None
    assert (done.next.channel, done.next.due.day) == (channel, day)


def test_spoke_without_a_date_waits_five_working_days(world: World) -> None:
    ident = after_thanks(world)
    world.clock.set("2026-11-23T10:04:00-05:00")
    done = world.program.done(DoneAnswers(ident, Outcome.SPOKE))
    assert done.next is not None
    assert done.next.due is not None
    assert done.next.due.day == date(2026, 11, 30)


def test_undo_takes_a_done_back_whole_and_twice(world: World) -> None:
    ident = after_thanks(world)
    world.clock.set("2026-11-23T10:04:00-05:00")
    before = only_row(world)
    world.program.done(DoneAnswers(ident, Outcome.REFUSAL, note="no"))
    assert only_row(world).application.stage is Stage.REJECTED
    undone = world.program.undo()
    assert "Northwind" in undone.what
    assert only_row(world) == before
    world.program.undo()  # the thank-you
    assert only_row(world).marks == ()


def test_there_is_an_end_to_undo(world: World) -> None:
    with pytest.raises(Refused, match="nothing to undo"):
        world.program.undo()


def test_a_day_of_ones_own_is_kept_until_the_situation_changes(world: World) -> None:
    ident = after_thanks(world)
    world.clock.set("2026-11-23T10:04:00-05:00")
    done = world.program.done(DoneAnswers(ident, Outcome.NO_ANSWER, next_on=date(2026, 11, 24)))
    assert done.next is not None
    assert done.next.due is not None
    assert done.next.due.day == date(2026, 11, 24)
    world.program.timeline()
    assert only_row(world).follow_up.moved_by_user
    world.clock.set("2026-11-24T10:04:00-05:00")
    done = world.program.done(DoneAnswers(ident, Outcome.REFUSAL))
    assert only_row(world).follow_up.kind is AttemptKind.FEEDBACK


def test_moving_and_planning_against_the_advice(world: World) -> None:
    ident = after_thanks(world)
    planned = only_row(world).follow_up
    moved = world.program.move(planned.id, world.clock.now() + timedelta(days=2))
    assert moved.next is not None
    assert only_row(world).follow_up.moved_by_user
    own = world.program.overrule(ident, Verdict.CALL, world.clock.now() + timedelta(hours=1))
    assert own.next is not None
    rows = world.program.timeline().rows
    assert rows[0].follow_up is not None
    assert rows[0].follow_up.id != planned.id
    history = " ".join(world.program.call_sheet(ident).history)
    assert "You decided: Call" in history


def test_closing_ends_the_reminders_and_reopening_plans_again(world: World) -> None:
    ident = after_thanks(world)
    world.program.close(ident, Closing.WITHDRAWN)
    row = only_row(world)
    assert (row.group, row.follow_up, row.label) == (Group.CLOSED, None, "Withdrawn")
    assert world.program.timeline(closed=False).rows == ()
    with pytest.raises(Refused):
        world.program.overrule(ident, Verdict.CALL, world.clock.now())
    world.program.reopen(ident)
    assert only_row(world).follow_up is not None


def test_a_second_round_goes_to_the_same_application(world: World) -> None:
    first = world.add(stage=Stage.PHONE_SCREEN, at="2026-11-02T10:00")
    second = world.add(company="northwind  labs", stage=Stage.PANEL, at="2026-11-11T10:00")
    assert first.application_id == second.application_id
    row = only_row(world)
    assert row.application.stage is Stage.PANEL
    assert len(row.interviews) == 2
    assert len(world.program.call_sheet(row.id).contacts) == 1


def test_adding_the_same_interview_twice_adds_nothing(world: World) -> None:
    first, second = world.add(), world.add()
    assert first.interview_id == second.interview_id
    assert len(only_row(world).interviews) == 1


def test_an_interview_ahead_is_waited_for_and_then_thanked_for(world: World) -> None:
    world.add(at="2026-11-13T15:00")
    row = only_row(world)
    assert row.group is Group.THIS_WEEK
    assert row.label == "Interview Fri 13"
    assert row.follow_up.kind is AttemptKind.THANKS
    assert row.follow_up.due.local.isoformat() == "2026-11-13T17:00:00-05:00"  # an hour after its hour
    advice = world.program.call_sheet(row.id).advice
    assert (advice.title, advice.text) == (
        "Wait for the interview", "The interview is still ahead, on Fri 13 Nov.",
    )  # fmt: skip


def test_a_finished_follow_up_is_not_finished_twice(world: World) -> None:
    ident = world.add(promised=PROMISED).application_id
    planned = only_row(world).follow_up
    world.program.done(DoneAnswers(ident, Outcome.SENT, planned.id))
    with pytest.raises(Refused, match="already"):
        world.program.done(DoneAnswers(ident, Outcome.SENT, planned.id))
    with pytest.raises(Refused, match="already"):
        world.program.snooze(planned.id, world.clock.now() + timedelta(hours=1))
    following = world.program.call_sheet(ident, planned.id).follow_up
    assert following is not None
    assert following.id != planned.id
    with pytest.raises(NotFound):
        world.program.call_sheet(999)


def test_an_interview_needs_a_company(world: World) -> None:
    with pytest.raises(Refused, match="needs a company"):
        world.add(company="  ")


# -- reminders


def ring(world: World) -> NoteKey:
    """The one reminder that is due, delivered."""
    (delivery,) = world.program.reminders.tick().deliveries
    world.program.reminders.shown(delivery, "freedesktop")
    return delivery.note.key


def due_call(world: World) -> int:
    ident = after_thanks(world)
    world.clock.set("2026-11-23T10:00:01-05:00")
    return ident


def test_a_reminder_rings_when_it_is_due_and_not_before(world: World) -> None:
    after_thanks(world)
    tick = world.program.reminders.tick()
    assert tick.deliveries == ()
    assert tick.next_at is not None
    assert tick.next_at.isoformat() == "2026-11-23T15:00:00+00:00"
    world.clock.set("2026-11-23T10:00:01-05:00")
    (delivery,) = world.program.reminders.tick().deliveries
    assert delivery.note.title == "Call Priya Raman, Northwind Labs"
    assert "Final interview, Backend engineer" in delivery.note.body
    assert world.program.reminders.tick().deliveries == ()  # claimed


def test_unanswered_it_comes_back_after_5_15_and_60_minutes(world: World) -> None:
    due_call(world)
    ring(world)
    for wait in (5, 15, 60):
        world.clock.advance(minutes=wait, seconds=-1)
        assert world.program.reminders.tick().deliveries == ()
        world.clock.advance(seconds=2)
        ring(world)
    world.clock.set("2026-11-23T13:29:59-05:00")  # the hour is over, and so is their morning
    assert world.program.reminders.tick().deliveries == ()
    world.clock.advance(seconds=1)
    ring(world)


def test_seen_is_not_done(world: World) -> None:
    due_call(world)
    world.program.reminders.acknowledge(ring(world))
    world.clock.advance(minutes=59)
    assert world.program.reminders.tick().deliveries == ()
    world.clock.advance(minutes=2)
    ring(world)


def test_a_failed_delivery_is_tried_again_soon(world: World) -> None:
    due_call(world)
    for wait in (5, 15, 60, 300, 300):
        (delivery,) = world.program.reminders.tick().deliveries
        world.program.reminders.failed(delivery)
        assert world.program.reminders.tick().deliveries == ()
        world.clock.advance(seconds=wait)
    ring(world)


def test_a_crash_between_claim_and_show_loses_nothing(world: World) -> None:
    due_call(world)
    world.program.reminders.tick()  # claimed, never reported
    world.program.reminders.recover()
    ring(world)
    world.program.reminders.put_away()  # quit: what was on the screen is back at the next start
    world.program.reminders.recover()
    ring(world)


def test_a_crash_loop_does_not_show_the_same_at_every_start(world: World) -> None:
    due_call(world)
    ring(world)
    for _ in range(20):
        world.clock.advance(seconds=10)
        world.program.reminders.recover()
        assert world.program.reminders.tick().deliveries == ()
    world.clock.advance(seconds=101)  # five minutes after it was shown it comes back as it would have
    ring(world)


def test_however_late_it_rings(world: World) -> None:
    due_call(world)
    world.clock.set("2027-11-23T10:00:00-05:00")
    tick = world.program.reminders.tick()
    row = only_row(world)
    assert tick.deliveries or row.verdict in (Verdict.EMAIL, Verdict.MOVE_ON)


def test_done_and_snooze_from_the_notification(world: World) -> None:
    due_call(world)
    key = ring(world)
    snoozed = world.program.reminders.snooze_from_note(key)
    assert "today 11:00" in snoozed.what
    with pytest.raises(Refused, match="out of date"):
        world.program.reminders.done_from_note(key)  # the button of the older notification
    with pytest.raises(Refused, match="out of date"):
        world.program.reminders.acknowledge(key)
    world.clock.advance(hours=1)
    key = ring(world)
    done = world.program.reminders.done_from_note(key)
    assert done.next is not None
    assert only_row(world).marks[-1].outcome is Outcome.SPOKE


def test_what_lost_its_sense_is_advised_again_before_it_rings(world: World) -> None:
    ident = world.add(promised=PROMISED, at="2026-11-12T10:30").application_id
    world.clock.set("2026-11-18T09:00:00-05:00")  # four working days on, the thank-you is too late
    tick = world.program.reminders.tick()
    assert tick.deliveries == ()
    assert only_row(world).follow_up.kind is AttemptKind.STATUS
    assert ident == only_row(world).id


def test_of_more_than_three_at_once_the_rest_is_named_in_a_summary(world: World) -> None:
    for number in range(5):
        world.add(company=f"Company {number}")
    world.clock.set("2026-11-12T18:00:00-05:00")
    deliveries = world.program.reminders.tick().deliveries
    assert [len(one.claims) for one in deliveries] == [1, 1, 1, 2]
    assert deliveries[-1].note.title == "2 more follow-ups are due"
    assert deliveries[-1].note.body == "Company 3, Company 4"
    for delivery in deliveries:
        world.program.reminders.shown(delivery, "freedesktop")
    assert world.program.reminders.tick().deliveries == ()


def test_notifications_of_changed_follow_ups_are_stale(world: World) -> None:
    ident = due_call(world)
    (delivery,) = world.program.reminders.tick().deliveries
    sent = {delivery.note.key: delivery}
    assert world.program.reminders.on_screen.stale(sent) == frozenset()
    world.program.done(DoneAnswers(ident, Outcome.SPOKE))
    assert world.program.reminders.on_screen.stale(sent) == set(sent)


def test_everything_is_there_after_a_restart(make_world: Callable[..., World]) -> None:
    world = make_world()
    due_call(world)
    before = only_row(world)
    world.store.close()

    again = another(world.store, world.clock)
    object.__setattr__(world.program.around, "store", again)
    assert only_row(world) == before
    again.close()


def test_after_a_written_offer_is_answered_it_is_their_turn(world: World) -> None:
    ident = after_thanks(world)
    with world.store.write() as work:
        offered = Response(ident, ResponseKind.OFFER_WRITTEN, date(2026, 11, 12), date(2026, 11, 20))
        work.of.responses.add(offered)
        world.program.around.planner.replan(work, ident, world.clock.now(), changed=True)
        work.commit()
    row = only_row(world)
    assert (row.follow_up.verdict, row.follow_up.kind) == (Verdict.ANSWER_THEM, AttemptKind.ANSWER)
    done = world.program.done(DoneAnswers(ident, Outcome.SENT))
    assert done.next is not None
    assert done.next.due is not None
    assert done.next.due.day > date(2026, 11, 13)

"""The list of reminders: how each stands in words, and that each can be brought back."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import Closing, Outcome
from followup_desktop.domain.ports import NoteEventKind
from followup_desktop.services.reminder_views import ReminderGroup, ReminderLabel, ReminderLine, WayBack
from followup_desktop.services.views import DoneAnswers
from tests.fakes.tower import ringing
from tests.fakes.world import World
from tests.services.many import add_many

NEW_YORK = ZoneInfo("America/New_York")
TEN = datetime(2026, 11, 23, 10, tzinfo=NEW_YORK)


@pytest.fixture
def ident(world: World) -> int:
    """A call that is due on Monday 23 November at ten."""
    ident = world.add(promised=date(2026, 11, 19)).application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    return ident


def live(world: World) -> ReminderLine:
    (line,) = [one for one in world.program.reminder_list() if one.can_ring]
    return line


def shown(world: World) -> None:
    (delivery,) = world.program.reminders.tick().deliveries
    world.program.reminders.shown(delivery, "freedesktop")


def test_each_state_has_its_word(world: World, ident: int) -> None:
    line = live(world)
    assert (line.label, line.what, line.when, line.shown) == (
        ReminderLabel.PLANNED, "Call, Northwind Labs", "Mon 23 Nov 10:00", "",
    )  # fmt: skip
    world.clock.set("2026-11-23T11:45:00-05:00")
    assert live(world).label is ReminderLabel.MISSED
    world.program.reminders.tick()
    line = live(world)
    assert (line.label, line.when) == (ReminderLabel.WAITING, "today 13:30")
    world.clock.set("2026-11-23T13:30:00-05:00")
    shown(world)
    line = live(world)
    assert (line.label, line.when, line.shown) == (ReminderLabel.SHOWN, "today 13:35", "shown today 13:30")
    assert line.status == "not answered, comes back"  # "shown" stands behind it already
    world.program.snooze(line.follow_up_id, world.clock.now() + timedelta(hours=1))
    assert (live(world).label, live(world).when) == (ReminderLabel.SNOOZED, "today 14:30")


def test_the_moment_that_is_named_is_the_one_at_which_it_rings(world: World, ident: int) -> None:
    world.clock.set("2026-11-23T15:58:00-05:00")
    shown(world)
    assert live(world).when == "tomorrow 09:30"  # five minutes later nobody picks up there
    world.clock.set("2026-11-23T17:00:00-05:00")
    assert world.program.reminders.tick().deliveries == ()
    assert live(world).when == "tomorrow 09:30"


def test_what_comes_back_within_the_users_night_is_named_by_its_end(world: World) -> None:
    world.add(at="2026-11-12T17:30")  # its thank-you is due an hour after its end
    world.clock.set("2026-11-12T21:58:00-05:00")
    shown(world)
    assert live(world).when == "tomorrow 07:00"
    world.clock.set("2026-11-12T23:00:00-05:00")
    world.program.reminders.tick()
    assert live(world).when == "tomorrow 07:00"


def test_one_that_was_put_off_is_brought_back_at_once_and_taken_back(world: World, ident: int) -> None:
    world.clock.set(TEN.isoformat())
    shown(world)
    world.program.snooze(live(world).follow_up_id, world.clock.now() + timedelta(hours=3))
    done = world.program.ring_now(live(world).follow_up_id)
    assert "rings now" in done.what
    shown(world)
    world.program.undo()
    assert live(world).label is ReminderLabel.SNOOZED


def test_ended_ones_stay_for_a_week_and_do_not_ring(world: World, ident: int) -> None:
    world.clock.set(TEN.isoformat())
    shown(world)
    follow_up_id = live(world).follow_up_id
    world.program.done(DoneAnswers(ident, Outcome.SPOKE))
    world.program.close(ident, Closing.LET_GO)
    labels = {one.follow_up_id: one.label for one in world.program.reminder_list()}
    assert labels[follow_up_id] is ReminderLabel.DONE
    assert ReminderLabel.DROPPED in labels.values()
    assert all(not one.can_ring and not one.when for one in world.program.reminder_list())
    with pytest.raises(Refused):
        world.program.ring_now(follow_up_id)
    world.clock.advance(days=20)
    assert follow_up_id not in {one.follow_up_id for one in world.program.reminder_list()}


def test_one_that_was_seen_says_so(world: World, ident: int) -> None:
    world.clock.set(TEN.isoformat())
    (delivery,) = world.program.reminders.tick().deliveries
    world.program.reminders.shown(delivery, "freedesktop")
    world.program.reminders.acknowledge(delivery.note.key)
    assert live(world).label is ReminderLabel.SEEN


# -- groups, and the ways back


def ended(world: World) -> list[ReminderLine]:
    return [one for one in world.program.reminder_list() if one.group is ReminderGroup.ENDED]


def test_what_waits_for_the_user_stands_first_and_what_ended_last(world: World, ident: int) -> None:
    for number in range(2):
        other = world.add(f"Company {number}", promised=date(2026, 11, 19)).application_id
        world.program.done(DoneAnswers(other, Outcome.SENT))
    world.clock.set(TEN.isoformat())
    first, second, third = world.program.reminders.tick().deliveries
    for delivery in (first, second, third):
        world.program.reminders.shown(delivery, "freedesktop")
    world.program.snooze(second.note.key.follow_up_id, world.clock.now() + timedelta(hours=2))
    world.program.done(DoneAnswers(ident, Outcome.SPOKE))
    lines = world.program.reminder_list()
    groups = [one.group for one in lines]
    assert groups == sorted(groups, key=list(ReminderGroup).index)
    assert set(groups) >= {ReminderGroup.FOR_YOU, ReminderGroup.PUT_OFF, ReminderGroup.ENDED}
    assert lines[0].group_title == "Waiting for you"


def test_one_that_was_just_done_comes_back_by_taking_that_back(world: World, ident: int) -> None:
    world.clock.set(TEN.isoformat())
    shown(world)
    follow_up_id = live(world).follow_up_id
    done = world.program.done(DoneAnswers(ident, Outcome.NO_ANSWER))
    line = next(one for one in ended(world) if one.follow_up_id == follow_up_id)
    assert (line.back, line.back_text) == (WayBack.UNDO, f"Undo: {done.what}")
    world.program.bring_back(follow_up_id, line.back)
    assert [one.follow_up_id for one in world.program.reminder_list() if one.can_ring] == [follow_up_id]
    assert not [one for one in world.program.call_sheet(ident).attempts if one.outcome is Outcome.NO_ANSWER]
    with pytest.raises(Refused):
        world.program.bring_back(follow_up_id, WayBack.AGAIN)


def test_one_on_which_something_newer_was_built_is_planned_again_and_says_so(world: World, ident: int) -> None:
    world.clock.set(TEN.isoformat())
    shown(world)
    follow_up_id = live(world).follow_up_id
    world.program.done(DoneAnswers(ident, Outcome.NO_ANSWER))
    newer = live(world).follow_up_id
    world.program.move(newer, world.clock.now() + timedelta(days=3))
    line = next(one for one in ended(world) if one.follow_up_id == follow_up_id)
    assert (line.back, line.back_text) == (WayBack.AGAIN, "Plan it again")
    with pytest.raises(Refused):
        world.program.bring_back(follow_up_id, WayBack.UNDO)
    done = world.program.bring_back(follow_up_id, line.back)
    assert "planned again" in done.what
    (one,) = [one for one in world.program.reminder_list() if one.can_ring]
    assert one.follow_up_id not in (follow_up_id, newer)
    assert len(world.program.reminders.tick().deliveries) == 1
    world.program.undo()
    assert live(world).follow_up_id == newer


def test_one_of_a_closed_application_says_that_it_must_be_opened_first(world: World, ident: int) -> None:
    world.clock.set(TEN.isoformat())
    shown(world)
    follow_up_id = live(world).follow_up_id
    world.program.done(DoneAnswers(ident, Outcome.NO_ANSWER))
    world.program.close(ident, Closing.LET_GO)
    line = next(one for one in ended(world) if one.follow_up_id == follow_up_id)
    assert line.back is WayBack.REOPEN
    with pytest.raises(Refused):
        world.program.bring_back(follow_up_id, WayBack.AGAIN)
    dropped = next(one for one in ended(world) if one.label is ReminderLabel.DROPPED)
    assert dropped.back is WayBack.UNDO  # the closing itself
    world.program.bring_back(dropped.follow_up_id, WayBack.UNDO)
    assert live(world).follow_up_id == dropped.follow_up_id


def test_put_away_by_hand_it_stays_in_the_list_and_comes_back_in_an_hour(world: World) -> None:
    """N6."""
    made, key = ringing(world)
    made.say(NoteEventKind.CLOSED, key, detail="dismissed")
    line = live(world)
    assert (line.label, line.group, line.when) == (ReminderLabel.SEEN, ReminderGroup.FOR_YOU, "today 11:00")
    made.later(minutes=59)
    assert len(made.notifier.sent) == 1
    made.later(minutes=1)
    assert len(made.notifier.sent) == 2


def test_five_hundred_of_them_are_all_there(world: World) -> None:
    """P6: three notifications and one summary of a few names; the rest is in the list."""
    add_many(world, 500)
    world.clock.set(TEN.isoformat())
    *singles, summary = world.program.reminders.tick().deliveries
    assert len(singles) == 3
    assert summary.note.title == "497 more follow-ups are due"
    assert summary.note.body.endswith("and 491 more")
    assert len(summary.note.body) < 300
    lines = world.program.reminder_list()
    assert len([one for one in lines if one.can_ring]) == 500

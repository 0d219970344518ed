"""The list of reminders: how each stands in words, and that each can be brought back."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import Closing, Outcome
from followup_desktop.services.views import DoneAnswers, ReminderLabel, ReminderLine
from tests.fakes.world import World

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
    world.program.snooze(line.follow_up_id, world.clock.now() + timedelta(hours=1))
    assert (live(world).label, live(world).when) == (ReminderLabel.SNOOZED, "today 14:30")


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

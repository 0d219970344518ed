"""Corners that no other test comes by: each is a line of the services that would otherwise never be run by a test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.domain.model import (
    AttemptKind,
    CallBan,
    FollowUpState,
    Group,
    Instruction,
    Outcome,
    ReminderState,
    ResponseKind,
    Verdict,
)
from followup_desktop.domain.ports import NoteKey
from followup_desktop.services.planning import finish
from followup_desktop.services.views import DoneAnswers, News
from tests.fakes.world import World

NEW_YORK = ZoneInfo("America/New_York")


@pytest.fixture
def ident(world: World) -> int:
    """A call that is due on Monday 23 November at ten in New York."""
    ident = world.add(promised=date(2026, 11, 19)).application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    return ident


def test_changes_are_joined_and_asked_by_kind() -> None:
    both = Changes(frozenset({(Kind.SETTING, 1)}), 7) | Changes(frozenset({(Kind.POINT, 2)}), 9)
    assert both.ids(Kind.POINT) == {2}
    assert both.operation_id == 7


@pytest.mark.parametrize("text", ["", "7", "7:", ":3", "a:3", "7:3:1", "-7:3", "²:3", "7" * 50 + ":1"])
def test_a_key_that_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        NoteKey.parse(text)
    assert NoteKey.parse(str(NoteKey(7, 3))) == NoteKey(7, 3)


def test_a_call_out_of_their_hours_is_titled_without_an_hour(world: World, ident: int) -> None:
    world.clock.set("2026-11-23T12:00:00-05:00")  # their midday break
    assert world.program.call_sheet(ident).advice.title == "Call today"


def test_a_written_offer_that_was_answered_leaves_it_to_them(world: World, ident: int) -> None:
    world.program.news(News(ident, ResponseKind.OFFER_WRITTEN, until=date(2026, 11, 20)))
    world.program.done(DoneAnswers(ident, Outcome.SENT, kind=AttemptKind.ANSWER))
    reasons = " ".join(one.text for one in world.program.call_sheet(ident).advice.reasons)
    assert "still deciding" in reasons


def test_what_they_asked_for_is_settled_by_an_answer(world: World, ident: int) -> None:
    world.program.news(News(ident, ResponseKind.ASKED_INFO))
    world.program.done(DoneAnswers(ident, Outcome.SENT, kind=AttemptKind.ANSWER))
    (row,) = world.program.timeline().rows
    assert row.verdict is Verdict.WAIT


def test_the_setting_of_the_friday_is_offered_where_it_moved_something(world: World, ident: int) -> None:
    world.calendar.holidays = {date(2026, 11, 27): "day after Thanksgiving"}
    world.program.set_setting("advice.thanksgiving_friday", "off")
    world.clock.set("2026-11-27T10:00:00-05:00")
    view = world.program.call_sheet(ident)
    assert view.advice.reasons[0].setting == "advice.thanksgiving_friday"


def test_a_decision_without_a_day_says_none(world: World, ident: int) -> None:
    world.program.overrule(ident, Verdict.MOVE_ON)
    view = world.program.call_sheet(ident)
    assert view.advice.overrule is not None
    assert "leave it." in view.advice.overrule.text


def test_days_of_the_advice_on_another_day_of_the_users(world: World, ident: int) -> None:
    world.clock.move_to("Pacific/Auckland")
    days = dict(world.program.call_sheet(ident).advice.days)
    assert "Tue 24 04:00 yours" in days["We suggest"]


def test_a_plan_of_ones_own_for_a_later_day_has_its_title(world: World, ident: int) -> None:
    world.program.overrule(ident, Verdict.CALL, datetime(2026, 11, 30, 11, tzinfo=NEW_YORK) + timedelta(0))
    assert world.program.call_sheet(ident).advice.title == "Your own plan: Call Mon 30 Nov, 11:00"


def test_a_thank_you_of_a_late_evening_is_titled_with_its_morning(make_world: Callable[..., World]) -> None:
    world = make_world("2026-11-12T21:30:00-05:00")
    late = world.add(at="2026-11-12T19:30").application_id
    assert world.program.call_sheet(late).advice.title == "Thank-you tomorrow, 09:00"


@pytest.mark.parametrize(
    ("ban", "words"),
    [
        (CallBan.ALL, "They said that they contact you, and only then."),
        (CallBan.PHONE, "They asked not to be called."),
    ],
)
def test_a_call_that_is_moved_against_a_ban_is_told_so(world: World, ban: CallBan, words: str) -> None:
    """The user decided to call all the same, and moves that."""
    ident = world.add(promised=date(2026, 11, 19), instruction=Instruction(ban)).application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    world.program.overrule(ident, Verdict.CALL, datetime(2026, 11, 24, 10, tzinfo=NEW_YORK))
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    step = world.program.preview_move(row.follow_up.id, datetime(2026, 11, 25, 10, tzinfo=NEW_YORK))
    assert words in step.why


def test_a_thank_you_that_is_moved_is_judged_by_its_own_window(world: World) -> None:
    world.add()
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    step = world.program.preview_move(row.follow_up.id, datetime(2026, 11, 13, 10, tzinfo=NEW_YORK))
    assert step.why == "That fits: a working day there."


def test_a_call_moved_beyond_all_sense_is_told_that_it_is_late(world: World, ident: int) -> None:
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    for _ in range(3):  # asked often enough
        planned = world.program.call_sheet(ident).follow_up
        assert planned is not None
        world.clock.set(planned.due.instant.isoformat())
        world.program.done(DoneAnswers(ident, Outcome.VOICEMAIL))
    world.program.overrule(ident, Verdict.CALL, world.clock.now() + timedelta(days=10))
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    step = world.program.preview_move(row.follow_up.id, world.clock.now() + timedelta(days=60))
    assert "Late: " in step.why


def test_where_nothing_is_planned_the_next_step_says_until_when(world: World) -> None:
    ident = world.add(instruction=Instruction(CallBan.ALL)).application_id
    done = world.program.done(DoneAnswers(ident, Outcome.SENT))
    assert done.next is not None
    assert done.next.text == "No contact: they will come to you"


def test_of_a_summary_that_is_put_away_only_what_stands_is_seen(world: World) -> None:
    for company in ("One", "Two", "Three", "Four", "Five"):
        world.add(company)
    world.clock.set("2026-11-12T12:00:01-05:00")
    (summary,) = world.program.reminders.tick(together=True).deliveries
    world.program.reminders.shown(summary, "screen")
    (first, *rest) = [claim.reminder_id for claim in summary.claims]
    with world.store.write() as work:
        ring = work.of.reminders.get(first)
        work.of.reminders.save(replace(ring, state=ReminderState.DONE))
        work.commit()
    world.program.reminders.on_screen.seen(summary, timedelta(hours=1))
    with world.store.read() as work:
        assert work.of.reminders.get(first).state is ReminderState.DONE
        assert {work.of.reminders.get(one).state for one in rest} == {ReminderState.ACKNOWLEDGED}


def test_a_follow_up_without_its_reminder_gets_one_when_it_is_moved(world: World, ident: int) -> None:
    """No act leaves one behind; a store that was mended by hand may hold one."""
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    with world.store.write() as work:
        ring = work.of.reminders.of_follow_up(row.follow_up.id)
        assert ring is not None
        work.of.reminders.remove(ring.id)
        work.commit()
    to = datetime(2026, 11, 24, 10, tzinfo=NEW_YORK)
    world.program.move(row.follow_up.id, to)
    with world.store.read() as work:
        ring = work.of.reminders.of_follow_up(row.follow_up.id)
    assert ring is not None
    assert ring.ring_at == to


def test_a_claim_that_somebody_else_has_is_not_sent(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.add()
    world.clock.set("2026-11-12T12:00:01-05:00")
    monkeypatch.setattr("followup_desktop.store.reminder_rows.Reminders.claim", lambda *_: False)
    assert world.program.reminders.tick().deliveries == ()


def test_a_snooze_from_before_the_clock_ran_ahead_is_left_alone(world: World, ident: int) -> None:
    world.clock.set("2026-11-23T10:00:01-05:00")
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    until = world.clock.now() + timedelta(hours=3)
    world.program.snooze(row.follow_up.id, until)
    world.clock.advance(hours=1)
    world.program.reminders.tick()
    now = world.clock.now()
    world.clock.set("2026-12-23T10:00:00-05:00")
    with world.store.write() as work:  # something of the application alone happens by the wrong hour
        work.log("known", application_id=ident)
        work.commit()
    world.clock.set(now.isoformat())
    world.clock.advance(seconds=-1)
    world.program.reminders.tick()
    with world.store.read() as work:
        ring = work.of.reminders.of_follow_up(row.follow_up.id)
    assert ring is not None
    assert (ring.snoozed, ring.ring_at) == (True, until)


def test_a_contact_that_is_advised_and_not_planned_is_for_now(world: World) -> None:
    """As in a copy that was made by an older program: the row must not hide among those that wait."""
    ident = world.add().application_id
    with world.store.write() as work:
        for planned in work.of.follow_ups.open_of(ident):
            finish(work, planned, FollowUpState.CANCELLED)
        work.commit()
    (row,) = world.program.timeline().rows
    assert row.follow_up is None
    assert row.group is Group.CALL_NOW


def test_new_rules_of_a_zone_wait_where_nothing_can_be_written(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = world.program.zone_rules
    monkeypatch.setattr(rules, "_overtaken", lambda _work: [None])
    monkeypatch.setattr(rules, "_move_all", lambda _work: {})  # another program was faster
    assert rules.apply()[0] == ""

    def full(_work: object) -> object:
        raise StoreUnusable("The disk is full.")

    monkeypatch.setattr(rules, "_move_all", full)
    assert rules.apply() == ("", Changes())


def test_an_erased_application_is_gone_although_the_file_could_not_be_rewritten(
    world: World, ident: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> bool:
        raise StoreUnusable("The disk is full.", "Free some space.")

    monkeypatch.setattr(world.store, "rewrite", full)
    assert world.program.erase(ident).what == "The disk is full. Free some space."
    assert world.program.timeline().rows == ()

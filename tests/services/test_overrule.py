"""The user decides otherwise than the advice: remembered, respected, counted, and over when the situation changes."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import AttemptKind, Channel, Closing, Group, Outcome, ResponseKind, Verdict
from followup_desktop.services.views import DoneAnswers, News, TimelineRow
from tests.fakes.world import NEW_YORK, World

MONDAY = datetime(2026, 11, 16, 10, tzinfo=ZoneInfo(NEW_YORK))


@pytest.fixture
def ident(world: World) -> int:
    """Thanked for; they decide by Thursday 19 November, so the advice is to wait until Monday 23."""
    ident = world.add(promised=date(2026, 11, 19)).application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    return ident


def row(world: World) -> TimelineRow:
    (only,) = world.program.timeline().rows
    return only


def test_a_call_before_its_time_is_planned_remembered_and_counted(world: World, ident: int) -> None:
    done = world.program.overrule(ident, Verdict.CALL, MONDAY)
    planned = row(world).follow_up
    assert planned is not None
    assert (planned.verdict, planned.channel, planned.kind) == (Verdict.CALL, Channel.PHONE, AttemptKind.STATUS)
    assert planned.due.instant == MONDAY
    assert "as you decided" in done.what
    view = world.program.call_sheet(ident)
    assert view.advice.overrule is not None
    assert view.advice.overrule.text == "You decided today: call Mon 16 Nov. The advice is: wait."
    assert "You decided: Call (the advice was: Wait)" in " ".join(view.history)
    world.clock.set(MONDAY.isoformat())
    assert row(world).follow_up == planned  # the advice still says wait, and the decision still stands
    world.program.done(DoneAnswers(ident, Outcome.VOICEMAIL))
    view = world.program.call_sheet(ident)
    assert view.advice.advice.attempts_left == 2  # two and a closing note, one of them used
    assert view.advice.overrule is None


@pytest.mark.parametrize("chosen", [Verdict.MOVE_ON, Verdict.DO_NOT_CALL])
def test_leaving_it_stays_left_when_the_day_comes(world: World, ident: int, chosen: Verdict) -> None:
    world.program.overrule(ident, chosen)
    world.clock.advance(days=33)
    assert (row(world).follow_up, row(world).group) == (None, Group.WAITING)
    assert (row(world).label, row(world).verdict, row(world).quiet) == ("Left alone", chosen, None)
    view = world.program.call_sheet(ident)
    assert view.advice.title == "Left alone, as you decided"
    assert view.advice.overrule is not None
    assert "The advice is: call" in view.advice.overrule.text
    assert world.program.reminders.tick().deliveries == ()


def test_news_end_the_decision(world: World, ident: int) -> None:
    world.program.overrule(ident, Verdict.MOVE_ON)
    world.program.news(News(ident, ResponseKind.MISSED_CALL))
    planned = row(world).follow_up
    assert planned is not None
    assert planned.verdict is Verdict.ANSWER_THEM
    assert world.program.call_sheet(ident).advice.overrule is None


def test_waiting_longer_moves_the_contact_and_its_preparation(world: World, ident: int) -> None:
    later = datetime(2026, 12, 2, 9, tzinfo=ZoneInfo(NEW_YORK))
    world.program.overrule(ident, Verdict.WAIT, later)
    planned = row(world).follow_up
    assert planned is not None
    assert planned.due.day == date(2026, 12, 2)
    assert planned.verdict is Verdict.CALL
    world.clock.set("2026-12-02T08:00:00-05:00")
    kept = row(world).follow_up
    assert kept is not None
    assert kept.due.day == date(2026, 12, 2)


def test_the_advice_can_be_followed_again(world: World, ident: int) -> None:
    advised = row(world).follow_up
    world.program.overrule(ident, Verdict.CALL, MONDAY)
    done = world.program.follow_advice(ident)
    planned = row(world).follow_up
    assert planned is not None
    assert advised is not None
    assert (planned.verdict, planned.due) == (advised.verdict, advised.due)
    assert "by the advice again" in done.what
    assert world.program.call_sheet(ident).advice.overrule is None


def test_each_is_one_undo(world: World, ident: int) -> None:
    before = row(world)
    for act in (
        lambda: world.program.overrule(ident, Verdict.CALL, MONDAY),
        lambda: world.program.overrule(ident, Verdict.MOVE_ON),
    ):
        act()
        world.program.undo()
        assert row(world) == before
        assert world.program.call_sheet(ident).advice.overrule is None


def test_a_second_decision_replaces_the_first(world: World, ident: int) -> None:
    world.program.overrule(ident, Verdict.MOVE_ON)
    world.program.overrule(ident, Verdict.EMAIL, MONDAY)
    view = world.program.call_sheet(ident)
    assert view.follow_up is not None
    assert (view.follow_up.channel, view.follow_up.verdict) == (Channel.EMAIL, Verdict.EMAIL)
    assert view.advice.overrule is not None
    assert "write Mon 16 Nov" in view.advice.overrule.text


@pytest.mark.parametrize(
    ("chosen", "kind"),
    [
        (Verdict.THANK_YOU, AttemptKind.THANKS),
        (Verdict.ANSWER_THEM, AttemptKind.ANSWER),
        (Verdict.EMAIL, AttemptKind.STATUS),
    ],
)
def test_what_it_is_for_follows_from_the_decision(
    world: World, ident: int, chosen: Verdict, kind: AttemptKind
) -> None:
    world.program.overrule(ident, chosen, MONDAY)
    planned = row(world).follow_up
    assert planned is not None
    assert planned.kind is kind


def test_after_a_refusal_a_call_of_ones_own_is_about_feedback(world: World, ident: int) -> None:
    world.program.news(News(ident, ResponseKind.REJECTED, feedback="none"))
    world.program.overrule(ident, Verdict.CALL, MONDAY)
    planned = row(world).follow_up
    assert planned is not None
    assert planned.kind is AttemptKind.FEEDBACK


def test_a_decision_without_its_moment_or_on_a_closed_one_is_refused(world: World, ident: int) -> None:
    with pytest.raises(Refused, match="a day and an hour"):
        world.program.overrule(ident, Verdict.CALL)
    world.program.close(ident, Closing.LET_GO)
    with pytest.raises(Refused, match="closed"):
        world.program.overrule(ident, Verdict.CALL, MONDAY + timedelta(days=1))


def test_a_thank_you_leaves_the_decision_as_it_is(world: World, ident: int) -> None:
    world.program.overrule(ident, Verdict.MOVE_ON)
    world.program.done(DoneAnswers(ident, Outcome.SPOKE, kind=AttemptKind.THANKS))
    assert world.program.call_sheet(ident).advice.overrule is not None
    world.program.done(DoneAnswers(ident, Outcome.SPOKE, kind=AttemptKind.STATUS))
    assert world.program.call_sheet(ident).advice.overrule is None


def test_a_thank_you_that_was_decided_on_ends_the_decision(world: World, ident: int) -> None:
    world.program.overrule(ident, Verdict.THANK_YOU, MONDAY)
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    assert world.program.call_sheet(ident).advice.overrule is None

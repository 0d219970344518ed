"""Corners that no other test comes by: each is a line of the services that would otherwise never be run by a test."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.model import AttemptKind, Outcome, ResponseKind, Verdict
from followup_desktop.domain.ports import NoteKey
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

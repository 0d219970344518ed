"""The numbers the user may set, and the habits of countries: shown, bounded, and planned by at once."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from followup_desktop.adapters.business_calendar import HolidayCalendar
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.habits import HABITS
from followup_desktop.domain.model import Channel, Outcome, Place, Stage, Verdict
from followup_desktop.domain.parameters import DEFAULT
from followup_desktop.services.setting_views import SettingKind
from followup_desktop.services.timing import CHOICES, calendar_for, parameters_for, value_of
from followup_desktop.services.views import DoneAnswers
from tests.fakes.world import World

PROMISED = date(2026, 11, 19)
US = Place("America/New_York", "US")


def test_without_settings_the_numbers_are_those_of_the_guidance() -> None:
    assert parameters_for({}, "US") == DEFAULT
    assert parameters_for({choice.key: choice.default for choice in CHOICES.values()}, "DE") == DEFAULT


@pytest.mark.parametrize(
    "key", [key for key, one in CHOICES.items() if one.kind in (SettingKind.DAYS, SettingKind.COUNT)]
)
def test_each_number_does_something_and_keeps_its_bounds(key: str) -> None:
    choice = CHOICES[key]
    other = str(choice.most if choice.default != str(choice.most) else choice.least)
    assert parameters_for({key: other}, "") != DEFAULT
    for wrong in ("", "-1", str(choice.most + 1), str(choice.least - 1), "2.5", "²", "٣", "1e1", "999"):
        assert not choice.accepts(wrong), wrong
        assert parameters_for({key: wrong}, "") == DEFAULT


def test_hours_out_of_order_count_as_the_usual_ones() -> None:
    assert parameters_for({"advice.hours.morning_from": "12:00"}, "") == DEFAULT
    early = parameters_for({"advice.hours.morning_from": "10:30"}, "").hours
    assert (early.morning[0], early.ideal) == (time(10, 30), time(10, 30))
    for wrong in ("8:59", "08:59", "18:01", "25:00", "ab:cd", "10:75"):
        assert not CHOICES["advice.hours.morning_from"].accepts(wrong)


@pytest.mark.parametrize("habits", HABITS, ids=lambda one: one.key)
def test_habits_count_where_they_are_switched_on_and_only_there(habits: object) -> None:
    key = f"habits.{habits.key}"  # type: ignore[attr-defined]
    for country in habits.countries:  # type: ignore[attr-defined]
        assert parameters_for({}, country) == DEFAULT
        assert parameters_for({key: "on"}, country) != DEFAULT
    assert parameters_for({key: "on"}, "US") == DEFAULT


def test_the_friday_after_thanksgiving() -> None:
    assert calendar_for({}, US) == "US"
    assert calendar_for({"advice.thanksgiving_friday": "off"}, US) == "US+bridge"
    assert calendar_for({"advice.thanksgiving_friday": "off"}, Place("Europe/Berlin", "DE", "BY")) == "DE-BY"
    friday = date(2026, 11, 27)
    assert not HolidayCalendar().is_business_day(friday, calendar_for({"advice.thanksgiving_friday": "off"}, US))


def after_thanks(world: World, **fields: object) -> int:
    ident = world.add(promised=PROMISED, **fields).application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    return ident


def due(world: World) -> datetime:
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    return row.follow_up.due.local


def test_a_changed_number_plans_every_open_follow_up_anew_in_one_undo(world: World) -> None:
    after_thanks(world)
    assert due(world).date() == date(2026, 11, 23)
    changes = world.program.set_setting("advice.grace", "4")
    assert changes.operation_id
    assert due(world).date() == date(2026, 11, 25)
    assert world.program.setting("advice.grace") == "4"
    undone = world.program.undo()
    assert "Working days to leave them" in undone.what
    assert due(world).date() == date(2026, 11, 23)
    assert world.program.setting("advice.grace") == "2"


def test_a_day_of_the_users_own_stays_when_a_number_changes(world: World) -> None:
    ident = after_thanks(world)
    world.program.overrule(ident, Verdict.CALL, datetime(2026, 11, 17, 11, tzinfo=ZoneInfo("America/New_York")))
    world.program.set_setting("advice.grace", "5")
    assert due(world).date() == date(2026, 11, 17)


def test_their_hours_are_those_that_were_set(world: World) -> None:
    after_thanks(world)
    world.program.set_setting("advice.hours.morning_from", "10:30")
    assert due(world).time() == time(10, 0)  # the same day: what was planned keeps its hour
    world.program.set_setting("advice.grace", "3")
    assert due(world).time() == time(10, 30)
    with pytest.raises(Refused, match="follow each other"):
        world.program.set_setting("advice.hours.morning_until", "10:00")


@pytest.mark.parametrize(
    ("key", "value", "say"),
    [
        ("advice.cap", "9", "from 1 to 3"),
        ("advice.hours.morning_from", "7", "from 09:00 to 18:00"),
        ("habits.DE", "maybe", "on or off"),
    ],
)
def test_a_value_without_sense_is_refused_and_says_what_would_do(
    world: World, key: str, value: str, say: str
) -> None:
    with pytest.raises(Refused) as refused:
        world.program.set_setting(key, value)
    assert say in (refused.value.advice or "")
    assert world.program.setting(key) == CHOICES[key].default


def test_every_setting_is_shown_with_its_words(world: World) -> None:
    shown = world.program.advice_settings()
    assert [one.key for one in shown] == list(CHOICES)
    for one in shown:
        assert not one.title.startswith("setting."), one.key
        assert not one.group_title.startswith("setting."), one.key
        assert one.text or one.kind is SettingKind.TIME, one.key
        assert one.value == one.default == value_of(one.key, {})


def test_habits_are_shown_where_they_work_and_switched_by_their_key(world: World) -> None:
    ident = world.add(place=Place("Europe/London", "GB"), promised=PROMISED).application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    habits = world.program.call_sheet(ident).advice.habits
    assert habits is not None
    assert (habits.country, habits.on, habits.setting) == ("GB", False, "habits.GB")
    assert habits.title == "Habits: United Kingdom"
    assert habits.sources
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    assert row.follow_up.channel is Channel.PHONE
    world.program.set_setting(habits.setting, "on")
    (row,) = world.program.timeline().rows
    assert row.follow_up is not None
    assert row.follow_up.channel is Channel.EMAIL
    view = world.program.call_sheet(ident)
    assert view.advice.habits is not None
    assert view.advice.habits.on
    assert world.program.call_sheet(world.add("Other", place=US).application_id).advice.habits is None


def test_where_sources_disagree_the_reason_names_its_setting(world: World) -> None:
    ident = after_thanks(world)
    view = world.program.call_sheet(ident)
    assert "advice.grace" in {reason.setting for reason in view.advice.reasons}
    other = world.add("Kestrel", at="2026-11-11T10:00", stage=Stage.PANEL).application_id
    world.program.done(DoneAnswers(other, Outcome.SENT))
    world.clock.advance(days=9)
    settings = {reason.setting for reason in world.program.call_sheet(other).advice.reasons}
    assert "advice.no_date.panel" in settings


def test_the_days_of_the_contact_are_said_in_both_zones(world: World) -> None:
    ident = after_thanks(world)
    days = dict(world.program.call_sheet(ident).advice.days)
    assert days["Possible from"] == "Fri 20 Nov, 09:30"
    assert days["We suggest"] == "Mon 23 Nov, 10:00"
    assert days["Late after"] == "Thu 26 Nov, 16:00"
    world.clock.move_to("Asia/Tokyo")
    days = dict(world.program.call_sheet(ident).advice.days)
    assert days["We suggest"] == "Mon 23 Nov, 10:00 New York (Tue 24 00:00 yours)"


def test_on_the_friday_itself_the_dispute_is_named(world: World) -> None:
    ident = world.add(at="2026-11-10T10:00", promised=date(2026, 11, 24)).application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    world.clock.set("2026-11-27T10:00:00-05:00")
    assert "advice.thanksgiving_friday" in {one.setting for one in world.program.call_sheet(ident).advice.reasons}

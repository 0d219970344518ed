"""The sample search hangs together whenever it is opened: any hour, any weekday, any zone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from followup_desktop.domain.model import Group, Verdict
from followup_desktop.services.sample import RINGS_AFTER, SampleSearch
from tests.fakes.world import World


@pytest.mark.parametrize(
    ("now", "zone"),
    [
        ("2026-11-12T12:00:00-05:00", "America/New_York"),
        ("2026-11-14T03:00:00+01:00", "Europe/Berlin"),  # a Saturday night
        ("2026-11-15T23:59:00+00:00", "Europe/London"),
        ("2027-01-01T00:00:00+00:00", "UTC"),
        ("2028-02-29T08:00:00+09:00", "Asia/Tokyo"),
    ],
)
def test_it_shows_something_of_everything(make_world: Callable[..., World], now: str, zone: str) -> None:
    world = make_world(now, zone)
    follow_up = SampleSearch(world.program, world.clock.now()).fill()
    rows = world.program.timeline().rows
    assert len({row.application.company for row in rows}) == 8
    assert {Group.CALL_NOW, Group.WAITING, Group.CLOSED} <= {row.group for row in rows}
    assert Verdict.DO_NOT_CALL in {row.verdict for row in rows}
    for row in rows:
        assert world.program.call_sheet(row.id).sheet.opener
    (ringing,) = [row for row in rows if row.follow_up and row.follow_up.id == follow_up]
    assert ringing.application.company == "Northwind Labs"
    world.program.reminders.tick()
    world.clock.advance(seconds=RINGS_AFTER.total_seconds())
    keys = [delivery.note.key.follow_up_id for delivery in world.program.reminders.tick().deliveries]
    assert keys == [follow_up]

"""D4: a damaged setting falls back alone; the others, the advice and the reminders go on."""

from __future__ import annotations

import pytest

from followup_desktop.services.settings import SETTINGS
from followup_desktop.services.timing import CHOICES
from tests.fakes.stores import meddle
from tests.fakes.tower import due_call
from tests.fakes.world import World

NO_TEXT = pytest.mark.sqlite_file("a server holds nothing but text in a column of texts")
DAMAGED = (
    *(pytest.param(one, marks=NO_TEXT) for one in (b"\xff\x00\xfe", "\x00", 10**9, 1.5)),
    *("x" * 100_000, "-1", "99:99", "on/off/on", "٣", "{"),
)


def spoil(world: World, key: str, value: object) -> None:
    """As a disk, or another program, leaves it: past everything that checks."""
    meddle(world.store, "DELETE FROM setting WHERE key=?", key)
    meddle(world.store, "INSERT INTO setting (key, value) VALUES (?, ?)", key, value)


@pytest.mark.parametrize("value", DAMAGED, ids=[str(number) for number in range(len(DAMAGED))])
def test_each_damaged_setting_falls_back_alone(world: World, value: object) -> None:
    ident = due_call(world)
    world.program.set_setting("theme", "dark")
    for key in (*SETTINGS, *CHOICES):
        if key not in ("theme", "my_name", "my_phone"):  # those two take any words
            spoil(world, key, value)
    assert {key: world.program.setting(key) for key in CHOICES} == {key: one.default for key, one in CHOICES.items()}
    for key, one in SETTINGS.items():
        if key not in ("theme", "my_name", "my_phone"):
            assert world.program.setting(key) == one.default, key
    assert world.program.setting("theme") == "dark"
    assert world.program.program_settings()
    assert world.program.advice_settings()
    assert world.program.call_sheet(ident).advice.text
    assert len(world.program.reminders.tick().deliveries) == 1


@NO_TEXT
def test_a_name_that_is_no_text_falls_back_too(world: World) -> None:
    for key in ("my_name", "my_phone"):
        spoil(world, key, b"\xff")
        assert world.program.setting(key) == ""


def test_a_setting_that_nobody_knows_is_left_alone(world: World) -> None:
    spoil(world, "of_a_newer_version", "yes")
    assert world.program.program_settings()
    world.program.set_setting("theme", "light")
    assert meddle(world.store, "SELECT value FROM setting WHERE key='of_a_newer_version'") == [("yes",)]

"""Settings: declared, kept, and falling back one by one."""

from __future__ import annotations

import pytest

from followup_desktop.domain.changes import Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.services.settings import HOURS, SETTINGS
from tests.fakes.world import World


@pytest.mark.parametrize("key", SETTINGS)
def test_every_default_is_a_value_of_its_setting(world: World, key: str) -> None:
    assert SETTINGS[key].accepts(SETTINGS[key].default)
    assert world.program.setting(key) == SETTINGS[key].default


def test_a_value_is_kept_and_said_to_have_changed(world: World) -> None:
    changes = world.program.set_setting("theme", "dark")
    assert Kind.SETTING in changes.kinds
    assert world.program.setting("theme") == "dark"
    assert world.program.setting("my_name") == ""


def test_a_value_that_makes_no_sense_is_refused(world: World) -> None:
    with pytest.raises(Refused, match="“green” is no value for “Colours”"):
        world.program.set_setting("theme", "green")
    with pytest.raises(Refused):
        world.program.set_setting("my_name", "x" * 201)
    assert world.program.setting("theme") == "system"


def test_a_damaged_value_falls_back_alone(world: World) -> None:
    with world.store.write() as work:
        work.set_setting("theme", "\x01broken")
        work.set_setting("my_name", "Sam Doe")
        work.commit()
    assert world.program.setting("theme") == "system"
    assert world.program.setting("my_name") == "Sam Doe"


def test_an_unknown_key_is_a_mistake_of_ours(world: World) -> None:
    with pytest.raises(KeyError):
        world.program.setting("colour")
    with pytest.raises(KeyError):
        world.program.set_setting("colour", "red")


def test_every_setting_of_the_program_is_shown_with_its_words(world: World) -> None:
    shown = world.program.program_settings()
    assert {one.key for one in shown} == {key for key, one in SETTINGS.items() if one.group} - {
        "start_at_login",
        "language",
    }
    for one in shown:
        words = (one.title, one.text, one.group_title, *(text for _, text in one.options))
        assert not any(text.startswith("setting.") for text in words), words
        assert one.value == one.default
        assert all(SETTINGS[one.key].accepts(one.hours if value == HOURS else value) for value, _ in one.options)

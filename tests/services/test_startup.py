"""Starting with the computer: the system keeps it, and the question comes once, after a reminder was answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from followup_desktop.domain.changes import Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import Outcome
from followup_desktop.services.program import Program
from followup_desktop.services.views import DoneAnswers
from tests.fakes.outside import ScriptedReader
from tests.fakes.world import World, make


@dataclass
class Session:
    """A user's session, which the user may change behind our back."""

    on: bool = False
    locked: bool = False

    def is_on(self) -> bool:
        return self.on

    def set_on(self) -> None:
        if self.locked:
            raise Refused("Starting at login could not be set up.", "Add the command by hand.")
        self.on = True

    def set_off(self) -> None:
        self.on = False


@pytest.fixture
def session() -> Session:
    return Session()


@pytest.fixture
def here(tmp_path: Path, session: Session) -> Iterator[World]:
    world = make(tmp_path)
    around = replace(world.program.around, at_login=session)
    yield replace(world, program=Program(around, ScriptedReader()))
    world.store.close()


def shown(program: Program) -> object:
    return {one.key: one.value for one in program.program_settings()}.get("start_at_login")


def test_the_setting_is_what_the_system_says(here: World, session: Session) -> None:
    assert shown(here.program) == "off"
    assert Kind.SETTING in here.program.set_setting("start_at_login", "on").kinds
    assert session.on
    assert (shown(here.program), here.program.setting("start_at_login")) == ("on", "on")
    session.on = False  # removed in the desktop's own settings
    assert (shown(here.program), here.program.setting("start_at_login")) == ("off", "off")
    session.on = True
    here.program.set_setting("start_at_login", "off")
    assert not session.on


def test_what_the_system_refuses_is_refused_and_stays_off(here: World, session: Session) -> None:
    session.locked = True
    with pytest.raises(Refused, match="could not be set up"):
        here.program.set_setting("start_at_login", "on")
    assert shown(here.program) == "off"
    with pytest.raises(Refused):
        here.program.set_setting("start_at_login", "perhaps")


def test_a_store_that_no_session_would_start_with_has_no_such_setting(world: World) -> None:
    assert shown(world.program) is None
    answer_one(world)
    assert not world.program.asks_for_login()


def answer_one(world: World, *, show: bool = True) -> None:
    """A thank-you that rings and is then done."""
    added = world.add(at="2026-11-12T10:00")
    world.clock.advance(hours=3)
    if show:
        tick = world.program.reminders.tick()
        for delivery in tick.deliveries:
            world.program.reminders.shown(delivery, "freedesktop")
    world.program.done(DoneAnswers(added.application_id, Outcome.SENT))


def test_the_question_comes_after_a_reminder_was_shown_and_answered(here: World, session: Session) -> None:
    assert not here.program.asks_for_login()
    answer_one(here)
    assert here.program.asks_for_login()
    session.on = True
    assert not here.program.asks_for_login()
    session.on = False
    here.program.set_setting("login_asked", "yes")
    assert not here.program.asks_for_login()


def test_what_was_done_without_a_reminder_asks_nothing(here: World) -> None:
    answer_one(here, show=False)
    assert not here.program.asks_for_login()

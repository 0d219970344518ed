"""A bell without a desktop, a thread or time of its own: what it tells is kept, and the alarm rings when told to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.errors import KnownError
from followup_desktop.domain.model import FollowUp, Outcome
from followup_desktop.domain.ports import Capabilities, NoteAction, NoteEvent, NoteEventKind, NoteKey
from followup_desktop.services.bell import Bell
from followup_desktop.services.bell_listener import BellListener, Tried
from followup_desktop.services.views import Done, DoneAnswers
from tests.fakes.outside import ScriptedAlarm, ScriptedNotifier
from tests.fakes.world import World

T = TypeVar("T")


class AtOnce:
    """The worker without its thread; ``broken`` is raised instead of the next operation."""

    def __init__(self) -> None:
        self.broken: Exception | None = None

    def __call__(
        self,
        operation: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Callable[[BaseException], None] | None = None,
    ) -> None:
        broken, self.broken = self.broken, None
        try:
            if broken is not None:
                raise broken
            result = operation()
        except Exception as error:
            if on_error is None:
                raise
            on_error(error)
        else:
            on_done(result)


@dataclass
class Heard:
    """Everything the bell told."""

    opened: list[tuple[FollowUp, str]] = field(default_factory=list)
    listed: list[str] = field(default_factory=list)
    acted: list[Done] = field(default_factory=list)
    refused: list[tuple[KnownError, int, str]] = field(default_factory=list)
    changed: list[Changes] = field(default_factory=list)
    capable: list[Capabilities] = field(default_factory=list)
    tried: list[tuple[Tried, str, str]] = field(default_factory=list)

    def listener(self) -> BellListener:
        return BellListener(
            opened=lambda *one: self.opened.append(one),
            listed=self.listed.append,
            acted=self.acted.append,
            refused=lambda *one: self.refused.append(one),
            changed=self.changed.append,
            capable=self.capable.append,
            tried=lambda *one: self.tried.append(one),
        )


@dataclass
class Tower:
    world: World
    bell: Bell
    notifier: ScriptedNotifier
    alarm: ScriptedAlarm
    run: AtOnce
    heard: Heard

    def say(self, kind: NoteEventKind, key: NoteKey, **more: Any) -> None:
        self.notifier.say(NoteEvent(kind, key, "scripted", **more))

    def click(self, action: NoteAction, key: NoteKey) -> None:
        self.say(NoteEventKind.ACTIVATED, key, action=action, token="wayland-7")

    def later(self, **passed: int) -> None:
        """Time passes, and the alarm rings."""
        self.world.clock.advance(**passed)
        self.alarm.ring()


def tower(world: World, answer: NoteEventKind | None = NoteEventKind.ACCEPTED, *, outlives: bool = False) -> Tower:
    notifier, alarm, run, heard = ScriptedNotifier(answer), ScriptedAlarm(), AtOnce(), Heard()
    notifier.become(outlives=outlives)
    bell = Bell(world.program.reminders, notifier, alarm, run, heard.listener())
    return Tower(world, bell, notifier, alarm, run, heard)


def due_call(world: World, company: str = "Northwind Labs") -> int:
    """An application whose call is due now: Monday 23 November, ten in the morning."""
    world.clock.set("2026-11-12T12:00:00-05:00")
    ident = world.add(company, promised=date(2026, 11, 19)).application_id
    world.program.done(DoneAnswers(ident, Outcome.SENT))
    world.clock.set("2026-11-23T10:00:01-05:00")
    return ident


def ringing(world: World) -> tuple[Tower, NoteKey]:
    """A bell that has rung one call."""
    due_call(world)
    made = tower(world)
    made.bell.start(made.bell.look)
    (key,) = made.notifier.keys
    return made, key

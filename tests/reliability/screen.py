"""The desktop and the worker thread of the histories: what can go wrong between the store and the user's eyes.

The screen outlives the program, as a notification daemon does. Every showing is written down with what is needed to
say later whether it was one too many.
"""

from __future__ import annotations

import random
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.domain.ports import (
    Capabilities,
    Note,
    NoteAction,
    NoteEvent,
    NoteEventKind,
    NoteKey,
    NotifierListener,
)
from tests.reliability.memory import Death

T = TypeVar("T")
MOST_TURNS = 80


class NeverAtRest(Exception):
    """What was found to do leads to something to do, without end."""


class Manner(StrEnum):
    """How the desktop treats a note."""

    GOOD = "good"
    FAILS = "fails"  # says so
    MUTE = "mute"  # shows nothing, says nothing
    LOST = "lost"  # shows it; the answer gets lost
    LIES = "lies"  # shows it and says that it failed, as after an answer that came too late
    LATE = "late"  # shows it; the answer comes when it is asked for


@dataclass
class Showing:
    """One note that reached the screen."""

    key: NoteKey
    at: datetime
    steady: float
    epoch: int  # steps of the wall clock before it
    life: int  # starts of the program before it
    claims: tuple[tuple[int, int], ...]  # (follow-up, occurrence) it stands for: more than one for a summary
    title: str
    acts: int  # of the user on that application before it
    unwritten: bool = False  # claimed in memory, while the disk was full
    excused: str = ""  # why the same may be shown again at once
    told: datetime | None = None  # when the desktop said so, where that came late


@dataclass
class Screen:
    """Outlives the program."""

    manner: Manner = Manner.GOOD
    live: dict[int, NoteKey] = field(default_factory=dict)  # by follow-up: one note each
    shown: list[Showing] = field(default_factory=list)
    unanswered: dict[int, NoteKey] = field(default_factory=dict)  # by follow-up: sent last, and mute since
    asked: Counter[Manner] = field(default_factory=Counter)  # notes, by how they were treated
    withdrawn: list[int] = field(default_factory=list)


class ScreenNotifier:
    """Fulfils ports.Notifier for one life of the program. ``at(place)`` may raise Death."""

    def __init__(
        self,
        screen: Screen,
        at: Callable[[str], None],
        showing: Callable[[Note], Showing],
        turned_away: Callable[[Note], None],
        now: Callable[[], datetime],
    ) -> None:
        self.screen, self._at, self._showing, self._turned_away = screen, at, showing, turned_away
        self._now = now
        self._listener = NotifierListener()
        self.owed: deque[NoteEvent] = deque()  # answers that come late

    def capabilities(self) -> Capabilities:
        return Capabilities("scripted", clickable=True, actions=True)

    def start(self, listener: NotifierListener) -> None:
        self._listener = listener

    def send(self, note: Note) -> None:
        manner = self.screen.manner
        self.screen.unanswered.pop(note.key.follow_up_id, None)
        if manner is Manner.MUTE:
            self.screen.unanswered[note.key.follow_up_id] = note.key
            self._turned_away(note)
        self.screen.asked[manner] += 1
        self._at("before a note")
        if manner in (Manner.GOOD, Manner.LOST, Manner.LIES, Manner.LATE):
            showing = self._showing(note)
            showing.excused = "" if manner is Manner.GOOD else manner.value
            self.screen.shown.append(showing)
            self.screen.live[note.key.follow_up_id] = note.key
        self._at("after a note")
        if manner is Manner.GOOD:
            self.say(NoteEventKind.ACCEPTED, note.key)
        elif manner in (Manner.FAILS, Manner.LIES):
            self._turned_away(note)
            self.say(NoteEventKind.FAILED, note.key)
        elif manner is Manner.LATE:
            self.owed.append(NoteEvent(NoteEventKind.ACCEPTED, note.key, "screen"))

    def say(self, kind: NoteEventKind, key: NoteKey, action: NoteAction = NoteAction.OPEN, detail: str = "") -> None:
        self._listener.event(NoteEvent(kind, key, "screen", action, detail=detail))

    def answer(self) -> None:
        """Says what is owed."""
        while self.owed:
            event = self.owed.popleft()
            for one in [one for one in self.screen.shown if one.key == event.key][-1:]:
                one.told = self._now()
            self._listener.event(event)

    def withdraw(self, follow_up_id: int) -> None:
        self.screen.unanswered.pop(follow_up_id, None)
        key = self.screen.live.pop(follow_up_id, None)
        if key is not None:
            self.screen.withdrawn.append(follow_up_id)
            self.say(NoteEventKind.CLOSED, key, detail="withdrawn")

    def stop(self) -> None:
        self._listener = NotifierListener()
        self.screen.live.clear()
        self.screen.unanswered.clear()

    def close(self, follow_up_id: int, detail: str) -> None:
        key = self.screen.live.pop(follow_up_id, None)
        if key is not None:
            self.say(NoteEventKind.CLOSED, key, detail=detail)


@dataclass
class _Job:
    operation: Callable[[], object]
    on_done: Callable[[object], None]
    on_error: Callable[[BaseException], None] | None


class Worker:
    """The one worker thread and the way back from it, without threads: jobs wait until they are worked off."""

    def __init__(self) -> None:
        self._jobs: deque[_Job] = deque()
        self._answers: deque[Callable[[], None]] = deque()

    def __call__(
        self,
        operation: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Callable[[BaseException], None] | None = None,
    ) -> None:
        self._jobs.append(_Job(operation, on_done, on_error))  # type: ignore[arg-type]

    def later(self, answer: Callable[[], None]) -> None:
        """To be told on the bell's thread, after what waits already."""
        self._answers.append(answer)

    @property
    def busy(self) -> bool:
        return bool(self._jobs or self._answers)

    def settle(self) -> None:
        """Each thread works off what it finds before the other one gets its turn."""
        for _ in range(MOST_TURNS):
            if not self.busy:
                return
            while self._answers:
                self._answers.popleft()()
            while self._jobs:
                self._work()
        raise NeverAtRest

    def some(self, dice: random.Random) -> None:
        """A few of the jobs and answers that wait, in an order that two threads could come to."""
        for _ in range(dice.randrange(4)):
            if self._answers and (not self._jobs or dice.random() < 0.5):
                self._answers.popleft()()
            elif self._jobs:
                self._work()

    def _work(self) -> None:
        job = self._jobs.popleft()
        try:
            result = job.operation()
        except Death:
            raise
        except Exception as error:  # as ui/tasks.py hands it over
            told = job.on_error
            if told is None:
                if not isinstance(error, StoreUnusable):
                    raise
                return  # the window says so
            self._answers.append(lambda error=error: told(error))  # type: ignore[misc]
        else:
            self._answers.append(lambda: job.on_done(result))

"""What the user may do at any moment of a history, in the window or by the command line."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from datetime import datetime, timedelta

from followup_desktop.domain.errors import KnownError
from followup_desktop.domain.model import Closing, Outcome, ResponseKind, Verdict
from followup_desktop.services.program import Program
from followup_desktop.services.views import Done, DoneAnswers, Known, News
from tests.fakes.clock import FakeClock
from tests.fakes.world import World
from tests.reliability.lives import EVERYTHING, Life, Lives, world_on
from tests.reliability.memory import Death, Disk

Operation = Callable[[Program], Done]
COMPANIES = (1, 1, 1, 1, 2, 2, 3, 5)  # of more than three due at once the rest comes in a summary
SPANS = (60, 600, 3600, 7200, 86400, 3 * 86400)  # seconds


class Acts:
    """Random ones, over what is in the store at that moment."""

    def __init__(self, lives: Lives) -> None:
        self._lives, self._dice = lives, lives.dice
        self._count = itertools.count(1)

    def one(self) -> None:
        """Some act on some application; what the program refuses is refused."""
        ledger = self._lives.ledger
        found = ledger.ask("SELECT id FROM application")
        if not found or self._dice.random() < 0.06:
            self._add()
            return
        application = self._dice.choice(found)[0]
        follow_ups = ledger.ask(
            "SELECT id FROM follow_up WHERE application_id=? AND state='open' ORDER BY id", application
        )
        text = f"note {next(self._count)}"
        make = self._dice.choice(
            (self._done, self._done, self._snooze, self._snooze, self._move, self._news, self._known, self._close,
             self._overrule, self._undo, self._ring_now)
        )  # fmt: skip
        make(application, follow_ups[0][0] if follow_ups else 0, text)

    # -- each

    def _add(self) -> None:
        company = f"Added {next(self._count)} {self._dice.randrange(10**6)}"
        at = self._lives.clock.now() + timedelta(hours=self._dice.choice((-30, -5, -1, 20, 48)))

        def work(life: Life) -> None:
            def add() -> Done:
                added = life.world.add(company, at.strftime("%Y-%m-%dT%H:00"))
                return Done(added.application_id, "", added.changes)

            self._by_window(life, 0, add, company)

        self._lives.survive(work)

    def _done(self, application: int, follow_up: int, text: str) -> None:
        outcome = self._dice.choice(tuple(Outcome))
        answers = DoneAnswers(application, outcome, follow_up or None, note=text)
        self._lives.ledger.asked_done[application] += 1
        self._act(application, lambda program: program.done(answers), text)

    def _snooze(self, application: int, follow_up: int, _text: str) -> None:
        until = self._later()

        def put_off(program: Program) -> Done:
            return program.snooze(follow_up, until)

        self._act(application, put_off, confirmed=lambda: self._lives.ledger.snoozed(follow_up, until), at_once=True)

    def _move(self, application: int, follow_up: int, _text: str) -> None:
        to = self._later()
        self._act(application, lambda program: program.move(follow_up, to), at_once=True)

    def _news(self, application: int, _follow_up: int, text: str) -> None:
        kind = self._dice.choice(tuple(ResponseKind))
        today = self._lives.clock.now().date() - timedelta(days=1)
        news = News(application, kind, today, today + timedelta(days=self._dice.choice((1, 3, 8))), text)
        self._act(application, lambda program: program.news(news))

    def _known(self, application: int, _follow_up: int, _text: str) -> None:
        day = self._lives.clock.now().date() + timedelta(days=self._dice.choice((-2, 1, 5)))
        known = Known(application, promised=self._dice.choice((None, day)))
        self._act(application, lambda program: program.save_known(known))

    def _close(self, application: int, _follow_up: int, _text: str) -> None:
        if self._lives.ledger.ask("SELECT 1 FROM application WHERE id=? AND closing IS NOT NULL", application):
            self._act(application, lambda program: program.reopen(application))
        elif self._dice.random() < 0.4:
            self._act(application, lambda program: program.close(application, Closing.LET_GO))

    def _overrule(self, application: int, _follow_up: int, _text: str) -> None:
        verdict, at = self._dice.choice(tuple(Verdict)), self._later()
        if self._dice.random() < 0.3:
            self._act(application, lambda program: program.follow_advice(application))
        else:
            self._act(application, lambda program: program.overrule(application, verdict, at), at_once=True)

    def _undo(self, _application: int, _follow_up: int, _text: str) -> None:
        self._lives.counted["undone"] += 1
        last = self._lives.ledger.ask(
            "SELECT application_id FROM operation WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1"
        )
        self._act(last[0][0] or 0 if last else 0, lambda program: program.undo())

    def _ring_now(self, application: int, follow_up: int, _text: str) -> None:
        self._act(application, lambda program: program.ring_now(follow_up))

    def _later(self) -> datetime:
        return self._lives.clock.now() + timedelta(seconds=self._dice.choice(SPANS))

    # -- the two faces

    def _act(
        self,
        application: int,
        operation: Operation,
        text: str = "",
        confirmed: Callable[[], None] | None = None,
        *,
        at_once: bool = False,
    ) -> None:
        """``at_once``: a moment was named, by the clock as it stands; what it means must not change on the way."""
        if self._dice.random() < 0.2:
            self._by_command_line(application, operation, text, confirmed)
            return

        def work(life: Life) -> None:
            self._by_window(life, application, lambda: operation(life.program), text, confirmed)
            if at_once:
                life.worker.settle()

        self._lives.survive(work)

    def _by_window(
        self,
        life: Life,
        application: int,
        operation: Callable[[], Done],
        text: str = "",
        confirmed: Callable[[], None] | None = None,
    ) -> None:
        ledger = self._lives.ledger

        def told(done: Done) -> None:
            ledger.confirmed(done, text)
            if confirmed is not None:
                confirmed()
            life.changed(done.changes)

        def refused(error: BaseException) -> None:
            if not isinstance(error, KnownError):
                raise error

        life.worker.settle()
        ledger.acting(application)
        life.worker(operation, told, refused)

    def _by_command_line(
        self, application: int, operation: Operation, text: str, confirmed: Callable[[], None] | None
    ) -> None:
        """Another process, which may die as well; the window's store watch tells of it."""
        lives = self._lives
        lives.counted["acts by the command line"] += 1
        lives.ledger.acting(application)
        try:
            done = operation(world_on(lives.disk, lives.clock).program)
        except (KnownError, Death):
            lives.disk.link.close()
        else:
            lives.ledger.confirmed(done, text)
            if confirmed is not None:
                confirmed()
        if lives.alive is not None:
            lives.alive.changed(EVERYTHING)


def fill(disk: Disk, number: int) -> bytes:
    """A store as a user has it after some weeks, made by the services; the same number gives the same one."""
    dice = random.Random(number)
    disk.wipe()
    world: World = world_on(disk, FakeClock("2026-11-09T08:00:00-05:00", "America/New_York"))
    for place in range(dice.choice(COMPANIES)):
        hour = timedelta(hours=dice.choice((9, 26, 50, 74, 75, 76, 77, 95, 122)))
        at = (world.clock.now() - timedelta(hours=5) + hour).strftime("%Y-%m-%dT%H:%M")
        promised = world.clock.now().date() + timedelta(days=dice.randrange(2, 9))
        world.add(f"Company {place}", at, promised=dice.choice((None, promised)))
    world.clock.set("2026-11-12T09:00:00-05:00")
    for (ident,) in disk.link.execute("SELECT id FROM application").fetchall():
        if dice.random() < 0.4:
            world.program.done(DoneAnswers(ident, dice.choice((Outcome.SENT, Outcome.VOICEMAIL))))
        if dice.random() < 0.2:
            world.program.news(News(ident, ResponseKind.STILL_DECIDING))
    return disk.link.serialize()

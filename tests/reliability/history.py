"""One random history: users, desktops, disks, clocks and crashes in an order that the dice decide.

At its end the world becomes sound again: a right clock, a good desktop, a good disk. Then everything that was
promised must hold (ledger.py).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from followup_desktop.domain.ports import SUMMARY_ID, NoteAction, NoteEventKind, NoteKey
from tests.reliability.acts import Acts, fill
from tests.reliability.ledger import RINGING, instant, micros
from tests.reliability.lives import PLACES, Life, Lives
from tests.reliability.memory import Disk
from tests.reliability.screen import Manner, NeverAtRest

SCENES = 32
STEPS = (4, 6, 8, 12, 16, 24)
SHORT = (3, 4, 5)
ELAPSED = (5, 20, 20, 61, 240, 301, 900, 3600, 4 * 3600, 14 * 3600, 3 * 86400)  # seconds
CLOCK_STEPS = (1, 60, 3600, 86400, 40 * 86400, 400 * 86400, 25 * 365 * 86400)
HORIZON = timedelta(days=4)  # in which everything that was due when the world became sound must have been shown
MOST_LOOKS = 40


@dataclass
class Outcome:
    """What came of a history."""

    seed: int
    broken: list[str]
    story: list[str]
    counted: Counter[str] = field(default_factory=Counter)


class Stage:
    """A disk and its scenes, made once and used for many histories."""

    def __init__(self) -> None:
        self.disk = Disk()
        self._scenes: dict[int, bytes] = {}

    def scene(self, number: int) -> bytes:
        if number not in self._scenes:
            self._scenes[number] = fill(self.disk, number)
        return self._scenes[number]

    def play(self, seed: int, lengths: tuple[int, ...] = STEPS) -> Outcome:
        """The history of that number; ``lengths``: how many steps it may have."""
        dice = random.Random(seed)
        scene = self.scene(dice.randrange(SCENES))
        return History(seed, Lives(self.disk, dice, scene)).play(dice.choice(lengths))

    def end(self) -> None:
        self.disk.end()


class History:
    def __init__(self, seed: int, lives: Lives) -> None:
        self._seed, self._lives, self._dice = seed, lives, lives.dice
        self._acts = Acts(lives)

    def play(self, length: int) -> Outcome:
        steps: tuple[tuple[Callable[[], None], int], ...] = (
            (self._time_passes, 30),
            (self._user_acts, 18),
            (self._user_clicks, 14),
            (self._note_goes, 6),
            (self._desktop_changes, 8),
            (self._fuse_is_laid, 10),
            (self._clock_steps, 3),
            (self._disk_changes, 3),
            (self._program_quits, 3),
            (self._dies_at_rest, 3),
        )
        work, weights = [one for one, _ in steps], [weight for _, weight in steps]
        try:
            self._play(work, weights, length)
        except NeverAtRest:
            self._lives.ledger.wrong("the program never comes to rest")
        return self._told()

    def _play(self, work: list[Callable[[], None]], weights: list[int], length: int) -> None:
        self._begins()
        for _ in range(length):
            step = self._dice.choices(work, weights)[0]
            self._lives.tell(step.__name__.strip("_"))
            step()
            self._work_off()
            if self._lives.ledger.broken:
                break
        if not self._lives.ledger.broken:
            self._become_sound()
            self._lives.ledger.at_the_end()

    def _told(self) -> Outcome:
        lives = self._lives
        counted = lives.counted + Counter(
            {f"notes, desktop {one}": count for one, count in lives.screen.asked.items()}
        )
        counted["crashes"], counted["starts"] = lives.crashes, lives.number
        counted["shown"] = len(lives.screen.shown)
        counted["summaries"] = sum(one.key.follow_up_id == SUMMARY_ID for one in lives.screen.shown)
        counted["commits refused"] = lives.disk.link.refused
        counted["confirmed"] = len(lives.ledger.confirmed_acts)
        return Outcome(self._seed, list(lives.ledger.broken), lives.story, counted)

    # -- working off

    def _work_off(self) -> None:
        """Mostly all that waits; sometimes a part, and the rest meets what happens next."""
        if self._dice.random() < 0.12:
            self._lives.survive(lambda life: life.worker.some(self._dice))
        else:
            self._settle()

    def _settle(self) -> None:
        self._lives.survive(lambda life: life.worker.settle())
        if self._lives.alive is not None and not self._lives.alive.worker.busy:
            self._lives.ledger.at_rest()

    def _look(self) -> None:
        """As the wake does it every 20 seconds at the latest."""
        # One that the desktop has not answered for keeps the others waiting, for a minute at most.
        alive = self._lives.alive
        unfinished = alive is not None and (alive.worker.busy or alive.bell._line.under_way is not None)
        self._lives.survive(lambda life: life.bell.look())
        self._lives.ledger.looked()
        if self._dice.random() < 0.9:
            looked = self._lives.number
            self._settle()
            sound = self._lives.screen.manner is Manner.GOOD and not unfinished
            if sound and looked == self._lives.number and self._lives.alive is not None:
                self._lives.ledger.nothing_due_is_left()

    # -- what may happen

    def _begins(self) -> None:
        """Often in trouble already, and with something that rings soon."""
        if self._dice.random() < 0.5:
            self._desktop_changes()
        if self._dice.random() < 0.6:
            self._fuse_is_laid()
        self._time_passes()
        self._work_off()

    def _time_passes(self) -> None:
        lives = self._lives
        upcoming = self._next_ring()
        if upcoming is not None and self._dice.random() < 0.6:
            seconds = min(upcoming + self._dice.choice((0, 1, 19)), 40 * 86400.0)
        else:
            seconds = self._dice.choice(ELAPSED)
        if self._dice.random() < 0.2 or (lives.alive is not None and lives.alive.worker.busy):
            lives.clock.sleep(seconds=seconds)
        else:
            lives.clock.advance(seconds=seconds)
        self._look()

    def _next_ring(self) -> float | None:
        """Seconds to the next moment at which anything rings."""
        now = self._lives.clock.now()
        found = self._lives.ledger.ask(
            f"SELECT min(ring_at) FROM reminder WHERE state IN {RINGING} AND ring_at>?", micros(now)
        )
        return None if found[0][0] is None else (instant(found[0][0]) - now).total_seconds()

    def _user_acts(self) -> None:
        self._acts.one()

    def _user_clicks(self) -> None:
        """On a note that is there, or was: its button may be out of date."""
        lives = self._lives
        shown = [one.key for one in lives.screen.shown[-6:]]
        key = self._dice.choice(list(lives.screen.live.values()) or shown) if shown else None
        if key is None or self._dice.random() < 0.3:
            key = self._dice.choice(shown) if shown else NoteKey(self._dice.randrange(1, 9), 1)
        lives.survive(lambda life: self._click(life, key, self._dice.choice(tuple(NoteAction))))

    def _click(self, life: Life, key: NoteKey, action: NoteAction) -> None:
        life.worker.settle()
        ledger, link = self._lives.ledger, self._lives.disk.link
        standing = ledger.ask(
            "SELECT r.occurrence FROM reminder r JOIN follow_up f ON f.id=r.follow_up_id "
            "WHERE f.id=? AND f.state='open'", key.follow_up_id,
        )  # fmt: skip
        stale = standing != [(key.occurrence,)] and key.follow_up_id != 0
        self._lives.counted["clicked in vain" if stale else "clicked"] += 1
        changed, refused = link.total_changes, life.refused
        if not stale and action in (NoteAction.DONE, NoteAction.SNOOZE):
            ledger.acting(ledger.application_of(key.follow_up_id))
            ledger.asked_done[ledger.application_of(key.follow_up_id)] += action is NoteAction.DONE
        until = self._lives.clock.now() + timedelta(hours=1)
        self._lives.tell("clicks", key, action)
        ledger.seen(key)
        life.notifier.say(NoteEventKind.ACTIVATED, key, action)
        life.worker.settle()
        if stale and (link.total_changes != changed or life.refused != refused + 1):
            ledger.wrong(f"the stale button {action} of {key} was obeyed (it stands at {standing})")
        if not stale and action is NoteAction.SNOOZE and key.follow_up_id and life.refused == refused:
            ledger.snoozed(key.follow_up_id, until)

    def _note_goes(self) -> None:
        live = list(self._lives.screen.live)
        if live:
            one, why = self._dice.choice(live), self._dice.choice(("expired", "dismissed", "undefined"))
            self._lives.counted[f"note {why}"] += 1
            self._lives.survive(lambda life: self._goes(life, one, why))

    def _goes(self, life: Life, follow_up: int, why: str) -> None:
        """What is there once the program runs: its start may have shown another one in its place."""
        key = self._lives.screen.live.get(follow_up)
        self._lives.tell("closed", follow_up, why)
        if key is not None and why == "dismissed":
            self._lives.ledger.seen(key)
        life.notifier.close(follow_up, why)

    def _desktop_changes(self) -> None:
        if self._dice.random() < 0.3:  # the daemon dies and another one takes its place
            self._lives.counted["daemon died"] += 1
            for one in list(self._lives.screen.live):
                self._lives.survive(lambda life, one=one: self._lose(life, one))  # type: ignore[misc]
        self._lives.screen.manner = self._dice.choice((Manner.GOOD, Manner.GOOD, *Manner))
        self._lives.tell("the desktop is", self._lives.screen.manner)
        self._lives.survive(lambda life: life.notifier.answer())

    def _lose(self, life: Life, follow_up: int) -> None:
        """What is there once the program runs: its start may have shown the same again."""
        if follow_up in self._lives.screen.live:
            self._lives.ledger.gone(self._lives.screen.live[follow_up])
            life.notifier.close(follow_up, "server-gone")

    def _fuse_is_laid(self) -> None:
        self._lives.fuse = (self._dice.choice(PLACES), self._dice.randrange(1, 4))
        self._lives.tell("fuse", *self._lives.fuse)

    def _clock_steps(self) -> None:
        lives = self._lives
        if lives.drift and self._dice.random() < 0.5:
            lives.right_the_clock()
        else:
            by = timedelta(seconds=self._dice.choice(CLOCK_STEPS) * self._dice.choice((-1, 1)))
            lives.step_clock(by)
        self._look()

    def _disk_changes(self) -> None:
        self._lives.disk.link.full = not self._lives.disk.link.full
        self._lives.tell("the disk is full" if self._lives.disk.link.full else "the disk has room")

    def _program_quits(self) -> None:
        self._lives.quit()

    def _dies_at_rest(self) -> None:
        if self._lives.alive is not None:
            self._lives._died()

    # -- the end

    def _become_sound(self) -> None:
        lives = self._lives
        lives.tell("the world becomes sound")
        lives.fuse = None
        lives.disk.link.full = False
        lives.screen.manner = Manner.GOOD
        lives.right_the_clock()
        lives.survive(lambda life: life.notifier.answer())
        self._settle()
        if self._dice.random() < 0.5:
            lives._died()
        lives.clock.advance(seconds=301)  # longer than any retry and than any claim is waited for
        self._settle_and_look()
        end = lives.clock.now() + HORIZON
        for _ in range(MOST_LOOKS):
            seconds = self._next_unshown()
            if seconds is None or lives.clock.now() + timedelta(seconds=seconds) > end:
                return
            lives.clock.advance(seconds=seconds)
            self._settle_and_look()

    def _settle_and_look(self) -> None:
        self._lives.survive(lambda life: life.bell.look())
        self._settle()
        self._lives.ledger.nothing_due_is_left()

    def _next_unshown(self) -> float | None:
        """Seconds to the next moment at which anything rings that was not shown yet."""
        ledger, now = self._lives.ledger, self._lives.clock.now()
        waits = [
            (instant(ring_at) - now).total_seconds()
            for follow_up, occurrence, ring_at in ledger.ask(
                f"SELECT follow_up_id, occurrence, ring_at FROM reminder WHERE state IN {RINGING}"
            )
            if not any((follow_up, occurrence) in one.claims for one in ledger.shown[follow_up])
        ]
        return min(waits, default=None)

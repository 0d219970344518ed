"""What the user was told and shown in a history, and what must follow from it.

It reads the store by plain SQL, beside the product's own repositories, and writes nothing. A broken promise becomes
one line in ``broken``.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from followup_desktop.domain.ports import Note, NoteKey
from followup_desktop.services.notes import NAMED
from followup_desktop.services.views import Done
from tests.reliability.screen import Showing

if TYPE_CHECKING:
    from tests.reliability.lives import Lives

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
WAITS = (timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1))  # what nobody acknowledged comes back
AFTER_A_CRASH = timedelta(minutes=10)
TURNED_AWAY = 60.0  # seconds the computer runs; then it is tried again, where a full disk leaves only memory for it
PUT_OFF = timedelta(days=4)  # from a Friday evening to the first hour of calling on Monday, and some
LONGEST_SPAN = timedelta(days=3)  # by which the user of a history puts anything off
RINGING = "('planned', 'shown', 'acknowledged')"
# Tables that only acts of the user change, so that the last act that touched a row says what it holds.
USERS_OWN = ("application", "attempt", "response", "interview", "contact")


def micros(at: datetime) -> int:
    """An instant as the store holds it."""
    return (at - EPOCH) // timedelta(microseconds=1)


def instant(stored: int) -> datetime:
    return EPOCH + timedelta(microseconds=stored)


class Ledger:
    """One history's."""

    def __init__(self, lives: Lives) -> None:
        self._lives = lives
        self.broken: list[str] = []
        self.shown: dict[int, list[Showing]] = defaultdict(list)  # by follow-up
        self._streak: dict[int, int] = defaultdict(int)  # showings since the last excuse, by follow-up
        self._acts: dict[int, int] = defaultdict(int)  # of the user, by application
        self._application: dict[int, int] = {}  # by follow-up
        self._snoozed: dict[int, tuple[datetime, datetime]] = {}  # (asked at, until), by follow-up
        self._ended: set[int] = set()  # follow-ups, when all was last at rest
        self._turned_away: dict[int, tuple[int, float]] = {}  # (life, monotonic) not shown, by follow-up
        self._quits: set[int] = set()  # lives that ended in order
        self._seen: set[tuple[int, int]] = set()  # (follow-up, occurrence) that the user clicked or put away
        self.asked_done: Counter[int] = Counter()  # times the user marked a contact as done, by application
        self._attempts = self._contacts_made()  # at the beginning
        self.confirmed_acts: dict[int, str] = {}  # operation -> a text that only it brought, or ""

    def wrong(self, what: str) -> None:
        self.broken.append(what)
        self._lives.tell("BROKEN:", what)

    def ask(self, question: str, *given: object) -> list[Any]:
        return self._lives.disk.link.execute(question, given).fetchall()

    # -- what the user did

    def application_of(self, follow_up: int) -> int:
        if follow_up not in self._application:
            found = self.ask("SELECT application_id FROM follow_up WHERE id=?", follow_up)
            self._application[follow_up] = found[0][0] if found else 0
        return self._application[follow_up]

    def acting(self, application: int) -> None:
        """The user asks for something; whether it comes to be is seen later."""
        self._lives.tell("acts on", application)
        self._acts[application] += 1
        for follow_up in [one for one in self._snoozed if self.application_of(one) == application]:
            del self._snoozed[follow_up]

    def confirmed(self, done: Done, text: str = "") -> None:
        """The user was told that it was done."""
        self._lives.tell("confirmed", done.changes.operation_id, done.what)
        if done.changes.operation_id:
            self.confirmed_acts[done.changes.operation_id] = text

    def snoozed(self, follow_up: int, until: datetime) -> None:
        self._lives.counted["put off"] += 1
        self._snoozed[follow_up] = self._lives.clock.now(), until
        for (occurrence,) in self.ask("SELECT occurrence FROM reminder WHERE follow_up_id=?", follow_up):
            if self._was_shown(follow_up, occurrence):
                self.wrong(f"follow-up {follow_up} was put off, and its old buttons are as good as new")

    def clock_stepped(self) -> None:
        """What was put off by a clock that was ahead waits as long as was meant, and no longer until that moment."""
        now = self._lives.clock.now()
        self._snoozed = {one: (asked, until) for one, (asked, until) in self._snoozed.items() if asked <= now}

    def looked(self) -> None:
        """What was put off until now or earlier has come due."""
        now = self._lives.clock.now()
        self._snoozed = {one: (asked, until) for one, (asked, until) in self._snoozed.items() if until > now}

    def seen(self, key: NoteKey) -> None:
        """The user clicked that note or put it away."""
        if key.is_summary:
            summaries = [one for one in self._lives.screen.shown if one.key == key]
            self._seen.update(claim for one in summaries[-1:] for claim in one.claims)
        self._seen.add((key.follow_up_id, key.occurrence))

    def gone(self, key: NoteKey) -> None:
        """The desktop lost that note: what it stood for is shown again as soon as may be."""
        for showings in self.shown.values():
            if showings[-1].key == key:
                showings[-1].excused = "gone"

    # -- what the user was shown

    def showing(self, note: Note) -> Showing:
        lives = self._lives
        claims, unwritten = self._stands_for(note)
        made = Showing(
            note.key, lives.clock.now(), lives.clock.monotonic(), lives.epoch, lives.number, claims, note.title,
            sum(self._acts[self.application_of(one)] for one, _ in claims), unwritten,
        )  # fmt: skip
        if note.key.is_summary:
            self._judge_summary(note, claims)
        lives.tell("shown", lives.screen.manner, claims, note.title)
        for follow_up, occurrence in claims:
            self._judge(made, follow_up, occurrence)
            self.shown[follow_up].append(made)
        return made

    def turned_away(self, note: Note) -> None:
        """The desktop says that it does not show it, or nothing at all: it is tried again in a minute at most."""
        for follow_up, _ in self._stands_for(note)[0]:
            self._turned_away[follow_up] = self._lives.number, self._lives.clock.monotonic()

    def _stands_for(self, note: Note) -> tuple[tuple[tuple[int, int], ...], bool]:
        """The (follow-up, occurrence) of its claims, and whether the store knows nothing of those claims."""
        lives = self._lives
        if lives.alive is None:
            return ((note.key.follow_up_id, note.key.occurrence),), False
        found, unwritten = [], False
        for claim in lives.alive.bell._sent[note.key].claims:
            # One whose adding is taken back while it is on its way is no more; it goes from the screen at once.
            for follow_up, token in self.ask(
                "SELECT follow_up_id, token FROM reminder WHERE id=?", claim.reminder_id
            ):
                found.append((follow_up, claim.occurrence))
                unwritten = unwritten or token != claim.token
        return tuple(found), unwritten

    def _judge_summary(self, note: Note, claims: tuple[tuple[int, int], ...]) -> None:
        alive = self._lives.alive
        if alive is not None and len(alive.bell._sent[note.key].claims) != len(claims):
            return  # part of it is gone by now
        meant = {
            self.ask("SELECT company FROM application WHERE id=?", self.application_of(follow_up))[0][0]
            for follow_up, _ in claims
        }
        if len(meant) <= NAMED and set(note.body.split(", ")) != meant:
            self.wrong(f"a summary names {note.body}, and stands for {meant}")

    def _judge(self, made: Showing, follow_up: int, occurrence: int) -> None:
        asked, until = self._snoozed.get(follow_up, (None, None))
        if asked == made.at and occurrence != self._occurrence(follow_up):
            until = None  # it was on its way to the screen already when the user acted, and goes again at once
        else:
            self._snoozed.pop(follow_up, None)
        if until is not None and made.at < until:
            self.wrong(f"follow-up {follow_up} rang at {made.at}, although it was put off until {until}")
        if follow_up in self._ended and self._state(follow_up) != "open":
            self.wrong(f"follow-up {follow_up} rang after it was ended")
        if self.shown.get(follow_up):
            self._judge_again(self.shown[follow_up][-1], made, follow_up)
            if (follow_up, occurrence) not in self.shown[follow_up][-1].claims:  # planned anew: counted anew
                self._streak[follow_up] = 0

    def _judge_again(self, last: Showing, made: Showing, follow_up: int) -> None:
        """Whether there was a reason to show the same thing again so soon."""
        acted = self._acted_since(last, follow_up)
        quit_between = any(life in self._quits for life in range(last.life, made.life))
        # A claim that only memory held may be made anew once the disk has room: better one too many than silence.
        doubted = last.unwritten and not made.unwritten
        if doubted or last.excused or last.epoch != made.epoch or acted or quit_between or last.title != made.title:
            self._streak[follow_up] = 0
            return
        wait = WAITS[min(self._streak[follow_up], len(WAITS) - 1)]
        if last.life != made.life:
            wait = min(wait, AFTER_A_CRASH)
        self._streak[follow_up] += 1
        if made.at - last.at < wait:
            self.wrong(f"follow-up {follow_up} was shown again after {made.at - last.at}, for no reason")

    def _acted_since(self, last: Showing, follow_up: int) -> bool:
        if len(last.claims) > 1:
            return sum(self._acts[self.application_of(one)] for one, _ in last.claims) != last.acts
        return self._acts[self.application_of(follow_up)] != last.acts

    def _occurrence(self, follow_up: int) -> int:
        ((found,),) = self.ask("SELECT occurrence FROM reminder WHERE follow_up_id=?", follow_up)
        return int(found)

    def _state(self, follow_up: int) -> str:
        found = self.ask("SELECT state FROM follow_up WHERE id=?", follow_up)
        return str(found[0][0]) if found else "gone"

    # -- what happened to the program

    def crashed(self) -> None:
        """What was shown and not yet recorded as shown may be shown again: nobody can know."""
        self.excuse_unrecorded("crash")

    def excuse_unrecorded(self, why: str) -> None:
        number = self._lives.number
        for follow_up, showings in self.shown.items():
            last = showings[-1]
            if last.life == number and not last.excused and not self._recorded(last, follow_up):
                last.excused = why

    def _recorded(self, last: Showing, follow_up: int) -> bool:
        found = self.ask("SELECT shown_at FROM reminder WHERE follow_up_id=? AND state!='claimed'", follow_up)
        return bool(found and found[0][0] is not None and found[0][0] >= micros(last.at))

    def quit(self) -> None:
        self._quits.add(self._lives.number)

    # -- what must hold whenever nothing is under way

    def at_rest(self) -> None:
        self._ended = {one for (one,) in self.ask("SELECT id FROM follow_up WHERE state!='open'")}
        lives = self._lives
        for follow_up, key in lives.screen.live.items():
            showings = self.shown.get(follow_up)
            last = showings[-1] if showings else None
            if last is None or last.key != key or last.life != lives.number or last.excused:
                continue
            # To take the old one away while the desktop has not answered for the new one could take the new one away.
            if lives.screen.unanswered.get(follow_up, key) != key:
                continue
            found = self.ask(
                "SELECT r.occurrence FROM reminder r JOIN follow_up f ON f.id=r.follow_up_id "
                "WHERE f.id=? AND f.state='open'", follow_up,
            )  # fmt: skip
            if found != [(key.occurrence,)]:
                self.wrong(f"the note {key} stays on the screen although it stands for nothing ({found})")
        self._states_tell_the_truth()

    def _states_tell_the_truth(self) -> None:
        for follow_up, occurrence, state in self.ask(
            "SELECT follow_up_id, occurrence, state FROM reminder WHERE state IN ('shown', 'acknowledged')"
        ):
            if state == "shown" and not self._was_shown(follow_up, occurrence):
                self.wrong(f"follow-up {follow_up} is said to have been shown, and was not")
            if state == "acknowledged" and (follow_up, occurrence) not in self._seen:
                self.wrong(f"follow-up {follow_up} is said to have been seen, and was not")

    def _was_shown(self, follow_up: int, occurrence: int) -> bool:
        return any((follow_up, occurrence) in one.claims for one in self.shown.get(follow_up, ()))

    def nothing_due_is_left(self) -> None:
        """After a look with a good desktop; on a full disk what is due stays due, but it must have been shown."""
        now = self._lives.clock.now()
        left = self.ask(f"SELECT follow_up_id FROM reminder WHERE state IN {RINGING} AND ring_at<=?", micros(now))
        if self._lives.disk.link.full:
            left = [one for one in left if not (self._shown_lately(one[0], now) or self._refused_lately(one[0]))]
        if left:
            self.wrong(f"after a look the follow-ups {[one for (one,) in left]} are still due")

    def _shown_lately(self, follow_up: int, now: datetime) -> bool:
        last = self.shown.get(follow_up, [])[-2:]
        return any(now - WAITS[-1] < (one.told or one.at) <= now or self._answer_may_come(one) for one in last)

    def _answer_may_come(self, one: Showing) -> bool:
        """As with a claim that could be written it is waited for during a minute in which the computer runs."""
        soon = self._lives.clock.monotonic() < one.steady + TURNED_AWAY
        return soon and bool(one.excused) and one.life == self._lives.number

    def _refused_lately(self, follow_up: int) -> bool:
        """In this life: another one knows nothing of it."""
        life, at = self._turned_away.get(follow_up, (0, 0.0))
        return life == self._lives.number and self._lives.clock.monotonic() < at + TURNED_AWAY

    # -- what must hold at the end, when the world is sound again

    def at_the_end(self) -> None:
        self._nothing_confirmed_is_lost()
        self._rows_hold_what_was_last_done()
        self._ends_have_a_cause()
        self._nothing_is_done_by_itself()
        self._reminders_and_follow_ups_agree()
        self._nothing_is_frozen()
        self._everything_advised_is_planned()

    def _nothing_confirmed_is_lost(self) -> None:
        kept = dict(self.ask("SELECT id, undone_at FROM operation"))
        texts = {text for (text,) in self.ask("SELECT company FROM application UNION SELECT note FROM attempt")}
        for operation, text in self.confirmed_acts.items():
            if operation not in kept:
                self.wrong(f"the confirmed act {operation} is lost")
            elif text and kept[operation] is None and text not in texts:
                self.wrong(f"what the confirmed act {operation} brought is lost: {text}")

    def _rows_hold_what_was_last_done(self) -> None:
        wanted: dict[tuple[str, int], dict[str, Any] | None] = {}
        for table, row, after in self.ask(
            "SELECT c.table_name, c.row_id, c.after FROM operation_change c JOIN operation o ON o.id=c.operation_id "
            "WHERE o.undone_at IS NULL ORDER BY c.id"
        ):
            if table in USERS_OWN:
                wanted[table, row] = None if after is None else json.loads(after)
        for (table, row), values in wanted.items():
            if values is None:
                continue
            names = [one[1] for one in self.ask(f"PRAGMA table_info({table})")]
            found = self.ask(f"SELECT * FROM {table} WHERE id=?", row)
            there = dict(zip(names, found[0], strict=True)) if found else None
            if there is None or any(there[name] != value for name, value in values.items()):
                self.wrong(f"{table} {row} holds {there} instead of {values}")

    def _ends_have_a_cause(self) -> None:
        for follow_up, application, state in self.ask(
            "SELECT id, application_id, state FROM follow_up WHERE state!='open'"
        ):
            if not self.ask("SELECT 1 FROM event WHERE follow_up_id=? AND kind=?", follow_up, state):
                self.wrong(f"follow-up {follow_up} is {state}, and nothing says why")
            if state == "done" and not self.ask("SELECT 1 FROM attempt WHERE follow_up_id=?", follow_up):
                self.wrong(f"follow-up {follow_up} of application {application} is done by nobody")

    def _contacts_made(self) -> Counter[int]:
        """By application."""
        return Counter(dict(self.ask("SELECT application_id, count(*) FROM attempt GROUP BY application_id")))

    def _nothing_is_done_by_itself(self) -> None:
        for application, made in (self._contacts_made() - self._attempts).items():
            if made > self.asked_done[application]:
                self.wrong(f"{made} contacts of application {application} are said to be done")

    def _reminders_and_follow_ups_agree(self) -> None:
        for follow_up, state, ring in self.ask(
            "SELECT f.id, f.state, r.state FROM follow_up f LEFT JOIN reminder r ON r.follow_up_id=f.id"
        ):
            if (state == "open") != (ring is not None and ring not in ("done", "cancelled")):
                self.wrong(f"follow-up {follow_up} is {state}, its reminder {ring}")

    def _nothing_is_frozen(self) -> None:
        now = self._lives.clock.now()
        for follow_up, due, moved, ring_at, occurrence, snoozed in self.ask(
            "SELECT f.id, f.due_at, f.moved_by_user, r.ring_at, r.occurrence, r.snoozed FROM follow_up f "
            "JOIN reminder r ON r.follow_up_id=f.id WHERE f.state='open'"
        ):
            _, until = self._snoozed.get(follow_up, (None, None))
            latest = now + LONGEST_SPAN if moved or snoozed else max(instant(due), now)
            if until is not None and now < until:
                if instant(ring_at) != until:
                    self.wrong(f"follow-up {follow_up} rings at {instant(ring_at)}, put off until {until}")
            # What was put off and seen by a clock that was ahead rings by when it is due, which may be weeks away.
            elif instant(ring_at) > latest + PUT_OFF and (moved or ring_at > due):
                self.wrong(f"follow-up {follow_up} was due {instant(due)} and rings at {instant(ring_at)} only")
            if not (moved or snoozed or self._lives.epoch) and now < instant(ring_at) < instant(due):
                self.wrong(f"follow-up {follow_up} is due {instant(due)} and rings at {instant(ring_at)} already")
            if not self._was_shown(follow_up, occurrence) and instant(ring_at) <= now:
                self.wrong(f"follow-up {follow_up}, due {instant(due)}, was never shown")

    def _everything_advised_is_planned(self) -> None:
        life, now = self._lives.life, self._lives.clock.now()
        from followup_desktop.services.case import load_cases

        with life.world.store.read() as work:
            for case in load_cases(work, closed=False):
                wanted = life.program.around.planner.plan(case, now).contact
                planned = case.follow_up
                if wanted is not None and planned is None and case.overrule is None:
                    self.wrong(f"application {case.application.id}: {wanted.advice.verdict} is advised, not planned")
                if wanted is None or planned is None or planned.moved_by_user:
                    continue
                if planned.due.instant > max(wanted.due.instant, now) + PUT_OFF:
                    self.wrong(
                        f"follow-up {planned.id} is due {planned.due.instant}, advised for {wanted.due.instant}"
                    )

"""The bell: joins the reminders in the store to the desktop that shows them and to the alarm that wakes us.

Runs on one thread (the window's), asks the store through ``run`` (the worker thread) and never blocks. It knows
ports only, so it is tested without a desktop. What it may not do: decide what is due (reminders.py), show a window.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import KnownError
from followup_desktop.domain.model import FollowUp
from followup_desktop.domain.ports import (
    TRIAL_ID,
    Alarm,
    Capabilities,
    NoteAction,
    NoteEvent,
    NoteEventKind,
    NoteKey,
    Notifier,
    NotifierListener,
)
from followup_desktop.services.bell_listener import BellListener, Run, Tried
from followup_desktop.services.deliveries import Delivery
from followup_desktop.services.line import Line
from followup_desktop.services.on_screen import LeftOver
from followup_desktop.services.reminders import ACKNOWLEDGED_REST, Reminders, Tick

log = logging.getLogger(__name__)
GONE = ("server-gone", "bus-lost")  # it is on no screen any more, and nobody put it away


class Bell:
    """Rings what is due, and hears what became of it."""

    def __init__(
        self, reminders: Reminders, notifier: Notifier, alarm: Alarm, run: Run, listener: BellListener
    ) -> None:
        self._reminders, self._notifier, self._alarm = reminders, notifier, alarm
        self._run, self._tell = run, listener
        self._sent: dict[NoteKey, Delivery] = {}
        self._taken: set[NoteKey] = set()  # of these, what the desktop once took: it may still show them
        self._spared: set[int] = set()  # follow-ups whose old one goes should the newer one, sent since, fail
        self._asked: set[bool] = set()  # looks that the worker has not begun: together or not
        self._resting = False  # "do not disturb": what would be sent now would not be seen
        self._discreet = False  # as the window last said; a look that began before knows nothing of it
        self._together = False  # what rings next goes out in one summary
        self._line = Line()
        self._trials = 0  # test notifications sent
        self._stopped = False

    @property
    def on_screen(self) -> frozenset[NoteKey]:
        """What was sent and not closed since."""
        return frozenset(self._sent)

    def start(self, ring: Callable[[], None], *, together: bool = False) -> None:
        """``ring`` is what the alarm calls, on a thread of its own: it must lead to ``look`` on the bell's thread.

        ``together``: what is due by now goes out in one summary.
        """
        self._notifier.start(NotifierListener(self._capable, self.heard))
        self._alarm.start(ring)
        kept = self._kept
        self._run(lambda: self._reminders.recover(kept), lambda _changes: None)
        if kept:
            self._run(lambda: self._reminders.on_screen.left(kept), self._left)
        self._look(together=together)

    @property
    def _kept(self) -> frozenset[str]:
        """The ways whose notifications outlive us."""
        able = self._notifier.capabilities()
        return frozenset({able.way}) if able.outlives else frozenset()

    def _left(self, found: LeftOver) -> None:
        """What an earlier run left on the screen is ours again; what is out of date goes."""
        self._sent = {**found.standing, **self._sent}
        self._taken |= found.standing.keys()
        for follow_up_id in found.over:
            self._notifier.withdraw(follow_up_id)

    def veil(self, discreet: bool) -> None:
        """The user is discreet from now on: what is on the screen is shown again without names."""
        self._discreet = discreet
        if not discreet or self._stopped:
            return
        self._line.change(self._veiled)
        for key, delivery in tuple(self._sent.items()):
            self._sent[key] = self._veiled(delivery)
            self._notifier.send(self._sent[key].note)

    def _veiled(self, delivery: Delivery) -> Delivery:
        return replace(delivery, note=self._reminders.notes.veiled(delivery.note))

    def stop(self) -> None:
        """No more ringing; what is on the screen is withdrawn, and comes back at the next start.

        Where it outlives us it stays as it is.
        """
        self._stopped = True
        kept = self._kept
        self._alarm.stop()
        if self._trials:
            self._notifier.withdraw(TRIAL_ID)  # also where the others stay: a start from a test helps nobody
        self._notifier.stop()
        if self._sent or self._line.waiting:
            self._run(lambda: self._reminders.put_away(kept), lambda _changes: None)
        self._sent.clear()
        self._taken.clear()
        self._line = Line()

    # -- trying out

    def try_out(self) -> None:
        """Sends a notification that stands for no reminder, the way a reminder would go now."""
        if self._stopped:
            return
        if self._resting:
            self._tell.tried(Tried.RESTING, self._notifier.capabilities().way, "")
            return
        self._trials += 1
        self._notifier.send(self._reminders.notes.trial(self._trials))

    def _tried(self, event: NoteEvent) -> None:
        """What is heard of such a one; of an older one only that it was clicked is news."""
        if event.kind is NoteEventKind.ACTIVATED:
            self._notifier.withdraw(TRIAL_ID)
            self._tell.tried(Tried.SEEN, event.way, event.token)
        elif event.key.occurrence == self._trials and event.kind is not NoteEventKind.CLOSED:
            taken = event.kind is NoteEventKind.ACCEPTED
            self._tell.tried(Tried.SHOWN if taken else Tried.FAILED, event.way, "")

    # -- ringing

    def look(self) -> None:
        """Looks for due reminders now. Harmless however often it is called.

        While the desktop is told not to disturb, what is due stays so, and comes in one summary when that is over.
        """
        self._look(together=self._together)

    def look_together(self) -> None:
        """The user is back at a screen that was locked: what is due comes in one notification, not in a row."""
        self._look(together=True)

    def _look(self, *, together: bool) -> None:
        if self._stopped:
            return
        if self._resting:
            self._alarm.arm(None)  # nothing rings before that is over, and then it is looked at once
        elif together not in self._asked:  # one that still waits will see whatever this one would
            self._asked.add(together)
            self._run(partial(self._tick, together), partial(self._ring, together=together))

    def _tick(self, together: bool) -> Tick:
        self._asked.discard(together)  # before it looks: what changes from now on is for the next look
        return self._reminders.tick(together=together)

    def _capable(self, capabilities: Capabilities) -> None:
        rested, self._resting = self._resting, capabilities.resting
        self._tell.capable(capabilities)
        if rested:
            self._look(together=True)

    def _ring(self, tick: Tick, *, together: bool) -> None:
        if self._stopped:
            return
        if together and tick.deliveries:
            self._together = False
        self._alarm.arm(tick.next_at)
        for delivery in tick.deliveries:
            if delivery.note.key.is_summary:
                self._withdraw(frozenset(self._singles_of(delivery)))
        made = (self._veiled(one) if self._discreet else one for one in tick.deliveries)
        self._line.join(made, tick.waited_for)
        following = self._line.next()
        if following is not None:
            self._sent[following.note.key] = following
            self._notifier.send(following.note)
        if tick.changes:
            self._tell.changed(tick.changes)

    def _singles_of(self, summary: Delivery) -> list[NoteKey]:
        """The single ones on the screen whose reminders it names."""
        return [key for key, one in self._sent.items() if not key.is_summary and one.reminders & summary.reminders]

    def _over(self, key: NoteKey) -> None:
        """The next one goes out with the look that follows, which drops what has lost its sense while it waited."""
        if self._line.over(key):
            self.look()

    def changed(self, changes: Changes) -> None:
        """Something was changed, here or by another program: withdraw what is out of date, arm anew."""
        if self._stopped or not changes.kinds & {Kind.FOLLOW_UP, Kind.REMINDER, Kind.APPLICATION}:
            return
        if self._line.waiting:
            self._run(partial(self._reminders.on_screen.outdated, self._line.waiting), self._drop)
        if self._sent:
            sent = dict(self._sent)
            self._run(lambda: self._reminders.on_screen.stale(sent), partial(self._withdraw_stale, sent))
        self.look()

    def _withdraw_stale(self, asked: dict[NoteKey, Delivery], stale: frozenset[NoteKey]) -> None:
        """A new summary may have taken the place of the one that was asked for."""
        as_asked = {key for key in stale if self._sent.get(key, asked[key]).claims == asked[key].claims}
        self._withdraw(frozenset(key for key in stale if not key.is_summary or key in as_asked))

    def _drop(self, outdated: frozenset[str]) -> None:
        """Of what waits, whatever has one of these tokens; what else it stood for rings anew in a moment."""
        for one in self._line.take_out(lambda waiting: bool(waiting.tokens & outdated)):
            self._run(partial(self._reminders.failed, one), lambda _changes: self.look())

    def _withdraw(self, keys: frozenset[NoteKey]) -> None:
        for key in keys:
            self._gone(key)
            self._clear(key)
            self._over(key)

    def _clear(self, key: NoteKey) -> None:
        """A newer occurrence of the same follow-up may be on the screen by now; that one stays."""
        if any(other.follow_up_id == key.follow_up_id for other in self._sent):
            self._spared.add(key.follow_up_id)
        else:
            self._spared.discard(key.follow_up_id)
            self._notifier.withdraw(key.follow_up_id)

    def _gone(self, key: NoteKey) -> Delivery | None:
        self._taken.discard(key)
        return self._sent.pop(key, None)

    # -- hearing

    def heard(self, event: NoteEvent) -> None:
        """What the desktop, or the banner in the window, says of a notification."""
        if self._stopped:
            return
        if event.key.is_trial:
            self._tried(event)
            return
        handle = {
            NoteEventKind.ACCEPTED: self._accepted,
            NoteEventKind.FAILED: self._failed,
            NoteEventKind.CROWDED: self._crowded,
            NoteEventKind.ACTIVATED: self._activated,
            NoteEventKind.CLOSED: self._closed,
        }[event.kind]
        handle(event)

    def _accepted(self, event: NoteEvent) -> None:
        delivery = self._sent.get(event.key)
        if delivery is not None:
            self._taken.add(event.key)
            self._spared.discard(event.key.follow_up_id)
            self._run(
                lambda: self._reminders.shown(delivery, event.way), lambda changes: self._recorded(event.key, changes)
            )

    def _recorded(self, key: NoteKey, changes: Changes) -> None:
        self._over(key)
        self._shown(changes)

    def _shown(self, changes: Changes) -> None:
        """The next ring is now that of the coming back, so the alarm is set anew."""
        self._tell.changed(changes)
        self.look()

    def _failed(self, event: NoteEvent) -> None:
        delivery = self._sent.get(event.key) if event.key in self._taken else self._sent.pop(event.key, None)
        log.warning(
            "notification of follow-up %d not shown: %s", event.key.follow_up_id, event.detail.partition(":")[0]
        )
        if event.key.follow_up_id in self._spared and event.key not in self._taken:
            self._clear(event.key)
        self._over(event.key)
        if delivery is not None:
            self._run(lambda: self._reminders.failed(delivery), lambda _changes: self.look())

    def _crowded(self, event: NoteEvent) -> None:
        """The desktop shows no more single ones: all of them, and what waits, give way to one summary."""
        waiting, self._together = self._line.take_out(lambda _waiting: True), True
        singles = {key: one for key, one in self._sent.items() if not key.is_summary and key != event.key}
        self._run(lambda: self._reminders.on_screen.gathered(singles.values()), self._tell.changed)
        self._withdraw(frozenset(singles))
        for delivery in waiting:
            self._run(partial(self._reminders.failed, delivery), lambda _changes: None)
        self._failed(event)

    def _closed(self, event: NoteEvent) -> None:
        """Put away by hand counts as seen. Gone with its server it is shown again at once; expired, by its time."""
        known = self._gone(event.key)
        self._over(event.key)  # also where the desktop never said that it took it: the next one need not wait
        if known is None:
            return
        if event.detail in GONE:
            self._run(lambda: self._reminders.on_screen.lost([known]), self._shown)
        elif event.detail == "dismissed":
            self._put_away(event.key, known)

    def _put_away(self, key: NoteKey, known: Delivery) -> None:
        if key.is_summary:
            self._seen(known)
        else:
            acknowledge = partial(self._reminders.acknowledge, key)
            self._run(acknowledge, lambda _planned: self._acknowledged(key), _ignore)

    def _seen(self, summary: Delivery) -> None:
        self._run(lambda: self._reminders.on_screen.seen(summary, ACKNOWLEDGED_REST), self._tell.changed)

    def _acknowledged(self, key: NoteKey) -> None:
        self._tell.changed(Changes(frozenset({(Kind.REMINDER, key.follow_up_id)})))

    def _activated(self, event: NoteEvent) -> None:
        key, token = event.key, event.token
        known = self._sent.get(key)
        self._line.take_out(lambda waiting: waiting.note.key == key)
        self._withdraw(frozenset({key}))
        if key.is_summary:
            self._tell.listed(token)
            if known is not None:
                self._seen(known)
            return

        def refused(error: BaseException) -> None:
            if isinstance(error, KnownError):
                self._tell.refused(error, key.follow_up_id, token)
            else:
                log.error("a notification's button failed", exc_info=error)

        if event.action is NoteAction.DONE:
            self._run(lambda: self._reminders.done_from_note(key), self._tell.acted, refused)
        elif event.action is NoteAction.SNOOZE:
            self._run(lambda: self._reminders.snooze_from_note(key), self._tell.acted, refused)
        else:
            self._run(
                lambda: self._reminders.acknowledge(key), lambda planned: self._open(planned, key, token), refused
            )

    def _open(self, planned: FollowUp, key: NoteKey, token: str) -> None:
        self._tell.opened(planned, token)
        self._acknowledged(key)


def _ignore(error: BaseException) -> None:
    """A notification that is put away after its follow-up was done has nothing to say any more."""
    if not isinstance(error, KnownError):
        log.error("putting a notification away failed", exc_info=error)

"""The line of notifications: one after the other, each recorded before the next, so that a crash costs one too many.

Holds what waits and what is under way; sends nothing and asks the store nothing. On the bell's thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from followup_desktop.domain.ports import NoteKey
from followup_desktop.services.deliveries import Delivery


class Line:
    """What waits, in its order, and the one that was sent and is not known to be shown or refused."""

    def __init__(self) -> None:
        self._waiting: list[Delivery] = []
        self.under_way: Delivery | None = None

    @property
    def waiting(self) -> tuple[Delivery, ...]:
        return tuple(self._waiting)

    def join(self, deliveries: Iterable[Delivery], standing: frozenset[str] | None) -> None:
        """What is claimed anew takes the place of what was claimed before, behind the others: nobody told what became
        of that, and one that is not answered for may not keep the others waiting.

        ``standing``: the tokens of the claims that stand, None where that cannot be known. A claim that was taken
        back and not made anew (it is put off by now) keeps nobody waiting, nor waits.
        """
        unheard = self.under_way.reminders if self.under_way is not None else frozenset[int]()
        if standing is not None:
            self._leave(lambda one: not one.tokens & standing)
        fresh = sorted(deliveries, key=lambda delivery: bool(delivery.reminders & unheard))
        renewed = frozenset(reminder for one in fresh for reminder in one.reminders)
        self._leave(lambda one: bool(one.reminders & renewed))
        self._waiting += fresh

    def _leave(self, over: Callable[[Delivery], bool]) -> None:
        self.take_out(over)
        if self.under_way is not None and over(self.under_way):
            self.under_way = None

    def next(self) -> Delivery | None:
        """The one to be sent now; None while another is under way, or nothing waits."""
        if self.under_way is not None or not self._waiting:
            return None
        self.under_way = self._waiting.pop(0)
        return self.under_way

    def over(self, key: NoteKey) -> bool:
        """What became of that one is known; whether the next one was waiting for it."""
        if self.under_way is None or self.under_way.note.key != key:
            return False
        self.under_way = None
        return True

    def take_out(self, wanted: Callable[[Delivery], bool]) -> list[Delivery]:
        """Of what waits, those that are ``wanted``; they wait no more."""
        out = [one for one in self._waiting if wanted(one)]
        self._waiting = [one for one in self._waiting if not wanted(one)]
        return out

    def change(self, into: Callable[[Delivery], Delivery]) -> None:
        """Another text for all that waits."""
        self._waiting = [into(one) for one in self._waiting]

"""The one thread that may wait for a server. What it brings back crosses to the window like everything else.

The worker thread of the store never waits for a network: a server that answers slowly would hold up every click.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any

log = logging.getLogger(__name__)
ENDS_S = 0.5  # then it is left alone: it ends with the program


@dataclass(frozen=True)
class Fetched:
    """What came of an errand: its result, or the error it ended with."""

    deliver: Callable[[Any, BaseException | None], None]
    result: Any = None
    error: BaseException | None = None

    def hand_over(self) -> None:
        """To be called where the receiver lives."""
        self.deliver(self.result, self.error)


Errand = Callable[[], Any]


class Network:
    """Runs errands one after the other; ``post`` is called on its thread with each ``Fetched``. The thread begins
    with the first errand: without a phone there is none."""

    def __init__(self, post: Callable[[Fetched], None]) -> None:
        self._post = post
        self._errands: SimpleQueue[tuple[Errand, Callable[[Any, BaseException | None], None]] | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._stopped = False

    def run(self, errand: Errand, deliver: Callable[[Any, BaseException | None], None]) -> None:
        """``deliver(result, error)`` is what ``Fetched.hand_over`` calls."""
        if self._stopped:
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="followup-network", daemon=True)
            self._thread.start()
        self._errands.put((errand, deliver))

    def _work(self) -> None:
        while (one := self._errands.get()) is not None:
            errand, deliver = one
            try:
                fetched = Fetched(deliver, errand())
            except BaseException as error:  # the thread must outlive any bug; whoever asked is told
                fetched = Fetched(deliver, error=error)
            if not self._stopped:
                self._post(fetched)

    def stop(self) -> None:
        """What is under way is not waited for; nothing more is posted."""
        self._stopped = True
        if self._thread is not None:
            self._errands.put(None)
            self._thread.join(ENDS_S)

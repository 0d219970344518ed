"""How far a long operation is, and the user's wish to stop it: told across threads.

The operation calls ``step`` between its parts; the window reads how far it is and may ``stop`` it at any time. What
is stopped has changed nothing: it is asked within the unit of work, which is left without a commit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from followup_desktop.domain.errors import Stopped
from followup_desktop.languages import tr

STOPPED = tr("Stopped. Nothing was saved.")
AS_IT_WAS = tr("Stopped. Everything is as it was.")  # of what takes back, or does again


class Progress:
    """One operation's. Each field is written by one thread and read by the other, in one go.

    ``once_stopped``: what is told of it then.
    """

    def __init__(self, once_stopped: str = STOPPED) -> None:
        self._once_stopped = once_stopped
        self.done, self.of = 0, 0  # ``of`` 0: the amount is not known
        self.stopped = False
        self._interrupt: Callable[[], None] | None = None

    # -- the operation's side

    def step(self, done: int = 0, of: int = 0) -> None:
        """So many parts are done. Raises Stopped where the user wants no more."""
        self.done, self.of = done, of
        if self.stopped:
            raise Stopped(self._once_stopped)

    @contextmanager
    def interruptible(self, interrupt: Callable[[], None]) -> Iterator[None]:
        """While something is waited for that can be ended from outside. Raises Stopped where it was."""
        self._interrupt = interrupt
        try:
            self.step(self.done, self.of)
            yield
        finally:
            self._interrupt = None
            self.step(self.done, self.of)

    # -- the window's side

    def stop(self) -> None:
        """At the next part, and at once what can be ended from outside."""
        self.stopped = True
        interrupt = self._interrupt
        if interrupt is not None:
            interrupt()

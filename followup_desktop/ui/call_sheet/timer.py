"""How long the call has lasted. Started by a click or a key; it says gently when three minutes are over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton

LONG_CALL = 180  # s


def steady_seconds() -> Callable[[], float]:
    """Seconds on a clock that never steps."""
    timer = QElapsedTimer()
    timer.start()
    return lambda: timer.elapsed() / 1000


class CallTimer(LinkButton):
    """ "00:00"; a click starts it, the next one stops it, one more starts it anew. Signal: ``running(bool)``."""

    running = Signal(bool)

    def __init__(self, seconds: Callable[[], float] | None = None, parent: QWidget | None = None) -> None:
        super().__init__("00:00", tone="muted", size=look.BODY, parent=parent)
        self._seconds = seconds or steady_seconds()
        self._began: float | None = None
        self._beat = QTimer(self)
        self._beat.setInterval(1000)
        self._beat.timeout.connect(self._show)
        self.clicked.connect(self.start_or_stop)
        self.reset()

    @property
    def is_running(self) -> bool:
        return self._beat.isActive()

    @Slot()
    def start_or_stop(self) -> None:
        if self.is_running:
            self._beat.stop()
            self._show()
            self.running.emit(False)
            return
        self._began = self._seconds()
        self._beat.start()
        self._show()
        self.running.emit(True)

    @Slot()
    def reset(self) -> None:
        """Back to 00:00, standing still."""
        was = self.is_running
        self._beat.stop()
        self._began = None
        self._show()
        if was:
            self.running.emit(False)

    @Slot()
    def _show(self) -> None:
        passed = 0 if self._began is None else max(0, int(self._seconds() - self._began))
        self.say(f"{passed // 60:02}:{passed % 60:02}")
        state = "stop it" if self.is_running else "start it"
        self.setAccessibleName(f"Call timer {passed // 60} min {passed % 60} s")
        long = passed >= LONG_CALL
        self.setToolTip(
            f"Three minutes: a good moment to come to the close. Click to {state}." if long else f"Click to {state}"
        )
        self.set_tone("warm" if long else "text" if self.is_running else "muted")

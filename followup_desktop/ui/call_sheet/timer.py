"""How long the call has lasted. Started by a click or a key; after three minutes and after five it says so gently."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from followup_desktop.languages import tr
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.text import WrapLabel, tooltip

# From how many seconds on which words stand there; the latest that is over counts.
MARKS = ((180, tr("3 minutes: come to the close")), (300, tr("5 minutes: most calls end by now")))


def steady_seconds() -> Callable[[], float]:
    """Seconds on a clock that never steps."""
    timer = QElapsedTimer()
    timer.start()
    return lambda: timer.elapsed() / 1000


def mark_at(seconds: int) -> str:
    """The words for a call that has lasted so long; empty for a short one."""
    return next((words for start, words in reversed(MARKS) if seconds >= start), "")


class CallTimer(LinkButton):
    """ "00:00"; a click starts it, the next one stops it, one more starts it anew.

    Signals: ``running(bool)``; ``marked(words)``: a mark was passed, empty: none is any more.
    """

    running = Signal(bool)
    marked = Signal(str)

    def __init__(
        self, seconds: Callable[[], float] | None = None, parent: QWidget | None = None, *, size: float = look.BODY
    ) -> None:
        super().__init__("00:00", tone="muted", size=size, parent=parent)
        self.seconds = seconds or steady_seconds()
        self._began: float | None = None
        self._passed = 0
        self._mark = self._length = ""
        self._beat = QTimer(self)
        self._beat.setInterval(1000)
        self._beat.timeout.connect(self._show)
        self.clicked.connect(self.start_or_stop)
        self.reset()

    @property
    def is_running(self) -> bool:
        return self._beat.isActive()

    def say_length(self, length: str) -> None:
        """How long the call may take, for who does not see it beside the timer; empty: nobody knows."""
        self._length = length
        self._tell(self._passed)

    @property
    def mark(self) -> str:
        """The words of the mark that was passed last."""
        return self._mark

    @Slot()
    def start_or_stop(self) -> None:
        if self.is_running:
            self._beat.stop()
            self._show()
            self.running.emit(False)
            return
        self._began = self.seconds()
        self._beat.start()
        self._show()
        self.running.emit(True)

    def take(self, other: CallTimer) -> None:
        """Stands where another one on the same clock stands, and runs on if that one runs."""
        self._began = other._began
        if other.is_running:
            self._beat.start()
        else:
            self._beat.stop()
        self._tell(other._passed)

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
        self._tell(0 if self._began is None else max(0, int(self.seconds() - self._began)))

    def _tell(self, passed: int) -> None:
        self._passed = passed
        self.say(f"{passed // 60:02}:{passed % 60:02}")
        self.setAccessibleName(tr("Call timer {minutes} min {seconds} s", minutes=passed // 60, seconds=passed % 60))
        mark = mark_at(passed)
        state = tr("Click to stop it.") if self.is_running else tr("Click to start it.")
        self.setToolTip(tooltip(f"{mark}. {state}" if mark else state))
        self.setAccessibleDescription(self._length or state)
        self.set_tone("warm" if mark else "text" if self.is_running else "muted")
        if mark != self._mark:
            self._mark = mark
            self.marked.emit(mark)


class Mark(WrapLabel):
    """The words of a timer's mark, there only once it is passed. No sound, and the keyboard stays where it is."""

    def __init__(self, timer: CallTimer, parent: QWidget | None = None) -> None:
        super().__init__(tone="warm", size=look.SECOND, bold=True, parent=parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.hide()
        timer.marked.connect(self.show_mark)

    @Slot(str)
    def show_mark(self, words: str) -> None:
        self.setText(words)
        self.setVisible(bool(words))
        announce(self, words)

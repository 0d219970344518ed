"""One quiet line: what is being done, how far it is, and a way to stop it. Takes no room while there is nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from followup_desktop.languages import tr
from followup_desktop.ui.waits import Wait, Waits
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.text import WrapLabel

BAR_WIDTH, BAR_HEIGHT = 120, 4  # px


class WaitLine(QWidget):
    """Shows what ``waits`` tells. Signal: ``seen(bool)``: it appears, or goes."""

    seen = Signal(bool)

    def __init__(self, waits: Waits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wait: Wait | None = None
        self.text = WrapLabel(tone="muted", most=1)
        self.bar = QProgressBar()
        self.bar.setObjectName("waitBar")
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(BAR_WIDTH, BAR_HEIGHT)
        self.stop_button = LinkButton(tr("Cancel"), tone="accent_text")
        self.stop_button.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.GAP)
        row.addWidget(self.text)
        row.addWidget(self.bar)
        row.addWidget(self.stop_button)
        row.addStretch(1)
        waits.shown.connect(self._show)
        self.hide()

    @Slot(object)
    def _show(self, wait: Wait | None) -> None:
        fresh, self._wait = wait is not self._wait, wait
        if wait is not None:
            self._fill(wait)
            if fresh:
                announce(self, wait.what)
        if self.isHidden() != (wait is None):
            self.setVisible(wait is not None)
            self.seen.emit(wait is not None)

    def _fill(self, wait: Wait) -> None:
        progress = wait.progress
        known = progress is not None and progress.of > 0
        stopping = progress is not None and progress.stopped
        counted = tr(", {done} of {of}", done=progress.done, of=progress.of) if progress is not None and known else ""
        self.text.setText(tr("Stopping…") if stopping else f"{wait.what}{counted}…")
        self.bar.setVisible(known)
        if progress is not None and known:
            self.bar.setRange(0, progress.of)
            self.bar.setValue(progress.done)
        self.bar.setAccessibleName(wait.what)
        for part in (self.text, self.stop_button):
            part.setFixedHeight(self.fontMetrics().height())  # a line that comes and goes moves nothing
        self.stop_button.setVisible(progress is not None and not stopping)
        self.stop_button.setAccessibleName(tr("Cancel: {what}", what=wait.what))

    @Slot()
    def _stop(self) -> None:
        if self._wait is not None and self._wait.progress is not None:
            self._wait.progress.stop()
            self._fill(self._wait)

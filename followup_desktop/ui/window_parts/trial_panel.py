"""The test notification as it stands on the page of the first start and in the settings: send one, say whether it was
seen, and what to try where it was not. Shows what the services say; decides nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from followup_desktop.languages import tr
from followup_desktop.services.first_views import TrialView
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.flow import Flow
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.surfaces import empty
from followup_desktop.ui.widgets.text import WrapLabel
from followup_desktop.ui.widgets.unhurried import Unhurried

SEND, AGAIN = tr("Send a test notification"), tr("Send it again")


class TrialPanel(QWidget):
    """Signals: ``wanted()``: send one; ``seen()``, ``unseen()``: the answers; ``chosen(value)``: of the setting
    *notify*; ``looked()``: it has come in sight."""

    wanted = Signal()
    seen = Signal()
    unseen = Signal()
    chosen = Signal(str)
    looked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._other = ""
        self.text = WrapLabel(tone="muted", size=look.SECOND)
        self._steps = QVBoxLayout()
        self._steps.setContentsMargins(0, 0, 0, 0)
        self._steps.setSpacing(3)
        self.yes_button = self._button(tr("Yes, I saw it"), self.seen)
        self.no_button = self._button(tr("No"), self.unseen)
        self.no_button.setAccessibleName(tr("No, I did not see it"))
        self.other_button = self._button("", None)
        self.other_button.clicked.connect(self._choose)
        self.send_button = self._button(SEND, self.wanted)
        answers = Flow(self)
        for button in (self.yes_button, self.no_button, self.other_button, self.send_button):
            answers.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.TIGHT)
        column.addWidget(self.text)
        column.addLayout(self._steps)
        column.addWidget(answers)
        self._unhurried = Unhurried(self.yes_button)
        self.show_view(TrialView(""))

    def _button(self, text: str, signal: SignalInstance | None) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(True)  # Enter presses it
        if signal is not None:
            button.clicked.connect(signal)
        return button

    @property
    def unhurried(self) -> Unhurried:
        """Guards the answer, which takes the place of the button that was just pressed."""
        return self._unhurried

    def show_view(self, view: TrialView) -> None:
        at = QApplication.focusWidget()
        held = at is not None and self.isAncestorOf(at)
        self.text.set_tone("good" if view.good else "text" if view.asks or view.steps else "muted")
        self.text.setText(view.text)
        self.text.setVisible(bool(view.text))
        empty(self._steps)
        for step in view.steps:
            self._steps.addWidget(WrapLabel(f"• {step}", tone="muted", size=look.SECOND))
        self._other = view.other or ""
        self.other_button.setText(view.other_label)
        asked_before = self.yes_button.isVisible()
        for button, wanted in (
            (self.yes_button, view.asks),
            (self.no_button, view.asks),
            (self.other_button, view.other is not None),
        ):
            button.setVisible(wanted)
        look.make_primary(self.yes_button, primary=view.asks)
        self.send_button.setText(AGAIN if view.asks or view.steps or view.good else SEND)
        if view.asks and not asked_before:
            self._unhurried.begin()
        if held:
            self._go_on()
        announce(self, " ".join((view.text, *view.steps)) if self.isVisible() else "")

    def _go_on(self) -> None:
        """The keyboard stays here: on the answer that is likeliest now."""
        buttons = (self.yes_button, self.other_button, self.send_button)
        first = next(button for button in buttons if not button.isHidden())
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._other)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.looked.emit()

"""What is asked at the first start, on the empty page: where the user lives, and whether notifications are seen."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from followup_desktop.languages import tr
from followup_desktop.services.first_views import Understood, Welcome
from followup_desktop.services.settings import MY_COUNTRY, MY_ZONE
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.debounce import Debounce
from followup_desktop.ui.widgets.entry import Labelled
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.text import WrapLabel
from followup_desktop.ui.window_parts.trial_panel import TrialPanel

PAUSE = 400  # ms after the last key before a place in words is asked about


class PlaceField(Labelled):
    """A place in words. ``named(words)``: to be understood and kept; empty: what the computer tells counts again."""

    named = Signal(str)

    def __init__(self, title: str) -> None:
        self.edit = QLineEdit()
        super().__init__(title, self.edit)
        self.edit.setAccessibleName(title)
        self._pause = Debounce(PAUSE, self)
        self._pause.settled.connect(self._name)
        self.edit.textEdited.connect(self._pause.touch)
        self.edit.editingFinished.connect(self._pause.flush)

    @property
    def text(self) -> str:
        return self.edit.text().strip()

    @Slot()
    def _name(self) -> None:
        self.named.emit(self.text)

    def show_place(self, place: Understood) -> None:
        """What holds now; whoever is typing there is not interrupted."""
        if not self._pause.is_waiting:
            self.say(place.said)
            self.edit.setAccessibleDescription(place.said)
        if not self.edit.hasFocus() or not self.edit.isModified():
            self.edit.setText(place.text)

    def refuse(self, words: str, why: str) -> None:
        """Those words mean no place; nothing to say where others stand there by now."""
        if words == self.text:
            self.say(why, problem=True)
            self.edit.setAccessibleDescription(why)
            announce(self.edit, why)


class WelcomeCard(QFrame):
    """Signals: ``named(key, words)``: a place, by the key of its setting; ``done()``: the user has seen enough."""

    named = Signal(str, str)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.zone, self.country = PlaceField(tr("Your time zone")), PlaceField(tr("Your country, for its holidays"))
        self.zone.named.connect(lambda words: self.named.emit(MY_ZONE, words))
        self.country.named.connect(lambda words: self.named.emit(MY_COUNTRY, words))
        self.trial = TrialPanel()
        self.done_button = QPushButton(tr("Done"), self)
        self.done_button.setAccessibleName(tr("Done: do not ask again"))
        self.done_button.setAutoDefault(True)
        self.done_button.clicked.connect(self.done)
        foot = QHBoxLayout()
        foot.setSpacing(look.GAP)
        foot.addWidget(self.done_button)
        foot.addWidget(WrapLabel(tr("All of it stands in the settings, too."), tone="muted", size=look.SMALL), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 30, 32, 24)
        column.setSpacing(look.GAP + 2)
        column.addWidget(WrapLabel(tr("Before you begin"), size=look.CARD_TITLE, bold=True))
        column.addSpacing(2)
        column.addWidget(self.zone)
        column.addWidget(self.country)
        column.addSpacing(look.TIGHT)
        column.addWidget(WrapLabel(tr("Will you see a reminder?")))
        column.addWidget(self.trial)
        column.addSpacing(look.TIGHT)
        column.addLayout(foot)

    def show_places(self, welcome: Welcome) -> None:
        self.zone.show_place(welcome.zone)
        self.country.show_place(welcome.country)

    def field(self, key: str) -> PlaceField:
        return self.zone if key == MY_ZONE else self.country

"""What stands in the middle while there is nothing to show: the first run, and a search that finds nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.languages import tr
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.tab_order import tab_through
from followup_desktop.ui.window_parts.welcome import WelcomeCard

BETWEEN = 20  # px, between the two cards
WIDTH = 440  # px, of a card at the usual size of text


def _text(words: str, name: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label


class EmptyState(QWidget):
    """No interviews yet; beside it, at the first start, what is to be known before (``welcome``).

    Signals: ``add_requested``, ``import_requested``, ``demo_requested``.
    """

    add_requested = Signal()
    import_requested = Signal()
    demo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyState")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._card = QFrame()
        self._card.setObjectName("card")
        self.welcome = WelcomeCard()
        self.welcome.hide()
        column = QVBoxLayout(self._card)
        column.setContentsMargins(32, 30, 32, 30)
        column.setSpacing(6)
        column.addStretch(2)
        column.addWidget(_text(tr("No interviews yet"), "cardTitle"))
        column.addWidget(_text(tr("Drop an invitation here, or add the first one by hand."), "quietText"))
        column.addWidget(_text(tr("From then on you are told when to call and what to say."), "quietText"))
        column.addSpacing(10)
        column.addLayout(self._buttons())
        column.addWidget(self.demo_button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        self._lay_out()
        tab_through(self)

    def _lay_out(self) -> None:
        """Side by side where there is room, else one beneath the other; what is too high scrolls."""
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(BETWEEN)
        for card in (self._card, self.welcome):
            self._cards.addWidget(card)  # of one height where they stand side by side
        stage = QWidget()
        stage.setObjectName("emptyStage")
        within = QVBoxLayout(stage)
        within.setContentsMargins(BETWEEN, BETWEEN, BETWEEN, BETWEEN)
        within.addStretch(2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(self._cards)
        row.addStretch(1)
        within.addLayout(row)
        within.addStretch(3)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(stage)
        look.see_through(area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    @property
    def asks(self) -> bool:
        """Whether the questions of the first start stand there."""
        return not self.welcome.isHidden()

    def ask(self, wanted: bool) -> None:
        """Shows the questions of the first start, or takes them away; the keyboard stays on the page."""
        at = QApplication.focusWidget()
        held = at is not None and self.welcome.isAncestorOf(at)
        self.welcome.setVisible(wanted)
        self._fit()
        if held and not wanted:
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """On what one does first: Enter adds an interview."""
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = look.scaled(self, WIDTH)
        half = (self.width() - 3 * BETWEEN) // 2
        beside = half >= WIDTH
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(way)
        room = half if beside and self.asks else self.width() - 2 * BETWEEN
        for card in (self._card, self.welcome):
            card.setFixedWidth(min(wanted, room))

    def _buttons(self) -> QHBoxLayout:
        self.add_button = QPushButton(tr("+ Interview"))
        self.add_button.setAccessibleName(tr("Add an interview"))
        self.add_button.setProperty("kind", "primary")
        self.import_button = QPushButton(tr("Import…"))
        self.import_button.setAccessibleName(tr("Import invitations from files"))
        self.demo_button = QPushButton(tr("Look around with sample data"))
        for button in (self.add_button, self.import_button, self.demo_button):
            button.setAutoDefault(True)  # Enter presses it
        self.add_button.clicked.connect(self.add_requested)
        self.import_button.clicked.connect(self.import_requested)
        self.demo_button.clicked.connect(self.demo_requested)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.add_button)
        row.addWidget(self.import_button)
        row.addStretch(1)
        return row


class NoMatch(QWidget):
    """A search that finds nothing. Signal: ``clear_requested``."""

    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyState")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = _text("", "cardTitle")
        self.clear_button = QPushButton(tr("Show all"))
        self.clear_button.clicked.connect(self.clear_requested)
        column = QVBoxLayout(self)
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(self._title)
        self._what = _text("", "quietText")
        column.addWidget(self._what)
        column.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)

    def show_for(self, text: str) -> None:
        """``text``: the words that were searched; without any it is the choice of rows that leaves nothing."""
        words = text.strip()
        self._title.setText(
            tr("Nothing matches “{words}”", words=words) if words else tr("Nothing matches the choice of rows")
        )
        searched = tr("Companies, roles and people were searched.")
        self._what.setText(searched if words else tr("Stages, advice and closed ones are chosen in its menu."))

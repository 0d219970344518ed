"""The question before an application is erased for good: the one act that Undo does not take back."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from followup_desktop.languages import tr
from followup_desktop.services.erasing import EraseView
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.surfaces import Card, Well
from followup_desktop.ui.widgets.tab_order import tab_through
from followup_desktop.ui.widgets.text import WrapLabel, one_line


class EraseCard(Card):
    """Enter keeps it: nobody erases by a key pressed too soon. Signals: ``chosen()``; ``left()``."""

    chosen = Signal()
    left = Signal()

    def __init__(self, view: EraseView, parent: QWidget | None = None) -> None:
        super().__init__(edge="danger", parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(one_line(view.title))
        self.column.setContentsMargins(look.MARGIN, look.MARGIN, look.MARGIN, look.MARGIN - 2)
        self.column.setSpacing(look.GAP + 4)
        title = WrapLabel(one_line(view.title), size=look.CARD_TITLE, bold=True, most=2, parent=self)
        self.column.addWidget(title)
        self.column.addWidget(WrapLabel(view.text, parent=self))
        if view.copies:
            copies = Well(self)
            copies.say("", view.copies)
            self.column.addWidget(copies)
        self.keep_button = QPushButton(tr("Keep it"), self)
        look.make_primary(self.keep_button, primary=True)
        self.erase_button = QPushButton(tr("Erase for good"), self)
        self.keep_button.clicked.connect(self.left)
        self.erase_button.clicked.connect(self.chosen)
        foot = QHBoxLayout()
        foot.setSpacing(look.GAP)
        for button in (self.keep_button, self.erase_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addStretch(1)
        self.column.addLayout(foot)
        self.setMaximumWidth(look.CARD_WIDTH)
        self.setFocusProxy(self.keep_button)
        tab_through(self)

    def sizeHint(self) -> QSize:
        width = max(look.CARD_WIDTH, self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.chosen if self.focusWidget() is self.erase_button else self.left).emit()
        else:
            super().keyPressEvent(event)

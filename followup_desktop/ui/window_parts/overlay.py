"""A card laid over the window: the rest is dimmed and out of reach of the Tab key until it goes.

Not a dialog of its own: no second window, no nested event loop, and Esc always leads back to where one was.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QScrollArea, QWidget
from shiboken6 import isValid


class Overlay(QWidget):
    """Covers ``host`` and shows one card in its middle. ``dismissed()``: Esc was pressed."""

    dismissed = Signal()

    def __init__(self, host: QWidget, otherwise: Callable[[], None] | None = None) -> None:
        """``otherwise`` takes the keyboard where what had it before is not there any more."""
        super().__init__(host)
        self.setObjectName("overlay")
        self._host, self._otherwise = host, otherwise
        self._card: QWidget | None = None
        self._before: QWidget | None = None
        self._stage = QWidget()
        self._stage.setObjectName("overlayStage")
        self._middle = QGridLayout(self._stage)
        self._middle.setContentsMargins(24, 24, 24, 24)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("overlayScroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._stage)
        for see_through in (self._scroll.viewport(), self._stage):
            see_through.setAutoFillBackground(False)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self._scroll)
        host.installEventFilter(self)
        self._stage.installEventFilter(self)
        self.hide()

    @property
    def card(self) -> QWidget | None:
        """The card shown, None where there is none."""
        return self._card

    def show_card(self, card: QWidget, first: QWidget | None = None) -> None:
        """Shows the card, a former one goes; the keyboard's focus moves to ``first`` or the card itself."""
        if self._card is None:
            self._before = QApplication.focusWidget()
        self._take_card()
        self._card = card
        self._middle.addWidget(card, 0, 0, Qt.AlignmentFlag.AlignCenter)
        card.show()
        self._cover()
        self.show()
        self.raise_()
        (first or card).setFocus(Qt.FocusReason.OtherFocusReason)

    def close_card(self) -> None:
        """Takes the card away and gives the focus back to who had it."""
        if self._card is None:
            return
        self._take_card()
        self.hide()
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._otherwise is not None:
            self._otherwise()

    def _take_card(self) -> None:
        """The card may be in the middle of its own click: it goes once that is over."""
        card, self._card = self._card, None
        if card is not None:
            self._middle.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _cover(self) -> None:
        self.setGeometry(self._host.rect())
        self._give_height()

    def _give_height(self) -> None:
        """A card whose text wraps says how little height it takes only for a width: lower, it scrolls as a whole."""
        card, margins = self._card, self._middle.contentsMargins()
        wanted = 0
        if card is not None and card.hasHeightForWidth():
            room = self.width() - margins.left() - margins.right()
            wanted = card.heightForWidth(max(card.minimumSizeHint().width(), min(card.sizeHint().width(), room)))
        if wanted != self._middle.rowMinimumHeight(0):
            self._middle.setRowMinimumHeight(0, wanted)

    # -- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self._host:
            self._cover()
        if event.type() is QEvent.Type.LayoutRequest and watched is self._stage:
            self._give_height()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
            return
        event.accept()  # nothing beneath may hear it

    def paintEvent(self, event: QPaintEvent) -> None:
        shade = QColor(0, 0, 0, 130 if self.palette().window().color().lightness() < 128 else 90)
        QPainter(self).fillRect(self.rect(), shade)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round within the card."""
        start = QApplication.focusWidget()
        if start is None or not self.isAncestorOf(start):
            return False
        at = self._neighbour(start, forward=next)
        while at is not start:
            if self._takes_tab(at):
                reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
                at.setFocus(reason)
                break
            at = self._neighbour(at, forward=next)
        return True

    @staticmethod
    def _neighbour(widget: QWidget, *, forward: bool) -> QWidget:
        """The chain of the focus is a ring, so there always is one."""
        return (widget.nextInFocusChain() if forward else widget.previousInFocusChain()) or widget

    def _takes_tab(self, widget: QWidget) -> bool:
        reachable = self.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled()
        return reachable and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None

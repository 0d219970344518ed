"""The side panel and what lies over it while the user is discreet: its picture, blurred beyond reading.

The panel itself is taken off the screen, so that neither the keyboard nor a screen reader finds what is hidden; a
look brings both back.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QVBoxLayout, QWidget

from followup_desktop.languages import tr
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.surfaces import Card
from followup_desktop.ui.widgets.text import WrapLabel

GRAIN = 2  # lines of text that become one point: more than the highest letter
VEIL = 0.35  # of the ground's colour over it
TITLE = tr("Hidden while you are discreet")
HOW = tr("Click here or press L for a look; hold it for as long as you hold. F9 ends discreet mode.")


def blurred(widget: QWidget) -> QPixmap:
    """A picture of the widget in which nothing can be read: one point for ``GRAIN`` lines, whatever their height."""
    picture = widget.grab()
    grain = GRAIN * QFontMetricsF(widget.font()).height()
    few = QSize(max(2, round(widget.width() / grain)), max(2, round(widget.height() / grain)))
    way = Qt.TransformationMode.SmoothTransformation
    small = picture.scaled(few, Qt.AspectRatioMode.IgnoreAspectRatio, way)
    small.setDevicePixelRatio(1)
    return small


class Cover(QFrame):
    """Signals: ``pressed()``: a look is wanted; it ends with the button or key if that is held long. A QFrame,
    since a plain widget has no role to a screen reader."""

    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self.setObjectName("discreetCover")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(TITLE)
        self.setAccessibleDescription(HOW)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        card = Card(edge="line", parent=self)
        card.column.setContentsMargins(look.MARGIN, 16, look.MARGIN, 16)
        card.column.setSpacing(4)
        card.column.addWidget(WrapLabel(TITLE, bold=True, parent=card))
        card.column.addWidget(WrapLabel(HOW, tone="muted", size=look.SECOND, parent=card))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.MARGIN, look.MARGIN, look.MARGIN, look.MARGIN)
        column.addStretch(2)
        column.addWidget(card)
        column.addStretch(3)

    def show_picture(self, picture: QPixmap) -> None:
        self._picture = picture
        self.update()

    # -- Qt

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.isAutoRepeat():
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        painter.fillRect(box, look.colour("surface"))
        if not self._picture.isNull():
            painter.drawPixmap(box, self._picture, QRectF(self._picture.rect()))
        veil = look.colour("surface")
        veil.setAlphaF(VEIL)
        painter.fillRect(box, veil)
        if self.hasFocus():
            painter.setPen(look.colour("accent"))
            painter.drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5))
        painter.end()


class Covered(QStackedWidget):
    """What it takes, or its cover."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = QApplication.focusWidget()
        self.cover = Cover(self)
        self.addWidget(self.cover)

    def take(self, panel: QWidget) -> None:
        """``panel``: a child of this from the start, for to move so much about costs more than to make it."""
        self._panel = panel
        self.insertWidget(0, panel)
        self.setCurrentWidget(panel)
        self.installEventFilter(self)

    @property
    def is_covered(self) -> bool:
        return self.currentWidget() is self.cover

    def set_covered(self, covered: bool) -> None:
        if covered == self.is_covered:
            return
        focused = QApplication.focusWidget()
        if covered:
            self._before = focused if focused is not None and self._panel.isAncestorOf(focused) else None
            self.cover.show_picture(blurred(self._panel))
            self.setCurrentWidget(self.cover)
            if self._before is not None:
                self.cover.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            held = self.cover.hasFocus()
            self.setCurrentWidget(self._panel)
            if held and self._before is not None:
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def take_again(self) -> None:
        """The panel shows something else: so does the picture, that nobody can tell it by what does not change."""
        if self.is_covered:
            self._panel.resize(self.size())
            self.cover.show_picture(blurred(self._panel))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.PaletteChange):
            self.take_again()
        return super().eventFilter(watched, event)

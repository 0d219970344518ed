"""Buttons: plain ones with a key, one that reads as a link, one with a picture, and one of several answers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from followup_desktop.languages import tr
from followup_desktop.ui import icons
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.small import paint_focus
from followup_desktop.ui.widgets.text import give_tip, one_line

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def shown_key(key: str) -> str:
    """The key as this platform and the user's language write it, such as "Strg+K"."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def keyed_button(text: str, way: Callable[[], object], key: str = "", parent: QWidget | None = None) -> QPushButton:
    """A button whose tooltip names the ``key`` that does the same; to hear that key is the dialog's part."""
    button = QPushButton(text, parent)
    button.setAutoDefault(False)
    if key:
        give_tip(button, f"{text.rstrip('…')} ({shown_key(key)})")
    button.clicked.connect(lambda: way())
    return button


def enter_presses(dialog: QWidget, event: QKeyEvent) -> bool:
    """Enter on a button presses that one, whatever it means elsewhere in the dialog. Whether it did."""
    at = dialog.focusWidget()
    if event.key() not in ENTER or not isinstance(at, QPushButton):
        return False
    at.click()
    return True


class LinkButton(QPushButton):
    """A button that looks like text; with ``fold`` it carries an arrow that turns when it is checked."""

    def __init__(
        self,
        text: str,
        *,
        tone: str = "muted",
        size: float = 1.0,
        bold: bool = False,
        fold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._size, self._bold, self._fold = tone, size, bold, fold
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setCheckable(fold)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.say(text)

    def say(self, text: str) -> None:
        self._shown = one_line(text)
        self.setText(self._shown.replace("&", "&&"))
        self.setAccessibleName(self._shown)
        self.updateGeometry()

    def set_tone(self, tone: str) -> None:
        self._tone = tone
        self.update()

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(look.font(self, self._size, bold=self._bold))

    def _arrow_width(self) -> float:
        return self._metrics().height() if self._fold else 0.0

    def sizeHint(self) -> QSize:
        metrics = self._metrics()
        width = metrics.horizontalAdvance(self._shown) + self._arrow_width() + 2 * look.RING
        return QSize(round(width + 0.5), max(24, round(metrics.height() + 6)))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 60), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font(self, self._size, bold=self._bold)
        font.setUnderline(self.underMouse() and self.isEnabled())
        painter.setFont(font)
        ink = look.colour(self._tone if self.isEnabled() else "faint")
        painter.setPen(ink)
        box = QRectF(self.rect()).adjusted(look.RING, 0, -look.RING - self._arrow_width(), 0)
        shown = self._metrics().elidedText(self._shown, Qt.TextElideMode.ElideRight, box.width() + 1)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if self._fold:
            size = self._metrics().height() * 0.28
            centre = QPointF(box.left() + self._metrics().horizontalAdvance(shown) + self._arrow_width() * 0.6, 0)
            centre.setY(self.height() / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawPolygon(_arrow(centre, size, down=self.isChecked()))
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), self._tone if self._tone.startswith("toast") else "accent")
        painter.end()


def _arrow(centre: QPointF, size: float, *, down: bool) -> QPolygonF:
    tips = (
        ((-size, -size * 0.6), (size, -size * 0.6), (0, size))
        if down
        else ((-size * 0.6, -size), (size, 0), (-size * 0.6, size))
    )
    return QPolygonF([centre + QPointF(x, y) for x, y in tips])


class IconButton(QPushButton):
    """A small button with a picture, and a name for those who do not see it. ``sign`` where there is no picture."""

    def __init__(self, name: str, sign: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._sign = name, sign
        self._colour: QColor | None = None  # of the picture as it is drawn
        self.setAccessibleName(spoken)
        give_tip(self, spoken)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedWidth(look.ICON_BUTTON)
        self._draw()

    def say(self, spoken: str) -> None:
        """Another name, as what it does has become another."""
        self.setAccessibleName(spoken)

    def _draw(self) -> None:
        colour = "on_accent" if self.property("kind") == "primary" else "text"
        if look.colour(colour) == self._colour:
            return
        self._colour, picture = look.colour(colour), icons.icon(self._name, colour)
        self.setIcon(picture)
        self.setText(self._sign if picture.isNull() else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):  # it has the colour of the text
            self._draw()


class ChoiceButton(QPushButton):
    """One of several answers, of which one holds; its key stands at the right."""

    def __init__(self, text: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._shown, self._key = text, key
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        self.setAccessibleDescription(tr("Key {key}", key=key) if key else "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._take_keyboard)

    @Slot(bool)
    def _take_keyboard(self, on: bool) -> None:
        """The keyboard goes with the choice: Enter on the answer that was left would choose it again."""
        group, at = self.group(), self.window().focusWidget()
        if on and group is not None and at is not self and at in group.buttons():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(look.font(self))
        width = metrics.horizontalAdvance(self._shown) + metrics.horizontalAdvance(self._key) + 34
        return QSize(round(width), round(metrics.height() + 18))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:  # Enter is the card's: it saves
            self.click()
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        ground = "accent_soft" if chosen else "hover" if self.underMouse() else "surface"
        painter.setPen(
            QPen(look.colour("accent" if chosen or self.hasFocus() else "line"), 2 if self.hasFocus() else 1)
        )
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.RADIUS, look.RADIUS)
        inside = QRectF(self.rect()).adjusted(12, 0, -12, 0)
        painter.setPen(look.colour("accent_text" if chosen else "text"))
        painter.setFont(look.font(self))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._shown)
        painter.setPen(look.colour("accent_text" if chosen else "faint"))
        painter.setFont(look.font(self, look.SMALL))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._key)
        painter.end()

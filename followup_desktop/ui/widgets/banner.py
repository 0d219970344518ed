"""The notification inside the window: the last way, which cannot fail. Looks and offers what the desktop's would."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from followup_desktop.domain.ports import Note, NoteAction
from followup_desktop.languages import tr
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.flow import Flow
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.text import WrapLabel
from followup_desktop.ui.widgets.unhurried import Unhurried

NEUTRAL = tr("A follow-up is due")
QWIDGETSIZE_MAX = (1 << 24) - 1  # Qt's own limit, which PySide does not export
BESIDE_FROM = 640  # px
USUAL = (
    (NoteAction.TALK, tr("What to say")),
    (NoteAction.DONE, tr("Done")),
    (NoteAction.SNOOZE, tr("In 1 hour")),
)


class _BannerButton(QPushButton):
    """A button on the dark ground of the banner, whatever the theme around it."""

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(96, 32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("toast_accent" if self.hasFocus() else "toast_button"))
        painter.setBrush(look.colour("toast_button_hover" if self.underMouse() else "toast_button"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(look.colour("toast_text"))
        painter.setFont(look.font(self))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text().replace("&&", "&"))
        painter.end()


class Banner(QFrame):
    """One notification. Signal: ``chosen(key_text, action)``; action is a NoteAction's word."""

    chosen = Signal(str, str)

    def __init__(self, note: Note, why: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = note
        self.setAccessibleName(f"{note.title}. {note.body}")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.title = WrapLabel(note.title, tone="toast_text", bold=True, parent=self)
        self.body = WrapLabel(note.body, tone="toast_muted", parent=self)
        self.body.setVisible(bool(note.body))
        words.addWidget(self.title)
        words.addWidget(self.body)
        self.why = WrapLabel(tone="toast_muted", size=look.SMALL)
        words.addWidget(self.why)
        self._buttons = Flow(self)
        for action, label in note.actions or USUAL:
            self._buttons.add(self._button(action, label))
        self._whole = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._whole.setContentsMargins(16, 12, 16, 14)
        self._whole.setSpacing(10)
        self._whole.addLayout(words, 1)
        self._whole.addWidget(self._buttons)
        self.unhurried = Unhurried(self)
        self.explain(why)

    def _button(self, action: NoteAction, label: str) -> QPushButton:
        button = _BannerButton(label.replace("&", "&&"), self._buttons)
        button.setAccessibleName(f"{label}: {self._note.title}")
        button.setObjectName(str(action))
        button.setAutoDefault(False)
        button.clicked.connect(self._clicked)
        return button

    def hide_names(self, hidden: bool) -> None:
        """While the user is discreet it says only that something is due."""
        title, body = (NEUTRAL, "") if hidden else (self._note.title, self._note.body)
        self.title.setText(title)
        self.body.setText(body)
        self.body.setVisible(bool(body))
        self.setAccessibleName(f"{title}. {body}")
        for button in self.findChildren(_BannerButton):
            button.setAccessibleName(f"{button.text().replace('&&', '&')}: {title}")

    @property
    def note(self) -> Note:
        return self._note

    def explain(self, why: str) -> None:
        """Why the desktop's own notification could not be used; empty says nothing."""
        self.why.setText(why)
        self.why.setVisible(bool(why))

    @Slot()
    def _clicked(self) -> None:
        self.chosen.emit(str(self._note.key), self.sender().objectName())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Across a whole window the buttons stand beside the words, else beneath them."""
        super().resizeEvent(event)
        beside = self.width() >= BESIDE_FROM
        self._whole.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        if beside:
            self._buttons.setFixedWidth(self._buttons.sizeHint().width())
        else:
            self._buttons.setMinimumWidth(0)
            self._buttons.setMaximumWidth(QWIDGETSIZE_MAX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("toast_edge"))
        painter.setBrush(look.colour("toast"))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.CARD_RADIUS, look.CARD_RADIUS
        )
        painter.end()


class BannerStack(QWidget):
    """The banners that wait for an answer, newest on top; one per follow-up. Never takes the keyboard.

    Signal: ``chosen(key_text, action)``; the banner stays until ``withdraw``.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banners: dict[int, Banner] = {}
        self._why, self._nameless = "", False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.GAP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    @property
    def banners(self) -> tuple[Banner, ...]:
        """Newest first."""
        return tuple(reversed(self._banners.values()))

    def set_why(self, why: str) -> None:
        """The clause of Capabilities.why_not, said once, on the newest banner."""
        self._why = why
        self._explain()

    def show_note(self, note: Note) -> None:
        """Shows it; an older one of the same follow-up goes."""
        self.withdraw(note.key.follow_up_id)
        banner = Banner(note, parent=self)
        banner.hide_names(self._nameless)
        banner.chosen.connect(self.chosen)
        self._banners[note.key.follow_up_id] = banner
        self._column.insertWidget(0, banner)
        self._explain()
        self.show()
        announce(banner, banner.accessibleName())

    def hide_names(self, hidden: bool) -> None:
        self._nameless = hidden
        for banner in self.banners:
            banner.hide_names(hidden)

    def withdraw(self, follow_up_id: int) -> None:
        banner = self._banners.pop(follow_up_id, None)
        if banner is None:
            return
        self._column.removeWidget(banner)
        banner.hide()
        banner.deleteLater()
        self._explain()
        self.setVisible(bool(self._banners))

    def _explain(self) -> None:
        for place, banner in enumerate(self.banners):
            banner.explain(self._why if place == 0 else "")

"""A row's planned contact dragged to another moment: what is grabbed, where it would come to lie, what is said of it.

It asks what the advice says of each moment that the pointer passes and saves nothing before the button is let go.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from followup_desktop.domain.model import FollowUp, FollowUpState
from followup_desktop.domain.schedule import nearest_quarter, nearest_same_hour
from followup_desktop.services.views import TimelineRow
from followup_desktop.ui.timeline.lane import Pill
from followup_desktop.ui.timeline.painter import LanePainter
from followup_desktop.ui.timeline.sight import Sight
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.surfaces import paint_passing
from followup_desktop.ui.widgets.text import WrapLabel

EDGE = 32.0  # px at either end of the lanes; held there, the drag takes the timeline along
PAN = 3.0  # px a step there: slow enough to let go on the day that is meant
PAN_EVERY = 25  # ms
REACH = 3.0  # px over and under a pill that still grab it
WIDEST = 300  # px of the bubble
FROM_POINTER = 24  # px from the pointer to the bubble
LEFT_BUTTON = Qt.MouseButton.LeftButton


def can_be_moved(row: TimelineRow) -> FollowUp | None:
    """The open follow-up whose window the row's pill shows; a stretch of silence is nobody's plan."""
    planned = row.follow_up
    if planned is None or row.window is None or row.quiet is not None or planned.state is not FollowUpState.OPEN:
        return None
    return planned


class Ground(Protocol):
    """What a follow-up is dragged over."""

    sight: Sight

    def row_at(self, at: QPoint) -> TimelineRow | None: ...
    def row_of(self, application_id: int) -> TimelineRow | None: ...
    def lane_box(self, application_id: int) -> QRectF: ...
    def pan(self, pixels: float) -> None: ...
    def viewport(self) -> QWidget: ...


@dataclass(frozen=True)
class Grip:
    """What was pressed: the follow-up as it was planned then, where, and which instant lay under the pointer."""

    application_id: int
    planned: FollowUp
    at: QPointF
    instant: datetime


class Bubble(QFrame):
    """Beside the pointer: the moment, and what is said of it. Never in the way of the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.text = WrapLabel(tone="toast_text", bold=True, parent=self)
        self.why = WrapLabel(tone="toast_text", size=look.SECOND, parent=self)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 12, 9)
        column.setSpacing(3)
        column.addWidget(self.text)
        column.addWidget(self.why)
        self.hide()

    def say(self, text: str, why: str) -> None:
        """Shows both, or whichever is not empty; nothing at all where both are."""
        for label, words in ((self.text, text), (self.why, why)):
            label.setText(words)
            label.setVisible(bool(words))
        self.setAccessibleName(" ".join(words for words in (text, why) if words))
        self.setVisible(bool(text or why))
        if self.isVisible():
            self._fit()

    def wait(self) -> None:
        """The next words are on their way: the old ones are wrong already. The bubble stays, so as not to flicker."""
        for label in (self.text, self.why):
            label.setText("")
        self.setAccessibleName("")

    def _fit(self) -> None:
        self.ensurePolished()
        margins = self._column.contentsMargins()
        beside = margins.left() + margins.right()
        natural = max(label.sizeHint().width() for label in (self.text, self.why) if not label.isHidden())
        width = min(WIDEST, natural + beside + 2)
        self._column.activate()
        self.resize(width, self._column.heightForWidth(width))

    def stand_at(self, pointer: QPoint, within: QRect) -> None:
        """Under the pointer, or over it where there is no room; always whole."""
        left = min(max(pointer.x() - self.width() // 2, within.left() + 4), within.right() - self.width() - 4)
        top = pointer.y() + FROM_POINTER
        if top + self.height() > within.bottom() - 4:
            top = pointer.y() - FROM_POINTER - self.height()
        self.move(left, max(within.top(), top))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_passing(self)


class FollowUpDrag(QObject):
    """Signals: ``asked(follow_up_id, instant)``, to be answered by ``answer`` or ``refuse``;
    ``moved(follow_up_id, instant)``: it was let go there."""

    asked = Signal(int, object)
    moved = Signal(int, object)

    def __init__(self, view: QWidget, ground: Ground) -> None:
        super().__init__(view)
        self._view, self._ground = view, ground
        self._grip: Grip | None = None
        self._pointer = QPointF()
        self._refused = False
        self._menu_due = False  # the right button cancelled; its context menu is still to come
        self.active = False
        self.target: datetime | None = None
        self.bubble = Bubble(view)
        self._pan = QTimer(self)
        self._pan.setInterval(PAN_EVERY)
        self._pan.timeout.connect(self._pan_on)

    # -- the mouse

    def grabs(self, at: QPoint) -> FollowUp | None:
        """The follow-up whose pill lies there."""
        row, sight = self._ground.row_at(at), self._ground.sight
        if row is None or at.x() < sight.column:
            return None
        pill, box = sight.lane(row).pill, self._ground.lane_box(row.id)
        if pill is None or not pill.box.translated(box.topLeft()).adjusted(0, -REACH, 0, REACH).contains(QPointF(at)):
            return None
        return can_be_moved(row)

    def press(self, event: QMouseEvent) -> bool:
        """Whether a drag may begin here."""
        self._menu_due = False
        planned = self.grabs(event.position().toPoint()) if event.button() is LEFT_BUTTON else None
        if planned is None:
            return False
        under = self._instant_at(event.position())
        self._grip = Grip(planned.application_id, planned, event.position(), under)
        return True

    def follow(self, event: QMouseEvent) -> bool:
        """The pointer moved. Whether it holds a follow-up."""
        if self._grip is None:
            return False
        self._pointer = event.position()
        if not self.active:
            if (self._pointer - self._grip.at).manhattanLength() < QApplication.startDragDistance():
                return True
            self.active, self.target = True, self._grip.planned.due.instant
            self._ground.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        window = self._view.window()
        if not window.rect().contains(self._ground.viewport().mapTo(window, self._pointer.toPoint())):
            self.cancel()
            return True
        self.refresh()
        return True

    def release(self) -> bool:
        """The left button was let go. Whether a drag ended here; dropped where nothing is shown, it does nothing."""
        grip, target, active = self._grip, self.target, self.active
        wanted = active and self._is_inside and not self._refused
        self._end()
        if wanted and grip is not None and target is not None and target != grip.planned.due.instant:
            self.moved.emit(grip.planned.id, target)
        return active

    def cancel(self, *, by_right_button: bool = False) -> bool:
        """Everything stays as it was. Whether there was a drag."""
        active = self.active
        self._end()
        self._menu_due = active and by_right_button
        return active

    def takes_menu(self) -> bool:
        """Whether a context menu was meant to cancel the drag."""
        due, self._menu_due = self._menu_due, False
        return due

    def _end(self) -> None:
        if self.active:
            self._ground.viewport().unsetCursor()
            self._ground.viewport().update()
        self._grip, self.target, self.active, self._refused = None, None, False, False
        self._pan.stop()
        self.bubble.hide()

    # -- where it would come to lie

    @property
    def _is_inside(self) -> bool:
        return self._ground.viewport().rect().contains(self._pointer.toPoint())

    def _instant_at(self, at: QPointF) -> datetime:
        return self._ground.sight.scale.at(at.x() - self._ground.sight.column)

    def _snapped(self, grip: Grip) -> datetime:
        """A quarter of an hour where hours can be seen, else the planned time of day on another day of theirs."""
        due = grip.planned.due
        at = due.instant + (self._instant_at(self._pointer) - grip.instant)
        return nearest_quarter(at) if self._ground.sight.scale.shows_hours else nearest_same_hour(due, at).instant

    def refresh(self) -> None:
        """The pointer, the days under it or the rows are others now."""
        grip = self._grip
        if grip is None or not self.active:
            return
        row = self._ground.row_of(grip.application_id)
        if row is None or can_be_moved(row) != grip.planned:
            self.cancel()
            return
        moved = (self._pointer - grip.at).manhattanLength() >= QApplication.startDragDistance()
        target = self._snapped(grip) if moved else grip.planned.due.instant
        if target != self.target:
            self._aim(grip, target)
        self._place_bubble()
        inside, x = self._is_inside, self._pointer.x() - self._ground.sight.column
        if inside and not EDGE < x < self._ground.sight.lane_width - EDGE:
            self._pan.start()
        else:
            self._pan.stop()
        self._ground.viewport().update()

    def _aim(self, grip: Grip, target: datetime) -> None:
        self.target = target
        self._refused = target <= self._ground.sight.now
        if target == grip.planned.due.instant:
            self.bubble.say("", "")
            return
        self.bubble.wait()
        self.asked.emit(grip.planned.id, target)

    @Slot()
    def _pan_on(self) -> None:
        x = self._pointer.x() - self._ground.sight.column
        self._ground.pan(-PAN if x <= EDGE else PAN)

    # -- what is said of it

    def answer(self, at: datetime, text: str, why: str) -> None:
        """What the advice says; an answer about a moment that was left already is not shown."""
        if self.active and at == self.target:
            self._say(text, why)

    def refuse(self, at: datetime, sentence: str) -> None:
        """Why it cannot be dropped there."""
        if self.active and at == self.target:
            self._refused = True
            self._say("", sentence)
            self._ground.viewport().update()

    def _say(self, text: str, why: str) -> None:
        self.bubble.say(text, why)
        self._place_bubble()
        announce(self._view, " ".join(words for words in (text, why) if words))

    def _place_bubble(self) -> None:
        if self._is_inside:
            self.bubble.setVisible(bool(self.bubble.accessibleName()) or self.bubble.isVisible())
            port = self._ground.viewport()
            self.bubble.stand_at(port.mapToParent(self._pointer.toPoint()), port.geometry())
        else:
            self.bubble.hide()

    # -- the ghost

    def ghost(self) -> tuple[QRectF, Pill, float] | None:
        """The lane's rectangle, the pill as it stands and how far the ghost lies from it; None where none is seen."""
        grip = self._grip
        if grip is None or self.target is None or not self._is_inside:
            return None
        row = self._ground.row_of(grip.application_id)
        pill = self._ground.sight.lane(row).pill if row is not None else None
        if pill is None:
            return None
        scale = self._ground.sight.scale
        away = scale.x(self.target) - scale.x(grip.planned.due.instant)
        return self._ground.lane_box(grip.application_id), pill, away

    def kept_clear(self) -> tuple[int, QRectF] | None:
        """Whose lane the ghost lies on, and where: a label half under it could not be read."""
        grip, seen = self._grip, self.ghost()
        if grip is None or seen is None:
            return None
        _, pill, away = seen
        return grip.application_id, pill.box.translated(away, 0).adjusted(-REACH, 0, REACH, 0)

    def paint(self, painter: QPainter, ink: LanePainter) -> None:
        """The pill at its new place, over the rows; the old one is faint meanwhile."""
        seen = self.ghost()
        if seen is not None and self.target is not None:
            box, pill, away = seen
            ink.ghost(painter, box, pill, away, self._ground.sight.scale.x(self.target), refused=self._refused)

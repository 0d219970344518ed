"""The user's own hand in the script: the menu of a point, the editor in its place, and what goes out to be saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from followup_desktop.domain.call_sheet import Point
from followup_desktop.domain.model import OwnPoint, Purpose
from followup_desktop.languages import tr
from followup_desktop.ui.call_sheet.own_points import (
    Scope,
    Where,
    Wish,
    added,
    hidden,
    is_theirs_alone,
    reworded,
    scope_of,
)
from followup_desktop.ui.call_sheet.point_editor import Draft, PointEditor
from followup_desktop.ui.call_sheet.spoken import text_of
from followup_desktop.ui.widgets.menus import unfold

MENU = tr("Reword or hide this point")


class PointWork(QObject):
    """One menu and one editor at a time.

    Signals: ``saved(OwnPoint)``, ``removed(id)``; ``opened()`` and ``closed()``: the editor wants a place in the
    script, beside ``point`` or at the end of ``purpose``, and gives it back. ``begun()`` and ``ended()``: something
    can be typed in it, under its ``draft_key``, and no longer.
    """

    saved = Signal(object)
    removed = Signal(int)
    opened = Signal()
    closed = Signal()
    begun = Signal()
    ended = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.where = Where()
        self.known: tuple[OwnPoint, ...] = ()  # the user's points that hold for this application
        self.words = False  # whether words in full are shown, and reworded
        self.point: Point | None = None  # being reworded
        self.purpose = Purpose.NEXT_STEPS  # of what is being written
        self.editor = PointEditor(page)
        self.editor.saved.connect(self._save)
        self.editor.left.connect(self.leave)

    @property
    def is_open(self) -> bool:
        return not self.editor.isHidden()

    # -- the menu

    def show_menu(self, point: Point, at: QPoint) -> None:
        menu = self.menu(point)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        unfold(menu, at)

    def menu(self, point: Point) -> QMenu:
        """What can be done with that point."""
        menu = QMenu(self._page)
        menu.setAccessibleName(MENU)
        if is_theirs_alone(point):
            self._entry(menu, tr("&Change…"), partial(self.reword, point))
            self._entry(menu, tr("Re&move this point"), partial(self.removed.emit, point.own_id))
            return menu
        self._entry(menu, tr("Reword for this &application…"), partial(self.reword, point, Scope.APPLICATION))
        self._entry(menu, tr("Reword for {stage}…", stage=self._stage()), partial(self.reword, point, Scope.STAGE))
        self._entry(menu, tr("Reword &everywhere…"), partial(self.reword, point, Scope.EVERYWHERE))
        menu.addSeparator()
        self._entry(menu, tr("&Hide here"), partial(self._hide, point, Scope.APPLICATION))
        self._entry(menu, tr("Hide for &good"), partial(self._hide, point, Scope.EVERYWHERE))
        if point.own_id:
            menu.addSeparator()
            self._entry(menu, tr("&Our wording again"), partial(self.removed.emit, point.own_id))
        return menu

    def _entry(self, menu: QMenu, text: str, then: Callable[[], None]) -> None:
        menu.addAction(text).triggered.connect(lambda: then())

    def _stage(self) -> str:
        return self.where.title(Scope.STAGE).replace("&", "&&").replace("stage", "&stage", 1)

    # -- the editor

    def reword(self, point: Point, scope: Scope | None = None) -> None:
        """Opens the editor over a point. ``scope``: chosen beforehand; None: where the user's own point holds now."""
        own = next((one for one in self.known if one.id == point.own_id), None)
        chosen = scope or (scope_of(own) if own is not None else Scope.APPLICATION)
        alone = is_theirs_alone(point)
        self.point = point
        draft = Draft(text_of(point, words=self.words), point.purpose, chosen, fixed=not alone)
        self._begin(tr("Change your point") if alone else tr("Say it your way"), draft)

    def add(self, purpose: Purpose) -> None:
        """Opens the editor for a new point."""
        self.point = None
        self._begin(tr("A point of your own"), Draft(purpose=purpose))

    def _begin(self, title: str, draft: Draft) -> None:
        if self.is_open:
            self.ended.emit()
        self.purpose = draft.purpose
        self.opened.emit()
        self.editor.begin(title, draft, self.where)
        self.editor.draft_key = f"point:{self.where.application_id}:{self.point.id if self.point else 'own'}"
        self.begun.emit()

    @Slot()
    def leave(self) -> None:
        """Closes the editor; what was typed is back when it opens for the same point."""
        if self.is_open:
            self.ended.emit()
            self.editor.hide()
            self.closed.emit()

    @Slot(object)
    def _save(self, draft: Draft) -> None:
        if self.point is None:
            self._send(added(draft.text, draft.purpose, draft.scope, self.where))
        else:
            self._send(reworded(self.point, draft.text, draft.purpose, draft.scope, self.where, self.known))

    def _hide(self, point: Point, scope: Scope) -> None:
        self._send(hidden(point, scope, self.where, self.known))

    def _send(self, wish: Wish) -> None:
        for ident in wish.remove:
            self.removed.emit(ident)
        self.saved.emit(wish.point)

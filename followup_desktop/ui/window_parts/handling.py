"""What the user does with keys, buttons and menus: which part of the window answers each of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QApplication, QMenu

from followup_desktop.domain.model import Outcome
from followup_desktop.domain.ports import Clock
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.actions import OF_SEVERAL, WindowActions
from followup_desktop.ui.widgets.menus import unfold
from followup_desktop.ui.window_parts.capture import Capture
from followup_desktop.ui.window_parts.card_desk import CardDesk
from followup_desktop.ui.window_parts.frame import Frame
from followup_desktop.ui.window_parts.loop import Loop
from followup_desktop.ui.window_parts.rows import Rows
from followup_desktop.ui.window_parts.telling import Telling


class Handling(QObject):
    """Joins the actions and the parts. What acts on the selected row waits until its call sheet stands there: a key
    pressed right after choosing another row must never mean the one before."""

    def __init__(
        self,
        frame: Frame,
        actions: WindowActions,
        rows: Rows,
        loop: Loop,
        cards: CardDesk,
        telling: Telling,
        capture: Capture,
        clock: Clock,
    ) -> None:
        super().__init__(frame)
        self._frame, self._actions, self._rows, self._clock = frame, actions, rows, clock
        self._loop, self._cards, self._telling, self._capture = loop, cards, telling, capture
        self._connect_actions()
        self._connect_panel()
        self._connect_parts()

    def _connect_actions(self) -> None:
        ways = {
            "add": self._capture.add,
            "import": self._capture.choose_files,
            "paste": self._capture.paste,
            "find": self._find,
            "filter": self._frame.toolbar.open_filter,
            "done": self._done,
            "no_answer": self._no_answer,
            "news": self._news,
            "known": self._known,
            "overrule": self._decide,
            "call": self._call,
            "note": self._write_note,
            "exit_card": self._exit_card,
            "undo": self._loop.undo,
            "redo": self._loop.redo,
            "today": self._frame.timeline.go_to_today,
            "mark_before": lambda: self._frame.timeline.step_mark(-1),
            "mark_after": lambda: self._frame.timeline.step_mark(1),
            "timeline": self._switch_side,
            "menu": self._frame.toolbar.open_menu,
            "keys": self._cards.open_shortcuts,
        }
        for name, way in ways.items():
            self._actions[name].triggered.connect(way)
        self._actions.answered.connect(self._answer)
        for scale in ("week", "month", "quarter"):
            self._actions[scale].triggered.connect(lambda _=False, key=scale: self._set_scale(key))

    def _connect_panel(self) -> None:
        panel = self._frame.panel
        self._loop.connect_panel(panel)
        panel.done_requested.connect(self._done_requested)
        panel.overrule_requested.connect(self._overrule)
        panel.exit_card_requested.connect(self._open_exit_card)

    def _connect_parts(self) -> None:
        frame = self._frame
        self._capture.captured.connect(self._captured)
        self._loop.saved.connect(self._saved)
        self._loop.noted.connect(self._noted)
        self._loop.failed.connect(frame.message.show_error)
        frame.toolbar.scale_chosen.connect(self._set_scale)
        frame.timeline.scaled.connect(self._scaled)
        frame.toolbar.search_left.connect(frame.timeline.setFocus)
        frame.timeline.activated.connect(self._activated)
        frame.timeline.context_requested.connect(self._context_menu)
        frame.no_match.clear_requested.connect(self._rows.show_all)
        frame.empty.add_requested.connect(self._capture.add)
        frame.empty.import_requested.connect(self._capture.choose_files)
        frame.toast.undo_requested.connect(self._loop.undo)

    # -- the selected row

    @Slot()
    def _done(self) -> None:
        self._rows.when_shown(self._cards.open_done)

    @Slot(int)
    def _answer(self, place: int) -> None:
        self._rows.when_shown(lambda view: self._cards.open_done(view, place=place))

    @Slot()
    def _no_answer(self) -> None:
        self._rows.when_shown(lambda view: self._cards.open_done(view, Outcome.NO_ANSWER))

    @Slot()
    def _news(self) -> None:
        self._rows.when_shown(self._telling.open_news)

    @Slot()
    def _known(self) -> None:
        self._rows.when_shown(self._telling.open_known)

    @Slot()
    def _decide(self) -> None:
        self._rows.when_shown(self._telling.open_overrule)

    @Slot()
    def _call(self) -> None:
        self._rows.when_shown(lambda _: self._frame.panel.place_call())

    @Slot()
    def _write_note(self) -> None:
        self._rows.when_shown(lambda _: self._frame.panel.write_note())

    @Slot()
    def _exit_card(self) -> None:
        self._rows.when_shown(self._latest_exit_card)

    def _latest_exit_card(self, view: CallSheetView) -> None:
        """Of the latest interview that has begun."""
        begun = [one for one in view.interviews if one.start.instant <= self._clock.now()]
        if begun:
            self._cards.exit_card_of(view, max(begun, key=lambda one: one.start.instant).id)

    @Slot(int)
    def _activated(self, application_id: int) -> None:
        """Enter or a double click on a row goes on to what to say."""
        self._rows.select(application_id)
        self._rows.when_shown(lambda _: self._frame.panel.focus_points())

    @Slot(int, QPoint)
    def _context_menu(self, application_id: int, where: QPoint) -> None:
        self._rows.select(application_id)
        menu = QMenu(self._frame)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in (
            "done",
            "no_answer",
            "news",
            "known",
            "history",
            "edit",
            "overrule",
            "call",
            "snooze",
            "move",
            "move_earlier",
            "move_later",
            "exit_card",
            "end",
            "reopen",
            "erase",
            "copy",
            "table",
        ):
            menu.addAction(self._actions[name])
            if name in OF_SEVERAL:  # of the two, the one that fits what is chosen is seen
                menu.addAction(self._actions[OF_SEVERAL[name].name])
        self._actions.dress()
        unfold(menu, where)

    # -- the call sheet's own buttons mean what they stand on

    @Slot(int, int, str)
    def _done_requested(self, application_id: int, follow_up_id: int, outcome: str) -> None:
        if self._frame.panel.view is not None:
            self._cards.open_done(self._frame.panel.view, Outcome(outcome) if outcome else None)

    @Slot(int)
    def _overrule(self, application_id: int) -> None:
        if self._frame.panel.view is not None:
            self._telling.open_overrule(self._frame.panel.view)

    @Slot(int)
    def _open_exit_card(self, interview_id: int) -> None:
        if self._frame.panel.view is not None:
            self._cards.exit_card_of(self._frame.panel.view, interview_id)

    # -- moving about

    @Slot()
    def _find(self) -> None:
        self._frame.toolbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._frame.toolbar.search.selectAll()

    @Slot(str)
    def _scaled(self, scale: str) -> None:
        """Another of the named scales is in view, or none of them."""
        if scale:
            self._frame.toolbar.scale.choose(scale)
        else:
            self._frame.toolbar.scale.choose_none()

    @Slot(str)
    def _set_scale(self, scale: str) -> None:
        self._frame.timeline.set_scale(scale)

    @Slot()
    def _switch_side(self) -> None:
        """F6: between the timeline and the call sheet."""
        focused, panel = QApplication.focusWidget(), self._frame.panel
        if focused is not None and self._frame.side.isAncestorOf(focused):
            self._frame.timeline.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._frame.side.is_covered:
            self._frame.side.cover.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            panel.focus_points()

    # -- what was done

    @Slot(int, str)
    def _captured(self, application_id: int, text: str) -> None:
        self._saved(text, undo=True)
        if application_id:
            self._rows.go_to(application_id)

    @Slot(str, bool)
    def _saved(self, text: str, undo: bool) -> None:
        """Says what was saved; what was wrong before is over."""
        self._frame.message.clear()
        self._frame.status.show_saved(self._clock.now())
        if text:
            self._frame.toast.show_text(self._rows.plain(text), undo=undo)

    @Slot(str)
    def _noted(self, text: str) -> None:
        self._frame.toast.show_text(self._rows.plain(text), undo=False)

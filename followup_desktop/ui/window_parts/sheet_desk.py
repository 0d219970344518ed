"""What the user does in the script: cues or words, rehearsing, turns, points of their own, the thank-you call."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.model import AttemptKind, OwnPoint
from followup_desktop.languages import tr
from followup_desktop.services.facade import Services
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.call_sheet.panel import CallSheetPanel
from followup_desktop.ui.call_sheet.spoken import CUES
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts.drafts import Drafts
from followup_desktop.ui.window_parts.loop import Loop
from followup_desktop.ui.window_parts.reading import Reading
from followup_desktop.ui.window_parts.rows import Rows

WORDS_SETTING = "sheet_words"


class SheetDesk(QObject):
    """Answers the call sheet's panel, and the keys that mean something in it."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        bridge: Bridge,
        loop: Loop,
        rows: Rows,
        reading: Reading,
        panel: CallSheetPanel,
        actions: WindowActions,
        drafts: Drafts,
    ) -> None:
        super().__init__(panel)
        self._services, self._tasks, self._bridge = services, tasks, bridge
        self._loop, self._rows, self._reading = loop, rows, reading
        self._panel, self._actions, self._drafts = panel, actions, drafts
        self._connect_panel()
        self._connect_actions()
        tasks.run_latest("words", partial(services.setting, WORDS_SETTING), panel.script.show_words)

    def _connect_panel(self) -> None:
        panel = self._panel
        panel.words_changed.connect(self._keep_words)
        panel.point_saved.connect(self._save_point)
        panel.point_removed.connect(self._remove_point)
        panel.points_requested.connect(self._read_points)
        panel.thanks_requested.connect(self._show_thanks)
        work = panel.script.work
        work.begun.connect(self._point_begun)
        work.ended.connect(self._point_ended)
        work.editor.cancel_button.clicked.connect(self._point_settled)
        email = self._panel.body.forms.email
        email.begun.connect(self._email_begun)
        email.ended.connect(self._email_ended)
        self._rows.sheet_shown.connect(self._allow)

    def _connect_actions(self) -> None:
        ways = {
            "words": self._panel.keys.toggle_words,
            "rehearse": self._panel.keys.rehearse,
            "branches": self._panel.keys.open_branches,
            "add_point": self._panel.keys.add_point,
            "thanks": self._panel.toggle_thanks,
            "timer": self._panel.toggle_timer,
            "copy_sheet": self._panel.copy_all,
        }
        for name, way in ways.items():
            self._actions[name].triggered.connect(partial(self._when_shown, way))

    def _when_shown(self, way: Callable[[], None], _checked: bool = False) -> None:
        self._rows.when_shown(lambda _: way())

    @Slot(object)
    def _allow(self, view: CallSheetView | None) -> None:
        """Greys what the sheet has no use for."""
        shown, sheet = view is not None, view.sheet if view is not None else None
        able = dict.fromkeys(("words", "rehearse", "add_point", "timer", "call_card", "copy_sheet"), shown)
        turns = sheet is not None and bool(sheet.branches)
        thanks = view is not None and (view.thanks_call or self._reading.kind is not None)
        self._actions.allow({**able, "branches": turns, "thanks": thanks})

    # -- cues or words

    @Slot(str)
    def _keep_words(self, words: str) -> None:
        self._tasks.run(partial(self._services.set_setting, WORDS_SETTING, words or CUES), self._bridge.publish)

    # -- points of the user's own

    @Slot()
    def _point_begun(self) -> None:
        self._drafts.watch(self._panel.script.work.editor)

    @Slot()
    def _point_ended(self) -> None:
        self._drafts.leave(self._panel.script.work.editor.draft_key)

    @Slot()
    def _point_settled(self) -> None:
        self._drafts.settle(self._panel.script.work.editor.draft_key)

    # -- the e-mail

    @Slot()
    def _email_begun(self) -> None:
        self._drafts.watch(self._panel.body.forms.email)

    @Slot()
    def _email_ended(self) -> None:
        self._drafts.leave(self._panel.body.forms.email.draft_key)

    @Slot(object)
    def _save_point(self, point: OwnPoint) -> None:
        def refused(error: BaseException) -> None:
            self._panel.script.point_refused()
            self._tasks.failed.emit(error)

        self._tasks.run(partial(self._services.save_point, point), self._point_saved, refused)

    def _point_saved(self, point: OwnPoint) -> None:
        if self._panel.script.work.is_open and not point.hidden:
            self._point_settled()
        self._panel.script.point_kept()
        self._bridge.publish(Changes(frozenset({(Kind.POINT, point.id)})))
        self._loop.saved.emit(tr("Point hidden") if point.hidden else tr("Your words are kept"), True)

    @Slot(int)
    def _remove_point(self, point_id: int) -> None:
        self._tasks.run(partial(self._services.remove_point, point_id), self._point_removed)

    def _point_removed(self, changes: Changes) -> None:
        self._bridge.publish(changes)
        self._loop.saved.emit(tr("The point is as it was before"), bool(changes.operation_id))

    @Slot(int)
    def _read_points(self, application_id: int) -> None:
        self._tasks.run_latest(
            "own points",
            partial(self._services.own_points, application_id),
            partial(self._panel.show_own_points, application_id),
        )

    # -- the thank-you call

    @Slot(bool)
    def _show_thanks(self, wanted: bool) -> None:
        self._reading.show_kind(AttemptKind.THANKS if wanted else None)

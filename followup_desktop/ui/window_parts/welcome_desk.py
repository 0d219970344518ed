"""The first start: whether its questions stand on the empty page, and what is done with the answers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import KnownError
from followup_desktop.services.facade import Services
from followup_desktop.services.first_views import Welcome
from followup_desktop.services.settings import WELCOMED
from followup_desktop.services.views import Timeline
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.empty_state import EmptyState
from followup_desktop.ui.tasks import Tasks


class WelcomeDesk(QObject):
    """Reads only while nothing is in the store; what is added ends the questions as *Done* does."""

    def __init__(self, services: Services, tasks: Tasks, bridge: Bridge, page: EmptyState) -> None:
        super().__init__(page)
        self._services, self._tasks, self._bridge, self._page = services, tasks, bridge, page
        self._is_empty = False
        page.welcome.named.connect(self._named)
        page.welcome.done.connect(self._done)
        bridge.changed.connect(self._changed)

    @Slot(object)
    def timeline_shown(self, timeline: Timeline) -> None:
        was, self._is_empty = self._is_empty, not timeline.rows
        if self._is_empty and not was:
            self._read()
        elif not self._is_empty and self._page.asks:
            self._done()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if self._is_empty and Kind.SETTING in changes.kinds:
            self._read()

    def _read(self) -> None:
        self._tasks.run_latest("welcome", self._services.welcome, self._show)

    def _show(self, welcome: Welcome) -> None:
        self._page.ask(welcome.wanted and self._is_empty)
        self._page.welcome.show_places(welcome)

    # -- what the user says

    @Slot(str, str)
    def _named(self, key: str, words: str) -> None:
        keep = partial(self._services.set_place, key, words)
        self._tasks.run(keep, self._bridge.publish, partial(self._not_named, key, words))

    def _not_named(self, key: str, words: str, error: BaseException) -> None:
        if isinstance(error, KnownError):
            self._page.welcome.field(key).refuse(words, f"{error.sentence} {error.advice}".strip())
        else:
            self._tasks.failed.emit(error)

    @Slot()
    def _done(self) -> None:
        self._page.ask(False)
        self._tasks.run(partial(self._services.set_setting, WELCOMED, "yes"), self._bridge.publish)

"""What the window reads: the timeline and the selected row's call sheet, again on changes that matter only."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import NotFound
from followup_desktop.domain.model import AttemptKind
from followup_desktop.languages import tr
from followup_desktop.services.facade import Services
from followup_desktop.services.views import CallSheetView, Timeline
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.waits import Wait
from followup_desktop.ui.widgets.debounce import Debounce

TYPING_PAUSE = 300  # ms after the last key of the search until the call sheet of the row that it left is read
SHOWN_KINDS = frozenset(set(Kind) - {Kind.SETTING, Kind.CALENDAR})  # neither changes a row


class Reading(QObject):
    """Keeps which application is open and reads for it through the worker.

    Signals: ``timeline_read(Timeline)``, ``sheet_read(CallSheetView)``, ``clock_read(ClockView)``, ``failed(error)``.
    """

    timeline_read = Signal(object)
    sheet_read = Signal(object)
    clock_read = Signal(object)
    failed = Signal(object)

    def __init__(self, services: Services, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services, self._tasks = services, tasks
        self._pause = Debounce(TYPING_PAUSE, self)
        self._pause.settled.connect(self.read_sheet)
        self.timeline: Timeline | None = None  # as read last
        self.application_id: int | None = None
        self.follow_up_id: int | None = None  # one that was asked for by name, else the most urgent is meant
        self.kind: AttemptKind | None = None  # THANKS: the thank-you call, whatever is planned

    @Slot(object)
    def on_changed(self, changes: Changes) -> None:
        """Reads again what the changes touch."""
        if not changes.kinds & SHOWN_KINDS:
            return
        self.read_timeline()
        only_others = changes.kinds == {Kind.APPLICATION} and self.application_id not in changes.ids(Kind.APPLICATION)
        if not only_others:
            self.read_sheet()

    @Slot()
    def read_timeline(self) -> None:
        read, told = self._services.timeline, Wait(tr("Reading your applications"))
        self._tasks.run_latest("timeline", read, self._timeline_came, self._failed, told=told)

    def open(self, application_id: int, follow_up_id: int | None = None) -> None:
        """Makes this application the one whose call sheet is shown."""
        self.application_id, self.follow_up_id, self.kind = application_id, follow_up_id, None
        self.read_sheet()

    def open_soon(self, application_id: int) -> None:
        """The same once the typing pauses: with every key another row may be the one, and a sheet takes longer to be
        laid out than all the rows."""
        self._tasks.forget("sheet")
        self._sheet_under_way = True
        self.application_id, self.follow_up_id, self.kind = application_id, None, None
        self._pause.touch()

    def typed(self) -> None:
        """Another key, though it may have left the same row."""
        if self._pause.is_waiting:
            self._pause.touch()

    def hurry(self) -> None:
        """Somebody waits for the sheet."""
        self._pause.flush()

    def show_kind(self, kind: AttemptKind | None) -> None:
        """Shows the sheet for another kind of contact than the one planned; None: for that one again."""
        self.kind = kind
        self.read_sheet()

    def leave(self) -> None:
        """Nothing is selected any more; an answer under way is dropped."""
        self._tasks.forget("sheet")
        self._pause.drop()
        self._sheet_under_way = False
        self.application_id = self.follow_up_id = None

    @Slot()
    def read_sheet(self) -> None:
        ident, follow_up, kind = self.application_id, self.follow_up_id, self.kind
        if ident is None:
            return
        self._pause.drop()
        self._sheet_under_way = True
        self._tasks.run_latest(
            "sheet", lambda: self._services.call_sheet(ident, follow_up, kind), self._sheet_came, self._sheet_failed
        )

    def read_clock(self) -> None:
        """Their clock alone, as time goes on."""
        ident = self.application_id
        if ident is not None:
            read = partial(self._services.their_clock, ident)
            self._tasks.run_latest("clock", read, self.clock_read.emit, self._failed)

    def locate(self, follow_up_id: int, then: Callable[[int], None]) -> None:
        """Finds the application of a follow-up and calls ``then`` with its id; only the newest question counts."""
        for row in self.timeline.rows if self.timeline is not None else ():
            if row.follow_up is not None and row.follow_up.id == follow_up_id:
                self._tasks.forget("locate")
                then(row.id)  # on the screen already; a follow-up never changes its application
                return
        self._tasks.run_latest("locate", lambda: self._services.application_of(follow_up_id), then, self._failed)

    # -- answers

    def _timeline_came(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.timeline_read.emit(timeline)

    def is_up_to_date(self, view: CallSheetView) -> bool:
        """Whether this is the selected row's call sheet, with no newer one on its way."""
        return not self._sheet_under_way and view.application.id == self.application_id

    def _sheet_came(self, view: CallSheetView) -> None:
        self._sheet_under_way = False
        if self.kind is AttemptKind.THANKS and not view.thanks_call:
            self.show_kind(None)  # they have been thanked
        elif view.application.id == self.application_id:
            self.sheet_read.emit(view)

    def _sheet_failed(self, error: BaseException) -> None:
        """A follow-up that is gone gives way to the application's most urgent one."""
        if isinstance(error, NotFound) and self.follow_up_id is not None:
            self.follow_up_id = None
            self.read_sheet()
            return
        self._sheet_under_way = False
        self._failed(error)

    def _failed(self, error: BaseException) -> None:
        self.failed.emit(error)

"""The timeline and the call sheet on the screen: which rows the search leaves, which is selected, what it shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from followup_desktop.domain.ports import Clock
from followup_desktop.services.views import CallSheetView, ClockView, Timeline
from followup_desktop.ui.window_parts.frame import Frame
from followup_desktop.ui.window_parts.neutral import NeutralRows, neutral_text, neutral_view
from followup_desktop.ui.window_parts.reading import Reading
from followup_desktop.ui.window_parts.row_filter import RowFilter


class Rows(QObject):
    """Lays out what was read. Signals: ``timeline_shown(Timeline)``, ``sheet_shown(CallSheetView | None)``."""

    timeline_shown = Signal(object)
    sheet_shown = Signal(object)

    def __init__(self, frame: Frame, reading: Reading, clock: Clock) -> None:
        super().__init__(frame)
        self._frame, self._reading, self._clock = frame, reading, clock
        self.timeline: Timeline | None = None  # as read
        self.sheet: CallSheetView | None = None  # on the screen
        self._shown: Timeline | None = None  # as filtered
        self._wanted: int | None = None  # to be selected once its row is there
        self._then: Callable[[CallSheetView], None] | None = None  # waits for the selected row's call sheet
        self._nameless = False  # the user is discreet
        self._neutral = NeutralRows()
        self._typing = False  # a key of the search is at work
        reading.timeline_read.connect(self._timeline_read)
        reading.sheet_read.connect(self._sheet_read)
        reading.clock_read.connect(self._clock_read)
        frame.timeline.selected.connect(self.select)
        frame.toolbar.search_changed.connect(self._search_changed)
        frame.toolbar.filter_menu.changed.connect(self._filter_changed)

    # -- without names

    def hide_names(self, hidden: bool) -> None:
        """The rows go by neutral names, and so does what is said of them."""
        if hidden != self._nameless:
            self._nameless = hidden
            self._lay_out()
            if (shown := self.presented()) is not None:
                self.timeline_shown.emit(shown)

    def plain(self, text: str) -> str:
        """A sentence as it may stand in the window now."""
        return neutral_text(text, self.timeline) if self._nameless else text

    def presented(self) -> Timeline | None:
        """The timeline as it may be shown now."""
        return self._named(self.timeline) if self.timeline is not None else None

    def _named(self, timeline: Timeline) -> Timeline:
        return self._neutral.timeline(timeline) if self._nameless else timeline

    def _for_cards(self, view: CallSheetView) -> CallSheetView:
        return neutral_view(view, self.timeline) if self._nameless else view

    # -- what was read

    @Slot(object)
    def _timeline_read(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self._frame.toolbar.filter_menu.show_timeline(timeline)
        self._lay_out()
        self.timeline_shown.emit(self.presented())

    @Slot(str)
    def _search_changed(self) -> None:
        self._typing = True
        self._lay_out()
        self._typing = False
        self._reading.typed()

    @Slot(object)
    def _filter_changed(self, _filter: RowFilter) -> None:
        if self.timeline is not None:
            self._frame.toolbar.filter_menu.show_timeline(self.timeline)
        self._lay_out()

    @property
    def _filter(self) -> RowFilter:
        toolbar = self._frame.toolbar
        return replace(toolbar.filter_menu.filter, text=toolbar.search.text())

    @Slot()
    def show_all(self) -> None:
        """Nothing is left out any more."""
        self._frame.toolbar.search.clear()
        self._frame.toolbar.filter_menu.show_all()

    def _lay_out(self) -> None:
        """Shows the rows that the search leaves, and keeps or finds the selection."""
        if self.timeline is None:
            return
        asked = self._filter
        shown = self._named(asked.applied(self.timeline))
        if self._shown is None or replace(shown, now=self._shown.now) != self._shown:
            self._frame.timeline.show_timeline(shown)
        elif shown.now != self._shown.now:  # nothing but the time went on
            self._frame.timeline.set_now(shown.now)
        self._shown = shown
        self._frame.no_match.show_for(asked.text)
        self._frame.status.show_hidden(asked.hidden_due(self.timeline))
        self._frame.show_rows(any_at_all=bool(self.timeline.rows), any_left=bool(shown.rows))
        self._keep_selection([row.id for row in shown.rows])

    def _keep_selection(self, ids: list[int]) -> None:
        wanted = self._wanted if self._wanted in ids else self._reading.application_id
        if wanted is None or wanted not in ids:
            left = self._frame.timeline.selected_id()  # one of several that were chosen
            wanted = left if left in ids else ids[0] if ids else None
        if wanted is None:
            self._reading.leave()
            self._show(None)
            return
        if wanted == self._wanted:
            self._wanted = None
        before = self._reading.application_id
        follow_up = self._reading.follow_up_id
        if self._frame.timeline.selected_id() != wanted:
            self._frame.timeline.select(wanted)
        if before != wanted or self._reading.application_id != wanted:
            self._open(wanted, follow_up if before == wanted else None)

    def _open(self, application_id: int, follow_up_id: int | None = None) -> None:
        if self._typing:
            self._reading.open_soon(application_id)
        else:
            self._reading.open(application_id, follow_up_id)

    @Slot(object)
    def _sheet_read(self, view: CallSheetView) -> None:
        self._show(view)

    def when_shown(self, then: Callable[[CallSheetView], None]) -> None:
        """Calls ``then`` with the selected row's call sheet: now if it stands there, else once it does.

        Only the newest waits; choosing another row drops it.
        """
        if self.sheet is not None and self._reading.is_up_to_date(self.sheet):
            then(self._for_cards(self.sheet))
        elif self._reading.application_id is not None:
            self._then = then
            self._reading.hurry()

    def _show(self, view: CallSheetView | None) -> None:
        self.sheet = view
        self._frame.panel.show_sheet(view, self._clock.now())
        self.sheet_shown.emit(view)
        then, self._then = self._then, None
        if then is not None and view is not None:
            then(self._for_cards(view))

    @Slot(object)
    def _clock_read(self, clock: ClockView) -> None:
        self._frame.panel.update_clock(clock)

    # -- going somewhere

    @Slot(int)
    def select(self, application_id: int) -> None:
        """The user chose a row: its most urgent follow-up is shown."""
        if application_id != self._reading.application_id:
            self._then = None
            self._open(application_id)

    def go_to_first(self) -> None:
        """The most urgent row of all; nothing is left out then, for that would hide others that are due."""
        self.show_all()
        if self.timeline is not None and self.timeline.rows:
            self.go_to(self.timeline.rows[0].id)

    def go_to(self, application_id: int, follow_up_id: int | None = None) -> None:
        """Selects the row, also where it is left out now, and shows its call sheet, of that follow-up if named."""
        if self._shown is not None and application_id not in [row.id for row in self._shown.rows]:
            self.show_all()
        self._then = None
        self._reading.open(application_id, follow_up_id)
        if not self._frame.timeline.select(application_id):
            self._wanted = application_id
            self._reading.read_timeline()

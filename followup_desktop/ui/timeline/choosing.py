"""Which rows are chosen: one, as long as nobody asks for more; headings never are.

The applications' numbers count, not the places: rows come, go and move. What is chosen is mirrored into Qt's
selection model, which is what the delegate and a screen reader see.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal, Slot

from followup_desktop.services.views import TimelineRow
from followup_desktop.ui.timeline.model import TimelineModel

Flag = QItemSelectionModel.SelectionFlag


class Choosing(QObject):
    """Signal ``changed``: other rows are chosen, or several that are show something else. ``resting``: the rows are
    being exchanged, and what that does to Qt's selection is no choice of anybody's."""

    changed = Signal()

    def __init__(self, rows: TimelineModel, selection: QItemSelectionModel) -> None:
        super().__init__(selection)
        self._rows, self._selection = rows, selection
        self._ids: tuple[int, ...] = ()  # as they stand in the list
        self._anchor = 0  # where Shift reaches from
        self._mirroring = self.resting = False
        selection.selectionChanged.connect(self._chosen_elsewhere)

    @property
    def ids(self) -> tuple[int, ...]:
        return self._ids

    @property
    def several(self) -> bool:
        return len(self._ids) > 1

    def only(self, application_id: int) -> None:
        self._anchor = application_id
        self._choose((application_id,))

    def toggle(self, application_id: int) -> None:
        """One more, or one fewer; the last one stays."""
        self._anchor = application_id
        left = set(self._ids) ^ {application_id}
        self._choose(left or self._ids)

    def reach(self, application_id: int, *, more: bool = False) -> None:
        """All from where the choosing began to that row; ``more``: beside those that are chosen."""
        start, end = self._rows.place_of(self._anchor), self._rows.place_of(application_id)
        first, last = sorted((end if start < 0 else start, end))
        between = [self._rows.entry(place) for place in range(first, last + 1)]
        found = [one.id for one in between if isinstance(one, TimelineRow)]
        self._choose((*self._ids, *found) if more else found)

    def all(self) -> None:
        entries = (self._rows.entry(place) for place in range(self._rows.rowCount()))
        self._choose(one.id for one in entries if isinstance(one, TimelineRow))

    def none(self) -> None:
        self._choose(())

    def keep_shown(self) -> None:
        """The rows are others now: whatever is gone, or lies in a folded group, is chosen no more."""
        self._choose(self._ids, anew=True)

    def _choose(self, idents: Iterable[int], *, anew: bool = False) -> None:
        places = sorted(place for ident in set(idents) if (place := self._rows.place_of(ident)) >= 0)
        before = self._ids
        self._ids = tuple(self._row(place) for place in places)
        self._mirror(places)
        if self._ids != before or (anew and self.several):
            self.changed.emit()

    def _row(self, place: int) -> int:
        entry = self._rows.entry(place)
        return entry.id if isinstance(entry, TimelineRow) else 0

    def _mirror(self, places: list[int]) -> None:
        """Neighbours as one range: two thousand single ones would take their time."""
        wanted, start = QItemSelection(), 0
        for at, place in enumerate(places):
            if at + 1 == len(places) or places[at + 1] != place + 1:
                wanted.select(self._rows.index(places[start]), self._rows.index(place))
                start = at + 1
        at_present = self._selection.currentIndex()
        if not places and at_present.isValid():  # the heading of a folded group has the keyboard
            wanted.select(at_present, at_present)
        self._mirroring = True
        self._selection.select(wanted, Flag.ClearAndSelect)
        self._mirroring = False

    @Slot()
    def _chosen_elsewhere(self) -> None:
        """By a screen reader, which speaks to Qt's model."""
        if self._mirroring or self.resting:
            return
        places = sorted(index.row() for index in self._selection.selectedIndexes())
        rows = [self._rows.entry(place) for place in places]
        if rows and all(isinstance(one, TimelineRow) for one in rows):
            self._choose(one.id for one in rows if isinstance(one, TimelineRow))

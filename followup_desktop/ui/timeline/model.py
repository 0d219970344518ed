"""The timeline's rows as a list model: group headings and applications, each a sentence for a screen reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from followup_desktop.domain.model import Group
from followup_desktop.services.views import Timeline, TimelineRow

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
TITLES = {
    Group.CALL_NOW: "Call now",
    Group.THIS_WEEK: "This week",
    Group.WAITING: "Waiting",
    Group.CLOSED: "Closed",
}
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Heading:
    """The line above a group."""

    group: Group
    count: int

    @property
    def text(self) -> str:
        return f"{TITLES[self.group]} · {self.count}"


Entry = Heading | TimelineRow


def entries(timeline: Timeline) -> list[Entry]:
    """Headings and rows, in the timeline's order."""
    found: list[Entry] = []
    for group in Group:
        rows = [row for row in timeline.rows if row.group is group]
        if rows:
            found += [Heading(group, len(rows)), *rows]
    return found


class TimelineModel(QAbstractListModel):
    """Replaced whole where the order changed; where only contents did, just those rows are told of."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Entry] = []

    def show_timeline(self, timeline: Timeline) -> None:
        new = entries(timeline)
        if [_identity(one) for one in new] != [_identity(one) for one in self._entries]:
            self.beginResetModel()
            self._entries = new
            self.endResetModel()
            return
        changed = [place for place, (one, other) in enumerate(zip(self._entries, new, strict=True)) if one != other]
        self._entries = new
        for place in changed:
            self.dataChanged.emit(self.index(place), self.index(place))

    def entry(self, place: int) -> Entry:
        return self._entries[place]

    def place_of(self, application_id: int) -> int:
        """The row of an application, -1 where it is not shown."""
        for place, one in enumerate(self._entries):
            if isinstance(one, TimelineRow) and one.id == application_id:
                return place
        return -1

    # -- Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ROW_ROLE:
            return entry
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.text if isinstance(entry, Heading) else entry.sentence
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._entries[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


def _identity(entry: Entry) -> tuple[str, object]:
    return ("group", entry.group) if isinstance(entry, Heading) else ("row", entry.id)

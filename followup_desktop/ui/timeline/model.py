"""The timeline's rows as a list model: group headings and applications, each a sentence for a screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import Qt as GuiQt

from followup_desktop.domain.model import Group
from followup_desktop.services.views import Timeline, TimelineRow
from followup_desktop.ui.timeline.lettering import one_line

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
TITLES = {
    Group.CALL_NOW: "Call now",
    Group.THIS_WEEK: "This week",
    Group.WAITING: "Waiting",
    Group.CLOSED: "Closed",
}
MANY_STEPS = 60  # beyond this a reset is quicker than telling of every row
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Heading:
    """The line above a group."""

    group: Group
    count: int
    folded: bool = False

    @property
    def text(self) -> str:
        return f"{TITLES[self.group]} · {self.count:,}"

    @property
    def sentence(self) -> str:
        return f"{TITLES[self.group]}, {self.count}{', folded' if self.folded else ''}"


Entry = Heading | TimelineRow


class TimelineModel(QAbstractListModel):
    """Rows come, go, move and change one by one, so that selection and scrolling live through a reload."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[TimelineRow, ...] = ()
        self._entries: list[Entry] = []
        self._places: dict[int, int] = {}
        self._folded: set[Group] = set()
        self._told: dict[int, str] = {}

    def show_timeline(self, timeline: Timeline) -> None:
        self._rows = timeline.rows
        self._become(list(self._wanted()))

    def fold(self, group: Group, *, folded: bool) -> None:
        """Hides or shows a group's rows; its heading stays."""
        if folded == (group in self._folded):
            return
        self._folded ^= {group}
        self._become(list(self._wanted()))

    def is_folded(self, group: Group) -> bool:
        return group in self._folded

    def entry(self, place: int) -> Entry:
        return self._entries[place]

    def place_of(self, application_id: int) -> int:
        """The row of an application, -1 where it is not shown."""
        return self._places.get(application_id, -1)

    def place_of_group(self, group: Group) -> int:
        """The row of a heading, -1 where the group is empty."""
        return next((n for n, one in enumerate(self._entries) if isinstance(one, Heading) and one.group is group), -1)

    def group_of(self, application_id: int) -> Group | None:
        """Where an application stands, whether its group is folded or not; None where it is not there."""
        return next((row.group for row in self._rows if row.id == application_id), None)

    def tell(self, application_id: int, words: str) -> None:
        """What the keyboard points at on that row describes it now; nothing: the row as a whole again."""
        self._told = {application_id: words} if words else {}
        place = self.place_of(application_id)
        if place >= 0:
            index = self.index(place)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.AccessibleDescriptionRole])

    # -- becoming another list

    def _wanted(self) -> Iterator[Entry]:
        """Headings and rows, in the timeline's order."""
        for group in Group:
            rows = [row for row in self._rows if row.group is group]
            if rows:
                folded = group in self._folded
                yield Heading(group, len(rows), folded)
                yield from () if folded else rows

    def _become(self, new: list[Entry]) -> None:
        old_keys, new_keys = [_key(one) for one in self._entries], [_key(one) for one in new]
        if old_keys != new_keys:
            if _steps(old_keys, new_keys) > MANY_STEPS:
                self.beginResetModel()
                self._entries = new
                self._count()
                self.endResetModel()
                return
            self._drop(set(new_keys))
            self._insert_and_move(new, new_keys)
        self._tell_changed(new)

    def _drop(self, kept: set[object]) -> None:
        for place in reversed(range(len(self._entries))):
            if _key(self._entries[place]) not in kept:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._entries[place]
                self._count()
                self.endRemoveRows()

    def _insert_and_move(self, new: list[Entry], new_keys: list[object]) -> None:
        for place, key in enumerate(new_keys):
            if place < len(self._entries) and _key(self._entries[place]) == key:
                continue
            known = [_key(one) for one in self._entries]
            if key in known:
                self._move(known.index(key), place)
                continue
            self.beginInsertRows(QModelIndex(), place, place)
            self._entries.insert(place, new[place])
            self._count()
            self.endInsertRows()

    def _move(self, source: int, target: int) -> None:
        """Moves an entry up: all before ``target`` are in place already."""
        self.beginMoveRows(QModelIndex(), source, source, QModelIndex(), target)
        self._entries.insert(target, self._entries.pop(source))
        self._count()
        self.endMoveRows()

    def _tell_changed(self, new: list[Entry]) -> None:
        changed = [place for place, (one, other) in enumerate(zip(self._entries, new, strict=True)) if one != other]
        self._entries = new
        for place in changed:
            self.dataChanged.emit(self.index(place), self.index(place))

    def _count(self) -> None:
        self._places = {one.id: place for place, one in enumerate(self._entries) if isinstance(one, TimelineRow)}

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
            return entry.sentence
        if isinstance(entry, TimelineRow):
            if role == Qt.ItemDataRole.ToolTipRole:
                return GuiQt.convertFromPlainText(lines_of(entry))  # it would take a company's name for markup
            if role == Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._told.get(entry.id) or entry.next_step
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid():
            entry = self._entries[index.row()]
            if isinstance(entry, Heading) and not entry.folded:
                return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


def _key(entry: Entry) -> object:
    return entry.group if isinstance(entry, Heading) else entry.id


def _steps(old: list[object], new: list[object]) -> int:
    """About how many rows have to be told of."""
    both = set(old) & set(new)
    moved = zip((key for key in old if key in both), (key for key in new if key in both), strict=True)
    return len(old) + len(new) - 2 * len(both) + sum(one != other for one, other in moved)


def lines_of(row: TimelineRow) -> str:
    """All that may be shortened on the row, in lines."""
    lines = (row.application.company, row.application.role, row.label, row.next_step)
    shown = dict.fromkeys(one_line(line) for line in lines)
    return "\n".join(line for line in shown if line)

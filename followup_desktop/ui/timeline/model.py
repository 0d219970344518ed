"""The timeline's rows as a list model: group headings and applications, each a sentence for a screen reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import Qt as GuiQt

from followup_desktop.domain.model import Group
from followup_desktop.languages import grouped, tr
from followup_desktop.services.views import Timeline, TimelineRow
from followup_desktop.ui.timeline.lettering import one_line

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
TITLES = {
    Group.CALL_NOW: tr("Call now"),
    Group.THIS_WEEK: tr("This week"),
    Group.WAITING: tr("Waiting"),
    Group.CLOSED: tr("Closed"),
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
        return f"{TITLES[self.group]} · {grouped(self.count)}"

    @property
    def sentence(self) -> str:
        return f"{TITLES[self.group]}, {self.count}{', folded' if self.folded else ''}"


Entry = Heading | TimelineRow


class TimelineModel(QAbstractListModel):
    """Rows come, go and move where they differ, so that selection and scrolling live through a reload: what is told
    of is neighbours together, for after each telling the view looks at all rows anew."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[TimelineRow, ...] = ()
        self._entries: list[Entry] = []
        self._keys: list[object] = []  # of the entries
        self._known_places: dict[int, int] | None = {}  # None: to be counted when somebody asks
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
        keys = [_key(one) for one in new]
        if self._keys != keys:
            if _steps(self._keys, keys) > MANY_STEPS:
                self.beginResetModel()
                self._set_entries(new, keys)
                self.endResetModel()
                return
            self._drop(set(keys))
            self._insert_and_move(new, keys)
        self._tell_changed(new, keys)

    def _drop(self, kept: set[object]) -> None:
        gone = (place for place, key in enumerate(self._keys) if key not in kept)
        for first, last in reversed(list(_neighbours(gone))):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._entries[first : last + 1], self._keys[first : last + 1]
            self._known_places = None
            self.endRemoveRows()

    def _insert_and_move(self, new: list[Entry], keys: list[object]) -> None:
        there, done = set(self._keys), 0
        for first, last in _neighbours(place for place, key in enumerate(keys) if key not in there):
            self._bring_in_order(range(done, first), keys)
            self.beginInsertRows(QModelIndex(), first, last)
            self._entries[first:first], self._keys[first:first] = new[first : last + 1], keys[first : last + 1]
            self._known_places = None
            self.endInsertRows()
            done = last + 1
        self._bring_in_order(range(done, len(new)), keys)

    def _bring_in_order(self, places: range, wanted: list[object]) -> None:
        """All that belongs there is there, if need be further down."""
        for target in places:
            if self._keys[target] != wanted[target]:
                source = self._keys.index(wanted[target])
                self.beginMoveRows(QModelIndex(), source, source, QModelIndex(), target)
                self._entries.insert(target, self._entries.pop(source))
                self._keys.insert(target, self._keys.pop(source))
                self._known_places = None
                self.endMoveRows()

    def _tell_changed(self, new: list[Entry], keys: list[object]) -> None:
        """A row that is the same object need not be compared: most of them are."""
        both = enumerate(zip(self._entries, new, strict=True))
        changed = [place for place, (one, other) in both if one is not other and one != other]
        self._set_entries(new, keys)
        for first, last in _neighbours(changed):
            self.dataChanged.emit(self.index(first), self.index(last))

    def _set_entries(self, entries: list[Entry], keys: list[object]) -> None:
        self._entries, self._keys, self._known_places = entries, keys, None

    @property
    def _places(self) -> dict[int, int]:
        """Where each application is."""
        if self._known_places is None:
            entries = enumerate(self._entries)
            self._known_places = {one.id: place for place, one in entries if isinstance(one, TimelineRow)}
        return self._known_places

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


def _neighbours(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of those that follow one another."""
    first = last = -1
    for place in places:
        if first >= 0 and place != last + 1:
            yield first, last
            first = -1
        first, last = place if first < 0 else first, place
    if first >= 0:
        yield first, last


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

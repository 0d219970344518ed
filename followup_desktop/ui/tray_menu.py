"""The menu of the tray: what is due by name, what rings next, and the few things one wants without the window.

Its entries are made once and only change their words: a panel may be showing them at that moment.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from followup_desktop.domain.model import Group
from followup_desktop.languages import tr, tr_n
from followup_desktop.services.views import Timeline, TimelineRow
from followup_desktop.ui.widgets.text import one_line

if TYPE_CHECKING:
    from followup_desktop.ui.tray import Tray

MOST = 5  # due ones by name; the rest is counted
LONGEST = 60  # characters of an entry


def due_line(timeline: Timeline) -> str:
    return (
        tr("Nothing is due") if timeline.due == 0 else tr_n("{n} to contact now", "{n} to contact now", timeline.due)
    )


def next_line(timeline: Timeline, *, discreet: bool = False) -> str:
    if not timeline.next_reminder:
        return tr("No reminder is planned")
    return tr("Next reminder: {text}", text=timeline.next_reminder_neutral if discreet else timeline.next_reminder)


class TrayMenu(QObject):
    """Asks the tray's signals for what is chosen."""

    def __init__(self, tray: Tray) -> None:
        super().__init__(tray)
        self._tray = tray
        self.menu = QMenu()
        self._add(tr("Open Follow-Up Desktop")).triggered.connect(tray.open_requested)
        self.menu.addSeparator()
        self._rows: list[int] = []  # applications, in the order of the entries
        self._due = [self._add("") for _ in range(MOST)]
        for place, entry in enumerate(self._due):
            entry.triggered.connect(partial(self._choose, place))
        self._more = self._add("")
        self._more.triggered.connect(tray.due_requested)
        self.menu.addSeparator()
        self._next = self._add("")
        self._next.triggered.connect(tray.reminders_requested)
        self._add(tr("Reminders…")).triggered.connect(tray.reminders_requested)
        self.menu.addSeparator()
        self._add(tr("Who is calling?…")).triggered.connect(tray.find_requested)
        self._add(tr("Add an interview…")).triggered.connect(tray.add_requested)
        self._add(tr("Settings…")).triggered.connect(tray.settings_requested)
        self.menu.addSeparator()
        self._add(tr("Quit")).triggered.connect(tray.quit_requested)

    def _add(self, text: str) -> QAction:
        return self.menu.addAction(text)

    def show_timeline(self, timeline: Timeline, *, discreet: bool) -> None:
        """``discreet``: numbers in place of names."""
        due = [row for row in timeline.rows if row.group is Group.CALL_NOW]
        named = [] if discreet else due[:MOST]
        self._rows = [row.id for row in named]
        for place, entry in enumerate(self._due):
            entry.setVisible(place < len(named))
            if place < len(named):
                _say(entry, _entry(named[place]))
        self._more.setVisible(len(named) < timeline.due or timeline.due == 0)
        self._more.setEnabled(timeline.due > 0)
        _say(self._more, tr("and {count} more…", count=timeline.due - len(named)) if named else due_line(timeline))
        self._next.setEnabled(bool(timeline.next_reminder))
        _say(self._next, next_line(timeline, discreet=discreet))

    def _choose(self, place: int) -> None:
        if place < len(self._rows):
            self._tray.row_requested.emit(self._rows[place])


def _entry(row: TimelineRow) -> str:
    return f"{row.application.company}: {row.label}"


def _say(entry: QAction, text: str) -> None:
    """Names come from strangers: one line, not too long, and no letter of them becomes a key."""
    line = one_line(text)
    short = line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
    entry.setText(short.replace("&", "&&"))

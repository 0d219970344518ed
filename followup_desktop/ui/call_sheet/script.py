"""What to say on the phone: the points with their boxes, the close, what to leave out, and the turns it may take."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from followup_desktop.domain.call_sheet import CallSheet
from followup_desktop.domain.model import OwnPoint, Purpose
from followup_desktop.languages import tr
from followup_desktop.ui.call_sheet.branches import Before, Branches
from followup_desktop.ui.call_sheet.heading import Heading, line
from followup_desktop.ui.call_sheet.hidden_points import HiddenPoints
from followup_desktop.ui.call_sheet.own_points import Where, hidden_on
from followup_desktop.ui.call_sheet.point_work import PointWork
from followup_desktop.ui.call_sheet.points_column import PointsColumn
from followup_desktop.ui.call_sheet.spoken import CUES, WORDS
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.flow import Flow
from followup_desktop.ui.widgets.point_box import PointBox
from followup_desktop.ui.widgets.surfaces import empty
from followup_desktop.ui.window_parts.segmented import Segmented


class ScriptPage(QWidget):
    """The call's script. What is checked is kept for as long as the same call sheet is shown.

    Signals: ``checked_changed()``; ``words_changed("cues" or "words")``: the user switched; ``rehearse_clicked()``;
    ``point_saved(OwnPoint)``, ``point_removed(id)``, ``points_requested()``: see the panel; ``laid_out()``: parts
    came or went; ``look_at(widget)``: it should be in sight.
    """

    checked_changed = Signal()
    words_changed = Signal(str)
    rehearse_clicked = Signal()
    point_saved = Signal(object)
    point_removed = Signal(int)
    points_requested = Signal()
    laid_out = Signal()
    look_at = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = CallSheet()
        self.switch = Segmented(tr("What the points show"), ((CUES, tr("Cues")), (WORDS, tr("Words"))), self)
        self.rehearse = LinkButton(tr("Rehearse"), tone="accent_text", size=look.BODY, parent=self)
        self.before = Before(self)
        self.points = PointsColumn(self)
        self.add = LinkButton(tr("Add a point…"), size=look.BODY, parent=self)
        self.hidden = HiddenPoints(self)
        self.branches = Branches(self)
        self.work = PointWork(self)
        self._lay_out()
        self._connect()
        self.switch.choose(CUES)

    def _lay_out(self) -> None:
        self.switch.button(CUES).setToolTip(tr("What to bring up, in a few words (X)"))
        self.switch.button(WORDS).setToolTip(tr("Whole sentences to say (X)"))
        self.rehearse.setToolTip(tr("Go through it aloud; nothing is recorded (H)"))
        self.add.setToolTip(tr("A point of your own (P)"))
        tools = Flow(self)
        switch = QWidget(tools)
        switch.setLayout(look.inset(self.switch, at_left=True))
        for part in (switch, self.rehearse):
            tools.add(part)
        tools.add_at_end(self.before.button)
        self._avoid = QVBoxLayout()
        self._avoid.setSpacing(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(tools)
        column.addSpacing(look.RING)
        column.addWidget(self.before)
        column.addWidget(self.points)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.hidden)
        column.addLayout(self._avoid)
        column.addSpacing(look.GAP)
        column.addWidget(self.branches)
        column.addStretch(1)

    def _connect(self) -> None:
        self.switch.chosen.connect(self._switched)
        self.rehearse.clicked.connect(self.rehearse_clicked)
        self.add.clicked.connect(self.add_point)
        self.points.toggled.connect(self.checked_changed)
        self.points.add_requested.connect(self._add_to)
        self.points.menu_requested.connect(self.work.show_menu)
        self.hidden.points_requested.connect(self.points_requested)
        self.hidden.brought_back.connect(self.point_removed)
        self.branches.menu_requested.connect(self.work.show_menu)
        self.branches.opened.connect(self.look_at)
        self.work.saved.connect(self.point_saved)
        self.work.removed.connect(self.point_removed)
        self.work.opened.connect(self._let_editor_in)
        self.work.closed.connect(self._editor_closed)
        self.work.editor.grew.connect(self._see_editor)

    @property
    def boxes(self) -> tuple[PointBox, ...]:
        """The check boxes from top to bottom."""
        return tuple(self.points.boxes.values())

    def checked(self) -> frozenset[str]:
        """The ids of the points said so far."""
        return self.points.checked()

    # -- what it shows

    def show_sheet(self, sheet: CallSheet, checked: Iterable[str] = (), where: Where | None = None) -> None:
        """Builds the script anew where it is another one; the points named in ``checked`` are checked.

        ``where``: whose sheet it is. What is being written is kept while it stays the same.
        """
        where = where or Where()
        if where != self.work.where:
            self.work.leave()
            self.work.where, self.work.known = where, ()
        if sheet != self._sheet:
            self._sheet = sheet
            self._rebuild(sheet)
        self.points.check(frozenset(checked))
        if sheet.hidden or any(point.own_id for point in self.points.points.values()):
            self.points_requested.emit()  # what they are, and where they hold, is needed to change them

    def _rebuild(self, sheet: CallSheet) -> None:
        self.points.let_out(self.work.editor)
        self.points.show_sheet(sheet, words=self.work.words)
        if self.work.is_open:
            self.points.let_in(self.work.editor, self.work.point, self.work.purpose)
        self.before.show_lines(sheet.before)
        self.hidden.show_count(sheet.hidden)
        self._leave_out(sheet.avoid)
        self.branches.show_branches(sheet.branches, words=self.work.words)

    def _leave_out(self, avoid: Iterable[str]) -> None:
        empty(self._avoid)
        texts = tuple(avoid)
        if texts:
            self._avoid.addSpacing(look.GAP)
            self._avoid.addWidget(Heading(tr("Leave out")))
        for text in texts:
            self._avoid.addWidget(line("✕", text))

    def show_own_points(self, points: Iterable[OwnPoint]) -> None:
        """The user's points that hold for this application: the answer to ``points_requested``."""
        self.work.known = tuple(points)
        self.hidden.show_points(hidden_on(self._sheet, self.work.known, self.work.where), self.work.where)
        self.laid_out.emit()

    # -- cues or words

    def show_words(self, words: str) -> None:
        """``words``: "words" for words in full, anything else for cues."""
        self.switch.choose(WORDS if words == WORDS else CUES)
        self.work.words = words == WORDS
        self.points.say(words=self.work.words)
        self.branches.say(words=self.work.words)

    @Slot()
    def toggle_words(self) -> None:
        self._switched(CUES if self.work.words else WORDS)

    @Slot(str)
    def _switched(self, words: str) -> None:
        self.show_words(words)
        self.words_changed.emit(words)

    # -- writing a point

    @Slot()
    def add_point(self) -> None:
        """A point of the user's own, for the main reason of the call unless they choose another purpose."""
        purposes = [section.purpose for section in self._sheet.sections]
        self.work.add(purposes[0] if purposes else Purpose.NEXT_STEPS)

    @Slot(str)
    def _add_to(self, purpose: str) -> None:
        self.work.add(Purpose(purpose))

    def point_kept(self) -> None:
        """What was written is saved: the editor goes."""
        self.work.leave()

    def point_refused(self) -> None:
        """It could not be saved: the editor stays, with what was typed."""
        self.work.editor.release()

    @Slot()
    def _let_editor_in(self) -> None:
        self.points.let_out(self.work.editor)
        self.points.let_in(self.work.editor, self.work.point, self.work.purpose)
        self.laid_out.emit()
        self._see_editor()

    @Slot()
    def _see_editor(self) -> None:
        self.look_at.emit(self.work.editor)

    @Slot()
    def _editor_closed(self) -> None:
        """The keyboard goes back to the point, or to what opened the editor."""
        covered = self.points.let_out(self.work.editor)
        (covered or self.add).setFocus(Qt.FocusReason.OtherFocusReason)
        self.laid_out.emit()

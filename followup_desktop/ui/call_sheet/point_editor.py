"""Where a point is reworded or added: in the script itself, at its place. Enter saves, Esc leaves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QSizePolicy, QWidget

from followup_desktop.domain.model import Purpose
from followup_desktop.languages import fill, tr
from followup_desktop.services.purposes import TITLES
from followup_desktop.ui.call_sheet.own_points import LONGEST, Scope, Where
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.entry import GrowingText
from followup_desktop.ui.widgets.flow import Flow
from followup_desktop.ui.widgets.kept import Field
from followup_desktop.ui.widgets.speech import announce, name_list
from followup_desktop.ui.widgets.surfaces import Card
from followup_desktop.ui.widgets.tab_order import tab_through
from followup_desktop.ui.widgets.text import WrapLabel

BELONGS, HOLDS = tr("Belongs to"), tr("Holds for")
EMPTY = tr("Write down what you want to say.")
TOO_LONG = tr("A point has room for {most} characters, so that it can be said in one breath; this one has {length}.")


@dataclass(frozen=True)
class Draft:
    """What the editor begins with, and what it hands back. ``fixed``: the purpose is that of the point reworded."""

    text: str = ""
    purpose: Purpose = Purpose.NEXT_STEPS
    scope: Scope = Scope.APPLICATION
    fixed: bool = False


class OneBreath(GrowingText):
    """A text that is one line for the user and wraps where it is narrow: Enter is for whoever holds it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.committed.emit()
            return
        super().keyPressEvent(event)


class PointEditor(Card):
    """Signals: ``saved(Draft)``; ``left()``; ``grew()``: it takes more room than before. It stays open until it is
    told how the saving went."""

    draft_key = ""
    saved = Signal(object)
    left = Signal()
    grew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tone="surface", edge="accent", parent=parent)
        self._fixed = False
        self.title = WrapLabel(size=look.SECOND, bold=True, parent=self)
        self.text = OneBreath(tr("What you want to say"), least=2, most=6, parent=self)
        self.problem = WrapLabel(tone="danger", size=look.SECOND, parent=self)
        self.purpose, self.scope = QComboBox(self), QComboBox(self)
        for purpose, name in TITLES.items():
            self.purpose.addItem(name, purpose.value)
        self.save_button, self.cancel_button = QPushButton(tr("Save"), self), QPushButton(tr("Cancel"), self)
        look.make_primary(self.save_button, primary=True)
        self._lay_out()
        self.text.committed.connect(self.save)
        self.text.textChanged.connect(self._check_length)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.left)
        self.hide()

    def _lay_out(self) -> None:
        buttons = Flow(self)
        hint = WrapLabel(tr("Enter saves, Esc leaves"), tone="muted", size=look.SMALL)
        hint.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        for part in (self.save_button, self.cancel_button, hint):
            buttons.add(part)
        for button in (self.save_button, self.cancel_button):
            button.setAutoDefault(False)
        column = self.column
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(look.GAP)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addWidget(self.problem)
        column.addLayout(self._choices())
        column.addWidget(buttons)
        tab_through(self)

    def _choices(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(look.GAP)
        grid.setColumnStretch(1, 1)
        self._purpose_label = WrapLabel(BELONGS, tone="muted", size=look.SECOND)
        labels = (self._purpose_label, WrapLabel(HOLDS, tone="muted", size=look.SECOND))
        for row, (label, box) in enumerate(zip(labels, (self.purpose, self.scope), strict=True)):
            name_list(box, label.text())
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        return grid

    # -- opening

    def begin(self, title: str, draft: Draft, where: Where) -> None:
        """Shows what there is to change; the keyboard goes into the text."""
        self._fixed = draft.fixed
        self.title.setText(title)
        self.setAccessibleName(title)
        self.text.setPlainText(" ".join(draft.text.split()))
        self.purpose.setCurrentIndex(self.purpose.findData(draft.purpose.value))
        for part in (self._purpose_label, self.purpose):
            part.setVisible(not draft.fixed)
        self.scope.clear()
        for scope in Scope:
            title = where.title(scope, short=True)
            self.scope.addItem(title[:1].upper() + title[1:], scope.value)
        self.scope.setCurrentIndex(self.scope.findData(draft.scope.value))
        self.release()
        self.show()
        self.text.selectAll()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def draft(self) -> Draft:
        """As it stands now; line ends have become spaces."""
        return Draft(self._text(), Purpose(self.purpose.currentData()), Scope(self.scope.currentData()), self._fixed)

    def draft_fields(self) -> Mapping[str, Field]:
        """The fields whose content is kept while it is not saved."""
        return {"text": self.text, "purpose": self.purpose, "scope": self.scope}

    def _text(self) -> str:
        return " ".join(self.text.toPlainText().split())

    # -- saving

    @Slot()
    def save(self) -> None:
        """Hands the draft on, where there is something to say and it is not too long; else says what is wrong."""
        if not self.save_button.isEnabled():
            return
        problem = self._problem()
        if problem:
            self._say(problem)
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.save_button.setEnabled(False)
        self.text.setReadOnly(True)
        self.saved.emit(self.draft())

    def release(self) -> None:
        """Nothing is being saved any more, and it was not saved: what was typed can be changed again."""
        self.save_button.setEnabled(True)
        self.text.setReadOnly(False)
        self._say("")

    def _problem(self) -> str:
        text = self._text()
        if not text:
            return EMPTY
        return fill(TOO_LONG, {"most": LONGEST, "length": len(text)}) if len(text) > LONGEST else ""

    @Slot()
    def _check_length(self) -> None:
        problem = self._problem()
        self._say("" if problem == EMPTY else problem)

    def _say(self, problem: str) -> None:
        if problem and not self.problem.text():
            announce(self.text, problem)
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.text.setAccessibleDescription(problem)

    # -- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() > event.oldSize().height():
            self.grew.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.cancel_button.click if self.cancel_button.hasFocus() else self.save)()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_letter(event):
            event.accept()  # a letter that chooses in a list must not be taken for an action of the window
            return True
        return super().event(event)


def _is_letter(event: QKeyEvent) -> bool:
    return event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier) and bool(
        event.text().strip()
    )

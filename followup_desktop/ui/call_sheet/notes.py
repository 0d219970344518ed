"""Notes while talking: saved as typed, on the disk two seconds after a key at most."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from followup_desktop.languages import tr
from followup_desktop.ui.widgets.debounce import Debounce
from followup_desktop.ui.widgets.entry import GrowingText


class Notes(QWidget):
    """Signal: ``note_changed(application_id, text)``, sent after a pause and whenever the field is left."""

    note_changed = Signal(int, str)

    def __init__(self, parent: QWidget | None = None, *, most: int = 6) -> None:
        """``most``: lines in sight."""
        super().__init__(parent)
        self._application_id = 0
        self._kept = ""  # what the store has, as far as is known here
        self._loading = False
        self.edit = GrowingText(tr("Notes while you talk"), least=2, most=most, parent=self)
        self.edit.setPlaceholderText(tr("Notes while you talk…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.edit)
        self._pause = Debounce.typed(self)
        self._pause.settled.connect(self._save)
        self.edit.textChanged.connect(self._typed)
        self.edit.left.connect(self.flush)
        self.edit.committed.connect(self.flush)

    def show_note(self, application_id: int, text: str) -> None:
        """Shows the note of an application. What is being typed for the same one is not disturbed."""
        if application_id == self._application_id:
            unsaved = self._pause.is_waiting or self.edit.toPlainText() != self._kept
            if unsaved or self.edit.hasFocus() or text == self._kept:
                return
        self.flush()
        self._application_id = application_id
        self._fill(text)

    @Slot(int, str)
    def take_over(self, application_id: int, text: str) -> None:
        """The same note as it was typed in another field. The keyboard may have come here already; what was typed
        here and is not saved yet is newer than that."""
        if application_id == self._application_id and text != self._kept and not self._pause.is_waiting:
            at = self.edit.textCursor().position()
            self._fill(text)
            cursor = self.edit.textCursor()
            cursor.setPosition(min(at, self.edit.document().characterCount() - 1))
            self.edit.setTextCursor(cursor)

    def _fill(self, text: str) -> None:
        self._kept = text
        self._loading = True
        self.edit.setPlainText(text)
        self._loading = False

    @Slot()
    def flush(self) -> None:
        """Saves now what waits to be saved."""
        self._pause.flush()

    @Slot()
    def _typed(self) -> None:
        if not self._loading:
            self._pause.touch()

    @Slot()
    def _save(self) -> None:
        text = self.edit.toPlainText()
        if text != self._kept and self._application_id:
            self._kept = text
            self.note_changed.emit(self._application_id, text)

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

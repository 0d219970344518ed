"""Sources of the advice: who says so, of what kind they are, and the way to read it oneself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from followup_desktop.languages import tr
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.text import WrapLabel, give_tip

GRADES = {
    "A": tr("survey or public office"),
    "B": tr("somebody who hires"),
    "C": tr("advice column"),
    "own": tr("our own rule"),
}


class SourceLine(QWidget):
    """One source as plain text; only a link to the web can be opened. Signal: ``open_link(link)``."""

    open_link = Signal(str)

    def __init__(
        self, title: str, grade: str, link: str, *, first: str = "", indent: int = 0, parent: QWidget | None = None
    ) -> None:
        """``first``: said before the title, as the rule. ``indent`` in px."""
        super().__init__(parent)
        self._link = link
        said = " · ".join(part for part in (first, title, GRADES.get(grade, grade)) if part)
        self.label = WrapLabel(said, tone="muted", size=look.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(indent, 0, 0, 0)
        row.setSpacing(look.GAP)
        words = QVBoxLayout()
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        room = LinkButton(tr("Open"), size=look.SMALL).sizeHint().height() - self.label.heightForWidth(10_000)
        words.setContentsMargins(0, max(0, room // 2), 0, 0)  # its first line beside the word of the button
        words.addWidget(self.label)
        row.addLayout(words, 1)
        self.button = self._opener(said) if look.is_web(link) else None
        if self.button is not None:
            row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)

    def _opener(self, said: str) -> LinkButton:
        button = LinkButton(tr("Open"), tone="accent_text", size=look.SMALL)
        button.setAccessibleName(tr("Open the source: {said}", said=said))
        give_tip(button, self._link)
        button.setProperty("link", self._link)
        button.clicked.connect(self._open)
        return button

    @Slot()
    def _open(self) -> None:
        self.open_link.emit(self._link)

"""The settings by their groups, as they stand on the two pages of the dialog."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from followup_desktop.languages import tr
from followup_desktop.services.setting_views import SettingView
from followup_desktop.ui.dialogs.setting_row import SettingRow
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.text import WrapLabel
from followup_desktop.ui.window_parts.phone_panel import PhonePanel

YOU, ADVICE, PHONE = "you", "advice", "phone"
ABOUT_ADVICE = tr(
    "Where advice differs, you decide. A change counts at once for everything that is open; "
    "in the window, Ctrl+Z takes it back."
)


@dataclass(frozen=True)
class Part:
    """A heading and the settings under it."""

    page: str
    head: QWidget
    rows: tuple[SettingRow, ...]


class SettingPage(QWidget):
    """All settings; ``show_matching`` says which of them are seen.

    Signals: ``chosen(key, value)`` and ``open_link(link)`` of the rows, ``restore_wanted()``: back to all that we
    suggest.
    """

    chosen = Signal(str, str)
    open_link = Signal(str)
    restore_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, SettingRow] = {}
        self._pages: dict[str, str] = {}
        self._parts: list[Part] = []
        self.phone: PhonePanel | None = None
        self.about = QWidget()
        self.restore = LinkButton("", tone="accent_text", size=look.SECOND)
        self.restore.clicked.connect(self.restore_wanted)
        about = QVBoxLayout(self.about)
        about.setContentsMargins(0, 0, 0, 0)
        about.setSpacing(2)
        about.addLayout(look.inset(WrapLabel(ABOUT_ADVICE, tone="muted", size=look.SECOND)))
        about.addWidget(self.restore)
        self.restore.hide()
        self.about.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 12, 8)
        self._column.setSpacing(16)
        self._column.addWidget(self.about)

    def build(self, settings: Mapping[str, Sequence[SettingView]]) -> None:
        """Makes a row for each setting; to be called once."""
        for page, shown in settings.items():
            for group in dict.fromkeys(setting.group for setting in shown):
                self._add_group(page, [setting for setting in shown if setting.group == group])
        self._column.addStretch(1)

    def add_phone(self, panel: PhonePanel) -> None:
        """What stands alone on its page."""
        self.phone = panel
        self._column.addWidget(panel)
        panel.hide()

    def _add_group(self, page: str, settings: Sequence[SettingView]) -> None:
        head = QWidget()
        line = QVBoxLayout(head)
        line.setContentsMargins(look.RING, 6, 0, 0)
        line.addWidget(WrapLabel(settings[0].group_title, size=look.CARD_TITLE, bold=True))
        self._column.addWidget(head)
        rows = tuple(self._row(page, setting) for setting in settings)
        self._parts.append(Part(page, head, rows))

    def _row(self, page: str, setting: SettingView) -> SettingRow:
        row = SettingRow(setting, advice=page == ADVICE)
        row.chosen.connect(self.chosen)
        row.open_link.connect(self.open_link)
        self.rows[setting.key] = row
        self._pages[setting.key] = page
        self._column.addWidget(row)
        return row

    def page_of(self, key: str) -> str:
        return self._pages[key]

    def changed_of(self, page: str) -> list[SettingRow]:
        """The settings of a page that are not as they came."""
        return [row for key, row in self.rows.items() if self._pages[key] == page and row.differs]

    def count_changed(self) -> None:
        """Offers the way back to all that we suggest where something of the advice is otherwise."""
        changed = len(self.changed_of(ADVICE))
        self.restore.say(tr("Back to all our suggestions ({changed} changed)", changed=changed))
        self.restore.setVisible(changed > 0)

    def show_matching(self, text: str, page: str) -> bool:
        """Shows what has these words, on whatever page; without words all of one page. Whether anything is shown."""
        found = False
        for part in self._parts:
            seen = [row for row in part.rows if (row.matches(text) if text.strip() else part.page == page)]
            for row in part.rows:
                row.setVisible(row in seen)
                row.mark(text)
            part.head.setVisible(bool(seen))
            found = found or bool(seen)
        if self.phone is not None:
            self.phone.setVisible(self.phone.matches(text) if text.strip() else page == PHONE)
            found = found or not self.phone.isHidden()
        self.about.setVisible(not text.strip() and page == ADVICE and bool(self.rows))
        return found

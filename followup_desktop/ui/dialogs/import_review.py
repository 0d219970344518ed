"""The page before an import: every entry of every file, what would become of it, and the questions it leaves open."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QScrollArea, QVBoxLayout, QWidget

from followup_desktop.languages import tr, tr_n
from followup_desktop.services.facade import Services
from followup_desktop.services.import_views import Review, ReviewItem, ReviewKind, ReviewTable
from followup_desktop.services.progress import Progress
from followup_desktop.ui.dialogs.copying import copy_all_button
from followup_desktop.ui.dialogs.review_card import KINDS, SAVEABLE, ReviewCard, item_text
from followup_desktop.ui.dialogs.saving_dialog import SavingDialog
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.waits import Wait
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.kept import Field
from followup_desktop.ui.widgets.text import one_line
from followup_desktop.ui.window_parts.style import Dresser

MOST_CARDS = 100  # beyond this the page would take seconds to build; the rest is saved as read


def headline(items: Sequence[ReviewItem]) -> str:
    """What the files hold in one line ("2 new, 1 moved or changed")."""
    counts = Counter(item.kind for item in items)
    parts = [f"{counts[kind]} {KINDS[kind].lower()}" for kind in ReviewKind if counts[kind]]
    return ", ".join(parts) if parts else tr("Nothing to save")


def fingerprint(items: Sequence[ReviewItem]) -> str:
    """Of what was read: the same files give the same."""
    read = "\n".join(f"{item.file}\t{item.entry}\t{item.uid}\t{item.kind}" for item in items)
    return hashlib.sha256(read.encode("utf-8", "replace")).hexdigest()[:16]


class ImportReviewDialog(SavingDialog):
    """Shows a review; saves the ticked entries in one operation.

    Signals: ``saved(Imported)``; ``columns_wanted(ReviewTable)``: that table is to be read in another way;
    ``copied(text)``: to the clipboard.
    """

    copied = Signal(str)
    columns_wanted = Signal(object)

    def __init__(
        self, services: Services, tasks: Tasks, review: Review, zone: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(tasks, parent)
        self.setWindowTitle(tr("Look before saving"))
        self.setObjectName("importReview")
        self._services, self._review, self._zone = services, review, zone
        self.draft_key = f"review:{fingerprint(review.items)}"
        saveable = [item for item in review.items if item.kind in SAVEABLE]
        self.cards = [ReviewCard(item, zone) for item in saveable[:MOST_CARDS]]
        self._rest = saveable[MOST_CARDS:]
        self._lay_out(review)
        for card in self.cards:
            card.changed.connect(self._judge)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.save)
        self._judge()
        Dresser(self)
        wanted = QSize(look.scaled(self, 640), look.scaled(self, 640))
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))
        if self.cards:
            self.cards[0].tick.setFocus()

    def _lay_out(self, review: Review) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        title = QLabel(headline(review.items), self)
        title.setObjectName("cardTitle")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        column.addWidget(title)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._page(review))
        column.addWidget(scroll, 1)
        column.addWidget(self.message)
        column.addWidget(self.wait_line)
        column.addLayout(self._foot(review.tables))

    def _page(self, review: Review) -> QWidget:
        page = QWidget()
        page.setObjectName("reviewPage")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(10)
        for card in self.cards:
            column.addWidget(card)
        if self._rest:
            more = tr_n(
                "{n} more entry is saved with these, as read.",
                "{n} more entries are saved with these, as read.",
                len(self._rest),
            )
            column.addWidget(self._line("", more))
        for item in review.items:
            if item.kind not in SAVEABLE:
                column.addWidget(self._line(f"{item.file}, {item.entry}".rstrip(", "), item.note or KINDS[item.kind]))
        for file, why in review.refused:
            column.addWidget(self._line(file, why))
        column.addStretch(1)
        return page

    def _line(self, what: str, why: str) -> QFrame:
        """An entry or file that is not saved, with the reason."""
        frame = QFrame()
        frame.setObjectName("reviewLine")
        row = QVBoxLayout(frame)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(2)
        for text, name in ((what, "reviewWhat"), (why, "quiet")):
            if text:
                label = QLabel(text)
                label.setObjectName(name)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(True)
                row.addWidget(label)
        return frame

    def _foot(self, tables: Sequence[ReviewTable]) -> QHBoxLayout:
        self.save_button = QPushButton(tr("Save"), self)
        self.save_button.setProperty("kind", "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        self.cancel_button = QPushButton(tr("Cancel"), self)
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.save_button)
        foot.addWidget(self.cancel_button)
        foot.addStretch(1)
        self.copy_button = copy_all_button(self.copy_all, self)
        foot.addWidget(self.copy_button)
        if tables:
            foot.addWidget(self._columns_button(tables))
        return foot

    def _columns_button(self, tables: Sequence[ReviewTable]) -> QPushButton:
        """Of several tables each is asked for by name."""
        self.columns_button = QPushButton(tr("Columns…"), self)
        self.columns_button.setAutoDefault(False)
        if len(tables) == 1:
            self.columns_button.clicked.connect(lambda: self.columns_wanted.emit(tables[0]))
            return self.columns_button
        menu = QMenu(self.columns_button)
        for table in tables:
            action = menu.addAction(one_line(table.file).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, table=table: self.columns_wanted.emit(table))
        self.columns_button.setMenu(menu)
        return self.columns_button

    def draft_fields(self) -> Mapping[str, Field]:
        """The corrections, kept while they are not saved: they are back when the same files are opened again."""
        return {
            f"{place}.{name}": field for place, card in enumerate(self.cards) for name, field in card.kept().items()
        }

    # -- copying

    @Slot()
    def copy_all(self) -> None:
        """All entries as they stand here, and what was not understood."""
        self.copied.emit(self.as_text())
        self.message.say(tr("Copied"))

    def as_text(self) -> str:
        edited = [card.item() for card in self.cards]
        others = [item for item in self._review.items if item.kind not in SAVEABLE]
        entries = (item_text(item, self._zone) for item in (*edited, *self._rest, *others))
        refused = (f"{one_line(file)}: {one_line(why)}" for file, why in self._review.refused)
        return "\n\n".join([headline(self._review.items), *entries, *refused])

    # -- saving

    def chosen(self) -> tuple[ReviewItem, ...]:
        """The entries that would be saved, as edited."""
        return (*(card.item() for card in self.cards if card.ticked), *self._rest)

    @Slot()
    def _judge(self) -> None:
        number = len(self.chosen())
        complete = all(card.complete for card in self.cards if card.ticked)
        some = bool(self.cards)
        self.save_button.setVisible(some)
        self.save_button.setText(tr_n("Save 1 entry", "Save {n} entries", number))
        self.save_button.setEnabled(number > 0 and complete and not self._saving)
        self.cancel_button.setText(tr("Cancel") if some else tr("Close"))

    @Slot()
    def save(self) -> None:
        if not self.save_button.isEnabled() or not self.cards:
            return
        told = Wait(tr("Saving"), Progress())
        self._carry_out(partial(self._services.save_review, self.chosen(), told.progress), told)

"""One setting in the dialog: its name, what it does, an editor, what we suggest, and who says what."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QBoxLayout, QComboBox, QVBoxLayout, QWidget

from followup_desktop.languages import tr
from followup_desktop.services.setting_views import SettingKind, SettingView
from followup_desktop.ui.dialogs.setting_editors import in_words, make_editor
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.sources import SourceLine
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.surfaces import Fold
from followup_desktop.ui.widgets.text import WrapLabel

DAMAGED = tr("What is stored for this makes no sense, so the usual counts. Choose anew, and it is put right.")
BESIDE = 60  # characters in a row from which on the editor stands beside its name, and not beneath


class SettingRow(QWidget):
    """Signals: ``chosen(key, value)``: save it; each is answered by ``saved`` or ``refused``. ``open_link(link)``."""

    chosen = Signal(str, str)
    open_link = Signal(str)

    def __init__(self, setting: SettingView, *, advice: bool = False, parent: QWidget | None = None) -> None:
        """``advice``: its default is what we suggest, and is always named."""
        super().__init__(parent)
        self.setting, self._advice = setting, advice
        self._value = self._asked = setting.value  # what is saved; what the user wants
        self._waiting = 0  # for so many answers
        self.title = WrapLabel(setting.title)
        self.about = WrapLabel(setting.text, tone="muted", size=look.SECOND)
        self.found = WrapLabel(tone="muted", size=look.SECOND, parent=self)
        self.found.hide()
        self._made = make_editor(setting, self._changed)
        self.editor = self._made.input
        self.title.setBuddy(self.editor)
        if isinstance(self.editor, QAbstractSpinBox | QComboBox):
            self.editor.installEventFilter(self)
        self.stands = WrapLabel(tr("our suggestion"), tone="muted", size=look.SMALL)
        self.back = LinkButton(self._way_back(), tone="accent_text", size=look.SMALL)
        self.back.setAccessibleName(f"{self._way_back()}: {setting.title}")
        self.back.clicked.connect(self.reset)
        self.remark = WrapLabel(tone="danger", size=look.SECOND, parent=self)
        self.remark.hide()
        self._lay_out()
        self._offer_back()
        self._tell_of_damage()

    def _tell_of_damage(self) -> None:
        self.say_problem(DAMAGED if self.setting.damaged else "")

    def _way_back(self) -> str:
        if not self._advice:
            return tr("Back to the usual")
        return tr("Back to our suggestion, {value}", value=in_words(self.setting, self.setting.default))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(3)
        words.addLayout(look.inset(self.title))
        if self.setting.text:
            words.addLayout(look.inset(self.about))
        words.addLayout(look.inset(self.found))
        self.sources = self._sources() if self.setting.sources else None
        if self.sources is not None:
            words.addWidget(self.sources)
        words.addStretch(1)
        self._side = QVBoxLayout()
        self._side.setSpacing(3)
        for part in (self._made.field, self.stands, self.back):
            self._side.addWidget(part)
        self._side.addStretch(1)
        self._pair = QBoxLayout(QBoxLayout.Direction.RightToLeft)  # for Tab the editor comes first
        self._pair.setSpacing(look.GAP)
        self._pair.addLayout(self._side)
        self._pair.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(self._pair)
        column.addLayout(look.inset(self.remark))
        self._column = column
        self._turn()

    def add_beneath(self, part: QWidget) -> None:
        """Something that belongs to this setting, such as a way to try it out."""
        self._column.addLayout(look.inset(part))
        part.show()

    def _sources(self) -> Fold:
        fold = Fold(tr("Who says what"), self, size=look.SMALL)
        fold.button.setAccessibleName(tr("Who says what: {title}", title=self.setting.title))
        fold.column.setSpacing(2)
        fold.unfolded.connect(self._fill_sources)
        return fold

    @Slot()
    def _fill_sources(self) -> None:
        """Made when they are first wanted."""
        if self.sources is None or self.sources.column.count():
            return
        before: QWidget = self.sources.button
        for title, grade, link in self.setting.sources:
            line = SourceLine(title, grade, link, indent=look.RING)
            line.open_link.connect(self.open_link)
            self.sources.column.addWidget(line)
            if line.button is not None:
                self.setTabOrder(before, line.button)
                before = line.button

    def _turn(self) -> None:
        """The editor at the right of the words where there is room, else beneath them."""
        beside = self.width() >= BESIDE * self.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction.RightToLeft if beside else QBoxLayout.Direction.BottomToTop
        side = Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft
        self._pair.setDirection(way)
        self._side.setContentsMargins(0 if beside else look.RING, 0, 0, 0)
        for part in (self._made.field, self.stands, self.back):
            self._side.setAlignment(part, side)

    # -- changing

    @property
    def value(self) -> str:
        """The value that is saved."""
        return self._value

    @property
    def differs(self) -> bool:
        """Whether the user chose another value than the default."""
        return self._value != self.setting.default

    @Slot()
    def _changed(self) -> None:
        self._ask(self._made.read())

    def finish(self) -> None:
        """Takes over what is typed: the dialog is left."""
        self._made.finish()
        self._changed()

    @Slot()
    def reset(self) -> None:
        """Back to our suggestion."""
        if self.back.hasFocus():
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)  # the way back is about to go
        self._ask(self.setting.default)

    def _ask(self, value: str) -> None:
        if value != self._asked:
            self._asked = value
            self._waiting += 1
            self.say_problem("")
            self.chosen.emit(self.setting.key, value)

    def saved(self, value: str) -> None:
        self._waiting -= 1
        self.setting = replace(self.setting, damaged=False)
        self.show_value(value)

    def refused(self, sentence: str) -> None:
        """Says why, and shows again what holds; a text stays, to be put right, as long as the dialog is open."""
        self._waiting -= 1
        if self.setting.kind not in (SettingKind.TEXT, SettingKind.PLACE):
            self.show_value(self._value)
        self.say_problem(sentence)

    def say_problem(self, sentence: str) -> None:
        """Why something could not be saved; empty: nothing is wrong."""
        self.remark.setText(sentence)
        self.remark.setVisible(bool(sentence))
        announce(self.editor, sentence)

    def show_value(self, value: str) -> None:
        """The value that is saved; in the editor only where the user has not gone on to another."""
        self._value = value
        if not self._waiting:
            self._asked = value
            self.editor.blockSignals(True)
            self._made.show(value)
            self.editor.blockSignals(False)
        self._offer_back()

    def begin_again(self) -> None:
        """Forgets what was refused."""
        self._tell_of_damage()
        self.show_value(self._value)

    def _offer_back(self) -> None:
        self.stands.setVisible(self._advice and not self.differs)
        self.back.setVisible(self.differs and (self._advice or bool(self.setting.default)))

    def matches(self, text: str) -> bool:
        """Whether all of the words stand somewhere in it, its choices and what else it may be called included."""
        one = self.setting
        choices = " ".join(words for _, words in one.options)
        said = f"{one.group_title} {one.title} {one.text} {choices} {one.words}".casefold()
        return all(word in said for word in text.casefold().split())

    def mark(self, text: str) -> None:
        """Tints what was searched for; a choice that has it is named, for a box shows but one of them."""
        words = text.casefold().split()
        for label in (self.title, self.about):
            label.mark(words)
        chosen = [said for _, said in self.setting.options if any(word in said.casefold() for word in words)]
        self.found.setText(tr("To choose: {choices}", choices="; ".join(chosen)) if chosen else "")
        self.found.mark(words)
        self.found.setVisible(bool(chosen))

    # -- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the page; it changes a number only where the keyboard is."""
        if event.type() is QEvent.Type.Wheel and watched is self.editor and not self.editor.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

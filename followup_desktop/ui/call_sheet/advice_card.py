"""The advice: what to do, why in two sentences, and the whole reasoning underneath for those who ask."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from followup_desktop.domain.model import Verdict
from followup_desktop.languages import tr, tr_n
from followup_desktop.services.plain_texts import reasoning_text
from followup_desktop.services.views import AdviceView, WaitingView
from followup_desktop.ui.call_sheet.reasoning import Reasoning
from followup_desktop.ui.call_sheet.waiting_ribbon import WaitingRibbon
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.surfaces import Card, Fold
from followup_desktop.ui.widgets.text import WrapLabel

DRESS = {  # verdict -> (ground, stripe and title)
    Verdict.DO_NOT_CALL: ("danger_soft", "danger"),
    Verdict.WAIT: ("neutral_soft", "muted"),
    Verdict.MOVE_ON: ("neutral_soft", "muted"),
}


class AdviceCard(Card):
    """A decision of the user's stands first where there is one. "Why this advice" is filled when it is unfolded.

    Signals: ``open_link(link)`` of a source, ``setting_requested(key)``, ``setting_changed(key, value)``, and
    ``advice_wanted()``: the user goes by the advice again; ``copy_requested(text)``.
    """

    copy_requested = Signal(str)
    open_link = Signal(str)
    setting_requested = Signal(str)
    setting_changed = Signal(str, str)
    advice_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._view: AdviceView | None = None
        self._waiting: WaitingView | None = None
        self.title = WrapLabel(size=look.LEAD, bold=True, parent=self)
        self.decision = WrapLabel(parent=self, size=look.BODY)
        self.follow = LinkButton(tr("Follow the advice again"), tone="accent_text", size=look.BODY, parent=self)
        self.text = WrapLabel(parent=self, size=look.BODY)
        self.habits = WrapLabel(parent=self, size=look.SMALL, tone="muted")
        self.ribbon = WaitingRibbon(self)
        self.why = Fold(tr("Why this advice"), self, size=look.SMALL)
        self._reasoning = Reasoning(self)
        for label in (self.title, self.decision):
            self.column.addLayout(look.inset(label))
        self.column.addWidget(self.follow)
        for label in (self.text, self.habits):
            self.column.addLayout(look.inset(label))
        self.column.addSpacing(3)
        self.column.addLayout(look.inset(self.ribbon))
        self.column.addWidget(self.why)
        self.column.setSpacing(3)
        self.why.unfolded.connect(self._fill)
        self.follow.clicked.connect(self.advice_wanted)
        self._reasoning.open_link.connect(self.open_link)
        self._reasoning.setting_requested.connect(self.setting_requested)
        self._reasoning.setting_changed.connect(self.setting_changed)

    def show_advice(self, view: AdviceView, waiting: WaitingView | None = None, *, another: bool = False) -> None:
        """``another``: of another call sheet, which folds the reasoning again. Where the user changed what the advice
        goes by, it stays unfolded, and the keyboard stays where it was."""
        if another:
            self.why.set_unfolded(False)
        if (view, waiting) == (self._view, self._waiting):
            return
        self._view, self._waiting = view, waiting
        self.ribbon.show_waiting(waiting)
        ground, ink = DRESS.get(view.advice.verdict, ("accent_soft", "accent_text"))
        if view.overrule is not None:
            ground, ink = "neutral_soft", "muted"  # it is the user's decision that holds
        elif view.urgent and view.advice.verdict not in DRESS:
            ground, ink = "warm_soft", "warm"
        self.dress(ground, bar=ink)
        self.title.set_tone("text" if ink == "muted" else ink)
        self._say(view)
        self.setAccessibleName(tr("Advice: {title}", title=view.title))
        count = len(view.reasons)
        self.why.remark(tr_n("{n} rule looked at", "{n} rules looked at", count) if count > 1 else "")
        self.why.setVisible(bool(view.reasons or view.table or view.changes_if))
        focused = self._focused_name()
        if focused:
            self.why.button.setFocus(Qt.FocusReason.OtherFocusReason)  # else it would go to whatever comes next
        self.why.clear()
        self._fill()
        self._focus_again(focused)

    def _say(self, view: AdviceView) -> None:
        decided = view.overrule.text if view.overrule is not None else ""
        by_habit = (
            tr("{title}: taken into account", title=view.habits.title)
            if view.habits is not None and view.habits.on
            else ""
        )
        said = ((self.title, view.title), (self.decision, decided), (self.text, view.text), (self.habits, by_habit))
        for label, text in said:
            label.setText(text)
            label.setVisible(bool(text))
        self.follow.setVisible(bool(decided))

    @Slot()
    def _fill(self) -> None:
        if self._view is None or not self.why.is_unfolded or self.why.column.count():
            return
        for part in self._reasoning.parts(self._view, self._waiting):
            if isinstance(part, QAbstractButton):
                self.why.column.addWidget(part)
            else:
                self.why.column.addLayout(look.inset(part))
        copying = LinkButton(tr("Copy the reasons as plain text"), tone="accent_text", size=look.SMALL)
        copying.clicked.connect(self._copy)
        self.why.column.addWidget(copying, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _copy(self) -> None:
        if self._view is not None:
            self.copy_requested.emit(reasoning_text(self._view, self._waiting))

    # -- what is made anew while the keyboard is in it

    def _focused_name(self) -> str:
        """What the keyboard is on within the reasoning, empty where it is elsewhere."""
        at = QApplication.focusWidget()
        return at.accessibleName() if at is not None and self.why.body.isAncestorOf(at) else ""

    def _focus_again(self, name: str) -> None:
        for button in self.why.body.findChildren(QAbstractButton):
            if name and button.accessibleName() == name:
                button.show()  # it was made just now, and only what is shown takes the keyboard
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

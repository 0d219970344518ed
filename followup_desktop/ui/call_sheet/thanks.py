"""The thank-you call beside what is planned: the way there, and on its sheet what it is and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from followup_desktop.domain.model import AttemptKind, Channel
from followup_desktop.languages import tr
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.surfaces import Card
from followup_desktop.ui.widgets.text import WrapLabel

TITLE = tr("This is the thank-you call")
TEXT = tr("Say thanks, and ask nothing. Mark done counts it as your thank-you, not as a follow-up.")


def is_thanks_call(view: CallSheetView) -> bool:
    """Whether the sheet is one for thanking by phone."""
    return view.kind is AttemptKind.THANKS and view.channel is Channel.PHONE


def thanks_instead(view: CallSheetView) -> bool:
    """Whether it is for thanking by phone while something else, or nothing, is planned."""
    planned = view.follow_up
    as_planned = planned is not None and (planned.kind, planned.channel) == (AttemptKind.THANKS, Channel.PHONE)
    return is_thanks_call(view) and not as_planned


class ThanksCard(Card):
    """Stands in place of the advice on the sheet of the thank-you call. Signal: ``back_clicked()``."""

    back_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tone="accent_soft", bar="accent", parent=parent)
        self.title = WrapLabel(TITLE, tone="accent_text", size=look.LEAD, bold=True, parent=self)
        self.text = WrapLabel(TEXT, leading=0.25, parent=self)
        self.back = LinkButton(tr("Back to the advice (Y)"), tone="accent_text", size=look.SECOND, parent=self)
        self.back.clicked.connect(self.back_clicked)
        for label in (self.title, self.text):
            self.column.addLayout(look.inset(label))
        self.column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)


def done_by(view: CallSheetView) -> int | None:
    """The id of the planned follow-up that a contact by this sheet does, None where it does none of them."""
    planned = view.follow_up
    if planned is None or (thanks_instead(view) and planned.kind is not AttemptKind.THANKS):
        return None  # a thank-you call does not do what is planned beside it
    return planned.id


class Thanks(QWidget):
    """The offer, or on its own sheet the card. Signal: ``asked(bool)``: to the thank-you call, or back from it."""

    asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer = LinkButton(tr("Thank them by phone"), tone="accent_text", size=look.BODY, parent=self)
        self.offer.setToolTip(tr("What to say in a thank-you call (Y)"))
        self.card = ThanksCard(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(look.inset(self.card))
        self.offer.clicked.connect(lambda: self.asked.emit(True))
        self.card.back_clicked.connect(lambda: self.asked.emit(False))

    def show_view(self, view: CallSheetView, *, there: bool) -> None:
        """``there``: the thank-you call is what is shown, by the user's own wish."""
        offered = view.thanks_call and not is_thanks_call(view)
        self.card.setVisible(there)
        self.offer.setVisible(offered)
        self.setVisible(there or offered)

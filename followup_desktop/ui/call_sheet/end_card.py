"""The card for closing an application: how it ended. It stays among the closed ones and can be opened again."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from followup_desktop.domain.model import Closing, Stage
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.call_sheet.answers import Answers
from followup_desktop.ui.call_sheet.asking_card import AskingCard
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.kept import Field
from followup_desktop.ui.widgets.text import WrapLabel

ENDS = (
    (Closing.OFFER_ACCEPTED, "I took their offer"),
    (Closing.REFUSED, "They said no"),
    (Closing.WITHDRAWN, "I withdrew"),
    (Closing.LET_GO, "I let it go"),
)
THEN = "Nothing rings for it any more. It stays among the closed ones, where A opens it again."


class EndCard(AskingCard):
    """Answers with a ``Closing``."""

    choices: Answers
    hint_text = "1-4 choose, Enter closes it"
    previews = False

    def __init__(self, view: CallSheetView, parent: QWidget | None = None) -> None:
        super().__init__(f"How did it end with {view.application.company}?", look.CARD_WIDTH, parent)
        self.draft_key = f"closing:{view.application.id}"
        self.choices = Answers(self, ((end.value, text, str(key)) for key, (end, text) in enumerate(ENDS, start=1)))
        self.save_button.setText("Close it")
        self.column.addWidget(self.title)
        self.column.addLayout(self.choices.in_two_columns())
        self.column.addWidget(WrapLabel(THEN, tone="muted", size=look.SECOND, parent=self))
        self.column.addLayout(self._foot())
        self._ready()
        self.choices.chosen.connect(self.touched)
        self.choices.choose(_likely(view).value)
        self._start_at(self.choices.checked)

    def answers(self) -> Closing:
        return Closing(self.choices.value)

    def draft_fields(self) -> Mapping[str, Field]:
        return {"closing": self.choices}


def _likely(view: CallSheetView) -> Closing:
    """What is chosen beforehand."""
    application = view.application
    if application.circumstances.withdraw:
        return Closing.WITHDRAWN
    return {Stage.OFFER: Closing.OFFER_ACCEPTED, Stage.REJECTED: Closing.REFUSED}.get(
        application.stage, Closing.LET_GO
    )

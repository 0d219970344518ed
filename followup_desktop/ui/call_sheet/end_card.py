"""The cards for closing: how it ended, with one application or with several. They stay among the closed ones."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from followup_desktop.domain.model import Closing, Stage
from followup_desktop.languages import tr, tr_n
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.call_sheet.answers import Answers
from followup_desktop.ui.call_sheet.asking_card import AskingCard
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.kept import Field
from followup_desktop.ui.widgets.text import WrapLabel


class ClosingCard(AskingCard):
    """Answers with a ``Closing``. A subclass names the ``ends`` that it offers, on the keys from 1."""

    choices: Answers
    previews = False
    save_text: str
    then_text: str
    ends: Mapping[Closing, str]

    def __init__(self, title: str, likely: Closing, parent: QWidget | None = None) -> None:
        """``likely``: what is chosen beforehand."""
        super().__init__(title, look.CARD_WIDTH, parent)
        numbered = enumerate(self.ends.items(), start=1)
        self.choices = Answers(self, ((end.value, text, str(key)) for key, (end, text) in numbered))
        self.save_button.setText(self.save_text)
        self.column.addWidget(self.title)
        self.column.addLayout(self.choices.in_two_columns())
        self.column.addWidget(WrapLabel(self.then_text, tone="muted", size=look.SECOND, parent=self))
        self.column.addLayout(self._foot())
        self._ready()
        self.choices.chosen.connect(self.touched)
        self.choices.choose(likely.value)
        self._start_at(self.choices.checked)

    def answers(self) -> Closing:
        return Closing(self.choices.value)

    def draft_fields(self) -> Mapping[str, Field]:
        return {"closing": self.choices}


class EndCard(ClosingCard):
    """How one ended."""

    hint_text = tr("1-4 choose, Enter closes it")
    save_text = tr("Close it")
    then_text = tr("Nothing rings for it any more. It stays among the closed ones, where A opens it again.")
    ends: Mapping[Closing, str] = {
        Closing.OFFER_ACCEPTED: tr("I took their offer"),
        Closing.REFUSED: tr("They said no"),
        Closing.WITHDRAWN: tr("I withdrew"),
        Closing.LET_GO: tr("I let it go"),
    }

    def __init__(self, view: CallSheetView, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("How did it end with {company}?", company=view.application.company), _likely(view), parent
        )
        self.draft_key = f"closing:{view.application.id}"


class EndAllCard(ClosingCard):
    """How several ended; nobody takes more than one offer."""

    draft_key = "together-end"
    hint_text = tr("1-3 choose, Enter closes them")
    save_text = tr("Close them")
    then_text = tr("Nothing rings for them any more. They stay among the closed ones. Ctrl+Z takes it back for all.")
    ends: Mapping[Closing, str] = {
        Closing.LET_GO: tr("I let them go"),
        Closing.WITHDRAWN: tr("I withdrew"),
        Closing.REFUSED: tr("They said no"),
    }

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(tr_n("How did this one end?", "How did these {n} end?", count), Closing.LET_GO, parent)


def _likely(view: CallSheetView) -> Closing:
    application = view.application
    if application.circumstances.withdraw:
        return Closing.WITHDRAWN
    return {Stage.OFFER: Closing.OFFER_ACCEPTED, Stage.REJECTED: Closing.REFUSED}.get(
        application.stage, Closing.LET_GO
    )

"""The cards in which the user tells something: what they did, what is known of them, a decision of the user's own."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Slot

from followup_desktop.domain.model import Moment, Verdict
from followup_desktop.services.facade import Services
from followup_desktop.services.views import CallSheetView, Known, News
from followup_desktop.ui.call_sheet.asking_card import AskingCard
from followup_desktop.ui.call_sheet.known_card import KnownCard
from followup_desktop.ui.call_sheet.news_card import NewsCard
from followup_desktop.ui.call_sheet.overrule_card import WHEN, OverruleCard
from followup_desktop.ui.window_parts.card_desk import CardDesk, why_not


class Telling(QObject):
    """Opens these cards on the desk and answers what they ask; the desk saves them."""

    def __init__(self, services: Services, desk: CardDesk) -> None:
        super().__init__(desk)
        self._services, self._desk = services, desk

    # -- what they did, and what is known of them

    def open_news(self, view: CallSheetView) -> None:
        card = NewsCard(view)
        card.preview_requested.connect(partial(self._preview_news, card))
        card.understand_requested.connect(self._desk.understand)
        card.saved.connect(self._save_news)
        self._desk.show(card)

    def open_known(self, view: CallSheetView) -> None:
        card = KnownCard(view)
        card.preview_requested.connect(partial(self._preview_known, card))
        card.understand_requested.connect(self._desk.understand)
        card.saved.connect(self._save_known)
        self._desk.show(card)

    def _preview_news(self, card: AskingCard, news: News) -> None:
        self._desk.preview(card, lambda: self._services.preview_news(news))

    def _preview_known(self, card: AskingCard, known: Known) -> None:
        self._desk.preview(card, lambda: self._services.preview_known(known))

    @Slot(object)
    def _save_news(self, news: News) -> None:
        self._desk.carry_out(lambda: self._services.news(news))

    @Slot(object)
    def _save_known(self, known: Known) -> None:
        self._desk.carry_out(lambda: self._services.save_known(known))

    # -- deciding otherwise than the advice

    def open_overrule(self, view: CallSheetView) -> None:
        """A decision of the user's own, whatever the advice says; or the advice again."""
        ident, zone = view.application.id, view.application.place.zone
        card = OverruleCard(view)
        card.understand_requested.connect(partial(self._understand, card, zone))
        card.decided.connect(partial(self._decide, ident))
        card.follow_requested.connect(partial(self._follow, ident))
        self._desk.show(card)

    def _understand(self, card: OverruleCard, zone: str, field: str, text: str) -> None:
        """A moment in the one field, a day in the other."""
        if field != WHEN:
            self._desk.understand(field, text)
            return

        def answered(answer: tuple[Moment, str] | None, problem: str = "") -> None:
            moment, shown = answer or (None, "")
            card.understood(field, moment.instant if moment else None, shown, text, problem)

        def understand() -> tuple[Moment, str] | None:
            return self._services.understand_moment(text, zone)

        self._desk.read(f"card: {field}", understand, answered, lambda error: answered(None, why_not(error)))

    def _decide(self, application_id: int, verdict: Verdict, at: datetime | None) -> None:
        self._desk.carry_out(partial(self._services.overrule, application_id, verdict, at))

    def _follow(self, application_id: int) -> None:
        self._desk.carry_out(partial(self._services.follow_advice, application_id))

"""The phone's part of the fake services."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.services.phone_views import PhoneAnswer, PhoneQuestion, PhoneStage, PhoneView
from followup_desktop.services.views import Done


class FakePhone:
    """Part of FakeServices: ``phone_view`` and ``phone_asks`` are what a test sets."""

    _called: Any
    phone_view: PhoneView = PhoneView(PhoneStage.OFF)
    phone_asks: tuple[PhoneQuestion, ...] = ()

    def phone(self) -> PhoneView:
        self._called("phone")
        return self.phone_view

    def phone_questions(self) -> tuple[PhoneQuestion, ...]:
        self._called("phone_questions")
        return self.phone_asks

    def answer_phone(self, item_id: int, answer: PhoneAnswer) -> Done:
        self._called("answer_phone", (item_id, answer))
        self.phone_asks = tuple(one for one in self.phone_asks if one.item_id != item_id)
        return Done(1, "answered", Changes(frozenset({(Kind.CALENDAR, item_id)}), operation_id=7))

    def set_phone_option(self, key: str, on: bool) -> Changes:
        self._called("set_phone_option", (key, on))
        shown: dict[str, Any] = {key: on}
        self.phone_view = replace(self.phone_view, **shown)
        return Changes(frozenset({(Kind.SETTING, 0)}))

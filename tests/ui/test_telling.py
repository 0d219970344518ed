"""The cards for news, facts and decisions over the window, by keys: what reaches the services, and what is kept."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import (
    CallBan,
    Circumstances,
    Closing,
    Instruction,
    Moment,
    ResponseKind,
    Stage,
    Verdict,
)
from followup_desktop.services.views import CallSheetView, Known, News, OverruleView
from followup_desktop.ui.call_sheet.done_card import DoneCard
from followup_desktop.ui.call_sheet.known_card import KnownCard
from followup_desktop.ui.call_sheet.news_card import NewsCard
from followup_desktop.ui.call_sheet.overrule_card import OverruleCard
from followup_desktop.ui.theme import ThemeKeeper
from followup_desktop.ui.window_parts.cards import ShortcutSheet
from tests.fakes.services import FakeServices, sample_services
from tests.ui.call_sheet.sheet_samples import HOSTILE, LONG
from tests.ui.desk import Desk

Key = Qt.Key
CARDS = {"news": NewsCard, "known": KnownCard, "overrule": OverruleCard}
FRIDAY, THURSDAY = date(2026, 12, 4), date(2026, 11, 26)


class Overruled(FakeServices):
    """A search in which every advice was overruled."""

    def call_sheet(self, *args: object, **more: object) -> CallSheetView:
        view = super().call_sheet(*args, **more)  # type: ignore[arg-type]
        return replace(view, advice=replace(view.advice, overrule=OverruleView("You decided to leave it.")))


def news_card(desk: Desk) -> NewsCard:
    assert isinstance(desk.card, NewsCard)
    return desk.card


def known_card(desk: Desk) -> KnownCard:
    assert isinstance(desk.card, KnownCard)
    return desk.card


def overrule_card(desk: Desk) -> OverruleCard:
    assert isinstance(desk.card, OverruleCard)
    return desk.card


def tab_to(desk: Desk, wanted: QWidget) -> None:
    for _ in range(40):
        if QApplication.focusWidget() is wanted:
            return
        desk.press(Key.Key_Tab)
    pytest.fail("Tab does not reach it")


# -- what reaches the services -------------------------------------------------------------------------------------


def test_news_by_keys(desk: Desk) -> None:
    desk.window.frame.timeline.setFocus()
    desk.press(Key.Key_R)
    card = news_card(desk)
    assert desk.services.called("preview_news") == [News(1, ResponseKind.MISSED_CALL)]
    desk.press(Key.Key_6)
    assert card.next_step.remark.text() == "Which day did they name?"
    tab_to(desk, card.until.edit)
    desk.type("fri next week")
    tab_to(desk, card.note)
    desk.type("Priya rang")
    desk.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.services.called("news") == [News(1, ResponseKind.NEW_DATE, until=FRIDAY, note="Priya rang")]
    assert desk.card is None
    assert desk.toast == "Northwind Labs: noted"
    assert QApplication.focusWidget() is desk.window.frame.timeline


def test_the_facts_by_keys(desk: Desk) -> None:
    desk.window.frame.timeline.setFocus()
    desk.press(Key.Key_I)
    card = known_card(desk)
    assert card.word.promised.text == "Thu 19 Nov 2026"
    desk.type("fri next week")
    tab_to(desk, card.them.referral)
    desk.press(Key.Key_Space)
    desk.press(Key.Key_Return)
    wanted = Known(1, FRIDAY, Instruction(), Circumstances(referral=True))
    assert desk.services.called("save_known") == [wanted]
    assert desk.services.rows[1].application.promised == FRIDAY
    assert desk.card is None
    assert desk.toast == "Northwind Labs: facts changed"


def test_a_decision_of_the_users_own_by_keys(desk: Desk) -> None:
    desk.window.frame.timeline.setFocus()
    desk.press(Key.Key_O)
    card = overrule_card(desk)
    desk.press(Key.Key_2)
    tab_to(desk, card.when.edit)
    desk.type("thu 2pm")
    desk.press(Key.Key_Return)
    at = datetime(2026, 11, 26, 19, tzinfo=UTC)  # by their clock: New York
    assert desk.services.called("understand_moment") == [("thu 2pm", "America/New_York")]
    assert desk.services.called("overrule") == [(1, Verdict.EMAIL, at)]
    assert desk.card is None


def test_waiting_until_a_day_and_leaving_it(desk: Desk) -> None:
    desk.trigger("overrule")
    tab_to(desk, overrule_card(desk).day.edit)
    desk.type("thursday")
    desk.press(Key.Key_Return)
    ((ident, verdict, until),) = desk.services.called("overrule")  # type: ignore[misc]
    assert (ident, verdict, until.date()) == (1, Verdict.WAIT, THURSDAY)
    assert until.utcoffset() is not None
    desk.trigger("overrule")
    desk.press(Key.Key_5)
    desk.press(Key.Key_Return)
    assert desk.services.called("overrule")[1] == (1, Verdict.DO_NOT_CALL, None)


def test_the_advice_is_followed_again(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(Overruled(rows=sample_services().rows))
    desk.trigger("overrule")
    assert overrule_card(desk).advice.text.text() == "You decided to leave it."
    desk.press(Key.Key_Return)
    assert desk.services.called("follow_advice") == [1]
    assert desk.services.called("overrule") == []
    assert desk.card is None
    assert desk.toast == "Northwind Labs: by the advice again"


def test_the_day_by_key_means_the_row_that_was_chosen(desk: Desk) -> None:
    desk.window.frame.timeline.select(4)
    desk.press(Key.Key_R)
    desk.press(Key.Key_N)
    desk.press(Key.Key_Return)
    assert desk.services.called("news") == [News(4, ResponseKind.REJECTED)]


# -- nothing is lost -----------------------------------------------------------------------------------------------


def test_words_not_understood_keep_the_card(desk: Desk) -> None:
    for name, verb in (("news", "news"), ("known", "save_known"), ("overrule", "overrule")):
        desk.trigger(name)
        card = desk.card
        assert isinstance(card, NewsCard | KnownCard | OverruleCard)
        field = next(field for field in card._days.values() if field.isVisible())
        field.edit.setFocus()
        field.edit.selectAll()
        desk.type("soonish")
        desk.press(Key.Key_Return)
        assert desk.card is card
        assert field.remark.isVisible()
        assert field.text == "soonish"
        assert desk.services.called(verb) == []
        desk.press(Key.Key_Escape)
        assert desk.card is None


@pytest.mark.parametrize(("name", "verb"), [("news", "news"), ("known", "save_known")])
def test_a_refusal_keeps_the_card_and_what_was_typed(desk: Desk, name: str, verb: str) -> None:
    desk.trigger(name)
    card = desk.card
    desk.services.fail[verb] = Refused("That day lies ahead.", "Name one that has come.")
    desk.press(Key.Key_Return)
    assert desk.card is card
    assert desk.message == "That day lies ahead. Name one that has come."
    desk.press(Key.Key_Return)
    assert desk.card is None


def test_why_it_would_be_refused_is_said_before_saving(desk: Desk, qtbot: QtBot) -> None:
    desk.services.fail["preview_news"] = Refused("That day lies ahead.", "Name one that has come.")
    desk.trigger("news")
    card = news_card(desk)
    assert card.next_step.remark.text() == "That day lies ahead. Name one that has come."
    desk.press(Key.Key_7)
    with qtbot.waitSignal(card.preview_requested):
        pass
    desk.settle()
    assert card.next_step.text.text() == "Wait until Mon 30 Nov"
    assert desk.message == ""


@pytest.mark.logs_errors
def test_a_bug_in_the_preview_is_no_reason_not_to_save(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.services.fail["preview_known"] = ZeroDivisionError()
    desk.trigger("known")
    assert known_card(desk).next_step.remark.text() == "It will be worked out when you save."
    assert "ZeroDivisionError" in caplog.text
    desk.press(Key.Key_Return)
    assert len(desk.services.called("save_known")) == 1


class Slow(FakeServices):
    """Understands a moment only once it may."""

    may = threading.Event()

    def understand_moment(self, text: str, zone: str = "") -> tuple[Moment, str] | None:
        assert self.may.wait(5)
        return super().understand_moment(text, zone)


def test_an_answer_for_a_card_that_is_gone_is_dropped(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(Slow(rows=sample_services().rows))
    desk.trigger("overrule")
    card = overrule_card(desk)
    card.choices.choose(Verdict.CALL)
    card.when.edit.setText("thu 2pm")
    card.when.ask_now()
    view = desk.window.frame.panel.view
    assert view is not None
    desk.window.cards.open_done(view)  # as from a notification
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    desk.services.may.set()  # type: ignore[attr-defined]
    desk.settle()
    assert isinstance(desk.card, DoneCard)


# -- where they are offered ----------------------------------------------------------------------------------------


def test_closed_applications_have_no_news(desk: Desk) -> None:
    closed = next(row.id for row in desk.services.rows.values() if not row.application.is_open)
    desk.services.close(2, Closing.LET_GO)
    desk.window.frame.timeline.select(closed)
    desk.settle()
    for name in CARDS:
        assert not desk.window.window_actions[name].isEnabled()
    desk.window.frame.timeline.select(1)
    desk.settle()
    for name in CARDS:
        assert desk.window.window_actions[name].isEnabled()


def test_menus_and_shortcut_sheet_have_them(desk: Desk) -> None:
    wanted = {"What did they do?", "What I know about them", "Decide otherwise"}
    desk.window.frame.timeline.context_requested.emit(1, QPoint(50, 50))
    desk.settle()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert {action.text().rstrip("…") for action in menu.actions()} >= wanted
    menu.close()
    desk.press(Key.Key_F10)
    menu = next(part for part in desk.window.frame.toolbar.menu.actions() if part.text() == "Selected row").menu()
    assert isinstance(menu, QMenu)
    assert {action.text().rstrip("…") for action in menu.actions()} >= wanted
    desk.window.frame.toolbar.menu.close()
    desk.trigger("keys")
    assert isinstance(desk.card, ShortcutSheet)
    words = {label.text() for label in desk.card.findChildren(QWidget) if hasattr(label, "text")}
    assert words >= wanted | {"R", "I", "O"}


# -- room ----------------------------------------------------------------------------------------------------------


def hostile_services() -> FakeServices:
    services = sample_services()
    row = services.rows[1]
    told = Circumstances(competing_deadline=FRIDAY, competing_told=THURSDAY, call_on=FRIDAY, agency=True)
    application = replace(
        row.application,
        company=HOSTILE + LONG,
        role=LONG,
        instruction=Instruction(CallBan.PHONE),
        circumstances=told,
    )
    services.rows[1] = replace(row, application=application)
    return services


def seen(desk: Desk) -> QRect:
    """The card's rectangle within what is shown of the window's middle."""
    assert desk.card is not None
    overlay = desk.window.frame.overlay
    return QRect(desk.card.mapTo(overlay, QPoint(0, 0)), desk.card.size())


def cramped(card: QWidget) -> list[str]:
    """Controls that have less room than they need."""
    controls = [part for part in card.findChildren(QWidget) if part.focusPolicy() is not Qt.FocusPolicy.NoFocus]
    return [
        part.accessibleName()
        for part in controls
        if part.isVisible() and not isinstance(part.parent(), QComboBox) and not _has(part, part.minimumSizeHint())
    ]


def _has(part: QWidget, least: QSize) -> bool:
    return part.width() >= least.width() and part.height() >= least.height()


def test_they_fit_a_small_window(keeper: ThemeKeeper, make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(hostile_services())
    desk.window.resize(900, 600)
    for name in (*CARDS, "keys"):
        desk.trigger(name)
        assert desk.card is not None
        assert (desk.window.width(), desk.window.height()) == (900, 600)
        assert desk.window.frame.overlay.rect().contains(seen(desk)), name
        save = getattr(desk.card, "save_button", None) or desk.card.close_button  # type: ignore[attr-defined]
        assert desk.card.rect().contains(save.geometry()), name
        assert cramped(desk.card) == [], name
        desk.press(Key.Key_Escape)
        assert desk.card is None


def test_in_the_least_window_it_scrolls_and_is_not_squeezed(desk: Desk) -> None:
    desk.window.resize(desk.window.minimumSize())
    for name in CARDS:
        desk.trigger(name)
        card = desk.card
        assert isinstance(card, NewsCard | KnownCard | OverruleCard)
        assert cramped(card) == [], name
        if name == "known":  # the facts scroll, and the buttons stay in sight
            assert desk.window.frame.overlay.rect().contains(seen(desk))
        tab_to(desk, card.save_button)
        middle = card.save_button.mapTo(desk.window.frame.overlay, card.save_button.rect().center())
        assert desk.window.frame.overlay.rect().contains(middle), name
        desk.window.cards.leave()
        desk.settle()


def test_the_stage_that_stands_is_not_touched(desk: Desk) -> None:
    row = desk.services.rows[1]
    desk.services.rows[1] = replace(row, application=replace(row.application, stage=Stage.GHOSTED))
    desk.window.reading.read_timeline()
    desk.settle()
    desk.window.frame.timeline.select(2)
    desk.settle()
    desk.window.frame.timeline.select(1)
    desk.settle()
    desk.trigger("known")
    desk.press(Key.Key_Return)
    (known,) = desk.services.called("save_known")
    assert isinstance(known, Known)
    assert (known.stage, known.place) == (None, None)
    assert desk.services.rows[1].application.stage is Stage.GHOSTED


def test_a_refused_next_step_says_why_on_the_done_card_too(desk: Desk) -> None:
    desk.services.fail["preview_done"] = Refused("The application at Northwind Labs is closed.")
    desk.trigger("done")
    card = desk.card
    assert isinstance(card, DoneCard)
    assert card.next_step.remark.text() == "The application at Northwind Labs is closed."

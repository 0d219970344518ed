"""The number as a QR code: what a camera would read of the picture is the number itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import segno
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.phones import PhoneNumbers
from followup_desktop.services.views import Who
from followup_desktop.ui.call_sheet.code_card import EDGE, SQUARE, CodeCard
from followup_desktop.ui.theme import ThemeKeeper
from tests.fakes.services import FakeServices
from tests.ui.desk import Desk

LINK = "tel:+1-212-555-0142"


def read(picture: QImage) -> list[list[bool]]:
    """The squares, each at its middle, without the light edge; which must be light."""
    count = picture.width() // SQUARE
    middles = [place * SQUARE + SQUARE // 2 for place in range(count)]
    whole = [[picture.pixelColor(x, y).lightness() < 128 for x in middles] for y in middles]
    edge = [*whole[:EDGE], *whole[-EDGE:], *(row[:EDGE] for row in whole), *(row[-EDGE:] for row in whole)]
    assert not any(dark for row in edge for dark in row)
    return [row[EDGE:-EDGE] for row in whole[EDGE:-EDGE]]


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_the_picture_is_the_code_of_the_number_in_every_theme(qtbot: QtBot, keeper: ThemeKeeper, scheme: str) -> None:
    keeper.choose(scheme)
    card = CodeCard(Who("Priya Raman", phone="(212) 555-0142", phone_link=LINK), PhoneNumbers().code(LINK))
    qtbot.addWidget(card)
    card.show()
    matrix = segno.make(LINK, error="m", micro=False).matrix
    assert read(card.picture.grab().toImage()) == [[bool(one) for one in row] for row in matrix]
    assert card.number.text() == "(212) 555-0142"


@pytest.mark.parametrize("link", ["", "https://example.org", "javascript:x", "TEL:1"])
def test_nothing_but_a_number_becomes_a_code(link: str) -> None:
    assert PhoneNumbers().code(link) == ()


def test_the_key_shows_it_and_esc_puts_it_away(desk: Desk) -> None:
    desk.trigger("code")
    card = desk.card
    assert isinstance(card, CodeCard)
    assert card.accessibleName() == "Call Priya Raman from your phone"
    assert desk.services.called("phone_code") == ["tel:+12125550142"]
    desk.press(Qt.Key.Key_Escape)
    assert desk.card is None


def test_without_a_number_it_is_greyed(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(FakeServices())
    assert not desk.window.window_actions["code"].isEnabled()

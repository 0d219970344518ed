"""What Qt says by itself follows the program's language, and so does the direction of reading."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication

from followup_desktop.ui.qt_words import speak
from followup_desktop.ui.widgets.buttons import shown_key


@pytest.fixture
def as_before(qapp: QApplication) -> Iterator[QApplication]:
    locale, direction = QLocale(), qapp.layoutDirection()
    yield qapp
    QLocale.setDefault(locale)
    qapp.setLayoutDirection(direction)


def test_keys_and_buttons_are_named_in_german(as_before: QApplication) -> None:
    translator = speak(as_before, "de")
    assert translator is not None
    try:
        assert shown_key("Ctrl+K") == "Strg+K"
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
        assert QLocale().language() is QLocale.Language.German
    finally:
        as_before.removeTranslator(translator)
    assert shown_key("Ctrl+K") == "Ctrl+K"


def test_a_language_read_from_the_right_turns_the_window(as_before: QApplication) -> None:
    translator = speak(as_before, "ar")
    assert as_before.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert translator is not None
    as_before.removeTranslator(translator)


def test_english_costs_nothing(as_before: QApplication) -> None:
    assert speak(as_before, "en") is None
    assert QLocale().name().startswith("en")

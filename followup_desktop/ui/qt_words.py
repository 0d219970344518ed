"""What Qt says by itself, in the user's language: the buttons and menus of its own, and the names of keys."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from followup_desktop.languages import ENGLISH


def speak(application: QApplication, language: str) -> QTranslator | None:
    """To be called before the first widget is made. English is what Qt speaks without further ado: then None."""
    if QLocale().name().partition("_")[0] != language:
        QLocale.setDefault(QLocale(language))
    if language == ENGLISH:
        return None
    application.setLayoutDirection(QLocale(language).textDirection())
    translator = QTranslator(application)
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    return translator

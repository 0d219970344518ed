"""What a window shows in English although the program speaks another language: a text that was made before the
language was known, put together of pieces, or never translated."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QGroupBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from followup_desktop.adapters.user_language import read
from followup_desktop.languages import ENGLISH, fill, spoken


@cache
def english_texts() -> frozenset[str]:
    """The texts without facts whose translation is another one."""
    import translate  # beside start.py, which is on the path of the tests and of the pictures' own command

    language = read(spoken())
    found = set()
    for said in translate.all_texts():
        forms = language.forms(said.context, said.source, said.comment)
        if forms and "{" not in said.source and len(said.source) > 2 and fill(forms[0], {}) != said.source:
            found.add(said.source)
    return frozenset(found - {one for forms in language.texts.values() for one in forms})


def untranslated(root: QWidget) -> list[str]:
    """What stands in the texts, names, tips and placeholders of a window."""
    if spoken() == ENGLISH:
        return []
    return [f"{type(one).__name__} says “{text}”" for one, text in _said(root) if _is_english(text)]


def _is_english(text: str) -> bool:
    return any(part.strip(" .:") in english_texts() or part.strip() in english_texts() for part in text.split("\n"))


def _said(root: QWidget) -> list[tuple[object, str]]:
    found: list[tuple[object, str]] = [(root, root.windowTitle())]
    for one in root.findChildren(QWidget):
        found += [(one, one.toolTip()), (one, one.accessibleName()), (one, one.accessibleDescription())]
        if isinstance(one, (QLabel, QAbstractButton)):
            found.append((one, one.text()))
        elif isinstance(one, (QLineEdit, QPlainTextEdit)):
            found.append((one, one.placeholderText()))
        elif isinstance(one, QComboBox):
            found += [(one, one.itemText(place)) for place in range(min(one.count(), 40))]
        elif isinstance(one, QGroupBox):
            found.append((one, one.title()))
    found += [(one, one.text()) for one in root.findChildren(QAction)]
    return [(one, text) for one, text in found if text]

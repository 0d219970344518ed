"""English as a longer language would be: every text about 40 % longer and accented, so that a picture shows what
would be cut off, and what was never meant for translation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

ACCENTS = str.maketrans("aeiouyncAEIOUYNC", "áéíóúýñçÁÉÍÓÚÝÑÇ")
SLOT = re.compile(r"(\{[^}]*\})")
FILLING = "ïpsúm dólör sït àmèt "


def longer(text: str) -> str:
    """The text, accented, with two fifths more; what stands in braces is left alone."""
    parts = SLOT.split(text)
    plain = sum(len(part) for part in parts[::2])
    if plain == 0:
        return text
    accented = "".join(part if number % 2 else part.translate(ACCENTS) for number, part in enumerate(parts))
    more = max(1, round(plain * 0.4))
    return f"{accented} {(FILLING * (more // len(FILLING) + 1))[:more].strip()}"


def longer_words(messages: Mapping[str, Any]) -> dict[str, Any]:
    """A catalogue with every message longer."""
    return {key: _longer_value(value) for key, value in messages.items()}


def _longer_value(value: Any) -> Any:
    if isinstance(value, str):
        return longer(value)
    if isinstance(value, Mapping):
        return longer_words(value)
    return [_longer_value(one) for one in value] if isinstance(value, list) else value


def lengthen(window: QWidget) -> None:
    """The texts that the window's own parts wrote, as far as they are no facts of the user's."""
    for one in window.findChildren(QWidget):
        if isinstance(one, (QLabel, QAbstractButton)) and one.text() and not _is_done(one.text()):
            one.setText(longer(one.text()))
        elif isinstance(one, (QLineEdit, QPlainTextEdit)) and one.placeholderText():
            one.setPlaceholderText(longer(one.placeholderText()))


def _is_done(text: str) -> bool:
    return any(char in text for char in "áéíóúýñç")

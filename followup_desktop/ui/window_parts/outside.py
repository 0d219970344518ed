"""What leaves the window: links opened by the desktop, texts put on the clipboard."""

from __future__ import annotations

import logging

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

log = logging.getLogger(__name__)

ALLOWED = frozenset({"http", "https", "mailto", "tel"})  # a link comes from a stranger's invitation


def open_outside(link: str) -> bool:
    """Hands a link to the desktop; False where it may not or cannot be opened."""
    url = QUrl(link, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme().lower() not in ALLOWED:
        log.warning("a link with the scheme %r is not opened", url.scheme())
        return False
    return QDesktopServices.openUrl(url)


def copy(text: str) -> None:
    """Puts a text on the clipboard."""
    QApplication.clipboard().setText(text)

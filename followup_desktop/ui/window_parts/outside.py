"""What leaves the window: links opened by the desktop, texts put on the clipboard."""

from __future__ import annotations

import logging

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from followup_desktop.domain.safe_link import safe_link

log = logging.getLogger(__name__)


def open_outside(link: str) -> bool:
    """Hands a link to the desktop; False where it may not or cannot be opened."""
    safe = safe_link(link)  # it may come from a stranger's invitation
    url = QUrl(safe, QUrl.ParsingMode.StrictMode)
    if not safe or not url.isValid():
        log.warning("a link with the scheme %r is not opened", QUrl(link).scheme()[:20])
        return False
    return QDesktopServices.openUrl(url)


def copy(text: str) -> None:
    """Puts a text on the clipboard."""
    QApplication.clipboard().setText(text)

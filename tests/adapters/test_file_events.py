"""Files that the system hands over as events come to the window; every other event goes its way."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QUrl
from PySide6.QtGui import QFileOpenEvent
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.file_events import FileEvents


def test_a_file_is_opened_and_nothing_else(qtbot: QtBot, tmp_path: Path) -> None:
    target, seen = QObject(), list[list[Path]]()
    FileEvents(target, seen.append)
    file = tmp_path / "an invitation.ics"
    assert QCoreApplication.sendEvent(target, QFileOpenEvent(QUrl.fromLocalFile(str(file))))
    QCoreApplication.sendEvent(target, QFileOpenEvent(QUrl("https://example.org/no-file")))
    QCoreApplication.sendEvent(target, QEvent(QEvent.Type.User))
    assert seen == [[file]]

"""Two clicks in a row, each with a token of its own."""

from __future__ import annotations

import os

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.ui import present as module
from followup_desktop.ui.present import TOKEN, present


def test_the_look_after_the_first_click_leaves_the_second_ones_token(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(TOKEN, "")
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: "wayland"))
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(module, "LOOK_AFTER", 20)
    present(window, "first")
    monkeypatch.setattr(module, "LOOK_AFTER", 60_000)
    present(window, "second")
    qtbot.wait(80)
    assert os.environ[TOKEN] == "second"

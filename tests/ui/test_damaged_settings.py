"""Whatever is stored for a setting, the window opens, shows the usual in its place, and says so."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from sqlite3 import connect

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from followup_desktop.services.settings import SETTINGS
from followup_desktop.services.timing import CHOICES
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.dialogs.setting_row import DAMAGED
from followup_desktop.ui.dialogs.settings import SettingsDialog
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.tasks import Tasks
from tests.fakes.clock import FakeClock
from tests.fakes.world import begin_empty
from tests.ui.window_pictures.scenes import program_over

NONSENSE = "\x00x" * 200  # longer than any text may be
ELSEWHERE = ("start_at_login", "language")  # kept by the system, and in a file that is read before the store
SHOWN = [key for key, one in SETTINGS.items() if one.group and key not in ELSEWHERE]
ALL = [*SHOWN, *CHOICES]


def spoil(path: Path, key: str) -> None:
    """As a disk, or another program, leaves it: past everything that checks."""
    with closing(connect(path)) as link, link:
        link.execute("INSERT INTO setting (key, value) VALUES (?, ?)", (key, NONSENSE))


def settle(tasks: Tasks) -> None:
    for _ in range(6):
        QApplication.processEvents()
        assert tasks.drain()


# One of each kind at every run, for each opens a whole window; all of them in the long run.
OF_EACH_KIND = (
    "my_name",
    "my_zone",
    "quiet_hours",
    "notify",
    "advice.grace",
    "advice.hours.morning_from",
    "habits.DE",
)


@pytest.mark.parametrize(
    "key",
    [*OF_EACH_KIND, *(pytest.param(one, marks=pytest.mark.long) for one in ALL if one not in OF_EACH_KIND)],
)
def test_each_falls_back_alone_and_is_told(qtbot: QtBot, tmp_path: Path, key: str) -> None:
    path, clock, tasks = tmp_path / "followup.sqlite3", FakeClock(zone="America/New_York"), Tasks()
    begin_empty(path)
    spoil(path, key)
    program = program_over(tmp_path, clock)
    window = MainWindow(program, tasks, Bridge(), clock)
    window.show()
    settle(tasks)
    assert window.frame.empty.isVisible()
    assert window.frame.message.isHidden()
    dialog = SettingsDialog(program, tasks, window)
    settle(tasks)
    row = dialog.rows[key]
    assert row.value == row.setting.default
    assert [one for one, row in dialog.rows.items() if row.remark.text() == DAMAGED] == [key]
    assert row.setting.title in program.damaged_settings()
    window.end()
    assert tasks.stop()
    program.around.store.close()
    window.deleteLater()


def test_each_in_turn_is_told_by_the_services(tmp_path: Path) -> None:
    path = tmp_path / "followup.sqlite3"
    begin_empty(path)
    program = program_over(tmp_path, FakeClock(zone="America/New_York"))
    for key in ALL:
        spoil(path, key)
        program.around.store.changed_elsewhere()
        views = {one.key: one for one in (*program.program_settings(), *program.advice_settings())}
        assert [one.key for one in views.values() if one.damaged] == [key]
        assert views[key].value == views[key].default
        assert views[key].title in program.damaged_settings()
        with closing(connect(path)) as link, link:
            link.execute("DELETE FROM setting")
    program.around.store.close()


def test_where_none_is_damaged_nothing_is_said(tmp_path: Path) -> None:
    begin_empty(tmp_path / "followup.sqlite3")
    program = program_over(tmp_path, FakeClock(zone="America/New_York"))
    assert program.damaged_settings() == ""
    program.around.store.close()

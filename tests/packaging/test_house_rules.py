"""What tests/conftest.py promises: a test that logs an error or leaves a thread or a window behind does not pass."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CONFTEST = Path(__file__).resolve().parent.parent / "conftest.py"

NOT_PASSED = "ERROR test_it.py::"

TESTS = """
import logging, os, threading
import pytest

def test_fine():
    logging.getLogger("x").warning("only a warning")
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert "fud-" in os.environ["XDG_DATA_HOME"]

def test_logs():
    logging.getLogger("x").error("it broke")

@pytest.mark.logs_errors
def test_logs_as_said():
    logging.getLogger("x").error("it broke, as it was to")

@pytest.mark.logs_errors
def test_keeps_silent():
    pass

def test_leaves_a_thread():
    threading.Thread(target=threading.Event().wait, name="forgotten", daemon=True).start()

def test_ends_its_thread():
    threading.Thread(target=lambda: None).start()

def test_leaves_a_window(qapp):
    from PySide6.QtWidgets import QWidget
    test_leaves_a_window.kept = QWidget(windowTitle="forgotten too")
    test_leaves_a_window.kept.show()

def test_closes_its_window(qtbot):
    from PySide6.QtWidgets import QWidget
    window = QWidget()
    qtbot.addWidget(window)
    window.show()

def test_needs_what_is_not_there(shared):
    pass
"""


def test_each_breach_fails_its_test_alone(tmp_path: Path) -> None:
    rules = CONFTEST.read_text(encoding="utf-8")
    assert rules.count("LONGEST_END_S = 2.0") == 1
    rules = rules.replace("LONGEST_END_S = 2.0", "LONGEST_END_S = 0.2")
    (tmp_path / "conftest.py").write_text(rules, encoding="utf-8")
    (tmp_path / "test_it.py").write_text(TESTS, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\nqt_api = pyside6\nmarkers = logs_errors\n", encoding="utf-8")
    variables = {name: value for name, value in os.environ.items() if name not in {"QT_QPA_PLATFORM"}}
    variables |= {"FOLLOWUP_SHARED": str(tmp_path / "absent"), "COLUMNS": "300"}  # columns, for whole lines
    command = [sys.executable, "-P", "-m", "pytest", "-rA", "-p", "no:cacheprovider", str(tmp_path)]
    done = subprocess.run(
        command, cwd=tmp_path, env=variables, capture_output=True, text=True, timeout=50, check=False
    )
    ended = {
        line.split("::")[1].split(" ")[0]: line for line in done.stdout.splitlines() if line.startswith(NOT_PASSED)
    }
    assert set(ended) == {"test_logs", "test_keeps_silent", "test_leaves_a_thread", "test_leaves_a_window"}, (
        done.stdout
    )
    assert "it broke" in ended["test_logs"]
    assert "forgotten" in ended["test_leaves_a_thread"]
    assert "forgotten too" in ended["test_leaves_a_window"]
    assert "needs the shared material" in done.stdout
    assert "1 skipped" in done.stdout.splitlines()[-1]
    assert "failed" not in done.stdout.splitlines()[-1]

"""A signal ends the program while Qt's loop waits: tried in a program of its own, as a logout would."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of Unix")
PATIENCE = 30  # seconds
ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys, signal
from PySide6.QtCore import QCoreApplication, QTimer
if "nohup" in sys.argv:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
from followup_desktop.adapters.unix_signals import QuitSignals
application = QCoreApplication([])
asked = []
def ask():
    asked.append(1)
    QTimer.singleShot(200, lambda: application.exit(0))
before = signal.getsignal(signal.SIGTERM)
watch = QuitSignals(ask)
QTimer.singleShot(0, lambda: print("running", flush=True))
status = application.exec()
watch.stop()
watch.stop()
assert signal.getsignal(signal.SIGTERM) is before
assert signal.set_wakeup_fd(-1) == -1
print("asked", len(asked))
sys.exit(status)
"""


def started(*arguments: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *arguments], env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "running\n"
    return process


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_each_ends_it_in_order(number: int) -> None:
    process = started()
    process.send_signal(number)
    out, err = process.communicate(timeout=PATIENCE)  # where the loop is not woken it sleeps for ever
    assert (process.returncode, out, err) == (0, "asked 1\n", "")


def test_several_ask_once() -> None:
    process = started()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
        process.send_signal(number)
    out, _ = process.communicate(timeout=PATIENCE)
    assert (process.returncode, out) == (0, "asked 1\n")


def test_what_was_ignored_at_the_start_stays_ignored() -> None:
    process = started("nohup")
    process.send_signal(signal.SIGHUP)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(0.5)
    process.send_signal(signal.SIGTERM)
    out, _ = process.communicate(timeout=PATIENCE)
    assert (process.returncode, out) == (0, "asked 1\n")

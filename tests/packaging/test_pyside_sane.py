"""The Qt binding in use leaves None and True alone.

PySide6 6.12.0 takes one reference from None with every call that returns nothing and one from True with every emit.
Before Python 3.12 both can be used up, and then the interpreter ends itself. It happens in a process of its own here.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

EMITS, CALLS = 5_000, 100_000

PROGRAM = f"""
import sys
from PySide6.QtCore import QCoreApplication, QObject, Signal

class Bell(QObject):
    rang = Signal(int)

application = QCoreApplication([])
bell, heard = Bell(), []
bell.rang.connect(heard.append)
before = sys.getrefcount(None), sys.getrefcount(True)
for number in range({EMITS}):
    bell.rang.emit(number)
for number in range({CALLS}):
    bell.setObjectName("x")
lost = before[0] - sys.getrefcount(None), before[1] - sys.getrefcount(True)
assert len(heard) == {EMITS}, len(heard)
assert max(lost) < 100, f"references lost (None, True): {{lost}}"
print("alive")
"""


def test_none_and_true_survive_emits_and_calls() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=50, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr[-2000:]


def test_the_broken_release_is_not_installed() -> None:
    assert version("PySide6-Essentials") != "6.12.0"

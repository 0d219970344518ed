"""The whole program as a process: how it crashes and what the next start makes of it, and how it ends."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import stat
import sys
from datetime import datetime

import pytest

from tests.crash.living import add, its_now, log_of, must_ring, notes, ready, rows
from tests.crash.scene import ROOT, Scene, until

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform != "linux", reason="the buses of a Linux desktop"),
]
SIGNALS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT]


# -- dying again and again


def test_the_third_start_in_a_crash_loop_is_a_safe_one(scene: Scene) -> None:
    add(scene, 5)
    seen = []
    for _ in range(4):
        since = scene.log.stat().st_size
        scene.start()
        if not seen:
            must_ring(scene, 4)
        else:
            ready(scene)
        scene.kill()
        scene.settle()
        seen.append(notes(scene, since))
    assert [len(one) for one in seen] == [4, 0, 0, 0]  # nobody is rung again and again
    assert re.findall("started.*", log_of(scene)) == ["started"] * 2 + ["started, safely"] * 2
    with sqlite3.connect(scene.data / "followup.sqlite3") as link:
        link.execute("UPDATE reminder SET state='claimed'")  # as a kill in the middle of a notification leaves it
    link.close()
    since = scene.log.stat().st_size
    scene.start()
    must_ring(scene, 1, since)
    assert notes(scene, since) == ["5 follow-ups are due"]  # one summary a start
    ready(scene)
    assert scene.quit() == 0
    scene.start()
    ready(scene)
    assert scene.quit() == 0
    assert log_of(scene).count("started, safely") == 3  # one that ended in order ended the loop


def test_a_crash_leaves_its_trace_and_the_next_start_says_so(scene: Scene) -> None:
    scene.start()
    ready(scene)
    assert scene.program is not None
    os.kill(scene.program.pid, signal.SIGSEGV)
    assert scene.program.wait() == -signal.SIGSEGV
    assert stat.S_IMODE((scene.data / "followup.crash").stat().st_mode) == 0o600
    scene.start()
    ready(scene)
    assert scene.quit() == 0
    kept = scene.data / "followup.crash.1"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert "Segmentation fault" in kept.read_text()
    assert "window_start.py" in kept.read_text()  # where it was
    assert "the last run crashed" in log_of(scene)


# -- ending


def test_it_ends_in_order_whatever_it_is_doing(scene: Scene) -> None:
    """By each of the signals, while it rings or right after a button; what the button did is kept."""
    add(scene, 1)
    noticed = []
    for number, sign in enumerate([*SIGNALS * 3, signal.SIGTERM]):
        since = scene.log.stat().st_size
        scene.start()
        must_ring(scene, 1, since)
        if number == 4:
            (shown,) = [line["shown"] for line in scene.lines(since) if "shown" in line][:1]
            scene.order(click=[shown, "done"])
            assert until(lambda: rows(scene.data, "SELECT 1 FROM attempt") == [(1,)])
            add(scene, 1, first=2)
        noticed.append(ended_by(scene, sign))
    assert min(noticed) < 0.2, noticed  # the first of a busy machine may take longer; a deaf loop takes for ever
    must_have_ended_well(scene)
    assert rows(scene.data, "SELECT count(*) FROM follow_up WHERE state='done'") == [(1,)]


def ended_by(scene: Scene, sign: int) -> float:
    """Seconds until it noticed that signal; it has ended in order by it."""
    assert scene.program is not None
    sent = its_now(scene)
    os.kill(scene.program.pid, sign)
    assert scene.program.wait() == 0, log_of(scene)
    (said,) = re.findall(rf"(\S+ \S+),(\d+) INFO .*asked to end by signal {sign}$", log_of(scene), re.M)[-1:]
    return datetime.fromisoformat(f"{said[0]}.{said[1]}-05:00").timestamp() - sent


def must_have_ended_well(scene: Scene) -> None:
    assert not re.search("QThread|Fatal|Traceback", (scene.folder / "program.out").read_text())
    assert not list(ROOT.glob("core*"))
    assert not (scene.data / "starts").exists()

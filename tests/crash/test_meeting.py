"""The program among others: four starts at once, what a dead one left, snares, a locked store, a stop."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from followup_desktop.adapters.paths import APP
from followup_desktop.adapters.single_instance import SingleInstance
from tests.crash.living import add, log_of, must_be_recorded, must_name, must_ring, notes, ready, rows, second_start
from tests.crash.scene import Hour, Scene, until

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.timeout(600),
    pytest.mark.skipif(sys.platform != "linux", reason="the buses of a Linux desktop"),
]
OTHER_USER = 65534
HELD_S = 7.0  # longer than a write waits
HOLDER = """
import sqlite3, sys, time
link = sqlite3.connect(sys.argv[1], isolation_level=None)
link.execute("BEGIN EXCLUSIVE"); print("held", flush=True); time.sleep(float(sys.argv[2])); link.execute("COMMIT")
"""


# -- others like it


def test_of_four_starts_at_once_one_stays_and_the_others_were_a_success(scene: Scene) -> None:
    start_four(scene)


def start_four(scene: Scene) -> None:
    command = [sys.executable, "-m", "followup_desktop", "--data-dir", str(scene.data)]
    starts = [subprocess.Popen(command, env=scene.env, stderr=subprocess.DEVNULL) for _ in range(4)]
    try:
        assert until(lambda: sum(one.poll() == 0 for one in starts) == 3)
        (left,) = [one for one in starts if one.poll() is None]
        assert second_start(scene) == 0  # it is there, and answers
        left.send_signal(signal.SIGTERM)
        assert left.wait() == 0
    finally:
        for one in starts:
            one.kill()
            one.wait()


def test_what_a_killed_one_left_keeps_nobody_out(scene: Scene) -> None:
    """A socket, and a lock file that names a process which lives."""
    scene.start()
    ready(scene)
    scene.kill()
    assert list(Path(scene.env["XDG_RUNTIME_DIR"]).glob(f"{APP}/*.sock"))
    (scene.data / "lock").write_text(f"{os.getpid()}\npython\nanotherhost\n")
    scene.start()
    ready(scene)
    assert second_start(scene) == 0
    assert scene.quit() == 0


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can be somebody else")
def test_another_users_socket_in_our_place_keeps_nobody_out(scene: Scene) -> None:
    add(scene, 1)
    snare = Path(scene.env["XDG_RUNTIME_DIR"]) / APP
    snare.mkdir(mode=0o777, exist_ok=True)
    os.chown(snare, OTHER_USER, OTHER_USER)
    with socket.socket(socket.AF_UNIX) as impostor:
        name = SingleInstance(scene.data)._channel._path.name  # type: ignore[attr-defined]
        impostor.bind(str(snare / name))
        impostor.listen()
        scene.start()
        must_ring(scene)
        assert second_start(scene) == 0  # by another way, which is this user's alone
        assert scene.quit() == 0


# -- a store that is locked, a program that is stopped


def test_while_another_program_holds_the_store_the_window_lives_and_reminders_come(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", scene.env["XDG_RUNTIME_DIR"])
    add(scene, 1)
    scene.start()
    must_ring(scene)
    must_be_recorded(scene)
    since, longest = scene.log.stat().st_size, 0.0
    Hour(scene.folder / "shift").move(6 * 60)  # it comes back after five minutes
    store = str(scene.data / "followup.sqlite3")
    with subprocess.Popen([sys.executable, "-c", HOLDER, store, str(HELD_S)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        while holder.poll() is None:
            asked = time.monotonic()
            assert SingleInstance(scene.data).tell("show")
            longest = max(longest, time.monotonic() - asked)
            time.sleep(0.2)
    assert longest < 3  # seconds; a window that waits for the store would take all of them
    must_ring(scene, 1, since)
    assert scene.quit() == 0
    assert rows(scene.data, "SELECT state FROM reminder") == [("planned",)]


@pytest.mark.skipif(sys.platform != "linux", reason="by strace")
def test_a_disk_on_which_nothing_can_be_made_safe_costs_no_reminder(scene: Scene) -> None:
    """What it shows it cannot record: then it is shown all the same, and again by the next start."""
    add(scene, 2)
    failing = ("strace", "-D", "-f", "-qq", "-o", "/dev/null", "-e", "inject=fdatasync:error=EIO:when=1+")
    scene.start(through=failing)
    must_name(scene, {"Q1", "Q2"})
    assert second_start(scene) == 0  # and it lives
    assert scene.quit() == 0
    assert rows(scene.data, "PRAGMA integrity_check") == [("ok",)]
    since = scene.log.stat().st_size
    scene.start()
    must_name(scene, {"Q1", "Q2"}, since)
    must_be_recorded(scene)
    assert scene.quit() == 0


def test_stopped_for_ten_minutes_it_goes_on_afterwards(scene: Scene) -> None:
    add(scene, 1)
    scene.start()
    must_ring(scene)
    must_be_recorded(scene)
    assert scene.program is not None
    os.kill(scene.program.pid, signal.SIGSTOP)
    since = scene.log.stat().st_size
    add(scene, 1, first=2)
    Hour(scene.folder / "shift").move(10 * 60)
    assert notes(scene, since) == []
    os.kill(scene.program.pid, signal.SIGCONT)
    must_name(scene, {"Q1", "Q2"}, since)  # the one that was left alone, and the new one
    assert second_start(scene) == 0
    assert scene.quit() == 0
    assert "Traceback" not in log_of(scene)

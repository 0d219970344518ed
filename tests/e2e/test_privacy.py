"""A whole loop, watched from outside: no network, nobody else may read what is kept, and logs know no names."""

from __future__ import annotations

import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from stage import Stage, stage
from virtual_desktop import until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

# Words that stand nowhere else: the company, the person, the mail address, the number, the note.
CANARIES = ("Canarywharf", "Zebulon", "Quagmire", "5550187", "555 0187", "xylophone")
INVITATION = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
DTSTART:20261112T130000Z
DTEND:20261112T140000Z
DTSTAMP:20261101T090000Z
ORGANIZER;CN=Zebulon Quagmire:mailto:zebulon@canarywharf.example
UID:canary@google.com
SUMMARY:Final interview: Backend engineer at Canarywharf
DESCRIPTION:Call +1 212 555 0187. https://canarywharf.example/xylophone <img src="https://canarywharf.example/x.png">
END:VEVENT
END:VCALENDAR
"""
CONNECT = re.compile(r"connect\(\d+, \{sa_family=(\w+)")
ON_THIS_COMPUTER = {"AF_UNIX", "AF_LOCAL", "AF_NETLINK"}


def watched(trace: Path) -> tuple[str, ...]:
    """``-D``: the program keeps the process number, so that signals reach it and not its watcher."""
    return ("strace", "-D", "-f", "-qq", "-s", "80", "-e", "trace=connect,sendto,sendmsg", "-o", str(trace))


def families(trace: Path) -> set[str]:
    return set(CONNECT.findall(trace.read_text("utf-8", errors="replace")))


@pytest.fixture
def on(tmp_path: Path) -> Iterator[Stage]:
    with stage("xfce4-notifyd", tmp_path, "privacy") as made:
        yield made


def test_a_whole_loop_reaches_nobody_and_tells_nobody(on: Stage, tmp_path: Path) -> None:
    invitation, trace, reading = tmp_path / "invite.ics", tmp_path / "window.trace", tmp_path / "import.trace"
    invitation.write_text(INVITATION.replace("\n", "\r\n"), encoding="utf-8")
    on.start(through=watched(trace))
    command = [*watched(reading), sys.executable, "-m", "followup_desktop", "--data-dir", str(on.data)]
    subprocess.run([*command, "import", str(invitation)], env=on.desktop.env, check=True, timeout=60)
    (box,) = on.notification()
    on.leave_exit_card()
    on.give_focus_elsewhere()
    on.click_notification(box)
    on.window_in_front()
    on.desktop.key("d")
    until(lambda: any("Sent it" in name for name in on.reader.names()), what="the done card")
    on.desktop.key("1")
    on.desktop.type("xylophone")
    on.desktop.key("Return")
    until(
        lambda: len([row for row in on.cli("list", "--all") if row["verdict"] == "WAIT"]) == 1, what="the next step"
    )
    on.quit()
    on.cli("backup")

    assert families(trace)  # it did watch: the bus and the screen are connected to
    assert families(trace) <= ON_THIS_COMPUTER
    assert families(reading) <= ON_THIS_COMPUTER

    files = [one for one in on.data.rglob("*") if one.is_file()]
    assert {one.name for one in files} >= {"followup.sqlite3", "followup.log", "last-look"}
    assert len([one for one in files if one.parent.name == "backups"]) == 2  # the end's and the one just written
    for one in files:
        assert stat.S_IMODE(one.stat().st_mode) == 0o600, one
    for one in (on.data, *(one for one in on.data.rglob("*") if one.is_dir())):
        assert stat.S_IMODE(one.stat().st_mode) & 0o077 == 0, one

    logs = [one for one in files if one.suffix not in (".sqlite3",)]
    said = {one.name: one.read_text("utf-8", errors="replace") for one in logs}
    said["programs"] = on.desktop.log()
    assert "started" in said["followup.log"]
    for name, text in said.items():
        for canary in CANARIES:
            assert canary.casefold() not in text.casefold(), (name, canary)

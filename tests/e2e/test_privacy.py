"""A whole loop, watched from outside: no network, nobody else may read what is kept, and logs know no names."""

from __future__ import annotations

import contextlib
import os
import re
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from stage import TITLE, Stage, stage
from virtual_desktop import until

from followup_desktop.services.export import Export
from tests.fakes.hostile import corpus
from tests.fakes.world import make
from tests.ui.test_hostile_text import fill

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
PICTURE = Path(__file__).resolve().parents[2] / "resources" / "icons" / "followup-128.png"
ROWS = 3
CARD = "What I know about "
OPENED = re.compile(r'^\d+ +open(?:at)?\([^"]*"([^"]*)"', re.MULTILINE)
CONNECT = re.compile(r"connect\(\d+, \{sa_family=(\w+)")
ON_THIS_COMPUTER = {"AF_UNIX", "AF_LOCAL", "AF_NETLINK"}


def watched(trace: Path) -> tuple[str, ...]:
    """``-D``: the program keeps the process number, so that signals reach it and not its watcher."""
    calls = "trace=connect,sendto,sendmsg,open,openat,execve"
    return ("strace", "-D", "-f", "-qq", "-s", "300", "-e", calls, "-o", str(trace))


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
    for name in ("all.json", "all.csv", "all.ics"):
        on.cli("export", str(tmp_path / name))
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600, name
    assert not list(tmp_path.glob("*.part"))

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
            assert canary.casefold() not in name.casefold()


def test_what_anybody_may_send_is_opened_by_nobody(on: Stage, tmp_path: Path) -> None:
    """Texts that name a pipe, a picture, a device and an address, in every field, row by row on a real screen."""
    held, trace = tmp_path / "held", tmp_path / "window.trace"
    held.mkdir()
    os.mkfifo(held / "pipe")  # whoever opened it would wait for ever
    (held / "picture.png").write_bytes(PICTURE.read_bytes())
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        texts = corpus(str(held), server.getsockname()[1])
        kinds = ("img ", "link ", "markdown ", "style", "tag ")
        chosen = [text for name, text in texts.items() if name.startswith(kinds)]
        on.cli("import", str(hostile_copy(tmp_path, chosen)))
        on.set_clock("2026-11-12T12:30:00-05:00")  # their thank-yous are due
        on.start(through=watched(trace))
        on.notification()
        on.desktop.focus(TITLE)
        for _ in range(ROWS):
            on.desktop.key("Down")
            open_card(on)
            on.desktop.key("Escape")
            until(lambda: not any(CARD in name for name in on.reader.names()), what="the card to go")
        on.quit()
        with pytest.raises(TimeoutError):
            server.accept()
    opened = OPENED.findall(trace.read_text("utf-8", errors="replace"))
    assert any(path.endswith("followup.sqlite3") for path in opened)  # it did watch
    hostile = (str(held), "/dev/zero", "//127.0.0.1", "/proc/self/fd/0")
    assert [path for path in opened if path.startswith(hostile)] == []
    assert families(trace) <= ON_THIS_COMPUTER


def open_card(on: Stage) -> None:
    """The key means nothing before the row's sheet has been read: it is pressed again where nothing came of it."""
    for _ in range(6):
        on.desktop.key("i")
        with contextlib.suppress(AssertionError):
            until(lambda: any(CARD in name for name in on.reader.names()), 8)
            return
    raise AssertionError("the card of what is known did not come")


def hostile_copy(folder: Path, texts: list[str]) -> Path:
    """A file as the program's own export writes it, with the texts in all fields of several applications."""
    world = make(folder / "world")
    for place in range(ROWS):
        fill(world, texts[place:] + texts[:place])
    copy = folder / "copy.json"
    Export(world.program.around).export(copy)
    world.store.close()
    return copy

"""The one loop on a real desktop: real bus, real notification daemon, real window manager, real mouse. Nothing is
faked but the hour, which is moved from outside."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from stage import PATIENCE, Stage, stage
from virtual_desktop import until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

INVITATION = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:REQUEST
BEGIN:VEVENT
DTSTART:20261112T150000Z
DTEND:20261112T160000Z
DTSTAMP:20261101T090000Z
ORGANIZER;CN=Priya Raman:mailto:priya.raman@northwind-labs.example
UID:7kq2example@google.com
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=sam@mail.example;X-NUM-GUESTS=0:
 mailto:sam@mail.example
SEQUENCE:0
STATUS:CONFIRMED
SUMMARY:Final interview: Backend engineer
DESCRIPTION:Join by phone: +1 212 555 0142
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture(params=["xfce4-notifyd", "dunst"])
def daemon(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_from_the_invitation_to_the_next_follow_up_and_over_a_crash(daemon: str, tmp_path: Path) -> None:
    with stage(daemon, tmp_path, f"loop-{daemon}") as on:
        invitation = tmp_path / "invite.ics"
        invitation.write_text(INVITATION.replace("\n", "\r\n"), encoding="utf-8")
        on.start()
        on.picture("empty")
        imported = on.cli("import", str(invitation))
        assert [one["company"] for one in imported["added"]] == ["Northwind Labs"]
        assert datetime.fromisoformat(imported["added"][0]["at"]) == datetime(2026, 11, 12, 15, tzinfo=UTC)
        assert on.cli("import", str(invitation))["added"] == []  # the same file again adds nothing

        # The interview is over: its exit card came by itself; it is filled by keyboard.
        on.exit_card()
        on.picture("exit-card")
        on.desktop.focus("Follow-Up Desktop")
        on.desktop.type("19 nov")
        on.desktop.key("Return")
        until(lambda: on.row("Northwind Labs")["group"] is not None and _promised(on), what="the promised date")
        on.picture("after-exit-card")

        # The thank-you falls due an hour after the interview.
        on.give_focus_elsewhere()
        on.set_clock("2026-11-12T12:00:05-05:00")
        (box,) = on.notification()
        assert on.desktop.active_window() == "Event Tester"  # a notification takes no focus
        on.picture("notification")
        on.click_notification(box)
        on.window_in_front()
        on.shows_sheet_of("Northwind Labs", "Say thank you today", "Priya Raman")
        on.picture("opened-by-click")

        # One key opens the card, one chooses, one saves.
        on.desktop.key("d")
        until(lambda: any("Sent it" in name for name in on.reader.names()), what="the done card")
        on.picture("done-card")
        on.desktop.key("1")
        on.desktop.key("Return")
        until(lambda: on.row("Northwind Labs")["verdict"] == "WAIT", what="the next step")
        on.shows_sheet_of("Northwind Labs", "19 Nov")
        on.picture("next-follow-up")
        before = on.row("Northwind Labs")
        assert before["due"].startswith("2026-11-23T")  # two working days after the promised one

        on.kill()
        on.start()
        until(lambda: on.reader.selected(), what="the window after the crash")
        assert on.row("Northwind Labs") == before
        on.shows_sheet_of("Northwind Labs", "19 Nov")

        # The call itself falls due eleven days later.
        on.give_focus_elsewhere()
        on.set_clock("2026-11-23T10:00:05-05:00")
        (box,) = on.notification()
        on.picture("call-due")
        on.click_notification(box)
        on.window_in_front()
        on.shows_sheet_of("Northwind Labs", "Priya Raman", "19 Nov")
        on.picture("call-sheet")
        on.quit()


def _promised(on: Stage) -> bool:
    due = on.row("Northwind Labs")["window"]
    return bool(due)


def test_the_older_of_two_opens_its_own_sheet(daemon: str, tmp_path: Path) -> None:
    with stage(daemon, tmp_path, f"two-{daemon}") as on:
        on.start()
        on.add("Older Works")
        on.notification()
        on.add("Newer Works", contact="Omar Haddad")
        boxes = on.notification(2)
        on.give_focus_elsewhere()
        on.picture("two")
        on.click_notification(boxes[0])  # both daemons keep the older one on top
        on.window_in_front()
        on.shows_sheet_of("Older Works", "Priya Raman")
        on.picture("older-opened")
        on.quit()


def test_the_done_button_marks_it_done_without_taking_the_focus(tmp_path: Path) -> None:
    with stage("xfce4-notifyd", tmp_path, "done-button") as on:
        on.start()
        on.add("Northwind Labs", promised="2026-11-19")
        (box,) = on.notification()
        on.leave_exit_card()
        on.give_focus_elsewhere()
        on.click_notification(box, "Done")
        on.shows_sheet_of("Northwind Labs", "Wait until Mon 23 Nov")
        on.picture("done")
        assert on.desktop.active_window() == "Event Tester"
        assert on.row("Northwind Labs")["verdict"] == "WAIT"
        assert on.row("Northwind Labs")["due"].startswith("2026-11-23T")
        on.no_notification()
        on.desktop.focus("Follow-Up Desktop")
        on.desktop.key("ctrl+z")
        until(lambda: on.row("Northwind Labs")["group"] == "call_now", what="the undo")
        on.quit()


def test_in_one_hour_rings_again_in_an_hour(tmp_path: Path) -> None:
    with stage("xfce4-notifyd", tmp_path, "snooze-button") as on:
        on.start()
        on.add("Northwind Labs")
        (box,) = on.notification()
        on.click_notification(box, "In 1 hour")
        on.no_notification()
        # The notification goes before the reminder is put off; the hour counts from then.
        until(lambda: _snoozed(on), what="the snooze to be saved")
        on.set_clock("2026-11-12T12:30:00-05:00")
        on.notification()
        on.quit()


def _snoozed(on: Stage) -> bool:
    (file,) = on.data.glob("*.sqlite3")
    with contextlib.closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as link:
        return bool(link.execute("SELECT max(snoozed) FROM reminder").fetchone()[0])


def test_quitting_withdraws_and_the_next_start_brings_back(daemon: str, tmp_path: Path) -> None:
    with stage(daemon, tmp_path, f"quit-{daemon}") as on:
        on.start()
        on.add("Northwind Labs")
        on.notification()
        on.quit()
        on.no_notification()  # nothing that nobody would hear
        on.start()
        (box,) = on.notification()
        on.give_focus_elsewhere()
        on.click_notification(box)
        on.window_in_front()
        on.shows_sheet_of("Northwind Labs", "Say thank you today")
        on.quit()


def test_without_a_daemon_the_banner_in_the_window_rings(tmp_path: Path) -> None:
    with stage(None, tmp_path, "no-daemon") as on:
        on.start(path=str(tmp_path))  # no notify-send either: plyer has nothing to show with
        on.add("Northwind Labs")
        wanted = "Thank Priya Raman, Northwind Labs"
        until(lambda: any(wanted in name for name in on.reader.names()), PATIENCE, "the banner")
        on.picture("banner")
        assert on.cli("check")["notifications"]["way"] in ("banner", "plyer")
        assert on.row("Northwind Labs")["group"] == "call_now"
        on.quit()
        on.desktop.daemon_name = "dunst"
        on.desktop.start_daemon("dunst")
        on.start()
        on.notification()  # nothing was lost: with a daemon it rings there
        on.quit()


def test_plyer_alone_shows_and_says_that_it_cannot_be_clicked(tmp_path: Path) -> None:
    assert shutil.which("notify-send"), "the tests install libnotify-bin"
    with stage("dunst", tmp_path, "plyer") as on:
        on.start()
        _prefer(on, "plyer")
        on.quit()
        on.start()
        on.add("Northwind Labs")
        (box,) = on.notification()
        on.picture("plyer")
        until(lambda: any("cannot be clicked" in name for name in on.reader.names()), what="the explanation")
        wanted = "Thank Priya Raman, Northwind Labs"
        until(lambda: any(wanted in name for name in on.reader.names()), what="the banner beside it")
        on.desktop.click(*box.middle)
        assert on.row("Northwind Labs")["group"] == "call_now"
        on.quit()


def _prefer(on: Stage, way: str) -> None:
    """Sets the way of notification in the store, as the setting will."""
    from followup_desktop.app import build_program

    program = build_program(on.data)
    program.set_setting("notify", way)
    program.around.store.close()


def test_a_second_start_raises_the_first_window(tmp_path: Path) -> None:
    with stage("dunst", tmp_path, "second-start") as on:
        on.start()
        added = on.add("Northwind Labs")
        other = on.add("Halden Foods", contact="Tom Ellery")
        on.give_focus_elsewhere()
        follow_up = on.cli("show", str(other["id"]))["follow_up_id"]
        done = on.desktop.out(
            sys.executable,
            "-m", "followup_desktop", "--data-dir", str(on.data), "--show", str(follow_up),
        )  # fmt: skip
        assert done == ""
        on.window_in_front()
        on.shows_sheet_of("Halden Foods", "Tom Ellery")
        assert added["id"] != other["id"]
        assert len(on.desktop.windows(name="Follow-Up Desktop")) == 1
        on.quit()

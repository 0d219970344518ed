"""The phone's calendar against a real server: made, moved and deleted on the phone, changed on both sides, the server
down for an hour, a wrong password, two computers. No line but the loopback, and a clock that the test moves."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from followup_desktop.adapters.calendar_server.client import GuardedClient
from followup_desktop.adapters.calendar_server.opening import Accounts
from followup_desktop.domain.calendar import AccountTrouble, CalendarAccount, Trouble
from followup_desktop.domain.model import Closing
from followup_desktop.phone_line import PhoneLine
from followup_desktop.services.copier import copy_of
from followup_desktop.services.copy_form import dumps
from followup_desktop.services.phone_round import whole_round
from followup_desktop.services.phone_views import PhoneAnswer
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.tasks import Tasks
from tests.fakes.calendar_server import FakePasswords
from tests.fakes.radicale_server import PASSWORD, USER, Phone, RadicaleServer
from tests.fakes.world import World, make

pytestmark = pytest.mark.e2e
MOVED = datetime(2026, 11, 25, 10)  # noqa: DTZ001 (a wall time of New York)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RadicaleServer]:
    made = RadicaleServer(tmp_path / "radicale")
    made.start()
    yield made
    made.stop()


class Computer:
    """A store, and its way to the server."""

    def __init__(self, world: World, server: RadicaleServer, calendar: str = "") -> None:
        self.world, self.program = world, world.program
        self.passwords = FakePasswords({(server.address, USER): PASSWORD})
        self.accounts = Accounts(world.clock, self.passwords)
        self.account = CalendarAccount(server.address, USER)
        self.calendar = calendar
        if not calendar:
            opened = self.accounts.open(self.account)
            self.calendar = opened.make_calendar("Follow-Up").href
            assert [one.name for one in opened.calendars()] == ["Follow-Up"]
            opened.close()
        self.program.phone_sync.switch_on(self.account, self.calendar, "Follow-Up")

    def sync(self) -> None:
        self.program.phone_sync.hurry()
        whole_round(self.program.phone_sync, self.accounts.open)

    def follow_up(self):  # type: ignore[no-untyped-def]
        return self.program.call_sheet(1).follow_up

    def questions(self) -> list[str]:
        return [one.sentence for one in self.program.phone_questions()]

    def answer(self, answer: PhoneAnswer) -> None:
        (asked,) = self.program.phone_questions()
        self.program.answer_phone(asked.item_id, answer)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make(tmp_path / "data")
    yield made
    made.store.close()


@pytest.fixture
def computer(world: World, server: RadicaleServer) -> Computer:
    """One follow-up of it lies in the calendar."""
    world.add()
    made = Computer(world, server)
    made.sync()
    assert made.program.phone().line == "", made.program.phone()
    return made


@pytest.fixture
def phone(computer: Computer, server: RadicaleServer) -> Phone:
    return Phone(server, computer.calendar)


def test_created(computer: Computer, phone: Phone) -> None:
    _, text = phone.only()
    due = computer.follow_up().due.instant
    assert f"DTSTART:{due:%Y%m%dT%H%M%SZ}" in text
    assert "BEGIN:VALARM" in text
    assert "UID:follow-up-1-" in text
    assert "URL:tel:" in text
    before = phone.entries()
    computer.sync()
    assert phone.entries() == before
    assert computer.program.phone().entries == 1


def test_changed_here(computer: Computer, phone: Phone) -> None:
    address, _ = phone.only()
    phone.rename(address, "Ring Priya!")
    computer.program.move(computer.follow_up().id, datetime(2026, 11, 25, 15, tzinfo=UTC))
    computer.sync()
    _, text = phone.only()
    assert "DTSTART:20261125T150000Z" in text
    assert "SUMMARY:Ring Priya!" in text
    assert text.count("BEGIN:VALARM") == 1
    assert computer.questions() == []


def test_moved_on_the_phone(computer: Computer, phone: Phone) -> None:
    address, _ = phone.only()
    phone.move(address, MOVED)
    computer.sync()
    assert computer.questions() == ["On your phone the thank-you to Northwind Labs was moved to Wed 25 Nov 10:00."]
    computer.answer(PhoneAnswer.MOVE_HERE)
    assert computer.follow_up().due.instant == datetime(2026, 11, 25, 15, tzinfo=UTC)
    before = phone.entries()
    computer.sync()
    assert phone.entries() == before
    assert computer.questions() == []


def test_moved_on_the_phone_and_put_back(computer: Computer, phone: Phone) -> None:
    address, _ = phone.only()
    due = computer.follow_up().due.instant
    phone.move(address, MOVED)
    computer.sync()
    computer.answer(PhoneAnswer.PUT_BACK)
    computer.sync()
    assert f"DTSTART:{due:%Y%m%dT%H%M%SZ}" in phone.only()[1]
    assert "DURATION" not in phone.only()[1]
    computer.sync()
    assert computer.questions() == []


def test_deleted_on_the_phone(computer: Computer, phone: Phone) -> None:
    phone.delete(phone.only()[0])
    computer.sync()
    assert computer.questions() == ["On your phone the thank-you to Northwind Labs was deleted."]
    computer.sync()
    assert phone.entries() == {}
    computer.answer(PhoneAnswer.PUT_BACK)
    computer.sync()
    assert len(phone.entries()) == 1
    phone.delete(phone.only()[0])
    computer.sync()
    computer.answer(PhoneAnswer.DROP)
    computer.sync()
    assert phone.entries() == {}
    assert computer.questions() == []


def test_deleted_here(computer: Computer, phone: Phone) -> None:
    computer.program.close(1, Closing.LET_GO)
    computer.sync()
    assert phone.entries() == {}


class Heard:
    """What a computer asks the server for, question by question."""

    def __init__(self, computer: Computer, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[str] = []
        self._computer = computer
        sent = GuardedClient._sent

        def heard(client: GuardedClient, address: str, method: str, body: str | bytes, headers: Mapping[str, str]):  # type: ignore[no-untyped-def]
            text = body.decode() if isinstance(body, bytes) else body
            self.asked.append("CHANGES" if "sync-collection" in text else method)
            return sent(client, address, method, body, headers)

        monkeypatch.setattr(GuardedClient, "_sent", heard)

    def sync(self) -> list[str]:
        self.asked.clear()
        self._computer.sync()
        return list(self.asked)


def test_a_round_asks_for_what_changed_and_no_more(
    computer: Computer, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Moved, deleted, nothing at all, another's entry; and a state that the server does not know any more."""
    heard = Heard(computer, monkeypatch)
    assert heard.sync() == ["PROPFIND", "PROPFIND"]  # the name of its state, and everything, for something was put
    assert heard.sync() == ["CHANGES"]
    address, text = phone.only()
    phone.write(
        f"{computer.calendar}dentist.ics",
        re.sub(r"UID:[^\r\n]*", "UID:dentist", re.sub(r"X-FOLLOWUP[^\r\n]*\r?\n", "", text)),
    )
    assert heard.sync() == ["CHANGES"]  # of somebody's entry nothing is read
    phone.move(address, MOVED)
    assert heard.sync() == ["CHANGES", "REPORT"]
    assert "was moved to Wed 25 Nov 10:00" in computer.questions()[0]
    computer.answer(PhoneAnswer.MOVE_HERE)
    assert heard.sync() == ["CHANGES"]
    phone.delete(address)
    assert heard.sync() == ["CHANGES", "REPORT"]
    assert "was deleted" in computer.questions()[0]
    with computer.world.store.write() as work:
        work.set_setting("phone.token", "http://radicale.org/ns/sync/" + 64 * "0")
        work.commit()
    computer.answer(PhoneAnswer.PUT_BACK)
    assert heard.sync() == ["CHANGES", "PROPFIND", "PROPFIND", "PUT"]
    assert len(phone.entries()) == 2
    assert computer.questions() == []


def test_a_backup_asks_from_its_own_state_on(
    computer: Computer, phone: Phone, server: RadicaleServer, tmp_path: Path
) -> None:
    computer.sync()
    folder = tmp_path / "copy"
    folder.mkdir()
    (folder / "followup.sqlite3").write_bytes(computer.world.store.back_up(tmp_path / "b").read_bytes())
    phone.move(phone.only()[0], MOVED)
    computer.sync()
    old_world = make(folder)
    try:
        old = Computer(old_world, server, computer.calendar)
        old.sync()
        assert "was moved to Wed 25 Nov 10:00" in old.questions()[0]
    finally:
        old_world.store.close()


def test_a_restored_backup_asks_about_what_it_does_not_know(
    computer: Computer, phone: Phone, server: RadicaleServer, tmp_path: Path
) -> None:
    folder = tmp_path / "copy"
    folder.mkdir()
    (folder / "followup.sqlite3").write_bytes(computer.world.store.back_up(tmp_path / "b").read_bytes())
    planned = computer.program.call_sheet(computer.world.add("Acme").application_id).follow_up
    assert planned is not None
    computer.program.move(planned.id, datetime(2026, 11, 26, 15, tzinfo=UTC))
    computer.sync()
    assert len(phone.entries()) == 2
    old_world = make(folder)
    try:
        old = Computer(old_world, server, computer.calendar)
        old.sync()
        assert "an entry of this program belongs to nothing here" in old.questions()[0]
        old.answer(PhoneAnswer.REMOVE)
        old.sync()
        assert "Northwind" in phone.only()[1]
        assert old.questions() == []
    finally:
        old_world.store.close()


def test_changed_on_both_sides(computer: Computer, phone: Phone) -> None:
    address, _ = phone.only()
    phone.move(address, MOVED)
    computer.program.move(computer.follow_up().id, datetime(2026, 11, 24, 15, tzinfo=UTC))
    before = phone.entries()
    computer.sync()
    assert phone.entries() == before
    assert computer.questions() == [
        "On your phone the thank-you to Northwind Labs was moved to Wed 25 Nov 10:00, and here it stands at "
        "Tue 24 Nov 10:00 now."
    ]
    computer.answer(PhoneAnswer.PUT_BACK)
    computer.sync()
    assert "DTSTART:20261124T150000Z" in phone.only()[1]


def test_the_server_is_down_for_an_hour(computer: Computer, phone: Phone, server: RadicaleServer) -> None:
    sync, clock = computer.program.phone_sync, computer.world.clock
    server.stop()
    computer.world.add("Acme")
    computer.program.move(computer.follow_up().id, datetime(2026, 11, 24, 15, tzinfo=UTC))
    tries = 0
    for _ in range(60):
        clock.advance(minutes=1)
        if sync.is_time():
            tries += 1
            whole_round(sync, computer.accounts.open)
    assert 3 <= tries <= 8
    assert computer.program.phone().line == "Phone: not reached"
    assert computer.program.phone().sentence == "The server 127.0.0.1 cannot be reached."
    server.start()
    clock.advance(minutes=30)
    assert sync.is_time()
    whole_round(sync, computer.accounts.open)
    assert len(phone.entries()) == 2
    assert any("DTSTART:20261124T150000Z" in text for text in phone.entries().values())
    assert computer.program.phone().line == ""
    assert computer.questions() == []


def test_a_wrong_password(computer: Computer, server: RadicaleServer) -> None:
    sync, clock = computer.program.phone_sync, computer.world.clock
    computer.passwords.kept[server.address, USER] = "what I use everywhere"
    computer.sync()
    view = computer.program.phone()
    assert (view.line, view.waits) == ("Phone: needs you", True)
    assert view.sentence == "The server 127.0.0.1 does not take this name and password."
    assert "app-specific" in view.advice
    for _ in range(48):
        clock.advance(hours=1)
        assert not sync.is_time()
    assert sync.prepare() is None
    computer.passwords.kept[server.address, USER] = PASSWORD
    sync.try_anew()
    computer.sync()
    assert computer.program.phone().line == ""


def test_two_computers_with_stores_of_their_own(
    computer: Computer, phone: Phone, server: RadicaleServer, tmp_path: Path
) -> None:
    other_world = make(tmp_path / "other")
    try:
        other_world.add("Acme")
        other = Computer(other_world, server, computer.calendar)
        for one in (other, computer, other, computer):
            one.sync()
        before = phone.entries()
        assert len(before) == 2
        for one in (other, computer, other, computer):
            one.sync()
        assert phone.entries() == before
        assert computer.questions() == other.questions() == []
    finally:
        other_world.store.close()


def test_two_computers_with_copies_of_a_store(
    computer: Computer, phone: Phone, server: RadicaleServer, tmp_path: Path
) -> None:
    folder = tmp_path / "copy"
    folder.mkdir()
    (folder / "followup.sqlite3").write_bytes(computer.world.store.back_up(tmp_path / "b").read_bytes())
    other_world = make(folder)
    try:
        other = Computer(other_world, server, computer.calendar)
        for one in (other, computer, other, computer):
            one.sync()
        assert len(phone.entries()) == 1
        computer.program.move(computer.follow_up().id, datetime(2026, 11, 24, 15, tzinfo=UTC))
        computer.sync()
        before = phone.entries()
        for one in (other, computer, other, computer):
            one.sync()
        assert phone.entries() == before
        assert len(other.questions()) == 1
        assert computer.questions() == []
        other.answer(PhoneAnswer.MOVE_HERE)
        computer.world.add("Acme")
        other_world.add("Brook")  # the same numbers in both stores now
        for one in (other, computer, other, computer, other, computer):
            one.sync()
        assert len(phone.entries()) == 3
        before = phone.entries()
        for one in (other, computer):
            one.sync()
        assert phone.entries() == before
        assert computer.questions() == other.questions() == []
    finally:
        other_world.store.close()


def test_others_entries_stay_and_switching_off_removes_ours(
    computer: Computer, phone: Phone, server: RadicaleServer
) -> None:
    dentist = f"{computer.calendar}dentist.ics"
    phone.write(
        dentist,
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:dentist\r\nDTSTAMP:20261101T000000Z\r\n"
        "DTSTART:20261201T090000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    )
    written = phone.entries()[dentist]
    computer.sync()
    computer.program.phone_sync.switch_off(remove=True)
    computer.sync()
    assert phone.entries() == {dentist: written}
    assert computer.program.phone().stage.value == "off"


def test_a_calendar_that_was_deleted_is_said_and_not_made_anew(computer: Computer, phone: Phone) -> None:
    phone.delete(computer.calendar)
    computer.sync()
    assert computer.program.phone().waits
    assert computer.questions() == []


def test_no_calendar_at_an_address(server: RadicaleServer, world: World) -> None:
    accounts = Accounts(world.clock, FakePasswords())
    opened = accounts.open(CalendarAccount(f"{server.address}nobody/nothing/", USER, PASSWORD))
    with pytest.raises(AccountTrouble) as caught:
        opened.calendars()
    opened.close()
    assert caught.value.trouble in (Trouble.NO_CALENDAR, Trouble.FORBIDDEN)


def test_fifty_are_put_and_taken_away(
    world: World, server: RadicaleServer, say: Callable[[str], None], caplog: pytest.LogCaptureFixture
) -> None:
    import time

    for number in range(50):
        world.add(f"Company {number}")
    computer = Computer(world, server)
    began = time.monotonic()
    computer.sync()
    first = time.monotonic() - began
    began = time.monotonic()
    computer.sync()
    second = time.monotonic() - began
    assert computer.program.phone().entries == 50
    say(f"50 entries put in {first:.1f} s, a round without a change {second * 1000:.0f} ms (Radicale)")


def test_the_password_is_nowhere(
    computer: Computer, server: RadicaleServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Not in a log at any level, not in a file, the .json copy or a backup; not in what an error says."""
    caplog.set_level(logging.DEBUG)
    world = computer.world
    computer.sync()
    server.set_password("another")
    computer.world.clock.advance(hours=1)
    computer.sync()
    server.stop()
    computer.program.phone_sync.try_anew()
    computer.sync()
    world.store.back_up(tmp_path / "backups")
    with world.store.read() as work:
        copy = dumps(copy_of(work))
    opened = computer.accounts.open(computer.account)
    with pytest.raises(AccountTrouble) as caught:
        opened.etags(computer.calendar)
    opened.close()
    told = f"{caplog.text} {caught.value!r} {caught.value} {opened!r} {computer.program.phone()!r}"
    secrets = (PASSWORD, "YXBwLXNwZWNpZmlj", "bWU6YXBw")  # plain, and as basic authentication writes it
    assert not any(secret in told for secret in secrets)
    assert not any(secret.encode() in copy for secret in secrets)
    files = [path for path in tmp_path.rglob("*") if path.is_file() and "radicale" not in path.parts]
    assert len(files) >= 3
    for path in files:
        assert not any(secret.encode() in path.read_bytes() for secret in secrets), path


def test_the_window_on_its_own_thread(
    world: World, server: RadicaleServer, qtbot: QtBot, say: Callable[[str], None]
) -> None:
    """Switched on in the settings, a change pushed, a move asked about and answered: by the real client, while the
    window goes on."""
    world.add()
    passwords = FakePasswords()
    tasks, bridge, parent = Tasks(), Bridge(), QObject()
    window = MainWindow(world.program, tasks, bridge, world.clock)
    line = PhoneLine(world.program, tasks, bridge, window.phone, Accounts(world.clock, passwords), parent)

    def until(condition: Callable[[], object]) -> None:
        qtbot.waitUntil(lambda: bool(condition()), timeout=20_000)

    def quiet() -> bool:
        return not line._busy and not tasks.busy

    try:
        window.window_actions["settings"].trigger()
        dialog = window.preferences.dialog
        assert dialog is not None
        panel = dialog.phone
        until(lambda: not tasks.busy)
        for field, text in ((panel.address, server.address), (panel.user, USER), (panel.password, PASSWORD)):
            field.setText(text)
        panel.try_button.click()
        until(lambda: not panel.use_button.isHidden())
        panel.use_button.click()
        until(lambda: "In step with the calendar “Follow-Up”" in panel.state.text())
        until(quiet)
        with world.store.read() as work:
            phone = Phone(server, str(work.setting("phone.calendar")))
        address, _ = phone.only()
        phone.move(address, MOVED)
        panel.now_button.click()
        until(lambda: not window.frame.phone.isHidden())
        assert "was moved to Wed 25 Nov 10:00" in window.frame.phone.text.text()
        window.frame.phone._answer(0)
        until(lambda: world.program.call_sheet(1).follow_up.due.day.day == 25)
        until(quiet)
        panel.remove_button.click()
        until(lambda: phone.entries() == {} and quiet())
        until(lambda: not passwords.kept)
        dialog.close()
    finally:
        line.stop()
        window.end()
        assert tasks.stop()
        window.deleteLater()


def test_reminding_an_interview_half_an_hour_before(world: World, server: RadicaleServer) -> None:
    world.add(at="2026-11-20T10:00")
    computer = Computer(world, server)
    computer.sync()
    texts = " ".join(Phone(server, computer.calendar).entries().values())
    assert "TRIGGER:-PT30M" in texts

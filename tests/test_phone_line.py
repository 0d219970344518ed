"""The line to the phone's calendar in the whole window: rounds, errands for the settings, what goes wrong."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from followup_desktop.domain.calendar import AccountTrouble, CalendarAccount, CalendarName, Trouble
from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.phone_line import PhoneLine
from followup_desktop.services.phone_views import PhoneAnswer, PhoneStage
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.main_window import MainWindow
from followup_desktop.ui.tasks import Tasks
from tests.fakes.calendar_server import HOME, FakeCalendarServer, FakePasswords
from tests.fakes.world import World, make

ADDRESS, USER, PASSWORD = "https://caldav.icloud.com", "jo", "correct horse"
WAIT_MS = 10_000


class FakeAccounts:
    """Opens the one server; the password is looked up as the real ones do."""

    def __init__(self, server: FakeCalendarServer) -> None:
        self.server, self.passwords = server, FakePasswords()
        self.held: threading.Event | None = None
        self.broken: BaseException | None = None

    def open(self, account: CalendarAccount) -> FakeCalendarServer:
        if self.held is not None:
            self.held.wait(10)
        if self.broken is not None:
            raise self.broken
        password = account.password or self.passwords.read(account.address, account.user)
        if not password:
            raise AccountTrouble(Trouble.NO_PASSWORD)
        return self.server.open(CalendarAccount(account.address, account.user, password))


class Line:
    """A window over a real store, with a line to a server in memory."""

    def __init__(self, world: World, qtbot: QtBot) -> None:
        self.world, self.program, self.qtbot = world, world.program, qtbot
        self.server = FakeCalendarServer()
        self.accounts = FakeAccounts(self.server)
        self.tasks, self.bridge, self._parent = Tasks(), Bridge(), QObject()
        self.window = MainWindow(world.program, self.tasks, self.bridge, world.clock)
        self.line = PhoneLine(
            world.program,
            self.tasks,
            self.bridge,
            self.window.phone,
            self.accounts,  # type: ignore[arg-type]
            self._parent,
        )
        self.line._settling.setInterval(0)

    @property
    def desk(self):  # type: ignore[no-untyped-def]
        return self.window.phone

    def view(self):  # type: ignore[no-untyped-def]
        assert self.tasks.drain()
        return self.program.phone()

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=WAIT_MS)

    def quiet(self) -> None:
        self.until(lambda: not self.line._busy and not self.tasks.busy)

    def switch_on(self, calendar: str = HOME) -> None:
        account = CalendarAccount(ADDRESS, USER, PASSWORD)
        self.desk.chosen.emit(account, CalendarName(calendar, "Follow-Up"))
        self.until(lambda: self.server.entries)
        self.quiet()

    def end(self) -> None:
        self.line.stop()
        self.window.end()
        assert self.tasks.stop()
        self.window.deleteLater()


@pytest.fixture
def line(qtbot: QtBot, tmp_path: Path) -> Iterator[Line]:
    world = make(tmp_path / "data")
    world.add()
    made = Line(world, qtbot)
    yield made
    made.end()
    world.store.close()


def test_switched_on_in_the_settings_it_is_in_step_at_once(line: Line) -> None:
    line.switch_on()
    assert len(line.server.entries) == 1
    assert line.accounts.passwords.kept == {(ADDRESS, USER): PASSWORD}
    assert line.view().stage is PhoneStage.ON
    assert "switched" not in line.view().line


def test_a_new_calendar_is_made(line: Line) -> None:
    line.switch_on(calendar="")
    assert "make" in line.server.asked


def test_trying_lists_the_calendars_or_says_what_is_wrong(line: Line) -> None:
    line.window.window_actions["settings"].trigger()
    dialog = line.window.preferences.dialog
    assert dialog is not None
    dialog.phone.show_view(line.program.phone())
    line.desk.tried.emit(CalendarAccount("caldav.icloud.com", USER, "wrong"))
    line.until(lambda: "does not take this name" in dialog.phone.state.text())
    line.desk.tried.emit(CalendarAccount("caldav.icloud.com", USER, PASSWORD))
    line.until(lambda: not dialog.phone.use_button.isHidden())
    assert dialog.phone._account is not None
    assert dialog.phone._account.address == ADDRESS
    dialog.close()


@pytest.mark.logs_errors
def test_a_bug_while_trying_is_said_as_a_server_that_makes_no_sense(line: Line) -> None:
    line.window.window_actions["settings"].trigger()
    dialog = line.window.preferences.dialog
    assert dialog is not None
    line.accounts.broken = ValueError("a bug")
    line.desk.tried.emit(CalendarAccount(ADDRESS, USER, PASSWORD))
    line.until(lambda: "make no sense" in dialog.phone.state.text())
    dialog.close()


def test_a_change_here_is_pushed_soon(line: Line) -> None:
    line.switch_on()
    planned = line.program.call_sheet(1).follow_up
    assert planned is not None
    to = planned.due.instant.replace(day=25)
    line.tasks.run(lambda: line.program.move(planned.id, to), lambda done: line.bridge.publish(done.changes))
    line.until(lambda: line.server.only.start == to)


def test_a_move_on_the_phone_is_asked_about_and_answered(line: Line) -> None:
    line.switch_on()
    start = line.server.only.start
    assert start is not None
    line.server.move(line.server.only.href, start.replace(day=25))
    line.world.clock.advance(minutes=11)
    line.line.minute()
    bar = line.window.frame.phone
    line.until(lambda: not bar.isHidden())
    assert "was moved to Wed 25 Nov" in bar.text.text()
    bar.answered.emit(bar._shown.item_id, PhoneAnswer.PUT_BACK)  # type: ignore[union-attr]
    line.until(lambda: line.server.only.start == start)


def test_not_each_minute(line: Line) -> None:
    line.switch_on()
    opened = line.server.opened
    for _ in range(5):
        line.line.minute()
        line.quiet()
    assert line.server.opened == opened


def test_after_crashes_only_when_it_is_wanted(line: Line) -> None:
    line.switch_on()
    opened = line.server.opened
    line.line.hold()
    line.world.clock.advance(hours=1)
    line.line.minute()
    line.quiet()
    assert line.server.opened == opened
    line.desk.now_wanted.emit()
    line.until(lambda: line.server.opened > opened)
    line.quiet()


def test_a_slow_server_holds_up_nobody(line: Line) -> None:
    line.switch_on()
    line.accounts.held = threading.Event()
    line.world.clock.advance(minutes=11)
    line.line.minute()
    line.until(lambda: not line.tasks.busy)
    assert line.line._busy
    assert len(line.program.timeline().rows) == 1
    line.line.minute()  # asked for once more meanwhile: one more round after it
    assert line.line._again
    line.accounts.held.set()
    line.quiet()
    assert line.view().line == ""


def test_a_server_that_is_down_is_one_quiet_line(line: Line) -> None:
    line.switch_on()
    line.server.trouble = AccountTrouble(Trouble.UNREACHABLE, "caldav.icloud.com")
    line.world.clock.advance(minutes=11)
    line.line.minute()
    line.until(lambda: line.window.frame.status.phone.text() == "▲ Phone: not reached")
    assert line.window.frame.message.isHidden()


def test_the_line_breaks_while_it_writes(line: Line) -> None:
    for number in range(3):
        line.world.add(f"Company {number}")
    line.server.trouble_after = 2
    account = CalendarAccount(ADDRESS, USER, PASSWORD)
    line.desk.chosen.emit(account, CalendarName(HOME, "Follow-Up"))
    line.until(lambda: line.window.frame.status.phone.text() == "▲ Phone: not reached")
    assert len(line.server.entries) == 2
    line.server.trouble_after = None
    line.world.clock.advance(minutes=2)
    line.line.minute()
    line.until(lambda: len(line.server.entries) == 4)


@pytest.mark.logs_errors
def test_a_bug_in_a_round_is_shown_and_tried_later(line: Line) -> None:
    line.switch_on()
    line.accounts.broken = ValueError("a bug")
    line.world.clock.advance(minutes=11)
    line.line.minute()
    line.until(lambda: not line.window.frame.message.isHidden())
    line.quiet()
    assert line.view().line == "Phone: not reached"


def test_a_store_that_fails_in_a_round(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    line.switch_on()

    def fail() -> None:
        raise StoreUnusable("The disk is full.")

    monkeypatch.setattr(line.program.phone_sync, "prepare", fail)
    line.world.clock.advance(minutes=11)
    line.line.minute()
    line.until(lambda: "The disk is full" in line.window.frame.message.text.text())
    line.quiet()


def test_a_wrong_password_waits_for_another(line: Line) -> None:
    line.switch_on()
    line.server.password = "changed"
    line.world.clock.advance(minutes=11)
    line.line.minute()
    line.until(lambda: line.window.frame.status.phone.text() == "▲ Phone: needs you")
    opened = line.server.opened
    line.world.clock.advance(hours=5)
    line.line.minute()
    line.quiet()
    assert line.server.opened == opened
    line.desk.password_entered.emit("changed")
    line.until(lambda: line.window.frame.status.phone.isHidden())
    assert line.accounts.passwords.kept[ADDRESS, USER] == "changed"


def test_without_a_keeper_of_passwords_it_is_said(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    line.window.loop.noted.connect(told.append)
    line.accounts.passwords.there = False
    line.desk.chosen.emit(CalendarAccount(ADDRESS, USER, PASSWORD), CalendarName(HOME, "Follow-Up"))
    line.until(lambda: any("asked for at the next start" in one for one in told))
    line.quiet()
    line.desk.password_entered.emit("another")
    line.until(lambda: sum("asked for at the next start" in one for one in told) == 2)
    line.quiet()


@pytest.mark.parametrize("remove", [False, True])
def test_switched_off_the_password_is_forgotten(line: Line, remove: bool) -> None:
    line.switch_on()
    line.desk.off_wanted.emit(remove)
    line.until(lambda: not line.accounts.passwords.kept)
    line.quiet()
    assert line.view().stage is PhoneStage.OFF
    assert len(line.server.entries) == (0 if remove else 1)


def test_synchronise_now(line: Line) -> None:
    line.switch_on()
    opened = line.server.opened
    line.desk.now_wanted.emit()
    line.until(lambda: line.server.opened > opened)
    line.quiet()


def test_at_the_end_nothing_more_begins(line: Line) -> None:
    line.switch_on()
    line.accounts.held = threading.Event()
    line.world.clock.advance(minutes=11)
    line.line.minute()
    line.until(lambda: not line.tasks.busy)
    line.line.stop()
    line.accounts.held.set()
    line.line._begin()
    line.line._fetched(lambda _result: None, None, None)
    line.line._answered(lambda _result: None, None, None)
    assert not line.tasks.busy

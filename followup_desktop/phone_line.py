"""The line to the phone's calendar: rounds by themselves and when they are wanted, and what the settings ask of it.

A round goes to and fro between the worker thread, which reads and writes the store, and the network's thread, which
alone waits for the server: prepare, look, decide, carry out, record. All steps are handed on here, on the GUI thread.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from followup_desktop.adapters.calendar_server.addresses import tidied
from followup_desktop.adapters.calendar_server.opening import Accounts
from followup_desktop.adapters.network import Network
from followup_desktop.domain.calendar import AccountTrouble, CalendarAccount, CalendarName, Trouble
from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.ports import CalendarServer
from followup_desktop.services.phone_plan import Looking, Order, Outcome, Seen
from followup_desktop.services.phone_round import AT_ONCE, carry_out, look
from followup_desktop.services.phone_sync import trouble_words
from followup_desktop.services.phone_views import PhoneStage, PhoneView
from followup_desktop.services.program import Program
from followup_desktop.ui.bridge import Bridge
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.window_parts.phone_desk import PhoneDesk

log = logging.getLogger(__name__)
SETTLES_MS = 4_000  # after a change here, so that several in a row make one round
HURRIED_BY = {Kind.APPLICATION, Kind.FOLLOW_UP, Kind.INTERVIEW, Kind.CONTACT, Kind.SETTING}  # by no round itself


class PhoneLine(QObject):
    """``minute`` is to be called each minute. Must be made on the GUI thread, and ended with ``stop``."""

    def __init__(
        self, program: Program, tasks: Tasks, bridge: Bridge, desk: PhoneDesk, accounts: Accounts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._program, self._sync, self._tasks, self._bridge = program, program.phone_sync, tasks, bridge
        self._desk, self._accounts = desk, accounts
        self._network = Network(bridge.publish_errand)
        self._server: CalendarServer | None = None  # touched on the network's thread only
        self._busy = self._again = self._stopped = self._held = False
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLES_MS)
        self._settling.timeout.connect(self.minute)
        bridge.changed.connect(self._changed)
        desk.tried.connect(self._try)
        desk.chosen.connect(self._choose)
        desk.password_entered.connect(self._take_password)
        desk.now_wanted.connect(self._now)
        desk.off_wanted.connect(self._off)

    def stop(self) -> None:
        self._stopped = True
        self._settling.stop()
        self._network.stop()

    # -- when

    def hold(self) -> None:
        """No round by itself: in a start after crashes nothing of strangers is read."""
        self._held = True

    @Slot()
    def minute(self) -> None:
        """A round, where it is time for one."""
        if self._sync.is_time() and not self._held:
            self._begin()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if changes.kinds & HURRIED_BY:
            self._sync.hurry()
            self._settling.start()

    # -- a round

    def _begin(self) -> None:
        if self._stopped:
            return
        if self._busy:
            self._again = True
            return
        self._busy = True
        self._tasks.run(self._sync.prepare, self._prepared, self._broken)

    def _prepared(self, looking: Looking | None) -> None:
        if looking is None:
            self._over(Changes(frozenset({(Kind.CALENDAR, 0)})))
        else:
            self._fetch(partial(self._look, looking), partial(self._seen, looking))

    def _look(self, looking: Looking) -> Seen:
        self._hang_up()
        return look(self._line_to(looking), looking)

    def _line_to(self, looking: Looking) -> CalendarServer:
        """The round's one line to the server, opened by the first who needs it."""
        if self._server is None:
            self._server = self._accounts.open(looking.account)
        return self._server

    def _seen(self, looking: Looking, seen: Seen) -> None:
        self._tasks.run(partial(self._sync.decide, looking, seen), partial(self._decided, looking), self._broken)

    def _decided(self, looking: Looking, decided: tuple[tuple[Order, ...], Changes]) -> None:
        orders, changes = decided
        self._bridge.publish(changes)
        self._go_on(looking, orders)

    def _go_on(self, looking: Looking, orders: tuple[Order, ...]) -> None:
        if orders:
            self._fetch(partial(self._write, looking, orders[:AT_ONCE]), partial(self._written, looking, orders))
        else:
            self._network.run(self._hang_up, lambda _result, _error: None)
            self._tasks.run(self._sync.finish, partial(self._finished, looking), self._broken)

    def _write(self, looking: Looking, orders: tuple[Order, ...]) -> tuple[Outcome, ...]:
        return carry_out(self._line_to(looking), looking, orders)

    def _written(self, looking: Looking, orders: tuple[Order, ...], outcomes: tuple[Outcome, ...]) -> None:
        rest = orders[len(outcomes) :]
        recorded = partial(self._recorded, looking, rest)
        self._tasks.run(partial(self._sync.record, outcomes), recorded, self._broken)

    def _recorded(self, looking: Looking, rest: tuple[Order, ...], changes: Changes) -> None:
        self._bridge.publish(changes)
        self._go_on(looking, rest)

    def _finished(self, looking: Looking, changes: Changes) -> None:
        self._tasks.run(self._sync.account, partial(self._forget_password, looking.account))
        self._over(changes)

    def _forget_password(self, used: CalendarAccount, kept: CalendarAccount) -> None:
        """It was switched off, and all that was put there is gone."""
        if not kept.address:
            forget = partial(self._accounts.passwords.forget, used.address, used.user)
            self._network.run(forget, lambda _result, _error: None)

    def _over(self, changes: Changes) -> None:
        self._busy = False
        self._bridge.publish(changes)
        if self._again:
            self._again = False
            self._sync.hurry()
            self.minute()

    def _hang_up(self) -> None:
        server, self._server = self._server, None
        if server is not None:
            server.close()

    # -- what goes wrong

    def _fetch(self, errand: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """An errand of a round to the server."""
        self._network.run(errand, partial(self._fetched, then))

    def _fetched(self, then: Callable[[Any], None], result: Any, error: BaseException | None) -> None:
        if self._stopped:
            return
        if error is None:
            then(result)
            return
        self._network.run(self._hang_up, lambda _result, _error: None)
        if isinstance(error, AccountTrouble):
            self._tasks.run(partial(self._sync.fail, error), self._over, self._broken)
        else:
            log.error("a round with the phone's calendar failed inside the program", exc_info=error)
            self._give_up(error)

    def _broken(self, error: BaseException) -> None:
        """The store's part failed; that was logged."""
        self._network.run(self._hang_up, lambda _result, _error: None)
        self._give_up(error)

    def _give_up(self, error: BaseException) -> None:
        """Not told each time it is tried again: one line, and later once more."""
        self._tasks.run(partial(self._sync.fail, AccountTrouble(Trouble.ODD)), self._over, lambda _error: None)
        self._tasks.failed.emit(error)

    # -- from the settings

    def _ask(self, errand: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """An errand that somebody waits for before the settings."""
        self._network.run(errand, partial(self._answered, then))

    def _answered(self, then: Callable[[Any], None], result: Any, error: BaseException | None) -> None:
        if self._stopped:
            return
        if error is None:
            then(result)
        elif isinstance(error, AccountTrouble):
            self._desk.show_trouble(*trouble_words(self._program.around, error))
        else:
            log.error("asking a calendar server failed inside the program", exc_info=error)
            self._desk.show_trouble(*trouble_words(self._program.around, AccountTrouble(Trouble.ODD)))

    @Slot(object)
    def _try(self, account: CalendarAccount) -> None:
        account = CalendarAccount(tidied(account.address), account.user, account.password)
        self._ask(partial(self._list, account), partial(self._desk.show_calendars, account))

    def _list(self, account: CalendarAccount) -> tuple[CalendarName, ...]:
        server = self._accounts.open(account)
        try:
            return server.calendars()
        finally:
            server.close()

    @Slot(object, object)
    def _choose(self, account: CalendarAccount, calendar: CalendarName) -> None:
        self._ask(partial(self._settle, account, calendar), partial(self._chosen, account))

    def _settle(self, account: CalendarAccount, calendar: CalendarName) -> tuple[CalendarName, bool]:
        """The calendar, made where it is a new one, and whether the system keeps the password."""
        if not calendar.href:
            server = self._accounts.open(account)
            try:
                calendar = server.make_calendar(calendar.name)
            finally:
                server.close()
        return calendar, self._keep(account)

    def _keep(self, account: CalendarAccount) -> bool:
        try:
            self._accounts.passwords.keep(account.address, account.user, account.password)
        except AccountTrouble:
            return False
        return True

    def _chosen(self, account: CalendarAccount, settled: tuple[CalendarName, bool]) -> None:
        calendar, kept = settled
        self._say_kept("switched_on", kept=kept)
        bare = CalendarAccount(account.address, account.user)
        switch = partial(self._sync.switch_on, bare, calendar.href, calendar.name)
        self._tasks.run(switch, self._switched)

    def _say_kept(self, message: str, *, kept: bool) -> None:
        say = self._program.around.wording.say
        self._desk.note(say(f"phone.{message}" if kept else "phone.kept_for_now"))

    def _switched(self, changes: Changes) -> None:
        self._bridge.publish(changes)
        self._begin()

    @Slot(str)
    def _take_password(self, password: str) -> None:
        self._tasks.run(self._sync.account, partial(self._try_password, password))

    def _try_password(self, password: str, account: CalendarAccount) -> None:
        entered = CalendarAccount(account.address, account.user, password)
        self._ask(partial(self._keep, entered), self._password_kept)

    def _password_kept(self, kept: bool) -> None:
        if not kept:
            self._say_kept("", kept=False)
        self._now()

    @Slot()
    def _now(self) -> None:
        self._tasks.run(self._sync.try_anew, self._switched)

    @Slot(bool)
    def _off(self, remove: bool) -> None:
        self._tasks.run(self._sync.account, partial(self._switch_off, remove))

    def _switch_off(self, remove: bool, account: CalendarAccount) -> None:
        switched = partial(self._switched_off, account)
        self._tasks.run(partial(self._sync.switch_off, remove=remove), switched)

    def _switched_off(self, account: CalendarAccount, changes: Changes) -> None:
        self._desk.note(self._program.around.wording.say("phone.switched_off"))
        self._switched(changes)
        self._tasks.run(self._program.phone, partial(self._forget_if_off, account))

    def _forget_if_off(self, account: CalendarAccount, view: PhoneView) -> None:
        if view.stage is PhoneStage.OFF:
            self._forget_password(account, CalendarAccount("", ""))

"""A connection to the session bus on the Qt loop: no thread, and nothing here waits longer than the connect may take.

jeepney packs and unpacks the messages; reading and writing are ours, because its own connection waits without a limit
for a bus that accepts and then says nothing. GUI thread only. It knows nothing of notifications.
"""

from __future__ import annotations

import logging
import select
import socket
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any

from PySide6.QtCore import QDeadlineTimer, QObject, QSocketNotifier, QTimer, Slot

from followup_desktop.adapters.bus_once import connect

log = logging.getLogger(__name__)
PATIENCE_MS = 4000  # milliseconds until a request counts as unanswered
FINISH_MS = 300  # milliseconds that the end of the program waits for what is on its way
LATE = 100  # requests given up whose answer is still recognised
CHUNK = 65536

TIMEOUT = "timeout"
NO_BUS = "no-bus"
LOST = "bus-lost"

BUS = "org.freedesktop.DBus"  # the bus's own name

# (it worked, the body of the answer); where it did not: (error's name, words)
Answer = Callable[[bool, tuple[Any, ...]], None]


def ignored(ok: bool, body: tuple[Any, ...]) -> None:
    """For requests whose answer changes nothing."""


@dataclass
class _Request:
    answer: Answer
    late: Answer | None
    timer: QTimer


class BusLink(QObject):
    """``heard(message)`` is called with each signal that was asked for, ``lost(why)`` once when the bus is gone.

    ``called(message)``: somebody calls us; it is to be answered with ``reply``. Without it nobody is answered.
    """

    def __init__(
        self,
        heard: Callable[[Any], None],
        lost: Callable[[str], None],
        parent: QObject | None = None,
        *,
        called: Callable[[Any], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._heard, self._lost, self._called = heard, lost, called
        self._socket: socket.socket | None = None
        self._parser: Any = None
        self._reading: QSocketNotifier | None = None
        self._writing: QSocketNotifier | None = None
        self._out = bytearray()
        self._serials = count(1)
        self._requests: dict[int, _Request] = {}
        self._late: dict[int, Answer] = {}

    @property
    def is_open(self) -> bool:
        return self._socket is not None

    def open(self, address: str) -> None:
        """Connects; where the bus is stuck, the window stands still for CONNECT_S seconds at most.

        Raises NoBus.
        """
        self.close()
        link = connect(address)
        from jeepney import Parser, message_bus

        link.setblocking(False)
        self._socket, self._parser = link, Parser()
        self._reading = QSocketNotifier(link.fileno(), QSocketNotifier.Type.Read, self)
        self._reading.activated.connect(self._readable)
        self._writing = QSocketNotifier(link.fileno(), QSocketNotifier.Type.Write, self)
        self._writing.setEnabled(False)
        self._writing.activated.connect(self._writable)
        self.call(message_bus.Hello(), self._greeted)

    def _greeted(self, ok: bool, body: tuple[Any, ...]) -> None:
        if not ok and self.is_open:
            self._broken(str(body[0]))

    # -- asking

    def hear(self, **rule: str) -> None:
        """Asks for the signals of a rule: of this sender, path, interface, member."""
        from jeepney import MatchRule

        self._add(MatchRule(type="signal", **rule))

    def hear_of_owner(self, name: str) -> None:
        """Asks for the signal NameOwnerChanged of that name: the name, who had it, who has it now."""
        from jeepney import MatchRule

        rule = MatchRule(type="signal", sender=BUS, interface=BUS, member="NameOwnerChanged")
        rule.add_arg_condition(0, name)
        self._add(rule)

    def _add(self, rule: Any) -> None:
        from jeepney import message_bus

        self.call(message_bus.AddMatch(rule), ignored)

    def call(
        self, message: Any, answer: Answer, *, patience_ms: int = PATIENCE_MS, late: Answer | None = None
    ) -> None:
        """Sends a request; ``answer`` is called once. ``late`` is for an answer that comes after it was given up."""
        if self._socket is None:
            answer(False, (NO_BUS, "there is no session bus"))
            return
        serial = next(self._serials)
        data = message.serialise(serial=serial)
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(lambda: self._give_up(serial))
        self._requests[serial] = _Request(answer, late, timer)
        timer.start(patience_ms)
        self._out += data
        self._write()

    def reply(self, message: Any) -> None:
        """Sends an answer, or an error, to somebody who called us."""
        if self._socket is not None:
            self._out += message.serialise(serial=next(self._serials))
            self._write()

    def _give_up(self, serial: int) -> None:
        request = self._requests.get(serial)
        if request is not None and request.late is not None:
            self._late[serial] = request.late
            while len(self._late) > LATE:
                del self._late[next(iter(self._late))]
        self._answered(serial, False, (TIMEOUT, "no answer"))

    def _answered(self, serial: int, ok: bool, body: tuple[Any, ...]) -> None:
        request = self._requests.pop(serial, None)
        if request is not None:
            request.timer.stop()
            request.timer.deleteLater()
            request.answer(ok, body)
        elif (late := self._late.pop(serial, None)) is not None:
            late(ok, body)

    # -- reading and writing

    @Slot()
    def _writable(self) -> None:
        self._write()

    def _write(self) -> None:
        if self._socket is None or self._writing is None:
            return
        try:
            while self._out:
                del self._out[: self._socket.send(self._out[:CHUNK])]
        except BlockingIOError:
            pass  # the bus is slow: the rest goes when there is room
        except OSError as error:
            self._broken(type(error).__name__)
            return
        self._writing.setEnabled(bool(self._out))

    @Slot()
    def _readable(self) -> None:
        if self._socket is None:
            return
        try:
            data = self._socket.recv(CHUNK)
        except BlockingIOError:
            return
        except OSError as error:
            self._broken(type(error).__name__)
            return
        if not data:
            self._broken("the bus closed the connection")
            return
        self._parser.add_data(data)
        self._take_all()

    def _take_all(self) -> None:
        while self._parser is not None:
            try:
                message = self._parser.get_next_message()
            except Exception as error:  # whatever a broken message makes of the parser: nothing after it can be read
                self._broken(type(error).__name__)
                return
            if message is None:
                return
            self._take(message)

    def _take(self, message: Any) -> None:
        from jeepney import HeaderFields, MessageType

        head, kind = message.header.fields, message.header.message_type
        if kind is MessageType.method_return:
            self._answered(head.get(HeaderFields.reply_serial), True, message.body)
        elif kind is MessageType.error:
            told = str(message.body[0]) if message.body else ""
            self._answered(head.get(HeaderFields.reply_serial), False, (head.get(HeaderFields.error_name), told))
        elif kind is MessageType.signal:
            self._heard(message)
        elif kind is MessageType.method_call and self._called is not None:
            self._called(message)

    # -- ending

    def finish(self, milliseconds: int = FINISH_MS) -> None:
        """Stands still until every request is answered, at most so long. For the program's start and its end."""
        deadline = QDeadlineTimer(milliseconds)
        while self._requests and self._socket is not None and not deadline.hasExpired():
            wanted = [self._socket]
            select.select(wanted, wanted if self._out else [], [], deadline.remainingTime() / 1000)
            self._write()
            self._readable()

    def _broken(self, why: str) -> None:
        """The bus is gone: whoever waits is told first, then the owner."""
        waiting = list(self._requests.values())
        self.close()
        self._lost(why)
        for request in waiting:
            request.answer(False, (LOST, why))

    def close(self) -> None:
        """Nobody is told."""
        for request in self._requests.values():
            request.timer.stop()
            request.timer.deleteLater()
        self._requests.clear()
        self._late.clear()
        self._out.clear()
        for notifier in (self._reading, self._writing):
            if notifier is not None:
                notifier.setEnabled(False)
                notifier.deleteLater()
        self._reading = self._writing = self._parser = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None

"""A few questions to the session bus at once, without an event loop and without Qt, in bounded time.

For the command line and for threads. The window keeps a connection of its own (adapters/session_bus.py).
"""

from __future__ import annotations

import os
import socket
from collections.abc import Sequence
from typing import Any

from followup_desktop.adapters.clock import SystemClock

CONNECT_S = 1.0


class NoBus(Exception):
    """There is no session bus, or it does not answer."""


def session_address() -> str:
    """The session bus's address. Never one that would have to be started: that would be a second, private desktop."""
    named = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if named.startswith("unix:"):
        return named
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if not runtime and hasattr(os, "getuid"):  # Windows has no user numbers, and no such bus
        runtime = f"/run/user/{os.getuid()}"
    return f"unix:path={runtime}/bus"


def connect(address: str) -> socket.socket:
    """A connection that has proved who we are, within CONNECT_S seconds. Raises NoBus."""
    try:
        from jeepney.bus import get_bus
        from jeepney.io.blocking import prep_socket

        link: socket.socket = prep_socket(get_bus(address), timeout=CONNECT_S)
    except Exception as error:  # no library, no address, no socket, no answer: each raises a kind of its own
        raise NoBus(type(error).__name__) from error
    return link


def ask(messages: Sequence[Any], seconds: float) -> list[tuple[Any, ...] | None]:
    """The bodies of the answers in the order of the questions; None for an error and for no answer in time.

    Raises NoBus.
    """
    with connect(session_address()) as link:
        from jeepney import message_bus

        answers: dict[int, tuple[Any, ...] | None] = {}
        try:
            link.settimeout(seconds)
            link.sendall(b"".join(one.serialise(n) for n, one in enumerate((message_bus.Hello(), *messages), 1)))
            _collect(link, answers, len(messages) + 1, seconds)
        except OSError as error:
            if 1 not in answers:
                raise NoBus(type(error).__name__) from error
    return [answers.get(number) for number in range(2, len(messages) + 2)]


def _collect(link: socket.socket, answers: dict[int, tuple[Any, ...] | None], wanted: int, seconds: float) -> None:
    """Fills in the answers by number until all are there. Raises OSError when the time is over or the bus is gone."""
    from jeepney import HeaderFields, MessageType, Parser

    monotonic = SystemClock().monotonic
    end, parser = monotonic() + seconds, Parser()
    while len(answers) < wanted:
        link.settimeout(max(0.001, end - monotonic()))
        data = link.recv(65536)
        if not data or monotonic() > end:
            raise TimeoutError
        parser.add_data(data)
        while (message := parser.get_next_message()) is not None:
            number = message.header.fields.get(HeaderFields.reply_serial)
            if number is not None:
                good = message.header.message_type is MessageType.method_return
                answers[number] = message.body if good else None

"""The way by which a second start speaks to the program that runs: one short command, one short answer.

Commands come from this user's programs alone and are one of three forms; whatever else arrives is answered "no" and
dropped, and nobody who connects can hold up the window.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
import socket
import struct
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from followup_desktop.adapters.clock import SystemClock

if TYPE_CHECKING:
    from PySide6.QtCore import QSocketNotifier, QTimer

log = logging.getLogger(__name__)
LONGEST = 64  # bytes of a command with its line end
COMMAND = re.compile(rb"(?:show|open [1-9]\d{0,17}|import [0-9a-f]{32})\n")
YES, NO = b"ok\n", b"no\n"
CONNECT_S = 2.0  # seconds a second start looks for somebody who listens
ANSWER_S = 8.0  # seconds it then waits: the first one may just be starting, and listens before it can answer
PAUSE_S = 0.05
WAITING = 16  # connections the kernel keeps for us while we start
VISITOR_MS = 1000  # milliseconds for a command to arrive whole
VISITORS = 16  # at once
NAME_LIMIT = 100  # bytes of a socket's path: 108 on Linux, 104 on macOS


class Channel(Protocol):
    def open(self) -> None:
        """From now on others can connect, even before anybody listens. Never raises."""

    def listen(self, callback: Callable[[str], None]) -> None: ...

    def close(self) -> None: ...

    def tell(self, command: str) -> bool: ...


def has_unix_sockets() -> bool:
    """Python has none on Windows."""
    return hasattr(socket, "AF_UNIX")


def is_command(text: str) -> bool:
    return COMMAND.fullmatch(text.encode("utf-8", "replace") + b"\n") is not None


def understood(data: bytes) -> str:
    """The command, or empty where it is none of ours."""
    return data.decode("ascii").strip() if COMMAND.fullmatch(data) else ""


class UnixChannel:
    """A socket in a folder of ours, for this user alone. Only the holder of the lock opens it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._server: socket.socket | None = None
        self._watch: QSocketNotifier | None = None
        self._visitors: list[_Visitor] = []
        self._callback: Callable[[str], None] = lambda command: None

    def open(self) -> None:
        server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            self._path.unlink(missing_ok=True)  # we hold the lock, so whoever left it has ended
            with _short(self._path) as name:
                server.bind(name)
            self._path.chmod(0o600)
            server.listen(WAITING)
        except OSError as error:
            log.warning("no channel for a second start: %s", error)
            server.close()
            return
        server.setblocking(False)
        self._server = server

    def listen(self, callback: Callable[[str], None]) -> None:
        if self._server is None:
            return
        from PySide6.QtCore import QSocketNotifier

        self._callback = callback
        self._watch = QSocketNotifier(self._server.fileno(), QSocketNotifier.Type.Read)
        self._watch.activated.connect(self._arrived)

    def _arrived(self) -> None:
        if self._server is None:
            return
        try:
            peer, _ = self._server.accept()
        except OSError:
            return
        self._visitors = [visitor for visitor in self._visitors if not visitor.gone]
        if len(self._visitors) >= VISITORS or not is_this_user(peer):
            peer.close()
            return
        self._visitors.append(_Visitor(peer, self._callback))

    def close(self) -> None:
        for visitor in self._visitors:
            visitor.leave()
        self._visitors.clear()
        if self._watch is not None:
            self._watch.setEnabled(False)
            self._watch = None
        if self._server is not None:
            with contextlib.suppress(OSError):
                self._path.unlink()
            self._server.close()
            self._server = None

    # -- the other side

    def tell(self, command: str) -> bool:
        monotonic = SystemClock().monotonic
        end = monotonic() + CONNECT_S
        while True:
            try:
                return self._tell_once(command)
            except (FileNotFoundError, ConnectionError, BlockingIOError):
                if monotonic() > end:
                    return False
                _pause()  # whoever has the lock will open it in a moment
            except OSError:
                return False

    def _tell_once(self, command: str) -> bool:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as link:
            link.settimeout(CONNECT_S)
            with _short(self._path) as name:
                link.connect(name)
            if not is_this_user(link):
                return False
            link.settimeout(ANSWER_S)
            link.sendall(command.encode("ascii") + b"\n")
            answer = link.recv(len(YES))
            if not answer:
                raise ConnectionResetError  # it ended before it heard us: perhaps another one starts
            return answer == YES


class _Visitor:
    """One connection: its command is read as it comes, and it is shown out when it takes too long."""

    def __init__(self, peer: socket.socket, callback: Callable[[str], None]) -> None:
        from PySide6.QtCore import QSocketNotifier, QTimer

        peer.setblocking(False)
        self._peer, self._callback = peer, callback
        self._data = b""
        self.gone = False
        self._watch: QSocketNotifier = QSocketNotifier(peer.fileno(), QSocketNotifier.Type.Read)
        self._watch.activated.connect(self._readable)
        self._limit: QTimer = QTimer()
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self.leave)
        self._limit.start(VISITOR_MS)
        self._readable()

    def _readable(self) -> None:
        if self.gone:
            return
        try:
            more = self._peer.recv(LONGEST + 1 - len(self._data))
        except BlockingIOError:
            return
        except OSError:
            self.leave()
            return
        self._data += more
        if more and b"\n" not in self._data and len(self._data) <= LONGEST:
            return  # the rest is to come
        command = understood(self._data)
        with contextlib.suppress(OSError):
            self._peer.send(YES if command else NO)
        self.leave()
        if command:
            self._callback(command)

    def leave(self) -> None:
        if not self.gone:
            self.gone = True
            self._limit.stop()
            self._watch.setEnabled(False)
            self._peer.close()


class LocalServerChannel:
    """Windows, where Python has no local sockets: Qt's, under a name of this user's. Not run on Windows here."""

    def __init__(self, name: str) -> None:
        user = os.environ.get("USERNAME") or os.environ.get("USER") or ""
        self._name = f"followup-desktop-{user.encode('utf-8', 'replace').hex()[:40]}-{name}"
        self._server: Any = None
        self._callback: Callable[[str], None] | None = None

    def open(self) -> None:
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer()
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)  # we hold the lock, so whoever left it has ended
        if not server.listen(self._name):
            log.warning("no channel for a second start: %s", server.errorString())
            return
        self._server = server

    def listen(self, callback: Callable[[str], None]) -> None:
        if self._server is not None:
            self._callback = callback
            self._server.newConnection.connect(self._arrived)
            self._arrived()

    def _arrived(self) -> None:
        from PySide6.QtCore import QTimer

        while self._server is not None and (peer := self._server.nextPendingConnection()) is not None:
            peer.readyRead.connect(lambda peer=peer: self._readable(peer))
            peer.disconnected.connect(peer.deleteLater)
            QTimer.singleShot(VISITOR_MS, peer, peer.abort)
            self._readable(peer)

    def _readable(self, peer: Any) -> None:
        if not peer.canReadLine() and peer.bytesAvailable() <= LONGEST:
            return
        command = understood(bytes(peer.read(LONGEST + 1).data()))
        peer.write(YES if command else NO)
        peer.disconnectFromServer()
        if command and self._callback is not None:
            self._callback(command)

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None

    def tell(self, command: str) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        monotonic, link = SystemClock().monotonic, QLocalSocket()
        end = monotonic() + CONNECT_S
        while True:
            link.connectToServer(self._name)
            if link.waitForConnected(int(CONNECT_S * 1000)):
                break
            if monotonic() > end:
                return False
            _pause()
        link.write(command.encode("ascii") + b"\n")
        link.waitForBytesWritten(int(CONNECT_S * 1000))
        if not link.bytesAvailable() and not link.waitForReadyRead(int(ANSWER_S * 1000)):
            return False
        return bytes(link.readAll().data()) == YES


def is_this_user(peer: socket.socket) -> bool:
    """Asked of the kernel where it tells (Linux); elsewhere the rights of folder and socket keep others out."""
    option = getattr(socket, "SO_PEERCRED", None)
    if option is None:
        return True
    try:
        _, user, _ = struct.unpack("3i", peer.getsockopt(socket.SOL_SOCKET, option, struct.calcsize("3i")))
    except OSError:
        return False
    return bool(user == os.getuid())


@contextlib.contextmanager
def _short(path: Path) -> Iterator[str]:
    """A name of the path that fits into a socket's address, however long the folder's is (Linux)."""
    if len(os.fsencode(path)) <= NAME_LIMIT or not Path("/proc/self/fd").is_dir():
        yield str(path)
        return
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)


def _pause() -> None:
    """A moment, without an event loop: this runs in a start that has nothing else to do."""
    import threading

    threading.Event().wait(PAUSE_S)

"""One program per data folder: a lock that the kernel releases decides; a small channel hands requests over.

Socket files and pid files outlive a crash and can be squatted, so they decide nothing. The channel takes three fixed
commands of this user and nothing else: ``show``, ``open <follow-up>``, ``import <spool>``.
"""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import re
import socket
import struct
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from followup_desktop.adapters.paths import runtime_folder

log = logging.getLogger(__name__)
LOCK = "lock"
LONGEST = 64  # bytes of a command
COMMAND = re.compile(rb"(show|open [1-9]\d{0,17}|import [0-9a-f]{32})\n")
PATIENCE = 2.0  # seconds a second start waits for the first


class SingleInstance:
    """The lock and the channel of one data folder."""

    def __init__(self, data: Path) -> None:
        self._lock_path = data / LOCK
        name = hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:16]
        self._socket_path = runtime_folder(data) / f"{name}.sock"
        self._lock: IO[bytes] | None = None
        self._server: socket.socket | None = None
        self._watch: Any = None
        self._callback: Callable[[str], None] = lambda command: None

    # -- the lock

    def acquire(self) -> bool:
        """True where this is the only program on the folder; the lock is held until ``release`` or the end."""
        file = self._lock_path.open("ab")
        try:
            _lock(file)
        except OSError:
            file.close()
            return False
        self._lock = file
        return True

    def release(self) -> None:
        if self._watch is not None:
            self._watch.setEnabled(False)
            self._watch = None
        if self._server is not None:
            self._server.close()
            self._server = None
            with contextlib.suppress(OSError):
                self._socket_path.unlink()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    # -- the channel

    def listen(self, callback: Callable[[str], None]) -> None:
        """Calls ``callback`` with each command, on the Qt loop. Only for the holder of the lock."""
        if not hasattr(socket, "AF_UNIX"):
            log.warning("this platform has no local sockets: a second start cannot raise the window")
            return
        from PySide6.QtCore import QSocketNotifier

        self._callback = callback
        with contextlib.suppress(FileNotFoundError):
            self._socket_path.unlink()  # we hold the lock, so whoever left it has ended
        try:
            server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            server.bind(str(self._socket_path))
        except OSError as error:
            log.warning("no channel for a second start: %s", error)
            return
        self._socket_path.chmod(0o600)
        server.listen(4)
        server.setblocking(False)
        self._server = server
        self._watch = QSocketNotifier(server.fileno(), QSocketNotifier.Type.Read)
        self._watch.activated.connect(self._arrived)

    def _arrived(self) -> None:
        if self._server is None:
            return
        try:
            peer, _ = self._server.accept()
        except OSError:
            return
        with peer:
            peer.settimeout(0.5)
            try:
                command = self._read(peer)
                peer.sendall(b"ok\n" if command else b"no\n")
            except OSError:
                return
        if command:
            self._callback(command)

    def _read(self, peer: socket.socket) -> str:
        """The command, or empty where it is none of ours or comes from somebody else."""
        if not _is_this_user(peer):
            return ""
        data = b""
        while len(data) < LONGEST and not data.endswith(b"\n"):
            more = peer.recv(LONGEST - len(data))
            if not more:
                break
            data += more
        return data.decode().strip() if COMMAND.fullmatch(data) else ""

    def tell(self, command: str) -> bool:
        """Hands a command to the program that runs; False where none answers. Needs no Qt."""
        if not hasattr(socket, "AF_UNIX"):
            return False
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as link:
                link.settimeout(PATIENCE)
                link.connect(str(self._socket_path))
                link.sendall(command.encode() + b"\n")
                return link.recv(8) == b"ok\n"
        except OSError:
            return False


def _is_this_user(peer: socket.socket) -> bool:
    """Asked of the kernel where it tells; elsewhere the socket's rights keep others out."""
    option = getattr(socket, "SO_PEERCRED", None)
    if option is None:
        return True
    size = struct.calcsize("3i")
    _, user, _ = struct.unpack("3i", peer.getsockopt(socket.SOL_SOCKET, option, size))
    return bool(user == os.getuid())


def _lock(file: IO[bytes]) -> None:
    """Raises OSError where somebody else holds it."""
    try:
        import fcntl
    except ImportError:
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

"""One program per data folder: a lock that the kernel releases decides; a small channel hands requests over.

Socket files and pid files outlive a crash and can be squatted, so they decide nothing. The channel takes three fixed
commands of this user and nothing else: ``show``, ``open <follow-up>``, ``import <spool>``. The holder of the lock can
be spoken to from the moment it has the lock, so that a start that comes a little later is never turned away.
"""

from __future__ import annotations

import errno
import hashlib
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from followup_desktop.adapters.channel import Channel, LocalServerChannel, UnixChannel, has_unix_sockets, is_command
from followup_desktop.adapters.paths import runtime_folder
from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.languages import tr

log = logging.getLogger(__name__)
LOCK = "lock"
TAKEN = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)  # what the systems say of a lock that is held


class SingleInstance:
    """The lock and the channel of one data folder."""

    def __init__(self, data: Path) -> None:
        self._lock_path = data / LOCK
        name = hashlib.sha256(os.fsencode(data.resolve())).hexdigest()[:16]
        self._channel: Channel = (
            UnixChannel(runtime_folder(data) / f"{name}.sock") if has_unix_sockets() else LocalServerChannel(name)
        )
        self._lock: IO[bytes] | None = None

    def acquire(self) -> bool:
        """True where this is the only program on the folder; held until ``release`` or the end of the process.

        Raises StoreUnusable where the file of the lock cannot be opened.
        """
        if self._lock is not None:
            return True
        try:
            file = self._lock_path.open("ab")  # not inherited by programs that we start
        except OSError as error:
            raise StoreUnusable(
                tr("The file {path} cannot be opened: {why}.", path=self._lock_path, why=error.strerror or error),
                tr("Make the data folder writable, or choose another one with --data-dir."),
            ) from error
        try:
            _lock(file)
        except OSError as error:
            if error.errno in TAKEN:
                file.close()
                return False
            # A file system without locks: better two windows than none; the store has locks of its own.
            log.warning("the data folder cannot be locked: %s", error)
        self._lock = file
        self._channel.open()
        return True

    def release(self) -> None:
        """Gives everything back. Harmless a second time, and for one who never held it."""
        if self._lock is not None:
            self._channel.close()
            self._lock.close()
            self._lock = None

    def listen(self, callback: Callable[[str], None]) -> None:
        """For the holder: calls ``callback`` with each command, on the Qt loop; what came before is heard too."""
        if self._lock is not None:
            self._channel.listen(callback)

    def tell(self, command: str) -> bool:
        """Hands a command to the program that runs; False where none takes it. Needs no event loop.

        Two seconds where nobody listens, and a few more where the other has only begun to start.
        """
        return is_command(command) and self._channel.tell(command)


def _lock(file: IO[bytes]) -> None:
    """Raises OSError where somebody else holds it."""
    try:
        import fcntl
    except ImportError:
        import msvcrt

        windows: Any = msvcrt
        file.seek(0)
        windows.locking(file.fileno(), windows.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

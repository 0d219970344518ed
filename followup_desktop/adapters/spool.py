"""Which files a second start hands to the program that runs: their paths, in a small file that is ours alone.

Only the file's name, 32 hexadecimal digits, goes through the channel. What lies in the folder is believed only where
nobody else can have put it there; it is read once and is gone then.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import secrets
import stat
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from followup_desktop.domain.errors import Refused
from followup_desktop.languages import tr

NAME = re.compile(r"[0-9a-f]{32}")
LONGEST = 256 * 1024  # bytes of one spool file
MOST = 200  # files at once
OLD = timedelta(minutes=10)  # a start waits seconds for its answer
OWNER_ONLY = 0o077  # what nobody else may have
AGAIN = tr("Drop the files on the window, or import them there with Ctrl+O.")


class Spool:
    """The folder of them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, paths: Sequence[Path]) -> str:
        """Leaves the paths there; the name to be handed over. Raises Refused."""
        text = json.dumps([str(path.absolute()) for path in paths]).encode("ascii")
        if len(paths) > MOST or len(text) > LONGEST:
            raise Refused(
                tr("These are too many files at once ({count}).", count=len(paths)),
                tr("Open at most {most} of them.", most=MOST),
            )
        name = secrets.token_hex(16)
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            self._must_be_ours()
            handle = os.open(self._folder / name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(text)
        except OSError as error:
            raise Refused(tr("The files could not be handed over ({why}).", why=error.strerror), AGAIN) from error
        return name

    def take(self, name: str) -> tuple[Path, ...]:
        """The paths that were left under that name, once. Raises Refused, also where somebody else may have left
        them."""
        if NAME.fullmatch(name) is None:
            raise Refused(tr("The files that another start named could not be found."), AGAIN)
        try:
            self._must_be_ours()
            text = self._read(self._folder / name)
        except FileNotFoundError as error:
            raise Refused(tr("The files that another start named could not be found."), AGAIN) from error
        except OSError as error:
            raise Refused(
                tr("The files that another start named could not be read ({why}).", why=error.strerror), AGAIN
            ) from error
        finally:
            self.remove(name)
        return _paths(text)

    def _read(self, path: Path) -> bytes:
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags), "rb") as file:
            _must_be_private(os.fstat(file.fileno()), stat.S_ISREG)
            return file.read(LONGEST + 1)

    def _must_be_ours(self) -> None:
        _must_be_private(self._folder.lstat(), stat.S_ISDIR)

    def remove(self, name: str) -> None:
        if NAME.fullmatch(name) is not None:
            with contextlib.suppress(OSError):
                (self._folder / name).unlink()

    def tidy(self, now: datetime) -> None:
        """At start: removes what nobody came for. ``now``: aware."""
        with contextlib.suppress(OSError):
            for path in self._folder.iterdir():
                left = datetime.fromtimestamp(path.lstat().st_mtime, now.tzinfo)
                if NAME.fullmatch(path.name) is not None and abs(now - left) > OLD:
                    self.remove(path.name)


def _must_be_private(found: os.stat_result, kind_is: Callable[[int], bool]) -> None:
    """Raises Refused where others could have written it."""
    mine = os.name != "posix" or (found.st_uid == os.getuid() and not stat.S_IMODE(found.st_mode) & OWNER_ONLY)
    if not (kind_is(found.st_mode) and mine):
        raise Refused(tr("What another start left could come from somebody else, so it was not opened."), AGAIN)


def _paths(text: bytes) -> tuple[Path, ...]:
    try:
        read = json.loads(text) if len(text) <= LONGEST else None
    except ValueError:
        read = None
    if not isinstance(read, list) or not all(isinstance(one, str) and _is_path(one) for one in read):
        raise Refused(tr("What another start left could not be understood."), AGAIN)
    return tuple(Path(one) for one in read[:MOST])


def _is_path(text: str) -> bool:
    return "\0" not in text and Path(text).is_absolute()

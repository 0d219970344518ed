"""What a disk may hold after a power cut, from what a program asked of it up to then.

A recording is a list of steps (``record``). What was synced stays; of what was not, each write may be there or not,
in any order and torn at the 512 bytes of a sector; names made, moved or removed since the folder was synced may be
undone. Writing to mapped memory is left out: SQLite maps nothing that it reads after a restart.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

SECTOR = 512
CALLS = "openat,write,pwrite64,lseek,ftruncate,fsync,fdatasync,unlink,rename,close"
LINE = re.compile(r"\d+ +(\w+)\((.*)\) += (-?\d+)")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
HOW = ("none", "all", "some", "torn", "prefix")


@dataclass(frozen=True)
class Step:
    """One thing asked of the disk. ``what``: write, cut, sync, make, unlink, rename, ack."""

    what: str
    name: str = ""
    offset: int = 0
    data: bytes = b""
    to: str = ""
    number: int = 0


def record(folder: Path, command: Sequence[str], log: Path) -> list[Step]:
    """Runs the command and returns what it asked of the files in ``folder``, and its acknowledgements."""
    strace = ["strace", "-f", "--seccomp-bpf", "-qq", "-xx", "-s", "2000000", "-e", f"trace={CALLS}", "-o", str(log)]
    subprocess.run([*strace, *command], check=True, stdout=subprocess.DEVNULL)
    reader = _Reader(str(folder))
    with log.open(encoding="ascii") as lines:
        for line in lines:
            if found := LINE.match(line):
                reader.take(found[1], found[2], int(found[3]))
    return reader.steps


class _Reader:
    """Follows the descriptors of one process."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._names: dict[int, str] = {}
        self._places: dict[int, int] = {}
        self._known: set[str] = set()
        self.steps: list[Step] = []

    def _inside(self, text: str) -> str | None:
        """The name within the folder, "." for the folder itself."""
        path = bytes.fromhex(text.replace("\\x", "")).decode(errors="replace")
        if path == self._folder:
            return "."
        return path.removeprefix(f"{self._folder}/") if path.startswith(f"{self._folder}/") else None

    def take(self, call: str, given: str, result: int) -> None:
        if result < 0:
            return
        texts = TEXT.findall(given)
        if call == "openat":
            self._opened(result, self._inside(texts[0]), given)
        elif call in ("unlink", "rename"):
            self._renamed(call, [self._inside(text) for text in texts])
        else:
            self._used(call, int(given.split(",")[0]), given, texts, result)

    def _opened(self, handle: int, name: str | None, given: str) -> None:
        self._names.pop(handle, None)
        if name is None:
            return
        self._names[handle], self._places[handle] = name, 0
        if "O_CREAT" in given and name not in self._known:
            self.steps.append(Step("make", name))
        if "O_TRUNC" in given and name in self._known:
            self.steps.append(Step("cut", name))
        self._known.add(name)

    def _renamed(self, call: str, names: list[str | None]) -> None:
        first = names[0]
        if first is None:
            return
        self._known.discard(first)
        if call == "rename":
            assert names[1] is not None
            self._known.add(names[1])
            self.steps.append(Step("rename", first, to=names[1]))
        else:
            self.steps.append(Step("unlink", first))

    def _used(self, call: str, handle: int, given: str, texts: list[str], result: int) -> None:
        if call == "close":
            self._names.pop(handle, None)
            return
        if call == "write" and handle == 1:
            self.steps.append(Step("ack", number=int(bytes.fromhex(texts[0].replace("\\x", "")).split()[1])))
            return
        name = self._names.get(handle)
        if name is None or name.endswith("-shm"):
            return
        if call == "lseek":
            self._places[handle] = result
        elif call == "ftruncate":
            self.steps.append(Step("cut", name, int(given.split(",")[1])))
        elif call in ("fsync", "fdatasync"):
            self.steps.append(Step("sync", name))
        else:
            self._written(handle, name, bytes.fromhex(texts[0].replace("\\x", ""))[:result], call, given)

    def _written(self, handle: int, name: str, data: bytes, call: str, given: str) -> None:
        offset = int(given.rsplit(",", 1)[1]) if call == "pwrite64" else self._places[handle]
        if call == "write":
            self._places[handle] += len(data)
        self.steps.append(Step("write", name, offset, data))


@dataclass
class _File:
    safe: bytearray = field(default_factory=bytearray)
    loose: list[Step] = field(default_factory=list)  # not synced


class Disk:
    """Takes the steps one by one; ``after_a_cut`` may be asked at any moment."""

    def __init__(self) -> None:
        self._safe: dict[str, _File] = {}  # names that stay
        self._now: dict[str, _File] = {}
        self._loose: list[Step | tuple[str, _File]] = []  # makings, renamings and removals, in order

    def take(self, step: Step) -> None:
        if step.what == "make":
            file = self._now[step.name] = _File()
            self._loose.append((step.name, file))
        elif step.what in ("write", "cut"):
            self._now[step.name].loose.append(step)
        elif step.what == "unlink":
            self._now.pop(step.name)
            self._loose.append(step)
        elif step.what == "rename":
            self._now[step.to] = self._now.pop(step.name)
            self._loose.append(step)
        elif step.what == "sync":
            self._sync(step.name)

    def _sync(self, name: str) -> None:
        if name not in self._now:  # a folder
            self._safe, self._loose = dict(self._now), []
            return
        file = self._now[name]
        for step in file.loose:
            _apply(file.safe, step)
        file.loose.clear()

    def whole(self) -> dict[str, bytes]:
        """What the program itself would read."""
        return {name: bytes(_with(file, file.loose)) for name, file in self._now.items()}

    def after_a_cut(self, chance: Random) -> dict[str, bytes]:
        how = chance.choice(HOW)
        return {name: bytes(self._left(file, how, chance)) for name, file in self._names(how, chance).items()}

    def _names(self, how: str, chance: Random) -> dict[str, _File]:
        names = dict(self._safe)
        if how == "prefix":
            kept = self._loose[: chance.randint(0, len(self._loose))]
        else:
            share = {"none": 0.0, "all": 1.0}.get(how, 0.5)
            kept = [one for one in self._loose if chance.random() < share]
        for one in kept:
            if isinstance(one, tuple):
                names[one[0]] = one[1]
            elif one.what == "unlink":
                names.pop(one.name, None)
            elif one.name in names:
                names[one.to] = names.pop(one.name)
        return names

    def _left(self, file: _File, how: str, chance: Random) -> bytearray:
        if how == "none":
            return file.safe
        if how == "all":
            return _with(file, file.loose)
        if how == "prefix":
            return _with(file, file.loose[: chance.randint(0, len(file.loose))])
        left = bytearray(file.safe)
        for step in file.loose:
            if chance.random() < 0.5:
                _apply(left, step, chance if how == "torn" and chance.random() < 0.5 else None)
        return left


def _with(file: _File, steps: Sequence[Step]) -> bytearray:
    left = bytearray(file.safe)
    for step in steps:
        _apply(left, step)
    return left


def _apply(to: bytearray, step: Step, torn: Random | None = None) -> None:
    """``torn``: each sector may be missing."""
    if step.what == "cut":
        del to[step.offset :]
        to.extend(bytes(step.offset - len(to)))
        return
    for start in range(0, len(step.data), SECTOR if torn else max(len(step.data), 1)):
        part = step.data[start : start + SECTOR] if torn else step.data
        if torn is None or torn.random() < 0.5:
            place = step.offset + start
            to.extend(bytes(max(0, place - len(to))))
            to[place : place + len(part)] = part

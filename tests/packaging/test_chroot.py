"""A clean system for trials is deleted only when nothing of the machine is mounted in it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import chroot
import pytest

ENTRY = "{number} 25 254:0 {inner} {place} rw,relatime - ext4 /dev/vda rw"


def table(tmp_path: Path, *places: str) -> Path:
    """As /proc/self/mountinfo: a space in a name is written \\040."""
    lines = [ENTRY.format(number=number, inner="/any", place=place) for number, place in enumerate(places, 30)]
    file = tmp_path / "mountinfo"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = tmp_path / "clean system"
    (made / "tmp").mkdir(parents=True)
    (made / "tmp" / "somebody's").touch()
    return made


def test_one_that_will_not_go_stops_the_deleting(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of the same disk that is bound there looks like any other: the kernel's list is asked."""
    place = str(root / "tmp").replace(" ", "\\040")
    monkeypatch.setattr(chroot, "MOUNTS", table(tmp_path, "/", "/proc", place))
    asked: list[list[str]] = []
    monkeypatch.setattr(subprocess, "run", lambda command, **_more: asked.append(command))
    with pytest.raises(chroot.StillMounted, match="Nothing was deleted"):
        chroot.remove(root)
    assert asked == [["umount", str(root / "tmp")]]
    assert (root / "tmp" / "somebody's").exists()


def test_one_that_goes_leaves_nothing(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = table(tmp_path, "/", str(root / "proc").replace(" ", "\\040"), str(tmp_path / "clean system 2"))
    monkeypatch.setattr(chroot, "MOUNTS", file)

    def run(_command: list[str], **_more: Any) -> None:
        table(tmp_path, "/")

    monkeypatch.setattr(subprocess, "run", run)
    chroot.remove(root)
    assert not root.exists()


def test_no_folder_of_the_machine_is_bound_into_it() -> None:
    assert "--bind" not in Path(chroot.__file__).read_text(encoding="utf-8")

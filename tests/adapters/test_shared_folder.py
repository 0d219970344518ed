"""Folders that other computers share are known by their names, their marks and their disks."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_desktop.adapters.shared_folder import shared_by, warning

MOUNTS = r"""
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /home/sam/far rw - nfs4 server:/x rw
31 22 0:41 / /home/sam/with\040space rw - cifs //server/x rw
32 30 8:2 / /home/sam/far/near rw - ext4 /dev/sdb1 rw
33 22 0:42 / /mnt rw - cifs //server/y rw
34 22 8:3 / /mnt rw - xfs /dev/sdc1 rw
nonsense
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    path = tmp_path / "mountinfo"
    path.write_text(MOUNTS)
    return path


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("/home/sam/.local/share/followup-desktop", ""),
        ("/home/sam/Dropbox/jobs", "Dropbox"),
        ("/Users/sam/Library/Mobile Documents/com~apple~CloudDocs/x", "iCloud"),
        ("/home/sam/OneDrive - Northwind Labs/x", "OneDrive"),
        ("/home/sam/nextcloud", "Nextcloud"),
        ("/home/sam/far/x", "a network disk (nfs4)"),
        ("/home/sam/far/near/x", ""),
        ("/home/sam/with space", "a network disk (cifs)"),
        ("/mnt/x", ""),
    ],
)
def test_by_name_and_by_disk(folder: str, name: str, mounts: Path) -> None:
    assert shared_by(Path(folder), mounts) == name


def test_by_the_marks_that_such_programs_leave(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    assert shared_by(folder, tmp_path / "absent") == ""
    assert warning(folder) == ("", "")
    (tmp_path / ".stfolder").mkdir()
    assert shared_by(folder) == "Syncthing"
    sentence, advice = warning(folder)
    assert "Syncthing" in sentence
    assert advice.endswith(".")

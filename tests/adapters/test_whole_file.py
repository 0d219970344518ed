"""Small files are there whole or not at all, and what says the right thing already is not written again."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_desktop.adapters.whole_file import write_whole


def test_it_makes_the_folder_and_leaves_nothing_beside_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "entry.desktop"
    write_whole(path, b"one")
    write_whole(path, b"another")
    assert path.read_bytes() == b"another"
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_says_just_that_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "entry.desktop"
    write_whole(path, b"one")
    before = path.stat()
    write_whole(path, b"one")
    after = path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_where_it_cannot_be_written_the_old_one_stays_whole(tmp_path: Path) -> None:
    path = tmp_path / "entry.desktop"
    write_whole(path, b"one")
    path.with_suffix(".new").mkdir()
    with pytest.raises(OSError, match=r"entry\.new"):
        write_whole(path, b"another")
    assert path.read_bytes() == b"one"

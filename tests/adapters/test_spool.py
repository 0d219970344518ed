"""Files handed over by another start: only paths, only ours, once."""

from __future__ import annotations

import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from followup_desktop.adapters.spool import LONGEST, MOST, OLD, Spool
from followup_desktop.domain.errors import Refused

NAME = "0123456789abcdef" * 2
posix = pytest.mark.skipif(os.name != "posix", reason="rights of files as on Unix")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "spool"


def left(folder: Path, text: bytes, mode: int = 0o600) -> Path:
    """A spool file as somebody may have left it."""
    folder.mkdir(mode=0o700, exist_ok=True)
    path = folder / NAME
    path.write_bytes(text)
    path.chmod(mode)
    return path


def test_the_paths_arrive_whole_and_once(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    odd = Path(os.fsdecode(b"caf\xe9.ics"))
    name = Spool(folder).put([Path("invite.ics"), tmp_path / "a b\n'.eml", odd])
    assert Spool(folder).take(name) == (tmp_path / "invite.ics", tmp_path / "a b\n'.eml", tmp_path / odd)
    assert list(folder.iterdir()) == []
    with pytest.raises(Refused, match="could not be found"):
        Spool(folder).take(name)


@posix
def test_nobody_else_can_read_what_is_handed_over(folder: Path) -> None:
    name = Spool(folder).put([Path("/invite.ics")])
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["", "../lock", NAME[:-1], NAME.upper(), f"{NAME}/", f"{NAME}\n", "a" * 33])
def test_a_name_that_is_none_of_ours_is_refused(folder: Path, tmp_path: Path, name: str) -> None:
    Spool(folder).put([Path("/invite.ics")])
    (tmp_path / "lock").write_text("[]", encoding="ascii")
    with pytest.raises(Refused, match="could not be found"):
        Spool(folder).take(name)
    assert (tmp_path / "lock").exists()


@pytest.mark.parametrize(
    "text",
    [b"", b"{}", b"[1]", b'["relative.ics"]', b'["/a\\u0000b"]', b'["/cut', b"\xff", b'["' + b"x" * LONGEST + b'"]'],
)
def test_what_cannot_be_understood_is_refused_and_gone(folder: Path, text: bytes) -> None:
    path = left(folder, text)
    with pytest.raises(Refused, match="could not be understood"):
        Spool(folder).take(NAME)
    assert not path.exists()


@posix
def test_what_others_could_have_written_is_refused(folder: Path, tmp_path: Path) -> None:
    left(folder, b'["/etc/passwd"]', 0o644)
    with pytest.raises(Refused, match="somebody else"):
        Spool(folder).take(NAME)
    left(folder, b'["/etc/passwd"]')
    folder.chmod(0o777)
    with pytest.raises(Refused, match="somebody else"):
        Spool(folder).take(NAME)
    with pytest.raises(Refused, match="somebody else"):
        Spool(folder).put([Path("/invite.ics")])


@posix
def test_somebody_elses_file_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left(folder, b'["/etc/passwd"]')
    monkeypatch.setattr("os.getuid", lambda: 65534)
    with pytest.raises(Refused, match="somebody else"):
        Spool(folder).take(NAME)


@posix
def test_links_and_pipes_are_not_followed(folder: Path, tmp_path: Path) -> None:
    folder.mkdir(mode=0o700)
    target = tmp_path / "list"
    target.write_text('["/etc/passwd"]', encoding="ascii")
    target.chmod(0o600)
    (folder / NAME).symlink_to(target)
    with pytest.raises(Refused):
        Spool(folder).take(NAME)
    assert target.exists()
    os.mkfifo(folder / NAME, 0o600)
    with pytest.raises(Refused, match="somebody else"):
        Spool(folder).take(NAME)
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    folder.rmdir()
    folder.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Refused, match="somebody else"):
        Spool(folder).put([Path("/invite.ics")])


def test_too_many_files_are_refused_before_anything_is_left(folder: Path) -> None:
    with pytest.raises(Refused, match=f"{MOST + 1}"):
        Spool(folder).put([Path("/invite.ics")] * (MOST + 1))
    assert not folder.exists()


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "spool").write_text("a file", encoding="ascii")
    with pytest.raises(Refused):
        Spool(tmp_path / "spool").put([Path("/invite.ics")])


def test_what_nobody_came_for_goes_at_the_next_start(folder: Path) -> None:
    now = datetime(2026, 11, 23, 15, tzinfo=UTC)
    spool = Spool(folder)
    spool.tidy(now)
    ages = {spool.put([Path("/invite.ics")]): age for age in (timedelta(seconds=5), OLD * 2, -OLD * 2)}
    for name, age in ages.items():
        os.utime(folder / name, ((now - age).timestamp(),) * 2)
    (folder / "not-ours").touch()
    spool.tidy(now)
    assert {path.name for path in folder.iterdir()} == {next(iter(ages)), "not-ours"}

"""Folders are made for the owner alone, or refused with a sentence."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from followup_desktop.adapters.paths import APP, prepare, runtime_folder
from followup_desktop.domain.errors import StoreUnusable

posix = pytest.mark.skipif(os.name != "posix", reason="rights of files as on Unix")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_platforms_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    paths = prepare(None)
    assert paths.data.is_dir()
    assert APP in paths.data.parts
    inside = {paths.backups, paths.spool, paths.log, paths.heartbeat}
    assert len(inside) == 4
    assert {path.parent for path in inside} == {paths.data}


@posix
def test_the_platforms_folder_is_closed_where_it_stood_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    before = prepare(None).data
    before.chmod(0o755)
    assert mode(prepare(None).data) == 0o700


@posix
def test_a_named_folder_is_made_closed_and_else_left_as_it_is(tmp_path: Path) -> None:
    assert mode(prepare(tmp_path / "a" / "b").data) == 0o700
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    theirs.chmod(0o755)
    assert mode(prepare(theirs).data) == 0o755
    assert list(theirs.iterdir()) == []


def test_a_relative_name_stands_for_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert prepare(Path("data")).data == tmp_path / "data"


def test_home_is_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert prepare(Path("~/data")).data == tmp_path / "data"


@pytest.mark.parametrize("named", ["file", "file/below", "\0", "~nobody-of-that-name/x", "n" * 300])
def test_what_cannot_be_a_folder_is_refused_with_a_sentence(tmp_path: Path, named: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnusable) as refused:
        prepare(Path(named) if named.startswith("~") else tmp_path / named)
    assert "cannot be used" in refused.value.sentence
    assert "--data-dir" in refused.value.advice
    assert "\0" not in str(refused.value)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StoreUnusable):
            prepare(tmp_path)
    finally:
        tmp_path.chmod(0o700)


def test_a_folder_on_a_disk_that_is_read_only_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_where: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    with pytest.raises(StoreUnusable, match="ead-only"):
        prepare(tmp_path)


@posix
def test_an_empty_environment_gives_a_folder_or_a_sentence() -> None:
    code = (
        "from followup_desktop.adapters.paths import prepare\n"
        "from followup_desktop.domain.errors import StoreUnusable\n"
        "import pathlib\n"
        "pathlib.Path.mkdir = lambda *a, **k: (_ for _ in ()).throw(PermissionError(13, 'not here'))\n"
        "try: prepare(None)\n"
        "except StoreUnusable as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(Path.cwd())}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "not here" in done.stdout


@posix
class TestRuntimeFolder:
    def test_in_the_session(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
        folder = runtime_folder(Path("/data"))
        assert folder == tmp_path / APP
        assert mode(folder) == 0o700
        assert runtime_folder(Path("/data")) == folder

    @pytest.mark.parametrize("named", ["", "relative", "/nonexistent/run", "/dev/null", "a\nb"])
    def test_without_a_session(self, monkeypatch: pytest.MonkeyPatch, named: str) -> None:
        monkeypatch.setenv("XDG_RUNTIME_DIR", named)
        assert runtime_folder(Path("/data")) == Path("/data")

    def test_one_that_others_could_enter_is_not_used(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
        (tmp_path / APP).mkdir()
        (tmp_path / APP).chmod(0o777)
        assert runtime_folder(Path("/data")) == Path("/data")

    def test_one_that_leads_elsewhere_is_not_used(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
        (tmp_path / "elsewhere").mkdir(mode=0o700)
        (tmp_path / APP).symlink_to(tmp_path / "elsewhere")
        assert runtime_folder(Path("/data")) == Path("/data")

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a folder away")
    def test_somebody_elses_is_not_used(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
        (tmp_path / APP).mkdir(mode=0o700)
        os.chown(tmp_path / APP, 65534, 65534)
        assert runtime_folder(Path("/data")) == Path("/data")

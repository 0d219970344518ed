"""System packages: only what is missing, with root's rights, asking nothing; a line to type where that cannot be."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
import system_packages
from set_up_error import SetUpError
from system_packages import Needs

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux has system packages to install"
)

NEEDS = Needs(("libgl1", "libglib2.0-0", "xvfb"), ("libc.so.6",), ("Xvfb",))

# A small Debian: one file per installed package, a log of what was called, and failures on request.
DPKG_QUERY = """#!/bin/sh
shift 2
for name; do [ -e "$DEBIAN/installed/$name" ] && echo "$name installed"; done
exit 1
"""
APT_GET = """#!/bin/sh
echo "apt-get $*" >> "$DEBIAN/log"
case "$*" in
*update*) touch "$DEBIAN/lists/here_Packages";;
*install*)
  [ -e "$DEBIAN/broken" ] && { echo "E: the mirror is gone"; exit 100; }
  [ -e "$DEBIAN/stale" ] && { rm "$DEBIAN/stale"; echo "E: 404"; exit 100; }
  [ -n "$(ls "$DEBIAN/lists")" ] || { echo "E: Unable to locate package"; exit 100; }
  [ "$DEBIAN_FRONTEND" = noninteractive ] || exit 99
  for name; do case "$name" in [a-z]*) touch "$DEBIAN/installed/$name";; esac; done;;
esac
"""
SUDO = """#!/bin/sh
echo "sudo $*" >> "$DEBIAN/log"
[ "$1" = -n ] || exit 98
shift
[ -e "$DEBIAN/sudoer" ] || { echo "sudo: a password is required"; exit 1; }
exec "$@"
"""


class Debian:
    """The fake system: what is installed, which lists it has, what was called."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("bin", "installed", "lists"):
            (folder / name).mkdir()
        self.program("dpkg-query", DPKG_QUERY)
        self.program("apt-get", APT_GET)

    def program(self, name: str, text: str) -> None:
        path = self.folder / "bin" / name
        path.write_text(text)
        path.chmod(0o755)

    def has(self, *names: str) -> None:
        for name in names:
            (self.folder / name).touch()

    def installed(self) -> set[str]:
        return {path.name for path in (self.folder / "installed").iterdir()}

    def log(self) -> list[str]:
        log = self.folder / "log"
        return log.read_text().splitlines() if log.exists() else []


@pytest.fixture
def debian(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Debian:
    made = Debian(tmp_path)
    for name in ("sh", "env", "touch", "ls", "rm", "true"):  # what the fakes themselves call
        (tmp_path / "bin" / name).symlink_to(f"/bin/{name}" if Path(f"/bin/{name}").exists() else f"/usr/bin/{name}")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("DEBIAN", str(tmp_path))
    monkeypatch.setattr(system_packages, "APT_LISTS", tmp_path / "lists")
    monkeypatch.setattr(system_packages, "pip_packages", list)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return made


@pytest.fixture
def as_a_user(debian: Debian, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)


def test_nothing_missing_is_silent(debian: Debian, capfd: pytest.CaptureFixture[str]) -> None:
    debian.has("installed/libgl1", "installed/libglib2.0-0t64", "installed/xvfb")  # the name of newer releases counts
    system_packages.install(NEEDS)
    assert debian.log() == []
    assert capfd.readouterr() == ("", "")


def test_only_the_missing_ones_are_installed(debian: Debian, capfd: pytest.CaptureFixture[str]) -> None:
    debian.has("installed/libgl1", "lists/some_Packages")
    system_packages.install(NEEDS)
    (call,) = debian.log()
    assert call.endswith("install --yes --no-install-recommends libglib2.0-0 xvfb")
    assert "libglib2.0-0 xvfb" in capfd.readouterr().err
    system_packages.install(NEEDS)
    assert len(debian.log()) == 1


@pytest.mark.parametrize("lists", [[], ["lists/old_Packages", "stale"]], ids=["no lists", "old lists"])
def test_lists_are_fetched_where_they_are_absent_or_too_old(debian: Debian, lists: list[str]) -> None:
    debian.has(*lists)
    system_packages.install(NEEDS)
    assert debian.installed() >= {"libgl1", "libglib2.0-0", "xvfb"}
    assert any("update" in call for call in debian.log())


@pytest.mark.usefixtures("as_a_user")
def test_a_user_with_sudo_is_not_asked(debian: Debian) -> None:
    debian.program("sudo", SUDO)
    debian.has("sudoer", "lists/some_Packages")
    system_packages.install(NEEDS)
    assert debian.installed() >= {"libgl1", "libglib2.0-0", "xvfb"}
    assert all(call.startswith("sudo -n ") for call in debian.log() if call.startswith("sudo"))


@pytest.mark.usefixtures("as_a_user")
@pytest.mark.parametrize("sudo", [True, False], ids=["sudo asks for a password", "no sudo"])
def test_where_it_cannot_it_says_the_line_to_type(debian: Debian, *, sudo: bool) -> None:
    debian.has("installed/libgl1")
    if sudo:
        debian.program("sudo", SUDO)
    with pytest.raises(SetUpError) as refused:
        system_packages.install(NEEDS)
    line = str(refused.value).splitlines()[-1].strip()
    expected = "apt-get install --yes --no-install-recommends libglib2.0-0 xvfb"
    assert (f"sudo apt-get update && sudo {expected}" if sudo else f"su -c 'apt-get update && {expected}'") == line
    assert not any(call.startswith("apt-get") for call in debian.log())


def test_when_apt_fails_its_words_and_the_line_are_shown(debian: Debian, capfd: pytest.CaptureFixture[str]) -> None:
    debian.has("broken", "lists/some_Packages")
    with pytest.raises(SetUpError, match="apt could not install"):
        system_packages.install(NEEDS)
    assert "the mirror is gone" in capfd.readouterr().err


def test_without_apt_the_missing_and_the_managers_line_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dnf = tmp_path / "dnf"
    dnf.write_text("")
    dnf.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SetUpError) as refused:
        system_packages.install(Needs((), ("libc.so.6", "libnothing.so.9"), ("Xnothing",)))
    words = str(refused.value)
    assert "libnothing.so.9, Xnothing" in words
    assert "libc.so.6" not in words
    assert "sudo dnf install" in words
    assert "pacman" not in words
    system_packages.install(Needs((), ("libc.so.6",)))  # all there: not a word


def test_a_name_is_asked_for_once() -> None:
    run, tour, test = (
        set(needs.packages) for needs in (system_packages.RUN, system_packages.TOUR, system_packages.TEST)
    )
    assert run < tour < test
    assert len(system_packages.TEST.packages) == len(test)

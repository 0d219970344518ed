"""What the program needs from the system itself, and how it gets there: apt where there is apt, a sentence elsewhere.

Packages of Debian and Ubuntu are named as in Debian 12; where a later release renamed one for 64-bit time ("t64"),
that name counts as well. The ten of QT_LIBRARIES are each needed: leaving one out stops Qt's xcb platform.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from set_up_error import SetUpError

QT_LIBRARIES = {
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libwayland-cursor0": "libwayland-cursor.so.0",
}

# A whole desktop on a virtual screen, for the tour and the end-to-end tests: Debian's package, its program on PATH.
DESKTOP_PROGRAMS = {
    "xvfb": "Xvfb",
    "xauth": "xauth",
    "dbus": "dbus-daemon",
    "dunst": "dunst",
    "xfce4-notifyd": "",  # its daemon is not on PATH
    "openbox": "openbox",
    "xdotool": "xdotool",
    "imagemagick": "import",
    "x11-utils": "xprop",
    "libnotify-bin": "notify-send",
    "at-spi2-core": "",
}

# The tests move the wall clock by a small library, which they compile, and watch which connections are made.
TEST_PROGRAMS = {
    "appstream": "appstreamcli",
    "desktop-file-utils": "desktop-file-validate",
    "mate-notification-daemon": "",  # nor are these two on PATH
    "notification-daemon": "",
    "gcc": "gcc",
    "libc6-dev": "",
    "strace": "strace",
    "trayer": "",  # a tray; not every system has this one
    "postgresql": "",  # its server is not on PATH; the tests start one of their own, as a user without rights
}

ELSEWHERE = {
    "dnf": (
        "dnf install mesa-libGL mesa-libEGL glib2 dbus-libs fontconfig libxkbcommon-x11 xcb-util-cursor xcb-util-wm "
        "xcb-util-keysyms libxcb libwayland-cursor",
        "xorg-x11-server-Xvfb xorg-x11-xauth dbus-daemon dunst xfce4-notifyd openbox xdotool ImageMagick xprop "
        "libnotify at-spi2-core appstream desktop-file-utils gcc glibc-devel strace postgresql-server",
    ),
    "pacman": (
        "pacman -S --needed libglvnd glib2 dbus fontconfig libxkbcommon-x11 xcb-util-cursor xcb-util-wm "
        "xcb-util-keysyms libxcb wayland",
        "xorg-server-xvfb xorg-xauth dunst xfce4-notifyd openbox xdotool imagemagick xorg-xprop libnotify "
        "at-spi2-core appstream desktop-file-utils gcc strace postgresql",
    ),
    "zypper": (
        "zypper install Mesa-libGL1 Mesa-libEGL1 libglib-2_0-0 libdbus-1-3 fontconfig libxkbcommon-x11-0 "
        "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libwayland-cursor0",
        "xorg-x11-server-Xvfb xauth dbus-1 dunst xfce4-notifyd openbox xdotool ImageMagick xprop libnotify-tools "
        "at-spi2-core AppStream desktop-file-utils gcc glibc-devel strace postgresql-server",
    ),
}

APT_LISTS = Path("/var/lib/apt/lists")


@dataclass(frozen=True)
class Needs:
    """What one command needs: Debian's packages, and how to see without apt whether they are there."""

    packages: tuple[str, ...]
    libraries: tuple[str, ...]
    programs: tuple[str, ...] = field(default=())

    @property
    def has_programs(self) -> bool:
        return bool(self.programs)


RUN = Needs(tuple(QT_LIBRARIES), tuple(QT_LIBRARIES.values()))
TOUR = Needs(
    (*RUN.packages, *DESKTOP_PROGRAMS), RUN.libraries, tuple(name for name in DESKTOP_PROGRAMS.values() if name)
)
TEST = Needs(
    (*TOUR.packages, *TEST_PROGRAMS),
    RUN.libraries,
    (*TOUR.programs, *(name for name in TEST_PROGRAMS.values() if name)),
)


def install(needs: Needs) -> None:
    """Installs what is missing; raises SetUpError with the one line to type where it must not or cannot."""
    if not sys.platform.startswith("linux"):
        return  # the wheels of Windows and macOS bring all they need
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        name_what_is_missing(needs)
        return
    missing = missing_packages([*needs.packages, *pip_packages()])
    if missing:
        install_by_apt(missing)


def pip_packages() -> list[str]:
    """Debian ships Python without pip and without what `venv` needs to make one; either will do."""
    in_an_environment = sys.prefix != sys.base_prefix  # which somebody made, and with it the question is answered
    has_one = any(importlib.util.find_spec(name) for name in ("pip", "ensurepip"))
    return [] if in_an_environment or has_one else ["python3-venv"]


def missing_packages(wanted: Sequence[str]) -> list[str]:
    """Those of the wanted packages that dpkg does not list as installed, under either name."""
    names = [*wanted, *(name + "t64" for name in wanted)]
    answer = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${Package} ${db:Status-Status}\n", *names],
        capture_output=True,
        text=True,
        check=False,  # it answers 1 as soon as one name is unknown
    )
    lines = [line.split() for line in answer.stdout.splitlines()]
    installed = {words[0] for words in lines if words[1:] == ["installed"]}
    return [name for name in wanted if name not in installed and name + "t64" not in installed]


def install_by_apt(missing: Sequence[str]) -> None:
    """With root's rights, asking nothing; package lists are fetched only where they are absent or too old."""
    started = time.monotonic()
    prefix = root_prefix()
    if prefix is None:
        raise SetUpError(
            f"{len(missing)} system packages are missing. Install them with this one line:\n  {apt_line(missing)}"
        )
    print(f"Installing system packages: {' '.join(missing)}", file=sys.stderr, flush=True)
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]
    installing = [*apt, "install", "--yes", "--no-install-recommends", *missing]
    done = has_package_lists() and quietly(installing)[0]
    if not done:
        updated, _ = quietly([*apt, "update"])
        done, words = quietly(installing)
        if not done:
            print(words, file=sys.stderr)
            cause = "" if updated else " (nor could the list of packages be fetched)"
            raise SetUpError(
                f"apt could not install the system packages{cause}. The same by hand:\n  {apt_line(missing)}"
            )
    print(f"  done in {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)


def root_prefix() -> list[str] | None:
    """What to put before a command that needs root: nothing, sudo without a question, or None: cannot."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and quietly(["sudo", "-n", "true"])[0]:
        return ["sudo", "-n"]
    return None


def apt_line(missing: Sequence[str]) -> str:
    line = f"apt-get update && {{}}apt-get install --yes --no-install-recommends {' '.join(missing)}"
    if os.geteuid() == 0:
        return line.format("")
    if shutil.which("sudo"):
        return "sudo " + line.format("sudo ")
    return f"su -c '{line.format('')}'"


def has_package_lists() -> bool:
    return APT_LISTS.is_dir() and any("_Packages" in entry.name for entry in APT_LISTS.iterdir())


def quietly(command: Sequence[str]) -> tuple[bool, str]:
    """Whether the command succeeded, and the last lines of what it said."""
    answer = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    return answer.returncode == 0, "\n".join(answer.stdout.splitlines()[-25:])


def name_what_is_missing(needs: Needs) -> None:
    """Without apt: raises SetUpError naming what is missing and the line for the package manager found."""
    missing = [name for name in needs.libraries if not can_load(name)]
    missing += [name for name in needs.programs if not shutil.which(name)]
    if not missing:
        return
    known = [manager for manager in ELSEWHERE if shutil.which(manager)]
    lines = [f"Missing on this system: {', '.join(missing)}."]
    for manager in known or ELSEWHERE:
        for_window, for_tests = ELSEWHERE[manager]
        lines.append(f"  sudo {for_window}" + (f" {for_tests}" if needs.has_programs else ""))
    lines.insert(1, "Install them, for example with:" if known else "Install them; with common package managers:")
    raise SetUpError("\n".join(lines))


def can_load(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True

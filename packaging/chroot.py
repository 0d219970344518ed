"""A clean Debian in a folder, to install packages into and to run them in: no Python, nothing of this machine's.

Needs root and debootstrap. The base is made once; each trial works on a copy. No folder of this machine is ever bound
into it, since whatever clears the copy away would clear that away too. What both sides must find under one name (the
virtual desktop's bus and home) lies in the copy's own folder *shared*, which a link in there shows under the name it
has out here.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

SUITE = "bookworm"  # Debian 12, the oldest that the bundle runs on
SHARED = "shared"
MOUNTS = Path("/proc/self/mountinfo")


class StillMounted(Exception):
    """Something is mounted in a folder that was to be deleted."""


def mirror() -> str:
    """Where this machine takes its Debian packages from, for SUITE."""
    command = ["apt-get", "indextargets", "--format", "$(REPO_URI) $(CODENAME)"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    for line in said.splitlines():
        address, _, suite = line.partition(" ")
        if suite == SUITE and re.match(r"https?://", address):
            return address
    raise SystemExit(f"apt on this machine knows no place of Debian's {SUITE}.")


def base(folder: Path, suite: str) -> Path:
    """The clean system, made by debootstrap where it is not there yet."""
    root = folder / f"{suite}-base"
    if not (root / "complete").is_file():
        remove(root)
        subprocess.run(["debootstrap", "--variant=minbase", suite, str(root), mirror()], check=True)
        (root / "complete").touch()
    return root


@contextlib.contextmanager
def fresh(folder: Path, name: str, suite: str = SUITE) -> Iterator[Path]:
    """A copy of the base under that name, with /proc and the shared folder; taken away at the end."""
    root = folder / name
    remove(root)
    subprocess.run(["cp", "--archive", "--reflink=auto", str(base(folder, suite)), str(root)], check=True)
    try:
        subprocess.run(["mount", "-t", "proc", "proc", str(root / "proc")], check=True)
        shutil.copyfile("/etc/resolv.conf", root / "etc/resolv.conf")
        for source in Path("/etc/apt").glob("apt.conf.d/*"):  # how this machine reaches the packages, a proxy perhaps
            shutil.copyfile(source, root / "etc/apt/apt.conf.d" / source.name)
        (root / SHARED).mkdir(mode=0o1777)
        seen = root / str(root / SHARED)[1:]
        seen.parent.mkdir(parents=True)
        seen.symlink_to(f"/{SHARED}")
        yield root
    finally:
        remove(root)


def remove(root: Path) -> None:
    """Deletes a copy. Raises StillMounted, having deleted nothing, where anything is mounted in it after all."""
    for place in reversed(mounted_below(root, MOUNTS.read_text(encoding="utf-8"))):
        subprocess.run(["umount", place], check=False)
    left = mounted_below(root, MOUNTS.read_text(encoding="utf-8"))
    if left:
        raise StillMounted(f"Nothing was deleted, since this is mounted there: {', '.join(left)}")
    if root.exists():
        shutil.rmtree(root)


def mounted_below(root: Path, mounts: str) -> list[str]:
    """What is mounted at or below ``root``, by the kernel's own list (/proc/self/mountinfo): whether a folder is a
    mount cannot be seen by looking at it where something of the same disk is bound there."""
    places = [line.split(" ")[4].encode().decode("unicode_escape") for line in mounts.splitlines()]
    return [place for place in places if Path(place).is_relative_to(root)]


def inside(root: Path, *command: str) -> str:
    """What the command prints in there. Raises CalledProcessError, after its words were shown."""
    env = {
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8",
        "DEBIAN_FRONTEND": "noninteractive",
    }  # fmt: skip
    done = subprocess.run(
        ["chroot", str(root), *command], env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        print(done.stdout)
        done.check_returncode()
    return done.stdout

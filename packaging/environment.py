"""`.venv`: made, filled with the locked dependencies and the program, repaired where it was left half made.

What stands in it is told by a stamp: from which lock and pyproject.toml it was made, where it stood, and what lay in
site-packages afterwards. The stamp is written last and taken away first, so a set-up that was killed never looks
finished.
"""

from __future__ import annotations

import contextlib
import enum
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from set_up_error import SetUpError

STAMP = "followup-desktop.json"
MARKER = "followup-desktop.unfinished"
OLDEST_PIP = (22, 3)  # the first that installs into another environment (--python)
OLDEST_GLIBC = (2, 34)  # what the wheels of PySide6 are built for

__all__ = ["Extent", "SetUpError", "prepare", "python"]


class Extent(enum.Enum):
    """How much is installed: what running needs, that with the extra sync, or what testing needs. Each contains the
    one before. The value is the lock."""

    RUN = "requirements.lock"
    SYNC = "requirements-sync.lock"
    TEST = "requirements-dev.lock"


class State(enum.Enum):
    """In which state a `.venv` was found."""

    READY = enum.auto()
    CHANGED = enum.auto()  # whole, but for another lock, or not made by us: install over it
    BROKEN = enum.auto()  # absent, half made, moved, or its Python is gone: make it anew


def prepare(root: Path, extent: Extent) -> None:
    """Leaves `.venv` in the state the locks ask for; silent and quick where it is there already."""
    if state_of(root, extent) is State.READY:
        return
    with only_one(root):
        state = state_of(root, extent)  # another set-up may just have done it
        if state is State.READY:
            return
        check_system()
        if state is State.BROKEN:
            make(root)
        fill(root, extent)


def python(root: Path) -> str:
    """The path of the environment's Python."""
    venv = root / ".venv"
    return str(venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python")


def state_of(root: Path, extent: Extent) -> State:
    """What is to be done; costs one start of a bare Python and one look into a folder."""
    venv = root / ".venv"
    version = version_of(python(root))
    if version is None or version < (3, 11) or (venv / MARKER).exists():
        return State.BROKEN
    if not (venv / STAMP).exists():
        return State.CHANGED  # somebody's own environment: added to, not thrown away
    stamp = read_stamp(venv)
    if stamp is None or stamp["root"] != str(root) or not contents(root) >= set(stamp["contents"]):
        return State.BROKEN
    return State.READY if stamp["locks"].get(extent.value) == fingerprint(root, extent) else State.CHANGED


def version_of(interpreter: str) -> tuple[int, int] | None:
    """The version of a Python, or None where it does not start."""
    command = [interpreter, "-I", "-S", "-c", "import sys; print(*sys.version_info[:2])"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL)
        major, minor = answer.stdout.split()
    except (OSError, ValueError, subprocess.CalledProcessError):
        return None
    return int(major), int(minor)


def read_stamp(venv: Path) -> dict[str, Any] | None:
    try:
        stamp = json.loads((venv / STAMP).read_text(encoding="utf-8"))
        whole = (
            isinstance(stamp["root"], str)
            and isinstance(stamp["contents"], list)
            and isinstance(stamp["locks"], dict)
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return stamp if whole else None


def fingerprint(root: Path, extent: Extent) -> str:
    """Changes whenever something must be installed anew."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    relevant = [project.get("build-system"), project.get("project"), project.get("tool", {}).get("hatch")]
    parts = [(root / "packaging" / extent.value).read_bytes(), json.dumps(relevant, default=str).encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def contents(root: Path) -> set[str]:
    """The names of the folders and files in site-packages."""
    folders = [root / ".venv" / "Lib"] if os.name == "nt" else list((root / ".venv" / "lib").glob("python3.*"))
    found: set[str] = set()
    for folder in folders:
        with contextlib.suppress(OSError):
            found |= {name for name in os.listdir(folder / "site-packages") if name != "__pycache__"}
    return found


@contextlib.contextmanager
def only_one(root: Path) -> Iterator[None]:
    """Holds the repository's folder against a second set-up at the same time; the system lets go when we end."""
    try:
        import fcntl
    except ImportError:  # Windows: two set-ups at once are not kept apart
        yield
        return
    folder = os.open(root, os.O_RDONLY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another set-up is under way here; waiting for it.", file=sys.stderr, flush=True)
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def check_system() -> None:
    """Raises SetUpError where no wheel of Qt could be installed, before pip says so in its own words."""
    name, version = platform.libc_ver()
    if sys.platform.startswith("linux") and (name != "glibc" or numbers(version) < OLDEST_GLIBC):
        have = f"{name} {version}".strip() or "another C library"
        raise SetUpError(
            f"Qt's wheels need glibc 2.34 or newer (Debian 12, Ubuntu 22.04, Fedora 35); this is {have}."
        )


def numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")[:2] if part.isdigit())


def make(root: Path) -> None:
    """A new, empty environment, in place of what stood there. It needs no pip: the host's reaches into it."""
    venv = root / ".venv"
    clear(venv)
    venv.mkdir()
    (venv / MARKER).write_text("Being set up; the next set-up starts anew if this file is still here.\n")
    done, words = ran([host_python(root), "-P", "-m", "venv", "--without-pip", str(venv)], root)
    if not done:
        raise SetUpError(f"{words}\nThe environment {venv} could not be made; the reason stands above.")


def clear(venv: Path) -> None:
    """Takes the old environment away, its Python first: one that was left half deleted must not look alive."""
    if venv.is_symlink() or venv.is_file():
        venv.unlink()
    for name in (STAMP, "bin/python", "Scripts/python.exe"):
        (venv / name).unlink(missing_ok=True)
    if venv.exists():
        shutil.rmtree(venv)


def fill(root: Path, extent: Extent) -> None:
    """Installs the locked dependencies and the program, then leaves the stamp."""
    started = time.monotonic()
    print(f"Installing {extent.value} into {root / '.venv'}", file=sys.stderr, flush=True)
    (root / ".venv" / STAMP).unlink(missing_ok=True)
    pip = [
        *pip_command(root),
        "--disable-pip-version-check",
        "--no-input",
        "install",
        "--quiet",
        "--progress-bar=off",
    ]
    lock = root / "packaging" / extent.value
    for options in (
        # The lock is whole, so nothing is resolved: an older pip takes "coverage[toml]", which another package asks
        # for, as not held by the pin of plain coverage, and then wants the newest one, for which there is no hash.
        ["--no-deps", "--require-hashes", "--only-binary=:all:", "--requirement", str(lock)],
        ["--no-deps", "--no-build-isolation", "--no-index", "--editable", str(root)],
    ):
        done, words = ran([*pip, *options], root)
        if not done:
            raise SetUpError(f"{words}\nThe dependencies could not be installed; the reason stands above.")
    write_stamp(root, extent)
    print(f"  done in {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)


def write_stamp(root: Path, extent: Extent) -> None:
    venv = root / ".venv"
    held = list(Extent)[: list(Extent).index(extent) + 1]
    locks = {each.value: fingerprint(root, each) for each in held}
    stamp = {"root": str(root), "contents": sorted(contents(root)), "locks": locks}
    draft = venv / (STAMP + ".new")
    draft.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    draft.replace(venv / STAMP)
    (venv / MARKER).unlink(missing_ok=True)


def host_python(root: Path) -> str:
    """This Python, or the one below it where it is the very environment that is to be made."""
    inside = Path(sys.prefix).resolve() == (root / ".venv").resolve()
    return base_python() if inside else sys.executable


def base_python() -> str:
    """The Python that this one's environment was made from; this one where it stands in none."""
    return str(getattr(sys, "_base_executable", sys.executable))


def pip_command(root: Path) -> list[str]:
    """A pip that installs into the environment: the host's, the environment's own, or the one Python brings."""
    for host in dict.fromkeys((host_python(root), base_python())):
        found, words = ran([host, "-P", "-m", "pip", "--version"], root)
        if found and numbers(words.split()[1]) >= OLDEST_PIP:
            return [host, "-P", "-m", "pip", "--python", python(root)]
    own = [python(root), "-P", "-m", "pip"]
    if ran([*own, "--version"], root)[0] or ran([python(root), "-m", "ensurepip"], root)[0]:
        return own
    raise SetUpError(
        "There is no pip here: install it for this Python (python3-pip, or python -m ensurepip) and try again."
    )


def ran(command: Sequence[str], root: Path) -> tuple[bool, str]:
    """Whether the command succeeded, and the last lines of what it said.

    pip keeps the machine's own configuration (index, certificates, proxy, cache), except what would turn it away from
    the environment it is told to fill.
    """
    away = {
        "PIP_TARGET",
        "PIP_PREFIX",
        "PIP_ROOT",
        "PIP_NO_BINARY",
        "PIP_CONSTRAINT",
        "PIP_REQUIREMENT",
        "PYTHONHOME",
    }
    variables = {name: value for name, value in os.environ.items() if name not in away}
    variables |= {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0"}
    answer = subprocess.run(
        command,
        cwd=root,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return answer.returncode == 0, "\n".join(answer.stdout.splitlines()[-25:])

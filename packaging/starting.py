"""The four commands of start.py: set up what each needs, then hand over to it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NoReturn

import environment
import gates
import system_packages

ROOT = Path(__file__).resolve().parent.parent

USAGE = """\
usage: python3 packaging/start.py run [ARGUMENTS]    install what is missing and open the program
       python3 packaging/start.py sync               install what the calendar of a phone needs as well
       python3 packaging/start.py test [ARGUMENTS]   the same, then check and test it (arguments go to pytest)
       python3 packaging/start.py tour DIR           play the program on a virtual screen; its pictures go to DIR
"""

NO_SCREEN = """\
Everything is installed, but there is no screen here to open the window on (no DISPLAY, no WAYLAND_DISPLAY).
To see the program all the same: python3 packaging/start.py tour DIR
plays it on a virtual screen and leaves pictures in the folder DIR."""


def main(arguments: Sequence[str]) -> int:
    """Returns the exit status: 0 done, 1 refused or failed with a sentence, 2 usage, 130 interrupted."""
    command, rest = (arguments[0], list(arguments[1:])) if arguments else ("", [])
    if command in {"-h", "--help", "help"}:
        print(USAGE, end="")
        return 0
    handlers = {"run": run, "sync": sync, "test": test, "tour": tour}
    if command not in handlers or len(rest) != {"tour": 1, "sync": 0}.get(command, len(rest)):
        print(USAGE, end="", file=sys.stderr)
        return 2
    try:
        return handlers[command](rest)
    except environment.SetUpError as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. The same command picks up where this left off.", file=sys.stderr)
        return 130


def run(arguments: list[str]) -> int:
    """Opens the window, or runs one command of the program, in place of this process."""
    system_packages.install(system_packages.RUN)
    environment.prepare(ROOT, environment.Extent.RUN)
    if wants_window(arguments) and not has_screen(os.environ, sys.platform):
        print(NO_SCREEN, file=sys.stderr)
        return 1
    # -P: a file in the current folder must not stand in for a module of the program.
    return hand_over([environment.python(ROOT), "-P", "-m", "followup_desktop", *arguments])


def sync(_arguments: list[str]) -> int:
    """Installs the extra sync; the window finds it at its next start."""
    environment.prepare(ROOT, environment.Extent.SYNC)
    return 0


def test(arguments: list[str]) -> int:
    """Runs every check and test; 0 only if all of them passed."""
    system_packages.install(system_packages.TEST)
    environment.prepare(ROOT, environment.Extent.TEST)
    return gates.run_all(ROOT, environment.python(ROOT), arguments)


def tour(arguments: list[str]) -> int:
    """Plays the loop on a virtual screen; the pictures are left in the folder named."""
    system_packages.install(system_packages.TOUR)
    environment.prepare(ROOT, environment.Extent.RUN)
    return hand_over([environment.python(ROOT), str(ROOT / "packaging" / "tour.py"), *arguments])


def wants_window(arguments: Sequence[str]) -> bool:
    """Whether the program, given these arguments, would open its window: no command and no request for help."""
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word in {"--show", "--data-dir"} and rest:
            rest.pop(0)
        elif not word.startswith("-") or word in {"-h", "--help", "--version"}:
            return False
    return True


def has_screen(variables: Mapping[str, str], platform: str) -> bool:
    """Whether a window could be opened; Qt's own choice of another platform counts as a screen."""
    if platform in {"win32", "darwin"}:
        return True
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(variables.get(name) for name in named)


def hand_over(command: Sequence[str]) -> int:
    """Becomes the command where the system can; elsewhere runs it and returns its exit status."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        become(command)
    return subprocess.run(command, check=False).returncode


def become(command: Sequence[str]) -> NoReturn:
    os.execv(command[0], list(command))

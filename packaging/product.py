"""What every kind of package says of the program: its names, its version and its date, each from its one place."""

from __future__ import annotations

import ast
import os
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAME = "Follow-Up Desktop"
COMMAND = "followup-desktop"
AUTHOR = "The Follow-Up Desktop authors"


def constant(name: str) -> str:
    """A text that followup_desktop/__init__.py assigns; read, not imported. Raises KeyError."""
    source = (ROOT / "followup_desktop" / "__init__.py").read_text(encoding="utf-8")
    for line in ast.parse(source).body:
        if isinstance(line, ast.Assign) and getattr(line.targets[0], "id", "") == name:
            return str(ast.literal_eval(line.value))
    raise KeyError(name)


def version() -> str:
    return constant("__version__")


def application_id() -> str:
    return constant("APPLICATION_ID")


def moment() -> int:
    """Seconds since 1970 that all files of a package bear: SOURCE_DATE_EPOCH, else that of the commit, so that the
    same source makes the same package at any hour. Without either 1 January 2026."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if told.isdigit():
        return int(told)
    asked = subprocess.run(
        ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False
    )
    return int(asked.stdout) if asked.returncode == 0 and asked.stdout.strip() else 1_767_225_600


def day() -> str:
    """That moment's day, ISO 8601, in UTC."""
    return time.strftime("%Y-%m-%d", time.gmtime(moment()))

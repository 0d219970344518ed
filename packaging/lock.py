"""Writes the lock: every dependency of the program and of its tests, for all platforms, with hashes.

    python3 packaging/lock.py

Needs uv, which nothing else here needs. The lock names no address it was made from, so that it is good anywhere.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"
HEAD = "# Made by packaging/lock.py; do not edit. Every package that the program and its tests need, with hashes.\n"


def main() -> int:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    # hatchling's editable install needs this one, and names it only while it builds.
    wanted.append("editables")
    # The newest release of Qt that does not end a Python before 3.12; newer ones are tried with the whole test suite.
    wanted.append("PySide6-Essentials==6.11.3")
    with tempfile.TemporaryDirectory() as folder:
        asked = Path(folder) / "requirements.in"
        asked.write_text("\n".join(wanted) + "\n", encoding="utf-8")
        command = (
            *("uv", "pip", "compile", "--universal", "--python-version", "3.11", "--no-header"),
            *("--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-annotate", str(asked)),
        )
        made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode != 0:
        print(made.stderr, file=sys.stderr)
        return 1
    LOCK.write_text(HEAD + made.stdout, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Environments of their own for freezing and releasing, filled from a lock; made again only when the lock changes."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from product import ROOT

BUILD = ROOT / "build"
BUNDLE, RELEASE = "requirements-bundle.lock", "requirements-release.lock"


def interpreter(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def environment(name: str, lock: str) -> Path:
    """The Python of ``build/name``, which holds what the lock names and nothing else but pip."""
    venv, path = BUILD / name, ROOT / "packaging" / lock
    stamp, mark = venv / "lock.sha256", hashlib.sha256(path.read_bytes()).hexdigest()
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != mark:
        shutil.rmtree(venv, ignore_errors=True)
        venv.parent.mkdir(exist_ok=True)
        run(sys.executable, "-m", "venv", str(venv))
        pip = (str(interpreter(venv)), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-deps")
        run(*pip, "--require-hashes", "--only-binary=:all:", "--requirement", str(path))
        stamp.write_text(mark, encoding="utf-8")
    return interpreter(venv)


def run(*command: str, **variables: str) -> None:
    """Raises CalledProcessError; what the command says goes where ours goes."""
    subprocess.run(command, cwd=ROOT, env={**os.environ, **variables}, stdin=subprocess.DEVNULL, check=True)

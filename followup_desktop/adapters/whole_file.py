"""Small files of ours outside the store: there whole or not at all, whenever the program ends."""

from __future__ import annotations

import contextlib
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Makes its folder where there is none. A file that says just this is left alone: desktops read such files anew
    at every change. Raises OSError."""
    with contextlib.suppress(OSError):
        if path.read_bytes() == content:
            return
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_suffix(".new")
    fresh.write_bytes(content)
    fresh.replace(path)

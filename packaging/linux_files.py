"""Lays what a Linux desktop reads of an installed program: desktop file, service file, icons, file type, AppStream
metainfo, man page. The .deb and the Flatpak take it from here.

    python3 packaging/linux_files.py FOLDER     lays it under FOLDER, which stands for /usr; build/icons must be drawn
"""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import product

HERE = Path(__file__).resolve().parent
ICONS = product.ROOT / "build" / "icons"
DRAWN = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def metainfo() -> str:
    """The AppStream metainfo with the version and its day."""
    text = (HERE / "linux" / "metainfo.xml").read_text(encoding="utf-8")
    return text.replace("@VERSION@", product.version()).replace("@DATE@", product.day())


def lay(usr: Path) -> None:
    """Writes the files. Raises OSError, also where the icons were not drawn."""
    name, share = product.application_id(), usr / "share"
    copies = {
        HERE / f"{name}.desktop": share / "applications",
        HERE / f"{name}.service": share / "dbus-1" / "services",
    }
    for source, folder in copies.items():
        put(source.read_bytes(), folder / source.name)
    put((HERE / "linux" / "mime.xml").read_bytes(), share / "mime" / "packages" / f"{name}.xml")
    put(metainfo().encode(), share / "metainfo" / f"{name}.metainfo.xml")
    icons, drawings = share / "icons" / "hicolor", product.ROOT / "resources" / "icons"
    put((drawings / "followup.svg").read_bytes(), icons / "scalable" / "apps" / f"{name}.svg")
    put((drawings / "followup-symbolic.svg").read_bytes(), icons / "symbolic" / "apps" / f"{name}-symbolic.svg")
    for size in DRAWN:
        put((ICONS / f"{size}.png").read_bytes(), icons / f"{size}x{size}" / "apps" / f"{name}.png")
    page = HERE / f"{product.COMMAND}.1"
    if page.is_file():
        put(packed(page.read_bytes()), share / "man" / "man1" / f"{page.name}.gz")


def packed(data: bytes) -> bytes:
    """gzip without a name and a time in it, so that the same text gives the same bytes."""
    return gzip.compress(data, 9, mtime=0)


def put(data: bytes, path: Path, mode: int = 0o644) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    path.chmod(mode)


if __name__ == "__main__":
    lay(Path(sys.argv[1]))

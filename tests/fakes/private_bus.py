"""A session bus of the test's own: it starts nothing that the test did not give it, and nobody else hears of it."""

from __future__ import annotations

import socket
import subprocess
import time
from pathlib import Path

CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={path}</listen>
  <auth>EXTERNAL</auth>{services}
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


class PrivateBus:
    """Started and stopped at will; the address stays the same. ``services``: a folder of what it may start."""

    def __init__(self, folder: Path, services: Path | None = None) -> None:
        self.path, self._config = folder / "bus", folder / "bus.conf"
        startable = f"<servicedir>{services}</servicedir>" if services else ""
        self._config.write_text(CONFIG.format(path=self.path, services=startable), encoding="utf-8")
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"unix:path={self.path}"

    def start(self) -> None:
        self.process = subprocess.Popen(
            ["dbus-daemon", f"--config-file={self._config}", "--nofork", "--nopidfile"], stderr=subprocess.DEVNULL
        )
        end = time.monotonic() + 10
        while not self._listens():
            assert time.monotonic() < end, "the bus did not start"
            time.sleep(0.005)

    def _listens(self) -> bool:
        """The socket's file is there a moment before anybody can connect to it."""
        with socket.socket(socket.AF_UNIX) as link:
            return link.connect_ex(str(self.path)) == 0

    def stop(self) -> None:
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            process.wait()
            self.path.unlink(missing_ok=True)

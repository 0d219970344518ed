"""Radicale in a process of its own on 127.0.0.1, and the phone that has an account there as well."""

from __future__ import annotations

import base64
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from datetime import datetime
from pathlib import Path

USER, PASSWORD = "me", "app-specific-1234"
CONFIG = """
[server]
hosts = 127.0.0.1:{port}
[auth]
type = htpasswd
htpasswd_filename = {folder}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = {folder}/collections
[web]
type = none
[logging]
level = warning
"""
STARTS_S = 20.0


class RadicaleServer:
    """``start`` and ``stop`` as often as wanted: what is stored stays."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        (folder / "config").write_text(CONFIG.format(port=self.port, folder=folder), encoding="utf-8")
        self.set_password(PASSWORD)
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def set_password(self, password: str) -> None:
        (self._folder / "users").write_text(f"{USER}:{password}\n", encoding="utf-8")

    def start(self) -> None:
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "radicale", "--config", str(self._folder / "config")],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        until = time.monotonic() + STARTS_S
        while time.monotonic() < until:
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            assert self._process.poll() is None, self.log
            time.sleep(0.05)
        raise AssertionError(f"Radicale did not start: {self.log}")

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)
            self._process = None

    @property
    def log(self) -> str:
        return (self._folder / "log").read_text(encoding="utf-8", errors="replace")


class Phone:
    """What a phone does with its account: reads, changes and deletes entries, and writes some of its own."""

    def __init__(self, server: RadicaleServer, calendar: str) -> None:
        self._server, self._calendar = server, calendar

    def entries(self) -> dict[str, str]:
        """Text by address."""
        listing = self._ask("PROPFIND", self._calendar, headers={"Depth": "1"})
        paths = re.findall(r"<(?:\w+:)?href>([^<]+\.ics)</", listing)
        addresses = [f"{self._server.address.rstrip('/')}{path}" for path in paths]
        return {address: self._ask("GET", address) for address in addresses}

    def only(self) -> tuple[str, str]:
        ((address, text),) = self.entries().items()
        return address, text

    def move(self, address: str, to: datetime, zone: str = "America/New_York") -> None:
        """As phones write: with the zone's name, and the end carried along."""
        local = f"{to:%Y%m%dT%H%M%S}"
        text = re.sub(r"DTSTART[^\r\n]*", f"DTSTART;TZID={zone}:{local}", self._ask("GET", address))
        self.write(address, re.sub(r"DTEND[^\r\n]*\r?\n", "DURATION:PT15M\r\n", text))

    def rename(self, address: str, title: str) -> None:
        text = re.sub(r"SUMMARY[^\r\n]*(\r?\n [^\r\n]*)*", f"SUMMARY:{title}", self._ask("GET", address))
        self.write(address, text)

    def write(self, address: str, text: str) -> None:
        self._ask("PUT", address, text, {"Content-Type": "text/calendar"})

    def delete(self, address: str) -> None:
        self._ask("DELETE", address)

    def _ask(self, method: str, address: str, body: str = "", headers: dict[str, str] | None = None) -> str:
        secret = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        asked = urllib.request.Request(address, body.encode() or None, headers or {}, method=method)
        asked.add_header("Authorization", f"Basic {secret}")
        with urllib.request.urlopen(asked, timeout=10) as answer:
            return str(answer.read().decode())

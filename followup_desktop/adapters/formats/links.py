# ruff: noqa: SIM905 (a long list of words reads better as words)
"""Addresses of online meetings in a text. Only http and https, never opened here."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_URL = re.compile(r"https?://[^\s<>\"'\\\]\[{}|^`]{1,2000}", re.IGNORECASE)
_MEETING_HOSTS = tuple(
    (
        "zoom.us zoom.com zoomgov.com teams.microsoft.com teams.live.com meet.google.com hangouts.google.com "
        "webex.com whereby.com join.skype.com meet.lync.com gotomeeting.com goto.com gotomeet.me "
        "bluejeans.com chime.aws "
        "meet.jit.si ringcentral.com around.co coderpad.io hirevue.com"
    ).split()
)


def addresses(text: str) -> tuple[str, ...]:
    """The web addresses of a text that a browser may be given: no user name before the host, no odd characters."""
    found = (match[0].rstrip(".,;:!?)»”'") for match in _URL.finditer(text[:40_000]))
    return tuple(dict.fromkeys(url for url in found if _host(url)))


def _host(url: str) -> str:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host if "@" not in parts.netloc and re.fullmatch(r"[\w.-]+", host) and "." in host else ""


def is_meeting(url: str) -> bool:
    host = _host(url).casefold()
    return any(host == known or host.endswith(f".{known}") for known in _MEETING_HOSTS)


def meeting_link(named: tuple[str, ...], location: str, text: str) -> str:
    """The address to join by: one the sender named as such, else a known service's, else the location's."""
    for source in (*named, location, text):
        for url in addresses(source):
            if is_meeting(url):
                return url
    return next((url for source in (*named, location) for url in addresses(source)), "")

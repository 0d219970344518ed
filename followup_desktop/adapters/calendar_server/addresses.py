"""Which addresses are safe to give a password to: https, or this very computer; and never another host than named."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from followup_desktop.domain.calendar import AccountTrouble, Trouble

LONGEST = 2000
PORTS = {"https": 443, "http": 80}
SAFE_IN_PATH = "/@:!$&'()*+,;=~-._"
# The one provider whose accounts lie on hosts beside the one that is named, and tells so in its first answers.
NEIGHBOURS = ("icloud.com",)


@dataclass(frozen=True)
class Origin:
    """A server: to whom the password is given."""

    scheme: str
    host: str
    port: int

    @property
    def here(self) -> bool:
        """On this computer."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == PORTS[self.scheme] else f":{self.port}")


def origin_of(address: str) -> Origin:
    """Raises AccountTrouble (ADDRESS) for anything but https, and http on this computer; and for a name or a password
    inside an address, which would be kept and shown with it."""
    try:
        parts = urlsplit(address)
        scheme, host, port = parts.scheme.lower(), (parts.hostname or "").lower().rstrip("."), parts.port
    except ValueError:
        raise AccountTrouble(Trouble.ADDRESS) from None
    plain = len(address) <= LONGEST and address.isprintable() and " " not in address
    if scheme not in PORTS or not host or not plain or "@" in parts.netloc:
        raise AccountTrouble(Trouble.ADDRESS)
    origin = Origin(scheme, host, PORTS[scheme] if port is None else port)
    if scheme == "http" and not origin.here:
        raise AccountTrouble(Trouble.ADDRESS)
    return origin


def tidied(address: str) -> str:
    """What somebody typed, as an address: the https is added where none is named."""
    typed = address.strip()
    return typed if "://" in typed or not typed else f"https://{typed}"


def is_trusted(origin: Origin, named: Origin) -> bool:
    """Whether what a server names as the account's place is the server that the user named, or its neighbour."""
    if origin == named:
        return True
    both = (origin.host, named.host)
    return any(all(host.endswith(f".{one}") for host in both) for one in NEIGHBOURS) and origin.scheme == "https"


def joined(origin: Origin, path: str) -> str:
    """The address of a path that is not quoted."""
    return f"{origin}{quote(path, safe=SAFE_IN_PATH)}"


def last_name(path: str) -> str:
    """What the last part of a path is called, however the server quotes it."""
    return unquote(urlsplit(path).path).rstrip("/").rpartition("/")[2]

"""To whom a password may be given."""

from __future__ import annotations

import pytest

from followup_desktop.adapters.calendar_server.addresses import is_trusted, joined, last_name, origin_of, tidied
from followup_desktop.domain.calendar import AccountTrouble, Trouble


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://caldav.icloud.com", "https://caldav.icloud.com"),
        ("HTTPS://Cloud.Example:8443/remote.php/dav", "https://cloud.example:8443"),
        ("http://127.0.0.1:5232/", "http://127.0.0.1:5232"),
        ("http://localhost/", "http://localhost"),
        ("http://[::1]:5232/", "http://[::1]:5232"),
        ("https://cloud.example:443/", "https://cloud.example"),
    ],
)
def test_safe_ones(address: str, origin: str) -> None:
    assert str(origin_of(address)) == origin


@pytest.mark.parametrize(
    "address",
    [
        "http://cloud.example/",
        "http://127.0.0.1.evil.example/",
        "http://10.0.0.1/",
        "http://localhost.evil.example/",
        "ftp://cloud.example/",
        "file:///etc/passwd",
        "cloud.example",
        "https://",
        "https://cloud.example:notaport/",
        "https://cloud.example:99999/",
        "https://me:secret@cloud.example/",
        "https://[bad/",
        "https://cloud.example/a b",
        "https://cloud.example/\n",
        "https://cloud.example/" + "x" * 3000,
        "",
    ],
)
def test_unsafe_ones(address: str) -> None:
    with pytest.raises(AccountTrouble) as caught:
        origin_of(address)
    assert caught.value.trouble is Trouble.ADDRESS


@pytest.mark.parametrize(
    ("named", "other", "trusted"),
    [
        ("https://cloud.example", "https://cloud.example/dav", True),
        ("https://cloud.example", "https://cloud.example:8443/", False),
        ("https://cloud.example", "https://dav.cloud.example/", False),
        ("https://caldav.icloud.com", "https://p42-caldav.icloud.com:443/1/", True),
        ("https://caldav.icloud.com", "https://icloud.com.evil.example/", False),
        ("https://caldav.icloud.com", "https://evilicloud.com/", False),
        ("http://127.0.0.1:1", "http://127.0.0.1:2/", False),
    ],
)
def test_only_the_named_server_is_trusted(named: str, other: str, trusted: bool) -> None:
    assert is_trusted(origin_of(other), origin_of(named)) is trusted


def test_what_is_typed() -> None:
    assert tidied("  caldav.icloud.com ") == "https://caldav.icloud.com"
    assert tidied("http://127.0.0.1/") == "http://127.0.0.1/"
    assert tidied("  ") == ""


def test_paths() -> None:
    assert (
        joined(origin_of("https://cloud.example"), "/dav/Zoë's cal/") == "https://cloud.example/dav/Zo%C3%AB's%20cal/"
    )
    assert last_name("https://cloud.example/dav/a%40b.ics") == "a@b.ics"
    assert last_name("/dav/cal/") == "cal"

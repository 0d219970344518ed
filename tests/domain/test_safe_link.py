"""Links: https, mailto and tel from their parts, and nothing else, whatever comes in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.safe_link import safe_link
from tests.fakes.hostile import corpus


@pytest.mark.parametrize(
    ("link", "opened"),
    [
        ("https://zoom.us/j/1?pwd=a%20b&x=1#y", "https://zoom.us/j/1?pwd=a%20b&x=1#y"),
        ("HTTPS://Zoom.US:443", "https://zoom.us/"),
        ("http://meet.example.org:80/a", "https://meet.example.org/a"),
        ("https://host.example:8443/a", "https://host.example:8443/a"),
        ("https://münchen.example/straße", "https://xn--mnchen-3ya.example/stra%C3%9Fe"),
        ("https://host.example/100%", "https://host.example/100%25"),
        ("mailto:priya@northwind.example", "mailto:priya@northwind.example"),
        (
            "mailto:p@n.example?Subject=Hello%20there&body=a%0D%0Ab",
            "mailto:p@n.example?subject=Hello%20there&body=a%0D%0Ab",
        ),
        ("mailto:p@n.example?attach=/etc/passwd&cc=x@y.example&subject=a", "mailto:p@n.example?subject=a"),
        ("mailto:p@n.example?subject=a%0D%0ABcc:x@y.example", "mailto:p@n.example?subject=a%20Bcc%3Ax%40y.example"),
        ("tel:+1-212-555-0142", "tel:+12125550142"),
        ("tel:+1-212-555-0142;ext=7", "tel:+12125550142;ext=7"),
        ("TEL:(212)555.0142", "tel:2125550142"),
    ],
)  # fmt: skip
def test_what_may_be_opened(link: str, opened: str) -> None:
    assert safe_link(link) == opened


@pytest.mark.parametrize(
    "link",
    [
        "", "zoom.us/j/1", "//zoom.us/j/1", "file:///etc/passwd", "javascript:alert(1)", "smb://host/share",
        "data:,x", "ms-msdt:/id",
        "vbscript:x", "ftp://example.org", "x-man-page://ls", "https:", "https://", "https:///path",
        "https://localhost/", "https://a@b.example/", "https://user:word@b.example/", "https://b.example\\@evil.example",
        "https://evil.example%2f.b.example/", "https://b.example:99999/", "https://[::1]/", "https://-a.example/",
        "https://a b.example/", "https://b.example/\n", "https://b.example/\u202egnp.exe", " https://b.example/",
        "https://b.example/\x00", "https://" + "a" * 5000 + ".example/", "https://a..example/",
        "mailto:", "mailto:nobody", "mailto:a@b.example,c@d.example", "mailto:a@b.example%0D%0ABcc:c@d.example",
        "mailto:a%40b.example%2Cc@d.example", "mailto:a@b.example?subject=%ff",
        "tel:", "tel:*#06#", "tel:**21*123#", "tel:+1;phone-context=evil", "tel:1", "tel:+12,,34#", "tel:()()()",
    ],
)  # fmt: skip
def test_what_may_not(link: str) -> None:
    assert safe_link(link) == ""


SCRAPS = [
    "https://", "http://", "mailto:", "tel:", "file://", "javascript:", "//", "/", "\\", "@", ":", "?",
    "#", "&", "=", "%", "%00", "%0d%0a", "%2f", "%40", "..", ".", "a.example", "b.example", "user:word",
    "subject=", "body=", "attach=", "cc=", "\u202e", "\ufeff", "\n", "\t", "\0", " ", "*", "+", "1234567",
    ";ext=", "ü", "。", "[::1]",
]  # fmt: skip
PIECES = st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=4)), max_size=8).map("".join)


def links(many: int) -> Iterator[str]:
    """Always the same ones, put together of scraps and of any characters; half of them of parts that are right."""
    chance = Random(20261130)
    starts = ("https://", "mailto:a@b.example?", "tel:+1", "https://a.example/", "mailto:")
    for number in range(many):
        parts = [chance.choice(SCRAPS) for _ in range(chance.randrange(8))]
        odd = "".join(chr(chance.choice((chance.randrange(128), chance.randrange(0x3000)))) for _ in range(3))
        parts.insert(chance.randrange(len(parts) + 1), odd if number % 3 == 0 else "")
        yield (chance.choice(starts) if number % 2 else "") + "".join(parts)


@given(PIECES)
def test_whatever_comes_in_only_known_parts_go_out(link: str) -> None:
    only_known_parts(link)


def only_known_parts(link: str) -> None:
    opened = safe_link(link)
    assert safe_link(opened) == opened
    if not opened:
        return
    assert opened.isascii()
    assert opened.isprintable()
    assert " " not in opened
    assert "\\" not in opened
    parts = urlsplit(opened)
    assert parts.scheme in ("https", "mailto", "tel")
    if parts.scheme == "https":
        assert parts.username is None
        assert parts.hostname
        assert "." in parts.hostname
    if parts.scheme == "mailto":
        assert parts.path.count("@") == 1
        assert set(parse_qs(parts.query)) <= {"subject", "body"}
    if parts.scheme == "tel":
        assert re.fullmatch(r"\+?[0-9]{2,40}(;ext=[0-9]{1,10})?", parts.path)


@pytest.mark.parametrize("many", [2_000, pytest.param(100_000, marks=[pytest.mark.long, pytest.mark.timeout(600)])])
def test_of_thousands_only_known_parts_go_out(many: int) -> None:
    opened = 0
    for link in links(many):
        only_known_parts(link)
        opened += bool(safe_link(link))
    assert many // 100 < opened < many // 2  # some are right, and most are not


@pytest.mark.parametrize("name", corpus())
def test_no_hostile_text_is_opened_but_a_plain_address(name: str) -> None:
    only_known_parts(corpus()[name])
    assert not safe_link(corpus()[name]) or name.startswith("address ")

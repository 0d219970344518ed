"""Which links may be handed to the desktop: https, mailto and tel, put together anew from the parts that are known.

A link comes from a stranger's invitation or from what the user pasted. What it is made of beside these parts, or what
a mail program could take for an order (an attachment, a hidden receiver), does not leave the program.
"""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urlsplit

LONGEST = 20_000  # characters; a mail's text is the longest that occurs
LONGEST_WEB = 4_000
# No control characters, no white space, nothing that turns the direction of writing or cannot be seen.
_ODD = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff\ufff0-\uffff\ud800-\udfff\\]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(.*)", re.DOTALL)
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_MAILBOX = re.compile(r"[^\s@<>()\[\]\",;:?&=%]{1,64}@[^\s@<>()\[\]\",;:?&=%]{1,253}")
_TEL = re.compile(r"(\+?)([0-9().\-]{2,40})(?:;ext=([0-9]{1,10}))?")
_PATH = "/:@!$&'()*+,;=~%-._"
_MAIL_PARTS = ("subject", "body")


def safe_link(link: str) -> str:
    """The link as it may be opened, empty where it may not. The same again for what it returned itself."""
    if len(link) > LONGEST or _ODD.search(link):
        return ""
    found = _SCHEME.fullmatch(link)
    if found is None:
        return ""
    make = {"https": _web, "http": _web, "mailto": _mail, "tel": _tel}.get(found[1].lower())
    try:
        return make(link, found[2]) if make is not None else ""
    except ValueError:  # what urllib or the names of hosts do not accept
        return ""


def _web(link: str, _rest: str) -> str:
    """Always https: what stands in the address, and what is sent with it, concerns nobody on the way."""
    parts = urlsplit(link)
    if len(link) > LONGEST_WEB or "@" in parts.netloc or "%" in parts.netloc or not parts.hostname:
        return ""
    host = parts.hostname.encode("idna").decode("ascii").lower()
    labels = host.rstrip(".").split(".")
    if len(labels) < 2 or not all(_LABEL.fullmatch(label) for label in labels):
        return ""
    port = "" if parts.port in (None, 80, 443) else f":{parts.port}"
    tail = _quoted(parts.path, _PATH) or "/"
    tail += f"?{_quoted(parts.query, _PATH + '?')}" if parts.query else ""
    tail += f"#{_quoted(parts.fragment, _PATH + '?')}" if parts.fragment else ""
    return f"https://{'.'.join(labels)}{port}{tail}"


def _quoted(text: str, safe: str) -> str:
    return quote(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", text), safe=safe)


def _mail(_link: str, rest: str) -> str:
    """One receiver, a subject and a text; anything else that was in it is left out."""
    receiver, _, query = rest.partition("?")
    address = unquote(receiver, errors="strict")
    if not _MAILBOX.fullmatch(address) or _ODD.search(address):
        return ""
    kept: dict[str, str] = {}
    for part in query.split("&"):
        name, _, value = part.partition("=")
        if name.lower() in _MAIL_PARTS:
            kept.setdefault(name.lower(), _text(unquote(value, errors="strict"), one_line=name.lower() == "subject"))
    tail = "&".join(f"{name}={quote(kept[name], safe='')}" for name in _MAIL_PARTS if name in kept)
    return f"mailto:{quote(address, safe='@')}{'?' + tail if tail else ''}"


def _text(text: str, *, one_line: bool) -> str:
    """Without control characters; a line break in a subject would begin another header."""
    lines = [re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", line) for line in re.split(r"\r\n|\r|\n", text)]
    return " ".join(lines) if one_line else "\r\n".join(lines)


def _tel(_link: str, rest: str) -> str:
    """Digits only: what begins with * or # is an order to the telephone and no number."""
    found = _TEL.fullmatch(rest)
    digits = re.sub(r"\D", "", found[2]) if found else ""
    if found is None or len(digits) < 2:
        return ""
    return f"tel:{found[1]}{digits}{';ext=' + found[3] if found[3] else ''}"

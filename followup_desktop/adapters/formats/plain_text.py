"""Text from outside made plain: HTML to text, control and direction characters out, lengths bounded, bytes decoded.

Nothing here reaches out of the process: an address inside a text is never opened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

LINE_LIMIT = 300  # characters of a one-line field
TEXT_LIMIT = 20_000  # characters of a description
_HTML_LIMIT = 150_000  # characters of HTML that are looked at

_SPACE = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_BLANK_LINES = re.compile(r"\n{3,}")
_TAG = re.compile(
    r"</?(?:br|p|div|span|a|b|i|u|ul|ol|li|table|html|body|font|strong|em)\b[^<>]{0,500}>", re.IGNORECASE
)
_BLOCKS = {"p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "blockquote"}
_SILENT = {"script", "style", "title", "template", "noscript"}
_TAG_END = re.compile("[<>]")
_TAG_NAME = re.compile(r"(/?)\s{0,5}([A-Za-z][A-Za-z0-9]{0,20})")
_HREF = re.compile(r"\bhref\s{0,5}=\s{0,5}(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", re.IGNORECASE)
# Control characters but line feed and tab, halves of characters, and formatting characters: those turn the reading
# direction or are invisible, and hide what a text says.
_UNSEEN = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff"
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+"
)


def clean_text(text: str, limit: int = TEXT_LIMIT) -> str:
    """Several lines: control characters out, line ends unified, blank lines at most one in a row."""
    text = text[: limit * 4].replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    lines = [line.strip() for line in _SPACE.sub(" ", _UNSEEN.sub("", text)).split("\n")]
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()[:limit].rstrip()


def kept_text(text: str, limit: int = TEXT_LIMIT) -> str:
    """Several lines with their spaces and blank lines as they stand; what cannot be seen is gone."""
    return _UNSEEN.sub("", text[: limit * 2].replace("\r\n", "\n").replace("\r", "\n"))[:limit]


def clean_line(text: str, limit: int = LINE_LIMIT) -> str:
    """One line: as clean_text, with line ends turned into spaces."""
    return " ".join(_UNSEEN.sub("", text[: limit * 16].replace("\r", "\n")).split())[:limit].rstrip()


class _TextOfHtml:
    """Collects the words between tags. ``html.parser`` would do, but takes minutes for a page of unclosed tags."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._target = ""  # of the link whose words are being read

    def read(self, source: str) -> str:
        """One pass: every search goes forward from where the last one ended, or ends the reading."""
        place = 0
        while place < len(source):
            begin = source.find("<", place)
            self._words(source[place:begin] if begin >= 0 else source[place:])
            if begin < 0:
                break
            if source.startswith("<!--", begin):
                end = source.find("-->", begin + 4)
                place = end + 3 if end >= 0 else len(source)
                continue
            close = _TAG_END.search(source, begin + 1)
            if not close or close[0] == "<":
                self._words("<")
                place = begin + 1
                continue
            tag = source[begin + 1 : close.start()]
            place = self._after_tag(tag, source, close.end())
        return "".join(self.parts)

    def _words(self, text: str) -> None:
        words = unescape(text.replace("\n", " ").replace("\r", " "))
        if words and not (self._target and words.strip() == self._target):
            self.parts.append(words)

    def _after_tag(self, tag: str, source: str, place: int) -> int:
        """What a tag adds, and where reading goes on: behind the end of what is never shown."""
        match = _TAG_NAME.match(tag)
        if not match:
            return place
        name, ends = match[2].lower(), bool(match[1])
        if name in _SILENT and not ends:
            end = re.compile(f"</{name}", re.IGNORECASE).search(source, place)
            return end.start() if end else len(source)
        if name in _BLOCKS:
            self.parts.append("\n")
        elif name in ("td", "th"):
            self.parts.append(" ")
        elif name == "a":
            self._link("" if ends else tag)
        return place

    def _link(self, tag: str) -> None:
        match = _HREF.search(tag[:4_000])
        target = unescape(match[1] or match[2] or match[3] or "") if match else ""
        self._target = target if target.startswith(("http://", "https://", "tel:")) else ""
        if self._target:
            self.parts.append(f" {self._target} ")


def html_to_text(source: str) -> str:
    """The words of an HTML document, a line per block; addresses of links stand before the link's words."""
    return clean_text(_TextOfHtml().read(source[:_HTML_LIMIT]))


def looks_like_html(text: str) -> bool:
    return bool(_TAG.search(text[:_HTML_LIMIT]))


def as_plain(text: str) -> str:
    """Text that may be HTML (Google and Outlook put tags into descriptions), or escaped once too often (Zoom)."""
    if looks_like_html(text):
        return html_to_text(text.replace("\\n", "\n"))
    return clean_text(text.replace("\\n", "\n").replace("\\,", ","))


@dataclass(frozen=True)
class Decoded:
    """``encoding``: one of domain.capture.ENCODINGS; empty with the empty text: the bytes are no text."""

    text: str = ""
    encoding: str = ""


def decode(data: bytes) -> Decoded:
    """Bytes as text: byte order marks, UTF-16 without one, UTF-8, else Windows-1252."""
    if data.startswith(b"\xef\xbb\xbf"):
        return Decoded(data.decode("utf-8-sig", "replace"), "utf-8")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return decode_as(data, "utf-16")
    head = data[:2000]
    if b"\0" in head:
        return decode_as(data, "utf-16") if _utf16_without_mark(head) else Decoded()
    if b"\0" in data or _mostly_control(head):
        return Decoded()
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return decode_as(data, "cp1252")


def decode_as(data: bytes, encoding: str) -> Decoded:
    """In the encoding that somebody named or that was found; what does not fit becomes a question mark."""
    if encoding == "utf-16" and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Decoded(data.decode(_utf16_without_mark(data[:2000]) or "utf-16-le", "replace"), encoding)
    text = data.decode("utf-8-sig" if encoding == "utf-8" else encoding, "replace")
    return Decoded(text, encoding)


def _utf16_without_mark(head: bytes) -> str:
    """The byte order of Western text, in which every other byte is zero; empty where it is none."""
    head = head[: len(head) // 2 * 2]
    for encoding, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        if zeros and zeros.count(0) > 0.6 * len(zeros):
            return encoding
    return ""


def _mostly_control(head: bytes) -> bool:
    control = sum(1 for byte in head if byte < 32 and byte not in (9, 10, 12, 13, 27))
    return control > len(head) * 0.05

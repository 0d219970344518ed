# ruff: noqa: E501 (tables read better in long lines)
"""Texts that somebody might send or type to do harm, or by accident: about two hundred, each with a name.

``HELD`` is where the files lie that some of them name (a pipe, a picture): nothing may ever open one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

HELD = "/tmp/fud-held"  # never made; a test that watches makes its own with ``corpus``
MARK = "Zq"  # stands after an ampersand in MNEMONICS and nowhere else in the program
LONG = 100_000
EVERYDAY = (
    "img held pipe", "img zeroes", "nested tables", "less and more", "bidi override", "long word", "long words",
    "lines", "mnemonic", "entities", "controls", "family", "right to left", "format percent", "link javascript",
)  # fmt: skip


def corpus(held: str = HELD, port: int = 9) -> Mapping[str, str]:
    """All of them by name. ``port``: where something listens that must never be called."""
    made: dict[str, str] = {}
    for part in (_markup(held, port), _turned(), _odd(), _code(), _names()):
        for name, text in part:
            assert name not in made, name
            made[name] = text
    return made


def _markup(held: str, port: int) -> Iterator[tuple[str, str]]:
    """What Qt takes for rich text, and what it would then fetch."""
    for name, address in {
        "held pipe": f"file://{held}/pipe", "held picture": f"file://{held}/picture.png", "path": f"{held}/pipe",
        "zeroes": "file:///dev/zero", "passwd": "file:///etc/passwd", "web": f"http://127.0.0.1:{port}/x.png",
        "web secure": f"https://127.0.0.1:{port}/x.png", "unc": "//127.0.0.1/share/x.png", "data": "data:,x",
        "unc back": r"\\127.0.0.1\share\x.png", "smb": "smb://127.0.0.1/share/x.png", "qrc": "qrc:/x.png",
        "fd": "/proc/self/fd/0", "random": "/dev/urandom",
    }.items():  # fmt: skip
        yield f"img {name}", f"<img src='{address}'>"
    for name, tag in {
        "qt": "qt", "html": "html", "bold": "b", "paragraph": "p", "table": "table", "list": "ul", "heading": "h1",
        "font": "font size=7", "centre": "center", "pre": "pre", "script": "script", "style": "style",
        "iframe": "iframe", "object": "object", "meta": "meta http-equiv=refresh", "body": "body background=x",
        "form": "form", "svg": "svg onload=alert(1)", "link": f"link rel=stylesheet href=http://127.0.0.1:{port}/x",
    }.items():  # fmt: skip
        yield f"tag {name}", f"<{tag}>Northwind</{tag.split()[0]}>"
    yield "nested tables", "<table><tr><td>" * 2000 + "x"
    yield "many divisions", "<div>" * 20_000
    yield "less and more", "A < B & C > D"
    yield "entities", "&lt;b&gt; &amp;amp; &#0; &#x202e; &nbsp;"
    yield "unclosed", "<b><i><u><a href='x'>"
    yield "comment", "<!-- <b> --> <!DOCTYPE html>"
    yield "cdata", "<![CDATA[<b>x</b>]]>"
    yield "processing", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"
    for name, address in {
        "javascript": "javascript:alert(1)", "file": "file:///etc/passwd", "user": "https://a@b.example",
        "mail": "mailto:a@b.example?attach=/etc/passwd", "long": "https://a.example/" + "x" * 5000,
    }.items():  # fmt: skip
        yield f"link {name}", f"<a href='{address}'>Press here</a>"
        yield f"address {name}", address
    yield "markdown link", f"[Press here](http://127.0.0.1:{port}/)"
    yield "markdown picture", f"![x](file://{held}/picture.png)"
    yield "markdown table", "| a | b |\n|---|---|\n| 1 | 2 |"
    yield "style", "<span style='background-image:url(file:///dev/zero)'>x</span>"
    yield "line separator markup", "\u2028<b>x</b>\u2028"
    yield "title then markup", "Northwind Labs <b>and sons</b>"


def _turned() -> Iterator[tuple[str, str]]:
    """Directions of writing, and what cannot be seen."""
    for name, sign in {
        "override": "\u202e", "embedding": "\u202b", "isolate": "\u2067", "left override": "\u202d",
        "first strong": "\u2068", "mark": "\u200f", "arabic mark": "\u061c",
    }.items():  # fmt: skip
        yield f"bidi {name}", f"North{sign}gpj.exe"
    yield "bidi many", "\u202e\u202d" * 5000 + "x"
    yield "bidi unbalanced", "\u2069\u202c\u202c\u2069 x"
    for name, sign in {
        "space": "\u200b", "joiner": "\u200d", "non-joiner": "\u200c", "word joiner": "\u2060", "mark": "\ufeff",
        "soft hyphen": "\u00ad", "filler": "\u3164", "annotation": "\ufff9\ufffa\ufffb", "tag": "\U000e0041",
        "selector": "\ufe0f", "invisible": "\u2063",
    }.items():  # fmt: skip
        yield f"unseen {name}", f"a{sign}b{sign * 3}c"
        yield f"nothing but {name}", sign * 5
    yield "right to left", "שלום עולם, ‏مرحبا بالعالم"
    yield "mixed directions", "abc שלום 123 مرحبا def"
    yield "persian", "می‌خواهم"
    yield "family", "👩‍👩‍👧‍👦🏳️‍🌈👍🏽"
    yield "flags", "🇩🇪🇺🇸" * 200
    yield "joined for ever", "👩" + "\u200d👩" * 5000
    yield "stacked marks", "a" + "\u0300" * 5000
    yield "stacked words", ("e" + "\u0301\u0327" * 30) * 300
    yield "wide", "ＦＵＬＬ ｗｉｄｔｈ ＝１＋１"
    yield "script", "ÅÄÖ ẞ ﷽ ꧅ 𒐫 🤨"
    yield "private", "\ue000\U000f0000\U0010fffd"
    yield "no characters", "\ufffe\uffff\U0001ffff"
    yield "homograph", "Nоrthwind Lаbs"  # two Cyrillic letters
    yield "normal forms", "é é ﬁ fi Å Å"


def _odd() -> Iterator[tuple[str, str]]:
    """Lengths, lines and control characters."""
    yield "long word", "W" * LONG
    yield "long words", "word " * (LONG // 5)
    yield "long lines", "line\n" * (LONG // 5)
    yield "long emoji", "🙂" * (LONG // 4)
    yield "long tags", "<b>" * (LONG // 3)
    yield "long entities", "&amp;" * (LONG // 5)
    yield "long ampersands", "&" * LONG
    yield "long arabic", "مرحبا " * (LONG // 6)
    yield "long number", "9" * LONG
    yield "spaces", " " * 50 + "x" + " " * 50
    yield "tabs", "a\tb\t\tc"
    for name, end in {
        "": "\n", " windows": "\r\n", " mac": "\r", " page": "\f", " vertical": "\v", " next": "\u0085",
        " separator": "\u2028", " paragraph": "\u2029",
    }.items():  # fmt: skip
        yield f"lines{name}", f"first{end}second{end}{end}third"
    yield "controls", "".join(map(chr, [*range(1, 32), *range(127, 160)]))
    yield "bell", "\a\b\x1b[31mred\x1b[0m\x1b]0;title\a"
    yield "nul", "be\0fore"
    yield "delete", "a\x7fb"
    yield "surrogate high", "a\ud800b"
    yield "surrogate low", "a\udc00b"
    yield "surrogate bytes", b"caf\xe9 \xff".decode("utf-8", "surrogateescape")
    yield "mnemonic", f"Q&{MARK} & Sons &"
    yield "mnemonics", f"&{MARK}&{MARK}&&{MARK}&&&{MARK}"
    yield "underscores", "_Q_ __init__ %_%"


def _code() -> Iterator[tuple[str, str]]:
    """What some interpreter would take for an order."""
    for name, text in {
        "format percent": "%s %d %n %(x)s %%", "format braces": "{0} {x} {x.__class__} {0!r:>99} {", "qt": "%1 %2 %L1",
        "format dollar": "$x ${x} $$", "sql drop": "'; DROP TABLE application; --", "sql or": "' OR '1'='1",
        "sql comment": "x' /* */ --", "sql like": "%_\\%", "fts": 'NEAR(a b) "x* OR AND NOT ^', "shell": "$(reboot) `id`",
        "shell pipe": "| rm -rf ~ ; && ||", "option": "--help", "options": "-rf", "glob": "*?[a]{b,c}~",
        "path up": "../../../etc/passwd", "path windows": r"C:\Windows\system32", "path device": "CON", "home": "~root",
        "formula": "=1+1", "formula command": "=cmd|' /C calc'!A0", "formula plus": "+49 30 1234567",
        "formula minus": "-1", "formula at": "@SUM(1)", "formula wide": "＝1+1", "formula quote": "'=1",
        "formula link": '=HYPERLINK("http://127.0.0.1/","x")', "json": '{"a": [1,', "toml": 'a = """', "yaml": "!!python/x",
        "ini": "[Desktop Entry]\nExec=reboot", "desktop field": "%f %u %c", "calendar": "END:VEVENT\r\nBEGIN:VEVENT",
        "header": "x\r\nBcc: a@b.example", "csv": 'a","b\n"c', "template": "{{7*7}} <%= 7*7 %>", "xpath": "' or count(//*)",
        "regex": "(a+)+$" + "a" * 40, "log4j": "${jndi:ldap://127.0.0.1/a}", "python": "__import__('os').system('id')",
        "css": "*{display:none} QLabel{color:red}", "number": "1e9999", "not a number": "NaN", "true": "True",
        "nothing": "None", "null": "null", "date": "9999-12-31", "date old": "0001-01-01", "zone": "Mars/Olympus",
    }.items():  # fmt: skip
        yield f"code {name}" if not name.startswith("format") else name, text


def _names() -> Iterator[tuple[str, str]]:
    """Real ones that programs get wrong."""
    for text in (
        "AT&T", "O'Neill & Sons", "Müller GmbH & Co. KG", "C++ / C#", "<unnamed>", "Null", "Undefined", "A/B", "ÖBB",
        "株式会社", "Ünïcödé", "X Æ A-12", "d’Arcy", "No. 1", "#1", "50%", "a" * 300, "Jean-Luc", "  ", "-", "?", "…",
    ):  # fmt: skip
        yield f"name {text[:12]!r}", text

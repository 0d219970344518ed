"""Reads the translations that lrelease wrote (.qm), without Qt: the command line and the services speak as well.

QTranslator looks texts up by a hash; the few thousand texts of one language are a dictionary within milliseconds.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from followup_desktop.languages import Language

MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
MESSAGES, RULES = 0x69, 0x88  # the sections that are read
END, TRANSLATION, SOURCE, CONTEXT, COMMENT = 1, 3, 6, 7, 8  # the parts of a message
NO_FORM = 0xFFFFFFFF


def language_of(code: str, content: bytes) -> Language:
    """The language in the file's bytes. ValueError where they are no .qm file, or one without its sources."""
    if not content.startswith(MAGIC):
        raise ValueError("no file of translations")
    sections = dict(_sections(content))
    return Language(code, dict(_messages(sections.get(MESSAGES, b""))), sections.get(RULES, b""))


def _sections(content: bytes) -> Iterator[tuple[int, bytes]]:
    at = len(MAGIC)
    while at + 5 <= len(content):
        tag, length = struct.unpack_from(">BI", content, at)
        yield tag, content[at + 5 : at + 5 + length]
        at += 5 + length


def _messages(section: bytes) -> Iterator[tuple[tuple[str, str, str], tuple[str, ...]]]:
    """Context, source and comment of each, with its forms."""
    at, forms, parts = 0, list[str](), dict[int, str]()
    while at < len(section):
        tag = section[at]
        at += 1
        if tag == END:
            if SOURCE not in parts:
                raise ValueError("a file of translations without their sources")
            yield (parts.get(CONTEXT, ""), parts[SOURCE], parts.get(COMMENT, "")), tuple(forms)
            forms, parts = [], {}
            continue
        (length,) = struct.unpack_from(">I", section, at)
        at += 4
        length = 0 if length == NO_FORM else length
        piece = section[at : at + length]
        at += length
        if tag == TRANSLATION:
            forms.append(piece.decode("utf-16-be"))
        else:
            parts[tag] = piece.decode("utf-8")

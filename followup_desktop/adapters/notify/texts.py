"""Making texts fit for a notification: they come from invitations and tables, so they are taken for hostile."""

from __future__ import annotations

import unicodedata

TITLE = 120
BODY = 600
LABEL = 40
DIRECTION = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)}


def _is_noncharacter(code: int) -> bool:
    """Valid Unicode, but some servers refuse the whole note for one of them (those that read with sd-bus)."""
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def clean(text: str, limit: int, *, one_line: bool = False) -> str:
    """Valid text without control and direction characters, cut to ``limit`` characters.

    A bus drops the whole connection of whoever sends it a NUL or a lone surrogate.
    """
    text = text[: limit * 4].encode("utf-8", "replace").decode("utf-8")
    text = "".join(c for c in text if c not in DIRECTION and not _is_noncharacter(ord(c)))
    text = "".join(c if c == "\n" or unicodedata.category(c) not in ("Cc", "Zl", "Zp") else " " for c in text)
    text = " ".join(text.split()) if one_line else text.strip()
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"

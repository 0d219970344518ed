"""The chapters of the guide that ships with the program: one Markdown file each, in folders by language.

A chapter that is not there in the reader's language is read in English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ENGLISH = "en"
_NOTES = re.compile(r"<!--.*?-->\s*", re.DOTALL)
_NUMBER = re.compile(r"^[0-9]+-")
_folder: Path | None = None


def use_guide(folder: Path) -> None:
    """Where its files lie; said once, by app."""
    global _folder
    _folder = folder


@dataclass(frozen=True)
class Chapter:
    """``name``: its file without number and ending, the same in every language; ``path``: that file."""

    name: str
    title: str
    text: str
    path: Path


def chapters(language: str = ENGLISH) -> list[Chapter]:
    """All of them in their order; none where the guide was not installed."""
    if _folder is None:
        return []
    own = _folder / language
    files = sorted((_folder / ENGLISH).glob("*.md"))
    return [_read(own / file.name if (own / file.name).is_file() else file) for file in files]


def _read(path: Path) -> Chapter:
    text = _NOTES.sub("", path.read_text(encoding="utf-8"))
    title = text.partition("\n")[0].lstrip("# ")
    return Chapter(_NUMBER.sub("", path.stem), title, text, path)

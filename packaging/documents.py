"""The chapters of the guide (F1) that say what the README says: taken from there, so that both stay the same.

    python packaging/documents.py          writes them
    python packaging/documents.py check    says which are not as the README has them, and whether the pictures are
                                           older than the window; status 1

The other chapters in resources/guide are written by hand. The pictures are the tour's: they bear the mark of the
window that they were taken of, so that none is shown of one that has changed since.
"""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
GUIDE = ROOT / "resources" / "guide"
CHAPTERS = {  # the README's section: the file and the title of the chapter
    "The loop": ("02-the-loop", "The loop"),
    "Reminders": ("07-reminders", "Reminders"),
    "In and out": ("08-in-and-out", "In and out"),
    "On the phone": ("09-on-the-phone", "On the phone"),
    "Sharing a search": ("10-sharing", "Sharing a search"),
    "Your data": ("11-your-data", "Your data"),
    "Keys": ("12-keys", "Keys"),
    "The command line": ("13-command-line", "The command line"),
    "Known limits": ("15-known-limits", "Known limits"),
}
NOTE = "<!-- From README.md, by packaging/documents.py: change it there. -->\n"
PICTURES = "](resources/guide/"
PAINTED_BY = ("followup_desktop/ui", "resources/icons", "resources/messages")  # what the pictures show is made there
TOUR = "resources/guide/pictures"
MARK = "window.sha256"  # beside the pictures


def window() -> str:
    """The mark of the window as it is now: a hash over what makes it look as it does."""
    made = hashlib.sha256()
    for folder in PAINTED_BY:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".py", ".svg", ".toml"):
                made.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return made.hexdigest()


def mark(pictures: Path) -> None:
    """Says beside the pictures which window they are of."""
    (pictures / MARK).write_text(f"{window()}\n", encoding="utf-8")


def pictures_are_old() -> bool:
    marked = GUIDE / "pictures" / MARK
    return not marked.is_file() or marked.read_text(encoding="utf-8").strip() != window()


def sections(readme: str) -> dict[str, str]:
    """The texts under the headings of the second level, by heading."""
    parts = re.split(r"^## (.+)$", readme, flags=re.MULTILINE)
    return {title.strip(): text.strip() for title, text in zip(parts[1::2], parts[2::2], strict=True)}


def chapters(readme: str) -> dict[str, str]:
    """What the README gives the guide, by the name of the file in it. Pictures are named from there."""
    found = sections(readme)
    return {
        f"en/{file}.md": f"{NOTE}# {title}\n\n{found[section].replace(PICTURES, '](../')}\n"
        for section, (file, title) in CHAPTERS.items()
    }


def stale() -> list[Path]:
    """The chapters that are not as the README has them."""
    made = chapters(README.read_text(encoding="utf-8"))
    wrong = [name for name, text in made.items() if not (GUIDE / name).is_file() or _read(name) != text]
    return [GUIDE / name for name in wrong]


def _read(name: str) -> str:
    return (GUIDE / name).read_text(encoding="utf-8")


def main() -> int:
    if sys.argv[1:] == ["check"]:
        wrong = [
            f"{one.relative_to(ROOT)} is not what README.md says: python packaging/documents.py" for one in stale()
        ]
        if pictures_are_old():
            wrong.append(f"The pictures show an older window: python3 packaging/start.py tour {TOUR}")
        print("\n".join(wrong))
        return 1 if wrong else 0
    if sys.argv[1:]:
        print(__doc__, file=sys.stderr)
        return 2
    for name, text in chapters(README.read_text(encoding="utf-8")).items():
        (GUIDE / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

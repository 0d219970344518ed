"""Which language the user reads: what they chose in the settings, else that of the system. Asked once, at the start.

The choice lies in a small file of the data folder and not in the store: the words are needed before the store can be
opened, and most of all when it cannot.
"""

from __future__ import annotations

import locale
import logging
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from followup_desktop.adapters.paths import data_folder
from followup_desktop.adapters.resources import resource_path
from followup_desktop.adapters.whole_file import write_whole
from followup_desktop.domain.errors import Refused
from followup_desktop.languages import ENGLISH, Language, tr, use
from followup_desktop.wordbook import language_of

log = logging.getLogger(__name__)
VARIABLE = "FOLLOWUP_LANGUAGE"  # hands the language on to a process of ours; wins over everything
SYSTEM = "system"
LONGEST = 32  # bytes of the file
TRANSLATED = ("de",)


class ChosenLanguage:
    """The file with the choice: a code, or nothing for the system's language."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "language"

    def value(self) -> str:
        """ "system", "en" or a language there is; what makes no sense counts as "system"."""
        try:
            with self._path.open("rb") as file:
                chosen = file.read(LONGEST).decode("ascii", "replace").strip()
        except OSError:
            return SYSTEM
        return chosen if chosen in (ENGLISH, *TRANSLATED) else SYSTEM

    def choose(self, value: str) -> None:
        """Counts from the next start on. Raises Refused where it cannot be kept."""
        try:
            if value == SYSTEM:
                self._path.unlink(missing_ok=True)
            else:
                write_whole(self._path, value.encode("ascii"))
        except OSError as error:
            sentence = tr("The language could not be kept ({why}).", why=error.strerror)
            raise Refused(sentence, tr("Make the data folder writable.")) from error


def begin(arguments: Sequence[str] = ()) -> None:
    """The language of this process, before anything is said. Without its file the program speaks English."""
    try:
        chosen = ChosenLanguage(data_folder(_named(arguments))).value()
    except (OSError, ValueError, RuntimeError):  # said properly when the folder is made ready
        chosen = SYSTEM
    code = wanted(chosen, os.environ)
    use(read(code) if code != ENGLISH else Language())


def read(code: str) -> Language:
    """The language as it ships with the program; English where its file is missing or damaged."""
    try:
        return language_of(code, resource_path("translations", f"followup_{code}.qm").read_bytes())
    except (OSError, ValueError) as error:
        log.warning("the texts of the language %s cannot be read: %s", code, error)
        return Language()


def wanted(chosen: str, environment: Mapping[str, str]) -> str:
    """The code of the language to speak, for what was chosen in the settings."""
    handed_on = environment.get(VARIABLE, "")
    if handed_on in (ENGLISH, *TRANSLATED):
        return handed_on
    if chosen != SYSTEM:
        return chosen
    known = (ENGLISH, *TRANSLATED)
    codes = (code.replace("-", "_").partition("_")[0].partition(".")[0].lower() for code in _of_system(environment))
    return next((code for code in codes if code in known), ENGLISH)


def _of_system(environment: Mapping[str, str]) -> list[str]:
    """The languages that the user named to the system, the dearest first; as gettext reads them on Linux."""
    if sys.platform == "win32":
        import ctypes

        return [locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")]
    spoken_here = next(
        (environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "C"
    )
    if spoken_here.partition(".")[0] in ("C", "POSIX"):
        return []
    return [*environment.get("LANGUAGE", "").split(":"), spoken_here]


def _named(arguments: Sequence[str]) -> Path | None:
    """The data folder that the arguments name, before they are read properly."""
    for place, word in enumerate(arguments):
        name, equals, value = word.partition("=")
        if name == "--data-dir":
            value = value if equals else arguments[place + 1] if place + 1 < len(arguments) else ""
            return Path(value) if value else None
    return None

# ruff: noqa: E402 (the language is known before anything is imported that speaks)
"""Makes the pictures, to be looked at; with *accept* the compared ones are to look as they do now from now on.

python -m tests.ui.window_pictures FOLDER [PART OF A NAME...]
python -m tests.ui.window_pictures accept
python -m tests.ui.window_pictures check

``check`` names the texts without room, and, where FOLLOWUP_LANGUAGE says another language than English, what is shown
in English all the same.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("FOLLOWUP_LANGUAGE", "en")
sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "packaging"))  # as pytest has it: translate lies there

from followup_desktop.adapters.user_language import begin

begin()  # before anything is imported that speaks

from PySide6.QtWidgets import QApplication

from followup_desktop.languages import spoken
from followup_desktop.ui.qt_words import speak
from followup_desktop.ui.theme import apply_theme
from tests.ui.window_pictures.all_scenes import COMPARED, EVERY, SPOKEN
from tests.ui.window_pictures.compare import ACCEPTED
from tests.ui.window_pictures.scenes import our_look, photograph, what_is_wrong


def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    if sys.argv[1] == "check":
        return check()
    accept = sys.argv[1] == "accept"
    folder, parts = ACCEPTED if accept else Path(sys.argv[1]), sys.argv[2:]
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    speak(application, spoken())
    keeper = apply_theme(application, "light")
    with our_look(application):
        for scene in COMPARED if accept else EVERY:
            if not parts or any(part in scene.name for part in parts):
                path = folder / f"{scene.name}.png"
                photograph(application, keeper, scene).save(str(path))
                print(path, flush=True)
    return 0


def check() -> int:
    """0 where every text of the scenes has room and is said in the language."""
    application = QApplication([])
    speak(application, spoken())
    keeper = apply_theme(application, "light")
    wrong = []
    with our_look(application):
        for scene in SPOKEN:
            found = what_is_wrong(application, keeper, scene)
            wrong += found
            for one in found:
                print(f"{scene.name}: {one}", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

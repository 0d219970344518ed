"""Makes the pictures, to be looked at; with *accept* the compared ones are to look as they do now from now on.

python -m tests.ui.window_pictures FOLDER [PART OF A NAME...]
python -m tests.ui.window_pictures accept
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from followup_desktop.ui.theme import apply_theme
from tests.ui.window_pictures.all_scenes import COMPARED, EVERY
from tests.ui.window_pictures.compare import ACCEPTED
from tests.ui.window_pictures.scenes import our_look, photograph


def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    accept = sys.argv[1] == "accept"
    folder, parts = ACCEPTED if accept else Path(sys.argv[1]), sys.argv[2:]
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    keeper = apply_theme(application, "light")
    with our_look(application):
        for scene in COMPARED if accept else EVERY:
            if not parts or any(part in scene.name for part in parts):
                path = folder / f"{scene.name}.png"
                photograph(application, keeper, scene).save(str(path))
                print(path, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

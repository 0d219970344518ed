"""The pictures a designer lays beside the design: that they are made, and that none is empty.

``FOLLOWUP_PICTURES=FOLDER pytest -m long tests/ui/timeline/test_pictures.py`` leaves them in FOLDER.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from followup_desktop.ui.theme import ThemeKeeper
from tests.ui.pictures import take


@pytest.mark.long
def test_pictures(tmp_path: Path, keeper: ThemeKeeper) -> None:
    folder = Path(os.environ.get("FOLLOWUP_PICTURES") or tmp_path)
    for path in take(folder, keeper):
        image = QImage(str(path))
        step = max(1, image.width() // 200)
        seen = {image.pixel(x, y) for x in range(0, image.width(), step) for y in range(0, image.height(), step)}
        assert len(seen) > 8, f"{path.name} shows next to nothing"

"""The window looks as it was accepted, and no text in it is cut off.

A picture that is meant to be another: look at ``artefacts/pictures``, then
``python -m tests.ui.window_pictures accept``.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from followup_desktop.ui.theme import ThemeKeeper
from tests.ui.window_pictures.all_scenes import COMPARED, TIGHT
from tests.ui.window_pictures.compare import ACCEPTED, difference
from tests.ui.window_pictures.scenes import Scene, our_look, photograph, what_is_clipped

LEFT_IN = Path(__file__).resolve().parents[3] / "artefacts" / "pictures"
pytestmark = pytest.mark.e2e


@pytest.fixture(autouse=True)
def looks(qapp: QApplication) -> Iterator[None]:
    with our_look(qapp):
        yield


@pytest.mark.parametrize("scene", COMPARED, ids=lambda scene: scene.name)
def test_it_looks_as_accepted(qapp: QApplication, keeper: ThemeKeeper, scene: Scene) -> None:
    picture = photograph(qapp, keeper, scene)
    accepted = QImage(str(ACCEPTED / f"{scene.name}.png"))
    other, share = difference(picture, accepted)
    if other is not None:
        LEFT_IN.mkdir(parents=True, exist_ok=True)
        picture.save(str(LEFT_IN / f"{scene.name}.png"))
        other.save(str(LEFT_IN / f"{scene.name}-difference.png"))
    assert other is None, f"{share:.2%} of {scene.name} is another; see {LEFT_IN.name}/{scene.name}-difference.png"


@pytest.mark.parametrize("scene", TIGHT, ids=lambda scene: scene.name)
def test_no_text_is_cut_off(qapp: QApplication, keeper: ThemeKeeper, scene: Scene) -> None:
    assert what_is_clipped(qapp, keeper, scene) == []


def test_a_difference_is_seen() -> None:
    """The comparison itself: one changed word is enough, a shade is not."""
    picture = QImage(str(ACCEPTED / f"{COMPARED[0].name}.png")).convertToFormat(QImage.Format.Format_RGB32)
    assert difference(picture, picture) == (None, 0.0)
    touched = picture.copy()
    for x in range(100, 140):
        for y in range(150, 162):
            touched.setPixelColor(x, y, touched.pixelColor(x, y).darker(180))
    other, share = difference(touched, picture)
    assert other is not None
    assert share > 0
    assert difference(picture.copy(0, 0, 10, 10), picture)[1] == 1.0


@pytest.mark.timeout(600)
def test_german_has_room_everywhere_and_leaves_no_english() -> None:
    """In a process of its own: a language is chosen before anything is imported that speaks."""
    root = Path(__file__).resolve().parents[3]
    paths = os.pathsep.join((str(root), str(root / "packaging")))
    ended = subprocess.run(
        [sys.executable, "-m", "tests.ui.window_pictures", "check"],
        env={**os.environ, "FOLLOWUP_LANGUAGE": "de", "PYTHONPATH": paths},
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (0, ""), ended.stdout + ended.stderr

"""Pictures of the timeline to look at: ``python tests/ui/pictures.py FOLDER``, or FOLLOWUP_PICTURES=FOLDER.

Light, dark and high contrast, narrow and wide, few rows and many, large text: what a designer would lay beside the
pictures of the design.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtWidgets import QApplication

from followup_desktop.services.views import Timeline
from followup_desktop.ui.theme import ThemeKeeper, apply_theme
from followup_desktop.ui.timeline.view import TimelineView
from tests.ui import samples

SCHEMES = ("light", "dark", "contrast", "contrast-dark")


def picture(timeline: Timeline, path: Path, *, width: int = 940, height: int = 735, **how: object) -> None:
    """Saves one picture. ``how``: ``select``, ``scale``, ``zoom``, ``text`` (size factor)."""
    view = TimelineView()
    if how.get("text"):
        font = view.font()
        font.setPointSizeF(font.pointSizeF() * float(str(how["text"])))
        view.setFont(font)
    view.resize(width, height)
    view.show_timeline(timeline)
    view.show()
    if how.get("scale"):
        view.set_scale(str(how["scale"]))
    if how.get("zoom"):
        view.zoom(float(str(how["zoom"])))
    if how.get("select"):
        view.select(int(str(how["select"])))
    QApplication.processEvents()
    view.grab().save(str(path))
    view.close()
    view.deleteLater()


def take(folder: Path, keeper: ThemeKeeper) -> list[Path]:
    """All pictures, in every scheme."""
    folder.mkdir(parents=True, exist_ok=True)
    shown: dict[str, tuple[Timeline, dict[str, object]]] = {
        "picture": (samples.picture_timeline(), {"select": 1}),
        "three": (samples.picture_timeline(3), {"select": 2, "height": 400}),
        "twelve": (samples.timeline_of(12), {"select": 5, "width": 1400}),
        "many": (samples.timeline_of(200), {"select": 6}),
        "narrow": (samples.picture_timeline(), {"select": 4, "width": 600}),
        "week": (samples.picture_timeline(), {"select": 1, "scale": "week"}),
        "quarter": (samples.picture_timeline(), {"select": 1, "scale": "quarter"}),
        "year": (samples.timeline_of(12), {"scale": "quarter", "zoom": 0.25}),
        "hostile": (samples.hostile_timeline(), {}),
        "crowded": (
            samples.with_rows(samples.picture_timeline(), (samples.crowded_row(), samples.closed_row())),
            {"height": 300},
        ),
        "large": (samples.picture_timeline(), {"select": 1, "text": 1.5}),
        "double": (samples.picture_timeline(), {"select": 2, "text": 2, "width": 1200, "height": 1100}),
    }
    made = []
    for scheme in SCHEMES:
        keeper.choose(scheme)
        for name, (timeline, how) in shown.items():
            made.append(folder / f"{name}-{scheme}.png")
            picture(timeline, made[-1], **how)  # type: ignore[arg-type]
    return made


def main() -> None:
    application = QApplication([])
    folder = sys.argv[1] if len(sys.argv) > 1 else os.environ["FOLLOWUP_PICTURES"]
    for path in take(Path(folder), apply_theme(application, "light")):
        print(path)


if __name__ == "__main__":
    main()

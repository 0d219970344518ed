"""Two pictures beside one another: how much is another, and where."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage

ACCEPTED = Path(__file__).with_name("accepted")
SHADE = 40  # steps of 255 in one colour by which a pixel may be another: the rounding of another processor
SHARE = 0.0001  # of the pixels that may be another all the same: less than one letter


def difference(picture: QImage, accepted: QImage) -> tuple[QImage | None, float]:
    """None where the two are alike; else a picture that is red where they are not. With the share of pixels."""
    if accepted.isNull() or picture.size() != accepted.size():
        return picture, 1.0
    one, two = (each.convertToFormat(QImage.Format.Format_RGB32) for each in (picture, accepted))
    if one == two:
        return None, 0.0
    here, there = bytes(one.constBits()), bytes(two.constBits())
    wrong = {
        place // 4
        for place, (a, b) in enumerate(zip(here, there, strict=True))
        if a != b and abs(a - b) > SHADE and place % 4 != 3
    }
    share = len(wrong) / (one.width() * one.height())
    if share <= SHARE:
        return None, share
    marked = two.copy()
    for place in wrong:
        marked.setPixel(place % one.width(), place // one.width(), 0xFFFF0000)
    return marked, share

"""Where these widgets get their colours, distances and fonts: the theme, under the names used here."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QWidget

from followup_desktop.ui import theme

PLAIN_TEXT, PLAIN_WIDTH = "Backend engineer", 111  # px of that in the font that the widths were drawn for
GAP = 8
ICON_BUTTON = 34
TIGHT = theme.TIGHT
RING = 4  # between what can have the keyboard and its ring
MARGIN = 20
FIELD_PADDING = 8
RADIUS = theme.RADIUS
CARD_RADIUS = 12
CARD_WIDTH = 420
WIDE_CARD_WIDTH = 560
# sizes of text, as factors of the system's font
SMALL = 0.86
SECOND = 0.94
BODY = 1.0
POINT = 1.08  # what is read aloud
AFAR = 1.26  # what is read with the telephone in hand
LEAD = 1.08
CARD_TITLE = 1.16
TITLE = 1.36


def colour(name: str) -> QColor:
    """The theme's colour of that name, at this moment: asked for whenever something is painted."""
    return theme.colour(name)


def font(widget: QWidget, size: float = 1.0, *, bold: bool = False, spaced: bool = False) -> QFont:
    """The widget's font, ``size`` times as large; ``spaced`` for small headings in capitals."""
    made = QFont(widget.font())
    if made.pixelSize() > 0:
        made.setPixelSize(max(8, round(made.pixelSize() * size)))
    else:
        made.setPointSizeF(max(6.0, made.pointSizeF() * size))
    if bold:
        made.setWeight(QFont.Weight.DemiBold)
    if spaced:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
    return made


def scaled(widget: QWidget, width: float) -> int:
    """A width that was drawn for text of the usual size, in px, for the size of the widget's own: never less."""
    return round(width * max(1.0, widget.fontMetrics().horizontalAdvance(PLAIN_TEXT) / PLAIN_WIDTH))


def make_primary(button: QPushButton, *, primary: bool) -> None:
    """The one loud button of a group, or one like the others."""
    button.setProperty("kind", "primary" if primary else "")
    button.style().unpolish(button)
    button.style().polish(button)


def inset(widget: QWidget, *, at_left: bool = False) -> QHBoxLayout:
    """The widget in line with the text beside it, where others stand out by the room for their focus ring."""
    row = QHBoxLayout()
    row.setContentsMargins(RING, 0, RING, 0)
    row.addWidget(widget, 0 if at_left else 1)
    row.addStretch(1 if at_left else 0)  # also keeps a hidden widget from making the column narrow
    return row


def is_web(link: str) -> bool:
    """Whether a link leads to the web, so that a browser and nothing else opens it."""
    return QUrl(link).scheme() in ("http", "https")


def see_through(scroll: QScrollArea) -> None:
    """Lets what lies behind a scrolling area show through."""
    scroll.viewport().setAutoFillBackground(False)
    inside = scroll.widget()
    if inside is not None:
        inside.setAutoFillBackground(False)

"""The points of a call sheet as they are shown: as cues or in full, and in the order in which they are said."""

from __future__ import annotations

from followup_desktop.domain.call_sheet import CallSheet, Point
from followup_desktop.languages import tr
from followup_desktop.services.purposes import TITLES
from followup_desktop.ui.widgets.text import Run

CUES, WORDS = "cues", "words"  # the values of the setting "sheet_words"

OPEN, CLOSE = tr("Open", "a call"), tr("Close", "a call")


def runs_of(point: Point, *, words: bool = False) -> tuple[Run, ...]:
    """The point with the user's own facts tinted. ``words``: in full, where it has words in full."""
    if words and point.say:
        return tuple(Run(piece.text, piece.from_user) for piece in point.say_pieces) or (Run(point.say),)
    return tuple(Run(piece.text, piece.from_user) for piece in point.pieces) or (Run(point.text),)


def text_of(point: Point, *, words: bool = False) -> str:
    return (words and point.say) or point.text


def in_speaking_order(sheet: CallSheet) -> tuple[tuple[str, Point], ...]:
    """Every point that is said in a call that goes as planned, with the title of the part it belongs to."""
    parts = [(OPEN, sheet.opener)]
    parts += [(TITLES.get(one.purpose, one.purpose.value), one.points) for one in sheet.sections]
    parts.append((CLOSE, sheet.close))
    return tuple((title, point) for title, points in parts for point in points)


def about(seconds: int) -> str:
    """ "about 2 min"; empty where nothing is known."""
    if seconds <= 0:
        return ""
    return tr("under 1 min") if seconds < 50 else tr("about {minutes} min", minutes=max(1, round(seconds / 60)))

"""Tab goes as the eye does: through the layouts, from the first item to the last."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from followup_desktop.ui.widgets.flow import Flow


def tab_through(root: QWidget) -> None:
    """Sets the Tab order of everything within ``root`` by its layouts; to be called again when parts were added."""
    for before, after in pairwise(_stops(root)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget) -> list[QWidget]:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    found = [widget] if takes_tab else []
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        return found + (_stops(inside) if inside is not None else [])
    if isinstance(widget, Flow):
        return found + [stop for part in widget.parts for stop in _stops(part)]
    layout = widget.layout()
    return found + (_in_layout(layout) if layout is not None else [])


def _in_layout(layout: QLayout) -> list[QWidget]:
    found: list[QWidget] = []
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            found += _stops(widget)
        elif inner is not None:
            found += _in_layout(inner)
    return found

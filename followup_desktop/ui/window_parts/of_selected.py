"""Actions that mean the selected row and have nothing else to wait for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.window_parts.rows import Rows

Way = Callable[[CallSheetView], None]


def act_on_selected(
    rows: Rows, actions: WindowActions, ways: Mapping[str, Way], able: Callable[[CallSheetView], bool] | None = None
) -> None:
    """Each action calls its way with the selected row's call sheet, once that is read; all are greyed where no row is
    selected or ``able`` says so."""
    for name, way in ways.items():
        actions[name].triggered.connect(lambda _checked=False, way=way: rows.when_shown(way))

    def allow(view: CallSheetView | None) -> None:
        actions.allow(dict.fromkeys(ways, view is not None and (able is None or able(view))))

    rows.sheet_shown.connect(allow)

"""*Insights*: opens the page of pictures, and writes it where it is wanted."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from followup_desktop.languages import tr
from followup_desktop.services.facade import Services
from followup_desktop.services.insight_views import Insights
from followup_desktop.ui.actions import WindowActions
from followup_desktop.ui.dialogs.insights_dialog import TITLE, InsightsDialog
from followup_desktop.ui.insights.page import picture_of, png_of
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.waits import Wait
from followup_desktop.ui.window_parts import outside
from followup_desktop.ui.window_parts.file_desk import save_chooser
from followup_desktop.ui.window_parts.loop import Loop


class InsightsDesk(QObject):
    """Hears the action ``insights``. Nothing on the page names anybody, so it stays open in discreet mode."""

    def __init__(self, services: Services, tasks: Tasks, loop: Loop, actions: WindowActions, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._tasks, self._loop, self._window = services, tasks, loop, window
        self.dialog: InsightsDialog | None = None
        actions["insights"].triggered.connect(self._open)

    @Slot()
    def _open(self) -> None:
        if self.dialog is not None:
            self.dialog.raise_()
            self.dialog.activateWindow()
            return
        dialog = InsightsDialog(self._services, self._tasks, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.picture_wanted.connect(partial(self._ask, tr("Picture (*.png)"), ".png"))
        dialog.table_wanted.connect(partial(self._ask, tr("Table (*.csv)"), ".csv"))
        dialog.copied.connect(outside.copy)
        dialog.finished.connect(self._finished)
        self.dialog = dialog
        dialog.open()

    @Slot()
    def _finished(self) -> None:
        self.dialog = None

    def _ask(self, kinds: str, suffix: str, found: Insights) -> None:
        chooser = save_chooser(self.dialog or self._window, tr("Save the insights"), TITLE + suffix, kinds)
        chooser.fileSelected.connect(partial(self.write, found))
        chooser.open()

    def write(self, found: Insights, path: str) -> None:
        """As a picture where the name says so, else as a table."""
        picture = picture_of(found) if path.lower().endswith(".png") else None
        told = Wait(tr("Writing the insights"))

        def save() -> str:
            return self._services.save_insights(found, Path(path), png_of(picture) if picture else b"")

        self._tasks.run(save, self._written, told=told)

    def _written(self, said: str) -> None:
        self._loop.noted.emit(said)
        if self.dialog is not None:
            self.dialog.tell(said)

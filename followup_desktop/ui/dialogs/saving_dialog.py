"""What the dialogs have in common that save what is in them once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from followup_desktop.domain.errors import KnownError
from followup_desktop.ui.dialogs.fields import Remark
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.waits import Wait
from followup_desktop.ui.widgets.wait_line import WaitLine
from followup_desktop.ui.window_parts.message_bar import BUG_SENTENCE


class SavingDialog(QDialog):
    """It goes when the saving worked; when it did not, it stays with what was typed and says why.

    A subclass lays out ``message`` and ``wait_line``, and judges what can be saved; while something is being saved,
    nothing can.
    Signal: ``saved(result)``.
    """

    saved = Signal(object)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._saving = False
        self.message = Remark(self)
        self.wait_line = WaitLine(tasks.waits, self)

    @Slot()
    def _judge(self) -> None:
        """Shows whether it can be saved as it stands."""
        raise NotImplementedError

    def _carry_out(self, operation: Callable[[], object], told: Wait | None = None) -> None:
        self._saving = True
        self.message.say("")
        self._judge()
        self._tasks.run(operation, self._done, self._not_saved, told=told)

    def _done(self, result: object) -> None:
        self._saving = False
        self.saved.emit(result)
        self.accept()

    def _not_saved(self, error: BaseException) -> None:
        self._saving = False
        self._judge()
        self._failed(error)

    def _failed(self, error: BaseException) -> None:
        """Says why, here where the user looks; a bug takes the window's way as well."""
        if isinstance(error, KnownError):
            self.message.say(str(error), problem=True)
        else:
            self.message.say(BUG_SENTENCE, problem=True)
            self._tasks.failed.emit(error)

    def reject(self) -> None:
        if not self._saving:  # what is being saved is waited for
            super().reject()

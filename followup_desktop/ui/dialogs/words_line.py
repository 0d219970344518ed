"""A line whose words the services understand: a day, a time, an end. What they understood stands beneath it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QLineEdit

from followup_desktop.domain.errors import KnownError, Refused
from followup_desktop.languages import tr
from followup_desktop.ui.dialogs.fields import FieldRow
from followup_desktop.ui.tasks import Tasks

TIME_HELP = tr("Not understood yet. Try “thu 2pm”, “26 Nov 14:00 new york” or “2026-11-26 14:00”.")

Understood = tuple[Any, str] | None
Reading = Callable[[], Understood]


class WordsLine(QObject):
    """``value`` is what was understood, None while nothing is.

    ``changed()``: there is another answer, or none yet. ``answered()``: what was typed last has its answer.
    """

    changed = Signal()
    answered = Signal()

    def __init__(
        self,
        tasks: Tasks,
        slot: str,
        edit: QLineEdit,
        row: FieldRow,
        reading: Callable[[str], Reading],
        *,
        help: str = TIME_HELP,
    ) -> None:
        """``reading``: makes of the words what is to be asked on the worker. ``help``: what stands beneath while they
        are not understood. ``slot`` names the question: of several, only the newest is answered."""
        super().__init__(row)
        self._tasks, self._slot, self._edit, self._row = tasks, slot, edit, row
        self._reading, self._help = reading, help
        self.value: Any = None
        self._answered_text = ""
        edit.textChanged.connect(self.ask)

    @property
    def text(self) -> str:
        return self._edit.text().strip()

    @property
    def is_pending(self) -> bool:
        """What is typed has not been answered yet."""
        return self.text != self._answered_text

    @property
    def is_open_question(self) -> bool:
        """Words stand in the line that were not understood, or not yet."""
        return bool(self.text) and self.value is None

    @Slot()
    def ask(self) -> None:
        """Asks about the words as they stand."""
        text = self.text
        self.value, self._answered_text = None, ""
        self.changed.emit()
        if not text:
            self._tasks.forget(self._slot)
            self._take("", None)
            return
        self._tasks.run_latest(
            self._slot, self._reading(text), partial(self._take, text), partial(self._failed, text)
        )

    def show(self, text: str, value: Any, said: str) -> None:
        """What is known already, in words that can be changed; nobody is asked about it."""
        self._edit.blockSignals(True)
        self._edit.setText(text)
        self._edit.setCursorPosition(0)
        self._edit.blockSignals(False)
        self._take(text.strip(), (value, said) if value is not None else None)

    def forget(self) -> None:
        """Nobody waits for an answer any more."""
        self._tasks.forget(self._slot)

    def _take(self, text: str, understood: Understood, problem: str = "") -> None:
        self._answered_text = text
        self.value = understood[0] if understood else None
        remark = understood[1] if understood else (problem or self._help) if text else ""
        self._row.remark.say(remark, problem=bool(text) and understood is None)
        self.changed.emit()
        self.answered.emit()

    def _failed(self, text: str, error: BaseException) -> None:
        """A refusal says why; another fault of the world reads as "not understood"; a bug takes the window's way."""
        self._take(text, None, str(error) if isinstance(error, Refused) else "")
        if not isinstance(error, KnownError):
            self._tasks.failed.emit(error)

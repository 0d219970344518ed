"""What is typed in cards and dialogs and not confirmed: kept as it is typed, back when the same one opens again.

Only what differs from what stood there at the opening is kept, so that an old draft never lays itself over facts that
were put right since. Saving a card or its Cancel button ends the draft; whatever else makes the card go does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from followup_desktop.services.facade import Services
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets.debounce import Debounce
from followup_desktop.ui.widgets.draft_notice import DraftNotice
from followup_desktop.ui.widgets.kept import Field, KeptField, kept


class Drafted(Protocol):
    """A card or dialog whose fields are kept. The key names it and what it is about ("done:12:7")."""

    draft_key: str

    def draft_fields(self) -> Mapping[str, Field]:
        """The fields in the order in which they are to be filled: what shows or hides others comes first."""


class CardDraft(QObject):
    """The draft of one card that is open. Signals: ``changed(fields)``; empty: nothing is typed; ``cleared()``."""

    changed = Signal(object)
    cleared = Signal()

    def __init__(self, fields: Mapping[str, Field], card: QWidget) -> None:
        super().__init__(card)
        self._card = card
        self._fields: dict[str, KeptField] = {name: kept(field) for name, field in fields.items()}
        self._as_opened = self._values()
        self._notice: DraftNotice | None = None
        self._pause = Debounce.typed(self)
        self._pause.settled.connect(self._hand_on)
        for field in self._fields.values():
            field.changed.connect(self._pause.touch)

    def _values(self) -> dict[str, str]:
        return {name: field.read() for name, field in self._fields.items()}

    def typed(self) -> dict[str, str]:
        """What stands in the fields otherwise than at the opening."""
        return {name: value for name, value in self._values().items() if value != self._as_opened[name]}

    @Slot()
    def flush(self) -> None:
        """Hands on now what waits to be kept."""
        self._pause.flush()

    @Slot()
    def _hand_on(self) -> None:
        self.changed.emit(self.typed())

    def restore(self, fields: Mapping[str, str]) -> None:
        """Fills in what was typed before. A field that the user was faster to fill stays as it is."""
        for name, field in self._fields.items():
            if name in fields and field.read() == self._as_opened[name] and fields[name] != self._as_opened[name]:
                field.write(fields[name])
        if self.typed():
            self._notice = DraftNotice(self._card)
            self._notice.cleared.connect(self._clear)
            self._notice.stand_in(self._card)

    @Slot()
    def _clear(self) -> None:
        for name, field in self._fields.items():
            field.write(self._as_opened[name])
        self._pause.drop()
        self._put_notice_away()
        self.cleared.emit()

    def _put_notice_away(self) -> None:
        if self._notice is not None:
            self._notice.go()
            self._notice = None

    def end(self) -> None:
        """The card is left, or begins with something else."""
        self._pause.drop()
        self._put_notice_away()
        for field in self._fields.values():
            field.changed.disconnect(self._pause.touch)
        self.deleteLater()


class Drafts(QObject):
    """Keeps the drafts of all that is open."""

    def __init__(self, services: Services, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._tasks = services, tasks
        self._open: dict[str, CardDraft] = {}
        self._told = False  # that they cannot be kept
        self._over = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        tasks.run(services.tidy_drafts, on_error=lambda _: None)  # a store that cannot be written says so itself

    def watch(self, card: Drafted) -> None:
        """A card opened: what was typed there before comes back, and what is typed now is kept."""
        key = card.draft_key
        if key in self._open:
            self.leave(key)
        assert isinstance(card, QWidget)  # noqa: S101 (for the type checker)
        made = CardDraft(card.draft_fields(), card)
        made.changed.connect(partial(self._keep, key))
        made.cleared.connect(partial(self._drop, key))
        self._open[key] = made
        self._tasks.run(partial(self._services.draft, key), partial(self._restore, key, made), self._failed)

    def _restore(self, key: str, made: CardDraft, fields: Mapping[str, str]) -> None:
        if fields and self._open.get(key) is made:
            made.restore(fields)

    def leave(self, key: str) -> bool:
        """The card goes; what is typed in it stays for the next time. Whether anything is."""
        made = self._open.pop(key, None)
        if made is None:
            return False
        made.flush()
        made.end()
        return bool(made.typed())

    def settle(self, key: str) -> None:
        """What was typed is saved, or the user does not want it: the draft is over."""
        made = self._open.pop(key, None)
        if made is not None:
            made.end()
        self._drop(key)

    @Slot()
    def flush(self) -> None:
        """Keeps at once what is being typed."""
        for made in tuple(self._open.values()):
            made.flush()

    @Slot()
    def _focus_moved(self) -> None:
        if not self._over:
            self.flush()

    def end(self) -> None:
        """The window goes, and the keyboard with it from card to card while they are destroyed: nothing is kept then
        that was not kept before."""
        self._over = True

    # -- the disk

    def _keep(self, key: str, fields: Mapping[str, str]) -> None:
        if fields:
            self._tasks.run(partial(self._services.save_draft, key, fields), self._kept, self._failed)
        else:
            self._drop(key)

    def _drop(self, key: str) -> None:
        self._tasks.run(partial(self._services.drop_draft, key), self._kept, self._failed)

    def _kept(self, _changes: object) -> None:
        self._told = False

    def _failed(self, error: BaseException) -> None:
        """Told once, not with every word that is typed."""
        if not self._told:
            self._told = True
            self._tasks.failed.emit(error)

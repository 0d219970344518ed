"""The settings that are this computer's and not the search's, such as its colours.

They are kept beside what is typed, and seen by the services as if they stood with the others.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import datetime

from sqlalchemy.orm import Session

from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.store.holding import Holding
from followup_desktop.store.unit_of_work import UnitOfWork


class OwnSettings:
    """``here`` opens the store of this computer; ``keys`` are those of the settings."""

    def __init__(self, here: Callable[[], Holding], keys: Collection[str]) -> None:
        self._here, self.keys = here, frozenset(keys)
        self._read: dict[str, str] | None = None

    def read(self) -> dict[str, str]:
        """Where they cannot be read each has its default."""
        if self._read is None:
            try:
                with self._here().read() as work:
                    self._read = {key: value for key, value in work.settings().items() if key in self.keys}
            except StoreUnusable:
                return {}
        return self._read

    def keep(self, values: Mapping[str, str]) -> None:
        """Raises StoreUnusable."""
        with self._here().write() as work:
            for key, value in values.items():
                work.set_setting(key, value)
            work.commit()
        self._read = None


class UnitHere(UnitOfWork):
    """A unit of work on the server's store with the settings of this computer."""

    def __init__(
        self, session: Session, now: datetime, own: OwnSettings, end: Callable[[], None] | None = None
    ) -> None:
        super().__init__(session, now, end)
        self._own, self._chosen = own, dict[str, str]()

    @property
    def changes(self) -> Changes:
        return super().changes | Changes(frozenset({(Kind.SETTING, 0)} if self._chosen else ()))

    def settings(self) -> dict[str, str]:
        shared = {key: value for key, value in super().settings().items() if key not in self._own.keys}
        return {**shared, **self._own.read(), **self._chosen}

    def set_setting(self, key: str, value: str) -> None:
        if key in self._own.keys:
            self._chosen[key] = value
        else:
            super().set_setting(key, value)

    def commit(self, *, operation: str = "", what: str = "", application_id: int | None = None) -> Changes:
        changes = super().commit(operation=operation, what=what, application_id=application_id)
        if self._chosen:
            self._own.keep(self._chosen)
        return changes

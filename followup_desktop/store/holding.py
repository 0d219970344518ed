"""What the services ask of the store, wherever it lies: in a file (held.py) or on a server (server/held.py)."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from followup_desktop.store.condition import Condition
from followup_desktop.store.unit_of_work import UnitOfWork


class Holding(Protocol):
    """The open store. One thread at a time uses it."""

    @property
    def path(self) -> Path:
        """The store's file; of one on a server the copy of its last state. Backups lie in a folder beside it."""

    @property
    def condition(self) -> Condition: ...

    @property
    def unkept(self) -> bool:
        """Whether anything changed since the last backup."""

    @property
    def seat(self) -> str:
        """What the tokens of this program's claims begin with; empty where no other program rings from the store."""

    @property
    def here(self) -> Holding:
        """The store of what belongs to this computer alone (what is typed); the same one where no other uses it."""

    @property
    def server(self) -> str:
        """The database on a server, for people; empty for a file."""

    def write(self) -> AbstractContextManager[UnitOfWork]:
        """A unit of work that may write; what is not committed when it is left is undone. Raises StoreUnusable."""

    def read(self) -> AbstractContextManager[UnitOfWork]:
        """A unit of work on one consistent state."""

    def changed_elsewhere(self) -> bool:
        """Whether another program wrote the store, or it is another one, since this was last asked."""

    def rewrite(self) -> bool:
        """Leaves nothing in the store of what was deleted; False where others that read keep it from doing so.
        Raises StoreUnusable."""

    def must_be_whole(self) -> None:
        """A check that reads everything. Raises StoreUnusable."""

    def back_up(self, folder: Path) -> Path:
        """A verified backup of the store as it is now. Raises StoreUnusable."""

    def close(self) -> None: ...

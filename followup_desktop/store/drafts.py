"""The table of drafts: what is typed and not saved. No part of undo and of the changes that the window hears of."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Text, UniqueConstraint, bindparam, delete, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from followup_desktop.domain.draft import Draft
from followup_desktop.store.rows import AUTOINCREMENT, Row
from followup_desktop.store.tables import Tables


class DraftRow(Row):
    __tablename__ = "draft"
    __table_args__ = (UniqueConstraint("key"), AUTOINCREMENT)

    key: Mapped[str]
    fields: Mapped[str] = mapped_column(Text)  # JSON object of texts
    at: Mapped[datetime]


_table: Any = DraftRow.__table__
KEYS = select(_table.c.key).order_by(_table.c.id)
ADD = insert(_table)
CHANGE = update(_table).where(_table.c.key == bindparam("which"))
REMOVE = delete(_table).where(_table.c.key == bindparam("which"))
REMOVE_OLDER = delete(_table).where(_table.c.at < bindparam("moment"))


class Drafts:
    """Reads and writes them by their key."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def find(self, key: str) -> Draft | None:
        found = self._tables.rows(DraftRow, key=key)
        return _draft(found[0]) if found else None

    def keep(self, draft: Draft) -> None:
        """Writes it over an older one of the same key."""
        values = {"fields": json.dumps(dict(draft.fields), ensure_ascii=False), "at": draft.at}
        if not self._tables.change(CHANGE, {"which": draft.key, **values}):
            self._tables.ask(ADD, {"key": draft.key, **values})

    def remove(self, key: str) -> None:
        self._tables.change(REMOVE, {"which": key})

    def remove_older(self, moment: datetime) -> None:
        """All that were kept before ``moment``."""
        self._tables.change(REMOVE_OLDER, {"moment": moment})

    def all_keys(self) -> tuple[str, ...]:
        return tuple(self._tables.ask(KEYS).scalars())


def _draft(row: Any) -> Draft:
    """A row that no program of ours wrote like that holds nothing."""
    try:
        read = json.loads(row.fields)
    except ValueError:
        read = {}
    fields = read.items() if isinstance(read, dict) else ()
    return Draft(row.key, {name: value for name, value in fields if isinstance(value, str)}, row.at)

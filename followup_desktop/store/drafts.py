"""The table of drafts: what is typed and not saved. No part of undo and of the changes that the window hears of."""

from __future__ import annotations

import json
from datetime import datetime

from sqlalchemy import Text, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from followup_desktop.domain.draft import Draft
from followup_desktop.store.rows import AUTOINCREMENT, Row


class DraftRow(Row):
    __tablename__ = "draft"
    __table_args__ = (UniqueConstraint("key"), AUTOINCREMENT)

    key: Mapped[str]
    fields: Mapped[str] = mapped_column(Text)  # JSON object of texts
    at: Mapped[datetime]


class Drafts:
    """Reads and writes them by their key."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, key: str) -> Draft | None:
        row = self._row(key)
        return None if row is None else _draft(row)

    def keep(self, draft: Draft) -> None:
        """Writes it over an older one of the same key."""
        row = self._row(draft.key)
        if row is None:
            row = DraftRow(key=draft.key)
            self._session.add(row)
        row.fields, row.at = json.dumps(dict(draft.fields), ensure_ascii=False), draft.at
        self._session.flush()

    def remove(self, key: str) -> None:
        self._session.execute(delete(DraftRow).where(DraftRow.key == key))

    def remove_older(self, moment: datetime) -> None:
        """All that were kept before ``moment``."""
        self._session.execute(delete(DraftRow).where(DraftRow.at < moment))

    def all_keys(self) -> tuple[str, ...]:
        return tuple(self._session.scalars(select(DraftRow.key).order_by(DraftRow.id)))

    def _row(self, key: str) -> DraftRow | None:
        return self._session.scalars(select(DraftRow).where(DraftRow.key == key)).first()


def _draft(row: DraftRow) -> Draft:
    """A row that no program of ours wrote like that holds nothing."""
    try:
        read = json.loads(row.fields)
    except ValueError:
        read = {}
    fields = read.items() if isinstance(read, dict) else ()
    return Draft(row.key, {name: value for name, value in fields if isinstance(value, str)}, row.at)

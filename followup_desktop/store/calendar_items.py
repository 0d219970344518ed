"""The table of our entries in the calendar of the user's phone.

No row of it names anybody, and none hangs on the thing it is about: the entry of a follow-up that was erased here
while the computer was offline must still be removed there.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from followup_desktop.domain.calendar import CalendarItem, Question, Thing
from followup_desktop.languages import tr
from followup_desktop.store.repository import Repository
from followup_desktop.store.rows import AUTOINCREMENT, Row
from followup_desktop.store.tables import Tables


class CalendarItemRow(Row):
    __tablename__ = "calendar_item"
    __table_args__ = (UniqueConstraint("thing", "thing_id"), AUTOINCREMENT)

    uid: Mapped[str]
    thing: Mapped[str]
    thing_id: Mapped[int]
    href: Mapped[str]
    etag: Mapped[str]
    there_at: Mapped[datetime | None]
    put_at: Mapped[datetime | None]
    offered_at: Mapped[datetime | None]
    look: Mapped[str]
    title: Mapped[str]
    note: Mapped[str]
    question: Mapped[str]
    moved_to: Mapped[datetime | None]
    left_out: Mapped[bool]


def _item(row: Any) -> CalendarItem:
    return CalendarItem(
        row.uid,
        Thing(row.thing),
        row.thing_id,
        row.href,
        row.etag,
        row.there_at,
        row.put_at,
        row.offered_at,
        row.look,
        row.title,
        row.note,
        Question(row.question),
        row.moved_to,
        row.left_out,
        row.id,
    )


def _fill(row: Any, item: CalendarItem) -> None:
    row.uid, row.thing, row.thing_id = item.uid, item.thing.value, item.thing_id
    row.href, row.etag = item.href, item.etag
    row.there_at, row.put_at, row.offered_at = item.there_at, item.put_at, item.offered_at
    row.look, row.title, row.note = item.look, item.title, item.note
    row.question, row.moved_to, row.left_out = item.question.value, item.moved_to, item.left_out


class CalendarItems(Repository[CalendarItem]):
    """Reads and writes them."""

    def __init__(self, tables: Tables) -> None:
        super().__init__(tables, CalendarItemRow, _item, _fill, tr("calendar entry"))

    def of(self, thing: Thing, thing_id: int) -> CalendarItem | None:
        found = self._where(thing=thing.value, thing_id=thing_id)
        return found[0] if found else None

    def asked(self) -> tuple[CalendarItem, ...]:
        """Those about which the user is to be asked."""
        return self._where(question=(Question.MOVED.value, Question.DELETED.value))

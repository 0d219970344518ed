"""Which act of the user ended a follow-up, read from the undo log."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from followup_desktop.domain.model import FollowUpState
from followup_desktop.store import rows
from followup_desktop.store.tables import in_parts


def endings(session: Session, follow_up_ids: Iterable[int]) -> dict[int, tuple[int, str]]:
    """By follow-up: the act that ended it (its number and sentence), as far as it can still be taken back because it
    was the last one about its application."""
    parts = in_parts(sorted(set(follow_up_ids)))
    return {ident: act for some in parts for ident, act in _some(session, some).items()}


def _some(session: Session, wanted: Sequence[int]) -> dict[int, tuple[int, str]]:
    act, step = rows.OperationRow, rows.OperationChangeRow
    lasting = act.undone_at.is_(None)
    newest = select(func.max(act.id)).where(lasting, act.application_id.is_not(None)).group_by(act.application_id)
    steps = session.execute(
        select(step.row_id, step.after, act.id, act.what)
        .join(act, step.operation_id == act.id)
        .where(
            step.table_name == rows.FollowUpRow.__tablename__, step.row_id.in_(wanted), lasting, act.id.in_(newest)
        )
        .order_by(step.id)
    )
    return {ident: (number, what) for ident, after, number, what in steps if _ended(after)}


def _ended(after: str | None) -> bool:
    return after is not None and json.loads(after).get("state") != FollowUpState.OPEN.value

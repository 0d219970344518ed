"""Talking points of the user's own: added, reworded, hidden, and brought back."""

from __future__ import annotations

from dataclasses import replace

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import OwnPoint
from followup_desktop.services.surroundings import Surroundings

LONGEST = 300  # characters; more cannot be said in one breath


class OwnPoints:
    """The verbs on them. Each is one operation that undo takes back."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def own_points(self, application_id: int | None = None) -> tuple[OwnPoint, ...]:
        with self._around.store.read() as work:
            points = work.of.points
            return points.all() if application_id is None else points.holding_for(application_id)

    def save_point(self, point: OwnPoint) -> OwnPoint:
        """Raises Refused for a text that is empty, of a point that is not hidden, or too long."""
        say, text = self._around.wording.say, " ".join(point.text.split())
        if not text and not point.hidden:
            raise Refused(say("refused.point_empty"))
        if len(text) > LONGEST:
            raise Refused(say("refused.point_long", length=len(text)))
        tidy = replace(point, text=text)
        with self._around.store.write() as work:
            kept = work.of.points.save(tidy) if tidy.id else work.of.points.add(tidy)
            what = say("toast.point_hidden" if point.hidden else "toast.point")
            work.commit(operation="point", what=what, application_id=point.application_id)
        return kept

    def remove_point(self, point_id: int) -> Changes:
        """Raises NotFound."""
        with self._around.store.write() as work:
            point = work.of.points.get(point_id)
            work.of.points.remove(point_id)
            what = self._around.wording.say("toast.point_back" if point.point_id else "toast.point_removed")
            return work.commit(operation="point", what=what, application_id=point.application_id)

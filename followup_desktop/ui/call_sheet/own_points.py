"""What becomes of a point when the user rewords, hides or adds one: the values to be saved. No widgets here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from followup_desktop.domain.call_sheet import CallSheet, Point
from followup_desktop.domain.model import OwnPoint, Purpose, Stage
from followup_desktop.languages import tr

LONGEST = 300  # characters; the services refuse more


class Scope(StrEnum):
    """Where a change of the user's holds, the narrowest first."""

    APPLICATION = "application"
    STAGE = "stage"
    EVERYWHERE = "everywhere"


RANKS = {scope: rank for rank, scope in enumerate(Scope)}


@dataclass(frozen=True)
class Where:
    """The call sheet in front of the user, as the places where a change may hold."""

    application_id: int = 0
    stage: Stage = Stage.APPLIED
    stage_label: str = ""

    def title(self, scope: Scope, *, short: bool = False) -> str:
        """ "this application", for a menu or a list; ``short``: without the stage's name."""
        if scope is Scope.STAGE:
            return (
                tr("this stage ({stage})", stage=self.stage_label)
                if self.stage_label and not short
                else tr("this stage")
            )
        return tr("this application") if scope is Scope.APPLICATION else tr("everywhere")

    def hidden(self, scope: Scope) -> str:
        """ "Hidden for this application"."""
        if scope is Scope.STAGE:
            stage = self.stage_label
            return tr("Hidden for this stage ({stage})", stage=stage) if stage else tr("Hidden for this stage")
        return tr("Hidden for this application") if scope is Scope.APPLICATION else tr("Hidden everywhere")


@dataclass(frozen=True)
class Wish:
    """What is to be saved, after the removal of what would lie over it."""

    point: OwnPoint
    remove: tuple[int, ...] = ()


def scope_of(own: OwnPoint) -> Scope:
    if own.application_id is not None:
        return Scope.APPLICATION
    return Scope.STAGE if own.stage is not None else Scope.EVERYWHERE


def is_theirs_alone(point: Point) -> bool:
    """Whether the user added the point, rather than reworded one of ours."""
    return bool(point.own_id) and point.id == f"own.{point.own_id}"


def reworded(
    point: Point, text: str, purpose: Purpose, scope: Scope, where: Where, known: Sequence[OwnPoint]
) -> Wish:
    """Other words for a point, in that scope. ``known``: the user's points that hold here."""
    if is_theirs_alone(point):
        return Wish(_made(text, purpose, "", scope, where, ident=point.own_id))
    same = [one.id for one in _on(point, known) if scope_of(one) is scope and not one.hidden]
    made = _made(text, point.purpose, point.id, scope, where, ident=same[-1] if same else 0)
    return Wish(made, _narrower(point, scope, known))


def hidden(point: Point, scope: Scope, where: Where, known: Sequence[OwnPoint]) -> Wish:
    """Takes one of ours away in that scope. The cue is kept with it: it names the point among the hidden ones."""
    text = " ".join(point.text.split())[:LONGEST]
    return Wish(_made(text, point.purpose, point.id, scope, where, hide=True), _narrower(point, scope, known))


def hidden_on(sheet: CallSheet, known: Sequence[OwnPoint], where: Where) -> tuple[OwnPoint, ...]:
    """The hidings that take points out of that sheet; all that hold for its stage where the sheet names none."""
    if sheet.hidden_ids:
        return tuple(one for one in known if one.id in sheet.hidden_ids)
    return tuple(one for one in known if one.hidden and one.stage in (None, where.stage))


def added(text: str, purpose: Purpose, scope: Scope, where: Where) -> Wish:
    return Wish(_made(text, purpose, "", scope, where))


def _on(point: Point, known: Sequence[OwnPoint]) -> list[OwnPoint]:
    return [one for one in known if one.point_id == point.id]


def _narrower(point: Point, scope: Scope, known: Sequence[OwnPoint]) -> tuple[int, ...]:
    """Changes of the same point that hold in fewer places count before the wider one, and would hide it."""
    return tuple(one.id for one in _on(point, known) if RANKS[scope_of(one)] < RANKS[scope])


def _made(
    text: str, purpose: Purpose, point_id: str, scope: Scope, where: Where, *, ident: int = 0, hide: bool = False
) -> OwnPoint:
    return OwnPoint(
        text,
        purpose,
        point_id,
        hide,
        where.stage if scope is Scope.STAGE else None,
        where.application_id if scope is Scope.APPLICATION else None,
        ident,
    )

"""The product's own engine, broken on purpose: what the histories are worth is how many of these they catch.

A mutant replaces a few words in the source of a method while it is in force. Where those words are not there any
more, it raises: a mutant must not come to mean nothing.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FunctionType, ModuleType
from typing import Any

from followup_desktop.services import bell, notes, planning, quiet, reminders, unwritten
from followup_desktop.store import reminder_rows, tables


@dataclass(frozen=True)
class Change:
    """``old``, which stands once in the definition of ``name`` (a function, Class.method or CONSTANT), becomes
    ``new``."""

    module: ModuleType
    name: str
    old: str
    new: str


@dataclass(frozen=True)
class Mutant:
    """``name`` says what the broken engine does."""

    name: str
    changes: tuple[Change, ...]


def one(name: str, module: ModuleType, where: str, old: str, new: str) -> Mutant:
    return Mutant(name, (Change(module, where, old, new),))


MUTANTS = (
    one("sends before the claim is committed", reminders, "Reminders._tick", "work.commit()", "work.changes"),
    one("forgets what failed", reminder_rows, "FAILED", "ReminderState.PLANNED.value", "ReminderState.DONE.value"),
    one(
        "takes failed for shown", bell, "Bell._failed", "reminders.failed(delivery)", "reminders.shown(delivery, '')"
    ),
    one("records shown without the token", reminder_rows, "SHOWN", "*_mine", "_ring.id == bindparam('ident')"),
    Mutant(
        "leaves what a crash had claimed",
        (
            Change(
                reminders,
                "Reminders._not_kept",
                "(ReminderState.CLAIMED, ReminderState.SHOWN)",
                "(ReminderState.SHOWN,)",
            ),
            Change(reminders, "Reminders._mend", "of.in_states((ReminderState.CLAIMED,))", "()"),
        ),
    ),
    one("rings at every start", reminders, "Reminders._recover", "ring.shown_at + AGAIN_AFTER_A_CRASH", "now"),
    one(
        "marks as done what is put away",
        bell,
        "Bell._put_away",
        "reminders.acknowledge,",
        "reminders.done_from_note,",
    ),
    one(
        "ends the reminder that was seen",
        reminders,
        "Reminders.acknowledge",
        "ReminderState.ACKNOWLEDGED",
        "ENDED[0]",
    ),
    one("takes expired for seen", bell, "Bell._closed", "== 'dismissed'", "!= 'withdrawn'"),
    one("obeys old buttons", reminders, "Reminders._standing", "ring.occurrence != key.occurrence", "False"),
    one("keeps old buttons good", planning, "ring_anew", "ring.occurrence + 1", "ring.occurrence"),
    one("is silent on a full disk", reminders, "Reminders.tick", "self.notes.deliveries(work, told)", "()"),
    one("rings all the time on a full disk", unwritten, "Unwritten._waited", "now - rung.at >= wait", "True"),
    one("records what nobody heard of", unwritten, "Unwritten.write_down", "or not rung.rings", ""),
    one(
        "claims one of a summary only",
        notes,
        "Notes._summary",
        "claim_of(one.ring) for one in taken",
        "claim_of(one.ring) for one in taken[:1]",
    ),
    one("never comes back", quiet, "comes_back", "return waits[", "return 999 * waits["),
    one("comes back at once", quiet, "comes_back", "return waits[", "return 0 * waits["),
    one("confirms what is not saved", tables, "Tables.commit", "self._end()", "self.session.flush()"),
    one("leaves old notes on the screen", bell, "Bell._clear", "self._notifier.withdraw(key.follow_up_id)", "pass"),
)


@contextmanager
def in_force(mutant: Mutant) -> Iterator[None]:
    """The engine is that mutant as long as this lasts."""
    undo = []
    try:
        for change in mutant.changes:
            undo.append(_apply(change))
        yield
    finally:
        for back in reversed(undo):
            back()


def _apply(change: Change) -> Any:
    owner: Any = change.module
    *path, last = change.name.split(".")
    for name in path:
        owner = getattr(owner, name)
    made = _remade(change)
    there = getattr(owner, last)
    if isinstance(there, FunctionType):  # its code, for others may have imported it by name
        usual = there.__code__
        there.__code__ = made.__code__
        return lambda: setattr(there, "__code__", usual)
    setattr(owner, last, made)
    return lambda: setattr(owner, last, there)


def _remade(change: Change) -> Any:
    source = inspect.getsource(change.module)
    found = ast.get_source_segment(source, _definition(ast.parse(source), change.name), padded=True)
    text = textwrap.dedent(found or "").replace('"', "'")
    if text.count(change.old) != 1:
        raise LookupError(
            f"{change.name} has {text.count(change.old)} times {change.old!r}; the mutant is out of date"
        )
    code = compile(
        text.replace(change.old, change.new),
        change.module.__name__,
        "exec",
        annotations.compiler_flag,
        True,
    )
    made: dict[str, Any] = {}
    exec(code, vars(change.module), made)
    return made[change.name.rpartition(".")[2]]


def _definition(tree: ast.AST, name: str) -> ast.AST:
    for part in name.split("."):
        found = next((one for one in ast.iter_child_nodes(tree) if _is_called(one, part)), None)
        if found is None:
            raise LookupError(f"There is no {name} any more; the mutant is out of date")
        tree = found
    return tree


def _is_called(node: ast.AST, name: str) -> bool:
    if isinstance(node, ast.Assign):
        return any(isinstance(target, ast.Name) and target.id == name for target in node.targets)
    return isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == name

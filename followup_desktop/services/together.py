"""Several applications at once: put off, moved, closed, opened again, copied.

Each act is one operation over all of them. Those for which it makes no sense are left out and named; where it makes
sense for none, nothing is changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from followup_desktop.domain.errors import NotFound, Refused
from followup_desktop.domain.model import Closing, FollowUp, Verdict
from followup_desktop.domain.schedule import same_hour
from followup_desktop.services.applications import Applications
from followup_desktop.services.case import Case, load_case
from followup_desktop.services.export import Export, write_file
from followup_desktop.services.finding import Finding
from followup_desktop.services.move_remarks import MoveRemarks
from followup_desktop.services.reminder_views import NEXT_MORNING, LaterChoice
from followup_desktop.services.rescheduling import Rescheduling
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import Done, NextStep
from followup_desktop.store.unit_of_work import UnitOfWork

NAMED = 2  # companies; of more the first is named, and the rest counted
REMARKS = 2  # against a day, each with its company
GONE, CLOSED, OPEN, UNPLANNED, PASSED = "gone", "closed", "open", "unplanned", "passed"  # why one is left out


@dataclass
class _Tally:
    """What became of each of them."""

    done: list[Case] = field(default_factory=list)
    left: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))  # why -> names

    @property
    def count(self) -> int:
        return len(self.done) + sum(map(len, self.left.values()))


Act = Callable[[UnitOfWork, Case], str]  # done with one of them; why it is left out, empty: it is not


class Together:
    """The verbs of several."""

    def __init__(self, around: Surroundings, applications: Applications, rescheduling: Rescheduling) -> None:
        self._around, self._applications, self._rescheduling = around, applications, rescheduling
        self._remarks, self._finding = MoveRemarks(around), Finding(around)

    # -- their reminders

    def later_choices_of_all(self, application_ids: Sequence[int]) -> tuple[LaterChoice, ...]:
        now, say = self._around.now, self._around.wording.say
        with self._around.store.read() as work:
            cases = [case for case in self._cases(work, application_ids) if self._planned(case) is not None]
        mornings = sorted({self._rescheduling.next_morning(case, now) for case in cases})
        moments = self._rescheduling.later_moments(now, mornings[0] if mornings else None)
        when = {name: self._around.when(at) for name, at in moments.items()}
        if len(mornings) > 1:
            when[NEXT_MORNING] = say("together.from", when=when[NEXT_MORNING])
        return tuple(LaterChoice(name, say(f"later.{name}"), when[name], at) for name, at in moments.items())

    def snooze_all(self, application_ids: Sequence[int], until: datetime | None) -> Done:
        now = self._around.now
        if until is not None:
            self._rescheduling.check(until)

        def put_off(work: UnitOfWork, case: Case) -> str:
            planned = self._planned(case)
            if planned is None:
                return self._idle(case)
            at = self._rescheduling.next_morning(case, now) if until is None else until
            self._rescheduling.snooze_within(work, planned.id, at)
            return ""

        if until is None:
            return self._carry_out(application_ids, put_off, "together.snoozed_each")
        return self._carry_out(application_ids, put_off, "together.snoozed", when=self._around.when(until))

    # -- their follow-ups

    def step_all(self, application_ids: Sequence[int], step: int) -> Done:
        def move(work: UnitOfWork, case: Case) -> str:
            planned = self._planned(case)
            return (
                self._idle(case)
                if planned is None
                else self._move(work, planned, self._rescheduling.beside(case, planned.due, step))
            )

        return self._carry_out(application_ids, move, "together.later" if step > 0 else "together.earlier")

    def move_all(self, application_ids: Sequence[int], day: date) -> Done:
        return self._carry_out(application_ids, self._to(day), "together.moved", day=self._day(day))

    def preview_move_all(self, application_ids: Sequence[int], day: date) -> NextStep:
        """The very operation, left without commit."""
        with self._around.store.write() as work:
            before = {case.application.id: case for case in self._cases(work, application_ids)}
            tally = self._each(work, application_ids, self._to(day))
            against = self._against(work, before, tally)
        say = self._around.wording.say
        remarks = [
            say("together.remark", company=self._names(names), remark=remark) for remark, names in against.items()
        ]
        why = [self._sentence(tally), *remarks[:REMARKS], *([say("together.more")] if len(remarks) > REMARKS else [])]
        text = say("together.moved", count=self._count(tally), day=self._day(day)) if tally.done else self._none()
        return NextStep(Verdict.CALL if tally.done else Verdict.WAIT, text, " ".join(filter(None, why)))

    def _to(self, day: date) -> Act:
        def move(work: UnitOfWork, case: Case) -> str:
            planned = self._planned(case)
            return self._idle(case) if planned is None else self._move(work, planned, day)

        return move

    def _move(self, work: UnitOfWork, planned: FollowUp, day: date) -> str:
        to = same_hour(planned.due, day).instant
        if to <= self._around.now:
            return PASSED
        self._rescheduling.move_within(work, planned.id, to)
        return ""

    def _against(self, work: UnitOfWork, before: dict[int, Case], tally: _Tally) -> dict[str, list[str]]:
        """What the advice says against the new days, where it says anything, and to whom."""
        fine = {self._around.wording.say(one) for one in ("move.fine", "move.fine_written")}
        found: defaultdict[str, list[str]] = defaultdict(list)
        for one in tally.done:
            case, old = load_case(work, one.application.id), before[one.application.id].follow_up
            moved = case.follow_up
            if moved is not None and old is not None:
                said = [remark for remark in self._remarks.of(case, moved, old.window.latest) if remark not in fine]
                found[" ".join(said)].append(case.application.company)
        found.pop("", None)
        return found

    # -- open and closed

    def close_all(self, application_ids: Sequence[int], closing: Closing) -> Done:
        def close(work: UnitOfWork, case: Case) -> str:
            return self._end(work, case, closing) if case.application.is_open else CLOSED

        said = self._around.wording.say(f"closing.{closing.value}")
        return self._carry_out(application_ids, close, "together.closed", closing=said)

    def reopen_all(self, application_ids: Sequence[int]) -> Done:
        def reopen(work: UnitOfWork, case: Case) -> str:
            return OPEN if case.application.is_open else self._end(work, case, None)

        return self._carry_out(application_ids, reopen, "together.reopened")

    def _end(self, work: UnitOfWork, case: Case, closing: Closing | None) -> str:
        self._applications.end_within(work, case.application.id, closing)
        self._around.planner.replan(work, case.application.id, self._around.now, changed=True)
        return ""

    # -- out

    def text_of_all(self, application_ids: Sequence[int]) -> str:
        with self._around.store.read() as work:
            cases = tuple(self._cases(work, application_ids))
        return "\n\n".join("\n".join((case.application.title, *self._finding.for_others(case))) for case in cases)

    def save_table(self, application_ids: Sequence[int], path: Path) -> str:
        with self._around.store.read() as work:
            cases = tuple(self._cases(work, application_ids))
        write_file(path, Export(self._around).made(cases, path.suffix.lower(), path.name))
        return self._around.wording.say("together.written", count=len(cases), name=path.name)

    # -- all of them

    def _cases(self, work: UnitOfWork, application_ids: Sequence[int]) -> Iterator[Case]:
        """Those that are there, in the order given."""
        for ident in dict.fromkeys(application_ids):
            if work.of.applications.find(ident) is not None:
                yield load_case(work, ident)

    def _planned(self, case: Case) -> FollowUp | None:
        """The follow-up that the row shows, as it is stored."""
        now, planner = self._around.now, self._around.planner
        planned = case.follow_up
        return planned if planner.standing(case, planned, planner.plan(case, now), now) is not None else None

    def _idle(self, case: Case) -> str:
        return UNPLANNED if case.application.is_open else CLOSED

    def _each(self, work: UnitOfWork, application_ids: Sequence[int], act: Act) -> _Tally:
        tally = _Tally()
        for ident in dict.fromkeys(application_ids):
            try:
                case = load_case(work, ident)
            except NotFound:
                tally.left[GONE].append(self._around.wording.say("row.neutral", number=ident))
                continue
            if why := act(work, case):
                tally.left[why].append(case.application.company)
            else:
                tally.done.append(case)
        return tally

    def _carry_out(self, application_ids: Sequence[int], act: Act, message: str, **facts: str) -> Done:
        with self._around.store.write() as work:
            tally = self._each(work, application_ids, act)
            if not tally.done:
                raise Refused(self._none(), self._sentence(tally))
            # The undo log outlives an application that is erased: it gets no names.
            what = self._around.wording.say(message, count=self._count(tally), **facts)
            changes = work.commit(operation="together", what=what)
        left = self._left_out(tally)
        told = self._around.wording.say("together.told", what=what, left="; ".join(left)) if left else what
        return Done(0, told, changes)

    # -- in words

    def _day(self, day: date) -> str:
        return self._around.wording.day(day, self._around.today)

    def _count(self, tally: _Tally) -> str:
        """ "4", or "3 of 4" where some were left out."""
        message = "together.some" if tally.left else "together.all"
        return self._around.wording.say(message, done=len(tally.done), count=tally.count)

    def _none(self) -> str:
        return self._around.wording.say("together.nothing")

    def _left_out(self, tally: _Tally) -> list[str]:
        """ "Halden Foods has no follow-up planned"."""
        say = self._around.wording.say
        return [
            say(f"together.left.{why}", count=len(names), names=self._names(names))
            for why, names in tally.left.items()
        ]

    def _sentence(self, tally: _Tally) -> str:
        return " ".join(f"{one}." for one in self._left_out(tally))

    def _names(self, names: list[str]) -> str:
        say = self._around.wording.say
        if len(names) > NAMED:
            return say("together.and_more", first=names[0], count=len(names) - 1)
        return say("together.and", first=names[0], last=names[1]) if len(names) == NAMED else names[0]

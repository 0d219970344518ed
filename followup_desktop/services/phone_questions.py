"""What the user changed on the phone, put as questions, and their answers: each one step of undo.

A question stands for as long as the two sides differ, so most answers need not touch it: a follow-up that is moved
here as well, done or dropped is settled by that alone, and asked about again where that is taken back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from followup_desktop.domain.calendar import CalendarItem, Question, Thing
from followup_desktop.domain.changes import Changes, Kind
from followup_desktop.domain.errors import KnownError, Refused
from followup_desktop.domain.model import Channel, FollowUp, Interview, Moment, Outcome, Verdict
from followup_desktop.services import phone_left_over as left_over
from followup_desktop.services.case import Case, load_case
from followup_desktop.services.edit_views import InterviewEntry
from followup_desktop.services.editing import Editing
from followup_desktop.services.follow_ups import FollowUps
from followup_desktop.services.phone_entries import PhoneEntries
from followup_desktop.services.phone_left_over import LeftOver
from followup_desktop.services.phone_plan import is_changed_on_both_sides
from followup_desktop.services.phone_settings import read_choice
from followup_desktop.services.phone_views import PhoneAnswer, PhoneQuestion
from followup_desktop.services.rescheduling import Rescheduling
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import Done, DoneAnswers
from followup_desktop.store.unit_of_work import UnitOfWork

OF_LEFT_OVER = (PhoneAnswer.REMOVE, PhoneAnswer.LEAVE)


@dataclass(frozen=True)
class _Asked:
    """A question with what it is about."""

    item: CalendarItem
    case: Case
    about: FollowUp | Interview

    @property
    def start(self) -> Moment:
        return self.about.due if isinstance(self.about, FollowUp) else self.about.start


class PhoneQuestions:
    """Reads them, and carries out the answers."""

    def __init__(
        self, around: Surroundings, follow_ups: FollowUps, rescheduling: Rescheduling, editing: Editing
    ) -> None:
        self._around = around
        self._follow_ups, self._rescheduling, self._editing = follow_ups, rescheduling, editing
        self._entries = PhoneEntries(around)

    def read(self) -> tuple[PhoneQuestion, ...]:
        """By age; what is settled or over is left out."""
        with self._around.store.read() as work:
            wanted = self._entries.wanted(work, read_choice(work)) if work.of.calendar_items.asked() else {}
            found = [self._asked(work, one) for one in work.of.calendar_items.asked() if _key(one) in wanted]
            left = left_over.asked_about(work)
        asked = [self._question(one) for one in found if not _is_settled(one)]
        return (*asked, *self._about_left_over([one for one in left if one.start > self._around.now]))

    def _asked(self, work: UnitOfWork, item: CalendarItem) -> _Asked:
        about: FollowUp | Interview
        if item.thing is Thing.FOLLOW_UP:
            about = work.of.follow_ups.get(item.thing_id)
        else:
            about = work.of.interviews.get(item.thing_id)
        return _Asked(item, load_case(work, about.application_id), about)

    # -- what nothing here stands for

    def _about_left_over(self, left: Sequence[LeftOver]) -> Iterator[PhoneQuestion]:
        """One question for all of them."""
        if not left:
            return
        say = self._around.wording.say
        message = "phone.left_over_one" if len(left) == 1 else "phone.left_over"
        sentence = say(message, count=len(left), when=self._around.when(left[0].start))
        answers = tuple((one, say(f"phone.answers.{one.value}")) for one in OF_LEFT_OVER)
        yield PhoneQuestion(0, 0, sentence, say("phone.left_over_why"), answers)

    def _answer_left_over(self, answer: PhoneAnswer) -> Done:
        what = self._around.wording.say(f"toast.phone_{answer.value}")
        with self._around.store.write() as work:
            left_over.settle(work, left_over.asked_about(work), remove=answer is PhoneAnswer.REMOVE)
            changes = work.commit(operation="phone", what=what)
        return Done(0, what, changes | Changes(frozenset({(Kind.CALENDAR, 0)})))

    # -- asking

    def _question(self, asked: _Asked) -> PhoneQuestion:
        remark, passed = self._remark(asked)
        answers = [one for one in _answers(asked) if not (passed and one is PhoneAnswer.MOVE_HERE)]
        say = self._around.wording.say
        return PhoneQuestion(
            asked.item.id,
            asked.case.application.id,
            self._sentence(asked),
            remark,
            tuple((one, say(f"phone.answers.{one.value}")) for one in answers),
        )

    def _sentence(self, asked: _Asked) -> str:
        say, item = self._around.wording.say, asked.item
        both = "_both" if is_changed_on_both_sides(item, asked.start.instant) else ""
        facts = {"what": self._named(asked), "here": self._around.when(asked.start.instant)}
        if item.question is Question.DELETED or item.moved_to is None:
            return say(f"phone.deleted{both}", **facts)
        return say(f"phone.moved{both}", when=self._around.when(item.moved_to), **facts)

    def _named(self, asked: _Asked) -> str:
        """ "the call with Northwind Labs"."""
        wording, company = self._around.wording, asked.case.application.company
        about = asked.about
        if isinstance(about, Interview):
            return wording.say("phone.interview", company=company)
        what = {Verdict.THANK_YOU: "thanks", Verdict.ANSWER_THEM: "answer"}.get(about.verdict, "")
        return wording.say(
            f"phone.{what or ('call' if about.channel is Channel.PHONE else 'email')}", company=company
        )

    def _remark(self, asked: _Asked) -> tuple[str, bool]:
        """What the advice says of the new time, and whether that time cannot be had any more."""
        to, about = asked.item.moved_to, asked.about
        if asked.item.question is not Question.MOVED or to is None:
            return "", False
        try:
            if isinstance(about, FollowUp):
                return self._rescheduling.preview_move(about.id, to).why, False
            self._rescheduling.check(to)
        except KnownError as error:
            return error.sentence, True
        return "", False

    # -- answering

    def answer(self, item_id: int, answer: PhoneAnswer) -> Done:
        """Raises Refused where there is nothing to answer any more."""
        if answer in OF_LEFT_OVER and item_id == 0 and any(not one.item_id for one in self.read()):
            return self._answer_left_over(answer)
        with self._around.store.read() as work:
            item = work.of.calendar_items.find(item_id)
            asked = self._asked(work, item) if item is not None and item.question is not Question.NONE else None
        if asked is None or answer not in _answers(asked):
            raise Refused(self._around.wording.say("phone.settled"))
        about, to = asked.about, asked.item.moved_to
        if answer is PhoneAnswer.MOVE_HERE and to is not None:
            return self._move(about, to)
        if answer is PhoneAnswer.DONE and isinstance(about, FollowUp):
            outcome = Outcome.SPOKE if about.channel is Channel.PHONE else Outcome.SENT
            said = DoneAnswers(about.application_id, outcome, about.id, about.channel, kind=about.kind)
            return self._follow_ups.done(said)
        if answer is PhoneAnswer.DROP:
            return self._follow_ups.overrule(about.application_id, Verdict.DO_NOT_CALL)
        return self._note(asked, answer)

    def _move(self, about: FollowUp | Interview, to: datetime) -> Done:
        if isinstance(about, FollowUp):
            return self._rescheduling.move(about.id, to)
        self._rescheduling.check(to)
        end = about.end + (to - about.start.instant) if about.end is not None else None
        return self._editing.save_interview(
            InterviewEntry(
                about.id,
                about.stage,
                Moment.at(to, about.start.zone),
                end,
                about.format,
                about.location,
                about.link,
                about.contact_ids,
            )
        )

    def _note(self, asked: _Asked, answer: PhoneAnswer) -> Done:
        """The phone is to get it back, or to be left without it."""
        company, ident = asked.case.application.company, asked.case.application.id
        what = self._around.wording.say(f"toast.phone_{answer.value}", company=company)
        with self._around.store.write() as work:
            item = work.of.calendar_items.get(asked.item.id)
            settled = replace(item, question=Question.NONE, moved_to=None)
            if item.question is Question.DELETED:  # left out, or to be put anew
                left_out = answer is PhoneAnswer.LEAVE_OUT
                settled = replace(settled, etag="", there_at=None, left_out=left_out)
            work.of.calendar_items.save(settled)
            changes = work.commit(operation="phone", what=what, application_id=ident)
        return Done(ident, what, changes | Changes(frozenset({(Kind.APPLICATION, ident)})))


def _key(item: CalendarItem) -> tuple[Thing, int]:
    return (item.thing, item.thing_id)


def _is_settled(asked: _Asked) -> bool:
    """It was moved here as well since."""
    return asked.item.question is Question.MOVED and asked.item.moved_to == asked.start.instant


def _answers(asked: _Asked) -> tuple[PhoneAnswer, ...]:
    if asked.item.question is Question.MOVED and asked.item.moved_to is not None:
        return (PhoneAnswer.MOVE_HERE, PhoneAnswer.PUT_BACK)
    if isinstance(asked.about, FollowUp):
        return (PhoneAnswer.DONE, PhoneAnswer.DROP, PhoneAnswer.PUT_BACK)
    return (PhoneAnswer.LEAVE_OUT, PhoneAnswer.PUT_BACK)

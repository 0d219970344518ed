"""What the notifications of reminders say: a note for each, a summary of many, and the same without names.

Makes words and deliveries of what was claimed; claims nothing and records nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.domain.model import FollowUp, Reminder
from followup_desktop.domain.ports import SUMMARY_ID, TRIAL_ID, Note, NoteAction, NoteKey
from followup_desktop.services.case import Case, load_case
from followup_desktop.services.deliveries import Delivery, claim_of
from followup_desktop.services.discretion import discreet
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.store.unit_of_work import UnitOfWork

NAMED = 6  # companies that a summary names; a desktop cuts a longer text off anywhere
SINGLES = 3  # of more due at once than this the rest is named in one summary


@dataclass(frozen=True)
class Taken:
    """A claimed reminder with all that its notification is made of."""

    ring: Reminder
    of: tuple[FollowUp, Case] | None  # None where a row of it cannot be read


def taken(work: UnitOfWork, ring: Reminder) -> Taken:
    """Reads what the notification of ``ring`` is made of."""
    try:
        planned = work.of.follow_ups.get(ring.follow_up_id)
        return Taken(ring, (planned, load_case(work, planned.application_id)))
    except StoreUnusable:
        return Taken(ring, None)


class Notes:
    """Makes them."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def deliveries(self, work: UnitOfWork, taken: Sequence[Taken], most: int = SINGLES) -> tuple[Delivery, ...]:
        """At most so many single ones, and a summary of the rest; a lone one is never called a summary."""
        most = max(most, 1) if len(taken) == 1 else most
        singles, rest = taken[:most], taken[most:]
        made = [Delivery(self._note(one), (claim_of(one.ring),)) for one in singles]
        if rest:
            made.append(self._summary(work, rest, beside=bool(singles)))
        return tuple(made)

    def _note(self, taken: Taken) -> Note:
        wording, key = self._around.wording, NoteKey(taken.ring.follow_up_id, taken.ring.occurrence)
        if taken.of is None or self._discreet(taken.of[1].settings):
            return self.veiled(Note(key, "", "", self._buttons(), stays=True))
        planned, case = taken.of
        advice = self._around.planner.plan(case, self._around.now)
        reason = (advice.contact.advice if advice.contact else advice.advice).reasons[0]
        body = wording.say(
            "note.body" if case.application.role else "note.body_no_role",
            stage=wording.say(f"stage_long.{case.application.stage.value}"),
            role=case.application.role,
            text=wording.reason(reason, self._around.now.date()).text,
        )
        person = case.person(planned.contact_id) or case.whom(self._around.now)
        return Note(
            key,
            wording.note_title(planned, case.application.company, person),
            body,
            self._buttons(),
            stays=True,
        )

    def veiled(self, note: Note) -> Note:
        """The same without names: of one that is on the screen when the user turns discreet."""
        say = self._around.wording.say
        title = note.title if note.key.is_summary else say("note.neutral_title")
        # One that an earlier start has left on the screen is known without its words and buttons.
        actions = note.actions or self._buttons()
        return replace(note, title=title, body=say("note.neutral_body"), actions=actions, stays=True)

    def trial(self, number: int) -> Note:
        """A test notification; ``number``: how many there were, so that an old one is told apart."""
        say = self._around.wording.say
        seen = ((NoteAction.TALK, say("note.action_seen")),)
        return Note(NoteKey(TRIAL_ID, number), say("note.trial_title"), say("note.trial_body"), seen, stays=True)

    def _buttons(self) -> tuple[tuple[NoteAction, str], ...]:
        say = self._around.wording.say
        return (
            (NoteAction.TALK, say("note.action_talk")),
            (NoteAction.DONE, say("note.action_done")),
            (NoteAction.SNOOZE, say("note.action_snooze")),
        )

    def _discreet(self, settings: Mapping[str, str]) -> bool:
        return discreet(settings, self._around.mine(self._around.now))

    def _summary(self, work: UnitOfWork, taken: Sequence[Taken], *, beside: bool) -> Delivery:
        """``beside``: there are single ones beside it."""
        wording, more = self._around.wording, "note.summary" if beside else "note.summary_all"
        companies = list(dict.fromkeys(one.of[1].application.company for one in taken if one.of is not None))
        rest = len(companies) - NAMED
        named = "" if self._discreet(work.settings()) else ", ".join(companies[:NAMED])
        if named and rest > 0:
            named = wording.say("note.summary_rest", names=named, count=rest)
        note = Note(
            NoteKey(SUMMARY_ID, 1),
            wording.say(more, count=len(taken)),
            named or wording.say("note.neutral_body"),
            ((NoteAction.TALK, wording.say("note.action_show")),),
            stays=True,
        )
        return Delivery(note, tuple(claim_of(one.ring) for one in taken))

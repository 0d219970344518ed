"""Rows to frozen values and back. The only place that knows both shapes."""

from __future__ import annotations

from datetime import datetime

from followup_desktop.domain import model
from followup_desktop.store import rows

NO_INVITATION = model.Invitation()  # one for all of those that came from no calendar
NOTHING_SENT = ("", 0, "", "", "")


def folded(text: str) -> str:
    """The form in which two names count as the same: white space and case do not matter."""
    return " ".join(text.split()).casefold()


def _moment(at: datetime, zone: str, wall: str) -> model.Moment:
    return model.Moment(at, zone, wall)


def application(row: rows.ApplicationRow) -> model.Application:
    return model.Application(
        id=row.id,
        company=row.company,
        role=row.role,
        stage=model.Stage(row.stage),
        place=model.Place(row.zone, row.country, row.region),
        instruction=model.Instruction(
            model.CallBan(row.call_ban), row.defined_process, model.PreferredChannel(row.preferred_channel)
        ),
        promised=row.promised,
        circumstances=model.Circumstances(
            row.competing_deadline,
            row.competing_told,
            row.agency,
            row.referral,
            row.cannot_phone,
            row.withdraw,
            row.call_on,
            row.feedback_offer,
            row.no_feedback,
            row.small_business,
        ),
        closing=None if row.closing is None else model.Closing(row.closing),
        closed_on=row.closed_on,
        note=row.note,
    )


def fill_application(row: rows.ApplicationRow, value: model.Application) -> None:
    row.company, row.role = value.company, value.role
    row.company_key, row.role_key = folded(value.company), folded(value.role)
    row.stage = value.stage.value
    row.zone, row.country, row.region = value.place.zone, value.place.country, value.place.region
    row.call_ban = value.instruction.call_ban.value
    row.defined_process = value.instruction.defined_process
    row.preferred_channel = value.instruction.preferred_channel.value
    row.promised = value.promised
    told = value.circumstances
    row.competing_deadline, row.competing_told = told.competing_deadline, told.competing_told
    row.agency, row.referral, row.cannot_phone = told.agency, told.referral, told.cannot_phone
    row.withdraw, row.call_on = told.withdraw, told.call_on
    row.feedback_offer, row.no_feedback = told.feedback_offer, told.no_feedback
    row.small_business = told.small_business
    row.closing = None if value.closing is None else value.closing.value
    row.closed_on, row.note = value.closed_on, value.note


def contact(row: rows.ContactRow) -> model.Contact:
    return model.Contact(
        row.name,
        row.role,
        row.phone,
        row.email,
        row.zone,
        model.PreferredChannel(row.preferred_channel),
        row.id,
    )


def fill_contact(row: rows.ContactRow, value: model.Contact) -> None:
    row.name, row.role, row.phone, row.email = value.name, value.role, value.phone, value.email
    row.zone, row.preferred_channel = value.zone, value.preferred_channel.value


def interview(row: rows.InterviewRow, contact_ids: tuple[int, ...] = ()) -> model.Interview:
    return model.Interview(
        id=row.id,
        application_id=row.application_id,
        stage=model.Stage(row.stage),
        start=_moment(row.start_at, row.start_zone, row.start_wall),
        end=row.end_at,
        format=model.InterviewFormat(row.format),
        location=row.location,
        link=row.link,
        contact_ids=contact_ids,
        invitation=_invitation(row),
        cancelled=row.cancelled,
        exit_card_shown=row.exit_card_shown,
    )


def _invitation(row: rows.InterviewRow) -> model.Invitation:
    sent = (row.uid, row.sequence, row.recurrence_id, row.organizer, row.fingerprint)
    return NO_INVITATION if sent == NOTHING_SENT else model.Invitation(*sent)


def fill_interview(row: rows.InterviewRow, value: model.Interview) -> None:
    row.application_id, row.stage = value.application_id, value.stage.value
    row.start_at, row.start_zone, row.start_wall = value.start.instant, value.start.zone, value.start.wall
    row.end_at, row.format = value.end, value.format.value
    row.location, row.link = value.location, value.link
    sent = value.invitation
    row.uid, row.sequence, row.recurrence_id = sent.uid, sent.sequence, sent.recurrence_id
    row.organizer, row.fingerprint = sent.organizer, sent.fingerprint
    row.cancelled, row.exit_card_shown = value.cancelled, value.exit_card_shown


def exit_card(row: rows.ExitCardRow) -> model.ExitCard:
    return model.ExitCard(
        interview_id=row.interview_id,
        decide_by=row.decide_by,
        contact_id=row.contact_id,
        drew_in=row.drew_in,
        need=row.need,
        proof=row.proof,
        doubt=row.doubt,
        doubt_answer=row.doubt_answer,
        unclear=row.unclear,
        logistics=row.logistics,
        filled_at=row.filled_at,
        id=row.id,
    )


def fill_exit_card(row: rows.ExitCardRow, value: model.ExitCard) -> None:
    row.interview_id, row.decide_by, row.contact_id = value.interview_id, value.decide_by, value.contact_id
    row.drew_in, row.need, row.proof = value.drew_in, value.need, value.proof
    row.doubt, row.doubt_answer = value.doubt, value.doubt_answer
    row.unclear, row.logistics, row.filled_at = value.unclear, value.logistics, value.filled_at


def follow_up(row: rows.FollowUpRow) -> model.FollowUp:
    return model.FollowUp(
        id=row.id,
        application_id=row.application_id,
        interview_id=row.interview_id,
        contact_id=row.contact_id,
        verdict=model.Verdict(row.verdict),
        channel=model.Channel(row.channel),
        kind=model.AttemptKind(row.kind),
        due=_moment(row.due_at, row.due_zone, row.due_wall),
        window=model.Window(row.earliest_at, row.ideal_at, row.latest_at),
        state=model.FollowUpState(row.state),
        moved_by_user=row.moved_by_user,
    )


def fill_follow_up(row: rows.FollowUpRow, value: model.FollowUp) -> None:
    row.application_id, row.interview_id = value.application_id, value.interview_id
    row.contact_id, row.verdict = value.contact_id, value.verdict.value
    row.channel, row.kind = value.channel.value, value.kind.value
    row.due_at, row.due_zone, row.due_wall = value.due.instant, value.due.zone, value.due.wall
    row.earliest_at, row.ideal_at = value.window.earliest, value.window.ideal
    row.latest_at, row.state = value.window.latest, value.state.value
    row.moved_by_user = value.moved_by_user


def reminder(row: rows.ReminderRow) -> model.Reminder:
    return model.Reminder(
        id=row.id,
        follow_up_id=row.follow_up_id,
        ring_at=row.ring_at,
        state=model.ReminderState(row.state),
        occurrence=row.occurrence,
        token=row.token,
        tries=int(row.tries),
        rings=int(row.rings),
        shown_at=row.shown_at,
        shown_by=row.shown_by,
        snoozed=row.snoozed,
    )


def fill_reminder(row: rows.ReminderRow, value: model.Reminder) -> None:
    row.follow_up_id, row.ring_at, row.state = value.follow_up_id, value.ring_at, value.state.value
    row.occurrence, row.token, row.tries = value.occurrence, value.token, value.tries
    row.rings, row.shown_at, row.shown_by = value.rings, value.shown_at, value.shown_by
    row.snoozed = value.snoozed


def attempt(row: rows.AttemptRow) -> model.Attempt:
    return model.Attempt(
        id=row.id,
        application_id=row.application_id,
        at=_moment(row.at, row.zone, row.wall),
        channel=model.Channel(row.channel),
        outcome=model.Outcome(row.outcome),
        kind=model.AttemptKind(row.kind),
        follow_up_id=row.follow_up_id,
        contact_id=row.contact_id,
        note=row.note,
    )


def fill_attempt(row: rows.AttemptRow, value: model.Attempt) -> None:
    row.application_id, row.follow_up_id = value.application_id, value.follow_up_id
    row.contact_id = value.contact_id
    row.at, row.zone, row.wall = value.at.instant, value.at.zone, value.at.wall
    row.channel, row.outcome, row.kind = value.channel.value, value.outcome.value, value.kind.value
    row.note = value.note


def response(row: rows.ResponseRow) -> model.Response:
    return model.Response(row.application_id, model.ResponseKind(row.kind), row.day, row.until, row.note, row.id)


def fill_response(row: rows.ResponseRow, value: model.Response) -> None:
    row.application_id, row.kind = value.application_id, value.kind.value
    row.day, row.until, row.note = value.day, value.until, value.note


def overrule(row: rows.OverruleRow) -> model.Overrule:
    return model.Overrule(
        row.application_id,
        row.at,
        model.Verdict(row.advised),
        row.rule,
        model.Verdict(row.chosen),
        row.day,
        row.ended_at,
        row.id,
    )


def fill_overrule(row: rows.OverruleRow, value: model.Overrule) -> None:
    row.application_id, row.at = value.application_id, value.at
    row.advised, row.rule, row.chosen = value.advised.value, value.rule, value.chosen.value
    row.day, row.ended_at = value.day, value.ended_at


def talking_point(row: rows.TalkingPointRow) -> model.OwnPoint:
    return model.OwnPoint(
        row.text,
        model.Purpose(row.purpose),
        row.point_id,
        row.hidden,
        None if row.stage is None else model.Stage(row.stage),
        row.application_id,
        row.id,
    )


def fill_talking_point(row: rows.TalkingPointRow, value: model.OwnPoint) -> None:
    row.text, row.purpose, row.point_id = value.text, value.purpose.value, value.point_id
    row.hidden, row.application_id = value.hidden, value.application_id
    row.stage = None if value.stage is None else value.stage.value

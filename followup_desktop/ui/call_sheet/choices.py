"""The outcomes of a contact in the order of the keys, by the way it was planned."""

from __future__ import annotations

from dataclasses import dataclass

from followup_desktop.domain.model import AttemptKind, Channel, FollowUp, Outcome
from followup_desktop.languages import tr
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.call_sheet.thanks import thanks_instead


@dataclass(frozen=True)
class Choice:
    """One outcome as offered. ``channel``: the way that was really used; None: the one planned."""

    outcome: Outcome
    text: str
    channel: Channel | None = None


BY_PHONE = (
    Choice(Outcome.SPOKE, tr("Spoke with them")),
    Choice(Outcome.VOICEMAIL, tr("Left a voicemail")),
    Choice(Outcome.NO_ANSWER, tr("No answer")),
    Choice(Outcome.CALL_BACK, tr("They will call back")),
    Choice(Outcome.OFFER, tr("Got an offer")),
    Choice(Outcome.REFUSAL, tr("It is a no")),
)
IN_WRITING = (
    Choice(Outcome.SENT, tr("Sent it")),
    Choice(Outcome.SPOKE, tr("Spoke instead"), Channel.PHONE),
    Choice(Outcome.VOICEMAIL, tr("Left a voicemail"), Channel.PHONE),
    Choice(Outcome.NO_ANSWER, tr("Called, no answer"), Channel.PHONE),
    Choice(Outcome.OFFER, tr("Got an offer")),
    Choice(Outcome.REFUSAL, tr("It is a no")),
)
# Put right later, the way stands beside it where the outcome leaves it open.
AFTERWARDS = (
    *BY_PHONE,
    Choice(Outcome.SENT, tr("Wrote to them")),
)
WAYS = (
    (Channel.PHONE, tr("By phone")),
    (Channel.EMAIL, tr("By e-mail")),
    (Channel.PORTAL, tr("Through their portal")),
)
KINDS = (
    (AttemptKind.STATUS, tr("How things stand")),
    (AttemptKind.THANKS, tr("To say thank you")),
    (AttemptKind.ANSWER, tr("To answer them")),
    (AttemptKind.FEEDBACK, tr("To ask for feedback")),
    (AttemptKind.COMPETING, tr("About another offer")),
    (AttemptKind.WITHDRAWAL, tr("To withdraw")),
)
WAYS_OF = {  # of the others there is but one, the phone
    Outcome.SENT: (Channel.EMAIL, Channel.PORTAL),
    Outcome.OFFER: tuple(way for way, _ in WAYS),
    Outcome.REFUSAL: tuple(way for way, _ in WAYS),
}
WROTE_INSTEAD = Choice(Outcome.SENT, tr("Wrote an e-mail instead"), Channel.EMAIL)


def in_writing(follow_up: FollowUp | None) -> bool:
    """Whether the contact was planned by e-mail or through the portal."""
    return follow_up is not None and follow_up.channel is not Channel.PHONE


def choices_for(follow_up: FollowUp | None) -> tuple[Choice, ...]:
    """The outcomes on the keys 1 to 6, then on 7 what was done otherwise than planned."""
    return IN_WRITING if in_writing(follow_up) else (*BY_PHONE, WROTE_INSTEAD)


def question(view: CallSheetView) -> str:
    """What the card asks."""
    company = view.application.company
    follow_up = view.follow_up
    if thanks_instead(view):
        return tr("How did the thank-you call to {company} go?", company=company)
    if follow_up is None:
        return tr("What happened with {company}?", company=company)
    if follow_up.channel is Channel.PHONE:
        return tr("How did the call with {company} go?", company=company)
    if follow_up.channel is Channel.PORTAL:
        return tr("Sent the message to {company}?", company=company)
    if follow_up.kind is AttemptKind.THANKS:
        return tr("Sent the thank-you to {company}?", company=company)
    return tr("Sent the e-mail to {company}?", company=company)

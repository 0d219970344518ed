"""What the other side may have done, in the words of the news card, and what is asked about each of it."""

from __future__ import annotations

from dataclasses import dataclass

from followup_desktop.domain.model import ResponseKind
from followup_desktop.languages import tr


@dataclass(frozen=True)
class NewsChoice:
    """One act of theirs. ``until``: how the day it names is asked for, empty where it names none; ``wanted``: what is
    said while that day is missing, empty where it may stay empty. ``note``: what the note is about."""

    kind: ResponseKind
    text: str
    key: str
    until: str = ""
    wanted: str = ""
    note: str = tr("Note")


@dataclass(frozen=True)
class NewsGroup:
    title: str
    choices: tuple[NewsChoice, ...]


_IN_TOUCH = NewsGroup(
    tr("They got in touch"),
    (
        NewsChoice(ResponseKind.MISSED_CALL, tr("Rang, and I missed it"), "1"),
        NewsChoice(ResponseKind.THEIR_VOICEMAIL, tr("Left me a voicemail"), "2", note=tr("What they said")),
        NewsChoice(ResponseKind.ASKED_INFO, tr("Asked me for something"), "3", note=tr("What they need")),
        NewsChoice(ResponseKind.INVITED, tr("Invited me to go on"), "4", note=tr("To what, and when")),
        NewsChoice(ResponseKind.NO_SHOW, tr("Missed our call"), "5"),
    ),
)
_TIME = NewsGroup(
    tr("They need time"),
    (
        NewsChoice(
            ResponseKind.NEW_DATE,
            tr("Named a new date"),
            "6",
            tr("I hear back by"),
            tr("Which day did they name?"),
        ),
        NewsChoice(ResponseKind.STILL_DECIDING, tr("Are still deciding"), "7"),
        NewsChoice(ResponseKind.ON_HOLD, tr("Put it on hold"), "8"),
        NewsChoice(
            ResponseKind.OUT_OF_OFFICE, tr("Are away"), "9", tr("They are back on"), tr("When are they back?")
        ),
    ),
)
_DECIDED = NewsGroup(
    tr("They decided"),
    (
        NewsChoice(ResponseKind.OFFER_VERBAL, tr("Offer by word"), "V"),
        NewsChoice(ResponseKind.OFFER_WRITTEN, tr("Offer in writing"), "W", tr("They want my answer by")),
        NewsChoice(ResponseKind.REJECTED, tr("It is a no"), "N"),
    ),
)
_MINE = NewsGroup(
    tr("It is my turn"),
    (NewsChoice(ResponseKind.OWE_MATERIAL, tr("I owe them something"), "O", note=tr("What you owe them")),),
)
COLUMNS = ((_IN_TOUCH,), (_TIME,), (_DECIDED, _MINE))
CHOICES = {choice.kind: choice for column in COLUMNS for group in column for choice in group.choices}
FEEDBACK = (
    ("", tr("No word")),
    ("phone", tr("By phone")),
    ("email", tr("By e-mail")),
    ("none", tr("They give none")),
)

"""What the other side may have done, in the words of the news card, and what is asked about each of it."""

from __future__ import annotations

from dataclasses import dataclass

from followup_desktop.domain.model import ResponseKind


@dataclass(frozen=True)
class NewsChoice:
    """One act of theirs. ``until``: how the day it names is asked for, empty where it names none; ``wanted``: what is
    said while that day is missing, empty where it may stay empty. ``note``: what the note is about."""

    kind: ResponseKind
    text: str
    key: str
    until: str = ""
    wanted: str = ""
    note: str = "Note"


@dataclass(frozen=True)
class NewsGroup:
    title: str
    choices: tuple[NewsChoice, ...]


_IN_TOUCH = NewsGroup(
    "They got in touch",
    (
        NewsChoice(ResponseKind.MISSED_CALL, "Rang, and I missed it", "1"),
        NewsChoice(ResponseKind.THEIR_VOICEMAIL, "Left me a voicemail", "2", note="What they said"),
        NewsChoice(ResponseKind.ASKED_INFO, "Asked me for something", "3", note="What they need"),
        NewsChoice(ResponseKind.INVITED, "Invited me to go on", "4", note="To what, and when"),
        NewsChoice(ResponseKind.NO_SHOW, "Missed our call", "5"),
    ),
)
_TIME = NewsGroup(
    "They need time",
    (
        NewsChoice(ResponseKind.NEW_DATE, "Named a new date", "6", "I hear back by", "Which day did they name?"),
        NewsChoice(ResponseKind.STILL_DECIDING, "Are still deciding", "7"),
        NewsChoice(ResponseKind.ON_HOLD, "Put it on hold", "8"),
        NewsChoice(ResponseKind.OUT_OF_OFFICE, "Are away", "9", "They are back on", "When are they back?"),
    ),
)
_DECIDED = NewsGroup(
    "They decided",
    (
        NewsChoice(ResponseKind.OFFER_VERBAL, "Offer by word", "V"),
        NewsChoice(ResponseKind.OFFER_WRITTEN, "Offer in writing", "W", "They want my answer by"),
        NewsChoice(ResponseKind.REJECTED, "It is a no", "N"),
    ),
)
_MINE = NewsGroup(
    "It is my turn", (NewsChoice(ResponseKind.OWE_MATERIAL, "I owe them something", "O", note="What you owe them"),)
)
COLUMNS = ((_IN_TOUCH,), (_TIME,), (_DECIDED, _MINE))
CHOICES = {choice.kind: choice for column in COLUMNS for group in column for choice in group.choices}
FEEDBACK = (("", "No word"), ("phone", "By phone"), ("email", "By e-mail"), ("none", "They give none"))

"""What is typed and not confirmed: kept as it is typed, brought back when the same card is opened again.

It is nobody's data yet: nothing else reads it, undo does not know it, and what nobody came back to goes by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.draft import Draft
from followup_desktop.domain.errors import Refused
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.store.unit_of_work import UnitOfWork

LONGEST = 200_000  # characters of all fields of a card
OLD = timedelta(days=30)
ABOUT = re.compile(r"([a-z]+):(\d{1,18})(?::|$)")
OF_APPLICATION = ("done", "news", "known", "overrule", "point", "email", "names", "person", "closing")
OF_FOLLOW_UP = ("later", "move")
OF_INTERVIEW = ("exit", "interview")
OF_CONTACT, OF_ACT = ("contact",), ("act",)  # put right


class Drafts:
    """The verbs on them, by the key of a card."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def draft(self, key: str) -> Mapping[str, str]:
        """What was typed there; empty where nothing was."""
        with self._around.store.here.read() as work:
            found = work.of.drafts.find(key)
            return {} if found is None else found.fields

    def save_draft(self, key: str, fields: Mapping[str, str]) -> Changes:
        """Raises Refused where it is longer than anybody types."""
        if sum(map(len, fields.values())) > LONGEST:
            raise Refused(self._around.wording.say("refused.draft_long"))
        with self._around.store.here.write() as work:
            work.of.drafts.keep(Draft(key, fields, self._around.now))
            return work.commit()

    def drop_draft(self, key: str) -> Changes:
        """It was saved, or the user wants it no more."""
        with self._around.store.here.write() as work:
            work.of.drafts.remove(key)
            return work.commit()

    def tidy_drafts(self) -> Changes:
        store = self._around.store
        if store.here is store:
            with store.write() as work:
                tidy(work, self._around.now)
                return work.commit()
        with store.here.read() as here:
            typed = here.of.drafts.all_keys()
        with store.read() as work:
            gone = [key for key in typed if _is_gone(work, key)]
        with store.here.write() as here:
            here.of.drafts.remove_older(self._around.now - OLD)
            for key in gone:
                here.of.drafts.remove(key)
            return here.commit()


def tidy(work: UnitOfWork, now: datetime) -> None:
    """Removes what is older than a month, and what was typed about something that is gone; of one store."""
    work.of.drafts.remove_older(now - OLD)
    for key in work.of.drafts.all_keys():
        if _is_gone(work, key):
            work.of.drafts.remove(key)


def _is_gone(work: UnitOfWork, key: str) -> bool:
    about = ABOUT.match(key)
    if about is None:
        return False
    find: Mapping[str, Callable[[int], object]] = {
        **dict.fromkeys(OF_APPLICATION, work.of.applications.find),
        **dict.fromkeys(OF_FOLLOW_UP, work.of.follow_ups.find),
        **dict.fromkeys(OF_INTERVIEW, work.of.interviews.find),
        **dict.fromkeys(OF_CONTACT, work.of.attempts.find),
        **dict.fromkeys(OF_ACT, work.of.responses.find),
    }
    return about[1] in find and find[about[1]](int(about[2])) is None

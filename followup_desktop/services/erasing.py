"""Erasing an application for good: the one act that cannot be taken back, and is therefore asked about first."""

from __future__ import annotations

from dataclasses import dataclass

from followup_desktop.domain.errors import StoreUnusable
from followup_desktop.services.drafts import Drafts, tidy
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.views import Done
from followup_desktop.store.erasing import copies_of

NAMED = 3  # files that are named; of more the number is told


@dataclass(frozen=True)
class EraseView:
    """What is asked before: the question, what goes, and which files would still hold it (empty: none)."""

    application_id: int
    title: str
    text: str
    copies: str = ""


class Erasing:
    """Asks and erases."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def preview_erase(self, application_id: int) -> EraseView:
        """Raises NotFound."""
        say = self._around.wording.say
        with self._around.store.read() as work:
            application = work.of.applications.get(application_id)
        title = say("erase.title", name=application.title)
        return EraseView(application_id, title, say("erase.text"), self._copies())

    def _copies(self) -> str:
        path, server = self._around.store.path, self._around.store.server
        beyond = self._around.wording.say("erase.server", server=server) if server else ""
        copies = copies_of(path)
        if not copies:
            return beyond
        names = ", ".join(copy.relative_to(path.parent).as_posix() for copy in copies[:NAMED])
        more = len(copies) - NAMED
        rest = self._around.wording.say("erase.more", count=more) if more > 0 else ""
        told = self._around.wording.say("erase.copies", names=names + rest, folder=str(path.parent))
        return f"{told} {beyond}".rstrip()

    def erase(self, application_id: int) -> Done:
        """Deletes it, with everything that tells of it, from the store's file as well. There is no undo.

        What is done says so where the file could not be written anew. Raises NotFound.
        """
        say = self._around.wording.say
        with self._around.store.write() as work:
            application = work.of.applications.get(application_id)
            work.erase(application_id)
            tidy(work, self._around.now)
            changes = work.commit()
        if self._around.store.server:  # what was typed about it lies on this computer
            Drafts(self._around).tidy_drafts()
        what = say("toast.erased", company=application.company)
        try:
            if not self._around.store.rewrite():
                what = say("erase.not_rewritten", company=application.company)
        except StoreUnusable as error:  # it is gone from the program all the same
            what = str(error)
        return Done(application_id, what, changes)

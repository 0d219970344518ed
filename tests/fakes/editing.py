"""The part of the fake services that edits: it keeps what it is told and answers in the right shapes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from followup_desktop.domain.changes import Changes
from followup_desktop.domain.model import Contact, Moment
from followup_desktop.services.edit_views import ApplicationEntry, EditView, InterviewEntry
from followup_desktop.services.views import Done


@dataclass
class FakeEditing:
    """Views by application; ``edited``: all that was handed in."""

    edit_views: dict[int, EditView] = field(default_factory=dict)
    edited: list[object] = field(default_factory=list)

    def edit_view(self, application_id: int) -> EditView:
        return self.edit_views[application_id]

    def understand_end(self, text: str, start: Moment) -> tuple[datetime, str] | None:
        return None

    def _edited(self, *what: object) -> Done:
        self.edited.append(what)
        return Done(1, "changed", Changes())

    def save_application(self, entry: ApplicationEntry) -> Done:
        return self._edited(entry)

    def save_interview(self, entry: InterviewEntry) -> Done:
        return self._edited(entry)

    def remove_interview(self, interview_id: int) -> Done:
        return self._edited("remove", interview_id)

    def save_person(self, application_id: int, contact: Contact) -> Done:
        return self._edited(application_id, contact)

    def share_person(self, application_id: int, contact_id: int) -> Done:
        return self._edited("share", application_id, contact_id)

    def remove_person(self, application_id: int, contact_id: int) -> Done:
        return self._edited("remove", application_id, contact_id)

"""Import and export: files become a review, a reviewed entry becomes an interview; all of one import or nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from followup_desktop.domain.capture import (
    AS_FOUND,
    NO_CHOICES,
    Capture,
    CapturedApplication,
    CapturedContact,
    CapturedInterview,
    CapturedTable,
    KnownTable,
    Suggestion,
    TableChoices,
    TableReading,
)
from followup_desktop.domain.changes import Changes
from followup_desktop.domain.errors import KnownError
from followup_desktop.domain.model import (
    Application,
    Contact,
    Interview,
    Invitation,
    Moment,
    Place,
    Stage,
)
from followup_desktop.languages import tr
from followup_desktop.services.applications import Applications
from followup_desktop.services.case import read_ahead
from followup_desktop.services.entries import NewInterview, PersonEntry
from followup_desktop.services.import_views import (
    Imported,
    ImportedContact,
    Review,
    ReviewItem,
    ReviewKind,
    ReviewTable,
    TableRow,
)
from followup_desktop.services.known_tables import TABLES, known_in, with_table
from followup_desktop.services.moved import Moved
from followup_desktop.services.progress import Progress
from followup_desktop.services.said_in_mail import keep, open_questions, suggested
from followup_desktop.services.settings import plain_value
from followup_desktop.services.surroundings import Surroundings
from followup_desktop.services.table_import import TableImport
from followup_desktop.services.views import Added
from followup_desktop.store.convert import folded
from followup_desktop.store.unit_of_work import UnitOfWork

LOOKED_AT = 200  # rows of a table, to see whether its columns are right


class CaptureReader(Protocol):
    """Reads files and pasted text (adapters/formats). Raises Unreadable with one sentence, nothing else."""

    def read(self, path: Path, *, zone: str, now: datetime, tables: TableChoices = NO_CHOICES) -> Capture: ...

    def read_text(self, text: str, *, zone: str, now: datetime, tables: TableChoices = NO_CHOICES) -> Capture: ...

    def interrupt(self) -> None:
        """Ends a reading that is under way, from another thread; it is refused then."""


class Exchange:
    """Import in two steps: ``review`` reads and compares, ``save`` writes what the user let stand."""

    def __init__(self, around: Surroundings, applications: Applications, reader: CaptureReader) -> None:
        self._around, self._applications, self._reader = around, applications, reader

    # -- reviewing

    def review_files(
        self,
        paths: Sequence[Path],
        progress: Progress | None = None,
        tables: Mapping[int, TableReading] = AS_FOUND,
    ) -> Review:
        """``tables``: how some of them are to be read, by their place. Raises Stopped where the user stopped it."""
        progress = progress or Progress()
        zone, now, known = self._around.clock.zone(), self._around.now, self._known_tables()
        captures: list[tuple[int, Capture]] = []
        refused = []
        for done, path in enumerate(paths):
            progress.step(done, len(paths) if len(paths) > 1 else 0)
            choices = TableChoices(tables.get(done), known)
            with progress.interruptible(self._reader.interrupt):
                try:
                    captures.append((done, self._reader.read(path, zone=zone, now=now, tables=choices)))
                except KnownError as error:
                    refused.append((path.name, str(error)))
        return self._review(captures, tuple(refused))

    def review_text(self, text: str, progress: Progress | None = None, table: TableReading | None = None) -> Review:
        """Pasted text: an invitation's source, rows of a table, the text of a mail. Raises Unreadable."""
        choices = TableChoices(table, self._known_tables())
        with (progress or Progress()).interruptible(self._reader.interrupt):
            read = self._reader.read_text(text, zone=self._around.clock.zone(), now=self._around.now, tables=choices)
        return self._review([(0, read)], ())

    def look_at_table(self, source: Path | str, reading: TableReading) -> Review:
        """The first rows of a file, or of a pasted text, as they would be read in that way. Raises Unreadable."""
        choices, zone, now = TableChoices(reading, most=LOOKED_AT), self._around.clock.zone(), self._around.now
        if isinstance(source, Path):
            read = self._reader.read(source, zone=zone, now=now, tables=choices)
        else:
            read = self._reader.read_text(source, zone=zone, now=now, tables=choices)
        return self._review([(0, read)], ())

    def _known_tables(self) -> tuple[KnownTable, ...]:
        with self._around.store.read() as work:
            return known_in(plain_value(TABLES, work.settings()))

    def remember_table(self, table: CapturedTable) -> Changes:
        """The next table with these columns is read in the same way; one whose columns have no names is not."""
        with self._around.store.write() as work:
            if table.reading.named:
                work.set_setting(TABLES, with_table(plain_value(TABLES, work.settings()), table))
            return work.commit()

    def _review(self, captures: Sequence[tuple[int, Capture]], refused: tuple[tuple[str, str], ...]) -> Review:
        items: list[ReviewItem] = []
        with self._around.store.read() as work:
            moved = Moved(self._around, work)
            for _, capture in captures:
                items += [self._interview_item(work, moved, capture.file, one) for one in capture.interviews]
                rows = TableImport(self._around, self._applications, work)
                items += [self._application_item(rows, capture.file, one) for one in capture.applications]
                items += [self._contact_item(capture.file, one) for one in capture.contacts]
                items += [
                    ReviewItem(ReviewKind.PROBLEM, capture.file, one.entry, note=one.why) for one in capture.problems
                ]
        tables = tuple(ReviewTable(place, one.file, one.table) for place, one in captures if one.table is not None)
        return Review(tuple(replace(item, key=place) for place, item in enumerate(items)), refused, tables)

    def _interview_item(self, work: UnitOfWork, moved: Moved, file: str, one: CapturedInterview) -> ReviewItem:
        sent, known = one.invitation, self._known(work, one)
        item = ReviewItem(
            ReviewKind.NEW,
            file,
            one.entry,
            questions=tuple(question.text for question in one.questions),
            uid=sent.uid,
            sequence=sent.sequence,
            recurrence_id=sent.recurrence_id,
            organizer=sent.organizer,
            fingerprint=sent.fingerprint,
            interview_id=known.id if known else None,
            application_id=known.application_id if known else None,
        )
        if one.cancelled:
            return self._cancellation(item, known)
        if one.start is None:
            return replace(item, kind=ReviewKind.PROBLEM, note=tr("It names no time; add it by hand."))
        owner = work.of.applications.get(known.application_id) if known else None
        entry = self._entry(one, one.start, known, owner)
        found = tuple(suggested(self._around, said) for said in one.suggestions)
        item = replace(item, interview=entry, suggested=found)
        if known is None:
            perhaps = moved.candidates(entry.company, sent.organizer, one.start)
            asked = tuple(self._around.wording.say("asked.moved", was=was.words) for was in perhaps[:1])
            return replace(item, moved_from=perhaps, questions=(*item.questions, *asked))
        if known.invitation.fingerprint == sent.fingerprint or (sent.sequence < known.invitation.sequence):
            return replace(item, kind=ReviewKind.SAME, note=tr("Nothing new: it is there already."))
        return replace(item, kind=ReviewKind.UPDATE)

    def _cancellation(self, item: ReviewItem, known: Interview | None) -> ReviewItem:
        if known is None:
            note = tr("It cancels an interview that is not here.")
            return replace(item, kind=ReviewKind.SAME, note=note)
        if known.cancelled:
            return replace(item, kind=ReviewKind.SAME, note=tr("Nothing new: it was cancelled already."))
        if item.sequence < known.invitation.sequence:
            return replace(item, kind=ReviewKind.SAME, note=tr("It is older than what is here."))
        return replace(item, kind=ReviewKind.CANCEL)

    def _known(self, work: UnitOfWork, one: CapturedInterview) -> Interview | None:
        sent = one.invitation
        if sent.uid:
            return self._with_uid(work, sent.uid, sent.recurrence_id)
        by_meaning = work.of.interviews.with_fingerprint(sent.fingerprint)
        return by_meaning[0] if by_meaning else None

    def _with_uid(self, work: UnitOfWork, uid: str, recurrence_id: str) -> Interview | None:
        same = work.of.interviews.with_uid(uid) if uid else ()
        return next((met for met in same if met.invitation.recurrence_id == recurrence_id), None)

    def _entry(
        self, one: CapturedInterview, start: Moment, known: Interview | None, owner: Application | None
    ) -> NewInterview:
        """The captured interview as the form shows it; what the user named before is kept on an update."""
        country = self._around.places.country_of(start.zone)
        people = tuple(PersonEntry(who.name, who.phone, who.email) for who in one.people)
        if people and not people[0].phone and one.phones:
            people = (replace(people[0], phone=one.phones[0]), *people[1:])
        return NewInterview(
            company=owner.company if owner else one.company,
            role=owner.role if owner else one.role,
            stage=known.stage if known else one.stage or Stage.HIRING_MANAGER,
            start=start,
            end=one.end,
            place=Place(start.zone, country),
            people=people,
            format=one.format,
            location=one.location,
            link=one.link,
        )

    def _application_item(self, rows: TableImport, file: str, one: CapturedApplication) -> ReviewItem:
        start = one.start or Moment.at(self._around.now, self._around.clock.zone())
        person = PersonEntry(one.contact, one.phone, one.email)
        entry = NewInterview(
            one.company,
            one.role,
            one.met or one.stage or Stage.APPLIED,
            start,
            place=Place(start.zone, self._around.places.country_of(start.zone)),
            people=(person,) if any((one.contact, one.phone, one.email)) else (),
            promised=one.promised,
        )
        told = (one.note, one.link, one.location)
        row = TableRow(
            one.stage or Stage.APPLIED,
            one.start is not None,
            one.earlier,
            "\n".join(part for part in told if part),
            one.closing,
            one.closed_on,
        )
        item = ReviewItem(
            ReviewKind.NEW,
            file,
            one.entry,
            interview=entry,
            questions=tuple(question.text for question in one.questions),
            fingerprint=one.fingerprint,
            row=row,
        )
        if rows.is_there(entry, row, one.fingerprint):
            return replace(item, kind=ReviewKind.SAME, note=tr("Nothing new: it is there already."))
        return item

    def _contact_item(self, file: str, one: CapturedContact) -> ReviewItem:
        return ReviewItem(
            ReviewKind.NEW,
            file,
            one.name or one.email,
            contact=Contact(one.name, one.role, one.phone, one.email),
            contact_company=one.company,
        )

    # -- saving

    def save_review(self, items: Sequence[ReviewItem], progress: Progress | None = None) -> Imported:
        """Everything that is new in the items, in one operation; entries without news are reported as skipped.

        Raises Stopped where the user stopped it: then nothing of it was saved.
        """
        progress = progress or Progress()
        added: list[Added] = []
        updated: list[Added] = []
        people: list[ImportedContact] = []
        skipped: list[tuple[str, str, str]] = []
        with self._around.store.write() as work:
            _read_what_is_there(work, items)
            rows = TableImport(self._around, self._applications, work)
            for done, item in enumerate(items):
                progress.step(done, len(items))
                if item.kind in (ReviewKind.SAME, ReviewKind.PROBLEM):
                    skipped.append((item.file, item.entry, item.note))
                elif item.contact is not None:
                    self._save_contact(work, item, item.contact, people, skipped)
                elif item.kind is ReviewKind.CANCEL:
                    updated.append(self._cancel(work, item))
                elif item.interview is None or not item.interview.company.strip():
                    skipped.append((item.file, item.entry, tr("It names no company; add it by hand.")))
                elif item.kind is ReviewKind.UPDATE:
                    updated.append(self._update(work, item, item.interview))
                else:
                    self._add(work, rows, item, item.interview, added, updated, skipped)
            count = len(added) + len(updated) + len(people)
            what = self._around.wording.say("toast.imported", count=count)
            first = next(iter([*added, *updated]), None)
            owner = first.application_id if first else None
            changes = work.commit(operation="import", what=what, application_id=owner)
        return Imported(tuple(added), tuple(updated), tuple(skipped), changes=changes, contacts=tuple(people))

    def _invitation(self, item: ReviewItem) -> Invitation:
        return Invitation(item.uid, item.sequence, item.recurrence_id, item.organizer, item.fingerprint)

    def _add(
        self,
        work: UnitOfWork,
        rows: TableImport,
        item: ReviewItem,
        entry: NewInterview,
        added: list[Added],
        updated: list[Added],
        skipped: list[tuple[str, str, str]],
    ) -> None:
        # The review may be older than the store, and one import may hold an entry twice, or in two versions.
        met = self._with_uid(work, item.uid, item.recurrence_id)
        if met is not None and met.invitation.fingerprint != item.fingerprint:
            if item.sequence > met.invitation.sequence:
                updated.append(self._update(work, replace(item, interview_id=met.id), entry))
            else:
                skipped.append((item.file, item.entry, tr("It is older than what is here.")))
            return
        if item.row is not None:
            again = rows.is_there(entry, item.row, item.fingerprint)
        else:
            again = any(not met.cancelled for met in work.of.interviews.with_fingerprint(item.fingerprint))
        if again:
            skipped.append((item.file, item.entry, tr("Nothing new: it is there already.")))
            return
        if item.row is not None:
            made = rows.take(entry, item.row, self._invitation(item))
        else:
            taken = _taken(item)
            made = self._applications.add_within(work, entry, self._invitation(item), plan=not taken)
            if taken:
                keep(work, made.application_id, taken)
                self._around.planner.replan(work, made.application_id, self._around.now, changed=True)
        asked = open_questions(self._around, item.suggested)
        added.append(replace(made, asked=(*item.questions, *asked, *made.asked)))

    def _update(self, work: UnitOfWork, item: ReviewItem, entry: NewInterview) -> Added:
        """The same invitation with a newer sequence moves the interview, and its follow-ups with it."""
        known = work.of.interviews.get(item.interview_id or 0)
        application = work.of.applications.get(known.application_id)
        people = tuple(self._applications.person_within(work, application.id, one).id for one in entry.people)
        work.of.interviews.save(
            replace(
                known,
                stage=entry.stage,
                start=entry.start,
                end=entry.end,
                format=entry.format,
                location=entry.location,
                link=entry.link,
                contact_ids=people or known.contact_ids,
                invitation=self._invitation(item),
                cancelled=False,
                exit_card_shown=known.exit_card_shown and entry.start.instant == known.start.instant,
            )
        )
        work.log("updated", application_id=application.id, to=entry.start.instant.isoformat())
        if taken := _taken(item):
            keep(work, application.id, taken)
        self._around.planner.replan(work, application.id, self._around.now, changed=True)
        asked = (*item.questions, *open_questions(self._around, item.suggested))
        return Added(application.id, known.id, application.company, application.role, entry.stage, entry.start, asked)

    def _cancel(self, work: UnitOfWork, item: ReviewItem) -> Added:
        known = work.of.interviews.get(item.interview_id or 0)
        application = work.of.applications.get(known.application_id)
        sent = replace(known.invitation, sequence=item.sequence, fingerprint=item.fingerprint)
        work.of.interviews.save(replace(known, cancelled=True, invitation=sent))
        work.log("interview_cancelled", application_id=application.id)
        self._around.planner.replan(work, application.id, self._around.now, changed=True)
        return Added(application.id, known.id, application.company, application.role, known.stage, known.start)

    def _save_contact(
        self,
        work: UnitOfWork,
        item: ReviewItem,
        contact: Contact,
        people: list[ImportedContact],
        skipped: list[tuple[str, str, str]],
    ) -> None:
        """A card is of a person who is known by mail address, else by name and number; a new person joins the open
        applications at the company the card names."""
        known = next((one for one in work.of.contacts.all() if _same_person(one, contact)), None)
        if known is None:
            new = work.of.contacts.add(contact)
            for owner in work.of.applications.open_ones():
                if owner.company.casefold() == item.contact_company.strip().casefold():
                    work.of.contacts.link(owner.id, new.id)
            people.append(ImportedContact(new, new=True))
            return
        fuller = replace(known, phone=known.phone or contact.phone, role=known.role or contact.role)
        if fuller == known:
            skipped.append((item.file, item.entry, tr("Nothing new: this person is there already.")))
            return
        work.of.contacts.save(fuller)
        people.append(ImportedContact(fuller, new=False))


def _read_what_is_there(work: UnitOfWork, items: Sequence[ReviewItem]) -> None:
    """All that the items may be about, at once: what each of them asks is at hand then."""
    names = {folded(one.interview.company) for one in items if one.interview is not None}
    owners = {one.id for one in work.of.applications.ahead("company_key", names)}
    sent = work.of.interviews.ahead("uid", {one.uid for one in items} - {""})
    same = work.of.interviews.ahead("fingerprint", {one.fingerprint for one in items if one.row is None} - {""})
    read_ahead(work, owners | {met.application_id for met in (*sent, *same)})


def _taken(item: ReviewItem) -> tuple[Suggestion, ...]:
    return tuple(one.said for one in item.suggested if one.taken)


def _same_person(one: Contact, other: Contact) -> bool:
    if one.email or other.email:
        return one.email.casefold() == other.email.casefold()
    return (one.name.casefold(), one.phone) == (other.name.casefold(), other.phone)

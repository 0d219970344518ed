"""From the words of a mail, or of pasted text, to a captured interview full of questions."""

from __future__ import annotations

from datetime import datetime

from followup_desktop.adapters.formats import mail_text
from followup_desktop.adapters.formats.guesses import format_of, is_nobody
from followup_desktop.adapters.formats.links import meeting_link
from followup_desktop.adapters.formats.mail_text import FoundTime
from followup_desktop.adapters.formats.plain_text import clean_line, clean_text
from followup_desktop.adapters.formats.reading import Reading, fingerprint, writes_day_first
from followup_desktop.adapters.formats.suppositions import Source, suppose
from followup_desktop.adapters.phones import PhoneNumbers
from followup_desktop.day_words import clock, day_and_month
from followup_desktop.domain.capture import CapturedInterview, Person, Question, QuestionKind
from followup_desktop.domain.model import Invitation, Moment
from followup_desktop.languages import tr

_BASE_YEARS = range(1990, 2101)


def from_words(
    subject: str, text: str, sender: Person, written_at: datetime | None, reading: Reading
) -> CapturedInterview | None:
    """The interview that a text speaks of; None where it names no time. ``sender`` may be empty."""
    base = written_on(written_at, reading)
    day_first = writes_day_first(reading.country)
    found = mail_text.times(f"{subject}\n{text}", base, reading.zone, day_first=day_first)
    if not found:
        return None
    when, summary = found[0], clean_line(subject)
    people = _people(sender, text)
    supposed = suppose(Source(summary, text, (sender.email,), (sender.name,), what=tr("The text"), prose=True))
    link = meeting_link((), "", text)
    first = people[0].email or people[0].name if people else ""
    return CapturedInterview(
        entry=summary or (people[0].name or people[0].email if people else tr("the text")),
        company=supposed.company,
        company_guessed=bool(supposed.company),
        role=supposed.role,
        stage=supposed.stage,
        start=Moment.at(when.instant, when.zone),
        end=when.instant + when.length if when.length else None,
        people=people,
        phones=PhoneNumbers().find(text, reading.country),
        link=link,
        format=format_of(link=link, location="", summary=f"{subject} {text[:1_500]}", phone_in_location=False),
        summary=summary,
        description=clean_text(text),
        invitation=Invitation(
            organizer=sender.email, fingerprint=fingerprint(when.instant.isoformat(), first, summary)
        ),
        suggestions=mail_text.suggestions(text, base, reading.zone),
        questions=(*_about_time(found), *supposed.questions),
    )


def written_on(written_at: datetime | None, reading: Reading) -> datetime:
    """When a text was written; now, where that is not known or cannot be."""
    return written_at if written_at and written_at.year in _BASE_YEARS else reading.now


def _about_time(found: tuple[FoundTime, ...]) -> list[Question]:
    when, questions = found[0], []
    shown = Moment.at(when.instant, when.zone).local
    if len(found) > 1:
        text = tr(
            "The text names {count} times; {day} {time} was taken. Is that the interview?",
            count=len(found),
            day=day_and_month(shown, long=True),
            time=clock(shown),
        )
        questions.append(Question(QuestionKind.SEVERAL_TIMES, text))
    if when.ambiguous:
        text = tr(
            "The date can be read in two ways; {day} was taken. Is that right?", day=day_and_month(shown, long=True)
        )
        questions.append(Question(QuestionKind.DATE_AMBIGUOUS, text))
    if not when.zone_named:
        text = tr(
            "The text names no time zone; {shown} was read as the time in {zone}. Is that right?",
            shown=clock(shown),
            zone=when.zone,
        )
        questions.append(Question(QuestionKind.TIME_FLOATING, text))
    return questions


def _people(sender: Person, text: str) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for person in (sender, *mail_text.people(text)):
        if (person.email or person.name) and not is_nobody(person.email):
            found.setdefault(person.email or person.name, person)
    return tuple(found.values())

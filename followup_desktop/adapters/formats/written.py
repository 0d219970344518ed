"""From the words of a mail, or of pasted text, to a captured interview full of questions."""

from __future__ import annotations

from datetime import datetime

from followup_desktop.adapters.formats import mail_text
from followup_desktop.adapters.formats.guesses import (
    company_of_address,
    company_of_summary,
    format_of,
    is_nobody,
    role_of,
    stage_of,
)
from followup_desktop.adapters.formats.links import meeting_link
from followup_desktop.adapters.formats.plain_text import clean_line, clean_text
from followup_desktop.adapters.formats.reading import Reading, fingerprint, writes_day_first
from followup_desktop.adapters.phones import PhoneNumbers
from followup_desktop.domain.capture import CapturedInterview, Person, Question, QuestionKind
from followup_desktop.domain.model import Instruction, Invitation, Moment

_BASE_YEARS = range(1990, 2101)


def from_words(
    subject: str, text: str, sender: Person, written_at: datetime | None, reading: Reading
) -> CapturedInterview | None:
    """The interview that a text speaks of; None where it names no time. ``sender`` may be empty."""
    base = written_at if written_at and written_at.year in _BASE_YEARS else reading.now
    found = mail_text.times(f"{subject}\n{text}", base, reading.zone, day_first=writes_day_first(reading.country))
    if not found:
        return None
    when = found[0]
    questions: list[Question] = []
    shown = Moment.at(when.instant, when.zone).local
    if len(found) > 1:
        others = f"The text names {len(found)} times; {shown:%d %B, %H:%M} was taken. Is that the interview?"
        questions.append(Question(QuestionKind.SEVERAL_TIMES, others))
    if when.ambiguous:
        text_of_day = f"The date can be read in two ways; {shown:%d %B} was taken. Is that right?"
        questions.append(Question(QuestionKind.DATE_AMBIGUOUS, text_of_day))
    if not when.zone_named:
        floating = f"The text names no time zone; {shown:%H:%M} was read as the time in {when.zone}. Is that right?"
        questions.append(Question(QuestionKind.TIME_FLOATING, floating))
    company = _company(subject, text, sender, questions)
    role = role_of(subject, text)
    if not role.text:
        questions.append(Question(QuestionKind.ROLE_UNKNOWN, "The text names no role. Which one is it for?"))
    elif not role.sure:
        guessed = f"The role was guessed from the subject: {role.text}. Is that right?"
        questions.append(Question(QuestionKind.ROLE_GUESSED, guessed))
    stage = stage_of(subject) or stage_of(text[:1_000])
    if stage is None:
        questions.append(
            Question(QuestionKind.STAGE_UNKNOWN, "The text does not say which stage this is. Which one is it?")
        )
    else:
        guessed = f"The stage was guessed: {stage.value.replace('_', ' ')}. Is that right?"
        questions.append(Question(QuestionKind.STAGE_GUESSED, guessed))
    phones = PhoneNumbers().find(text, reading.country)
    link = meeting_link((), "", text)
    instruction = _instruction(text, questions)
    promise = mail_text.promised(text, base, reading.zone)
    if promise:
        said = f"The text says “{promise[1]}”. Will you hear by {promise[0]:%d %B}?"
        questions.append(Question(QuestionKind.PROMISED_SUGGESTED, said))
    people = _people(sender, text)
    summary = clean_line(subject)
    addresses = (person.email or person.name for person in people[:1])
    return CapturedInterview(
        entry=summary or (people[0].name or people[0].email if people else "the text"),
        company=company,
        company_guessed=bool(company),
        role=role.text,
        stage=stage,
        start=Moment.at(when.instant, when.zone),
        end=when.instant + when.length if when.length else None,
        people=people,
        phones=phones,
        link=link,
        format=format_of(link=link, location="", summary=f"{subject} {text[:1_500]}", phone_in_location=False),
        summary=summary,
        description=clean_text(text),
        invitation=Invitation(
            organizer=sender.email, fingerprint=fingerprint(when.instant.isoformat(), *addresses, summary)
        ),
        promised=promise[0] if promise else None,
        instruction=instruction,
        questions=tuple(questions),
    )


def _company(subject: str, text: str, sender: Person, questions: list[Question]) -> str:
    by_address = company_of_address(sender.email)
    first_lines = "\n".join(text.split("\n")[:12])[:1_500]
    company = by_address or company_of_summary(subject, (sender.name,)) or _company_in(first_lines)
    if not company:
        text = "The text does not name the company. Which one is it?"
        questions.append(Question(QuestionKind.COMPANY_UNKNOWN, text))
    else:
        source = sender.email if by_address else "the text"
        guessed = f"The company was guessed from {source}: {company}. Is that right?"
        questions.append(Question(QuestionKind.COMPANY_GUESSED, guessed))
    return company


def _company_in(text: str) -> str:
    """ "... your application for the role of Engineer at Northwind" in the first lines of a text."""
    for line in text.split("\n"):
        if stage_of(line) is not None or role_of("", line).text:
            company = company_of_summary(line)
            if company:
                return company
    return ""


def _instruction(text: str, questions: list[Question]) -> Instruction:
    found = mail_text.instruction(text)
    if found != Instruction():
        said = "The text seems to say how they want to be contacted. Is it as entered?"
        questions.append(Question(QuestionKind.INSTRUCTION_SUGGESTED, said))
    return found


def _people(sender: Person, text: str) -> tuple[Person, ...]:
    found: dict[str, Person] = {}
    for person in (sender, *mail_text.people(text)):
        if (person.email or person.name) and not is_nobody(person.email):
            found.setdefault(person.email or person.name, person)
    return tuple(found.values())

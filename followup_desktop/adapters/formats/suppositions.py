"""Company, role and stage as supposed from a title, a body and addresses, each with its question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup_desktop.adapters.formats.guesses import company_of_address, company_of_summary, role_of, stage_of
from followup_desktop.domain.capture import Question, QuestionKind
from followup_desktop.domain.model import Stage
from followup_desktop.languages import tr

_BODY_LINES = 12


STAGES = {
    Stage.APPLIED: tr("applied"),
    Stage.PHONE_SCREEN: tr("phone screen"),
    Stage.ASSESSMENT: tr("assessment"),
    Stage.HIRING_MANAGER: tr("hiring manager"),
    Stage.PANEL: tr("panel"),
    Stage.FINAL: tr("final"),
    Stage.REFERENCE: tr("reference"),
    Stage.OFFER: tr("offer"),
    Stage.REJECTED: tr("rejected"),
    Stage.GHOSTED: tr("ghosted"),
}


@dataclass(frozen=True)
class Source:
    """What there is to guess from. ``addresses``: of the organiser, of the sender; the first that tells wins.

    ``prose``: the body is a mail's and may name company and stage as well.
    """

    title: str
    body: str
    addresses: tuple[str, ...] = ()
    names: tuple[str, ...] = ()  # of people, so that none of them is taken for a company
    what: str = tr("The invitation")
    prose: bool = False


@dataclass(frozen=True)
class Supposed:
    company: str
    role: str
    stage: Stage | None
    questions: tuple[Question, ...]


def suppose(source: Source) -> Supposed:
    company, asked = _company(source)
    role = role_of(source.title, source.body)
    stage = stage_of(source.title)
    if source.prose and stage in (None, Stage.HIRING_MANAGER):
        # "Interview confirmation" over "your onsite interview": the text is the more exact one.
        stage = stage_of(source.body[:1_000]) or stage
    questions = (asked, *_role_question(source, role.text, sure=role.sure), _stage_question(source, stage))
    return Supposed(company, role.text, stage, questions)


def _company(source: Source) -> tuple[str, Question]:
    for address in source.addresses:
        company = company_of_address(address)
        if company:
            return company, _guessed_company(company, address)
    company = company_of_summary(source.title, source.names)
    if company:
        return company, _guessed_company(company, tr("the title"))
    for line in _telling_lines(source):
        company = company_of_summary(line, source.names)
        if company:
            return company, _guessed_company(company, tr("the text"))
    text = tr("{what} does not name the company. Which one is it?", what=source.what)
    return "", Question(QuestionKind.COMPANY_UNKNOWN, text)


def _telling_lines(source: Source) -> Iterator[str]:
    """The first lines of a mail that speak of a stage or a role: "... for the role of Engineer at Northwind"."""
    for line in source.body[:1_500].split("\n")[:_BODY_LINES] if source.prose else ():
        if stage_of(line) is not None or role_of("", line).text:
            yield line


def _guessed_company(company: str, origin: str) -> Question:
    text = tr("The company was guessed from {origin}: {company}. Is that right?", origin=origin, company=company)
    return Question(QuestionKind.COMPANY_GUESSED, text)


def _role_question(source: Source, role: str, *, sure: bool) -> tuple[Question, ...]:
    if not role:
        text = tr("{what} names no role. Which one is it for?", what=source.what)
        return (Question(QuestionKind.ROLE_UNKNOWN, text),)
    if not sure:
        text = tr("The role was guessed from the title: {role}. Is that right?", role=role)
        return (Question(QuestionKind.ROLE_GUESSED, text),)
    return ()


def _stage_question(source: Source, stage: Stage | None) -> Question:
    if stage is None:
        text = tr("{what} does not say which stage this is. Which one is it?", what=source.what)
        return Question(QuestionKind.STAGE_UNKNOWN, text)
    text = tr("The stage was guessed from the words: {stage}. Is that right?", stage=STAGES[stage])
    return Question(QuestionKind.STAGE_GUESSED, text)

"""What an invitation lets one guess and never says: the company, the role, the stage, the kind of meeting.

No field of a calendar entry carries the company. A guess is always given out as one, with a question beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup_desktop.adapters.formats.sender_tables import (
    NO_PERSON,
    NOT_A_COMPANY,
    PUBLIC_MAIL,
    ROLE_WORDS,
    SECOND_LEVEL,
    STAGE_WORDS,
    TOOL_DOMAINS,
    TOOL_MAIL,
)
from followup_desktop.domain.model import InterviewFormat, Stage

_LABEL = re.compile(r"^[\w-]+$")
_NO_PERSON = re.compile(NO_PERSON, re.IGNORECASE)
_STAGES = tuple((re.compile(words, re.IGNORECASE), Stage(stage)) for words, stage in STAGE_WORDS)

_WORD = r"[A-Z0-9ÄÖÜÉ][\w&.'’+/-]{0,40}"
_NAME = rf"(?:the )?{_WORD}(?: (?:of|and|de|for|&) {_WORD}| {_WORD}){{0,3}}"
_AT_COMPANY = re.compile(rf"(?:\bat|@|\bbei|\bchez) (?P<company>{_NAME})")
_COMPANY_FIRST = re.compile(rf"^(?P<company>{_NAME})(?:\s+[-–—|x]\s+|\s*[|:]\s+)\S")
_COMPANY_LAST = re.compile(rf"\s[-–—|]\s*(?P<company>{_NAME})$")
_COMPANY_INTERVIEW = re.compile(
    rf"^(?P<company>{_NAME})\s+(?:[Pp]hone |[Vv]ideo |[Tt]echnical |[Ff]inal )?[Ii]nterview\b"
)
_INTERVIEW_WITH = re.compile(rf"\b(?:[Ii]nterview|[Cc]all|[Cc]hat|[Mm]eeting) with (?P<company>{_NAME})")
_ROLE = re.compile(
    rf"(?P<role>(?:(?:{_WORD}|of) ){{0,4}}?(?:{ROLE_WORDS})(?:,? (?:I{{1,3}}|IV|[1-4])\b)?"
    rf"(?: (?:of|for) {_WORD}(?: {_WORD})?)?)(?![\w])"
)
_ROLE_NAMED = re.compile(
    r"\b(?:for the|for our|for|the|our)\s+(?:role|position|job)\s+(?:of|as|:)\s+"
    r"(?:an? |the )?(?P<role>[^.,;:\n()]{3,60})"
    r"|\b(?:for the|our|the)\s+(?P<before>[A-Z][^.,;:\n()]{2,60}?)\s+(?:role|position|vacancy)\b"
)
_LEADING = re.compile(
    r"^(?:(?:re|fwd?|aw|wg|invitation|updated invitation|updated|accepted|cancell?ed(?: event)?|confirmed|"
    r"interview confirmation|interview invitation)\s*[:\-–]\s*)+",
    re.IGNORECASE,
)
_ROLE_NOISE = re.compile(
    r"^(?:(?:Interview|Invitation|Call|Screen|Technical|Final|Onsite|Panel|Phone|Video|Virtual|Hiring|Second|First|Round|"
    r"Confirmed|Your|The|For|With|Zoom|Teams|Meet|Chat|Intro)\s+)+"
)
_VIDEO = re.compile(
    r"\b(?:video|zoom|teams|google meet|hangouts?|webex|skype|whereby|facetime|online|remote)\b", re.I
)
_PHONE = re.compile(r"\b(?:phone|telephone|telefon|tel\.?|call you|i will call|we will call|t.l.phone)\b", re.I)


_NO_ROLE_ALONE = frozenset({"Manager", "Lead", "Associate", "Executive", "Officer", "Recruiter", "Assistant"})


@dataclass(frozen=True)
class Guess:
    """A guessed text; ``sure`` where the source names it as such."""

    text: str = ""
    sure: bool = False


def domain_of(address: str) -> str:
    return address.rpartition("@")[2].strip().strip(">.").casefold() if "@" in address else ""


def registrable_label(domain: str) -> str:
    """The part of a domain that its owner chose: "careers.northwind-labs.co.uk" -> "northwind-labs"."""
    labels = [label for label in domain.split(".") if label]
    if len(labels) < 2 or not all(_LABEL.match(label) for label in labels) or labels[-1].isdecimal():
        return ""
    below = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVEL else 2
    return labels[-below] if len(labels) >= below else ""


def company_of_address(address: str) -> str:
    """The company that a mail address suggests, empty for public mail and for senders that work for anyone."""
    domain = domain_of(address)
    label = registrable_label(domain)
    if not label or label in PUBLIC_MAIL or label in TOOL_MAIL or domain.endswith(TOOL_DOMAINS):
        return ""
    words = [word for word in re.split(r"[-_]", label) if word]
    return " ".join(word.upper() if len(word) <= 3 else word.capitalize() for word in words)


def is_nobody(address: str) -> bool:
    """Whether an address is one that no person reads."""
    return bool(_NO_PERSON.match(address.partition("@")[0]))


def company_of_summary(summary: str, people: tuple[str, ...] = ()) -> str:
    """The company that a summary names: "Interview with Ana at Northwind", "Northwind – Backend Engineer"."""
    text = _LEADING.sub("", summary.strip())
    named = {part.casefold() for person in people for part in person.split()}
    patterns: tuple[re.Pattern[str], ...] = (_AT_COMPANY, _COMPANY_INTERVIEW, _INTERVIEW_WITH)
    if stage_of(text) is not None or _ROLE.search(text):
        # A dash parts a company from a role only in a title that speaks of one.
        patterns = (_AT_COMPANY, _COMPANY_INTERVIEW, _COMPANY_FIRST, _COMPANY_LAST, _INTERVIEW_WITH)
    for pattern in patterns:
        match = pattern.search(text)
        if not match:
            continue
        company = match["company"].strip(" .-–—:").removeprefix("the ")
        words = company.split()
        while words and words[-1].casefold() in NOT_A_COMPANY:
            words.pop()
        company = " ".join(words)
        usable = words and not {word.casefold() for word in words} & (NOT_A_COMPANY | named)
        if usable and len(company) > 1 and not _ROLE.fullmatch(company) and not company.isdecimal():
            return company
    return ""


def role_of(summary: str, description: str = "") -> Guess:
    """The role that the words name; one that the text introduces ("for the role of") is sure."""
    for text in (summary, description[:3_000]):
        match = _ROLE_NAMED.search(text)
        if match:
            role = " ".join((match["role"] or match["before"]).split())
            return Guess(
                re.split(r"\s+(?:at|with|in our|within|is|has|was|will|and|on|here)\s+", role)[0][:80], sure=True
            )
    match = _ROLE.search(_LEADING.sub("", summary))
    if not match:
        return Guess()
    role = _ROLE_NOISE.sub("", match["role"]).strip()
    return Guess(role) if role and role not in _NO_ROLE_ALONE else Guess()


def stage_of(summary: str) -> Stage | None:
    """The stage that the summary's words mean, None where they mean none."""
    return next((stage for pattern, stage in _STAGES if pattern.search(summary[:500])), None)


def format_of(*, link: str, location: str, summary: str, phone_in_location: bool) -> InterviewFormat:
    words = f"{summary}\n{location}"
    if phone_in_location or (_PHONE.search(words) and not link and not _VIDEO.search(words)):
        return InterviewFormat.PHONE
    if link or _VIDEO.search(words):
        return InterviewFormat.VIDEO
    return InterviewFormat.ON_SITE if location else InterviewFormat.UNKNOWN

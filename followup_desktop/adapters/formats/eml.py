"""Mails (.eml): the calendar part first, else the words. On the standard library, with its traps fenced off.

Headers are decoded here and not by the library's header objects: those take gigabytes for a megabyte of encoded
words, and raise from mere access. Addresses in a mail are never opened and pictures never loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from followup_desktop.adapters.formats import mail_text
from followup_desktop.adapters.formats.guesses import company_of_address, is_nobody
from followup_desktop.adapters.formats.ics import read_calendar
from followup_desktop.adapters.formats.people import address_of, name_of
from followup_desktop.adapters.formats.plain_text import clean_line, clean_text, decode, html_to_text
from followup_desktop.adapters.formats.reading import Reading
from followup_desktop.adapters.formats.written import from_words, written_on
from followup_desktop.domain.capture import Capture, CapturedInterview, CaptureProblem, Person
from followup_desktop.domain.errors import Unreadable
from followup_desktop.languages import tr

HEADER_LIMIT = 64 * 1024  # bytes of the mail's own headers
_VALUE_LIMIT = 2_000  # characters of one header that are looked at
_PART_LIMIT = 200
_NESTING_LIMIT = 60  # lines that open a part within parts
_OPENS_PARTS = re.compile(rb"^content-type:\s*(?:multipart/|message/)", re.IGNORECASE | re.MULTILINE)
_FORWARDED = re.compile(r"^\s*(?:fwd?|wg|tr|rv|i)\s*:", re.IGNORECASE)
_CALENDAR_TYPES = ("text/calendar", "application/ics", "text/x-vcalendar")


def looks_like_mail(text: str) -> bool:
    """Whether a text begins with mail headers, among them at least two that every mail has."""
    head = re.split(r"\r?\n\r?\n", text[:HEADER_LIMIT], maxsplit=1)[0]
    names = {match[1].casefold() for match in re.finditer(r"^([A-Za-z-]{2,40}):", head, re.MULTILINE)}
    technical = {"mime-version", "content-type", "message-id", "received", "return-path", "delivered-to"}
    return bool(names & technical) and len(names & (technical | {"from", "to", "subject", "date"})) >= 2


def read_mail(data: bytes, file: str, reading: Reading) -> Capture:
    """The interviews of a mail. Raises Unreadable where it has no calendar part and names no time."""
    data = data.lstrip(b"\r\n\t ")
    head = re.split(rb"\r?\n\r?\n", data[: HEADER_LIMIT + 2], maxsplit=1)[0]
    if len(head) > HEADER_LIMIT or len(_OPENS_PARTS.findall(data)) > _NESTING_LIMIT:
        raise Unreadable(
            tr("{file} is built in a way no mail program writes.", file=file),
            tr("Copy the mail's text and paste it instead."),
        )
    try:
        message = message_from_bytes(data, policy=policy.compat32)
        parts = list(_leaves(message))
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError) as error:
        advice = tr("Copy the mail's text and paste it instead.")
        raise Unreadable(tr("{file} cannot be read as a mail.", file=file), advice) from error
    return _read(message, parts, file, reading)


def _read(message: Message, parts: list[Message], file: str, reading: Reading) -> Capture:
    subject, sender = header(message, "Subject"), _sender(message)
    forwarded = bool(_FORWARDED.match(subject)) or message.get("X-Forwarded-Message-Id") is not None
    company_sender = "" if forwarded else sender.email
    interviews, problems = _calendars(parts, file, replace(reading, sender=company_sender))
    if not interviews:
        words = from_words(subject, _words(parts), Person() if forwarded else sender, _date(message), reading)
        if words:
            # An answer or a broken calendar part beside the words is no problem of theirs.
            return Capture(file, interviews=(words,), problems=tuple(problems))
    else:
        interviews = _with_suggestions(interviews, _words(parts), written_on(_date(message), reading), reading.zone)
    if not interviews and not problems:
        raise Unreadable(
            tr("{file} names no day and hour, so no interview was found in it.", file=file),
            tr("Add the interview by hand."),
        )
    return Capture(file, interviews=tuple(interviews), problems=tuple(problems))


def _with_suggestions(
    interviews: list[CapturedInterview], words: str, written_at: datetime, zone: str
) -> list[CapturedInterview]:
    """What the mail's words say of the application is said of its first interview that takes place."""
    first = next((one for one in interviews if not one.cancelled), None)
    found = mail_text.suggestions(words, written_at, zone) if first else ()
    return [replace(one, suggestions=found) if one is first else one for one in interviews]


def _leaves(message: Message) -> Iterator[Message]:
    for number, part in enumerate(message.walk()):
        if number >= _PART_LIMIT:
            return
        if not part.is_multipart():
            yield part


# -- parts


def _calendars(
    parts: list[Message], file: str, reading: Reading
) -> tuple[list[CapturedInterview], list[CaptureProblem]]:
    """Entries of all calendar parts; the same entry often comes twice, inline and as a file."""
    interviews: dict[tuple[str, str], CapturedInterview] = {}
    problems: dict[str, CaptureProblem] = {}
    for part in parts:
        if not _is_calendar(part):
            continue
        try:
            capture = read_calendar(decode(_payload(part)).text, file, reading)
        except Unreadable as error:
            name = clean_line(str(part.get_filename() or tr("the calendar part")), 80)
            problems.setdefault(error.sentence, CaptureProblem(name, tr("Its calendar part cannot be read.")))
            continue
        for one in capture.interviews:
            sent = one.invitation
            interviews.setdefault((sent.uid or sent.fingerprint, sent.recurrence_id), one)
        for problem in capture.problems:
            problems.setdefault(problem.why, problem)
    return list(interviews.values()), list(problems.values())


def _is_calendar(part: Message) -> bool:
    if part.get_content_type() in _CALENDAR_TYPES or _file_name(part).endswith((".ics", ".vcs")):
        return True
    return b"BEGIN:VCALENDAR" in _payload(part)[:2_000] if part.get_content_maintype() == "text" else False


def _file_name(part: Message) -> str:
    try:
        return str(part.get_filename() or "").casefold()
    except (LookupError, ValueError, TypeError):
        return ""


def _payload(part: Message) -> bytes:
    """The bytes of a part; a broken transfer encoding gives what there is."""
    try:
        payload = part.get_payload(decode=True)
    except (LookupError, ValueError, TypeError, AssertionError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def _words(parts: list[Message]) -> str:
    """The words of the mail: its plain text, or the HTML where that says more."""
    plain = "\n".join(
        _text(part) for part in parts if part.get_content_type() == "text/plain" and not _file_name(part)
    )
    plain = clean_text(plain)
    html = next((part for part in parts if part.get_content_type() == "text/html"), None)
    if html is not None and len(plain) < 40:
        return html_to_text(_text(html)) or plain
    return plain


def _text(part: Message) -> str:
    data = _payload(part)
    charset = str(part.get_content_charset() or "utf-8")
    try:
        return data.decode(charset)
    except (LookupError, ValueError):
        return decode(data).text


# -- headers


def header(message: Message, name: str) -> str:
    """A header's words, decoded, one line, at most 300 characters; empty where it is missing."""
    value = message.get(name)
    if value is None:
        return ""
    raw = str(value)[:_VALUE_LIMIT]
    try:
        parts = decode_header(raw)
    except (HeaderParseError, ValueError, LookupError):
        return clean_line(raw)
    words = []
    for text, charset in parts:
        if isinstance(text, str):
            words.append(text)
            continue
        try:
            words.append(text.decode(charset or "utf-8"))
        except (LookupError, ValueError):
            words.append(text.decode("utf-8", "replace"))
    return clean_line("".join(words))


def _sender(message: Message) -> Person:
    """Whom an answer reaches. A tool's address gives way to the one an answer goes to."""
    people = []
    for name in ("From", "Reply-To"):
        found = getaddresses([header(message, name)])
        if found and address_of(found[0][1]):
            people.append(Person(name_of(found[0][0]), address_of(found[0][1])))
    if len(people) == 2 and (is_nobody(people[0].email) or not company_of_address(people[0].email)):
        return Person(people[1].name or people[0].name, people[1].email)
    return people[0] if people else Person()


def _date(message: Message) -> datetime | None:
    try:
        found = parsedate_to_datetime(str(message.get("Date") or "")[:100])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if found.tzinfo is not None else None

"""The words of a mail or of pasted text: when, with whom, and what they promised. Suggestions, never facts.

An honest first version for English: a date needs a day and an hour close together; whatever it finds is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from followup_desktop.adapters.formats.people import address_of, name_of
from followup_desktop.adapters.formats.plain_text import clean_line
from followup_desktop.adapters.words import DateWords
from followup_desktop.adapters.zone_names import from_phrase
from followup_desktop.domain.capture import Person, Suggestion
from followup_desktop.domain.model import CallBan, Instruction, PreferredChannel

_SEARCH_LIMIT = 20_000
_MANY = 12
_QUOTE = 200  # characters of a sentence that is shown again

_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DATE = (
    rf"(?:(?:{_WEEKDAY}\s+)?(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\.?\s+(?:of\s+)?{_MONTH}(?:,?\s+\d{{4}})?"
    rf"|(?:{_WEEKDAY}\s+)?{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}})?"
    r"|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}/\d{1,2}/\d{2,4}"
    rf"|(?:this|next|coming)\s+{_WEEKDAY}|(?:tomorrow|today)\b|on\s+{_WEEKDAY})"
)
_CLOCK = r"\d{1,2}(?:[:.]\d{2})?\s?(?:a\.?m\b\.?|p\.?m\b\.?)|\d{1,2}[:.]\d{2}(?:\s?(?:uhr|h)\b)?|\bnoon\b"
_WHEN = re.compile(
    rf"(?P<date>{_DATE})(?P<between>[\s,;:–—-]{{1,6}}(?:at|from|@|um|time:?|à|starting at)?\s*)"
    rf"(?P<clock>{_CLOCK})(?:\s*(?:-|–|—|to|until)\s*(?P<end>{_CLOCK}))?(?P<tail>[^\n]{{0,40}})",
    re.IGNORECASE,
)
_ZONE_TAIL = re.compile(r"^\s*\(?\s*([A-Za-z]+/[A-Za-z_/]+|[A-Za-z]{2,5}\b|[A-Z][A-Za-z]+(?: [A-Za-z]+){0,3})")

_PROMISE = re.compile(
    r"(?:hear (?:back )?from|get back to|be in touch|let you know|come back to you|follow up with you"
    r"|reach out|decide|make (?:a|our) decision|have (?:a|our) decision|feedback|decision|an answer|an update"
    r"|next steps)[^.\n]{0,60}?"
    r"\b(?P<when>(?:by|before|within|until|no later than|in the next|in|on|early|end of|next|this)\b"
    r"[^.;!?\n)]{2,50})",
    re.IGNORECASE,
)
# A phrase is shortened until it is understood, but never before one of these: "the end of the week after next".
_WRAPPED = re.compile(r"^(.{50,})\n(?=\S)", re.MULTILINE)  # a line that a mail program broke goes on in the next
_SENTENCE_END = re.compile(r"[.!?;]+(?=\s)|\n\s*\n")
_CHANGES_MEANING = frozenset({"after", "from", "following", "of", "next", "or", "before", "to", "week", "month"})
_NO_CALLS = re.compile(
    r"no (?:phone )?calls(?: please)?|(?:please )?(?:do not|don't|refrain from) (?:call|phone|ring|telephon)|"
    r"not (?:accept|take) (?:phone )?calls",
    re.IGNORECASE,
)
_ONLY_IF = re.compile(
    r"(?:only|just) (?:the )?(?:short-?listed|selected|successful)[^.\n]{0,40}(?:contacted|hear|notified)|"
    r"(?:contact|notify|be in touch with) you only if|only (?:be )?contact(?:ed)? (?:you )?if|"
    r"if you (?:do not|don't|have not|haven't) hear(?:d)? (?:back )?from us[^.\n]{0,60}(?:unsuccessful|not been)",
    re.IGNORECASE,
)
_BY_EMAIL = re.compile(
    r"(?:by|via|per) e-?mail only|only (?:by|via) e-?mail|prefer(?:red|ably)?[^.\n]{0,20} e-?mail", re.I
)
_BY_PHONE = re.compile(
    r"(?:feel free to|please|just) (?:call|ring|phone) (?:me|us)|give (?:me|us) a (?:call|ring)", re.I
)
_ON_THE_DAY = re.compile(r"if you[^.\n]{0,40}(?:late|lost|trouble|problem|unable|cannot)[^.\n]*", re.I)
_PORTAL = re.compile(
    r"(?:through|via|in|on|check) (?:the|our|your)[^.\n]{0,20} portal|application portal|candidate portal", re.I
)

_HEADER = re.compile(
    r"^\s*[>*]*\s*(?P<name>from|to|cc|sent|date|subject|organi[sz]er|von|an|datum|betreff|de|objet)"
    r"\s*:\s*(?P<value>.+)$",
    re.I,
)
# Every part has an end, for without one a page of such signs takes minutes.
_IN_BRACKETS = re.compile(
    r"[<(\[](?:mailto:)?(?P<email>[^\s<>()\[\]@]{1,100}@[^\s<>()\[\]@]{1,200})[>)\]]", re.IGNORECASE
)
_NAME_BEFORE = re.compile(r"[^<>\n,;:]{2,60}$")
_BARE_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}+@[\w-]++(?:\.[\w-]++)++")


@dataclass(frozen=True)
class FoundTime:
    """A time that the text names. ``instant`` is UTC; ``zone_named``: the text says in which zone."""

    instant: datetime
    zone: str
    length: timedelta | None
    zone_named: bool
    ambiguous: bool  # 03/04/2026


def times(text: str, base: datetime, zone: str, *, day_first: bool = False) -> tuple[FoundTime, ...]:
    """The times of a text, in order, each once. ``base`` (aware): when it was written; "tomorrow" counts from it."""
    words = DateWords(day_first=day_first)
    found: dict[datetime, FoundTime] = {}
    for match in list(_WHEN.finditer(text[:_SEARCH_LIMIT]))[: 4 * _MANY]:
        named = _zone_of(match["tail"])
        day_text = re.sub(r"^on\s+", "", " ".join(match["date"].split()), flags=re.IGNORECASE)
        day = words.day(day_text, base.astimezone(ZoneInfo(named or zone)).date())
        if day is None:
            continue
        half = re.search(r"[ap]\.?m", match["end"] or "", re.IGNORECASE)
        clock = (
            match["clock"] if re.search(r"[ap]\.?m", match["clock"], re.I) or not half else match["clock"] + half[0]
        )
        begin = _moment(words, day, clock, named or zone, base)
        if begin is None or begin in found:
            continue
        end = _moment(words, day, match["end"], named or zone, base) if match["end"] else None
        length = end - begin if end and timedelta(0) < end - begin < timedelta(hours=14) else None
        numbers = re.match(r"(\d{1,2})/(\d{1,2})/", day_text)
        ambiguous = bool(numbers) and numbers is not None and max(int(numbers[1]), int(numbers[2])) <= 12
        found[begin] = FoundTime(begin, named or zone, length, bool(named), ambiguous)
        if len(found) >= _MANY:
            break
    return tuple(found.values())


def _moment(words: DateWords, day: date, clock: str, zone: str, base: datetime) -> datetime | None:
    text = clock.strip()
    if text[:1].isdigit():
        text = re.sub(r"\s?(?:uhr|h)$", "", text, flags=re.IGNORECASE)
        text = re.sub(r"^(\d{1,2})\.(?=\d)", r"\1:", text)
    text = text.replace(".", "")
    moment = words.moment(f"{day.isoformat()} {text}", base, zone)
    return moment[0] if moment else None


def _zone_of(tail: str) -> str:
    """The zone that the words after a time name, empty where they name none."""
    match = _ZONE_TAIL.match(tail)
    if not match:
        return ""
    parts = match[1].split()
    for count in range(len(parts), 0, -1):
        phrase = " ".join(parts[:count])
        # Short words of a sentence ("at 2 pm in ...") are no zones unless they are written as abbreviations.
        if len(phrase) > 3 or phrase.isupper():
            zone = from_phrase(phrase)
            if zone:
                return zone
    return ""


def suggestions(text: str, base: datetime, zone: str) -> tuple[Suggestion, ...]:
    """What the text seems to say of when they answer and how they want to be contacted, each with its words.

    ``base`` (aware): when it was written.
    """
    text = _WRAPPED.sub(r"\1 ", text[:_SEARCH_LIMIT])
    return (*_promised(text, base, zone), *_bans(text), *_channels(text))


def _promised(text: str, base: datetime, zone: str) -> Iterator[Suggestion]:
    """The first day by which they seem to promise an answer."""
    today = base.astimezone(ZoneInfo(zone)).date()
    for match in list(_PROMISE.finditer(text))[:10]:
        parts = match["when"].split()
        for count in range(len(parts), 1, -1):
            if count < len(parts) and parts[count].casefold().strip(",") in _CHANGES_MEANING:
                continue
            day = DateWords().day(" ".join(parts[:count]), today)
            if day and today <= day <= today + timedelta(days=200):
                yield Suggestion(_sentence(text, match), promised=day)
                return


def _bans(text: str) -> Iterator[Suggestion]:
    for pattern, ban in ((_ONLY_IF, CallBan.ALL), (_NO_CALLS, CallBan.PHONE)):
        if match := pattern.search(text):
            yield Suggestion(_sentence(text, match), instruction=Instruction(ban))


def _channels(text: str) -> Iterator[Suggestion]:
    """The channel they prefer; the phone only where nothing speaks against it."""
    for pattern, channel in ((_BY_EMAIL, PreferredChannel.EMAIL), (_PORTAL, PreferredChannel.PORTAL)):
        if match := pattern.search(text):
            steps = channel is PreferredChannel.PORTAL
            yield Suggestion(_sentence(text, match), instruction=Instruction(CallBan.NONE, steps, channel))
            return
    if not any(True for _ in _bans(text)) and (match := _BY_PHONE.search(kept := _ON_THE_DAY.sub("", text))):
        said = Instruction(preferred_channel=PreferredChannel.PHONE)
        yield Suggestion(_sentence(kept, match), instruction=said)


def _sentence(text: str, match: re.Match[str]) -> str:
    """The sentence that was found in, on one line; only what was found where that sentence is long."""
    begin = max((end.end() for end in _SENTENCE_END.finditer(text, 0, match.start())), default=0)
    end = _SENTENCE_END.search(text, match.end())
    whole = clean_line(text[begin : end.end() if end else None], 4 * _QUOTE).rstrip(";")
    return whole if len(whole) <= _QUOTE else clean_line(match[0], _QUOTE)


def people(text: str) -> tuple[Person, ...]:
    """Named addresses, then bare ones, in order; each address once."""
    found: dict[str, Person] = {}
    text = text[:_SEARCH_LIMIT]
    end = 0
    for match in _IN_BRACKETS.finditer(text):
        email = address_of(match["email"])
        before = _NAME_BEFORE.search(text[max(end, match.start() - 64) : match.start()].rstrip())
        end = match.end()
        if email and before and len(found) < _MANY:
            name = re.sub(r"^(?:from|to|cc|von|de|with|and)\s*:?\s+", "", before[0].strip(" \"'*>-"), flags=re.I)
            found.setdefault(email, Person(name_of(name), email))
    for match in _BARE_ADDRESS.finditer(text):
        email = address_of(match[0])
        if email and len(found) < _MANY:
            found.setdefault(email, Person("", email))
    return tuple(found.values())


def without_headers(text: str) -> str:
    """The text without the lines of a copied mail's head; a date there is when it was written, not when they meet."""
    lines = text[:_SEARCH_LIMIT].split("\n")
    return "\n".join(line for number, line in enumerate(lines) if number >= 60 or not _HEADER.match(line[:1_000]))


def headers(text: str) -> dict[str, str]:
    """The lines "From: ...", "Subject: ..." that a copied mail begins with; the first of each name."""
    found: dict[str, str] = {}
    same = {
        "von": "from",
        "de": "from",
        "an": "to",
        "betreff": "subject",
        "objet": "subject",
        "datum": "date",
        "sent": "date",
    }
    for line in text[:_SEARCH_LIMIT].split("\n")[:60]:
        match = _HEADER.match(line[:1_000])
        if match:
            name = match["name"].casefold()
            found.setdefault(same.get(name, name), clean_line(match["value"]))
    return found

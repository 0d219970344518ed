"""Address cards (.vcf) through vobject: names, roles, phones, mail addresses. Nothing is inlined, nothing fetched."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator
from typing import Any

from followup_desktop.adapters.formats.people import address_of, name_of
from followup_desktop.adapters.formats.plain_text import clean_line, clean_text
from followup_desktop.domain.capture import Capture, CapturedContact, CaptureProblem
from followup_desktop.domain.errors import Unreadable
from followup_desktop.languages import grouped, tr

CARD_LIMIT = 5_000
_LINE_LIMIT = 4_000
_PARAMETERS = 12  # of one line
_PARAMETER = re.compile(r"[A-Za-z-]{1,20}=[\w,./+-]{0,60}")
_KEPT = frozenset({"BEGIN", "END", "VERSION", "FN", "N", "ORG", "TITLE", "ROLE", "TEL", "EMAIL", "NOTE", "NICKNAME"})


def read_cards(text: str, file: str) -> Capture:
    """All cards of a file. Raises Unreadable where there is none or there are too many."""
    bodies = list(_bodies(text.replace("\r\n", "\n").replace("\r", "\n")))
    if not bodies:
        raise Unreadable(
            tr("{file} holds no address card.", file=file), tr("Export the contact again as a .vcf file.")
        )
    if len(bodies) > CARD_LIMIT:
        raise Unreadable(
            tr("{file} has more than {most} cards.", file=file, most=grouped(CARD_LIMIT)),
            tr("Export the people you need alone."),
        )
    contacts: list[CapturedContact] = []
    problems: list[CaptureProblem] = []
    for number, body in enumerate(bodies, 1):
        contact = _contact(_parsed(body))
        if contact:
            contacts.append(contact)
        else:
            why = tr("It names nobody that could be contacted; add the person by hand.")
            problems.append(CaptureProblem(tr("card {number}", number=number), why))
    return Capture(file, contacts=tuple(contacts), problems=tuple(problems))


def _bodies(text: str) -> Iterator[str]:
    """What stands between each BEGIN and the next END."""
    body: list[str] | None = None
    for line in text.split("\n"):
        mark = line[:40].rstrip().upper()
        if body is None:
            body = [] if mark == "BEGIN:VCARD" else None
        elif mark == "END:VCARD":
            yield "\n".join(body)
            body = None
        else:
            body.append(line)


def _parsed(body: str) -> Any:
    """The card as the library reads it, from the lines that are needed; None where it gives up."""
    import vobject

    # The library logs what it cannot read word for word; people's names and numbers do not belong in a log.
    logging.getLogger("vobject.base").disabled = True
    lines: list[str] = []
    for line in re.sub(r"\n[ \t]", "", body).split("\n"):
        head = re.split(r"[;:]", line, maxsplit=1)[0].rpartition(".")[2].strip().upper()
        if head in _KEPT - {"BEGIN", "END", "VERSION"} and len(lines) < 200:
            lines.append(_modern(line)[:_LINE_LIMIT])
    source = "BEGIN:VCARD\nVERSION:3.0\n" + "\n".join(lines) + "\nEND:VCARD\n"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return vobject.readOne(source, validate=False, ignoreUnreadable=True, allowQP=True)
    except Exception:  # ParseError and whatever else hostile cards bring about
        return None


def _modern(line: str) -> str:
    """vCard 2.1 writes "TEL;WORK;VOICE:"; the library wants TYPE=. It takes for ever to find out that many odd
    parameters are none, so it gets the plain ones only."""
    head, _, value = line.partition(":")
    name, *parameters = head.replace('"', "")[:_LINE_LIMIT].split(";")
    typed = (one if "=" in one else f"TYPE={one}" for one in parameters[:_PARAMETERS] if one)
    plain = [one for one in typed if _PARAMETER.fullmatch(one)]
    return ";".join([name.rpartition(".")[2].strip(), *plain]) + ":" + value


def _contact(card: Any) -> CapturedContact | None:
    if card is None:
        return None
    contents: dict[str, list[Any]] = getattr(card, "contents", {})
    name = (
        name_of(_first(contents, "fn")) or _structured_name(contents) or clean_line(_first(contents, "nickname"), 120)
    )
    email = next((address_of(str(one.value)) for one in contents.get("email", []) if address_of(str(one.value))), "")
    phone = _phone(contents.get("tel", []))
    if not (name or email):
        return None
    return CapturedContact(
        name=name or email,
        role=clean_line(_first(contents, "title") or _first(contents, "role"), 120),
        company=clean_line(_first(contents, "org"), 120),
        phone=phone,
        email=email,
        note=clean_text(_first(contents, "note"), 2_000),
    )


def _first(contents: dict[str, list[Any]], name: str) -> str:
    values = contents.get(name) or []
    value = values[0].value if values else ""
    if isinstance(value, list):
        value = value[0] if value else ""
    return str(value)


def _structured_name(contents: dict[str, list[Any]]) -> str:
    value = contents["n"][0].value if contents.get("n") else None
    parts = (str(getattr(value, part, "") or "") for part in ("given", "additional", "family"))
    return clean_line(" ".join(part for part in parts if part), 120)


def _phone(numbers: list[Any]) -> str:
    """The number to ring at work: marked as work first, then a mobile, then any that is no fax."""

    def rank(one: Any) -> int:
        kinds = {str(kind).casefold() for kind in one.params.get("TYPE", [])}
        if kinds & {"fax", "pager", "modem"}:
            return 9
        return 0 if "work" in kinds else 1 if "cell" in kinds else 2

    usable = [one for one in numbers if rank(one) < 9 and re.search(r"\d{3}", str(one.value))]
    best = min(usable, key=rank, default=None)
    return clean_line(str(best.value).removeprefix("tel:"), 60) if best is not None else ""

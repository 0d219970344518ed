"""Phone numbers: readable, dialable, found in text, and what they tell of a place. Works without any network.

The library's geocoder and carrier tables are never loaded: they cost 100 MB and say nothing that is needed here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup_desktop.domain.ports import Squares

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_SEARCH_LIMIT = 20_000  # characters of a text that are searched
_ZONE_LIMIT = 3  # a number that fits more zones than that tells nothing
_MANY = 10

# Lines of an invitation whose numbers are a conference's and no person's.
_CONFERENCE = re.compile(
    r"dial[- ]?in|\bdial\b(?! me)|one[- ]tap|join by (?:phone|telephone)|phone conference"
    r"|conference (?:id|number|bridge)|meeting (?:id|number)|passcode|\bpin\b"
    r"|access code|participant code|local number"
    r"|find your local|audio only"
    r"|kenncode|einwahl|telefonkonferenz|\bwebinar id\b",
    re.IGNORECASE,
)
_DIAL_LIST = re.compile(
    r"dial by your location|one[- ]tap|join by (?:phone|telephone)|dial[- ]?in numbers?", re.IGNORECASE
)
_TONES = re.compile(r",,|\d#")


class PhoneNumbers:
    """Fulfils ports.Phones. ``country`` is an ISO 3166 code, used where a number has no international prefix."""

    def readable(self, number: str, country: str) -> str:
        """The number as people write it: national in its own country, international elsewhere, else as entered."""
        import phonenumbers

        parsed = _parse(number, country)
        if parsed is None:
            return " ".join(number.split())
        home = phonenumbers.region_code_for_number(parsed) == country.upper()
        style = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
        return str(phonenumbers.format_number(parsed, style))

    def link(self, number: str, country: str) -> str:
        """A tel: link (RFC 3966), empty where the number cannot be dialled."""
        import phonenumbers

        parsed = _parse(number, country)
        if parsed is None:
            return ""
        return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.RFC3966))

    def code(self, link: str) -> Squares:
        """A tel: link as a QR code (ISO/IEC 18004) that bears some dirt; empty for anything else."""
        if not link.startswith("tel:"):
            return ()
        import segno

        matrix = segno.make(link, error="m", micro=False).matrix
        return tuple(tuple(bool(square) for square in row) for row in matrix)

    def is_number(self, text: str, country: str) -> bool:
        """Whether a text is a number that is given out somewhere, and nothing else."""
        import phonenumbers

        parsed = _parse(text, country)
        return parsed is not None and phonenumbers.is_valid_number(parsed)

    def find(self, text: str, country: str) -> tuple[str, ...]:
        """Numbers of people in a text, in international form, in order, each once; dial-in numbers are left out."""
        import phonenumbers

        found: dict[str, None] = {}
        searched = _without_conferences(text[:_SEARCH_LIMIT])
        for match in phonenumbers.PhoneNumberMatcher(searched, _region(country)):
            if not _TONES.match(searched[match.end : match.end + 2]):
                style = phonenumbers.PhoneNumberFormat.INTERNATIONAL
                found[str(phonenumbers.format_number(match.number, style))] = None
            if len(found) >= _MANY:
                break
        return tuple(found)

    def zone_of(self, number: str, country: str = "") -> str:
        """The zone a number belongs to, empty where it fits several places ("+1 800") or is not known.

        A mobile number tells where it was bought, not where the person is: show it as a guess.
        """
        from phonenumbers import timezone

        parsed = _parse(number, country)
        if parsed is None:
            return ""
        zones = [zone for zone in timezone.time_zones_for_number(parsed) if zone != "Etc/Unknown"]
        return str(zones[0]) if 0 < len(zones) <= _ZONE_LIMIT else ""


def _region(country: str) -> str | None:
    return country.strip().upper()[:2] or None


def _parse(number: str, country: str) -> PhoneNumber | None:
    """The number, where it can exist. Fullwidth digits and extensions are understood by the library."""
    import phonenumbers

    if len(number) > 60:
        return None
    try:
        parsed = phonenumbers.parse(number, _region(country))
    except phonenumbers.NumberParseException:
        return None
    return parsed if phonenumbers.is_possible_number(parsed) else None


def _without_conferences(text: str) -> str:
    """The text without the lines that tell how to dial into a conference, and without a list that follows one."""
    kept, in_list = [], False
    for line in text.split("\n"):
        in_list = bool(_DIAL_LIST.search(line)) or (in_list and bool(line.strip()))
        if in_list or _CONFERENCE.search(line) or _TONES.search(line):
            kept.append("")
        else:
            kept.append(line)
    return "\n".join(kept)

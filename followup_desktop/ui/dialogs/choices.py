"""What the dialogs offer to choose from: stages, answers about calling, zones and countries."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTimeZone

from followup_desktop.domain.model import CallBan, Instruction, PreferredChannel, Stage
from followup_desktop.languages import tr
from followup_desktop.services.entries import CallAnswer

STAGES: tuple[tuple[Stage, str], ...] = (
    (Stage.PHONE_SCREEN, tr("Phone screen")),
    (Stage.ASSESSMENT, tr("Technical interview or task")),
    (Stage.HIRING_MANAGER, tr("Hiring manager")),
    (Stage.PANEL, tr("Panel")),
    (Stage.FINAL, tr("Final interview")),
    (Stage.REFERENCE, tr("References")),
    (Stage.OFFER, tr("Offer")),
    (Stage.APPLIED, tr("Applied only")),
)

STAGE_NAMES: dict[Stage, str] = dict(STAGES)

CALLING: tuple[tuple[CallAnswer, str], ...] = (
    (CallAnswer.NOTHING, tr("Nothing")),
    (CallAnswer.CALL_US, tr("Call us")),
    (CallAnswer.EMAIL_ONLY, tr("E-mail only")),
    (CallAnswer.WE_CONTACT_YOU, tr("We contact you")),
)

_INSTRUCTIONS = {
    CallAnswer.NOTHING: Instruction(),
    CallAnswer.CALL_US: Instruction(preferred_channel=PreferredChannel.PHONE),
    CallAnswer.EMAIL_ONLY: Instruction(CallBan.PHONE, preferred_channel=PreferredChannel.EMAIL),
    CallAnswer.WE_CONTACT_YOU: Instruction(CallBan.ALL),
}


def instruction_of(answer: CallAnswer) -> Instruction:
    """The three facts that an answer to "What did they say about calling?" stands for."""
    return _INSTRUCTIONS[answer]


def zones() -> list[str]:
    """The IANA names of places ("America/New_York"), sorted; UTC last."""
    names = {bytes(name.data()).decode() for name in QTimeZone.availableTimeZoneIds()}
    places = sorted(name for name in names if "/" in name and not name.startswith(("Etc/", "SystemV/", "US/")))
    return [*places, "UTC"]


def country_of_zone(zone: str) -> str:
    """The ISO 3166 code of the country in which a zone lies, empty where it lies in none."""
    return _code(QTimeZone(zone.encode()).territory())


def countries() -> list[tuple[str, str]]:
    """(name, ISO 3166 code) of all countries, by name."""
    found = {}
    for territory in QLocale.Country:
        code = _code(territory)
        if code:
            found[code] = QLocale.territoryToString(territory)
    return sorted(((name, code) for code, name in found.items()), key=lambda pair: pair[0])


def _code(territory: QLocale.Country) -> str:
    code = QLocale.territoryToCode(territory)
    return code if len(code) == 2 and code.isalpha() and code != "ZZ" else ""

"""Which column of a table means what: by its name, or as a person once said for a table with these columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from followup_desktop.domain.capture import TABLE_FIELDS, KnownTable, TableReading

# What a column may be called, folded, letters and digits only. The longer, more certain names stand first.
COLUMNS: dict[str, tuple[str, ...]] = {
    "company": ("company name", "company", "employer", "organisation", "organization", "firma", "unternehmen",
                "firm", "arbeitgeber", "entreprise", "empresa", "azienda"),
    "role": ("job title", "position title", "role", "position", "title", "job", "stelle", "jobtitel", "poste",
             "puesto"),
    "stage": ("current stage", "application status", "stage", "status", "state", "phase", "step", "etapa", "statut"),
    "closing": ("outcome", "result", "status", "open or closed", "ergebnis", "resultat"),
    "closed": ("closed on", "date closed", "closed", "abgeschlossen am"),
    "applied": ("date applied", "application date", "applied on", "applied at", "applied", "date", "datum",
                "beworben am", "bewerbungsdatum", "date de candidature", "created", "date saved"),
    "interview": ("interview date", "next interview", "interview on", "interview", "interviews", "interview at",
                  "vorstellungsgespraech", "gespraech am", "entretien"),
    "promised": ("promised date", "promised", "decision by", "hear back by", "response by", "answer by", "reply by",
                 "antwort bis", "rueckmeldung bis"),
    "contact": ("contact person", "contact name", "hiring manager", "recruiter", "contact", "interviewer", "person",
                "ansprechpartner", "kontakt", "kontaktperson"),
    "email": ("contact email", "email address", "e mail", "email", "mail", "recruiter email"),
    "phone": ("phone number", "contact phone", "telephone", "phone", "mobile", "tel", "telefon", "number"),
    "location": ("location", "city", "place", "ort", "standort", "lieu"),
    "link": ("job url", "job link", "posting url", "url", "link", "website", "job posting", "posting"),
    "note": ("notes", "note", "comments", "comment", "remarks", "notizen", "bemerkung", "description"),
}  # fmt: skip


def fields_by_name(names: Sequence[str]) -> tuple[str, ...]:
    """For each column the field that its name means, empty where it means none."""
    folded = [_folded(name) for name in names]
    found = [""] * len(folded)
    for wanted, synonyms in COLUMNS.items():
        for synonym in synonyms:
            free = [place for place, name in enumerate(folded) if name == synonym and not found[place]]
            if free:
                found[free[0]] = wanted
                break
    return tuple(found)


def as_known(names: Sequence[str], known: Sequence[KnownTable]) -> TableReading | None:
    """How a table with the same columns was to be read, in whatever order they stand now; None where there was none.
    The separator and the encoding belong to a file: they are found anew."""
    folded = [_same_name(name) for name in names]
    for one in known:
        theirs = [_same_name(name) for name in one.names]
        if sorted(theirs) == sorted(folded) and len(one.reading.fields) == len(theirs):
            left = list(zip(theirs, one.reading.fields, strict=True))
            fields = []
            for name in folded:
                place = next(place for place, (their, _) in enumerate(left) if their == name)
                fields.append(left.pop(place)[1])
            return replace(one.reading, fields=tuple(fields), separator="", encoding="")
    return None


def sensible(fields: Sequence[str], columns: int) -> tuple[str, ...]:
    """As many as there are columns, each field once, and none that there is not."""
    kept: list[str] = []
    for one in (*fields, *("" for _ in range(columns)))[:columns]:
        kept.append(one if one in TABLE_FIELDS and one not in kept else "")
    return tuple(kept)


def _same_name(name: str) -> str:
    return " ".join(name.casefold().split())


def _folded(cell: str) -> str:
    plain = cell.casefold()
    for letter, spelt in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("é", "e"), ("_", " ")):
        plain = plain.replace(letter, spelt)
    return " ".join(re.sub(r"[^a-z0-9]+", " ", plain).split())

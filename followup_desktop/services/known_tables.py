"""How tables were to be read, remembered by the names of their columns: the next one like it is not asked about.

Kept as one setting, so that it goes with the faithful copy. The separator and the encoding belong to a file and are
not remembered.
"""

from __future__ import annotations

import json
from dataclasses import replace

from followup_desktop.domain.capture import TABLE_FIELDS, CapturedTable, KnownTable, TableReading

TABLES = "tables"  # the setting's key
MOST = 30  # tables; the oldest are forgotten first
LONGEST = 200_000  # characters


def known_in(value: str) -> tuple[KnownTable, ...]:
    """What is remembered, the newest first. Raises ValueError for what was never written here."""
    if not value:
        return ()
    if len(value) > LONGEST:
        raise ValueError("too long")
    plain = json.loads(value)
    if not isinstance(plain, list):
        raise ValueError("no list")
    return tuple(_known(one) for one in plain[:MOST])


def _known(plain: object) -> KnownTable:
    if not isinstance(plain, dict) or plain.keys() != {"names", "fields", "day_first"}:
        raise ValueError("no table")
    names, fields, order = plain["names"], plain["fields"], plain["day_first"]
    for texts in (names, fields):
        if not isinstance(texts, list) or not all(isinstance(one, str) for one in texts):
            raise ValueError("no names")
    if len(names) != len(fields) or not set(fields) <= {"", *TABLE_FIELDS} or order not in (None, True, False):
        raise ValueError("no fields")
    return KnownTable(tuple(names), TableReading(tuple(fields), day_first=order))


def makes_sense(value: str) -> bool:
    """Whether it is a value of the setting."""
    try:
        known_in(value)
    except (ValueError, RecursionError):
        return False
    return True


def with_table(value: str, table: CapturedTable) -> str:
    """The setting's value with one more table remembered, in place of one with the same columns."""
    new = KnownTable(table.names, replace(table.reading, separator="", encoding=""))
    others = [one for one in known_in(value) if sorted(one.names) != sorted(new.names)]
    kept = [new, *others][:MOST]
    while len(said := _said(kept)) > LONGEST:
        kept.pop()
    return said


def _said(tables: list[KnownTable]) -> str:
    return json.dumps(
        [{"names": one.names, "fields": one.reading.fields, "day_first": one.reading.day_first} for one in tables],
        ensure_ascii=False,
    )

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from followup_desktop.adapters.formats.csv_table import headers, read_table
from followup_desktop.adapters.formats.reader import FileReader, read_bytes
from followup_desktop.adapters.formats.reading import Reading
from followup_desktop.domain.capture import Capture, QuestionKind
from followup_desktop.domain.errors import Unreadable
from followup_desktop.domain.model import Stage

DATA = Path(__file__).parents[2] / "data" / "invitations"
ZONE, NOW = "America/Chicago", datetime(2026, 11, 23, 12, tzinfo=UTC)


def read(name: str, zone: str = ZONE) -> Capture:
    return FileReader().read(DATA / name, zone=zone, now=NOW)


def test_a_table_with_american_dates() -> None:
    capture = read("tracker-us.csv")
    northwind, contoso, litware = capture.applications
    assert (northwind.company, northwind.role, northwind.stage) == (
        "Northwind Labs", "Backend Engineer", Stage.HIRING_MANAGER
    )  # fmt: skip
    assert northwind.start is not None
    assert northwind.start.wall == "2026-12-03T15:00"
    assert northwind.applied == date(2026, 11, 2)
    assert northwind.note == "Asked about Kafka,\nand the team"
    assert contoso.start is not None
    assert contoso.start.day == date(2026, 10, 28)
    assert (litware.contact, litware.phone, litware.stage) == ("Lee Chan", "+1 646 555 0117", Stage.PHONE_SCREEN)
    assert litware.note == '=HYPERLINK("x")'
    assert [problem.entry for problem in capture.problems] == ["row 4"]


@pytest.mark.parametrize("name", ["tracker-de-cp1252.csv", "tracker-de-utf16.csv"])
def test_a_german_table_in_two_encodings(name: str) -> None:
    fabrikam, tailspin = read(name).applications
    assert (fabrikam.company, fabrikam.applied, fabrikam.contact) == (
        "Fabrikam Energie", date(2026, 11, 3), "Jürgen Müller"
    )  # fmt: skip
    assert fabrikam.stage is Stage.HIRING_MANAGER
    assert tailspin.stage is Stage.REJECTED
    assert not fabrikam.questions


def test_dates_that_can_be_read_in_two_ways_are_asked() -> None:
    american, german = (
        read("tracker-tab.tsv").applications[0],
        read("tracker-tab.tsv", "Europe/Berlin").applications[0],
    )
    assert (american.applied, german.applied) == (date(2026, 3, 4), date(2026, 4, 3))
    for row in (american, german):
        assert [question.kind for question in row.questions] == [QuestionKind.DATE_AMBIGUOUS]


def test_the_other_dates_of_the_column_decide() -> None:
    text = "Company,Applied\nA,03/04/2026\nB,25/04/2026\n"
    first, _ = read_bytes("x.csv", text.encode(), zone=ZONE, now=NOW).applications
    assert first.applied == date(2026, 4, 3)
    assert QuestionKind.DATE_AMBIGUOUS not in {question.kind for question in first.questions}


def test_a_mapping_overrules_the_names() -> None:
    text = "Who,What\nNorthwind,Engineer\n"
    assert headers(text, "x.csv") == ("Who", "What")
    with pytest.raises(Unreadable, match="no column for the company"):
        read_table(text, "x.csv", Reading(ZONE, NOW))
    (row,) = read_table(text, "x.csv", Reading(ZONE, NOW), {"company": 0, "role": 1}).applications
    assert (row.company, row.role) == ("Northwind", "Engineer")


def test_our_own_export_comes_in_again() -> None:
    text = (
        "Company,Role,Stage,Status,Interviews,Promised,Contact,Phone,E-mail,Last contact,Next follow-up,Note\n"
        "'=Acme,Clerk,panel,open,2026-11-10T09:00; 2026-11-20T14:00,2026-12-01,Ana,"
        "'+1 212 555 0143,ana@acme.example,,,\n"
    )
    (row,) = read_bytes("export.csv", text.encode("utf-8-sig"), zone=ZONE, now=NOW).applications
    assert (row.company, row.stage, row.promised) == ("=Acme", Stage.PANEL, date(2026, 12, 1))
    assert row.start is not None
    assert row.start.wall == "2026-11-20T14:00"
    assert row.phone == "+1 212 555 0143"


def test_pasted_rows_are_a_table() -> None:
    (row,) = FileReader().read_text("Company\tRole\nNorthwind\tEngineer\n", zone=ZONE, now=NOW).applications
    assert row.company == "Northwind"


def test_cards_of_three_versions() -> None:
    capture = read("contacts.vcf")
    ana, juergen = capture.contacts
    assert (ana.name, ana.role, ana.company) == ("Ana Ruiz", "Engineering Manager", "Northwind Labs")
    assert (ana.phone, ana.email) == ("+1 212 555 0143", "ana.ruiz@northwind-labs.example")
    assert (juergen.name, juergen.phone) == ("Jürgen Müller", "030 901820")
    assert [problem.entry for problem in capture.problems] == ["card 3"]

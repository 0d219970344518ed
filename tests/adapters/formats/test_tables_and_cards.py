from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from followup_desktop.adapters.formats.plain_text import clean_line, clean_text, kept_text
from followup_desktop.adapters.formats.reader import FileReader, read_bytes
from followup_desktop.adapters.words import DateWords
from followup_desktop.domain.capture import (
    Capture,
    CapturedTable,
    KnownTable,
    QuestionKind,
    TableChoices,
    TableReading,
)
from followup_desktop.domain.errors import Unreadable
from followup_desktop.domain.model import Closing, Stage

DATA = Path(__file__).parents[2] / "data" / "invitations"
ZONE, NOW = "America/Chicago", datetime(2026, 11, 23, 12, tzinfo=UTC)


def read(name: str, zone: str = ZONE) -> Capture:
    return FileReader().read(DATA / name, zone=zone, now=NOW)


def table(text: str, chosen: TableReading | None = None) -> Capture:
    return read_bytes("x.csv", text.encode(), zone=ZONE, now=NOW, tables=TableChoices(chosen))


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


def test_a_table_nobody_knows_says_what_is_needed_to_ask() -> None:
    capture = table("Who,What\nNorthwind,Engineer\n")
    assert not capture.applications
    assert "no column for the company" in capture.problems[0].why
    assert capture.table == CapturedTable(
        ("Who", "What"),
        (("Northwind", "Engineer"),),
        TableReading(("", ""), ",", "utf-8"),
        sure=False,
    )


def test_a_person_overrules_the_names() -> None:
    (row,) = table("Who,What\nNorthwind,Engineer\n", TableReading(("company", "role"))).applications
    assert (row.company, row.role) == ("Northwind", "Engineer")


def test_a_field_belongs_to_one_column_and_must_be_one() -> None:
    capture = table("a,b,c\nX,Y,Z\n", TableReading(("company", "company", "no such", "role")))
    assert capture.table is not None
    assert capture.table.reading.fields == ("company", "", "")


def test_a_table_without_names_is_read_from_its_first_row_on() -> None:
    capture = table("Northwind,Engineer\nFabrikam,Clerk,more\n", TableReading(("company", "role"), named=False))
    assert [one.entry for one in capture.applications] == ["row 1: Northwind", "row 2: Fabrikam"]
    assert capture.table is not None
    assert capture.table.names == ("Column 1", "Column 2", "Column 3")


def test_separator_and_encoding_can_be_chosen() -> None:
    chosen = TableReading(("company", "role"), separator=";", encoding="cp1250")
    data = "Firma;Stelle\nŻółw, s.r.o.;Clerk\n".encode("cp1250")
    capture = read_bytes("x.csv", data, zone=ZONE, now=NOW, tables=TableChoices(chosen))
    assert capture.applications[0].company == "Żółw, s.r.o."
    assert capture.table is not None
    assert (capture.table.reading.separator, capture.table.reading.encoding) == (";", "cp1250")


def test_an_encoding_that_is_none_of_ours_is_found_instead() -> None:
    data = "Company,Role\nMüller,Clerk\n".encode("utf-16-le")
    capture = read_bytes("x.csv", data, zone=ZONE, now=NOW, tables=TableChoices(TableReading(encoding="rot13")))
    assert capture.applications[0].company == "Müller"
    again = TableChoices(TableReading(encoding="utf-16"))
    assert read_bytes("x.csv", data, zone=ZONE, now=NOW, tables=again).applications == capture.applications


@pytest.mark.parametrize(("day_first", "day"), [(True, date(2026, 4, 3)), (False, date(2026, 3, 4))])
def test_the_order_of_dates_can_be_chosen_and_is_not_asked_again(day_first: bool, day: date) -> None:
    text = "Company,Role,Applied\nNorthwind,Engineer,03/04/2026\n"
    found = table(text)
    assert found.table is not None
    assert (found.table.sure, found.table.open_dates, found.table.reading.day_first) == (False, True, None)
    capture = table(text, TableReading(day_first=day_first))
    assert capture.table is not None
    assert capture.table.sure
    assert capture.applications[0].applied == day
    assert not capture.applications[0].questions


def test_what_was_said_of_a_table_holds_for_the_next_one_with_its_columns_in_any_order() -> None:
    known = KnownTable(("Wer", "Was", "Wann"), TableReading(("company", "role", "applied"), day_first=True))
    text = "Wann;Wer;Was\n03/04/2026;Northwind;Engineer\n"
    capture = read_bytes("x.txt", text.encode(), zone=ZONE, now=NOW, tables=TableChoices(known=(known,)))
    assert capture.table is not None
    assert capture.table.sure
    (row,) = capture.applications
    assert (row.company, row.role, row.applied) == ("Northwind", "Engineer", date(2026, 4, 3))
    other = KnownTable(("Wer", "Was"), TableReading(("company", "role")))
    assert not read_bytes(
        "x.csv", text.encode(), zone=ZONE, now=NOW, tables=TableChoices(known=(other,))
    ).applications


def test_only_the_first_rows_are_read_for_a_look() -> None:
    text = "Company,Role\n" + "Northwind,Engineer\n" * 50
    capture = read_bytes("x.csv", text.encode(), zone=ZONE, now=NOW, tables=TableChoices(TableReading(), most=3))
    assert len(capture.applications) == 3


def test_rows_from_a_spreadsheet_are_a_table_whatever_their_columns_are_called() -> None:
    capture = FileReader().read_text("Wer\tWas\nNorthwind\tEngineer\nFabrikam\tClerk\n", zone=ZONE, now=NOW)
    assert capture.table is not None
    assert capture.table.names == ("Wer", "Was")


def test_a_table_that_is_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("followup_desktop.adapters.formats.csv_table.ROW_LIMIT", 2)
    assert len(table("Company,Role\n" + "A,B\n" * 2).applications) == 2
    with pytest.raises(Unreadable, match="more than 2 rows"):
        table("Company,Role\n" + "A,B\n" * 3)


def test_the_end_of_an_application_is_read() -> None:
    capture = table(
        "Company,Role,Stage,Status,Closed on\nA,x,final,refused,2026-11-20\nB,x,panel,Offer accepted,\n"
        "C,x,panel,open,\nD,x,panel,Withdrawn,\nE,x,final,ghosted me,\n"
    )
    assert [one.closing for one in capture.applications] == [
        Closing.REFUSED, Closing.OFFER_ACCEPTED, None, Closing.WITHDRAWN, Closing.LET_GO,
    ]  # fmt: skip
    assert capture.applications[0].closed_on == date(2026, 11, 20)
    assert capture.applications[0].stage is Stage.FINAL


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
    assert [one.start.wall for one in row.earlier] == ["2026-11-10T09:00"]


def test_several_interviews_come_in_with_their_zones_and_stages() -> None:
    text = (
        "Company,Role,Stage,Interviews\nA,x,final,2026-11-20T14:00 Europe/Berlin panel; "
        "2026-11-10T09:00 America/New_York phone_screen\nB,x,final,2026-11-10 09:00 Nowhere/Else final\n"
        "C,x,final,2026-99-10T09:00\nD,x,final,2026-11-10T09:00; whenever\n"
    )
    first, second, third, fourth = table(text).applications
    assert first.start is not None
    assert (first.start.zone, first.start.wall, first.met) == ("Europe/Berlin", "2026-11-20T14:00", Stage.PANEL)
    assert first.stage is Stage.FINAL
    (earlier,) = first.earlier
    assert (earlier.start.zone, earlier.stage) == ("America/New_York", Stage.PHONE_SCREEN)
    assert second.start is not None
    assert (second.start.zone, second.start.wall) == (ZONE, "2026-11-10T09:00")
    assert third.start is None
    assert fourth.start is None
    assert QuestionKind.TIME_UNKNOWN in {question.kind for question in fourth.questions}


def test_a_note_keeps_its_lines_and_spaces() -> None:
    (row,) = table('Company,Role,Note\nA,x,"one\n\n\n  two\u202e  three"\n').applications
    assert row.note == "one\n\n\n  two  three"


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


def test_a_card_goes_to_the_next_end_and_one_without_is_none() -> None:
    text = "begin:vcard \r\nFN:Ana\r\nBEGIN:VCARD\r\nNOTE:BEGIN\r\nEND:VCARD\t\rEND:VCARD\nBEGIN:VCARD\nFN:Ben\n"
    (ana,) = FileReader().read_text(text, zone=ZONE, now=NOW).contacts
    assert (ana.name, ana.note) == ("Ana", "BEGIN")


def test_what_cannot_be_seen_is_gone_from_a_line_and_from_a_text() -> None:
    hidden = "A\x00\x0b\x85\ud800\u202e\u200bna\r\n \tR\u2028u\xa0iz\x7f"
    assert clean_line(hidden) == "Ana R u iz"
    assert clean_text(hidden) == "Ana\nR\nu iz"
    assert kept_text(hidden) == "Ana\n \tR\u2028u\xa0iz"
    assert clean_line("a  b " * 400, 10) == "a b a b a"


def test_words_that_are_no_day_are_tried_once_for_all_the_rows_that_have_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried: list[str] = []
    monkeypatch.setattr(DateWords, "_dateparser", lambda _, text, _base: tried.append(text))
    capture = table("Company,Role,Applied\n" + "Northwind,Editor,moonrise of harvest 10:30\n" * 50)
    assert {row.start for row in capture.applications} == {None}
    assert len(tried) <= 2

"""Columns that no name tells: what their values propose, and that they propose nothing where little speaks for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.adapters.formats.reader import FileReader, read_bytes
from followup_desktop.adapters.formats.reading import Reading
from followup_desktop.adapters.formats.table_columns import fields_by_name
from followup_desktop.adapters.formats.table_values import FEWEST, SHARE, kind
from followup_desktop.domain.capture import (
    Capture,
    CapturedTable,
    KnownTable,
    QuestionKind,
    TableChoices,
    TableReading,
)

ZONE, NOW = "America/Chicago", datetime(2026, 11, 23, 12, tzinfo=UTC)
HERE = Reading(ZONE, NOW, "US")


def read(text: str, choices: TableChoices | None = None) -> Capture:
    return read_bytes("x.csv", text.encode(), zone=ZONE, now=NOW, tables=choices or TableChoices())


def table(text: str, choices: TableChoices | None = None) -> CapturedTable:
    found = read(text, choices).table
    assert found is not None
    return found


def column(values: Sequence[str], name: str = "zzz") -> str:
    """The field that is proposed for a column of these values."""
    lines = [f"Company;{name}", *(f"Firm {place};{value}" for place, value in enumerate(values))]
    return table("\n".join(lines)).reading.fields[1]


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("email", ["a@b.example", "<C.D@firm.example>", "mailto:e@f.example"]),
        ("link", ["https://a.example/1", "http://b.example/x?y=1", "https://c.example"]),
        ("phone", ["+49 30 901820", "(212) 555-0142", "212-555-0199"]),
        ("phone", ["+44 20 7946 0018", "+44 20 7946 0991 ext. 12", "+442079460992"]),
        ("applied", ["2026-11-02", "2026-10-30", "2026-09-01"]),
        ("applied", ["13/11/2026", "02/11/2026", "30/10/2026"]),
        ("applied", ["11/13/2026", "11/02/2026", "10/30/2026"]),
        ("applied", ["03/04/2026", "04/05/2026", "01/02/2026"]),
        ("applied", ["3/4/26", "11/20/26", "10/1/26"]),
        ("applied", ["04.11.26", "20.11.26", "01.10.26"]),
        ("applied", ["2 Nov 2026", "November 3, 2026", "Mon, 2 November 2026"]),
        ("applied", ["2026-11-02T09:13:44Z", "2026-11-03 10:00:01", "2026-11-04T23:59:59.123Z"]),
        ("applied", ["2026-11-02 00:00:00", "2026-11-03 00:00:00", "2026-11-04 00:00"]),
        ("interview", ["2026-11-30 14:00", "2026-12-01T09:30", "2026-12-02 10:00"]),
        ("interview", ["30/11/2026 14:00", "01/12/2026 9:30", "02/12/2026, 10:00"]),
        ("interview", ["11/30/2026 2:00 pm", "12/1/2026 9:30 am", "12/13/2026 10:00 am"]),
        ("interview", ["2026-11-20T14:00 America/New_York final", "2026-11-21 10:00", "2026-11-22T10:00:00"]),
        ("stage", ["Applied", "Phone screen", "Rejected"]),
        ("stage", ["applied", "no response", "Interview scheduled", "Offer received", "2nd round"]),
        ("stage", ["Beworben", "Absage", "Vorstellungsgespräch"]),
    ],
)
def test_a_column_is_known_by_its_values(field: str, values: list[str]) -> None:
    assert column(values) == field


@pytest.mark.parametrize(
    "values",
    [
        ["2026-11-02", "2026-11-03"],  # too few
        ["a@b.example", "c@d.example", "ask Ana", "by phone", "e@f.example"],  # three of five
        ["13/11/2026", "11/13/2026", "14/11/2026", "11/14/2026"],  # both orders at once
        ["31/02/2026", "30/02/2026", "31/11/2026"],  # days that are none
        ["12/04/1987", "30/01/1990", "02/02/1985"],  # years of birth
        ["2031-01-01", "2032-01-01", "2033-01-01"],  # ends of contracts
        ["2026-12-20", "2026-12-21", "2026-12-22"],  # days to come: of what?
        ["1.10.12", "1.2.24", "2.0.26"],  # versions
        ["10.0.0.1", "192.168.1.20", "127.0.0.1"],
        ["60 000 - 70 000", "80 000 - 95 000", "100 000 - 120 000"],  # salaries
        ["85000", "92000", "101000"],
        ["$85,000", "€92.000", "101k"],
        ["4153920012", "4153920013", "4153920014"],  # numbers of postings
        ["2026110212", "2026110313", "2026110414"],
        ["10115", "80331", "20095"],  # places
        ["1-2", "3-4", "5-6"],
        ["Test engineer", "Technical writer", "Case manager"],  # roles
        ["Recruiter", "Hiring manager", "Technical recruiter"],
        ["Final Offer Media", "Panel Ltd", "Applied Materials"],  # companies
        ["yes", "no", "yes"],
        ["open", "closed", "open"],
        ["Remote", "Berlin", "New York"],
        ["see https://a.example and call", "https://b.example or https://c.example", "none yet"],
        ["Ana Ruiz <ana@b.example>", "Ben <ben@c.example>", "Cy <cy@d.example>"],
        ["@ana", "@ben", "@cy"],
        ["a@b", "c@d", "e@f"],
        ["https://", "http://x", "https://user@evil.example/"],
        ["javascript:alert(1)", "file:///etc/passwd", "ftp://a.example"],
        ["tomorrow", "next week", "friday"],
        ["25:61", "14:00", "9:30"],
        ["", "-", "n/a"],
        ["9" * 5_000, "+" * 5_000, "(" * 5_000],
        ["1/1/26 " * 900, "a@" * 5_000, "https://a.example/" + "x" * 5_000],
    ],
)
def test_what_could_mean_something_else_is_left_alone(values: list[str]) -> None:
    assert column(values) == ""


def test_what_does_not_fit_may_be_a_fifth_at_most() -> None:
    mails = [f"p{number}@firm.example" for number in range(8)]
    assert column([*mails, "ask Ana", "ask Ben"]) == "email"
    assert column([*mails, "ask Ana", "ask Ben", "ask Cy"]) == ""
    assert column([*mails, *([""] * 50), "n/a", "–"]) == "email"  # an empty cell says nothing


def test_of_two_columns_that_may_be_meant_none_is() -> None:
    text = "Company,a,b\nA,x@a.example,y@a.example\nB,x@b.example,y@b.example\nC,x@c.example,y@c.example\n"
    assert table(text).proposed == ()
    named = text.replace("Company,a,b", "Company,E-mail,b")
    assert table(named).reading.fields == ("company", "email", "")


def test_what_is_proposed_is_asked_about_and_can_be_changed() -> None:
    text = (
        "Company,Role,zzz,yyy\nA,Clerk,13/11/2026,a@x.example\nB,Cook,02/11/2026,b@x.example\nC,Coach,,c@x.example\n"
        "D,Cleaner,05/11/2026,\n"
    )
    capture, found = read(text), table(text)
    assert found.reading.fields == ("company", "role", "applied", "email")
    assert (found.proposed, found.sure, found.reading.day_first) == ((2, 3), False, True)
    assert [one.applied for one in capture.applications][:2] == [date(2026, 11, 13), date(2026, 11, 2)]
    (asked,) = [one for one in capture.applications[0].questions if one.kind is QuestionKind.COLUMN_GUESSED]
    assert asked.text == "Columns were taken by their values: “zzz” as applied, “yyy” as email. Is that right?"
    said = TableReading(("company", "role", "", ""))
    changed = table(text, TableChoices(said))
    assert (changed.reading.fields, changed.proposed, changed.sure) == (said.fields, (), True)
    remembered = KnownTable(found.names, said)
    assert table(text, TableChoices(known=(remembered,))).reading.fields == said.fields


def test_a_table_without_names_is_noticed_and_its_columns_proposed() -> None:
    text = (
        "Northwind,Engineer,2026-11-02,Applied,a@n.example\nFabrikam,Clerk,2026-11-03,Rejected,b@f.example\n"
        "Halden,Cook,2026-11-04,Phone screen,c@h.example\nTern,Coach,2026-11-05,Applied,d@t.example\n"
    )
    found = table(text)
    assert not found.reading.named
    assert found.names == ("Column 1", "Column 2", "Column 3", "Column 4", "Column 5")
    assert found.rows[0][0] == "Northwind"
    assert found.reading.fields == ("", "", "applied", "stage", "email")
    said = TableReading(("company", "role", *found.reading.fields[2:]), named=False)
    applications = read(text, TableChoices(said)).applications
    assert [one.entry for one in applications][:1] == ["row 1: Northwind"]
    assert applications[0].email == "a@n.example"
    pasted = FileReader().read_text(text.replace(",", "\t"), zone=ZONE, now=NOW)
    assert pasted.table is not None
    assert pasted.table.reading.fields == found.reading.fields


def test_names_that_look_like_values_stay_names() -> None:
    assert table("Company,2026-11-01,2026-11-02\nA,x,\nB,,x\nC,x,x\nD,x,x\n").reading.named
    assert table("Company,Applied\nA,2026-11-02\nB,2026-11-03\nC,2026-11-04\n").reading.named
    one = "Firm;someone@firm.example\nA;B\nC;D\nE;F\n"
    assert table(one).names == ("Firm", "someone@firm.example")


def test_saying_that_nothing_is_named_finds_the_columns_by_their_values() -> None:
    text = "Northwind,a@n.example\nFabrikam,b@f.example\nHalden,c@h.example\n"
    found = table(text, TableChoices(TableReading(named=False)))
    assert (found.reading.fields, found.proposed) == (("", "email"), (1,))


@given(st.lists(st.text(max_size=60), max_size=30))
def test_no_column_is_too_odd_to_be_looked_at(values: list[str]) -> None:
    found = kind(values, HERE)
    assert not found or (
        len(values) >= FEWEST and found in {"email", "link", "phone", "applied", "interview", "stage"}
    )


def test_the_share_is_as_told() -> None:
    assert SHARE == 0.8
    assert fields_by_name(("zzz", "yyy", "Column 1")) == ("", "", "")

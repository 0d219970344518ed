"""What to say: which purposes are chosen, how slots are filled, and that the texts are what they must be."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.call_sheet import CallSheet
from followup_desktop.domain.model import AttemptKind, Channel, Purpose, Stage, Verdict
from followup_desktop.domain.talking_points import (
    COLUMNS,
    FACT_LENGTH,
    Content,
    MalformedContent,
    SheetFacts,
    build_call_sheet,
    choose,
    clean,
    parse_content,
)

FILE = Path(__file__).parents[2] / "resources" / "talking_points" / "en.toml"
FULL = SheetFacts(
    stage=Stage.FINAL,
    company="Northwind Labs",
    role="Backend engineer",
    interview_date="Thu 12 Nov",
    contact_name="Priya Raman",
    promised="Thu 19 Nov",
    promise_passed=True,
    topic="the move to event sourcing",
    need="calmer releases",
    proof="the ledger migration",
    doubt="the size of my team",
    doubt_answer="nine people for two years",
    unclear="who looks after the rota",
    logistics="I am away from 6 to 10 April",
    my_name="Sam Doe",
    my_phone="+1 212 555 0199",
    deadline="Fri 20 Nov",
)
HALF = replace(FULL, contact_name="", topic="", doubt="", doubt_answer="", my_phone="", promised="", deadline="")
NONE = SheetFacts()
# What a follow-up must never say: pressure, pleading, and the phrases that mean nothing.
BANNED = (
    "just checking in", "checking in", "touching base", "touch base", "did i get", "been waiting", "any update",
    "perfect for", "desperate", "need this job", "as soon as possible", "asap", "per my last",
)  # fmt: skip


@pytest.fixture(scope="module")
def table() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def content(table: dict[str, Any]) -> Content:
    return parse_content(table)


def texts(sheet: CallSheet) -> list[str]:
    """Everything on a sheet that is read or sent."""
    points = [*sheet.opener, *sheet.close, *(point for branch in sheet.branches for point in branch.points)]
    points += [point for section in sheet.sections for point in section.points]
    return [*(point.text for point in points), *sheet.avoid, sheet.voicemail, sheet.email_subject, sheet.email_body]


def every_sheet(content: Content) -> list[CallSheet]:
    return [
        build_call_sheet(replace(facts, stage=stage, kind=kind, attempts=attempts), content)
        for facts in (FULL, HALF, NONE)
        for stage in Stage
        for kind in AttemptKind
        for attempts in (0, 2)
    ]


# -- the texts


def test_every_cell_has_points_or_a_reason_to_have_none(content: Content) -> None:
    for column in set(COLUMNS.values()):
        for purpose in Purpose:
            filled = content.cells.get((column, purpose))
            why = content.empty.get((column, purpose), "")
            assert filled or len(why) > 10, (column, purpose)


def test_the_purposes_that_do_not_fit_a_stage_are_empty_on_purpose(content: Content) -> None:
    unfit = {
        "applied": ("feedback", "logistics"),
        "phone_screen": ("feedback",),
        "assessment": ("feedback",),
        "talk": ("feedback",),
        "last": ("feedback",),
        "offer": ("concern",),
        "rejected": ("clarification", "concern", "next_steps", "logistics"),
    }
    for column, purposes in unfit.items():
        for purpose in purposes:
            assert (column, Purpose(purpose)) not in content.cells, (column, purpose)


def test_no_banned_phrase_and_nothing_too_long(content: Content) -> None:
    lines = [
        line
        for group in (content.cells, content.lists, content.letters)
        for found in group.values()
        for line in found
    ]
    for line in lines:
        for text in (line.text, line.without):
            assert not any(phrase in text.casefold() for phrase in BANNED), text
            assert len(text.split()) <= 32, text
    for found in content.cells.values():
        for line in found:
            assert line.text.endswith((".", "?", "!")), line.text


def test_every_sheet_reads_cleanly_whatever_is_known(content: Content) -> None:
    for sheet in every_sheet(content):
        for text in texts(sheet):
            assert text.strip(), sheet
            assert not re.search(r"[{}]|  |\s[,.;:?!]|\.\.|,,|: \.|\(\)", text), text
        assert 1 <= len(sheet.sections) <= 3 or not sheet.sections
        assert len({point.id for section in sheet.sections for point in section.points}) == sum(
            len(section.points) for section in sheet.sections
        )


def test_a_voicemail_is_50_to_75_words_with_the_number_twice(content: Content) -> None:
    for kind in AttemptKind:
        said = build_call_sheet(replace(FULL, kind=kind), content).voicemail
        assert 50 <= len(said.split()) <= 75, (kind, len(said.split()))
        assert said.count(FULL.my_phone) == 2, kind
        assert said.count(FULL.my_name) >= 1


def test_a_call_is_read_in_a_minute(content: Content) -> None:
    assert max(sheet.seconds for sheet in every_sheet(content)) <= 65


# -- choosing


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        (replace(FULL, doubt="", unclear=""), ("next_steps", "interest", "professionalism")),
        (replace(FULL, unclear=""), ("next_steps", "concern", "interest")),
        (FULL, ("next_steps", "concern", "clarification")),
        (replace(FULL, kind=AttemptKind.THANKS), ("relationship", "interest")),
        (replace(FULL, kind=AttemptKind.ANSWER), ("professionalism", "logistics", "next_steps")),
        (replace(FULL, kind=AttemptKind.COMPETING), ("next_steps", "interest")),
        (replace(FULL, kind=AttemptKind.WITHDRAWAL), ("professionalism", "relationship")),
        (replace(FULL, stage=Stage.OFFER), ("logistics", "next_steps", "clarification")),
        (replace(FULL, stage=Stage.REJECTED), ("feedback", "relationship", "professionalism")),
        (
            replace(FULL, stage=Stage.REJECTED, kind=AttemptKind.FEEDBACK),
            ("feedback", "relationship", "professionalism"),
        ),
        (replace(FULL, stage=Stage.APPLIED, doubt="", unclear=""), ("next_steps", "interest", "professionalism")),
    ],
)
def test_two_or_three_purposes_that_fit(content: Content, facts: SheetFacts, wanted: tuple[str, ...]) -> None:
    assert tuple(purpose.value for purpose in choose(facts, content)) == wanted


def test_the_users_facts_stand_in_the_points_and_are_marked(content: Content) -> None:
    sheet = build_call_sheet(FULL, content)
    pieces = [piece for section in sheet.sections for point in section.points for piece in point.pieces]
    assert {piece.text for piece in pieces if piece.from_user} >= {FULL.promised, FULL.doubt, FULL.doubt_answer}
    for section in sheet.sections:
        for point in section.points:
            assert "".join(piece.text for piece in point.pieces) == point.text
    assert sheet.sections[0].main
    assert not any(section.main for section in sheet.sections[1:])


def test_the_thank_you_and_the_closing_note_have_words_of_their_own(content: Content) -> None:
    thanks = build_call_sheet(replace(FULL, kind=AttemptKind.THANKS), content)
    assert "thank" in thanks.email_body.casefold()
    assert "?" not in thanks.email_body  # a thank-you asks for nothing
    closing = build_call_sheet(replace(FULL, attempts=2, channel=Channel.EMAIL, verdict=Verdict.EMAIL), content)
    assert closing.email_subject != build_call_sheet(FULL, content).email_subject


# -- hostile facts


@given(st.text(max_size=400))
def test_a_fact_stays_one_line_of_plain_text(text: str) -> None:
    shown = clean(text)
    assert len(shown) <= FACT_LENGTH
    assert "\n" not in shown
    assert shown == shown.strip()
    assert not any(code in shown for code in "\u202e\u2066\x00")


def test_facts_are_never_read_as_slots_or_markup(content: Content) -> None:
    hostile = "{my_name} %s <b>x</b>\n\u202e" + "y" * 10_000
    sheet = build_call_sheet(replace(FULL, topic=hostile, unclear="", doubt=""), content)
    (piece,) = {
        piece.text
        for section in sheet.sections
        for point in section.points
        for piece in point.pieces
        if piece.text.startswith("{my_name}")
    }
    assert piece.startswith("{my_name} %s <b>x</b> y")
    assert len(piece) <= FACT_LENGTH


# -- the file


@pytest.mark.parametrize(
    "spoil",
    [
        lambda t: t["points"].pop("talk"),
        lambda t: t["points"]["talk"].pop("interest"),
        lambda t: t["points"]["talk"].update(interest=["Say {nonsense}."]),
        lambda t: t["points"]["talk"].update(interest=[""]),
        lambda t: t.pop("letters"),
        lambda t: t["points"].update(talk=3),
    ],
)
def test_a_malformed_file_is_named(spoil: Any) -> None:
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))
    spoil(table)
    with pytest.raises(MalformedContent):
        parse_content(table)

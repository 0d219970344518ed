"""From facts to the call sheet: which purposes, how slots are filled, and the user's own points among ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.domain.call_sheet import CallSheet, Point
from followup_desktop.domain.model import AttemptKind, OwnPoint, Purpose, Stage
from followup_desktop.domain.script import build_call_sheet, choose
from followup_desktop.domain.sheet_facts import FACT_LENGTH, SheetFacts, clean, in_mid_sentence
from followup_desktop.domain.talking_points import Content
from tests.domain.spoken import FACTS, FULL, NONE, READ, every_contact, read_content, rendered

UNCLEAN = re.compile(r"[{}]|  |\s[,.;:?!]|\.\.|,,|: \.|\(\)|\?\.|\.,|about about|\b(\w+) \1\b")
READ_ALOUD = 240  # words a minute with the eyes


@pytest.fixture(scope="module")
def content() -> Content:
    return read_content()


def points(sheet: CallSheet) -> list[Point]:
    inside = [*sheet.opener, *(one for section in sheet.sections for one in section.points), *sheet.close]
    return [*inside, *(one for branch in sheet.branches for one in branch.points)]


def sheets(content: Content) -> Iterator[tuple[SheetFacts, CallSheet]]:
    for facts in (one for known in FACTS.values() for one in every_contact(known)):
        yield facts, build_call_sheet(facts, content)


def test_what_is_said_was_read_aloud(content: Content) -> None:
    """The rendered table was read from top to bottom; a changed text must be read again (tests/domain/spoken.py)."""
    assert READ.read_text(encoding="utf-8") == rendered(content)


def test_every_sheet_reads_cleanly_whatever_is_known(content: Content) -> None:
    for facts, sheet in sheets(content):
        said = [text for one in points(sheet) for text in (one.text, one.say)]
        for text in (*said, *sheet.avoid, *sheet.before, sheet.voicemail, sheet.email_subject, sheet.email_body):
            assert text.strip(), facts
            assert not UNCLEAN.search(text), text
        assert 1 <= len(sheet.sections) <= 3, facts
        assert len({one.id for one in points(sheet)}) == len(points(sheet)), facts
        assert [one.main for one in sheet.sections] == [True] + [False] * (len(sheet.sections) - 1)
        for one in points(sheet):
            assert "".join(piece.text for piece in one.pieces) == one.text
            assert "".join(piece.text for piece in one.say_pieces) == one.say


def test_a_voicemail_is_50_to_75_words_with_the_number_twice(content: Content) -> None:
    for facts, sheet in sheets(content):
        said = sheet.voicemail
        assert 50 <= len(said.split()) <= 75, (facts.kind, facts.occasion, len(said.split()))
        assert said.count(facts.my_phone or "[your number]") == 2, (facts.kind, facts.occasion)
        assert (facts.my_name or "[your full name]") in said


def test_a_sheet_is_read_in_a_minute_and_the_call_lasts_about_three(content: Content) -> None:
    for facts, sheet in sheets(content):
        words = sum(len(one.text.split()) for one in points(sheet)[: -sum(len(b.points) for b in sheet.branches)])
        assert words <= READ_ALOUD, (facts, words)
        assert 10 <= sheet.seconds <= 200, (facts, sheet.seconds)


def test_letters_begin_with_a_capital_and_end_with_a_name(content: Content) -> None:
    for facts, sheet in sheets(content):
        paragraphs = sheet.email_body.split("\n\n")
        assert all(one[0].isupper() or one[0] == "[" for one in paragraphs), sheet.email_body
        assert paragraphs[0] == (f"Dear {facts.contact_name}," if facts.contact_name else "Hello,")
        assert paragraphs[-1] == (f"Kind regards\n{facts.my_name}" if facts.my_name else "Kind regards")


# -- choosing


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        (replace(FULL, doubt="", unclear=""), ("next_steps", "interest", "relationship")),
        (replace(FULL, unclear=""), ("next_steps", "concern", "interest")),
        (FULL, ("next_steps", "concern", "clarification")),
        (replace(FULL, stage=Stage.PANEL, doubt="", unclear=""), ("next_steps", "logistics", "interest")),
        (replace(FULL, stage=Stage.REFERENCE, doubt=""), ("next_steps", "logistics", "professionalism")),
        (replace(FULL, stage=Stage.OFFER), ("logistics", "clarification", "next_steps")),
        (replace(FULL, stage=Stage.OFFER, occasion="due_paper"), ("next_steps", "logistics", "clarification")),
        (replace(FULL, stage=Stage.REJECTED), ("feedback", "relationship", "professionalism")),
        (replace(FULL, kind=AttemptKind.FEEDBACK), ("feedback", "relationship", "professionalism")),
        (replace(FULL, stage=Stage.APPLIED), ("next_steps", "interest", "professionalism")),
        (replace(NONE, stage=Stage.PHONE_SCREEN), ("next_steps", "interest", "professionalism")),
    ],
)
def test_two_or_three_purposes_that_fit(facts: SheetFacts, wanted: tuple[str, ...]) -> None:
    assert tuple(purpose.value for purpose in choose(facts)) == wanted


def test_a_thank_you_asks_for_nothing(content: Content) -> None:
    for facts in FACTS.values():
        sheet = build_call_sheet(replace(facts, kind=AttemptKind.THANKS), content)
        said = [one.say for one in (*sheet.opener, *(p for s in sheet.sections for p in s.points), *sheet.close)]
        assert not any("?" in one for one in (*said, sheet.voicemail, sheet.email_body))
        assert "thank you" in sheet.email_body.casefold()


def test_after_a_refusal_nobody_says_that_they_are_still_interested(content: Content) -> None:
    for kind in (AttemptKind.FEEDBACK, AttemptKind.WITHDRAWAL):
        for facts in FACTS.values():
            sheet = build_call_sheet(replace(facts, kind=kind), content)
            assert "interested" not in f"{sheet.voicemail} {sheet.email_body}"


def test_before_anybody_met_nobody_says_that_they_spoke(content: Content) -> None:
    for facts in FACTS.values():
        sheet = build_call_sheet(replace(facts, stage=Stage.APPLIED), content)
        said = " ".join([sheet.voicemail, sheet.email_body, *(one.say for one in sheet.opener)])
        assert "spoke" not in said
        assert "talk" not in said


def test_what_to_leave_out_belongs_to_stage_and_contact(content: Content) -> None:
    final = build_call_sheet(FULL, content).avoid
    assert "Haggling before there is an offer" in final
    assert "Who got it, and how you compared" in build_call_sheet(replace(FULL, stage=Stage.REJECTED), content).avoid
    assert "Figures, and an ultimatum" in build_call_sheet(replace(FULL, kind=AttemptKind.COMPETING), content).avoid
    assert set(content.avoid["always"]) <= set(final)


# -- facts in sentences


def test_the_users_facts_stand_in_the_points_and_are_marked(content: Content) -> None:
    sheet = build_call_sheet(FULL, content)
    marked = {piece.text for one in points(sheet) for piece in one.pieces if piece.from_user}
    assert marked >= {FULL.promised, FULL.doubt, FULL.doubt_answer, FULL.unclear}


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("The move to event sourcing.", "One thing has stayed with me: the move to event sourcing."),
        ("NASA's rules", "One thing has stayed with me: NASA's rules."),
        ("how they test?", "One thing has stayed with me: how they test?"),
        ("A", "One thing has stayed with me: A."),
    ],
)
def test_a_fact_fits_into_its_sentence(content: Content, fact: str, said: str) -> None:
    body = build_call_sheet(replace(FULL, topic=fact, kind=AttemptKind.THANKS), content).email_body
    assert said in body


def test_a_fact_at_the_start_of_a_sentence_keeps_its_capital() -> None:
    assert in_mid_sentence("The rota", {"the"}) == "the rota"
    assert in_mid_sentence("Theory", {"the"}) == "Theory"
    assert in_mid_sentence("", {"the"}) == ""


@given(st.text(max_size=400))
def test_a_fact_stays_one_line_of_plain_text(text: str) -> None:
    shown = clean(text)
    assert len(shown) <= FACT_LENGTH
    assert "\n" not in shown
    assert shown == shown.strip()
    assert not any(code in shown for code in "\u202e\u2066\x00")


@given(st.text(max_size=60))
def test_any_fact_can_be_said(text: str) -> None:
    facts = replace(
        FULL, topic=text, need=text, proof=text, doubt=text, doubt_answer=text, unclear=text, my_name=text
    )
    for kind in AttemptKind:
        build_call_sheet(replace(facts, kind=kind), CONTENT_READ)


CONTENT_READ = read_content()


def test_facts_are_never_read_as_slots_or_markup(content: Content) -> None:
    hostile = "{my_name} %s <b>x</b>\n\u202e" + "y" * 10_000
    sheet = build_call_sheet(replace(FULL, topic=hostile, unclear="", doubt=""), content)
    found = {piece.text for one in points(sheet) for piece in one.pieces if piece.text.startswith("{my_name}")}
    (piece,) = found
    assert piece.startswith("{my_name} %s <b>x</b> y")
    assert len(piece) <= FACT_LENGTH


# -- points of the user's own


def texts(sheet: CallSheet, purpose: Purpose) -> list[str]:
    return [one.text for section in sheet.sections if section.purpose is purpose for one in section.points]


def test_an_own_point_stands_with_its_purpose_or_in_a_section_of_its_own(content: Content) -> None:
    own = (
        OwnPoint("Mention the meetup.", Purpose.NEXT_STEPS, id=7),
        OwnPoint("Ask about the dog.", Purpose.FEEDBACK, id=8),
    )
    sheet = build_call_sheet(FULL, content, own)
    assert texts(sheet, Purpose.NEXT_STEPS)[-1] == "Mention the meetup."
    assert texts(sheet, Purpose.FEEDBACK) == ["Ask about the dog."]
    (mine,) = [one for one in points(sheet) if one.own_id == 7]
    assert (mine.id, mine.say, mine.pieces[0].from_user) == ("own.7", "", True)


def test_an_own_point_for_one_stage_is_not_said_at_another(content: Content) -> None:
    own = (OwnPoint("Only at the end.", stage=Stage.FINAL, id=1),)
    assert "Only at the end." in texts(build_call_sheet(FULL, content, own), Purpose.NEXT_STEPS)
    screen = build_call_sheet(replace(FULL, stage=Stage.PHONE_SCREEN), content, own)
    assert "Only at the end." not in texts(screen, Purpose.NEXT_STEPS)


def test_a_reworded_point_keeps_its_place_and_the_nearer_wording_wins(content: Content) -> None:
    ident = "last.next_steps.plan"
    own = (
        OwnPoint("Here alone.", point_id=ident, application_id=3, id=2),
        OwnPoint("Everywhere.", point_id=ident, id=5),
    )
    sheet = build_call_sheet(FULL, content, own)
    (point,) = [one for one in points(sheet) if one.id == ident]
    assert (point.text, point.own_id, point.purpose) == ("Here alone.", 2, Purpose.NEXT_STEPS)


def test_a_hidden_point_is_gone_and_counted_and_an_empty_section_with_it(content: Content) -> None:
    hidden = tuple(
        OwnPoint("", point_id=f"last.next_steps.{name}", hidden=True, id=n)
        for n, name in enumerate(("timing", "plan"), start=1)
    )
    sheet = build_call_sheet(FULL, content, hidden)
    assert sheet.hidden == 2
    assert texts(sheet, Purpose.NEXT_STEPS) == []
    opener = OwnPoint("", point_id="opener.status.leave", hidden=True, id=9)
    assert "opener.status.leave" not in {one.id for one in build_call_sheet(FULL, content, (opener,)).opener}

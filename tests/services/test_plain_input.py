"""What comes in is cleaned before it is saved; what people write stays; whatever it is, nothing fails."""

from __future__ import annotations

import unicodedata
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_desktop.domain.errors import Refused
from followup_desktop.domain.model import Outcome, OwnPoint, ResponseKind
from followup_desktop.services import plain_input
from followup_desktop.services.entries import ExitAnswers, PersonEntry
from followup_desktop.services.plain_input import LONGEST_LINE, cleaned
from followup_desktop.services.views import DoneAnswers, News
from tests.fakes.hostile import corpus
from tests.fakes.world import World, make

ANY = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@given(ANY)
def test_a_line_is_one_line_and_turns_nothing(text: str) -> None:
    line = plain_input.line(text)
    assert line == " ".join(line.split())
    assert not any(unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") for sign in line)
    assert not any(unicodedata.bidirectional(sign) in TURNING for sign in line)
    assert plain_input.line(line) == line


@given(ANY)
def test_a_text_keeps_its_lines(text: str) -> None:
    kept = plain_input.text(text)
    assert not any(unicodedata.category(sign) in ("Cc", "Cs") for sign in kept if sign not in "\n\t")
    assert plain_input.text(kept) == kept


@pytest.mark.parametrize(
    "text", ["می‌خواهم", "👩‍👩‍👧‍👦", "‏مرحبا", "é", "Ｆull", "O'Neill & Sons <b>", "=1+1", "'=1", "株式会社"]
)
def test_what_people_write_stays(text: str) -> None:
    assert plain_input.line(text) == text
    assert plain_input.text(text) == text


def test_lines_stay_where_lines_are_meant_and_words_of_ours_stay_words() -> None:
    answers = cleaned(DoneAnswers(1, Outcome.SPOKE, note="a\r\nb\u2028c\0"))
    assert answers == DoneAnswers(1, Outcome.SPOKE, note="a\nb\nc")
    assert type(answers.outcome) is Outcome
    assert cleaned(PersonEntry("Priya\nRaman\u202e")) == PersonEntry("Priya Raman")
    assert len(plain_input.line("x" * 100_000)) == LONGEST_LINE
    assert len(plain_input.text("x" * 100_000)) == 100_000


def test_a_company_of_nothing_that_can_be_seen_is_no_company(world: World) -> None:
    with pytest.raises(Refused, match="needs a company"):
        world.add("\u200b\u2060\ufeff\u202e")


def through_all(world: World, text: str) -> None:
    """The text through every way by which one comes in."""
    program = world.program
    person = PersonEntry(text, text, text, text)
    added = world.add(f"x{text}", role=text, people=(person,), location=text, link=text)
    ident = added.application_id
    program.save_exit_card(
        ExitAnswers(added.interview_id, drew_in=text, need=text, proof=text, doubt=text, doubt_answer=text,
                    unclear=text, logistics=text)
    )  # fmt: skip
    program.save_note(ident, text)
    program.done(DoneAnswers(ident, Outcome.VOICEMAIL, note=text))
    program.news(News(ident, ResponseKind.STILL_DECIDING, date(2026, 11, 12), note=text))
    program.save_draft(f"news:{ident}", {"note": text})
    for what in (lambda: program.save_point(OwnPoint(text)), lambda: program.set_setting("my_name", text)):
        with suppress(Refused):  # too long, or nothing left of it
            what()
    program.call_sheet(ident)
    program.timeline()


@settings(max_examples=8)
@given(text=ANY)
def test_whatever_is_typed_is_saved_and_shown(text: str) -> None:
    with TemporaryDirectory() as folder:
        world = make(Path(folder))
        try:
            through_all(world, text)
        finally:
            world.store.close()


@pytest.mark.long
@pytest.mark.parametrize("name", corpus())
def test_every_hostile_text_is_saved_and_shown(world: World, name: str) -> None:
    through_all(world, corpus()[name])

"""The German talking points by the measure of the English ones: complete, clean, as long, and read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from followup_desktop.domain.call_sheet import CallSheet
from followup_desktop.domain.model import AttemptKind
from followup_desktop.domain.script import build_call_sheet
from followup_desktop.domain.sheet_facts import SheetFacts
from followup_desktop.domain.talking_points import SLOT, Content, Line, all_lines
from tests.domain.spoken import GERMAN, GERMAN_FACTS, READ_IN_GERMAN, every_contact, read_content, rendered
from tests.domain.test_spoken_script import READ_ALOUD, UNCLEAN, points

PRESSING = ("unbedingt", "dringend", "endlich", "immer noch nicht", "bewerbe mich hiermit", "würde mich bewerben")


@pytest.fixture(scope="module")
def content() -> Content:
    return read_content("de")


def sheets(content: Content) -> Iterator[tuple[SheetFacts, CallSheet]]:
    for facts in (one for known in GERMAN_FACTS.values() for one in every_contact(known)):
        yield facts, build_call_sheet(facts, content)


def test_it_says_all_that_the_english_one_says(content: Content) -> None:
    """Point for point: the same ids, in the same forms, with the same facts."""

    def shape(lines: Iterator[tuple[str, Line]]) -> list[object]:
        return [(place, line.id, [(one.needs, _slots(one.text)) for one in line.forms]) for place, line in lines]

    def _slots(text: str) -> set[str]:
        return set(SLOT.findall(text)) - {"about", "on_role"}  # "about the role" has two words in German

    assert shape(all_lines(content)) == shape(all_lines(read_content()))
    assert content.avoid.keys() == read_content().avoid.keys()
    assert content.empty.keys() == read_content().empty.keys()


def test_what_is_said_was_read_aloud(content: Content) -> None:
    assert READ_IN_GERMAN.read_text(encoding="utf-8") == rendered(content, GERMAN_FACTS)


def test_every_sheet_reads_cleanly_whatever_is_known(content: Content) -> None:
    for facts, sheet in sheets(content):
        said = [text for one in points(sheet) for text in (one.text, one.say)]
        for text in (*said, *sheet.avoid, *sheet.before, sheet.voicemail, sheet.email_subject, sheet.email_body):
            assert text.strip(), facts
            assert not UNCLEAN.search(text), text
            assert not any(word in text for word in PRESSING), text


def test_a_voicemail_is_50_to_75_words_with_the_number_twice(content: Content) -> None:
    for facts, sheet in sheets(content):
        assert 50 <= len(sheet.voicemail.split()) <= 75, (facts.kind, facts.occasion, len(sheet.voicemail.split()))
        assert sheet.voicemail.count(facts.my_phone or "[Ihre Nummer]") == 2, (facts.kind, facts.occasion)
        assert (facts.my_name or "[Ihr ganzer Name]") in sheet.voicemail


def test_a_sheet_is_read_in_a_minute_and_the_call_lasts_about_three(content: Content) -> None:
    for facts, sheet in sheets(content):
        words = sum(len(one.text.split()) for one in points(sheet)[: -sum(len(b.points) for b in sheet.branches)])
        assert words <= READ_ALOUD, (facts, words)
        assert 10 <= sheet.seconds <= 200, (facts, sheet.seconds)


def test_letters_begin_with_a_greeting_and_end_with_a_name(content: Content) -> None:
    for facts, sheet in sheets(content):
        paragraphs = sheet.email_body.split("\n\n")
        assert paragraphs[0] == (f"Guten Tag, {facts.contact_name}!" if facts.contact_name else "Guten Tag!")
        end = "Mit freundlichen Grüßen"
        assert paragraphs[-1] == (f"{end}\n{facts.my_name}" if facts.my_name else end)


def test_facts_fit_into_a_german_sentence(content: Content) -> None:
    sheet = build_call_sheet(replace(GERMAN, kind=AttemptKind.THANKS), content)
    assert "Eines ist mir im Kopf geblieben: der Umstieg auf Event Sourcing." in sheet.email_body


def test_days_are_said_in_german(content: Content) -> None:
    assert content.spoken_day(date(2026, 11, 19), date(2026, 11, 1)) == "Donnerstag, 19. November"
    assert content.spoken_day(date(2027, 3, 1), date(2026, 11, 1)) == "Montag, 1. März 2027"

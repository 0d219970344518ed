"""The texts of the call sheet: every cell there, no slot unknown, nothing said that must not be said."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest

from followup_desktop.domain.model import Purpose
from followup_desktop.domain.talking_points import COLUMNS, Content, MalformedContent, all_lines, parse_content
from tests.domain.spoken import CONTENT, FACTS, every_contact, read_content

# What a follow-up must never say: pressure, pleading, and the phrases that mean nothing.
BANNED = (
    "just checking in", "checking in", "touching base", "touch base", "did i get", "been waiting", "any update",
    "perfect for", "desperate", "need this job", "as soon as possible", "asap", "per my last", "you promised me",
    "you said i would", "to be honest", "salary expectation", "i deserve", "circle back", "reaching out", "ping you",
)  # fmt: skip
# What the advice must never lead to: lies, recordings, bids, and topics that are nobody's business.
NEVER = re.compile(r"\b(record (the|this|your)|recording|pretend|bluff|pregnan|religio|disabilit|my (age|health))")
PAY = re.compile(r"\b(pay|salary|wage|benefits|bonus)\b")
SPOKEN_LONGEST = 34  # words in one breath or two


@pytest.fixture(scope="module")
def content() -> Content:
    return read_content()


def test_every_cell_has_points_or_a_reason_to_have_none(content: Content) -> None:
    for column in set(COLUMNS.values()):
        for purpose in Purpose:
            filled = content.cells.get((column, purpose))
            why = content.empty.get((column, purpose), "")
            assert bool(filled) is not (len(why) > 10), (column, purpose)


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
    assert {(column, purpose.value) for column, purpose in content.empty} == {
        (column, purpose) for column, purposes in unfit.items() for purpose in purposes
    }


def test_no_banned_phrase_and_nothing_too_long(content: Content) -> None:
    for place, line in all_lines(content):
        for form in line.forms:
            for text in (form.text, form.say):
                low = text.casefold()
                assert not any(phrase in low for phrase in BANNED), (place, text)
                assert not NEVER.search(low), (place, text)
                assert len(text.split()) <= SPOKEN_LONGEST, (place, text)


def test_pay_is_raised_at_an_offer_and_never_before(content: Content) -> None:
    where = {
        place
        for place, line in all_lines(content)
        if any(PAY.search(f"{form.text} {form.say}".casefold()) for form in line.forms)
    }
    assert where <= {"offer.logistics", "answer.owed_offer_written.logistics"}
    assert where  # the offer is where it belongs


def test_every_point_has_its_words_in_full_and_ends_as_a_sentence(content: Content) -> None:
    for place, line in all_lines(content):
        if place.partition(".")[0] in ("voicemail", "subject", "body"):
            continue
        assert line.id, place
        for form in line.forms:
            assert form.say, line.id
            assert form.text.endswith((".", "?")), form.text
            assert form.say.endswith((".", "?", "]", "{we_spoke}")), form.say
        assert not line.forms[-1].needs or line.id in MAY_DISAPPEAR, line.id


# Points that say nothing where the fact is missing: a doubt nobody voiced is not to be woken.
MAY_DISAPPEAR = {
    "talk.interest.proof",
    "last.interest.proof",
    "thanks.concern.noticed",
    "status.agency.relationship.doubt",
}


def test_no_variant_stands_idle(content: Content) -> None:
    """Every key of opener, close, letters and kinds is reached by some contact."""
    reached: dict[str, set[str]] = {part: set() for part in (*content.parts, "kinds")}
    for facts in (one for known in FACTS.values() for one in every_contact(known)):
        for part, texts in content.parts.items():
            found = content.variants(part, facts)
            reached[part] |= {key for key, lines in texts.items() if lines is found}
        particular = content.purposes_of_kind(facts)
        reached["kinds"] |= {particular[0]} if particular else set()
    assert reached == {**{part: set(texts) for part, texts in content.parts.items()}, "kinds": set(content.kinds)}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda t: t["points"].pop("talk"),
        lambda t: t["points"]["talk"].pop("interest"),
        lambda t: t["points"]["talk"]["interest"][0].update(id="proof"),
        lambda t: t["points"]["talk"].update(interest=[{"id": "x", "text": "Say {nonsense}."}]),
        lambda t: t["points"]["talk"].update(interest=[{"id": "x", "text": "Say it.", "say": "{nonsense}"}]),
        lambda t: t["points"]["talk"].update(interest=[{"id": "x", "text": "Say it.", "needs": ["nonsense"]}]),
        lambda t: t["points"]["talk"].update(interest=[{"id": "x", "text": ""}]),
        lambda t: t["points"]["talk"].update(interest=[]),
        lambda t: t["points"]["talk"].update(feedback=[{"id": "x", "text": "A cell with a reason not to be."}]),
        lambda t: t["opener"].pop("withdrawal"),
        lambda t: t["body"].pop("feedback"),
        lambda t: t["branch"].pop("no"),
        lambda t: t["kinds"]["thanks"].update(nonsense=[{"id": "x", "text": "Say it."}]),
        lambda t: t.pop("derived"),
        lambda t: t["points"].update(talk=3),
    ],
)
def test_a_malformed_file_is_named(spoil: Any) -> None:
    table = tomllib.loads(CONTENT.read_text(encoding="utf-8"))
    spoil(table)
    with pytest.raises(MalformedContent):
        parse_content(table)

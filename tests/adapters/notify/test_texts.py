"""Whatever a text holds, what is left of it can be sent over a bus."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_desktop.adapters.notify.texts import clean

# Hypothesis leaves out lone surrogates by default; a table's cell does not.
ANY = st.text(st.characters(codec=None, exclude_categories=()), max_size=300)


@given(ANY, st.integers(2, 150), st.booleans())
def test_any_text_becomes_one_that_a_bus_takes(text: str, limit: int, one_line: bool) -> None:
    cleaned = clean(text, limit, one_line=one_line)
    assert len(cleaned) <= limit
    assert cleaned == cleaned.strip()
    assert not one_line or "\n" not in cleaned
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert all(character == "\n" or unicodedata.category(character) not in ("Cc", "Cs") for character in cleaned)
    assert clean(cleaned, limit, one_line=one_line) == cleaned  # once is enough


@pytest.mark.parametrize("code", [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF])
def test_noncharacters_go(code: int) -> None:
    """Programs that read with sd-bus refuse the whole note for one of them."""
    assert clean(f"a{chr(code)}b", 10) == "ab"


@pytest.mark.parametrize("text", ["\ufffd", "ﷰ", "👩‍🚀", "e\u0301", "שלום", "नमस्ते"])
def test_what_people_write_stays(text: str) -> None:
    assert clean(text, 20) == text


def test_a_cut_text_says_so() -> None:
    assert clean("word " * 50, 12) == "word word w…"
    assert clean("word " * 50, 11) == "word word…"

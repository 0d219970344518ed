"""Nothing that people read escapes translation, and the translations are whole: the check, and the check checked."""

from __future__ import annotations

from pathlib import Path

import pytest
import translate
from translate import MESSAGES, PROGRAM, Said, as_code, faults, messages_of, texts_of
from untranslated import words_in


def test_the_translations_are_whole() -> None:
    assert translate.check() == []


def test_texts_are_gathered_from_code() -> None:
    code = 'a = tr("Call {name}", name=tr("Open", "a file"))\nb = tr_n("{n} call", "{n} calls", 3)\nc = x.tr("no")\n'
    assert set(texts_of(code, "a.py")) == {
        Said(PROGRAM, "Call {name}"),
        Said(PROGRAM, "Open", "a file"),
        Said(PROGRAM, "{n} calls", "{n} call", plural=True),
    }


@pytest.mark.parametrize("code", ["tr(text)", 'tr(f"Call {name}")', 'tr("a" + b)', 'tr_n("{n} call", many, 3)'])
def test_what_is_translated_is_a_literal(code: str) -> None:
    with pytest.raises(ValueError, match=r"a\.py:1"):
        list(texts_of(code, "a.py"))


def test_messages_are_gathered_under_their_ids() -> None:
    table = {"row": {"at": "{verb} {time}", "due": {"one": "{count} is due", "many": "{count} are due"}}}
    assert list(messages_of(table)) == [
        Said(MESSAGES, "{verb} {time}", "row.at"),
        Said(MESSAGES, "{count} are due", "row.due", plural=True),
    ]


def test_quotes_and_lines_reach_the_file(tmp_path: Path) -> None:
    odd = Said(PROGRAM, 'Say "yes"\nor \\ no…')
    ts = tmp_path / "followup_de.ts"
    ts.write_text('<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="de"></TS>')
    assert as_code({odd: ["a.py"]}).count("\n") == 2
    translate.update(ts, {odd: ["a.py"]})
    assert list(faults(ts)) == [f"not translated: {odd.source!r} ()"]


@pytest.mark.parametrize(
    ("source", "translation", "fault"),
    [
        ("Call {name}", "Anrufen", "other slots"),
        ("Call", "{name} anrufen", "other slots"),
        ("&Save", "Speichern", "access keys"),
        ("Save…", "Speichern", "ends otherwise"),
        ("Save", " ", "empty"),
    ],
)
def test_what_a_translator_gets_wrong_is_named(tmp_path: Path, source: str, translation: str, fault: str) -> None:
    ts = tmp_path / "followup_de.ts"
    escaped = source.replace("&", "&amp;")
    ts.write_text(
        '<TS version="2.1" language="de"><context><name>program</name><message>'
        f"<source>{escaped}</source><translation>{translation}</translation></message></context></TS>"
    )
    assert fault in next(iter(faults(ts)))


def test_words_that_miss_their_translation_are_found() -> None:
    code = '''"""A docstring of words."""
log.info("for developers only")
button.setText("Save all")
name.setObjectName("Save all")
raise ValueError("no such thing")
raise Refused(f"{name} is gone already.")
table = {"A key": 1}
label = "Cancel"
shown = tr("Mark done…")
work.ask("SELECT a FROM b")
'''
    assert [text for _, text in words_in(code)] == ["Save all", "{} is gone already.", "Cancel"]

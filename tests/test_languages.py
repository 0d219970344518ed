"""Texts in the user's language: translated before their facts are put in, in as many forms as its plural has, and the
same from our reader of .qm files as from Qt's own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import translate
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTranslator

from followup_desktop import languages
from followup_desktop.adapters.resources import resource_path
from followup_desktop.adapters.user_language import ChosenLanguage, begin, read, wanted
from followup_desktop.languages import Language, decimal, fill, grouped, tr, tr_n
from followup_desktop.wordbook import language_of

ROOT = Path(__file__).resolve().parent.parent
GERMAN = Language(
    "de",
    {
        ("program", "Call {name}", ""): ("{name} anrufen",),
        ("program", "Open", "a file"): ("Öffnen",),
        ("program", "Open", ""): ("Offen",),
        ("program", "{n} calls", ""): ("{n} Anruf", "{n} Anrufe"),
        ("program", ",", "between thousands"): (".",),
        ("program", ".", "before decimals"): (",",),
    },
    b"\x01\x01",  # one: n = 1
)


@pytest.fixture
def in_german(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "_language", GERMAN)


def test_english_is_said_as_it_is_written() -> None:
    assert tr("Call {name}", name="Ana") == "Call Ana"
    assert [tr_n("{n} call", "{n} calls", count) for count in (0, 1, 2, 12_000)] == [
        "0 calls",
        "1 call",
        "2 calls",
        "12,000 calls",
    ]


@pytest.mark.usefixtures("in_german")
def test_another_language_has_its_own_order_plural_and_thousands() -> None:
    assert tr("Call {name}", name="Ana") == "Ana anrufen"
    assert (tr("Open"), tr("Open", "a file")) == ("Offen", "Öffnen")
    assert [tr_n("{n} call", "{n} calls", count) for count in (0, 1, 2)] == ["0 Anrufe", "1 Anruf", "2 Anrufe"]
    assert grouped(12_000) == "12.000"
    assert tr("Not translated") == "Not translated"


def test_a_number_is_as_short_as_it_is() -> None:
    assert [decimal(number) for number in (7.0, 6.5, 0)] == ["7", "6.5", "0"]


@pytest.mark.usefixtures("in_german")
def test_decimals_have_the_language_s_own_sign() -> None:
    assert decimal(6.5) == "6,5"


@given(st.text())
def test_facts_are_never_a_template(hostile: str) -> None:
    for fact in (hostile, "{other}", "{0.__class__}", "%s %(name)s", "{", "}}"):
        assert fill("a {fact} b {other} c", {"fact": fact, "other": "x"}) == f"a {fact} b x c"


def test_a_slot_without_a_fact_stays_empty() -> None:
    assert fill("Hello {name}, {more}", {"name": "Ana"}) == "Hello Ana, "


def test_the_language_is_chosen_before_anything_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "_language", Language())
    monkeypatch.setattr(languages, "_said", False)
    languages.use(GERMAN)
    assert languages.spoken() == "de"
    tr("Open")
    languages.use(GERMAN)  # what is spoken already
    with pytest.raises(RuntimeError, match="before"):
        languages.use(Language())


@pytest.mark.parametrize(
    ("rules", "counts", "forms"),
    [
        (b"\x01\x01", (0, 1, 2, 21), (1, 0, 1, 1)),  # German
        (b"\x03\x01", (0, 1, 2), (0, 0, 1)),  # French: up to one
        # Polish: 1; 2 to 4 but not 12 to 14; the rest
        (b"\x01\x01\xff\x14\x02\x04\xfd\x2c\x0a\x13", (1, 2, 5, 12, 22, 25, 112), (0, 1, 2, 2, 1, 2, 2)),
        (b"\x11\x01\xfd\x29\x0b\xff\x09\x00", (1, 11, 21, 0), (0, 1, 0, 2)),  # Latvian
        (b"\x01\x01\xfe\x01\x0b\xff\x02\x03", (1, 11, 2, 9), (0, 0, 1, 2)),
        (b"\x41\x01", (1, 1_000, 1_999, 2_000), (0, 0, 0, 1)),
        (b"", (0, 1, 5), (0, 0, 0)),  # one form, as in Japanese
    ],
)
def test_plural_rules(rules: bytes, counts: tuple[int, ...], forms: tuple[int, ...]) -> None:
    language = Language("xx", {}, rules)
    assert tuple(language.form(count) for count in counts) == forms


def test_what_is_no_file_of_translations_is_refused() -> None:
    with pytest.raises(ValueError, match="no file"):
        language_of("de", b"GIF89a")


# -- which language


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_AT"}, "de"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "fr:de:en"}, "de"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "en_US:de"}, "en"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "de"}, "en"),
        ({"LANG": "xx_YY"}, "en"),
        ({"LANG": "de_DE.UTF-8", "FOLLOWUP_LANGUAGE": "en"}, "en"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="there the system is asked otherwise")
def test_the_system_decides(environment: dict[str, str], language: str) -> None:
    assert wanted("system", environment) == language


def test_the_users_choice_wins_and_is_kept(tmp_path: Path) -> None:
    chosen = ChosenLanguage(tmp_path)
    assert chosen.value() == "system"
    chosen.choose("de")
    assert ChosenLanguage(tmp_path).value() == "de"
    assert wanted(chosen.value(), {"LANG": "en_GB.UTF-8"}) == "de"
    chosen.choose("system")
    assert chosen.value() == "system"
    (tmp_path / "language").write_bytes(b"\xff\xfe nonsense")
    assert chosen.value() == "system"


def test_a_damaged_file_of_translations_leaves_english(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("followup_desktop.adapters.user_language.resource_path", lambda *parts: tmp_path / "gone")
    assert read("de") == Language()


def said_by_a_start(*arguments: str, **environment: str) -> str:
    """What a process of its own prints; the language is chosen as a user would."""
    ended = subprocess.run(
        [sys.executable, "-m", "followup_desktop", *arguments],
        env={**{k: v for k, v in os.environ.items() if k != "FOLLOWUP_LANGUAGE"}, "LANGUAGE": "", **environment},
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=50,
        check=False,
    )
    return ended.stdout + ended.stderr


def test_a_process_speaks_the_language_that_was_chosen(tmp_path: Path) -> None:
    ChosenLanguage(tmp_path).choose("de")
    folder = ("--data-dir", str(tmp_path))
    assert "nichts da" in said_by_a_start("list", *folder, LANG="en_GB.UTF-8", LC_ALL="")
    assert said_by_a_start("list", "--json", *folder, LC_ALL="").strip() == "[]"


# -- the file that ships


@pytest.fixture
def shipped() -> Language:
    return read("de")


def test_our_reader_says_what_qt_says(shipped: Language) -> None:
    translator = QTranslator()
    assert translator.load(str(resource_path("translations", "followup_de.qm")))
    assert shipped.texts
    for said, places in translate.all_texts().items():
        forms = shipped.forms(said.context, said.source, said.comment)
        assert forms, (said, places)
        for count in (0, 1, 2, 11, 21, 100, 1_000) if said.plural else (-1,):
            ours = forms[shipped.form(count)] if said.plural else forms[0]
            assert ours == translator.translate(said.context, said.source, said.comment, count), said


def test_the_entry_reads_the_choice_before_the_arguments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FOLLOWUP_LANGUAGE")
    monkeypatch.setattr(languages, "_language", Language())
    monkeypatch.setattr(languages, "_said", False)
    ChosenLanguage(tmp_path).choose("de")
    begin(["list", f"--data-dir={tmp_path}"])
    assert languages.spoken() == "de"
    begin(["--data-dir", str(tmp_path), "list"])
    assert languages.spoken() == "de"

"""The language is chosen in the settings and kept outside the store; the talking points may have another one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from followup_desktop.adapters.user_language import ChosenLanguage
from followup_desktop.domain.changes import Kind
from followup_desktop.domain.errors import Refused
from followup_desktop.services.program import Program
from tests.domain.spoken import read_content
from tests.fakes.outside import ScriptedReader
from tests.fakes.world import World, make


@pytest.fixture
def here(tmp_path: Path) -> Iterator[World]:
    world = make(tmp_path)
    around = replace(world.program.around, language=ChosenLanguage(tmp_path), content_in=read_content)
    yield replace(world, program=Program(around, ScriptedReader()))
    world.store.close()


def test_the_language_is_kept_in_a_file_and_shown(here: World, tmp_path: Path) -> None:
    shown = {one.key: one for one in here.program.program_settings()}["language"]
    assert (shown.value, [words for _, words in shown.options]) == ("system", ["as the system", "English", "Deutsch"])
    assert Kind.SETTING in here.program.set_setting("language", "de").kinds
    assert (tmp_path / "language").read_bytes() == b"de"
    assert here.program.setting("language") == "de"
    with pytest.raises(Refused):
        here.program.set_setting("language", "xx")


def test_where_nothing_is_kept_it_stays_that_of_the_system(world: World) -> None:
    world.program.set_setting("language", "de")
    assert world.program.setting("language") == "system"
    assert "language" not in {one.key for one in world.program.program_settings()}


def test_a_folder_that_takes_no_file_is_told(here: World, tmp_path: Path) -> None:
    (tmp_path / "language").mkdir()
    with pytest.raises(Refused, match="The language could not be kept"):
        here.program.set_setting("language", "de")


def test_the_talking_points_speak_another_language_at_once_days_included(here: World) -> None:
    ident = here.add(promised=date(2026, 12, 10)).application_id
    here.clock.set("2026-12-14T10:04:00-05:00")
    assert "Thursday" in here.program.call_sheet(ident).sheet.email_body
    here.program.set_setting("points_language", "de")
    sheet = here.program.call_sheet(ident).sheet
    assert "Guten Tag" in sheet.voicemail
    assert "Donnerstag, 10. Dezember" in sheet.email_body
    here.program.set_setting("points_language", "program")
    assert "Guten Tag" not in here.program.call_sheet(ident).sheet.voicemail

"""The guide: its chapters, the search over them, and the key that opens it wherever the user is."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

import followup_desktop.ui as room
from followup_desktop.ui import guide
from followup_desktop.ui.dialogs.guide_window import NOTHING, GuideWindow
from followup_desktop.ui.guide import Chapter, chapters
from followup_desktop.ui.window_parts.guide_desk import BY_PLACE
from tests.ui.conftest import RESOURCES
from tests.ui.desk import Desk

Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot, our_guide: None) -> Iterator[GuideWindow]:
    made = GuideWindow(chapters())
    qtbot.addWidget(made)
    made.read()
    QApplication.processEvents()
    yield made
    made.close()


def titles(window: GuideWindow) -> list[str]:
    """Of the chapters that are listed."""
    items = (window.list.item(place) for place in range(window.list.count()))
    return [item.text() for item in items if not item.isHidden()]


def chosen(window: GuideWindow) -> str:
    item = window.list.currentItem()
    assert item is not None
    return item.text()


# -- chapters


def test_chapters_stand_in_their_order_and_each_begins_with_its_title(our_guide: None) -> None:
    found = chapters()
    assert [one.name for one in found][:3] == ["first-steps", "the-loop", "timeline"]
    assert all(one.text.startswith(f"# {one.title}\n") for one in found)
    assert len({one.name for one in found}) == len(found)
    assert not any("<!--" in one.text for one in found)


def test_what_is_not_translated_is_read_in_english(tmp_path: Path) -> None:
    for language, files in (("en", ("01-one", "02-two")), ("de", ("02-two",))):
        (tmp_path / language).mkdir()
        for name in files:
            (tmp_path / language / f"{name}.md").write_text(f"# {name} {language}\n", encoding="utf-8")
    guide.use_guide(tmp_path)
    assert [one.title for one in chapters("de")] == ["01-one en", "02-two de"]
    assert [one.title for one in chapters("fr")] == ["01-one en", "02-two en"]
    assert [one.name for one in chapters("de")] == ["one", "two"]


def test_chapters_in_another_language_are_chapters_of_the_guide(our_guide: None) -> None:
    english = {one.path.name for one in chapters()}
    for folder in (RESOURCES / "guide").iterdir():
        if folder.name not in ("en", "pictures"):
            assert {path.name for path in folder.iterdir()} <= english
    assert chapters("de")[0].title == "Erste Schritte"


def test_every_picture_and_every_link_of_a_chapter_leads_somewhere(window: GuideWindow) -> None:
    names = {chapter.path.name for chapter in chapters()}
    pictures = 0
    for chapter in chapters():
        window.read(chapter.name)
        block = window.page.document().begin()
        while block.isValid():
            pieces = block.begin()
            while not pieces.atEnd():
                letters = pieces.fragment().charFormat()
                if letters.isImageFormat():
                    url = QUrl(letters.toImageFormat().name())
                    kind = QTextDocument.ResourceType.ImageResource.value
                    assert window.page.loadResource(kind, url) is not None, url
                    pictures += 1
                elif letters.isAnchor() and QUrl(letters.anchorHref()).isRelative():
                    assert letters.anchorHref() in names
                pieces += 1
            block = block.next()
    assert pictures >= 4


# -- the window


def test_a_chapter_opens_at_its_beginning_and_stands_there_once(window: GuideWindow) -> None:
    for chapter in chapters():
        window.read(chapter.name)
        QApplication.processEvents()
        assert window.page.verticalScrollBar().value() == 0
        assert window.page.toPlainText().splitlines()[0] == chapter.title
        assert window.page.toPlainText().count(f"\n{chapter.title}\n") == 0


def test_no_line_is_wider_than_its_window(window: GuideWindow) -> None:
    for width in (440, 700, 1_400):
        window.resize(width, 600)
        for chapter in chapters():
            window.read(chapter.name)
            QApplication.processEvents()
            assert window.page.horizontalScrollBar().maximum() == 0, (width, chapter.name)


def test_the_search_lists_the_chapters_that_have_the_words_and_shows_the_place(window: GuideWindow) -> None:
    everything = titles(window)
    window.search.setText("sslmode")
    assert titles(window) == ["Sharing a search"]
    assert chosen(window) == "Sharing a search"
    assert len(window.page.extraSelections()) >= 2
    assert "sslmode" in window.page.textCursor().block().text()
    window.search.setText("nothing like that")
    assert (titles(window), window.search.accessibleDescription()) == ([], NOTHING)
    window.search.clear()
    assert titles(window) == everything
    assert window.search.accessibleDescription() == ""
    assert not window.page.extraSelections()


def test_escape_ends_the_search_then_closes(window: GuideWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.page, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is window.search
    qtbot.keyClicks(window.search, "undo")
    qtbot.keyClick(window.search, Key.Key_Escape)
    assert (window.search.text(), window.isVisible()) == ("", True)
    qtbot.keyClick(window.page, Key.Key_Escape)
    assert not window.isVisible()


def test_links_lead_to_chapters_or_outside(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "en" / "01-one.md"
    text = "# One\n\n[two](02-two.md) [out](https://example.org/)\n"
    made = GuideWindow(
        [Chapter("one", "One", text, path), Chapter("two", "Two", "# Two\n", path.with_name("02-two.md"))]
    )
    qtbot.addWidget(made)
    made.read("one")
    wanted: list[str] = []
    made.link_wanted.connect(wanted.append)
    made.page.anchorClicked.emit(QUrl("https://example.org/"))
    assert (wanted, chosen(made)) == (["https://example.org/"], "One")
    made.page.anchorClicked.emit(QUrl("02-two.md"))
    assert chosen(made) == "Two"


def test_nothing_is_loaded_from_elsewhere(window: GuideWindow) -> None:
    image = QTextDocument.ResourceType.ImageResource.value
    for url in ("https://example.org/x.png", "file:///etc/passwd", "../../icons/app.svg", "nothing.png"):
        assert window.page.loadResource(image, QUrl(url)) is None
    assert window.page.loadResource(QTextDocument.ResourceType.HtmlResource.value, QUrl("a.html")) is None


def test_it_is_drawn_anew_in_other_colours(window: GuideWindow) -> None:
    window.read("keys")
    before = window.page.toPlainText()
    QApplication.sendEvent(window, QEvent(QEvent.Type.PaletteChange))
    assert window.page.toPlainText() == before


# -- the key


def test_the_key_opens_it_beside_the_window_and_comes_back_to_the_same_chapter(desk: Desk, our_guide: None) -> None:
    desk.press(Key.Key_F1)
    window = desk.window.guide.window
    assert window is not None
    assert window.isVisible()
    assert chosen(window) == "First steps"
    window.list.setCurrentRow(3)
    window.close()
    desk.window.activateWindow()
    desk.trigger("guide")
    assert desk.window.guide.window is window
    assert window.list.currentRow() == 3
    window.close()


def test_over_a_card_it_opens_at_the_chapter_of_that(desk: Desk, our_guide: None) -> None:
    desk.trigger("done")
    assert desk.card is not None
    desk.trigger("guide")
    window = desk.window.guide.window
    assert window is not None
    assert chosen(window) == "Done, and what comes next"
    window.close()


def test_a_dialog_gets_the_key_and_the_guide_goes_with_it(desk: Desk, our_guide: None, qtbot: QtBot) -> None:
    desk.trigger("add")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    desk.window.guide._reach_dialog(None)
    desk.window.guide._reach_dialog(None)
    qtbot.keyClick(dialog, Key.Key_F1)
    window = desk.window.guide.window
    assert window is not None
    assert window.parent() is dialog
    assert chosen(window) == "First steps"
    dialog.reject()
    desk.settle()
    assert desk.window.guide.window is None


def test_every_place_that_is_named_exists_and_has_its_chapter(our_guide: None) -> None:
    found: set[str] = set()
    for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
        found |= set(vars(importlib.import_module(module.name)))
    assert set(BY_PLACE) <= found
    assert set(BY_PLACE.values()) <= {one.name for one in chapters()}

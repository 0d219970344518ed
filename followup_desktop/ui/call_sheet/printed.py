"""The call sheet on paper: what the panel shows, to be read beside the phone or kept.

Everything is inserted as plain text; a document that is built from markup would load files that a name mentions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import (
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
)

from followup_desktop.domain.call_sheet import CallSheet, Point
from followup_desktop.languages import tr
from followup_desktop.services.purposes import TITLES
from followup_desktop.services.views import CallSheetView
from followup_desktop.ui.call_sheet.spoken import CLOSE, OPEN
from followup_desktop.ui.widgets.text import LONGEST_TEXT, one_line

BOX = "☐  "
SCREEN_DPI = 96.0  # in whose pixels the distances below are meant
PART_ABOVE = 12.0  # px above a heading
RULES = 6  # lines to write on
RULE_ABOVE = 14.0  # px: the height of what is written by hand
MARGIN_MM = 18.0
BODY_PT, SMALL_PT, TITLE_PT = 10.5, 9.0, 18.0
UNDER_BOX = 20.0  # px: what belongs to a box stands behind it on every line
LEAVE_OUT, VOICEMAIL, EMAIL, NOTES = tr("Leave out"), tr("Voicemail"), tr("E-mail"), tr("Notes")


def page_layout(*, letter: bool) -> QPageLayout:
    """``letter``: the paper of North America, else A4."""
    size = QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)


def print_on(device: QPagedPaintDevice, view: CallSheetView, *, words: bool) -> None:
    """Prints the whole sheet, pages numbered where there are several. ``words`` as for ``printed``."""
    document = printed(view, words=words, dpi=device.logicalDpiX())
    document.documentLayout().setPaintDevice(device)
    document.setPageSize(QSizeF(device.pageLayout().paintRectPixels(device.logicalDpiX()).size()))
    document.print_(device)


def printed(view: CallSheetView, *, words: bool, dpi: float = SCREEN_DPI) -> QTextDocument:
    """The sheet as a document. ``words``: the words in full stand beneath each cue. ``dpi``: of what it is for;
    letters and the distances between lines follow that by themselves, those from the left edge do not."""
    made = _Paper(dpi / SCREEN_DPI)
    _head(made, view)
    _script(made, view.sheet, words=words)
    sheet = view.sheet
    made.part(LEAVE_OUT, sheet.avoid)
    made.part(VOICEMAIL, (sheet.voicemail,))
    made.part(f"{EMAIL}: {one_line(sheet.email_subject)}", sheet.email_body.splitlines())
    made.say(NOTES, bold=True, above=PART_ABOVE)
    for line in view.note.splitlines():
        made.say(line)
    made.rules(RULES)
    return made.document


def _head(made: _Paper, view: CallSheetView) -> None:
    who, advice = view.who, view.advice
    made.say(view.application.company, TITLE_PT, bold=True)
    made.say(" · ".join(part for part in (view.stage_label, view.subtitle) if part))
    made.say(", ".join(part for part in (who.name, who.role, who.phone, who.email) if part), bold=True)
    made.say(view.clock.text, SMALL_PT)
    made.part(advice.title, (advice.overrule.text if advice.overrule else "", advice.text))


def _script(made: _Paper, sheet: CallSheet, *, words: bool) -> None:
    made.points(OPEN, sheet.opener, words=words)
    for section in sheet.sections:
        made.points(TITLES.get(section.purpose, section.purpose.value), section.points, words=words)
    made.points(CLOSE, sheet.close, words=words)
    for branch in sheet.branches:
        made.points(branch.title, branch.points, words=words)


class _Paper:
    """A document that grows downwards."""

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self.document = QTextDocument()
        font = QFont(self.document.defaultFont())
        font.setPointSizeF(BODY_PT)
        self.document.setDefaultFont(font)
        self.document.setDocumentMargin(0)
        self._cursor = QTextCursor(self.document)
        self._begun = False

    def say(
        self,
        text: str,
        size: float = BODY_PT,
        *,
        bold: bool = False,
        above: float = 2.0,
        left: float = 0.0,
        first: float = 0.0,
    ) -> None:
        """One paragraph; nothing for an empty text. ``first``: how much further in, or out, its first line begins."""
        if not text.strip():
            return
        block, characters = QTextBlockFormat(), QTextCharFormat()
        block.setTopMargin(above)
        block.setLeftMargin(left * self._scale)
        block.setTextIndent(first * self._scale)
        characters.setFontPointSize(size)
        characters.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        if self._begun:
            self._cursor.insertBlock(block, characters)
        else:
            self._cursor.setBlockFormat(block)
            self._cursor.setCharFormat(characters)
        self._begun = True
        self._cursor.insertText(text[:LONGEST_TEXT], characters)

    def part(self, title: str, lines: Iterable[str]) -> None:
        """A heading and what stands beneath it; nothing where that is nothing."""
        found = [line for line in lines if line.strip()]
        if found:
            self.say(title, bold=True, above=PART_ABOVE)
            for line in found:
                self.say(line)

    def points(self, title: str, points: Sequence[Point], *, words: bool) -> None:
        if not points:
            return
        self.say(title, bold=True, above=PART_ABOVE)
        for point in points:
            self.say(f"{BOX}{point.text}", left=UNDER_BOX, first=-UNDER_BOX)
            if words and point.say:
                self.say(point.say, SMALL_PT, left=UNDER_BOX)

    def rules(self, count: int) -> None:
        """Lines to write on, across the page."""
        across = QTextLength(QTextLength.Type.PercentageLength, 100)
        for _ in range(count):
            block = QTextBlockFormat()
            block.setTopMargin(RULE_ABOVE)
            block.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, across)
            self._cursor.insertBlock(block)

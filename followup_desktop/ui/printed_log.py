"""The log of contacts on paper, as a PDF: a line for each contact, the names of the columns on every page.

Drawn by itself rather than as a document of Qt's, which tears lines apart at the end of a page and takes seconds for
a long search. What stands in a log is drawn as plain text.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QLineF, QLocale, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPageLayout, QPainter, QPdfWriter, QPen

from followup_desktop.languages import tr
from followup_desktop.services.contact_log import ContactLog, LogLine
from followup_desktop.ui.call_sheet.printed import page_layout
from followup_desktop.ui.widgets.text import one_line, shortened

DPI = 300
PX = DPI / 96.0  # one of a screen's, in which the distances below are meant
BODY_PT, SMALL_PT, TITLE_PT = 9.0, 8.0, 16.0
MARGIN_MM = 15.0
PADDING, GAP, FOOT = 5.0 * PX, 14.0 * PX, 24.0 * PX
WIDTHS = (0.11, 0.22, 0.17, 0.15, 0.17, 0.18)  # of the page
LONGEST_CELL = 400  # characters; more would make a line higher than a page
RULED = "#b4b8c0"
NOTHING = tr("No contact in these days.")
WRAPPED = Qt.TextFlag.TextWordWrap
LONG_WORD = re.compile(r"(\S{24})(?=\S)")
MAY_BREAK = "\\1\u200b"  # a space without width
FOOT_AT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom


@dataclass(frozen=True)
class _Cell:
    """What is told first, and what stands small beneath it."""

    text: str
    more: str = ""


def pages_of(log: ContactLog) -> bytes:
    """The whole log as a PDF on the paper of the place, laid across. On the GUI thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageLayout(_layout())
    writer.setTitle(log.title)
    writer.setCreator("Follow-Up Desktop")
    pages = _Pages(writer, log)
    pages.draw()
    del pages, writer  # they end the file
    return bytes(buffer.data().data())


def pages_without_a_window(log: ContactLog) -> bytes:
    """The same for the command line, which has no application of Qt's and perhaps no screen."""
    if QGuiApplication.instance() is not None:
        return pages_of(log)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    made = pages_of(log)
    application.shutdown()
    return made


def _layout() -> QPageLayout:
    letter = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    layout = page_layout(letter=letter)
    layout.setOrientation(QPageLayout.Orientation.Landscape)
    layout.setMargins(QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM))
    return layout


class _Pages:
    """The pages of one log, from top to bottom."""

    def __init__(self, writer: QPdfWriter, log: ContactLog) -> None:
        self._writer, self._log = writer, log
        self._page = QRectF(0, 0, 1, 1)
        self._page.setSize(writer.pageLayout().paintRectPixels(DPI).size().toSizeF())
        self._painter = QPainter(writer)
        self._fonts = {size: self._font(size) for size in (BODY_PT, SMALL_PT, TITLE_PT)}
        self._bold = self._font(BODY_PT, bold=True)
        self._top, self._number = 0.0, 1

    def draw(self) -> None:
        log = self._log
        self._line(log.title, self._font(TITLE_PT, bold=True))
        for text in (log.owner, log.span):
            if text:
                self._line(one_line(text), self._fonts[BODY_PT])
        self._top += GAP
        if log.lines:
            self._row(heads(log), bold=True)
        else:
            self._line(NOTHING, self._fonts[BODY_PT])
        for line in log.lines:
            self._row(row_of(line))
        self._foot()
        self._painter.end()

    def _font(self, size: float, *, bold: bool = False) -> QFont:
        font = QFont(QGuiApplication.font())
        font.setPointSizeF(size)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _metrics(self, font: QFont) -> QFontMetricsF:
        return QFontMetricsF(font, self._writer)

    def _line(self, text: str, font: QFont) -> None:
        height = self._metrics(font).lineSpacing()
        self._painter.setFont(font)
        self._painter.drawText(QRectF(0, self._top, self._page.width(), height), Qt.AlignmentFlag.AlignVCenter, text)
        self._top += height

    def _row(self, cells: Sequence[_Cell], *, bold: bool = False) -> None:
        font = self._bold if bold else self._fonts[BODY_PT]
        height = max(self._height(cell, share, font) for cell, share in zip(cells, WIDTHS, strict=True))
        if self._top + height + 2 * PADDING > self._page.height() - FOOT:
            self._turn()
        left = 0.0
        for cell, share in zip(cells, WIDTHS, strict=True):
            self._cell(cell, QRectF(left, self._top + PADDING, self._inside(share), height), font)
            left += share * self._page.width()
        self._top += height + 2 * PADDING
        self._painter.setPen(QPen(QColor(RULED), PX / 2))
        self._painter.drawLine(QLineF(QPointF(0, self._top), QPointF(self._page.width(), self._top)))
        self._painter.setPen(QPen(Qt.GlobalColor.black))

    def _inside(self, share: float) -> float:
        return share * self._page.width() - PADDING

    def _room(self, text: str, width: float, font: QFont) -> float:
        wanted = QRectF(0, 0, width, self._page.height())
        return self._metrics(font).boundingRect(wanted, WRAPPED, text).height() if text else 0.0

    def _height(self, cell: _Cell, share: float, font: QFont) -> float:
        width = self._inside(share)
        return self._room(cell.text, width, font) + self._room(cell.more, width, self._fonts[SMALL_PT])

    def _cell(self, cell: _Cell, place: QRectF, font: QFont) -> None:
        beneath = self._room(cell.text, place.width(), font)
        self._painter.setFont(font)
        self._painter.drawText(place, WRAPPED, cell.text)
        self._painter.setFont(self._fonts[SMALL_PT])
        self._painter.drawText(place.adjusted(0, beneath, 0, 0), WRAPPED, cell.more)

    def _turn(self) -> None:
        self._foot()
        self._writer.newPage()
        self._top = 0.0
        self._number += 1
        self._row(heads(self._log), bold=True)

    def _foot(self) -> None:
        """The number of the page and the owner's name, so that a lost page finds back."""
        text = " · ".join(part for part in (one_line(self._log.owner), f"{self._number}") if part)
        self._painter.setFont(self._fonts[SMALL_PT])
        self._painter.drawText(self._page, FOOT_AT, text)


def heads(log: ContactLog) -> tuple[_Cell, ...]:
    day, time, company, role, way, whom, outcome, then, note = log.titles
    told = (_Cell(day, time), _Cell(company, role), _Cell(way), _Cell(whom), _Cell(outcome), _Cell(then, note))
    return tuple(told)


def row_of(line: LogLine) -> tuple[_Cell, ...]:
    return (
        _Cell(line.day.isoformat(), line.time),
        _told(line.company, line.role),
        _told(line.way),
        _told(line.whom),
        _told(line.outcome),
        _told(line.next_step, line.note),
    )


def _told(text: str, more: str = "") -> _Cell:
    return _Cell(_fitting(text), _fitting(more))


def _fitting(text: str) -> str:
    return LONG_WORD.sub(MAY_BREAK, shortened(one_line(text), LONGEST_CELL))

"""The page: each picture under its title and sentence, and its numbers in a table beneath."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageWriter, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.languages import tr
from followup_desktop.services.insight_views import Insight, Insights, NumberTable, Part, Shade
from followup_desktop.ui.insights.charts import CHARTS, Chart
from followup_desktop.ui.insights.shades import paint_shade
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.flow import Flow
from followup_desktop.ui.widgets.text import WrapLabel

PAGES, ENDS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown), (Qt.Key.Key_Home, Qt.Key.Key_End)
CONTROL = Qt.KeyboardModifier.ControlModifier
WHOLE_ROWS = 12  # that a table shows at once; a longer one scrolls
PICTURE_WIDTH, PICTURE_SCALE = 900, 2  # px of a saved picture, at 96 dpi, and how many of its own each has
BETWEEN = 28  # px between two pictures
SMALL_WIDTH, APART = 190, 20  # px: the least width of a picture of several, and between two of them


class Swatch(QWidget):
    """A patch of a shade, for the legend; what it means stands beside it."""

    def __init__(self, shade: Shade, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shade = shade

    def sizeHint(self) -> QSize:
        height = round(self.fontMetrics().height() * 0.8)
        return QSize(round(height * 1.5), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self.sizeHint()
        paint_shade(painter, QRectF(0, (self.height() - size.height()) / 2, self.width(), size.height()), self._shade)
        painter.end()


class Multiples(QWidget):
    """Small pictures side by side, all equally wide, as many in a line as have room."""

    def __init__(self, charts: Sequence[Chart], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._charts = tuple(charts)
        for chart in self._charts:
            chart.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _places(self, width: int) -> Iterator[tuple[Chart, QRect]]:
        count = max(1, min(len(self._charts), (width + APART) // (look.scaled(self, SMALL_WIDTH) + APART)))
        each, top = (width + APART) // count - APART, 0
        for start in range(0, len(self._charts), count):
            line = self._charts[start : start + count]
            height = max(chart.heightForWidth(each) for chart in line)
            for place, chart in enumerate(line):
                left = place * (each + APART)
                if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                    left = width - left - each
                yield chart, QRect(left, top, each, height)
            top += height + APART

    # -- Qt

    def heightForWidth(self, width: int) -> int:
        return max((spot.bottom() + 1 for _, spot in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        width = look.scaled(self, 620)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.scaled(self, 150), 0)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        for chart, spot in self._places(self.width()):
            chart.setGeometry(spot)


class Numbers(QTableWidget):
    """The numbers of one picture, to be read cell by cell. Tab goes on to what comes next, and the keys that go far
    are the page's.

    Signal ``copied(str)``: the chosen cells, or all of them, as plain text.
    """

    copied = Signal(str)

    def __init__(self, table: NumberTable, name: str, parent: QWidget | None = None) -> None:
        super().__init__(len(table.rows), len(table.columns), parent)
        self.setObjectName("numbers")
        self.setAccessibleName(name)
        self._table = table
        words = {place for place in range(len(table.columns)) if place == 0 or not _numeric(table, place)}
        for place, row in enumerate(table.rows):
            about = ", ".join(row[column] for column in sorted(words))
            for column, (title, cell) in enumerate(zip(table.columns, row, strict=True)):
                item = _item(cell, at_end=column not in words)
                # Many cells hold the same number: what is heard says of what it is.
                told = tr("{row}, {column}: {cell}", row=about, column=title, cell=cell) if column else about
                item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
                self.setItem(place, column, item)
        for column, title in enumerate(table.columns):
            head = QTableWidgetItem(title)
            head.setTextAlignment(_alignment(at_end=column not in words))
            self.setHorizontalHeaderItem(column, head)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        if table.rows:
            self.setCurrentCell(0, 0)
            self.clearSelection()

    def as_text(self) -> str:
        """The chosen cells, or all of them with their titles; cells are parted by tabs."""
        chosen = {(index.row(), index.column()) for index in self.selectedIndexes()}
        if len(chosen) < 2:
            return "\n".join("\t".join(line) for line in (self._table.columns, *self._table.rows))
        rows, columns = sorted({row for row, _ in chosen}), sorted({column for _, column in chosen})
        lines = (
            [self._table.rows[row][column] if (row, column) in chosen else "" for column in columns] for row in rows
        )
        return "\n".join("\t".join(line) for line in lines)

    # -- Qt

    def sizeHint(self) -> QSize:
        rows = min(self.rowCount(), WHOLE_ROWS)
        height = sum(self.rowHeight(row) for row in range(rows)) + self.horizontalHeader().sizeHint().height()
        scroll = self.horizontalScrollBar()
        beneath = scroll.sizeHint().height() if scroll.maximum() > 0 else 0
        beside = self.verticalScrollBar().sizeHint().width() if self.rowCount() > rows else 0
        edges = 2 * self.frameWidth()
        return QSize(self.horizontalHeader().length() + beside + edges, height + beneath + edges)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.scaled(self, 150), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit(self.as_text())
        elif event.key() in PAGES or (event.key() in ENDS and event.modifiers() & CONTROL):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _numeric(table: NumberTable, column: int) -> bool:
    return all(not row[column][:1].isalpha() for row in table.rows)


def _alignment(*, at_end: bool) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignTrailing if at_end else Qt.AlignmentFlag.AlignLeading
    return side | Qt.AlignmentFlag.AlignVCenter


def _item(text: str, *, at_end: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setTextAlignment(_alignment(at_end=at_end))
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return item


class Section(QWidget):
    """One insight."""

    def __init__(self, insight: Insight, *, numbers: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.charts: list[Chart] = []
        self.numbers: Numbers | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(WrapLabel(insight.title, size=look.LEAD, bold=True))
        if insight.silent:
            column.addWidget(WrapLabel(insight.silent, tone="muted"))
            return
        column.addWidget(WrapLabel(insight.lead, tone="muted", size=look.SECOND))
        if len(insight.parts) > 1:
            column.addWidget(_legend(insight.parts))
        column.addWidget(self._pictures(insight))
        if insight.remark:
            column.addWidget(WrapLabel(insight.remark, tone="muted", size=look.SMALL))
        if numbers:
            self.numbers = Numbers(insight.table, tr("The numbers: {title}", title=insight.title))
            column.addWidget(self.numbers, 0, Qt.AlignmentFlag.AlignLeft)  # no wider than its numbers

    def _pictures(self, insight: Insight) -> QWidget:
        for panel in insight.panels:
            title = ": ".join(filter(None, (insight.title, panel.title)))
            told = tr("Picture. {title}. Its numbers stand in the table beneath.", title=title)
            self.charts.append(CHARTS[insight.picture](panel, insight.parts, told))
        if len(self.charts) == 1:
            return self.charts[0]
        return Multiples(self.charts)


def _legend(parts: tuple[Part, ...]) -> Flow:
    legend = Flow(spacing=look.MARGIN)
    for part in parts:
        entry = QWidget()
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.TIGHT)
        row.addWidget(Swatch(part.shade))
        row.addWidget(WrapLabel(part.text, size=look.SECOND))
        legend.add(entry)
    return legend


class PageScroll(QScrollArea):
    """Scrolls the page by the keys that its tables leave; Home and End go to its ends. It takes no keyboard itself:
    there is nothing to hear in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends:
            bar.setValue(ends[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)


class InsightsPage(QWidget):
    """All of them beneath each other; or, where there is nothing to show yet, why. ``numbers``: with the tables."""

    def __init__(self, found: Insights, *, numbers: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sections: list[Section] = []
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(look.RING, look.RING, look.MARGIN, look.MARGIN)
        column.setSpacing(BETWEEN)
        if found.silent:
            self._say_why(found)
            return
        for insight in found.insights:
            self.sections.append(Section(insight, numbers=numbers))
            column.addWidget(self.sections[-1])
        column.addStretch(1)

    def _say_why(self, found: Insights) -> None:
        self.column.addStretch(1)
        self.column.addWidget(WrapLabel(found.silent, size=look.LEAD))
        self.column.addWidget(WrapLabel(found.coming, tone="muted"))
        self.column.addStretch(2)


def picture_of(found: Insights) -> QImage:
    """The page without its tables, in the colours and the font in force. On the GUI thread."""
    page = InsightsPage(found, numbers=False)
    page.column.setContentsMargins(look.MARGIN, look.MARGIN, look.MARGIN, look.MARGIN)
    width = look.scaled(page, PICTURE_WIDTH)
    page.resize(width, page.column.totalHeightForWidth(width))
    page.column.activate()
    image = QImage(page.size() * PICTURE_SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PICTURE_SCALE)
    image.fill(look.colour("surface"))
    page.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    return image


def png_of(picture: QImage) -> bytes:
    """On any thread: it takes the longer half of the time."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return bytes(buffer.data().data())

"""The guide in a window of its own, to be read beside the program: chapters, text, and a search over all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QImage,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QSizePolicy,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from followup_desktop.languages import tr
from followup_desktop.ui import theme
from followup_desktop.ui.guide import Chapter
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.text import WrapLabel
from followup_desktop.ui.window_parts.style import REDRESSED_BY, Dresser

USUAL, LEAST = QSize(980, 760), QSize(420, 360)
LIST_WIDTH = 220
COLUMN = 640  # px of the text: longer lines are hard to follow
SIDE = 24
LEADING = 138  # per cent of a line's height
PARAGRAPH = 9  # px between two
CELL = 7
NOTHING = tr("No chapter has these words.")


class Page(QTextBrowser):
    """A chapter's text in one column, its pictures as wide as that. Signals: ``chapter_wanted(name)``,
    ``link_wanted(link)``."""

    chapter_wanted = Signal(str)
    link_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guidePage")
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        # A bar that came while the text is set would have it set once more, within the first.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(tr("Chapter"))
        self.anchorClicked.connect(self._clicked)
        self._chapter: Chapter | None = None
        self._width = 0

    def show_chapter(self, chapter: Chapter) -> None:
        self._chapter = chapter
        self._render()
        self.verticalScrollBar().setValue(0)

    def dress(self) -> None:
        """The colours or the size of text changed."""
        where = self.verticalScrollBar().value()
        self._render()
        self.verticalScrollBar().setValue(where)

    def _render(self) -> None:
        if self._chapter is None:
            return
        self._width = self._column_width()
        document = self.document()
        document.clear()
        document.setDefaultFont(look.font(self, look.POINT))
        document.setBaseUrl(QUrl.fromLocalFile(str(self._chapter.path)))
        document.setMarkdown(self._chapter.text)
        self._set_margins()
        self._set_blocks(document)
        self.setTextCursor(QTextCursor(document))  # else the end, where it was left, would be scrolled to
        for child in document.rootFrame().childFrames():
            if isinstance(child, QTextTable):
                self._set_table(child)

    def _set_margins(self) -> None:
        """The column in the middle of the window."""
        side = max(SIDE, (self.viewport().width() - self._width) // 2)
        root = self.document().rootFrame()
        made = root.frameFormat()
        made.setLeftMargin(side)
        made.setRightMargin(side)
        made.setTopMargin(SIDE)
        made.setBottomMargin(2 * SIDE)
        root.setFrameFormat(made)

    def _column_width(self) -> int:
        return max(1, min(look.scaled(self, COLUMN), self.viewport().width() - 2 * SIDE))

    def _set_blocks(self, document: QTextDocument) -> None:
        """Room between lines and paragraphs, and headings that are told apart by more than their weight."""
        block = document.begin()
        while block.isValid():
            made = QTextBlockFormat()
            made.setLineHeight(LEADING, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            level = block.blockFormat().headingLevel()
            if level:
                made.setTopMargin(0 if level == 1 else 2 * PARAGRAPH)
            made.setBottomMargin(PARAGRAPH)
            cursor = QTextCursor(block)
            cursor.mergeBlockFormat(made)
            if level:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                letters = QTextCharFormat()
                letters.setFont(look.font(self, look.TITLE * 1.1 if level == 1 else look.CARD_TITLE, bold=True))
                cursor.mergeCharFormat(letters)
            for fragment in _fragments(block):
                if fragment.charFormat().fontFixedPitch():
                    self._set_code(fragment)
            block = block.next()

    def _set_code(self, fragment: QTextFragment) -> None:
        """Keys and commands stand on a ground of their own."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(fragment.position())
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
        letters = QTextCharFormat()
        letters.setBackground(theme.colour("neutral_soft"))
        cursor.mergeCharFormat(letters)

    def _set_table(self, table: QTextTable) -> None:
        made = table.format()
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setBorderBrush(theme.colour("line"))
        made.setBorderCollapse(True)
        made.setBorder(1)
        made.setCellPadding(CELL)
        made.setCellSpacing(0)
        table.setFormat(made)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of the guide, as wide as the column. Nothing else is loaded, and nothing from elsewhere."""
        if kind != QTextDocument.ResourceType.ImageResource.value or self._chapter is None:
            return None
        folder = self._chapter.path.parent.parent / "pictures"
        image = QImage(str(folder / QUrl(name).fileName()))
        if image.isNull():
            return None
        ratio = self.devicePixelRatioF()
        scaled = image.scaledToWidth(round(self._width * ratio), Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(ratio)
        return scaled

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._chapter is not None and self._width and self._column_width() != self._width:
            self.dress()
        elif self._chapter is not None:
            self._set_margins()

    def find_all(self, words: str) -> int:
        """Marks every place where the words stand, and shows the first; how many there are."""
        found: list[QTextEdit.ExtraSelection] = []
        cursor = QTextCursor(self.document())
        while words and not (cursor := self.document().find(words, cursor)).isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format.setBackground(theme.colour("warm_soft"))
            found.append(mark)
        self.setExtraSelections(found)
        if found:
            first = QTextCursor(found[0].cursor)
            first.setPosition(first.selectionStart())
            self.setTextCursor(first)
            self.ensureCursorVisible()
        return len(found)

    @Slot(QUrl)
    def _clicked(self, url: QUrl) -> None:
        if url.isRelative() or url.isLocalFile():
            self.chapter_wanted.emit(url.fileName())
        else:
            self.link_wanted.emit(url.toString())


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    """Its pieces of one look each; as a list, since changing them changes what Qt walks over."""
    found, pieces = [], block.begin()
    while not pieces.atEnd():
        found.append(pieces.fragment())
        pieces += 1
    return found


class GuideWindow(QMainWindow):
    """Signals: ``link_wanted(link)``, to be opened by the desktop."""

    link_wanted = Signal(str)

    def __init__(self, chapters: Sequence[Chapter], parent: QWidget | None = None) -> None:
        """A QMainWindow, since no other widget is a window to a screen reader. ``parent``: a dialog that would
        otherwise keep the keyboard from it."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("guide")
        self.setWindowTitle(tr("Guide"))
        self._chapters = list(chapters)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Search the guide"))
        self.search.setAccessibleName(tr("Search the guide"))
        self.search.setClearButtonEnabled(True)
        self.nothing = WrapLabel(NOTHING, tone="muted", size=look.SECOND, parent=self)
        self.nothing.hide()
        self.list = QListWidget(self)
        self.list.setObjectName("guideChapters")
        self.list.setAccessibleName(tr("Chapters"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.page = Page(self)
        for chapter in self._chapters:
            self.list.addItem(QListWidgetItem(chapter.title))
        self._lay_out()
        self.list.currentRowChanged.connect(self._chosen)
        self.search.textChanged.connect(self._searched)
        self.search.returnPressed.connect(self.page.setFocus)
        self.page.chapter_wanted.connect(self._linked)
        self.page.link_wanted.connect(self.link_wanted)
        for keys, act in (("Esc", self._leave), ("Ctrl+F", self._to_search), ("Ctrl+W", self.close)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        Dresser(self)
        self.setMinimumSize(LEAST)
        wanted = QSize(look.scaled(self, USUAL.width()), look.scaled(self, USUAL.height()))
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))

    def _lay_out(self) -> None:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 14, 8, 12)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        inside = QSplitter(self)
        inside.setObjectName("guideInside")
        inside.setChildrenCollapsible(False)
        inside.addWidget(side)
        inside.addWidget(self.page)
        inside.setStretchFactor(1, 1)
        inside.setSizes([look.scaled(self, LIST_WIDTH), look.scaled(self, USUAL.width() - LIST_WIDTH)])
        whole = QWidget(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inside)
        self.setCentralWidget(whole)

    # -- reading

    def read(self, name: str = "") -> None:
        """Opens at a chapter; without a name where it was left."""
        names = [chapter.name for chapter in self._chapters]
        if name in names:
            self.search.clear()
            self.list.setCurrentRow(names.index(name))
        elif self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.setFocus()

    @Slot(int)
    def _chosen(self, place: int) -> None:
        if 0 <= place < len(self._chapters):
            self.page.show_chapter(self._chapters[place])
            self.page.find_all(self.search.text().strip())

    @Slot(str)
    def _linked(self, file: str) -> None:
        for place, chapter in enumerate(self._chapters):
            if chapter.path.name == file:
                self.list.setCurrentRow(place)

    @Slot(str)
    def _searched(self, text: str) -> None:
        """Only chapters with these words are listed; the first of them is opened, unless the open one has them."""
        words = text.strip().casefold()
        having = [not words or words in chapter.text.casefold() for chapter in self._chapters]
        for place, shown in enumerate(having):
            self.list.item(place).setHidden(not shown)
        place = self.list.currentRow()
        if any(having) and not (place >= 0 and having[place]):
            self.list.setCurrentRow(having.index(True))
        else:
            self.page.find_all(text.strip())
        self.nothing.setVisible(not any(having))
        self.search.setAccessibleDescription("" if any(having) else NOTHING)

    @Slot()
    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @Slot()
    def _leave(self) -> None:
        """Ends a search first, then closes."""
        if self.search.text():
            self.search.clear()
            self.page.setFocus()
        else:
            self.close()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in REDRESSED_BY and hasattr(self, "page"):
            self.page.dress()

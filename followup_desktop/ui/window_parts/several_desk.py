"""Several rows at once: what can be done with all that are chosen, from the keys, the menus and the side panel."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Slot

from followup_desktop.domain.model import Closing, Moment
from followup_desktop.languages import tr, tr_n
from followup_desktop.services.facade import Services
from followup_desktop.services.reminder_views import NEXT_MORNING, LaterChoice
from followup_desktop.services.views import CallSheetView, TimelineRow
from followup_desktop.ui.actions import OF_ANY, OF_SEVERAL, WindowActions
from followup_desktop.ui.call_sheet.end_card import EndAllCard
from followup_desktop.ui.call_sheet.later_card import LaterCard
from followup_desktop.ui.call_sheet.move_all_card import MoveAllCard
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets.menus import unfold
from followup_desktop.ui.window_parts import outside
from followup_desktop.ui.window_parts.card_desk import CardDesk, why_not
from followup_desktop.ui.window_parts.file_desk import save_chooser
from followup_desktop.ui.window_parts.frame import Frame
from followup_desktop.ui.window_parts.later_menu import LaterMenu
from followup_desktop.ui.window_parts.loop import Loop
from followup_desktop.ui.window_parts.rows import Rows

LATER_DRAFT = "together-later"
TABLE_NAME = "Applications.csv"
TABLE_KINDS = tr("Table (*.csv);;Address cards of their people (*.vcf);;Calendar with alarms (*.ics)")


class SeveralDesk(QObject):
    """While several rows are chosen the side panel says so, and the actions of one row give way to those of all."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        loop: Loop,
        cards: CardDesk,
        frame: Frame,
        rows: Rows,
        actions: WindowActions,
    ) -> None:
        super().__init__(frame)
        self._services, self._tasks, self._loop, self._cards = services, tasks, loop, cards
        self._frame, self._actions = frame, actions
        self._choosing, self._page = frame.timeline.choosing, frame.panel.pages.several
        self._choosing.changed.connect(self._changed)
        self._page.wanted.connect(self._do)
        self._page.left.connect(self._leave)
        actions["choose_all"].triggered.connect(self._choose_all)
        ways = {
            "snooze": self._unfold,
            "move": self._ask_day,
            "move_earlier": partial(self._step, -1),
            "move_later": partial(self._step, 1),
            "end": self._ask_end,
            "reopen": self._reopen,
        }
        for name, way in ways.items():
            actions[OF_SEVERAL[name].name].triggered.connect(lambda _checked=False, way=way: way())
        actions["copy"].triggered.connect(self._copy)
        actions["table"].triggered.connect(self._ask_file)
        rows.sheet_shown.connect(self._sheet_shown)

    # -- what is chosen

    @property
    def _ids(self) -> tuple[int, ...]:
        return self._choosing.ids

    @Slot()
    def _changed(self) -> None:
        if not self._choosing.several:
            self._actions.choose_several(None)
            self._frame.panel.pages.end_several()
            return
        found = [self._frame.timeline.row_of(ident) for ident in self._ids]
        rows = [row for row in found if row is not None]
        able = _able(rows)
        self._actions.choose_several(able)
        self._page.show_rows([row.application.company for row in rows], able)
        self._frame.panel.pages.show_several()

    @Slot(object)
    def _sheet_shown(self, view: CallSheetView | None) -> None:
        self._actions.allow({"copy": view is not None, "table": view is not None})

    @Slot()
    def _choose_all(self) -> None:
        self._frame.timeline.setFocus()
        self._frame.timeline.choose_all()

    @Slot()
    def _leave(self) -> None:
        self._frame.timeline.choose_one()
        self._frame.timeline.setFocus()

    @Slot(str)
    def _do(self, name: str) -> None:
        self._actions[name if name in OF_ANY else OF_SEVERAL[name].name].trigger()

    # -- their reminders

    def _unfold(self) -> None:
        ids = self._ids

        def offer(choices: Sequence[LaterChoice]) -> None:
            menu = LaterMenu(choices, "", self._frame)
            menu.chosen.connect(partial(self._put_off, ids))
            menu.other_wanted.connect(partial(self._ask_when, ids))
            unfold(menu, self._place())

        self._tasks.run_latest("later", partial(self._services.later_choices_of_all, ids), offer)

    def _place(self) -> QPoint:
        """Beneath the button where it can be seen, else in the middle of the rows."""
        button = self._page.buttons["snooze"]
        if button.isVisible():
            return button.mapToGlobal(QPoint(0, button.height()))
        return self._frame.timeline.mapToGlobal(self._frame.timeline.rect().center())

    def _put_off(self, ids: Sequence[int], choice: LaterChoice) -> None:
        until = None if choice.value == NEXT_MORNING else choice.until
        self._loop.carry_out(partial(self._services.snooze_all, ids, until))

    def _ask_when(self, ids: Sequence[int]) -> None:
        card = LaterCard(LATER_DRAFT, tr_n("{n} application", "{n} applications", len(ids)))
        card.understand_requested.connect(partial(self._understand, card))
        card.chosen.connect(lambda at: self._cards.carry_out(partial(self._services.snooze_all, ids, at)))
        self._cards.show(card)

    def _understand(self, card: LaterCard, field: str, text: str) -> None:
        def answered(answer: tuple[Moment, str]) -> None:
            card.understood(field, answer[0].instant, answer[1], text)

        def refused(error: BaseException) -> None:
            card.understood(field, None, "", text, why_not(error))

        self._cards.read(f"card: {field}", partial(self._services.understand_later, text, ""), answered, refused)

    # -- their follow-ups

    def _step(self, step: int) -> None:
        self._loop.carry_out(partial(self._services.step_all, self._ids, step))

    def _ask_day(self) -> None:
        ids = self._ids
        card = MoveAllCard(len(ids))
        card.understand_requested.connect(self._cards.understand)
        card.preview_requested.connect(
            lambda day: self._cards.preview(card, partial(self._services.preview_move_all, ids, day))
        )
        card.saved.connect(lambda day: self._cards.carry_out(partial(self._services.move_all, ids, day)))
        self._cards.show(card)

    # -- open and closed

    def _ask_end(self) -> None:
        card = EndAllCard(len(self._ids))
        card.saved.connect(partial(self._end, self._ids))
        self._cards.show(card)

    def _end(self, ids: Sequence[int], closing: Closing) -> None:
        self._cards.carry_out(partial(self._services.close_all, ids, closing))

    def _reopen(self) -> None:
        self._loop.carry_out(partial(self._services.reopen_all, self._ids))

    # -- out

    @property
    def _meant(self) -> tuple[int, ...]:
        """All that are chosen, or the selected one."""
        return self._ids or (self._frame.timeline.selected_id(),)

    @Slot()
    def _copy(self) -> None:
        def copied(text: str) -> None:
            outside.copy(text)
            self._loop.noted.emit(tr("Copied"))

        self._tasks.run(partial(self._services.text_of_all, self._meant), copied)

    @Slot()
    def _ask_file(self) -> None:
        chooser = save_chooser(self._frame, tr("Save as a table"), TABLE_NAME, TABLE_KINDS)
        chooser.fileSelected.connect(partial(self.write, self._meant))
        chooser.open()

    def write(self, ids: Sequence[int], path: str) -> None:
        self._tasks.run(partial(self._services.save_table, ids, Path(path)), self._loop.noted.emit)


def _able(rows: Sequence[TimelineRow]) -> dict[str, bool]:
    """What makes sense for at least one of them, by the action of one row."""
    planned = any(row.follow_up is not None for row in rows)
    return {
        **dict.fromkeys(("snooze", "move", "move_earlier", "move_later"), planned),
        "end": any(row.application.is_open for row in rows),
        "reopen": any(not row.application.is_open for row in rows),
    }

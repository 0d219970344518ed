"""The editor: everything that stands in the store about one application, one thing at a time.

At the left what there is, at the right the form of what is chosen there. Each saving is one operation and one step of
undo; the editor stays open. What is typed in a form and not saved is kept, also while another one is looked at.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from followup_desktop.domain.errors import KnownError
from followup_desktop.languages import tr
from followup_desktop.services.edit_views import EditView, InterviewLine, PersonLine
from followup_desktop.services.facade import Services
from followup_desktop.ui.call_sheet.known_card import FactsArea
from followup_desktop.ui.dialogs.edit_forms import ApplicationForm, EditForm, InterviewForm, PersonForm
from followup_desktop.ui.dialogs.edit_list import NEW_PERSON, EditList, lines_of
from followup_desktop.ui.dialogs.saving_dialog import SavingDialog
from followup_desktop.ui.tasks import Tasks
from followup_desktop.ui.widgets import look
from followup_desktop.ui.widgets.buttons import ENTER, LinkButton, enter_presses, keyed_button
from followup_desktop.ui.widgets.flow import Flow
from followup_desktop.ui.widgets.speech import announce
from followup_desktop.ui.widgets.tab_order import tab_through
from followup_desktop.ui.widgets.text import give_tip, one_line
from followup_desktop.ui.window_parts.style import Dresser

FIRST = "application"
HINT = tr("Enter saves. Ctrl+PgDown and Ctrl+PgUp go through the list.")
LIST_SHARE = 0.36  # of the width, at most
Thing = EditView | InterviewLine | PersonLine | None  # None: somebody new


class EditDialog(SavingDialog):
    """Signals beside ``saved(Done)``: ``form_opened(EditForm)``, ``form_left(draft key)`` and
    ``form_settled(draft key)`` for what is typed; ``rest_wanted()``: the card of what is known;
    ``exit_card_wanted(interview_id)``; ``undo_wanted()``, ``redo_wanted()``."""

    form_opened = Signal(object)
    form_left = Signal(str)
    form_settled = Signal(str)
    rest_wanted = Signal()
    exit_card_wanted = Signal(int)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, services: Services, tasks: Tasks, application_id: int, parent: QWidget | None = None) -> None:
        super().__init__(tasks, parent)
        self.setObjectName("editor")
        self._services, self._id = services, application_id
        self.view: EditView | None = None
        self.form: EditForm | None = None
        self._area: FactsArea | None = None
        self._saving_wanted = False
        self._anew = False  # the form is to be made again, whatever stands in it
        self._shown: Thing = None
        self.list = EditList(self)
        self._make_buttons()
        self._lay_out()
        self.list.chosen.connect(self._chosen)
        self.list.entered.connect(self._enter)
        self.list.removal_wanted.connect(self.remove)
        Dresser(self)
        self.setMinimumSize(620, 400)
        wanted = QSize(look.scaled(self, 860), look.scaled(self, 580))
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))
        self.tell("")
        self._judge()
        self.reload()

    # -- building

    def _make_buttons(self) -> None:
        self.save_button = keyed_button(tr("Save"), self.save, "Enter", self)
        look.make_primary(self.save_button, primary=True)
        self.save_button.setDefault(True)
        self.back_button = keyed_button(tr("Put back"), self.put_back, parent=self)
        self.remove_button = keyed_button("", self.remove, parent=self)
        self.rest_button = keyed_button(tr("What I know about them…"), self.rest_wanted.emit, parent=self)
        self.exit_button = keyed_button(tr("Exit card…"), self._exit_card, parent=self)
        self.close_button = keyed_button(tr("Close"), self.reject, "Esc", self)
        self.undo_button = LinkButton(tr("Undo"), tone="accent_text", size=look.SECOND, parent=self)
        self.undo_button.clicked.connect(self.undo_wanted)
        for keys, way in (
            (QKeySequence.StandardKey.Undo, self.undo_wanted.emit),
            (QKeySequence("Ctrl+Shift+Z"), self.redo_wanted.emit),
            (QKeySequence("Ctrl+PgDown"), partial(self.list.step, 1)),
            (QKeySequence("Ctrl+PgUp"), partial(self.list.step, -1)),
        ):
            QShortcut(keys, self).activated.connect(way)

    def _lay_out(self) -> None:
        self._right = QVBoxLayout()
        self._right.setContentsMargins(0, look.MARGIN, 0, look.MARGIN - 4)
        self._right.setSpacing(look.GAP + 2)
        told = QHBoxLayout()
        told.setContentsMargins(look.MARGIN, 0, look.MARGIN, 0)
        told.setSpacing(look.GAP)
        told.addWidget(self.message, 1)
        told.addWidget(self.undo_button)
        foot = Flow(self)
        for button in (self.save_button, self.back_button, self.remove_button, self.rest_button, self.exit_button):
            foot.add(button)
        foot.add_at_end(self.close_button)
        below = QVBoxLayout()
        below.setContentsMargins(look.MARGIN, 0, look.MARGIN, 0)
        below.addWidget(foot)
        self._right.addLayout(told)
        self._right.addLayout(below)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.list)
        whole.addLayout(self._right, 1)

    # -- reading

    @Slot()
    def reload(self) -> None:
        reading = partial(self._services.edit_view, self._id)
        self._tasks.run_latest("edit", reading, self._show, self._gone)

    def _gone(self, error: BaseException) -> None:
        """It was erased elsewhere, or cannot be read: there is nothing left to edit."""
        self._tasks.failed.emit(error)
        self.reject()

    def _show(self, view: EditView) -> None:
        before, self.view = self.view, view
        self.setWindowTitle(tr("Edit {name}", name=one_line(view.application.title)))
        self.list.show_lines(lines_of(view))
        added = self._added_since(before, view)
        if added:
            self.list.choose(added)
        elif self.form is not None and self.list.key:
            self._refresh(view, self.form)
        else:  # the beginning, or what was there is gone
            self._anew = True
            self.list.choose(FIRST)
        self._anew = False

    def _added_since(self, before: EditView | None, view: EditView) -> str:
        """The person who was just added, where that is what the user did."""
        if before is None or not self._anew or self.form is None or self.form.key != NEW_PERSON:
            return ""
        known = {one.contact.id for one in before.people}
        return next((f"person:{one.contact.id}" for one in view.people if one.contact.id not in known), "")

    def _refresh(self, view: EditView, form: EditForm) -> None:
        """The form as the store has it now; one in which something is typed stays as it is."""
        if self._anew or (not form.is_touched and self._shown != _thing(view, form.key)):
            place = self._focused_field()
            field = self._open(view, form.key).draft_fields().get(place)
            if isinstance(field, QWidget):
                field.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(field, QLineEdit):
                field.end(False)

    def _focused_field(self) -> str:
        """The name of the field that has the keyboard, empty where none has."""
        at = self.focusWidget()
        if self.form is None or at is None:
            return ""
        for name, field in self.form.draft_fields().items():
            if isinstance(field, QWidget) and (field is at or field.isAncestorOf(at)):
                return name
        return ""

    # -- the form

    def _made(self, view: EditView, thing: Thing) -> EditForm:
        if isinstance(thing, InterviewLine):
            return InterviewForm(self._services, self._tasks, view, thing)
        if isinstance(thing, EditView):
            return ApplicationForm(self._services, view)
        return PersonForm(self._services, view, thing)

    @Slot(str)
    def _chosen(self, key: str) -> None:
        """By the user; or by us, where what was chosen is gone, and then what was said of that stays."""
        if not self._anew:
            self.tell("")
        if self.view is not None:
            self._open(self.view, key)

    def _open(self, view: EditView, key: str) -> EditForm:
        at = self.focusWidget()
        held = self.form is not None and at is not None and self.form.isAncestorOf(at)
        self._leave_form()
        self._shown = _thing(view, key)
        self.form = form = self._made(view, self._shown)
        area = FactsArea(form, self)
        if self._area is None:
            self._right.insertWidget(0, area, 1)
        else:
            self._right.replaceWidget(self._area, area)
            self._area.hide()
            self._area.deleteLater()
        self._area = area
        form.changed.connect(self._form_changed)
        form.answered.connect(self._answered)
        self._dress_buttons(view, form)
        self._judge()
        tab_through(self)
        if held:  # the keyboard goes on to the form that takes its place
            form.first().setFocus(Qt.FocusReason.TabFocusReason)
        self.form_opened.emit(form)
        return form

    def _dress_buttons(self, view: EditView, form: EditForm) -> None:
        self.remove_button.setVisible(bool(form.removal))
        self.remove_button.setText(form.removal)
        give_tip(self.remove_button, form.removal_why)
        self.rest_button.setVisible(isinstance(form, ApplicationForm))
        self.rest_button.setEnabled(view.application.is_open)
        self.exit_button.setVisible(isinstance(form, InterviewForm))

    def _leave_form(self) -> None:
        if self.form is not None:
            self.form.forget()
            self.list.mark(self.form.key, unsaved=self.form.is_touched and not self._anew)
            self.form_left.emit(self.form.draft_key)

    @Slot()
    def _form_changed(self) -> None:
        self._saving_wanted = False
        if self.form is not None:
            self.list.mark(self.form.key, unsaved=self.form.is_touched)
        self._judge()

    @Slot()
    def _answered(self) -> None:
        self._judge()
        if self._saving_wanted and self.form is not None and not self.form.is_pending:
            self._saving_wanted = False
            self.save()

    @Slot()
    def _judge(self) -> None:
        form = self.form
        able = form is not None and form.is_touched and not self._saving
        self.save_button.setEnabled(
            able and form is not None and not form.is_pending and form.operation() is not None
        )
        self.back_button.setEnabled(able)

    @Slot(str, bool)
    def tell(self, text: str, undo: bool = False) -> None:
        """What was done, and whether it can be taken back."""
        self.message.say(one_line(text) or HINT)
        self.undo_button.setVisible(undo)
        announce(self.message, text)

    @Slot(object)
    def tell_refusal(self, error: BaseException) -> None:
        """Here too, where it was asked for: the window's own line lies behind."""
        if isinstance(error, KnownError):
            self.message.say(one_line(str(error)), problem=True)
            announce(self.message, str(error))

    # -- what is done

    @Slot()
    def save(self) -> None:
        """Waits for an answer on what was typed last, if one is under way."""
        form = self.form
        if form is None or self._saving or not form.is_touched:
            return
        if form.is_pending:
            self._saving_wanted = True
            return
        operation = form.operation()
        if operation is not None:
            self._carry_out(operation)

    @property
    def keeps_something(self) -> bool:
        """Something is typed in one of the forms and not saved."""
        return bool(self.list.unsaved)

    @Slot()
    def put_back(self) -> None:
        if self.form is not None:
            self.form.put_back()
            self.form.first().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def remove(self) -> None:
        operation = self.form.removing() if self.form is not None else None
        if operation is not None and not self._saving:
            self._carry_out(operation)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _done(self, result: object) -> None:
        """It was saved, and the editor stays."""
        self._saving, self._anew = False, True
        if self.form is not None:
            self.list.mark(self.form.key, unsaved=False)
            self.form_settled.emit(self.form.draft_key)
        self.saved.emit(result)
        self.reload()

    @Slot()
    def _enter(self) -> None:
        """On into the form, as Tab would go: what is typed then takes the place of what stands there."""
        if self.form is not None:
            self.form.first().setFocus(Qt.FocusReason.TabFocusReason)

    def _exit_card(self) -> None:
        if isinstance(self.form, InterviewForm):
            self.exit_card_wanted.emit(self.form.interview_id)

    # -- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if enter_presses(self, event):
            return
        if event.key() in ENTER:
            self.save()  # where words are not answered yet it waits for the answer
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "list"):
            self._share_width()

    def _share_width(self) -> None:
        self.list.setFixedWidth(min(self.list.sizeHint().width(), round(self.width() * LIST_SHARE)))

    def done(self, result: int) -> None:
        self._tasks.forget("edit")
        self._leave_form()
        super().done(result)


def _thing(view: EditView, key: str) -> Thing:
    """What a line of the list stands for; None: somebody new."""
    things: dict[str, Thing] = {f"interview:{one.interview.id}": one for one in view.interviews}
    things |= {f"person:{one.contact.id}": one for one in view.people}
    return {**things, FIRST: view, NEW_PERSON: None}[key]

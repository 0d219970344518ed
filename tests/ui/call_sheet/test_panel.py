"""The side panel: what it shows for which advice, what it sends, and what it keeps when the sheet changes."""

from __future__ import annotations

import gc
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from followup_desktop.domain.model import Channel, Contact, Stage, Verdict
from followup_desktop.domain.schedule import TheirClock
from followup_desktop.services.views import ClockView, Who
from followup_desktop.ui.call_sheet.footer import Footer
from followup_desktop.ui.call_sheet.panel import CallSheetPanel
from followup_desktop.ui.call_sheet.written import mailto
from followup_desktop.ui.widgets.buttons import LinkButton
from followup_desktop.ui.widgets.text import WrapLabel
from tests.ui.call_sheet.conftest import Seconds
from tests.ui.call_sheet.sheet_samples import (
    HOSTILE,
    NOW,
    advice,
    follow_up,
    hostile,
    interview,
    sheet,
    view,
    waiting,
)


def texts(panel: CallSheetPanel) -> str:
    """All that can be read on it."""
    shown = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    return "\n".join([*shown, *(box.accessibleName() for box in panel.body.forms.script.boxes if box.isVisible())])


def longest_line(box: QWidget) -> int:
    """Pixels of ink in a row without a gap, right of the box."""
    image = box.grab().toImage()
    best = 0
    for y in range(image.height()):
        ground = image.pixelColor(image.width() - 1, y).lightness()
        run = 0
        for x in range(32, image.width()):
            run = run + 1 if abs(image.pixelColor(x, y).lightness() - ground) > 30 else 0
            best = max(best, run)
    return best


def test_without_a_sheet_it_gives_a_hint_and_sends_nothing(qtbot: QtBot, panel: CallSheetPanel) -> None:
    assert "Nothing is selected" in texts(panel)
    with qtbot.assertNotEmitted(panel.done_requested):
        panel.mark_done()
        panel.mark_no_answer()
        panel.place_call()


def test_it_shows_who_when_why_and_what_to_say(panel: CallSheetPanel) -> None:
    panel.show_sheet(view())
    shown = texts(panel)
    for expected in (
        "Northwind Labs",
        "Final interview",
        "Priya Raman",
        "Hiring manager · 10:04 there (New York)",
        "Call today, before 11:30",
        "NEXT STEPS",
        "main reason for this call",
        "Name what drew you in: the move to event sourcing, and stop.",
        "CLOSE",
        "Asking for the verdict.",
    ):
        assert expected in shown
    assert panel.header.person.call.text() == "Call +1 212 555 0142"


def test_only_the_users_own_facts_are_tinted(panel: CallSheetPanel) -> None:
    panel.show_sheet(view())
    boxes = {box.accessibleName(): box for box in panel.body.forms.script.boxes}
    runs = boxes["Name what drew you in: the move to event sourcing, and stop."].runs
    assert [run.text for run in runs if run.tinted] == ["the move to event sourcing"]


def test_call_and_copy_carry_the_number(qtbot: QtBot, panel: CallSheetPanel) -> None:
    panel.show_sheet(view())
    with qtbot.waitSignal(panel.call_requested) as called:
        qtbot.mouseClick(panel.header.person.call, Qt.MouseButton.LeftButton)
    assert called.args == ["tel:+12125550142"]
    with qtbot.waitSignal(panel.copy_requested) as copied:
        panel.header.person.copy.click()
    assert copied.args == ["+1 212 555 0142"]


def test_a_number_that_cannot_be_dialled_is_readable_all_the_same(panel: CallSheetPanel) -> None:
    panel.show_sheet(view(who=Who("Priya", phone="ask for extension 4")))
    assert not panel.header.person.call.isVisible()
    assert "ask for extension 4" in texts(panel)


def test_without_a_number_the_address_is_the_way_in(qtbot: QtBot, panel: CallSheetPanel) -> None:
    panel.show_sheet(view(who=Who("Priya", email="priya@example.org?bcc=x@y.z")))
    assert not panel.header.person.call.isVisible()
    with qtbot.waitSignal(panel.open_link) as opened:
        panel.header.person.email.click()
    assert opened.args == ["mailto:priya@example.org%3Fbcc%3Dx@y.z"]


def test_done_and_no_answer_carry_the_ids_and_later_is_asked_for(qtbot: QtBot, panel: CallSheetPanel) -> None:
    panel.show_sheet(view(ident=12, planned=follow_up(ident=34)))
    with qtbot.waitSignal(panel.done_requested) as done:
        panel.mark_done()
    assert done.args == [12, 34, ""]
    with qtbot.waitSignal(panel.done_requested) as no_answer:
        panel.footer.no_answer.click()
    assert no_answer.args == [12, 34, "no_answer"]
    with qtbot.waitSignal(panel.later_requested):
        panel.footer.snooze.click()


def test_without_a_follow_up_a_contact_can_be_logged_but_nothing_snoozed(qtbot: QtBot, panel: CallSheetPanel) -> None:
    panel.show_sheet(waiting())
    assert not panel.footer.snooze.isEnabled()
    with qtbot.waitSignal(panel.done_requested) as done:
        panel.mark_done()
    assert done.args == [2, 0, ""]


@pytest.mark.parametrize("verdict", [Verdict.WAIT, Verdict.DO_NOT_CALL, Verdict.MOVE_ON])
def test_where_no_contact_is_advised_the_script_is_folded_behind_the_advice(
    qtbot: QtBot, panel: CallSheetPanel, verdict: Verdict
) -> None:
    panel.show_sheet(waiting(verdict))
    assert not panel.body.forms.isVisible()
    assert not panel.footer.no_answer.isVisible()
    assert "until Wed 2 Dec" in texts(panel)
    with qtbot.waitSignal(panel.overrule_requested) as overruled:
        panel.body.overrule.click()
    assert overruled.args == [2]
    assert panel.body.forms.isVisible()
    assert panel.footer.no_answer.isVisible()
    panel.show_sheet(view())
    assert panel.body.forms.isVisible()
    assert not panel.body.overrule.isVisible()


def test_a_plan_of_ones_own_is_done_like_an_advised_one(panel: CallSheetPanel) -> None:
    own = replace(waiting(), follow_up=replace(follow_up(), moved_by_user=True))
    panel.show_sheet(own)
    assert not panel.body.overrule.isVisible()  # that was said already
    assert panel.body.forms.isVisible()
    assert panel.footer.done.text() == "✓ Mark done…"
    assert panel.footer.no_answer.isVisible()
    assert panel.header.person.call.property("kind") == "primary"
    panel.show_sheet(replace(view(), follow_up=replace(follow_up(Channel.EMAIL), moved_by_user=True)))
    assert panel.body.forms.switch.current() == "email"  # their own way, whatever is advised
    assert not panel.footer.no_answer.isVisible()


@pytest.mark.parametrize(
    ("wide", "phone", "words"),
    [
        (300, True, "Remind me later ▾"),  # the time stands beneath in any case
        (350, True, "Remind me later ▾"),
        (400, True, "Later ▾"),  # in full it would push the time beneath
        (640, True, "Remind me later ▾"),
        (400, False, "Remind me later ▾"),
        (230, False, "Later ▾"),
    ],
)
def test_remind_me_later_stands_in_full_where_that_costs_no_line(
    qtbot: QtBot, seconds: Seconds, *, wide: int, phone: bool, words: str
) -> None:
    footer = Footer(seconds)
    qtbot.addWidget(footer)
    footer.resize(wide, 120)
    footer.show()
    footer.show_phone(shown=phone)
    assert footer.snooze.text() == words
    assert footer.snooze.accessibleName() == "Remind me later…"


def test_the_loud_button_is_the_one_advised(panel: CallSheetPanel) -> None:
    panel.show_sheet(view())
    assert panel.header.person.call.property("kind") == "primary"
    panel.show_sheet(waiting())
    assert panel.header.person.call.property("kind") != "primary"
    assert panel.footer.done.property("kind") != "primary"
    written = view(ident=3, advised=advice(Verdict.EMAIL, Channel.EMAIL), planned=follow_up(Channel.EMAIL))
    panel.show_sheet(written)
    assert panel.body.forms.switch.current() == "email"
    assert panel.body.forms.email.open.property("kind") == "primary"
    assert not panel.footer.no_answer.isVisible()


def test_a_checked_point_is_struck_through(qtbot: QtBot, panel: CallSheetPanel) -> None:
    panel.show_sheet(view())
    box = panel.body.forms.script.boxes[1]
    qtbot.waitUntil(lambda: box.height() > 15)
    before = longest_line(box)
    box.click()
    assert box.isChecked()
    assert before < 40 < 150 < longest_line(box)


def test_checks_stay_with_their_sheet(panel: CallSheetPanel) -> None:
    first, second = view(), view("Halden Foods", ident=9, planned=follow_up(ident=90))
    panel.show_sheet(first)
    panel.body.forms.script.boxes[0].click()
    panel.show_sheet(second)
    assert panel.body.checked() == frozenset()
    panel.show_sheet(replace(first, clock=ClockView("10:05 there", TheirClock.GOOD)))
    assert panel.body.checked() == {"open-1"}


def test_a_second_reading_of_the_same_sheet_disturbs_nothing(panel: CallSheetPanel) -> None:
    panel.show_sheet(view())
    box = panel.body.forms.script.boxes[1]
    box.setFocus()
    panel.body.advice.why.set_unfolded(True)
    panel.body.forms.show_form("voicemail")
    panel.show_sheet(view())
    assert panel.body.forms.script.boxes[1] is box
    assert panel.body.advice.why.is_unfolded
    assert panel.body.forms.switch.current() == "voicemail"


def test_the_form_follows_the_advised_way_of_the_same_follow_up(panel: CallSheetPanel) -> None:
    """The planner keeps the row: what was a thank-you by e-mail yesterday is a call today."""
    written = view(advised=advice(Verdict.EMAIL, Channel.EMAIL), planned=follow_up(Channel.EMAIL))
    panel.show_sheet(written)
    assert panel.body.forms.switch.current() == "email"
    panel.show_sheet(view())
    assert panel.body.forms.switch.current() == "call"
    panel.body.forms.show_form("email")
    panel.show_sheet(view())
    assert panel.body.forms.switch.current() == "email"  # what the user looks at stays while the way does


def test_the_reasoning_unfolds_with_rules_and_sources(qtbot: QtBot, panel: CallSheetPanel) -> None:
    panel.show_sheet(view())
    assert "2 rules looked at" in texts(panel)
    assert "0 of 3" not in texts(panel)
    qtbot.keyClick(panel.body.advice.why.button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "0 of 3" in texts(panel))
    shown = texts(panel)
    for expected in ("They promised", "0 of 3", "The day they named has passed.", "Rule R7", "They name a new day."):
        assert expected in shown
    openers = [button for button in panel.body.advice.findChildren(LinkButton) if button.property("link")]
    assert len(openers) == 1, "only links of the web are offered"
    with qtbot.waitSignal(panel.open_link) as opened:
        openers[0].click()
    assert opened.args == ["https://example.org/s"]


def test_their_clock_moves_on_without_the_sheet(panel: CallSheetPanel) -> None:
    panel.show_sheet(view())
    panel.update_clock(ClockView("17:31 there (New York)", TheirClock.LATE, "too late to call"))
    assert "17:31 there (New York)" in texts(panel)
    assert "too late to call" in texts(panel)


def test_notes_are_saved_a_moment_after_the_last_key(qtbot: QtBot, panel: CallSheetPanel) -> None:
    panel.show_sheet(view(note="before"))
    assert panel.notes.edit.toPlainText() == "before"
    pause, latest = sorted(panel.notes.findChildren(QTimer), key=lambda timer: timer.interval())
    assert 0 < pause.interval() <= latest.interval() < 2000
    pause.setInterval(20)
    with qtbot.waitSignal(panel.note_changed, timeout=20_000) as saved:
        panel.notes.edit.setPlainText("Wed")
    assert saved.args == [1, "Wed"]


def test_notes_are_saved_when_another_sheet_comes(qtbot: QtBot, panel: CallSheetPanel) -> None:
    panel.show_sheet(view())
    panel.notes.edit.setPlainText("typed and gone")
    with qtbot.waitSignal(panel.note_changed) as saved:
        panel.show_sheet(view("Halden Foods", ident=9, note="theirs"))
    assert saved.args == [1, "typed and gone"]
    assert panel.notes.edit.toPlainText() == "theirs"
    with qtbot.assertNotEmitted(panel.note_changed):
        panel.show_sheet(None)


@pytest.mark.parametrize("leave", ["hide", "focus", "done"])
def test_notes_are_saved_when_the_field_is_left(qtbot: QtBot, panel: CallSheetPanel, leave: str) -> None:
    panel.show_sheet(view())
    panel.write_note()
    panel.notes.edit.setPlainText("kept")
    with qtbot.waitSignal(panel.note_changed) as saved:
        {"hide": panel.hide, "focus": panel.notes.edit.left.emit, "done": panel.mark_done}[leave]()
    assert saved.args == [1, "kept"]


def test_an_older_note_from_the_store_does_not_overwrite_what_is_being_typed(panel: CallSheetPanel) -> None:
    panel.show_sheet(view(note="a"))
    panel.notes.edit.setPlainText("a b")
    panel.show_sheet(view(note="a"))
    assert panel.notes.edit.toPlainText() == "a b"


def test_the_email_leaves_as_receiver_subject_and_body_only(qtbot: QtBot, panel: CallSheetPanel) -> None:
    panel.show_sheet(view(sheet=sheet(email_subject="a&cc=x@y?body=z", email_body="1 & 2\n100 % +")))
    panel.body.forms.show_form("email")
    with qtbot.waitSignal(panel.mail_requested) as asked:
        panel.body.forms.email.open.click()
    link = urlsplit(asked.args[0])
    assert (link.scheme, link.path) == ("mailto", "priya@example.org")
    assert parse_qs(link.query, strict_parsing=True) == {"subject": ["a&cc=x@y?body=z"], "body": ["1 & 2\r\n100 % +"]}
    assert "+" not in link.query


def test_an_address_cannot_add_headers() -> None:
    link = urlsplit(mailto("a@b.c?bcc=x@y.z&\nCc: q", "s\r\nBcc: z", ""))
    assert set(parse_qs(link.query, keep_blank_values=True)) == {"subject", "body"}
    assert "?" not in link.path
    assert "%0A" not in link.path + link.query.split("&")[0]


def test_voicemail_and_email_can_be_copied(qtbot: QtBot, panel: CallSheetPanel) -> None:
    panel.show_sheet(view())
    for form, button, expected in (
        ("voicemail", panel.body.forms.voicemail.copy, "Hello Priya"),
        ("email", panel.body.forms.email.copy, "Dear Priya"),
        ("email", panel.body.forms.email.copy_subject, "Backend engineer: timing"),
    ):
        panel.body.forms.show_form(form)
        assert button.isVisible()
        with qtbot.waitSignal(panel.copy_requested) as copied:
            button.click()
        assert copied.args[0].startswith(expected)


def test_what_the_user_changed_in_the_email_stays_for_its_contact(panel: CallSheetPanel) -> None:
    body = panel.body.forms.email.body
    panel.show_sheet(view())
    panel.show_sheet(view(sheet=sheet(email_body="a better one")))
    assert body.toPlainText() == "a better one"  # nobody changed the first
    body.setPlainText("my own words")
    panel.show_sheet(view(sheet=sheet(email_body="an even better one")))
    assert body.toPlainText() == "my own words"
    panel.show_sheet(view(planned=follow_up(ident=91), sheet=sheet(email_body="for the next contact")))
    assert body.toPlainText() == "for the next contact"


def test_the_exit_card_of_the_latest_interview_that_is_over(qtbot: QtBot, panel: CallSheetPanel) -> None:
    interviews = (interview(3, 9), interview(4, 12), interview(5, 30, Stage.OFFER))
    panel.show_sheet(view(interviews=interviews), NOW)
    with qtbot.waitSignal(panel.exit_card_requested) as asked:
        panel.body.exit_card.click()
    assert asked.args == [4]


def test_the_link_of_the_next_interview_is_opened_only_into_the_web(qtbot: QtBot, panel: CallSheetPanel) -> None:
    past, to_come = interview(3, 9), interview(4, 30)
    link = "https://meet.example.org/x?a=1&b=2"
    panel.show_sheet(view(interviews=(replace(past, link="https://old"), replace(to_come, link=link))), NOW)
    with qtbot.waitSignal(panel.open_link) as opened:
        panel.body.meeting.click()
    assert opened.args == [link]
    panel.show_sheet(view(interviews=(replace(to_come, link="file:///etc/passwd"),)), NOW)
    assert not panel.body.meeting.isVisible()


def test_others_there_are_named(qtbot: QtBot, panel: CallSheetPanel) -> None:
    people = (Contact("Priya Raman", id=5), Contact("Jo Berg", "Team lead", "555 0100", id=6))
    panel.show_sheet(view(contacts=people))
    panel.body.people.set_unfolded(True)
    qtbot.waitUntil(lambda: "Jo Berg · Team lead · 555 0100" in texts(panel))
    assert texts(panel).count("Priya Raman") == 1
    panel.show_sheet(view(contacts=people[:1]))
    assert not panel.body.people.isVisible()


def test_the_timer_runs_on_the_clock_it_is_given_and_ends_with_the_sheet(
    panel: CallSheetPanel, seconds: Seconds
) -> None:
    panel.show_sheet(view())
    timer = panel.footer.timer
    panel.toggle_timer()
    seconds.now += 75
    panel.toggle_timer()
    assert (timer.text(), timer.is_running) == ("01:15", False)
    panel.toggle_timer()
    panel.show_sheet(view("Halden Foods", ident=9))
    assert (timer.text(), timer.is_running) == ("00:00", False)


def test_nothing_goes_on_ticking_without_a_sheet(panel: CallSheetPanel) -> None:
    panel.show_sheet(view())
    panel.toggle_timer()
    panel.notes.edit.setPlainText("x")
    panel.show_sheet(None)
    assert [timer for timer in panel.findChildren(QTimer) if timer.isActive()] == []


def test_markup_stays_text(panel: CallSheetPanel) -> None:
    panel.show_sheet(hostile())
    panel.body.advice.why.set_unfolded(True)
    panel.body.history.set_unfolded(True)
    labels = panel.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert HOSTILE in texts(panel)
    assert panel.notes.edit.toPlainText() == HOSTILE


def clipped(panel: CallSheetPanel) -> str:
    """The first text that has not the room it needs, or stands out; empty once all are laid out and none does."""
    if panel.body.width() > panel.area.viewport().width():
        return "the body"
    for part in [*panel.findChildren(WrapLabel), *panel.body.forms.script.boxes]:
        if not part.isVisible():
            continue
        right = part.mapTo(panel, part.rect().topRight()).x()
        fits = part.block().widest_line(part.width()) <= part.width() + 1 or part.width() < 8
        if part.height() < part.heightForWidth(part.width()) - 1 or not fits or not 0 <= right < panel.width():
            return part.accessibleName() or part.text()
    return ""


@pytest.mark.parametrize("form", ["call", "voicemail", "email"])
def test_nothing_is_clipped_at_any_width(qtbot: QtBot, panel: CallSheetPanel, form: str) -> None:
    panel.resize(300, 640)
    panel.show_sheet(hostile())
    panel.body.forms.show_form(form)
    for fold in (panel.body.advice.why, panel.body.history):
        fold.set_unfolded(True)
    for width in (300, 700, 320, 520, 380):
        panel.resize(width, 640)
        QApplication.processEvents()
        assert panel.width() == width
        qtbot.waitUntil(lambda: clipped(panel) == "")


def test_many_sheets_one_after_another(qtbot: QtBot, panel: CallSheetPanel) -> None:
    """Parts come and go and are collected; what is gone must not be asked for its size (it once crashed)."""
    sheets = [view(), waiting(), view(ident=3, planned=follow_up(Channel.EMAIL)), hostile(), waiting(Verdict.WAIT)]
    for _ in range(2):
        for each in sheets:
            panel.show_sheet(each)
            panel.body.advice.why.set_unfolded(True)
            QApplication.processEvents()
        gc.collect()
    assert panel.view is sheets[-1]

"""Our notifications on real daemons, clicked with a real mouse on their pixels; everything on a virtual desktop."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from daemon_program import ARTEFACTS, BUTTONS, Program, nothing_shown, restart_the_daemon, shown, withdraw_one
from virtual_desktop import Box, Desktop, missing, until

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(bool(missing()), reason=f"needs {', '.join(missing())}"),
    pytest.mark.timeout(120),
]
ON_DUNST = pytest.mark.parametrize("desktop", ["dunst"], indirect=True, scope="module")
ON_XFCE = pytest.mark.parametrize("desktop", ["xfce4-notifyd"], indirect=True, scope="module")


@pytest.fixture(scope="module", params=["dunst", "xfce4-notifyd"])
def desktop(request: pytest.FixtureRequest) -> Iterator[Desktop]:
    with Desktop(request.param, "1280x800") as made:
        yield made


@pytest.fixture
def program(desktop: Desktop, request: pytest.FixtureRequest) -> Iterator[Program]:
    desktop.move(100, 700)  # away from where notifications come
    made = Program(desktop)
    told = made.next("ready")
    assert told["clickable"], told
    yield made
    desktop.screenshot(ARTEFACTS / f"{request.node.name}-end.png")
    assert made.quit() == 0
    nothing_shown(desktop)


def open_it(desktop: Desktop, box: Box) -> None:
    """Clicks what opens the call sheet: on dunst the notification, on Xfce its first button."""
    desktop.click(*(box.middle if desktop.daemon_name == "dunst" else until(lambda: desktop.buttons(box))[0]))


def test_a_click_gives_action_and_key(desktop: Desktop, program: Program) -> None:
    program.send("12:3", "Call Priya Raman, Northwind Labs")
    (box,) = shown(desktop)
    desktop.screenshot(ARTEFACTS / f"{desktop.daemon_name}.png")
    open_it(desktop, box)
    told = program.next("activated")
    assert told["key"] == "12:3"
    assert told["action"] == ("default" if desktop.daemon_name == "dunst" else "talk")
    assert program.next("closed")["key"] == "12:3"


@ON_XFCE
@pytest.mark.parametrize(("place", "action"), list(enumerate(BUTTONS)))
def test_each_drawn_button(desktop: Desktop, program: Program, place: int, action: str) -> None:
    program.send("7:1", "Call Priya Raman")
    (box,) = shown(desktop)
    buttons = until(lambda: desktop.buttons(box), what="the buttons")
    assert len(buttons) == 3
    desktop.click(*buttons[place])
    told = program.next("activated")
    assert (told["key"], told["action"]) == ("7:1", action)


def test_without_buttons_of_ours_it_can_still_be_opened(desktop: Desktop, program: Program) -> None:
    program.send("1:1", "7 follow-ups are due", {})
    (box,) = shown(desktop)
    open_it(desktop, box)
    told = program.next("activated")
    assert (told["key"], told["action"]) == ("1:1", "default")


def test_of_two_the_older_one(desktop: Desktop, program: Program) -> None:
    program.send("1:1", "The older one")
    shown(desktop)
    program.send("2:1", "The newer one")
    first, second = shown(desktop, 2)
    open_it(desktop, first)
    assert program.next("activated")["key"] == "1:1"
    assert program.next("closed")["key"] == "1:1"
    (left,) = shown(desktop)
    assert left.y <= second.y
    open_it(desktop, left)
    assert program.next("activated")["key"] == "2:1"


def test_put_away_unopened(desktop: Desktop, program: Program) -> None:
    program.send("5:1", "Call Priya Raman")
    (box,) = shown(desktop)
    if desktop.daemon_name == "dunst":
        desktop.click(*box.middle, button=3)
    else:
        desktop.click(box.x + 120, box.y + 22)  # the title: a click there only dismisses
    told = program.next("closed")
    assert (told["key"], told["detail"]) == ("5:1", "dismissed")


def test_a_newer_one_takes_its_place(desktop: Desktop, program: Program) -> None:
    program.send("5:1", "Call Priya Raman")
    shown(desktop)
    program.send("5:2", "Call Priya Raman now")
    (box,) = shown(desktop)
    open_it(desktop, box)
    assert program.next("activated")["key"] == "5:2"


def test_withdrawn(desktop: Desktop, program: Program) -> None:
    withdraw_one(desktop, program)


def test_quitting_takes_them_away(desktop: Desktop, program: Program) -> None:
    for number in (1, 2, 3):
        program.send(f"{number}:1", f"Call number {number}")
    shown(desktop, 3)
    assert program.quit() == 0
    nothing_shown(desktop)


@ON_DUNST
def test_one_that_stays_stays_and_another_expires(desktop: Desktop, program: Program) -> None:
    program.send("1:1", "This one stays")
    program.send("2:1", "This one goes", stays=False)
    shown(desktop, 2)
    told = program.next("closed")
    assert (told["key"], told["detail"]) == ("2:1", "expired")
    assert len(shown(desktop)) == 1
    assert program.silent


@ON_DUNST
def test_do_not_disturb_takes_it_and_shows_it_later(desktop: Desktop, program: Program) -> None:
    desktop.out("dunstctl", "set-paused", "true")
    try:
        assert program.next("ready")["resting"]
        program.send("1:1", "Call Priya Raman")
        assert desktop.notifications() == []
    finally:
        desktop.out("dunstctl", "set-paused", "false")
    assert not program.next("ready")["resting"]
    (box,) = shown(desktop)
    open_it(desktop, box)
    assert program.next("activated")["key"] == "1:1"


def test_the_daemon_is_restarted(desktop: Desktop, program: Program) -> None:
    restart_the_daemon(desktop, program, lambda box: open_it(desktop, box))


def test_fifty_in_a_row(desktop: Desktop, program: Program) -> None:
    for number in range(1, 51):
        program.send(f"{number}:1", f"Call number {number}")
        program.tell("withdraw", number)
        assert program.next("closed")["key"] == f"{number}:1"
    assert program.silent

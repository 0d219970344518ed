"""The two daemons that MATE and old GNOMEs have: what they do otherwise than dunst and Xfce's, clicked with a real
mouse. Neither shows more than some twenty at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from daemon_program import ARTEFACTS, BUTTONS, Program, nothing_shown, restart_the_daemon, shown, withdraw_one
from virtual_desktop import DAEMONS, Box, Desktop, missing

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(bool(missing()), reason=f"needs {', '.join(missing())}"),
    pytest.mark.timeout(150),
]
# Pixels from the right and from the lower end of a notification, seen on the pictures: the three buttons.
PLACES = {
    "mate-notification-daemon": ((218, 27), (143, 27), (76, 27)),
    "notification-daemon": ((233, 39), (158, 39), (92, 39)),
}
CLOSE = {"mate-notification-daemon": (32, 27), "notification-daemon": (24, 29)}  # from the right and from the top


@pytest.fixture(scope="module", params=list(PLACES))
def desktop(request: pytest.FixtureRequest) -> Iterator[Desktop]:
    if not any(Path(path).is_file() for path in DAEMONS[request.param]):
        pytest.skip(f"needs {request.param}")
    with Desktop(request.param, "1280x800") as made:
        yield made


@pytest.fixture
def program(desktop: Desktop, request: pytest.FixtureRequest) -> Iterator[Program]:
    desktop.move(100, 700)  # away from where notifications come
    made = Program(desktop)
    assert made.next("ready")["clickable"]
    yield made
    desktop.screenshot(ARTEFACTS / f"{request.node.name}-end.png")
    assert made.quit() == 0
    if desktop.daemon_name == "notification-daemon":  # it leaves the one that it shows, whatever it was told
        desktop.stop_daemon()
        desktop.start_daemon("notification-daemon")
    nothing_shown(desktop)


def open_it(desktop: Desktop, box: Box) -> None:
    desktop.click(box.x + 150, box.y + 25)


def test_the_body_and_each_button(desktop: Desktop, program: Program) -> None:
    places = PLACES[desktop.daemon_name or ""]
    for number, action in enumerate(("default", *BUTTONS), start=1):
        program.send(f"{number}:3", "Call Priya Raman, Northwind Labs")
        (box,) = shown(desktop)
        if action == "default":
            desktop.screenshot(ARTEFACTS / f"{desktop.daemon_name}.png")
            open_it(desktop, box)
        else:
            right, low = places[list(BUTTONS).index(action)]
            desktop.click(box.x + box.width - right, box.y + box.height - low)
        told = program.next("activated")
        assert (told["key"], told["action"]) == (f"{number}:3", action)
        assert program.next("closed")["key"] == f"{number}:3"


def test_put_away_unopened(desktop: Desktop, program: Program) -> None:
    right, top = CLOSE[desktop.daemon_name or ""]
    program.send("1:1", "Put away")
    (box,) = shown(desktop)
    desktop.click(box.x + box.width - right, box.y + top)
    assert program.next("closed")["detail"] == "dismissed"  # although MATE calls it expired


@pytest.mark.parametrize("desktop", ["mate-notification-daemon"], indirect=True, scope="module")
def test_taken_back_and_expired(desktop: Desktop, program: Program) -> None:
    """MATE's alone: GNOME's old daemon leaves what it shows on the screen although it says it closed it, and lets
    nothing expire that has buttons."""
    withdraw_one(desktop, program)
    program.send("3:1", "It stays")
    program.send("4:1", "It goes by itself", stays=False)
    told = program.next("closed", seconds=60)
    assert (told["key"], told["detail"]) == ("4:1", "expired")
    assert program.silent
    assert len(desktop.notifications()) == 1


def test_one_too_many_is_told_apart_and_there_is_room_again_when_one_goes(desktop: Desktop, program: Program) -> None:
    number = 0
    while True:
        number += 1
        assert number < 60, "it shows any number"
        program.tell("send", f"{number}:1", f"Call number {number}", {}, True)
        told = program.next("accepted", "crowded")
        if told["ev"] == "crowded":
            break
    assert "xceeded" in told["detail"]
    assert number > 4  # three single ones and a summary always find room
    program.tell("withdraw", 1)
    assert program.next("closed")["key"] == "1:1"
    program.send("99:1", "There is room again")


def test_the_daemon_is_restarted(desktop: Desktop, program: Program) -> None:
    restart_the_daemon(desktop, program, lambda box: open_it(desktop, box))

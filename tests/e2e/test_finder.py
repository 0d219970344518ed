"""Somebody rings: who is it, in two keystrokes, with a real keyboard and as a screen reader finds it."""

from __future__ import annotations

from pathlib import Path

import pytest
from stage import TITLE, stage
from virtual_desktop import until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(180)]


def test_three_digits_of_a_caller_lead_to_what_to_know_and_to_their_sheet(tmp_path: Path) -> None:
    with stage("dunst", tmp_path, "finder") as on:
        on.start()
        on.add("Northwind Labs")
        on.add("Halden Foods", contact="Tomas Lind", phone="+1 646 555 0199")
        on.leave_exit_card()
        on.desktop.focus(TITLE)
        on.desktop.key("ctrl+k")
        until(lambda: "Find anybody or anything" in on.reader.names(), what="the finder")
        on.desktop.type("199")
        until(
            lambda: any(name.startswith("Tomas Lind, Halden Foods") for name in on.reader.names()), what="the caller"
        )
        until(lambda: any(name.startswith("Final interview, today") for name in on.reader.names()), what="the round")
        on.picture("who")
        on.desktop.key("Return")
        on.shows_sheet_of("Halden Foods", "Tomas Lind")
        on.quit()

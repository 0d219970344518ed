"""The first start on a real desktop: the test notification comes up on a real daemon, and a real click answers it."""

from __future__ import annotations

from pathlib import Path

import pytest
from stage import stage
from virtual_desktop import until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(120)]


def test_a_click_on_the_test_notification_answers_the_question(tmp_path: Path) -> None:
    with stage("xfce4-notifyd", tmp_path, "first-run") as on:
        on.start()
        until(
            lambda: any(name.startswith("Reminders appear on the desktop") for name in on.reader.names()),
            what="the way to be known",
        )
        on.picture("page")
        on.desktop.focus("Follow-Up Desktop")
        on.desktop.key(*["Tab"] * 5)  # past the three ways to begin and the two places
        on.desktop.key("Return")
        (box,) = on.notification()
        until(lambda: any("Did you see it?" in name for name in on.reader.names()), what="the question")
        on.picture("asked")
        on.desktop.click(*until(lambda: on.desktop.buttons(box), what="its button")[0])
        until(lambda: any(name.startswith("It works") for name in on.reader.names()), what="the answer")
        on.no_notification()
        on.picture("answered")
        assert on.cli("check")["notifications"]["seen"] is True
        on.quit()

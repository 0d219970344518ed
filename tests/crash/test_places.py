"""Places that are not as they should be: no environment, no home, a screen that goes away."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.crash.living import add, must_ring, ready, rows
from tests.crash.scene import ROOT, Scene, until

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(600)]
MAIN = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from followup_desktop.__main__ import main; sys.exit(main())"


def bare(arguments: list[str], env: dict[str, str], *through: str) -> subprocess.CompletedProcess[str]:
    """The program with that environment and nothing else. ``through``: a command that starts it."""
    return subprocess.run(
        [*through, sys.executable, "-P", "-c", MAIN, *arguments],
        env=env, cwd="/", capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def nobody() -> tuple[str, ...]:
    """As a user whom no list of users names, so that only the environment could tell their home."""
    command = (str(shutil.which("unshare")), "--user", "--map-user=12345", "--map-group=12345")
    if subprocess.run([*command, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody be somebody else")
    return command


def must_say_so(found: subprocess.CompletedProcess[str]) -> None:
    assert found.returncode == 1, found.stderr
    assert "cannot be used" in found.stderr
    assert "--data-dir" in found.stderr
    assert "Traceback" not in found.stderr


@pytest.mark.parametrize("arguments", [["list"], []], ids=["command", "window"])
def test_a_home_that_cannot_be_written_is_said_and_nothing_is_begun_elsewhere(
    tmp_path: Path, arguments: list[str]
) -> None:
    must_say_so(bare(arguments, {"HOME": "/proc/nothing", "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path)}))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="by unshare, to be somebody whom no list names")
@pytest.mark.parametrize("arguments", [["list"], []], ids=["command", "window"])
def test_without_a_home_it_says_so(arguments: list[str]) -> None:
    must_say_so(bare(arguments, {}, *nobody()))


@pytest.mark.skipif(sys.platform != "linux", reason="by unshare, to be somebody whom no list names")
def test_without_a_home_a_named_folder_is_enough(tmp_path: Path) -> None:
    found = bare(["--data-dir", str(tmp_path), "--json", "check"], {}, *nobody())
    assert found.returncode == 0, found.stderr


def test_without_any_environment_a_named_folder_is_used(tmp_path: Path) -> None:
    """No HOME, no PATH, no locale, no TMPDIR, no clock's zone."""
    added = ["add", "Zoë & Söhne", "--stage", "final", "--at", "2027-01-05T08:00", "--zone", "Europe/Berlin"]
    assert bare(["--data-dir", str(tmp_path), *added], {}).returncode == 0
    listed = bare(["--data-dir", str(tmp_path), "--json", "list"], {})
    assert (listed.returncode, "Zo" in listed.stdout) == (0, True), listed.stderr


@contextmanager
def screen() -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """A virtual screen that can be killed, and its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "800x600x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL) as shown:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                yield shown, f":{told.readline().strip()}"
        finally:
            shown.kill()


@pytest.mark.skipif(sys.platform != "linux", reason="a screen of X11")
def test_when_the_screen_goes_it_ends_and_all_is_saved(scene: Scene) -> None:
    with screen() as (shown, name):
        scene.env |= {"QT_QPA_PLATFORM": "xcb", "DISPLAY": name, "XAUTHORITY": ""}
        add(scene, 1)
        scene.start()
        must_ring(scene)
        (number,) = [line["shown"] for line in scene.lines(0) if "shown" in line]
        scene.order(click=[number, "done"])
        assert until(lambda: rows(scene.data, "SELECT 1 FROM attempt") == [(1,)])
        shown.kill()
        assert until(scene.gone)
    scene.program = None
    scene.env["QT_QPA_PLATFORM"] = "offscreen"
    scene.start()
    ready(scene)
    assert scene.quit() == 0
    assert rows(scene.data, "SELECT state FROM follow_up WHERE id=1") == [("done",)]

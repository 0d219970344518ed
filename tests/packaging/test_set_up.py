"""start.py as a person meets it: a real environment is made for a tiny program, kept, changed and repaired.

The tiny repository has no dependencies and brings its own build backend, so that nothing is fetched. All but the
first are among the end-to-end tests, because each set-up takes a second or two.
"""

from __future__ import annotations

import ast
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parent.parent.parent / "packaging"
BASE_PYTHON = str(getattr(sys, "_base_executable", sys.executable))

PROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "followup-desktop"
version = "0"
"""

BACKEND = """\
import base64, hashlib, pathlib, zipfile

HERE = pathlib.Path(__file__).resolve().parent

def get_requires_for_build_editable(settings=None):
    return []

def build_editable(folder, settings=None, metadata=None):
    gate = HERE / "gate"
    if gate.exists():
        gate.open("w").write("here")  # waits until somebody reads, and ...
        (HERE / "second gate").open("r").read()  # ... for ever
    name = "followup_desktop-0-py3-none-any.whl"
    info = "followup_desktop-0.dist-info/"
    with zipfile.ZipFile(pathlib.Path(folder) / name, "w") as wheel:
        wheel.writestr("_followup.pth", str(HERE))
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: followup-desktop\\nVersion: 0\\n")
        about = "Wheel-Version: 1.0\\nGenerator: here\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"
        wheel.writestr(info + "WHEEL", about)
        files = ("_followup.pth", info + "METADATA", info + "WHEEL", info + "RECORD")
        wheel.writestr(info + "RECORD", "".join(each + ",,\\n" for each in files))
    return name
"""

PROGRAM = """\
import sys
import zipfile
print("program", sys.argv[1:], flush=True)
sys.exit(7 if "fail" in sys.argv else 0)
"""

LEFT_OUT = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH")  # no screen, and this program only


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "a place with späces"
    (root / "followup_desktop").mkdir(parents=True)
    (root / "followup_desktop" / "__init__.py").write_text("")
    (root / "followup_desktop" / "__main__.py").write_text(PROGRAM)
    (root / "backend.py").write_text(BACKEND)
    (root / "pyproject.toml").write_text(PROJECT)
    shutil.copytree(PACKAGING, root / "packaging", ignore=shutil.ignore_patterns("__pycache__", "*.lock"))
    for name in ("requirements.lock", "requirements-sync.lock", "requirements-dev.lock"):
        (root / "packaging" / name).write_text("# nothing is needed\n")
    return root


def command(root: Path, *arguments: str) -> list[str]:
    return [BASE_PYTHON, str(root / "packaging" / "start.py"), *arguments]


def start(root: Path, *arguments: str, cwd: Path | str = "/", **more: str) -> subprocess.CompletedProcess[str]:
    variables = {name: value for name, value in os.environ.items() if name not in LEFT_OUT} | more
    return subprocess.run(
        command(root, *arguments), cwd=cwd, env=variables, capture_output=True, text=True, timeout=50, check=False
    )


def test_the_first_time_sets_up_and_the_second_says_nothing(repository: Path) -> None:
    first = start(repository, "run", "list", "--due")
    assert first.stdout == "program ['list', '--due']\n", first.stderr
    assert "Installing requirements.lock" in first.stderr
    made = sorted((path, path.stat().st_mtime_ns) for path in (repository / ".venv").rglob("*"))
    (repository / "followup_desktop.py").write_text("raise SystemExit('a file in the current folder was taken')")
    second = start(repository, "run", "fail", cwd=repository / "packaging")
    assert (second.returncode, second.stdout, second.stderr) == (7, "program ['fail']\n", "")
    assert sorted((path, path.stat().st_mtime_ns) for path in (repository / ".venv").rglob("*")) == made


@pytest.mark.e2e
def test_a_changed_lock_or_project_sets_up_again_and_a_changed_tool_setting_does_not(repository: Path) -> None:
    assert start(repository, "run", "list").returncode == 0
    project = repository / "pyproject.toml"
    project.write_text(PROJECT + "[tool.ruff]\nline-length = 100\n")
    assert start(repository, "run", "list").stderr == ""
    (repository / "packaging" / "requirements.lock").write_text("# still nothing\n")
    assert "Installing" in start(repository, "run", "list").stderr
    project.write_text(PROJECT.replace('"0"', '"0.0"'))
    assert "Installing" in start(repository, "run", "list").stderr
    assert start(repository, "run", "list").stderr == ""


@pytest.mark.e2e
def test_the_extra_for_the_phone_is_added_and_is_there_for_the_next_run(repository: Path) -> None:
    added = start(repository, "sync")
    assert (added.returncode, "Installing requirements-sync.lock" in added.stderr) == (0, True), added.stderr
    again = start(repository, "run", "list")
    assert (again.stdout, again.stderr) == ("program ['list']\n", "")
    assert start(repository, "sync").stderr == ""


@pytest.mark.e2e
def test_a_damaged_environment_is_made_anew(repository: Path) -> None:
    assert start(repository, "run", "list").returncode == 0
    (pth,) = (repository / ".venv").rglob("_followup.pth")
    pth.unlink()
    again = start(repository, "run", "list")
    assert (again.returncode, again.stdout) == (0, "program ['list']\n"), again.stderr
    (repository / ".venv" / "bin" / "python").unlink()
    assert start(repository, "run", "list").returncode == 0


@pytest.mark.e2e
def test_a_moved_repository_works_where_it_is_now(repository: Path) -> None:
    assert start(repository, "run", "list").returncode == 0
    moved = repository.rename(repository.parent / "moved")
    done = start(moved, "run", "list")
    assert (done.returncode, done.stdout) == (0, "program ['list']\n"), done.stderr


@pytest.mark.e2e
@pytest.mark.skipif(os.name != "posix", reason="stops the set-up by a pipe with a name")
def test_a_set_up_killed_in_the_middle_is_begun_anew(repository: Path) -> None:
    os.mkfifo(repository / "gate")
    os.mkfifo(repository / "second gate")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command(repository, "run", "list"), start_new_session=True, **quiet) as killed:
        assert (repository / "gate").read_text() == "here"  # the program itself is being installed at this moment
        os.killpg(killed.pid, 9)
    (repository / "gate").unlink()
    (repository / ".venv" / "half-made").write_text("left by the one that was killed")
    done = start(repository, "run", "list")
    assert (done.returncode, done.stdout) == (0, "program ['list']\n"), done.stderr
    assert not (repository / ".venv" / "half-made").exists()


@pytest.mark.e2e
def test_somebodys_own_environment_is_kept(repository: Path) -> None:
    subprocess.run([BASE_PYTHON, "-m", "venv", "--without-pip", str(repository / ".venv")], check=True)
    mine = repository / ".venv" / "mine"
    mine.write_text("")
    assert start(repository, "run", "list").returncode == 0
    assert mine.exists()


@pytest.mark.e2e
def test_settings_of_pip_that_lead_elsewhere_do_no_harm(repository: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    done = start(repository, "run", "list", PIP_USER="1", PIP_TARGET=str(elsewhere), PIP_REQUIRE_VIRTUALENV="1")
    assert (done.returncode, done.stdout) == (0, "program ['list']\n"), done.stderr
    assert not elsewhere.exists()


@pytest.mark.e2e
def test_a_failed_installation_says_why_and_is_no_finished_one(repository: Path) -> None:
    (repository / "packaging" / "requirements.lock").write_text("no-hash==1.0\n")
    done = start(repository, "run", "list")
    assert (done.returncode, done.stdout) == (1, "")
    assert "hash" in done.stderr
    assert "could not be installed" in done.stderr
    assert "Traceback" not in done.stderr
    (repository / "packaging" / "requirements.lock").write_text("")
    assert start(repository, "run", "list").returncode == 0


@pytest.mark.e2e
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_without_a_screen_the_window_is_refused_with_the_tour_as_the_offer(repository: Path) -> None:
    done = start(repository, "run", "--data-dir", "somewhere")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no screen" in done.stderr
    assert "start.py tour DIR" in done.stderr
    assert start(repository, "run", "--help").returncode == 0
    assert start(repository, "run", "--data-dir", "somewhere", DISPLAY=":9").stdout.startswith("program")


@pytest.mark.parametrize("arguments", [[], ["walk"], ["tour"], ["sync", "now"]])
def test_wrong_usage_is_said_before_anything_is_installed(repository: Path, arguments: list[str]) -> None:
    done = start(repository, *arguments)
    assert done.returncode == 2
    assert "usage" in done.stderr
    assert not (repository / ".venv").exists()


def test_a_python_that_is_too_old_gets_a_sentence() -> None:
    program = (
        "import runpy, sys; sys.version_info = (3, 9, 2); sys.argv[1:] = ['run'];"
        f"runpy.run_path({str(PACKAGING / 'start.py')!r}, run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=20, check=False)
    assert done.returncode == 1
    assert "needs Python 3.11 or newer, and this is Python 3.9" in done.stderr
    assert "Traceback" not in done.stderr


def test_start_py_can_be_read_by_old_pythons() -> None:
    tree = ast.parse((PACKAGING / "start.py").read_text(encoding="utf-8"), feature_version=(3, 4))
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr | ast.AnnAssign)]
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert not any(function.returns for function in functions)


def small_thing(folder: Path) -> str:
    """A package in ``folder``, and the line of a lock that holds it with its hash."""
    folder.mkdir()
    wheel, info = folder / "smallthing-1.0-py3-none-any.whl", "smallthing-1.0.dist-info/"
    with zipfile.ZipFile(wheel, "w") as file:
        file.writestr("smallthing.py", "")
        file.writestr(info + "METADATA", "Metadata-Version: 2.1\nName: smallthing\nVersion: 1.0\n")
        file.writestr(info + "WHEEL", "Wheel-Version: 1.0\nGenerator: x\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        file.writestr(info + "RECORD", "".join(f"{name},,\n" for name in (*file.namelist(), info + "RECORD")))
    return f"smallthing==1.0 --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


@pytest.mark.e2e
def test_a_package_that_is_not_the_locked_one_is_not_installed(repository: Path, tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    line = small_thing(shelf)
    offline = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(shelf)}
    for lock in ("requirements.lock", "requirements-sync.lock", "requirements-dev.lock"):
        (repository / "packaging" / lock).write_text(line)
    (wheel,) = shelf.iterdir()
    good = wheel.read_bytes()
    with zipfile.ZipFile(wheel, "a") as file:
        file.writestr("smallthing_more.pth", "import os")  # would run at every start of Python
    refused = start(repository, "run", "list", **offline)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "DO NOT MATCH THE HASHES" in refused.stderr
    assert not list((repository / ".venv").rglob("smallthing*"))
    wheel.write_bytes(good)
    assert start(repository, "run", "list", **offline).stdout == "program ['list']\n"

"""The wheel, installed without the repository beside it and used from another folder, is the whole program."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

from followup_desktop import __version__

ROOT = Path(__file__).resolve().parent.parent.parent


def run(*command: str, cwd: str = "/") -> str:
    """What the command printed; the test fails with what it said if it did not end well."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True, timeout=55, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-P", "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT))
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that holds the wheel and sees this one's dependencies, but not its program."""
    venv = tmp_path_factory.mktemp("venv")
    run(sys.executable, "-m", "venv", "--without-pip", str(venv))
    own = Path(sysconfig.get_path("purelib", "venv", {"base": str(venv), "platbase": str(venv)}))
    with zipfile.ZipFile(wheel) as archive:  # a pure wheel is installed by unpacking it
        archive.extractall(own)
    # A folder named in a .pth file is put on the path; the .pth files in it (the editable program's) are not read.
    (own / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def test_it_holds_the_resources_the_licence_and_nothing_else_of_the_repository(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == {"followup_desktop"}
    shipped = {name.removeprefix("followup_desktop/resources/") for name in names if "/resources/" in name}
    there = {
        path.relative_to(ROOT / "resources").as_posix() for path in (ROOT / "resources").rglob("*") if path.is_file()
    }
    assert there
    assert shipped == there
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_it_bears_the_version_of_the_program(wheel: Path) -> None:
    assert wheel.name == f"followup_desktop-{__version__}-py3-none-any.whl"


def test_the_same_source_makes_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    run(sys.executable, "-P", "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT))
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()


def test_the_sdist_holds_all_that_makes_and_tests_the_program(tmp_path: Path) -> None:
    run(sys.executable, "-P", "-m", "build", "--sdist", "--no-isolation", "--outdir", str(tmp_path), str(ROOT))
    (made,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(made) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    for folder in ("followup_desktop", "resources", "packaging", "tests"):
        there = {
            path.relative_to(ROOT).as_posix()
            for path in (ROOT / folder).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert there <= held, sorted(there - held)[:5]
    assert {"pyproject.toml", "LICENSE", "README.md", "CHANGELOG.md", "CONTRIBUTING.md"} <= held
    assert not [name for name in held if name.startswith(("build/", "dist/", "artefacts/", ".venv"))]


def test_it_imports_itself_and_finds_its_resources_from_another_folder(python: Path) -> None:
    program = (
        "import followup_desktop; print(followup_desktop.__file__);"
        "from followup_desktop.adapters.resources import read_toml, resource_path;"
        "print(resource_path('messages')); print(len(read_toml('talking_points', 'en.toml')))"
    )
    package, messages, points = run(str(python), "-c", program).split("\n")[:3]
    environment = str(python.parent.parent)
    assert package.startswith(environment)
    assert messages.startswith(environment)
    assert int(points) > 0


@pytest.mark.skipif(not (ROOT / "followup_desktop" / "__main__.py").exists(), reason="the entry is not written yet")
def test_its_command_line_answers_from_another_folder(python: Path) -> None:
    assert "usage" in run(str(python), "-m", "followup_desktop", "--help").lower()

"""What ships with the program is found where it lies: in a checkout, in a wheel, in a frozen bundle."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from followup_desktop.adapters import resources
from followup_desktop.adapters.resources import read_toml, resource_path

ROOT = Path(__file__).resolve().parents[2]


def test_in_a_checkout() -> None:
    assert resource_path("icons") == ROOT / "resources" / "icons"
    assert read_toml("messages", "program.en.toml") == tomllib.loads(
        (ROOT / "resources" / "messages" / "program.en.toml").read_text(encoding="utf-8")
    )


def found_from(folder: Path, bundle: Path | None = None) -> Path:
    """The path that the loader finds when it lies in another folder."""
    code = (
        "import sys\n"
        f"bundle = {str(bundle) if bundle else ''!r}\n"
        "if bundle: sys._MEIPASS = bundle\n"
        "from followup_desktop.adapters.resources import resource_path\n"
        "print(resource_path('messages'))\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        env={"PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    return Path(done.stdout.strip())


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The package as a wheel leaves it, with the resources inside."""
    package = tmp_path / "site" / "followup_desktop"
    (package / "adapters").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "adapters" / "__init__.py").write_text("")
    shutil.copy(str(resources.__file__), package / "adapters")
    (package / "resources" / "messages").mkdir(parents=True)
    return tmp_path / "site"


def test_in_a_wheel(installed: Path) -> None:
    assert found_from(installed) == installed / "followup_desktop" / "resources" / "messages"


@pytest.mark.parametrize("where", ["followup_desktop/resources", "resources"])
def test_in_a_frozen_bundle(installed: Path, tmp_path: Path, where: str) -> None:
    (tmp_path / "bundle" / where / "messages").mkdir(parents=True)
    assert found_from(installed, tmp_path / "bundle") == tmp_path / "bundle" / where / "messages"


def test_nowhere(installed: Path) -> None:
    shutil.rmtree(installed / "followup_desktop" / "resources")
    with pytest.raises(subprocess.CalledProcessError) as failed:
        found_from(installed)
    assert "install it again" in failed.value.stderr

"""What packages are made from: one version, files that desktops accept, a recipe whose parts are there."""

from __future__ import annotations

import importlib.util
import json
import plistlib
import re
import shutil
import struct
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import bundle_contents
import debian
import icons
import linux_files
import mac_bundle
import product
import pytest
from pytestqt.qtbot import QtBot

from followup_desktop import APPLICATION_ID, __version__
from followup_desktop.adapters.desktop_entry import FILE_TYPES, OWN_COPY
from followup_desktop.services.copy_form import FORMAT

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGING = ROOT / "packaging"
LINUX = sys.platform == "linux"


@pytest.fixture
def usr(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Path:
    """What Linux packages lay under /usr."""
    icons.draw(tmp_path / "icons")
    monkeypatch.setattr(linux_files, "ICONS", tmp_path / "icons")
    linux_files.lay(tmp_path / "usr")
    return tmp_path / "usr"


def test_the_version_stands_in_one_place() -> None:
    assert product.version() == __version__
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" in project["project"]["dynamic"]
    assert project["tool"]["hatch"]["version"]["path"] == "followup_desktop/__init__.py"
    for path in (PACKAGING / "linux").iterdir():
        assert __version__ not in path.read_text(encoding="utf-8"), path
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert newest is not None
    assert newest[1] == __version__


def test_packages_bear_the_moment_that_was_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    assert (product.moment(), product.day()) == (1_800_000_000, "2027-01-15")
    assert 'date="2027-01-15"' in linux_files.metainfo()


@pytest.mark.parametrize(("ours", "theirs"), [("1.0", "1.0"), ("1.0rc1", "1.0~rc1"), ("2.1.0.dev3", "2.1.0~dev3")])
def test_a_pre_release_comes_before_its_release_for_debian(
    monkeypatch: pytest.MonkeyPatch, ours: str, theirs: str
) -> None:
    monkeypatch.setattr(product, "version", lambda: ours)
    assert debian.version() == theirs


def test_the_system_finds_everything_by_the_applications_id(usr: Path) -> None:
    laid = {path.relative_to(usr).as_posix() for path in usr.rglob("*") if path.is_file()}
    sized = {f"share/icons/hicolor/{size}x{size}/apps/{APPLICATION_ID}.png" for size in linux_files.DRAWN}
    assert laid - {"share/man/man1/followup-desktop.1.gz"} == sized | {
        f"share/applications/{APPLICATION_ID}.desktop",
        f"share/dbus-1/services/{APPLICATION_ID}.service",
        f"share/icons/hicolor/scalable/apps/{APPLICATION_ID}.svg",
        f"share/icons/hicolor/symbolic/apps/{APPLICATION_ID}-symbolic.svg",
        f"share/metainfo/{APPLICATION_ID}.metainfo.xml",
        f"share/mime/packages/{APPLICATION_ID}.xml",
    }
    assert (usr / "share/man").exists() == (PACKAGING / "followup-desktop.1").exists()


@pytest.mark.skipif(not LINUX, reason="the checker of Linux desktops")
def test_the_metainfo_is_valid(usr: Path) -> None:
    if shutil.which("appstreamcli") is None:
        pytest.fail("appstreamcli is not installed (package appstream); packaging/start.py test installs it")
    path = usr / "share/metainfo" / f"{APPLICATION_ID}.metainfo.xml"
    command = ["appstreamcli", "validate", "--no-net", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_metainfo_desktop_file_and_file_type_say_the_same(usr: Path) -> None:
    component = ET.parse(usr / "share/metainfo" / f"{APPLICATION_ID}.metainfo.xml").getroot()
    assert component.findtext("id") == APPLICATION_ID
    assert component.findtext("launchable") == f"{APPLICATION_ID}.desktop"
    assert component.findtext("provides/binary") == product.COMMAND
    assert tuple(one.text for one in component.findall("provides/mediatype")) == FILE_TYPES
    release = component.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__
    mime = ET.parse(usr / "share/mime/packages" / f"{APPLICATION_ID}.xml").getroot()
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    kind = mime.find(f"{space}mime-type")
    assert kind is not None
    assert kind.get("type") == OWN_COPY
    match = kind.find(f"{space}magic/{space}match")
    assert match is not None
    assert match.get("value") == f'"format": "{FORMAT}"'  # as copy_form writes it, in the first line but one


def test_what_the_recipe_names_is_there() -> None:
    for source, _ in bundle_contents.DATA:
        assert (ROOT / source).is_dir(), source
    names = [*bundle_contents.HIDDEN["all"], *bundle_contents.WHOLE_PACKAGES["all"]]
    if LINUX:
        names += bundle_contents.HIDDEN["linux"]
    for name in names:
        assert importlib.util.find_spec(name) is not None, name
    for package, patterns in bundle_contents.PACKAGE_DATA.items():
        spec = importlib.util.find_spec(package)
        assert spec is not None
        assert spec.origin is not None
        for pattern in patterns:
            assert next(Path(spec.origin).parent.glob(pattern), None), pattern


@pytest.mark.parametrize(
    ("path", "goes"),
    [
        ("libgtk-3.so.0", True),
        ("libstdc++.so.6", True),
        ("libxcb.so.1", True),
        ("libxcb-cursor.so.0", False),
        ("libxkbcommon-x11.so.0", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", False),
        ("PySide6/Qt/lib/libQt6Qml.so.6", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", False),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", True),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", False),
        ("PySide6/plugins/platforms/qwindows.dll", False),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/translations/designer_de.qm", True),
        ("followup_desktop/store/migrations/env.py", False),
        ("followup_desktop/resources/icons/followup.svg", False),
    ],
)
def test_what_is_left_out_of_the_bundle(path: str, goes: bool) -> None:
    assert bool(re.search("|".join(bundle_contents.UNWANTED), path)) is goes


def test_every_library_of_the_system_that_is_needed_has_a_package() -> None:
    assert "libglib2.0-0 | libglib2.0-0t64" in debian.depends()
    assert "libc6 (>= 2.36)" in debian.depends()
    assert ", ," not in debian.depends()


def test_the_icon_is_drawn_for_each_system(qtbot: QtBot) -> None:
    pictures = {size: icons.png(size) for size in (16, 256)}
    assert all(picture.startswith(b"\x89PNG") for picture in pictures.values())
    held = icons.ico(pictures)
    assert struct.unpack_from("<HHH", held) == (0, 1, 2)
    for index, size in enumerate(pictures):
        width, length, offset = struct.unpack_from("<B7xII", held, 6 + 16 * index)
        assert (width or 256) == size
        assert held[offset : offset + length] == pictures[size]
    mac = icons.icns({b"ic08": pictures[256]})
    assert mac[:4] == b"icns"
    assert struct.unpack_from(">I", mac, 4) == (len(mac),)
    assert mac[16:] == pictures[256]


def test_macos_is_told_of_the_files_and_asked_for_nothing() -> None:
    told = plistlib.loads(plistlib.dumps(mac_bundle.information()))
    assert told["CFBundleShortVersionString"] == __version__
    assert told["LSUIElement"] is False
    kinds = [kind for one in told["CFBundleDocumentTypes"] for kind in one["LSItemContentTypes"]]
    assert len(kinds) == len(FILE_TYPES)
    assert {one["LSHandlerRank"] for one in told["CFBundleDocumentTypes"]} == {"Alternate"}


def test_windows_joins_shortcut_and_notifications_by_one_id() -> None:
    script = (PACKAGING / "windows" / "followup-desktop.iss").read_text(encoding="utf-8")
    assert f'#define Id "{APPLICATION_ID}"' in script
    assert 'AppUserModelID: "{#Id}"' in script
    for suffix in (".ics", ".eml", ".vcf", ".csv", ".json"):
        assert rf"Software\Classes\{suffix}\OpenWithProgids" in script


def test_the_flatpak_asks_for_no_more_than_it_needs() -> None:
    manifest = json.loads((PACKAGING / "linux" / f"{APPLICATION_ID}.json").read_text(encoding="utf-8"))
    assert manifest["id"] == APPLICATION_ID
    assert manifest["command"] == product.COMMAND
    assert not [one for one in manifest["finish-args"] if one.startswith("--filesystem")]
    for command in manifest["modules"][0]["build-commands"]:
        for word in command.split():
            if word.startswith("packaging/"):
                assert (ROOT / word).is_file(), word

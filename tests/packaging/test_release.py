"""What a release says of itself: licences of all it carries, a bill of materials, no comfort without data, and files
that are the same again."""

from __future__ import annotations

import json
import lzma
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import licences
import materials
import product
import pytest
import release
import trials

ROOT = Path(__file__).resolve().parent.parent.parent


def report(*things: dict[str, Any]) -> str:
    return json.dumps({"dependencies": list(things), "fixes": []})


def test_an_audit_without_data_is_no_comfort() -> None:
    """pip-audit ends with success where it knew none of the packages."""
    told = materials.judged(report({"name": "jinja2", "skip_reason": "not found"}, {"name": "six", "vulns": []}))
    assert "NOT DONE for 1 of 2" in told
    assert "NOT DONE" in materials.judged("")
    assert "nothing is known" in materials.judged(report({"name": "six", "vulns": []}))


def test_a_known_hole_stops_the_release() -> None:
    with pytest.raises(materials.Vulnerable, match="jinja2: PYSEC-2019-217"):
        materials.judged(report({"name": "jinja2", "vulns": [{"id": "PYSEC-2019-217"}]}))


def test_the_bill_names_what_is_in_the_bundle_and_nothing_that_only_froze_it() -> None:
    told = {
        "components": [
            {"name": "SQLAlchemy", "bom-ref": "a", "type": "library"},
            {"name": "pyinstaller", "bom-ref": "b", "type": "library"},
        ],
        "dependencies": [{"ref": "a", "dependsOn": ["b"]}, {"ref": "b"}],
    }
    rows = [("sqlalchemy", "2.1", "MIT"), ("libssl3", "3.0", materials.DEBIAN), ("Python", "3.11.7", "PSF-2.0")]
    made = materials.reduced(told, rows)
    assert [one["name"] for one in made["components"]] == ["SQLAlchemy", "libssl3", "Python"]
    assert made["components"][1]["purl"] == "pkg:deb/debian/libssl3@3.0"
    assert made["dependencies"][0] == {"ref": "a", "dependsOn": []}
    assert made["metadata"]["component"]["version"] == product.version()
    assert made["serialNumber"] == materials.reduced({}, rows)["serialNumber"]


def test_licences_are_gathered_from_what_goes_in(tmp_path: Path) -> None:
    rows = licences.gather(["sqlalchemy.orm", "PySide6.QtCore", "jeepney", "followup_desktop"], [], tmp_path / "out")
    named = {name for name, _, _ in rows}
    assert named == {"Python", "SQLAlchemy", "PySide6_Essentials", "jeepney"}
    assert all(licence for _, _, licence in rows)
    for name in named:
        assert any(file.stat().st_size > 500 for file in (tmp_path / "out" / name).iterdir()), name
    assert (tmp_path / "out" / "PySide6_Essentials" / "LGPL-3.0.txt").exists()
    assert distribution("SQLAlchemy").version in (tmp_path / "out" / "README.txt").read_text(encoding="utf-8")


def test_what_has_no_licence_is_not_handed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(licences, "texts_of", lambda _one: iter(()))
    with pytest.raises(licences.NoLicence, match="jeepney"):
        licences.gather(["jeepney"], [], tmp_path / "out")


def test_the_same_content_makes_the_same_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    made = []
    for number, mode in enumerate((0o755, 0o700)):
        folder = tmp_path / f"from-{number}"
        (folder / "inner").mkdir(parents=True)
        (folder / "inner" / "text").write_text("the same", encoding="utf-8")
        (folder / "program").write_text("#!", encoding="utf-8")
        (folder / "program").chmod(mode)
        release.pack(folder, tmp_path / f"{number}.tar.xz")
        made.append((tmp_path / f"{number}.tar.xz").read_bytes())
    assert made[0] == made[1]
    assert b"followup-desktop/inner/text" in lzma.decompress(made[0])


def test_a_version_without_its_changes_is_not_released(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(product, "version", lambda: "99.0.0")
    with pytest.raises(release.NotReady, match="no heading for 99"):
        release.ready()
    monkeypatch.setattr(product, "version", lambda: "next")
    with pytest.raises(release.NotReady, match="is no version"):
        release.ready()


def test_the_companies_of_a_list_are_found_wherever_they_stand() -> None:
    assert trials.names({"groups": [{"rows": [{"company": "B"}, {"company": "A", "more": {"company": "A"}}]}]}) == [
        "A",
        "B",
    ]

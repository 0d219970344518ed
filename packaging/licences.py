"""Gathers the licences of everything the bundle carries: each package's own files, and those of bundled libraries.

Called by the recipe of the bundle, in the environment that is frozen: what is gathered is what goes in, and no list
is kept by hand.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distributions, packages_distributions
from pathlib import Path

HERE = Path(__file__).resolve().parent
TEXTS = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
OURS = "followup-desktop"
QT = ("pyside6", "shiboken6")  # their wheels name the licence and do not carry it
QT_NOTE = """\
Qt and Qt for Python are used under the GNU Lesser General Public License 3, which stands beside this file together
with the GPL 3 that it builds on. They are separate, unchanged libraries here and may be replaced by others of the
same version. Their sources, and the licences of what Qt itself is built from (ICU, HarfBuzz, libpng, zlib, PCRE2,
...), are published by the Qt Project at https://code.qt.io and https://doc.qt.io/qt-6/licenses-used-in-qt.html.
"""


class NoLicence(Exception):
    """Something would be handed on without its licence."""


def bundled_distributions(modules: Iterable[str]) -> list[Distribution]:
    """Those that the named modules come from, by name; ours is none of them."""
    owners = packages_distributions()
    names = {owner.lower() for module in modules for owner in owners.get(module.split(".")[0], ())}
    found = {str(one.metadata["Name"]).lower(): one for one in distributions()}
    return [found[name] for name in sorted(names) if name != OURS]


def licence_of(one: Distribution) -> str:
    """The name of the licence, as the package itself says it."""
    said = one.metadata.get("License-Expression") or one.metadata.get("License") or ""
    if said and "\n" not in said:
        return said
    kinds = [line for line in one.metadata.get_all("Classifier") or () if line.startswith("License ::")]
    return ", ".join(line.rsplit(" :: ", 1)[1] for line in kinds)


def texts_of(one: Distribution) -> Iterator[Path]:
    """The licence files among what the package installed about itself."""
    for file in one.files or ():
        place = Path(str(one.locate_file(file)))
        is_one = TEXTS.search(file.name) or "licenses" in file.parts[1:-1]
        if is_one and file.parts[0].endswith(".dist-info") and place.is_file():
            yield place


def gather(modules: Iterable[str], libraries: Iterable[Path], folder: Path) -> list[tuple[str, str, str]]:
    """Fills ``folder`` and returns name, version and licence of each thing. ``libraries``: files of the build host's
    system. Raises NoLicence."""
    shutil.rmtree(folder, ignore_errors=True)
    rows = [("Python", sys.version.split()[0], "PSF-2.0")]
    _put([_python_licence()], folder / "Python")
    for one in bundled_distributions(modules):
        name, version = str(one.metadata["Name"]), one.version
        texts = list(texts_of(one))
        if name.lower().startswith(QT):
            (folder / name).mkdir(parents=True)
            (folder / name / "README.txt").write_text(QT_NOTE, encoding="utf-8")
            texts = [HERE / "licences" / "LGPL-3.0.txt", HERE / "licences" / "GPL-3.0.txt"]
        if not texts:
            raise NoLicence(f"{name} {version} brings no licence text; add one before handing it on.")
        _put(texts, folder / name)
        rows.append((name, version, licence_of(one)))
    for package, version in _debian_packages(libraries):
        _put(
            [Path("/usr/share/doc") / package.split(":")[0] / "copyright"], folder / f"debian-{package.split(':')[0]}"
        )
        rows.append((package.split(":")[0], version, "see its copyright file"))
    lines = [f"{name} {version}: {licence}\n" for name, version, licence in rows]
    head = "What this program is built with. The licence texts lie in the folders beside this file.\n\n"
    (folder / "README.txt").write_text(head + "".join(lines), encoding="utf-8")
    return rows


def _python_licence() -> Path:
    for folder in (sysconfig.get_path("stdlib"), sys.base_prefix):
        if (place := Path(folder) / "LICENSE.txt").is_file():
            return place
    for place in Path("/usr/share/doc").glob("python3.*/copyright"):  # Debian's own Python
        return place
    raise NoLicence("Python's own licence was not found.")


def _put(texts: Iterable[Path], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for text in texts:
        shutil.copyfile(text, folder / text.name)


def _debian_packages(libraries: Iterable[Path]) -> list[tuple[str, str]]:
    """Package and version each library belongs to. Raises NoLicence for one that is of no package."""
    found = set()
    for library in sorted({path.resolve() for path in libraries}):
        # dpkg knows a file by where it was before /lib became a link to /usr/lib.
        for place in (str(library), str(library).removeprefix("/usr")):
            asked = subprocess.run(["dpkg", "-S", place], capture_output=True, text=True, check=False)
            if asked.returncode == 0:
                found.add(asked.stdout.split(": ")[0])
                break
        else:
            raise NoLicence(f"{library} is of no package, so that nobody knows its licence.")
    show = ["dpkg-query", "--show", "--showformat=${Version}"]
    versions = {one: subprocess.run([*show, one], capture_output=True, text=True, check=True) for one in found}
    return sorted((one, asked.stdout) for one, asked in versions.items())

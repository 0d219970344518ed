"""Tries what was built as a user would meet it; apart from the gate, since it takes half an hour.

    python3 packaging/trials.py FOLDER [NAME...]

    wheel      in an empty environment of each Python here (python3.11 to python3.19 on PATH, and FOLLOWUP_PYTHONS),
               by pip, and where they are there by uv and pipx
    bundle     in a Debian without Python: says what the source says, plays the loop, and is timed against the source
    deb        in a clean Debian: checked, installed, the loop, removed, purged
    newer      the same in Debian 13
    upgrade    the package of the previous version, data made with it, then this one over it

FOLDER keeps the clean systems and results.json; what passed with the same files is not tried again. `release.py`
makes the files. Needs root, debootstrap and what the end-to-end tests need.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import chroot
import debian
import locked
import product
from virtual_desktop import Desktop, end

DIST = product.ROOT / "dist"
OWN = str(product.ROOT / ".venv" / "bin" / "python")
INSTALLED = "/usr/bin/followup-desktop"
MOST = 1.3  # the start of the bundle over that of the source
STARTS = 7  # of each, one after the other in turn
LOOP = "tests/e2e/test_whole_loop.py::test_from_the_invitation_to_the_next_follow_up_and_over_a_crash"
Result = dict[str, Any]


class Failed(Exception):
    """A trial did not end as it should."""


# -- saying the same

SAYS = (
    "--version",
    "add Acme --stage hiring_manager --at 'next thursday 2pm berlin' --contact 'Ana Böhm' --phone '+49 30 1234567'"
    " --country DE-BE",
    "add Tokyo --stage panel --at 2026-12-22T10:00 --zone Asia/Tokyo --country JP",
    "import tests/data/invitations/outlook.ics tests/data/invitations/contacts.vcf",
    "import tests/data/invitations/greenhouse.eml tests/data/invitations/tracker-us.csv",
    "list --all",
    "list --all --json",
    "show 1",
    "advise 2",
    "check",
    "sync",
    "--store postgresql://nobody@localhost:1/none list",
    "export {out}/copy.json",
    "export {out}/calendar.ics",
    "export {out}/table.csv",
    "export --log {out}/log.pdf",
)
# What the hour changes between two answers: the moment of what is due now, and their clock.
TODAY = time.strftime(r"%Y-%m-%dT\d\d:\d\d:\d\d[+-]\d\d:\d\d") + r"|\d\d:\d\d(?=, (the same clock|\d))"


def says(program: str) -> list[str]:
    """What the program answers to each command, on an empty store, at its own hour; times and places taken out."""
    with tempfile.TemporaryDirectory(prefix="followup-") as folder:
        home, out = Path(folder, "home"), Path(folder, "out")
        home.mkdir()
        out.mkdir()
        env = {
            **{name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ},
            "HOME": str(home), "TZ": "Europe/Berlin", "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(product.ROOT),
        }  # fmt: skip
        told = []
        for line in SAYS:
            words = [*shlex.split(program), *shlex.split(line.format(out=out))]
            done = subprocess.run(
                words,
                cwd=product.ROOT,
                env=env,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=120,
            )
            answer = f"{line}\n{done.returncode}\n{done.stdout}{done.stderr}".replace(folder, "FOLDER")
            told.append(re.sub(TODAY, "TODAY", answer))
        told.append(", ".join(sorted(file.name for file in out.iterdir() if file.stat().st_size)))
        return told


def compare(program: str) -> int:
    """How many answers were the same as those of the source. Raises Failed with the first that differs."""
    theirs, ours = says(program), says(f"{OWN} -m followup_desktop")
    for mine, other in zip(ours, theirs, strict=True):
        if mine != other:
            raise Failed(f"{program} says\n{other}\nand the source says\n{mine}")
    return len(ours)


# -- the loop and the start


def loop(program: str, root: Path | None = None) -> float:
    """Plays the loop of the end-to-end tests with an installed program; seconds. ``root``: the clean system it lies
    in. Raises Failed."""
    started = time.monotonic()
    env = {**os.environ, "FOLLOWUP_PROGRAM": program, "PYTHONPATH": str(product.ROOT), **shared(root)}
    command = [OWN, "-P", "-m", "pytest", "-m", "e2e", "-n", "0", "-k", "dunst or xfce4", LOOP]
    done = subprocess.run(command, cwd=product.ROOT, env=env, capture_output=True, text=True, check=False)
    if done.returncode or "2 passed" not in done.stdout:
        raise Failed(done.stdout[-6000:])
    return round(time.monotonic() - started, 1)


def shared(root: Path | None) -> dict[str, str]:
    """Where temporary folders are to lie, so that a program in a clean system finds them too."""
    return {"TMPDIR": str(root / chroot.SHARED)} if root else {}


def start_times(programs: dict[str, str], root: Path) -> dict[str, dict[str, float]]:
    """Seconds from the start to the window on the screen, for each program by its name; ``root`` as for the loop."""
    seconds: dict[str, list[float]] = {name: [] for name in programs}
    with temporary_in(root / chroot.SHARED), Desktop(None) as desktop:
        desktop.env["PYTHONPATH"] = str(product.ROOT)
        for turn in range(STARTS + 1):
            for name, program in programs.items():
                taken = one_start(desktop, f"{program} --data-dir {desktop.folder}/{name}")
                if turn:  # the first one fills the store and the caches
                    seconds[name].append(taken)
    return {
        name: {"median": round(statistics.median(all_), 2), "best": round(min(all_), 2)}
        for name, all_ in seconds.items()
    }


@contextlib.contextmanager
def temporary_in(folder: Path) -> Iterator[None]:
    """Temporary folders are made there."""
    before, tempfile.tempdir = tempfile.tempdir, str(folder)
    try:
        yield
    finally:
        tempfile.tempdir = before


def one_start(desktop: Desktop, program: str) -> float:
    """Until the window is on the screen, to about 30 ms."""
    started = time.monotonic()
    process = desktop.spawn(*shlex.split(program))
    desktop.out("xdotool", "search", "--sync", "--onlyvisible", "--name", "Follow-Up Desktop")
    taken = time.monotonic() - started
    end(process)
    return taken


# -- the trials


def wheel(folder: Path) -> Result:
    (file,) = DIST.glob("*.whl")
    result: Result = {"size MB": megabytes(file)}
    for python in pythons():
        version = printed(python, "-c", "import platform; print(platform.python_version())")
        venv = folder / f"venv-{version}"
        shutil.rmtree(venv, ignore_errors=True)
        printed(python, "-m", "venv", str(venv))
        printed(str(venv / "bin" / "pip"), "install", "--quiet", str(file))
        program = str(venv / "bin" / product.COMMAND)
        result[f"pip, Python {version}"] = {"same answers": compare(program), "loop s": loop(program)}
        shutil.rmtree(venv)
    if shutil.which("uv"):
        places = {"UV_TOOL_DIR": str(folder / "uv"), "UV_TOOL_BIN_DIR": str(folder / "uv-bin")}
        printed("uv", "tool", "install", "--quiet", "--force", "--python", sys.executable, str(file), **places)
        result["uv"] = {"same answers": compare(str(folder / "uv-bin" / product.COMMAND))}
    if shutil.which("pipx"):
        places = {"PIPX_HOME": str(folder / "pipx"), "PIPX_BIN_DIR": str(folder / "pipx-bin")}
        printed("pipx", "install", "--quiet", "--force", "--python", sys.executable, str(file), **places)
        result["pipx"] = {"same answers": compare(str(folder / "pipx-bin" / product.COMMAND))}
    return result


def pythons() -> list[str]:
    """Those on PATH that start, and those that are named."""
    named = os.environ.get("FOLLOWUP_PYTHONS", "").split(os.pathsep)
    on_path = [shutil.which(f"python3.{minor}") or "" for minor in range(11, 20)]
    found: dict[str, str] = {}
    for one in filter(None, (*named, *on_path)):
        done = subprocess.run([one, "-c", "import sys; print(sys.version_info[:2])"], capture_output=True, text=True)
        if done.returncode == 0:
            found.setdefault(done.stdout.strip(), one)
    return list(found.values())


LIBRARIES = "libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libx11-xcb1 libwayland-cursor0"
LIBRARIES += " libxcb-randr0 libxcb-render0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libzstd1"


def bundle(folder: Path) -> Result:
    (file,) = DIST.glob("*-linux-*.tar.xz")
    with chroot.fresh(folder, "bundle") as root:
        chroot.inside(root, "apt-get", "update")
        chroot.inside(root, "apt-get", "install", "--yes", "--no-install-recommends", *LIBRARIES.split())
        no_python(root)
        subprocess.run(["tar", "--extract", "--file", str(file), "--directory", str(root / "opt")], check=True)
        here = f"/opt/{product.COMMAND}/{product.COMMAND}"
        program = f"chroot {root} {here}"
        here_too = f"{locked.BUILD}/bundle/{product.COMMAND}/{product.COMMAND}"
        times = start_times(
            {"source": f"{OWN} -m followup_desktop", "bundle": here_too, "bundle there": program}, root
        )
        ratio = times["bundle"]["median"] / times["source"]["median"]
        if ratio > MOST:
            raise Failed(f"The bundle takes {ratio:.2f} times as long as the source to start: {times}")
        return {
            "packed MB": megabytes(file),
            "folder MB": megabytes(root / "opt" / product.COMMAND),
            "same answers": compare(here_too),
            "start s": times,
            "over the source": round(ratio, 2),
            "loop s": loop(program, root),
        }


def deb(folder: Path) -> Result:
    return in_debian(folder, chroot.SUITE)


def newer(folder: Path) -> Result:
    return in_debian(folder, "trixie")


def in_debian(folder: Path, suite: str) -> Result:
    file = debian.product.ROOT / "dist" / f"{product.COMMAND}_{debian.version()}_{debian.architecture()}.deb"
    result: Result = {"size MB": megabytes(file)}
    if shutil.which("lintian"):
        said = subprocess.run(["lintian", "--fail-on", "error", str(file)], capture_output=True, text=True)
        if said.returncode:
            raise Failed(said.stdout)
        result["lintian"] = [line for line in said.stdout.splitlines() if line[:2] in {"E:", "W:"}]
    with chroot.fresh(folder, "deb", suite) as root:
        before = files_of(root)
        chroot.inside(root, "apt-get", "update")
        started = time.monotonic()
        install(root, file)
        result["installed in s"] = round(time.monotonic() - started, 1)
        no_python(root)
        result["folder MB"] = megabytes(root / "usr/lib" / product.COMMAND)
        program = f"chroot {root} {INSTALLED}"
        result["start s"] = start_times({"installed": program}, root)["installed"]
        result["loop s"] = loop(program, root)
        result["taken away"] = taken_away(root)
        left = [one for one in files_of(root) - before if product.COMMAND in one or product.application_id() in one]
        if left:
            raise Failed(f"Left behind: {left}")
    return result


def upgrade(folder: Path) -> Result:
    old, commit = previous()
    new = debian.product.ROOT / "dist" / f"{product.COMMAND}_{debian.version()}_{debian.architecture()}.deb"
    data = "/home/jo/data"
    with chroot.fresh(folder, "upgrade") as root:
        chroot.inside(root, "apt-get", "update")
        chroot.inside(root, "useradd", "--create-home", "jo")
        install(root, old)

        def asked(*words: str) -> Any:
            program = [INSTALLED, "--data-dir", data, "--json", *words]
            line = "umask 022; cd; exec " + shlex.join(program)
            return json.loads(chroot.inside(root, "su", "jo", "--command", line))

        for company in ("Northwind Labs", "Größenwahn & Söhne", "東京商事"):
            asked("add", company, "--stage", "final", "--at", "2026-11-12T08:00", "--zone", "Europe/Berlin")
        asked("done", "1", "--outcome", "sent")
        before = asked("list", "--all")
        install(root, new)
        after = asked("list", "--all")
        if names(before) != names(after) or len(names(after)) != 3:
            raise Failed(f"Before the upgrade {before}, after it {after}")
        program = f"chroot {root} {INSTALLED}"
        said = chroot.inside(root, INSTALLED, "--version").strip()
        owned = set(chroot.inside(root, "dpkg", "-L", product.COMMAND).splitlines())
        there = {f"/{one.relative_to(root)}" for one in (root / "usr/lib" / product.COMMAND).rglob("*")}
        backups = sorted(
            one.name for one in (root / data[1:]).rglob("*") if "backup" in str(one).lower() and one.is_file()
        )
        result = {
            "from": f"the sources of {commit}",
            "to": said,
            "kept": len(names(after)),
            "old files left": len(there - owned),
            "backup before the migration": bool(backups),
            "loop s": loop(program, root),
            "taken away": taken_away(root),
        }
        if not (root / data[1:]).is_dir():
            raise Failed("Removing the package took the user's data with it.")
        return result


def names(rows: Any) -> list[str]:
    """The companies in the answer of `list --json`."""
    found: list[str] = []

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            found.extend([value["company"]] if isinstance(value.get("company"), str) else [])
            value = list(value.values())
        if isinstance(value, list):
            for one in value:
                walk(one)

    walk(rows)
    return sorted(set(found))


def install(root: Path, file: Path) -> None:
    """By apt, which brings what it depends on."""
    shutil.copyfile(file, root / "var" / file.name)
    chroot.inside(
        root, "apt-get", "install", "--yes", "--no-install-recommends", "--allow-downgrades", f"/var/{file.name}"
    )
    (root / "var" / file.name).unlink()


def taken_away(root: Path) -> str:
    """Removes and purges the package. Raises Failed where the program is still there."""
    chroot.inside(root, "apt-get", "remove", "--yes", product.COMMAND)
    if (root / INSTALLED[1:]).exists() or (root / "usr/lib" / product.COMMAND).exists():
        raise Failed("The package was removed, and the program is still there.")
    chroot.inside(root, "dpkg", "--purge", product.COMMAND)
    if chroot.inside(root, "dpkg", "--audit").strip():
        raise Failed("dpkg is not content after the package was purged.")
    return "removed, purged"


def previous() -> tuple[Path, str]:
    """The package of the version before, made from its sources by the recipe of today: the newest tag that is not
    this commit; before the first release, the last commit with an older form of the store."""
    git = ["git", "-C", str(product.ROOT)]
    tags = printed(*git, "tag", "--list", "v*", "--no-contains", "HEAD", "--sort=-version:refname").split()
    added = printed(*git, "log", "--diff-filter=A", "--format=%h", "--", "followup_desktop/store/migrations/versions")
    commit = tags[0] if tags else printed(*git, "rev-parse", "--short", f"{added.split()[0]}^")
    tree = locked.BUILD / f"previous-{commit}"
    if not any(tree.glob("dist/*.deb")):
        shutil.rmtree(tree, ignore_errors=True)
        tree.mkdir(parents=True)
        archive = subprocess.run([*git, "archive", commit], capture_output=True, check=True).stdout
        subprocess.run(["tar", "--extract", "--directory", str(tree)], input=archive, check=True)
        shutil.rmtree(tree / "packaging")
        shutil.copytree(product.ROOT / "packaging", tree / "packaging")
        own = tree / "followup_desktop" / "__init__.py"
        own.write_text(own.read_text(encoding="utf-8").replace(product.version(), "0.0.9"), encoding="utf-8")
        (tree / "build").mkdir()
        (tree / "build" / "bundle-env").symlink_to(locked.BUILD / "bundle-env")
        for step in ("bundle.py", "debian.py"):
            subprocess.run([sys.executable, str(tree / "packaging" / step)], check=True)
    return next(tree.glob("dist/*.deb")), commit


def no_python(root: Path) -> None:
    """Raises Failed where the clean system has a Python."""
    found = [one for folder in ("bin", "local/bin") for one in (root / "usr" / folder).glob("python*")]
    if found:
        raise Failed(f"There is a Python: {found}")


def files_of(root: Path) -> set[str]:
    """Every file below /usr, /etc and /var."""
    return {str(one.relative_to(root)) for part in ("usr", "etc", "var") for one in (root / part).rglob("*")}


def megabytes(path: Path) -> float:
    files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file() and not one.is_symlink()]
    return round(sum(one.stat().st_size for one in files) / 1e6, 1)


def printed(*command: str, **variables: str) -> str:
    done = subprocess.run(command, env={**os.environ, **variables}, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failed(f"{shlex.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout.strip()


TRIALS: dict[str, tuple[Callable[[Path], Result], str]] = {  # each with the file it is about
    "wheel": (wheel, "*.whl"),
    "bundle": (bundle, "*-linux-*.tar.xz"),
    "deb": (deb, "*.deb"),
    "newer": (newer, "*.deb"),
    "upgrade": (upgrade, "*.deb"),
}


def kept_results(file: Path) -> dict[str, Any]:
    """What passed so far, by the names of the trials."""
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return found


def main(arguments: list[str]) -> int:
    chosen = arguments[1:] or list(TRIALS)
    if not arguments or not set(chosen) <= set(TRIALS):
        print(__doc__)
        return 2
    folder = Path(arguments[0]).absolute()
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / "results.json"
    failed = 0
    for name in chosen:
        trial, pattern = TRIALS[name]
        (file,) = DIST.glob(pattern)
        mark = hashlib.sha256(file.read_bytes()).hexdigest()[:16]
        if kept_results(kept).get(name, {}).get("of") == mark:
            continue
        print(f"== {name}", flush=True)
        try:
            result = {"of": mark, **trial(folder)}
        except (Failed, subprocess.CalledProcessError, subprocess.TimeoutExpired) as problem:
            print(problem)
            failed += 1
            continue
        results = {**kept_results(kept), name: result}  # another run may have added to it meanwhile
        kept.write_text(json.dumps(results, indent=1, ensure_ascii=False), encoding="utf-8")
        print(json.dumps(result, indent=1, ensure_ascii=False), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

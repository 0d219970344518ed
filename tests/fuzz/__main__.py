"""The long run over garbled files: hundreds of thousands for each importer, in limited workers that are recycled.

python -m tests.fuzz STATE [--to 200000] [IMPORTER...]

STATE is a file that holds how far it is: the run may be stopped at any time and goes on from there. An importer is
named by the ending of its files (.ics .eml .vcf .csv .txt .json); none named: all, in turn. Broken is what raised
anything else than a refusal in a sentence, or ended the process; over the limit is what takes too long, which the
program refuses in a sentence as well; slow is what takes more than two seconds. Seconds are those of the processor.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.fuzz.inputs import IMPORTERS
from tests.fuzz.worker import OVER

BLOCK = 2_000  # files of one worker; then the next importer has its turn
ROOT = Path(__file__).resolve().parents[2]
State = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Block:
    """What one worker did: the number after its last, how many it read and refused, the numbers of slow files, the
    number over the limit, what broke, and how long it took."""

    after: int
    counts: dict[str, int]
    slow: list[int] = field(default_factory=list)
    over: int | None = None
    broken: str = ""
    seconds: float = 0.0


def block(importer: str, begin: int, end: int) -> Block:
    command = [sys.executable, "-m", "tests.fuzz.worker", importer, str(begin), str(end)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    if done.returncode in (0, OVER):
        over = int(lines[-2]) if done.returncode == OVER else None
        return Block(end if over is None else over + 1, over=over, **json.loads(lines[-1]))
    number = int(lines[-1]) if lines and lines[-1].isdigit() else begin
    why = done.stderr.strip().splitlines()[-1] if done.stderr.strip() else f"status {done.returncode}"
    return Block(number + 1, {"before what broke": number - begin}, broken=f"{number}: {why[:200]}")


def go_on(state: State, importer: str, to: int, path: Path) -> None:
    """One importer up to a number; the state is written after each worker."""
    kept = state.setdefault(importer, {"next": 0, "counts": {}, "seconds": 0.0, "slow": [], "over": [], "broken": []})
    while kept["next"] < to:
        done = block(importer, kept["next"], min(to, kept["next"] + BLOCK))
        kept["next"] = done.after
        for name, count in done.counts.items():
            kept["counts"][name] = kept["counts"].get(name, 0) + count
        kept["seconds"] = round(kept["seconds"] + done.seconds, 1)
        kept["slow"] += done.slow
        if done.over is not None:
            kept["over"].append(done.over)
        if done.broken:
            kept["broken"].append(done.broken)
            print(f"{importer} {done.broken}", flush=True)
        part = path.with_suffix(".part")
        part.write_text(json.dumps(state, indent=1), encoding="utf-8")
        part.replace(path)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("state", type=Path)
    options.add_argument("--to", type=int, default=200_000)
    options.add_argument("importers", nargs="*", default=IMPORTERS, metavar="IMPORTER")
    asked = options.parse_intermixed_args()
    state: State = json.loads(asked.state.read_text("utf-8")) if asked.state.exists() else {}
    for to in range(BLOCK, asked.to + BLOCK, BLOCK):
        for importer in asked.importers:
            go_on(state, importer, min(to, asked.to), asked.state)
    for importer in asked.importers:
        kept = state[importer]
        said = ", ".join((str(kept["counts"]), *(f"{len(kept[what])} {what}" for what in ("slow", "over", "broken"))))
        print(f"{importer}: {kept['next']} files in {kept['seconds']} s, {said}", flush=True)
    return 1 if any(kept["broken"] for kept in state.values()) else 0


if __name__ == "__main__":
    sys.exit(main())

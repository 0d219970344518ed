"""Many random histories, as a run that can be interrupted and gone on with:

    python -m tests.reliability run FROM TO STATE     plays the histories FROM (included) to TO (excluded)
    python -m tests.reliability story NUMBER          tells one of them
    python -m tests.reliability mutants MOST          plays short ones with each broken engine until one catches it
    python -m tests.reliability sum STATE...          what the runs of several state files come to

The state file holds how far the run is; shards of one long run have a file each. It ends with 1 where anything broke.
"""

from __future__ import annotations

import argparse
import json
import logging
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from tests.reliability.history import SHORT, Stage
from tests.reliability.mutants import MUTANTS, in_force

EVERY = 100  # histories between two writings of the state


def main() -> int:
    logging.disable(logging.WARNING)  # the services warn of what is done to them here
    asked = argparse.ArgumentParser(prog="python -m tests.reliability")
    ways = asked.add_subparsers(dest="way", required=True)
    run = ways.add_parser("run")
    run.add_argument("first", type=int)
    run.add_argument("end", type=int)
    run.add_argument("state", type=Path)
    ways.add_parser("story").add_argument("number", type=int)
    ways.add_parser("sum").add_argument("states", type=Path, nargs="+")
    ways.add_parser("mutants").add_argument("most", type=int)
    said = asked.parse_args()
    if said.way == "run":
        play(said.first, said.end, said.state)
        return told([said.state])
    if said.way == "sum":
        return told(said.states)
    if said.way == "mutants":
        return catch(said.most)
    outcome = Stage().play(said.number)
    print("\n".join([*outcome.story, *outcome.broken]))
    return 1 if outcome.broken else 0


def play(first: int, end: int, file: Path) -> None:
    """From where the state file says, to the end."""
    state = read(file) or {"first": first, "next": first, "seconds": 0.0, "counted": {}, "broken": {}}
    if state["first"] != first:
        sys.exit(f"{file} is of a run that began with {state['first']}.")
    stage, counted = Stage(), Counter(state["counted"])
    began = time.process_time()
    for number in range(state["next"], end):
        outcome = stage.play(number)
        counted.update(outcome.counted)
        if outcome.broken:
            state["broken"][str(number)] = outcome.broken
            print(number, *outcome.broken, sep="\n  ", flush=True)
        if (number + 1) % EVERY == 0 or number + 1 == end:
            now = time.process_time()
            state |= {"next": number + 1, "counted": dict(counted), "seconds": state["seconds"] + now - began}
            began = now
            write(file, state)
    stage.end()


def catch(most: int) -> int:
    """1 where one of them got through that many histories."""
    stage, through = Stage(), 0
    for mutant in MUTANTS:
        with in_force(mutant):
            caught = next((number for number in range(1, most + 1) if stage.play(number, SHORT).broken), None)
        through += caught is None
        print(f"{mutant.name}: {'not caught' if caught is None else f'caught by history {caught}'}", flush=True)
    return 1 if through else 0


def read(file: Path) -> dict[str, Any]:
    state: dict[str, Any] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return state


def write(file: Path, state: dict[str, Any]) -> None:
    part = file.with_suffix(".part")
    part.write_text(json.dumps(state, indent=1), encoding="utf-8")
    part.replace(file)


def told(files: list[Path]) -> int:
    """Prints the sum of these runs; 1 where anything broke."""
    states = [read(file) for file in files]
    histories = sum(one["next"] - one["first"] for one in states)
    broken = [f"{number}: {lines[0]}" for one in states for number, lines in one["broken"].items()]
    counted = sum((Counter(one["counted"]) for one in states), Counter[str]())
    seconds = sum(one["seconds"] for one in states)
    print(f"{histories} histories, {len(broken)} broken, {seconds:.0f} s of processor time")
    print(", ".join(f"{count} {name.replace('_', ' ')}" for name, count in sorted(counted.items())))
    print(*broken, sep="\n")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())

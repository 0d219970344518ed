"""``python -m tests.crash.forker``: the program with all of it read in, forked at each start. Saves the reading of a
thousand files a start in long runs, and nothing else: what runs is the entry's ``main``.

Each line on standard input is a JSON list of arguments; answered with the number of the process.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time


class Fork:
    """As much of Popen as is needed. Who forked it has buried it as soon as it is gone."""

    def __init__(self, pid: int) -> None:
        self.pid = pid

    def poll(self) -> int | None:
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return 0
        return None

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)

    def wait(self) -> None:
        while self.poll() is None:
            time.sleep(0.001)


class Forker:
    """The side of the test."""

    def __init__(self, env: dict[str, str], said: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.crash.forker"],
            env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said, text=True,
        )  # fmt: skip

    def start(self, *arguments: str) -> Fork:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(arguments) + "\n")
        self._process.stdin.flush()
        return Fork(int(self._process.stdout.readline()))

    def close(self) -> None:
        self._process.communicate("", timeout=20)


def serve() -> None:
    import alembic.command  # noqa: F401 (what is read only when needed is read now)

    import followup_desktop.window_start  # noqa: F401
    from followup_desktop.__main__ import main

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for them: the kernel buries them
    for line in sys.stdin:
        arguments = json.loads(line)
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os.dup2(2, 1)
            nothing = os.open(os.devnull, os.O_RDONLY)
            os.dup2(nothing, 0)
            sys.exit(main(arguments))
        print(child, flush=True)


if __name__ == "__main__":
    serve()

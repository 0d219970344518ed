"""Exactly one program per folder, and never none; requests reach it, and nothing else does."""

from __future__ import annotations

import os
import signal
import socket
import stat
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from followup_desktop.adapters import channel as channel_module
from followup_desktop.adapters.channel import LONGEST, LocalServerChannel, is_command, understood
from followup_desktop.adapters.paths import APP
from followup_desktop.adapters.single_instance import SingleInstance
from followup_desktop.domain.errors import StoreUnusable

ROOT = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(os.name != "posix", reason="sockets of Unix")
SPOOL = "0123456789abcdef" * 2
GOOD = ["show", "open 1", "open 123456789012345678", f"import {SPOOL}"]
BAD = [
    "", " ", "show ", " show", "SHOW", "show\nshow", "open", "open 0", "open -1", "open 01", "open 1.5", "open ١",
    "open 1234567890123456789", "open 1; rm", "import", f"import {SPOOL[:-1]}", f"import {SPOOL.upper()}",
    f"import ../{SPOOL[3:]}", "quit", "\0", "show\0", "x" * 10_000,
]  # fmt: skip
RACER = """
import sys, time
from pathlib import Path
from followup_desktop.adapters.single_instance import SingleInstance
instance = SingleInstance(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
if instance.acquire():
    from PySide6.QtCore import QCoreApplication, QTimer
    application, told = QCoreApplication([]), []
    def heard(command):
        told.append(command)
        if len(told) == 3:
            application.quit()
    time.sleep(0.3)  # it opens its store before it listens
    instance.listen(heard)
    QTimer.singleShot(9000, application.quit)
    application.exec()
    instance.release()
    print("first", len(told), flush=True)
else:
    print("told" if instance.tell("show") else "turned away", flush=True)
"""
HOLDER = """
import sys, time
from pathlib import Path
from followup_desktop.adapters.single_instance import SingleInstance
instance = SingleInstance(Path(sys.argv[1]))
print(instance.acquire(), flush=True)
time.sleep(60)
"""


def python(code: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, str(folder)], env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


@pytest.fixture
def first(tmp_path: Path, qtbot: QtBot) -> Iterator[SingleInstance]:
    made = SingleInstance(tmp_path)
    assert made.acquire()
    yield made
    made.release()


@pytest.fixture
def heard(first: SingleInstance) -> list[str]:
    commands: list[str] = []
    first.listen(commands.append)
    return commands


def socket_of(folder: Path) -> Path:
    (found,) = [*folder.glob("*.sock"), *Path(os.environ["XDG_RUNTIME_DIR"]).glob(f"{APP}/*.sock")]
    return found


def in_thread(qtbot: QtBot, ask: Callable[[], bool]) -> bool:
    """What a second start, which is another process, would get, while our loop goes on."""
    answers: list[bool] = []
    thread = threading.Thread(target=lambda: answers.append(ask()))
    thread.start()
    qtbot.waitUntil(lambda: bool(answers), timeout=15_000)
    thread.join()
    return answers[0]


# -- the lock


@pytest.mark.parametrize("round_", range(3))
def test_four_starts_at_once_make_one_program_and_the_others_reach_it(tmp_path: Path, round_: int) -> None:
    racers = [python(RACER, tmp_path) for _ in range(4)]
    for racer in racers:
        assert racer.stdout is not None
        assert racer.stdout.readline() == "ready\n"
    for racer in racers:
        assert racer.stdin is not None
        racer.stdin.write("go\n")
        racer.stdin.flush()
    ends = sorted(racer.communicate(timeout=30)[0].strip() for racer in racers)
    assert ends == ["first 3", "told", "told", "told"]


def test_killed_it_gives_the_folder_free_at_once(tmp_path: Path) -> None:
    for _ in range(3):
        holder = python(HOLDER, tmp_path)
        assert holder.stdout is not None
        assert holder.stdout.readline() == "True\n"
        assert not SingleInstance(tmp_path).acquire()
        holder.send_signal(signal.SIGKILL)
        holder.communicate()
        after = SingleInstance(tmp_path)
        assert after.acquire()
        after.release()


def test_a_lock_file_says_nothing_whatever_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "lock").write_bytes(f"{os.getpid()}\npython\notherhost\n".encode() + b"\0" * 5000)
    one = SingleInstance(tmp_path)
    assert one.acquire()
    one.release()


def test_programs_that_it_starts_do_not_keep_the_lock(tmp_path: Path) -> None:
    one = SingleInstance(tmp_path)
    assert one.acquire()
    child = subprocess.Popen(["sleep", "30"], close_fds=False)
    one.release()
    try:
        again = SingleInstance(tmp_path)
        assert again.acquire()
        again.release()
    finally:
        child.kill()
        child.wait()


def test_twice_acquired_and_twice_released(tmp_path: Path) -> None:
    one, other = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert [one.acquire(), one.acquire(), other.acquire()] == [True, True, False]
    other.release()  # it never held it
    assert not other.acquire()
    one.release()
    one.release()
    assert other.acquire()
    other.release()


def test_each_folder_has_its_own(tmp_path: Path, qtbot: QtBot) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    programs, heard = [], []
    for folder in folders:
        folder.mkdir()
        one = SingleInstance(folder)
        assert one.acquire()
        one.listen(lambda command, name=folder.name: heard.append(f"{name} {command}"))
        programs.append(one)
    assert in_thread(qtbot, lambda: SingleInstance(folders[1]).tell("open 7"))
    assert heard == ["b open 7"]
    for one in programs:
        one.release()


def test_the_same_folder_by_another_name_is_the_same(tmp_path: Path, first: SingleInstance) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    assert not SingleInstance(tmp_path / "link").acquire()


def test_a_lock_that_cannot_be_opened_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "lock").mkdir()
    with pytest.raises(StoreUnusable, match="cannot be opened"):
        SingleInstance(tmp_path).acquire()


def test_a_file_system_without_locks_still_gets_a_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("fcntl.flock", refuse)
    one = SingleInstance(tmp_path)
    assert one.acquire()
    one.release()


# -- the channel


@pytest.mark.parametrize("command", GOOD)
def test_a_command_arrives(tmp_path: Path, heard: list[str], qtbot: QtBot, command: str) -> None:
    assert in_thread(qtbot, lambda: SingleInstance(tmp_path).tell(command))
    assert heard == [command]


@pytest.mark.parametrize("command", BAD, ids=lambda text: ascii(text[:20]))
def test_what_is_no_command_is_not_even_sent(tmp_path: Path, heard: list[str], command: str) -> None:
    assert not is_command(command)
    assert not SingleInstance(tmp_path).tell(command)


@posix
@pytest.mark.parametrize("command", [one for one in BAD if one], ids=lambda text: ascii(text[:20]))
def test_what_is_no_command_is_answered_no(tmp_path: Path, heard: list[str], qtbot: QtBot, command: str) -> None:
    with socket.socket(socket.AF_UNIX) as link:
        link.connect(str(socket_of(tmp_path)))
        link.sendall(command.encode() + b"\n")
        link.setblocking(False)
        qtbot.waitUntil(lambda: _answer(link) in (b"no\n", b""))
    qtbot.wait(20)
    assert heard == []


def _answer(link: socket.socket) -> bytes | None:
    try:
        return link.recv(100)
    except BlockingIOError:
        return None
    except ConnectionError:
        return b""


def test_ten_thousand_random_messages_are_no_commands() -> None:
    """Made of a command's own parts, so that many come close to one."""
    random = Random(20261123)
    parts = [b"show", b"open ", b"import ", b"1", b"0", b"9" * 18, b"\n", b" ", b"\0", b"\xff", b"-", b"a" * 32, b"/"]
    good = 0
    for _ in range(10_000):
        data = b"".join(random.choices(parts, k=random.randint(0, 4)))
        meant = understood(data)
        if not meant:
            continue
        good += 1
        word, _, rest = meant.partition(" ")
        assert data == meant.encode() + b"\n"
        assert len(data) <= LONGEST
        assert (
            (word == "show" and not rest)
            or (word == "open" and str(int(rest)) == rest and 0 < int(rest) < 10**18)
            or (word == "import" and len(rest) == 32 and set(rest) <= set("0123456789abcdef"))
        )
    assert good > 10  # the search came near enough to meet some


@posix
def test_random_bytes_to_the_socket_change_nothing(tmp_path: Path, heard: list[str], qtbot: QtBot) -> None:
    random = Random(20261124)
    for _ in range(25):
        with socket.socket(socket.AF_UNIX) as link:
            link.connect(str(socket_of(tmp_path)))
            link.sendall(b"\xff" + random.randbytes(random.randint(0, 5000)) + b"\n")
            link.setblocking(False)
            qtbot.waitUntil(lambda: _answer(link) in (b"no\n", b""))
    assert heard == []
    assert in_thread(qtbot, lambda: SingleInstance(tmp_path).tell("show"))
    assert heard == ["show"]


@posix
@pytest.mark.parametrize("messages", [2000, pytest.param(100_000, marks=[pytest.mark.long, pytest.mark.timeout(0)])])
def test_thousands_of_messages_are_answered_and_only_commands_are_heard(
    tmp_path: Path, heard: list[str], qtbot: QtBot, messages: int
) -> None:
    """From a thread, as from another process, without a pause; made of a command's own parts."""
    random, meant, answers = Random(20261130), list[str](), Counter[bytes]()
    parts = [
        b"show",
        b"open ",
        b"import ",
        b"1",
        b"0",
        b"9" * 18,
        b"\n",
        b" ",
        b"\0",
        b"\xff",
        b"a" * 32,
        b"x" * 5000,
    ]
    path = str(socket_of(tmp_path))

    def visit() -> None:
        for _ in range(messages):
            data = b"".join(random.choices(parts, k=random.randint(0, 3))) + b"\n"
            with socket.socket(socket.AF_UNIX) as link:
                link.connect(path)
                with suppress(ConnectionError):  # it hangs up as soon as it has read more than a command is long
                    link.sendall(data)
                    answers[link.recv(10)] += 1
            if understood(data[: LONGEST + 1]):
                meant.append(understood(data))

    visitor = threading.Thread(target=visit)
    visitor.start()
    qtbot.waitUntil(lambda: not visitor.is_alive(), timeout=messages * 50)
    assert heard == meant
    assert set(answers) <= {b"ok\n", b"no\n", b""}
    assert answers[b"ok\n"] == len(meant) > messages // 200


@posix
def test_a_command_in_pieces_arrives(tmp_path: Path, heard: list[str], qtbot: QtBot) -> None:
    with socket.socket(socket.AF_UNIX) as link:
        link.connect(str(socket_of(tmp_path)))
        for byte in b"open 42\n":
            link.sendall(bytes([byte]))
            qtbot.wait(5)
        qtbot.waitUntil(lambda: heard == ["open 42"])


@contextmanager
def visitors_to(folder: Path, number: int) -> Iterator[list[socket.socket]]:
    """Programs that connect one after the other and say nothing."""
    with ExitStack() as all_of_them:
        visitors = []
        for _ in range(number):
            visitors.append(all_of_them.enter_context(socket.socket(socket.AF_UNIX)))
            visitors[-1].connect(str(socket_of(folder)))
            visitors[-1].setblocking(False)
            QCoreApplication.processEvents()
        yield visitors


@posix
def test_silent_visitors_hold_up_nobody_and_are_shown_out(
    tmp_path: Path, heard: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(channel_module, "VISITOR_MS", 60_000)  # nobody could wait for that
    with visitors_to(tmp_path, 10):
        assert in_thread(qtbot, lambda: SingleInstance(tmp_path).tell("show"))
    monkeypatch.setattr(channel_module, "VISITOR_MS", 50)
    with visitors_to(tmp_path, 10) as visitors:
        qtbot.waitUntil(lambda: {_answer(visitor) for visitor in visitors} == {b""})
    assert heard == ["show"]


@posix
def test_more_visitors_than_there_is_room_for_are_turned_away_at_once(
    tmp_path: Path, heard: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(channel_module, "VISITOR_MS", 60_000)
    with visitors_to(tmp_path, channel_module.VISITORS + 3) as visitors:
        qtbot.waitUntil(lambda: [_answer(one) for one in visitors] == [None] * channel_module.VISITORS + [b""] * 3)
    QCoreApplication.processEvents()
    assert in_thread(qtbot, lambda: SingleInstance(tmp_path).tell("show"))  # there is room again


def test_what_came_before_it_listened_is_heard(tmp_path: Path, first: SingleInstance, qtbot: QtBot) -> None:
    answers: list[bool] = []
    thread = threading.Thread(target=lambda: answers.append(SingleInstance(tmp_path).tell("show")))
    thread.start()
    qtbot.wait(150)
    assert answers == []
    heard: list[str] = []
    first.listen(heard.append)
    qtbot.waitUntil(lambda: answers == [True])
    thread.join()
    assert heard == ["show"]


def test_nobody_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(channel_module, "CONNECT_S", 0.2)
    begun = time.monotonic()
    assert not SingleInstance(tmp_path).tell("show")
    assert time.monotonic() - begun < 2


def test_one_that_hangs_is_not_waited_for_for_ever(
    tmp_path: Path, first: SingleInstance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(channel_module, "ANSWER_S", 0.2)
    assert not SingleInstance(tmp_path).tell("show")  # the first one never listens


@posix
def test_the_socket_is_this_users_alone(tmp_path: Path, first: SingleInstance) -> None:
    path = socket_of(tmp_path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    first.release()
    assert not path.exists()


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can be somebody else")
def test_another_user_is_not_heard_even_where_the_rights_would_let_them(
    tmp_path: Path, heard: list[str], qtbot: QtBot
) -> None:
    path = socket_of(tmp_path)
    path.chmod(0o777)
    for folder in (path.parent, *path.parent.parents):
        if folder.stat().st_mode & 0o001 == 0:
            folder.chmod(0o755)
    code = (
        "import os, socket, sys\nos.setgid(65534); os.setuid(65534)\n"
        "link = socket.socket(socket.AF_UNIX); link.connect(sys.argv[1]); link.sendall(b'show\\n')\n"
        "print(link.recv(10))\n"
    )
    stranger = subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", code, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    qtbot.waitUntil(lambda: stranger.poll() is not None, timeout=10_000)
    path.parent.chmod(0o700)
    out = stranger.communicate()[0]
    assert "b'ok" not in out
    assert "Reset" in out or "Broken" in out or "b''" in out, out
    assert heard == []


@posix
def test_a_squatted_name_costs_the_channel_and_not_the_program(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    one = SingleInstance(tmp_path)
    assert one.acquire()
    path = socket_of(tmp_path)
    one.release()
    (path / "in the way").mkdir(parents=True)
    again = SingleInstance(tmp_path)
    assert again.acquire()
    again.listen(lambda command: None)
    again.release()


@posix
def test_an_impostor_at_the_sockets_place_hears_nothing(
    tmp_path: Path, first: SingleInstance, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = socket_of(tmp_path)
    first.release()
    monkeypatch.setattr(channel_module, "is_this_user", lambda _peer: False)
    with socket.socket(socket.AF_UNIX) as impostor:
        impostor.bind(str(path))
        impostor.listen()
        assert not SingleInstance(tmp_path).tell("show")
        peer, _ = impostor.accept()
        with peer:
            assert peer.recv(100) == b""


@posix
def test_a_stale_socket_is_replaced(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    holder = python(HOLDER, tmp_path)
    assert holder.stdout is not None
    holder.stdout.readline()
    holder.kill()
    holder.communicate()
    assert socket_of(tmp_path).exists()
    heard: list[str] = []
    one = SingleInstance(tmp_path)
    assert one.acquire()
    one.listen(heard.append)
    assert in_thread(qtbot, lambda: SingleInstance(tmp_path).tell("show"))
    one.release()


@pytest.mark.skipif(sys.platform != "linux", reason="a way round the length of addresses that Linux has")
def test_a_folder_with_a_very_long_name(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    folder = tmp_path / ("n" * 120) / ("ö" * 100)
    folder.mkdir(parents=True)
    heard: list[str] = []
    one = SingleInstance(folder)
    assert one.acquire()
    one.listen(heard.append)
    assert in_thread(qtbot, lambda: SingleInstance(folder).tell("open 9"))
    assert heard == ["open 9"]
    one.release()


TELLER = """
import sys
from followup_desktop.adapters import channel
channel.CONNECT_S = 0.3
print(channel.LocalServerChannel(sys.argv[1]).tell(sys.argv[2]))
"""


def test_the_channel_meant_for_windows(qtbot: QtBot) -> None:
    """Run on this system, because there is no other here; the second start is a process, as it would be."""
    name = f"test-{os.getpid()}"

    def tell(command: str) -> str:
        asked = subprocess.Popen(
            [sys.executable, "-c", TELLER, name, command], env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        qtbot.waitUntil(lambda: asked.poll() is not None, timeout=15_000)
        return asked.communicate()[0].strip()

    served, heard = LocalServerChannel(name), list[str]()
    assert tell("show") == "False"
    served.open()
    served.listen(heard.append)
    assert [tell("show"), tell("open 3"), tell("quit")] == ["True", "True", "False"]
    assert heard == ["show", "open 3"]
    served.close()
    served.close()
    assert tell("show") == "False"

"""A calendar server on the loopback that answers as a test wants: wrongly, endlessly, elsewhere, not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Reply:
    status: int = 207
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    pieces: int = 1  # the body so many times
    cut: bool = False  # the line is cut before all of it was sent


@dataclass
class Asked:
    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class HostileServer:
    """``reply`` gives the answer to each question; ``asked`` keeps the questions."""

    def __init__(self) -> None:
        self.reply: Callable[[Asked], Reply] = lambda _asked: Reply(404)
        self.asked: list[Asked] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_one_request(self) -> None:
                self.raw_requestline = self.rfile.readline(65537)
                if not self.raw_requestline or not self.parse_request():
                    self.close_connection = True
                    return
                length = int(self.headers.get("Content-Length") or 0)
                asked = Asked(self.command, self.path, dict(self.headers.items()), self.rfile.read(length))
                outer.asked.append(asked)
                self._answer(outer.reply(asked))

            def _answer(self, reply: Reply) -> None:
                self.send_response(reply.status)
                whole = len(reply.body) * reply.pieces
                headers = {"Content-Type": "application/xml", "Content-Length": str(whole), **reply.headers}
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                try:
                    for _ in range(reply.pieces if not reply.cut else 0):
                        self.wfile.write(reply.body)
                except OSError:
                    self.close_connection = True
                self.close_connection = self.close_connection or reply.cut

            def log_message(self, format: str, *args: object) -> None:
                return

        class Quiet(ThreadingHTTPServer):
            def handle_error(self, request: object, client_address: object) -> None:
                """A client that hangs up in the middle is what the tests are about."""

        self._server = Quiet(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        )
        self._thread.start()

    @property
    def port(self) -> int:
        return int(self._server.server_address[1])

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/dav/"

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

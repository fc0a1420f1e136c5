"""A register on this machine that answers what a test wants, and takes down what it was asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest


@dataclass
class Asked:
    method: str
    path: str
    body: str
    headers: dict[str, str]


@dataclass
class Register:
    """What it will answer, and what it was asked."""

    base: str
    answer: Callable[[BaseHTTPRequestHandler], None] = lambda _handler: None
    asked: list[Asked] = field(default_factory=list)

    def says(self, data: object, status: int = 200) -> None:
        self.sends(json.dumps(data).encode(), status)

    def sends(self, content: bytes, status: int = 200, **headers: str) -> None:
        def answer(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(status)
            handler.send_header("Content-Length", str(len(content)))
            for name, value in headers.items():
                handler.send_header(name, value)
            handler.end_headers()
            handler.wfile.write(content)

        self.answer = answer


@pytest.fixture
def register() -> Iterator[Register]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            made.asked.append(Asked(self.command, self.path, body, dict(self.headers)))
            with suppress(OSError):  # the other side has hung up, as some tests want it to
                made.answer(self)

        do_POST = do_GET  # noqa: N815 - http.server's name

        def log_message(self, *_arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    made = Register(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield made
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine's own proxy, where it has one, has nothing to do with it."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)

"""The web server: files of the output as they are, and beside them what makes a browser follow the builds.

It answers on loopback only, and only to who asks for it by that name: a page of another site that has its name lead here
would read drafts otherwise (DNS rebinding).
"""

import json
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO
from urllib.parse import parse_qs, unquote, urlsplit

from pelican_wellness.cli.serve.pages import drafts_page, problem_page
from pelican_wellness.cli.serve.state import State

OURS = "/_wellness/"
"""Where the files of the panel are; no site has anything there."""

DRAFTS = "/drafts/"

_FOLDER = Path(__file__).parent / "page"
_NAMES = ("localhost", "127.0.0.1", "[::1]")
_PULSE = 15
"""Seconds after which a silent stream says that it is there, so that one whose browser is gone ends."""


def open_server(output: Path, state: State, port: int) -> ThreadingHTTPServer:
    """Return a server of an output folder. Raises OSError where the port is taken."""
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, state, directory=str(output)))
    server.daemon_threads = True
    return server


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.0"

    def __init__(self, state: State, *arguments: object, **keywords: object) -> None:
        self._state = state
        super().__init__(*arguments, **keywords)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        if self._is_for_us():
            path = urlsplit(self.path).path
            if path == f"{OURS}events":
                self._stream()
            elif path == f"{OURS}page":
                self._tell()
            else:
                super().do_GET()

    def do_HEAD(self) -> None:
        if self._is_for_us():
            super().do_HEAD()

    def _is_for_us(self) -> bool:
        name = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
        if name in _NAMES:
            return True
        self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        return False

    def send_head(self) -> BytesIO | IO[bytes] | None:  # type: ignore[override]
        """Answer with a file; pages of HTML get the script that follows the builds."""
        path = unquote(urlsplit(self.path).path)
        if path.startswith(OURS):
            return self._own(path.removeprefix(OURS))
        file = Path(self.translate_path(self.path))
        is_page = path.endswith(("/", ".html")) or (file.is_dir() and not path.endswith("/"))
        if self._state.problem and is_page:
            return self._html(problem_page(self._state.problem), HTTPStatus.SERVICE_UNAVAILABLE)
        if path == DRAFTS:
            return self._html(drafts_page(self._state.pages.values()))
        if file.is_dir() and path.endswith("/"):
            file = file / "index.html"
        if file.suffix == ".html":
            if file.is_file():
                return self._html(file.read_text("utf-8", "replace"))
            lost = Path(self.directory) / "404.html"
            if lost.is_file():
                return self._html(lost.read_text("utf-8", "replace"), HTTPStatus.NOT_FOUND)
        return super().send_head()

    def _html(self, page: str, status: HTTPStatus = HTTPStatus.OK) -> BytesIO:
        script = f'<script src="{OURS}live.js" data-version="{self._state.version}" defer></script>'
        before, body, after = page.rpartition("</body>")
        return self._send(
            (before + script + body + after if body else page + script).encode(), "text/html; charset=utf-8", status
        )

    def _own(self, name: str) -> BytesIO | None:
        file = _FOLDER / name
        kinds = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
        if PurePosixPath(name).name != name or file.suffix not in kinds or not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        return self._send(file.read_bytes(), kinds[file.suffix])

    def _send(self, body: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def end_headers(self) -> None:
        """Let nothing be kept by the browser."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def _tell(self) -> None:
        asked = parse_qs(urlsplit(self.path).query).get("path", [""])[0].lstrip("/")
        file = f"{asked}index.html" if not asked or asked.endswith("/") else asked
        body = json.dumps(self._state.of_page(file), ensure_ascii=False).encode()
        self.wfile.write(self._send(body, "application/json; charset=utf-8").getvalue())

    def _stream(self) -> None:
        """Send server-sent events: the numbers of the last build and of the last one checked."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        seen = (-1, -1)
        try:
            while (now := self._state.wait(seen, _PULSE)) is not None:
                message = json.dumps({"version": now[0], "checked": now[1]})
                self.wfile.write(f"data: {message}\n\n".encode() if now != seen else b": still here\n\n")
                self.wfile.flush()
                seen = now
        except OSError:  # the browser has gone on
            return

    def log_message(self, *_arguments: object) -> None:
        """Say nothing of each request."""

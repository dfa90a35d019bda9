"""A built site on a real server on loopback."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


@contextmanager
def serving(folder: Path, *, strict: bool = False) -> Iterator[str]:
    """Serve a built site on loopback; `strict`: with the headers that its own `_headers` file asks for."""
    lines = (folder / "_headers").read_text(encoding="utf-8").splitlines()[1:] if strict else []
    headers = [tuple(line.strip().split(": ", 1)) for line in lines]

    class Handler(SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            for name, value in headers:
                self.send_header(name, value)
            super().end_headers()

        def log_message(self, *_arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()

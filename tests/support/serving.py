"""A built site on a real server on loopback."""

from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


def _rules(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return patterns of paths and their headers, as a host reads them where the later rule replaces the earlier."""
    blocks = [block.splitlines() for block in text.split("\n\n")]
    pairs = [(path, [line.strip().partition(": ") for line in lines if "!" not in line]) for path, *lines in blocks]
    return [(path, [(name, value) for name, _, value in headers]) for path, headers in pairs]


@contextmanager
def serving(folder: Path, *, strict: bool = False) -> Iterator[str]:
    """Serve a built site on loopback; `strict`: with the headers that its own `_headers` file asks for."""
    rules = _rules((folder / "_headers").read_text(encoding="utf-8")) if strict else []

    class Handler(SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            path = self.path.partition("?")[0]
            headers = {name: value for pattern, own in rules if fnmatchcase(path, pattern) for name, value in own}
            for name, value in headers.items():
                self.send_header(name, value)
            super().end_headers()

        def log_message(self, *_arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()

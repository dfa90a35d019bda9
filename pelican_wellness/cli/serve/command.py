"""`pelican-wellness serve`."""

import argparse
import sys
import webbrowser
from hashlib import sha256
from pathlib import Path
from threading import Event, Thread

from platformdirs import user_cache_path

from pelican_wellness.cli.serve.building import Looked, Outcome, Processes, build_site, look_at
from pelican_wellness.cli.serve.server import open_server
from pelican_wellness.cli.serve.state import State
from pelican_wellness.cli.serve.watching import changes

NAME = "serve"
HELP = "Show the site in a browser, and build it anew whenever something is saved."

_PORT = 8000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what only this command takes."""
    parser.add_argument("--port", type=int, default=_PORT, help=f"by default {_PORT}")
    parser.add_argument("--open", action="store_true", help="open the site in your browser")


def run(options: argparse.Namespace) -> int:
    """Build, serve and watch until Ctrl+C; 2 where the port is taken."""
    state, stop = State(), Event()
    output = _folder(options.settings)
    output.mkdir(parents=True, exist_ok=True)
    try:
        server = open_server(output, state, options.port)
    except OSError:
        print(f"pelican-wellness: port {options.port} is taken; choose another with --port", file=sys.stderr)  # noqa: T201
        return 2
    address = f"http://localhost:{server.server_address[1]}"
    Thread(target=server.serve_forever, daemon=True).start()
    print(f"{address}/ shows your site. Press Ctrl+C to stop.", flush=True)  # noqa: T201 - a command prints
    try:
        _follow(options, output, address, state, stop)
    finally:
        stop.set()
        state.close()
        server.shutdown()
        server.server_close()
    return 0


def _folder(settings_file: Path) -> Path:
    """Return where the site is built for looking at it: not in its output, which may be what is uploaded."""
    name = sha256(str(settings_file.absolute()).encode()).hexdigest()[:16]
    return user_cache_path("pelican-wellness") / "serve" / name


def _follow(options: argparse.Namespace, output: Path, address: str, state: State, stop: Event) -> None:
    """Build once, then after each change; have the site checked while nothing changes."""
    processes, news = Processes(), Event()
    news.set()

    def watch() -> None:
        for _ in changes(options.settings, options.content, output, stop):
            news.set()

    Thread(target=watch, daemon=True).start()
    while True:
        while not news.wait(0.2):  # with a limit: a wait without one cannot be interrupted on Windows
            pass
        news.clear()
        made = processes.run(build_site, options.settings, options.content, output, address)
        outcome = made if isinstance(made, Outcome) else Outcome(problem="The build ended without a word.")
        state.built(outcome)
        print(outcome.problem or f"Built {state.version}: {len(outcome.pages)} articles and pages.", flush=True)  # noqa: T201
        if state.version == 1 and options.open:
            webbrowser.open(f"{address}/")
        if not outcome.problem and not news.is_set():
            Thread(target=_check, args=(processes, options, state, state.version), daemon=True).start()


def _check(processes: Processes, options: argparse.Namespace, state: State, version: int) -> None:
    found = processes.run(look_at, options.settings, options.content)
    if isinstance(found, Looked):
        state.checked(version, found)

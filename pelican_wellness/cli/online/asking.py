"""Asks the web, each address once, and keeps for a day what it said."""

import json
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from itertools import groupby
from pathlib import Path
from threading import Lock
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from pelican_wellness import __version__
from pelican_wellness.files import DAY, write_atomically

_PATIENCE = 10
"""Seconds in which a server must answer."""

_AT_ONCE = 4
"""Hosts that are asked at the same time. Of each host one thing is asked after the other."""

_MOST = 4_000_000
"""Bytes of an answer that are read: that of PubMed about 200 articles has one million."""

_FILE = "wellness-online.json"


class NoAnswerError(Exception):
    """Nobody answered: there is no such host, no network, or no patience left."""


class Answer(NamedTuple):
    """What is wrong with what was asked about, empty where nothing is. `is_known` is false where nobody could say."""

    problem: str = ""
    is_known: bool = True
    nobody_there: bool = False
    """Whether no host answered at all, as without a network."""


class Web:
    """Asks, and remembers below a folder."""

    def __init__(self, cache: Path, for_site: str = "", now: Callable[[], float] = time.time) -> None:
        self._file, self._now, self._lock = cache / _FILE, now, Lock()
        self._agent = f"pelican-wellness/{__version__} (looks up links{f' of {for_site}' if for_site else ''})"
        self._kept: dict[str, tuple[float, str]] = {}
        try:
            known = json.loads(self._file.read_text("utf-8"))
            self._kept = {key: (float(when), str(problem)) for key, (when, problem) in known.items() if now() - when < DAY}
        except (OSError, ValueError, TypeError, AttributeError):  # none yet, or not as we write it
            self._kept = {}

    def request(self, url: str, method: str = "GET") -> tuple[int, bytes]:
        """Return status and body. Raises NoAnswerError."""
        asked = Request(url, method=method, headers={"User-Agent": self._agent, "Accept": "*/*"})  # noqa: S310 - see below
        if urlsplit(url).scheme not in ("http", "https"):  # pragma: no cover - nobody asks for others
            raise NoAnswerError(url)
        try:
            with urlopen(asked, timeout=_PATIENCE) as answer:  # noqa: S310
                return int(answer.status), answer.read(_MOST) if method == "GET" else b""
        except HTTPError as error:
            with error:
                return int(error.code), b""
        except (OSError, ValueError) as error:
            raise NoAnswerError(str(error)) from error
        except Exception as error:  # http.client's own: half an answer, or one that is none
            raise NoAnswerError(type(error).__name__) from error

    def ask_each(self, keys: Iterable[str], host_of: Callable[[str], str], ask: Callable[[str], Answer]) -> dict[str, Answer]:
        """Return an answer for each key: as it was kept, or asked anew, hosts side by side."""
        every = sorted(set(keys), key=lambda key: (host_of(key), key))
        answers = {key: Answer(self._kept[key][1]) for key in every if key in self._kept}
        new = [key for key in every if key not in answers]
        hosts = [list(group) for _, group in groupby(new, key=host_of)]
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            for one in pool.map(lambda group: self._ask(group, ask), hosts):
                answers.update(one)
        return answers

    def _ask(self, keys: Sequence[str], ask: Callable[[str], Answer]) -> dict[str, Answer]:
        found: dict[str, Answer] = {}
        for key in keys:
            found[key] = answer = ask(key)
            self.keep(key, answer)
        return found

    def kept(self, key: str) -> Answer | None:
        """Return what was kept of a key."""
        return Answer(self._kept[key][1]) if key in self._kept else None

    def keep(self, key: str, answer: Answer) -> None:
        """Remember an answer that is one."""
        if answer.is_known:
            with self._lock:
                self._kept[key] = (self._now(), answer.problem)

    def save(self) -> None:
        """Write what is remembered. That this fails is no matter: it is asked again."""
        try:
            write_atomically(self._file, json.dumps(self._kept, ensure_ascii=False))
        except OSError:
            return


_GONE = {HTTPStatus.NOT_FOUND: "there is no such page (404)", HTTPStatus.GONE: "the page is gone (410)"}
_ASK_AGAIN_FROM = HTTPStatus.BAD_REQUEST
"""Many servers answer HEAD with an error, though the page is there."""


def look_up(web: Web, address: str) -> Answer:
    """Say what is wrong with an address. A server that refuses programs, or is overburdened, says nothing about the page."""
    try:
        status, _ = web.request(address, "HEAD")
        if status >= _ASK_AGAIN_FROM:
            status, _ = web.request(address)
    except NoAnswerError:
        try:
            status, _ = web.request(address)
        except NoAnswerError as error:
            return Answer(f"nobody answers there ({error})", is_known=False, nobody_there=True)
    return Answer(_GONE.get(HTTPStatus(status), ""), is_known=status < _ASK_AGAIN_FROM or status in _GONE)

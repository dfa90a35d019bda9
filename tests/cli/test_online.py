"""`pelican-wellness check --online`: real servers on loopback answer as those of Crossref, PubMed and others do."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from factory import Command, article, write_site

from pelican_wellness.cli.online.references import dois_in, numbers_in

CONF = 'SITENAME = "Calm Hands"\nSITEURL = "https://calm.example"\nTIMEZONE = "UTC"\nPLUGINS = ["pelican_wellness"]\n'


def work(*notices: dict[str, object]) -> dict[str, object]:
    """Return the record of a work as Crossref has it, as far as anybody looks."""
    message: dict[str, object] = {"DOI": "10.1000/x", "type": "journal-article", "title": ["Massage"], "update-policy": "x"}
    return {
        "status": "ok",
        "message-type": "work",
        "message": {**message, **({"updated-by": list(notices)} if notices else {})},
    }


def notice(kind: str, source: str = "publisher") -> dict[str, object]:
    updated = {"date-parts": [[2010, 2, 6]], "date-time": "2010-02-06T00:00:00Z", "timestamp": 1265414400000}
    return {"DOI": "10.1000/notice", "type": kind, "label": kind.title(), "source": source, "updated": updated}


WORKS = {
    "10.1000/good": work(),
    "10.1000/corrected": work(notice("correction"), notice("erratum")),
    "10.1016/s0140-6736(97)11096-0": work(notice("correction"), notice("retraction", "retraction-watch")),
    "10.1000/partly": work(notice("partial_retraction")),
    "10.1000/doubted": work(notice("expression_of_concern")),
}
SUMMARIES: dict[str, dict[str, object]] = {
    "11": {"uid": "11", "pubtype": ["Journal Article", "Retracted Publication"], "title": "x"},
    "12": {"uid": "12", "pubtype": ["Journal Article", "Review"], "title": "x"},
    "13": {"uid": "13", "error": "cannot get document summary"},
}


class Served(ThreadingHTTPServer):
    """Counts what it is asked."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()
        self.agents: set[str] = set()
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: Served

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        parts = urlsplit(self.path)
        self.server.asked[f"{self.command} {self.path}"] += 1
        self.server.agents.add(self.headers["User-Agent"])
        if parts.path.startswith("/works/"):
            known = WORKS.get(unquote(parts.path.removeprefix("/works/")).lower())
            self._send(200 if known else 404, json.dumps(known) if known else "Resource not found.")
        elif parts.path.startswith("/api/handles/"):
            self._send(200 if "zenodo" in parts.path else 404, '{"responseCode": 1}')
        elif parts.path == "/esummary.fcgi":
            numbers = parse_qs(parts.query)["id"][0].split(",")
            found = {"uids": numbers, **{number: SUMMARIES[number] for number in numbers}}
            self._send(200, json.dumps({"header": {"type": "esummary", "version": "0.3"}, "result": found}))
        elif parts.path == "/moved":
            self.send_response(301)
            self.send_header("Location", "/fine")
            self.end_headers()
        else:
            status = int((re.search(r"\d{3}", parts.path) or ["200"])[0])
            self._send(200 if parts.path.startswith("/head") and self.command == "GET" else status, "x")

    def _send(self, status: int, body: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body.encode())

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    with Served() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        for name in ("CROSSREF", "DOI", "PUBMED"):
            monkeypatch.setenv(f"PELICAN_WELLNESS_{name}", server.url)
        monkeypatch.setenv("no_proxy", "*")
        yield server
        server.shutdown()


def _site(folder: Path, *bodies: str) -> None:
    files = {f"{number}.md": article(body, slug=f"a{number}", title=f"A{number}") for number, body in enumerate(bodies)}
    write_site(folder, {**files})
    (folder / "pelicanconf.py").write_text(CONF, encoding="utf-8")


def _found(command: Command, folder: Path) -> list[tuple[str, int, str, str]]:
    done = command(folder, "check", "--online", "--select", "WEB", "--format", "json")
    return [(one["file"], one["line"], one["code"], one["message"]) for one in json.loads(done.stdout)]


# What an article says, and what is found; {} is the server.
CASES: dict[str, tuple[str, str]] = {
    "a page that is there": ("[x]({}/fine)", ""),
    "a page that is gone": ("[x]({}/404)", "{}/404: there is no such page (404)"),
    "a page that was taken out": ("[x]({}/410#part)", "{}/410: the page is gone (410)"),
    "a server that takes no HEAD": ("[x]({}/head405)", ""),
    "a server that lies to HEAD": ("[x]({}/head404)", ""),
    "a page that moved": ("[x]({}/moved)", ""),
    "a server that refuses programs": ("[x]({}/403)", ""),
    "a server that is overburdened": ("[x]({}/503)", ""),
    "a page of our own": ("[x](https://calm.example/no.html)", ""),
    "no web address": ("[x](mailto:a@example.com) [y](tel:123)", ""),
    "a sound work": ("Smith 2020, doi:10.1000/good.", ""),
    "a work that was corrected": ("[Smith](https://doi.org/10.1000/corrected)", ""),
    "a work that was retracted": (
        "[Smith](https://doi.org/10.1016/S0140-6736(97)11096-0)",
        "10.1016/S0140-6736(97)11096-0 was retracted (https://doi.org/10.1000/notice)",
    ),
    "a work that was retracted in part": (
        "(10.1000/partly)",
        "10.1000/partly was retracted in part (https://doi.org/10.1000/notice)",
    ),
    "a work in doubt": ("10.1000/doubted", "its publisher has doubts about 10.1000/doubted (https://doi.org/10.1000/notice)"),
    "a DOI of another agency": ("[data](https://doi.org/10.5281/zenodo.1)", ""),
    "a DOI that nobody gave": ("[data](https://doi.org/10.9999/none)", "nobody knows the DOI 10.9999/none"),
    "an article of PubMed that was retracted": (
        "[x](https://pubmed.ncbi.nlm.nih.gov/11/)",
        "the article 11 of PubMed was retracted",
    ),
    "an article of PubMed": ("Smith 2020. PMID: 12.", ""),
    "no article of PubMed": ("Smith 2020. PMID 13.", "PubMed has no article 13"),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_found(name: str, web: Served, tmp_path: Path, wellness_command: Command) -> None:
    written, said = CASES[name]
    _site(tmp_path, f"One. [fine]({web.url}/fine)\n\n{written.replace('{}', web.url)}")
    code = "WEB001" if said.startswith("{}") else "WEB002"
    expected = [("content/0.md", 7, code, said.replace("{}", web.url))] if said else []
    assert _found(wellness_command, tmp_path) == expected


def test_each_is_asked_once_and_again_the_next_day(web: Served, tmp_path: Path, wellness_command: Command) -> None:
    body = f"[x]({web.url}/404) [y]({web.url}/404#z) 10.1000/partly, PMID 11, PMID 12"
    _site(tmp_path, body, body)
    found = _found(wellness_command, tmp_path)
    assert [one[0] for one in found] == ["content/0.md"] * 3 + ["content/1.md"] * 3
    assert set(web.asked.values()) == {1}
    assert sum("esummary" in one for one in web.asked) == 1
    (agent,) = web.agents
    assert agent.startswith("pelican-wellness/")
    assert "https://calm.example" in agent
    before = dict(web.asked)
    assert _found(wellness_command, tmp_path) == found
    assert web.asked == before
    kept = tmp_path / "cache" / "wellness-online.json"
    old = {key: [when - 25 * 3600, problem] for key, (when, problem) in json.loads(kept.read_text()).items()}
    kept.write_text(json.dumps(old))
    assert _found(wellness_command, tmp_path) == found
    assert set(web.asked.values()) == {2}
    kept.write_text("no JSON")
    assert _found(wellness_command, tmp_path) == found


def test_without_a_network_one_line_says_so(tmp_path: Path, wellness_command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    with Served() as server:
        nobody = server.url
    for name in ("CROSSREF", "DOI", "PUBMED"):
        monkeypatch.setenv(f"PELICAN_WELLNESS_{name}", nobody)
    _site(tmp_path, f"[x]({nobody}/fine) 10.1000/partly, PMID 11")
    done = wellness_command(tmp_path, "check", "--online", "--select", "WEB")
    assert done.returncode == 0
    assert done.stderr == "pelican-wellness: There is no network, so nothing was looked up.\n"
    assert not json.loads((tmp_path / "cache" / "wellness-online.json").read_text())


def test_a_host_that_is_gone_where_others_answer(web: Served, tmp_path: Path, wellness_command: Command) -> None:
    with Served() as server:
        nobody = server.url
    _site(tmp_path, f"[x]({nobody}/fine) [y]({web.url}/fine)")
    ((_, _, code, message),) = _found(wellness_command, tmp_path)
    assert (code, message.startswith(f"{nobody}/fine: nobody answers there")) == ("WEB001", True)


def test_nothing_is_asked_unless_somebody_wants_it(web: Served, tmp_path: Path, wellness_command: Command) -> None:
    _site(tmp_path, f"[x]({web.url}/404) 10.1000/partly")
    write_site(tmp_path, {"1.md": article(f"[x]({web.url}/404)", slug="b", check_ignore="WEB")})
    wellness_command(tmp_path, "check")
    wellness_command(tmp_path, "check", "--online", "--ignore", "WEB")
    assert not web.asked
    one = tmp_path / "content" / "0.md"
    one.write_text(f"Check_ignore: WEB001\n{one.read_text()}")
    assert [one[2] for one in _found(wellness_command, tmp_path)] == ["WEB002"]


@pytest.mark.parametrize(
    ("text", "dois"),
    [
        ("See doi:10.1000/a.b, and (10.1000/c).", ["10.1000/a.b", "10.1000/c"]),
        ("https://doi.org/10.1016/S0140-6736(97)11096-0)", ["10.1016/S0140-6736(97)11096-0"]),
        ("10.5 per cent of 10.1000 people, version 10.12/3", []),
    ],
)
def test_dois(text: str, dois: list[str]) -> None:
    assert list(dois_in(text)) == dois


def test_numbers_of_pubmed() -> None:
    text = "PMID: 11, pmid 12, https://www.ncbi.nlm.nih.gov/pubmed/13, https://pubmed.ncbi.nlm.nih.gov/14/, PMID 1234567890"
    assert [number for number, _ in numbers_in(text)] == ["11", "12", "13", "14"]

"""The contact form, sent by a real browser to a real server, under the site's own policy."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs

import pytest
from axe import violations
from factory import Build, article
from playwright.sync_api import Browser, Page
from serving import serving

pytestmark = pytest.mark.browser
FORM = ".w-contact-form"


@contextmanager
def _receiver(honeypot: str) -> Iterator[tuple[str, list[dict[str, list[str]]]]]:
    """A service like those that receive forms: it keeps what people send, and refuses what robots send."""
    kept: list[dict[str, list[str]]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            sent = parse_qs(self.rfile.read(int(self.headers["content-length"])).decode(), keep_blank_values=True)
            robot = bool(sent.get(honeypot, [""])[0])
            if not robot:
                kept.append(sent)
            self.send_response(400 if robot else 200)
            self.send_header("content-type", "text/html")
            self.end_headers()
            self.wfile.write(b"<title>refused</title>" if robot else b"<title>thanks</title>")

        def log_message(self, *_arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/form", kept
    server.shutdown()


@contextmanager
def _redirecting(target: str) -> Iterator[str]:
    """A service that leads on to another site once it has the form, as most do."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            self.send_response(303)
            self.send_header("location", target)
            self.end_headers()

        def log_message(self, *_arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/form"
    server.shutdown()


@contextmanager
def _contact_page(
    build: Build, browser: Browser, action: str, lang: str = "en", leads_to: tuple[str, ...] = (), **options: bool
) -> Iterator[Page]:
    built = build(
        {"a.md": article(slug="a", lang=lang)},
        SITEURL="",
        DEFAULT_LANG=lang,
        WELLNESS={"contact_form": {"provider": "custom", "action": action, "honeypot": "nickname", "leads_to": [*leads_to]}},
    )
    with serving(built.output, strict=True) as url:
        page = browser.new_context(**options).new_page()  # type: ignore[arg-type]
        page.goto(f"{url}/pages/contact.html", wait_until="networkidle")
        yield page
        page.context.close()


def _fill(page: Page) -> None:
    page.locator("[name=name]").fill("Ana <b> & Bo")
    page.locator("[name=email]").fill("ana@example.com")
    page.locator("[name=message]").fill("Grüße,\nhello")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("robot", [True, False], ids=["honeypot filled", "honeypot empty"])
def test_sending(build: Build, browser: Browser, *, scripts: bool, robot: bool) -> None:
    with _receiver("nickname") as (action, kept), _contact_page(build, browser, action, java_script_enabled=scripts) as page:
        trap = page.locator("[name=nickname]")
        assert not trap.is_visible()
        _fill(page)
        if robot:
            trap.evaluate("field => field.value = 'spam'")
        page.locator(f"{FORM} button").click()
        page.wait_for_url(action)
        if robot:
            assert page.title() == "refused"
            assert kept == []
        else:
            assert page.title() == "thanks"
            assert kept == [
                {"name": ["Ana <b> & Bo"], "email": ["ana@example.com"], "telephone": [""], "message": ["Grüße,\r\nhello"], "nickname": [""]}
            ]  # fmt: skip


@pytest.mark.parametrize("named", [True, False], ids=["named", "not named"])
def test_a_service_that_leads_on_to_another_site(build: Build, browser: Browser, tmp_path: Path, *, named: bool) -> None:
    """Chromium holds `form-action` against every address of the chain."""
    (tmp_path / "thanks.html").write_text("<title>thanks</title>", encoding="utf-8")
    with (
        serving(tmp_path) as other,
        _redirecting(f"{other}/thanks.html") as action,
        _contact_page(build, browser, action, leads_to=(other,) if named else ()) as page,
    ):
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        _fill(page)
        page.locator(f"{FORM} button").click()
        if named:
            page.wait_for_url(f"{other}/thanks.html")
            assert page.title() == "thanks"
        else:
            page.wait_for_timeout(500)
            assert page.title() != "thanks"
        assert any("form-action" in one for one in said) is not named


@pytest.mark.parametrize(("lang", "missing"), [("en", "Please fill in this field."), ("ar", None)])
def test_mistakes_are_said_at_the_field(build: Build, browser: Browser, lang: str, missing: str | None) -> None:
    with _receiver("nickname") as (action, kept), _contact_page(build, browser, action, lang) as page:
        page.locator(f"{FORM} button").click()
        said = page.get_by_role("alert").all_inner_texts()
        assert len(said) == 3
        assert [one.partition(": ")[0] for one in said] == page.locator(f"{FORM} label:has(+ [required])").all_inner_texts()
        words = {one.partition(": ")[2] for one in said}
        assert words == {missing} if missing else not "".join(words).isascii()
        assert page.evaluate("document.activeElement.name") == "name"
        for field in page.locator("[aria-invalid=true]").all():
            described = (field.get_attribute("aria-describedby") or "").split()
            assert page.locator(f"#{described[-1]}").inner_text() in said
        assert not violations(page)
        _fill(page)
        assert page.get_by_role("alert").count() == 0
        page.locator("[name=email]").fill("ana")
        page.locator(f"{FORM} button").click()
        (wrong,) = page.get_by_role("alert").all_inner_texts()
        assert "name@example.com" in wrong
        assert kept == []
        # What the field was described by before is said again once nothing is wrong.
        assert page.locator("[name=message]").get_attribute("aria-describedby") == "no-health-details"


def test_labels_and_autocomplete(build: Build, browser: Browser) -> None:
    with _contact_page(build, browser, "https://forms.example.com/x") as page:
        for label, name, autocomplete in (
            ("Your name", "name", "name"),
            ("Your email address", "email", "email"),
            ("Your telephone number (optional)", "telephone", "tel"),
        ):
            field = page.get_by_label(label, exact=True)
            assert (field.get_attribute("name"), field.get_attribute("autocomplete")) == (name, autocomplete)
        assert "health details" in page.locator("#no-health-details").inner_text()
        names = page.locator(f"{FORM} :is(input, textarea)").evaluate_all("fields => fields.map(field => field.name)")
        assert names == ["name", "email", "telephone", "message", "nickname"]

"""What the file of headers says of a site."""

import logging
from pathlib import Path
from typing import Any

import pytest
from sites import site_of

from pelican_wellness.feature import LOADS
from pelican_wellness.features.contact import feature as contact
from pelican_wellness.features.csp import FEATURE, FOUND, Found, found_in
from pelican_wellness.html.document import parse
from pelican_wellness.kept import Kept
from pelican_wellness.model.article import Article
from pelican_wellness.model.fragment import Fragment
from pelican_wellness.model.person import Person
from pelican_wellness.model.site import Site
from pelican_wellness.model.source import Source
from pelican_wellness.pipeline import Deriver, gather
from pelican_wellness.web.csp import policy

TABLE = (contact.FEATURE, FEATURE)
CONTACT = {"contact": {"en": "pages/contact.html", "de": "pages/contact-de.html"}}
FORM = {"provider": "web3forms", "id": "abc"}
SERVICE = " https://api.web3forms.com https://web3forms.com"


def blocks(wellness: dict[str, Any], **site: Any) -> dict[str, dict[str, str]]:
    """Return the headers of each rule of the file."""
    known: Site = gather(site_of(wellness, pages=CONTACT, **site), [], TABLE)
    assert FEATURE.files
    (file,) = FEATURE.files(known, [])
    found: dict[str, dict[str, str]] = {}
    for block in str(file.body).split("\n\n"):
        path, *lines = block.splitlines()
        found[path] = dict(line.strip().split(": ", 1) for line in lines if not line.strip().startswith("!"))
    return found


def directive(headers: dict[str, str], name: str) -> str:
    parts = headers["Content-Security-Policy"].split("; ")
    (one,) = (part.removeprefix(name) for part in parts if part.split()[0] == name)
    return one


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<input type="image" src="https://a.example/b.png">', "img-src"),
        ('<svg><image href="https://a.example/b.png"/></svg>', "img-src"),
        ('<img src="///a.example/b.png">', "img-src"),
        ('<button formaction="https://a.example/send">Send</button>', "form-action"),
        ('<input type="submit" formaction="https://a.example/send">', "form-action"),
    ],
)
def test_what_an_article_loads_is_allowed_wherever_it_is_named(html: str, expected: str) -> None:
    assert found_in(parse(html)).allowed == {(expected, "https://a.example")}


def test_one_policy_for_all_pages() -> None:
    """Hosts that join the headers of several rules would hold each page against all of them."""
    found = blocks({"contact_form": FORM})
    assert list(found) == ["/*"]
    assert directive(found["/*"], "form-action") == " 'self'" + SERVICE


@pytest.mark.parametrize("host", ["netlify", "cloudflare"])
def test_where_rules_replace_the_form_is_sent_from_its_page_alone(host: str) -> None:
    found = blocks({"contact_form": FORM, "security": {"host": host}})
    assert directive(found["/*"], "form-action") == " 'self'"
    pages = ["/pages/contact", "/pages/contact-de", "/pages/contact-de.html", "/pages/contact.html"]
    assert [path for path in found if "*" not in path] == pages
    for path in pages:
        assert directive(found[path], "form-action") == " 'self'" + SERVICE
    assert "sandbox" in found["/*.svg"]["Content-Security-Policy"]
    assert found["/*"]["Cross-Origin-Resource-Policy"] == "same-origin"
    assert {found[path]["Cross-Origin-Resource-Policy"] for path in found if path.startswith("/*.")} == {"cross-origin"}
    assert len(found) < 100  # Cloudflare Pages reads no more


def test_each_header_that_replaces_another_is_detached_for_the_host_that_joins() -> None:
    known = gather(site_of({"contact_form": FORM, "security": {"host": "cloudflare"}}, pages=CONTACT), [], TABLE)
    assert FEATURE.files
    (file,) = FEATURE.files(known, [])
    first, *later = str(file.body).split("\n\n")
    assert "!" not in first
    for block in later:
        lines = [line.strip() for line in block.splitlines()[1:]]
        for one, other in zip(lines[::2], lines[1::2], strict=True):
            assert one.removeprefix("! ") == other.partition(":")[0]


def test_a_site_in_a_folder_of_its_host() -> None:
    pelican = {**site_of().pelican, "SITEURL": "https://example.com/blog"}
    found = blocks({"contact_form": FORM, "security": {"host": "netlify"}}, pelican=pelican)
    assert "/blog/pages/contact.html" in found


def test_who_may_show_pages_in_a_frame() -> None:
    assert directive(blocks({})["/*"], "frame-ancestors") == " 'self'", "the toggle is a page of the site's in a frame"
    alone = {"appearance": {"color_scheme": "light"}}
    assert directive(blocks(alone)["/*"], "frame-ancestors") == " 'none'"
    asked = {**alone, "security": {"frame_ancestors": ["https://Bücher.example/shop", "https://b.example"]}}
    assert directive(blocks(asked)["/*"], "frame-ancestors") == " https://b.example https://xn--bcher-kva.example"


def test_a_site_without_https_is_not_asked_for_over_it() -> None:
    assert "upgrade-insecure-requests" in blocks({})["/*"]["Content-Security-Policy"]
    plain = {**site_of().pelican, "SITEURL": "http://example.com"}
    assert "upgrade" not in blocks({}, pelican=plain)["/*"]["Content-Security-Policy"]


def test_an_article_opens_the_policy_by_hosts_as_browsers_write_them(caplog: pytest.LogCaptureFixture) -> None:
    html = (
        '<img src="https://bücher.example/a.jpg"><img src="https://*/b.jpg"><img src="https://[::1]/c.jpg">'
        '<img srcset="//one.example/a,b.jpg 1x,https://two.example/c.jpg 2x, images/own.jpg 3x">'
    )
    source = Source("a.md", Path(), "article", "A", "a", "en", html)
    biography = Fragment('<img src="https://*/d.jpg">', "people/ana.md")
    site = site_of(people=(Person("ana", "Ana", biography=biography),))
    with caplog.at_level(logging.WARNING):
        ((article, _),) = Deriver(site, (FEATURE,), Kept()).derive([source])
        assert not caplog.records  # what is looked at once and kept is said in each build
        gather(site, [article], (FEATURE,))
    hosts = ("https://xn--bcher-kva.example", "https://one.example", "https://two.example")
    assert FOUND.of(article).allowed == {("img-src", host) for host in hosts}
    said = [record.getMessage() for record in caplog.records]
    expected = [("a.md", "https://*/b.jpg"), ("a.md", "https://[::1]/c.jpg"), ("people/ana.md", "https://*/d.jpg")]
    assert [(one.partition(": ")[0], one.partition(" refuse ")[2].partition(": ")[0]) for one in said] == expected


@pytest.mark.parametrize(
    ("html", "directive"),
    [('<iframe src="{static}/a.html"></iframe>', "frame-src"), ('<object data="../a.pdf"></object>', "object-src")],
)
def test_a_page_of_the_site_may_show_another(html: str, directive: str) -> None:
    found = found_in(parse(html)).allowed
    assert found == {("frame-ancestors", "'self'"), (directive, "'self'")}
    assert policy(found).count("frame-src 'self'") == 1
    assert f"{directive} 'self'" in policy(found)


def test_what_an_object_shows_is_a_frame_too() -> None:
    found = found_in(parse('<object data="https://x.example/a"></object>')).allowed
    assert found == {("frame-src", "https://x.example"), ("object-src", "https://x.example")}


@pytest.mark.parametrize("html", ['<iframe src="https://x.example/"></iframe>', '<iframe srcdoc="x"></iframe>', "<embed>"])
def test_what_shows_no_page_of_the_site_asks_for_no_frame(html: str) -> None:
    assert "frame-ancestors" not in {directive for directive, _ in found_in(parse(html)).allowed}


def test_an_action_that_no_policy_can_name_is_said(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        found = blocks({"contact_form": {"provider": "custom", "action": "http://[::1]:8000/form"}})
    assert directive(found["/*"], "form-action") == " 'self'"
    assert any("http://[::1]:8000" in record.getMessage() for record in caplog.records)


LEADS = {
    "formspree": ({"provider": "formspree", "id": "abc"}, {"https://formspree.io"}),
    "basin": ({"provider": "basin", "id": "abc"}, {"https://usebasin.com"}),
    "web3forms": (FORM, {"https://api.web3forms.com", "https://web3forms.com"}),
    "staticforms": (
        {"provider": "staticforms", "id": "abc"},
        {"https://api.staticforms.xyz", "https://staticforms.xyz", "https://www.staticforms.xyz"},
    ),
    "netlify": ({"provider": "netlify"}, set()),
    "thanks elsewhere": (
        {**FORM, "thanks": "https://thanks.example/page"},
        {"https://api.web3forms.com", "https://web3forms.com", "https://thanks.example"},
    ),
    "custom": (
        {"provider": "custom", "action": "https://a.example/f", "leads_to": ["https://b.example/x", "https://c.example"]},
        {"https://a.example", "https://b.example", "https://c.example"},
    ),
    "a service set up to lead on": (
        {"provider": "formspree", "id": "abc", "leads_to": ["https://b.example"]},
        {"https://formspree.io", "https://b.example"},
    ),
}


@pytest.mark.parametrize(("raw", "hosts"), LEADS.values(), ids=list(LEADS))
def test_the_form_may_go_where_its_service_leads(raw: dict[str, Any], hosts: set[str]) -> None:
    known = gather(site_of({"contact_form": raw}), [], TABLE)
    assert {source for directive, source in LOADS.of(known) if directive == "form-action"} == hosts


def test_an_article_with_a_form_of_its_own_keeps_it_where_rules_replace() -> None:
    site = site_of({"contact_form": FORM, "security": {"host": "netlify"}}, pages=CONTACT)
    source: Any = None  # nothing else of the article is asked
    article = Article(source, facts={FOUND.name: Found(frozenset({("form-action", "https://api.web3forms.com")}))})
    site = gather(site, [], TABLE)
    assert FEATURE.files
    (file,) = FEATURE.files(site, [article])
    everywhere = str(file.body).split("\n\n", maxsplit=1)[0]
    assert "form-action 'self' https://api.web3forms.com;" in everywhere

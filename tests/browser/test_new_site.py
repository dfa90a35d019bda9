"""The first hour, as it is lived: questions answered at a terminal, the site built, served, and looked at in a browser."""

import gzip
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from urllib.request import urlopen

import pytest
from axe import violations
from playwright.sync_api import Browser
from serving import serving
from terminals import typed

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(os.name == "nt", reason="Windows has no terminals that programs can play"),
]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
BUDGET = 14 * 1024
"""Bytes of HTML, CSS and JavaScript over the wire, gzip: what a server sends before it waits for an answer (RFC 6928)."""


def answers(**own: Sequence[str]) -> dict[str, Sequence[str]]:
    """Return what is typed at each question, in their order; where there are several, all but the last are wrong."""
    return {question: own.get(key, [""]) for key, question in QUESTIONS.items()}


QUESTIONS = {
    "name": "What is your practice called?",
    "owner": "What is your own name?",
    "kind": "What do you do?",
    "street": "Street and number",
    "postal_code": "Postal code",
    "town": "Town",
    "country": "Country",
    "zone": "Time zone",
    "telephone": "Telephone",
    "email": "Email address",
    "booking": "online booking",
    "hours": "Opening hours",
    "palette": "Colors",
    "language": "Language of the site",
    "address": "Address that your site",
}
WORDS_OF_WRONG = {
    "en": ("did you mean: 'Monday'", "Did you mean massage?", "this is no email address"),
    "de": ("'Germny' is no country",),
}
"""Some of what is said of wrong answers."""


# What is typed, the direction of the pages, and words that stand on the home page and in the first article.
SITES: dict[str, tuple[Mapping[str, Sequence[str]], str, list[str]]] = {
    "en": (
        answers(
            name=["Still Water"],
            owner=["Ana Ortiz"],
            kind=["masage", "massage"],
            town=["Burlington"],
            country=["Amerika", "US"],
            telephone=["12ab", "802-555-0142"],
            email=["ana at example", "ana@example.com"],
            booking=["booking.example.com", "https://booking.example.com/"],
            hours=["Mondag 9-5", "Tue-Thu 10:00-18:00; Sat 9:00-13:00"],
            address=["example", "https://www.example.com"],
        ),
        "ltr",
        ["Still Water", "Book"],
    ),
    "de": (
        answers(
            name=["Ruhepol"],
            owner=["Mia Kern"],
            kind=["yoga"],
            street=["Hauptstr. 5"],
            postal_code=["10115"],
            town=["Berlin"],
            country=["Germny", "Germany"],
            telephone=["030 1234567"],
            email=["mia@example.com"],
            palette=["grün", "clay"],
            language=["xx", "de"],
        ),
        "ltr",
        ["Ruhepol", "Mia Kern arbeitet in Berlin.", "So finden Sie uns"],
    ),
    "ar": (
        answers(
            name=["سكينة"],
            owner=["ليلى حسن"],
            kind=["nutrition"],
            town=["القاهرة"],
            country=["Egypt"],
            telephone=["02 27900000"],
            email=["layla@example.com"],
            language=["ar"],
        ),
        "rtl",
        ["سكينة", "ليلى حسن"],
    ),
}


@pytest.fixture(scope="module", params=SITES)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str, str, Path]]:
    """Language, what was said, the address and the output of a site that somebody has just begun."""
    folder = tmp_path_factory.mktemp(request.param)
    typing, _, _ = SITES[request.param]
    said = typed(folder, typing, "init", "site")
    command = [sys.executable, "-m", "pelican", "--fatal", "warnings"]
    done = subprocess.run(command, cwd=folder / "site", capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    with serving(folder / "site" / "output") as url:
        yield request.param, said, url, folder / "site" / "output"


def test_wrong_answers_are_told_and_asked_again(site: tuple[str, str, str, Path]) -> None:
    language, said, _, _ = site
    for question, several in SITES[language][0].items():
        assert said.count(question) >= len(several), said
    for wrong in ("'Germny' is no country", "did you mean: 'Monday'", "Did you mean massage?", "this is no email address"):
        assert (wrong in said) is (wrong in WORDS_OF_WRONG.get(language, ())), said
    assert "Traceback" not in said


def test_the_site_in_a_browser(site: tuple[str, str, str, Path], browser: Browser) -> None:
    """Every page is accessible, light, of the language that was asked for, and as wide as a phone at most."""
    language, _, url, output = site
    _, direction, words = SITES[language]
    pages = sorted(file.relative_to(output).as_posix() for file in output.rglob("*.html") if "theme" not in file.parts)
    context = browser.new_context(viewport={"width": 320, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("requestfailed", lambda request: said.append(request.url))
    for path in pages:
        requests: list[str] = []
        page.on("request", lambda request, to=requests: to.append(request.url) if request.resource_type in _CODE else None)
        page.goto(f"{url}/{path}")
        assert not violations(page, RULES), path
        assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, path
        shown = page.evaluate("[document.documentElement.lang, document.documentElement.dir || 'ltr']")
        assert shown == [language, direction], path
        weight = sum(_weight(one) for one in dict.fromkeys(requests) if one.startswith(url))
        assert weight <= BUDGET, (path, weight)
    assert not said
    page.goto(url)
    assert all(word in page.inner_text("body") for word in words), page.inner_text("body")
    context.close()


_CODE = ("document", "stylesheet", "script", "font")


def _weight(address: str) -> int:
    with urlopen(address, timeout=30) as answer:
        return len(gzip.compress(answer.read(), 9))


def test_check_has_nothing_to_say(site: tuple[str, str, str, Path]) -> None:
    command = [sys.executable, "-c", "from pelican_wellness.cli.main import main; raise SystemExit(main())", "check"]
    _, _, _, output = site
    done = subprocess.run(command, cwd=output.parent, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert (done.returncode, done.stdout.partition(":")[0]) == (0, "All is well"), done.stdout

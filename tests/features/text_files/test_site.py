"""humans.txt and security.txt."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from factory import Build, Command, article

FILES: dict[str, str | bytes] = {
    "a.md": article(slug="a", modified="2026-04-01"),
    "people/ana.md": "Title: Ana\nRole: Yoga teacher\n\nx",
    "people/bo.md": "Title: Bo\n\nx",
}
PRACTICE = {"address": {"locality": "Leeds", "country": "GB"}, "languages": ["en", "es"]}


def test_off_by_default(build: Build) -> None:
    assert not {"humans.txt", ".well-known/security.txt"} & build(FILES).files


def test_humans(build: Build) -> None:
    text = build(FILES, WELLNESS={"practice": PRACTICE, "discovery": {"humans_txt": True}}).html("humans.txt")
    assert text.startswith(
        "/* TEAM */\n\nYoga teacher: Ana\nSite: https://example.com/author/ana.html\nLocation: Leeds, GB\n\n"
        "Author: Bo\nSite: https://example.com/author/bo.html\nLocation: Leeds, GB\n\n"
        "/* SITE */\nLast update: 2026/04/01\nLanguage: English / español\nStandards: HTML, CSS\nSoftware: Pelican, "
    )
    nobody = build({"a.md": article(slug="a")}, WELLNESS={"discovery": {"humans_txt": True}}).html("humans.txt")
    assert nobody.startswith("/* SITE */\nLast update: 2026/03/16\nLanguage: English\n")


@pytest.mark.parametrize(
    ("contact", "written"),
    [
        ("mailto:me@example.com", "mailto:me@example.com"),
        ("https://example.org/report", "https://example.org/report"),
        ("pages/contact.html", "https://example.com/pages/contact.html"),
    ],
)
def test_security(build: Build, monkeypatch: pytest.MonkeyPatch, contact: str, written: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795350000")  # 2026-11-22
    built = build(FILES, WELLNESS={"practice": PRACTICE, "discovery": {"security_contact": contact}})
    assert built.html(".well-known/security.txt").splitlines() == [
        f"Contact: {written}",
        "Expires: 2027-11-17T00:00:00Z",
        "Preferred-Languages: en, es",
        "Canonical: https://example.com/.well-known/security.txt",
    ]


def test_it_expires_within_a_year_from_now(build: Build) -> None:
    built = build(FILES, WELLNESS={"discovery": {"security_contact": "mailto:me@example.com"}})
    expires = datetime.strptime(built.html(".well-known/security.txt").splitlines()[1], "Expires: %Y-%m-%dT%H:%M:%S%z")
    assert 355 < (expires - datetime.now(UTC)).days < 365


def test_own_files_stay(build: Build) -> None:
    built = build(
        {**FILES, "extra/humans.txt": "mine"},
        STATIC_PATHS=["extra"],
        EXTRA_PATH_METADATA={"extra/humans.txt": {"path": "humans.txt"}},
        WELLNESS={"discovery": {"humans_txt": True}},
    )
    assert built.html("humans.txt") == "mine"


@pytest.mark.parametrize(
    ("contact", "meant"),
    [
        ("http://example.com/x", "https://example.com/x"),
        ("me@example.com", "mailto:me@example.com"),
        ("+1 802 555 0142", "tel:+18025550142"),
    ],
)
def test_a_contact_that_nobody_can_use(tmp_path: Path, pelican_command: Command, contact: str, meant: str) -> None:
    conf = f'PLUGINS = ["pelican_wellness"]\nWELLNESS = {{"discovery": {{"security_contact": {contact!r}}}}}\n'
    done = pelican_command(tmp_path, conf)
    assert done.returncode == 1
    assert f"did you mean: {meant!r}" in " ".join((done.stdout + done.stderr).split())

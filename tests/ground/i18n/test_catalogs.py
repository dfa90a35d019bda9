"""Every catalog is complete: no message missing, fuzzy or stale, every placeholder and plural form there."""

import re
import subprocess
import sys
from gettext import c2py
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from factory import ROOT

from pelican_wellness.i18n.catalogs import DOMAIN, available, catalog

LOCALES = ROOT / "pelican_wellness" / "i18n" / "locale"
PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w+\}")
OPTIONAL = {"{a}"}  # English's article: other languages leave it out
REQUIRED_LANGUAGES = {"ar", "he", "fa", "zh_Hans", "zh_Hant", "ja", "ko", "pl", "ru", "sl"}
NAMES = sorted(available() - {"en"})


def _read(path: Path, locale: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=locale, domain=DOMAIN)


TEMPLATE = _read(LOCALES / f"{DOMAIN}.pot")


def _forms(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, tuple | list) else (message.string or "",)


def _ids(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, tuple | list) else (message.id,)


def test_there_are_enough_languages() -> None:
    assert len(NAMES) >= 24
    assert set(NAMES) >= REQUIRED_LANGUAGES


@pytest.mark.parametrize("name", NAMES)
def test_catalog_is_complete(name: str) -> None:
    own = _read(LOCALES / name / "LC_MESSAGES" / f"{DOMAIN}.po", name)
    assert not own.obsolete
    assert {_ids(m) for m in own if m.id} == {_ids(m) for m in TEMPLATE if m.id}
    # Not held against Babel's own table, which says something else in each release: millions of minutes have no form here.
    assert {c2py(own.plural_expr)(number) for number in range(1000)} == set(range(own.num_plurals))
    for message in own:
        if not message.id:
            continue
        assert not message.fuzzy, message.id
        forms = _forms(message)
        assert len(forms) == (own.num_plurals if message.pluralizable else 1), message.id
        wanted = set(PLACEHOLDER.findall(_ids(message)[-1]))
        for form in forms:
            assert form.strip(), message.id
            assert form == form.strip(), message.id
            found = set(PLACEHOLDER.findall(form))
            # A form for one exact number ("one", "two") may say it in words.
            assert found <= wanted and (wanted - found <= OPTIONAL or len(forms) > 1), (message.id, form)
            assert message.id[-1] != ":" or re.search(r"[:：]$", form), (message.id, form)
            assert "<" not in form and '"' not in form, (message.id, form)


@pytest.mark.parametrize("name", NAMES)
def test_catalog_differs_from_english(name: str) -> None:
    """A catalog of copied English would pass every other check."""
    own = _read(LOCALES / name / "LC_MESSAGES" / f"{DOMAIN}.po", name)
    same = [message.id for message in own if message.id and _forms(message)[0] == _ids(message)[0]]
    # Short labels are one word in many languages: "Website" and "Online" in German, "Contact" and "Articles" in French.
    assert len(same) <= len(list(own)) / 8, same


@pytest.mark.parametrize("name", NAMES)
def test_every_plural_form_is_reached(name: str) -> None:
    translations = catalog(name)
    said = {translations.ngettext("%(count)s Minute", "%(count)s Minutes", number) for number in [*range(102), 1000, 1000000]}
    own = _read(LOCALES / name / "LC_MESSAGES" / f"{DOMAIN}.po", name)
    message = own.get(("%(count)s Minute", "%(count)s Minutes"))
    assert message and said == set(_forms(message))


@pytest.mark.parametrize(
    ("tag", "message", "expected"),
    [
        ("de", "Talk to {person}", "Sprechen Sie mit {person}"),
        ("de", "Find {a} {profession} in {area}", "{profession} in {area} finden"),
        ("de", "counselor", "psychologischer Berater"),
        ("fr", "spa therapist", "praticien spa"),
        ("es", "Feed", "Canal RSS"),
        ("it", "Talk to {person}", "Parli con {person}"),
        ("nl", "In person", "Op locatie"),
        ("nl", "People", "Behandelaars"),
        ("ru", "physical therapist", "физический терапевт"),
        ("ru", "Contact {person}", "Связаться: {person}"),
        ("ru", "Closed", "Закрыто"),
        ("ar", "spa therapist", "أخصائي سبا"),
        ("ar", "massage therapist", "أخصائي تدليك"),
        ("ar", "Topics", "الموضوعات"),
        ("zh-Hans", "In person", "线下"),
        ("zh-Hans", "Contact {a} {profession}", "咨询{profession}"),
        ("zh-Hant", "Contact {a} {profession}", "諮詢{profession}"),
        ("ja", "Not urgent", "緊急ではない"),
        ("ja", "Talk to {person}", "{person}さんにご相談ください"),
        ("ko", "Contact {person}", "{person} 님께 문의하기"),
    ],
)
def test_wordings_that_native_readers_asked_for(tag: str, message: str, expected: str) -> None:
    assert catalog(tag).gettext(message) == expected


@pytest.mark.parametrize(
    ("tag", "number", "expected"),
    [
        ("es", 1, "1 minuto"),
        ("es", 2, "2 minutos"),
        ("pl", 1, "1 minuta"),
        ("pl", 3, "3 minuty"),
        ("pl", 5, "5 minut"),
        ("ru", 21, "21 минута"),
        ("sl", 2, "2 minuti"),
        ("ja", 4, "4分"),
    ],
)
def test_plural_rules(tag: str, number: int, expected: str) -> None:
    form = catalog(tag).ngettext("%(count)s Minute", "%(count)s Minutes", number) % {"count": number}
    assert form.lower().replace(" ", "") == expected.replace(" ", "")


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("pt-BR", "pt_BR"),
        ("pt-PT", "pt"),
        ("zh", "zh_Hans"),
        ("zh-TW", "zh_Hant"),
        ("ZH-hant", "zh_Hant"),
        ("de-AT", "de"),
    ],
)
def test_nearest_catalog(tag: str, name: str) -> None:
    assert catalog(tag).gettext("Categories") == catalog(name).gettext("Categories") != "Categories"


def test_unknown_language_is_english() -> None:
    assert catalog("tlh").gettext("Categories") == "Categories"
    assert catalog("en-GB").ngettext("%(count)s Word", "%(count)s Words", 1) == "%(count)s Word"


def test_template_is_current(tmp_path: Path) -> None:
    """The template holds exactly what templates and code say; `make messages` renews it."""
    found = tmp_path / "found.pot"
    command = [
        "-m",
        "babel.messages.frontend",
        "-q",
        "extract",
        "-F",
        "pyproject.toml",
        "-k",
        "N_",
        "-o",
        str(found),
        ".",
    ]
    subprocess.run([sys.executable, *command], cwd=ROOT, check=True, timeout=120)
    assert {_ids(m) for m in _read(found) if m.id} == {_ids(m) for m in TEMPLATE if m.id}


def test_every_placeholder_is_explained_to_translators() -> None:
    silent = [
        message.id for message in TEMPLATE if message.id and PLACEHOLDER.search(_ids(message)[-1]) and not message.auto_comments
    ]
    assert not silent

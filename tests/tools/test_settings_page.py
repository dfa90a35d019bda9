"""The pages of the docs that are written from the code are current, and complete."""

import re
from collections.abc import Iterator

import pytest
import rules_page
import settings_page as pages
from factory import ROOT
from pydantic.fields import FieldInfo

from pelican_wellness.i18n.catalogs import available, message_ids
from pelican_wellness.pipeline import sections
from pelican_wellness.plugin import FEATURES
from pelican_wellness.settings.load import settings_model
from pelican_wellness.settings.section import Section
from pelican_wellness.settings.validation import sections_within


def _settings(section: type[Section], path: str = "WELLNESS") -> Iterator[tuple[str, FieldInfo | type[Section]]]:
    for key, field in section.model_fields.items():
        inner = field.annotation
        for within in sections_within(inner):
            yield f"{path}.{key}", within
            yield from _settings(within, f"{path}.{key}")
        if not isinstance(inner, type) or not issubclass(inner, Section):
            yield f"{path}.{key}[]" if sections_within(inner) else f"{path}.{key}", field


SETTINGS = dict(_settings(settings_model(sections(FEATURES))))


def test_settings_page_is_current() -> None:
    assert (ROOT / "docs" / "settings.md").read_text(encoding="utf-8") == pages.reference(), (
        "run: python tools/settings_page.py > docs/settings.md"
    )


def test_wording_page_is_current() -> None:
    assert (ROOT / "docs" / "wording.md").read_text(encoding="utf-8") == pages.wording(), (
        "run: python tools/settings_page.py wording > docs/wording.md"
    )


@pytest.mark.parametrize("where", SETTINGS)
def test_every_setting_is_described(where: str) -> None:
    setting = SETTINGS[where]
    key = where.rpartition(".")[2].removesuffix("[]")
    if isinstance(setting, FieldInfo):
        assert setting.description, f"{where} has no description"
        assert pages._expected(setting) != "another value", f"{where} does not say what it expects"
        assert f"| `{key}` | {pages._expected(setting)} |" in pages.reference()
    else:
        # A model without a docstring of its own has that of its parent class.
        assert setting.__doc__ and setting.__doc__ != Section.__doc__, f"{where} has no docstring"
        assert f"## `{where.removeprefix('WELLNESS.')}`\n" in pages.reference()


def test_every_message_is_listed() -> None:
    page = pages.wording()
    assert [message for message in message_ids() if f"| `{message}` |" not in page] == []


def test_tables_hold_whatever_a_text_holds() -> None:
    assert pages._cell("a | b\n<c> `<d>`") == r"a \| b &lt;c> `<d>`"


@pytest.mark.parametrize(("arguments", "title"), [([], "# Settings\n"), (["wording"], "# Wording\n")])
def test_run_as_a_module(
    arguments: list[str], title: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr("sys.argv", ["reference", *arguments])
    pages._main()
    assert capfdbinary.readouterr().out.decode().startswith(title)


def test_languages_page_names_every_catalog() -> None:
    page = (ROOT / "docs" / "languages.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([\w-]+)` \|", page, re.MULTILINE)) == {name.replace("_", "-") for name in available()}
    assert f"speaks {len(available())} languages" in page
    assert f"speaks {len(available())} [languages]" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"lists the {len(available())} languages" in (ROOT / "docs" / "wishes.md").read_text(encoding="utf-8")


def test_rules_page_is_current() -> None:
    assert (ROOT / "docs" / "check.md").read_text(encoding="utf-8") == rules_page.rules_page(), (
        "run: python tools/rules_page.py > docs/check.md"
    )

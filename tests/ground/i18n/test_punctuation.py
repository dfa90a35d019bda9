"""Lists, labels and additions have the signs of their language, and no template or catalog has its own."""

import re

import pytest
from babel.messages.pofile import read_po
from factory import ROOT

from pelican_wellness.i18n.catalogs import available
from pelican_wellness.i18n.language import language

TEMPLATES = sorted((ROOT / "theme" / "templates").rglob("*.html"))
OWN_SIGN = re.compile(r"""join\(["'][^"']*[,;:]|%\}\s*[,;:]|(?:\}\}|>)\s*[,;:]|\((?=\{\{)""")


@pytest.mark.parametrize(
    ("tag", "comma", "colon", "brackets"),
    [
        ("en", ", ", ": ", (" (", ")")),
        ("de-AT", ", ", ": ", (" (", ")")),
        ("fr", ", ", "\u00a0: ", (" (", ")")),
        ("fr-CA", ", ", "\u00a0: ", (" (", ")")),
        ("ar", "، ", ": ", (" (", ")")),
        ("fa", "، ", ": ", (" (", ")")),
        ("zh-Hant", "、", "：", ("（", "）")),
        ("zh_TW", "、", "：", ("（", "）")),
        ("ja", "、", "：", ("（", "）")),
        ("ko", ", ", ": ", ("(", ")")),
        ("tlh", ", ", ": ", (" (", ")")),
    ],
)
def test_signs(tag: str, comma: str, colon: str, brackets: tuple[str, str]) -> None:
    spoken = language(tag)
    assert (spoken.comma, spoken.colon, spoken.brackets) == (comma, colon, brackets)


def test_templates_leave_signs_to_the_language() -> None:
    found = [
        f"{file.name}: {line.strip()}"
        for file in TEMPLATES
        for line in file.read_text(encoding="utf-8").splitlines()
        if OWN_SIGN.search(line)
    ]
    assert not found


@pytest.mark.parametrize("name", sorted(available() - {"en"}))
def test_what_follows_a_colon_has_none(name: str) -> None:
    path = ROOT / "pelican_wellness" / "i18n" / "locale" / name / "LC_MESSAGES" / "pelican_wellness.po"
    with path.open("rb") as file:
        own = read_po(file, locale=name)
    for message in ("Call %(number)s", "Text %(number)s"):
        stated = own.get(message)
        assert stated and not re.search("[:：]", str(stated.string)), stated

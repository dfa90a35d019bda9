"""Settings that nobody would choose, and that are right: the site builds, and its pages are pages."""

import random
import re
from pathlib import Path
from typing import Any

import pytest
from factory import article, builder
from hypotheses import sweep
from hypothesis import given
from hypothesis import strategies as st
from places import is_right, places, with_value
from strange import NUMBERS, TEXTS

from pelican_wellness.settings.mistakes import WellnessError

VALUES: tuple[Any, ...] = (
    *(text for text in TEXTS if len(text) < 2000),
    *NUMBERS,
    *(True, False, 1, 2, 90, 999_999, [], {}, ["a"], ["x", "x"], {"en": "a"}, {"qq": "b"}, {"ar": "א", "pt-BR": "c"}),
    *("none", "none", "../", "?", "#", "pages/x.html", "mailto:a@example.com", "tel:1", "https://münchen.example/a b"),
    *("https://[::1]:8080/?a=1&b='2'#c", "a.b+c@example.com", "+1 802 555 0142", "US", "Atlantis", "#000", "#ffffff", "#777777"),
    *("massage", "other", "custom", "netlify", "sage", "ink", "dark", "light", "accent", "UK", "@a@b.example", "$$"),
    *(["Mon-Sun 0:00-23:59"], ["2026-12-24 closed", "Sat 9-10"], ["article"], ["sidebar", "footer"], [{"tags": ["x"], "heading": "h"}]),
)  # fmt: skip
LEFT_OUT = {("about", "text"), ("about", "person"), ("menu", "pages"), ("menu", "categories")}
"""What may hold headings of the blogger's own, and names of what there is."""
FILES: dict[str, str | bytes] = {
    "a.md": article("Contact a therapist.\n\n## References\n\n1. x\n", tags="x", reviewed_by="A, MD", reviewed="2026-01-01"),
    "b.ar.md": article(title="B", lang="ar", slug="b"),
    "pages/x.md": "Title: X\n\nBody",
    "people/p.md": "Title: P\nAreas: Leeds\nPhone: +1 802 555 0142\n\nBio",
}


def chosen(seed: int) -> dict[str, Any]:
    """Return right settings made of odd values."""
    chance, raw = random.Random(seed), {}
    for path in places():
        if path not in LEFT_OUT and chance.random() < 0.5:
            tried = (with_value(raw, path, value) for value in chance.sample(VALUES, 25))
            raw = next(filter(is_right, tried), raw)
    return raw


@given(st.integers(0, 2**64))
@sweep(quick=6, storm=300)
def test_odd_settings(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    raw = chosen(seed)
    try:
        built = builder(Path(tmp_path_factory.mktemp("odd")))(FILES, WELLNESS=raw)
    except WellnessError as error:
        wrong = [mistake for mistake in error.mistakes if not re.match(r"WELLNESS|[\w/]+\.md", mistake.where)]
        assert not wrong, raw
        return
    assert {"index.html", "a-title.html", "404.html"} <= set(built.pages)
    for path, page in built.pages.items():
        assert len(page.find_all("title")) == len(page.find_all("h1")) == len(page.find_all("main")) == 1, (path, raw)

"""A fixture that asks one rule about a few lines of Markdown."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from checking import Check, article

from pelican_wellness.check.engine import RULES, check_article, check_blog
from pelican_wellness.check.rule import Blog, Finding
from pelican_wellness.settings import load_settings


@pytest.fixture
def found() -> Check:
    """Check a piece of Markdown and return the findings of one rule: `found("PIC001", "![](a.jpg)")`."""

    def check(
        code: str, markdown: str, *, blog: Mapping[str, Any] | None = None, wellness: Any = None, **fields: Any
    ) -> list[Finding]:
        (rule,) = [rule for rule in RULES if rule.code == code]
        one = article(markdown, **fields)
        settings = load_settings(wellness)
        about: dict[str, Any] = {"articles": (one,), "today": date(2026, 11, 22), "pelican": {}, **(blog or {})}
        whole = Blog(settings=settings, **about)
        return [*check_article(one, whole, [rule]), *check_blog(whole, [rule])]

    return check

"""The page on which the site is edited in a browser: `pelican-wellness cms` writes it, a build publishes it at `/admin/`."""

from collections.abc import Iterator, Sequence
from html import unescape
from pathlib import Path

from pelican_wellness.feature import Feature, Output
from pelican_wellness.model.article import Article
from pelican_wellness.model.site import Site
from pelican_wellness.pattern import pattern

__all__ = ["ADDRESS", "FEATURE", "FOLDER", "policy_of"]

FOLDER = "extra/admin"
"""Below the content folder. Nothing in it is an article or a page."""

ADDRESS = "admin"
"""Where it is published: the address that both editors ask for."""

_FILES = ("index.html", "config.yml")
_POLICY = pattern(r"""http-equiv="Content-Security-Policy"\s+content="([^"]*)\"""")


def files(site: Site, _articles: Sequence[Article]) -> Iterator[Output]:
    """Yield the page and its settings, if there are both."""
    found = [site.content_path / FOLDER / name for name in _FILES]
    if all(file.is_file() for file in found):
        for file in found:
            yield Output(f"{ADDRESS}/{file.name}", file.read_bytes())


def policy_of(site: Site) -> str | None:
    """Return the policy that the page states for itself; None where there is no such page."""
    return _stated(site.content_path / FOLDER / _FILES[0])


def _stated(file: Path) -> str | None:
    try:
        found = _POLICY.search(file.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    policy = " ".join(unescape(found[1]).split()) if found else ""
    return policy if policy.isascii() and policy.isprintable() and policy else None


FEATURE = Feature("editing", files=files)

"""The files of a new site, made of answers. Their texts lie in `starter/`: `site/` for all, and a folder for each language."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pelican.utils import slugify

from pelican_wellness.cli.init.answers import Answers
from pelican_wellness.features.legal.notice import text_of
from pelican_wellness.features.legal.pages import ACCESSIBILITY, IMPRINT, PRIVACY, WITH_IMPRINT
from pelican_wellness.i18n.catalogs import catalog
from pelican_wellness.i18n.countries import country_code
from pelican_wellness.i18n.language import FALLBACK
from pelican_wellness.model.phrases import PROFESSIONS
from pelican_wellness.settings.practice import PracticeKind

STARTER = Path(__file__).parent / "starter"

HOSTS: Sequence[str] = ("github", "netlify", "cloudflare")
"""Where a site can be published by itself whenever it changes, and once a day."""

_SLUG = [(r"[^\w\s-]", ""), (r"(?u)\A\s*", ""), (r"(?u)\s*\Z", ""), (r"[-\s]+", "-")]
"""Pelican's own way of making a slug (SLUG_REGEX_SUBSTITUTIONS)."""


def site_files(answers: Answers, host: str = "", now: datetime | None = None) -> Iterator[tuple[str, str]]:
    """Yield path and text of each file. `answers` are complete; `host` is one of HOSTS or empty."""
    now = now or datetime.now(ZoneInfo(answers.timezone))
    language = answers.language if (STARTER / answers.language).is_dir() else FALLBACK
    values = {
        "answers": answers,
        "country": country_code(answers.country) or "",
        "practice": answers.practice,
        "profession": catalog(answers.language).gettext(PROFESSIONS[cast(PracticeKind, answers.kind)]),
        "today": f"{now:%Y-%m-%d}",
        "legal": _legal_pages(country_code(answers.country) or "", answers.language),
        "owner": slugify(answers.owner, regex_subs=_SLUG) or "me",
        "host": host,
    }
    # Plain text: nothing of it is HTML.
    environment = Environment(  # noqa: S701
        loader=FileSystemLoader(STARTER),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["python"] = lambda value: json.dumps(value, ensure_ascii=False)
    for folder in ("site", language, *((f"hosts/{host}",) if host else ())):
        for file in sorted((STARTER / folder).rglob("*.jinja")):
            name = file.relative_to(STARTER).as_posix()
            text = environment.get_template(name).render(values)
            if text.strip():
                yield _path(file.relative_to(STARTER / folder), values["owner"]), text
    yield "content/images/.gitkeep", ""


def _legal_pages(country: str, language: str) -> list[str]:
    """Return the pages that a country's law asks of everybody, and that there is a text of in the site's language."""
    imprint = [IMPRINT] if country in WITH_IMPRINT else []
    return [page for page in (*imprint, ACCESSIBILITY, PRIVACY) if text_of(page, language)]


def _path(file: Path, owner: object) -> str:
    """Return where a file goes: `dot-` begins a name that a wheel would leave out, `owner` is the person's slug."""
    parts = [part.replace("dot-", ".", 1) if part.startswith("dot-") else part for part in file.with_suffix("").parts]
    return "/".join(parts).replace("people/owner.md", f"people/{owner}.md")

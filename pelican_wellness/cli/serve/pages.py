"""Pages that are no page of the site: what is wrong, and what is not published yet."""

from collections.abc import Iterable
from datetime import datetime
from html import escape

from pelican_wellness.cli.serve.building import Page

_FRAME = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<link rel="stylesheet" href="/_wellness/pages.css">
</head>
<body>
<main>
<h1>{title}</h1>
{content}
</main>
</body>
</html>
"""


def problem_page(problem: str) -> str:
    """Return the page that stands in for every page while the site cannot be built."""
    content = f"<pre>{escape(problem)}</pre>\n<p>Mend it and save the file: this page then turns into yours.</p>"
    return _FRAME.format(title="Something to mend", content=content)


def drafts_page(pages: Iterable[Page], now: datetime | None = None) -> str:
    """Return the list of what is not published yet: drafts, and what is dated in the future."""
    today = f"{now or datetime.now().astimezone():%Y-%m-%d %H:%M}"
    waiting = sorted((one for one in pages if one.status == "draft" or one.date > today), key=lambda one: (one.date, one.title))
    rows = "\n".join(_row(page, is_scheduled=page.date > today) for page in waiting)
    content = f"<ul>\n{rows}\n</ul>" if rows else "<p>There is none. Everything you wrote is published.</p>"
    return _FRAME.format(title="Drafts and scheduled articles", content=content)


def _row(page: Page, *, is_scheduled: bool) -> str:
    when = f"appears on {page.date}" if is_scheduled else "draft"
    return f'<li><a href="/{escape(page.file)}">{escape(page.title)}</a> <span>{escape(f"{when}, {page.source}")}</span></li>'

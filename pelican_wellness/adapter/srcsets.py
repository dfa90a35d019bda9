"""The addresses of a `srcset`. Pelican makes those of `src` and `href` for each page; of several in one it knows nothing."""

from functools import partial

from pelican.contents import Content

from pelican_wellness.model.page import LIVE_SOURCE


def follow(content: Content, html: str) -> None:
    """Have the addresses in the `srcset`s of a content's HTML made for each page, too.

    A method of this content alone: Pelican calls it with each SITEURL for which it makes the text.
    """
    if LIVE_SOURCE not in html:
        return
    content._update_content = partial(_updated, content)  # noqa: SLF001 - where Pelican makes the other addresses


def _updated(content: Content, text: str, siteurl: str) -> str:
    whole = text.replace(LIVE_SOURCE, f"{siteurl}/")
    return type(content)._update_content(content, whole, siteurl)  # type: ignore[arg-type, call-arg]  # noqa: SLF001

"""The Markdown of the settings, converted once a build."""

from typing import Any

from pelican_wellness.adapter.live_html import LiveHtml, markdown_html
from pelican_wellness.model.site import Site, site_of


def convert_texts(pelican: Any) -> None:
    """Convert the introduction and the descriptions of lists, each in every language it has."""
    site = site_of(pelican.settings)
    settings = site.settings
    if settings.about.text is not None:
        site.about_text = _convert(site, settings.about.text)
    for kind, texts in (("categories", settings.descriptions.categories), ("tags", settings.descriptions.tags)):
        site.descriptions |= {(kind, slug): _convert(site, text) for slug, text in texts.items()}


def join_texts(generator: Any) -> None:
    """Let the links of these texts, and of biographies, be looked up among the contents of this build."""
    for html in site_of(generator.settings).live_texts():
        html.join(generator.context)


def _convert(site: Site, text: str | dict[str, str]) -> LiveHtml | dict[str, LiveHtml]:
    if isinstance(text, str):
        return markdown_html(text, site.pelican_settings)
    return {language: markdown_html(one, site.pelican_settings) for language, one in text.items()}

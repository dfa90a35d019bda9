"""What the theme needs of an article's HTML: wide parts that scroll, alignment without a style attribute."""

from pelican_wellness.feature import Feature
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.model.article import Draft, Text
from pelican_wellness.model.site import Site

# Translators: names the scrolling box of a table that has no caption, for those who cannot see it.
_TABLE = N_("Table")


def name_of_tables(draft: Draft, site: Site) -> str:
    """Return what a table without a caption is called in the article's language."""
    return site.translate(_TABLE, draft.source.language)


def adapt(text: Text, table: str) -> bool:
    """Fit tables, code and admonitions to the theme; return whether anything was changed."""
    if "w-button" in text.html or "checkbox" in text.html:
        text.styles.add("prose/pressed")
    is_wide, is_boxed = "<table" in text.html or "<pre" in text.html, "admonition" in text.html
    if not (is_wide or is_boxed):
        return False
    from pelican_wellness.features.prose import wide_parts  # noqa: PLC0415 - loads a parser
    from pelican_wellness.model.document import document_of  # noqa: PLC0415 - as above

    changed, document = False, document_of(text)
    if is_wide:
        text.styles.add("prose/wide")
        changed = wide_parts.make_wide_parts_scroll(document, table)
        changed = wide_parts.move_alignment_to_classes(document) or changed
        changed = wide_parts.make_cells_of_empty_headers(document) or changed
    if is_boxed and wide_parts.has_admonition(document):
        text.styles.add("prose/admonition")
    return changed


FEATURE = Feature("prose", depends=name_of_tables, edit=adapt)

"""What the theme needs of an article's HTML: wide parts that scroll, alignment without a style attribute."""

from pelican_wellness.feature import Feature
from pelican_wellness.i18n.catalogs import N_
from pelican_wellness.model.article import Draft
from pelican_wellness.model.site import Site

# Translators: names the scrolling box of a table that has no caption, for those who cannot see it.
_TABLE = N_("Table")


def adapt(draft: Draft, site: Site) -> bool:
    """Fit tables, code and admonitions to the theme; return whether anything was changed."""
    html = draft.source.html
    is_wide, is_boxed = "<table" in html or "<pre" in html, "admonition" in html
    if not (is_wide or is_boxed):
        return False
    from pelican_wellness.features.prose import wide_parts  # noqa: PLC0415 - loads a parser
    from pelican_wellness.model.document import document_of  # noqa: PLC0415 - as above

    changed, document = False, document_of(draft)
    if is_wide:
        changed = wide_parts.make_wide_parts_scroll(document, site.translate(_TABLE, draft.source.language))
        changed = wide_parts.move_alignment_to_classes(document) or changed
    if is_boxed and wide_parts.has_admonition(document):
        draft.styles.add("prose/admonition")
    return changed


FEATURE = Feature("prose", edit=adapt)

"""What to know before the first visit: pages of plain headings, shown as steps, as a table of policies, as questions that open.

No structured data: Google shows none of questions any more
(https://developers.google.com/search/docs/appearance/structured-data/faqpage).
"""

from pelican_wellness.feature import Feature
from pelican_wellness.features.visit.pages import FIRST_VISIT, PAGES, QUESTIONS
from pelican_wellness.model.article import Draft, Text
from pelican_wellness.model.site import Site

__all__ = ["FEATURE", "FIRST_VISIT", "QUESTIONS"]


def shape_of(draft: Draft, _site: Site) -> str:
    """Return which of the three a page is; empty where it is none."""
    template = draft.source.template
    return "" if draft.source.is_article or template not in PAGES else template


def shape(text: Text, template: str) -> bool:
    """Give a page that is one of the three its shape; a text without headings stays as it is."""
    if not template:
        return False
    from pelican_wellness.features.visit.shapes import SHAPES, sections  # noqa: PLC0415 - loads a parser
    from pelican_wellness.model.document import document_of  # noqa: PLC0415

    document = document_of(text)
    found = sections(document)
    if found:
        SHAPES[template](document, found)
        text.styles.add("visit/shapes")
    return bool(found)


FEATURE = Feature("visit", depends=shape_of, edit=shape, may_be_written=PAGES)

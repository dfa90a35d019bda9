"""WELLNESS["menu"]: what stands in the main menu."""

from pydantic import Field

from pelican_wellness.settings.section import Section
from pelican_wellness.settings.types import PositiveInt, TextList


class Menu(Section):
    """What stands in the main menu, and in which order. Entries of Pelican's `MENUITEMS` come first.

    Without `pages` and `categories` it is what Pelican's `DISPLAY_PAGES_ON_MENU` and `DISPLAY_CATEGORIES_ON_MENU` ask
    for: every page in the order of `PAGE_ORDER_BY`, then every category. Pages that the law asks for stand at the foot of
    each page; beside the home page of a practice what is offered comes first, and the categories are below "Articles".
    """

    pages: TextList | None = Field(
        None, description="Slugs of pages, such as `['about', 'contact']`: these, in this order, and no others."
    )
    categories: TextList | None = Field(
        None, description="Names or slugs of categories: these, in this order, and no others. An empty list shows none."
    )
    most: PositiveInt | None = Field(
        None,
        description='So many entries are seen at once, the others are below "More". Not set: as many as stand in one line of a '
        "wide screen.",
    )

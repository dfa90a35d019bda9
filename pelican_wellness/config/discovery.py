"""WELLNESS["discovery"]: how a blog is found."""

from pydantic import Field

from pelican_wellness.config.types import Section, YesNo


class Discovery(Section):
    """What is written for search engines and previews. It needs SITEURL; `publishconf.py` has it."""

    sitemap: YesNo = Field(default=True, description="Write `sitemap.xml`, and `robots.txt` that names it.")
    head: YesNo = Field(
        default=True, description="Write canonical addresses, previews and structured data into each page's head."
    )

"""WELLNESS["security"]: what a browser may load."""

from pydantic import Field

from pelican_wellness.settings.types import Section, YesNo


class Security(Section):
    """The site's Content-Security-Policy and the headers beside it."""

    headers: YesNo = Field(default=True, description="Write the file `_headers`, which Netlify and Cloudflare Pages read.")
